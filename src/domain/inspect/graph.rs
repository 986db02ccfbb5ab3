//! How screens hang together: the steps of a request, ways back, what is unreachable.
//!
//! The screens that the engine leads to are found in `landmarks`. Invariant: `back` is the screen before on a shortest way from the start, so going back
//! always ends at home.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::domain::crisis::Block;
use crate::domain::finding::{Finding, Place};
use crate::domain::flow::{Kind, Landmarks, Screen};
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Placed, Raw, RawScreen};

use super::screens::no_such_screen;

pub(super) type Screens = BTreeMap<ScreenId, Screen>;

/// The steps of a request in their order.
pub(super) fn steps(raw: &Raw, screens: &Screens, out: &mut Vec<Finding>) -> Vec<ScreenId> {
    let ids: BTreeSet<&str> = raw.screens.iter().map(|s| s.id.value.as_str()).collect();
    let mut steps: Vec<ScreenId> = Vec::new();
    for named in requests(raw).flat_map(|s| &s.questions) {
        if !ids.contains(named.value.as_str()) {
            if raw.flows_are_whole {
                out.push(no_such_screen("F001", named, &ids));
            }
            continue;
        }
        let Some(screen) = ScreenId::new(&named.value).and_then(|id| screens.get(&id)) else {
            continue;
        };
        let is_step = matches!(
            screen.kind,
            Kind::Question(_) | Kind::Message | Kind::Review
        );
        if !is_step || steps.contains(&screen.id) {
            out.push(no_step(named, is_step));
        } else {
            early(raw, screen, &steps, out);
            steps.push(screen.id);
        }
    }
    review_is_last(raw, screens, &steps, out);
    steps
}

/// The screens whose `questions` are steps of a request; those of a quiz are not.
fn requests(raw: &Raw) -> impl Iterator<Item = &RawScreen> {
    let is_quiz = |s: &&RawScreen| s.kind.as_ref().is_some_and(|k| k.value == "quiz");
    raw.screens.iter().filter(move |screen| !is_quiz(screen))
}

fn no_step(named: &Placed<String>, is_step: bool) -> Finding {
    let (why, advice) = if is_step {
        ("is asked twice", "take one of the two away")
    } else {
        (
            "is no step of a request",
            "name screens of kind \"question\", \"message\" or \"review\" only",
        )
    };
    Finding::error("F010", &named.place, format!("\"{}\" {why}", named.value))
        .label("not a step")
        .advice(advice)
}

/// What `only_if` and `unless` name must have been asked before.
fn early(raw: &Raw, screen: &Screen, before: &[ScreenId], out: &mut Vec<Finding>) {
    let Kind::Question(question) = &screen.kind else {
        return;
    };
    let mut conditions = question.only_if.iter().chain(&question.unless);
    let Some((asked, _)) = conditions.find(|(asked, _)| !before.contains(asked)) else {
        return;
    };
    if before.contains(asked) {
        return;
    }
    let written = raw
        .screens
        .iter()
        .find(|s| s.id.value == screen.id.as_str());
    if let Some((place, _)) = written.and_then(|s| s.only_if.as_ref().or(s.unless.as_ref())) {
        let message = format!(
            "\"{}\" depends on \"{asked}\", which is not asked before it",
            screen.id
        );
        out.push(
            Finding::error("F010", &place.place, message)
                .label("asked too late")
                .advice(format!(
                    "move \"{asked}\" before \"{}\" in `questions`",
                    screen.id
                )),
        );
    }
}

fn review_is_last(raw: &Raw, screens: &Screens, steps: &[ScreenId], out: &mut Vec<Finding>) {
    let Some(consent) = requests(raw).find(|s| !s.questions.is_empty()) else {
        return;
    };
    let last = steps.last().and_then(|id| screens.get(id));
    if raw.flows_are_whole && last.is_some_and(|screen| screen.kind != Kind::Review) {
        let place = consent
            .questions
            .last()
            .map_or(&consent.id.place, |q| &q.place);
        out.push(
            Finding::error("F010", place, "a request does not end with its review")
                .label("the last step")
                .advice("put the screen of kind \"review\" last in `questions`"),
        );
    }
}

