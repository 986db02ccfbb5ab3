//! One update: load, step, commit, and what is to be shown then.
//!
//! Guidance presses touch no database. A text asks it once for an open draft and does
//! without when there is no answer in time. Invariant: nothing is swept from a chat, and no
//! receipt drawn, before the transaction is committed.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::arrival::{Arrival, Deletion, Menu, Outcome, Show};
use super::commit::{Committed, NotCommitted};
use super::context::Context;
pub(crate) use super::context::SPINNING;
use super::drafts::Loaded;
use super::file_queue::{Fetches, FileQueue};
use super::hints::{Drawn, Hint, Hints};
use super::house::House;
use super::leaving::{AT_ONCE, only_marks, passes_receipt};
use super::messenger::{ChatId, MessageId};
use super::metrics::Ended;
use crate::domain::conversation::{
    Counted, Draft, Effect, Event, Here, Notice, RandomId, Turn, View, What,
};
use crate::domain::payload::Argument;
use crate::domain::step::{home, needs_draft, step};

/// How long a text waits for the database before it is answered as guidance.
const PATIENCE: Duration = Duration::from_millis(200);
/// How long a press of a request waits.
const LONG_PATIENCE: Duration = Duration::from_secs(3);
/// How long one attempt may take, slow derivations and the commit included.
const LONGEST_ATTEMPT: Duration = Duration::from_secs(20);
/// How often a turn is stepped again when another one came between.
const MOST_ATTEMPTS: usize = 5;

/// The bot without its faces.
pub struct App {
    pub(crate) house: Arc<House>,
    pub(crate) hints: Hints,
    pub(crate) files: FileQueue,
    pub(crate) counts: super::counts::Counts,
    pub(crate) tries: super::tries::Tries,
    pub(crate) budgets: super::budget::Budgets,
    pub(crate) caps: super::caps::Caps,
    pub(crate) handed: super::timers::Handed,
    pub(crate) unfetched: std::sync::atomic::AtomicBool,
    pub(crate) cleaning: tokio::sync::Semaphore,
    pub(crate) standing: super::pings::Standing,
    pub(crate) unwritten: super::hearing::Unwritten,
    pub(crate) owed: super::leaving::Owed,
    pub(crate) pauses: super::file_queue::Pauses,
    pub(crate) fates: super::receipts::Fates,
}

impl App {
    /// An app over a house; files to fetch come out of the queue.
    pub fn new(house: Arc<House>) -> (Self, Fetches) {
        let files = FileQueue::default();
        let fetches = files.fetches();
        let app = Self {
            house,
            hints: Hints::default(),
            files,
            counts: super::counts::Counts::default(),
            tries: super::tries::Tries::default(),
            budgets: super::budget::Budgets::new(false),
            caps: super::caps::Caps::default(),
            handed: super::timers::Handed::default(),
            unfetched: std::sync::atomic::AtomicBool::new(false),
            // Pictures take much memory while they are read, so one at a time.
            cleaning: tokio::sync::Semaphore::new(1),
            standing: super::pings::Standing::default(),
            unwritten: super::hearing::Unwritten::default(),
            owed: super::leaving::Owed::default(),
            pauses: super::file_queue::Pauses::default(),
            fates: super::receipts::Fates::default(),
        };
        (app, fetches)
    }

    /// The same without budgets: only to show what a flood does then.
    #[must_use]
    pub fn boundless(self) -> Self {
        let budgets = super::budget::Budgets::new(true);
        Self { budgets, ..self }
    }

    /// The house under the app.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Deals with one update; whatever it was, there is an answer.
    pub async fn turn(&self, arrival: Arrival) -> Outcome {
        let (chat, began) = (arrival.chat, Instant::now());
        let mut outcome = self.answer(self.context(arrival)).await;
        let ended = if outcome.not_saved {
            Ended::NotSaved
        } else {
            Ended::Shown
        };
        self.house.metrics().turn(ended, began.elapsed());
        self.retire_ping(chat, &mut outcome);
        outcome
    }

    async fn answer(&self, context: Context) -> Outcome {
        if !needs_draft(&context.live.content, &context.what) && !context.leaves() {
            let here = context.here(None, self);
            let event = self.event(&context, here, true);
            let turn = step(&context.live.content, None, &event);
            return self.outcome(&context, &turn.effects, None);
        }
        // Guidance, which is most, is not to carry the room that a request needs from task to task.
        Box::pin(self.turn_with_draft(&context)).await
    }

