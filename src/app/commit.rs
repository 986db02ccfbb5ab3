//! The transaction of one turn.
//!
//! Everything that an effect changes is written here, at once or not at all; slow
//! derivations come before it. Invariant: a sweep of what was typed, and of what will be
//! shown and must vanish, is in the same transaction.

use super::context::Context;
use super::drafts::Loaded;
use super::intake::{Prepared, SlowWay};
use super::keyring::KeyringError;
use super::turn::App;
use crate::domain::case::CaseRef;
use crate::domain::conversation::{
    Draft, Effect, Event, Key, Notice, RandomId, Turn, VISIT, What, is_since,
};
use crate::domain::keys::Pair;
use crate::domain::step::with_notice;
use crate::store::gate::Check;
use crate::store::pings::ContactRow;
use crate::store::sweeps::SweepRow;
use crate::store::{Change, StoreError};

/// What a transaction led to.
#[derive(Default)]
pub(crate) struct Committed {
    /// What comes back to `step`, whose turn then may only show.
    pub then: Option<What>,
    /// The sweep row of what was typed.
    pub sweep: Option<RandomId>,
}

/// Why nothing was written.
#[derive(Debug)]
pub(crate) enum NotCommitted {
    /// Another turn of the chat came between; load and step again.
    Stale,
    /// The database refused or gave no answer.
    Unavailable,
}

impl From<KeyringError> for NotCommitted {
    fn from(why: KeyringError) -> Self {
        tracing::warn!(%why, "a turn was not committed");
        Self::Unavailable
    }
}

impl From<StoreError> for NotCommitted {
    fn from(why: StoreError) -> Self {
        if matches!(why, StoreError::Stale) {
            return Self::Stale;
        }
        tracing::warn!(%why, "a turn was not committed");
        Self::Unavailable
    }
}

/// The slow derivations of a turn.
#[derive(Default)]
struct Slow {
    submission: Option<Prepared>,
    way: Option<SlowWay>,
    contact: Option<ContactRow>,
}

impl App {
    /// Carries out what belongs to the transaction of a turn.
    pub(crate) async fn commit(
        &self,
        context: &Context,
        loaded: &Loaded,
        event: &Event,
        turn: &mut Turn,
    ) -> Result<Committed, NotCommitted> {
        let mut committed = Committed::default();
        if let Some(key) = opening(&turn.effects) {
            committed.then = self.open_mailbox(context, event, turn, &key).await?;
        }
        let erases = context.erases();
        let left = self.end_of_left(context, event.here, turn)?;
        if !erases && left.is_none() && !turn.effects.iter().any(|effect| writes(context, effect)) {
            return Ok(committed);
        }
        if self.house.store.leaves_out(Check::Uniqueness) {
            self.make_another_case(turn);
        }
        let slow = self.derive(context, event, turn).await?;
        let (asked, change) = self.house.begin_for_people().await?;
        let written = self.write_turn(
            change,
            (context, loaded, event),
            turn,
            committed.then.as_ref(),
            (&slow, left),
        );
        committed.sweep = asked.after(written.await)?;
        let erased: Vec<_> = turn.effects.iter().filter_map(erased).collect();
        // Before the person is told, so that a backup of yesterday cannot bring it back.
        self.house.keep_marks(erased.iter().copied());
        // Where others work on the same tables nobody is kept waiting for it: the timers do it.
        if !erased.is_empty()
            && !self.house.store.is_shared()
            && let Err(why) = self.house.store.scrub().await
        {
            tracing::warn!(%why, "erased bytes may still lie in the journal");
        }
        if slow.submission.is_some() {
            committed.then = Some(What::Saved);
        }
        Ok(committed)
    }

    /// All that a turn writes, in one transaction; gives the sweep of what was typed.
    async fn write_turn(
        &self,
        mut change: Change<'_>,
        (context, loaded, event): (&Context, &Loaded, &Event),
        turn: &Turn,
        then: Option<&What>,
        (slow, left): (&Slow, Option<SweepRow>),
    ) -> Result<Option<RandomId>, NotCommitted> {
        if context.erases() {
            // On a full disk the answer must not tell whether there was anything to erase.
            change.try_a_little(self.house.random.bytes()).await?;
        }
        for effect in &turn.effects {
            self.write(&mut change, event, effect, (loaded, turn), slow)
                .await?;
        }
        let visit = turn.draft.as_ref().and_then(|draft| draft.visit.as_ref());
        if let (Some(What::MailboxOpened(_)), Some(visit)) = (then, visit) {
            self.house.looked(&mut change, visit).await?;
        }
        self.house
            .save(&mut change, context.chat, loaded, turn.draft.as_ref())
            .await?;
        if let Some(left) = &left {
            change.insert_sweep(left).await?;
        }
        let sweep = self.write_sweeps(&mut change, context, event, turn).await?;
        change.commit().await?;
        Ok(sweep)
    }

