//! What a voice in a chat brings with it: it must be gone before Telegram can no more.
//!
//! A voice cannot be edited into a harmless text, and after two days not be deleted. So that
//! it will vanish is written down as soon as its number is known, and forgotten when the next
//! press took it away. Without a database a voice is sent all the same: guidance is never
//! held back. Not here: what is heard (`content`), and how it is sent (`deliver`).
//! Invariant: half a mailbox key that only a voice carries lives on in a new message, and
//! that message says nothing of what this chat is about.

use super::arrival::{Deletion, Menu, Outcome, Show};
use super::drafts::LoadError;
use super::messenger::{ChatId, MessageId};
use super::turn::App;
use crate::domain::conversation::{Effect, Here, RandomId, Seconds};
use crate::domain::payload::Argument;
use crate::domain::step;

/// A voice that nobody left goes after so many seconds, while Telegram still can.
const STANDS: Seconds = 46 * 3600;

impl App {
    /// A voice was taken by the chat.
    pub async fn voice_shown(&self, chat: ChatId, menu: Menu, here: Here) {
        if let Err(why) = self.write_its_end(chat, menu.message, here).await {
            tracing::warn!(%why, "a voice stays until the next press");
        }
    }

    async fn write_its_end(
        &self,
        chat: ChatId,
        voice: MessageId,
        here: Here,
    ) -> Result<(), LoadError> {
        let now = self.house.now();
        let row = self
            .house
            .ending_voice(chat, voice, here, now + STANDS, now)?;
        let (asked, mut change) = self.house.begin_for_people().await?;
        change.insert_sweep(&row).await?;
        change.commit().await?;
        asked.answered();
        Ok(())
    }

    /// A voice is out of the chat; what was written down of it goes.
    pub async fn voice_gone(&self, chat: ChatId, voice: MessageId) {
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
        let hint = self.hints.of(chat);
        let lives_on = hint
            .is_some_and(|hint| hint.here.secret == here.secret && hint.menu.message.0 > voice.0);
        let live = self.house.live();
        let cover = live.content.landmarks.cover;
        let shown = step::show(&live.content, here, cover, Argument::NONE);
        if let Effect::Show(view) = shown
            && !lives_on
        {
            let show = Show {
                card: live.card(&view),
                over: Some(Menu {
                    voice: true,
                    ..Menu::text(voice)
                }),
                former: None,
                anew: true,
                here,
                vanish: None,
            };
            outcome.hide = Some((show, sweep));
        } else {
            outcome.delete.push(Deletion {
                messages: vec![voice],
                voice: true,
                sweep: Some(sweep),
            });
        }
        outcome
    }
}
