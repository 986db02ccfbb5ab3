//! The vocabulary of a conversation: what happened, what is kept, what is to be done.
//!
//! Types that hold what people wrote, chat secrets or codes have no `Debug`. Invariant: an
//! `Effect` says what to do, never how; ids and randomness come in with the event.

mod draft;
mod effect;

// One vocabulary: whoever speaks of a conversation names this module alone.
pub use draft::{
    Answer, DRAFT_LIFE, Draft, FileState, MOST_FILE_BYTES, MOST_FILES, MOST_PIECES, OPEN_FOR,
    Piece, PieceBody, REMEMBERED, Request, SENT_LIFE, Sent, VISIT, Visit, WaitingFile, Way,
    is_since,
};
pub use effect::{Counted, Detail, Effect, Key, Letter, Notice, Opened, Submission, Turn, View};

use super::case::{CaseRef, State, Urgency};
use super::code::{Code, SixDigits};
use super::directory::ServiceId;
use super::keys::PublicKey;
use super::payload::{Argument, Country, LanguageCode, ScreenId, Secret};

/// Seconds since 1970, UTC.
pub type Seconds = i64;

/// Sixteen random bytes that name a draft, a piece or a record.
pub type RandomId = [u8; 16];

/// What a chat's buttons carry from screen to screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Here {
    /// The language of the chat.
    pub language: LanguageCode,
    /// The country that was chosen, if any.
    pub country: Option<Country>,
    /// Half of the mailbox key.
    pub secret: Secret,
}

/// Randomness that the domain may use for one event.
#[derive(Clone)]
pub struct Fresh {
    /// For the id of a draft.
    pub draft: RandomId,
    /// For the reference of a case; it belongs to the pair of that seed.
    pub case: CaseRef,
    /// For the pair of a case.
    pub case_seed: [u8; 32],
    /// For the id of a piece (a text, a file, a place) of this event.
    pub piece: RandomId,
    /// The code that a sent request would get.
    pub code: Code,
}

/// One thing that happened in a chat.
#[derive(Clone)]
pub struct Event {
    /// When.
    pub at: Seconds,
    /// The time by which something is over: earlier while the clock jumped and is not believed.
    pub sure: Seconds,
    /// Which update it was, for telling repetitions and what comes late.
    pub update: u64,
    /// What the chat's buttons carry.
    pub here: Here,
    /// The screen that the chat shows, while that is remembered.
    pub shown: Option<(ScreenId, Argument)>,
    /// Whether requests can be taken (there is an intake key that verifies).
    pub intake: bool,
    /// Randomness for what is made now.
    pub fresh: Fresh,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone)]
pub enum What {
    /// A button was pressed.
    Pressed(ScreenId, Argument),
    /// A button whose payload could not be read was pressed.
    PressedUnknown,
    /// A command was sent.
    Commanded(Command),
    /// A text was sent.
    TextSent(String),
    /// One or more files were sent in one message, with the words under them.
    FilesSent(Vec<SentFile>, Option<String>),
    /// A place was sent: latitude, longitude in degrees.
    PlaceSent(f64, f64),
    /// Something was sent that is not taken (sticker, contact, poll, …).
    OtherSent(NotTaken),
    /// A message that was dealt with was edited afterwards.
    Edited,
    /// The transaction of this turn is committed.
    Saved,
    /// The transaction of this turn could not be committed.
    NotSaved,
    /// A mailbox was opened with what was entered.
    MailboxOpened(Opened),
    /// What was entered opens nothing.
    NothingToRead,
    /// A file was fetched and sealed, or refused.
    Fetched(RandomId, FileState),
}

/// A command of the menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// /start, with or without a campaign.
    Start,
    /// /help
    Help,
    /// /language
    Language,
    /// /privacy and /`developer_info`
    Privacy,
    /// /stop
    Stop,
    /// /delete
    Delete,
    /// /settings
    Settings,
    /// Any other.
    Unknown,
}

/// Kinds of files that are taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// A picture.
    Photo,
    /// A voice message.
    Voice,
    /// A music or sound file.
    Audio,
    /// A film.
    Video,
    /// A round film.
    VideoNote,
    /// Any other file.
    Document,
}

/// A file as it was announced; its name and caption are not kept.
#[derive(Clone)]
pub struct SentFile {
    /// What kind of message brought it.
    pub kind: FileKind,
    /// What the messenger needs to fetch it; never shown, never logged.
    pub key: String,
    /// Its size in bytes, when it was said.
    pub size: Option<u64>,
}

/// Why something was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotTaken {
    /// A sticker or animation.
    Sticker,
    /// A contact card; it names somebody.
    Contact,
    /// Polls, dice, games, stories and whatever comes later.
    Unknown,
}

/// Bytes of one file, at most: 20 MiB, the limit of Telegram's own download.
pub const MOST_BYTES: u64 = 20 * 1024 * 1024;

impl What {
    /// Whether a person did it, in distinction to what comes back from the shell.
    pub fn is_from_person(&self) -> bool {
        match self {
            Self::Pressed(..)
            | Self::PressedUnknown
            | Self::Commanded(_)
            | Self::TextSent(_)
            | Self::FilesSent(..)
            | Self::PlaceSent(..)
            | Self::OtherSent(_)
            | Self::Edited => true,
            Self::Saved
            | Self::NotSaved
            | Self::MailboxOpened(_)
            | Self::NothingToRead
            | Self::Fetched(..) => false,
        }
    }
}
