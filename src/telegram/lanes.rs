//! Carries updates to the desk: those of one chat in their order, chats in parallel.
//!
//! A lane waits for the turn, never for a reply: the next update of the chat is taken once
//! the turn is committed. What needs only memory waits for no room; chats beyond their
//! budget share a small room of their own, and of what they send the newest is dealt with.
//! An update is held until its screen was taken; while many came after it, only when that
//! screen is one that a press could not bring again. Invariant: a bug in a turn ends neither
//! the lane nor the process, and the chat gets the menu.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use tokio::sync::{Semaphore, watch};
use tokio::time::{Instant, sleep, timeout};
use tokio_util::task::TaskTracker;

use super::flight::Flight;
use super::inbound::{Task, menu_instead};
use super::note::Note;
use super::outbound::Telegram;
use super::profile::FaceWords;
use crate::app::arrival::{Arrival, Incoming, Outcome};
use crate::app::budget::Standing;
use crate::app::deliver::{Deliverer, Desk};
use crate::app::haste::Matter;
use crate::app::messenger::ChatId;
use crate::app::metrics::{Ended, Kind, Waiting};
use crate::app::turn::SPINNING;

/// So many turns that ask the database are under way at once.
const AT_ONCE: usize = 64;
/// And so many of chats beyond their budget.
const BEYOND_AT_ONCE: usize = 4;
/// When so many came after an update, it is not held for the sake of its screen: Telegram
/// shows a hundred from the oldest that is held, and those behind must come in.
const CROWD: u64 = 64;
/// A turn that takes longer hangs; without this it would hold back all later updates.
const LONGEST_TURN: Duration = Duration::from_mins(1);

struct Job {
    arrival: Arrival,
    arrived: Instant,
    _waiting: Waiting,
    /// How many had come, this one included.
    place: u64,
    /// What is at stake when it came beyond the budget of its chat.
    beyond: Option<Matter>,
}

impl Job {
    /// Whether one behind it takes its place.
    fn is_passed(&self, behind: &VecDeque<Self>) -> bool {
        let mut behind = behind.iter();
        match self.beyond {
            Some(Matter::Door | Matter::Said) => behind.any(|j| j.beyond != Some(Matter::Effect)),
            Some(Matter::Leaving) => behind.any(|j| j.beyond == self.beyond),
            // What comes between may change what it would erase.
            Some(Matter::Erasing) => behind.next().is_some_and(|next| self.asks_the_same(next)),
            Some(Matter::Effect) | None => false,
        }
    }

    fn asks_the_same(&self, other: &Self) -> bool {
        match (&self.arrival.what, &other.arrival.what) {
            (Incoming::Commanded(mine), Incoming::Commanded(theirs)) => mine == theirs,
            (Incoming::Pressed(mine), Incoming::Pressed(theirs)) => mine.data == theirs.data,
            _ => false,
        }
    }
}

/// The lanes of all chats.
pub(super) struct Lanes<D> {
    telegram: Telegram,
    pub(super) desk: Arc<D>,
    deliverer: Deliverer<Telegram, D>,
    words: Vec<FaceWords>,
    pub(super) flight: Flight,
    pub(super) note: Note,
    /// Updates that may have ended a process are tried one at a time.
    pub(super) alone: tokio::sync::Mutex<()>,
    waiting: Mutex<HashMap<ChatId, VecDeque<Job>>>,
    room: Semaphore,
    room_beyond: Semaphore,
    came: watch::Sender<u64>,
    bugs: AtomicU64,
    tasks: TaskTracker,
}

