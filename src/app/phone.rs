//! A phone in memory: the face toward people of the simulator, the terminal and transcripts.
//!
//! It keeps what a phone would show (messages with their buttons, what was edited or
//! deleted) and nothing else; all of it ends with the process. Invariant: a message that
//! was deleted leaves nothing behind here, and what is kept is bounded.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::arrival::{Menu, Outcome, Show};
use super::deliver::MayPing;
use super::messenger::{Button, Card, ChatId, MessageId, Messenger, Refusal};
use super::turn::App;
use crate::domain::conversation::FileKind;

/// At most so many chats; the one that was quiet longest goes first.
const MOST_CHATS: usize = 500;
/// At most so many messages in one chat.
const MOST_MESSAGES: usize = 200;
/// At most so many bytes of files, over all chats.
const MOST_BYTES: usize = 128 * 1024 * 1024;

/// Who a message on the phone is from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The bot.
    Bot,
    /// The person who holds the phone.
    Person,
}

/// One message as the phone shows it. It has no `Debug`: it may hold what somebody wrote.
#[derive(Clone)]
pub struct PhoneMessage {
    /// Its number.
    pub id: MessageId,
    /// Who wrote it.
    pub side: Side,
    /// Telegram's HTML subset from the bot, plain text from the person.
    pub text: String,
    /// Rows of buttons.
    pub rows: Vec<Vec<Button>>,
    /// Whether forwarding and saving are refused.
    pub protected: bool,
    /// Whether it was changed after it was sent.
    pub edited: bool,
    /// What kind of file it is, if it is one.
    pub file: Option<FileKind>,
}

/// The phone, shared by all who look at it.
#[derive(Default)]
pub struct Phone {
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    chats: HashMap<ChatId, Vec<PhoneMessage>>,
    order: VecDeque<ChatId>,
    toasts: HashMap<ChatId, String>,
    presses: HashMap<String, ChatId>,
    files: VecDeque<(String, Vec<u8>)>,
    last: i64,
}

impl Inside {
    fn number(&mut self) -> i64 {
        self.last += 1;
        self.last
    }

    fn add(&mut self, chat: ChatId, message: PhoneMessage) {
        self.order.retain(|known| *known != chat);
        self.order.push_back(chat);
        if self.order.len() > MOST_CHATS
            && let Some(oldest) = self.order.pop_front()
        {
            self.chats.remove(&oldest);
            self.toasts.remove(&oldest);
        }
        let messages = self.chats.entry(chat).or_default();
        messages.push(message);
        if messages.len() > MOST_MESSAGES {
            messages.remove(0);
        }
    }

    fn message(&mut self, chat: ChatId, id: MessageId) -> Option<&mut PhoneMessage> {
        self.chats.get_mut(&chat)?.iter_mut().find(|m| m.id == id)
    }
}

