//! Erased bytes vanish from the files too, where the database only no longer shows them.
//!
//! SQLite overwrites what is erased and leaves it in its journal alone, which is emptied in a
//! moment. PostgreSQL leaves it in the table until that is rewritten, and nobody can read or
//! write the table meanwhile; so an erasing only leaves a mark there, in its own change, and
//! one process rewrites for all that were erased until then. Two small tables are rewritten,
//! whose rows are keys: what remains of other rows until the next vacuum cannot be opened.
//! Invariant: a mark goes after the rewriting that it asked for, so no kill loses one; and not
//! after one that had to copy what was erased, because somebody could still see it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use sqlx::{ConnectOptions as _, Connection as _, PgConnection, PgPool, SqlitePool};
use tokio::time::Instant;

use super::gate::Point;
use super::{Change, Db, Inside, Store, StoreError};

/// Who reads a screen of SQLite is waited for; who reads for long, as a backup does, is not,
/// because nobody can write meanwhile.
const READERS_END: Duration = Duration::from_millis(100);
/// The tables that hold keys of cases and of mailboxes; each is rewritten by itself.
const REWRITTEN: [&str; 2] = ["vacuum full wraps", "vacuum full locks"];
/// Behind a rewriting that waits for a reader all others wait; so it gives up at once, and
/// does not lock the tables for ever either.
const PATIENCE: &str = "set lock_timeout = '200ms'; set statement_timeout = '30s'";
/// Each mark, and whether a rewriting from now on leaves out what was erased with it. A mark
/// was written by the transaction that erased (`xmin`), and a rewriting copies what a snapshot
/// may see that is older than the end of that: of a session here or of one that follows this
/// server, of a slot that keeps rows, or of a transaction still open when it is taken.
const DEAD: &str = "\
    with holding (of) as ( \
        select pg_snapshot_xmin(pg_current_snapshot())::xid \
        union all select backend_xmin from pg_stat_activity \
            where pid <> pg_backend_pid() \
            and (datid is null or datname = current_database()) \
        union all select xmin from pg_replication_slots) \
    select hash, age(xmin) > (select max(age(of)) from holding where of is not null) \
    from onces where what = 'scrub'";
/// How often it is looked whether those are dead who read only for a moment, and the pause.
const LOOKS: u32 = 5;
const LOOK: Duration = Duration::from_millis(100);
/// After a rewriting people have the tables for so many times as long.
const SHARE: u32 = 100;

/// What this process knows of erased bytes.
pub(super) struct Scrubbing {
    /// Whether they may still lie in the journal of SQLite.
    unscrubbed: AtomicBool,
    /// Until when the tables of PostgreSQL are left alone.
    rests: Mutex<Option<Instant>>,
}

impl Default for Scrubbing {
    fn default() -> Self {
        Self {
            // A process before this one may have been killed between its commit and the scrub.
            unscrubbed: AtomicBool::new(true),
            rests: Mutex::default(),
        }
    }
}

impl Scrubbing {
    fn rests(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        self.rests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store {
    /// Makes erased bytes vanish from the files at once; to be called after the commit. On
    /// PostgreSQL everybody may have to wait for it.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        if let Db::Postgres(pool) = self.db().await? {
            return self.rewrite(pool).await;
        }
        self.0.scrubbing.unscrubbed.store(true, Ordering::SeqCst);
        self.scrub_if_asked().await
    }

    /// Scrubs where that is still due: after an erasing whose scrub failed or was never
    /// reached, and on SQLite once after every start. For several processes on one database it
    /// is the work of one. It is due until it succeeds.
    pub async fn scrub_if_asked(&self) -> Result<(), StoreError> {
        match self.db().await? {
            Db::Sqlite { writer, .. } => self.empty_journal(writer).await,
            Db::Postgres(pool) => {
                let rests = *self.0.scrubbing.rests();
                if rests.is_some_and(|until| Instant::now() < until) {
                    return Ok(());
                }
                let _pass = self.pass(Point::Write).await?;
                let (is_asked,): (bool,) =
                    sqlx::query_as("select exists(select from onces where what = 'scrub')")
                        .fetch_one(pool)
                        .await?;
                if is_asked {
                    self.rewrite(pool).await?;
                }
                Ok(())
            }
        }
    }

