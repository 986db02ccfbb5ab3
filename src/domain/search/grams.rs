//! How like a sentence is to one that is known: the share of short pieces of its words.
//!
//! People misspell in ways that no stem forgives, and write one dialect in two scripts. Pieces
//! of three and four letters still meet; Arabic words and Latin Darija meet by their
//! consonants. Invariant: likeness is between 0 and 1.

use std::collections::HashMap;

use super::index::{as_id, number};
use super::keys::sounds_of;
use super::lists::Lists;

/// Shorter and longer pieces say too little, or meet too seldom.
const LENGTHS: [usize; 2] = [3, 4];

/// A sentence that is less like another is like it by chance.
const LEAST: f32 = 0.2;

/// Up to four letters, packed: of a letter the sixteen bits that tell those of one script apart.
type Piece = u64;

/// Known sentences by their pieces.
#[derive(Debug, Clone, Default)]
pub struct Grams {
    pieces: HashMap<Piece, u32>,
    /// In which sentences a piece stands.
    postings: Lists<u32>,
    /// Whose each sentence is, and what its pieces weigh together.
    sentences: Vec<(u32, f32)>,
    rarity: Box<[f32]>,
}

/// Collects sentences.
#[derive(Default)]
pub struct Writer {
    pieces: HashMap<Piece, u32>,
    /// Pieces with the sentence in which they stand, in its order.
    postings: Vec<(u32, u32)>,
    documents: Vec<u32>,
}

impl Writer {
    /// Adds a sentence of a document.
    pub fn add(&mut self, document: usize, text: &str) {
        let sentence = as_id(self.documents.len());
        self.documents.push(as_id(document));
        let mut own: Vec<u32> = Vec::new();
        for piece in pieces(text) {
            let next = as_id(self.pieces.len());
            own.push(*self.pieces.entry(piece).or_insert(next));
        }
        own.sort_unstable();
        own.dedup();
        self.postings.extend(own.iter().map(|id| (*id, sentence)));
    }

    /// All pieces weighed.
    pub fn finish(self) -> Grams {
        let postings = Lists::new(self.pieces.len(), self.postings.iter().copied());
        let all = number(self.documents.len());
        let rarity = postings
            .iter()
            .map(|of| (1.0 + all / number(of.len() + 1)).ln());
        let rarity: Box<[f32]> = rarity.collect();
        let mut sentences: Vec<(u32, f32)> = self.documents.iter().map(|d| (*d, 0.0)).collect();
        for (piece, sentence) in &self.postings {
            let rarity = rarity.get(*piece as usize).copied().unwrap_or_default();
            if let Some((_, weight)) = sentences.get_mut(*sentence as usize) {
                *weight += rarity * rarity;
            }
        }
        for (_, weight) in &mut sentences {
            *weight = weight.sqrt();
        }
        Grams {
            pieces: self.pieces,
            postings,
            sentences,
            rarity,
        }
    }
}

impl Grams {
    /// How like a sentence is to the likest ones of each document.
    pub fn likeness(&self, text: &str, documents: usize) -> Vec<f32> {
        let mut ids: Vec<u32> = Vec::new();
        let mut strange = 0.0_f32;
        for piece in pieces(text) {
            match self.pieces.get(&piece) {
                Some(id) => ids.push(*id),
                None => strange += 1.0,
            }
        }
        ids.sort_unstable();
        ids.dedup();
        let all = number(self.sentences.len());
        let unknown = (1.0 + all).ln();
        let mut whole = strange * unknown * unknown * 0.25;
        let mut shared = vec![0.0_f32; self.sentences.len()];
        for id in ids {
            let rarity = self.rarity.get(id as usize).copied().unwrap_or_default();
            whole += rarity * rarity;
            for sentence in self.postings.of(id) {
                if let Some(known) = shared.get_mut(*sentence as usize) {
                    *known += rarity * rarity;
                }
            }
        }
        let whole = whole.sqrt();
        let mut best = vec![[0.0_f32; 3]; documents];
        for ((document, length), shared) in self.sentences.iter().zip(shared) {
            if shared > 0.0
                && let Some(best) = best.get_mut(*document as usize)
            {
                let like = shared / (length * whole).max(f32::MIN_POSITIVE);
                if like < LEAST {
                    continue;
                }
                // The three likest, in order.
                let mut new = like;
                for place in best.iter_mut() {
                    if new > *place {
                        std::mem::swap(&mut new, place);
                    }
                }
            }
        }
        best.iter()
            .map(|[a, b, c]| a * 0.6 + b * 0.25 + c * 0.15)
            .collect()
    }
}

/// The pieces of a text: each word with a mark at both ends.
fn pieces(text: &str) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut letters: Vec<char> = Vec::new();
    for word in sounds_of(text) {
        letters.clear();
        letters.push('_');
        letters.extend(word.chars());
        letters.push('_');
        for length in LENGTHS {
            all.extend(letters.windows(length).map(packed));
        }
        if letters.len() < LENGTHS[1] {
            all.push(packed(&letters));
        }
    }
    all
}

fn packed(letters: &[char]) -> Piece {
    let one = |all: Piece, letter: &char| (all << 16) | Piece::from(u32::from(*letter) & 0xffff);
    letters.iter().fold(0, one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grams() -> Grams {
        let mut grams = Writer::default();
        for (document, text) in [(0, "he locked the door"), (1, "بغيت نرجع لبلادي")] {
            grams.add(document, text);
        }
        grams.finish()
    }

    #[test]
    fn a_misspelt_sentence_is_like_the_one_that_was_meant() {
        let likeness = |text| grams().likeness(text, 2);
        let slip = likeness("he loked the doorr");
        assert!(slip[0] > 0.2 && slip[1] == 0.0, "{slip:?}");
        let latin = likeness("bghit nrje3 lbladi");
        assert!(latin[1] > 0.2 && latin[0] == 0.0, "{latin:?}");
        assert_eq!(likeness("soup with rice"), [0.0, 0.0]);
    }

    proptest! {
        #[test]
        fn likeness_is_never_more_than_whole(text in "\\PC{0,60}") {
            let likeness = grams().likeness(&text, 2);
            prop_assert!(likeness.iter().all(|like| (0.0..=1.001).contains(like)));
        }
    }
}