    /// A case of its own for every attempt: what a simulation must find out.
    fn make_another_case(&self, turn: &mut Turn) {
        for effect in &mut turn.effects {
            if let Effect::Submit(submission) = effect {
                let request = &mut submission.request;
                request.id = self.house.random.bytes();
                request.case_seed = self.house.random.bytes();
                request.case = CaseRef::of(&Pair::from_seed(&request.case_seed).public);
                let pieces = &mut request.pieces;
                for piece in pieces.iter_mut() {
                    piece.id = self.house.random.bytes();
                }
            }
        }
    }

    async fn derive(
        &self,
        context: &Context,
        event: &Event,
        turn: &Turn,
    ) -> Result<Slow, NotCommitted> {
        let mut slow = Slow::default();
        for effect in &turn.effects {
            if let Effect::Submit(submission) = effect {
                slow.submission = Some(self.house.prepare(&submission.code).await);
                slow.contact = Some(self.house.contact_of(submission, context.chat));
            }
            if let Effect::Lock(_) = effect
                && let Some(sent) = turn.draft.as_ref().and_then(|d| d.sent.as_ref())
            {
                slow.way = Some(
                    self.house
                        .prepare_way(event.here.secret, &sent.code)
                        .await?,
                );
            }
        }
        Ok(slow)
    }

    async fn write(
        &self,
        change: &mut Change<'_>,
        event: &Event,
        effect: &Effect,
        (loaded, turn): (&Loaded, &Turn),
        slow: &Slow,
    ) -> Result<(), NotCommitted> {
        let house = &self.house;
        match effect {
            Effect::Submit(submission) => {
                let trust = house.trust().await.ok_or(NotCommitted::Unavailable)?;
                let Some(prepared) = &slow.submission else {
                    return Err(NotCommitted::Unavailable);
                };
                let is_new = house
                    .write_case(change, &trust, submission, prepared, event.at)
                    .await?;
                // That draft made a case before, which has another code: this one opens nothing.
                if !is_new {
                    return Err(NotCommitted::Stale);
                }
                if let Some(contact) = &slow.contact {
                    change.save_contact(contact).await?;
                }
            }
            Effect::OnlyLook => {
                if let Some(visit) = turn.draft.as_ref().and_then(|d| d.visit.as_ref()) {
                    house.only_look(change, visit).await?;
                }
            }
            Effect::Append(pieces) => {
                if let Some(visit) = turn.draft.as_ref().and_then(|d| d.visit.as_ref()) {
                    house.append(change, visit, pieces, event.at).await?;
                }
            }
            Effect::Lock(way) => {
                if let Some(prepared) = &slow.way {
                    house.write_way(change, *way, prepared).await?;
                }
            }
            Effect::EraseCase(case) => {
                house.erase(change, *case).await?;
            }
            Effect::DropDraft => {
                let kept = turn.draft.as_ref().and_then(|d| d.request.as_ref());
                let kept = kept.map(|request| request.case);
                let request = loaded.draft.as_ref().and_then(|d| d.request.as_ref());
                if let Some(request) = request.filter(|dropped| Some(dropped.case) != kept) {
                    change.drop_pieces(request.case).await?;
                }
            }
            Effect::SaveDraft
            | Effect::OpenMailbox(_)
            | Effect::Show(_)
            | Effect::Toast(_)
            | Effect::Sweep
            | Effect::Count(_) => {}
        }
        Ok(())
    }

