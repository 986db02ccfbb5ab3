//! The one sender: everything that people see goes through here, in order and in measure.
//!
//! `pace` holds Telegram's limits, `chat` what waits in one chat, `send` the calls. Chats
//! go in parallel, each by one task that ends when nothing waits. Invariant: a chat that
//! cannot be written to slows no other, and leaves no entry once nothing waits in it.

mod answers;
mod beside;
mod chat;
mod desk;
mod late;
mod next;
mod pace;
mod removal;
mod screen;
mod send;
mod voice;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};
use tokio_util::task::TaskTracker;

use self::chat::Chat;
pub use self::desk::{Desk, MayPing, Waits};
use self::next::Next;
pub use self::pace::Pace;
use self::pace::{OverallPace, Rank};
use self::removal::Removal;
use self::screen::Screen;
use super::arrival::Outcome;
use super::messenger::{ChatId, MessageId, Messenger};

/// An update counts as dealt with when its screen has waited so long since it arrived.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// After so many failures without a success between them Telegram was away, and not one chat
/// out of reach.
const AWAY: u32 = 5;

/// The one sender toward one face.
pub struct Deliverer<M, D>(Arc<Sender<M, D>>);

impl<M, D> Clone for Deliverer<M, D> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

struct Sender<M, D> {
    messenger: Arc<M>,
    desk: Arc<D>,
    overall: OverallPace,
    pace: Pace,
    given_up: AtomicU64,
    /// The highest number of a message that is known; all chats share their numbers.
    newest: AtomicI64,
    /// Calls that failed since the last that was taken, in whatever chat.
    failed: AtomicU32,
    chats: Mutex<HashMap<ChatId, Chat>>,
    tasks: TaskTracker,
}

impl<M: Messenger, D: Desk> Deliverer<M, D> {
    /// A sender without anything to do.
    pub fn new(messenger: Arc<M>, desk: Arc<D>) -> Self {
        Self::paced(messenger, desk, Pace::TELEGRAM)
    }

    /// The same with limits of its own.
    pub fn paced(messenger: Arc<M>, desk: Arc<D>, pace: Pace) -> Self {
        Self(Arc::new(Sender {
            messenger,
            desk,
            overall: OverallPace::new(Instant::now(), pace),
            pace,
            given_up: AtomicU64::new(0),
            newest: AtomicI64::new(0),
            failed: AtomicU32::new(0),
            chats: Mutex::new(HashMap::new()),
            tasks: TaskTracker::new(),
        }))
    }

    /// Takes over what a turn led to.
    ///
    /// The work is queued at once. The future resolves when the screen was taken, replaced
    /// by a newer one or given up and what no sweep row names is deleted, or five seconds
    /// after the update arrived.
    pub fn submit(
        &self,
        chat: ChatId,
        arrived: Instant,
        outcome: Outcome,
    ) -> impl Future<Output = ()> + Send + use<M, D> {
        // A code, or an answer of staff, comes to nobody who did not come a long way for it.
        let show = outcome.show.as_ref();
        let rank = match Rank::of(self.0.desk.standing(chat)) {
            _ if show.is_some_and(|show| show.vanish.is_some()) => Rank::Receipt,
            Rank::First if show.is_some_and(|s| s.card.protected) => Rank::Request,
            rank => rank,
        };
        let done = self.0.put(chat, arrived, outcome, rank);
        async move {
            if let Some(done) = done {
                let _ = timeout_at(arrived + LONGEST_WAIT, done).await;
            }
        }
    }

    /// Takes over what nobody waits for: due sweeps and pings. Answers go before it.
    pub fn submit_quietly(&self, chat: ChatId, outcome: Outcome) {
        drop(self.0.put(chat, Instant::now(), outcome, Rank::Quiet));
    }

    /// A message of a person has this number: what is sent next has a higher one, in whatever
    /// chat.
    pub fn saw(&self, message: MessageId) {
        self.0.newest.fetch_max(message.0, Ordering::Relaxed);
    }

    /// How many chats have something waiting or were written to a moment ago.
    pub fn chats(&self) -> usize {
        self.0.lock().len()
    }
}

impl<M: Messenger, D: Desk> Sender<M, D> {
    fn lock(&self) -> MutexGuard<'_, HashMap<ChatId, Chat>> {
        self.chats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a change on the entry of a chat that is awake.
    fn with<R>(&self, chat: ChatId, change: impl FnOnce(&mut Chat) -> R) -> R {
        change(
            self.lock()
                .entry(chat)
                .or_insert_with(|| Chat::new(Instant::now(), self.pace)),
        )
    }

    /// A call was taken. When Telegram was away all who pause line up at once, who waits longest
    /// before the others, so that it does not matter whose pause ends first.
    fn works(&self) {
        if self.failed.swap(0, Ordering::Relaxed) < AWAY {
            return;
        }
        let now = Instant::now();
        let mut chats = self.lock();
        let mut paused: Vec<_> = chats.values_mut().filter(|c| c.is_paused(now)).collect();
        paused.sort_by_key(|chat| chat.waits());
        for chat in paused {
            chat.resume(now);
        }
    }

