//! Who may do the work that is done once: polling, alerts, timers.
//!
//! Invariant: an epoch belongs to one holder; whoever comes after another has a higher one.

use super::gate::Check;
use super::{Change, Id, Store, StoreError, changing, reading, writing};

impl Store {
    /// Takes or keeps a lease for `ttl` seconds; its epoch, or none while another holds it.
    pub async fn lease(
        &self,
        name: &str,
        holder: Id,
        now: i64,
        ttl: i64,
    ) -> Result<Option<i64>, StoreError> {
        let row: Option<(i64,)> = writing!(self, |pool| sqlx::query_as(
            "insert into leases (name, holder, epoch, until) values ($1, $2, 1, $4) \
             on conflict (name) do update set until = excluded.until, holder = excluded.holder, \
             epoch = case when leases.holder = excluded.holder then leases.epoch \
             else leases.epoch + 1 end \
             where leases.holder = excluded.holder or leases.until <= $3 returning epoch",
        )
        .bind(name)
        .bind(&holder[..])
        .bind(now)
        .bind(now + ttl)
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(|(epoch,)| self.gave_out(epoch)))
    }

    /// Takes a lease whoever holds it, for a database that only one process opens; its epoch.
    pub async fn seize_lease(
        &self,
        name: &str,
        holder: Id,
        now: i64,
        ttl: i64,
    ) -> Result<i64, StoreError> {
        let (epoch,): (i64,) = writing!(self, |pool| sqlx::query_as(
            "insert into leases (name, holder, epoch, until) values ($1, $2, 1, $3) \
             on conflict (name) do update set until = excluded.until, holder = excluded.holder, \
             epoch = leases.epoch + 1 returning epoch",
        )
        .bind(name)
        .bind(&holder[..])
        .bind(now + ttl)
        .fetch_one(pool)
        .await)?;
        Ok(self.gave_out(epoch))
    }

    /// The epoch of a lease and until when it holds by the clock of its holder.
    pub async fn find_lease(&self, name: &str) -> Result<Option<(i64, i64)>, StoreError> {
        let row = reading!(self, |pool| sqlx::query_as(
            "select epoch, until from leases where name = $1",
        )
        .bind(name)
        .fetch_optional(pool)
        .await)?;
        Ok(row)
    }

    /// Takes a lease that is still as it was seen, an epoch and a time; its new epoch.
    ///
    /// For a holder that has not renewed it for long although its time, by a clock that was
    /// ahead, is not over.
    pub async fn take_unrenewed_lease(
        &self,
        name: &str,
        holder: Id,
        seen: (i64, i64),
        until: i64,
    ) -> Result<Option<i64>, StoreError> {
        let row: Option<(i64,)> = writing!(self, |pool| sqlx::query_as(
            "update leases set holder = $2, epoch = epoch + 1, until = $5 \
             where name = $1 and epoch = $3 and until = $4 returning epoch",
        )
        .bind(name)
        .bind(&holder[..])
        .bind(seen.0)
        .bind(seen.1)
        .bind(until)
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(|(epoch,)| self.gave_out(epoch)))
    }

    /// Tells a simulation which epoch is the newest.
    fn gave_out(&self, epoch: i64) -> i64 {
        if let Some(gate) = self.gate() {
            gate.gave_out(epoch);
        }
        epoch
    }

    /// Gives a lease up, so that the next may begin at once; false when it was another's.
    pub async fn end_lease(&self, name: &str, holder: Id) -> Result<bool, StoreError> {
        let written = writing!(self, |pool| sqlx::query(
            "update leases set until = 0 where name = $1 and holder = $2",
        )
        .bind(name)
        .bind(&holder[..])
        .execute(pool)
        .await?
        .rows_affected());
        Ok(written == 1)
    }
}

impl Change<'_> {
    /// `Stale` unless this epoch of the lease is still the newest; nobody else gets it
    /// before the commit. A change that then stands still for seconds, because its process was
    /// stopped, is taken back.
    pub async fn name_epoch(&mut self, name: &str, epoch: i64) -> Result<(), StoreError> {
        self.end_when_still().await?;
        let held = changing!(self, |c| sqlx::query(
            "update leases set epoch = epoch where name = $1 and epoch = $2",
        )
        .bind(name)
        .bind(epoch)
        .execute(c)
        .await?
        .rows_affected());
        if let Some(gate) = self.store.gate() {
            gate.named_epoch(epoch);
        }
        if held == 1 || self.store.leaves_out(Check::Epoch) {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }
}
