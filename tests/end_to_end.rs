//! The program itself, started as people start it: its folders, its environment, its
//! terminal, a browser's requests and a Bot API double. Nothing of it is called from inside,
//! but for reading what it wrote.

#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]

mod clips;
mod cluster;
mod double;

// Marked as tests, so that clippy lets them unwrap.
#[cfg(test)]
mod end_to_end {
    mod house;

    mod person;

    mod small_disk;
    mod staff;

    mod first_hour;

    mod whole_way;

    mod kills;

    mod once;

    mod brought;

    mod hooked;

    mod crowd;

    mod numbered;

    mod crash;

    mod demo;

    mod sentences;

    mod terminal;

    mod troubles;

    mod refused;

    mod away;

    mod outage;

    mod first_house;

    mod full;

    mod kept;

    mod voices;

    mod replicas;
}