impl<D: Desk> Lanes<D> {
    pub(super) fn new(
        telegram: Telegram,
        desk: Arc<D>,
        deliverer: Deliverer<Telegram, D>,
        words: Vec<FaceWords>,
        flight: Flight,
        note: Note,
    ) -> Self {
        Self {
            telegram,
            desk,
            deliverer,
            words,
            flight,
            note,
            alone: tokio::sync::Mutex::new(()),
            waiting: Mutex::new(HashMap::new()),
            room: Semaphore::new(AT_ONCE),
            room_beyond: Semaphore::new(BEYOND_AT_ONCE),
            came: watch::Sender::new(0),
            bugs: AtomicU64::new(0),
            tasks: TaskTracker::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<ChatId, VecDeque<Job>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The staff's group as it is numbered now.
    pub(super) fn staff_chat(&self) -> Option<ChatId> {
        self.telegram.staff_chat()
    }

    /// An update has been dealt with.
    fn finish(&self, update: u64) {
        self.note.end(update);
        self.flight.finish(update);
    }

    /// Takes over an update that was admitted; it is finished in the flight when dealt with.
    pub(super) fn put(self: &Arc<Self>, update: u64, task: Task) {
        self.telegram.metrics().update(kind(&task));
        match task {
            Task::Arrival(arrival) => self.queue(*arrival),
            Task::Leave(group) => {
                let lanes = Arc::clone(self);
                self.tasks.spawn(async move {
                    let line = lanes.group_line(group.language.as_deref());
                    lanes.telegram.leave_foreign(&group, line).await;
                    lanes.finish(update);
                });
            }
            Task::StaffMoved(chat) => {
                self.telegram.set_staff_chat(chat);
                self.finish(update);
            }
            Task::Nothing => self.finish(update),
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
        let is_beyond = self.desk.arrived(chat) == Standing::Beyond;
        let mut place = 0;
        self.came.send_modify(|came| {
            *came += 1;
            place = *came;
        });
        let job = Job {
            beyond: is_beyond.then(|| sure(Matter::Said, || self.desk.matter(&arrival))),
            arrival,
            arrived: Instant::now(),
            _waiting: self.telegram.metrics().wait(),
            place,
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
            let (job, is_passed) = {
                let mut waiting = self.lock();
                let lane = waiting.get_mut(&chat);
                let Some((job, behind)) = lane.and_then(|lane| Some((lane.pop_front()?, lane)))
                else {
                    waiting.remove(&chat);
                    return;
                };
                let is_passed = job.is_passed(behind);
                (job, is_passed)
            };
            // The semaphores are never closed.
            let room = match job.beyond {
                _ if is_passed => None,
                Some(_) => Some(self.room_beyond.acquire().await),
                None if sure(false, || self.desk.needs_nothing(&job.arrival)) => None,
                None => Some(self.room.acquire().await),
            };
            let (update, place, is_beyond) = (job.arrival.update, job.place, job.beyond.is_some());
            let (shown, vanishes, is_held) = self.deal(job, is_passed).await;
            drop(room);
            self.flight.turned(update);
            if is_beyond && !vanishes && !is_held {
                self.finish(update);
                continue;
            }
            let lanes = Arc::clone(&self);
            self.tasks.spawn(async move {
                tokio::select! {
                    () = shown => {}
                    () = lanes.crowd_after(place), if !vanishes => {}
                }
                lanes.finish(update);
            });
        }
    }

    /// Waits until many updates came after one.
    async fn crowd_after(&self, place: u64) {
        let mut came = self.came.subscribe();
        // The sender of the count lives as long as these lanes.
        let _ = came.wait_for(|came| *came >= place + CROWD).await;
    }

    /// Lets the desk deal with one update; what is returned resolves when people see it, and
    /// tells whether they see something that must vanish, and whether something is taken away
    /// that is written down nowhere: after a kill only its update brings it again.
    async fn deal(
        &self,
        job: Job,
        is_passed: bool,
    ) -> (impl Future<Output = ()> + Send + use<D>, bool, bool) {
        let arrived = job.arrived;
        let chat = job.arrival.chat;
        if let Some(typed) = job.arrival.typed {
            self.deliverer.saw(typed);
        }
        let mut press = match &job.arrival.what {
            Incoming::Pressed(pressed) => Some(pressed.press.clone()),
            _ => None,
        };
        let outcome = {
            let turn = self.turn(job, is_passed);
            tokio::pin!(turn);
            tokio::select! {
                outcome = &mut turn => outcome,
                () = sleep(SPINNING), if press.is_some() => {
                    let answer = press.take().map(|press| (press, None));
                    drop(self.deliverer.submit(chat, arrived, Outcome { answer, ..Outcome::default() }));
                    // A line that comes with it is said on the screen, too.
                    Outcome { answer: None, ..turn.await }
                }
            }
        };
        let empty = press.map(|press| (press, None));
        let answer = outcome.answer.or(empty);
        let vanishes = outcome.show.as_ref().is_some_and(|s| s.vanish.is_some());
        let is_held = outcome.delete.iter().any(|d| d.sweep.is_none());
        let outcome = Outcome { answer, ..outcome };
        let shown = self.deliverer.submit(chat, arrived, outcome);
        (shown, vanishes, is_held)
    }

    async fn turn(&self, job: Job, is_passed: bool) -> Outcome {
        let arrival = job.arrival;
        let (chat, update, at) = (arrival.chat, arrival.update, arrival.at);
        let done = if job.beyond.is_some() {
            let turn = Box::pin(self.desk.turn_beyond(arrival, is_passed));
            self.guarded(turn).await
        } else {
            self.guarded(Box::pin(self.desk.turn(arrival))).await
        };
        if let Some(outcome) = done {
            return outcome;
        }
        let Task::Arrival(menu) = menu_instead(chat, update, at) else {
            return Outcome::default();
        };
        let turn = Box::pin(self.desk.turn(*menu));
        self.guarded(turn).await.unwrap_or_default()
    }

    async fn guarded(&self, turn: impl Future<Output = Outcome>) -> Option<Outcome> {
        let began = Instant::now();
        let turn = AssertUnwindSafe(turn).catch_unwind();
        let outcome = timeout(LONGEST_TURN, turn).await.ok().and_then(Result::ok);
        if outcome.is_none() {
            let bugs = self.bugs.fetch_add(1, Ordering::Relaxed) + 1;
            tracing::error!(bugs, "a turn was abandoned because of a bug");
            let metrics = self.telegram.metrics();
            metrics.turn(Ended::Abandoned, began.elapsed());
        }
        outcome
    }
}

/// As what an update is counted.
fn kind(task: &Task) -> Kind {
    match task {
        Task::Arrival(arrival) => match arrival.what {
            Incoming::Pressed(_) => Kind::Press,
            Incoming::Edited => Kind::Other,
            Incoming::Commanded(_)
            | Incoming::Text(_)
            | Incoming::Files(..)
            | Incoming::Place(..)
            | Incoming::Other(_) => Kind::Message,
        },
        Task::Leave(_) | Task::StaffMoved(_) => Kind::Group,
        Task::Nothing => Kind::Other,
    }
}

/// What is found out about an update; a bug in that ends nothing.
fn sure<T>(otherwise: T, find_out: impl FnOnce() -> T) -> T {
    std::panic::catch_unwind(AssertUnwindSafe(find_out)).unwrap_or(otherwise)
}
