//! Marks of erased cases, by which a restored backup is kept from bringing one back.
//!
//! How a mark is made and where its copy lies is decided above. Invariant: a mark is written
//! in the transaction that erases, so none stands for a case that is still there.

use super::{Change, Store, StoreError, changing, hash, reading};

/// The mark of one erased case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erased {
    /// Derived from the reference of the case with the server key.
    pub mark: [u8; 32],
    /// When, in days since 1970.
    pub day: i64,
}

impl Store {
    /// All marks.
    pub async fn list_erased(&self) -> Result<Vec<Erased>, StoreError> {
        let rows: Vec<(Vec<u8>, i64)> =
            reading!(self, |pool| sqlx::query_as("select mark, day from erased")
                .fetch_all(pool)
                .await)?;
        rows.into_iter()
            .map(|(mark, day)| hash(mark, "erased").map(|mark| Erased { mark, day }))
            .collect()
    }
}

impl Change<'_> {
    /// Adds a mark; one that is there keeps its day.
    pub async fn insert_erased(&mut self, row: &Erased) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into erased (mark, day) values ($1, $2) on conflict (mark) do nothing",
        )
        .bind(&row.mark[..])
        .bind(row.day)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Forgets marks from before a day; says how many.
    pub async fn purge_erased(&mut self, before: i64) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query("delete from erased where day < $1")
            .bind(before)
            .execute(c)
            .await?
            .rows_affected());
        Ok(gone)
    }
}
