//! What a voice in a chat brings with it: it must be gone before Telegram can no more.
//!
//! A voice cannot be edited into a harmless text, and after two days not be deleted. So that
//! it will vanish is written down before it is sent, gets its number when that is known, and
//! is forgotten when the next press took the voice away. Without a database a voice is sent
//! all the same, for guidance is never held back, and its end written down later. Not here: what is heard (`content`), and how it is sent (`deliver`).
//! Invariant: half a mailbox key that only a voice carries lives on in a new message, and
//! that message says nothing of what this chat is about.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::timeout;

use super::arrival::{Deletion, Menu, Outcome, Seek, Show};
use super::drafts::LoadError;
use super::messenger::{ChatId, MessageId};
use super::sweeps::Sought;
use super::turn::App;
use crate::domain::conversation::{Effect, Here, RandomId, Seconds};
use crate::domain::payload::Argument;
use crate::domain::step;
use crate::store::sweeps::SweepRow;

/// A voice that nobody left goes after so many seconds, while Telegram still can.
const STANDS: Seconds = 46 * 3600;

/// How long a voice waits until it is written down that it will come; it is guidance.
const PATIENCE: Duration = Duration::from_millis(500);
/// So many numbers after the last known one a voice is looked for. All chats of a bot share
/// their numbers, so others may have come between.
const REACH: i64 = 100;
/// A voice whose number is not known after so long was sent by a process that was killed.
const NUMBERED: Seconds = 10 * 60;
/// A message that may have been taken is looked for after so long, whoever sent it.
const IN_DOUBT: Seconds = 60;
/// So many ends wait in memory until the database takes them.
const MOST: usize = 1000;

/// The end of a voice that could not be written down yet.
#[derive(Clone)]
struct End {
    chat: ChatId,
    voice: MessageId,
    here: Here,
    shown: Seconds,
    /// The row in whose place it comes.
    coming: Option<RandomId>,
}

#[derive(Default)]
struct Known {
    ends: VecDeque<End>,
    /// Rows that may have been written after nobody waited for them any more.
    late: VecDeque<RandomId>,
}

/// Ends that the database did not take.
#[derive(Default)]
pub(crate) struct Unwritten(Mutex<Known>);

impl Unwritten {
    fn all(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, end: End) {
        kept(&mut self.all().ends, end);
    }

    fn late(&self, sweep: RandomId) {
        kept(&mut self.all().late, sweep);
    }

    fn drop(&self, chat: ChatId, voice: MessageId) -> Option<End> {
        let ends = &mut self.all().ends;
        let at = ends
            .iter()
            .position(|end| end.chat == chat && end.voice == voice)?;
        ends.remove(at)
    }
}

/// One more waits, and the oldest of too many no longer.
fn kept<T>(all: &mut VecDeque<T>, one: T) {
    if all.len() == MOST {
        all.pop_front();
    }
    all.push_back(one);
}

impl App {
    /// A voice is about to be sent, after that message: that it must vanish is written down
    /// now, because the process may end before its number is known.
    pub async fn voice_coming(
        &self,
        chat: ChatId,
        after: MessageId,
        here: Here,
    ) -> Option<RandomId> {
        let now = self.house.now();
        let some = Sought {
            voice: true,
            after,
            until: None,
            here,
        };
        let row = self
            .house
            .ending_some(self.house.random.bytes(), chat, &some, now + NUMBERED)
            .ok()?;
        if self.written_in_time(&row).await {
            return Some(row.id);
        }
        tracing::warn!("a voice is sent before its end is written down");
        None
    }

    /// Writes a row if that is quick. A voice that waits no longer is no word about a database
    /// that others may wait for; what it wrote too late is taken back.
    async fn written_in_time(&self, row: &SweepRow) -> bool {
        let Some(asked) = self.house.writes.ask() else {
            return false;
        };
        let writing = async {
            let mut change = self.house.store.begin().await?;
            change.insert_sweep(row).await?;
            change.commit().await
        };
        match timeout(PATIENCE, writing).await {
            Ok(Ok(())) => {
                asked.answered();
                true
            }
            Ok(Err(_)) => false,
            Err(_) => {
                asked.left();
                self.unwritten.late(row.id);
                false
            }
        }
    }

    /// A voice that was to come was refused.
    pub async fn voice_refused(&self, coming: RandomId) {
        if let Some(asked) = self.house.writes.ask()
            && self.house.store.drop_sweep(coming).await.is_ok()
        {
            asked.answered();
        }
    }

    /// A voice was taken by the chat; what was written down before it was sent gets its number.
    pub async fn voice_shown(
        &self,
        chat: ChatId,
        menu: Menu,
        here: Here,
        coming: Option<RandomId>,
    ) {
        let voice = menu.message;
        self.unwritten.drop(chat, voice);
        // Whoever waits for this may stop waiting.
        let end = End {
            chat,
            voice,
            here,
            shown: self.house.now(),
            coming,
        };
        self.unwritten.put(end.clone());
        if let Err(why) = self.write_its_end(&end).await {
            tracing::warn!(%why, "the end of a voice is written down later");
        }
    }

    /// Writes down what the database did not take before.
    pub async fn write_ends_again(&self) {
        let late = std::mem::take(&mut self.unwritten.all().late);
        for sweep in late {
            if self.house.store.drop_sweep(sweep).await.is_err() {
                self.unwritten.late(sweep);
            }
        }
        let waiting: Vec<End> = self.unwritten.all().ends.iter().cloned().collect();
        for end in waiting {
            if self.write_its_end(&end).await.is_err() {
                return;
            }
        }
    }

