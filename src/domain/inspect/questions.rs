//! One question of a request: its choices, and what they lead to.
//!
//! The order of the questions is judged in `graph`. Invariant: a question that comes out
//! gives urgency and danger only to choices that it has, unless a finding was reported.

use crate::domain::case::Urgency;
use crate::domain::finding::{Finding, did_you_mean};
use crate::domain::flow::Question;
use crate::domain::payload::{Argument, ScreenId};
use crate::domain::raw::{Placed, RawScreen};

use super::screens::{Eye, length_of};

impl Eye<'_> {
    pub(super) fn question(&mut self, raw: &RawScreen) -> Question {
        if raw.choices.is_empty() {
            let message = format!("the question \"{}\" has no choices", raw.id.value);
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label("nothing to choose")
                    .advice("add choices = [\"yes\", \"no\"]; free words belong to a screen of kind \"message\""),
            );
        }
        for choice in &raw.choices {
            self.choice(choice);
        }
        Question {
            choices: raw.choices.iter().map(|c| c.value.clone()).collect(),
            many: raw.many,
            urgency: raw
                .urgency
                .iter()
                .filter_map(|(c, u)| self.urgency(raw, c, u))
                .collect(),
            danger: raw
                .danger
                .iter()
                .filter(|choice| self.is_choice(raw, choice))
                .map(|choice| choice.value.clone())
                .collect(),
            only_if: raw
                .only_if
                .as_ref()
                .and_then(|(q, c)| self.condition("only_if", q, c)),
            unless: raw
                .unless
                .as_ref()
                .and_then(|(q, c)| self.condition("unless", q, c)),
        }
    }

    fn choice(&mut self, choice: &Placed<String>) {
        if Argument::new(&choice.value).is_none() || choice.value.is_empty() {
            let message = format!("no button can carry the choice \"{}\"", choice.value);
            self.out.push(
                Finding::error("F009", &choice.place, message)
                    .label(length_of(&choice.value))
                    .advice("a choice has 1 to 8 characters: letters, digits, - and _"),
            );
        }
    }

    pub(super) fn is_choice(&mut self, of: &RawScreen, choice: &Placed<String>) -> bool {
        let known = of.choices.iter().map(|c| c.value.as_str());
        if known.clone().any(|c| c == choice.value) {
            return true;
        }
        let (id, name) = (&of.id.value, &choice.value);
        let list = known.clone().collect::<Vec<_>>().join(", ");
        self.out.push(
            Finding::error(
                "F010",
                &choice.place,
                format!("\"{name}\" is no choice of \"{id}\""),
            )
            .label("no such choice")
            .advice(did_you_mean(
                name,
                known,
                format!("its choices are: {list}"),
            )),
        );
        false
    }

    fn urgency(
        &mut self,
        of: &RawScreen,
        choice: &Placed<String>,
        urgency: &Placed<String>,
    ) -> Option<(String, Urgency)> {
        let known = self.is_choice(of, choice);
        let Some(read) = Urgency::parse(&urgency.value) else {
            let message = format!("there is no urgency called \"{}\"", urgency.value);
            self.out.push(
                Finding::error("F010", &urgency.place, message)
                    .label("unknown urgency")
                    .advice("write \"now\", \"today\" or \"week\""),
            );
            return None;
        };
        known.then(|| (choice.value.clone(), read))
    }

    fn condition(
        &mut self,
        name: &str,
        question: &Placed<String>,
        choice: &Placed<String>,
    ) -> Option<(ScreenId, String)> {
        let asks = |s: &&RawScreen| s.kind.as_ref().is_some_and(|k| k.value == "question");
        let questions = || self.raw.screens.iter().filter(asks);
        let Some(asked) = questions().find(|s| s.id.value == question.value) else {
            if self.whole {
                let message = format!("`{name}` names an unknown question: \"{}\"", question.value);
                let known: Vec<&str> = questions().map(|s| s.id.value.as_str()).collect();
                self.out.push(
                    Finding::error("F010", &question.place, message)
                        .label("no such question")
                        .advice(did_you_mean(
                            &question.value,
                            known,
                            "name a screen of kind \"question\"",
                        )),
                );
            }
            return None;
        };
        let known = self.is_choice(asked, choice);
        let id = ScreenId::new(&question.value)?;
        known.then(|| (id, choice.value.clone()))
    }
}
