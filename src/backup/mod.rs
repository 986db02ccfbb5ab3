//! Backups: one moment of the house in one file, and the way back.
//!
//! A backup is an ordinary age file, sealed to the recipient in the keys folder and opened by
//! the key that was shown once; the standard `age` command opens it when this program is gone.
//! Inside are lines of JSON (`format`). The keys of the house are a file of their own (`keys`),
//! to be kept apart. Not here: which tables are taken (`store/snapshot`), how a mark of an
//! erased case is made (`app/erased`).
//! Invariant: nothing is brought back before the whole file was read, was found complete, and
//! was made by this house; and what was erased is gone again in the same transaction.

mod check;
mod envelope;
mod format;
mod keys;
mod make;
mod place;
mod restore;

use std::path::PathBuf;

use crate::app::keyring::KeyringError;
use crate::store::StoreError;

pub use check::verify;
pub use keys::{Lock, back_up_keys, restore_keys};
pub use make::make;
pub use restore::{Asked, restore};

/// Why a backup was not made, not believed or not brought back. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No house in this database.
    #[error("there is no house here to back up: run `sanad init` first")]
    NothingHere,
    /// The keys folder has no server key.
    #[error(
        "the keys of this house are not here (SANAD_KEYS_DIR): bring them back first with `sanad restore --keys FILE`"
    )]
    NoKeys,
    /// The file with the key that opens a backup.
    #[error(
        "{0} holds no key of backups: it is one line that begins with AGE-SECRET-KEY-1, as it was shown once"
    )]
    NoIdentity(PathBuf),
    /// Another key.
    #[error("this key does not open this file: it was sealed to another one")]
    WrongIdentity,
    /// Another passphrase.
    #[error("this passphrase does not open this file")]
    WrongPassphrase,
    /// A passphrase where a key is needed, or the reverse.
    #[error("this file was sealed under a passphrase: name it with --passphrase-file")]
    NeedsPassphrase,
    /// Not an age file.
    #[error("this is no backup: it is not an age file")]
    NotAge,
    /// Cut off or changed.
    #[error("this file is damaged or cut off; take another backup")]
    Damaged,
    /// It opens, and something else is in it.
    #[error("this file opens, but holds no {0} of Sanad")]
    SomethingElse(&'static str),
    /// Made by a later program.
    #[error("this backup was made by a newer Sanad ({0}): use that version or a newer one")]
    Newer(String),
    /// The database was written by a later program.
    #[error("this database was written by a newer Sanad: use that version or a newer one")]
    NewerDatabase,
    /// Of another server key.
    #[error(
        "this backup belongs to other keys than those in SANAD_KEYS_DIR: bring its own keys back first"
    )]
    OtherKeys,
    /// Sealed by somebody without the server key.
    #[error("this backup was not made by this house: somebody put it together or changed it")]
    NotOurs,
    /// Its list of staff is not signed by the organisation.
    #[error("the list of staff in this backup is not signed by the organisation of these keys")]
    OtherOrganisation,
    /// Its list of staff is older than one that was seen.
    #[error(
        "the list of staff in this backup is number {backup}, and this house has seen {seen}: whoever left since would be staff again. Add --even older-staff, and then end their access at once"
    )]
    OlderStaff {
        /// Number in the backup.
        backup: u64,
        /// The highest number seen.
        seen: u64,
    },
    /// Older than marks of erased cases are kept.
    #[error(
        "this backup is {0} days old, and marks of erased cases are kept for 40: cases that people erased would come back. Add --even old only when nothing newer is left"
    )]
    TooOld(i64),
    /// A house is there.
    #[error(
        "there is a house in {0} already. With --replace it makes room: a file of SQLite is moved aside, rows of PostgreSQL are deleted"
    )]
    NotEmpty(String),
    /// A process uses the database.
    #[error("Sanad is running on this database: stop it first")]
    Running,
    /// The database refuses a row.
    #[error("a row of {table} could not be brought back: {why}")]
    Row {
        /// The table.
        table: &'static str,
        /// What the database says.
        why: StoreError,
    },
    /// Other keys are there.
    #[error("there are other keys in {0} already: name another SANAD_KEYS_DIR")]
    KeysAreThere(PathBuf),
    /// A file of that name.
    #[error("{0} is there already, and a backup never overwrites: name another file")]
    Exists(PathBuf),
    /// A folder or file.
    #[error("{what} {path}: {why}")]
    File {
        /// What was tried.
        what: &'static str,
        /// With which file.
        path: PathBuf,
        /// What the machine says.
        why: std::io::Error,
    },
    /// The disk is full, or gone.
    #[error("the backup could not be written: {0}")]
    Writing(std::io::Error),
    /// The database.
    #[error("the database gave no answer")]
    Store(#[from] StoreError),
    /// The keys folder.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

/// What went wrong with a file.
fn file(what: &'static str, path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Refused {
    let path = path.to_owned();
    move |why| Refused::File { what, path, why }
}
