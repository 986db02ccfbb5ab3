//! How like a sentence is to one that is known: the share of short pieces of its words.
//!
//! People misspell in ways that no stem forgives, and write one dialect in two scripts. Pieces
//! of three and four letters still meet; Arabic words and Latin Darija meet by their
//! consonants. Invariant: likeness is between 0 and 1.

use std::collections::HashMap;

use super::keys::sounds_of;

/// Shorter and longer pieces say too little, or meet too seldom.
const LENGTHS: [usize; 2] = [3, 4];

/// A sentence that is less like another is like it by chance.
const LEAST: f32 = 0.2;

/// Up to four letters, packed.
type Piece = u128;

/// Known sentences by their pieces.
#[derive(Debug, Clone, Default)]
pub struct Grams {
    pieces: HashMap<Piece, u32>,
    /// In which sentences a piece stands.
    postings: Vec<Vec<u32>>,
    /// Whose each sentence is, and what its pieces weigh together.
    sentences: Vec<(usize, f32)>,
    members: Vec<Vec<u32>>,
    rarity: Vec<f32>,
}

impl Grams {
    /// Adds a sentence of a document.
    pub fn add(&mut self, document: usize, text: &str) {
        let mut own: Vec<u32> = Vec::new();
        let number = u32::try_from(self.sentences.len()).unwrap_or(u32::MAX);
        for piece in pieces(text) {
            let next = u32::try_from(self.postings.len()).unwrap_or(u32::MAX);
            let id = *self.pieces.entry(piece).or_insert(next);
            if id == next {
                self.postings.push(Vec::new());
            }
            own.push(id);
        }
        own.sort_unstable();
        own.dedup();
        for id in &own {
            if let Some(posting) = self.postings.get_mut(*id as usize) {
                posting.push(number);
            }
        }
        self.sentences.push((document, 0.0));
        self.members.push(own);
    }

    /// Weighs all pieces, when all sentences were added.
    pub fn finish(&mut self) {
        let all = super::index::number(self.sentences.len());
        let rarity =
            |posting: &Vec<u32>| (1.0 + all / super::index::number(posting.len() + 1)).ln();
        self.rarity = self.postings.iter().map(rarity).collect();
        for (sentence, members) in self.sentences.iter_mut().zip(&self.members) {
            let of = |id: &u32| self.rarity.get(*id as usize).map_or(0.0, |r| r * r);
            sentence.1 = members.iter().map(of).sum::<f32>().sqrt();
        }
        self.members = Vec::new();
    }

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
        let all = super::index::number(self.sentences.len());
        let unknown = (1.0 + all).ln();
        let mut whole = strange * unknown * unknown * 0.25;
        let mut shared = vec![0.0_f32; self.sentences.len()];
        for id in ids {
            let rarity = self.rarity.get(id as usize).copied().unwrap_or_default();
            whole += rarity * rarity;
            for sentence in self.postings.get(id as usize).into_iter().flatten() {
                if let Some(known) = shared.get_mut(*sentence as usize) {
                    *known += rarity * rarity;
                }
            }
        }
        let whole = whole.sqrt();
        let mut best = vec![[0.0_f32; 3]; documents];
        for ((document, length), shared) in self.sentences.iter().zip(shared) {
            if shared > 0.0
                && let Some(best) = best.get_mut(*document)
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
    let one = |all: Piece, letter: &char| (all << 21) | Piece::from(u32::from(*letter));
    letters.iter().fold(0, one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grams() -> Grams {
        let mut grams = Grams::default();
        for (document, text) in [(0, "he locked the door"), (1, "بغيت نرجع لبلادي")] {
            grams.add(document, text);
        }
        grams.finish();
        grams
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
