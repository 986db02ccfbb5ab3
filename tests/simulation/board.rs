//! The board on which every call waits until the scheduler lets it go on.
//!
//! At most one call of a store is carried out at a time, so it does not matter when the
//! thread of the database answers. Not here: what is chosen, which is in `world`. Invariant:
//! the world is at rest only when nothing can run and nothing is being carried out.

use std::collections::HashMap;
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Poll, Waker};

use futures::future::BoxFuture;
use sanad::store::gate::{Check, Gate, Point, Verdict};
use tokio::sync::oneshot;
use tokio::time::Instant;

/// What is told to a call that waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    Go,
    /// Nothing happens, and the caller is told so.
    Refuse,
    /// It happens, and the caller is told that it did not.
    LoseAnswer,
    /// Telegram wants less of it for so many seconds.
    Flood(u32),
}

/// What waits.
#[derive(Clone, PartialEq, Eq)]
pub enum What {
    Store(Point),
    Call(String),
}

/// A call that waits.
pub struct Waiting {
    pub process: usize,
    pub what: What,
    /// It is let wait until then.
    pub from: Instant,
    answer: oneshot::Sender<Fate>,
}

#[derive(Default)]
struct Inside {
    waiting: Vec<Waiting>,
    carried_out: usize,
    /// The process that has a change open.
    open: Option<usize>,
    dead: HashMap<usize, bool>,
    rest: Option<Waker>,
    at_rest: bool,
    newest_epoch: i64,
    violations: Vec<String>,
}

/// The board of one world.
#[derive(Clone, Default)]
pub struct Board(Arc<Mutex<Inside>>);

