//! Who may open a case: its key, sealed to each of them.
//!
//! Invariant: a wrap hangs on its case and goes with it.

use super::{Change, Id, Store, StoreError, changing, id, reading};
use crate::domain::case::CaseRef;

/// The key of a case, sealed to one of those who may open it.
#[derive(Clone, PartialEq, Eq)]
pub struct WrapRow {
    /// The case.
    pub case: CaseRef,
    /// `intake`, `staff`, `supervisors` or `recovery`.
    pub holder_kind: String,
    /// A member of staff, or the number of an epoch in the last eight bytes.
    pub holder: Id,
    /// Sealed.
    pub body: Vec<u8>,
}

impl Store {
    /// Who may open a case, each with the key sealed to them.
    pub async fn list_wraps(&self, case: CaseRef) -> Result<Vec<WrapRow>, StoreError> {
        let rows: Vec<(String, Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select holder_kind, holder, body from wraps where case_ref = $1 \
             order by holder_kind, holder",
        )
        .bind(&case.0[..])
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(holder_kind, holder, body)| {
                Ok(WrapRow {
                    case,
                    holder_kind,
                    holder: id(holder, "wraps")?,
                    body,
                })
            })
            .collect()
    }
}

impl Change<'_> {
    /// Lets one more open a case.
    pub async fn insert_wrap(&mut self, row: &WrapRow) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into wraps (case_ref, holder_kind, holder, body) values ($1, $2, $3, $4)",
        )
        .bind(&row.case.0[..])
        .bind(&row.holder_kind)
        .bind(&row.holder[..])
        .bind(&row.body[..])
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Takes a case from all holders of a kind; says how many there were.
    pub async fn delete_wraps(
        &mut self,
        case: CaseRef,
        holder_kind: &str,
    ) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from wraps where case_ref = $1 and holder_kind = $2",
        )
        .bind(&case.0[..])
        .bind(holder_kind)
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }
}
