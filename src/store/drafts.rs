//! What chats have in progress, and attachments that wait for their case.
//!
//! A row is found by the tag of a chat and opened with the day key; neither is known here.
//! Invariant: a draft is written over only by somebody who saw its newest version.

use super::gate::Check;
use super::{Change, Id, Store, StoreError, changing, id, reading, writing};
use crate::domain::case::CaseRef;

/// What one chat has in progress.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// The chat's tag of a day.
    pub tag: Id,
    /// The version that was read; 0 for a new one. Saving raises it by one.
    pub version: i64,
    /// When it is purged.
    pub expires_at: i64,
    /// Sealed.
    pub body: Vec<u8>,
}

/// An attachment of a draft, already sealed to the case that it will become.
#[derive(Clone, PartialEq, Eq)]
pub struct PieceRow {
    /// Its id, later that of its record.
    pub id: Id,
    /// The case.
    pub case: CaseRef,
    /// When it is purged.
    pub expires_at: i64,
    /// Its size, as a step of the padding.
    pub size_step: i64,
    /// Sealed.
    pub body: Vec<u8>,
}

/// So many drafts are read at once.
const PAGE: i64 = 50;

type DraftColumns = (Vec<u8>, i64, i64, Vec<u8>);

impl DraftRow {
    fn from_columns((tag, version, expires_at, body): DraftColumns) -> Result<Self, StoreError> {
        Ok(Self {
            tag: id(tag, "drafts")?,
            version,
            expires_at,
            body,
        })
    }
}

impl Store {
    /// The draft that lies under one of these tags; of several the one that lives longest.
    pub async fn find_draft(&self, tags: &[Id]) -> Result<Option<DraftRow>, StoreError> {
        let mut found: Option<DraftRow> = None;
        // A chat has a tag for each living day, which are four at most: one query.
        for four in tags.chunks(4) {
            let tag = |i: usize| &four[i.min(four.len() - 1)][..];
            let row: Option<DraftColumns> = reading!(self, |pool| sqlx::query_as(
                "select tag, version, expires_at, body from drafts \
                 where tag in ($1, $2, $3, $4) order by expires_at desc limit 1",
            )
            .bind(tag(0))
            .bind(tag(1))
            .bind(tag(2))
            .bind(tag(3))
            .fetch_optional(pool)
            .await)?;
            if let Some(row) = row.map(DraftRow::from_columns).transpose()?
                && found.as_ref().is_none_or(|f| f.expires_at < row.expires_at)
            {
                found = Some(row);
            }
        }
        Ok(found)
    }

    /// The first drafts after this tag, in the order of their tags; one is up to a megabyte, so
    /// at most a page of them is in memory.
    pub async fn drafts_after(&self, after: Option<&Id>) -> Result<Vec<DraftRow>, StoreError> {
        let rows: Vec<DraftColumns> = reading!(self, |pool| sqlx::query_as(
            "select tag, version, expires_at, body from drafts where tag > $1 \
             order by tag limit $2",
        )
        .bind(after.map_or(&[][..], |tag| &tag[..]))
        .bind(PAGE)
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(DraftRow::from_columns).collect()
    }

    /// All drafts at once, where they are known to be few.
    pub async fn list_drafts(&self) -> Result<Vec<DraftRow>, StoreError> {
        let mut all = self.drafts_after(None).await?;
        loop {
            let more = self.drafts_after(all.last().map(|row| &row.tag)).await?;
            if more.is_empty() {
                return Ok(all);
            }
            all.extend(more);
        }
    }

    /// How many pieces wait for this case.
    pub async fn count_pieces(&self, case: CaseRef) -> Result<i64, StoreError> {
        let (n,): (i64,) = reading!(self, |pool| sqlx::query_as(
            "select count(*) from pieces where case_ref = $1",
        )
        .bind(&case.0[..])
        .fetch_one(pool)
        .await)?;
        Ok(n)
    }

    /// How much all pieces of requests that are not sent hold together, in bytes.
    pub async fn unsent_bytes(&self) -> Result<i64, StoreError> {
        let (bytes,): (i64,) = reading!(self, |pool| sqlx::query_as(
            "select cast(coalesce(sum(size_step), 0) as bigint) from pieces",
        )
        .fetch_one(pool)
        .await)?;
        Ok(bytes)
    }

    /// Removes one draft whatever its version, when it cannot be opened any more.
    pub async fn discard_draft(&self, tag: &Id) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "delete from drafts where tag = $1"
        )
        .bind(&tag[..])
        .execute(pool)
        .await
        .map(|_| ()))?;
        Ok(())
    }
}

