//! The end of a request: review, sending, the receipt and how this phone opens the mailbox.
//!
//! Invariant: what is sent is what the draft holds, and the receipt is drawn from what was
//! committed.

use super::super::conversation::{
    Detail, Draft, Effect, Event, FileState, Here, Notice, Piece, PieceBody, Request, Sent,
    Submission, VISIT, View, Way, is_since,
};
use super::super::flow::Content;
use super::super::payload::Argument;
use super::super::press::{Name, Press};
use super::super::step::{current, home, show, with_notice};
use super::super::{ping, triage};
use super::{gone, shown};

pub(super) fn review(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    argument: Argument,
) -> Vec<Effect> {
    let Some(open) = draft.as_mut() else {
        return vec![gone(content, None, event)];
    };
    let Some(request) = open.request.clone() else {
        return vec![gone(content, Some(open), event)];
    };
    let folded = |notice| shown(content, event.here, &request, request.asked, notice);
    match argument.as_str() {
        "show" => {
            let view = unfolded(content, event.here, &request);
            return vec![Effect::SaveDraft, view];
        }
        "send" | "sendnow" => {}
        _ => return vec![Effect::SaveDraft, folded(None)],
    }
    if !event.intake {
        return vec![folded(Some(Notice::NoRequestsNow))];
    }
    if request.pieces.is_empty() && request.answers.iter().all(|a| a.choices.is_empty()) {
        return vec![Effect::SaveDraft, folded(Some(Notice::NothingToSend))];
    }
    let waits = |p: &Piece| matches!(p.body, PieceBody::File(_, FileState::Waiting));
    if argument.as_str() == "send" && request.pieces.iter().any(waits) {
        return vec![Effect::SaveDraft, folded(Some(Notice::FilesNotArrived))];
    }
    send(content, open, event, request)
}

fn send(content: &Content, draft: &mut Draft, event: &Event, request: Request) -> Vec<Effect> {
    let (urgency, reasons) = triage::judge(content, &request);
    let watched = triage::is_watched(&request);
    let way = if watched { Way::Whole } else { Way::Unchosen };
    let wish = ping::wish(&request, event.here);
    draft.sent = Some(Sent {
        opened: event.update,
        // No piece is made where something is sent, so these bytes are used for nothing else.
        name: Some(Name::drawn(&event.fresh.piece)),
        code: event.fresh.code.clone(),
        case: request.case,
        at: event.at,
        draft: request.id,
        way,
        taken: None,
        bearer: None,
        told: wish.is_some(),
        left: false,
    });
    draft.request = None;
    vec![
        Effect::SaveDraft,
        Effect::Submit(Box::new(Submission {
            code: event.fresh.code.clone(),
            urgency,
            reasons,
            watched,
            ping: wish,
            here: event.here,
            request,
        })),
    ]
}

/// How this phone may open the mailbox.
pub(super) fn way(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    argument: Argument,
) -> Vec<Effect> {
    let Some(sent) = draft.as_mut().and_then(|d| d.sent.as_mut()) else {
        return vec![home(content, event.here, Some(Notice::OldMenu))];
    };
    let pressed = Press::read(argument);
    // Else it was pressed under the receipt of another request.
    let of_this = |name: Option<Name>| name == sent.name && !is_since(sent.opened, event.update);
    let chosen = match pressed {
        Some((Press::Whole, name)) if of_this(name) => Way::Whole,
        Some((Press::Six, name)) if of_this(name) => Way::Six,
        _ if sent.left => return vec![home(content, event.here, Some(Notice::OldMenu))],
        Some(_) => {
            let shown = receipt(content, event.here, sent);
            return vec![with_notice(shown, Notice::OldMenu)];
        }
        None => return vec![receipt(content, event.here, sent)],
    };
    sent.way = chosen;
    // Pressed before the receipt was left and come after it.
    let shown = if sent.left {
        show(content, event.here, content.landmarks.cover, Argument::NONE)
    } else {
        receipt(content, event.here, sent)
    };
    vec![Effect::SaveDraft, Effect::Lock(chosen), shown]
}

/// What follows a commit: the receipt of what was sent, else the screen as it is.
pub fn after_saving(content: &Content, draft: Option<&Draft>, event: &Event) -> Effect {
    let sent = draft.filter(|draft| draft.request.is_none());
    if let Some(sent) = sent.and_then(|draft| draft.sent.as_ref()) {
        return receipt(content, event.here, sent);
    }
    current(content, draft, event.here, event.at, None)
}

/// The receipt; it vanishes after ten minutes.
pub fn receipt(content: &Content, here: Here, sent: &Sent) -> Effect {
    Effect::Show(View {
        here,
        screen: content.landmarks.receipt,
        argument: sent.name.map_or(Argument::NONE, Name::carried),
        detail: Detail::Receipt(sent.code.clone(), sent.way, sent.told),
        notice: None,
        vanish: Some(VISIT),
    })
}

fn unfolded(content: &Content, here: Here, request: &Request) -> Effect {
    Effect::Show(View {
        here,
        screen: content.landmarks.review,
        argument: Argument::NONE,
        detail: Detail::Review {
            open: true,
            answers: request.answers.clone(),
            pieces: request.pieces.clone(),
        },
        notice: None,
        vanish: Some(VISIT),
    })
}
