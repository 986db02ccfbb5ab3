//! Quizzes: their questions, the right answer of each, and the results by score.
//!
//! Invariant: a quiz that comes out has 1 to 8 questions that belong to it alone, and each
//! has 2 to 4 answers of which one is right.

use std::collections::BTreeSet;

use crate::domain::finding::{Finding, Level};
use crate::domain::flow::Kind;
use crate::domain::quiz::{CHOICES, MOST_QUESTIONS};
use crate::domain::raw::{Form, Placed, RawMessage, RawPattern, RawScreen};

use super::Scene;
use super::screens::Eye;

/// Names of attributes that mean something else than an answer.
const TAKEN: &[&str] = &["label", "cards", "why"];
/// More than this is several pages on a small phone.
const LONGEST: usize = 900;

impl Eye<'_> {
    pub(super) fn quiz(&mut self, raw: &RawScreen) -> Kind {
        let (name, count) = (&raw.id.value, raw.questions.len());
        if !(1..=MOST_QUESTIONS).contains(&count) {
            let message = format!("the quiz \"{name}\" has {count} questions");
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label(format!("1 to {MOST_QUESTIONS} questions"))
                    .advice("name its questions in `questions`, or split it in two lessons"),
            );
        }
        if raw.results.is_empty() {
            let message = format!("the quiz \"{name}\" has no results");
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label("leads nowhere after the last question")
                    .advice("add results = [{ from = 0, screen = \"…\" }]"),
            );
        }
        self.ascending(raw);
        for (from, screen) in &raw.results {
            self.is_plain(screen, "the result of a quiz");
            if usize::try_from(from.value).is_ok_and(|from| from > count) {
                let message = format!("nobody can have {} right of {count}", from.value);
                self.out.push(
                    Finding::error("F010", &from.place, message)
                        .label("never reached")
                        .advice(format!("let it begin at {count} or less")),
                );
            }
        }
        for question in &raw.questions {
            self.is_scenario(question);
            let quizzes = self.raw.screens.iter().filter(|screen| is(screen, "quiz"));
            let uses = quizzes.flat_map(|quiz| &quiz.questions).collect();
            self.is_alone(question, uses, "asked twice");
        }
        Kind::Quiz {
            questions: self.targets(&raw.questions),
            results: self.results(raw),
        }
    }

    fn is_scenario(&mut self, question: &Placed<String>) {
        let mut screens = self.raw.screens.iter();
        let screen = screens.find(|screen| screen.id.value == question.value);
        if screen.is_some_and(|screen| !is(screen, "scenario")) {
            let message = format!("\"{}\" is no question of a quiz", question.value);
            self.out.push(
                Finding::error("F010", &question.place, message)
                    .label("not a scenario")
                    .advice("name screens of kind \"scenario\" only"),
            );
        }
    }

    pub(super) fn scenario(&mut self, raw: &RawScreen) -> Kind {
        let (name, count) = (&raw.id.value, raw.choices.len());
        if !CHOICES.contains(&count) {
            let message = format!("the question \"{name}\" has {count} answers");
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label("2 to 4 answers")
                    .advice("write choices = [\"a\", \"b\", \"c\"] and their words as attributes"),
            );
        }
        let mut seen = BTreeSet::new();
        for choice in &raw.choices {
            let taken = TAKEN.contains(&choice.value.as_str()) || choice.value.starts_with("why-");
            if taken || !seen.insert(choice.value.as_str()) {
                let message = format!("no answer can be called \"{}\" here", choice.value);
                self.out.push(
                    Finding::error("F010", &choice.place, message)
                        .label("the name of another text")
                        .advice("call the answers a, b, c and d"),
                );
            }
        }
        if raw.right.is_none() {
            let message = format!("the question \"{name}\" does not say what is right");
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label("`right` is missing")
                    .advice("write right = \"b\": the answer that the explanation is for"),
            );
        }
        let right = raw.right.as_ref();
        let known = right.is_some_and(|right| self.is_choice(raw, right));
        let place = |right: &Placed<String>| {
            let mut choices = raw.choices.iter();
            choices.position(|choice| choice.value == right.value)
        };
        Kind::Scenario {
            choices: raw.choices.iter().map(|c| c.value.clone()).collect(),
            right: right.filter(|_| known).and_then(place).unwrap_or(0),
        }
    }
}

fn is(screen: &RawScreen, kind: &str) -> bool {
    screen.kind.as_ref().is_some_and(|k| k.value == kind)
}

/// Reports questions that fill more than a small phone together with their answers.
pub(super) fn lengths(scene: &Scene, out: &mut Vec<Finding>) {
    for texts in &scene.raw.texts {
        for (id, screen) in scene.screens {
            if let Kind::Scenario { choices, .. } = &screen.kind
                && let Some(message) = texts.messages.get(id.as_str())
            {
                length(id.as_str(), message, choices, out);
            }
        }
    }
}

fn length(id: &str, message: &RawMessage, choices: &[String], out: &mut Vec<Finding>) {
    let answers = choices.iter().filter_map(|c| message.attributes.get(c));
    let words = message.value.iter().chain(answers);
    let length: usize = words.map(characters).sum();
    if length > LONGEST
        && message
            .value
            .as_ref()
            .is_some_and(|v| characters(v) <= LONGEST)
    {
        let told = format!("\"{id}\" has {length} characters with its answers");
        out.push(
            Finding::new("T006", Level::Warning, &message.place, told)
                .label(format!(
                    "more than {LONGEST}: several pages on a small phone"
                ))
                .advice("shorten the scenario or its answers; 500 together is the aim"),
        );
    }
}

fn characters(pattern: &RawPattern) -> usize {
    let first = pattern.forms.first().map(Form::text);
    first.map_or(0, |text| text.chars().count())
}
