//! Which updates are under way, and from where to ask for more.
//!
//! Telegram forgets what is before the offset of a request, so the offset is that of the
//! oldest unfinished update; what comes again because of it is skipped. The order is that in
//! which updates came, never that of their numbers: after a quiet week these start anew at
//! random. Invariant: an update is behind the offset only when it was finished.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};
use tokio::time::timeout;

/// Asking twice with one offset returns a single update for half a second.
const SAME_OFFSET: Duration = Duration::from_millis(500);

#[derive(Default)]
pub(super) struct Flight {
    queue: Mutex<Queue>,
    finished: Notify,
    /// Whether what is finished is forgotten at once, since no offset has to pass it.
    forgets: bool,
}

#[derive(Default)]
struct Queue {
    /// Updates since the last confirmed one, and whether each is finished.
    open: VecDeque<(u64, bool)>,
    last: Option<u64>,
    /// Who waits for one update; a webhook has a hundred of these, and each is called alone.
    waits: Vec<(u64, oneshot::Sender<()>)>,
    /// Who waits for the turn of one update alone.
    turns: Vec<(u64, oneshot::Sender<()>)>,
}

impl Flight {
    /// For updates that are acknowledged each by itself, as a webhook does.
    pub(super) fn of_a_webhook() -> Self {
        Self {
            forgets: true,
            ..Self::default()
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// With which offset to ask; none before the first update.
    pub(super) fn offset(&self) -> Option<u64> {
        let queue = self.lock();
        let oldest = queue.open.iter().find(|(_, finished)| !finished);
        oldest.map(|(id, _)| *id).or(queue.last.map(|id| id + 1))
    }

    /// A request with that offset was answered: what is before it will not come again.
    pub(super) fn confirm(&self, offset: Option<u64>) {
        let mut queue = self.lock();
        while let Some((id, finished)) = queue.open.front() {
            if !finished || Some(*id) == offset {
                return;
            }
            queue.open.pop_front();
        }
    }

    /// Whether an update is under way, or was finished a moment ago.
    pub(super) fn knows(&self, id: u64) -> bool {
        self.lock().open.iter().any(|(known, _)| *known == id)
    }

    /// Notes an update that came; false when it is under way already.
    pub(super) fn admit(&self, id: u64) -> bool {
        let mut queue = self.lock();
        if queue.open.iter().any(|(known, _)| *known == id) {
            return false;
        }
        queue.open.push_back((id, false));
        queue.last = Some(id);
        true
    }

    /// Nothing is known any more: what Telegram has not forgotten is asked for anew.
    pub(super) fn forget(&self) {
        let mut queue = self.lock();
        queue.open.clear();
        queue.last = None;
    }

    /// An update has been dealt with.
    pub(super) fn finish(&self, id: u64) {
        let mut queue = self.lock();
        if self.forgets {
            queue.open.retain(|(known, _)| *known != id);
        } else if let Some(entry) = queue.open.iter_mut().find(|(known, _)| *known == id) {
            entry.1 = true;
        }
        // Who waits is told by the end of the channel.
        queue.waits.retain(|(awaited, _)| *awaited != id);
        queue.turns.retain(|(awaited, _)| *awaited != id);
        drop(queue);
        self.finished.notify_waiters();
    }

    /// Waits until the oldest unfinished update is another than asked for, or half a second.
    pub(super) async fn moved_from(&self, asked: Option<u64>) {
        let _ = timeout(SAME_OFFSET, self.wait(|flight| flight.offset() != asked)).await;
    }

    /// Waits until no more than an eighth of what came since the offset moved is under way.
    pub(super) async fn mostly_landed(&self) {
        self.wait(|flight| {
            let queue = flight.lock();
            let under_way = queue.open.iter().filter(|(_, finished)| !finished).count();
            under_way * 8 <= queue.open.len()
        })
        .await;
    }

    /// Waits until one update is finished.
    pub(super) async fn finished(&self, id: u64) {
        let (sender, finished) = oneshot::channel();
        {
            let mut queue = self.lock();
            if !queue.open.contains(&(id, false)) {
                return;
            }
            queue.waits.push((id, sender));
        }
        let _ = finished.await;
    }

    /// The turn of an update ended; its screen may still wait.
    pub(super) fn turned(&self, id: u64) {
        self.lock().turns.retain(|(awaited, _)| *awaited != id);
    }

    /// What resolves when the turn of an update ends; it is asked for before the turn begins.
    pub(super) fn turn_of(&self, id: u64) -> oneshot::Receiver<()> {
        let (sender, turned) = oneshot::channel();
        self.lock().turns.push((id, sender));
        turned
    }

    /// Waits until nothing is under way.
    pub(super) async fn landed(&self) {
        self.wait(|flight| flight.lock().open.iter().all(|(_, finished)| *finished))
            .await;
    }

    async fn wait(&self, is_so: impl Fn(&Self) -> bool) {
        loop {
            let notified = self.finished.notified();
            tokio::pin!(notified);
            notified.as_mut().enable();
            if is_so(self) {
                return;
            }
            notified.await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Flight;

    #[test]
    fn the_offset_stays_at_the_oldest_unfinished_update() {
        let flight = Flight::default();
        assert_eq!(flight.offset(), None);
        assert!(flight.admit(5) && flight.admit(6) && flight.admit(7));
        flight.finish(6);
        assert_eq!(flight.offset(), Some(5));
        flight.finish(5);
        assert_eq!(flight.offset(), Some(7));
        flight.finish(7);
        assert_eq!(flight.offset(), Some(8));
    }

    #[test]
    fn what_is_finished_but_may_come_again_is_still_known() {
        let flight = Flight::default();
        assert!(flight.admit(5) && flight.admit(6));
        flight.finish(5);
        // The request with offset 5 is still on its way; its answer holds 5 again.
        flight.confirm(Some(5));
        assert!(!flight.admit(5));
        flight.confirm(flight.offset());
        assert!(
            flight.admit(5),
            "a number may be used again after a quiet week"
        );
    }

    #[test]
    fn by_webhook_what_is_finished_is_forgotten_at_once() {
        let flight = Flight::of_a_webhook();
        assert!(flight.admit(5) && flight.admit(6) && !flight.admit(5));
        flight.finish(5);
        assert!(!flight.knows(5) && flight.knows(6));
        assert!(flight.admit(5), "it may come again: its 200 was lost");
    }

    #[test]
    fn numbers_that_start_anew_are_followed() {
        let flight = Flight::default();
        assert!(flight.admit(900));
        flight.finish(900);
        flight.confirm(flight.offset());
        assert!(flight.admit(3));
        flight.finish(3);
        assert_eq!(flight.offset(), Some(4));
    }
}
