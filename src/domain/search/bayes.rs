//! Which class a sentence belongs to, by naive Bayes over pieces of its words and its meanings.
//!
//! The pieces forgive spelling; meanings, alone and in pairs, carry what was learnt in one
//! language into all others. Everything is counted anew whenever content is loaded, so a
//! sentence added to `examples.txt` counts from then on. Invariant: the shares of all classes
//! are finite and their sum is 1, or all are 0 when nothing of the sentence was ever seen.

use super::index::{as_id, number};
use super::keys::{Hash, sounds_of};
use super::lists::Lists;

/// Pieces of words have so many letters, their ends among them.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;

/// Features are told apart by so many bits of their hash.
const BITS: u32 = 18;

/// What is never seen in a class counts as if it had been seen so often.
const UNSEEN: f32 = 0.01;

/// How much what was never seen counts against what was.
const STRANGE: f32 = 0.25;

/// Steps in which a gain is kept, each one part of so many.
const STEPS: f32 = 24.0;

/// What a class gains by a feature.
#[derive(Debug, Clone, Copy)]
struct Gain {
    class: u8,
    steps: u8,
}

/// What is known about each class.
#[derive(Debug, Clone, Default)]
pub struct Bayes {
    /// What classes gain by each feature.
    gains: Lists<Gain>,
    rarity: Box<[f32]>,
    /// What every feature says of each class that never held it.
    unseen: Vec<f32>,
}

/// Collects sentences with their classes.
#[derive(Debug, Default)]
pub struct Lessons {
    classes: Vec<u8>,
    /// The features of all sentences, each with the number of its sentence.
    features: Vec<(u32, u32)>,
}

impl Lessons {
    /// Adds a sentence of a class, with its meanings.
    pub fn add(&mut self, class: usize, text: &str, meanings: &[usize]) {
        let Ok(class) = u8::try_from(class) else {
            return;
        };
        let sentence = as_id(self.classes.len());
        self.classes.push(class);
        let own = features(text, meanings).into_iter();
        self.features.extend(own.map(|feature| (feature, sentence)));
    }

    /// Counts everything.
    pub fn finish(self) -> Bayes {
        let sentences = Lists::new(1 << BITS, self.features.iter().copied());
        let all = number(self.classes.len());
        let rarity = sentences
            .iter()
            .map(|of| 1.0 + ((1.0 + all) / (1.0 + number(of.len()))).ln());
        let rarity: Box<[f32]> = rarity.collect();
        let kinds = number(sentences.iter().filter(|of| !of.is_empty()).count());
        let mut squares = vec![0.0_f32; self.classes.len()];
        for (feature, sentence) in &self.features {
            squares[*sentence as usize] += rarity[*feature as usize] * rarity[*feature as usize];
        }
        drop(self.features);
        let classes = self
            .classes
            .iter()
            .max()
            .map_or(0, |most| usize::from(*most) + 1);
        let mut whole = vec![0.0_f32; classes];
        let mut gains = Vec::new();
        let mut own = vec![0.0_f32; classes];
        for (feature, of) in (0..).zip(sentences.iter()) {
            for sentence in of {
                let length = squares[*sentence as usize].sqrt().max(f32::MIN_POSITIVE);
                let class = usize::from(self.classes[*sentence as usize]);
                own[class] += rarity[feature as usize] / length;
            }
            for (at, weight) in own.iter_mut().enumerate() {
                let Some(class) = u8::try_from(at).ok().filter(|_| *weight > 0.0) else {
                    continue;
                };
                whole[at] += *weight;
                let steps = in_steps((1.0 + std::mem::take(weight) / UNSEEN).ln());
                gains.push((feature, Gain { class, steps }));
            }
        }
        let base = |whole: &f32| UNSEEN.ln() - (whole + UNSEEN * kinds).ln();
        Bayes {
            gains: Lists::new(1 << BITS, gains.iter().copied()),
            rarity,
            unseen: whole.iter().map(base).collect(),
        }
    }
}

