//! From a raw update to its lane, the same by polling and by webhook.
//!
//! Invariant: an update is noted before it is tried, and one that is under way is not taken
//! a second time.

use std::sync::Arc;

use super::inbound::{self, Task};
use super::lanes::Lanes;
use super::note::Try;
use super::update;
use crate::app::deliver::Desk;
use crate::domain::conversation::Seconds;

impl<D: Desk> Lanes<D> {
    /// Whether an update as Telegram wrote it is under way already.
    pub(super) fn is_under_way(&self, raw: &str) -> bool {
        update::number(raw).is_some_and(|number| self.flight.knows(number))
    }

    /// Takes over one update as Telegram wrote it; gives its number, if it has one.
    ///
    /// It returns once the update is in its lane; for one that was under way when a process
    /// ended, once its turn is over, so that these are tried one at a time.
    pub(super) async fn take(self: &Arc<Self>, raw: &str, at: Seconds) -> Option<u64> {
        // What is under way already is not read again.
        let known = update::number(raw).filter(|number| self.flight.knows(*number));
        if known.is_some() {
            return known;
        }
        let (number, task) = inbound::sort(update::read(raw), at, self.staff_chat());
        let number = number?;
        if !self.note.suspects(number) {
            if self.flight.admit(number) {
                self.note.begin(number);
                self.put(number, task);
            }
            return Some(number);
        }
        let alone = self.alone.lock().await;
        if self.flight.admit(number) {
            let how = self.note.begin(number);
            let turned = self.flight.turn_of(number);
            self.put(number, instead(how, task, number, at));
            // The end of the channel tells it.
            let _ = turned.await;
            self.note.survived(number);
        }
        drop(alone);
        Some(number)
    }
}

/// What is tried of an update that ended the process before.
fn instead(how: Try, task: Task, number: u64, at: Seconds) -> Task {
    match (how, task) {
        (Try::Whole, task) => task,
        (Try::Menu, Task::Arrival(arrival)) => {
            tracing::error!(
                "an update that ended the process three times is answered with the menu"
            );
            inbound::menu_instead(arrival.chat, number, at)
        }
        (Try::Menu | Try::PassOver, _) => Task::Nothing,
    }
}
