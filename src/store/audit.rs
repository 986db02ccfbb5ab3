//! What staff did, and when.
//!
//! Invariant: an action is a code, never words; erasing a case leaves the deed without the case.

use super::{Change, Id, Store, StoreError, changing, id, reading};
use crate::domain::case::CaseRef;

/// One deed.
#[derive(Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its id.
    pub id: Id,
    /// When.
    pub at: i64,
    /// Who; none for timers and for the person themselves.
    pub staff: Option<Id>,
    /// What, as a code.
    pub action: String,
    /// With which case; none when it was about no case, or that case has been erased.
    pub case: Option<CaseRef>,
}

type AuditColumns = (Vec<u8>, i64, Option<Vec<u8>>, String, Option<Vec<u8>>);

impl AuditRow {
    fn from_columns((entry, at, staff, action, case): AuditColumns) -> Result<Self, StoreError> {
        Ok(Self {
            id: id(entry, "audit")?,
            at,
            staff: staff.map(|staff| id(staff, "audit")).transpose()?,
            action,
            case: case
                .map(|case| id(case, "audit").map(CaseRef))
                .transpose()?,
        })
    }
}

impl Store {
    /// The deeds with one case, the oldest first.
    pub async fn audit_of(&self, case: CaseRef) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<AuditColumns> = reading!(self, |pool| sqlx::query_as(
            "select entry, at, staff, action, case_ref from audit \
             where case_ref = $1 order by at, entry",
        )
        .bind(&case.0[..])
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(AuditRow::from_columns).collect()
    }

    /// The newest deeds, the newest first.
    pub async fn list_audit(&self, limit: i64) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<AuditColumns> = reading!(self, |pool| sqlx::query_as(
            "select entry, at, staff, action, case_ref from audit \
             order by at desc, entry limit $1",
        )
        .bind(limit)
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(AuditRow::from_columns).collect()
    }
}

impl Change<'_> {
    /// Writes down a deed, in the transaction of what was done.
    pub async fn audit(&mut self, row: AuditRow) -> Result<(), StoreError> {
        let AuditRow {
            id,
            at,
            staff,
            action,
            case,
        } = row;
        changing!(self, |c| sqlx::query(
            "insert into audit (entry, at, staff, action, case_ref) values ($1, $2, $3, $4, $5)",
        )
        .bind(&id[..])
        .bind(at)
        .bind(staff.as_ref().map(|staff| &staff[..]))
        .bind(action)
        .bind(case.as_ref().map(|case| &case.0[..]))
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Forgets deeds before a time; says how many.
    pub async fn purge_audit(&mut self, before: i64) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query("delete from audit where at < $1")
            .bind(before)
            .execute(c)
            .await?
            .rows_affected());
        Ok(gone)
    }
}
