//! The stored forms of how people are told: the contact of a case, what became of the last
//! message, and a message that waits.
//!
//! Invariant: a contact that names a chat is as long as one that names none, so that nobody
//! who reads the table can tell them apart.

use serde::{Deserialize, Serialize};

use super::bytes::{array, sealed};
use super::words::HereForm;
use super::{Corrupt, read, write};
use crate::domain::case::CaseRef;
use crate::domain::conversation::Here;
use crate::domain::ping::{Hours, Window, Zone};

/// What was chosen, sealed to the case.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactBody {
    /// When a message may come; none: only when the person looks.
    pub window: Option<Window>,
    /// The chat and the words, wrapped under the server key; noise when there is no window.
    pub inner: Vec<u8>,
}

/// Whom to tell and with which words, wrapped under the server key.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressBody {
    /// The chat, as its face numbers it.
    pub chat: i64,
    /// What its buttons carry.
    pub here: Here,
    /// The words as the person saw them.
    pub words: String,
}

/// What became of the last message, sealed to the case.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldBody {
    /// What.
    pub state: Told,
    /// When.
    pub at: i64,
    /// Under which tag it waits or waited.
    #[serde(with = "array")]
    pub tag: [u8; 16],
}

/// What became of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// There was none.
    Never,
    /// It waits, as far as anybody knows.
    Waiting,
    /// It was taken by the chat.
    Sent,
    /// The chat cannot be reached.
    Unreachable,
    /// The person looked, so none is needed.
    Seen,
}

/// A message that waits, under the day key.
#[derive(Clone, PartialEq, Eq)]
pub struct PingBody {
    /// The case.
    pub case: CaseRef,
    /// Its public key, so that what became of the message can be sealed to it.
    pub case_key: [u8; 32],
    /// When it may come.
    pub window: Window,
    /// When it is looked at next.
    pub due: i64,
    /// When it ends.
    pub until: i64,
    /// The chat and the words, wrapped under the server key.
    pub inner: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct WindowForm {
    hours: String,
    least: i32,
    most: i32,
}

impl From<Window> for WindowForm {
    fn from(window: Window) -> Self {
        Self {
            hours: window.hours.as_str().to_owned(),
            least: window.zone.least,
            most: window.zone.most,
        }
    }
}

impl TryFrom<WindowForm> for Window {
    type Error = Corrupt;

    fn try_from(form: WindowForm) -> Result<Self, Corrupt> {
        let day = -1440..=1440;
        if !day.contains(&form.least) || !day.contains(&form.most) {
            return Err(Corrupt);
        }
        Ok(Self {
            hours: Hours::parse(&form.hours).ok_or(Corrupt)?,
            zone: Zone {
                least: form.least,
                most: form.most,
            },
        })
    }
}

#[derive(Serialize, Deserialize)]
struct ContactForm {
    window: Option<WindowForm>,
    #[serde(with = "sealed")]
    inner: Vec<u8>,
}

impl ContactBody {
    /// Its bytes, to be sealed.
    pub fn bytes(&self) -> Vec<u8> {
        write(&ContactForm {
            window: self.window.map(Into::into),
            inner: self.inner.clone(),
        })
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        let form: ContactForm = read(bytes)?;
        Ok(Self {
            window: form.window.map(TryInto::try_into).transpose()?,
            inner: form.inner,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct AddressForm {
    chat: i64,
    here: HereForm,
    words: String,
}

impl AddressBody {
    /// Its bytes, to be wrapped.
    pub fn bytes(&self) -> Vec<u8> {
        write(&AddressForm {
            chat: self.chat,
            here: (&self.here).into(),
            words: self.words.clone(),
        })
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        let form: AddressForm = read(bytes)?;
        Ok(Self {
            chat: form.chat,
            here: form.here.try_into()?,
            words: form.words,
        })
    }
}

impl ToldBody {
    /// Its bytes, to be sealed.
    pub fn bytes(&self) -> Vec<u8> {
        write(self)
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        read(bytes)
    }
}

#[derive(Serialize, Deserialize)]
struct PingForm {
    #[serde(with = "array")]
    case: [u8; 16],
    #[serde(with = "array")]
    case_key: [u8; 32],
    window: WindowForm,
    due: i64,
    until: i64,
    #[serde(with = "sealed")]
    inner: Vec<u8>,
}

impl PingBody {
    /// Its bytes, to be sealed under the day key.
    pub fn bytes(&self) -> Vec<u8> {
        write(&PingForm {
            case: self.case.0,
            case_key: self.case_key,
            window: self.window.into(),
            due: self.due,
            until: self.until,
            inner: self.inner.clone(),
        })
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        let form: PingForm = read(bytes)?;
        Ok(Self {
            case: CaseRef(form.case),
            case_key: form.case_key,
            window: form.window.try_into()?,
            due: form.due,
            until: form.until,
            inner: form.inner,
        })
    }
}
