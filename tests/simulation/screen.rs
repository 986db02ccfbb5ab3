//! What a chat shows, as its buttons tell it.
//!
//! Not here: what somebody does next. Invariant: it is read from what the phone shows, and
//! from nothing else.

/// What stands in the chat, by its buttons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    Nothing,
    Consent,
    Question,
    Review,
    Receipt,
    Pad,
    Visit,
    EraseAsked,
    Other,
}

/// A button of the menu, read.
#[derive(Clone)]
pub struct Key {
    pub screen: String,
    pub argument: String,
    pub data: String,
}

/// What these buttons stand under.
pub fn screen_of(keys: &[Key]) -> Screen {
    let has = |screen: &str, argument: &str| {
        keys.iter()
            .any(|k| k.screen == screen && k.argument == argument)
    };
    if keys.is_empty() {
        Screen::Nothing
    } else if has("visit", "erase2") {
        Screen::EraseAsked
    } else if has("visit", "write") {
        Screen::Visit
    } else if has("request-receipt", "six") || has("request-receipt", "whole") {
        Screen::Receipt
    } else if has("request-review", "send") {
        Screen::Review
    } else if keys.iter().any(is_digit) {
        Screen::Pad
    } else if has("request", "yes") {
        Screen::Consent
    } else if keys.iter().any(|k| k.screen.starts_with("request-")) {
        Screen::Question
    } else {
        Screen::Other
    }
}

/// Whether a button is one of the pad.
fn is_digit(key: &Key) -> bool {
    let digits = !key.argument.is_empty() && key.argument.bytes().all(|b| b.is_ascii_digit());
    key.screen == "mailbox" && digits
}
