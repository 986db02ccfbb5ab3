//! Whether this process does the work that is done once: polling, pings, alerts, timers.
//!
//! One row of the database stands for all of it. What a process knows of its own lease is a
//! hint by its clock; a write that must be done once names the epoch in its transaction
//! (`begin_once`). Clocks of two machines may differ: one that is ahead takes the lease early
//! and keeps it, and a holder whose clock was ahead is followed when it has not renewed for
//! `LEASE_LIFE` by the clock of who waits. Invariant: who was stopped and woke up writes nothing.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::house::House;
use crate::domain::conversation::{RandomId, Seconds};
use crate::store::gate::Check;
use crate::store::{Change, StoreError};

/// The one lease of a house.
pub(crate) const WORK: &str = "work";
/// How long it holds without being renewed, in seconds. Whoever waits looks every other
/// second, so that a dead holder is followed within ten.
pub(crate) const LEASE_LIFE: Seconds = 7;

#[derive(Clone, Copy)]
struct Held {
    epoch: i64,
    until: Seconds,
}

/// Another's lease as it was read, and since when it has been just so.
#[derive(Clone, Copy)]
struct Seen {
    lease: (i64, Seconds),
    since: Seconds,
}

#[derive(Default)]
struct Known {
    held: Option<Held>,
    seen: Option<Seen>,
    /// No other process works on this database.
    alone: bool,
    /// This process has given it up for good.
    over: bool,
}

/// What this process knows of the lease.
pub(crate) struct Lease {
    holder: RandomId,
    known: Mutex<Known>,
}

impl Lease {
    pub(crate) fn new(holder: RandomId) -> Self {
        Self {
            holder,
            known: Mutex::default(),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Since when another's lease has been as it is now.
    fn seen(&self, lease: (i64, Seconds), now: Seconds) -> Seconds {
        let mut known = self.known();
        let before = known.seen.filter(|seen| seen.lease == lease);
        // A clock that was set back would make it wait for hours.
        let since = before.map_or(now, |seen| seen.since.min(now));
        known.seen = Some(Seen { lease, since });
        since
    }
}

/// How a process is called in its log and by `sanad doctor`.
pub(crate) fn name_of(holder: &RandomId) -> String {
    let [a, b, c, d, ..] = holder;
    format!("{a:02x}{b:02x}{c:02x}{d:02x}")
}

impl House {
    /// How this process is called by others on its database.
    pub(crate) fn process_name(&self) -> String {
        name_of(&self.lease.holder)
    }

    /// Takes or keeps the lease; its epoch, or none while another process holds it.
    pub async fn renew_lease(&self) -> Result<Option<i64>, StoreError> {
        if self.lease.known().over {
            return Ok(None);
        }
        let now = self.now();
        let holder = self.lease.holder;
        if self.is_alone() && self.is_undisturbed().await? {
            let held = self.lease.known().held.map(|held| held.epoch);
            self.keep(held, now);
            return Ok(held);
        }
        let epoch = match self.store.lease(WORK, holder, now, LEASE_LIFE).await? {
            Some(epoch) => Some(epoch),
            None => self.follow_the_silent(now).await?,
        };
        self.keep(epoch, now);
        Ok(epoch)
    }

    /// The first renewal of a process that serves. A database that no other process works on
    /// leaves nobody to wait for, so a restart after a kill goes on at once.
    pub async fn begin_lease(&self) -> Result<Option<i64>, StoreError> {
        if self.store.is_shared() {
            return self.renew_lease().await;
        }
        let now = self.now();
        let holder = self.lease.holder;
        let epoch = self
            .store
            .seize_lease(WORK, holder, now, LEASE_LIFE)
            .await?;
        self.keep(Some(epoch), now);
        self.lease.known().alone = true;
        Ok(Some(epoch))
    }

    /// Whether this process serves on a database of its own; known once it has begun.
    pub(crate) fn is_alone(&self) -> bool {
        self.lease.known().alone
    }

    /// Who is alone keeps the lease without writing, so that an idle house leaves its disk in
    /// peace. A second process that was started by mistake is seen: then there are two.
    async fn is_undisturbed(&self) -> Result<bool, StoreError> {
        let found = self.store.find_lease(WORK).await?;
        let mut known = self.lease.known();
        let own = known.held.map(|held| held.epoch);
        known.alone = own.is_some() && own == found.map(|(epoch, _)| epoch);
        Ok(known.alone)
    }

    fn keep(&self, epoch: Option<i64>, now: Seconds) {
        let until = now + LEASE_LIFE;
        let mut known = self.lease.known();
        known.held = epoch.map(|epoch| Held { epoch, until });
        if epoch.is_some() {
            known.seen = None;
        }
    }

    /// Takes the lease of a holder that has not renewed it for as long as it lives.
    async fn follow_the_silent(&self, now: Seconds) -> Result<Option<i64>, StoreError> {
        let Some(lease) = self.store.find_lease(WORK).await? else {
            return Ok(None);
        };
        if now - self.lease.seen(lease, now) < LEASE_LIFE {
            return Ok(None);
        }
        let until = now + LEASE_LIFE;
        self.store
            .take_unrenewed_lease(WORK, self.lease.holder, lease, until)
            .await
    }

    /// The epoch under which this process may do what is done once, as far as it knows.
    pub fn lease_epoch(&self) -> Option<i64> {
        let now = self.now();
        let held = self.lease.known().held;
        held.filter(|held| now < held.until).map(|held| held.epoch)
    }

    /// Notes that retention ran, for whoever watches over the house: by the clock of the
    /// machine, whatever time retention itself went by.
    pub(crate) async fn note_retention(&self) -> Result<(), StoreError> {
        let mut change = self.begin_once().await?;
        change.note_retention(self.lease.holder, self.now()).await?;
        change.commit().await
    }

    /// Whether this process may do what is done once; asks when it does not know.
    pub async fn holds_lease(&self) -> bool {
        self.lease_epoch().is_some() || matches!(self.renew_lease().await, Ok(Some(_)))
    }

    /// Begins a change that is done once; `Stale` while another process does such work.
    ///
    /// Until the commit nobody else gets the lease.
    pub async fn begin_once(&self) -> Result<Change<'_>, StoreError> {
        if self.store.leaves_out(Check::Naming) {
            return self.store.begin().await;
        }
        let epoch = match self.lease_epoch() {
            Some(epoch) => epoch,
            None => self.renew_lease().await?.ok_or(StoreError::Stale)?,
        };
        self.begin_as(epoch).await
    }

    /// The same under an epoch that was known before.
    pub(crate) async fn begin_as(&self, epoch: i64) -> Result<Change<'_>, StoreError> {
        let mut change = self.store.begin().await?;
        let named = change.name_epoch(WORK, epoch).await;
        if matches!(named, Err(StoreError::Stale)) {
            let mut known = self.lease.known();
            known.held = known.held.filter(|held| held.epoch != epoch);
        }
        named?;
        Ok(change)
    }

    /// Gives the lease up for good, so that the next process may begin at once.
    pub async fn end_lease(&self) {
        {
            let mut known = self.lease.known();
            known.over = true;
            if known.held.take().is_none() {
                return;
            }
        }
        if let Err(why) = self.store.end_lease(WORK, self.lease.holder).await {
            tracing::warn!(%why, "the lease ends by itself in a few seconds");
        }
    }
}
