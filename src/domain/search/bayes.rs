//! Which class a sentence belongs to, by naive Bayes over pieces of its words and its meanings.
//!
//! The pieces forgive spelling; meanings, alone and in pairs, carry what was learnt in one
//! language into all others. Everything is counted anew whenever content is loaded, so a
//! sentence added to `examples.txt` counts from then on. Invariant: the shares of all classes
//! are finite and their sum is 1, or all are 0 when nothing of the sentence was ever seen.

use super::keys::{Hash, sounds_of};

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
    /// Where the gains of each feature begin.
    starts: Vec<u32>,
    gains: Vec<Gain>,
    rarity: Vec<f32>,
    /// What every feature says of each class that never held it.
    unseen: Vec<f32>,
}

/// Collects sentences with their classes.
#[derive(Debug, Default)]
pub struct Lessons {
    sentences: Vec<(u8, Vec<u32>)>,
    classes: usize,
}

impl Lessons {
    /// Adds a sentence of a class, with its meanings.
    pub fn add(&mut self, class: usize, text: &str, meanings: &[usize]) {
        let Ok(number) = u8::try_from(class) else {
            return;
        };
        self.classes = self.classes.max(class + 1);
        self.sentences.push((number, features(text, meanings)));
    }

    /// Counts everything.
    pub fn finish(self) -> Bayes {
        let size = 1_usize << BITS;
        let mut seen = vec![0_u32; size];
        for feature in self.sentences.iter().flat_map(|(_, own)| own) {
            seen[*feature as usize] += 1;
        }
        let all = super::index::number(self.sentences.len());
        let rarity_of = |seen: &u32| 1.0 + ((1.0 + all) / (1.0 + as_number(*seen))).ln();
        let rarity: Vec<f32> = seen.iter().map(rarity_of).collect();
        let kinds = super::index::number(seen.iter().filter(|seen| **seen > 0).count());
        let mut weights: Vec<(u32, u8, f32)> = Vec::new();
        let mut whole = vec![0.0_f32; self.classes];
        for (class, own) in &self.sentences {
            for (feature, value) in weighed(own, &rarity) {
                weights.push((feature, *class, value));
                whole[usize::from(*class)] += value;
            }
        }
        weights.sort_unstable_by_key(|(feature, class, _)| (*feature, *class));
        weights.dedup_by(|next, first| {
            let same = (next.0, next.1) == (first.0, first.1);
            first.2 += if same { next.2 } else { 0.0 };
            same
        });
        let mut starts = vec![0_u32; size + 1];
        for (feature, ..) in &weights {
            starts[*feature as usize + 1] += 1;
        }
        for at in 0..size {
            starts[at + 1] += starts[at];
        }
        let gain = |(_, class, weight): &(u32, u8, f32)| Gain {
            class: *class,
            steps: in_steps((1.0 + weight / UNSEEN).ln()),
        };
        let base = |whole: &f32| UNSEEN.ln() - (whole + UNSEEN * kinds).ln();
        Bayes {
            starts,
            gains: weights.iter().map(gain).collect(),
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
        let is_known = |feature: &u32| self.of(*feature).is_some_and(|gains| !gains.is_empty());
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
            for gain in self.of(feature).into_iter().flatten() {
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

    fn of(&self, feature: u32) -> Option<&[Gain]> {
        let at = feature as usize;
        let (from, to) = (*self.starts.get(at)?, *self.starts.get(at + 1)?);
        self.gains.get(from as usize..to as usize)
    }
}

fn as_number(count: u32) -> f32 {
    super::index::number(count as usize)
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
