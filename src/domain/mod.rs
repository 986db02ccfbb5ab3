//! The rules of Sanad, pure: the same arguments give the same result.
//!
//! No clock, no random, no async, no I/O, no serde, and no other layer: times, ids and
//! randomness arrive as arguments. Invariant: nothing here can fail at run time for a
//! reason outside its arguments.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod flow;
pub mod language;
pub mod payload;
// pub mod inspect;
pub mod conversation;
// pub mod step;
// pub mod request;
// pub mod mailbox;
// pub mod side_doors;
// pub mod answer;
// pub mod words;
pub mod crisis;
pub mod directory;
// pub mod triage;
pub mod code;
// pub mod locks;
pub mod seal;
// pub mod roster;
pub mod case;
pub mod staff;
