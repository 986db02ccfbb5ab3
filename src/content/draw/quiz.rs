//! Draws a quiz: where it begins, its questions, and what was right about an answer.
//!
//! The answers stand in the text, so that whole sentences fit; the buttons bear their numbers.
//! Invariant: an answer is never called wrong without the better one and why.

use super::Pen;
use crate::domain::flow::Screen;
use crate::domain::payload::Argument;
use crate::domain::quiz::{self, Asked};

impl Pen<'_> {
    /// The screen that a quiz begins with.
    pub(super) fn quiz(&mut self, screen: &Screen) {
        let begin = quiz::onward(&self.live.content, screen, Argument::NONE);
        self.lead(self.word("button-begin"), begin);
        self.options(screen);
        self.fixed_rows(Some(screen));
    }

    /// A question: to be answered, or with what came of the answer.
    pub(super) fn scenario(&mut self, screen: &Screen, argument: Argument) {
        let Some(asked) = quiz::asked(&self.live.content, screen, argument) else {
            self.fixed_rows(Some(screen));
            return;
        };
        let Some(chosen) = asked.chosen else {
            self.answers(screen, &asked);
            return;
        };
        self.explained(screen, &asked, chosen);
        let label = if asked.is_last() {
            "button-score"
        } else {
            "button-go-on"
        };
        self.lead(self.word(label), asked.next());
        self.options(screen);
        self.rows_below(Some(screen), Some((screen.id, asked.unanswered())));
    }

    /// Whether a question stands there with an answer: then its own words are not repeated.
    pub(super) fn is_answered(&self, screen: &Screen, argument: Argument) -> bool {
        let asked = quiz::asked(&self.live.content, screen, argument);
        asked.is_some_and(|asked| asked.chosen.is_some())
    }

    fn answers(&mut self, screen: &Screen, asked: &Asked<'_>) {
        let lines: Vec<String> = (0..asked.choices.len())
            .map(|index| self.answer(screen, asked, index))
            .collect();
        self.paragraph(&lines.join("\n"));
        let row = (0..asked.choices.len())
            .map(|index| self.button((index + 1).to_string(), screen.id, asked.choosing(index)))
            .collect();
        self.row(row);
        self.options(screen);
        let quiz = asked.quiz;
        self.rows_below(Some(screen), Some((quiz, Argument::NONE)));
    }

    fn explained(&mut self, screen: &Screen, asked: &Asked<'_>, chosen: usize) {
        let warm = if chosen == asked.right {
            "detail-quiz-right"
        } else {
            "detail-quiz-other"
        };
        self.paragraph(&format!("<b>{}</b>", self.word(warm)));
        let right = self.answer(screen, asked, asked.right);
        self.paragraph(&format!("✅ {right}"));
        let of_choice = format!("why-{}", asked.choices[chosen]);
        let why = self.attribute(screen.id, &of_choice);
        let why = why.or_else(|| self.attribute(screen.id, "why"));
        self.paragraph(&why.unwrap_or_default());
    }

    /// One answer with its number.
    fn answer(&self, screen: &Screen, asked: &Asked<'_>, index: usize) -> String {
        let words = self.attribute(screen.id, &asked.choices[index]);
        format!("{}. {}", index + 1, words.unwrap_or_default())
    }
}
