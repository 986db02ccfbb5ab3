//! Which country somebody typed, so that its name alone leads to its numbers.
//!
//! Names stand in the content, in all languages at once: people write in another language than
//! that of their menu. Invariant: a name counts only where nothing else is said, so that a
//! sentence is never answered by a country that it happens to name; what could be two
//! countries is none.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::payload::Country;
use super::words::{fold, tokens};

/// The screens for a country of which nothing is known here, where the content has them: for
/// whoever looks at a danger card, and for everybody else.
pub const ELSEWHERE: [&str; 2] = ["danger-elsewhere", "rights-unknown"];

/// A text of more words than this says something else too.
const MOST_WORDS: usize = 8;

/// No name has more words.
const LONGEST_NAME: usize = 4;

/// A longer text is not worth folding.
const LONGEST: usize = 200;

/// Shorter names have too many other words beside them to be guessed.
const GUESSED_FROM: usize = 6;

/// From this length on two letters may be wrong.
const TWO_WRONG_FROM: usize = 9;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A country that can be chosen.
    Known(Country),
    /// A country of which nothing is known here.
    Elsewhere,
}

/// The names of countries and large towns, and the words that may stand beside them.
#[derive(Debug, Clone, Default)]
pub struct CountryNames {
    names: HashMap<String, Named>,
    beside: HashSet<String>,
}

impl CountryNames {
    /// Adds a name; what it stood for before, when that was something else.
    pub fn add(&mut self, name: &str, named: Named) -> Option<Named> {
        let before = self.names.insert(words_of(name).join(" "), named);
        before.filter(|before| *before != named)
    }

    /// Adds words that may stand beside a name: "number", "who to call in".
    pub fn add_beside(&mut self, phrase: &str) {
        self.beside.extend(words_of(phrase));
    }

    /// The country that a text names and nothing else.
    pub fn find(&self, text: &str) -> Option<Named> {
        if text.len() > LONGEST {
            return None;
        }
        let words = words_of(text);
        if words.is_empty() || words.len() > MOST_WORDS {
            return None;
        }
        self.found(&words, |typed| self.exact(typed))
            .or_else(|| self.found(&words, |typed| self.guessed(typed)))
    }

    /// The country that a longer text names among other words, written right; none when it names
    /// two.
    pub fn mentioned(&self, text: &str) -> Option<Named> {
        let words = words_of(text);
        let mut found = BTreeSet::new();
        let mut from = 0;
        while from < words.len() {
            let longest = LONGEST_NAME.min(words.len() - from);
            let mut lengths = (1..=longest).rev();
            let next = lengths.find_map(|length| {
                let named = self.exact(&words[from..from + length])?;
                Some((length, named))
            });
            found.extend(next.map(|(_, named)| named));
            from += next.map_or(1, |(length, _)| length);
        }
        found.first().copied().filter(|_| found.len() == 1)
    }

    /// The longest run of words that is a name, when only words that may stand beside are left.
    fn found(&self, words: &[String], named: impl Fn(&[String]) -> Option<Named>) -> Option<Named> {
        for length in (1..=words.len()).rev() {
            let runs = words.windows(length).enumerate();
            let fitting = runs.filter(|(from, _)| {
                let mut rest = words[..*from].iter().chain(&words[from + length..]);
                rest.all(|word| self.beside.contains(word))
            });
            let found: BTreeSet<Named> = fitting.filter_map(|(_, run)| named(run)).collect();
            if let Some(first) = found.first() {
                return Some(*first).filter(|_| found.len() == 1);
            }
        }
        None
    }

    fn exact(&self, typed: &[String]) -> Option<Named> {
        let typed = typed.join(" ");
        let named = self.names.get(&typed);
        named.or_else(|| self.names.get(&bare(&typed)?)).copied()
    }

