//! How much each piece of evidence speaks for danger now, and for each topic.
//!
//! Evidence is a meaning that a sentence says, or one of `SIGNS`. The weights stand in
//! `locales/weights.txt` and are learnt from sentences; see `tests/content/learning.rs`.
//! Invariant: without weights nothing is added, and every sum is finite.

use super::Topic;

/// A piece of evidence, by its number among the meanings and then the signs, and how strong it is.
pub type Evidence = (usize, f32);

/// What beside meanings is weighed, in this order.
pub const SIGNS: [&str; 17] = [
    "+always",
    "+words-now",
    "+words-ask",
    "+light",
    "+card",
    "+other",
    "+harmless",
    "+card-first",
    "+words-now-light",
    "+length",
    "+card-beats-harmless",
    "+now",
    "+like-card",
    "+like-other",
    "+like-harmless",
    "+share-card",
    "+share-harmless",
];

/// The name under which the weight for danger now stands.
const NOW: &str = "now";

/// What a topic's words count beside its meanings.
pub const WORDS: f32 = 0.4;

/// The weights of all evidence.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    now: Vec<f32>,
    topics: Vec<Vec<(usize, f32)>>,
}

impl Weights {
    /// Weights for so many pieces of evidence.
    pub fn new(evidence: usize) -> Self {
        Self {
            now: vec![0.0; evidence],
            topics: vec![Vec::new(); evidence],
        }
    }

    /// Whether nothing was learnt.
    pub fn is_empty(&self) -> bool {
        self.now.iter().all(|weight| *weight == 0.0)
    }

    /// Reads a line of weights, as in `now 0.93, held 1.2`; the error is the part that is wrong.
    pub fn add<'a>(
        &mut self,
        evidence: usize,
        line: &'a str,
        topics: &[Topic],
    ) -> Result<(), &'a str> {
        for part in line.split(',').map(str::trim).filter(|p| !p.is_empty()) {
            let (name, weight) = part.split_once(' ').ok_or(part)?;
            let weight: f32 = weight.trim().parse().map_err(|_| part)?;
            if !weight.is_finite() {
                return Err(part);
            }
            if name == NOW {
                if let Some(known) = self.now.get_mut(evidence) {
                    *known = weight;
                }
                continue;
            }
            let topic = topics.iter().position(|topic| topic.id == name);
            let topic = topic.ok_or(part)?;
            if let Some(known) = self.topics.get_mut(evidence) {
                known.push((topic, weight));
            }
        }
        Ok(())
    }

    /// How strongly evidence speaks for danger now; above zero more for it than against it.
    pub fn now(&self, evidence: &[Evidence]) -> f32 {
        let one = |(number, value): &Evidence| self.now.get(*number).map(|weight| weight * value);
        evidence.iter().filter_map(one).sum()
    }

    /// Adds to the scores of topics what evidence says about them.
    pub fn add_to(&self, scores: &mut [f32], evidence: &[Evidence]) {
        for (number, value) in evidence {
            for (topic, weight) in self.topics.get(*number).into_iter().flatten() {
                if let Some(score) = scores.get_mut(*topic) {
                    *score += weight * value / WORDS;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics() -> Vec<Topic> {
        let topic = |id: &str| Topic {
            id: id.to_owned(),
            screens: Vec::new(),
            card: false,
            harmless: false,
        };
        vec![topic("held"), topic("wages")]
    }

    #[test]
    fn weights_are_read_and_summed() {
        let mut weights = Weights::new(2);
        assert!(weights.is_empty());
        let lines = [(0, "now 1.5, wages -0.5"), (1, "now -1")];
        for (number, line) in lines {
            assert_eq!(weights.add(number, line, &topics()), Ok(()));
        }
        assert!((weights.now(&[(0, 1.0), (1, 0.5)]) - 1.0).abs() < 1e-6);
        let mut scores = [0.0, 1.0];
        weights.add_to(&mut scores, &[(0, 0.8)]);
        assert!(scores[0] == 0.0 && scores[1] < 1.0);
    }

    #[test]
    fn a_weight_that_cannot_be_read_is_named() {
        for (line, bad) in [
            ("now", "now"),
            ("now x", "now x"),
            ("nobody 1", "nobody 1"),
            ("held 1, now inf", "now inf"),
        ] {
            assert_eq!(Weights::new(1).add(0, line, &topics()), Err(bad), "{line}");
        }
    }
}
