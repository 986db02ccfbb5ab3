//! Mailboxes, the locks by which they are found, and the letters in them.
//!
//! Invariant: a lock is found by a derived value only; nothing here leads to a chat.

use super::{Change, Id, Store, StoreError, changing, hash, id, reading};
use crate::domain::case::CaseRef;

/// What somebody who knows a number finds.
#[derive(Clone, PartialEq, Eq)]
pub struct LockRow {
    /// The look-up value.
    pub find: [u8; 32],
    /// The mailbox to which it belongs.
    pub mailbox: Id,
    /// Wrapped under what the same number gives.
    pub body: Vec<u8>,
}

impl Store {
    /// The locks that lie under these look-up values.
    pub async fn find_locks(&self, finds: &[[u8; 32]]) -> Result<Vec<LockRow>, StoreError> {
        let mut found = Vec::new();
        // A number is looked up in two or three ways: one query, whether it is known or not.
        for four in finds.chunks(4) {
            let find = |i: usize| &four[i.min(four.len() - 1)][..];
            let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
                "select find, mailbox, body from locks where find in ($1, $2, $3, $4)",
            )
            .bind(find(0))
            .bind(find(1))
            .bind(find(2))
            .bind(find(3))
            .fetch_all(pool)
            .await)?;
            for (find, mailbox, body) in rows {
                found.push(LockRow {
                    find: hash(find, "locks")?,
                    mailbox: id(mailbox, "locks")?,
                    body,
                });
            }
        }
        Ok(found)
    }

    /// A mailbox: its case and its sealed head.
    pub async fn find_mailbox(
        &self,
        mailbox: Id,
    ) -> Result<Option<(CaseRef, Vec<u8>)>, StoreError> {
        let row: Option<(Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select case_ref, head from mailboxes where mailbox = $1",
        )
        .bind(&mailbox[..])
        .fetch_optional(pool)
        .await)?;
        row.map(|(case, head)| Ok((CaseRef(id(case, "mailboxes")?), head)))
            .transpose()
    }

    /// The mailbox of a case.
    pub async fn mailbox_of(&self, case: CaseRef) -> Result<Option<Id>, StoreError> {
        let row: Option<(Vec<u8>,)> = reading!(self, |pool| sqlx::query_as(
            "select mailbox from mailboxes where case_ref = $1",
        )
        .bind(&case.0[..])
        .fetch_optional(pool)
        .await)?;
        row.map(|(mailbox,)| id(mailbox, "mailboxes")).transpose()
    }

    /// The letters of a mailbox as they came.
    pub async fn list_letters(&self, mailbox: Id) -> Result<Vec<(Id, Vec<u8>)>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>)> = reading!(self, |pool| sqlx::query_as(
            "select letter, body from letters where mailbox = $1 order by sequence",
        )
        .bind(&mailbox[..])
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(letter, body)| Ok((id(letter, "letters")?, body)))
            .collect()
    }
}

impl Change<'_> {
    /// Makes the mailbox of a case.
    pub async fn insert_mailbox(
        &mut self,
        mailbox: Id,
        case: CaseRef,
        head: &[u8],
    ) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into mailboxes (mailbox, case_ref, head) values ($1, $2, $3)",
        )
        .bind(&mailbox[..])
        .bind(&case.0[..])
        .bind(head)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Changes the sealed head of a mailbox; false when it is gone.
    pub async fn set_head(&mut self, mailbox: Id, head: &[u8]) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "update mailboxes set head = $2 where mailbox = $1",
        )
        .bind(&mailbox[..])
        .bind(head)
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Lets a mailbox be found in one more way; the newest body of a look-up value counts.
    ///
    /// `Duplicate` when the value already leads to another mailbox.
    pub async fn insert_lock(
        &mut self,
        find: &[u8; 32],
        mailbox: Id,
        body: &[u8],
    ) -> Result<(), StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "insert into locks (find, mailbox, body) values ($1, $2, $3) \
             on conflict (find) do update set body = excluded.body \
             where locks.mailbox = excluded.mailbox",
        )
        .bind(&find[..])
        .bind(&mailbox[..])
        .bind(body)
        .execute(c)
        .await?
        .rows_affected());
        if written == 1 {
            Ok(())
        } else {
            Err(StoreError::Duplicate("locks_pkey"))
        }
    }

    /// Takes one way of finding a mailbox away; false when there was none.
    /// Deletes every lock of a mailbox but one; says how many.
    pub async fn delete_other_locks(
        &mut self,
        mailbox: Id,
        kept: &[u8; 32],
    ) -> Result<u64, StoreError> {
        let gone = changing!(self, |c| sqlx::query(
            "delete from locks where mailbox = $1 and find <> $2"
        )
        .bind(&mailbox[..])
        .bind(&kept[..])
        .execute(c)
        .await?
        .rows_affected());
        Ok(gone)
    }

    /// Takes one lock away; false when there was none.
    pub async fn delete_lock(&mut self, find: &[u8; 32]) -> Result<bool, StoreError> {
        let gone = changing!(self, |c| sqlx::query("delete from locks where find = $1")
            .bind(&find[..])
            .execute(c)
            .await?
            .rows_affected());
        Ok(gone == 1)
    }

    /// Puts a letter into a mailbox; false when it is there already.
    pub async fn insert_letter(
        &mut self,
        mailbox: Id,
        letter: Id,
        body: &[u8],
    ) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "insert into letters (letter, mailbox, body) values ($1, $2, $3) \
             on conflict (letter) do nothing",
        )
        .bind(&letter[..])
        .bind(&mailbox[..])
        .bind(body)
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }
}
