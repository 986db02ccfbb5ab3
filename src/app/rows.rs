//! Names of rows, to which sealed bodies are bound.
//!
//! Invariant: no two kinds of row have the same name, and every id of a row is in it, so a
//! body that was moved to another row does not open.

use crate::domain::case::CaseRef;
use crate::domain::conversation::RandomId;
use crate::domain::seal::Aad;

pub(crate) fn draft(tag: &RandomId, version: i64) -> Aad {
    Aad::row("drafts").field(tag).number(version)
}

pub(crate) fn sweep(id: &RandomId) -> Aad {
    Aad::row("sweeps").field(id)
}

/// The key of a day on its way to one process.
pub(crate) fn day_share(peer: &RandomId, day: i64, key_name: &RandomId) -> Aad {
    Aad::row("day_shares")
        .field(peer)
        .number(day)
        .field(key_name)
}

/// A record keeps its id, kind and direction when a draft's attachment becomes one.
pub(crate) fn record(case: CaseRef, id: &RandomId, kind: &str, direction: &str) -> Aad {
    Aad::row("records")
        .field(&case.0)
        .field(id)
        .field(kind.as_bytes())
        .field(direction.as_bytes())
}

pub(crate) fn case_wrap(case: CaseRef, holder_kind: &str, holder: &RandomId) -> Aad {
    Aad::row("wraps")
        .field(&case.0)
        .field(holder_kind.as_bytes())
        .field(holder)
}

pub(crate) fn lock(find: &[u8; 32]) -> Aad {
    Aad::row("locks").field(find)
}

pub(crate) fn mailbox(mailbox: &RandomId) -> Aad {
    Aad::row("mailboxes").field(mailbox)
}

pub(crate) fn letter(mailbox: &RandomId, letter: &RandomId) -> Aad {
    Aad::row("letters").field(mailbox).field(letter)
}

pub(crate) fn epoch_wrap(kind: &str, number: i64, staff: &RandomId) -> Aad {
    Aad::row("epoch_wraps")
        .field(kind.as_bytes())
        .number(number)
        .field(staff)
}

pub(crate) fn organisation(staff: &RandomId) -> Aad {
    Aad::row("organisation_wraps").field(staff)
}

pub(crate) fn staff_keys(staff: &RandomId) -> Aad {
    Aad::row("staff").field(staff)
}

/// Whose it is and when it began stand in clear; bound, they cannot be changed.
pub(crate) fn session(hash: &[u8; 32], staff: &RandomId, began_at: i64) -> Aad {
    Aad::row("sessions")
        .field(hash)
        .field(staff)
        .number(began_at)
}

/// The number of an epoch as the holder of a wrap.
pub(crate) fn epoch_holder(number: u64) -> RandomId {
    let mut holder = [0; 16];
    holder[8..].copy_from_slice(&number.to_be_bytes());
    holder
}
