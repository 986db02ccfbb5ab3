//! How fast Telegram lets a bot speak: about once a second in one chat, thirty times in all.
//!
//! Both limits are one instant that moves forward with each call ("theoretical arrival").
//! Who waits for the overall limit stands in a queue by rank, the newest of a rank first: in
//! a flood the oldest have mostly gone, and whoever looks at the phone now is answered now.
//! Invariant: somebody who is new here waits for no flooder and no sweep, but for the one
//! slot in eight that these share so that they stand still for nobody.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use crate::app::budget::Standing;

/// Of so many slots one is for sweeps and pings, and one for chats beyond their budget.
const SHARE: u64 = 16;

/// The limits of a face.
#[derive(Clone, Copy)]
pub struct Pace {
    chat_step: Duration,
    overall_step: Duration,
    in_order: bool,
}

impl Pace {
    /// What Telegram allows: one message a second in one chat, thirty a second in all.
    pub const TELEGRAM: Self = Self {
        chat_step: Duration::from_secs(1),
        overall_step: Duration::from_millis(34),
        in_order: false,
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
    /// Somebody who has hardly asked for anything yet, and a receipt or an answer of staff.
    First,
}

impl Rank {
    const ALL: [Self; 4] = [Self::First, Self::Answer, Self::Beyond, Self::Quiet];

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

/// Rank and number; a later one of the same rank has a higher number.
type Place = (Rank, u64);

/// The limit of all chats together, with those who wait for it.
pub(super) struct OverallPace {
    queue: Mutex<Queue>,
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
            8 => Some(Rank::Beyond),
            _ => None,
        };
        let ranks = shared.into_iter().chain(Rank::ALL);
        ranks.into_iter().find_map(|rank| {
            let mut of_rank = self.waiting.range((rank, 0)..=(rank, u64::MAX));
            let place = if rank == Rank::Quiet {
                of_rank.next()
            } else {
                of_rank.next_back()
            };
            place.map(|(place, _)| *place)
        })
    }

    fn wake_best(&self, in_order: bool) {
        let best = self.best(in_order);
        if let Some(wake) = best.and_then(|place| self.waiting.get(&place)) {
            wake.notify_one();
        }
    }
}

/// A place in the queue; it is given up when it is dropped.
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
            pace,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the turn of one call; who stops waiting leaves the queue.
    pub(super) async fn slot(&self, rank: Rank) {
        let line = self.line_up(rank);
        while let Err(later) = self.take(Instant::now(), line.place) {
            match later {
                Some(at) => tokio::select! {
                    () = sleep_until(at) => {}
                    () = line.wake.notified() => {}
                },
                None => line.wake.notified().await,
            }
        }
    }

    fn line_up(&self, rank: Rank) -> InLine<'_> {
        let wake = Arc::new(Notify::new());
        let mut queue = self.lock();
        let rank = if self.pace.in_order {
            Rank::Answer
        } else {
            rank
        };
        let place = (rank, queue.next);
        queue.next += 1;
        queue.waiting.insert(place, Arc::clone(&wake));
        InLine {
            pace: self,
            place,
            wake,
        }
    }

    /// Takes the slot, or tells when to try again: at an instant, or when somebody calls.
    fn take(&self, now: Instant, place: Place) -> Result<(), Option<Instant>> {
        let mut queue = self.lock();
        if queue.best(self.pace.in_order) != Some(place) {
            return Err(None);
        }
        let burst = self.pace.overall_step * 15;
        let from = queue.arrival.checked_sub(burst).unwrap_or(queue.arrival);
        // Half of the burst is kept free of what may wait; its own share is not.
        let is_shared = queue.waiting.len() > 1;
        let from = if place.0 == Rank::Quiet && !is_shared {
            from + burst / 2
        } else {
            from
        };
        if from > now {
            return Err(Some(from));
        }
        queue.arrival = queue.arrival.max(now) + self.pace.overall_step;
        queue.taken += 1;
        Ok(())
    }
}
