//! Whether this process stood still (stopped, or its machine suspended) while others went on.
//!
//! A beat is noted twice a second; whoever asks looks at the gap as well, so that nothing slips
//! through between waking up and the next beat. Who stood still does as after a kill: what was
//! under way comes again, here or elsewhere, and what it would show now could stand in the place
//! of something newer. Not here: what is left alone then (`deliver`, `telegram`). Invariant: a
//! process that never beat never stood still.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::house::House;

/// Nobody takes another's work over sooner: a lease lives longer, and so does the patience of
/// Telegram with a webhook.
const STANDSTILL: Duration = Duration::from_secs(5);
/// What lay in the sockets meanwhile is read within this time.
const WAKING: Duration = Duration::from_secs(2);

/// The beats of this process.
#[derive(Default)]
pub(crate) struct Standstill(Mutex<Beats>);

#[derive(Default)]
struct Beats {
    /// With how long the machine runs, its sleep included; a wall clock may be set.
    last: Option<(Instant, Duration)>,
    /// From the last beat before a standstill to the first look after it.
    stood: Option<(Instant, Instant)>,
}

impl Beats {
    /// Gives for how long nothing was done, if that was long.
    fn look(&mut self, now: Instant, running: Duration) -> Option<Duration> {
        let (last, last_running) = self.last?;
        let gap = now
            .duration_since(last)
            .max(running.saturating_sub(last_running));
        self.last = Some((now, running));
        if gap <= STANDSTILL {
            return None;
        }
        self.stood = Some((last, now));
        Some(gap)
    }

    fn stopped_since(&self, then: Instant) -> Option<Instant> {
        let (stopped, woke) = self.stood?;
        (then < woke).then_some(stopped)
    }

    fn is_waking(&self, now: Instant) -> bool {
        let awake = self.stood.map(|(_, woke)| now.duration_since(woke));
        awake.is_some_and(|awake| awake < WAKING)
    }
}

impl House {
    /// Notes that this process goes on, from the first beat on twice a second.
    pub fn beat(&self) {
        let mut beats = self.beats();
        let now = (Instant::now(), running());
        beats.last.get_or_insert(now);
    }

    /// When this process stood still after that time, if others may have dealt meanwhile with
    /// what was under way here.
    pub(crate) fn stopped_since(&self, then: Instant) -> Option<Instant> {
        let stopped = self.beats().stopped_since(then);
        stopped.filter(|_| !self.is_alone())
    }

    /// Whether what is read now may have lain there while this process stood still.
    pub(crate) fn is_waking(&self) -> bool {
        !self.is_alone() && self.beats().is_waking(Instant::now())
    }

    fn beats(&self) -> std::sync::MutexGuard<'_, Beats> {
        let beats = self.standstill.0.lock();
        let mut beats = beats.unwrap_or_else(PoisonError::into_inner);
        if let Some(gap) = beats.look(Instant::now(), running()) {
            tracing::warn!(
                seconds = gap.as_secs(),
                "this process stood still; what was under way is left to come again"
            );
        }
        beats
    }
}

/// How long the machine runs, its sleep included.
fn running() -> Duration {
    let since = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::try_from(since).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEN: Duration = Duration::from_hours(9);

    fn after(begun: Instant, beats: &mut Beats, mono: u64, slept: u64) -> Option<Duration> {
        let running = THEN + Duration::from_secs(slept);
        beats.look(begun + Duration::from_secs(mono), running)
    }

    #[test]
    fn a_gap_between_beats_is_seen_also_when_the_machine_slept_and_a_short_one_is_not() {
        let begun = Instant::now();
        for (mono, slept, seconds) in [
            (5, 5, None),
            (6, 6, Some(6)),
            (1, 900, Some(900)),
            (8, 0, Some(8)),
        ] {
            let mut beats = Beats {
                last: Some((begun, THEN)),
                stood: None,
            };
            let gap = after(begun, &mut beats, mono, slept);
            assert_eq!(gap.map(|gap| gap.as_secs()), seconds, "{mono} {slept}");
            assert_eq!(beats.stood.is_some(), seconds.is_some());
        }
    }

    #[test]
    fn what_came_before_the_end_of_a_standstill_is_overtaken_and_what_came_after_is_not() {
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        let mut beats = Beats {
            last: Some((begun, THEN)),
            stood: None,
        };
        assert!(beats.stopped_since(begun).is_none() && !beats.is_waking(begun));
        assert!(after(begun, &mut beats, 30, 30).is_some());
        assert!(beats.stopped_since(at(1)).is_some() && beats.stopped_since(at(29)).is_some());
        assert!(beats.stopped_since(at(30)).is_none());
        assert!(beats.is_waking(at(31)) && !beats.is_waking(at(32)));
        assert_eq!(after(begun, &mut beats, 34, 34), None, "it goes on");
        assert!(beats.stopped_since(at(29)).is_some() && beats.stopped_since(at(33)).is_none());
    }

    #[test]
    fn the_machine_tells_how_long_it_runs() {
        let first = running();
        assert!(first > Duration::ZERO && running() >= first);
    }

    #[test]
    fn without_a_beat_nothing_stood_still() {
        let mut beats = Beats::default();
        assert_eq!(beats.look(Instant::now(), THEN), None);
        assert!(beats.stopped_since(Instant::now()).is_none());
    }
}
