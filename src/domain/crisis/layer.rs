//! Phrases in one way of spelling, and where they stand in a text.
//!
//! People write one word in many ways: as in the list, with a slip of the finger, in the sounds
//! of Latin Darija, or in the other script. Each way is a layer of its own. Invariant: what is
//! too short to be met by intention only is not found by a coarse spelling.

use std::collections::HashSet;

use super::pattern::Part;
use crate::domain::bones::{bones, is_arabic_letter, seems_darija};
use crate::domain::phrases::{GAP, Meanings, Phrases, Vocabulary};
use crate::domain::words::{fold_latin_darija, is_latin_darija};

/// How words are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As they stand.
    Exact,
    /// As they stand, with a slip of the finger in long words.
    Typed,
    /// By the sounds of Latin Darija.
    Sound,
    /// By their consonants: Darija in Latin letters, from phrases in either script.
    Bones,
}

/// Where something was found, in words of the text.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The first word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
    /// Whether it was typed as it stands in the list.
    pub exact: bool,
}

/// All phrases in one spelling.
#[derive(Debug, Clone)]
pub struct Layer<T> {
    spelling: Spelling,
    words: Vocabulary,
    phrases: Phrases<T>,
}

/// One word or two of a text in a coarse spelling, and where they stand.
struct Key {
    sound: String,
    from: usize,
    to: usize,
    digits: bool,
}

impl<T> Layer<T> {
    /// A layer without phrases.
    pub fn new(spelling: Spelling) -> Self {
        Self {
            spelling,
            words: Vocabulary::default(),
            phrases: Phrases::default(),
        }
    }

    /// The same when all phrases were added: before, no slip is forgiven.
    pub fn settled(self) -> Self {
        Self {
            words: self.words.settled(),
            ..self
        }
    }

    /// Adds a phrase where it can be written in this spelling.
    pub fn add(&mut self, parts: &[Part], end: T, prefer: impl FnOnce(&T, &T) -> bool) {
        let words = || parts.iter().flat_map(Part::words);
        let fits = match self.spelling {
            Spelling::Exact | Spelling::Typed => true,
            Spelling::Sound => words().any(is_latin_darija),
            Spelling::Bones => words().any(|word| is_arabic(word) || is_latin_darija(word)),
        };
        if fits {
            let parts = match self.spelling {
                Spelling::Exact | Spelling::Typed => parts.to_vec(),
                Spelling::Sound => joined(parts, true),
                Spelling::Bones => joined(parts, false),
            };
            // A phrase of which a step cannot be written this way would say something else.
            let ids: Option<Vec<u32>> = parts.iter().map(|part| self.learn(part)).collect();
            self.phrases.add(&ids.unwrap_or_default(), end, prefer);
        }
    }

    fn learn(&mut self, part: &Part) -> Option<u32> {
        let written = |word: &str| match self.spelling {
            Spelling::Exact | Spelling::Typed => plain(word),
            Spelling::Sound => fold_latin_darija(word),
            Spelling::Bones => bones(word),
        };
        // A short piece of bones is found in too many words.
        let least = match (self.spelling, part) {
            (Spelling::Bones, Part::Begin(_)) => 3,
            (Spelling::Bones, Part::End(_)) => 4,
            (Spelling::Bones, _) => 2,
            _ => 1,
        };
        let known = |word: String| (word.chars().count() >= least).then_some(word);
        Some(match part {
            Part::Gap => GAP,
            Part::OneOf(parts) => {
                let members: Vec<u32> = parts.iter().filter_map(|p| self.learn(p)).collect();
                if members.is_empty() {
                    return None;
                }
                self.words.learn_group(members)
            }
            Part::Begin(word) => self.words.learn_begin(&known(written(word))?),
            Part::End(word) => self.words.learn_end(&known(written(word))?),
            Part::Word(word) if self.spelling == Spelling::Typed => {
                self.words.learn_with_slips(&known(written(word))?)
            }
            Part::Word(word) => self.words.learn(&known(written(word))?),
        })
    }

    /// Calls with everything that is found; `harmless` words are not misspelt other words.
    pub fn each<'a>(
        &'a self,
        parts: &[&str],
        harmless: &HashSet<String>,
        call: &mut impl FnMut(&'a T, Place),
    ) {
        match self.spelling {
            Spelling::Exact | Spelling::Typed => self.each_typed(parts, harmless, call),
            Spelling::Sound => self.each_coarse(&sounds(parts), call),
            Spelling::Bones => {
                if seems_darija(parts) {
                    self.each_coarse(&skeletons(parts), call);
                }
            }
        }
    }

