//! What is written, spoken or shown while a request is open.
//!
//! It is kept with the message unless it means one of the choices. Invariant: nothing that a
//! person typed is swept without being kept or refused in words.

use super::super::conversation::{
    Detail, Draft, Effect, Event, FileState, Here, MOST_BYTES, MOST_FILE_BYTES, MOST_FILES,
    MOST_PIECES, Notice, Piece, PieceBody, RandomId, Request, SentFile, View, is_since,
};
use super::super::flow::{Content, Kind, Question};
use super::super::payload::{Argument, ScreenId};
use super::super::step::{choice_meant, current, show, with_detail, with_notice};
use super::super::typed::is_covered;
use super::super::{answer, mailbox, ping, side_doors};
use super::{go_on, kept, record, shown};

/// A text while a request is open: an answer when it means a choice, else kept.
pub fn text(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    text: &str,
) -> Option<Vec<Effect>> {
    if draft.as_ref()?.visit.is_some() {
        let visit = content.landmarks.visit;
        let before = mailbox::said_before(content, draft.as_ref(), event);
        let is_before = before.is_some();
        let effects = match before {
            Some(effects) => effects,
            None => mailbox::add(content, draft, event, vec![text_piece(event, 0, text)])?,
        };
        let effects = with_danger(content, event, effects, text, visit);
        // Nothing of it was kept, and the card of danger says nothing else.
        let told = |effect| with_notice(effect, Notice::SaidBefore);
        return Some(if is_before {
            effects.into_iter().map(told).collect()
        } else {
            effects
        });
    }
    let request = draft.as_ref()?.open_request(event.at)?;
    let asked = request.asked;
    if let Some(before) = said_before(content, draft.as_ref(), event) {
        let effects = with_danger(content, event, before, text, asked).into_iter();
        // Nothing of it was kept, and the card of danger says nothing else.
        let told = |effect| with_notice(effect, Notice::BeforeThisRequest);
        return Some(effects.map(told).collect());
    }
    if let Some(question) = content.question(asked)
        && let Some(choice) = choice_meant(content, event.here, asked, text)
            .or_else(|| age_meant(asked, question, text))
            .filter(|choice| ping::offers(request, event.here, asked, choice))
    {
        let question = question.clone();
        let request = draft.as_mut()?.request.as_mut()?;
        let mut effects = if question.many {
            add_choice(content, event.here, request, asked, choice);
            kept(content, draft, event, None)
        } else {
            record(content, event.here, request, asked, vec![choice]);
            go_on(content, draft, event, asked, &question)
        };
        effects.push(Effect::Sweep);
        return Some(effects);
    }
    let effects = keep(
        content,
        draft,
        event,
        vec![text_piece(event, 0, text)],
        Notice::Kept,
    )?;
    Some(with_danger(content, event, effects, text, asked))
}

/// What was said before the open request was begun: it belongs to one that was sent or erased, so
/// it is not kept with this one, and stays in the chat unless it was kept with that one.
fn said_before(content: &Content, draft: Option<&Draft>, event: &Event) -> Option<Vec<Effect>> {
    let request = draft?.open_request(event.at)?;
    let notice = Some(Notice::BeforeThisRequest);
    let step = shown(content, event.here, request, request.asked, notice);
    is_since(request.opened, event.update).then(|| vec![step])
}

/// What was typed holds words of danger: the emergency card in place of the screen.
fn with_danger(
    content: &Content,
    event: &Event,
    mut effects: Vec<Effect>,
    text: &str,
    next: ScreenId,
) -> Vec<Effect> {
    if let Some(card) = danger_in(content, event, text, next) {
        effects.retain(|effect| !matches!(effect, Effect::Show(_)));
        effects.push(card);
    }
    effects
}

/// The emergency card for words of danger in what was kept, with a way to go on.
///
/// The free message is where people tell what happened; there only danger itself counts.
pub fn danger_in(content: &Content, event: &Event, text: &str, next: ScreenId) -> Option<Effect> {
    let tier = if next == content.landmarks.message {
        1
    } else {
        2
    };
    let found = content
        .crisis
        .find(text)
        .filter(|found| found.tier <= tier)?;
    let named = side_doors::crisis_screen(content, &found);
    let is_card = content
        .screen(named)
        .is_some_and(|screen| screen.kind == Kind::Danger);
    if !is_card && named != content.landmarks.ask_danger {
        return None;
    }
    let screen = if is_card {
        named
    } else {
        content.landmarks.danger
    };
    let card = show(content, event.here, screen, Argument::NONE);
    Some(with_notice(
        with_detail(card, Detail::GoOn(next)),
        Notice::WordsOfDanger,
    ))
}

