//! What people see: one message with its buttons.
//!
//! It lives beside the drawing, because faces know cards but not content. Invariant: the
//! text is Telegram's HTML subset, and everything typed by somebody in it is escaped.

/// One button: its words, and what it carries (at most 64 bytes) or copies.
#[derive(Clone, PartialEq, Eq)]
pub struct Button {
    /// The words on it.
    pub label: String,
    /// What a press sends back.
    pub press: String,
}

/// One message with its buttons.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// Text in Telegram's HTML subset, at most 4,096 characters after parsing.
    pub text: String,
    /// Rows of buttons.
    pub rows: Vec<Vec<Button>>,
    /// Whether forwarding and saving are refused. Given when a message is sent, for ever.
    pub protected: bool,
}
