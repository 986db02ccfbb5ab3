//! The pad of digits and the visit of an open mailbox.
//!
//! The pad is the same with and without a case. Invariant: status, replies, writing again
//! and erasing exist only in a visit, and a wrong number looks like every other.

use super::code::SixDigits;
use super::conversation::{
    Detail, Draft, Effect, Event, Here, Key, Notice, Opened, Piece, PieceBody, RandomId, VISIT,
    View, Visit, WaitingFile, is_since,
};
use super::flow::Content;
use super::keys::SymmetricKey;
use super::payload::{Argument, ScreenId};
use super::press::{Name, Press};
use super::step::{home, show, with_detail, with_notice};

/// Whether a press only adds a digit to the pad, so that nothing need be loaded.
pub fn is_only_digits(content: &Content, screen: ScreenId, argument: Argument) -> bool {
    screen == content.landmarks.mailbox && argument.as_str().len() < 6
}

/// A button of the pad or of a visit was pressed.
pub fn pressed(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    screen: ScreenId,
    argument: Argument,
) -> Vec<Effect> {
    if screen == content.landmarks.mailbox {
        return digits(content, event.here, argument);
    }
    let Some(visit) = draft.as_mut().and_then(|d| d.visit.as_mut()) else {
        // What is closed already is closed; the same press may come twice.
        if matches!(argument.as_str(), "close" | "x") {
            return vec![home(content, event.here, None)];
        }
        let pad = pad(content, event.here, Argument::NONE);
        // The screen that said so may have been lost with its process.
        let erases = matches!(Press::read(argument), Some((Press::EraseAll, _)));
        return vec![if erases {
            with_notice(pad, Notice::ClosedOrErased)
        } else {
            pad
        }];
    };
    if let Some((press, name)) = Press::read(argument) {
        // Pressed in another visit than the one that is open now, or in a former version.
        if name != Some(Name::of(visit)) {
            let notice = Some(Notice::OldMenu);
            return vec![writing(content, event.here, visit, notice)];
        }
        return changed(content, draft, event, press);
    }
    match argument.as_str() {
        // The same, and come late: it was meant to close what is closed.
        "close" | "x" if is_since(visit.opened, event.update) => {
            vec![writing(content, event.here, visit, None)]
        }
        "close" | "x" => {
            if let Some(draft) = draft {
                draft.visit = None;
            }
            vec![
                Effect::SaveDraft,
                home(content, event.here, None),
                Effect::Toast(Notice::Closed),
            ]
        }
        _ => {
            visit.writing = false;
            vec![Effect::SaveDraft, Effect::OpenMailbox(Key::Again)]
        }
    }
}

/// A button was pressed that names the visit which is open.
fn changed(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    press: Press,
) -> Vec<Effect> {
    let Some(visit) = draft.as_mut().and_then(|d| d.visit.as_mut()) else {
        return vec![pad(content, event.here, Argument::NONE)];
    };
    let blank = blank_visit(content, event.here, visit);
    match press {
        Press::Erase => vec![with_detail(blank, Detail::EraseAsked)],
        Press::EraseAll => {
            let case = visit.case;
            if let Some(draft) = draft {
                draft.visit = None;
                draft.waiting.retain(|file| file.case != case);
                draft.sent = draft.sent.take().filter(|sent| sent.case != case);
            }
            vec![
                Effect::EraseCase(case),
                Effect::SaveDraft,
                home(content, event.here, None),
                Effect::Toast(Notice::CaseErased),
            ]
        }
        Press::OnlyLook => {
            visit.writing = false;
            let shown = with_notice(blank, Notice::OnlyLook);
            vec![Effect::OnlyLook, Effect::SaveDraft, shown]
        }
        // The two of a receipt are under no visit.
        Press::Write | Press::Six | Press::Whole => {
            visit.writing = true;
            vec![Effect::SaveDraft, writing(content, event.here, visit, None)]
        }
    }
}

fn digits(content: &Content, here: Here, argument: Argument) -> Vec<Effect> {
    let entered = argument.as_str();
    if !entered.bytes().all(|b| b.is_ascii_digit()) || entered.len() > 6 {
        return vec![pad(content, here, Argument::NONE)];
    }
    match SixDigits::read(entered) {
        Some(six) => vec![Effect::OpenMailbox(Key::Six(six))],
        None => vec![pad(content, here, argument)],
    }
}