/// A typed age that answers the question for it: under 18, or not.
fn age_meant(asked: ScreenId, question: &Question, text: &str) -> Option<String> {
    let folded = super::super::words::fold(text);
    let number = folded
        .split_whitespace()
        .find_map(|word| word.parse::<u8>().ok())?;
    let short = folded.split_whitespace().count() <= 3;
    let choice = match number {
        5..18 => "minor",
        18..=99 => "adult",
        _ => return None,
    };
    let asks_age = asked.as_str() == "request-age" && question.choices.iter().any(|c| c == choice);
    (asks_age && short).then(|| choice.to_owned())
}

fn add_choice(
    content: &Content,
    here: Here,
    request: &mut Request,
    asked: ScreenId,
    choice: String,
) {
    let mut chosen = request
        .answers
        .iter()
        .find(|a| a.question == asked)
        .map(|a| a.choices.clone())
        .unwrap_or_default();
    if !chosen.contains(&choice) {
        chosen.push(choice);
    }
    record(content, here, request, asked, chosen);
}

fn text_piece(event: &Event, number: usize, text: &str) -> Piece {
    Piece {
        id: piece_id(event, number),
        at: event.at,
        body: PieceBody::Text(text.to_owned()),
    }
}

/// Ids of the pieces of one event: the fresh id with its last byte counted on.
fn piece_id(event: &Event, number: usize) -> RandomId {
    let mut id = event.fresh.piece;
    let step = u8::try_from(number % 256).unwrap_or(0);
    id[15] = id[15].wrapping_add(step);
    id
}

/// Files while a request or a visit is open; `None` when neither is.
pub fn files(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    files: &[SentFile],
    caption: Option<&str>,
) -> Option<Vec<Effect>> {
    let (small, large): (Vec<_>, Vec<_>) = files
        .iter()
        .partition(|file| file.size.is_none_or(|size| size <= MOST_BYTES));
    let mut pieces: Vec<Piece> = small
        .into_iter()
        .enumerate()
        .map(|(number, file)| Piece {
            id: piece_id(event, number),
            at: event.at,
            body: PieceBody::File(file.clone(), FileState::Waiting),
        })
        .collect();
    if let Some(words) = caption.filter(|words| !words.trim().is_empty()) {
        pieces.push(text_piece(event, pieces.len(), words));
    }
    let notice = if large.is_empty() {
        Notice::FileComing
    } else {
        Notice::FileTooLarge
    };
    let known = draft.as_ref()?;
    let visiting = known.visit.is_some();
    if !visiting {
        known.open_request(event.at)?;
    }
    let before = if visiting {
        mailbox::said_before(content, Some(known), event)
    } else {
        said_before(content, Some(known), event)
    };
    if before.is_some() {
        return before;
    }
    if is_full_of_files(known, &pieces) {
        let notice = Some(Notice::FilesFull);
        let shown = current(content, draft.as_ref(), event.here, event.at, notice);
        return Some(vec![shown]);
    }
    if visiting {
        let effects = mailbox::add(content, draft, event, pieces)?;
        let told = |e| {
            if large.is_empty() {
                e
            } else {
                with_notice(e, Notice::FileTooLarge)
            }
        };
        return Some(effects.into_iter().map(told).collect());
    }
    keep(content, draft, event, pieces, notice)
}

/// Whether these files are too many, or too much, for the request or the open case.
fn is_full_of_files(draft: &Draft, new: &[Piece]) -> bool {
    let kept = draft.request.iter().flat_map(|request| &request.pieces);
    let coming = draft.waiting.iter().map(|waiting| &waiting.piece);
    let held: Vec<&Piece> = if draft.visit.is_some() {
        coming.collect()
    } else {
        kept.collect()
    };
    let files = held.into_iter().chain(new).filter_map(|p| match &p.body {
        PieceBody::File(file, _) => Some(file.size.unwrap_or(MOST_BYTES)),
        PieceBody::Text(_) | PieceBody::Place { .. } => None,
    });
    let sizes: Vec<u64> = files.collect();
    let brings = new
        .iter()
        .any(|piece| matches!(piece.body, PieceBody::File(..)));
    brings && (sizes.len() > MOST_FILES || sizes.iter().sum::<u64>() > MOST_FILE_BYTES)
}

