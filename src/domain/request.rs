//! A request for help, step by step: consent, questions, the free message, review, receipt.
//!
//! A press answers the question that its payload names, wherever the draft stands; what is
//! typed is kept with the message unless it means one of the choices. Invariant: nothing
//! that a person typed is swept without being kept or refused in words.

use super::conversation::{
    Answer, Detail, Draft, Effect, Event, FileState, Here, MOST_BYTES, MOST_PIECES, Notice, Piece,
    PieceBody, RandomId, Request, Sent, SentFile, Submission, VISIT, View, Way,
};
use super::flow::{Content, Kind, Question};
use super::payload::{Argument, ScreenId};
use super::step::{choice_meant, current, home, show, with_detail, with_notice};
use super::{side_doors, triage};

/// A button of the request was pressed.
pub fn pressed(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    screen: ScreenId,
    argument: Argument,
) -> Vec<Effect> {
    let marks = &content.landmarks;
    if screen == marks.consent {
        return consent(content, draft, event, argument);
    }
    if screen == marks.receipt {
        return way(content, draft, event, argument);
    }
    let Some(open) = draft.as_mut().filter(|d| d.request.is_some()) else {
        return vec![gone(content, draft.as_ref(), event)];
    };
    let Some(request) = open.request.as_mut() else {
        return vec![gone(content, None, event)];
    };
    request.aside = false;
    request.asked = screen;
    if screen == marks.review {
        return review(content, draft, event, argument);
    }
    if screen == marks.message {
        choose_place(request, argument);
        return kept(content, draft, event, None);
    }
    let Some(question) = content.question(screen) else {
        return kept(content, draft, event, None);
    };
    answered(content, draft, event, screen, question, argument)
}

/// There is no draft for what was pressed: the receipt of what was sent, else the consent.
fn gone(content: &Content, draft: Option<&Draft>, event: &Event) -> Effect {
    if let Some(sent) = draft.and_then(|d| d.sent.as_ref()) {
        return receipt(content, event.here, sent);
    }
    let shown = show(
        content,
        event.here,
        content.landmarks.consent,
        Argument::NONE,
    );
    with_notice(shown, Notice::DraftGone)
}

fn consent(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    argument: Argument,
) -> Vec<Effect> {
    let asked = show(
        content,
        event.here,
        content.landmarks.consent,
        Argument::NONE,
    );
    if !event.intake {
        return vec![with_notice(asked, Notice::NoRequestsNow)];
    }
    if argument.as_str() != "yes" {
        return vec![asked];
    }
    let Some(first) = content.steps.first().copied() else {
        return vec![home(content, event.here, None)];
    };
    let draft = draft.get_or_insert_with(|| Draft::begin(event));
    let request = draft.request.get_or_insert_with(|| Request {
        id: event.fresh.draft,
        case: event.fresh.case,
        case_seed: event.fresh.case_seed,
        begun: event.at,
        consent: content.consent_version,
        asked: first,
        aside: false,
        answers: Vec::new(),
        pieces: Vec::new(),
    });
    // Whether somebody looks may have changed, so the first question is asked each time;
    // a draft begun before shows nothing of itself here.
    request.consent = content.consent_version;
    request.asked = first;
    request.aside = false;
    vec![
        Effect::SaveDraft,
        shown(content, event.here, request, first, None),
    ]
}

fn answered(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    screen: ScreenId,
    question: &Question,
    argument: Argument,
) -> Vec<Effect> {
    let Some(request) = draft.as_mut().and_then(|d| d.request.as_mut()) else {
        return vec![gone(content, None, event)];
    };
    let pressed = argument.as_str();
    if pressed.is_empty() {
        return kept(content, draft, event, None);
    }
    if question.many && pressed != "skip" && pressed != "done" {
        let set = argument.as_ticks();
        let ticked = question.choices.iter().enumerate();
        let chosen = ticked
            .filter(|(index, _)| set & (1 << index) != 0)
            .map(|(_, choice)| choice.clone())
            .collect();
        record(content, event.here, request, screen, chosen);
        return kept(content, draft, event, None);
    }
    if pressed == "skip" {
        record(content, event.here, request, screen, Vec::new());
    } else if pressed != "done" {
        if !question.choices.iter().any(|c| c == pressed) {
            return kept(content, draft, event, Some(Notice::OldMenu));
        }
        record(
            content,
            event.here,
            request,
            screen,
            vec![pressed.to_owned()],
        );
    } else if !request.answers.iter().any(|a| a.question == screen) {
        record(content, event.here, request, screen, Vec::new());
    }
    go_on(content, draft, event, screen, question)
}

