//! Wrong numbers on the pad: ten a day for each chat, counted in memory.
//!
//! There is no limit over all chats: 63 bits do not need one, and it would close the door
//! for everybody. Nothing is stored, because a row for a chat that has no request would be a
//! trace of it; so a restart forgets the day, and each of several processes counts for
//! itself. With three of them that is thirty tries a day at a million numbers of six digits,
//! each behind a slow derivation. Invariant: a right number is never counted.

use std::collections::HashMap;
use std::sync::Mutex;

use super::messenger::ChatId;
use crate::domain::conversation::Seconds;

/// Wrong numbers that one chat may enter in a day.
pub const MOST_A_DAY: u32 = 10;
/// Chats that are counted at most; then those with one or two tries are forgotten.
const MOST_CHATS: usize = 100_000;
const WORTH_KEEPING: u32 = 3;

/// Wrong tries of today by chat.
#[derive(Default)]
pub(crate) struct Tries(Mutex<(i64, HashMap<ChatId, u32>)>);

impl Tries {
    pub(crate) fn may(&self, chat: ChatId, now: Seconds) -> bool {
        let known = self.of(now);
        known.1.get(&chat).copied().unwrap_or(0) < MOST_A_DAY
    }

    pub(crate) fn note(&self, chat: ChatId, now: Seconds) {
        let mut known = self.of(now);
        if known.1.len() >= MOST_CHATS {
            known.1.retain(|_, tries| *tries >= WORTH_KEEPING);
        }
        *known.1.entry(chat).or_default() += 1;
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