    /// The only country whose name is nearly what was typed.
    fn guessed(&self, typed: &[String]) -> Option<Named> {
        if typed.iter().all(|word| self.beside.contains(word)) {
            return None;
        }
        let typed = typed.join(" ");
        let typed = bare(&typed).unwrap_or(typed);
        let near = |name: &String| {
            let length = name.chars().count();
            let most = 1 + usize::from(length >= TWO_WRONG_FROM);
            let distance = strsim::damerau_levenshtein(name, &typed);
            (length >= GUESSED_FROM && distance <= most).then_some(distance)
        };
        let near = self
            .names
            .iter()
            .filter_map(|(name, named)| Some((near(name)?, *named)));
        let near: Vec<(usize, Named)> = near.collect();
        let best = near.iter().map(|(distance, _)| *distance).min()?;
        let best = near.iter().filter(|(distance, _)| *distance == best);
        let best: BTreeSet<Named> = best.map(|(_, named)| *named).collect();
        best.first().copied().filter(|_| best.len() == 1)
    }
}

/// The words of a text, folded; what an apostrophe joins is apart.
fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text).replace('\'', " ");
    tokens(&folded).map(str::to_owned).collect()
}

/// A name without the small word that Arabic writes in front of it: `بالسودان`, `فالمغرب`,
/// `للسودان`.
fn bare(typed: &str) -> Option<String> {
    if let Some(rest) = typed.strip_prefix("لل") {
        return Some(format!("ال{rest}"));
    }
    let rest = typed.strip_prefix(['ب', 'ف', 'و', 'ل'])?;
    rest.starts_with("ال").then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known(letters: &str) -> Named {
        Named::Known(Country::new(letters).expect("two letters"))
    }

    fn names() -> CountryNames {
        let mut names = CountryNames::default();
        for (name, letters) in [
            ("Sudan", "SD"),
            ("السودان", "SD"),
            ("Côte d'Ivoire", "CI"),
            ("Niger", "NE"),
            ("Nigeria", "NG"),
            ("Algeria", "DZ"),
            ("ليبيا", "LY"),
            ("Mauritania", "MR"),
            ("ألمانيا", "DE"),
        ] {
            assert_eq!(names.add(name, known(letters)), None);
        }
        for name in ["South Sudan", "Kenya", "ألبانيا"] {
            names.add(name, Named::Elsewhere);
        }
        for phrase in ["number", "who to call in", "رقم", "في", "d'"] {
            names.add_beside(phrase);
        }
        names
    }

    fn check(texts: &[&str], named: Option<Named>) {
        for text in texts {
            assert_eq!(names().find(text), named, "{text}");
        }
    }

    #[test]
    fn a_name_in_any_script_is_its_country_also_with_a_word_beside_it() {
        check(
            &[
                "Sudan",
                "السودان",
                "بالسودان",
                "للسودان",
                "رقم السودان",
                "Who to call in SUDAN?",
            ],
            Some(known("SD")),
        );
        check(
            &["cote d ivoire", "Côte d’Ivoire number"],
            Some(known("CI")),
        );
        check(&["Niger"], Some(known("NE")));
    }

    #[test]
    fn a_misspelt_name_is_its_country_when_it_can_be_no_other() {
        check(&["moritania", "Mauritaniya"], Some(known("MR")));
        check(&["nigerria"], Some(known("NG")));
        check(&["algeira"], Some(known("DZ")));
        check(&["sudn", "nagir", "algria nigeria"], None);
    }

    #[test]
    fn a_country_of_which_nothing_is_known_is_no_misspelt_other() {
        check(
            &["south sudan", "Kenya number", "ألبانيا"],
            Some(Named::Elsewhere),
        );
    }

    #[test]
    fn a_sentence_that_names_a_country_is_none() {
        check(
            &[
                "my boss in Sudan hits me",
                "number",
                "",
                "Sudan Niger",
                "sudanese food is good",
            ],
            None,
        );
    }

    #[test]
    fn a_country_among_other_words_is_mentioned_once_and_written_right() {
        for (text, named) in [
            ("a number for workers in Sudan please", Some(known("SD"))),
            (
                "a number for workers in South Sudan",
                Some(Named::Elsewhere),
            ),
            ("from Niger to Algeria", None),
            ("a number in moritania", None),
            ("", None),
        ] {
            assert_eq!(names().mentioned(text), named, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_looking(text in "\\PC{0,80}") {
            let _ = (names().find(&text), names().mentioned(&text));
        }
    }
}
