//! What this process counts of its own work, for whoever watches over it.
//!
//! Counted here and not by a library, because a label is an enum of ours: no text that came
//! from outside can become one, whoever adds a line. How it is written out is in `exposition`;
//! totals of guidance for reports are in `counts`. Invariant: nothing here belongs to one
//! person, and all of it ends with the process.

use std::sync::atomic::{AtomicI64, AtomicU8, AtomicU64, Ordering};
use std::time::Duration;

use crate::domain::conversation::Seconds;

/// A label whose values are fixed words.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $name { $($(#[$of])* $value,)+ }

        impl $name {
            /// The words, in the order of the values.
            pub const WORDS: &[&str] = &[$($word,)+];

            /// The word of this value.
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }
    };
}

words! {
    /// What an update was.
    Kind {
        /// A button was pressed.
        Press = "press",
        /// Somebody wrote or sent something. Not told apart: a file or a place is only ever
        /// part of a request, and when one was made is nobody's business.
        Message = "message",
        /// Something of a group.
        Group = "group",
        /// Anything that needs no answer.
        Other = "other",
    }
}

words! {
    /// How a turn ended.
    Ended {
        /// What was asked for was done and is shown.
        Shown = "shown",
        /// The person was told that nothing was saved.
        NotSaved = "not_saved",
        /// It hung or met a bug; the chat got the menu.
        Abandoned = "abandoned",
    }
}

words! {
    /// How Telegram answered a call.
    Answer {
        /// It did it.
        Done = "done",
        /// It may never work.
        Refused = "refused",
        /// The chat cannot be written to.
        Unreachable = "unreachable",
        /// Too much at once.
        Flood = "flood",
        /// Another process asks with the same token.
        Conflict = "conflict",
        /// The token is wrong.
        Token = "token",
        /// A failure of the server.
        Failure = "server_failure",
        /// No answer, or half of one.
        Silence = "no_answer",
    }
}

words! {
    /// What became of a file that somebody sent.
    File {
        /// It was cleaned and kept.
        Cleaned = "cleaned",
        /// It was too large or could not be read.
        Refused = "refused",
    }
}

words! {
    /// What the side toward Telegram does.
    Side {
        /// No token: only the console is served.
        NotConnected = "not_connected",
        /// Telegram has not answered since the start.
        Connecting = "connecting",
        /// People are served.
        Serving = "serving",
        /// Another process serves them; this one takes over when it ends.
        StandingBy = "standing_by",
        /// It has ended.
        Stopped = "stopped",
    }
}

impl Side {
    const ALL: [Self; 5] = [
        Self::NotConnected,
        Self::Connecting,
        Self::Serving,
        Self::StandingBy,
        Self::Stopped,
    ];

    /// Whether nothing stands in the way of people on this side.
    pub fn is_ready(self) -> bool {
        matches!(self, Self::NotConnected | Self::Serving | Self::StandingBy)
    }
}

/// Upper ends of the steps in which the time of a turn is counted, in milliseconds.
pub(super) const STEPS: [u64; 9] = [1, 5, 25, 100, 250, 500, 1000, 3000, 10_000];

/// What is counted; shared by all parts of the process.
pub struct Metrics {
    pub(super) started: Seconds,
    pub(super) updates: [AtomicU64; Kind::WORDS.len()],
    pub(super) turns: [AtomicU64; Ended::WORDS.len()],
    pub(super) steps: [AtomicU64; STEPS.len()],
    pub(super) turn_count: AtomicU64,
    pub(super) turn_micros: AtomicU64,
    pub(super) calls: [AtomicU64; Answer::WORDS.len()],
    pub(super) files: [AtomicU64; File::WORDS.len()],
    pub(super) last_conflict: AtomicI64,
    pub(super) waiting: AtomicU64,
    pub(super) awake: AtomicU64,
    side: AtomicU8,
}

/// An update that waits for its turn; it is counted as long as this lives.
pub struct Waiting(std::sync::Arc<Metrics>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::Relaxed);
    }
}

fn count(cells: &[AtomicU64], at: usize) {
    cells[at].fetch_add(1, Ordering::Relaxed);
}

impl Metrics {
    /// Nothing is counted yet; `now` is the start of the process.
    pub fn new(now: Seconds) -> Self {
        Self {
            started: now,
            updates: Default::default(),
            turns: Default::default(),
            steps: Default::default(),
            turn_count: AtomicU64::default(),
            turn_micros: AtomicU64::default(),
            calls: Default::default(),
            files: Default::default(),
            last_conflict: AtomicI64::default(),
            waiting: AtomicU64::default(),
            awake: AtomicU64::default(),
            side: AtomicU8::new(Side::NotConnected as u8),
        }
    }

    /// An update came.
    pub fn update(&self, kind: Kind) {
        count(&self.updates, kind as usize);
    }

    /// A turn ended after so long.
    pub fn turn(&self, ended: Ended, took: Duration) {
        count(&self.turns, ended as usize);
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        if let Some(step) = STEPS.iter().position(|step| millis < *step) {
            count(&self.steps, step);
        }
        self.turn_count.fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.turn_micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// Telegram answered a call.
    pub fn called(&self, answer: Answer) {
        count(&self.calls, answer as usize);
    }

    /// Another process asked Telegram with the same token.
    pub fn met_another(&self, now: Seconds) {
        self.last_conflict.store(now, Ordering::Relaxed);
    }

    /// A file was dealt with.
    pub fn file(&self, file: File) {
        count(&self.files, file as usize);
    }

    /// An update begins to wait for its turn.
    pub fn wait(self: &std::sync::Arc<Self>) -> Waiting {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        Waiting(self.clone())
    }

    /// So many chats have something waiting, or were written to a moment ago.
    pub fn set_awake(&self, chats: usize) {
        self.awake.store(chats as u64, Ordering::Relaxed);
    }

    /// What the side toward Telegram does from now on.
    pub fn set_side(&self, side: Side) {
        self.side.store(side as u8, Ordering::Relaxed);
    }

    /// What the side toward Telegram does.
    pub fn side(&self) -> Side {
        Side::ALL[usize::from(self.side.load(Ordering::Relaxed))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_side_is_read_back_as_it_was_set() {
        let metrics = Metrics::new(0);
        assert_eq!(metrics.side(), Side::NotConnected);
        for side in Side::ALL {
            metrics.set_side(side);
            assert_eq!(metrics.side(), side);
        }
        assert_eq!(Side::ALL.len(), Side::WORDS.len());
    }

    #[test]
    fn an_update_waits_no_longer_than_it_lives() {
        let metrics = std::sync::Arc::new(Metrics::new(0));
        let (first, second) = (metrics.wait(), metrics.wait());
        drop(first);
        assert_eq!(metrics.waiting.load(Ordering::Relaxed), 1);
        drop(second);
        assert_eq!(metrics.waiting.load(Ordering::Relaxed), 0);
    }
}
