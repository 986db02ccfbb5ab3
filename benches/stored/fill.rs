//! Fills a database with cases of the past: rows, indexes and sizes as real ones have them.
//!
//! Invariant: nothing here is read by the program but by its look-ups.

use std::path::Path;

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteSynchronous};

/// How many cases were asked for.
pub fn asked() -> Option<i64> {
    #[expect(clippy::disallowed_methods, reason = "a bench has no settings")]
    std::env::var("SANAD_STORED").ok()?.parse().ok()
}

/// Statements in their order; the number of cases is their parameter.
const ROWS: [&str; 10] = [
    "insert into cases (case_ref, draft, state, urgency, reasons, language, country, \
     arrived_hour, changed_hour, assignee, unread) \
     with recursive n(i) as (select 1 union all select i + 1 from n where i < $1) \
     select randomblob(16), randomblob(16), 'taken', 'week', 'request-what.wages', 'fr', 'MA', \
     1790000000 - 1790000000 % 3600, 1790000000 - 1790000000 % 3600, randomblob(16), 0 from n",
    "insert into records (record, case_ref, kind, direction, at_hour, size_step, body) \
     select randomblob(16), case_ref, 'answers', 'in', arrived_hour, 1100, zeroblob(1100) \
     from cases where $1 > 0",
    "insert into records (record, case_ref, kind, direction, at_hour, size_step, body) \
     select randomblob(16), case_ref, 'text', 'in', arrived_hour, 340, zeroblob(340) \
     from cases where $1 > 0",
    "insert into wraps (case_ref, holder_kind, holder, body) \
     select case_ref, 'staff', randomblob(16), zeroblob(330) from cases where $1 > 0",
    "insert into mailboxes (mailbox, case_ref, head) \
     select randomblob(16), case_ref, zeroblob(330) from cases where $1 > 0",
    "insert into locks (find, mailbox, body) \
     select randomblob(32), mailbox, zeroblob(330) from mailboxes where $1 > 0",
    "insert into letters (letter, mailbox, body) \
     select randomblob(16), mailbox, zeroblob(1100) from mailboxes where $1 > 0",
    "insert into alerts (case_ref, made_at, tries, next_at, message, told_at, taken_at, edited) \
     select case_ref, arrived_hour, 0, arrived_hour, 7, arrived_hour, arrived_hour, 1 \
     from cases where $1 > 0",
    "insert into contacts (case_ref, body, told) \
     select case_ref, zeroblob(340), zeroblob(340) from cases where $1 > 0",
    "insert into audit (entry, at, staff, action, case_ref) \
     select randomblob(16), arrived_hour, randomblob(16), done.action, case_ref from cases, \
     (select 'taken' as action union all select 'opened' union all select 'replied') as done \
     where $1 > 0",
];

/// Fills the file.
pub async fn fill(file: &Path, cases: i64) {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .synchronous(SqliteSynchronous::Off)
        .pragma("cache_size", "-400000");
    let mut connection = SqliteConnection::connect_with(&options)
        .await
        .expect("the file");
    for rows in ROWS {
        let filled = sqlx::query(rows).bind(cases).execute(&mut connection).await;
        filled.expect("rows");
    }
    let done = sqlx::raw_sql("pragma wal_checkpoint(truncate); analyze").execute(&mut connection);
    done.await.expect("a checkpoint");
    connection.close().await.expect("an end");
}
