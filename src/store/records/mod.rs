//! What lies inside sealed bodies: the stored forms of drafts, records, mailboxes, sweeps.
//!
//! Forms are JSON with a version ("v"); a form that was ever written is read for ever, and
//! a frozen sample of each lies in tests/data/records. Domain types have no serde, so that
//! renaming one cannot break what is stored. This makes and reads bytes; sealing them is
//! the work of `domain/seal`, storing them that of the other files here.
//! Invariant: reading never panics, whatever the bytes are.

mod bytes;
mod case;
mod draft;
mod mailbox;
mod ping;
mod words;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use case::{AnswersRecord, AttachmentRecord, NoteRecord, PlaceRecord, ReplyRecord, TextRecord};
pub use draft::{draft, draft_bytes};
pub use mailbox::{LockBody, LockKind, MailboxHead, SweepBody, SweepWhat};
pub use ping::{AddressBody, ContactBody, PingBody, Told, ToldBody};
pub use words::kind_word;

use super::StoreError;

/// Bytes that no version of this program wrote.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a stored form cannot be read")]
pub struct Corrupt;

impl Corrupt {
    /// The same, with the table in which it was met.
    pub fn of(self, table: &'static str) -> StoreError {
        StoreError::Corrupt { table }
    }
}

#[derive(Serialize)]
struct Written<'a, T> {
    v: u32,
    #[serde(flatten)]
    form: &'a T,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// The bytes of a form in its first version.
fn write<T: Serialize>(form: &T) -> Vec<u8> {
    serde_json::to_vec(&Written { v: 1, form })
        .expect("forms have only words as keys, and writing to memory cannot fail")
}

/// Reads a form of which there is one version.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Corrupt> {
    let version: Version = serde_json::from_slice(bytes).map_err(|_| Corrupt)?;
    if version.v != 1 {
        return Err(Corrupt);
    }
    serde_json::from_slice(bytes).map_err(|_| Corrupt)
}
