//! Erased stays erased: the marks by which a restored backup gives no case back.
//!
//! The erasing itself writes a mark into the database, so there is never one without the
//! other. Once that is committed the mark is copied beside the server key, where it survives
//! the loss of the database; the timers bring to each host what others erased.
//! Invariant: nobody is told that a case is erased before this host has tried to keep its mark.

use std::collections::BTreeMap;

use super::house::House;
use super::keyring::{KeyringError, Marks, ServerKey};
use crate::domain::case::CaseRef;
use crate::domain::conversation::Seconds;
use crate::store::erased::Erased;
use crate::store::{Change, StoreError};

/// A backup is to be kept for so many days; people are told so.
pub const BACKUP_LIFE: i64 = 30;
/// Marks are kept for so many days: a backup that was forgotten somewhere is covered too.
pub const MARK_LIFE: i64 = 40;

impl House {
    /// Erases a case with all that is its own, and marks it. After the commit comes
    /// `keep_marks`.
    pub(crate) async fn erase(
        &self,
        change: &mut Change<'_>,
        case: CaseRef,
    ) -> Result<(), StoreError> {
        self.drop_waiting(change, case).await?;
        if change.erase_case(case).await? {
            let (mark, day) = (self.server_key.erased_mark(&case.0), day(self.now()));
            change.insert_erased(&Erased { mark, day }).await?;
        }
        change.audit(self.audit_entry(None, "erased", None)).await
    }

    /// Copies marks beside the server key. When that fails the timers try again: the case is
    /// gone all the same, and its mark stands in the database.
    pub(crate) fn keep_marks(&self, erased: impl IntoIterator<Item = CaseRef>) {
        let day = day(self.now());
        let marks = erased
            .into_iter()
            .map(|case| self.server_key.erased_mark(&case.0));
        let marks: Vec<_> = marks.map(|mark| (mark, day)).collect();
        if marks.is_empty() {
            return;
        }
        if let Err(why) = self.marks().and_then(|kept| kept.add(&marks)) {
            tracing::warn!(%why, "the mark of an erased case is copied later");
        }
    }

    /// Brings the marks of all hosts beside this server key, and forgets those that are old by
    /// the time that is sure.
    pub(crate) async fn level_marks(&self, sure: Seconds) -> Result<(), StoreError> {
        let all = self.store.list_erased().await?;
        let all: Vec<_> = all.into_iter().map(|row| (row.mark, row.day)).collect();
        let kept = self.marks().and_then(|kept| {
            kept.add(&all)?;
            kept.drop_before(oldest_mark(sure))
        });
        if let Err(why) = kept {
            tracing::warn!(%why, "marks of erased cases are copied later");
        }
        Ok(())
    }

    fn marks(&self) -> Result<Marks, KeyringError> {
        Marks::open(&self.keys_folder)
    }
}

/// Days since 1970.
pub fn day(at: Seconds) -> i64 {
    at.div_euclid(86_400)
}

/// Marks from before this day are over.
pub(crate) fn oldest_mark(now: Seconds) -> i64 {
    day(now) - MARK_LIFE
}

/// A case without an event is over after so many seconds.
const SILENCE: Seconds = 180 * 86_400;

/// Cases whose last event is older than this are over, in a house that keeps an ended case
/// for so many days.
pub(crate) fn over_before(now: Seconds, days: u32) -> Seconds {
    now - SILENCE - i64::from(days) * 86_400
}

/// What a house that comes back is weeded by.
pub struct Weeds<'a> {
    /// The key with which marks are made.
    pub server_key: &'a ServerKey,
    /// Every mark that is known, with its day.
    pub marks: &'a BTreeMap<[u8; 32], i64>,
    /// The time, never behind the true one: marks carry it.
    pub now: Seconds,
    /// The time, never ahead of the true one: what is over goes by it.
    pub sure: Seconds,
    /// How long the organisation keeps a case that has ended, in days.
    pub days: u32,
}

/// How many cases did not come back.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Weeded {
    /// They had been erased after the backup was made.
    pub marked: u64,
    /// Their time is over.
    pub over: u64,
}

impl Weeds<'_> {
    /// Erases what must not come back, in the transaction that brings everything back.
    pub async fn weed(&self, change: &mut Change<'_>) -> Result<Weeded, StoreError> {
        let mut weeded = Weeded::default();
        let before = over_before(self.sure, self.days);
        for (case, changed) in change.case_ages().await? {
            let mark = self.server_key.erased_mark(&case.0);
            if self.marks.contains_key(&mark) {
                weeded.marked += 1;
            } else if changed < before {
                weeded.over += 1;
            } else {
                continue;
            }
            change.erase_case(case).await?;
            let day = day(self.now);
            change.insert_erased(&Erased { mark, day }).await?;
        }
        // From now on they stand in the backups of this house too.
        for (mark, day) in self.marks {
            let (mark, day) = (*mark, *day);
            change.insert_erased(&Erased { mark, day }).await?;
        }
        Ok(weeded)
    }
}
