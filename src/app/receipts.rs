//! Receipts that nobody has seen yet: which process has one under way, and who brings it when
//! that process is gone.
//!
//! Whoever commits what leads to a receipt stands in its row, and tries until Telegram took it.
//! When that process ended before, the holder of the lease takes its place in the row and draws
//! the same receipt. What became of one is written down, and owed in memory while the database
//! is away. Not here: how it is shown (`deliver`). Invariant: one process has a receipt under
//! way, and what somebody left, or was shown something else instead of, is brought by nobody.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::timeout;

use super::arrival::{Menu, Outcome};
use super::commit::NotCommitted;
use super::context::Context;
use super::deliver::Waits;
use super::drafts::{LoadError, Loaded};
use super::messenger::{ChatId, MessageId};
use super::turn::App;
use crate::domain::conversation::{
    Draft, Effect, Here, RandomId, Seconds, Sent, Turn, VISIT, What,
};
use crate::domain::step::step;

/// So long its update may still come again by itself, and its receipt with it.
const FRESH: Seconds = 10;
/// How long the sender of a chat waits for the database before it asks again later.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often another turn of the chat may come between.
const MOST_ATTEMPTS: usize = 3;
/// So many wait in memory until the database takes them.
const MOST: usize = 1000;

/// What became of a receipt that was under way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It stands in the chat.
    Taken,
    /// Something else was shown instead, or nothing can be.
    Passed,
}

/// What became of receipts and is not written down yet.
#[derive(Default)]
pub(crate) struct Fates(Mutex<HashMap<ChatId, (Fate, Seconds)>>);

impl Fates {
    fn all(&self) -> MutexGuard<'_, HashMap<ChatId, (Fate, Seconds)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, chat: ChatId, fate: (Fate, Seconds)) {
        let mut all = self.all();
        if all.len() < MOST || all.contains_key(&chat) {
            all.insert(chat, fate);
        }
    }

    fn done(&self, chat: ChatId, fate: (Fate, Seconds)) {
        let mut all = self.all();
        if all.get(&chat) == Some(&fate) {
            all.remove(&chat);
        }
    }
}

impl App {
    /// Who commits what leads to a receipt has it under way from then on.
    pub(crate) fn bear(&self, turn: &mut Turn) {
        let leads = |effect: &Effect| matches!(effect, Effect::Submit(_) | Effect::Lock(_));
        let sent = turn.draft.as_mut().and_then(|draft| draft.sent.as_mut());
        if let Some(sent) = sent.filter(|_| turn.effects.iter().any(leads)) {
            sent.bearer = Some(self.house.process());
        }
    }

    /// Takes over the receipts that a process that ended had under way, which is for the holder
    /// of the lease. Says as well whether some may have to be taken over in a moment.
    pub async fn receipts_to_bring(&self) -> (Vec<(ChatId, Outcome)>, bool) {
        self.orphans().await.unwrap_or_else(|why| {
            tracing::warn!(%why, "receipts that nobody has seen could not be listed");
            (Vec::new(), true)
        })
    }

    async fn orphans(&self) -> Result<(Vec<(ChatId, Outcome)>, bool), LoadError> {
        let borne = |chat, draft| {
            let borne = self.borne(draft).map(|borne| (chat, borne));
            borne.into_iter().collect()
        };
        let borne = self.house.of_each_draft(borne).await?;
        let (mut orders, mut may_come) = (Vec::new(), false);
        if borne.is_empty() {
            return Ok((orders, may_come));
        }
        let (living, now) = (self.house.living().await?, self.house.now());
        // What another process showed since in the place of a receipt is known there alone.
        let longest = (!self.house.is_alone()).then_some(VISIT);
        for (chat, (bearer, at)) in borne {
            if living.contains(&bearer) || longest.is_some_and(|longest| now - at > longest) {
                continue;
            }
            if (0..FRESH).contains(&(now - at)) {
                may_come = true;
                continue;
            }
            match self.take_over(chat, bearer).await {
                Ok(outcome) => orders.extend(outcome.map(|outcome| (chat, outcome))),
                Err(NotCommitted::Stale | NotCommitted::Unavailable) => may_come = true,
            }
        }
        Ok((orders, may_come))
    }

    /// Whether the receipt is what was drawn last in a chat: whoever left it meanwhile is not to
    /// be shown it.
    pub fn still_comes(&self, chat: ChatId) -> bool {
        let receipt = self.house.live().content.landmarks.receipt;
        let coming = self.hints.of(chat).1;
        coming.is_some_and(|drawn| drawn.screen == receipt)
    }

    /// Which other process has the receipt of a chat under way, and since when, if nobody has
    /// seen it and it may be drawn.
    fn borne(&self, draft: Draft) -> Option<(RandomId, Seconds)> {
        let unseen = |sent: &&Sent| sent.taken.is_none();
        draft.receipt().filter(unseen)?;
        let draft = Some(draft.tidy(self.house.sure()))
            .filter(|draft| draft.request.is_none() && draft.visit.is_none())?;
        let sent = draft.receipt()?;
        let bearer = sent.bearer.filter(|by| *by != self.house.process())?;
        Some((bearer, sent.at))
    }

