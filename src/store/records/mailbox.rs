//! The stored forms inside mailboxes, their locks, and sweeps.
//!
//! Invariant: the body of a lock has one length, so that nobody who reads the table can
//! tell the lock that opens from the one that warns.

use serde::{Deserialize, Serialize};

use super::bytes::array;
use super::words::HereForm;
use super::{Corrupt, read, write};
use crate::domain::case::CaseRef;
use crate::domain::conversation::Here;

/// What whoever opens a mailbox learns of its case, sealed to the mailbox.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxHead {
    /// The case.
    pub case: CaseRef,
    /// Its public key; what the person writes is sealed to this one and to no other.
    pub case_key: [u8; 32],
    /// Whether a silent message tells of answers.
    pub told: bool,
}

#[derive(Serialize, Deserialize)]
struct HeadForm {
    #[serde(with = "array")]
    case: [u8; 16],
    #[serde(with = "array")]
    case_key: [u8; 32],
    /// Left out where it is not so, as in all that was written before there were messages.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    told: bool,
}

impl MailboxHead {
    /// Its bytes, to be sealed.
    pub fn bytes(&self) -> Vec<u8> {
        write(&HeadForm {
            case: self.case.0,
            case_key: self.case_key,
            told: self.told,
        })
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        let form: HeadForm = read(bytes)?;
        Ok(Self {
            case: CaseRef(form.case),
            case_key: form.case_key,
            told: form.told,
        })
    }
}

/// What a lock does for whoever knows its number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum LockKind {
    /// It opens the mailbox.
    #[serde(rename = "o")]
    Open,
    /// It opens nothing, and marks the case "not safe".
    #[serde(rename = "d")]
    Duress,
}

/// What lies behind a lock, wrapped under its number.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockBody {
    /// What it does.
    pub kind: LockKind,
    /// The mailbox.
    #[serde(with = "array")]
    pub mailbox: [u8; 16],
    /// Private key of the mailbox; anything but that key for a lock that warns.
    #[serde(with = "array")]
    pub key: [u8; 32],
}

impl LockBody {
    /// Its bytes, to be wrapped.
    pub fn bytes(&self) -> Vec<u8> {
        write(self)
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        read(bytes)
    }
}

/// What must vanish from a chat.
#[derive(Clone, PartialEq, Eq)]
pub struct SweepBody {
    /// The chat, as its face numbers it.
    pub chat: i64,
    /// What is to be done.
    pub what: SweepWhat,
}

/// How it vanishes.
#[derive(Clone, PartialEq, Eq)]
pub enum SweepWhat {
    /// These messages are deleted.
    Delete(Vec<i64>),
    /// A menu shows something else.
    Hide {
        /// The message.
        message: i64,
        /// Whether it was sent protected.
        protected: bool,
        /// What its buttons carry.
        here: Here,
    },
    /// The harmless screen takes the place of a menu that was left, if it still stands.
    Left {
        /// The message.
        message: i64,
        /// What its buttons carry.
        here: Here,
    },
    /// A voice goes, and its half of a mailbox key lives on in a new message.
    Voice {
        /// The message.
        message: i64,
        /// What its buttons carry.
        here: Here,
    },
    /// The same of a voice whose number is not known: it was sent, or was about to be.
    SomeVoice {
        /// Its number is higher than this.
        after: i64,
        /// And no higher than this, if that is known.
        until: Option<i64>,
        /// What its buttons carry.
        here: Here,
    },
    /// The harmless screen takes the place of a menu that may have been taken.
    SomeMenu {
        /// Its number is higher than this.
        after: i64,
        /// And no higher than this, if that is known.
        until: Option<i64>,
        /// What its buttons carry.
        here: Here,
    },
}

#[derive(Serialize, Deserialize)]
struct SweepForm {
    chat: i64,
    what: SweepWhatForm,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SweepWhatForm {
    Delete(Vec<i64>),
    Hide {
        message: i64,
        protected: bool,
        here: HereForm,
    },
    Left {
        message: i64,
        here: HereForm,
    },
    Voice {
        message: i64,
        here: HereForm,
    },
    SomeVoice {
        after: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<i64>,
        here: HereForm,
    },
    SomeMenu {
        after: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<i64>,
        here: HereForm,
    },
}

impl SweepBody {
    /// Its bytes, to be sealed under the day key.
    pub fn bytes(&self) -> Vec<u8> {
        write(&SweepForm {
            chat: self.chat,
            what: match &self.what {
                SweepWhat::Delete(messages) => SweepWhatForm::Delete(messages.clone()),
                SweepWhat::Hide {
                    message,
                    protected,
                    here,
                } => SweepWhatForm::Hide {
                    message: *message,
                    protected: *protected,
                    here: here.into(),
                },
                SweepWhat::Left { message, here } => SweepWhatForm::Left {
                    message: *message,
                    here: here.into(),
                },
                SweepWhat::Voice { message, here } => SweepWhatForm::Voice {
                    message: *message,
                    here: here.into(),
                },
                SweepWhat::SomeVoice { after, until, here } => SweepWhatForm::SomeVoice {
                    after: *after,
                    until: *until,
                    here: here.into(),
                },
                SweepWhat::SomeMenu { after, until, here } => SweepWhatForm::SomeMenu {
                    after: *after,
                    until: *until,
                    here: here.into(),
                },
            },
        })
    }

    /// Reads what `bytes` wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Corrupt> {
        let form: SweepForm = read(bytes)?;
        Ok(Self {
            chat: form.chat,
            what: match form.what {
                SweepWhatForm::Delete(messages) => SweepWhat::Delete(messages),
                SweepWhatForm::Hide {
                    message,
                    protected,
                    here,
                } => SweepWhat::Hide {
                    message,
                    protected,
                    here: here.try_into()?,
                },
                SweepWhatForm::Left { message, here } => SweepWhat::Left {
                    message,
                    here: here.try_into()?,
                },
                SweepWhatForm::Voice { message, here } => SweepWhat::Voice {
                    message,
                    here: here.try_into()?,
                },
                SweepWhatForm::SomeVoice { after, until, here } => SweepWhat::SomeVoice {
                    after,
                    until,
                    here: here.try_into()?,
                },
                SweepWhatForm::SomeMenu { after, until, here } => SweepWhat::SomeMenu {
                    after,
                    until,
                    here: here.try_into()?,
                },
            },
        })
    }
}