    async fn turn_with_draft(&self, context: &Context) -> Outcome {
        let (patience, longest) = match (context.leaves(), &context.press) {
            (true, _) => (PATIENCE, AT_ONCE),
            (false, Some(_)) => (LONG_PATIENCE, LONGEST_ATTEMPT),
            (false, None) => (PATIENCE, LONGEST_ATTEMPT),
        };
        for _ in 0..MOST_ATTEMPTS {
            let Some(asked) = self.house.reads.ask() else {
                return self.without_store(context);
            };
            let loading = timeout(patience, self.house.load(context.chat)).await;
            let Some(loaded) = loaded_or_told(loading) else {
                return self.without_store(context);
            };
            asked.answered();
            let attempt = timeout(longest, self.attempt(context, loaded));
            match attempt.await {
                Ok(Ok(outcome)) => return outcome,
                Ok(Err(NotCommitted::Stale)) => {}
                Ok(Err(NotCommitted::Unavailable)) | Err(_) => return self.without_store(context),
            }
        }
        tracing::warn!("a turn met another one too often");
        self.without_store(context)
    }

    async fn attempt(&self, context: &Context, loaded: Loaded) -> Result<Outcome, NotCommitted> {
        let here = context.here(loaded.draft.as_ref(), self);
        if let Some(notice) = self.caps.refuses(context, loaded.draft.as_ref()) {
            return Ok(self.capped(context, here, &loaded, notice));
        }
        let intake = self.house.trust().await.is_some();
        let mut event = self.event(context, here, intake);
        event.shown = context.shown_after(loaded.draft.as_ref());
        let mut turn = step(&context.live.content, loaded.draft.clone(), &event);
        let former = adopt_menu(context, here, &loaded, &mut turn);
        self.bear(&mut turn);
        let committed = match self.commit(context, &loaded, &event, &mut turn).await {
            Ok(committed) => committed,
            Err(NotCommitted::Unavailable) if !context.erases() && only_marks(&loaded, &turn) => {
                // Else nothing was left, and what was only touched is not to be left by that.
                if context.leaves() || passes_receipt(&loaded, &turn) {
                    self.owe_leaving(context);
                }
                Committed::default()
            }
            Err(NotCommitted::Unavailable) => return Ok(self.not_committed(context, loaded, event)),
            Err(NotCommitted::Stale) => return Err(NotCommitted::Stale),
        };
        self.caps.note(context, &turn);
        let mut effects = turn.effects.clone();
        if let Committed {
            then: Some(what), ..
        } = &committed
        {
            let event = Event {
                what: what.clone(),
                ..event.clone()
            };
            effects.extend(step(&context.live.content, turn.draft.clone(), &event).effects);
        }
        let mut outcome = self.outcome(context, &effects, committed.sweep);
        if let Some(show) = &mut outcome.show {
            let over = show.over.map(|menu| menu.message);
            show.former = former.filter(|old| over != Some(*old)).or(show.former);
        }
        self.ask_for_files(context, turn.draft.as_ref(), &event);
        Ok(outcome)
    }

    /// Cards, deletions and the answer to the press, from effects that are carried out.
    pub(crate) fn outcome(
        &self,
        context: &Context,
        effects: &[Effect],
        sweep: Option<RandomId>,
    ) -> Outcome {
        let mut outcome = Outcome::default();
        let said = effects.iter().rev().find_map(|effect| match effect {
            Effect::Toast(notice) => Some(*notice),
            _ => None,
        });
        let late = said.filter(|_| context.is_late());
        for effect in effects {
            match effect {
                Effect::Show(view) => {
                    let notice = view.notice.or(late);
                    let view = View {
                        notice,
                        ..view.clone()
                    };
                    outcome.show = Some(self.shown(context, &view));
                }
                Effect::Sweep => {
                    outcome.delete = context
                        .typed
                        .map(|message| Deletion {
                            messages: vec![message],
                            voice: false,
                            sweep,
                        })
                        .into_iter()
                        .collect();
                }
                Effect::Count(counted) => self.count(context, *counted),
                Effect::SaveDraft
                | Effect::DropDraft
                | Effect::Submit(_)
                | Effect::Append(_)
                | Effect::OpenMailbox(_)
                | Effect::Toast(_)
                | Effect::Lock(_)
                | Effect::EraseCase(_)
                | Effect::OnlyLook => {}
            }
        }
        if let Some(notice) = late.filter(|_| outcome.show.is_none()) {
            self.say_beside(context, notice, &mut outcome);
        }
        let language = || context.here(None, self).language;
        let toast = said.map(|notice| context.live.notice(language(), notice));
        outcome.answer = context.press.clone().map(|press| (press, toast));
        outcome
    }

