//! The recording face: it shows what a phone would show and writes every call down.
//!
//! A call is written without what differs from chat to chat by chance: numbers of messages
//! and the secret of the buttons. Invariant: two chats that were dealt with alike have the
//! same lines.

use std::collections::HashMap;
use std::sync::Mutex;

use sanad::app::arrival::{Deletion, Outcome};
use sanad::app::messenger::{Card, ChatId, MessageId, Messenger, Refusal};
use sanad::app::phone::{Phone, Side};
use tokio::sync::oneshot;

use super::person::masked;

/// A message that never is: deleting it is the last of all that waits.
const LAST: i64 = -4711;

#[derive(Default)]
pub struct Face {
    pub phone: Phone,
    calls: Mutex<Vec<(ChatId, String)>>,
    presses: Mutex<HashMap<String, ChatId>>,
    waiting: Mutex<HashMap<MessageId, oneshot::Sender<()>>>,
    last: std::sync::atomic::AtomicI64,
    /// With what sending into a chat is refused.
    refused: Mutex<HashMap<ChatId, Refusal>>,
    /// What happens at the moment at which a voice was taken and nobody knows it yet.
    after_a_voice: Mutex<Option<AfterAVoice>>,
    /// With these words the process is killed when they were taken.
    killed_after: Mutex<Option<String>>,
    /// The answers to so many messages are lost, after these were taken.
    lost: std::sync::atomic::AtomicI64,
    /// With what fetching a file is refused.
    puts_off: Mutex<Option<Refusal>>,
    /// How often a file was fetched.
    fetched: std::sync::atomic::AtomicUsize,
}

/// The process ends, or something else happens.
pub enum AfterAVoice {
    Killed,
    Then(Box<dyn Fn() + Send>),
}

impl Face {
    /// The calls into a chat since this was asked last.
    pub fn take_calls(&self, chat: ChatId) -> Vec<String> {
        let mut calls = self.calls.lock().unwrap();
        let (of_chat, rest) = calls.drain(..).partition(|(of, _)| *of == chat);
        *calls = rest;
        of_chat.into_iter().map(|(_, line)| line).collect()
    }

    /// How often a file was fetched.
    pub fn fetched(&self) -> usize {
        self.fetched.load(std::sync::atomic::Ordering::SeqCst)
    }

    /// From now on fetching a file is refused, or works again.
    pub fn puts_files_off(&self, with: Option<Refusal>) {
        *self.puts_off.lock().unwrap() = with;
    }

    /// From now on sending into a chat is refused, or taken again.
    pub fn refuse(&self, chat: ChatId, with: Option<Refusal>) {
        let mut refused = self.refused.lock().unwrap();
        match with {
            Some(refusal) => refused.insert(chat, refusal),
            None => refused.remove(&chat),
        };
    }

    /// The connection breaks after each of the next messages was taken.
    pub fn lose_answers(&self, count: i64) {
        self.lost.store(count, std::sync::atomic::Ordering::SeqCst);
    }

    /// After the next voice this happens.
    pub fn after_a_voice(&self, happens: AfterAVoice) {
        *self.after_a_voice.lock().unwrap() = Some(happens);
    }

    /// The process is killed when the next message with these words was taken.
    pub fn killed_after(&self, words: &str) {
        *self.killed_after.lock().unwrap() = Some(words.to_owned());
    }

    /// A press of this chat, by which it is answered.
    pub fn press(&self, chat: ChatId) -> String {
        let press = self.phone.press(chat);
        self.presses.lock().unwrap().insert(press.clone(), chat);
        press
    }

    /// An order that is done after all others of its chat.
    pub fn last_of_all(&self) -> (Outcome, oneshot::Receiver<()>) {
        let step = self.last.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let message = MessageId(LAST - step);
        let (done, receiver) = oneshot::channel();
        self.waiting.lock().unwrap().insert(message, done);
        let deletion = Deletion {
            messages: vec![message],
            voice: false,
            sweep: None,
        };
        let outcome = Outcome {
            delete: vec![deletion],
            ..Outcome::default()
        };
        (outcome, receiver)
    }

    fn note(&self, chat: ChatId, line: String) {
        self.calls.lock().unwrap().push((chat, line));
    }

    /// A message by its place in the chat: what was typed, or the menu counted from the end.
    fn name(&self, chat: ChatId, message: MessageId) -> String {
        let shown = self.phone.screen(chat);
        let Some(found) = shown.iter().find(|m| m.id == message) else {
            return "gone".to_owned();
        };
        let later = |m: &&sanad::app::phone::PhoneMessage| m.side == found.side && m.id > message;
        let from_end = shown.iter().filter(later).count();
        let kind = if found.side == Side::Bot {
            "menu"
        } else {
            "typed"
        };
        format!("{kind}-{from_end}")
    }
}

fn look(card: &Card) -> String {
    let rows: Vec<String> = card
        .rows
        .iter()
        .map(|row| {
            let buttons = row
                .iter()
                .map(|b| format!("{}={}", b.label, masked(&b.press)));
            buttons.collect::<Vec<_>>().join(" , ")
        })
        .collect();
    let protected = card.protected;
    let voice = card.voice.as_ref();
    let voice = voice.map_or(String::new(), |voice| format!("voice={}s ", voice.seconds));
    format!(
        "{voice}protected={protected} {:?} {}",
        card.text,
        rows.join(" / ")
    )
}

impl Messenger for Face {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        self.note(chat, format!("send {}", look(card)));
        let refused = self.refused.lock().unwrap().get(&chat).copied();
        if let Some(refusal) = refused {
            return Err(refusal);
        }
        let sent = self.phone.send(chat, card).await;
        if self.lost.fetch_sub(1, std::sync::atomic::Ordering::SeqCst) > 0 {
            return Err(Refusal::Again);
        }
        let is_killed = {
            let mut killed_after = self.killed_after.lock().unwrap();
            killed_after.take_if(|words| *words == card.text).is_some()
        };
        if is_killed {
            // Whoever waits for the answer waits for ever.
            return std::future::pending().await;
        }
        if card.voice.is_some() {
            let after = self.after_a_voice.lock().unwrap().take();
            match after {
                // Whoever waits for the answer waits for ever.
                Some(AfterAVoice::Killed) => std::future::pending().await,
                Some(AfterAVoice::Then(happens)) => happens(),
                None => {}
            }
        }
        sent
    }

    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        let name = self.name(chat, message);
        self.note(chat, format!("edit {name} {}", look(card)));
        self.phone.edit(chat, message, card).await
    }

    async fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        let name = self.name(chat, message);
        self.note(chat, format!("recaption {name} {}", look(card)));
        self.phone.recaption(chat, message, card).await
    }

    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        if let [only] = messages
            && let Some(done) = self.waiting.lock().unwrap().remove(only)
        {
            let _ = done.send(());
            return Ok(());
        }
        let names: Vec<String> = messages.iter().map(|m| self.name(chat, *m)).collect();
        self.note(chat, format!("delete {}", names.join("+")));
        self.phone.delete(chat, messages).await
    }

    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        let chat = self.presses.lock().unwrap().remove(press);
        if let Some(chat) = chat {
            self.note(chat, format!("answer {}", toast.unwrap_or("-")));
        }
        self.phone.answer(press, toast).await
    }

    async fn fetch(&self, key: &str) -> Result<Vec<u8>, Refusal> {
        let fetched = &self.fetched;
        fetched.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let refused = *self.puts_off.lock().unwrap();
        if let Some(refusal) = refused {
            return Err(refusal);
        }
        self.phone.fetch(key).await
    }
}