    async fn empty_journal(&self, writer: &SqlitePool) -> Result<(), StoreError> {
        // Taken before the work: an erasing meanwhile asks for the next one.
        let unscrubbed = &self.0.scrubbing.unscrubbed;
        if !unscrubbed.swap(false, Ordering::SeqCst) {
            return Ok(());
        }
        let _pass = self.pass(Point::Write).await?;
        let done = truncate_journal(writer).await;
        if done.is_err() {
            unscrubbed.store(true, Ordering::SeqCst);
        }
        done
    }

    /// Rewrites the tables for all that asked for it by now; busy while some must wait longer.
    async fn rewrite(&self, pool: &PgPool) -> Result<(), StoreError> {
        let (dead, waits) = dead_by_now(pool).await?;
        if dead.is_empty() && waits {
            return Err(StoreError::busy());
        }
        // Never anybody else's again, since it keeps that patience.
        let mut connection = pool.acquire().await?.detach();
        sqlx::raw_sql(PATIENCE).execute(&mut connection).await?;
        let began = Instant::now();
        let mut done = Ok(());
        for table in REWRITTEN {
            if done.is_ok() {
                let rewritten = sqlx::raw_sql(table).execute(&mut connection).await;
                done = rewritten.map(drop);
            }
        }
        // Also after one that was too long: else all would wait for it again and again.
        *self.0.scrubbing.rests() = Some(Instant::now() + began.elapsed() * SHARE);
        // The tables are rewritten already, and are not to be again for the journal alone.
        if done.is_ok()
            && let Err(why) = switch_wal(&mut connection).await
        {
            let why = StoreError::from(why);
            tracing::warn!(%why, "no new file of the server's journal was begun");
        }
        let _ = connection.close().await;
        done?;
        sqlx::query("delete from onces where what = 'scrub' and hash = any($1)")
            .bind(dead)
            .execute(pool)
            .await?;
        if waits {
            return Err(StoreError::busy());
        }
        Ok(())
    }
}

/// The marks of erasings that nobody can look behind any more, and whether there are others.
/// Who reads for a moment is waited for.
async fn dead_by_now(pool: &PgPool) -> Result<(Vec<Vec<u8>>, bool), StoreError> {
    let mut looks = 0;
    loop {
        let marks: Vec<(Vec<u8>, bool)> = sqlx::query_as(DEAD).fetch_all(pool).await?;
        let waits = marks.iter().any(|(_, is_dead)| !is_dead);
        looks += 1;
        if !waits || looks == LOOKS {
            let dead = marks.into_iter().filter(|(_, is_dead)| *is_dead);
            return Ok((dead.map(|(hash, _)| hash).collect(), waits));
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Ends the file of the journal in which the keys stood, where this role may, so that the
/// server can lay it aside: what a server keeps of its journal is its own matter.
async fn switch_wal(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let (may,): (bool,) =
        sqlx::query_as("select has_function_privilege('pg_catalog.pg_switch_wal()', 'execute')")
            .fetch_one(&mut *connection)
            .await?;
    if may {
        sqlx::raw_sql("select pg_switch_wal()")
            .execute(connection)
            .await?;
    }
    Ok(())
}

impl Change<'_> {
    /// Notes that bytes are erased, which are to vanish from the files after the commit.
    pub(super) async fn ask_for_scrub(&mut self) -> Result<(), StoreError> {
        let unscrubbed = &self.store.0.scrubbing.unscrubbed;
        unscrubbed.store(true, Ordering::SeqCst);
        if let Inside::Postgres(transaction) = &mut self.inside {
            // A row of its own, so that nobody who erases waits for another; it is never over
            // by itself.
            sqlx::query(
                "insert into onces (hash, what, expires_at) values (decode(replace(concat(\
                 gen_random_uuid(), gen_random_uuid()), '-', ''), 'hex'), 'scrub', $1)",
            )
            .bind(i64::MAX)
            .execute(&mut **transaction)
            .await?;
        }
        Ok(())
    }
}

async fn truncate_journal(writer: &SqlitePool) -> Result<(), StoreError> {
    // Nobody of this process writes in its way.
    let held = writer.acquire().await?;
    let options = (*writer.connect_options()).clone();
    let mut connection = options.busy_timeout(READERS_END).connect().await?;
    let emptied = sqlx::query_as("pragma wal_checkpoint(truncate)")
        .fetch_one(&mut connection)
        .await;
    drop(held);
    let _ = connection.close().await;
    let (busy, _, _): (i64, i64, i64) = emptied?;
    if busy == 0 {
        Ok(())
    } else {
        Err(StoreError::busy())
    }
}
