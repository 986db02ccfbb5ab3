//! A Bot API on loopback that behaves like Telegram's where the bot could notice.
//!
//! Every request is compared with the Bot API types of `frankenstein` and with a table of
//! limits; `assert_clean` tells what was wrong. Each test binary uses a part of it.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::allow_attributes,
    reason = "shared by tests"
)]

mod check;
mod html;
mod methods;
mod server;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio::time::Instant;

pub use self::check::check;

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
    pub hours_old: u32,
}

/// What one of the next calls meets instead of an answer.
#[derive(Clone, Copy)]
pub enum Trouble {
    /// 429 with so many seconds.
    Flood(u32),
    /// A 400 with these words.
    Refuse(&'static str),
    /// An error page of a server, with that code.
    Page(u16),
    /// An answer only after that time.
    Stall(Duration),
}

#[derive(Default)]
pub struct World {
    pub updates: VecDeque<(u64, String)>,
    next_update: u64,
    next_message: i64,
    last_asked: Option<(u64, Instant)>,
    asking: u64,
    pub chats: HashMap<i64, Vec<Shown>>,
    /// The newest update of each chat.
    newest: HashMap<i64, u64>,
    pub blocked: HashSet<i64>,
    pub left: Vec<i64>,
    pub moved: HashMap<i64, i64>,
    pub presses: HashSet<String>,
    pub toasts: Vec<(String, String)>,
    pub files: HashMap<String, Vec<u8>>,
    /// Updates that were handed over at least once.
    pub handed: HashSet<u64>,
    pub calls: Vec<(String, Value)>,
    pub violations: Vec<String>,
    troubles: Vec<(String, Option<i64>, Trouble)>,
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
            .with_state(double.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        double
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Hands in an update as Telegram would write it, and gives its number.
    pub fn push(&self, mut update: Value) -> u64 {
        let chat = ["/message/chat/id", "/callback_query/message/chat/id"]
            .into_iter()
            .find_map(|at| update.pointer(at)?.as_i64());
        let mut world = self.world();
        let id = world.next_update;
        world.next_update += 1;
        update["update_id"] = id.into();
        world.newest.extend(chat.map(|chat| (chat, id)));
        world.updates.push_back((id, update.to_string()));
        drop(world);
        self.arrived.notify_waiters();
        id
    }

    /// The same of any text; `#ID` in it stands for the number.
    pub fn push_raw(&self, raw: &str) -> u64 {
        let mut world = self.world();
        let id = world.next_update;
        world.next_update += 1;
        world
            .updates
            .push_back((id, raw.replace("#ID", &id.to_string())));
        drop(world);
        self.arrived.notify_waiters();
        id
    }

    /// Somebody writes a message with these fields; gives its number in the chat.
    pub fn message(&self, chat: i64, fields: &Value) -> i64 {
        let id = {
            let mut world = self.world();
            let id = world.fresh_message();
            let text = fields["text"].as_str().unwrap_or("(no text)").to_owned();
            let shown = Shown {
                id,
                from_bot: false,
                text,
                rows: vec![],
                protected: false,
                hours_old: 0,
            };
            world.chats.entry(chat).or_default().push(shown);
            id
        };
        let mut message = json!({ "message_id": id, "date": 1_700_000_000, "chat": chat_of(chat),
            "from": { "id": chat, "is_bot": false, "first_name": "Nobody", "language_code": "fr" } });
        for (key, value) in fields.as_object().unwrap() {
            message[key] = value.clone();
        }
        self.push(json!({ "message": message }));
        id
    }

    pub fn text(&self, chat: i64, text: &str) -> i64 {
        self.message(chat, &json!({ "text": text }))
    }

    /// Somebody presses the button with that label on the newest message that has it.
    pub fn press(&self, chat: i64, label: &str) -> String {
        let (message, data, protected) = {
            let world = self.world();
            let shown = world.chats[&chat].iter().rev();
            shown
                .flat_map(|m| m.rows.iter().flatten().map(move |b| (m, b)))
                .find(|(_, (l, _))| l == label)
                .map(|(m, (_, data))| (m.id, data.clone(), m.protected))
                .unwrap()
        };
        let press = format!("press-{}", self.world().next_update);
        self.world().presses.insert(press.clone());
        let mut on = json!({ "message_id": message, "date": 1_700_000_000, "chat": chat_of(chat) });
        if protected {
            on["has_protected_content"] = true.into();
        }
        self.push(json!({ "callback_query": { "id": press, "data": data, "message": on,
            "chat_instance": "1", "from": { "id": chat, "is_bot": false, "first_name": "Nobody" } } }));
        press
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

    /// The number of the newest update of a chat.
    pub fn newest_of(&self, chat: i64) -> u64 {
        self.world().newest.get(&chat).copied().unwrap_or(0)
    }

    /// The person takes their own messages away.
    pub fn forget_typed(&self, chat: i64) {
        if let Some(shown) = self.world().chats.get_mut(&chat) {
            shown.retain(|shown| shown.from_bot);
        }
    }

    /// Updates that Telegram would hand out again.
    pub fn waiting(&self) -> Vec<u64> {
        self.world().updates.iter().map(|(id, _)| *id).collect()
    }

    /// How often a method was called.
    pub fn count(&self, method: &str) -> usize {
        self.world()
            .calls
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(method))
            .count()
    }

    /// The next call of the method (for that chat, if given) meets this.
    pub fn trouble(&self, method: &str, chat: Option<i64>, trouble: Trouble) {
        self.world()
            .troubles
            .push((method.to_lowercase(), chat, trouble));
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

    async fn updates(&self, asked: &Value) -> Result<String, Refused> {
        let offset = asked["offset"].as_u64().unwrap_or(0);
        let seconds = asked["timeout"].as_u64().unwrap_or(0);
        let until = Instant::now() + Duration::from_secs(seconds);
        let (mine, limit) = {
            let mut world = self.world();
            world.asking += 1;
            // What stands before the offset is forgotten; with an unknown one nothing is.
            if let Some(at) = world.updates.iter().position(|(id, _)| *id >= offset) {
                world.updates.drain(..at);
            } else if world.updates.back().is_some_and(|(id, _)| id + 1 == offset) {
                world.updates.clear();
            }
            let again = world.last_asked.is_some_and(|(last, when)| {
                last == offset && when.elapsed() < Duration::from_millis(500)
            });
            world.last_asked = Some((offset, Instant::now()));
            let asked = asked["limit"].as_u64().unwrap_or(100).clamp(1, 100);
            (
                world.asking,
                if again {
                    1
                } else {
                    usize::try_from(asked).unwrap()
                },
            )
        };
        loop {
            let notified = self.arrived.notified();
            {
                let mut world = self.world();
                if world.asking != mine {
                    let text = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
                    return Err(Refused(409, text.to_owned(), Value::Null));
                }
                if !world.updates.is_empty() || Instant::now() >= until {
                    let handed: Vec<_> = world.updates.iter().take(limit).cloned().collect();
                    world.handed.extend(handed.iter().map(|(id, _)| *id));
                    let raw: Vec<_> = handed.into_iter().map(|(_, raw)| raw).collect();
                    return Ok(format!("[{}]", raw.join(",")));
                }
            }
            let _ = tokio::time::timeout_at(until, notified).await;
        }
    }

    fn take_trouble(&self, method: &str, chat: Option<i64>) -> Option<Trouble> {
        let mut world = self.world();
        let at = world
            .troubles
            .iter()
            .position(|(name, only, _)| name == method && (only.is_none() || *only == chat))?;
        Some(world.troubles.remove(at).2)
    }
}

impl World {
    /// No call meets trouble any more.
    pub fn forget_troubles(&mut self) {
        self.troubles.clear();
    }

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
