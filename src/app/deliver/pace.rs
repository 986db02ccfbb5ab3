//! How fast Telegram lets a bot speak: about once a second in one chat, thirty times in all.
//!
//! Both limits are one instant that moves forward with each call ("theoretical arrival").
//! Who waits for the overall limit stands in a queue by rank, the newest of a rank first: in
//! a flood the oldest have mostly gone, and whoever looks at the phone now is answered now.
//! When too many wait the oldest are given up, so that memory and Telegram's own queue stay
//! short; whoever presses again is the newest. A receipt is never given up, and of receipts
//! that which waits longest goes first, however often it was tried. Invariant: somebody
//! who is new here waits for no flooder and no sweep but in the few slots that these share,
//! and no rank stands still for another.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use crate::app::budget::Standing;

/// Of so many slots some are for the lower ranks first, whatever waits above them: what is
/// higher may be a flood, too, and nobody must stand still for ever.
const SHARE: u64 = 16;

/// So many may wait; each takes some kilobytes. At Telegram's pace that is five minutes.
const MOST_WAITING: usize = 10_000;

/// The limits of a face.
#[derive(Clone, Copy)]
pub struct Pace {
    chat_step: Duration,
    overall_step: Duration,
    in_order: bool,
    most_waiting: usize,
}

impl Pace {
    /// What Telegram allows: one message a second in one chat, thirty a second in all.
    pub const TELEGRAM: Self = Self {
        chat_step: Duration::from_secs(1),
        overall_step: Duration::from_millis(34),
        in_order: false,
        most_waiting: MOST_WAITING,
    };

    /// The same with all times divided, for a test that cannot wait.
    #[must_use]
    pub fn quicker(self, times: u32) -> Self {
        Self {
            chat_step: self.chat_step / times,
            overall_step: self.overall_step / times,
            ..self
        }
    }

    /// The same when fewer may wait.
    #[must_use]
    pub fn most_waiting(self, most_waiting: usize) -> Self {
        Self {
            most_waiting,
            ..self
        }
    }

    /// Without ranks, the oldest first: only to show what a flood does then.
    #[must_use]
    pub fn in_order(self) -> Self {
        Self {
            in_order: true,
            ..self
        }
    }
}

/// Who goes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Rank {
    /// Sweeps and pings: they may wait.
    Quiet,
    /// A chat beyond its budget.
    Beyond,
    /// Somebody pressed or wrote a good deal, and waits for it.
    Answer,
    /// Somebody who is new here, or has asked for little lately.
    First,
    /// The same in the middle of a request or at the mailbox.
    Request,
    /// A receipt, or an answer of staff.
    Receipt,
}

impl Rank {
    const ALL: [Self; 6] = [
        Self::Receipt,
        Self::Request,
        Self::First,
        Self::Answer,
        Self::Beyond,
        Self::Quiet,
    ];

    pub(super) fn of(standing: Standing) -> Self {
        match standing {
            Standing::First => Self::First,
            Standing::Usual => Self::Answer,
            Standing::Beyond => Self::Beyond,
        }
    }
}

/// The limit of one chat: three messages at once, then one each step.
pub(super) struct ChatPace {
    arrival: Instant,
    step: Duration,
}

impl ChatPace {
    pub(super) fn new(now: Instant, pace: Pace) -> Self {
        Self {
            arrival: now,
            step: pace.chat_step,
        }
    }

    /// When the next message may go.
    pub(super) fn ready_at(&self) -> Instant {
        self.arrival
            .checked_sub(self.step * 2)
            .unwrap_or(self.arrival)
    }

    /// When nothing is left to remember of what was sent.
    pub(super) fn rested_at(&self) -> Instant {
        self.arrival
    }

    /// Counts one message.
    pub(super) fn count(&mut self, now: Instant) {
        self.arrival = self.arrival.max(now) + self.step;
    }
}

/// Rank, since when it waits (by the pulse of this queue), and a number; a later one of the
/// same rank is higher.
type Place = (Rank, Duration, u64);

/// The limit of all chats together, with those who wait for it.
pub(super) struct OverallPace {
    queue: Mutex<Queue>,
    begun: Instant,
    pace: Pace,
}

struct Queue {
    arrival: Instant,
    waiting: BTreeMap<Place, Arc<Notify>>,
    next: u64,
    taken: u64,
}

