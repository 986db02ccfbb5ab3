//! How people are told of answers: a contact for each case, and messages that wait.
//!
//! Both are sealed before they come here; when a ping is due is inside its body. Invariant:
//! a case has one contact, whatever was chosen, and at most one ping under one tag.

use super::{Change, Id, Store, StoreError, changing, id, reading};
use crate::domain::case::CaseRef;

/// How the person of a case is told.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// The case.
    pub case: CaseRef,
    /// What was chosen, sealed to the case.
    pub body: Vec<u8>,
    /// What became of the last message, sealed to the case.
    pub told: Vec<u8>,
}

/// A message that waits.
#[derive(Clone, PartialEq, Eq)]
pub struct PingRow {
    /// The tag of its case.
    pub tag: Id,
    /// Counts its writes.
    pub version: i64,
    /// When it is purged, sent or not.
    pub expires_at: i64,
    /// Sealed under the day key.
    pub body: Vec<u8>,
}

impl Store {
    /// The contact of a case.
    pub async fn find_contact(&self, case: CaseRef) -> Result<Option<ContactRow>, StoreError> {
        let row: Option<(Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select body, told from contacts where case_ref = $1",
        )
        .bind(&case.0[..])
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(|(body, told)| ContactRow { case, body, told }))
    }

    /// All messages that wait.
    pub async fn list_pings(&self) -> Result<Vec<PingRow>, StoreError> {
        let rows: Vec<(Vec<u8>, i64, i64, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select tag, version, expires_at, body from pings order by tag",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(row).collect()
    }

    /// One message that waits.
    pub async fn find_ping(&self, tag: Id) -> Result<Option<PingRow>, StoreError> {
        let found: Option<(Vec<u8>, i64, i64, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select tag, version, expires_at, body from pings where tag = $1",
        )
        .bind(&tag[..])
        .fetch_optional(pool)
        .await)?;
        found.map(row).transpose()
    }
}

impl Change<'_> {
    /// Writes how the person of a case is told, in place of what was chosen before.
    pub async fn save_contact(&mut self, row: &ContactRow) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into contacts (case_ref, body, told) values ($1, $2, $3) \
             on conflict (case_ref) do update set body = excluded.body, told = excluded.told",
        )
        .bind(&row.case.0[..])
        .bind(&row.body[..])
        .bind(&row.told[..])
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Notes what became of the last message; false when the case has no contact.
    pub async fn note_told(&mut self, case: CaseRef, told: &[u8]) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "update contacts set told = $2 where case_ref = $1",
        )
        .bind(&case.0[..])
        .bind(told)
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Nobody is told any more; false when the case has no contact.
    pub async fn drop_contact(&mut self, case: CaseRef) -> Result<bool, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from contacts where case_ref = $1"
        )
        .bind(&case.0[..])
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone == 1)
    }

    /// Lets a message wait; `version` is the one that was read, 0 for a new one.
    ///
    /// `Stale` when another process wrote meanwhile, or the message is gone.
    pub async fn save_ping(&mut self, row: &PingRow) -> Result<(), StoreError> {
        // Only the holder of the lease puts off a message that waits.
        if row.version != 0 {
            self.writes_once();
        }
        let written = changing!(self, |c| {
            if row.version == 0 {
                sqlx::query(
                    "insert into pings (tag, version, expires_at, body) values ($1, 1, $2, $3) \
                     on conflict (tag) do nothing",
                )
                .bind(&row.tag[..])
                .bind(row.expires_at)
                .bind(&row.body[..])
                .execute(c)
                .await?
                .rows_affected()
            } else {
                sqlx::query(
                    "update pings set version = version + 1, body = $3 \
                     where tag = $1 and version = $2",
                )
                .bind(&row.tag[..])
                .bind(row.version)
                .bind(&row.body[..])
                .execute(c)
                .await?
                .rows_affected()
            }
        });
        if written == 1 {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }

    /// Removes messages that waited too long; says how many.
    pub async fn purge_pings(&mut self, now: i64) -> Result<u64, StoreError> {
        self.writes_once();
        let gone = changing!(self, |c| sqlx::query(
            "delete from pings where expires_at <= $1",
        )
        .bind(now)
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }

    /// Messages that wait no longer; says how many there were.
    pub async fn drop_pings(&mut self, tags: &[Id]) -> Result<u64, StoreError> {
        let mut gone = 0;
        for tag in tags {
            gone += changing!(self, |c| sqlx::query("delete from pings where tag = $1")
                .bind(&tag[..])
                .execute(c)
                .await?
                .rows_affected());
        }
        Ok(gone)
    }
}

fn row(
    (tag, version, expires_at, body): (Vec<u8>, i64, i64, Vec<u8>),
) -> Result<PingRow, StoreError> {
    Ok(PingRow {
        tag: id(tag, "pings")?,
        version,
        expires_at,
        body,
    })
}
