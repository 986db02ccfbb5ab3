//! Answers to the presses of a chat.
//!
//! A press spins on the phone until it is answered, so an answer waits for no screen; but who
//! asked for silence is left alone. Invariant: nothing that Telegram lets nobody answer any more
//! is tried.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use super::chat::Chat;
use super::{Desk, Sender};
use crate::app::messenger::{ChatId, Messenger, Refusal};

/// An answer is tried so often.
const TRIES: u8 = 4;
/// So many presses of one chat wait for their answer; an older one ends by itself.
const MOST: usize = 32;
/// Telegram lets a press be answered for so long.
const LIFE: Duration = Duration::from_secs(150);

/// An answer to a press.
pub(super) struct Answer {
    press: String,
    toast: Option<String>,
    since: Instant,
    tries: u8,
}

/// The answers that wait in one chat.
pub(super) struct Answers {
    waiting: VecDeque<Answer>,
    from: Instant,
}

impl Answers {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            waiting: VecDeque::new(),
            from: now,
        }
    }

    pub(super) fn put(&mut self, press: String, toast: Option<String>, now: Instant) {
        let answer = Answer {
            press,
            toast,
            since: now,
            tries: 0,
        };
        self.waiting.push_back(answer);
        self.bound();
    }

    /// Tries an answer again a second later, a few times.
    fn put_back(&mut self, mut answer: Answer, now: Instant) {
        answer.tries += 1;
        if answer.tries < TRIES {
            self.hold(now, 1);
            self.waiting.push_back(answer);
        }
    }

    /// Telegram takes none of these for so many seconds, which counts no try.
    fn put_off(&mut self, answers: Vec<Answer>, seconds: u32, now: Instant) {
        self.hold(now, seconds);
        // What came meanwhile is newer.
        for answer in answers.into_iter().rev() {
            self.waiting.push_front(answer);
        }
        self.bound();
    }

    fn hold(&mut self, now: Instant, seconds: u32) {
        let until = now + Duration::from_secs(u64::from(seconds.max(1)));
        self.from = self.from.max(until);
    }

    fn bound(&mut self) {
        let surplus = self.waiting.len().saturating_sub(MOST);
        self.waiting.drain(..surplus);
    }

    /// From when on something is to be answered.
    pub(super) fn at(&self) -> Option<Instant> {
        (!self.waiting.is_empty()).then_some(self.from)
    }

    fn take(&mut self, now: Instant) -> Vec<Answer> {
        let lives = |answer: &Answer| now.duration_since(answer.since) < LIFE;
        self.waiting.drain(..).filter(lives).collect()
    }
}

impl Chat {
    fn take_answers(&mut self, now: Instant) -> Vec<Answer> {
        match self.answers_at() {
            Some(at) if at <= now => self.answers.take(now),
            _ => Vec::new(),
        }
    }
}

impl<M: Messenger, D: Desk> Sender<M, D> {
    pub(super) async fn answer_presses(&self, id: ChatId) {
        let answers = self.with(id, |chat| chat.take_answers(Instant::now()));
        let mut answers = answers.into_iter();
        while let Some(answer) = answers.next() {
            let toast = answer.toast.as_deref();
            let refused = self.messenger.answer(&answer.press, toast).await;
            let now = Instant::now();
            match refused {
                Err(Refusal::Again) => {
                    self.with(id, |chat| chat.answers.put_back(answer, now));
                }
                Err(Refusal::After(seconds)) => {
                    let all = std::iter::once(answer).chain(answers).collect();
                    return self.with(id, |chat| chat.answers.put_off(all, seconds, now));
                }
                _ => {}
            }
        }
    }
}
