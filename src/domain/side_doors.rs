//! What works at any moment: danger, cover screen, erase, language, home.
//!
//! Invariant: a side door never needs the database to be shown; what it changes in a draft
//! is changed only when the draft could be read.

use super::conversation::{Draft, Effect, Event, Notice};
use super::crisis::Found;
use super::flow::{Content, Kind};
use super::payload::{Argument, ScreenId};
use super::step::{LEAVING, home, show, standing, with_notice};
use super::typed::at_receipt;
use super::words;

/// Lays an open request aside, closes an open visit and leaves a receipt, when the argument
/// says so. What was begun after that stays as it is.
pub fn lay_aside(draft: &mut Option<Draft>, event: &Event, argument: Argument) -> Vec<Effect> {
    if argument.as_str() != LEAVING {
        return Vec::new();
    }
    let Some(draft) = draft else {
        return Vec::new();
    };
    if draft.leave(event.update) {
        return vec![Effect::SaveDraft];
    }
    Vec::new()
}

/// Leaves, and shows where that leads. It may come again, or late: then the person went on
/// elsewhere since, and what stands there stays, above all a receipt that nobody has seen.
pub fn leave(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    goes: Effect,
) -> Vec<Effect> {
    let mut effects = lay_aside(draft, event, argument(LEAVING));
    let stands =
        stands_since(content, draft.as_ref(), event).filter(|_| !is_danger(content, &goes));
    effects.push(stands.unwrap_or(goes));
    effects
}

/// Who to call in danger goes before everything.
fn is_danger(content: &Content, goes: &Effect) -> bool {
    let Effect::Show(view) = goes else {
        return false;
    };
    let screen = content.screen(view.screen);
    screen.is_some_and(|screen| screen.kind == Kind::Danger)
}

/// What was begun after this event and stands in the chat, or is on its way there.
fn stands_since(content: &Content, draft: Option<&Draft>, event: &Event) -> Option<Effect> {
    let since = draft?.clone().since(event.update)?;
    let since = Some(&since);
    let is_open = since.is_some_and(Draft::is_open);
    (is_open || at_receipt(content, since, event).is_some())
        .then(|| standing(content, since, event, None))
}

/// A whole text that is one of the words of a side door.
pub fn word(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    text: &str,
) -> Option<Vec<Effect>> {
    if text.chars().count() > 40 {
        return None;
    }
    let screen = *content.side_words.get(&words::fold(text))?;
    let mut effects = if screen == content.landmarks.erase {
        erase(content, draft, event, argument("stop"))
    } else {
        let goes = show(content, event.here, screen, Argument::NONE);
        leave(content, draft, event, goes)
    };
    effects.push(Effect::Sweep);
    Some(effects)
}

/// The erase screen: `stop` lays the request aside, `yes` erases what was not sent.
pub fn erase(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    chosen: Argument,
) -> Vec<Effect> {
    let screen = |id: ScreenId| show(content, event.here, id, Argument::NONE);
    match chosen.as_str() {
        "stop" => leave(content, draft, event, screen(content.landmarks.erase)),
        "yes" => {
            let had = draft.take();
            let mut effects = Vec::new();
            if had.is_some() {
                effects.push(Effect::DropDraft);
            }
            // It may come again, or late: what was begun since is not what it erases.
            *draft = had.and_then(|had| had.since(event.update));
            effects.push(if draft.is_some() {
                standing(content, draft.as_ref(), event, None)
            } else {
                with_notice(screen(content.landmarks.erase), Notice::Erased)
            });
            effects
        }
        "keep" | LEAVING => leave(content, draft, event, home(content, event.here, None)),
        _ => vec![screen(content.landmarks.erase)],
    }
}

/// The screen that words of danger lead to; the emergency card when it does not exist.
pub fn crisis_screen(content: &Content, found: &Found) -> ScreenId {
    ScreenId::new(&found.screen)
        .filter(|id| content.screen(*id).is_some())
        .unwrap_or(content.landmarks.danger)
}

fn argument(text: &str) -> Argument {
    Argument::new(text).unwrap_or(Argument::NONE)
}
