//! A house without a network: turns go straight to the bot, and screens onto a phone.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use sanad::app::arrival::{Arrival, Incoming, Pressed};
use sanad::app::house::House;
use sanad::app::messenger::ChatId;
use sanad::app::phone::{Phone, Side};
use sanad::app::signin::{Signed, digits_now};
use sanad::app::turn::App;
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::Command;
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};
use sanad::store::Store;

use super::super::both::{Place, hex};
use super::house::{PASSWORD, WORKER, house, named};

/// One process over a store and the folders of its keys.
pub struct Process {
    pub store: Store,
    pub house: Arc<House>,
    pub app: App,
    pub phone: Phone,
    pub later: Arc<AtomicI64>,
    updates: AtomicU64,
}

impl Process {
    pub fn over(store: &Store, keys: &Path, runtime: &Path) -> Self {
        static EARLIER: AtomicU64 = AtomicU64::new(0);
        let later = Arc::new(AtomicI64::new(0));
        let house = house(store.clone(), keys, runtime, later.clone());
        let (app, _) = App::new(house.clone());
        Self {
            store: store.clone(),
            house,
            app,
            phone: Phone::new(),
            later,
            updates: AtomicU64::new(EARLIER.fetch_add(100_000, Ordering::Relaxed)),
        }
    }

    /// One update, shown on the phone; gives what the bot says in the chat then.
    pub async fn turn(&self, chat: i64, what: Incoming) -> String {
        let arrival = Arrival {
            chat: ChatId(chat),
            update: self.updates.fetch_add(1, Ordering::Relaxed),
            at: self.house.now(),
            typed: None,
            app_language: Some("en".to_owned()),
            what,
        };
        let outcome = self.app.turn(arrival).await;
        self.phone.carry_out(&self.app, ChatId(chat), outcome).await;
        self.said(chat)
    }

    pub fn said(&self, chat: i64) -> String {
        let shown = self.phone.screen(ChatId(chat));
        let said = shown.iter().filter(|message| message.side == Side::Bot);
        said.map(|message| message.text.clone())
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub async fn text(&self, chat: i64, text: &str) -> String {
        self.turn(chat, Incoming::Text(text.to_owned())).await
    }

    /// A press whose secret belongs to the chat.
    pub async fn press(&self, chat: i64, screen: &str, argument: &str) -> String {
        let payload = Payload {
            language: LanguageCode::new("en").unwrap(),
            country: Country::new("MA"),
            secret: secret(chat),
            screen: ScreenId::new(screen).unwrap(),
            argument: Argument::new(argument).unwrap(),
        };
        let shown = self.phone.screen(ChatId(chat));
        let buttons = shown
            .iter()
            .rev()
            .flat_map(|message| message.rows.iter().flatten());
        let buttons: Vec<&str> = buttons.map(|button| button.press.as_str()).collect();
        let payload = named(payload, &buttons);
        let last = shown.last().map(|message| message.id);
        let pressed = Pressed {
            press: String::new(),
            data: Some(payload.render()),
            message: last.and_then(|id| self.phone.menu(ChatId(chat), id)),
        };
        self.turn(chat, Incoming::Pressed(pressed)).await
    }

    /// A draft with these words.
    pub async fn draft(&self, chat: i64, text: &str) {
        self.turn(chat, Incoming::Commanded(Command::Start)).await;
        self.press(chat, "request", "yes").await;
        self.press(chat, "request-message", "").await;
        self.text(chat, text).await;
    }

    /// A request with these words: its code and its case.
    pub async fn request(&self, chat: i64, text: &str) -> (Code, CaseRef) {
        let before = self.store.list_cases().await.unwrap();
        self.draft(chat, text).await;
        let receipt = self.press(chat, "request-review", "send").await;
        let digits = |c: char| c.is_ascii_digit() || c == ' ';
        let code = receipt
            .split(|c| !digits(c))
            .find_map(|part| Code::read(part.trim()).ok());
        let known = |case: &CaseRef| before.iter().any(|row| row.case == *case);
        let cases = self.store.list_cases().await.unwrap();
        let case = cases.iter().map(|row| row.case).find(|case| !known(case));
        (code.expect("a receipt"), case.expect("a case"))
    }

    pub async fn sign_in(&self, totp: &str) -> Signed {
        self.later.fetch_add(30, Ordering::Relaxed);
        let digits = digits_now(totp, self.house.now()).unwrap();
        let token = self.house.sign_in(WORKER, PASSWORD, &digits).await.unwrap();
        self.house.session(&token, true).await.unwrap()
    }
}

fn secret(chat: i64) -> Secret {
    let mut bytes = [0x5e; 16];
    bytes[..8].copy_from_slice(&chat.to_be_bytes());
    Secret::new(bytes)
}

/// Bytes as a statement writes them.
pub fn bytes(place: &Place, value: &[u8]) -> String {
    match place {
        Place::Sqlite(_) => format!("x'{}'", hex(value)),
        Place::Postgres(_) => format!("'\\x{}'::bytea", hex(value)),
    }
}
