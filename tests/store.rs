//! The database, on SQLite always and on PostgreSQL when `TEST_POSTGRES_URL` is set.

// Marked as tests, so that clippy lets them unwrap.
#[cfg(test)]
mod store {
    mod both;

    mod drafts;

    mod cases;

    mod mailboxes;

    mod staff;

    mod outbox;

    mod leases;
    mod watch;

    mod peers;

    mod pings;
    mod voices;

    mod erasing;

    mod faults;

    mod schema;

    mod snapshot;

    mod records;
}
