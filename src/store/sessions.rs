//! Signing in: sessions, wrong tries, links that work once.
//!
//! Invariant: of a token or a name only a hash is stored; a stolen table signs nobody in.

use super::{Change, Id, Store, StoreError, changing, hash, id, reading, writing};

/// An open session of a member of staff.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// SHA-256 of its token.
    pub hash: [u8; 32],
    /// Whose it is.
    pub staff: Id,
    /// Their unlocked keys, wrapped under token and server key.
    pub body: Vec<u8>,
    /// When they signed in.
    pub began_at: i64,
    /// When they last did something.
    pub seen_at: i64,
}

type SessionColumns = (Vec<u8>, Vec<u8>, Vec<u8>, i64, i64);

impl Store {
    /// Opens a session.
    pub async fn insert_session(&self, row: &SessionRow) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "insert into sessions (hash, staff, body, began_at, seen_at) \
             values ($1, $2, $3, $4, $5)",
        )
        .bind(&row.hash[..])
        .bind(&row.staff[..])
        .bind(&row.body[..])
        .bind(row.began_at)
        .bind(row.seen_at)
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// The session of a token's hash, however old.
    pub async fn find_session(&self, token: &[u8; 32]) -> Result<Option<SessionRow>, StoreError> {
        let row: Option<SessionColumns> = reading!(self, |pool| sqlx::query_as(
            "select hash, staff, body, began_at, seen_at from sessions where hash = $1",
        )
        .bind(&token[..])
        .fetch_optional(pool)
        .await)?;
        row.map(|(found, staff, body, began_at, seen_at)| {
            Ok(SessionRow {
                hash: hash(found, "sessions")?,
                staff: id(staff, "sessions")?,
                body,
                began_at,
                seen_at,
            })
        })
        .transpose()
    }

    /// Notes that somebody did something; false when the session is gone.
    pub async fn touch_session(&self, token: &[u8; 32], at: i64) -> Result<bool, StoreError> {
        let written = writing!(self, |pool| sqlx::query(
            "update sessions set seen_at = $2 where hash = $1",
        )
        .bind(&token[..])
        .bind(at)
        .execute(pool)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Ends a session; false when it was over.
    pub async fn drop_session(&self, token: &[u8; 32]) -> Result<bool, StoreError> {
        let gone = writing!(self, |pool| sqlx::query(
            "delete from sessions where hash = $1"
        )
        .bind(&token[..])
        .execute(pool)
        .await?
        .rows_affected());
        Ok(gone == 1)
    }

    /// Notes a try to sign in, before anybody knows whether it is wrong.
    pub async fn note_try(&self, name_hash: [u8; 32], at: i64) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "insert into tries (name_hash, at, n) values ($1, $2, 1) \
             on conflict (name_hash, at) do update set n = tries.n + 1",
        )
        .bind(&name_hash[..])
        .bind(at)
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Takes one noted try back: it was right.
    pub async fn take_back_try(&self, name_hash: [u8; 32], at: i64) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "update tries set n = n - 1 where name_hash = $1 and at = $2 and n > 0",
        )
        .bind(&name_hash[..])
        .bind(at)
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// How many wrong tries there were since a time, that time included.
    pub async fn count_tries(&self, name_hash: [u8; 32], since: i64) -> Result<i64, StoreError> {
        let (n,): (i64,) = reading!(self, |pool| sqlx::query_as(
            "select cast(coalesce(sum(n), 0) as bigint) from tries \
             where name_hash = $1 and at >= $2",
        )
        .bind(&name_hash[..])
        .bind(since)
        .fetch_one(pool)
        .await)?;
        Ok(n)
    }

    /// Keeps by what a link that works once is found.
    pub async fn insert_once(
        &self,
        link: [u8; 32],
        what: &str,
        expires_at: i64,
    ) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "insert into onces (hash, what, expires_at) values ($1, $2, $3)",
        )
        .bind(&link[..])
        .bind(what)
        .bind(expires_at)
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// What a link is for, while it works; looking does not use it.
    pub async fn find_once(&self, link: [u8; 32], now: i64) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = reading!(self, |pool| sqlx::query_as(
            "select what from onces where hash = $1 and expires_at > $2",
        )
        .bind(&link[..])
        .bind(now)
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(|(what,)| what))
    }
}

impl Change<'_> {
    /// Uses a link; false when it was used, is too old, or never was.
    pub async fn use_once(&mut self, link: [u8; 32], now: i64) -> Result<bool, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from onces where hash = $1 and expires_at > $2",
        )
        .bind(&link[..])
        .bind(now)
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone == 1)
    }

    /// Ends sessions that were idle since, or began before, these times; says how many.
    pub async fn purge_sessions(
        &mut self,
        idle_before: i64,
        began_before: i64,
    ) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from sessions where seen_at < $1 or began_at < $2",
        )
        .bind(idle_before)
        .bind(began_before)
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }

    /// Forgets tries before a time.
    pub async fn purge_tries(&mut self, before: i64) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query("delete from tries where at < $1")
            .bind(before)
            .execute(c)
            .await?
            .rows_affected());
        Ok(gone)
    }

    /// Forgets links whose time is over.
    pub async fn purge_onces(&mut self, now: i64) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from onces where expires_at <= $1"
        )
        .bind(now)
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }
}
