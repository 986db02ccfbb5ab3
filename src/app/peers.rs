//! How the processes on one database come to the same key of each day.
//!
//! Each process makes a pair when it starts and says so in the database, with a MAC under the
//! server key; whoever has keys of the living days seals them to it, with another. The first
//! name that stands in `days` is that day's key, and a key is used only once that is settled:
//! who does not have it asks and waits a little. Only when nobody who lives can give it does
//! another take its place, and drafts under it are gone. Invariant: a key leaves this process
//! only sealed to a key that the server key vouches for, and is taken over only with such a
//! voucher, since whoever writes to the database can write all of these rows.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use subtle::ConstantTimeEq as _;

use super::drafts::LoadError;
use super::house::{House, Random};
use super::keyring::{DAYS_BEFORE, DayKey, KeyName, KeyringError, SECONDS_OF_A_DAY};
use super::rows;
use crate::domain::conversation::{RandomId, Seconds};
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::seal::{self, Purpose};
use crate::store::peers::{PeerRow, ShareRow};

/// A process that has said nothing for so long, and for what clocks may differ, counts as dead;
/// so long a settled day is not asked for again.
const LIFE: Seconds = 10;
/// So far the clocks of two processes may be apart. To think that one is dead that lives would
/// give a day a key that the other lacks; to hope for a dead one costs `WAIT`.
const CLOCKS_DIFFER: Seconds = 60;
/// How long a key is waited for while a process lives that may have it.
const WAIT: Seconds = 6;
/// Tomorrow's key is settled so long before its day, so that nobody waits at midnight.
const AHEAD: Seconds = 5 * 60;
/// How often somebody who waits for a key looks for it, and how often at most.
const LOOK: Duration = Duration::from_millis(250);
const MOST_LOOKS: usize = 40;

#[derive(Default)]
struct Known {
    settled: Option<Seconds>,
    /// Names of days whose key is not here, and since when it has been waited for.
    missing: HashMap<(i64, KeyName), Seconds>,
}

/// What this process knows of the others.
pub(crate) struct Peers {
    id: RandomId,
    pair: Pair,
    known: Mutex<Known>,
}

