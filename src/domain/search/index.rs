//! BM25 over documents made of words, and how much of one phrase a sentence says.
//!
//! What the documents are is not known here. Invariant: the order of equal documents is that
//! in which they were numbered, so the same sentence always finds the same.

use std::collections::HashMap;

use super::keys::Names;
use super::lists::Lists;
use super::terms::{Tongue, Word, words_in, words_of};
use crate::domain::phrases::Vocabulary;

/// How soon a word that is said often says no more.
const SATURATION: f32 = 1.2;

/// How much a long document is held against it.
const LENGTH: f32 = 0.35;

/// How much a phrase counts beside the words of the whole document.
const PHRASE: f32 = 0.6;

/// A word that is one slip away counts so much.
const SLIP: f32 = 0.7;

/// Words of a document that weigh less than this make no phrase.
const BY_HAND: f32 = 1.0;

/// Longer phrases are looked at up to here.
const MOST_WORDS: usize = 12;

/// A document in which a form stands, and how often.
#[derive(Debug, Clone, Copy)]
struct Posting {
    document: u32,
    weight: f32,
}

/// A word of a phrase.
#[derive(Debug, Clone, Copy)]
struct Place {
    phrase: u32,
    at: u8,
}

/// Everything that is looked for.
#[derive(Debug, Clone, Default)]
pub struct Index {
    forms: Names,
    postings: Lists<Posting>,
    rarity: Box<[f32]>,
    /// In which phrases a form stands, and at which of their words.
    places: Lists<Place>,
    /// The document of each phrase.
    phrases: Vec<u32>,
    /// How much each word of each phrase says.
    said: Lists<f32>,
    /// What the length of each document takes from its words, by tongue.
    damping: Vec<f32>,
    slips: Vocabulary,
    /// The forms of each word that may be misspelt.
    spelt: Lists<u32>,
}

/// Collects documents.
pub struct Writer {
    forms: Names,
    slips: Vocabulary,
    lengths: Vec<[f32; Tongue::COUNT]>,
    /// Forms with where they stand.
    postings: Vec<(u32, Posting)>,
    places: Vec<(u32, Place)>,
    phrases: Vec<u32>,
    /// Phrases with the form of each word that says most exactly what was meant.
    words: Vec<(u32, u32)>,
    spelt: Vec<(u32, u32)>,
}

impl Writer {
    /// A writer for so many documents.
    pub fn new(documents: usize) -> Self {
        Self {
            forms: Names::default(),
            slips: Vocabulary::default(),
            lengths: vec![[0.0; Tongue::COUNT]; documents],
            postings: Vec::new(),
            places: Vec::new(),
            phrases: Vec::new(),
            words: Vec::new(),
            spelt: Vec::new(),
        }
    }

    /// Adds words to a document.
    pub fn add(&mut self, document: usize, tongue: Tongue, weight: f32, text: &str) {
        let Some(lengths) = self.lengths.get_mut(document) else {
            return;
        };
        let words = words_in(tongue, text);
        if let Some(length) = lengths.get_mut(tongue.number()) {
            *length += weight * words.iter().fold(0.0, |sum, _| sum + 1.0);
        }
        let document = as_id(document);
        let phrase = (weight >= BY_HAND && !words.is_empty()).then(|| {
            self.phrases.push(document);
            as_id(self.phrases.len() - 1)
        });
        for (at, word) in words.iter().enumerate() {
            let at = u8::try_from(at)
                .ok()
                .filter(|at| usize::from(*at) < MOST_WORDS);
            let place = phrase.zip(at).map(|(phrase, at)| Place { phrase, at });
            self.word(word, Posting { document, weight }, place);
        }
    }

    fn word(&mut self, word: &Word, posting: Posting, place: Option<Place>) {
        let spelt = self.slips.learn_with_slips(&word.typed);
        for (nth, form) in word.forms.iter().enumerate() {
            let id = self.forms.number(&form.key);
            self.postings.push((id, posting));
            self.spelt.push((spelt, id));
            if let Some(place) = place {
                self.places.push((id, place));
                if nth == 0 {
                    self.words.push((place.phrase, id));
                }
            }
        }
    }