impl Change<'_> {
    /// Writes a draft; `Stale` when its version is not the one that was read.
    pub async fn save_draft(&mut self, row: &DraftRow) -> Result<(), StoreError> {
        if self.store.leaves_out(Check::Version) {
            return self.overwrite_draft(row).await;
        }
        let written = changing!(self, |c| if row.version == 0 {
            sqlx::query(
                "insert into drafts (tag, version, expires_at, body) values ($1, 1, $2, $3) \
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
                "update drafts set version = version + 1, expires_at = $3, body = $4 \
                 where tag = $1 and version = $2",
            )
            .bind(&row.tag[..])
            .bind(row.version)
            .bind(row.expires_at)
            .bind(&row.body[..])
            .execute(c)
            .await?
            .rows_affected()
        });
        one(written)
    }

    /// Writes a draft over whatever is there: what a simulation must find out.
    async fn overwrite_draft(&mut self, row: &DraftRow) -> Result<(), StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "insert into drafts (tag, version, expires_at, body) values ($1, $2, $3, $4) \
             on conflict (tag) do update set version = excluded.version, \
             expires_at = excluded.expires_at, body = excluded.body",
        )
        .bind(&row.tag[..])
        .bind(row.version + 1)
        .bind(row.expires_at)
        .bind(&row.body[..])
        .execute(c)
        .await?
        .rows_affected());
        one(written)
    }

    /// Removes a draft; `Stale` when its version is not the one that was read.
    pub async fn drop_draft(&mut self, tag: &Id, version: i64) -> Result<(), StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from drafts where tag = $1 and version = $2",
        )
        .bind(&tag[..])
        .bind(version)
        .execute(c)
        .await?
        .rows_affected());
        one(gone)
    }

    /// Keeps a piece; false when it is there already.
    pub async fn insert_piece(&mut self, row: &PieceRow) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "insert into pieces (piece, case_ref, expires_at, size_step, body) \
             values ($1, $2, $3, $4, $5) on conflict (piece) do nothing",
        )
        .bind(&row.id[..])
        .bind(&row.case.0[..])
        .bind(row.expires_at)
        .bind(row.size_step)
        .bind(&row.body[..])
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Turns the pieces of a case into its records; the case must be there.
    ///
    /// They get the hour in which the case last changed; says how many there were.
    pub async fn move_pieces(&mut self, case: CaseRef) -> Result<u64, StoreError> {
        changing!(self, |c| {
            sqlx::query(
                "insert into records (record, case_ref, kind, direction, at_hour, size_step, body) \
                 select p.piece, p.case_ref, 'attachment', 'in', c.changed_hour, p.size_step, p.body \
                 from pieces p join cases c on c.case_ref = p.case_ref \
                 where p.case_ref = $1 order by p.expires_at, p.piece \
                 on conflict (record) do nothing",
            )
            .bind(&case.0[..])
            .execute(&mut *c)
            .await?;
            let moved = sqlx::query(
                "delete from pieces where case_ref = $1 \
                 and exists (select 1 from cases where case_ref = $1)",
            )
            .bind(&case.0[..])
            .execute(c)
            .await?;
            Ok(moved.rows_affected())
        })
    }

    /// Removes the pieces of a draft that is given up; says how many there were.
    pub async fn drop_pieces(&mut self, case: CaseRef) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from pieces where case_ref = $1"
        )
        .bind(&case.0[..])
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }

    /// Removes drafts and pieces whose time is over; says how many drafts.
    pub async fn purge_drafts(&mut self, now: i64) -> Result<u64, StoreError> {
        self.writes_once();
        let gone = changing!(self, |c| {
            sqlx::query("delete from pieces where expires_at <= $1")
                .bind(now)
                .execute(&mut *c)
                .await?;
            sqlx::query("delete from drafts where expires_at <= $1")
                .bind(now)
                .execute(c)
                .await?
                .rows_affected()
        });
        Ok(gone)
    }
}

/// Whether a write met the version that it named.
fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
