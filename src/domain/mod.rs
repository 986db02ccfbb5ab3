//! The rules of Sanad, pure: the same arguments give the same result.
//!
//! No clock, no random, no async, no I/O, no serde, and no other layer: times, ids and
//! randomness arrive as arguments. Invariant: nothing here can fail at run time for a
//! reason outside its arguments.

pub mod act;
pub mod answer;
pub mod bones;
pub mod case;
pub mod code;
pub mod confirmed;
pub mod conversation;
pub mod country_names;
pub mod crisis;
pub mod danger;
pub mod directory;
pub mod emergency;
pub mod epoch;
pub mod finding;
pub mod flow;
pub mod inspect;
pub mod keys;
pub mod language;
pub mod letter;
pub mod locks;
pub mod mailbox;
pub mod need;
pub mod outlines;
pub mod pad;
pub mod payload;
pub mod phrases;
pub mod ping;
pub mod place;
pub mod press;
pub mod quiz;
pub mod raw;
mod repeated;
pub mod request;
pub mod roster;
pub mod seal;
pub mod search;
pub mod side_doors;
pub mod signed;
pub mod staff;
pub mod step;
pub mod triage;
pub mod typed;
pub mod walk;
pub mod words;
