//! Who may do what to which case: one function, one table.
//!
//! Invariant: whatever is not allowed here is refused, also for administrators.

use super::case::State;
use super::roster::Roles;

/// What can be done with a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// See that it exists, with what is in clear.
    List,
    /// Read what was written.
    Open,
    /// Make it one's own.
    Take,
    /// Write an internal note.
    Note,
    /// Write to the person.
    Reply,
}

/// Whose a case is, seen from the one who asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// Nobody has taken it.
    Nobodys,
    /// It is theirs.
    Mine,
    /// Somebody else has it.
    AnOthers,
}

/// Whether somebody with these roles may do this to such a case.
pub fn may(roles: Roles, deed: Deed, whose: Whose, state: State) -> bool {
    let worker = roles.has(Roles::CASE_WORKER);
    let supervisor = roles.has(Roles::SUPERVISOR);
    match (deed, whose) {
        (Deed::List, _) => worker || supervisor,
        (Deed::Open, Whose::Nobodys | Whose::Mine) => worker || supervisor,
        (Deed::Open, Whose::AnOthers) => supervisor,
        (Deed::Take, Whose::Nobodys) => worker && state == State::New,
        (Deed::Take, Whose::Mine | Whose::AnOthers) => false,
        (Deed::Note | Deed::Reply, Whose::Mine) => worker && state == State::Taken,
        (Deed::Note, Whose::AnOthers) => supervisor && state == State::Taken,
        (Deed::Note, Whose::Nobodys) | (Deed::Reply, Whose::Nobodys | Whose::AnOthers) => false,
    }
}
