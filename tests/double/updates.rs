//! What people do becomes updates; they wait until they are acknowledged, and polling gets
//! them as Telegram hands them out.
//!
//! Invariant: an update leaves the queue only when the bot said so.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Double, Refused, Shown, World, chat_of};

/// Asking again with one offset within this time returns one update.
const SAME_OFFSET: Duration = Duration::from_millis(500);
pub(super) const OTHER_POLLER: &str = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_SET: &str = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/// Who asks for updates, and what was asked before.
#[derive(Default)]
pub(super) struct Polling {
    last_asked: Option<(u64, Instant)>,
    asking: u64,
    /// Updates that come once more although they were acknowledged.
    again: Vec<(u64, String)>,
}

impl Double {
    /// Hands in an update as Telegram would write it, and gives its number.
    pub fn push(&self, mut update: Value) -> u64 {
        let chat = ["/message/chat/id", "/callback_query/message/chat/id"]
            .into_iter()
            .find_map(|at| update.pointer(at)?.as_i64());
        update["update_id"] = "#ID".into();
        let id = self.push_raw(&update.to_string().replace("\"#ID\"", "#ID"));
        self.world().newest.extend(chat.map(|chat| (chat, id)));
        id
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
                voice: None,
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
        self.try_press(chat, label).expect("a button of the chat")
    }

    /// The same, if there is such a button at this moment.
    pub fn try_press(&self, chat: i64, label: &str) -> Option<String> {
        let (message, data, protected, heard) = {
            let world = self.world();
            let shown = world.chats[&chat].iter().rev();
            shown
                .flat_map(|m| m.rows.iter().flatten().map(move |b| (m, b)))
                .find(|(_, (l, _))| l == label)
                .map(|(m, (_, data))| (m.id, data.clone(), m.protected, m.voice.is_some()))?
        };
        let press = format!("press-{}", self.world().next_update);
        self.world().presses.insert(press.clone());
        let mut on = json!({ "message_id": message, "date": 1_700_000_000, "chat": chat_of(chat) });
        if protected {
            on["has_protected_content"] = true.into();
        }
        if heard {
            on["voice"] = json!({ "file_id": "any", "file_unique_id": "u", "duration": 1 });
        }
        self.push(json!({ "callback_query": { "id": press, "data": data, "message": on,
            "chat_instance": "1", "from": { "id": chat, "is_bot": false, "first_name": "Nobody" } } }));
        Some(press)
    }

    /// Updates that Telegram would hand out again.
    pub fn waiting(&self) -> Vec<u64> {
        self.world().updates.iter().map(|(id, _)| *id).collect()
    }

    /// Those among them that come from this chat.
    pub fn waiting_of(&self, chat: i64) -> Vec<u64> {
        let world = self.world();
        let own = world.updates.iter().filter(|(_, raw)| {
            let update: Value = serde_json::from_str(raw).unwrap_or_default();
            let at = ["/message/chat/id", "/callback_query/message/chat/id"];
            at.iter()
                .any(|at| update.pointer(at).and_then(Value::as_i64) == Some(chat))
        });
        own.map(|(id, _)| *id).collect()
    }

    pub(super) async fn updates(&self, asked: &Value) -> Result<String, Refused> {
        let offset = asked["offset"].as_u64().unwrap_or(0);
        let seconds = asked["timeout"].as_u64().unwrap_or(0);
        let until = Instant::now() + Duration::from_secs(seconds);
        let (mine, limit) = {
            let mut world = self.world();
            if world.webhook.is_set() {
                return Err(Refused(409, WEBHOOK_SET.to_owned(), Value::Null));
            }
            let asked = asked["limit"].as_u64().unwrap_or(100).clamp(1, 100);
            world.acknowledge(offset);
            world.begin_asking(offset, usize::try_from(asked).unwrap())
        };
        self.arrived.notify_waiters();
        loop {
            let notified = self.arrived.notified();
            tokio::pin!(notified);
            notified.as_mut().enable();
            {
                let mut world = self.world();
                if world.polling.asking != mine {
                    let text = if world.webhook.is_set() {
                        "Conflict: terminated by setWebhook request"
                    } else {
                        OTHER_POLLER
                    };
                    if text == OTHER_POLLER {
                        world.conflicts += 1;
                    }
                    return Err(Refused(409, text.to_owned(), Value::Null));
                }
                let something = !world.held && world.has_updates();
                if something || Instant::now() >= until {
                    return Ok(format!("[{}]", world.hand_out(limit).join(",")));
                }
            }
            let _ = tokio::time::timeout_at(until, notified).await;
        }
    }
}

impl World {
    /// What stands before the offset is forgotten; with an unknown one nothing is.
    fn acknowledge(&mut self, offset: u64) {
        let many = match self.updates.iter().position(|(id, _)| *id >= offset) {
            Some(at) => at,
            None if self.updates.back().is_some_and(|(id, _)| id + 1 == offset) => {
                self.updates.len()
            }
            None => 0,
        };
        let gone: Vec<_> = self.updates.drain(..many).collect();
        if self.twice {
            self.polling.again.extend(gone);
        }
    }

    /// The number of this request, which ends all earlier ones, and how many it may get.
    fn begin_asking(&mut self, offset: u64, limit: usize) -> (u64, usize) {
        let again = self
            .polling
            .last_asked
            .is_some_and(|(last, when)| last == offset && when.elapsed() < SAME_OFFSET);
        self.polling.last_asked = Some((offset, Instant::now()));
        self.end_asking();
        (self.polling.asking, if again { 1 } else { limit })
    }

    /// Ends whoever asks at this moment.
    pub(super) fn end_asking(&mut self) {
        self.polling.asking += 1;
    }

    fn has_updates(&self) -> bool {
        !self.updates.is_empty() || !self.polling.again.is_empty()
    }

    fn hand_out(&mut self, limit: usize) -> Vec<String> {
        if self.held {
            return Vec::new();
        }
        let repeated = std::mem::take(&mut self.polling.again);
        let times = if self.twice { 2 } else { 1 };
        let fresh: Vec<_> = self.updates.iter().take(limit).cloned().collect();
        self.handed.extend(fresh.iter().map(|(id, _)| *id));
        let fresh = fresh.into_iter().flat_map(|(_, raw)| vec![raw; times]);
        repeated
            .into_iter()
            .map(|(_, raw)| raw)
            .chain(fresh)
            .collect()
    }
}