/// Gives each screen its way back, and reports dead ends and what cannot be reached.
pub(super) fn connect(
    raw: &Raw,
    screens: &mut Screens,
    landmarks: &Landmarks,
    steps: &[ScreenId],
    crisis: &[Block],
    out: &mut Vec<Finding>,
) {
    let doors = [
        landmarks.danger,
        landmarks.mailbox,
        landmarks.cover,
        landmarks.language,
        landmarks.country,
        landmarks.directory,
        landmarks.consent,
        landmarks.privacy,
        landmarks.ask_danger,
        landmarks.receipt,
        landmarks.visit,
        landmarks.erase,
        landmarks.found,
        landmarks.unsure,
    ];
    let crisis = crisis
        .iter()
        .filter_map(|block| ScreenId::new(&block.screen));
    let doors: Vec<ScreenId> = doors.into_iter().chain(crisis).collect();
    let back = ways_back(screens, landmarks, steps, &doors);
    // Behind a way that is broken everything seems unreachable.
    let is_whole = raw.flows_are_whole && !out.iter().any(|f| f.code.starts_with('F'));
    for (id, screen) in screens.iter_mut() {
        screen.back = back.get(id).copied();
    }
    // The engine leads on from every card of a walk.
    let cards = |screen: &Screen| match &screen.kind {
        Kind::Checklist { cards, .. } => cards.clone(),
        _ => Vec::new(),
    };
    let walked: BTreeSet<ScreenId> = screens.values().flat_map(cards).collect();
    for written in &raw.screens {
        let Some(screen) = ScreenId::new(&written.id.value).and_then(|id| screens.get(&id)) else {
            continue;
        };
        let place = &written.id.place;
        if is_dead_end(screen) && !walked.contains(&screen.id) {
            out.push(dead_end(place, &written.id.value));
        }
        if is_whole && screen.back.is_none() && screen.id != landmarks.home {
            out.push(unreachable(place, &written.id.value));
        }
    }
}

fn ways_back(
    screens: &Screens,
    landmarks: &Landmarks,
    steps: &[ScreenId],
    doors: &[ScreenId],
) -> BTreeMap<ScreenId, ScreenId> {
    let mut back = BTreeMap::new();
    let mut queue = VecDeque::from([landmarks.home]);
    let mut doors = doors.iter();
    let mut visit = |from: ScreenId, to: ScreenId, queue: &mut VecDeque<ScreenId>| {
        if to != landmarks.home && !back.contains_key(&to) {
            back.insert(to, from);
            queue.push_back(to);
        }
    };
    loop {
        while let Some(from) = queue.pop_front() {
            for to in screens.get(&from).iter().flat_map(|s| ways_on(s, steps)) {
                visit(from, to, &mut queue);
            }
        }
        let Some(door) = doors.next() else {
            break;
        };
        visit(landmarks.home, *door, &mut queue);
    }
    back.retain(|to, _| screens.contains_key(to));
    back
}

/// Where a screen leads by its own buttons.
pub(super) fn ways_on(screen: &Screen, steps: &[ScreenId]) -> Vec<ScreenId> {
    let mut ways: Vec<ScreenId> = screen.options.iter().flatten().copied().collect();
    match &screen.kind {
        Kind::Checklist { results, cards, .. } => {
            ways.extend(results.iter().map(|(_, to)| *to));
            ways.extend(cards);
        }
        Kind::Quiz { questions, results } => {
            ways.extend(questions);
            ways.extend(results.iter().map(|(_, to)| *to));
        }
        Kind::Consent => ways.extend(steps.first()),
        Kind::Question(_) | Kind::Message | Kind::Review => {
            let at = steps.iter().position(|id| *id == screen.id);
            ways.extend(at.and_then(|at| steps.get(at + 1)));
        }
        Kind::Card
        | Kind::Scenario { .. }
        | Kind::Directory
        | Kind::Danger
        | Kind::Country
        | Kind::Language
        | Kind::Cover
        | Kind::Receipt
        | Kind::Mailbox
        | Kind::Visit
        | Kind::Erase
        | Kind::Found => {}
    }
    ways
}

fn is_dead_end(screen: &Screen) -> bool {
    // The other kinds get their buttons from the engine.
    let own_buttons_only = matches!(
        screen.kind,
        Kind::Card | Kind::Directory | Kind::Danger | Kind::Cover
    );
    own_buttons_only && !screen.end && screen.options.iter().all(Vec::is_empty)
}

fn dead_end(place: &Place, id: &str) -> Finding {
    Finding::error(
        "F002",
        place,
        format!("\"{id}\" is a dead end: no button leads on"),
    )
    .label("nothing to press but back")
    .advice("add options = [[\"…\"]], or say end = true when it is meant to end here")
}

fn unreachable(place: &Place, id: &str) -> Finding {
    Finding::warning("F003", place, format!("nobody can reach \"{id}\""))
        .label("no way leads here")
        .advice("name it in the options of another screen, or take it away")
}
