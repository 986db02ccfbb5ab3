//! The faces toward people, seen from inside: cards go out, refusals come back.
//!
//! There are two real faces (Telegram; a phone in memory for the simulator and the
//! terminal) and the recording one of the tests. Invariant: a card holds everything that is
//! shown; a face knows neither content nor effects.

use std::future::Future;

pub use crate::content::card::{Button, Card, Recording};

/// A chat as its face numbers it. It has no `Debug`: it leads to a person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatId(pub i64);

/// A message of a chat as its face numbers it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(pub i64);

/// Why a face could not do something, by what follows from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// Try again after so many seconds.
    #[error("flood limit, again in {0} s")]
    After(u32),
    /// The network or the server failed; try again.
    #[error("network or server failure")]
    Again,
    /// The message to edit or delete is not there or cannot be changed.
    #[error("the message cannot be changed")]
    CannotChange,
    /// The person cannot be reached.
    #[error("the chat cannot be reached")]
    Unreachable,
    /// The request was wrong; repeating it does not help.
    #[error("the request was refused")]
    GiveUp,
    /// A file is above the limit.
    #[error("the file is too large")]
    TooLarge,
}

/// A face toward people.
pub trait Messenger: Send + Sync + 'static {
    /// Sends a new silent message, a voice when the card has one.
    fn send(
        &self,
        chat: ChatId,
        card: &Card,
    ) -> impl Future<Output = Result<MessageId, Refusal>> + Send;
    /// Changes a message in place. "Not modified" is success.
    fn edit(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> impl Future<Output = Result<(), Refusal>> + Send;
    /// Changes the words and buttons under a voice in place. "Not modified" is success.
    fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> impl Future<Output = Result<(), Refusal>> + Send {
        let _ = (chat, message, card);
        std::future::ready(Err(Refusal::CannotChange))
    }
    /// Deletes one to a hundred messages of a chat. Missing ones are success.
    fn delete(
        &self,
        chat: ChatId,
        messages: &[MessageId],
    ) -> impl Future<Output = Result<(), Refusal>> + Send;
    /// Stops the waiting sign of a pressed button, with a short line or none.
    fn answer(
        &self,
        press: &str,
        toast: Option<&str>,
    ) -> impl Future<Output = Result<(), Refusal>> + Send;
    /// Fetches a file, at most 20 MiB.
    fn fetch(&self, key: &str) -> impl Future<Output = Result<Vec<u8>, Refusal>> + Send;
}