    fn each_typed<'a>(
        &'a self,
        parts: &[&str],
        harmless: &HashSet<String>,
        call: &mut impl FnMut(&'a T, Place),
    ) {
        let meanings = |part: &&str| {
            let word = plain(part);
            let mut near = Vec::new();
            if self.spelling == Spelling::Typed && !harmless.contains(*part) {
                near = self.words.near(&word);
            }
            // "and", "so" and "with" are written onto an Arabic word.
            let bare = without_and(&word);
            near.extend(bare.and_then(|bare| self.words.exact(bare)));
            let exact = self.words.exact(&word);
            let mut pieces = self.words.pieces(&word);
            pieces.extend(bare.iter().flat_map(|bare| self.words.pieces(bare)));
            pieces.extend(self.words.groups(&pieces));
            pieces.extend(exact.iter().flat_map(|id| self.words.groups(&[*id])));
            near.extend(self.words.groups(&near));
            Meanings {
                exact,
                pieces,
                near,
            }
        };
        let text: Vec<Meanings> = parts.iter().map(meanings).collect();
        for from in 0..text.len() {
            self.phrases
                .each_from(&text[from..], &mut |end, length, exact| {
                    let to = from + length;
                    call(end, Place { from, to, exact });
                });
        }
    }

    fn each_coarse<'a>(&'a self, keys: &[Key], call: &mut impl FnMut(&'a T, Place)) {
        let meanings = |key: &Key| {
            let exact = self.words.exact(&key.sound);
            let mut pieces = self.words.pieces(&key.sound);
            pieces.extend(self.words.groups(&pieces));
            pieces.extend(exact.iter().flat_map(|id| self.words.groups(&[*id])));
            Meanings {
                exact,
                pieces,
                near: Vec::new(),
            }
        };
        let text: Vec<Meanings> = keys.iter().map(meanings).collect();
        for at in 0..text.len() {
            self.phrases.each_from(&text[at..], &mut |end, length, _| {
                let found = &keys[at..at + length];
                if let ([first, ..], [.., last]) = (found, found)
                    && is_distinct(self.spelling, found)
                {
                    let (from, to, exact) = (first.from, last.to, false);
                    call(end, Place { from, to, exact });
                }
            });
        }
    }
}

fn is_arabic(word: &str) -> bool {
    word.chars().next().is_some_and(is_arabic_letter)
}

/// Arabic letters that people mix up by their sound meet in one.
fn plain(word: &str) -> String {
    if !is_arabic(word) {
        return word.to_owned();
    }
    let one = |c| match c {
        'ذ' => 'د',
        'ث' => 'ت',
        'ظ' => 'ض',
        other => other,
    };
    word.chars().map(one).collect()
}

fn without_and(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(['و', 'ف'])?;
    (rest.chars().count() >= 3).then_some(rest)
}

/// Little words of Latin Darija that some write onto the next word, and some apart.
fn is_little(word: &str) -> bool {
    matches!(word, "l" | "f" | "b" | "d" | "w" | "m")
}

/// A phrase with its little words joined to the next word, or left out.
fn joined(parts: &[Part], join: bool) -> Vec<Part> {
    let mut all = Vec::with_capacity(parts.len());
    let mut little = String::new();
    for part in parts {
        match part {
            Part::Word(word) if is_little(word) => little.clone_from(word),
            Part::Word(word) if join => all.push(Part::Word(std::mem::take(&mut little) + word)),
            other => all.push(other.clone()),
        }
    }
    all
}

/// The keys of a text; the little words that some write apart (f khatar, l boulis) are joined
/// to the word that they belong to.
fn sounds(parts: &[&str]) -> Vec<Key> {
    let mut keys = Vec::with_capacity(parts.len());
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let next = parts.get(at + 1);
        let (word, length) = match (*part, next) {
            (little, Some(next)) if is_little(little) => (format!("{part}{next}"), 2),
            _ => ((*part).to_owned(), 1),
        };
        let has = |test: fn(&char) -> bool| word.chars().any(|c| test(&c));
        keys.push(Key {
            sound: fold_latin_darija(&word),
            from: at,
            to: at + length,
            digits: has(char::is_ascii_digit) && has(char::is_ascii_lowercase),
        });
        at += length;
    }
    keys
}

/// The bones of a text, without words of which nothing is left and without the little words.
fn skeletons(parts: &[&str]) -> Vec<Key> {
    let mut keys = Vec::with_capacity(parts.len());
    for (from, part) in parts.iter().enumerate() {
        let sound = bones(part);
        if !sound.is_empty() && !is_little(part) {
            let (to, digits) = (from + 1, false);
            keys.push(Key {
                sound,
                from,
                to,
                digits,
            });
        }
    }
    keys
}

/// Whether keys are so long or so foreign to English and French that they cannot be met by chance.
fn is_distinct(spelling: Spelling, keys: &[Key]) -> bool {
    let signs: usize = keys.iter().map(|k| k.sound.chars().count()).sum();
    match spelling {
        Spelling::Bones => signs >= if keys.len() == 1 { 4 } else { 6 },
        Spelling::Exact | Spelling::Typed | Spelling::Sound => {
            signs >= 5 || keys.iter().any(|k| k.digits || k.sound.contains('3'))
        }
    }
}