    /// The index of all that was added.
    pub fn finish(mut self) -> Index {
        let (forms, damping) = (self.forms.len(), self.damping());
        let postings = Lists::new(
            forms,
            summed(std::mem::take(&mut self.postings)).into_iter(),
        );
        let all = number(self.lengths.len());
        let rarity = postings.iter().map(|postings| {
            let with = number(postings.len());
            (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
        });
        let rarity: Box<[f32]> = rarity.collect();
        self.spelt.sort_unstable();
        self.spelt.dedup();
        let says = |form: u32| rarity.get(form as usize).copied().unwrap_or_default();
        let words = self
            .words
            .iter()
            .map(|(phrase, form)| (*phrase, says(*form)));
        Index {
            said: Lists::new(self.phrases.len(), words),
            places: Lists::new(forms, self.places.iter().copied()),
            spelt: Lists::new(self.slips.next(), self.spelt.iter().copied()),
            slips: self.slips.settled(),
            forms: self.forms,
            phrases: self.phrases,
            postings,
            rarity,
            damping,
        }
    }

    /// A document is long beside those that have words of the same tongue.
    fn damping(&self) -> Vec<f32> {
        let mean = |tongue: usize| {
            let of = |lengths: &[f32; Tongue::COUNT]| lengths.get(tongue).copied();
            let all: Vec<f32> = self
                .lengths
                .iter()
                .filter_map(of)
                .filter(|l| *l > 0.0)
                .collect();
            all.iter().sum::<f32>() / number(all.len().max(1))
        };
        let means: Vec<f32> = (0..Tongue::COUNT).map(mean).collect();
        let one = |lengths: &[f32; Tongue::COUNT]| {
            let shares = lengths
                .iter()
                .zip(&means)
                .filter(|(length, _)| **length > 0.0);
            let count = number(shares.clone().count().max(1));
            let share = shares.map(|(length, mean)| length / mean).sum::<f32>() / count;
            SATURATION * (1.0 - LENGTH + LENGTH * share)
        };
        self.lengths.iter().map(one).collect()
    }
}

impl Index {
    /// All documents of which a sentence says something, the best first.
    pub fn rank(&self, text: &str) -> Vec<(usize, f32)> {
        let scores = self.scores(text).into_iter().enumerate();
        let mut ranked: Vec<(usize, f32)> = scores.filter(|(_, score)| *score > 0.0).collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        ranked
    }

    /// How much a sentence says of each document.
    pub fn scores(&self, text: &str) -> Vec<f32> {
        let mut scores = vec![0.0_f32; self.damping.len()];
        let mut phrases: HashMap<u32, [f32; MOST_WORDS]> = HashMap::new();
        for word in words_of(text) {
            let forms = self.known(&word);
            self.documents(&forms, &mut scores);
            for (id, quality) in &forms {
                for place in self.places.of(*id) {
                    let said = phrases.entry(place.phrase).or_default();
                    if let Some(said) = said.get_mut(usize::from(place.at)) {
                        *said = said.max(*quality);
                    }
                }
            }
        }
        self.add_phrases(&phrases, &mut scores);
        scores
    }

    /// The forms of a word that stand in the index, with how much they count.
    fn known(&self, word: &Word) -> Vec<(u32, f32)> {
        let found = word.forms.iter().filter_map(|form| {
            let id = self.forms.known(&form.key)?;
            Some((id, form.quality))
        });
        let mut known: Vec<(u32, f32)> = found.collect();
        let best = known
            .iter()
            .map(|(_, quality)| *quality)
            .fold(0.0, f32::max);
        if best < SLIP {
            for spelt in self.slips.near(&word.typed) {
                known.extend(self.spelt.of(spelt).iter().map(|id| (*id, SLIP)));
            }
        }
        known
    }

    /// Adds what one word says about each document: its best form counts, not all of them.
    fn documents(&self, forms: &[(u32, f32)], scores: &mut [f32]) {
        let mut best = vec![0.0_f32; scores.len()];
        for (id, quality) in forms {
            let rarity = self.rarity.get(*id as usize).copied().unwrap_or_default();
            for posting in self.postings.of(*id) {
                let document = posting.document as usize;
                let damping = self.damping.get(document).copied().unwrap_or(1.0);
                let often = posting.weight * (SATURATION + 1.0) / (posting.weight + damping);
                if let Some(known) = best.get_mut(document) {
                    *known = known.max(quality * rarity * often);
                }
            }
        }
        for (score, best) in scores.iter_mut().zip(best) {
            *score += best;
        }
    }

    /// Adds to each document its phrase that is said best.
    fn add_phrases(&self, phrases: &HashMap<u32, [f32; MOST_WORDS]>, scores: &mut [f32]) {
        let mut best = vec![0.0_f32; scores.len()];
        for (number, qualities) in phrases {
            let Some(document) = self.phrases.get(*number as usize) else {
                continue;
            };
            let said = self.said.of(*number);
            let whole: f32 = said.iter().sum();
            let heard: f32 = said
                .iter()
                .zip(qualities)
                .map(|(rarity, q)| rarity * q)
                .sum();
            let share = if whole > 0.0 { heard / whole } else { 0.0 };
            if let Some(known) = best.get_mut(*document as usize) {
                *known = known.max(heard * share * share);
            }
        }
        for (score, best) in scores.iter_mut().zip(best) {
            *score += PHRASE * best;
        }
    }
}

/// One posting for each document of a form: how often it stands there in all.
fn summed(mut postings: Vec<(u32, Posting)>) -> Vec<(u32, Posting)> {
    postings.sort_by_key(|(form, posting)| (*form, posting.document));
    postings.dedup_by(|(next, more), (form, first)| {
        let is_same = (*next, more.document) == (*form, first.document);
        first.weight += if is_same { more.weight } else { 0.0 };
        is_same
    });
    postings
}

/// A place in a list as its number.
pub fn as_id(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A count as it is reckoned with.
pub fn number(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
