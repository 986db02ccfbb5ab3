//! What the words of a sentence mean, whatever the language, script or spelling.
//!
//! `locked`, `enfermée`, `محبوسة` and `me7bousa` have one meaning; a sentence is a handful of
//! meanings, and what they say together is weighed in `weights`. Nothing of a sentence is kept.
//! Invariant: a meaning is found at most once in a sentence, as well as its best word says it.

use std::collections::HashMap;

use super::index::as_id;
use super::keys::{Key, Names, keys_in, keys_of};
use super::lists::Lists;
use super::terms::Tongue;
use super::weights::SIGNS;

/// Between two words of an expression may stand so many others.
const BETWEEN: usize = 1;

/// A word that fits worse than this is met by chance.
const LEAST: f32 = 0.8;

/// Words with what they mean.
#[derive(Debug, Clone, Default)]
pub struct Meanings {
    names: Vec<String>,
    forms: Names,
    /// Where each form stands.
    places: Lists<Place>,
    /// How many words each expression has, and what it means.
    expressions: Vec<(u16, u16)>,
}

/// At which word of an expression a form stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    expression: u32,
    at: u16,
    quality: f32,
}

/// Collects words and what they mean.
#[derive(Debug, Default)]
pub struct MeaningsWriter {
    names: Vec<String>,
    forms: Names,
    places: Vec<(u32, Place)>,
    expressions: Vec<(u16, u16)>,
}

impl MeaningsWriter {
    /// The number of a meaning, which is new when it was never named before.
    pub fn number(&mut self, name: &str) -> usize {
        let known = self.names.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        })
    }

    /// Adds a word or an expression of a meaning.
    pub fn add(&mut self, meaning: usize, tongue: Tongue, text: &str) {
        let words = keys_in(tongue, text);
        let ends = u16::try_from(words.len())
            .ok()
            .zip(u16::try_from(meaning).ok());
        let Some(ends) = ends.filter(|(length, _)| *length > 0) else {
            return;
        };
        let expression = as_id(self.expressions.len());
        self.expressions.push(ends);
        for (at, keys) in (0..).zip(words) {
            for Key { key, quality } in keys {
                let place = Place {
                    expression,
                    at,
                    quality,
                };
                self.places.push((self.forms.number(&key), place));
            }
        }
    }

    /// All that was added.
    pub fn finish(self) -> Meanings {
        Meanings {
            places: Lists::new(self.forms.len(), self.places.iter().copied()),
            names: self.names,
            forms: self.forms,
            expressions: self.expressions,
        }
    }
}

impl Meanings {
    /// The names of all meanings, in the order in which they were first named.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The names of all evidence: the meanings, then the signs.
    pub fn evidence_names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str).chain(SIGNS)
    }

    /// How well a text that somebody typed says each meaning, from 0 to 1.
    pub fn of(&self, text: &str) -> Vec<f32> {
        self.said_by(&keys_of(text))
    }

    /// The same of a text whose language is known.
    pub fn written(&self, tongue: Tongue, text: &str) -> Vec<f32> {
        self.said_by(&keys_in(tongue, text))
    }

    fn said_by(&self, words: &[Vec<Key>]) -> Vec<f32> {
        let mut said = vec![0.0_f32; self.names.len()];
        // Where in each expression the reading stands: the word after which, and how well.
        let mut open: HashMap<(u32, u16), (usize, f32)> = HashMap::new();
        for (here, keys) in words.iter().enumerate() {
            let mut reached: HashMap<(u32, u16), f32> = HashMap::new();
            for Key { key, quality } in keys {
                let places = self.forms.known(key).map(|form| self.places.of(form));
                for place in places.unwrap_or_default() {
                    let before = match place.at {
                        0 => Some(1.0),
                        at => open
                            .get(&(place.expression, at - 1))
                            .filter(|(word, _)| here - word <= BETWEEN + 1)
                            .map(|(_, so_far)| *so_far),
                    };
                    if let Some(before) = before {
                        let good = f32::min(before, quality * place.quality);
                        let known = reached.entry((place.expression, place.at)).or_default();
                        *known = known.max(good);
                    }
                }
            }
            for ((expression, at), good) in reached {
                open.insert((expression, at), (here, good));
                if let Some((length, meaning)) = self.expressions.get(expression as usize)
                    && at + 1 == *length
                    && good >= LEAST
                    && let Some(known) = said.get_mut(usize::from(*meaning))
                {
                    *known = known.max(good);
                }
            }
        }
        said
    }
}

/// The numbers of the meanings that are said at all.
pub fn said_at_all(said: &[f32]) -> Vec<usize> {
    let numbered = said.iter().enumerate();
    let numbers = numbered.filter(|(_, value)| **value > 0.0);
    numbers.map(|(number, _)| number).collect()
}
