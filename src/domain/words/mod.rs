//! Brings what people type into one form, so that words can be compared.
//!
//! Arabic letters, digits, accents and the spellings of Latin Darija are folded here; which words
//! mean danger is in `crisis`. Nothing here keeps or prints a text.
//!
//! Invariant: folding twice changes nothing that folding once did not.

mod darija;
mod letters;

use letters::fold_char;

pub use darija::{fold_latin_darija, is_latin_darija};

/// The script that most letters of a text belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Arabic letters, also those of Persian and Urdu.
    Arabic,
    /// Latin letters, with or without accents.
    Latin,
    /// Any other script, or no letter at all.
    Other,
}

/// Brings a text into the form in which words are compared: lower-case, bare letters, western
/// digits, single spaces, straight apostrophes.
pub fn fold(text: &str) -> String {
    let mut folded = Folded {
        out: String::with_capacity(text.len()),
        run: 0,
        last: None,
    };
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            for lower in c.to_lowercase() {
                fold_char(lower, &mut folded);
            }
        }
    }
    folded.finish()
}

/// The words of a folded text; an apostrophe counts only between letters.
pub fn tokens(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(' ')
        .map(|token| token.trim_matches('\''))
        .filter(|token| !token.is_empty())
}

/// The number from 1 to 99 that a text consists of, in any digits: `2`, `٢`, `۲`, `2.`, `٢)`.
pub fn number_typed(text: &str) -> Option<u8> {
    // A number with a few signs around it is short; a long text is not worth folding.
    if text.len() > 64 {
        return None;
    }
    let folded = fold(text);
    let whole_number = folded.len() <= 2 && folded.bytes().all(|b| b.is_ascii_digit());
    let number: u8 = whole_number.then(|| folded.parse().ok())??;
    (number > 0).then_some(number)
}

/// The script that a text is mostly written in, for a first guess of its language.
pub fn script(text: &str) -> Script {
    let (mut arabic, mut latin, mut other) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match c {
            '\u{600}'..='\u{77F}'
            | '\u{8A0}'..='\u{8FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}' => arabic += 1,
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => latin += 1,
            _ => other += 1,
        }
    }
    if arabic > 0 && arabic >= latin && arabic >= other {
        Script::Arabic
    } else if latin > 0 && latin >= other {
        Script::Latin
    } else {
        Script::Other
    }
}

/// A folded text while it grows.
struct Folded {
    out: String,
    last: Option<char>,
    run: usize,
}

impl Folded {
    /// Adds one folded sign; what is neither letter, digit nor apostrophe becomes a space.
    fn push(&mut self, c: char) {
        let c = if c.is_alphanumeric() || c == '\'' {
            c
        } else {
            ' '
        };
        if self.last != Some(c) {
            self.last = Some(c);
            self.run = 1;
            if c != ' ' || !self.out.is_empty() {
                self.out.push(c);
            }
            return;
        }
        self.run += 1;
        match c {
            ' ' | '\'' => {}
            // "heeelp" is "help", "hello" stays; the thousands of a number stay too.
            _ if c.is_numeric() || self.run == 2 => self.out.push(c),
            _ if self.run == 3 => {
                self.out.pop();
            }
            _ => {}
        }
    }

    fn push_str(&mut self, letters: &str) {
        letters.chars().for_each(|c| self.push(c));
    }

    fn finish(mut self) -> String {
        if self.out.ends_with(' ') {
            self.out.pop();
        }
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cases: &[(&str, &str)]) {
        for (text, folded) in cases {
            assert_eq!(&fold(text), folded, "{text}");
        }
    }

    #[test]
    fn arabic_letters_meet_in_one_form() {
        check(&[
            ("سَاعِدُونِي", "ساعدوني"),
            ("ســاعدوني", "ساعدوني"),
            ("أنقذوني إلى آخره", "انقذوني الي اخره"),
            ("محتجزة", "محتجزه"),
            ("مسؤول شؤون طوارئ", "مسوول شوون طواري"),
            ("ساعدووووني", "ساعدوني"),
            ("ﺳﺎﻋﺪﻭﻧﻲ", "ساعدوني"),
            ("\u{202B}ساعد\u{200C}وني\u{202C}", "ساعدوني"),
        ]);
    }

    #[test]
    fn latin_letters_lose_case_accents_and_long_runs() {
        check(&[
            ("AIDEZ-MOI !!", "aidez moi"),
            ("Séquestré, enfermée", "sequestre enfermee"),
            ("e\u{301}crit", "ecrit"),
            ("heeeeelp me", "help me"),
            ("kidnapped", "kidnapped"),
            ("J’ai besoin d´aide", "j'ai besoin d'aide"),
            ("cœur", "coeur"),
            ("  a \n b  ", "a b"),
            ("❤️", ""),
        ]);
    }

    #[test]
    fn digits_of_all_three_kinds_are_western_and_never_collapse() {
        check(&[
            ("١٥ عام", "15 عام"),
            ("۱۵", "15"),
            ("10000", "10000"),
            ("１２", "12"),
        ]);
    }

    #[test]
    fn a_number_is_understood_in_any_digits_and_with_a_sign_after_it() {
        for (text, number) in [
            ("1", 1),
            ("٢", 2),
            ("۳", 3),
            ("1.", 1),
            ("١)", 1),
            (" 12 ", 12),
            ("4️⃣", 4),
            ("99", 99),
        ] {
            assert_eq!(number_typed(text), Some(number), "{text}");
        }
        for text in ["", "0", "100", "1.5", "1 2", "one", "1a", "٠", "0661234567"] {
            assert_eq!(number_typed(text), None, "{text}");
        }
    }

    #[test]
    fn spellings_of_a_darija_word_meet_and_different_words_do_not() {
        let key = |word: &str| fold_latin_darija(&fold(word));
        for (one, other) in [
            ("3awnouni", "3awnoni"),
            ("3awnouni", "aawnouni"),
            ("ba3ouni", "b3ouni"),
            ("khatar", "5atar"),
            ("ghadi", "8adi"),
            ("9tlouni", "ktlouni"),
            ("9tlouni", "qtlouni"),
            ("me7bous", "mehbouss"),
            ("chaddini", "shadini"),
            ("liya", "lia"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
        }
        assert_ne!(key("3awnouni"), key("ba3ouni"));
        assert_eq!(key("15"), "15");
    }

    #[test]
    fn english_and_french_words_are_not_taken_for_darija() {
        for word in [
            "help", "through", "daughter", "might", "couler", "coule", "chantage", "15", "she",
        ] {
            assert!(!is_latin_darija(word), "{word}");
        }
        for word in ["3awnouni", "me7bous", "khdaw", "ghadi", "bghit", "darbouni"] {
            assert!(is_latin_darija(word), "{word}");
        }
    }

    #[test]
    fn the_script_is_the_one_of_most_letters() {
        for (text, expected) in [
            ("عاونوني svp", Script::Arabic),
            ("3awnouni", Script::Latin),
            ("énergie", Script::Latin),
            ("እርዳኝ", Script::Other),
            ("123 !", Script::Other),
            ("", Script::Other),
        ] {
            assert_eq!(script(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn no_text_breaks_the_keys(text in "\\PC{0,60}") {
            for token in tokens(&fold(&text)) {
                let _ = (fold_latin_darija(token), is_latin_darija(token));
            }
            let _ = (number_typed(&text), script(&text));
        }
    }
}