impl Phone {
    /// A phone on which nothing was written yet.
    pub fn new() -> Self {
        Self::default()
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        // A panic in another chat must not take this one down; each change is whole.
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the chat shows, the oldest first.
    pub fn screen(&self, chat: ChatId) -> Vec<PhoneMessage> {
        self.inside().chats.get(&chat).cloned().unwrap_or_default()
    }

    /// The newest message of ours with buttons, as a press names it.
    pub fn menu(&self, chat: ChatId, message: MessageId) -> Option<Menu> {
        let mut inside = self.inside();
        let found = inside.message(chat, message)?;
        (found.side == Side::Bot).then_some(Menu {
            message,
            protected: found.protected,
            voice: found.file.is_some(),
        })
    }

    /// The person writes or sends something; it stands in the chat until it is deleted.
    pub fn say(&self, chat: ChatId, text: &str, file: Option<FileKind>) -> MessageId {
        let mut inside = self.inside();
        let id = MessageId(inside.number());
        inside.add(
            chat,
            PhoneMessage {
                id,
                side: Side::Person,
                text: text.to_owned(),
                rows: Vec::new(),
                protected: false,
                edited: false,
                file,
            },
        );
        id
    }

    /// A name for one press of this chat, by which it is answered.
    pub fn press(&self, chat: ChatId) -> String {
        let mut inside = self.inside();
        let press = format!("press-{}", inside.number());
        inside.presses.insert(press.clone(), chat);
        press
    }

    /// Lays a file on the phone; the key is what `fetch` asks for.
    pub fn upload(&self, bytes: Vec<u8>) -> String {
        let mut inside = self.inside();
        let key = format!("file-{}", inside.number());
        inside.files.push_back((key.clone(), bytes));
        while inside.files.iter().map(|(_, b)| b.len()).sum::<usize>() > MOST_BYTES {
            inside.files.pop_front();
        }
        key
    }

    /// The short line over the chat, once.
    pub fn toast(&self, chat: ChatId) -> Option<String> {
        self.inside().toasts.remove(&chat)
    }

    /// Forgets a chat, as deleting it on the phone would.
    pub fn forget(&self, chat: ChatId) {
        let mut inside = self.inside();
        inside.chats.remove(&chat);
        inside.toasts.remove(&chat);
        inside.order.retain(|known| *known != chat);
    }

    /// Does at once what a turn asks for. A phone in memory has no limits and no outages,
    /// so there is nothing to queue or to repeat.
    pub async fn carry_out(&self, app: &App, chat: ChatId, outcome: Outcome) {
        if let Some((press, toast)) = outcome.answer {
            let _ = self.answer(&press, toast.as_deref()).await;
        }
        if let Some(show) = outcome.show {
            self.show(app, chat, show).await;
        }
        if let Some(show) = outcome.after {
            self.show(app, chat, show).await;
        }
        if let Some((show, sweep)) = outcome.hide
            && app.is_due(sweep).await
        {
            if let Some(over) = show.over.filter(|over| over.voice) {
                if self.menu(chat, over.message).is_some() {
                    self.show(app, chat, show).await;
                }
            } else if let Some(over) = show.over {
                let _ = self.edit(chat, over.message, &show.card).await;
            }
            app.swept(sweep).await;
        }
        if let Some(ping) = outcome.ping
            && let MayPing::Yes(row) = app.may_ping(chat, &ping, MessageId(0)).await
        {
            let sent = self.send(chat, &ping.card).await;
            app.pinged(chat, &ping, (MessageId(0), row), sent).await;
        }
        for deletion in outcome.delete {
            if self.delete(chat, &deletion.messages).await.is_ok()
                && let Some(sweep) = deletion.sweep
            {
                app.swept(sweep).await;
            }
        }
    }

    async fn show(&self, app: &App, chat: ChatId, show: Show) {
        let shown = match self.show_over(chat, &show).await {
            Some(menu) => Some(menu),
            None => self.show_anew(app, chat, &show).await,
        };
        let Some(menu) = shown else { return };
        app.menu_shown(chat, menu, show.here);
        if show.vanish.is_some() {
            app.shown_for_a_while(chat, menu, show.here).await;
        }
        if show.card.voice.is_some() {
            app.voice_shown(chat, menu, show.here, None).await;
        }
        if let Some(voice) = show.over.filter(|over| over.voice) {
            app.voice_gone(chat, voice.message).await;
        }
        let gone: Vec<MessageId> = show
            .over
            .map(|over| over.message)
            .into_iter()
            .chain(show.former)
            .filter(|message| *message != menu.message)
            .collect();
        let _ = self.delete(chat, &gone).await;
    }

    /// Edits the message in place, when it may stay where it is.
    async fn show_over(&self, chat: ChatId, show: &Show) -> Option<Menu> {
        let over = show.over?;
        let is_text = !over.voice && show.card.voice.is_none();
        if show.anew || !is_text || over.protected != show.card.protected {
            return None;
        }
        self.edit(chat, over.message, &show.card).await.ok()?;
        Some(over)
    }

    async fn show_anew(&self, app: &App, chat: ChatId, show: &Show) -> Option<Menu> {
        let protected = show.card.protected;
        let Some(at) = show.vanish else {
            let message = self.send(chat, &show.card).await.ok()?;
            return self.menu(chat, message);
        };
        // What must vanish is written down before it is shown: empty first, then filled.
        let empty = Card {
            text: "…".to_owned(),
            protected,
            ..Card::default()
        };
        let message = self.send(chat, &empty).await.ok()?;
        let menu = self.menu(chat, message)?;
        if app.will_vanish(chat, menu, show.here, at).await {
            self.edit(chat, message, &show.card).await.ok()?;
            return Some(menu);
        }
        let _ = self.delete(chat, &[message]).await;
        None
    }
}

impl Messenger for Phone {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        let mut inside = self.inside();
        let id = MessageId(inside.number());
        inside.add(
            chat,
            PhoneMessage {
                id,
                side: Side::Bot,
                text: card.text.clone(),
                rows: card.rows.clone(),
                protected: card.protected,
                edited: false,
                file: card.voice.as_ref().map(|_| FileKind::Voice),
            },
        );
        Ok(id)
    }

    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        let mut inside = self.inside();
        let found = inside.message(chat, message).ok_or(Refusal::CannotChange)?;
        if found.side != Side::Bot || found.file.is_some() {
            return Err(Refusal::CannotChange);
        }
        found.text.clone_from(&card.text);
        found.rows.clone_from(&card.rows);
        found.edited = true;
        Ok(())
    }

    async fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        let mut inside = self.inside();
        let found = inside.message(chat, message);
        let found = found.filter(|m| m.side == Side::Bot && m.file.is_some());
        let found = found.ok_or(Refusal::CannotChange)?;
        found.text.clone_from(&card.text);
        found.rows.clone_from(&card.rows);
        Ok(())
    }

    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        if let Some(shown) = self.inside().chats.get_mut(&chat) {
            shown.retain(|message| !messages.contains(&message.id));
        }
        Ok(())
    }

    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        let mut inside = self.inside();
        if let Some(chat) = inside.presses.remove(press)
            && let Some(line) = toast
        {
            inside.toasts.insert(chat, line.to_owned());
        }
        Ok(())
    }

    async fn fetch(&self, key: &str) -> Result<Vec<u8>, Refusal> {
        let inside = self.inside();
        let file = inside.files.iter().find(|(known, _)| known == key);
        file.map(|(_, bytes)| bytes.clone()).ok_or(Refusal::GiveUp)
    }
}
