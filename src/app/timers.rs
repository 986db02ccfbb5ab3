//! What is due: sweeps, retention, totals.
//!
//! Retention is the work of one process, the holder of the lease; totals, trust and files
//! that wait are of each. Invariant: what was written down as having to vanish is tried until it is gone or its
//! row is over.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Mutex, PoisonError};

use super::arrival::{Deletion, Menu, Outcome, Show};
use super::erased::{oldest_mark, over_before};
use super::messenger::{ChatId, MessageId};
use super::receipts::Fate;
use super::sweeps::{Due, Sought};
use super::turn::App;
use crate::domain::conversation::{Effect, Here, RandomId, Seconds, VISIT};
use crate::domain::payload::Argument;
use crate::domain::step;
use crate::store::StoreError;
use crate::store::records::SweepWhat;

/// Audit entries are kept for a year.
const AUDIT_LIFE: Seconds = 365 * 86_400;
/// Another's clock may be so far behind; what belongs to a process stays for so long.
const GRACE: Seconds = 2 * 60;
/// What was handed to the sender is handed again after so many seconds, while it is due. The
/// sender leaves it out if it still has it.
const AGAIN: Seconds = 60;
/// So many sweeps that the sender does not have are handed to it at once.
const AT_ONCE: usize = 200;

/// Sweeps that were handed to the sender a moment ago. They take no room from others.
#[derive(Default)]
pub(crate) struct Handed(Mutex<HashMap<RandomId, Seconds>>);

impl Handed {
    /// How many are listed, so that there are new ones among them.
    pub(crate) fn limit(&self, now: Seconds) -> i64 {
        let mut handed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The clock may have been set back.
        handed.retain(|_, at| now.abs_diff(*at) < AGAIN.unsigned_abs());
        i64::try_from(handed.len() + AT_ONCE).unwrap_or(i64::MAX)
    }

    /// Whether it is handed over now. Its time is not renewed: what the sender gave up
    /// comes again.
    pub(crate) fn is_new(&self, sweep: RandomId, now: Seconds) -> bool {
        let mut handed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match handed.entry(sweep) {
            Entry::Occupied(_) => false,
            Entry::Vacant(entry) => {
                entry.insert(now);
                true
            }
        }
    }
}

impl App {
    /// What must vanish by now, as orders for the chats.
    pub async fn due_sweeps(&self) -> Vec<(ChatId, Outcome)> {
        // A voice whose number is known here is not to be looked for.
        self.write_ends_again().await;
        let now = self.house.due();
        let due = match self.house.due_now(now, &self.handed).await {
            Ok(due) => due,
            Err(why) => {
                tracing::warn!(%why, "sweeps could not be listed");
                return Vec::new();
            }
        };
        let mut orders = Vec::with_capacity(due.len());
        for sweep in due {
            if matches!(sweep.what, SweepWhat::Hide { .. } | SweepWhat::Left { .. }) {
                self.forget_shown(sweep.chat, now).await;
            }
            orders.push((sweep.chat, self.order(sweep)));
        }
        orders
    }

    /// How what is due vanishes.
    fn order(&self, sweep: Due) -> Outcome {
        let (chat, id) = (sweep.chat, sweep.id);
        let mut outcome = Outcome::default();
        match sweep.what {
            SweepWhat::Delete(messages) => outcome.delete.push(Deletion {
                messages: messages.into_iter().map(MessageId).collect(),
                voice: false,
                sweep: Some(id),
            }),
            SweepWhat::Voice { message, here } => {
                return self.voice_ends(chat, MessageId(message), here, id);
            }
            SweepWhat::SomeVoice { after, until, here } => {
                let some = sought(true, after, until, here);
                outcome.seek = self.seek(chat, &some, id);
            }
            SweepWhat::SomeMenu { after, until, here } => {
                let some = sought(false, after, until, here);
                outcome.seek = self.seek(chat, &some, id);
            }
            SweepWhat::Hide {
                message,
                protected,
                here,
            } => {
                let home = step::home(&self.house.live().content, here, None);
                let menu = Menu {
                    protected,
                    ..Menu::text(MessageId(message))
                };
                outcome.hide = self.in_place_of(menu, home).map(|show| (show, id));
            }
            SweepWhat::Left { message, here } => {
                let content = &self.house.live().content;
                let cover = content.landmarks.cover;
                let shown = step::show(content, here, cover, Argument::NONE);
                let menu = Menu {
                    protected: true,
                    ..Menu::text(MessageId(message))
                };
                self.hints.hidden(chat, menu, here, cover);
                outcome.hide = self.in_place_of(menu, shown).map(|show| (show, id));
            }
        }
        outcome
    }

    /// A screen that is put into a message of which nothing may stay.
    fn in_place_of(&self, menu: Menu, shown: Effect) -> Option<Show> {
        let Effect::Show(view) = shown else {
            return None;
        };
        Some(Show {
            card: self.house.live().card(&view),
            over: Some(menu),
            former: None,
            anew: false,
            here: view.here,
            vanish: None,
            lasting: false,
        })
    }