/// After an answer: the emergency card when it means danger, else the next step.
fn go_on(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    screen: ScreenId,
    question: &Question,
) -> Vec<Effect> {
    let Some(request) = draft.as_mut().and_then(|d| d.request.as_mut()) else {
        return vec![gone(content, None, event)];
    };
    let next = next_step(content, request, screen);
    request.asked = next;
    let endangered = request
        .answers
        .iter()
        .filter(|a| a.question == screen)
        .any(|a| a.choices.iter().any(|c| question.danger.contains(c)));
    if endangered {
        let card = show(
            content,
            event.here,
            content.landmarks.danger,
            Argument::NONE,
        );
        return vec![Effect::SaveDraft, with_detail(card, Detail::GoOn(next))];
    }
    kept(content, draft, event, None)
}

/// The next step after `from` that applies and has no answer; the review when none is left.
fn next_step(content: &Content, request: &Request, from: ScreenId) -> ScreenId {
    let after = content.steps.iter().skip_while(|s| **s != from).skip(1);
    after
        .copied()
        .find(|step| applies(content, request, *step) && !is_answered(request, *step))
        .unwrap_or(content.landmarks.review)
}

/// The step before `from` that applies; the consent before the first.
pub fn step_before(content: &Content, request: Option<&Request>, from: ScreenId) -> ScreenId {
    let before: Vec<ScreenId> = content
        .steps
        .iter()
        .copied()
        .take_while(|s| *s != from)
        .collect();
    before
        .into_iter()
        .rev()
        .find(|step| request.is_none_or(|r| applies(content, r, *step)))
        .unwrap_or(content.landmarks.consent)
}

fn is_answered(request: &Request, step: ScreenId) -> bool {
    request.answers.iter().any(|a| a.question == step)
}

fn applies(content: &Content, request: &Request, step: ScreenId) -> bool {
    let Some(question) = content.question(step) else {
        return true;
    };
    let given = |(other, choice): &(ScreenId, String)| {
        let mut answers = request.answers.iter();
        answers.any(|a| a.question == *other && a.choices.contains(choice))
    };
    question.only_if.as_ref().is_none_or(given) && !question.unless.as_ref().is_some_and(given)
}

/// Records an answer in place of a former one, with the words that were seen.
fn record(
    content: &Content,
    here: Here,
    request: &mut Request,
    question: ScreenId,
    choices: Vec<String>,
) {
    let known = content.choice_words.get(&(here.language, question));
    let words = choices
        .iter()
        .map(|choice| {
            let seen = known.and_then(|all| all.iter().find(|w| w.choice == *choice));
            seen.map_or_else(|| choice.clone(), |w| w.shown.clone())
        })
        .collect();
    let answer = Answer {
        question,
        choices,
        words,
    };
    match request.answers.iter_mut().find(|a| a.question == question) {
        Some(former) => *former = answer,
        None => request.answers.push(answer),
    }
}

