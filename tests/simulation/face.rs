//! Telegram as it is seen from one process: each call waits on the board and may go wrong.
//!
//! The chats themselves are one `Phone` for the whole world. Invariant: what a chat shows
//! changes only here, so the judge sees all that people see.

use std::sync::Arc;

use sanad::app::messenger::{Card, ChatId, MessageId, Messenger, Refusal};
use sanad::app::phone::Phone;

use super::board::{Board, Fate};
use super::judge::Judge;
use super::trace::Trace;

pub struct Face {
    pub phone: Arc<Phone>,
    pub judge: Arc<Judge>,
    pub trace: Arc<Trace>,
    pub board: Board,
    pub process: usize,
}

/// The words of a card without their length, and where its buttons lead.
fn look(card: &Card) -> String {
    let words: String = card.text.chars().take(60).collect();
    let buttons = card.rows.iter().map(Vec::len).sum::<usize>();
    format!("{words:?} {buttons} buttons")
}

impl Face {
    /// Waits for leave, does it where it happens, and answers what the process is told.
    async fn carry<T>(&self, line: String, act: impl FnOnce() -> T + Send) -> Result<T, Refusal> {
        let fate = self.board.call(self.process, line.clone()).await;
        match fate {
            Fate::Refuse => Err(Refusal::Again),
            Fate::Flood(seconds) => Err(Refusal::After(seconds)),
            Fate::Go | Fate::LoseAnswer => {
                let done = act();
                self.trace.note(format!("  {} {line}", self.process));
                if fate == Fate::Go {
                    Ok(done)
                } else {
                    Err(Refusal::Again)
                }
            }
        }
    }

    /// A message into the group of the staff.
    pub async fn tell_staff(&self, link: &str, message: Option<i64>) -> Result<i64, Refusal> {
        let line = format!(
            "staff {} {link}",
            if message.is_some() { "edit" } else { "send" }
        );
        self.carry(line, || self.judge.staff_told(link, message))
            .await
    }
}

impl Messenger for Face {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        let line = format!("chat {} send {}", chat.0, look(card));
        let act = || {
            let sent = futures::executor::block_on(self.phone.send(chat, card));
            self.judge.seen(chat, card);
            sent
        };
        self.carry(line, act).await?
    }

    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        let line = format!("chat {} edit {} {}", chat.0, message.0, look(card));
        let act = || {
            let edited = futures::executor::block_on(self.phone.edit(chat, message, card));
            if edited.is_ok() {
                self.judge.seen(chat, card);
            }
            edited
        };
        self.carry(line, act).await?
    }

    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        let names: Vec<String> = messages.iter().map(|m| m.0.to_string()).collect();
        let line = format!("chat {} delete {}", chat.0, names.join("+"));
        let act = || futures::executor::block_on(self.phone.delete(chat, messages));
        self.carry(line, act).await?
    }

    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        let line = format!("answer {press} {}", toast.unwrap_or("-"));
        let act = || futures::executor::block_on(self.phone.answer(press, toast));
        self.carry(line, act).await?
    }

    async fn fetch(&self, key: &str) -> Result<Vec<u8>, Refusal> {
        self.phone.fetch(key).await
    }
}
