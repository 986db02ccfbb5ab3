//! The clock of the house, which does not believe a jump of the machine's clock at once.
//!
//! **The rule.** Beside the wall clock runs the pulse of the machine, which cannot be set.
//! While both go alike, the wall clock is believed. A jump is believed after it has stood as
//! long as it is wide, at least ten minutes and at most a day; so is the time that passed
//! while the house was down, and a first start knows only that it is after 2026. Meanwhile
//! what is written carries the later of both times (`now`), and what is deleted goes by the
//! earlier (`sure`): so nothing is ever deleted early, at worst a day late. What must vanish
//! from a chat within minutes (`due`) waits ten minutes at most. The believed time is kept in
//! a file, for a machine that wakes up in another year.
//!
//! Invariant: `sure` is never ahead of the wall clock, nor of what was believed and the pulse.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::conversation::Seconds;

/// Wall clock and pulse may differ by so much: a minute of network time, a slow machine.
const SLACK: Seconds = 60;
/// A jump is not believed sooner, nor later.
const SHORTEST_DOUBT: Seconds = 10 * 60;
const LONGEST_DOUBT: Seconds = 86_400;
/// No house ran before: the first second of 2026.
const EARLIEST: Seconds = 1_767_225_600;
/// The file of the believed time.
const FILE: &str = "clock";

/// A difference between wall clock and believed time, and the pulse when it was seen first.
#[derive(Clone, Copy)]
struct Doubt {
    gap: Seconds,
    since: Seconds,
}

/// What is believed of the time.
#[derive(Clone, Copy)]
struct Steady {
    believed: Seconds,
    pulse: Seconds,
    doubt: Option<Doubt>,
    /// Whether the doubt began with a jump, and not with the start.
    jumped: bool,
}

impl Steady {
    fn new(last: Option<Seconds>, pulse: Seconds) -> Self {
        Self {
            believed: last.unwrap_or(EARLIEST),
            pulse,
            doubt: None,
            jumped: false,
        }
    }

    /// One look at both clocks.
    fn look(&mut self, wall: Seconds, pulse: Seconds) {
        let passed = pulse.saturating_sub(self.pulse).max(0);
        self.pulse = self.pulse.max(pulse);
        self.believed = self.believed.saturating_add(passed);
        let gap = wall.saturating_sub(self.believed);
        if gap.saturating_abs() <= SLACK {
            self.believed = wall;
            self.doubt = None;
            self.jumped = true;
            return;
        }
        let known = self
            .doubt
            .filter(|doubt| (doubt.gap - gap).saturating_abs() <= SLACK);
        let doubt = known.unwrap_or_else(|| {
            // At the start the difference is the time of the stop.
            self.jumped = self.jumped || self.doubt.is_some();
            Doubt {
                gap,
                since: self.pulse,
            }
        });
        let patience = gap.saturating_abs().clamp(SHORTEST_DOUBT, LONGEST_DOUBT);
        self.doubt = Some(doubt);
        if self.pulse - doubt.since >= patience {
            self.believed = wall;
            self.doubt = None;
            self.jumped = true;
        }
    }

    fn sure(&self, wall: Seconds) -> Seconds {
        self.believed.min(wall)
    }

    fn now(&self, wall: Seconds) -> Seconds {
        self.believed.max(wall)
    }

    fn due(&self, wall: Seconds) -> Seconds {
        let is_fresh = |doubt: Doubt| self.pulse - doubt.since < SHORTEST_DOUBT;
        if self.jumped && self.doubt.is_some_and(is_fresh) {
            self.believed
        } else {
            self.now(wall)
        }
    }
}

/// Asks for a time in seconds.
type Ask = dyn Fn() -> Seconds + Send + Sync;

struct Guarded {
    pulse: Box<Ask>,
    steady: Mutex<Steady>,
}

struct Inner {
    wall: Box<Ask>,
    /// None: the wall clock is believed whatever it says.
    guarded: Option<Guarded>,
}

/// Tells the time in seconds since 1970, UTC.
#[derive(Clone)]
pub struct Clock(Arc<Inner>);

impl Clock {
    /// A clock that asks the given function and believes it.
    pub fn new(ask: impl Fn() -> Seconds + Send + Sync + 'static) -> Self {
        Self(Arc::new(Inner {
            wall: Box::new(ask),
            guarded: None,
        }))
    }