    fn fails(&self) {
        self.failed.fetch_add(1, Ordering::Relaxed);
    }

    fn put(
        self: &Arc<Self>,
        id: ChatId,
        arrived: Instant,
        outcome: Outcome,
        rank: Rank,
    ) -> Option<oneshot::Receiver<()>> {
        let now = Instant::now();
        let mut chats = self.lock();
        let (chat, is_new) = match chats.entry(id) {
            Entry::Occupied(entry) => (entry.into_mut(), false),
            Entry::Vacant(entry) => (entry.insert(Chat::new(now, self.pace)), true),
        };
        let receiver = fill(chat, outcome, rank, (arrived, now));
        chat.wake.notify_one();
        drop(chats);
        if is_new {
            self.tasks.spawn(Arc::clone(self).run(id));
        }
        receiver
    }

    /// Serves one chat until nothing waits in it. A bug ends one piece of work, not the chat.
    async fn run(self: Arc<Self>, chat: ChatId) {
        while AssertUnwindSafe(Arc::clone(&self).serve(chat))
            .catch_unwind()
            .await
            .is_err()
        {
            tracing::error!("a delivery was abandoned because of a bug");
        }
    }

    async fn serve(self: Arc<Self>, id: ChatId) {
        loop {
            let now = Instant::now();
            let (next, wake) = {
                let mut chats = self.lock();
                let Some(chat) = chats.get(&id) else { return };
                let next = (chat.next(now), Arc::clone(&chat.wake));
                if matches!(next.0, Next::End) {
                    chats.remove(&id);
                    return;
                }
                next
            };
            // Whoever asks again while waiting lines up anew, as the newest and by what comes
            // first now: a screen never waits behind something that is only taken away.
            let slot = async |rank, since| {
                tokio::select! {
                    got = self.overall.slot(rank, since) => Some(got),
                    () = wake.notified() => None,
                }
            };
            match next {
                Next::Answer => self.answer_presses(id).await,
                Next::Show(rank, since) => {
                    match slot(rank, since).await {
                        Some(true) => {}
                        Some(false) => {
                            self.give_up(id);
                            continue;
                        }
                        None => continue,
                    }
                    // The newest screen is taken only now: it may have come while waiting.
                    if let Some(screen) = self.take_current(id).await {
                        if screen.show.card.voice.is_some() {
                            self.with(id, Chat::begin_speaking);
                            self.tasks.spawn(Arc::clone(&self).speak_apart(id, screen));
                            continue;
                        }
                        tokio::join!(self.show(id, screen), self.answer_presses(id));
                    }
                }
                Next::Ping => {
                    if slot(Rank::Quiet, now).await == Some(true) {
                        self.ping(id).await;
                    }
                }
                Next::Remove(rank) => match slot(rank, now).await {
                    Some(true) => self.remove_first(id).await,
                    Some(false) => self.with(id, |chat| chat.pass_removal(Instant::now())),
                    None => {}
                },
                Next::Wait(until) => {
                    let _ = timeout_at(until, wake.notified()).await;
                }
                Next::End => return,
            }
        }
    }
}

/// Puts what a turn led to into the chat's queue.
fn fill(
    chat: &mut Chat,
    outcome: Outcome,
    rank: Rank,
    (arrived, now): (Instant, Instant),
) -> Option<oneshot::Receiver<()>> {
    if let Some((press, toast)) = outcome.answer {
        chat.answers.put(press, toast, now);
    }
    // A sweep row without messages is done by the screen itself, which covers them.
    let (bare, deletions): (Vec<_>, Vec<_>) = outcome
        .delete
        .into_iter()
        .partition(|deletion| deletion.messages.is_empty() && outcome.show.is_some());
    let (sender, receiver) = oneshot::channel();
    let done = Arc::new(sender);
    let is_held = deletions.iter().any(|deletion| deletion.sweep.is_none());
    for deletion in deletions {
        let waits = deletion.sweep.is_none().then(|| Arc::clone(&done));
        // Somebody else's screen goes before what is only taken away.
        let rank = rank.min(Rank::Answer);
        chat.removals
            .take_in(Removal::Sweep(deletion, rank, now, waits));
    }
    if let Some((show, sweep)) = outcome.hide {
        chat.removals
            .take_in(Removal::Hide(Box::new(show), sweep, now));
    }
    if let Some(seek) = outcome.seek {
        chat.removals.take_in(Removal::Seek(seek, now));
    }
    if let Some(ping) = outcome.ping {
        chat.put_ping(ping);
    }
    let waits = is_held || outcome.show.is_some() || outcome.after.is_some();
    let sweeps = bare.into_iter().filter_map(|d| d.sweep).collect();
    if let Some(show) = outcome.show {
        let screen = Screen::new(show, rank, (arrived, now), Arc::clone(&done));
        chat.put_screen(Screen { sweeps, ..screen });
    }
    if let Some(show) = outcome.after {
        let rank = rank.min(Rank::Answer);
        chat.put_beside(Screen::new(show, rank, (arrived, now), done));
    }
    waits.then_some(receiver)
}