impl Queue {
    /// Whose slot the next one is.
    fn best(&self, in_order: bool) -> Option<Place> {
        if in_order {
            return self.waiting.keys().next().copied();
        }
        let shared = match self.taken % SHARE {
            0 => Some(Rank::Quiet),
            4 | 12 => Some(Rank::First),
            8 => Some(Rank::Beyond),
            10 => Some(Rank::Answer),
            _ => None,
        };
        let ranks = shared.into_iter().chain(Rank::ALL);
        ranks.into_iter().find_map(|rank| {
            let all = (rank, Duration::ZERO, 0)..=(rank, Duration::MAX, u64::MAX);
            let mut of_rank = self.waiting.range(all);
            let place = match rank {
                Rank::Quiet | Rank::Receipt => of_rank.next(),
                _ => of_rank.next_back(),
            };
            place.map(|(place, _)| *place)
        })
    }

    /// The oldest of those who may be given up, flooders first.
    fn surplus(&self) -> Option<Place> {
        let from = (Rank::Beyond, Duration::ZERO, 0);
        let to = (Rank::Receipt, Duration::ZERO, 0);
        let mut may = self.waiting.range(from..to);
        may.next().map(|(place, _)| *place)
    }

    fn wake_best(&self, in_order: bool) {
        let best = self.best(in_order);
        if let Some(wake) = best.and_then(|place| self.waiting.get(&place)) {
            wake.notify_one();
        }
    }
}

/// When somebody in the queue may go.
enum Turn {
    Now,
    At(Instant),
    /// Others go before; whoever comes to the front is called.
    WhenCalled,
    /// The place was given up.
    Never,
}

/// A place in the queue; it is left when it is dropped.
struct InLine<'a> {
    pace: &'a OverallPace,
    place: Place,
    wake: Arc<Notify>,
}

impl Drop for InLine<'_> {
    fn drop(&mut self) {
        let mut queue = self.pace.lock();
        queue.waiting.remove(&self.place);
        queue.wake_best(self.pace.pace.in_order);
    }
}

impl OverallPace {
    pub(super) fn new(now: Instant, pace: Pace) -> Self {
        Self {
            queue: Mutex::new(Queue {
                arrival: now,
                waiting: BTreeMap::new(),
                next: 0,
                taken: 0,
            }),
            begun: now,
            pace,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the turn of one call of what waits since then; false when it was given up
    /// because too many wait. Who stops waiting leaves the queue.
    pub(super) async fn slot(&self, rank: Rank, since: Instant) -> bool {
        let line = self.line_up(rank, since);
        loop {
            match self.take(Instant::now(), line.place) {
                Turn::Now => return true,
                Turn::Never => return false,
                Turn::At(instant) => tokio::select! {
                    () = sleep_until(instant) => {}
                    () = line.wake.notified() => {}
                },
                Turn::WhenCalled => line.wake.notified().await,
            }
        }
    }

    fn line_up(&self, rank: Rank, since: Instant) -> InLine<'_> {
        let wake = Arc::new(Notify::new());
        let mut queue = self.lock();
        let rank = if self.pace.in_order {
            Rank::Answer
        } else {
            rank
        };
        let since = since.saturating_duration_since(self.begun);
        let place = (rank, since, queue.next);
        queue.next += 1;
        queue.waiting.insert(place, Arc::clone(&wake));
        if queue.waiting.len() > self.pace.most_waiting
            && let Some(given_up) = queue.surplus()
            && let Some(wake) = queue.waiting.remove(&given_up)
        {
            wake.notify_one();
        }
        InLine {
            pace: self,
            place,
            wake,
        }
    }

    /// Takes the slot, or tells when to try again.
    fn take(&self, now: Instant, place: Place) -> Turn {
        let mut queue = self.lock();
        if !queue.waiting.contains_key(&place) {
            return Turn::Never;
        }
        if queue.best(self.pace.in_order) != Some(place) {
            return Turn::WhenCalled;
        }
        let burst = self.pace.overall_step * 14;
        let from = queue.arrival.checked_sub(burst).unwrap_or(queue.arrival);
        // Half of the burst is kept free of what may wait; its own share is not.
        let last = queue.waiting.keys().next_back();
        let all_are_quiet = last.is_none_or(|(rank, ..)| *rank == Rank::Quiet);
        let from = if place.0 == Rank::Quiet && all_are_quiet {
            from + burst / 2
        } else {
            from
        };
        if from > now {
            return Turn::At(from);
        }
        queue.arrival = queue.arrival.max(now) + self.pace.overall_step;
        queue.taken += 1;
        Turn::Now
    }
}
