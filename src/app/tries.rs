//! Wrong numbers on the pad: ten a day for each chat, counted in memory.
//!
//! There is no limit over all chats: 63 bits do not need one, and it would close the door
//! for everybody. Invariant: a right number is never counted.

use std::collections::HashMap;
use std::sync::Mutex;

use super::messenger::ChatId;
use crate::domain::conversation::Seconds;

/// Wrong numbers that one chat may enter in a day.
pub const MOST_A_DAY: u32 = 10;

/// Wrong tries of today by chat.
#[derive(Default)]
pub(crate) struct Tries(Mutex<(i64, HashMap<ChatId, u32>)>);

impl Tries {
    pub(crate) fn may(&self, chat: ChatId, now: Seconds) -> bool {
        let known = self.of(now);
        known.1.get(&chat).copied().unwrap_or(0) < MOST_A_DAY
    }

    pub(crate) fn note(&self, chat: ChatId, now: Seconds) {
        *self.of(now).1.entry(chat).or_default() += 1;
    }

    fn of(&self, now: Seconds) -> std::sync::MutexGuard<'_, (i64, HashMap<ChatId, u32>)> {
        let mut known = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let today = super::visits::day_of(now);
        if known.0 != today {
            *known = (today, HashMap::new());
        }
        known
    }
}
