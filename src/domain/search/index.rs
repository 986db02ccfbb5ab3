//! BM25 over documents made of words, and how much of one phrase a sentence says.
//!
//! What the documents are is not known here. Invariant: the order of equal documents is that
//! in which they were numbered, so the same sentence always finds the same.

use std::collections::HashMap;

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
    document: usize,
    weight: f32,
}

/// A phrase: whose it is, and how much it says when it is said whole.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    document: usize,
}

/// Everything that is looked for.
#[derive(Debug, Clone, Default)]
pub struct Index {
    forms: HashMap<String, u32>,
    postings: Vec<Vec<Posting>>,
    rarity: Vec<f32>,
    /// In which phrases a form stands, and at which of their words.
    places: Vec<Vec<(u32, usize)>>,
    phrases: Vec<Phrase>,
    /// How much each word of each phrase says.
    said: Vec<Vec<f32>>,
    /// What the length of each document takes from its words, by tongue.
    damping: Vec<f32>,
    slips: Vocabulary,
    /// The forms of each word that may be misspelt.
    spelt: HashMap<u32, Vec<u32>>,
}

/// Collects documents.
pub struct Writer {
    index: Index,
    documents: usize,
    lengths: Vec<[f32; Tongue::COUNT]>,
    phrase_forms: Vec<Vec<Vec<u32>>>,
}

impl Writer {
    /// A writer for so many documents.
    pub fn new(documents: usize) -> Self {
        Self {
            index: Index::default(),
            documents,
            lengths: vec![[0.0; Tongue::COUNT]; documents],
            phrase_forms: Vec::new(),
        }
    }

    /// Adds words to a document.
    pub fn add(&mut self, document: usize, tongue: Tongue, weight: f32, text: &str) {
        let words = words_in(tongue, text);
        if let Some(length) = self
            .lengths
            .get_mut(document)
            .and_then(|lengths| lengths.get_mut(tongue.number()))
        {
            *length += weight * words.iter().fold(0.0, |sum, _| sum + 1.0);
        }
        let ids: Vec<Vec<u32>> = words.iter().map(|word| self.word(word)).collect();
        for id in ids.iter().flatten() {
            self.count(*id, document, weight);
        }
        if weight >= BY_HAND && !ids.is_empty() {
            self.index.phrases.push(Phrase { document });
            self.phrase_forms.push(ids);
        }
    }

    fn word(&mut self, word: &Word) -> Vec<u32> {
        let ids: Vec<u32> = word
            .forms
            .iter()
            .map(|form| self.number(&form.key))
            .collect();
        let spelt = self.index.slips.learn_with_slips(&word.typed);
        let known = self.index.spelt.entry(spelt).or_default();
        known.extend(&ids);
        known.sort_unstable();
        known.dedup();
        ids
    }

    fn number(&mut self, key: &str) -> u32 {
        if let Some(known) = self.index.forms.get(key) {
            return *known;
        }
        let id = u32::try_from(self.index.postings.len()).unwrap_or(u32::MAX);
        self.index.forms.insert(key.to_owned(), id);
        self.index.postings.push(Vec::new());
        id
    }

    fn count(&mut self, id: u32, document: usize, weight: f32) {
        let Some(postings) = self.index.postings.get_mut(id as usize) else {
            return;
        };
        match postings.iter_mut().find(|p| p.document == document) {
            Some(posting) => posting.weight += weight,
            None => postings.push(Posting { document, weight }),
        }
    }

    /// The index of all that was added.
    pub fn finish(mut self) -> Index {
        let all = number(self.documents);
        self.index.rarity = self
            .index
            .postings
            .iter()
            .map(|postings| {
                let with = number(postings.len());
                (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
            })
            .collect();
        self.index.damping = self.damping();
        self.index.places = vec![Vec::new(); self.index.postings.len()];
        for (phrase, words) in (0..).zip(&self.phrase_forms) {
            let mut said = Vec::new();
            for (at, ids) in words.iter().take(MOST_WORDS).enumerate() {
                for id in ids {
                    self.index.places[*id as usize].push((phrase, at));
                }
                // The first form is the one that says most exactly what was meant.
                let first = ids
                    .first()
                    .and_then(|id| self.index.rarity.get(*id as usize));
                said.push(first.copied().unwrap_or_default());
            }
            self.index.said.push(said);
        }
        self.index
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
                for (phrase, at) in self.places.get(*id as usize).into_iter().flatten() {
                    let said = phrases.entry(*phrase).or_default();
                    said[*at] = said[*at].max(*quality);
                }
            }
        }
        self.add_phrases(&phrases, &mut scores);
        scores
    }

    /// The forms of a word that stand in the index, with how much they count.
    fn known(&self, word: &Word) -> Vec<(u32, f32)> {
        let found = word.forms.iter().filter_map(|form| {
            let id = self.forms.get(&form.key)?;
            Some((*id, form.quality))
        });
        let mut known: Vec<(u32, f32)> = found.collect();
        let best = known
            .iter()
            .map(|(_, quality)| *quality)
            .fold(0.0, f32::max);
        if best < SLIP {
            for spelt in self.slips.near(&word.typed) {
                let ids = self.spelt.get(&spelt).into_iter().flatten();
                known.extend(ids.map(|id| (*id, SLIP)));
            }
        }
        known
    }

    /// Adds what one word says about each document: its best form counts, not all of them.
    fn documents(&self, forms: &[(u32, f32)], scores: &mut [f32]) {
        let mut best = vec![0.0_f32; scores.len()];
        for (id, quality) in forms {
            let rarity = self.rarity.get(*id as usize).copied().unwrap_or_default();
            for posting in self.postings.get(*id as usize).into_iter().flatten() {
                let damping = self.damping.get(posting.document).copied().unwrap_or(1.0);
                let often = posting.weight * (SATURATION + 1.0) / (posting.weight + damping);
                if let Some(known) = best.get_mut(posting.document) {
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
            let Some(phrase) = self.phrases.get(*number as usize) else {
                continue;
            };
            let said = self
                .said
                .get(*number as usize)
                .map_or(&[][..], Vec::as_slice);
            let whole: f32 = said.iter().sum();
            let heard: f32 = said
                .iter()
                .zip(qualities)
                .map(|(rarity, q)| rarity * q)
                .sum();
            let share = if whole > 0.0 { heard / whole } else { 0.0 };
            if let Some(known) = best.get_mut(phrase.document) {
                *known = known.max(heard * share * share);
            }
        }
        for (score, best) in scores.iter_mut().zip(best) {
            *score += PHRASE * best;
        }
    }
}

/// A count as it is reckoned with.
pub fn number(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
