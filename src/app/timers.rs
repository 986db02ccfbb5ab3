//! What is due: sweeps, retention, totals.
//!
//! Invariant: what was written down as having to vanish is tried until it is gone or its
//! row is over.

use super::arrival::{Deletion, Menu, Outcome, Show};
use super::messenger::{ChatId, MessageId};
use super::turn::App;
use crate::domain::conversation::{Effect, Seconds, VISIT};
use crate::domain::step;
use crate::store::StoreError;
use crate::store::records::SweepWhat;

/// Audit entries are kept for a year.
const AUDIT_LIFE: Seconds = 365 * 86_400;

impl App {
    /// What must vanish by now, as orders for the chats.
    pub async fn due_sweeps(&self) -> Vec<(ChatId, Outcome)> {
        let now = self.house.now();
        let due = match self.house.due_now(now).await {
            Ok(due) => due,
            Err(why) => {
                tracing::warn!(%why, "sweeps could not be listed");
                return Vec::new();
            }
        };
        let mut orders = Vec::with_capacity(due.len());
        for sweep in due {
            let mut outcome = Outcome::default();
            match sweep.what {
                SweepWhat::Delete(messages) => outcome.delete.push(Deletion {
                    messages: messages.into_iter().map(MessageId).collect(),
                    sweep: Some(sweep.id),
                }),
                SweepWhat::Hide {
                    message,
                    protected,
                    here,
                } => {
                    self.forget_shown(sweep.chat, now).await;
                    let live = self.house.live();
                    let home = step::home(&live.content, here, None);
                    let Effect::Show(view) = home else { continue };
                    outcome.hide = Some((
                        Show {
                            card: live.card(&view),
                            over: Some(Menu {
                                message: MessageId(message),
                                protected,
                            }),
                            former: None,
                            anew: false,
                            here,
                            vanish: None,
                        },
                        sweep.id,
                    ));
                }
            }
            orders.push((sweep.chat, outcome));
        }
        orders
    }

    /// The code of a receipt and the key of a visit go when they are hidden.
    async fn forget_shown(&self, chat: ChatId, now: Seconds) {
        let Ok(loaded) = self.house.load(chat).await else {
            return;
        };
        let Some(mut draft) = loaded.draft.clone() else {
            return;
        };
        draft.sent = draft.sent.filter(|sent| now - sent.at < VISIT);
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

    /// A sweep was done.
    pub async fn swept(&self, sweep: crate::domain::conversation::RandomId) {
        if let Err(why) = self.house.store.drop_sweep(sweep).await {
            tracing::warn!(%why, "a sweep that was done could not be dropped");
        }
    }

    /// Removes what is over, and writes the totals of days that are over.
    pub async fn tidy(&self) -> Result<(), StoreError> {
        let now = self.house.now();
        let store = &self.house.store;
        store.purge_drafts(now).await?;
        store.purge_sweeps(now).await?;
        store
            .purge_sessions(now - super::signin::IDLE, now - super::signin::LONGEST)
            .await?;
        store.purge_tries(now - 3600).await?;
        store.purge_onces(now).await?;
        store.purge_audit(now - AUDIT_LIFE).await?;
        self.finish_tidy(now).await?;
        let counted = self.counts.take_before(super::visits::day_of(now));
        for (of, n) in &counted {
            let country = of
                .country
                .as_ref()
                .map_or("none", |country| country.as_str());
            let row = (of.kind, of.language.as_str(), country, of.what.as_str(), *n);
            store.add_counts(of.day, &[row]).await?;
        }
        Ok(())
    }
}
