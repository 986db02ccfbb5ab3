//! Carries updates to the desk: those of one chat in their order, chats in parallel.
//!
//! A lane waits for the turn, never for a reply: the next update of the chat is taken once
//! the turn is committed. Invariant: a bug in a turn ends neither the lane nor the process,
//! and the chat gets the menu.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::task::TaskTracker;

use super::flight::Flight;
use super::inbound::{Task, menu_instead};
use super::outbound::Telegram;
use super::profile::FaceWords;
use crate::app::arrival::{Arrival, Incoming, Outcome};
use crate::app::deliver::{Deliverer, Desk};
use crate::app::messenger::ChatId;

/// So many turns that ask the database are under way at once.
const AT_ONCE: usize = 64;
/// A turn that takes longer hangs; without this it would hold back all later updates.
const LONGEST_TURN: Duration = Duration::from_mins(1);
/// A press that is not answered after so long gets an empty answer.
const SPINNING: Duration = Duration::from_secs(1);

struct Job {
    arrival: Arrival,
    arrived: Instant,
}

/// The lanes of all chats.
pub(super) struct Lanes<D> {
    telegram: Telegram,
    desk: Arc<D>,
    deliverer: Deliverer<Telegram, D>,
    words: Vec<FaceWords>,
    pub(super) flight: Flight,
    waiting: Mutex<HashMap<ChatId, VecDeque<Job>>>,
    room: Semaphore,
    bugs: AtomicU64,
    tasks: TaskTracker,
}

impl<D: Desk> Lanes<D> {
    pub(super) fn new(
        telegram: Telegram,
        desk: Arc<D>,
        deliverer: Deliverer<Telegram, D>,
        words: Vec<FaceWords>,
    ) -> Self {
        Self {
            telegram,
            desk,
            deliverer,
            words,
            flight: Flight::default(),
            waiting: Mutex::new(HashMap::new()),
            room: Semaphore::new(AT_ONCE),
            bugs: AtomicU64::new(0),
            tasks: TaskTracker::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<ChatId, VecDeque<Job>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over an update that was admitted; it is finished in the flight when dealt with.
    pub(super) fn put(self: &Arc<Self>, update: u64, task: Task) {
        match task {
            Task::Arrival(arrival) => self.queue(*arrival),
            Task::Leave(chat, language) => {
                let lanes = Arc::clone(self);
                self.tasks.spawn(async move {
                    let line = lanes.group_line(language.as_deref());
                    lanes.telegram.leave(chat, line).await;
                    lanes.flight.finish(update);
                });
            }
            Task::StaffMoved(chat) => {
                self.telegram.set_staff_chat(chat);
                self.flight.finish(update);
            }
            Task::Nothing => self.flight.finish(update),
        }
    }

    /// The line for a group in the app language of who spoke, else in the first language.
    fn group_line(&self, language: Option<&str>) -> &str {
        let code = language.and_then(|tag| tag.split('-').next());
        let spoken = self
            .words
            .iter()
            .find(|words| Some(words.language.as_str()) == code);
        spoken
            .or(self.words.first())
            .map_or("", |words| &words.group_line)
    }

    fn queue(self: &Arc<Self>, arrival: Arrival) {
        let chat = arrival.chat;
        let job = Job {
            arrival,
            arrived: Instant::now(),
        };
        let mut waiting = self.lock();
        match waiting.entry(chat) {
            Entry::Occupied(mut lane) => lane.get_mut().push_back(job),
            Entry::Vacant(lane) => {
                lane.insert(VecDeque::from([job]));
                self.tasks.spawn(Arc::clone(self).run(chat));
            }
        }
    }

    async fn run(self: Arc<Self>, chat: ChatId) {
        loop {
            let job = {
                let mut waiting = self.lock();
                let Some(job) = waiting.get_mut(&chat).and_then(VecDeque::pop_front) else {
                    waiting.remove(&chat);
                    return;
                };
                job
            };
            // Guidance waits for nothing, so it needs no room; the semaphore is never closed.
            let room = match self.desk.asks_database(&job.arrival) {
                true => Some(self.room.acquire().await),
                false => None,
            };
            let update = job.arrival.update;
            let shown = self.deal(job).await;
            drop(room);
            let lanes = Arc::clone(&self);
            self.tasks.spawn(async move {
                shown.await;
                lanes.flight.finish(update);
            });
        }
    }

    /// Lets the desk deal with one update; what is returned resolves when people see it.
    async fn deal(&self, job: Job) -> impl Future<Output = ()> + Send + use<D> {
        let Job { arrival, arrived } = job;
        let chat = arrival.chat;
        let mut press = match &arrival.what {
            Incoming::Pressed(pressed) => Some(pressed.press.clone()),
            _ => None,
        };
        let outcome = {
            let turn = self.turn(arrival);
            tokio::pin!(turn);
            tokio::select! {
                outcome = &mut turn => outcome,
                () = sleep(SPINNING), if press.is_some() => {
                    let answer = press.take().map(|press| (press, None));
                    drop(self.deliverer.submit(chat, arrived, Outcome { answer, ..Outcome::default() }));
                    Outcome { answer: None, ..turn.await }
                }
            }
        };
        let empty = press.map(|press| (press, None));
        let answer = outcome.answer.or(empty);
        self.deliverer
            .submit(chat, arrived, Outcome { answer, ..outcome })
    }

    async fn turn(&self, arrival: Arrival) -> Outcome {
        let (chat, update, at) = (arrival.chat, arrival.update, arrival.at);
        if let Some(outcome) = self.guarded(arrival).await {
            return outcome;
        }
        let Task::Arrival(menu) = menu_instead(chat, update, at) else {
            return Outcome::default();
        };
        self.guarded(*menu).await.unwrap_or_default()
    }

    async fn guarded(&self, arrival: Arrival) -> Option<Outcome> {
        let turn = AssertUnwindSafe(self.desk.turn(arrival)).catch_unwind();
        let outcome = timeout(LONGEST_TURN, turn).await.ok().and_then(Result::ok);
        if outcome.is_none() {
            let bugs = self.bugs.fetch_add(1, Ordering::Relaxed) + 1;
            tracing::error!(bugs, "a turn was abandoned because of a bug");
        }
        outcome
    }
}