/// A text while a request is open: an answer when it means a choice, else kept.
pub fn text(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    text: &str,
) -> Option<Vec<Effect>> {
    if draft.as_ref()?.visit.is_some() {
        return super::mailbox::add(content, draft, event, vec![text_piece(event, 0, text)]);
    }
    let asked = draft.as_ref()?.open_request(event.at)?.asked;
    if let Some(question) = content.question(asked)
        && let Some(choice) = choice_meant(content, event.here, asked, text)
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
    let mut effects = keep(
        content,
        draft,
        event,
        vec![text_piece(event, 0, text)],
        Notice::Kept,
    )?;
    let found = content.crisis.find(text).filter(|found| found.tier == 1);
    if let Some(found) = found {
        let card = show(
            content,
            event.here,
            side_doors::crisis_screen(content, &found),
            Argument::NONE,
        );
        effects.retain(|effect| !matches!(effect, Effect::Show(_)));
        effects.push(with_notice(
            with_detail(card, Detail::GoOn(asked)),
            Notice::Kept,
        ));
    }
    Some(effects)
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
    if draft.as_ref()?.visit.is_some() {
        let effects = super::mailbox::add(content, draft, event, pieces)?;
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

/// A place while a request is open: rounded, and asked whether the exact spot is wanted.
pub fn place(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    exact: (f64, f64),
) -> Option<Vec<Effect>> {
    let visiting = draft.as_ref()?.visit.is_some();
    let rounded = super::answer::rounded(exact.0, exact.1)?;
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
        return super::mailbox::add(content, draft, event, vec![piece]);
    }
    let id = piece.id;
    let effects = keep(content, draft, event, vec![piece], Notice::Kept)?;
    let message = content.landmarks.message;
    let ask = |effect| {
        let effect = with_detail(effect, Detail::PlaceChoice(id));
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

fn choose_place(request: &mut Request, argument: Argument) {
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

/// The draft is saved and its step shown.
fn kept(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    notice: Option<Notice>,
) -> Vec<Effect> {
    let asked = draft.as_ref().and_then(|d| d.request.as_ref());
    let screen = match asked {
        Some(request) => shown(content, event.here, request, request.asked, notice),
        None => home(content, event.here, notice),
    };
    vec![Effect::SaveDraft, screen]
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
    if let Some(visit) = &mut known.visit {
        visit.waiting.retain(|waiting| waiting.id != piece);
    }
    known.owed.retain(|owed| owed.piece.id != piece);
    let pieces = known.request.iter_mut().flat_map(|r| &mut r.pieces);
    for waiting in pieces.filter(|p| p.id == piece) {
        if let PieceBody::File(_, of) = &mut waiting.body {
            *of = state;
        }
    }
    // Whoever holds the phone after the person left must not read of a file.
    let open = known.is_open();
    let mut effects = vec![Effect::SaveDraft];
    if notice.is_some() && open {
        effects.push(current(content, draft, event.here, event.at, notice));
    }
    effects
}

fn review(
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
    draft.sent = Some(Sent {
        code: event.fresh.code.clone(),
        case: request.case,
        at: event.at,
        draft: request.id,
        way,
    });
    draft.request = None;
    vec![
        Effect::SaveDraft,
        Effect::Submit(Box::new(Submission {
            code: event.fresh.code.clone(),
            urgency,
            reasons,
            watched,
            here: event.here,
            request,
        })),
    ]
}

/// How this phone may open the mailbox.
fn way(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    argument: Argument,
) -> Vec<Effect> {
    let Some(sent) = draft.as_mut().and_then(|d| d.sent.as_mut()) else {
        return vec![home(content, event.here, Some(Notice::OldMenu))];
    };
    let chosen = match argument.as_str() {
        "whole" => Way::Whole,
        "six" => Way::Six,
        _ => return vec![receipt(content, event.here, sent)],
    };
    sent.way = chosen;
    let shown = receipt(content, event.here, sent);
    vec![Effect::SaveDraft, Effect::Lock(chosen), shown]
}

/// What follows a commit: the receipt of what was sent, else the screen as it is.
pub fn after_saving(content: &Content, draft: &Option<Draft>, event: &Event) -> Effect {
    let sent = draft.as_ref().filter(|draft| draft.request.is_none());
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
        argument: Argument::NONE,
        detail: Detail::Receipt(sent.code.clone(), sent.way),
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

/// A step of the request as it is shown; nothing earlier is visible on it.
pub fn shown(
    content: &Content,
    here: Here,
    request: &Request,
    step: ScreenId,
    notice: Option<Notice>,
) -> Effect {
    let kind = content.screen(step).map(|s| &s.kind);
    let detail = match kind {
        Some(Kind::Question(question)) if question.many => {
            let given = request.answers.iter().find(|a| a.question == step);
            Detail::Choices(given.map(|a| a.choices.clone()).unwrap_or_default())
        }
        Some(Kind::Message) => Detail::Pieces(request.pieces.len()),
        Some(Kind::Review) => Detail::Review {
            open: false,
            answers: request.answers.clone(),
            pieces: request.pieces.clone(),
        },
        Some(_) | None => Detail::None,
    };
    let mut effect = with_detail(show(content, here, step, Argument::NONE), detail);
    if let Some(notice) = notice {
        effect = with_notice(effect, notice);
    }
    effect
}

impl Draft {
    /// A row with nothing in progress yet.
    pub fn begin(event: &Event) -> Self {
        Self {
            here: event.here,
            touched: event.at,
            menu: None,
            applied: Vec::new(),
            request: None,
            sent: None,
            visit: None,
            owed: Vec::new(),
        }
    }
}
