//! From a text to what is compared: the forms of each word that says something.
//!
//! A word has several forms (a stem, its sound, its bones), because people spell as they hear
//! and mix languages and scripts. Little words are in `stop`. Invariant: a form begins with a
//! letter for its kind, so forms of different kinds never meet.

use rust_stemmers::{Algorithm, Stemmer};

use super::{arabic, stop};
use crate::domain::bones::{bones, is_arabic_letter, root, seems_darija};
use crate::domain::words::{fold, tokens};

/// The language that words are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English and Pidgin.
    English,
    /// French.
    French,
    /// Arabic, and Darija in both scripts.
    Arabic,
    /// Any other: its words are compared as they are.
    Other,
}

impl Tongue {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// The tongue of a language folder.
    pub fn of(language: &str) -> Self {
        match language {
            "en" => Self::English,
            "fr" => Self::French,
            "ar" => Self::Arabic,
            _ => Self::Other,
        }
    }

    /// A number below `COUNT`.
    pub fn number(self) -> usize {
        match self {
            Self::English => 0,
            Self::French => 1,
            Self::Arabic => 2,
            Self::Other => 3,
        }
    }
}

/// How much words count that may stand in any sentence.
const COMMON: f32 = 0.45;

/// How much a number counts.
const NUMBER: f32 = 0.4;

/// One form of a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What is compared.
    pub key: String,
    /// How much it says, 1 at most.
    pub quality: f32,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// As it was typed, folded.
    pub typed: String,
    /// Its forms, the best first.
    pub forms: Vec<Form>,
}

/// How much the forms of each language count in one text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    pub english: f32,
    pub french: f32,
    pub darija: f32,
}

/// The words of a text whose language is known.
pub fn words_in(tongue: Tongue, text: &str) -> Vec<Word> {
    let one = |token: String| {
        let forms = match tongue {
            _ if is_number(&token) => vec![form('d', &token, NUMBER)],
            Tongue::English => english(&token, 1.0),
            Tongue::French => french(&token, 1.0),
            Tongue::Arabic if is_arabic(&token) => of_arabic(&token),
            Tongue::Arabic => of_darija(&token, 1.0),
            Tongue::Other => vec![form('o', &token, 1.0)],
        };
        word(token, forms)
    };
    parts(text).into_iter().filter_map(one).collect()
}

/// The words of a text that somebody typed, in whatever language.
pub fn words_of(text: &str) -> Vec<Word> {
    let parts = parts(text);
    let weights = weigh(&parts);
    let one = |token: String| {
        let forms = if is_number(&token) {
            vec![form('d', &token, NUMBER)]
        } else if is_arabic(&token) {
            of_arabic(&token)
        } else {
            let mut forms = english(&token, weights.english);
            forms.extend(french(&token, weights.french));
            forms.extend(of_darija(&token, weights.darija));
            forms.push(form('o', &token, 1.0));
            forms
        };
        word(token, forms)
    };
    parts.into_iter().filter_map(one).collect()
}

fn word(typed: String, mut forms: Vec<Form>) -> Option<Word> {
    // Everybody has a brother: such a word says little, however few topics name it.
    if stop::is_common(&typed) {
        for form in &mut forms {
            form.quality *= COMMON;
        }
    }
    (!forms.is_empty()).then_some(Word { typed, forms })
}

fn form(kind: char, key: &str, quality: f32) -> Form {
    Form {
        key: format!("{kind}{key}"),
        quality,
    }
}

pub(super) fn is_arabic(token: &str) -> bool {
    token.chars().next().is_some_and(is_arabic_letter)
}

fn is_number(token: &str) -> bool {
    token.bytes().all(|b| b.is_ascii_digit())
}

/// The tokens of a text; what French writes before an apostrophe is left out.
pub(super) fn parts(text: &str) -> Vec<String> {
    let folded = fold(text);
    let apart = |token: &str| match token.split_once('\'') {
        Some((head, tail)) if head.len() <= 2 && tail.len() > 1 => tail.replace('\'', ""),
        _ => token.replace('\'', ""),
    };
    tokens(&folded).map(apart).collect()
}

/// Which languages a text in Latin letters seems to be written in.
pub(super) fn weigh(parts: &[String]) -> Weights {
    let tokens: Vec<&str> = parts.iter().map(String::as_str).collect();
    if seems_darija(&tokens) {
        return Weights {
            english: 0.25,
            french: 0.6,
            darija: 1.0,
        };
    }
    let count = |is: fn(&str) -> bool| tokens.iter().filter(|token| is(token)).count();
    let (english, french) = (count(stop::is_english), count(stop::is_french));
    let darija = if english + french == 0 { 0.6 } else { 0.1 };
    match english.cmp(&french) {
        std::cmp::Ordering::Greater => Weights {
            english: 1.0,
            french: 0.35,
            darija,
        },
        std::cmp::Ordering::Less => Weights {
            english: 0.35,
            french: 1.0,
            darija,
        },
        std::cmp::Ordering::Equal => Weights {
            english: 0.9,
            french: 0.9,
            darija,
        },
    }
}

