//! One update: load, step, commit, and what is to be shown then.
//!
//! Guidance presses touch no database. A text asks it once for an open draft and does
//! without when there is no answer in time. Invariant: nothing is swept from a chat, and no
//! receipt drawn, before the transaction is committed.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;

use super::arrival::{Arrival, Deletion, Incoming, Menu, Outcome, Show};
use super::commit::{Committed, NotCommitted};
use super::deliver::Desk;
use super::drafts::Loaded;
use super::hints::{Hint, Hints};
use super::house::House;
use super::messenger::{ChatId, MessageId};
use crate::content::live::Live;
use crate::domain::case::CaseRef;
use crate::domain::code::Code;
use crate::domain::conversation::{
    Counted, Draft, Effect, Event, Fresh, Here, Notice, RandomId, Seconds, Turn, View, What,
};
use crate::domain::keys::Pair;
use crate::domain::payload::{LanguageCode, Payload, Secret};
use crate::domain::step::{home, needs_draft, step};
use crate::domain::words::{Script, script};

/// How long a text waits for the database before it is answered as guidance.
const PATIENCE: Duration = Duration::from_millis(200);
/// How long a press of a request waits.
const LONG_PATIENCE: Duration = Duration::from_secs(3);
/// How often a turn is stepped again when another one came between.
const MOST_ATTEMPTS: usize = 5;

/// The bot without its faces.
pub struct App {
    pub(crate) house: Arc<House>,
    pub(crate) hints: Hints,
    pub(crate) fetches: mpsc::UnboundedSender<Fetch>,
    pub(crate) counts: super::counts::Counts,
    pub(crate) tries: super::tries::Tries,
}

/// A file that waits to be fetched into a case.
pub struct Fetch {
    /// The chat whose draft or visit it belongs to.
    pub chat: ChatId,
    /// Its piece.
    pub piece: RandomId,
}

/// What a turn is about, before the draft is known.
pub(crate) struct Context {
    pub live: Arc<Live>,
    pub chat: ChatId,
    pub update: u64,
    pub now: Seconds,
    /// From the pressed button.
    payload: Option<Here>,
    hint: Option<Hint>,
    guess: LanguageCode,
    pub what: What,
    pub menu: Option<Menu>,
    pub typed: Option<MessageId>,
    press: Option<String>,
    anew: bool,
}

impl App {
    /// An app over a house; files to fetch come out of the receiver.
    pub fn new(house: Arc<House>) -> (Self, mpsc::UnboundedReceiver<Fetch>) {
        let (fetches, receiver) = mpsc::unbounded_channel();
        let app = Self {
            house,
            hints: Hints::default(),
            fetches,
            counts: super::counts::Counts::default(),
            tries: super::tries::Tries::default(),
        };
        (app, receiver)
    }

    /// The house under the app.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Deals with one update; whatever it was, there is an answer.
    pub async fn turn(&self, arrival: Arrival) -> Outcome {
        let context = self.context(arrival);
        if !needs_draft(&context.live.content, &context.what) {
            let here = context.here(None, self);
            let event = self.event(&context, here, true);
            let turn = step(&context.live.content, None, &event);
            return self.outcome(&context, &turn.effects, None);
        }
        self.turn_with_draft(&context).await
    }

    async fn turn_with_draft(&self, context: &Context) -> Outcome {
        let patience = if context.press.is_some() {
            LONG_PATIENCE
        } else {
            PATIENCE
        };
        for _ in 0..MOST_ATTEMPTS {
            let loading = tokio::time::timeout(patience, self.house.load(context.chat)).await;
            let loaded = match loaded_or_told(loading) {
                Some(loaded) => loaded,
                None => return self.without_store(context),
            };
            match self.attempt(context, loaded).await {
                Ok(outcome) => return outcome,
                Err(NotCommitted::Stale) => {}
                Err(NotCommitted::Unavailable) => return self.not_saved(context),
            }
        }
        tracing::warn!("a turn met another one too often");
        self.not_saved(context)
    }

