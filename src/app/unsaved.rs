//! What is shown when nothing was saved: the database is away, a commit failed, a cap is reached.
//!
//! Invariant: what was typed stays in the chat and the line above the screen says why, unless
//! it is a door, which opens all the same, or the harmless screen stands: nothing is kept
//! there anyway, so that screen stays as it is and what was typed goes, as it always does.

use super::arrival::Outcome;
use super::context::Context;
use super::drafts::Loaded;
use super::turn::App;
use crate::domain::conversation::{Command, Draft, Effect, Event, Here, Notice, What};
use crate::domain::flow::Content;
use crate::domain::payload::{Argument, ScreenId};
use crate::domain::place;
use crate::domain::press::Name;
use crate::domain::step::{current, home, show, step, with_notice};
use crate::domain::typed::is_meant_as_code;

impl App {
    /// The database gave no answer: doors and danger open, all else is told "not saved".
    pub(crate) fn without_store(&self, context: &Context) -> Outcome {
        if context.leaves() {
            self.owe_leaving(context);
        }
        if !guides(context) {
            let asked = self.asked(context);
            return asked.unwrap_or_else(|| self.told(context, Notice::NotSaved));
        }
        let here = context.here(None, self);
        let event = self.event(context, here, true);
        let content = &context.live.content;
        let mut effects = step(content, None, &event).effects;
        // A place is asked for once and must not stay in the chat.
        let goes = context.is_under_cover() || matches!(context.what, What::PlaceSent(..));
        effects.retain(|effect| {
            matches!(effect, Effect::Show(_) | Effect::Toast(_))
                || (goes && matches!(effect, Effect::Sweep))
        });
        let written = matches!(context.what, What::TextSent(_));
        let shown = context.shown().map(|(screen, _)| screen);
        if written && shown.is_some_and(|screen| content.is_private(screen)) {
            // It may have been meant for the request, and is not in it.
            effects = effects
                .into_iter()
                .map(|effect| with_notice(effect, Notice::NotSaved))
                .collect();
        }
        self.outcome(context, &effects, None)
    }

    /// Who reads guidance and asks in words is answered by it, with the line that says that
    /// nothing was saved: it may have been meant for people all the same.
    fn asked(&self, context: &Context) -> Option<Outcome> {
        let content = &context.live.content;
        let (shown, _) = context.shown()?;
        let is_text = matches!(context.what, What::TextSent(_)) && !context.typed_a_code();
        if !is_text || content.is_private(shown) {
            return None;
        }
        let event = self.event(context, context.here(None, self), true);
        let effects = step(content, None, &event).effects.into_iter();
        let found = effects
            .filter(|effect| matches!(effect, Effect::Show(_)))
            .map(|effect| with_notice(effect, Notice::NotSaved));
        let found: Vec<Effect> = found.collect();
        (!found.is_empty()).then(|| told_so(self.outcome(context, &found, None)))
    }

    /// The transaction failed, but what is in progress is known: its step as it was.
    pub(crate) fn not_committed(&self, context: &Context, loaded: Loaded, event: Event) -> Outcome {
        let open = loaded.draft.as_ref().is_some_and(Draft::is_open);
        // A place that belongs to no request is answered and forgotten.
        if !open && matches!(context.what, What::PlaceSent(..)) {
            let mut effects = step(&context.live.content, loaded.draft, &event).effects;
            effects.retain(|effect| matches!(effect, Effect::Show(_) | Effect::Sweep));
            return self.outcome(context, &effects, None);
        }
        // Whoever leaves must not see again what they left, and whoever tries to erase must not
        // learn what there is.
        if !open || guides(context) || context.erases() {
            return self.without_store(context);
        }
        // Nothing is lost with a code, and it must not stay in the chat.
        let code = match &context.what {
            What::TextSent(text) => is_meant_as_code(loaded.draft.as_ref(), &event, text),
            _ => false,
        };
        let event = Event {
            what: What::NotSaved,
            ..event
        };
        let mut effects = step(&context.live.content, loaded.draft, &event).effects;
        effects.extend(code.then_some(Effect::Sweep));
        told_so(self.outcome(context, &effects, None))
    }