fn english(token: &str, weight: f32) -> Vec<Form> {
    if stop::is_english(token) || token.len() < 2 {
        return Vec::new();
    }
    let stem = Stemmer::create(Algorithm::English).stem(token);
    vec![form('e', &stem, weight)]
}

fn french(token: &str, weight: f32) -> Vec<Form> {
    if stop::is_french(token) || token.len() < 2 {
        return Vec::new();
    }
    let stem = Stemmer::create(Algorithm::French).stem(token);
    let mut forms = vec![form('f', &stem, weight)];
    let heard = heard(token);
    if heard.len() >= 3 {
        forms.push(form('p', &heard, weight * 0.7));
    }
    forms
}

fn of_arabic(token: &str) -> Vec<Form> {
    if stop::is_arabic(token) {
        return Vec::new();
    }
    let (stem, verb) = (arabic::stem(token), arabic::verb(token));
    let mut forms = vec![form('a', stem, 1.0)];
    if verb != stem {
        forms.push(form('a', verb, 0.8));
    }
    let bones = bones(token);
    if bones.len() >= 3 {
        forms.push(form('s', &bones, 0.8));
        forms.push(form('r', root(&bones), 0.6));
    }
    forms
}

fn of_darija(token: &str, weight: f32) -> Vec<Form> {
    if stop::is_darija(token) {
        return Vec::new();
    }
    let bones = bones(token);
    if bones.len() < 2 {
        return Vec::new();
    }
    let mut forms = vec![form('s', &bones, weight)];
    if bones.len() >= 3 {
        forms.push(form('r', root(&bones), weight * 0.7));
    }
    forms
}

/// How a French word sounds, roughly: `payer`, `paye` and `payé` meet, and `ke` and `que`.
fn heard(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    let mut rest = token.trim_end_matches(['s', 'x', 't', 'd', 'p']);
    for ending in ["ent", "er", "ez", "es", "ee", "e"] {
        if let Some(begin) = rest.strip_suffix(ending)
            && begin.len() >= 3
        {
            rest = begin;
            break;
        }
    }
    while let Some(first) = rest.chars().next() {
        let (sound, length) = french_sound(rest, first);
        if !sound.is_empty() && !out.ends_with(sound) {
            out.push_str(sound);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// The first sound of the rest of a French word, and how many bytes write it.
fn french_sound(rest: &str, first: char) -> (&str, usize) {
    const PAIRS: &[(&str, &str)] = &[
        ("eau", "o"),
        ("au", "o"),
        ("ai", "e"),
        ("ei", "e"),
        ("oe", "e"),
        ("ph", "f"),
        ("qu", "k"),
        ("ch", "$"),
        ("gn", "n"),
        ("en", "an"),
        ("em", "an"),
        ("am", "an"),
        ("om", "on"),
        ("um", "un"),
        ("im", "in"),
        ("ain", "in"),
        ("ce", "se"),
        ("ci", "si"),
        ("ge", "je"),
        ("gi", "ji"),
        ("gu", "g"),
        ("th", "t"),
    ];
    if let Some((written, sound)) = PAIRS.iter().find(|(written, _)| rest.starts_with(written)) {
        return (sound, written.len());
    }
    let sound = match first {
        'h' => "",
        'c' | 'q' => "k",
        'y' => "i",
        'z' => "s",
        'w' => "v",
        _ => rest.get(..first.len_utf8()).unwrap_or_default(),
    };
    (sound, first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(one: &str, other: &str) -> bool {
        let (one, other) = (words_of(one), words_of(other));
        let forms = |words: &[Word]| -> Vec<String> {
            words
                .iter()
                .flat_map(|w| w.forms.clone())
                .map(|f| f.key)
                .collect()
        };
        let others = forms(&other);
        forms(&one)
            .iter()
            .any(|key| !key.starts_with('o') && others.contains(key))
    }

    #[test]
    fn spellings_of_one_word_share_a_form() {
        for (one, other) in [
            ("salaire", "salaires"),
            ("payé", "payer"),
            ("working", "works"),
            ("passeport", "paseport"),
            ("خدامة", "khdama"),
            ("الجواز", "جوازي"),
            ("يدفعون", "دفع"),
            ("l'employeur", "employeur"),
        ] {
            assert!(share(one, other), "{one} {other}");
        }
        assert!(!share("salaire", "police"));
    }

    #[test]
    fn little_words_say_nothing() {
        for text in ["the of and", "le la les", "في من على", "ana li f", ""] {
            let said = words_of(text);
            let keys = said.iter().flat_map(|w| &w.forms);
            let real: Vec<_> = keys
                .filter(|f| f.quality >= 0.9 && !f.key.starts_with('o'))
                .collect();
            assert!(real.is_empty(), "{text} {real:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_words(text in "\\PC{0,80}") {
            for tongue in [Tongue::English, Tongue::French, Tongue::Arabic, Tongue::Other] {
                let _ = words_in(tongue, &text);
            }
            for word in words_of(&text) {
                prop_assert!(word.forms.iter().all(|form| form.quality <= 1.0));
            }
        }
    }
}