impl Bayes {
    /// How likely each class is.
    pub fn shares(&self, text: &str, meanings: &[usize]) -> Vec<f32> {
        let mut sums = vec![0.0_f32; self.unseen.len()];
        let mut said = 0.0;
        let is_known = |feature: &u32| !self.gains.of(*feature).is_empty();
        let (own, strange): (Vec<u32>, Vec<u32>) =
            features(text, meanings).into_iter().partition(is_known);
        if own.is_empty() {
            return sums;
        }
        // Where most was never seen, the little that was says little.
        let part = self.known_part(&own, &strange);
        for (feature, value) in weighed(&own, &self.rarity) {
            let value = value * part;
            said += value;
            for gain in self.gains.of(feature) {
                sums[usize::from(gain.class)] += value * f32::from(gain.steps) / STEPS;
            }
        }
        for (sum, unseen) in sums.iter_mut().zip(&self.unseen) {
            *sum += said * unseen;
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        for sum in &mut sums {
            *sum = (*sum - most).exp();
        }
        let all: f32 = sums.iter().sum();
        for sum in &mut sums {
            *sum /= all;
        }
        sums
    }

    fn known_part(&self, own: &[u32], strange: &[u32]) -> f32 {
        let squares = |all: &[u32]| {
            let rarity = all.iter().filter_map(|f| self.rarity.get(*f as usize));
            rarity.map(|rarity| rarity * rarity).sum::<f32>()
        };
        let known = squares(own);
        (known / (known + STRANGE * squares(strange))).sqrt()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between both ends"
)]
fn in_steps(gain: f32) -> u8 {
    (gain * STEPS).round().clamp(0.0, 255.0) as u8
}

/// Features with how much each counts in a sentence: the rare ones more, all together one.
fn weighed<'a>(own: &'a [u32], rarity: &'a [f32]) -> impl Iterator<Item = (u32, f32)> + 'a {
    let of = move |feature: &u32| rarity.get(*feature as usize).copied().unwrap_or_default();
    let squares: f32 = own.iter().map(|feature| of(feature) * of(feature)).sum();
    let length = squares.sqrt().max(f32::MIN_POSITIVE);
    own.iter()
        .map(move |feature| (*feature, of(feature) / length))
}

/// All that is seen of a sentence, each once.
fn features(text: &str, meanings: &[usize]) -> Vec<u32> {
    let mut all = Vec::new();
    let mut letters: Vec<char> = Vec::new();
    let mut before = None;
    for word in sounds_of(text) {
        letters.clear();
        letters.push('_');
        letters.extend(word.chars());
        letters.push('_');
        for from in 0..letters.len() {
            let mut hash = Hash::of(1);
            for (at, letter) in letters[from..].iter().enumerate().take(*LENGTHS.end()) {
                hash.add(u64::from(u32::from(*letter)));
                if LENGTHS.contains(&(at + 1)) {
                    all.push(hash.bits(BITS));
                }
            }
        }
        let mut whole = Hash::of(2);
        for letter in &letters {
            whole.add(u64::from(u32::from(*letter)));
        }
        all.push(whole.bits(BITS));
        if let Some(mut pair) = before.replace(whole) {
            pair.add(whole.0);
            all.push(pair.bits(BITS));
        }
    }
    for (at, one) in meanings.iter().enumerate() {
        let mut alone = Hash::of(3);
        alone.add(*one as u64);
        all.push(alone.bits(BITS));
        for other in &meanings[at + 1..] {
            let mut both = alone;
            both.add(*other as u64);
            all.push(both.bits(BITS));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bayes() -> Bayes {
        let mut lessons = Lessons::default();
        for (class, text, meanings) in [
            (0, "he locked the door", vec![1, 2]),
            (0, "she cannot go out", vec![2, 3]),
            (1, "my salary is not paid", vec![4, 5]),
            (1, "three months without wages", vec![4, 6]),
        ] {
            lessons.add(class, text, &meanings);
        }
        lessons.finish()
    }

    #[test]
    fn pieces_of_misspelt_words_find_their_class() {
        let shares = bayes().shares("he lockd th doorr", &[]);
        assert!(shares[0] > 0.8, "{shares:?}");
    }

    #[test]
    fn meanings_find_a_class_in_words_that_were_never_seen() {
        let shares = bayes().shares("سدات عليا", &[1, 2]);
        assert!(shares[0] > 0.6, "{shares:?}");
        assert_eq!(bayes().shares("سدات عليا", &[]), [0.0, 0.0]);
    }

    #[test]
    fn what_was_hardly_seen_says_little() {
        let whole = bayes().shares("salary", &[]);
        let hardly = bayes().shares("salary zzqq xxvv wwkk ppll mmnn hhjj", &[]);
        assert!(hardly[1] < whole[1], "{hardly:?} {whole:?}");
    }

    proptest! {
        #[test]
        fn shares_are_finite_and_one_together(text in "\\PC{0,60}", meaning in 0_usize..8) {
            let sum: f32 = bayes().shares(&text, &[meaning]).iter().sum();
            prop_assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-3, "{sum}");
        }
    }
}
