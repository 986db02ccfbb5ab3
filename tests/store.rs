//! The database, on SQLite always and on PostgreSQL when `TEST_POSTGRES_URL` is set.

mod store {
    mod both;

    mod drafts;

    mod cases;

    mod mailboxes;

    mod staff;

    mod outbox;

    mod erasing;

    mod faults;

    mod schema;

    mod records;
}
