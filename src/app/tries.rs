//! Wrong numbers on the pad: ten a day for each chat.
//!
//! There is no limit over all chats: 63 bits do not need one, and it would close the door
//! for everybody. A count lies in the database under the chat's name of that day, which says
//! nothing without the day key and comes from wrong numbers alone, so that it is the same with
//! and without a request; its time is the end of the day and not that of a try. So a restart
//! and another process go on counting. Where the database gives no answer, what this process
//! remembers counts, and that is also what holds while two processes try for one chat at the
//! same moment. Invariant: a right number is never counted.

use std::collections::HashMap;
use std::sync::Mutex;

use super::drafts::LoadError;
use super::house::House;
use super::keyring::KeyringError;
use super::messenger::ChatId;
use super::turn::App;
use super::visits::day_of;
use crate::domain::conversation::Seconds;
use crate::store::StoreError;

/// Wrong numbers that one chat may enter in a day.
pub const MOST_A_DAY: u32 = 10;
/// Chats that are counted at most; then those with one or two tries are forgotten.
const MOST_CHATS: usize = 100_000;
const WORTH_KEEPING: u32 = 3;

/// Wrong tries of today by chat, as far as this process saw them.
#[derive(Default)]
pub(crate) struct Tries(Mutex<(i64, HashMap<ChatId, u32>)>);

impl Tries {
    fn seen(&self, chat: ChatId, now: Seconds) -> u32 {
        let known = self.of(now);
        known.1.get(&chat).copied().unwrap_or(0)
    }

    fn note(&self, chat: ChatId, now: Seconds) {
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
        let today = day_of(now);
        if known.0 != today {
            *known = (today, HashMap::new());
        }
        known
    }
}

impl App {
    /// Whether this chat may try one more number today.
    pub(crate) async fn may_try(&self, chat: ChatId, now: Seconds) -> bool {
        if self.tries.seen(chat, now) >= MOST_A_DAY {
            return false;
        }
        match self.house.wrong_tries(chat, now).await {
            Ok(tries) => tries < i64::from(MOST_A_DAY),
            Err(why) => {
                tracing::warn!(%why, "wrong numbers are counted by this process alone");
                true
            }
        }
    }

    /// A number was wrong; false when that could not be written, and then nothing may be said
    /// of the number, as of a right one that could not be saved.
    pub(crate) async fn note_wrong(&self, chat: ChatId, now: Seconds) -> bool {
        self.tries.note(chat, now);
        let noted = self.house.note_wrong_try(chat, now).await;
        if let Err(why) = &noted {
            tracing::warn!(%why, "wrong numbers are counted by this process alone");
        }
        noted.is_ok()
    }
}

impl House {
    /// Fails when nothing can be written. It comes before a number is tried: a right one is
    /// saved, one backwards is noted and a wrong one counted, and on a full disk the answer
    /// must not tell which it was.
    pub(crate) async fn take_a_little(&self) -> Result<(), StoreError> {
        let (asked, mut change) = self.begin_for_people().await?;
        change.try_a_little(self.random.bytes()).await?;
        change.commit().await?;
        asked.answered();
        Ok(())
    }

    async fn wrong_tries(&self, chat: ChatId, now: Seconds) -> Result<i64, LoadError> {
        let (name, ends) = self.tries_of(chat, now)?;
        Ok(self.store.count_tries(name, ends).await?)
    }

    async fn note_wrong_try(&self, chat: ChatId, now: Seconds) -> Result<(), LoadError> {
        let (name, ends) = self.tries_of(chat, now)?;
        Ok(self.store.note_try(name, ends).await?)
    }

    /// The name under which the tries of a chat are counted today, and the end of the day.
    fn tries_of(&self, chat: ChatId, now: Seconds) -> Result<([u8; 32], Seconds), KeyringError> {
        let key = self.days.today(now)?;
        let bound = key.seal_key("tries").derive_with("chat", &key.tag(chat.0));
        Ok((*bound.expose(), (key.day + 1) * 86_400))
    }
}