impl Board {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap()
    }

    /// Waits until nothing can go on by itself.
    pub async fn rest(&self) {
        self.inside().at_rest = false;
        poll_fn(|context| {
            let mut inside = self.inside();
            if inside.at_rest {
                return Poll::Ready(());
            }
            inside.rest = Some(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    /// The runtime has nothing to do; called by it before it sleeps.
    pub fn parked(&self) {
        let mut inside = self.inside();
        if inside.carried_out == 0
            && let Some(waker) = inside.rest.take()
        {
            inside.at_rest = true;
            waker.wake();
        }
    }

    fn put(&self, process: usize, what: What) -> Option<oneshot::Receiver<Fate>> {
        let mut inside = self.inside();
        if inside.dead.contains_key(&process) {
            return None;
        }
        let (answer, receiver) = oneshot::channel();
        let from = Instant::now();
        inside.waiting.push(Waiting {
            process,
            what,
            from,
            answer,
        });
        Some(receiver)
    }

    /// Waits for leave to make a call of the messenger.
    pub async fn call(&self, process: usize, line: String) -> Fate {
        wait(self.put(process, What::Call(line))).await
    }

    /// The places of calls that may go on now, without those of stopped processes.
    pub fn ready(&self, stopped: impl Fn(usize) -> bool) -> Vec<(usize, What)> {
        let mut inside = self.inside();
        inside.waiting.retain(|waiting| !waiting.answer.is_closed());
        let now = Instant::now();
        let inside = &*inside;
        let may = |waiting: &Waiting| match (&waiting.what, inside.open) {
            (What::Store(Point::Statement | Point::Commit), open) => {
                assert_eq!(open, Some(waiting.process), "a change without a beginning");
                true
            }
            (What::Store(_), Some(_)) => false,
            (What::Store(_) | What::Call(_), _) => true,
        };
        let ready = inside.waiting.iter().enumerate();
        ready
            .filter(|(_, w)| w.from <= now && !stopped(w.process) && may(w))
            .map(|(place, w)| (place, w.what.clone()))
            .collect()
    }

    /// Whether anything waits.
    pub fn is_empty(&self) -> bool {
        self.inside().waiting.is_empty()
    }

    /// What waits, in words.
    pub fn words(&self) -> Vec<String> {
        let inside = self.inside();
        let words = inside.waiting.iter().map(|w| match &w.what {
            What::Store(point) => format!("{} {point:?}", w.process),
            What::Call(line) => format!("{} {line}", w.process),
        });
        words.chain([format!("open {:?}", inside.open)]).collect()
    }

    /// Lets a call wait longer.
    pub fn hold(&self, place: usize, until: Instant) {
        self.inside().waiting[place].from = until;
    }

    /// Lets a call go on; who it is of.
    pub fn release(&self, place: usize, fate: Fate) -> usize {
        let mut inside = self.inside();
        let waiting = inside.waiting.remove(place);
        let happens = matches!(fate, Fate::Go | Fate::LoseAnswer);
        if matches!(waiting.what, What::Store(_)) && happens {
            inside.carried_out += 1;
        }
        let is_store = matches!(waiting.what, What::Store(_));
        if waiting.answer.send(fate).is_err() && is_store && happens {
            inside.carried_out -= 1;
        }
        waiting.process
    }

    /// A process is no more: what it has begun is taken back, all else waits for ever.
    pub fn kill(&self, process: usize) {
        let mut inside = self.inside();
        inside.dead.insert(process, true);
        let (of_dead, others): (Vec<_>, Vec<_>) = inside
            .waiting
            .drain(..)
            .partition(|waiting| waiting.process == process);
        inside.waiting = others;
        drop(inside);
        for waiting in of_dead {
            if let What::Store(Point::Statement | Point::Commit) = waiting.what {
                let _ = waiting.answer.send(Fate::Refuse);
            }
        }
    }

    /// Calls that broke a rule.
    pub fn violations(&self) -> Vec<String> {
        self.inside().violations.clone()
    }

    /// The gate of one process.
    #[must_use]
    pub fn gate(&self, process: usize, left_out: &'static [Check]) -> Arc<dyn Gate> {
        Arc::new(Door {
            board: self.clone(),
            process,
            left_out,
            named: Mutex::new(None),
            once: AtomicBool::new(false),
        })
    }
}

/// A call of the dead never comes to an answer.
async fn wait(receiver: Option<oneshot::Receiver<Fate>>) -> Fate {
    if let Some(receiver) = receiver
        && let Ok(fate) = receiver.await
    {
        return fate;
    }
    std::future::pending().await
}

/// What one process passes on its way to the database.
struct Door {
    board: Board,
    process: usize,
    left_out: &'static [Check],
    /// The epoch that the open change named.
    named: Mutex<Option<i64>>,
    /// Whether the open change wrote what is done once.
    once: AtomicBool,
}

impl Gate for Door {
    fn pass(&self, point: Point) -> BoxFuture<'static, Verdict> {
        let receiver = self.board.put(self.process, What::Store(point));
        let within = matches!(point, Point::Statement | Point::Commit);
        if receiver.is_none() && within {
            // Of a process that was killed: its change is taken back.
            return Box::pin(std::future::ready(Verdict::Refuse));
        }
        Box::pin(async move {
            match wait(receiver).await {
                Fate::Go => Verdict::Go,
                Fate::LoseAnswer => Verdict::LoseAnswer,
                Fate::Refuse | Fate::Flood(_) => Verdict::Refuse,
            }
        })
    }

    fn is_over(&self, point: Point) {
        let mut inside = self.board.inside();
        if point == Point::Change {
            inside.open = None;
        } else {
            inside.carried_out = inside.carried_out.saturating_sub(1);
        }
    }

    fn opened(&self) {
        self.board.inside().open = Some(self.process);
        *self.named.lock().unwrap() = None;
        self.once.store(false, Ordering::SeqCst);
    }

    fn gave_out(&self, epoch: i64) {
        let mut inside = self.board.inside();
        inside.newest_epoch = inside.newest_epoch.max(epoch);
    }

    fn named_epoch(&self, epoch: i64) {
        *self.named.lock().unwrap() = Some(epoch);
    }

    fn wrote_once(&self) {
        self.once.store(true, Ordering::SeqCst);
    }

    fn committed(&self) {
        let named = self.named.lock().unwrap().take();
        let mut inside = self.board.inside();
        if self.once.swap(false, Ordering::SeqCst) && named.is_none() {
            let what = "a write that is done once was committed and named no epoch";
            inside.violations.push(what.to_owned());
        }
        let newest = inside.newest_epoch;
        if let Some(epoch) = named.filter(|epoch| *epoch < newest) {
            inside.violations.push(format!(
                "a write under epoch {epoch} was committed while {newest} was given out"
            ));
        }
    }

    fn leaves_out(&self, check: Check) -> bool {
        self.left_out.contains(&check)
    }
}