fn pad(content: &Content, here: Here, digits: Argument) -> Effect {
    let shown = show(content, here, content.landmarks.mailbox, Argument::NONE);
    with_detail(shown, Detail::Pad(digits))
}

/// What was entered opens nothing here.
pub fn nothing(content: &Content, here: Here) -> Effect {
    let shown = show(content, here, content.landmarks.mailbox, Argument::NONE);
    with_detail(shown, Detail::PadNothing)
}

fn blank_visit(content: &Content, here: Here, visit: &Visit) -> Effect {
    let name = Name::of(visit).carried();
    show(content, here, content.landmarks.visit, name)
}

/// The open mailbox with its replies; it vanishes after ten minutes.
pub fn opened(content: &Content, draft: Option<&Draft>, event: &Event, opened: &Opened) -> Effect {
    let visit = draft.and_then(|draft| draft.visit.as_ref());
    Effect::Show(View {
        here: event.here,
        screen: content.landmarks.visit,
        argument: visit.map_or(Argument::NONE, |visit| Name::of(visit).carried()),
        detail: Detail::Mailbox(opened.clone()),
        notice: None,
        vanish: Some(VISIT),
    })
}

/// What is typed now goes to the case.
pub fn writing(content: &Content, here: Here, visit: &Visit, notice: Option<Notice>) -> Effect {
    let shown = with_detail(blank_visit(content, here, visit), Detail::Writing);
    match notice {
        Some(notice) => with_notice(shown, notice),
        None => shown,
    }
}

/// What was said before the open visit: it may belong to another case, so it is not added to
/// this one, and it stays in the chat unless it was added to that one.
pub fn said_before(content: &Content, draft: Option<&Draft>, event: &Event) -> Option<Vec<Effect>> {
    let visit = draft?.visit.as_ref()?;
    let notice = Some(Notice::SaidBefore);
    is_since(visit.opened, event.update).then(|| vec![writing(content, event.here, visit, notice)])
}

/// Adds pieces to the case of the open visit; files wait until they are fetched.
pub fn add(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    pieces: Vec<Piece>,
) -> Option<Vec<Effect>> {
    let visit = draft.as_mut()?.visit.as_mut()?;
    visit.writing = true;
    let named = |(number, piece): (usize, Piece)| Piece {
        id: record_name(visit, event.update, number, &piece.body),
        ..piece
    };
    let (files, said): (Vec<Piece>, Vec<Piece>) = pieces
        .into_iter()
        .enumerate()
        .map(named)
        .partition(|piece| matches!(piece.body, PieceBody::File(..)));
    let notice = if files.is_empty() {
        Notice::Added
    } else {
        Notice::FileComing
    };
    let (case, case_key) = (visit.case, visit.case_key);
    let shown = writing(content, event.here, visit, Some(notice));
    let waiting = files.into_iter().map(|piece| WaitingFile {
        case,
        case_key,
        piece,
    });
    draft.as_mut()?.waiting.extend(waiting);
    Some(vec![
        Effect::Append(said),
        Effect::SaveDraft,
        shown,
        Effect::Sweep,
    ])
}

/// The id of what is added by one update: the same whenever that update comes again, also when
/// the visit was closed and opened anew since. It says nothing without the key of the mailbox.
fn record_name(visit: &Visit, update: u64, number: usize, body: &PieceBody) -> RandomId {
    let mut what = [update.to_be_bytes(), (number as u64).to_be_bytes()].concat();
    // Two bots may number their updates alike; what was said then tells them apart.
    match body {
        PieceBody::Text(words) => what.extend(words.as_bytes()),
        PieceBody::File(file, _) => what.extend(file.key.as_bytes()),
        PieceBody::Place { rounded, .. } => {
            what.extend(rounded.0.to_be_bytes());
            what.extend(rounded.1.to_be_bytes());
        }
    }
    let name = SymmetricKey::new(&visit.key).derive_with("record", &what);
    let (first, _) = name.expose().split_at(16);
    first.try_into().unwrap_or_default()
}
