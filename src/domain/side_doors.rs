//! What works at any moment: danger, cover screen, erase, language, home.
//!
//! Invariant: a side door never needs the database to be shown; what it changes in a draft
//! is changed only when the draft could be read.

use super::conversation::{Draft, Effect, Event, Notice};
use super::crisis::Found;
use super::flow::Content;
use super::payload::{Argument, ScreenId};
use super::step::{LEAVING, home, show, standing, with_notice};
use super::words;

/// Lays an open request aside, closes an open visit and leaves a receipt, when the argument
/// says so.
pub fn lay_aside(draft: &mut Option<Draft>, argument: Argument) -> Vec<Effect> {
    if argument.as_str() != LEAVING {
        return Vec::new();
    }
    let Some(draft) = draft else {
        return Vec::new();
    };
    if draft.leave() {
        return vec![Effect::SaveDraft];
    }
    Vec::new()
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
        let mut effects = lay_aside(draft, argument(LEAVING));
        effects.push(show(content, event.here, screen, Argument::NONE));
        effects
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
        "stop" => {
            let mut effects = lay_aside(draft, argument(LEAVING));
            effects.push(screen(content.landmarks.erase));
            effects
        }
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
        "keep" | LEAVING => {
            let mut effects = lay_aside(draft, argument(LEAVING));
            effects.push(home(content, event.here, None));
            effects
        }
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
