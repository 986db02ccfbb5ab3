//! How many alerts the staff's group gets in an hour, before one stands for all the others.
//!
//! A group that rings for every one of a thousand requests is muted, and then nobody hears
//! of the urgent one. Counted in memory by the process that tells staff. Invariant: an alert
//! that is held back stays due, and the console shows its request as always.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::case::Urgency;
use crate::domain::conversation::Seconds;

/// Alerts of one hour, the urgent ones not counted.
pub const MOST_AN_HOUR: u32 = 20;
/// Urgent alerts of one hour.
pub const MOST_URGENT_AN_HOUR: u32 = 40;

#[derive(Default)]
struct Hour {
    number: i64,
    usual: u32,
    urgent: u32,
    held_back: usize,
    is_summed: bool,
}

/// What was told in this hour.
#[derive(Default)]
pub(crate) struct AlertPace(Mutex<Hour>);

impl AlertPace {
    fn of(&self, now: Seconds) -> MutexGuard<'_, Hour> {
        let mut hour = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = now.div_euclid(3600);
        if hour.number != number {
            *hour = Hour {
                number,
                ..Hour::default()
            };
        }
        hour
    }

    /// How many may still be told in this hour: urgent ones, and others.
    pub(crate) fn room(&self, now: Seconds) -> (u32, u32) {
        let hour = self.of(now);
        let urgent = MOST_URGENT_AN_HOUR.saturating_sub(hour.urgent);
        (urgent, MOST_AN_HOUR.saturating_sub(hour.usual))
    }

    /// One was told.
    pub(crate) fn told(&self, urgency: Urgency, now: Seconds) {
        let mut hour = self.of(now);
        if urgency == Urgency::Now {
            hour.urgent += 1;
        } else {
            hour.usual += 1;
        }
    }

    /// So many wait for another hour.
    pub(crate) fn hold_back(&self, count: usize, now: Seconds) {
        self.of(now).held_back = count;
    }

    /// How many wait, when staff are still to be told so in this hour.
    pub(crate) fn untold(&self, now: Seconds) -> Option<usize> {
        let hour = self.of(now);
        (hour.held_back > 0 && !hour.is_summed).then_some(hour.held_back)
    }

    /// Staff were told how many wait.
    pub(crate) fn summed(&self, now: Seconds) {
        self.of(now).is_summed = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_are_told_in_an_hour_urgent_ones_longer_and_then_one_for_all() {
        let pace = AlertPace::default();
        for second in 0..20 {
            pace.told(Urgency::Week, 7_200 + second);
        }
        assert_eq!(pace.room(7_220), (40, 0));
        pace.told(Urgency::Now, 7_221);
        assert_eq!(pace.room(7_222), (39, 0));
        assert_eq!(pace.untold(7_202), None);
        pace.hold_back(79, 7_202);
        assert_eq!(pace.untold(7_203), Some(79));
        pace.summed(7_204);
        assert_eq!(pace.untold(7_205), None);
        assert_eq!(pace.room(10_800), (40, 20), "the next hour");
    }
}
