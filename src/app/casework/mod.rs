//! What staff do with cases: permission, change and audit in one transaction.
//!
//! Every read of a case passes here, is allowed by `domain::staff::may`, and stands in the
//! log. Invariant: nothing is opened that the signed roster does not allow, and no opening
//! is without its line.

mod reading;
mod writing;

use crate::domain::case::{CannotTake, CaseRef, State, Urgency};
use crate::domain::conversation::{Answer, RandomId, Seconds};
use crate::domain::keys::Pair;
use crate::domain::ping::Hours;
use crate::domain::seal::{self, Purpose};
use crate::domain::staff::Whose;
use crate::store::StoreError;
use crate::store::cases::RecordRow;
use crate::store::records::AnswersRecord;

use super::rows;

/// The longest note or reply, in characters: a letter must fit one message.
pub const LONGEST_TEXT: usize = 2_500;

/// A case as it stands in the list.
#[derive(Clone)]
pub struct CaseLine {
    /// Its reference.
    pub case: CaseRef,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Why, as codes.
    pub reasons: Vec<String>,
    /// Language of the chat.
    pub language: String,
    /// Country that was chosen.
    pub country: Option<String>,
    /// Where it stands.
    pub state: State,
    /// The hour in which it arrived.
    pub arrived: Seconds,
    /// The hour in which it last changed.
    pub changed: Seconds,
    /// Whose it is, seen from who asks.
    pub whose: Whose,
    /// The name of whose it is.
    pub assignee: Option<String>,
    /// Whether the person wrote something that was not opened yet.
    pub unread: bool,
    /// How many records it has; a page that knows fewer is out of date.
    pub records: i64,
}

impl CaseLine {
    /// Whether the person said by the number backwards that nobody may write.
    pub fn is_not_safe(&self) -> bool {
        self.reasons.iter().any(|reason| reason == "not-safe")
    }
}

/// A case that was opened.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent fact of the page"
)]
pub struct CaseFile {
    /// What stands in the list.
    pub line: CaseLine,
    /// Whether the person said that somebody looks at the phone.
    pub watched: bool,
    /// The answers with the words that were seen.
    pub answers: Vec<Answer>,
    /// What was written since, the oldest first.
    pub entries: Vec<Entry>,
    /// Who did what with it.
    pub log: Vec<LogLine>,
    /// Whether it may be taken.
    pub may_take: bool,
    /// Whether a note may be written.
    pub may_note: bool,
    /// Whether a reply may be written.
    pub may_reply: bool,
    /// The language in which a reply is read.
    pub reply_language: String,
    /// How the person learns of a reply.
    pub telling: Telling,
}

/// How the person of a case learns of a reply.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Telling {
    /// Only when they look.
    OnlyLook,
    /// A silent message will tell them of the next reply, in these hours.
    Next(Hours),
    /// A silent message waits for these hours.
    Waits(Hours),
    /// It was lost or waited too long, and waits again now.
    Again(Hours),
    /// It was taken by their chat at that time.
    Sent(Seconds),
    /// Their chat could not be reached.
    Unreachable,
}

/// One piece of a case.
pub struct Entry {
    /// Its id.
    pub id: RandomId,
    /// When.
    pub at: Seconds,
    /// The member of staff; none is the person.
    pub by: Option<String>,
    /// Whether staff should have signed it and the signature is missing or wrong.
    pub unverified: bool,
    /// What it is.
    pub body: EntryBody,
}

/// What a piece of a case is.
pub enum EntryBody {
    /// Words of the person.
    Text(String),
    /// An internal note.
    Note(String),
    /// A reply to the person.
    Reply(String),
    /// A place in degrees.
    Place {
        /// Latitude.
        lat: f64,
        /// Longitude.
        lon: f64,
        /// Whether it is the exact spot.
        exact: bool,
    },
    /// A file.
    Attachment {
        /// Photo, voice, audio, video or file.
        kind: String,
        /// Its media type.
        media_type: String,
        /// Its size in bytes, rounded up in steps.
        bytes: u64,
        /// Whether it may hold the name of its author.
        may_name: bool,
    },
}

/// One line of the log of a case.
pub struct LogLine {
    /// When.
    pub at: Seconds,
    /// Who.
    pub who: Option<String>,
    /// What, as a code.
    pub action: String,
}

/// A file of a case, opened.
pub struct Attachment {
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Photo, voice, audio, video or file.
    pub kind: String,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum CaseworkError {
    /// There is no such case, or it was erased.
    #[error("there is no such case")]
    NotFound,
    /// The roles do not allow it.
    #[error("not allowed")]
    Forbidden,
    /// Somebody was first, or the case is over.
    #[error("the case cannot be taken")]
    Conflict(CannotTake),
    /// What was entered cannot be used; the code says why.
    #[error("what was entered cannot be used: {0}")]
    Invalid(&'static str),
    /// The database gave no answer or refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A key is missing or does not open.
    #[error("a key is missing or does not open")]
    Keys,
}

fn purpose_of(kind: &str) -> Purpose {
    if kind == "attachment" {
        Purpose::Attachment
    } else {
        Purpose::CaseRecord
    }
}

fn open_record(pair: &Pair, row: &RecordRow) -> Result<zeroize::Zeroizing<Vec<u8>>, CaseworkError> {
    let aad = rows::record(row.case, &row.id, &row.kind, &row.direction);
    seal::open(pair, purpose_of(&row.kind), &aad, &row.body).map_err(|_| CaseworkError::Keys)
}

fn answers_of(pair: &Pair, row: &RecordRow) -> Result<AnswersRecord, CaseworkError> {
    let plain = open_record(pair, row)?;
    AnswersRecord::read(&plain).map_err(|_| CaseworkError::Keys)
}
