//! What operators do with the program: health, figures, stopping, the doctor, backups. The
//! program is started as they start it; nothing is called from inside but to plant a fault
//! that this machine cannot have.

#![expect(
    clippy::too_many_lines,
    reason = "each test is a story told to its end"
)]
#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]

#[path = "store/both.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::allow_attributes,
    reason = "shared by tests"
)]
mod both;
mod double;

// Marked as tests, so that clippy lets them unwrap.
#[cfg(test)]
mod operations {
    #[path = "../end_to_end/house.rs"]
    #[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
    mod house;

    #[path = "../end_to_end/person.rs"]
    #[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
    mod person;

    #[path = "../end_to_end/staff.rs"]
    #[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
    mod staff;

    mod fixture;

    mod doctor;

    mod metrics;

    mod stopping;

    mod deploy;

    mod backup;
}
