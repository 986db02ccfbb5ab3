//! Who may do what to which case: one function, one table.
//!
//! Invariant: whatever is not allowed here is refused, also for administrators.

use super::case::State;

/// What a member of staff may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Roles(pub u8);

impl Roles {
    /// Answers requests.
    pub const CASE_WORKER: u8 = 1;
    /// Sees and hands on the cases of others.
    pub const SUPERVISOR: u8 = 2;
    /// Writes content.
    pub const EDITOR: u8 = 4;
    /// Lets content go live.
    pub const PUBLISHER: u8 = 8;
    /// Invites and disables people.
    pub const ADMINISTRATOR: u8 = 16;

    /// Whether one of these roles is held.
    pub fn has(self, role: u8) -> bool {
        self.0 & role != 0
    }
}

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