    /// The code of a receipt and the key of a visit go when they are hidden.
    async fn forget_shown(&self, chat: ChatId, now: Seconds) {
        let Ok(loaded) = self.house.load(chat).await else {
            return;
        };
        let Some(mut draft) = loaded.draft.clone() else {
            return;
        };
        // A code that nobody can have seen yet is kept: the receipt will be drawn from it.
        let unseen = |taken: Option<Seconds>| taken.is_none_or(|taken| now - taken < VISIT);
        draft.sent = draft.sent.filter(|sent| !sent.left && unseen(sent.taken));
        draft.visit = draft.visit.filter(|visit| now < visit.until);
        let Ok(mut change) = self.house.store.begin().await else {
            return;
        };
        let saved = self
            .house
            .save(&mut change, chat, &loaded, Some(&draft))
            .await;
        // Another turn of the chat came between: it saw the same draft and keeps it.
        if saved.is_ok() {
            let _ = change.commit().await;
        }
    }

    /// A screen that must vanish was taken: its time begins now.
    pub async fn shown_for_a_while(&self, chat: ChatId, menu: Menu, here: Here) {
        let now = self.house.now();
        let due = now + VISIT;
        let renewed = match self.house.hiding(chat, menu.message, here, due, now) {
            Ok(row) => self.house.store.insert_sweep(&row).await.is_ok(),
            Err(_) => false,
        };
        if !renewed {
            tracing::warn!("a screen is hidden at the time that was written down before it");
        }
        let receipt = self.house.live().content.landmarks.receipt;
        let hint = self.hints.of(chat).0;
        // From then on the code may be forgotten when its screen is hidden.
        if hint.is_some_and(|hint| hint.drawn.screen == receipt) {
            self.note_fate(chat, Fate::Taken).await;
        }
    }

    /// Whether a sweep is still due: it may have been renewed since it was handed out.
    pub async fn is_due(&self, sweep: RandomId) -> bool {
        let now = self.house.due();
        self.house
            .store
            .is_sweep_due(sweep, now)
            .await
            .unwrap_or(true)
    }

    /// A sweep cannot be done now; it makes room for others and is tried again after that
    /// many seconds.
    pub async fn put_off(&self, sweep: RandomId, by: Seconds) {
        let due = self.house.now() + by;
        if let Err(why) = self.house.store.put_off_sweep(sweep, due).await {
            tracing::warn!(%why, "a sweep could not be put off");
        }
    }

    /// A sweep was done.
    pub async fn swept(&self, sweep: RandomId) {
        let now = self.house.due();
        if let Err(why) = self.house.store.drop_due_sweep(sweep, now).await {
            tracing::warn!(%why, "a sweep that was done could not be dropped");
        }
    }

    /// Removes what is over, and writes the totals of days that are over.
    pub async fn tidy(&self) -> Result<(), StoreError> {
        // Whatever the machine's clock says, nothing is deleted before its time.
        let (now, sure) = (self.house.now(), self.house.sure());
        self.house.refresh_trust().await;
        match self.retain(sure).await {
            // Another process does it.
            Ok(()) | Err(StoreError::Stale) => {}
            Err(why) => return Err(why),
        }
        self.caps.weigh(self.house.store.unsent_bytes().await?);
        // Each host keeps the marks of all: only one of them may be left.
        self.house.level_marks(sure).await?;
        self.finish_tidy(now).await
    }

    /// Removes what is over; `Stale` while that is the work of another process.
    async fn retain(&self, now: Seconds) -> Result<(), StoreError> {
        let mut change = self.house.begin_once().await?;
        change.purge_drafts(now).await?;
        change.purge_sweeps(now).await?;
        change.purge_pings(now).await?;
        change
            .purge_sessions(now - super::signin::IDLE, now - super::signin::LONGEST)
            .await?;
        change.purge_tries(now - 3600).await?;
        change.purge_onces(now).await?;
        change.purge_audit(now - AUDIT_LIFE).await?;
        change.purge_erased(oldest_mark(now)).await?;
        let ended = change.purge_peers(now - GRACE).await?;
        change.commit().await?;
        if ended > 0 {
            // A process that ended may have had files to fetch.
            self.resume_fetching().await;
        }
        self.erase_old(now).await?;
        self.house.note_retention().await
    }

    /// Erases cases in which nothing has happened for half a year and the time that the
    /// organisation states; until a case can be closed, this is its end.
    async fn erase_old(&self, now: Seconds) -> Result<(), StoreError> {
        let before = over_before(now, self.house.live().content.organisation.days);
        for case in self.house.store.cases_unchanged_since(before, 50).await? {
            let mut change = self.house.begin_once().await?;
            self.house.erase(&mut change, case).await?;
            change.commit().await?;
            self.house.keep_marks([case]);
        }
        Ok(())
    }
}

fn sought(voice: bool, after: i64, until: Option<i64>, here: Here) -> Sought {
    Sought {
        voice,
        after: MessageId(after),
        until: until.map(MessageId),
        here,
    }
}
