//! Keys that live outside every table: in a folder of their own, in memory, or for a few days.
//!
//! The server key and what the organisation has pinned lie in the keys folder; day keys lie in
//! memory. How keys are used is in `domain/keys`, `domain/seal` and `domain/locks`.
//! Invariant: nothing here is ever in the data folder, in the database or in a backup of it.

pub mod server_key;

pub mod pins;

pub mod day_key;

pub mod day_keys;

pub mod runtime;

pub mod stretch;

pub mod marks;

pub mod recipient;

pub mod copy;

mod files;

use std::io;

pub(crate) use self::day_key::{DAYS_BEFORE, KeyName, SECONDS_OF_A_DAY};
pub(crate) use self::stretch::{DoorStretcher, NumberStretcher};

pub use self::{
    day_key::DayKey,
    day_keys::DayKeys,
    marks::Marks,
    pins::Pins,
    recipient::{make_recipient, recipients},
    runtime::{Choice, file_system, look as look_for_runtime_dir, runtime_dir},
    server_key::{ServerKey, check_apart},
    stretch::Stretcher,
};

/// Why a key cannot be had or something is not trusted.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// The machine refuses.
    #[error("{what} failed")]
    Io {
        /// What was being done, without any path.
        what: &'static str,
        /// The machine's answer.
        source: io::Error,
    },
    /// A folder or file of keys belongs to somebody else or is open to others.
    #[error("{0} belongs to somebody else or is open to others: give it to this account alone")]
    Exposed(&'static str),
    /// A file of keys holds something else.
    #[error("{0} is damaged: restore it from the backup of the keys")]
    Damaged(&'static str),
    /// The keys folder is the data folder or lies in it.
    #[error("the keys folder lies in the data folder: a copy of the data would hold the keys")]
    KeysInData,
    /// Another organisation's key has been pinned before.
    #[error("another organisation is pinned in the keys folder")]
    OtherOrganisation,
    /// No organisation has been pinned yet.
    #[error("no organisation is pinned in the keys folder: run the set-up")]
    NoOrganisation,
    /// A roster that the pinned organisation did not sign.
    #[error("the roster is not signed by the organisation")]
    Distrusted,
    /// A roster that is older than one seen before.
    #[error("the roster is older than one seen before")]
    OldRoster,
    /// Another process has the key of a day and has not given it yet.
    #[error("the key of the day has not come from the other processes yet")]
    NotShared,
    /// The system gives no random bytes.
    #[error("the system gives no random bytes")]
    NoRandomness,
}

fn failed(what: &'static str) -> impl FnOnce(io::Error) -> KeyringError {
    move |source| KeyringError::Io { what, source }
}
