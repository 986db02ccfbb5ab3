//! Whether the database is asked at all, so that nobody waits for one that is silent.
//!
//! A turn that waits holds a place, and many that wait would hold up everybody. So when
//! nothing has been answered for a while, the database counts as away: one call at a time is
//! let through to ask, all others are told at once. Whatever is answered ends it.
//! Refusals at once cost nobody a wait and change nothing here. Not here: what people are
//! told then. Invariant: who asks a silent database after `SILENT` is one at a time.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::commit::NotCommitted;
use super::house::House;
use crate::store::{Change, Place, StoreError};

/// A database that has not answered anything for so long is away.
const SILENT: Duration = Duration::from_secs(3);
/// A call that ended sooner did not wait: it was refused, and the next may pass.
const WAITED: Duration = Duration::from_millis(100);

#[derive(Default)]
struct Known {
    /// Calls under way, in the order in which they began.
    under_way: BTreeMap<u64, Instant>,
    next: u64,
    /// When the first began that waited in vain since the last answer.
    in_vain_since: Option<Instant>,
    answered: Option<Instant>,
    /// The call that asks one that is away.
    probe: Option<u64>,
    /// The last call that ended was not answered.
    failing: bool,
}

/// What one kind of call has met so far.
#[derive(Default)]
pub(crate) struct Breaker(Mutex<Known>);

/// One call that is under way; when it is dropped unanswered, it counts as silence.
pub(crate) struct Asked<'a> {
    breaker: &'a Breaker,
    number: u64,
}

impl Breaker {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a call; none when the database is away and somebody else is asking it.
    pub(crate) fn ask(&self) -> Option<Asked<'_>> {
        let now = Instant::now();
        let mut known = self.known();
        if known.is_away(now) {
            if known.probe.is_some() {
                return None;
            }
            known.probe = Some(known.next);
        }
        let number = known.next;
        known.next += 1;
        known.under_way.insert(number, now);
        Some(Asked {
            breaker: self,
            number,
        })
    }

    /// Whether nothing was answered when it was asked last.
    pub(crate) fn is_failing(&self) -> bool {
        let known = self.known();
        known.failing || known.is_away(Instant::now())
    }

    /// It is there: whoever asks next is let through.
    pub(crate) fn is_back(&self) {
        let mut known = self.known();
        known.in_vain_since = None;
        known.probe = None;
        known.failing = false;
        known.answered = Some(Instant::now());
    }
}

impl Known {
    fn is_away(&self, now: Instant) -> bool {
        let oldest = self.under_way.values().next().copied();
        let since = oldest.into_iter().chain(self.in_vain_since).min();
        // A call that began before the last answer has waited for its own reasons until then.
        let since = since.map(|since| self.answered.map_or(since, |at| at.max(since)));
        since.is_some_and(|since| now.saturating_duration_since(since) >= SILENT)
    }
}

impl Asked<'_> {
    /// Something was answered, be it a refusal.
    pub(crate) fn answered(self) {
        self.breaker.known().under_way.remove(&self.number);
        self.breaker.is_back();
    }

    /// What became of the change of the call.
    pub(crate) fn after<T>(self, written: Result<T, NotCommitted>) -> Result<T, NotCommitted> {
        match &written {
            Ok(_) => self.answered(),
            // Another turn came between, and it was the database that said so.
            Err(NotCommitted::Stale) => self.heard(),
            Err(NotCommitted::Unavailable) => drop(self),
        }
        written
    }

    /// It answered, but nothing was written: that is no silence, and shows no more than that.
    fn heard(self) {
        let mut known = self.breaker.known();
        known.under_way.remove(&self.number);
        known.in_vain_since = None;
        known.probe = None;
        known.answered = Some(Instant::now());
    }

    /// Who asked waits no longer, for reasons of their own: it says nothing of the database.
    pub(crate) fn left(self) {
        let mut known = self.breaker.known();
        known.under_way.remove(&self.number);
        known.probe = known.probe.filter(|probe| *probe != self.number);
    }
}

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        let mut known = self.breaker.known();
        let Some(began) = known.under_way.remove(&self.number) else {
            return;
        };
        known.failing = true;
        known.probe = known.probe.filter(|probe| *probe != self.number);
        let since_answer = known.answered.is_none_or(|at| at < began);
        if since_answer && began.elapsed() >= WAITED {
            known.in_vain_since.get_or_insert(began);
        }
    }
}

