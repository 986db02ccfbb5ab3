//! Whether this process does the work that is done once: polling, pings, alerts, timers.
//!
//! One row of the database stands for all of it. What a process knows of its own lease is a
//! hint by its clock; a write that must be done once names the epoch in its transaction
//! (`Change::name_epoch`). Invariant: who was stopped and woke up writes nothing.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::house::House;
use crate::domain::conversation::{RandomId, Seconds};
use crate::store::StoreError;

/// The one lease of a house.
pub(crate) const WORK: &str = "work";
/// How long it holds without being renewed, in seconds.
pub(crate) const LEASE_LIFE: Seconds = 15;

#[derive(Clone, Copy)]
struct Held {
    epoch: i64,
    until: Seconds,
}

/// What this process knows of the lease.
pub(crate) struct Lease {
    holder: RandomId,
    held: Mutex<Option<Held>>,
}

impl Lease {
    pub(crate) fn new(holder: RandomId) -> Self {
        Self {
            holder,
            held: Mutex::new(None),
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl House {
    /// Takes or keeps the lease; its epoch, or none while another process holds it.
    pub async fn renew_lease(&self) -> Result<Option<i64>, StoreError> {
        let now = self.now();
        let holder = self.lease.holder;
        let epoch = self.store.lease(WORK, holder, now, LEASE_LIFE).await?;
        let until = now + LEASE_LIFE;
        *self.lease.held() = epoch.map(|epoch| Held { epoch, until });
        Ok(epoch)
    }

    /// The epoch under which this process may do what is done once, as far as it knows.
    pub fn lease_epoch(&self) -> Option<i64> {
        let now = self.now();
        let held = *self.lease.held();
        held.filter(|held| now < held.until).map(|held| held.epoch)
    }

    /// Notes that retention ran, for whoever watches over the house.
    pub(crate) async fn note_retention(&self, now: Seconds) -> Result<(), StoreError> {
        self.store.note_retention(self.lease.holder, now).await
    }

    /// Gives the lease up, so that the next process may begin at once.
    pub async fn end_lease(&self) {
        if self.lease.held().take().is_none() {
            return;
        }
        if let Err(why) = self.store.end_lease(WORK, self.lease.holder).await {
            tracing::warn!(%why, "the lease ends by itself in a few seconds");
        }
    }
}
