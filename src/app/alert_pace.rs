//! How many alerts the staff's group gets in an hour, before one stands for all the others.
//!
//! A group that rings for every one of a thousand requests is muted, and then nobody hears
//! of the urgent one. What was told in an hour stands in the database, so that a process that
//! takes over goes on with it; how many wait is known in memory by the process that tells.
//! Invariant: an alert that is held back stays due, and the console shows its request as always.

use std::sync::{Mutex, PoisonError};

use crate::domain::conversation::Seconds;

/// Alerts of one hour, the urgent ones not counted.
pub const MOST_AN_HOUR: i64 = 20;
/// Urgent alerts of one hour.
pub const MOST_URGENT_AN_HOUR: i64 = 40;

/// How many may still be told in an hour in which so many were: urgent ones, and others.
pub(crate) fn room((urgent, usual): (i64, i64)) -> (i64, i64) {
    let left = |most: i64, told: i64| (most - told).max(0);
    (left(MOST_URGENT_AN_HOUR, urgent), left(MOST_AN_HOUR, usual))
}

pub(crate) fn hour_of(at: Seconds) -> i64 {
    at.div_euclid(3600)
}

/// How many wait for another hour, and in which hour that was found.
#[derive(Default)]
pub(crate) struct HeldBack(Mutex<(i64, usize)>);

impl HeldBack {
    /// So many wait.
    pub(crate) fn note(&self, count: usize, now: Seconds) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (hour_of(now), count);
    }

    /// How many wait in this hour, if any do.
    pub(crate) fn count(&self, now: Seconds) -> Option<usize> {
        let (hour, count) = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (hour == hour_of(now) && count > 0).then_some(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_are_told_in_an_hour_and_urgent_ones_longer() {
        assert_eq!(room((0, 0)), (40, 20));
        assert_eq!(room((1, 20)), (39, 0));
        assert_eq!(room((41, 21)), (0, 0));
    }

    #[test]
    fn those_that_wait_are_counted_in_the_hour_in_which_they_were_found() {
        let held_back = HeldBack::default();
        assert_eq!(held_back.count(7_202), None);
        held_back.note(79, 7_202);
        assert_eq!(held_back.count(7_203), Some(79));
        assert_eq!(held_back.count(10_800), None, "the next hour");
    }
}
