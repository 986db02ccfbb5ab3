//! Files that wait to be fetched: whose turn it is.
//!
//! Only in memory, and bounded: each file also waits in its draft, and is asked for again.
//! A chat has one file on its way at a time, and who sent least today goes before others, so
//! that whoever sends sixty films holds up nobody with one picture. Invariant: a file is in
//! the queue, or on its way, once.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::messenger::ChatId;
use crate::domain::conversation::{RandomId, Seconds};

/// So many files wait in memory at most; one takes about 50 bytes.
const MOST: usize = 10_000;

/// A file that could not be had is asked for again after so many seconds; each time twice as
/// many, up to the longest, until its draft is over.
const FIRST_PAUSE: Seconds = 60;
const LONGEST_PAUSE: Seconds = 2 * 3600;

/// What one chat waits for.
struct Files {
    waiting: VecDeque<RandomId>,
    on_its_way: Option<RandomId>,
    /// How many it sent before; each that is fetched adds one.
    sent: u32,
    /// Its place in the line, while it stands there.
    place: Option<u64>,
}

/// Files that could not be had, with how often and until when each is left alone; none once it
/// was asked for again.
#[derive(Default)]
pub(crate) struct Pauses(Mutex<HashMap<RandomId, (u32, Option<Seconds>)>>);

impl Pauses {
    fn all(&self) -> MutexGuard<'_, HashMap<RandomId, (u32, Option<Seconds>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One more try was in vain: the next comes later each time, and not before so many seconds.
    pub(crate) fn failed(&self, piece: RandomId, now: Seconds, at_least: Seconds) {
        let mut all = self.all();
        if all.len() >= MOST {
            all.retain(|_, (_, until)| until.is_some_and(|until| until > now));
        }
        let (tries, until) = all.entry(piece).or_default();
        let pause = FIRST_PAUSE << (*tries).min(12);
        *until = Some(now + pause.min(LONGEST_PAUSE).max(at_least));
        *tries += 1;
    }

    /// Whether a file may be asked for by now.
    pub(crate) fn are_over(&self, piece: RandomId, now: Seconds) -> bool {
        let until = self.all().get(&piece).and_then(|(_, until)| *until);
        until.is_none_or(|until| until <= now)
    }

    /// Whether one is over since this was asked last.
    pub(crate) fn any_over(&self, now: Seconds) -> bool {
        let mut any = false;
        for (_, until) in self.all().values_mut() {
            if until.is_some_and(|until| until <= now) {
                (any, *until) = (true, None);
            }
        }
        any
    }

    /// What became of a file is known.
    pub(crate) fn end(&self, piece: RandomId) {
        self.all().remove(&piece);
    }
}

#[derive(Default)]
struct Line {
    chats: HashMap<ChatId, Files>,
    /// Who sent less goes first, and of those alike who waits longest.
    order: BTreeSet<(u32, u64, ChatId)>,
    waiting: usize,
    next: u64,
}

#[derive(Default)]
struct Shared {
    line: Mutex<Line>,
    came: Notify,
}

/// Where files are put; cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct FileQueue(Arc<Shared>);

/// The other end of the queue.
pub struct Fetches(Arc<Shared>);

/// A file to be fetched into a case. Its chat has no other on its way until this is dropped.
pub struct Fetch {
    /// The chat whose draft or visit it belongs to.
    pub chat: ChatId,
    /// Its piece.
    pub piece: RandomId,
    shared: Arc<Shared>,
}

