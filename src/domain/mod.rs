//! The rules of Sanad, pure: the same arguments give the same result.
//!
//! No clock, no random, no async, no I/O, no serde, and no other layer: times, ids and
//! randomness arrive as arguments. Invariant: nothing here can fail at run time for a
//! reason outside its arguments.

pub mod payload;
pub mod language;
pub mod directory;
pub mod flow;
pub mod finding;
pub mod raw;
pub mod inspect;
pub mod conversation;
pub mod step;
pub mod side_doors;
pub mod request;
pub mod mailbox;
pub mod triage;
pub mod answer;
pub mod words;
pub mod crisis;
pub mod phrases;
pub mod code;
pub mod locks;
pub mod case;
pub mod staff;
pub mod seal;
pub mod keys;
pub mod pad;
pub mod roster;
pub mod signed;
pub mod epoch;
pub mod letter;
