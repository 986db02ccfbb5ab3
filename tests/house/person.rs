//! What a person does with a phone, and what the phone shows.

use sanad::app::arrival::{Arrival, Incoming, Pressed};
use sanad::app::messenger::{Button, ChatId, MessageId};
use sanad::app::phone::{PhoneMessage, Side};
use sanad::domain::case::CaseRef;
use sanad::domain::conversation::{Command, FileKind, NotTaken, SentFile};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::press::Press;
use sanad::store::drafts::PieceRow;

use super::{TestHouse, files};

/// Callback data without the secret of its chat and the name of what it changes.
pub fn masked(data: &str) -> String {
    let end = match Payload::parse(data) {
        Some(payload) => Some(format!("{}.{}", payload.screen, plain(payload.argument))),
        None => data.get(30..).map(ToOwned::to_owned),
    };
    match (data.get(..8), end) {
        (Some(begin), Some(end)) => format!("{begin}*{end}"),
        _ => data.to_owned(),
    }
}

/// What a button adds to its screen, without the name of what it changes.
pub fn plain(argument: Argument) -> String {
    let press = Press::read(argument).map(|(press, _)| press.as_str());
    press.unwrap_or(argument.as_str()).to_owned()
}

impl TestHouse {
    /// The newest message of ours with buttons.
    pub fn menu(&self, chat: ChatId) -> PhoneMessage {
        let shown = self.face.phone.screen(chat);
        let menus = shown
            .into_iter()
            .rev()
            .find(|m| m.side == Side::Bot && !m.rows.is_empty());
        menus.expect("a menu in the chat")
    }

    /// Its buttons.
    pub fn buttons(&self, chat: ChatId) -> Vec<Button> {
        self.menu(chat).rows.into_iter().flatten().collect()
    }

    /// The button that leads to a screen with an argument, if there is one.
    pub fn find_button(&self, chat: ChatId, screen: &str, argument: &str) -> Option<Button> {
        let leads = |button: &Button| {
            let payload = Payload::parse(&button.press).unwrap();
            payload.screen.as_str() == screen && plain(payload.argument) == argument
        };
        self.buttons(chat).into_iter().find(leads)
    }

    /// The same, which must be there.
    pub fn button(&self, chat: ChatId, screen: &str, argument: &str) -> Button {
        let found = self.find_button(chat, screen, argument);
        found.unwrap_or_else(|| {
            let labels: Vec<_> = self.buttons(chat).into_iter().map(|b| b.label).collect();
            panic!("no button {screen}.{argument} among {labels:?}")
        })
    }

    /// The press of a button, as it arrives.
    pub fn pressing(&self, chat: ChatId, data: &str) -> Arrival {
        let shown = self.face.phone.screen(chat);
        let menu = shown
            .iter()
            .rev()
            .find(|m| m.side == Side::Bot && !m.rows.is_empty());
        let pressed = Pressed {
            press: self.face.press(chat),
            data: Some(data.to_owned()),
            message: menu.and_then(|m| self.face.phone.menu(chat, m.id)),
        };
        self.arrival(chat, Incoming::Pressed(pressed), None)
    }

    /// Presses callback data, which may be of an older message or forged.
    pub async fn press_data(&self, chat: ChatId, data: &str) {
        self.deal(self.pressing(chat, data)).await;
    }

    /// Presses the button that leads to a screen with an argument.
    pub async fn press(&self, chat: ChatId, screen: &str, argument: &str) {
        let button = self.button(chat, screen, argument);
        self.press_data(chat, &button.press).await;
    }

    /// Presses the button with these words on it.
    pub async fn press_label(&self, chat: ChatId, label: &str) {
        let buttons = self.buttons(chat);
        let Some(button) = buttons.iter().find(|b| b.label == label) else {
            let labels: Vec<_> = buttons.into_iter().map(|b| b.label).collect();
            panic!("no button “{label}” among {labels:?}");
        };
        self.press_data(chat, &button.press).await;
    }

    /// What the buttons of the chat carry, with another screen: a forged or an older button.
    pub fn forged(&self, chat: ChatId, screen: &str, argument: &str) -> String {
        let payload = self
            .buttons(chat)
            .iter()
            .find_map(|b| Payload::parse(&b.press));
        Payload {
            screen: ScreenId::new(screen).unwrap(),
            argument: Argument::new(argument).unwrap(),
            ..payload.unwrap_or(Payload {
                language: LanguageCode::new("en").unwrap(),
                country: None,
                secret: Secret::new([7; 16]),
                screen: ScreenId::new(screen).unwrap(),
                argument: Argument::NONE,
            })
        }
        .render()
    }

