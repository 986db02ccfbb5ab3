//! A Bot API on loopback that behaves like Telegram's where the bot could notice.
//!
//! Every request is compared with the Bot API types of `frankenstein` and with a table of
//! limits; `assert_clean` tells what was wrong. Each test binary uses a part of it.
//!
//! # How it is used
//!
//! - `Double::start()` listens; give its `url` to Sanad as `SANAD_TELEGRAM_API_URL`, with
//!   `TOKEN`.
//! - People act by `text`, `message`, `press`, `push`; what they see is `screen` and `said`;
//!   `waiting` names the updates that are not acknowledged, `count` the calls of a method.
//! - A webhook needs nothing here: once Sanad calls `setWebhook`, updates are sent to it.
//!   `world().webhook` holds how it is set and every attempt.
//! - `Balancer::start()` is a load balancer for webhooks (and browsers): give its `url` to
//!   each replica as `SANAD_PUBLIC_URL`, then `add` the address that each printed.
//! - Faults: `trouble` and `always` (429, 5xx, stall, reset after carrying out, cut before),
//!   `deliver_twice`, `hold` and `release`, `release_reversed`,
//!   `take_held` and `hand_in`.
#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::allow_attributes,
    reason = "shared by tests"
)]

mod balancer;
mod check;
mod connection;
mod faults;
mod html;
mod methods;
mod profile;
mod server;
mod updates;
mod voices;
mod webhook;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use axum::Router;
use serde_json::{Value, json};
use tokio::sync::Notify;

pub use self::balancer::Balancer;
pub use self::check::check;
pub use self::faults::Trouble;

/// The token that this double accepts; it has the form that BotFather gives.
pub const TOKEN: &str = "4711:double-double-double-double-double0";

/// A message as a phone shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub id: i64,
    pub from_bot: bool,
    pub text: String,
    /// Rows of label and callback data (or link).
    pub rows: Vec<Vec<(String, String)>>,
    pub protected: bool,
    /// What is heard, if it is a voice; then the text stands under it.
    pub voice: Option<Vec<u8>>,
    pub hours_old: u32,
}

#[derive(Default)]
pub struct World {
    pub updates: VecDeque<(u64, String)>,
    next_update: u64,
    next_message: i64,
    pub chats: HashMap<i64, Vec<Shown>>,
    /// The newest update of each chat.
    newest: HashMap<i64, u64>,
    pub blocked: HashSet<i64>,
    pub left: Vec<i64>,
    pub moved: HashMap<i64, i64>,
    pub presses: HashSet<String>,
    pub toasts: Vec<(String, String)>,
    pub files: HashMap<String, Vec<u8>>,
    pub voices: voices::Voices,
    /// How often who asked for updates was told that another asks too.
    pub conflicts: usize,
    /// Updates that were handed over at least once.
    pub handed: HashSet<u64>,
    pub calls: Vec<(String, Value)>,
    /// Those that were carried out, with when; what was refused or met trouble is not here.
    pub done: Vec<(Instant, String, Value)>,
    pub violations: Vec<String>,
    pub profile: profile::Profile,
    pub webhook: webhook::Webhook,
    polling: updates::Polling,
    troubles: Vec<faults::Planned>,
    twice: bool,
    held: bool,
}

/// The double and what it has seen.
#[derive(Clone)]
pub struct Double {
    world: Arc<Mutex<World>>,
    arrived: Arc<Notify>,
    pub url: String,
}

/// A refusal in Telegram's words.
pub struct Refused(pub u16, pub String, pub Value);

impl Double {
    /// Listens on a free port of this machine.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let world = World {
            next_update: 500,
            next_message: 10,
            ..World::default()
        };
        let double = Self {
            world: Arc::new(Mutex::new(world)),
            arrived: Arc::default(),
            url,
        };
        let router = Router::new()
            .fallback(server::answer)
            .with_state(double.clone())
            .into_make_service_with_connect_info::<connection::Scissors>();
        let wires = connection::Wires(listener);
        tokio::spawn(async move { axum::serve(wires, router).await });
        tokio::spawn(webhook::send(double.clone()));
        double
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// What stands in a chat now.
    pub fn screen(&self, chat: i64) -> Vec<Shown> {
        self.world().chats.get(&chat).cloned().unwrap_or_default()
    }

    /// The texts of the bot in a chat.
    pub fn said(&self, chat: i64) -> Vec<String> {
        let shown = self.screen(chat).into_iter();
        shown.filter(|m| m.from_bot).map(|m| m.text).collect()
    }

    /// How often a method was called.
    pub fn count(&self, method: &str) -> usize {
        self.world()
            .calls
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(method))
            .count()
    }

    /// Fails when any request was not as the Bot API wants it.
    pub fn assert_clean(&self) {
        let violations = self.world().violations.clone();
        assert!(
            violations.is_empty(),
            "requests that Telegram would refuse:\n{}",
            violations.join("\n")
        );
    }
}

impl World {
    pub fn fresh_message(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message
    }
}

/// A chat in Telegram's words; negative numbers are groups.
pub fn chat_of(chat: i64) -> Value {
    if chat < 0 {
        json!({ "id": chat, "type": "supergroup", "title": "A group" })
    } else {
        json!({ "id": chat, "type": "private", "first_name": "Nobody", "username": "nobody" })
    }
}

/// Waits up to five seconds for something to be so.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("in vain: {what}");
}
