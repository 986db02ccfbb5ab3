//! How people of the tests come to the bot, answer its questions and send a request.
//!
//! Single presses and words are in `person.rs`, what staff do is in `staff.rs`. Invariant: who
//! asks here goes by the buttons of the screens, one after the other, as anybody does.

use sanad::app::messenger::ChatId;

use super::TestHouse;

/// An adult whom nobody watches, in Morocco, without her papers, who will look for the answer
/// herself: all answers up to the message in her own words.
pub const ANSWERS: [(&str, &str); 8] = [
    ("request-watched", "no"),
    ("request-age", "adult"),
    ("request-danger", "no"),
    ("request-who", "me"),
    ("request-what", "1"),
    ("request-what", "done"),
    ("request-where", "ma"),
    ("request-reply", "look"),
];

/// The same who does not say what happened, up to how she wants to be answered.
pub const ALONE: [(&str, &str); 6] = [
    ("request-watched", "no"),
    ("request-age", "adult"),
    ("request-danger", "no"),
    ("request-who", "me"),
    ("request-what", "skip"),
    ("request-where", "ma"),
];

impl TestHouse {
    /// For people whose app speaks English.
    pub fn speaking_english(mut self) -> Self {
        self.app_language = Some("en".to_owned());
        self
    }

    /// Set up, for people whose app speaks English.
    pub async fn in_english() -> Self {
        Self::new().await.speaking_english()
    }

    /// The same, with somebody at the first screen.
    pub async fn met_by(chat: ChatId) -> Self {
        let house = Self::in_english().await;
        house.meets(chat).await;
        house
    }

    /// Somebody comes for the first time and chooses English.
    pub async fn meets(&self, chat: ChatId) {
        self.say(chat, "/start").await;
        self.press_label(chat, "English").await;
    }

    /// From a menu to the first question.
    pub async fn consents(&self, chat: ChatId) {
        self.press(chat, "request", "").await;
        self.press(chat, "request", "yes").await;
    }

    pub async fn answers(&self, chat: ChatId, answers: &[(&str, &str)]) {
        for (screen, argument) in answers {
            self.press(chat, screen, argument).await;
        }
    }

    /// Says nothing of danger, of who it is about, of what happened and where.
    pub async fn passes_over(&self, chat: ChatId) {
        for screen in [
            "request-danger",
            "request-who",
            "request-what",
            "request-where",
        ] {
            self.press(chat, screen, "skip").await;
        }
    }

    /// Sends what was written, to be opened here by six digits, and goes home; gives the digits.
    pub async fn sends_for_six_digits(&self, chat: ChatId) -> String {
        let send = self.forged(chat, "request-review", "send");
        self.press_data(chat, &send).await;
        let number = self.number(chat).replace(' ', "");
        self.press(chat, "request-receipt", "six").await;
        self.press(chat, "home", "x").await;
        number[14..].to_owned()
    }

    /// A request of somebody in danger in the fewest steps.
    pub async fn urgent_request(&self, chat: ChatId) {
        self.say(chat, "/start").await;
        for (screen, argument) in [
            ("request", "yes"),
            ("request-danger", "yes"),
            ("request-review", "send"),
        ] {
            let press = self.forged(chat, screen, argument);
            self.press_data(chat, &press).await;
        }
    }
}
