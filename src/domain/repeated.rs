//! An update that was applied before: what follows the commit again, nothing inside it.
//!
//! The process may have been killed between the commit and the screen, so the person must
//! see what they would have seen; above all the emergency card. Invariant: the draft goes
//! out as it came in.

use super::conversation::{Detail, Draft, Effect, Event, Key, Notice, PieceBody, Request, What};
use super::flow::{Content, Kind};
use super::payload::{Argument, ScreenId};
use super::request::{danger_in, step_before};
use super::step::{choice_meant, commanded, pressed, show, standing, with_detail};
use super::typed::is_covered;
use super::{conversation::Turn, ping, side_doors};

/// What is shown again.
pub(super) fn repeated(content: &Content, draft: Option<Draft>, event: &Event) -> Turn {
    // What a press or a command would change is changed in a copy that nobody keeps.
    let mut copy = draft.clone();
    let mut effects = match &event.what {
        // Somebody left the receipt since: nothing of the request comes back.
        What::Pressed(screen, _) if is_left(content, draft.as_ref(), *screen) => {
            let cover = content.landmarks.cover;
            vec![show(content, event.here, cover, Argument::NONE)]
        }
        What::Pressed(screen, argument) => pressed(content, &mut copy, event, *screen, *argument),
        What::Commanded(command) => commanded(content, &mut copy, event, *command),
        What::TextSent(text) => match side_doors::word(content, &mut copy, event, text) {
            Some(effects) => effects,
            None => vec![said(content, draft.as_ref(), event, text), Effect::Sweep],
        },
        What::FilesSent(..) => vec![
            standing(content, draft.as_ref(), event, Some(Notice::FileComing)),
            Effect::Sweep,
        ],
        What::PlaceSent(..) => vec![place(content, draft.as_ref(), event), Effect::Sweep],
        _ => Vec::new(),
    };
    effects.retain(|effect| {
        matches!(
            effect,
            Effect::Show(_) | Effect::Toast(_) | Effect::Sweep | Effect::OpenMailbox(Key::Again)
        )
    });
    let shows = |effect: &Effect| matches!(effect, Effect::Show(_) | Effect::OpenMailbox(_));
    if !effects.iter().any(shows) {
        effects.insert(0, standing(content, draft.as_ref(), event, None));
    }
    Turn { draft, effects }
}

/// Whether a screen belongs to a request whose receipt was left.
fn is_left(content: &Content, draft: Option<&Draft>, screen: ScreenId) -> bool {
    let sent = draft.filter(|draft| draft.request.is_none());
    let kind = content.screen(screen).map(|screen| &screen.kind);
    let of_request = matches!(
        kind,
        Some(Kind::Question(_) | Kind::Message | Kind::Review | Kind::Receipt)
    );
    of_request
        && sent
            .and_then(|draft| draft.sent.as_ref())
            .is_some_and(|sent| sent.left)
}

/// After a text: the emergency card when it meant danger, else the step with what became of it.
fn said(content: &Content, draft: Option<&Draft>, event: &Event, text: &str) -> Effect {
    let Some(known) = draft.filter(|_| !is_covered(content, event)) else {
        return standing(content, draft, event, None);
    };
    if known.visit.is_some() {
        return danger_in(content, event, text, content.landmarks.visit)
            .unwrap_or_else(|| standing(content, draft, event, Some(Notice::Added)));
    }
    let Some(request) = known.open_request(event.at) else {
        return standing(content, draft, event, None);
    };
    let kept = request
        .pieces
        .iter()
        .any(|piece| matches!(&piece.body, PieceBody::Text(words) if words == text));
    if !kept {
        return answered(content, draft, event, request, text);
    }
    if let Some(card) = danger_in(content, event, text, request.asked) {
        return card;
    }
    let notice = match content.question(request.asked) {
        Some(_) => Notice::KeptPleaseChoose,
        None => Notice::Kept,
    };
    standing(content, draft, event, Some(notice))
}

/// After a text that was an answer: the emergency card when the answer means danger.
fn answered(
    content: &Content,
    draft: Option<&Draft>,
    event: &Event,
    request: &Request,
    text: &str,
) -> Effect {
    let before = step_before(content, Some(request), request.asked);
    let endangers = content.question(before).is_some_and(|question| {
        choice_meant(content, event.here, before, text)
            .is_some_and(|choice| question.danger.contains(&choice))
    });
    if endangers {
        let danger = content.landmarks.danger;
        let card = show(content, event.here, danger, Argument::NONE);
        return with_detail(card, Detail::GoOn(request.asked));
    }
    standing(content, draft, event, None)
}

/// After a place: whether the exact spot is wanted is asked again while it is open.
fn place(content: &Content, draft: Option<&Draft>, event: &Event) -> Effect {
    let shown = standing(content, draft, event, Some(Notice::Kept));
    let known = draft.filter(|_| !is_covered(content, event));
    let request = known.and_then(|d| d.open_request(event.at));
    let open = request.and_then(|request| {
        let last = request.pieces.last()?;
        let is_open = matches!(
            last.body,
            PieceBody::Place {
                exact: Some(_),
                wanted: false,
                ..
            }
        );
        is_open.then_some((last.id, ping::is_young(request)))
    });
    match (shown, open) {
        (Effect::Show(view), Some((place, young))) => Effect::Show(super::conversation::View {
            screen: content.landmarks.message,
            detail: Detail::PlaceChoice { place, young },
            ..view
        }),
        (shown, _) => shown,
    }
}
