//! The forms by which a word of a meaning is found: as it stands, its stem, its consonants.
//!
//! Stricter than the forms of `terms`: what a meaning says counts for much, so a word that is
//! met by chance does harm. Invariant: a key begins with a letter for its kind.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};

use super::arabic;
use super::terms::{Tongue, is_arabic, parts, weigh};
use crate::domain::bones::{bones, seems_darija};

/// How well a stem stands for its word.
const STEM: f32 = 0.95;

/// The same of the consonants of a word of Latin Darija.
const BONES: f32 = 0.9;

/// A shorter word has no stem.
const LONG: usize = 4;

/// A form of a word that is compared, and how well it stands for the word.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// What is compared.
    pub key: String,
    /// From 0 to 1.
    pub quality: f32,
}

/// The forms of every word of a text whose language is known, little words too.
pub fn keys_in(tongue: Tongue, text: &str) -> Vec<Vec<Key>> {
    let one = |token: &String| {
        let mut keys = Vec::new();
        match tongue {
            _ if is_arabic(token) => arabic_keys(token, &mut keys),
            Tongue::English => english_keys(token, 1.0, &mut keys),
            Tongue::French => french_keys(token, 1.0, &mut keys),
            Tongue::Arabic | Tongue::Other => darija_keys(token, 1.0, &mut keys),
        }
        keys
    };
    parts(text).iter().map(one).collect()
}

/// The forms of every word of a text that somebody typed, in whatever language.
pub fn keys_of(text: &str) -> Vec<Vec<Key>> {
    let parts = parts(text);
    let weights = weigh(&parts);
    let one = |token: &String| {
        let mut keys = Vec::new();
        if is_arabic(token) {
            arabic_keys(token, &mut keys);
        } else {
            english_keys(token, weights.english, &mut keys);
            french_keys(token, weights.french, &mut keys);
            darija_keys(token, weights.darija, &mut keys);
        }
        keys
    };
    parts.iter().map(one).collect()
}

/// The words of a text as they sound: Arabic and Latin Darija by their consonants, others by
/// their letters.
pub fn sounds_of(text: &str) -> Vec<String> {
    let parts = parts(text);
    let tokens: Vec<&str> = parts.iter().map(String::as_str).collect();
    let is_darija = seems_darija(&tokens);
    let sound = |token: &&str| {
        if is_arabic(token) || is_darija {
            bones(token)
        } else {
            (*token).to_owned()
        }
    };
    let sounds = tokens.iter().map(sound);
    sounds.filter(|sound| !sound.is_empty()).collect()
}

/// A running hash (FNV-1a), the same on every machine.
#[derive(Debug, Clone, Copy)]
pub struct Hash(pub u64);

impl Hash {
    /// The beginning of the hashes of one kind.
    pub fn of(kind: u64) -> Self {
        let mut hash = Self(0xcbf2_9ce4_8422_2325);
        hash.add(kind);
        hash
    }

    /// Goes on with one more part.
    pub fn add(&mut self, part: u64) {
        self.0 = (self.0 ^ part).wrapping_mul(0x0000_0100_0000_01b3);
    }

    /// So many bits of it, at most 32.
    pub fn bits(self, bits: u32) -> u32 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        u32::try_from(mixed >> (64 - bits)).unwrap_or(0)
    }
}

/// Numbers for words, by their hash: two in many billions would be taken for one.
#[derive(Debug, Clone, Default)]
pub struct Names(HashMap<u64, u32>);

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The number of a word, the next one when it is new.
    pub fn number(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(hash_of(word)).or_insert(next)
    }

    /// The number of a word that is known.
    pub fn known(&self, word: &str) -> Option<u32> {
        self.0.get(&hash_of(word)).copied()
    }
}

fn hash_of(word: &str) -> u64 {
    let mut hash = Hash::of(0);
    word.bytes().for_each(|byte| hash.add(u64::from(byte)));
    hash.0
}

fn key(kind: char, form: &str, quality: f32) -> Key {
    Key {
        key: format!("{kind}{form}"),
        quality,
    }
}

fn english_keys(token: &str, weight: f32, keys: &mut Vec<Key>) {
    keys.push(key('E', token, weight));
    if token.len() >= LONG {
        let stem = Stemmer::create(Algorithm::English).stem(token);
        keys.push(key('e', &stem, weight * STEM));
    }
}

fn french_keys(token: &str, weight: f32, keys: &mut Vec<Key>) {
    keys.push(key('F', token, weight));
    if token.len() >= LONG {
        let stem = Stemmer::create(Algorithm::French).stem(token);
        keys.push(key('f', &stem, weight * STEM));
    }
}

fn arabic_keys(token: &str, keys: &mut Vec<Key>) {
    keys.push(key('A', token, 1.0));
    let stem = arabic::stem(token);
    keys.push(key('a', stem, STEM));
}

fn darija_keys(token: &str, weight: f32, keys: &mut Vec<Key>) {
    keys.push(key('D', token, weight));
    let bones = bones(token);
    if bones.len() >= 3 {
        keys.push(key('s', &bones, weight * BONES));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_its_forms_and_no_other_word_is() {
        let share = |tongue, written: &str, typed: &str| {
            let written = keys_in(tongue, written);
            let typed = keys_of(typed);
            let found = typed.iter().flatten();
            found
                .clone()
                .any(|key| written.iter().flatten().any(|own| own.key == key.key))
        };
        for (tongue, written, typed) in [
            (Tongue::English, "locked", "locks"),
            (Tongue::French, "salaire", "mes salaires"),
            (Tongue::Arabic, "مفتاح", "المفتاح"),
            (Tongue::Arabic, "sarout", "lsarout 3ndha"),
        ] {
            assert!(share(tongue, written, typed), "{written} {typed}");
        }
        assert!(!share(Tongue::English, "locked", "looked"));
        assert!(!share(Tongue::Arabic, "مفتاح", "فتح"));
    }
}