    /// The clock of the machine, believed.
    pub fn of_the_machine() -> Self {
        Self::new(|| {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that asks the machine"
            )]
            let now = std::time::SystemTime::now();
            let since = now.duration_since(std::time::UNIX_EPOCH);
            since.map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX))
        })
    }

    /// The clock of the machine, not believed when it jumps; the time that was believed last
    /// lies in that folder.
    pub fn steady_of_the_machine(folder: &Path) -> Self {
        let machine = Self::of_the_machine();
        let begun = std::time::Instant::now();
        let pulse = move || i64::try_from(begun.elapsed().as_secs()).unwrap_or(i64::MAX);
        Self::steady(move || machine.now(), pulse, Self::kept(folder))
    }

    /// A clock that compares a wall clock with a pulse, and goes on from a time that was
    /// believed before.
    pub fn steady(
        wall: impl Fn() -> Seconds + Send + Sync + 'static,
        pulse: impl Fn() -> Seconds + Send + Sync + 'static,
        last: Option<Seconds>,
    ) -> Self {
        let steady = Mutex::new(Steady::new(last, pulse()));
        Self(Arc::new(Inner {
            wall: Box::new(wall),
            guarded: Some(Guarded {
                pulse: Box::new(pulse),
                steady,
            }),
        }))
    }

    fn look(&self) -> (Seconds, Option<Steady>) {
        let wall = (self.0.wall)();
        let looked = self.0.guarded.as_ref().map(|guarded| {
            let mut steady: MutexGuard<'_, Steady> = guarded
                .steady
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            steady.look(wall, (guarded.pulse)());
            *steady
        });
        (wall, looked)
    }

    /// What the machine says, believed or not: for codes of a second factor.
    pub fn wall(&self) -> Seconds {
        (self.0.wall)()
    }

    /// Now; never behind the true time as far as that is known.
    pub fn now(&self) -> Seconds {
        let (wall, looked) = self.look();
        looked.map_or(wall, |steady| steady.now(wall))
    }

    /// The time by which something may be deleted; never ahead of the true time as far as
    /// that is known.
    pub fn sure(&self) -> Seconds {
        let (wall, looked) = self.look();
        looked.map_or(wall, |steady| steady.sure(wall))
    }

    /// The time by which something must vanish from a chat: a jump counts after ten minutes.
    pub fn due(&self) -> Seconds {
        let (wall, looked) = self.look();
        looked.map_or(wall, |steady| steady.due(wall))
    }

    /// Whether the machine's clock jumped and is not believed yet.
    pub fn is_doubted(&self) -> bool {
        let looked = self.look().1;
        looked.is_some_and(|steady| steady.jumped && steady.doubt.is_some())
    }

    /// The time that was believed last in that folder, if that was kept.
    pub fn kept(folder: &Path) -> Option<Seconds> {
        let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
        text.trim().parse().ok()
    }

    /// Keeps the believed time for the next start.
    pub fn keep(&self, folder: &Path) -> std::io::Result<()> {
        let Some(steady) = self.look().1 else {
            return Ok(());
        };
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        std::io::Write::write_all(&mut file, format!("{}\n", steady.believed).as_bytes())?;
        file.persist(folder.join(FILE))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THEN: Seconds = EARLIEST + 100 * 86_400;
    const DAY: Seconds = 86_400;

    /// A clock that was believed at `THEN`, and looks every minute while time passes.
    struct Watched {
        steady: Steady,
        truth: Seconds,
        wrong: Seconds,
    }

    impl Watched {
        fn new() -> Self {
            let mut steady = Steady::new(Some(THEN), 0);
            steady.look(THEN, 0);
            Self {
                steady,
                truth: THEN,
                wrong: 0,
            }
        }

        fn wall(&self) -> Seconds {
            self.truth + self.wrong
        }

        fn pass(&mut self, seconds: Seconds) {
            let end = self.truth + seconds;
            while self.truth < end {
                self.truth = (self.truth + 60).min(end);
                self.steady.look(self.wall(), self.truth - THEN);
            }
        }

        fn jump(&mut self, seconds: Seconds) {
            self.wrong += seconds;
            self.steady.look(self.wall(), self.truth - THEN);
        }

        /// How far what may be deleted by is ahead of the truth, and what is written behind.
        fn early(&self) -> Seconds {
            (self.steady.sure(self.wall()) - self.truth).max(0)
        }

        fn behind(&self) -> Seconds {
            (self.truth - self.steady.now(self.wall())).max(0)
        }
    }

    #[test]
    fn a_jump_that_is_put_right_the_same_day_deletes_nothing_early() {
        for jump in [3600, DAY, 3 * DAY, 365 * DAY, -3600, -3 * DAY, -THEN] {
            let mut clock = Watched::new();
            clock.pass(DAY);
            clock.jump(jump);
            for _ in 0..50 {
                clock.pass(60);
                assert!(clock.early() <= SLACK, "{jump}: {}", clock.early());
                assert!(clock.behind() <= SLACK, "{jump}: {}", clock.behind());
            }
            clock.jump(-jump);
            clock.pass(60);
            assert_eq!(clock.steady.sure(clock.wall()), clock.truth, "{jump}");
            assert_eq!(clock.steady.now(clock.wall()), clock.truth, "{jump}");
        }
    }

    #[test]
    fn a_jump_that_stays_is_believed_after_as_long_as_it_is_wide() {
        for (jump, after) in [(120, 600), (3600, 3600), (3 * DAY, DAY), (-3 * DAY, DAY)] {
            let mut clock = Watched::new();
            clock.jump(jump);
            clock.pass(after - 60);
            assert!(clock.steady.doubt.is_some(), "{jump}");
            clock.pass(60);
            assert!(clock.steady.doubt.is_none(), "{jump}");
            assert_eq!(clock.steady.sure(clock.wall()), clock.wall());
        }
    }

    #[test]
    fn what_vanishes_from_chats_waits_ten_minutes_after_a_jump_and_not_after_a_start() {
        let mut clock = Watched::new();
        clock.jump(3 * DAY);
        clock.pass(540);
        assert_eq!(clock.steady.due(clock.wall()), clock.truth);
        clock.pass(60);
        assert_eq!(clock.steady.due(clock.wall()), clock.wall());
        let mut begun = Steady::new(Some(THEN), 0);
        begun.look(THEN + 3 * DAY, 0);
        assert_eq!(begun.due(THEN + 3 * DAY), THEN + 3 * DAY);
        begun.look(THEN + 300 * DAY, 1);
        assert_eq!(
            begun.due(THEN + 300 * DAY),
            THEN + 1,
            "a jump soon after the start"
        );
    }

    #[test]
    fn a_machine_that_wakes_up_in_another_year_deletes_nothing_for_a_day() {
        let kept = Some(THEN);
        for (last, wall) in [
            (kept, 0),
            (kept, THEN + 9000 * DAY),
            (None, 0),
            (None, THEN),
        ] {
            let mut steady = Steady::new(last, 0);
            let before = last.unwrap_or(EARLIEST);
            for minute in 0..24 * 60 {
                steady.look(wall + minute * 60, minute * 60);
                assert!(steady.sure(wall + minute * 60) <= before + minute * 60);
                assert!(steady.now(wall + minute * 60) >= before);
            }
            steady.look(wall + DAY, DAY);
            assert_eq!(steady.sure(wall + DAY), wall + DAY, "then it is believed");
        }
    }

    #[test]
    fn the_believed_time_outlives_the_process_and_a_damaged_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Clock::kept(folder.path()), None);
        let clock = Clock::steady(|| THEN, || 0, Some(THEN - 10));
        clock.keep(folder.path()).unwrap();
        assert_eq!(Clock::kept(folder.path()), Some(THEN));
        std::fs::write(folder.path().join(FILE), "yesterday").unwrap();
        assert_eq!(Clock::kept(folder.path()), None);
        let believed = Clock::new(|| 5);
        assert_eq!((believed.now(), believed.sure(), believed.due()), (5, 5, 5));
    }

    proptest! {
        /// Whatever the clock does: as long as each wrong time is put right before it was
        /// believed, nothing is deleted early and nothing is written with an older time.
        #[test]
        fn no_series_of_passing_jumps_deletes_anything_early(
            series in prop::collection::vec((-400 * DAY..400 * DAY, 60..30_000_i64, 60..30_000_i64), 1..12)
        ) {
            let mut clock = Watched::new();
            for (jump, wrong, right) in series {
                let wrong = wrong.min(jump.abs().clamp(SHORTEST_DOUBT, LONGEST_DOUBT) - 120);
                clock.jump(jump);
                clock.pass(wrong);
                prop_assert!(clock.early() <= SLACK * 2 && clock.behind() <= SLACK * 2);
                clock.jump(-jump);
                clock.pass(right);
                prop_assert!(clock.early() <= SLACK * 2 && clock.behind() <= SLACK * 2);
            }
            clock.pass(DAY);
            prop_assert_eq!(clock.steady.sure(clock.wall()), clock.truth);
        }
    }
}
