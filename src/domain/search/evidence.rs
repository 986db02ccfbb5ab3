//! Whether a sentence speaks of danger now: what it means and what it is like, weighed.
//!
//! Words of danger are found in `crisis` and come in as one piece of evidence among others.
//! Invariant: without weights only the best topic counts.

use super::weights::Evidence;
use super::{Guess, Search, Topic, index};

/// How strongly a sentence speaks of danger now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alarm {
    /// The best topic is another one, and nothing was weighed.
    #[default]
    None,
    /// So much speaks against danger that even words of danger only ask.
    Silent,
    /// Danger may be meant; words of danger only ask where something says that they are not.
    Doubt,
    /// Danger may be meant.
    Quiet,
    /// Danger is meant.
    Loud,
}

/// From this on what was weighed means danger now.
const MEANT: f32 = -0.7;

/// The same where no word of danger stands.
const MEANT_ALONE: f32 = -1.0;

/// Below this words of danger are doubtful, where something says that they are not meant.
const DOUBTFUL: f32 = -1.3;

/// From this on it may mean danger.
const PERHAPS: f32 = -2.3;

/// The same where no word of danger stands.
const PERHAPS_ALONE: f32 = -1.6;

/// A meaning with at least this weight points to danger.
const POINTS: f32 = 0.3;

/// The sign that holds how well a topic of danger fits.
const CARD: usize = 4;

/// From this on it fits at all.
const SAID: f32 = 0.6;

/// From this on a topic of danger is loud, when it is the best and nothing was weighed.
const LOUD: f32 = 5.0;

/// The same for a quiet one.
const QUIET: f32 = 4.0;

/// From this on enough of a sentence is known to judge it like any other.
const MUCH: f32 = 6.0;

/// A topic that fits better than this is as evident as can be.
const MOST_WORDS: f32 = 12.0;

impl Search {
    /// What a sentence says about danger, beside its words of danger.
    pub(super) fn evidence(
        &self,
        said: &[f32],
        scores: &[f32],
        likeness: &[f32],
        shares: &[f32],
    ) -> Vec<Evidence> {
        let first_sign = said.len();
        let said = said.iter().copied().enumerate();
        let mut evidence: Vec<Evidence> = said.filter(|(_, value)| *value > 0.0).collect();
        let length = f32::min(index::number(evidence.len()) / 10.0, 2.0);
        let best_of = |scores: &[f32], is: fn(&Topic) -> bool| {
            let of = self.topics.iter().zip(scores).filter(|(t, _)| is(t));
            of.fold(0.0, |best, (_, score)| f32::max(best, *score))
        };
        let best = |is| best_of(scores, is);
        let share_of = |is: fn(&Topic) -> bool| {
            let of = self.topics.iter().zip(shares).filter(|(t, _)| is(t));
            of.map(|(_, share)| share).sum::<f32>()
        };
        let card = best(|topic| topic.card);
        let other = best(|topic| !topic.card && !topic.harmless);
        let harmless = best(|topic| topic.harmless);
        let bit = |is: bool| if is { 1.0 } else { 0.0 };
        let part = |score: f32| f32::min(score, MOST_WORDS) / (MOST_WORDS / 2.0);
        for (sign, value) in [
            (0, 1.0),
            (4, part(card)),
            (5, part(other)),
            (6, part(harmless)),
            (7, bit(card > other)),
            (9, length),
            (10, bit(card > harmless)),
            (12, best_of(likeness, |topic| topic.card)),
            (
                13,
                best_of(likeness, |topic| !topic.card && !topic.harmless),
            ),
            (14, best_of(likeness, |topic| topic.harmless)),
            (15, share_of(|topic| topic.card)),
            (16, share_of(|topic| topic.harmless)),
        ] {
            evidence.push((first_sign + sign, value));
        }
        evidence
    }

    /// The same as it is weighed for topics: with how likely danger is as one more sign.
    ///
    /// What is true of every sentence counts only as far as words were known at all.
    pub(super) fn for_topics(&self, evidence: &[Evidence], best: f32) -> Vec<Evidence> {
        let known = f32::min(best / MUCH, 1.0);
        let likely = 1.0 / (1.0 + (-self.weights.now(evidence)).exp());
        let mut all = evidence.to_vec();
        let first_sign = self.meanings.names().len();
        all.push((first_sign + 11, likely * known));
        all.retain(|(number, _)| *number != first_sign);
        all.push((first_sign, known));
        all
    }

    /// All that speaks for and against danger now: `tier` is that of the words of danger, and
    /// `light` whether something says that they are not meant.
    pub fn weighed(&self, guess: &Guess, tier: Option<u8>, light: bool) -> Vec<Evidence> {
        let mut evidence = guess.evidence.clone();
        let first_sign = self.meanings.names().len();
        for (sign, is) in [
            (1, tier == Some(1)),
            (2, tier == Some(2)),
            (3, light),
            (8, light && tier == Some(1)),
        ] {
            evidence.extend(is.then_some((first_sign + sign, 1.0)));
        }
        evidence
    }

    /// Whether anything in a sentence points to danger: "hello" does not, however little else
    /// it says.
    fn speaks_of_danger(&self, evidence: &[Evidence]) -> bool {
        let signs_from = self.meanings.names().len();
        evidence.iter().any(|(number, value)| match *number {
            meaning if meaning < signs_from => self.weights.now(&[(meaning, *value)]) >= POINTS,
            sign => sign - signs_from == CARD && *value >= SAID,
        })
    }

    /// Whether a piece of evidence is a meaning, and not only a sign.
    pub(super) fn means_something(&self, evidence: &[Evidence]) -> bool {
        let signs_from = self.meanings.names().len();
        evidence.iter().any(|(number, _)| *number < signs_from)
    }

    /// How strongly a sentence speaks of danger now.
    pub fn alarm(&self, guess: &Guess, tier: Option<u8>, light: bool) -> Alarm {
        if self.weights.is_empty() {
            return self.alarm_of_topics(&guess.topics);
        }
        if tier.is_none() && !self.speaks_of_danger(&guess.evidence) {
            return Alarm::Silent;
        }
        let (meant, perhaps) = match tier {
            None => (MEANT_ALONE, PERHAPS_ALONE),
            Some(_) => (MEANT, PERHAPS),
        };
        match self.weights.now(&self.weighed(guess, tier, light)) {
            now if now >= meant => Alarm::Loud,
            now if now >= DOUBTFUL => Alarm::Quiet,
            now if now >= perhaps => Alarm::Doubt,
            _ => Alarm::Silent,
        }
    }

    fn alarm_of_topics(&self, topics: &[(usize, f32)]) -> Alarm {
        let is_card = |number: usize| self.topic(number).is_some_and(|topic| topic.card);
        match topics.first() {
            Some((best, score)) if is_card(*best) && *score >= LOUD => Alarm::Loud,
            Some((best, score)) if is_card(*best) && *score >= QUIET => Alarm::Quiet,
            _ => Alarm::None,
        }
    }
}