    async fn take_over(
        &self,
        chat: ChatId,
        from: RandomId,
    ) -> Result<Option<Outcome>, NotCommitted> {
        let loaded = self.house.load(chat).await;
        let loaded = loaded.map_err(|_| NotCommitted::Unavailable)?;
        let still = |draft: &Draft| self.borne(draft.clone()).is_some_and(|(by, _)| by == from);
        let Some(draft) = loaded.draft.clone().filter(still) else {
            return Ok(None);
        };
        let menu = draft.menu.map(|message| Menu {
            protected: true,
            ..Menu::text(MessageId(message))
        });
        let context = Context {
            payload: Some(draft.here),
            menu,
            ..self.quiet_context(chat, What::Saved)
        };
        // Since then something else was shown here.
        let receipt = context.live.content.landmarks.receipt;
        let shown = context.shown_after(Some(&draft));
        let passed = shown.is_some_and(|(screen, _)| screen != receipt);
        let bearer = (!passed).then(|| self.house.process());
        let draft = borne_by(draft, bearer);
        let end = menu.filter(|_| !passed).map(|menu| (menu, draft.here));
        self.write_over(chat, &loaded, &draft, end).await?;
        if passed {
            return Ok(None);
        }
        let event = self.event(&context, draft.here, true);
        let turn = step(&context.live.content, Some(draft), &event);
        Ok(Some(self.outcome(&context, &turn.effects, None)))
    }

    /// In one transaction: who has it under way now, and that its message ends.
    async fn write_over(
        &self,
        chat: ChatId,
        loaded: &Loaded,
        draft: &Draft,
        end: Option<(Menu, Here)>,
    ) -> Result<(), NotCommitted> {
        let now = self.house.now();
        let mut change = self.house.begin_once().await?;
        self.house
            .save(&mut change, chat, loaded, Some(draft))
            .await?;
        if let Some((menu, here)) = end {
            let due = now + VISIT;
            let row = self.house.hiding(chat, menu.message, here, due, now)?;
            change.insert_sweep(&row).await?;
        }
        Ok(change.commit().await?)
    }

    /// Whether what waits in a chat is a receipt that this process is still to show. Alone it
    /// need not ask: whatever came since came here.
    pub(crate) async fn receipt_waits(&self, chat: ChatId) -> Waits {
        if !self.still_comes(chat) {
            return Waits::NoReceipt;
        }
        if self.house.is_alone() {
            return Waits::Here;
        }
        if !self.house.is_answering() {
            return Waits::Unknown;
        }
        let Ok(Ok(loaded)) = timeout(PATIENCE, self.house.load(chat)).await else {
            return Waits::Unknown;
        };
        let process = self.house.process();
        let ours = |sent: &&Sent| sent.bearer.is_none_or(|by| by == process);
        match loaded.draft.as_ref().and_then(Draft::receipt).filter(ours) {
            Some(_) => Waits::Here,
            None => Waits::Gone,
        }
    }

    /// Writes down what became of the receipt of a chat; what the database does not take is owed.
    pub(crate) async fn note_fate(&self, chat: ChatId, fate: Fate) {
        let fate = (fate, self.house.now());
        self.fates.put(chat, fate);
        for _ in 0..MOST_ATTEMPTS {
            match self.write_fate(chat, fate, false).await {
                Ok(()) => return self.fates.done(chat, fate),
                // Another turn of the chat came between: it left the receipt, or is to know of it.
                Err(NotCommitted::Stale) => {}
                Err(NotCommitted::Unavailable) => return,
            }
        }
    }

    /// Writes down what the database did not take before.
    pub async fn note_fates_again(&self) {
        let owed: Vec<_> = self
            .fates
            .all()
            .iter()
            .map(|(c, fate)| (*c, *fate))
            .collect();
        for (chat, fate) in owed {
            match self.write_fate(chat, fate, true).await {
                Ok(()) => self.fates.done(chat, fate),
                Err(NotCommitted::Stale) => {}
                Err(NotCommitted::Unavailable) => return,
            }
        }
    }

    async fn write_fate(
        &self,
        chat: ChatId,
        (fate, at): (Fate, Seconds),
        is_late: bool,
    ) -> Result<(), NotCommitted> {
        let loaded = self.house.load(chat).await;
        let loaded = loaded.map_err(|_| NotCommitted::Unavailable)?;
        let Some(mut draft) = loaded.draft.clone() else {
            return Ok(());
        };
        // What was sent since has another receipt.
        let meant = |sent: &&mut Sent| sent.taken.is_none() && !(is_late && sent.at > at);
        let Some(sent) = draft.sent.as_mut().filter(meant) else {
            return Ok(());
        };
        match fate {
            Fate::Taken => sent.taken = Some(at),
            Fate::Passed if sent.bearer == Some(self.house.process()) => sent.bearer = None,
            Fate::Passed => return Ok(()),
        }
        let mut change = self.house.store.begin().await?;
        self.house
            .save(&mut change, chat, &loaded, Some(&draft))
            .await?;
        Ok(change.commit().await?)
    }
}

fn borne_by(mut draft: Draft, bearer: Option<RandomId>) -> Draft {
    if let Some(sent) = draft.sent.as_mut() {
        sent.bearer = bearer;
    }
    draft
}
