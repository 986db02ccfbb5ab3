//! What a face hands in, and what it is handed back.
//!
//! Invariant: an arrival has no name, username or phone number of anybody, and neither
//! type has a `Debug` that could show a text.

use super::messenger::{Card, ChatId, MessageId};
use crate::domain::conversation::{Command, Here, NotTaken, RandomId, Seconds, SentFile};

/// One update of one private chat, as a face read it.
#[derive(Clone)]
pub struct Arrival {
    /// The chat.
    pub chat: ChatId,
    /// The number of the update: later ones are higher.
    pub update: u64,
    /// When it is dealt with, in seconds since 1970.
    pub at: Seconds,
    /// The message that the person sent, to be deleted once it has been dealt with.
    pub typed: Option<MessageId>,
    /// Language of the person's app (IETF tag), for a first guess.
    pub app_language: Option<String>,
    /// What it brought.
    pub what: Incoming,
}

/// What an update brought.
#[derive(Clone)]
pub enum Incoming {
    /// A button was pressed.
    Pressed(Pressed),
    /// A command.
    Commanded(Command),
    /// A text.
    Text(String),
    /// Files with the words under them.
    Files(Vec<SentFile>, Option<String>),
    /// A place: latitude, longitude.
    Place(f64, f64),
    /// Something that is not taken.
    Other(NotTaken),
    /// A message was edited.
    Edited,
}

/// A pressed button.
#[derive(Clone)]
pub struct Pressed {
    /// By what the face answers this press.
    pub press: String,
    /// What the button carried.
    pub data: Option<String>,
    /// The message with the button, unless it is out of reach.
    pub message: Option<Menu>,
}

/// A message of ours with buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Menu {
    /// Which message.
    pub message: MessageId,
    /// Whether it was sent protected.
    pub protected: bool,
    /// Whether it is a voice, which cannot become a text.
    pub voice: bool,
}

impl Menu {
    /// A message of which nothing else is known: a text that anybody may keep.
    pub fn text(message: MessageId) -> Self {
        Self {
            message,
            protected: false,
            voice: false,
        }
    }
}

/// What is to be done in the chat after the commit, in this order.
#[derive(Clone, Default)]
pub struct Outcome {
    /// The screen to show; a newer one of the chat replaces it.
    pub show: Option<Show>,
    /// A line of its own, in a new message: it waits until what is on its way stands in the chat,
    /// takes nothing's place, and goes unsaid when a newer screen comes first.
    pub after: Option<Show>,
    /// The press to answer, with a short line or none.
    pub answer: Option<(String, Option<String>)>,
    /// A screen that takes the place of what must vanish, with its sweep row: by an edit of
    /// that message, but for a voice never by a new one; a message that is gone is done.
    pub hide: Option<(Show, RandomId)>,
    /// A message to be looked for and ended.
    pub seek: Option<Seek>,
    /// A silent message that tells of an answer; anything else of the chat goes first.
    pub ping: Option<Ping>,
    /// Messages to delete, each call with the sweep row that goes when it is done.
    pub delete: Vec<Deletion>,
    /// The person was told that nothing was saved.
    pub not_saved: bool,
}

/// A message of ours whose number nobody could write down.
#[derive(Clone)]
pub struct Seek {
    /// Whether it is a voice; any other becomes the harmless screen.
    pub voice: bool,
    /// The lowest number that it may have.
    pub from: MessageId,
    /// The highest that is tried.
    pub until: MessageId,
    /// The menu of the chat, which has the key of the voice, if there is one.
    pub menu: Option<MessageId>,
    /// The harmless screen that takes its place, unless a later menu has its key.
    pub show: Box<Show>,
    /// The sweep row.
    pub sweep: RandomId,
}

/// A screen on its way into the chat.
#[derive(Clone)]
pub struct Show {
    /// What is shown.
    pub card: Card,
    /// The message that it replaces: edited when the protection is the same, else deleted.
    pub over: Option<Menu>,
    /// Another menu of the chat, which is to go.
    pub former: Option<MessageId>,
    /// It must be a new message at the end of the chat (/start).
    pub anew: bool,
    /// What the buttons carry, remembered in the hint once it is shown.
    pub here: Here,
    /// It must vanish at that time; a new message is then sent empty, written down, filled.
    pub vanish: Option<Seconds>,
    /// Nothing else shows what is on it, so it is tried for two days: a receipt.
    pub lasting: bool,
}

/// A silent message that tells of an answer.
#[derive(Clone)]
pub struct Ping {
    /// What is shown.
    pub card: Card,
    /// What its buttons carry.
    pub here: Here,
    /// The tag under which it waits.
    pub tag: RandomId,
}

/// Messages to delete.
#[derive(Clone)]
pub struct Deletion {
    /// Which, at most a hundred.
    pub messages: Vec<MessageId>,
    /// Whether they are voices: what is too old to be deleted is then blanked in another way.
    pub voice: bool,
    /// The sweep row to drop when it is done.
    pub sweep: Option<RandomId>,
}