impl Peers {
    pub(crate) fn new(random: &Random) -> Self {
        Self {
            id: random.bytes(),
            pair: Pair::from_seed(&random.bytes()),
            known: Mutex::default(),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the days are settled by what was read a moment ago.
    fn is_settled(&self, now: Seconds) -> bool {
        let settled = self.known().settled;
        // Each day is settled anew, and a clock that was set back settles nothing.
        settled.is_some_and(|at| (at..at + LIFE).contains(&now) && day_of(at) == day_of(now))
    }

    /// Whether there is still hope that one of these keys comes.
    fn waits(&self, missing: &[(i64, KeyName)], now: Seconds) -> bool {
        let mut known = self.known();
        known.missing.retain(|key, _| missing.contains(key));
        let mut waits = false;
        for key in missing {
            let since = *known.missing.entry(*key).or_insert(now);
            waits |= now - since < WAIT;
        }
        waits
    }
}

fn day_of(at: Seconds) -> i64 {
    at.div_euclid(SECONDS_OF_A_DAY)
}

/// When what belongs to a day is purged.
fn over(day: i64) -> Seconds {
    (day + DAYS_BEFORE + 1) * SECONDS_OF_A_DAY
}

impl House {
    /// Says that this process lives, settles the days, takes keys over and gives them to others;
    /// to be called every few seconds. False while a key may still come from another process.
    /// Alone on its database, a process only settles the days.
    pub async fn share_days(&self) -> Result<bool, LoadError> {
        let now = self.now();
        if !self.is_alone() {
            self.store.save_peer(&self.peer_row(now)).await?;
            self.take_shares(now).await?;
        }
        let settled = self.settle(now).await?;
        if !self.is_alone() {
            self.give_shares(now).await?;
        }
        Ok(settled)
    }

    /// This process leaves; what it had under way is looked after by the others.
    pub async fn end_sharing(&self) {
        if !self.is_alone() {
            // Where the database does not answer, it counts as dead in a few seconds.
            let _ = self.store.end_peer(self.peers.id).await;
        }
    }

    /// Returns once the keys of the living days are settled, which is at once but for the
    /// first seconds of a process beside others.
    pub(crate) async fn days_settled(&self) -> Result<(), LoadError> {
        for _ in 0..MOST_LOOKS {
            let now = self.now();
            if self.peers.is_settled(now) || self.settle(now).await? {
                return Ok(());
            }
            tokio::time::sleep(LOOK).await;
        }
        Err(KeyringError::NotShared.into())
    }

    fn peer_row(&self, now: Seconds) -> PeerRow {
        let public_key = *self.peers.pair.public.as_bytes();
        PeerRow {
            peer: self.peers.id,
            public_key,
            mac: self.server_key.replica_mac(&public_key),
            expires_at: now + LIFE,
        }
    }

    /// Settles which keys are those of the living days; false while one may still come.
    async fn settle(&self, now: Seconds) -> Result<bool, LoadError> {
        let today = day_of(now);
        let named = self.store.list_days(today - DAYS_BEFORE, today + 1).await?;
        let mut missing = self.choose(&named, now)?;
        if !missing.is_empty() {
            self.take_shares(now).await?;
            missing = self.choose(&named, now)?;
        }
        if !missing.is_empty() && self.has_peers(now).await? && self.peers.waits(&missing, now) {
            return Ok(false);
        }
        // Nobody who lives has them: what lies under them is gone.
        for (day, lost) in missing.into_iter().filter(|(day, _)| *day >= today) {
            let own = self.days.make(day, now)?;
            if !self.store.rename_day(day, lost, own.name()).await? {
                return Ok(false);
            }
            self.days.choose(day, own.name(), now)?;
        }
        for day in today..=day_of(now + AHEAD) {
            if named.iter().all(|(known, _)| *known != day) {
                let own = self.days.make(day, now)?;
                let name = self.store.name_day(day, own.name(), over(day)).await?;
                if !self.days.choose(day, name, now)? {
                    return Ok(false);
                }
            }
        }
        self.peers.known().settled = Some(now);
        Ok(true)
    }

    /// Uses the keys that were named; those of which only the name is known here.
    fn choose(
        &self,
        named: &[(i64, KeyName)],
        now: Seconds,
    ) -> Result<Vec<(i64, KeyName)>, KeyringError> {
        let mut missing = Vec::new();
        for (day, name) in named {
            if !self.days.choose(*day, *name, now)? {
                missing.push((*day, *name));
            }
        }
        Ok(missing)
    }

    /// The others that live, or lived a moment ago by a clock that differs, each with a public
    /// key that the server key vouches for.
    async fn others(&self, now: Seconds) -> Result<Vec<(RandomId, PublicKey)>, LoadError> {
        let rows = self.store.list_peers(now - CLOCKS_DIFFER).await?;
        let mut others = Vec::new();
        for row in rows.into_iter().filter(|row| row.peer != self.peers.id) {
            let mac = self.server_key.replica_mac(&row.public_key);
            let key = PublicKey::from_bytes(row.public_key);
            match key.filter(|_| bool::from(mac.ct_eq(&row.mac))) {
                Some(key) => others.push((row.peer, key)),
                None => tracing::error!(
                    "a process without the server key asks for the keys of the day and gets nothing: \
                     its keys folder is another, or somebody writes to the database"
                ),
            }
        }
        Ok(others)
    }

    /// How this process is named where it has something under way.
    pub(crate) fn process(&self) -> RandomId {
        self.peers.id
    }

    /// The processes that live beside this one, as far as the clocks tell.
    pub(crate) async fn living(&self) -> Result<Vec<RandomId>, LoadError> {
        if self.is_alone() {
            return Ok(Vec::new());
        }
        let others = self.others(self.now()).await?;
        Ok(others.into_iter().map(|(peer, _)| peer).collect())
    }

    async fn has_peers(&self, now: Seconds) -> Result<bool, LoadError> {
        Ok(!self.is_alone() && !self.others(now).await?.is_empty())
    }

    /// Takes over the keys that others have left for this process.
    async fn take_shares(&self, now: Seconds) -> Result<(), LoadError> {
        for row in self.store.shares_of(self.peers.id).await? {
            let known = self.days.living(now)?;
            let is_known = |key: &DayKey| key.day == row.day && key.name() == row.key_name;
            if known.iter().any(|key| is_known(key)) {
                continue;
            }
            match self.open_share(&row) {
                Some(key) => self.days.adopt(row.day, &key, now)?,
                None => {
                    tracing::error!(
                        "a key of the day that no process of this house gave is refused"
                    );
                    self.store.drop_share(&row).await?;
                }
            }
        }
        Ok(())
    }

    fn open_share(&self, row: &ShareRow) -> Option<[u8; 32]> {
        let aad = rows::day_share(&row.peer, row.day, &row.key_name);
        let plain = seal::open(&self.peers.pair, Purpose::DayKey, &aad, &row.body).ok()?;
        let (key, mac) = plain.split_first_chunk::<32>()?;
        let vouched = self.server_key.day_mac(row.day, key).ct_eq(mac);
        bool::from(vouched).then_some(*key)
    }

    /// Seals the keys of the living days to all others that do not have them from somebody.
    async fn give_shares(&self, now: Seconds) -> Result<(), LoadError> {
        let others = self.others(now).await?;
        if others.is_empty() {
            return Ok(());
        }
        let given = self.store.list_shares().await?;
        for key in self.days.living(now)? {
            let name = key.name();
            for (peer, public) in &others {
                if given.contains(&(*peer, key.day, name)) {
                    continue;
                }
                let mac = self.server_key.day_mac(key.day, key.expose());
                let plain = zeroize::Zeroizing::new([&key.expose()[..], &mac].concat());
                let aad = rows::day_share(peer, key.day, &name);
                let seed = self.random.bytes();
                let row = ShareRow {
                    peer: *peer,
                    day: key.day,
                    key_name: name,
                    expires_at: over(key.day),
                    body: seal::seal(public, Purpose::DayKey, &aad, &plain, &seed),
                };
                self.store.insert_share(&row).await?;
            }
        }
        Ok(())
    }
}