    /// The sweeps of a turn: what was typed, and the menu that will show what must vanish.
    async fn write_sweeps(
        &self,
        change: &mut Change<'_>,
        context: &Context,
        event: &Event,
        turn: &Turn,
    ) -> Result<Option<RandomId>, NotCommitted> {
        let house = &self.house;
        let mut sweep = None;
        if turn.effects.iter().any(|e| matches!(e, Effect::Sweep))
            && let Some(typed) = context.typed
        {
            let row = house.deletion(context.chat, &[typed], event.at)?;
            change.insert_sweep(&row).await?;
            sweep = Some(row.id);
        }
        let vanishes = turn.effects.iter().any(|effect| match effect {
            Effect::Show(view) => view.vanish.is_some(),
            Effect::Submit(_) | Effect::OpenMailbox(_) => true,
            _ => false,
        });
        if vanishes && let Some(menu) = context.menu.filter(|menu| menu.protected && !menu.voice) {
            let (message, due) = (menu.message, event.at + VISIT);
            let row = house.hiding(context.chat, message, event.here, due, event.at)?;
            change.insert_sweep(&row).await?;
        }
        Ok(sweep)
    }

    /// Tries a number; an opened mailbox becomes the visit of the draft.
    async fn open_mailbox(
        &self,
        context: &Context,
        event: &Event,
        turn: &mut Turn,
        key: &Key,
    ) -> Result<Option<What>, NotCommitted> {
        let known = turn.draft.as_ref().and_then(|draft| draft.visit.clone());
        // Entered before the visit that is open, and come after it.
        let late = known
            .as_ref()
            .is_some_and(|visit| is_since(visit.opened, event.update));
        let key = if late { &Key::Again } else { key };
        let is_tried = !matches!(key, Key::Again);
        let in_line = is_tried.then(|| self.house.numbers.line_up()).flatten();
        let refused = if is_tried && !self.may_try(context.chat, event.at).await {
            Some(Notice::TooManyTries)
        } else {
            (is_tried && in_line.is_none()).then_some(Notice::ManyNumbers)
        };
        if let Some(notice) = refused {
            turn.effects
                .retain(|effect| !matches!(effect, Effect::OpenMailbox(_)));
            let nothing = crate::domain::mailbox::nothing(&context.live.content, event.here);
            turn.effects.push(with_notice(nothing, notice));
            return Ok(None);
        }
        if is_tried {
            self.house.take_a_little().await?;
        }
        let visit = self.house.visit(key, event, known.as_ref()).await?;
        let opened = match &visit {
            Some(visit) => self.house.letters(visit).await?,
            None => None,
        };
        let (Some(visit), Some(opened)) = (visit, opened) else {
            if is_tried && !self.note_wrong(context.chat, event.at).await {
                return Err(NotCommitted::Unavailable);
            }
            turn.effects
                .retain(|effect| !matches!(effect, Effect::OpenMailbox(_)));
            return Ok(Some(What::NothingToRead));
        };
        let draft = turn.draft.get_or_insert_with(|| Draft::begin(event));
        draft.menu = context.menu.map(|menu| menu.message.0).or(draft.menu);
        draft.visit = Some(visit);
        if !turn
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::SaveDraft))
        {
            turn.effects.push(Effect::SaveDraft);
        }
        Ok(Some(What::MailboxOpened(opened)))
    }

    /// A new message that must vanish was sent empty: its sweep is written before it is filled.
    pub async fn will_vanish(
        &self,
        chat: super::messenger::ChatId,
        menu: super::arrival::Menu,
        here: crate::domain::conversation::Here,
        at: crate::domain::conversation::Seconds,
    ) -> bool {
        let now = self.house.now();
        match self.house.hiding(chat, menu.message, here, at, now) {
            Ok(row) => self.house.store.insert_sweep(&row).await.is_ok(),
            Err(_) => false,
        }
    }
}

fn opening(effects: &[Effect]) -> Option<Key> {
    effects.iter().find_map(|effect| {
        if let Effect::OpenMailbox(key) = effect {
            return Some(key.clone());
        }
        None
    })
}

fn erased(effect: &Effect) -> Option<CaseRef> {
    if let Effect::EraseCase(case) = effect {
        return Some(*case);
    }
    None
}

/// Whether an effect changes something that is stored.
fn writes(context: &Context, effect: &Effect) -> bool {
    match effect {
        // What must vanish is written down before it is shown, whatever else is written.
        Effect::Show(view) => view.vanish.is_some(),
        // These must not stay in the chat when the process ends before the deletion.
        Effect::Sweep => context.must_not_stay(),
        Effect::SaveDraft
        | Effect::DropDraft
        | Effect::Submit(_)
        | Effect::Append(_)
        | Effect::Lock(_)
        | Effect::EraseCase(_)
        | Effect::OnlyLook => true,
        Effect::Toast(_) | Effect::OpenMailbox(_) | Effect::Count(_) => false,
    }
}
