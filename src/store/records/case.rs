//! The stored forms of the records of a case.
//!
//! Which form a record has is said by the `kind` of its row. Invariant: a reply carries the
//! id of its letter, so that case and mailbox can be told to hold the same words.

use serde::{Deserialize, Serialize};

use super::bytes::{array, degrees, maybe};
use super::words::{AnswerForm, KindWord, all};
use super::{Corrupt, read, write};
use crate::domain::conversation::{Answer, FileKind};

/// The first record of a case (`answers`): what was asked and answered, and where replies go.
pub struct AnswersRecord {
    /// When it was sent.
    pub at: i64,
    /// The mailbox of the case.
    pub mailbox: [u8; 16],
    /// The mailbox's public key; replies are sealed to this one and to no other.
    pub mailbox_key: [u8; 32],
    /// Whether somebody looks at the phone.
    pub watched: bool,
    /// Language of the chat.
    pub language: String,
    /// Country that was chosen, if any.
    pub country: Option<String>,
    /// The consent that was given.
    pub consent: u32,
    /// Reason codes of the urgency.
    pub reasons: Vec<String>,
    /// The answers, with the words that were seen.
    pub answers: Vec<Answer>,
}

#[derive(Serialize, Deserialize)]
struct AnswersForm {
    at: i64,
    #[serde(with = "array")]
    mailbox: [u8; 16],
    #[serde(with = "array")]
    mailbox_key: [u8; 32],
    watched: bool,
    language: String,
    country: Option<String>,
    consent: u32,
    reasons: Vec<String>,
    answers: Vec<AnswerForm>,
}

impl AnswersRecord {
    /// Its bytes, to be sealed.
    pub fn bytes(&self) -> Vec<u8> {
        write(&AnswersForm {
            at: self.at,
            mailbox: self.mailbox,
            mailbox_key: self.mailbox_key,
            watched: self.watched,
            language: self.language.clone(),
            country: self.country.clone(),
            consent: self.consent,
            reasons: self.reasons.clone(),
            answers: self.answers.iter().map(Into::into).collect(),
        })
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        let form: AnswersForm = read(bytes)?;
        Ok(Self {
            at: form.at,
            mailbox: form.mailbox,
            mailbox_key: form.mailbox_key,
            watched: form.watched,
            language: form.language,
            country: form.country,
            consent: form.consent,
            reasons: form.reasons,
            answers: all(form.answers)?,
        })
    }
}

/// Words of the person (`text`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextRecord {
    /// When they were written.
    pub at: i64,
    /// The words.
    pub text: String,
}

/// A place (`place`).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceRecord {
    /// When it was sent.
    pub at: i64,
    /// Latitude in degrees.
    #[serde(with = "degrees")]
    pub lat: f64,
    /// Longitude in degrees.
    #[serde(with = "degrees")]
    pub lon: f64,
    /// Whether it is the exact spot; else it is rounded to a tenth of a degree.
    pub exact: bool,
}

/// A note of staff for staff (`note`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRecord {
    /// When it was written.
    pub at: i64,
    /// Who wrote it.
    #[serde(with = "array")]
    pub staff: [u8; 16],
    /// The words.
    pub text: String,
    /// The writer's signature; see `domain::act`.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "maybe")]
    pub signature: Option<[u8; 64]>,
}

/// A reply to the person, as the case keeps it (`reply`); the letter holds the same words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyRecord {
    /// When it was written.
    pub at: i64,
    /// Who wrote it.
    #[serde(with = "array")]
    pub staff: [u8; 16],
    /// The words.
    pub text: String,
    /// Its letter in the mailbox.
    #[serde(with = "array")]
    pub letter: [u8; 16],
    /// The writer's signature; see `domain::act`.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "maybe")]
    pub signature: Option<[u8; 64]>,
}

/// What is known of an attachment (`attachment`); its bytes follow in the same body.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentRecord {
    /// When it was sent.
    pub at: i64,
    /// What kind of message brought it.
    #[serde(with = "KindWord")]
    pub kind: FileKind,
    /// What it is, found from its bytes.
    pub media_type: String,
    /// Whether it may hold the name of its author inside.
    pub may_name: bool,
}

impl AttachmentRecord {
    /// The bytes of both: length of the form (four bytes, big-endian), form, attachment.
    pub fn bytes(&self, attachment: &[u8]) -> Vec<u8> {
        let form = write(self);
        let length = u32::try_from(form.len()).expect("a form of four small fields");
        [&length.to_be_bytes()[..], &form, attachment].concat()
    }

    /// Reads what `bytes` wrote, and gives the attachment beside it.
    pub fn read(bytes: &[u8]) -> Result<(Self, &[u8]), Corrupt> {
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or(Corrupt)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| Corrupt)?;
        let (form, attachment) = rest.split_at_checked(length).ok_or(Corrupt)?;
        Ok((read(form)?, attachment))
    }
}

macro_rules! form {
    ($($record:ident),*) => {$(
        impl $record {
            /// Its bytes, to be sealed.
            pub fn bytes(&self) -> Vec<u8> {
                write(self)
            }

            /// Reads what `bytes` wrote.
            pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
                read(bytes)
            }
        }
    )*};
}

form!(TextRecord, PlaceRecord, NoteRecord, ReplyRecord);
