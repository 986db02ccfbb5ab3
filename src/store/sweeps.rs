//! What must vanish from chats, written down before it is shown.
//!
//! Invariant: a sweep goes when the messenger confirmed it, or when it is too old to be done.

use super::{Change, Id, Store, StoreError, changing, id, reading, writing};

/// No sweep is put off for longer, in seconds.
const LONGEST: i64 = 48 * 3600;

/// Messages of one chat that must vanish.
#[derive(Clone, PartialEq, Eq)]
pub struct SweepRow {
    /// Its id.
    pub id: Id,
    /// When they must vanish.
    pub due_at: i64,
    /// When it is purged, done or not.
    pub expires_at: i64,
    /// Sealed under the day key.
    pub body: Vec<u8>,
}

impl Store {
    /// Writes a sweep down on its own.
    pub async fn insert_sweep(&self, row: &SweepRow) -> Result<(), StoreError> {
        let mut change = self.begin().await?;
        change.insert_sweep(row).await?;
        change.commit().await
    }

    /// What must vanish by now, the oldest first; also what a clock that was wrong put off
    /// for longer than anything is.
    pub async fn due_sweeps(&self, now: i64, limit: i64) -> Result<Vec<SweepRow>, StoreError> {
        let rows: Vec<(Vec<u8>, i64, i64, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select sweep, due_at, expires_at, body from sweeps \
             where due_at <= $1 or due_at > $2 order by due_at, sweep limit $3",
        )
        .bind(now)
        .bind(now + LONGEST)
        .bind(limit)
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(sweep, due_at, expires_at, body)| {
                Ok(SweepRow {
                    id: id(sweep, "sweeps")?,
                    due_at,
                    expires_at,
                    body,
                })
            })
            .collect()
    }

    /// A sweep is done, unless it was renewed meanwhile and is due later; false when it was
    /// done before.
    pub async fn drop_due_sweep(&self, sweep: Id, now: i64) -> Result<bool, StoreError> {
        let gone = writing!(self, |pool| sqlx::query(
            "delete from sweeps where sweep = $1 and (due_at <= $2 or due_at > $3)"
        )
        .bind(&sweep[..])
        .bind(now)
        .bind(now + LONGEST)
        .execute(pool)
        .await?
        .rows_affected());
        Ok(gone == 1)
    }

    /// Whether a sweep is due by now; false when it was done or renewed.
    pub async fn is_sweep_due(&self, sweep: Id, now: i64) -> Result<bool, StoreError> {
        let (n,): (i64,) = reading!(self, |pool| sqlx::query_as(
            "select count(*) from sweeps where sweep = $1 and (due_at <= $2 or due_at > $3)",
        )
        .bind(&sweep[..])
        .bind(now)
        .bind(now + LONGEST)
        .fetch_one(pool)
        .await)?;
        Ok(n > 0)
    }

    /// Puts a sweep off that could not be done; false when it is gone.
    pub async fn put_off_sweep(&self, sweep: Id, due_at: i64) -> Result<bool, StoreError> {
        let changed = writing!(self, |pool| sqlx::query(
            "update sweeps set due_at = $2 where sweep = $1"
        )
        .bind(&sweep[..])
        .bind(due_at)
        .execute(pool)
        .await?
        .rows_affected());
        Ok(changed == 1)
    }

    /// A sweep is done; false when it was.
    pub async fn drop_sweep(&self, sweep: Id) -> Result<bool, StoreError> {
        let gone = writing!(self, |pool| sqlx::query(
            "delete from sweeps where sweep = $1"
        )
        .bind(&sweep[..])
        .execute(pool)
        .await?
        .rows_affected());
        Ok(gone == 1)
    }
}

impl Change<'_> {
    /// Writes a sweep down with the turn; a newer one of the same id takes its place.
    pub async fn insert_sweep(&mut self, row: &SweepRow) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into sweeps (sweep, due_at, expires_at, body) values ($1, $2, $3, $4) \
             on conflict (sweep) do update set due_at = excluded.due_at, \
             expires_at = excluded.expires_at, body = excluded.body",
        )
        .bind(&row.id[..])
        .bind(row.due_at)
        .bind(row.expires_at)
        .bind(&row.body[..])
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Another sweep takes the place of this one.
    pub async fn drop_sweep(&mut self, sweep: Id) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query("delete from sweeps where sweep = $1")
            .bind(&sweep[..])
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Puts a sweep off that nobody here can open.
    pub async fn put_off_sweep(&mut self, sweep: Id, due_at: i64) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "update sweeps set due_at = $2 where sweep = $1"
        )
        .bind(&sweep[..])
        .bind(due_at)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Removes sweeps that are too old to be done; says how many.
    pub async fn purge_sweeps(&mut self, now: i64) -> Result<u64, StoreError> {
        self.writes_once();
        let gone = changing!(self, |c| sqlx::query(
            "delete from sweeps where expires_at <= $1"
        )
        .bind(now)
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }
}