    async fn write_its_end(&self, end: &End) -> Result<(), LoadError> {
        let now = self.house.now();
        let (chat, due) = (end.chat, end.shown + STANDS);
        let row = self
            .house
            .ending_voice(chat, end.voice, end.here, due, now)?;
        self.write_end(&row, end.coming).await?;
        self.unwritten.drop(chat, end.voice);
        Ok(())
    }

    /// Writes a row, in the place of another one.
    pub(crate) async fn write_end(
        &self,
        row: &SweepRow,
        over: Option<RandomId>,
    ) -> Result<(), LoadError> {
        let (asked, mut change) = self.house.begin_for_people().await?;
        change.insert_sweep(row).await?;
        if let Some(over) = over {
            change.drop_sweep(over).await?;
        }
        change.commit().await?;
        asked.answered();
        Ok(())
    }

    /// A voice is out of the chat; what was written down of it goes.
    pub async fn voice_gone(&self, chat: ChatId, voice: MessageId) {
        let unwritten = self.unwritten.drop(chat, voice);
        if let Some(coming) = unwritten.and_then(|end| end.coming) {
            self.voice_refused(coming).await;
        }
        // Under the key of another day it has another id: then it is found gone when it is due.
        let Ok(sweep) = self.house.hiding_id(chat, voice, self.house.now()) else {
            return;
        };
        let Some(asked) = self.house.writes.ask() else {
            return;
        };
        if self.house.store.drop_sweep(sweep).await.is_ok() {
            asked.answered();
        }
    }

    /// The time of a voice is over. Where its chat has a later message with the same key it is
    /// deleted, else the harmless screen takes its place: a locked phone may show it.
    pub(crate) fn voice_ends(
        &self,
        chat: ChatId,
        voice: MessageId,
        here: Here,
        sweep: RandomId,
    ) -> Outcome {
        let mut outcome = Outcome::default();
        if self
            .menu_with_key(chat, here)
            .is_none_or(|menu| menu.0 <= voice.0)
        {
            let over = Some(Menu {
                voice: true,
                ..Menu::text(voice)
            });
            outcome.hide = self
                .harmless(here)
                .map(|show| (Show { over, ..show }, sweep));
        } else {
            outcome.delete.push(Deletion {
                messages: vec![voice],
                voice: true,
                sweep: Some(sweep),
            });
        }
        outcome
    }

    /// What has no number that was ever written down is looked for. The menu of the chat, as
    /// far as it is remembered, is not what is looked for.
    pub(crate) fn seek(&self, chat: ChatId, some: &Sought, sweep: RandomId) -> Option<Seek> {
        let show = self.harmless(some.here)?;
        let hint = self.hints.of(chat).0;
        let stands = hint.filter(|hint| hint.menu.voice == some.voice);
        let reach = some.after.0 + REACH;
        let before = stands.map_or(reach, |hint| hint.menu.message.0 - 1);
        let until = some.until.map_or(reach, |until| until.0);
        // Where the menu came right after, nothing was taken.
        let bounded = before >= some.after.0;
        Some(Seek {
            voice: some.voice,
            from: MessageId(some.after.0 + 1),
            until: MessageId(reach.min(until).min(if bounded { before } else { reach })),
            menu: self.menu_with_key(chat, some.here),
            show: Box::new(show),
            sweep,
        })
    }

    /// A protected message may have been taken although no answer came.
    pub async fn menu_in_doubt(
        &self,
        chat: ChatId,
        after: MessageId,
        here: Here,
    ) -> Option<RandomId> {
        let some = Sought {
            voice: false,
            after,
            until: None,
            here,
        };
        let (id, due) = (self.house.random.bytes(), self.house.now() + IN_DOUBT);
        let row = self.house.ending_some(id, chat, &some, due).ok()?;
        self.write_end(&row, None).await.ok()?;
        Some(row.id)
    }

    /// What may have been taken has a number between these, and is looked for now.
    pub async fn look_between(
        &self,
        chat: ChatId,
        (after, until): (MessageId, MessageId),
        here: Here,
        row: RandomId,
        voice: bool,
    ) {
        if until <= after {
            return self.voice_refused(row).await;
        }
        let some = Sought {
            voice,
            after,
            until: Some(until),
            here,
        };
        let row = self.house.ending_some(row, chat, &some, self.house.now());
        let Ok(row) = row else { return };
        if let Err(why) = self.write_end(&row, None).await {
            tracing::warn!(%why, "what may have been taken is looked for later");
        }
    }

    /// The menu that is remembered of a chat, when it has that key.
    fn menu_with_key(&self, chat: ChatId, here: Here) -> Option<MessageId> {
        let hint = self.hints.of(chat).0?;
        (hint.here.secret == here.secret).then_some(hint.menu.message)
    }

    /// The harmless screen as a new message.
    fn harmless(&self, here: Here) -> Option<Show> {
        let live = self.house.live();
        let cover = live.content.landmarks.cover;
        match step::show(&live.content, here, cover, Argument::NONE) {
            Effect::Show(view) => Some(Show {
                card: live.card(&view),
                over: None,
                former: None,
                anew: true,
                here,
                vanish: None,
                lasting: false,
            }),
            _ => None,
        }
    }
}