    /// A message of its own that says a line: what stands in the chat stays, and a number that
    /// nobody has seen yet goes first.
    pub(crate) fn say_beside(&self, context: &Context, notice: Notice, outcome: &mut Outcome) {
        let content = &context.live.content;
        let Effect::Show(view) = home(content, context.here(None, self), Some(notice)) else {
            return;
        };
        let is_coming = context.is_coming(content.landmarks.receipt);
        let show = if is_coming {
            self.drawn(context, &view)
        } else {
            self.shown(context, &view)
        };
        let show = Some(Show {
            over: None,
            former: None,
            ..show
        });
        if is_coming {
            outcome.after = show;
        } else {
            outcome.show = show;
        }
    }

    fn shown(&self, context: &Context, view: &View) -> Show {
        let (screen, argument, at) = (view.screen, view.argument, context.now);
        let drawn = Drawn {
            screen,
            argument,
            at,
        };
        self.hints.expect(context.chat, drawn);
        self.drawn(context, view)
    }

    fn drawn(&self, context: &Context, view: &View) -> Show {
        // A line would betray what the harmless screen hides; what is owed waits for another.
        let is_cover = context.live.content.is_cover(view.screen);
        let view = &View {
            notice: view.notice.filter(|_| !is_cover),
            ..view.clone()
        };
        let says_it = view.notice == Some(Notice::Slower);
        let is_free = view.notice.is_none() && !is_cover;
        let owed = self.budgets.drawn(context.chat, says_it, is_free);
        let card = if owed {
            let notice = Some(Notice::Slower);
            let view = View {
                notice,
                ..view.clone()
            };
            context.live.card(&view)
        } else if context.hears == Some(view.screen) {
            context.live.heard(view)
        } else {
            context.live.card(view)
        };
        Show {
            card,
            over: context.menu,
            former: context.beside_ping(),
            anew: context.anew,
            here: view.here,
            vanish: view.vanish.map(|seconds| context.now + seconds),
            lasting: view.screen == context.live.content.landmarks.receipt,
        }
    }

    fn count(&self, context: &Context, counted: Counted) {
        let here = context.here(None, self);
        self.counts
            .add(context.now, here.language, here.country, counted);
    }

    /// Asks for what was just announced, and again for all that waits when it is to be sent.
    fn ask_for_files(&self, context: &Context, draft: Option<&Draft>, event: &Event) {
        let review = context.live.content.landmarks.review;
        let sending = matches!(&context.what, What::Pressed(screen, _) if *screen == review);
        let announced = matches!(context.what, What::FilesSent(..));
        for piece in super::fetching::waiting(draft) {
            if sending || (announced && piece.at == event.at) {
                self.ask_for_file(context.chat, piece.id);
            }
        }
    }

    /// A screen was taken by the chat: the hint remembers it.
    pub fn menu_shown(&self, chat: ChatId, menu: Menu, here: Here) {
        self.hints.remember(chat, menu, here);
    }

    /// A line was said beside what stands in the chat; it is on the first screen of all.
    pub fn said_beside(&self, chat: ChatId, menu: Menu, here: Here) {
        let drawn = Drawn {
            screen: self.house.live().content.landmarks.home,
            argument: Argument::NONE,
            at: self.house.now(),
        };
        self.hints.said_beside(chat, Hint { menu, here, drawn });
    }
}

/// The pressed message becomes the draft's message; a former one is to go.
fn adopt_menu(
    context: &Context,
    here: Here,
    loaded: &Loaded,
    turn: &mut Turn,
) -> Option<MessageId> {
    let menu = context.menu?;
    let draft = turn.draft.as_mut()?;
    // What was laid aside or left is in its message no more; looking for it would be one call
    // more than in a chat that has nothing.
    let known = loaded.draft.as_ref();
    let stands = |draft: &&Draft| draft.is_open() || draft.receipt().is_some();
    let former = known
        .filter(|draft| stands(draft) && draft.here.secret == here.secret)
        .and_then(|draft| draft.menu);
    draft.menu = Some(menu.message.0);
    former.filter(|old| *old != menu.message.0).map(MessageId)
}

fn loaded_or_told<T, E: std::fmt::Display, F>(loading: Result<Result<T, E>, F>) -> Option<T> {
    match loading {
        Ok(Ok(loaded)) => Some(loaded),
        Ok(Err(why)) => {
            tracing::warn!(%why, "a draft could not be loaded");
            None
        }
        Err(_) => {
            tracing::warn!("the database gave no answer in time");
            None
        }
    }
}
