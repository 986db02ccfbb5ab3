//! What lies on the disk, in the database and in the logs; what somebody who writes to the
//! database can make the bot say; what is left when a person erases.

#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "store/both.rs"]
#[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
mod both;
mod double;

mod at_rest {
    mod distrusted;
    mod erased;
    mod forged;
    #[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
    mod house;
    mod lying;
    mod marked;
    mod moved;
    mod pressed;
    #[allow(dead_code, clippy::allow_attributes, reason = "only some are sent")]
    mod samples;
    mod scan;
    mod scenario;
}
