//! What a silent message leaves in a chat, and how it is taken out again.
//!
//! That it must vanish is written down before it is sent: a row by which it is looked for above
//! the newest number that is known, until its own number takes the place of that row. A process
//! that has seen no number yet sends without. Not here: when it is sent (`sending`). Invariant:
//! nothing is sent whose row could not be written.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::app::arrival::{Deletion, Outcome, Ping};
use crate::app::context::Context;
use crate::app::deliver::MayPing;
use crate::app::drafts::LoadError;
use crate::app::messenger::{ChatId, MessageId};
use crate::app::sweeps::Sought;
use crate::app::turn::App;
use crate::domain::conversation::{Here, RandomId, Seconds};

/// A message is deleted so long after it was sent, while Telegram still can.
const STANDS: Seconds = 46 * 3600;
/// A message whose number is not known after so long was sent by a process that was killed; it
/// is looked for before the claim brings another.
const NUMBERED: Seconds = 10 * 60;
/// A message that may have been taken is looked for after so long.
const IN_DOUBT: Seconds = 60;
/// At most so many chats are remembered in which a message stands.
const MOST_STANDING: usize = 50_000;
/// Of one chat at most so many that may have been taken.
const MOST_IN_DOUBT: usize = 8;

/// Messages that stand in chats, to be taken away with the next screen; in memory only.
#[derive(Default)]
pub(crate) struct Standing {
    sent: Mutex<HashMap<ChatId, (MessageId, RandomId)>>,
    /// Messages that may have been taken although no answer came: the row by which each is
    /// looked for, and the number that its own is above.
    in_doubt: Mutex<HashMap<ChatId, Vec<(RandomId, MessageId)>>>,
}

impl Standing {
    fn doubt(&self, chat: ChatId, row: RandomId, after: MessageId) {
        let mut rows = take(&self.in_doubt, chat).unwrap_or_default();
        if rows.len() == MOST_IN_DOUBT {
            rows.remove(0);
        }
        rows.push((row, after));
        put(&self.in_doubt, chat, rows);
    }
}

fn put<T>(all: &Mutex<HashMap<ChatId, T>>, chat: ChatId, what: T) {
    let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= MOST_STANDING {
        all.clear();
    }
    all.insert(chat, what);
}

fn take<T>(all: &Mutex<HashMap<ChatId, T>>, chat: ChatId) -> Option<T> {
    let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
    all.remove(&chat)
}

impl App {
    /// Whether a message may be sent at this moment, above that number; the row by which it is
    /// looked for is written then.
    pub async fn may_ping(&self, chat: ChatId, ping: &Ping, after: MessageId) -> MayPing {
        match self.house.may_be_told(ping.tag).await {
            Ok(true) => {}
            Ok(false) => return MayPing::No,
            Err(why) => {
                tracing::warn!(%why, "a message waits for the database");
                return MayPing::No;
            }
        }
        // No number is known to look above.
        if after.0 == 0 {
            return MayPing::Yes(None);
        }
        let row = self.house.random.bytes();
        match self
            .seek_ping(chat, ping.here, (after, row), NUMBERED)
            .await
        {
            Ok(()) => MayPing::Yes(Some(row)),
            Err(why) => {
                tracing::warn!(%why, "a message waits until its end is written down");
                MayPing::No
            }
        }
    }

    /// Writes down that a message is looked for above that number, after so many seconds.
    async fn seek_ping(
        &self,
        chat: ChatId,
        here: Here,
        (after, row): (MessageId, RandomId),
        within: Seconds,
    ) -> Result<(), LoadError> {
        let some = Sought {
            voice: false,
            after,
            until: None,
            here,
        };
        let due = self.house.now() + within;
        let row = self.house.ending_some(row, chat, &some, due)?;
        let mut change = self.house.begin_once().await?;
        change.insert_sweep(&row).await?;
        Ok(change.commit().await?)
    }

    /// A message may have been taken although no answer came. It is looked for soon, at the
    /// latest when the next one was taken, which it is below.
    pub(super) async fn in_doubt(&self, chat: ChatId, here: Here, coming: (MessageId, RandomId)) {
        let (after, row) = coming;
        self.standing.doubt(chat, row, after);
        if let Err(why) = self.seek_ping(chat, here, coming, IN_DOUBT).await {
            tracing::warn!(%why, "a message that may have been taken is looked for later");
        }
    }

    /// A message stands in a chat: it goes with the next screen, or by its sweep, which takes
    /// the place of the row that was written before.
    pub(super) async fn stands(&self, chat: ChatId, message: MessageId, coming: Option<RandomId>) {
        let now = self.house.now();
        let row = match self.house.deletion_at(chat, &[message], now + STANDS, now) {
            Ok(row) => row,
            Err(why) => return tracing::warn!(%why, "a message stays until the next screen"),
        };
        put(&self.standing.sent, chat, (message, row.id));
        if let Err(why) = self.write_end(&row, coming).await {
            tracing::warn!(%why, "a message is looked for, or goes with the next screen");
        }
    }

    /// What may have been taken before has a number below that of a message that was.
    pub(super) async fn look_below(&self, chat: ChatId, here: Here, message: MessageId) {
        for (row, after) in take(&self.standing.in_doubt, chat).unwrap_or_default() {
            let between = (after, MessageId(message.0 - 1));
            self.look_between(chat, between, here, row, false).await;
        }
    }

    /// A screen takes the place of the message that stands in the chat.
    pub(crate) fn retire_ping(&self, chat: ChatId, outcome: &mut Outcome) {
        let Some(show) = &outcome.show else { return };
        let Some((message, sweep)) = take(&self.standing.sent, chat) else {
            return;
        };
        // The pressed message goes with its screen; then only its sweep is left to be dropped.
        let pressed = show.over.map(|menu| menu.message) == Some(message) && show.anew;
        outcome.delete.push(Deletion {
            messages: if pressed { Vec::new() } else { vec![message] },
            voice: false,
            sweep: Some(sweep),
        });
    }
}

impl Context {
    /// The menu that stands in the chat beside the message whose button was pressed.
    pub(crate) fn beside_ping(&self) -> Option<MessageId> {
        let hint = self.hint.filter(|_| self.from_ping)?;
        let same = self.payload?.secret == hint.here.secret;
        let other = self.menu.map(|menu| menu.message) != Some(hint.menu.message);
        (same && other).then_some(hint.menu.message)
    }
}
