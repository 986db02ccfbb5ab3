//! How fast Telegram lets a bot speak: about once a second in one chat, thirty times in all.
//!
//! Both limits are one instant that moves forward with each call ("theoretical arrival"),
//! so nothing ticks while nobody waits. Invariant: what may wait never takes a slot while
//! somebody who is answered waits for one.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// One message a second in one chat.
const CHAT_STEP: Duration = Duration::from_secs(1);
/// Three at once are let through before that.
const CHAT_BURST: Duration = Duration::from_secs(2);
/// Thirty a second in all.
const OVERALL_STEP: Duration = Duration::from_millis(34);
/// So much of the overall flow may be used at once.
const OVERALL_BURST: Duration = Duration::from_millis(500);

/// Who goes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Rank {
    /// Sweeps and pings: they may wait.
    Quiet,
    /// Somebody pressed or wrote, and waits for it.
    Answer,
}

/// The limit of one chat.
pub(super) struct ChatPace {
    arrival: Instant,
}

impl ChatPace {
    pub(super) fn new(now: Instant) -> Self {
        Self { arrival: now }
    }

    /// When the next message may go.
    pub(super) fn ready_at(&self) -> Instant {
        self.arrival.checked_sub(CHAT_BURST).unwrap_or(self.arrival)
    }

    /// When nothing is left to remember of what was sent.
    pub(super) fn rested_at(&self) -> Instant {
        self.arrival
    }

    /// Counts one message.
    pub(super) fn count(&mut self, now: Instant) {
        self.arrival = self.arrival.max(now) + CHAT_STEP;
    }
}

/// The limit of all chats together.
pub(super) struct OverallPace {
    arrival: Mutex<Instant>,
}

impl OverallPace {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            arrival: Mutex::new(now),
        }
    }

    /// Waits for the turn of one call.
    pub(super) async fn slot(&self, rank: Rank) {
        loop {
            match self.reserve(Instant::now(), rank) {
                Ok(at) => return sleep_until(at).await,
                Err(later) => sleep_until(later).await,
            }
        }
    }

    /// The instant of a slot that is now taken, or when to ask again.
    fn reserve(&self, now: Instant, rank: Rank) -> Result<Instant, Instant> {
        let mut arrival = self.arrival.lock().unwrap_or_else(PoisonError::into_inner);
        let from = arrival.checked_sub(OVERALL_BURST).unwrap_or(*arrival);
        // Half of the burst is kept free of what may wait.
        let quiet_from = from + OVERALL_BURST / 2;
        if rank == Rank::Quiet && quiet_from > now {
            return Err(quiet_from);
        }
        *arrival = arrival.max(now) + OVERALL_STEP;
        Ok(from.max(now))
    }
}
