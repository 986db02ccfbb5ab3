//! What must vanish from a chat, written down before it is shown.
//!
//! Invariant: the id of a sweep that hides a menu comes from chat and message, so a menu
//! that is shown again has one sweep, the newest.

use super::drafts::LoadError;
use super::house::House;
use super::keyring::KeyringError;
use super::messenger::{ChatId, MessageId};
use super::rows;
use super::timers::Handed;
use crate::domain::conversation::{Here, RandomId, Seconds};
use crate::domain::seal::{self, Purpose};
use crate::store::StoreError;
use crate::store::records::{SweepBody, SweepWhat};
use crate::store::sweeps::SweepRow;

/// Telegram deletes messages younger than 48 hours; one hour is kept in hand.
const LIFE: Seconds = 47 * 3600;

/// The words under a voice can be changed for ever, so its row lives as long as a key that
/// opens it may.
const LIFE_OF_A_VOICE: Seconds = 71 * 3600;

/// What cannot be opened makes room for others so long, in seconds.
const LATER: Seconds = 5 * 60;

/// A message of ours of which only this is known.
pub(crate) struct Sought {
    pub voice: bool,
    /// Its number is higher than this.
    pub after: MessageId,
    /// And no higher than this.
    pub until: Option<MessageId>,
    pub here: Here,
}

/// A sweep that is due, opened.
pub(crate) struct Due {
    pub id: RandomId,
    pub chat: ChatId,
    pub what: SweepWhat,
}

impl House {
    /// A row that deletes these messages.
    pub(crate) fn deletion(
        &self,
        chat: ChatId,
        messages: &[MessageId],
        now: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        self.deletion_at(chat, messages, now, now)
    }

    /// A row that deletes these messages at `due`.
    pub(crate) fn deletion_at(
        &self,
        chat: ChatId,
        messages: &[MessageId],
        due: Seconds,
        now: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        let what = SweepWhat::Delete(messages.iter().map(|m| m.0).collect());
        self.sweep_row(self.random.bytes(), chat, what, (due, LIFE), now)
    }

    /// A row that hides what a menu shows, at `due`.
    pub(crate) fn hiding(
        &self,
        chat: ChatId,
        message: MessageId,
        here: Here,
        due: Seconds,
        now: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        let id = self.hiding_id(chat, message, now)?;
        let what = SweepWhat::Hide {
            message: message.0,
            protected: true,
            here,
        };
        self.sweep_row(id, chat, what, (due, LIFE), now)
    }

    /// A row that puts the harmless screen into a menu that was left, at `due`.
    pub(crate) fn ending_left(
        &self,
        chat: ChatId,
        message: MessageId,
        here: Here,
        due: Seconds,
        now: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        let id = self.hiding_id(chat, message, now)?;
        let message = message.0;
        let what = SweepWhat::Left { message, here };
        self.sweep_row(id, chat, what, (due, LIFE), now)
    }

    /// A row that ends a voice, at `due`.
    pub(crate) fn ending_voice(
        &self,
        chat: ChatId,
        message: MessageId,
        here: Here,
        due: Seconds,
        now: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        let id = self.hiding_id(chat, message, now)?;
        let what = SweepWhat::Voice {
            message: message.0,
            here,
        };
        self.sweep_row(id, chat, what, (due, LIFE_OF_A_VOICE), now)
    }

    /// A row that ends what is about to be sent, or may have been taken, at `due`.
    pub(crate) fn ending_some(
        &self,
        id: RandomId,
        chat: ChatId,
        some: &Sought,
        due: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        let (after, until) = (some.after.0, some.until.map(|until| until.0));
        let here = some.here;
        let what = if some.voice {
            SweepWhat::SomeVoice { after, until, here }
        } else {
            SweepWhat::SomeMenu { after, until, here }
        };
        self.sweep_row(id, chat, what, (due, LIFE_OF_A_VOICE), self.now())
    }

    /// The id of the sweep that hides a menu, or ends a voice.
    pub(crate) fn hiding_id(
        &self,
        chat: ChatId,
        message: MessageId,
        now: Seconds,
    ) -> Result<RandomId, KeyringError> {
        let key = self.days.today(now)?;
        let mixed = key.tag(chat.0);
        let bound = key
            .seal_key("hiding")
            .derive_with("id", &[mixed.as_slice(), &message.0.to_be_bytes()].concat());
        let mut id = [0; 16];
        id.copy_from_slice(&bound.expose()[..16]);
        Ok(id)
    }

    fn sweep_row(
        &self,
        id: RandomId,
        chat: ChatId,
        what: SweepWhat,
        (due_at, life): (Seconds, Seconds),
        now: Seconds,
    ) -> Result<SweepRow, KeyringError> {
        let key = self.days.today(now)?;
        let body = SweepBody { chat: chat.0, what };
        let body = seal::wrap(
            &key.seal_key("sweep"),
            Purpose::Sweep,
            &rows::sweep(&id),
            &body.bytes(),
            &self.random.bytes(),
        );
        Ok(SweepRow {
            id,
            due_at,
            expires_at: now + life,
            body,
        })
    }

    /// What must vanish by now, can be opened and is not in the sender's hands. What cannot be
    /// opened is dropped, unless another process may still come with its key.
    pub(crate) async fn due_now(
        &self,
        now: Seconds,
        handed: &Handed,
    ) -> Result<Vec<Due>, LoadError> {
        self.days_settled().await?;
        let days = self.days.living(now)?;
        let (mut due, mut sealed) = (Vec::new(), Vec::new());
        let listed = self.store.due_sweeps(now, handed.limit(now)).await?;
        for row in listed {
            if !handed.is_new(row.id, now) {
                continue;
            }
            let opened = days.iter().find_map(|day| {
                let key = day.seal_key("sweep");
                seal::unwrap(&key, Purpose::Sweep, &rows::sweep(&row.id), &row.body).ok()
            });
            match opened.and_then(|plain| SweepBody::read(&plain).ok()) {
                Some(body) => due.push(Due {
                    id: row.id,
                    chat: ChatId(body.chat),
                    what: body.what,
                }),
                None => sealed.push(row.id),
            }
        }
        if !sealed.is_empty()
            && let Err(why) = self.pass_over(&sealed, now).await
        {
            tracing::warn!(%why, "sweeps that cannot be opened are looked at again");
        }
        Ok(due)
    }

    /// What cannot be opened makes room for others. Who woke up after another took the lease
    /// passes over nothing: the other may have the key.
    async fn pass_over(&self, sealed: &[RandomId], now: Seconds) -> Result<(), StoreError> {
        let mut change = self.begin_once().await?;
        for sweep in sealed {
            if self.is_alone() {
                change.drop_sweep(*sweep).await?;
            } else {
                change.put_off_sweep(*sweep, now + LATER).await?;
            }
        }
        change.commit().await
    }
}