    /// The six digits, one button after the other.
    pub async fn press_digits(&self, chat: ChatId, digits: &str) {
        for end in 1..=digits.len() {
            self.press(chat, "mailbox", &digits[..end]).await;
        }
    }

    /// A text or a command stands in the chat and arrives.
    pub fn saying(&self, chat: ChatId, text: &str) -> Arrival {
        let typed = self.face.phone.say(chat, text, None);
        let what = match text.strip_prefix('/') {
            Some(name) => Incoming::Commanded(command(name)),
            None => Incoming::Text(text.to_owned()),
        };
        self.arrival(chat, what, Some(typed))
    }

    pub async fn say(&self, chat: ChatId, text: &str) {
        self.deal(self.saying(chat, text)).await;
    }

    /// A file with the words under it.
    pub fn sending(&self, chat: ChatId, kind: FileKind, words: Option<&str>) -> Arrival {
        let bytes = match kind {
            FileKind::Photo => files::picture(),
            FileKind::Voice => files::voice(),
            _ => b"something that was spoken or written".to_vec(),
        };
        let size = u64::try_from(bytes.len()).ok();
        let key = self.face.phone.upload(bytes);
        let file = SentFile { kind, key, size };
        let typed = self
            .face
            .phone
            .say(chat, words.unwrap_or_default(), Some(kind));
        let words = words.map(ToOwned::to_owned);
        self.arrival(chat, Incoming::Files(vec![file], words), Some(typed))
    }

    pub async fn send(&self, chat: ChatId, kind: FileKind, words: Option<&str>) {
        self.deal(self.sending(chat, kind, words)).await;
    }

    pub async fn send_place(&self, chat: ChatId, lat: f64, lon: f64) {
        let typed = self.face.phone.say(chat, "", None);
        self.deal(self.arrival(chat, Incoming::Place(lat, lon), Some(typed)))
            .await;
    }

    pub async fn send_other(&self, chat: ChatId, kind: NotTaken) {
        let typed = self.face.phone.say(chat, "", None);
        self.deal(self.arrival(chat, Incoming::Other(kind), Some(typed)))
            .await;
    }

    /// A message that was dealt with is changed.
    pub async fn edit(&self, chat: ChatId) {
        self.deal(self.arrival(chat, Incoming::Edited, None)).await;
    }

    /// A whole request in the fewest steps.
    pub async fn short_request(&self, chat: ChatId, number: usize) {
        if self.face.phone.screen(chat).is_empty() {
            self.say(chat, "/start").await;
        }
        let press = |screen: &str, argument: &str| self.forged(chat, screen, argument);
        self.press_data(chat, &press("request", "yes")).await;
        self.say(chat, &format!("it is request {number}")).await;
        self.press_data(chat, &press("request-review", "send"))
            .await;
    }

    /// Files that others have not sent yet fill all that there is room for.
    pub async fn fill_with_pieces(&self) {
        let piece = PieceRow {
            id: [77; 16],
            case: CaseRef([78; 16]),
            expires_at: self.now() + 3600,
            size_step: sanad::app::caps::FULL,
            body: vec![1],
        };
        let mut change = self.store.begin().await.unwrap();
        change.insert_piece(&piece).await.unwrap();
        change.commit().await.unwrap();
        self.app.tidy().await.unwrap();
    }

    /// What the person wrote and still stands in the chat.
    pub fn left_standing(&self, chat: ChatId) -> Vec<MessageId> {
        let shown = self.face.phone.screen(chat);
        let typed = shown.iter().filter(|m| m.side == Side::Person);
        typed.map(|m| m.id).collect()
    }

    /// The number on the receipt that is shown.
    pub fn number(&self, chat: ChatId) -> String {
        let text = self.menu(chat).text;
        let (_, rest) = text.split_once("<code>").expect("a receipt");
        rest.split_once("</code>").unwrap().0.to_owned()
    }
}

/// A command as the face reads it.
pub fn command(name: &str) -> Command {
    match name {
        "start" => Command::Start,
        "help" => Command::Help,
        "language" => Command::Language,
        "privacy" => Command::Privacy,
        "stop" => Command::Stop,
        "delete" => Command::Delete,
        "settings" => Command::Settings,
        _ => Command::Unknown,
    }
}