/// A place while a request is open: rounded, and asked whether the exact spot is wanted.
pub fn place(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    exact: (f64, f64),
) -> Option<Vec<Effect>> {
    let visiting = draft.as_ref()?.visit.is_some();
    let rounded = answer::rounded(exact.0, exact.1)?;
    let piece = Piece {
        id: piece_id(event, 0),
        at: event.at,
        body: PieceBody::Place {
            rounded,
            exact: (!visiting).then_some(exact),
            wanted: false,
        },
    };
    if visiting {
        let before = mailbox::said_before(content, draft.as_ref(), event);
        return before.or_else(|| mailbox::add(content, draft, event, vec![piece]));
    }
    if let Some(mut before) = said_before(content, draft.as_ref(), event) {
        // A place tells where somebody is, and can be sent again.
        before.push(Effect::Sweep);
        return Some(before);
    }
    let place = piece.id;
    let effects = keep(content, draft, event, vec![piece], Notice::Kept)?;
    let message = content.landmarks.message;
    let request = draft.as_ref().and_then(|d| d.request.as_ref());
    let young = request.is_some_and(ping::is_young);
    let ask = |effect| {
        let effect = with_detail(effect, Detail::PlaceChoice { place, young });
        if let Effect::Show(view) = effect {
            return Effect::Show(View {
                screen: message,
                ..view
            });
        }
        effect
    };
    Some(effects.into_iter().map(ask).collect())
}

pub(super) fn choose_place(request: &mut Request, argument: Argument) {
    let wants = match argument.as_str() {
        "exact" => true,
        "town" => false,
        _ => return,
    };
    let last = request
        .pieces
        .iter_mut()
        .rev()
        .find_map(|piece| match &mut piece.body {
            PieceBody::Place { exact, wanted, .. } => Some((exact, wanted)),
            PieceBody::Text(_) | PieceBody::File(..) => None,
        });
    if let Some((exact, wanted)) = last {
        *wanted = wants && exact.is_some();
        if !wants {
            *exact = None;
        }
    }
}

/// Keeps pieces with the message of an open request.
fn keep(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    pieces: Vec<Piece>,
    notice: Notice,
) -> Option<Vec<Effect>> {
    draft.as_ref()?.open_request(event.at)?;
    let request = draft.as_mut()?.request.as_mut()?;
    let is_question = content.question(request.asked).is_some();
    let notice = if pieces.is_empty() {
        notice
    } else if request.pieces.len() + pieces.len() > MOST_PIECES {
        let here = event.here;
        let asked = shown(content, here, request, request.asked, Some(Notice::Full));
        return Some(vec![asked]);
    } else if is_question && notice == Notice::Kept {
        Notice::KeptPleaseChoose
    } else {
        notice
    };
    request.pieces.extend(pieces);
    let mut effects = kept(content, draft, event, Some(notice));
    effects.push(Effect::Sweep);
    Some(effects)
}

/// A file was fetched or refused: noted where it waits, and told when it is refused.
pub fn fetched(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    piece: RandomId,
    state: FileState,
) -> Vec<Effect> {
    let notice = match state {
        FileState::Waiting => return Vec::new(),
        FileState::Kept | FileState::KeptMayName => None,
        FileState::TooLarge => Some(Notice::FileTooLarge),
        FileState::Unreadable => Some(Notice::FileUnreadable),
    };
    let Some(known) = draft.as_mut() else {
        return Vec::new();
    };
    known.waiting.retain(|waiting| waiting.piece.id != piece);
    let pieces = known.request.iter_mut().flat_map(|r| &mut r.pieces);
    for waiting in pieces.filter(|p| p.id == piece) {
        if let PieceBody::File(_, of) = &mut waiting.body {
            *of = state;
        }
    }
    // Whoever holds the phone after the person left must not read of a file.
    let open = known.is_open() && !is_covered(content, event);
    let mut effects = vec![Effect::SaveDraft];
    if notice.is_some() && open {
        effects.push(current(
            content,
            draft.as_ref(),
            event.here,
            event.at,
            notice,
        ));
    }
    effects
}