    /// A cap is reached: the screen as it was, with the line that says so; what was typed stays.
    pub(crate) fn capped(
        &self,
        context: &Context,
        here: Here,
        loaded: &Loaded,
        notice: Notice,
    ) -> Outcome {
        let content = &context.live.content;
        let shown = match &context.what {
            What::Pressed(screen, _) => {
                with_notice(show(content, here, *screen, Argument::NONE), notice)
            }
            _ => current(
                content,
                loaded.draft.as_ref(),
                here,
                context.now,
                Some(notice),
            ),
        };
        self.outcome(context, &[shown], None)
    }

    /// Nothing was saved: the screen as it was, with the line that says so; what was typed stays.
    pub(crate) fn told(&self, context: &Context, notice: Notice) -> Outcome {
        let here = context.here(None, self);
        let content = &context.live.content;
        let asked = context.shown().map(|(screen, _)| screen);
        if context.is_under_cover() {
            return self.without_store(context);
        }
        let shown = match &context.what {
            // The number cannot be drawn again, so the message that shows it stays.
            What::Pressed(screen, _) if *screen == content.landmarks.receipt => {
                let toast = [Effect::Toast(notice)];
                return told_so(self.outcome(context, &toast, None));
            }
            What::Pressed(screen, argument) if content.is_private(*screen) => {
                show(content, here, *screen, Name::carried_on(*argument))
            }
            _ => match context.shown().filter(|(id, _)| draws_itself(content, *id)) {
                Some((screen, argument)) => show(content, here, screen, argument),
                None => home(content, here, None),
            },
        };
        let shown = with_notice(shown, notice);
        let mut effects = vec![shown];
        // In a haste a place goes; without a database it may have been meant for a request.
        if context.typed_a_code() || (notice == Notice::Slower && context.must_not_stay()) {
            // Nothing is lost with a code, and it must not stay in the chat.
            effects.push(Effect::Sweep);
        }
        let is_coming = context.is_coming(content.landmarks.receipt);
        if is_coming {
            // Whatever is shown now would take the place of a number that nobody has seen yet.
            effects.remove(0);
        }
        let mut outcome = self.outcome(context, &effects, None);
        if is_coming {
            self.say_beside(context, notice, &mut outcome);
        }
        // The number cannot be drawn again, so what is said stands in a message beside it.
        if asked == Some(content.landmarks.receipt)
            && let Some(show) = &mut outcome.show
        {
            (show.over, show.former) = (None, None);
        }
        told_so(outcome)
    }
}

/// Whether an update is answered without what is stored: a door, or the harmless screen.
fn guides(context: &Context) -> bool {
    let content = &context.live.content;
    match &context.what {
        _ if context.is_under_cover() => true,
        // Whether there was anything to erase or to lay aside is not known.
        What::Commanded(Command::Delete | Command::Stop) => false,
        What::Commanded(_) | What::OtherSent(_) => true,
        What::Pressed(screen, argument) => {
            let erases = *screen == content.landmarks.erase && !argument.is_none();
            !content.is_private(*screen) && !erases
        }
        What::PlaceSent(..) => place::is_asked(context.shown()),
        // Any other text may have been meant for a request.
        What::TextSent(text) => super::hints::opens_a_door(content, text),
        _ => false,
    }
}

/// The person is told that nothing was saved.
fn told_so(outcome: Outcome) -> Outcome {
    Outcome {
        not_saved: true,
        ..outcome
    }
}

/// Whether a screen of a request or the mailbox can be drawn without the draft.
fn draws_itself(content: &Content, screen: ScreenId) -> bool {
    content.is_private(screen) && screen != content.landmarks.receipt
}
