//! A request for help, step by step: consent, questions, the free message, review, receipt.
//!
//! A press answers the question that its payload names, wherever the draft stands.
//! Invariant: a step shows nothing that was said before it, but for the review.

mod pieces;
mod sending;

pub use pieces::{danger_in, fetched, files, place, text};
pub use sending::{after_saving, receipt};

use super::conversation::{Answer, Detail, Draft, Effect, Event, Here, Notice, Request, is_since};
use super::flow::{Content, Kind, Question};
use super::payload::{Argument, ScreenId};
use super::ping;
use super::step::{current, home, show, with_detail, with_notice};
use pieces::choose_place;
use sending::{review, way};

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
    // Pressed under another request than the one that is written now.
    if is_since(request.opened, event.update) {
        return vec![current(content, Some(open), event.here, event.at, None)];
    }
    request.aside = false;
    let chooses_place = screen == marks.message && !argument.is_none();
    if !chooses_place {
        request.asked = reached(content, request, screen, argument);
    }
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

/// There is no draft for what was pressed: the receipt of what was sent, unless it was left,
/// else the consent.
fn gone(content: &Content, draft: Option<&Draft>, event: &Event) -> Effect {
    if let Some(sent) = draft.and_then(Draft::receipt) {
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
        opened: event.update,
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
    if request.pieces.is_empty() {
        request.opened = request.opened.max(event.update);
    }
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
    let given = request.answers.iter().any(|a| a.question == screen);
    if pressed == "skip" && given {
        // What was said before is not taken back by passing the question.
    } else if pressed == "skip" {
        record(content, event.here, request, screen, Vec::new());
    } else if pressed != "done" {
        let offered = ping::offers(request, event.here, screen, pressed);
        if !offered || !question.choices.iter().any(|c| c == pressed) {
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

/// The step that is shown when one is gone back to: questions that do not apply are passed.
fn reached(content: &Content, request: &Request, screen: ScreenId, argument: Argument) -> ScreenId {
    if argument.is_none() && !applies(content, request, screen) {
        return step_before(content, Some(request), screen);
    }
    screen
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
    ping::settle(content, here, request);
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
        Some(Kind::Question(question)) if ping::is_guarded(step) => {
            let choices = question.choices.iter();
            let offered = choices.filter(|choice| ping::offers(request, here, step, choice));
            Detail::Offers(offered.cloned().collect())
        }
        Some(Kind::Message) => Detail::Pieces {
            count: request.pieces.len(),
            young: ping::is_young(request),
        },
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