    async fn attempt(&self, context: &Context, loaded: Loaded) -> Result<Outcome, NotCommitted> {
        let here = context.here(loaded.draft.as_ref(), self);
        let intake = self.house.trust().await.is_some();
        let event = self.event(context, here, intake);
        let mut turn = step(&context.live.content, loaded.draft.clone(), &event);
        let former = self.adopt_menu(context, &loaded, &mut turn);
        let committed = self.commit(context, &loaded, &event, &mut turn).await?;
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
            show.former = former.filter(|old| show.over.map(|menu| menu.message) != Some(*old));
        }
        self.ask_for_files(context, turn.draft.as_ref(), &event);
        Ok(outcome)
    }

    /// The pressed message becomes the draft's message; a former one is to go.
    fn adopt_menu(&self, context: &Context, loaded: &Loaded, turn: &mut Turn) -> Option<MessageId> {
        let menu = context.menu?;
        let draft = turn.draft.as_mut()?;
        let former = loaded.draft.as_ref().and_then(|d| d.menu);
        draft.menu = Some(menu.message.0);
        former.filter(|old| *old != menu.message.0).map(MessageId)
    }

    /// The database gave no answer: doors and danger open, all else is told "not saved".
    fn without_store(&self, context: &Context) -> Outcome {
        let here = context.here(None, self);
        let event = self.event(context, here, true);
        let content = &context.live.content;
        let guidance = match &context.what {
            What::Commanded(_) | What::OtherSent(_) => true,
            What::Pressed(screen, _) => !content.is_private(*screen),
            What::TextSent(text) => {
                let known = context
                    .hint
                    .is_some_and(|hint| !content.is_private(hint.screen));
                known || super::hints::opens_a_door(content, text)
            }
            _ => false,
        };
        if !guidance {
            return self.not_saved(context);
        }
        let mut effects = step(content, None, &event).effects;
        effects.retain(|effect| matches!(effect, Effect::Show(_) | Effect::Toast(_)));
        self.outcome(context, &effects, None)
    }

    /// Nothing was saved: the screen as it was, with the line that says so; what was typed stays.
    fn not_saved(&self, context: &Context) -> Outcome {
        let here = context.here(None, self);
        let content = &context.live.content;
        let shown = match &context.what {
            What::Pressed(screen, _) if content.is_private(*screen) => crate::domain::step::show(
                content,
                here,
                *screen,
                crate::domain::payload::Argument::NONE,
            ),
            _ => home(content, here, None),
        };
        let shown = crate::domain::step::with_notice(shown, Notice::NotSaved);
        self.outcome(context, &[shown], None)
    }

    fn context(&self, arrival: Arrival) -> Context {
        let live = self.house.live();
        let hint = self.hints.of(arrival.chat);
        let (payload, what, menu, press) = match arrival.what {
            Incoming::Pressed(pressed) => {
                let payload = pressed.data.as_deref().and_then(Payload::parse);
                let what = payload.map_or(What::PressedUnknown, |p| {
                    What::Pressed(p.screen, p.argument)
                });
                let here = payload.map(|p| Here {
                    language: p.language,
                    country: p.country,
                    secret: p.secret,
                });
                (here, what, pressed.message, Some(pressed.press))
            }
            Incoming::Commanded(command) => (None, What::Commanded(command), None, None),
            Incoming::Text(text) => (None, What::TextSent(text), None, None),
            Incoming::Files(files, words) => (None, What::FilesSent(files, words), None, None),
            Incoming::Place(lat, lon) => (None, What::PlaceSent(lat, lon), None, None),
            Incoming::Other(kind) => (None, What::OtherSent(kind), None, None),
            Incoming::Edited => (None, What::Edited, None, None),
        };
        let guess = guess(&live, &what, arrival.app_language.as_deref());
        let anew = matches!(
            what,
            What::Commanded(crate::domain::conversation::Command::Start)
        );
        Context {
            menu: menu.or(hint.map(|hint| hint.menu)),
            live,
            chat: arrival.chat,
            update: arrival.update,
            now: self.house.now(),
            payload,
            hint,
            guess,
            what,
            typed: arrival.typed,
            press,
            anew,
        }
    }

    pub(crate) fn event(&self, context: &Context, here: Here, intake: bool) -> Event {
        let random = &self.house.random;
        let code = loop {
            if let Some(code) = Code::draw(&random.bytes::<64>()) {
                break code;
            }
        };
        let case_seed = random.bytes();
        // Guidance makes no case, and is not to pay for a key.
        let case = if needs_draft(&context.live.content, &context.what) {
            CaseRef::of(&Pair::from_seed(&case_seed).public)
        } else {
            CaseRef(random.bytes())
        };
        Event {
            at: context.now,
            update: context.update,
            here,
            shown: context.hint.map(|hint| (hint.screen, hint.argument)),
            intake,
            fresh: Fresh {
                draft: random.bytes(),
                case,
                case_seed,
                piece: random.bytes(),
                code,
            },
            what: context.what.clone(),
        }
    }

    /// Cards, deletions and the answer to the press, from effects that are carried out.
    pub(crate) fn outcome(
        &self,
        context: &Context,
        effects: &[Effect],
        sweep: Option<RandomId>,
    ) -> Outcome {
        let mut outcome = Outcome::default();
        let mut toast = None;
        for effect in effects {
            match effect {
                Effect::Show(view) => outcome.show = Some(self.shown(context, view)),
                Effect::Toast(notice) => {
                    let language = context.here(None, self).language;
                    toast = Some(context.live.notice(language, *notice));
                }
                Effect::Sweep => {
                    outcome.delete = context
                        .typed
                        .map(|message| Deletion {
                            messages: vec![message],
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
                | Effect::Lock(_)
                | Effect::EraseCase(_) => {}
            }
        }
        outcome.answer = context.press.clone().map(|press| (press, toast));
        outcome
    }

    fn shown(&self, context: &Context, view: &View) -> Show {
        self.hints.expect(context.chat, view.screen, view.argument);
        Show {
            card: context.live.card(view),
            over: context.menu,
            former: None,
            anew: context.anew,
            here: view.here,
            vanish: view.vanish.map(|seconds| context.now + seconds),
        }
    }

    fn count(&self, context: &Context, counted: Counted) {
        let here = context.here(None, self);
        self.counts
            .add(context.now, here.language, here.country, counted);
    }

    fn ask_for_files(&self, context: &Context, draft: Option<&Draft>, event: &Event) {
        if !matches!(context.what, What::FilesSent(..)) {
            return;
        }
        for piece in super::fetching::waiting(draft) {
            if piece.at == event.at {
                // The receiver ends with the process, and a start asks for all that waits.
                let _ = self.fetches.send(Fetch {
                    chat: context.chat,
                    piece: piece.id,
                });
            }
        }
    }

    /// A context for what comes back from the shell, with no press and nothing typed.
    pub(crate) fn quiet_context(&self, chat: ChatId, what: What) -> Context {
        let arrival = Arrival {
            chat,
            update: 0,
            at: self.house.now(),
            typed: None,
            app_language: None,
            what: Incoming::Edited,
        };
        Context {
            what,
            ..self.context(arrival)
        }
    }

    /// A screen was taken by the chat: the hint remembers it.
    pub fn menu_shown(&self, chat: ChatId, menu: Menu, here: Here) {
        self.hints.remember(chat, menu, here);
    }
}

impl Context {
    /// What the chat's buttons carry: of the press, of the hint, of the draft, else a guess.
    pub(crate) fn here(&self, draft: Option<&Draft>, app: &App) -> Here {
        let known = self.payload.or(self.hint.map(|hint| hint.here));
        known.or(draft.map(|draft| draft.here)).unwrap_or_else(|| {
            app.hints.newcomer(self.chat, || Here {
                language: self.guess,
                country: None,
                secret: Secret::new(app.house.random.bytes()),
            })
        })
    }
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

/// The language of a newcomer: the script of the text, then that of the app, then the first.
fn guess(live: &Live, what: &What, app_language: Option<&str>) -> LanguageCode {
    let languages = &live.content.languages;
    let offered = |code: &str| {
        languages
            .iter()
            .find(|l| l.code.as_str() == code)
            .map(|l| l.code)
    };
    if let What::TextSent(text) = what
        && script(text) == Script::Arabic
        && let Some(arabic) = offered("ar")
    {
        return arabic;
    }
    let tag = app_language.and_then(|tag| tag.split('-').next());
    tag.and_then(offered)
        .or_else(|| offered("en"))
        .or_else(|| languages.first().map(|l| l.code))
        .expect("inspect lets no content through without a language")
}

impl Desk for App {
    async fn turn(&self, arrival: Arrival) -> Outcome {
        Self::turn(self, arrival).await
    }

    fn menu_shown(&self, chat: ChatId, menu: Menu, here: Here) {
        Self::menu_shown(self, chat, menu, here);
    }

    async fn will_vanish(&self, chat: ChatId, menu: Menu, here: Here, at: Seconds) -> bool {
        Self::will_vanish(self, chat, menu, here, at).await
    }

    async fn swept(&self, sweep: RandomId) {
        Self::swept(self, sweep).await;
    }
}