impl Shared {
    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl FileQueue {
    /// The end at which files are taken.
    pub(crate) fn fetches(&self) -> Fetches {
        Fetches(Arc::clone(&self.0))
    }

    /// Lets a file wait, of a chat that sent so many today; false when too many wait.
    pub(crate) fn put(&self, chat: ChatId, piece: RandomId, sent: u32) -> bool {
        let mut line = self.0.line();
        let is_full = line.waiting >= MOST;
        let files = line.chats.get(&chat);
        if files.is_some_and(|f| f.on_its_way == Some(piece) || f.waiting.contains(&piece)) {
            return true;
        }
        if is_full {
            return false;
        }
        line.waiting += 1;
        let files = line.chats.entry(chat).or_insert_with(|| Files {
            waiting: VecDeque::new(),
            on_its_way: None,
            sent,
            place: None,
        });
        files.waiting.push_back(piece);
        line.stand(chat);
        drop(line);
        self.0.came.notify_one();
        true
    }
}

impl Line {
    /// A chat that has something waiting and nothing on its way stands in the line.
    fn stand(&mut self, chat: ChatId) {
        let Some(files) = self.chats.get_mut(&chat) else {
            return;
        };
        if files.place.is_some() || files.on_its_way.is_some() {
            return;
        }
        if files.waiting.is_empty() {
            self.chats.remove(&chat);
            return;
        }
        files.place = Some(self.next);
        self.order.insert((files.sent, self.next, chat));
        self.next += 1;
    }

    fn take(&mut self) -> Option<(ChatId, RandomId)> {
        let (.., chat) = self.order.pop_first()?;
        let files = self.chats.get_mut(&chat)?;
        let piece = files.waiting.pop_front()?;
        files.place = None;
        files.on_its_way = Some(piece);
        files.sent = files.sent.saturating_add(1);
        self.waiting -= 1;
        Some((chat, piece))
    }
}

impl Fetches {
    /// The next file, once there is one.
    pub async fn next(&mut self) -> Fetch {
        loop {
            if let Some(fetch) = self.next_now() {
                return fetch;
            }
            self.0.came.notified().await;
        }
    }

    /// The next file, if one may be fetched now.
    pub fn next_now(&mut self) -> Option<Fetch> {
        let (chat, piece) = self.0.line().take()?;
        Some(Fetch {
            chat,
            piece,
            shared: Arc::clone(&self.0),
        })
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        let mut line = self.shared.line();
        if let Some(files) = line.chats.get_mut(&self.chat) {
            files.on_its_way = None;
        }
        line.stand(self.chat);
        drop(line);
        self.shared.came.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(number: u64) -> RandomId {
        let mut id = RandomId::default();
        id[..8].copy_from_slice(&number.to_be_bytes());
        id
    }

    #[test]
    fn one_picture_waits_for_one_film_and_not_for_sixty() {
        let queue = FileQueue::default();
        let mut fetches = queue.fetches();
        for number in 0..60 {
            assert!(queue.put(ChatId(1), piece(number), 0));
        }
        let film = fetches.next_now().unwrap();
        assert!(fetches.next_now().is_none(), "one at a time");
        queue.put(ChatId(2), piece(100), 0);
        assert_eq!(fetches.next_now().unwrap().chat.0, 2);
        drop(film);
        queue.put(ChatId(3), piece(200), 0);
        assert_eq!(fetches.next_now().unwrap().chat.0, 3, "it sent less");
        assert_eq!(fetches.next_now().unwrap().chat.0, 1);
    }

    #[test]
    fn a_file_that_is_never_to_be_had_is_asked_for_a_few_times_a_day() {
        let pauses = Pauses::default();
        let (mut now, mut asked) = (0, 0);
        while now < 24 * 3600 {
            if pauses.any_over(now) || now == 0 {
                assert!(pauses.are_over(piece(1), now) && pauses.are_over(piece(2), now));
                pauses.failed(piece(1), now, 0);
                assert!(!pauses.are_over(piece(1), now));
                asked += 1;
            }
            now += 60;
        }
        assert!((12..=20).contains(&asked), "{asked} times");
        pauses.end(piece(1));
        assert!(pauses.are_over(piece(1), now) && !pauses.any_over(i64::MAX));
    }

    #[test]
    fn a_file_is_fetched_once_and_too_many_are_left_to_their_drafts() {
        let queue = FileQueue::default();
        let mut fetches = queue.fetches();
        for number in 0..MOST as u64 {
            assert!(queue.put(ChatId(1), piece(number), 0));
        }
        assert!(!queue.put(ChatId(2), piece(MOST as u64), 0));
        assert!(queue.put(ChatId(1), piece(7), 0), "it waits already");
        let mut fetched = 0;
        while fetches.next_now().is_some() {
            fetched += 1;
        }
        assert_eq!(fetched, MOST);
        assert!(queue.0.line().chats.is_empty(), "nothing is left of it");
    }
}
