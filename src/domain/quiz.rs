//! A quiz: questions one after the other, an explanation after each answer, a score at the end.
//!
//! Nothing is kept: the score so far and the answer travel in the buttons. `q3` on a question
//! means three were right before it, `q31` that the first answer was chosen then, and `s34` on
//! a result that three of four were right. Invariant: an argument that no quiz could have made
//! begins its question anew.

use super::flow::{Content, Kind, Screen, result};
use super::payload::{Argument, ScreenId};

/// Questions of one quiz, at most: one digit counts them.
pub const MOST_QUESTIONS: usize = 8;
/// Answers of one question.
pub const CHOICES: std::ops::RangeInclusive<usize> = 2..=4;

/// Where somebody stands at a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stand {
    /// How many were right before it.
    pub right: usize,
    /// Which answer was chosen, counted from 1.
    pub chosen: Option<usize>,
}

/// How a quiz ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Score {
    /// How many were right.
    pub right: usize,
    /// Of how many.
    pub all: usize,
}

impl Stand {
    /// As a button carries it.
    pub fn carried(self) -> Argument {
        let chosen = self.chosen.map(|n| n.to_string()).unwrap_or_default();
        argument(&format!("q{}{chosen}", self.right))
    }

    /// What a button carried; anything else begins anew.
    pub fn read(argument: Argument) -> Self {
        match digits(argument, 'q').as_deref() {
            Some([right]) => Self {
                right: *right,
                chosen: None,
            },
            Some([right, chosen]) => Self {
                right: *right,
                chosen: Some(*chosen),
            },
            _ => Self::default(),
        }
    }
}

impl Score {
    /// As a button carries it.
    pub fn carried(self) -> Argument {
        argument(&format!("s{}{}", self.right, self.all))
    }

    /// The score that a button carried.
    pub fn read(argument: Argument) -> Option<Self> {
        match digits(argument, 's').as_deref() {
            Some([right, all]) if right <= all && (1..=MOST_QUESTIONS).contains(all) => {
                Some(Self {
                    right: *right,
                    all: *all,
                })
            }
            _ => None,
        }
    }
}

fn argument(text: &str) -> Argument {
    Argument::new(text).unwrap_or(Argument::NONE)
}

fn digits(argument: Argument, sign: char) -> Option<Vec<usize>> {
    let digit = |c: char| c.to_digit(10).and_then(|d| usize::try_from(d).ok());
    argument
        .as_str()
        .strip_prefix(sign)?
        .chars()
        .map(digit)
        .collect()
}

/// A question as somebody stands at it.
pub struct Asked<'a> {
    /// The quiz that it belongs to.
    pub quiz: ScreenId,
    /// The ids of its answers.
    pub choices: &'a [String],
    /// Which answer is right, counted from 0.
    pub right: usize,
    /// How many were right before.
    pub score: usize,
    /// Which answer was chosen, counted from 0.
    pub chosen: Option<usize>,
    questions: &'a [ScreenId],
    results: &'a [(u32, ScreenId)],
    place: usize,
}

/// The question on a screen, as its argument says.
pub fn asked<'a>(
    content: &'a Content,
    screen: &'a Screen,
    argument: Argument,
) -> Option<Asked<'a>> {
    let Kind::Scenario { choices, right } = &screen.kind else {
        return None;
    };
    let (quiz, questions, results) = content.screens.values().find_map(|quiz| {
        let Kind::Quiz { questions, results } = &quiz.kind else {
            return None;
        };
        questions
            .contains(&screen.id)
            .then_some((quiz.id, questions, results))
    })?;
    let place = questions.iter().position(|id| *id == screen.id)?;
    let stand = Stand::read(argument);
    Some(Asked {
        quiz,
        choices,
        right: *right,
        // Before the third question no more than two can have been right.
        score: stand.right.min(place),
        chosen: stand
            .chosen
            .and_then(|n| n.checked_sub(1))
            .filter(|index| *index < choices.len()),
        questions,
        results,
        place,
    })
}

impl Asked<'_> {
    /// The argument of the button of an answer, counted from 0.
    pub fn choosing(&self, index: usize) -> Argument {
        let stand = Stand {
            right: self.score,
            chosen: Some(index + 1),
        };
        stand.carried()
    }

    /// The argument with which the question stands there without an answer.
    pub fn unanswered(&self) -> Argument {
        let stand = Stand {
            right: self.score,
            chosen: None,
        };
        stand.carried()
    }

    /// Whether no question comes after this one.
    pub fn is_last(&self) -> bool {
        self.place + 1 >= self.questions.len()
    }

    /// After the answer: the next question, after the last the result.
    pub fn next(&self) -> Option<(ScreenId, Argument)> {
        let right = self.score + usize::from(self.chosen? == self.right);
        if let Some(next) = self.questions.get(self.place + 1) {
            let stand = Stand {
                right,
                chosen: None,
            };
            return Some((*next, stand.carried()));
        }
        let all = self.questions.len();
        let end = result(self.results, u32::try_from(right).unwrap_or(u32::MAX))?;
        Some((end, Score { right, all }.carried()))
    }
}

/// Where the first button of a quiz or of an answered question leads.
pub fn onward(
    content: &Content,
    screen: &Screen,
    argument: Argument,
) -> Option<(ScreenId, Argument)> {
    if let Kind::Quiz { questions, .. } = &screen.kind {
        return Some((*questions.first()?, Stand::default().carried()));
    }
    asked(content, screen, argument)?.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_somebody_stands_comes_back_as_it_was_carried() {
        for right in 0..MOST_QUESTIONS {
            for chosen in [None, Some(1), Some(4)] {
                let stand = Stand { right, chosen };
                assert_eq!(Stand::read(stand.carried()), stand);
            }
        }
        let score = Score { right: 3, all: 4 };
        assert_eq!(Score::read(score.carried()), Some(score));
    }

    #[test]
    fn what_no_quiz_could_have_carried_begins_anew() {
        for text in ["", "q", "q123", "qx", "3", "s34", "t3", "x"] {
            let stand = Stand::read(argument(text));
            assert_eq!(stand, Stand::default(), "{text}");
        }
        for text in ["", "s", "s3", "s54", "s00", "s99", "q34", "s3-"] {
            assert_eq!(Score::read(argument(text)), None, "{text}");
        }
    }
}