/// How long the database gets to show that it is there.
const ANSWER: Duration = Duration::from_secs(3);

impl House {
    /// Whether the database is open, answers, and took the last thing that was to be saved.
    pub fn is_answering(&self) -> bool {
        self.store.is_open() && !self.reads.is_failing() && !self.writes.is_failing()
    }

    /// Asks a database that did not answer, so that nobody has to wait for finding out.
    pub async fn look_for_database(&self) {
        if self.reads.is_failing() {
            let answer = timeout(ANSWER, self.store.ping()).await;
            if matches!(answer, Ok(Ok(()))) {
                self.reads.is_back();
            }
        }
        if self.writes.is_failing() {
            let written = timeout(ANSWER, self.store.try_writing()).await;
            if matches!(written, Ok(Ok(()))) {
                self.writes.is_back();
            }
        }
    }

    /// Opens a database that was not there at the start.
    pub async fn open_database(&self, place: &Place) -> Result<(), StoreError> {
        self.store.open(place).await
    }

    /// Begins the change of a person's turn, together with the call that is to be answered.
    pub(crate) async fn begin_for_people(&self) -> Result<(Asked<'_>, Change<'_>), StoreError> {
        let asked = self.writes.ask().ok_or_else(StoreError::away)?;
        let begun = timeout(ANSWER, self.store.begin()).await;
        let change = begun.map_err(|_| StoreError::away())??;
        Ok((asked, change))
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::advance;

    use super::*;

    async fn wait_in_vain(breaker: &Breaker, wait: Duration) {
        let asked = breaker.ask().expect("it is let through");
        advance(wait).await;
        drop(asked);
    }

    #[tokio::test(start_paused = true)]
    async fn silence_is_noticed_while_the_first_call_still_waits() {
        let breaker = Breaker::default();
        let first = breaker.ask().unwrap();
        advance(SILENT / 2).await;
        assert!(breaker.ask().is_some(), "it may still be slow");
        advance(SILENT / 2).await;
        assert!(breaker.is_failing());
        let probe = breaker.ask();
        assert!(probe.is_some(), "one asks");
        assert!(breaker.ask().is_none(), "all others are told at once");
        drop(probe);
        let probe = breaker.ask();
        assert!(probe.is_some(), "when that one gave up, another asks");
        drop(first);
        assert!(breaker.is_failing(), "giving up is no answer");
        probe.unwrap().answered();
        assert!(!breaker.is_failing() && breaker.ask().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn many_short_waits_in_vain_are_a_silence_too() {
        let breaker = Breaker::default();
        for _ in 0..15 {
            wait_in_vain(&breaker, Duration::from_millis(200)).await;
        }
        let probe = breaker.ask();
        assert!(probe.is_some() && breaker.ask().is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_call_beside_others_that_are_answered_is_no_silence() {
        let breaker = Breaker::default();
        let slow = breaker.ask().unwrap();
        for _ in 0..20 {
            advance(SILENT / 2).await;
            assert!(!breaker.is_failing());
            breaker.ask().unwrap().answered();
        }
        drop(slow);
        advance(SILENT * 2).await;
        let next = breaker.ask();
        assert!(next.is_some() && breaker.ask().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_wrote_nothing_is_no_silence_and_no_healing() {
        let breaker = Breaker::default();
        let stale = breaker.ask().unwrap().after::<()>(Err(NotCommitted::Stale));
        assert!(stale.is_err() && !breaker.is_failing());
        let away = breaker.ask().unwrap();
        assert!(away.after::<()>(Err(NotCommitted::Unavailable)).is_err());
        assert!(breaker.is_failing());
        breaker.ask().unwrap().heard();
        assert!(breaker.is_failing(), "nothing was taken since");
        breaker.ask().unwrap().answered();
        wait_in_vain(&breaker, SILENT).await;
        breaker.ask().unwrap().heard();
        assert!(breaker.ask().is_some() && breaker.ask().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_at_once_make_nobody_wait_and_keep_the_door_open() {
        let breaker = Breaker::default();
        for _ in 0..100 {
            wait_in_vain(&breaker, Duration::from_millis(50)).await;
        }
        assert!(breaker.is_failing(), "but it is known");
        breaker.ask().unwrap().answered();
        assert!(!breaker.is_failing());
    }
}
