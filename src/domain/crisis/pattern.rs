//! Phrases with choices, gaps and open ends, written out into sequences of steps.
//!
//! `(he|she) (beats|hits) ... me`: a bracket is one of several, also nothing at all; `...` is
//! up to three words of any kind; `kidnap*` is every word that begins so, `*ني` every word
//! that ends so. Invariant: no phrase is written out into more than `MOST` sequences; words
//! to choose from are one step, however many they are.

use crate::domain::words::{fold, tokens};

/// More sequences than this cannot be meant by one line.
const MOST: usize = 2000;

/// One step of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A word, folded.
    Word(String),
    /// The beginning of a word, folded.
    Begin(String),
    /// The end of a word, folded.
    End(String),
    /// One of several words, beginnings or ends.
    OneOf(Vec<Part>),
    /// Up to three words of any kind.
    Gap,
}

impl Part {
    /// The words, or pieces of words, that this step knows.
    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Word(word) | Self::Begin(word) | Self::End(word) => vec![word],
            Self::OneOf(parts) => parts.iter().flat_map(Self::words).collect(),
            Self::Gap => Vec::new(),
        }
    }
}

/// The sequences of steps that a line stands for; none when a bracket is not closed or there
/// are too many.
pub fn expand(line: &str) -> Option<Vec<Vec<Part>>> {
    let line: String = line
        .chars()
        .map(|c| {
            if matches!(c, '’' | '‘' | '´') {
                '\''
            } else {
                c
            }
        })
        .collect();
    let mut all: Vec<Vec<Part>> = vec![Vec::new()];
    for item in items(&line.replace('…', " ... "))? {
        let ways = ways(&item)?;
        if all.len() * ways.len() > MOST {
            return None;
        }
        all = all
            .iter()
            .flat_map(|before| ways.iter().map(|way| [&before[..], way].concat()))
            .collect();
    }
    let mut tidied: Vec<Vec<Part>> = Vec::new();
    for parts in all {
        let parts = tidy(parts);
        if !parts.is_empty() && !tidied.contains(&parts) {
            tidied.push(parts);
        }
    }
    Some(tidied)
}

/// The pieces of a line between spaces; a bracket is one piece with its spaces.
fn items(line: &str) -> Option<Vec<String>> {
    let mut items = vec![String::new()];
    let mut inside = false;
    for c in line.chars() {
        match c {
            '(' if inside => return None,
            ')' | '|' if !inside => return None,
            '(' => inside = true,
            ')' => inside = false,
            _ => {}
        }
        if c.is_whitespace() && !inside {
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            item.push(c);
        }
    }
    items.retain(|item| !item.is_empty());
    (!inside).then_some(items)
}

/// The sequences that one piece of a line stands for.
fn ways(item: &str) -> Option<Vec<Vec<Part>>> {
    let mut single: Vec<Part> = Vec::new();
    let mut ways: Vec<Vec<Part>> = Vec::new();
    for text in choices(item)? {
        for reading in readings(&text) {
            match reading.as_slice() {
                [Part::Gap] => ways.push(reading),
                [only] if !single.contains(only) => single.push(only.clone()),
                [_] => {}
                _ if !ways.contains(&reading) => ways.push(reading),
                _ => {}
            }
        }
    }
    match single.len() {
        0 => {}
        1 => ways.push(single),
        _ => ways.push(vec![Part::OneOf(single)]),
    }
    Some(ways)
}

/// A piece without brackets, once for every choice in them.
fn choices(item: &str) -> Option<Vec<String>> {
    let Some((before, rest)) = item.split_once('(') else {
        return Some(vec![item.to_owned()]);
    };
    let (inside, after) = rest.split_once(')')?;
    let tails = choices(after)?;
    let count = inside.split('|').count() * tails.len();
    let all = inside.split('|').flat_map(|choice| {
        let tails = tails.iter();
        tails.map(move |tail| format!("{before}{choice}{tail}"))
    });
    (count <= MOST).then(|| all.collect())
}

/// Words as steps, twice when they have an apostrophe: people leave it out or write a space.
fn readings(text: &str) -> Vec<Vec<Part>> {
    if text.contains('\'') {
        let joined = text.replace('\'', "");
        let apart = text.replace('\'', " ");
        vec![steps(&joined), steps(&apart)]
    } else {
        vec![steps(text)]
    }
}

fn steps(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for piece in text.split_whitespace() {
        if piece == "..." {
            parts.push(Part::Gap);
            continue;
        }
        let folded = fold(piece);
        let words: Vec<&str> = tokens(&folded).collect();
        for (at, word) in words.iter().enumerate() {
            let word = (*word).to_owned();
            parts.push(if piece.ends_with('*') && at + 1 == words.len() {
                Part::Begin(word)
            } else if piece.starts_with('*') && at == 0 {
                Part::End(word)
            } else {
                Part::Word(word)
            });
        }
    }
    parts
}

/// A sequence without gaps at its ends, and without one gap after the other.
fn tidy(parts: Vec<Part>) -> Vec<Part> {
    let mut tidied: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        let is_gap = part == Part::Gap;
        if !is_gap || !matches!(tidied.last(), None | Some(Part::Gap)) {
            tidied.push(part);
        }
    }
    if tidied.last() == Some(&Part::Gap) {
        tidied.pop();
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn word(part: &Part) -> String {
        match part {
            Part::Word(word) => word.clone(),
            Part::Begin(word) => format!("{word}*"),
            Part::End(word) => format!("*{word}"),
            Part::OneOf(parts) => parts.iter().map(word).collect::<Vec<_>>().join("/"),
            Part::Gap => "...".to_owned(),
        }
    }

    fn shown(line: &str) -> Vec<String> {
        let all = expand(line).unwrap_or_default();
        all.iter()
            .map(|parts| parts.iter().map(word).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn a_bracket_is_one_of_its_choices() {
        assert_eq!(
            shown("(he|she|my boss) hit* ... (me|)"),
            [
                "my boss hit*",
                "my boss hit* ... me",
                "he/she hit*",
                "he/she hit* ... me"
            ]
        );
        assert_eq!(shown("*a(b|c)"), ["*ab/*ac"]);
    }

    #[test]
    fn an_apostrophe_is_read_as_nothing_and_as_a_space() {
        assert_eq!(shown("m'enferm*"), ["m enferm*", "menferm*"]);
    }

    #[test]
    fn a_bracket_that_is_not_closed_is_not_understood() {
        for line in ["(a|b", "a)b", "a|b", "((a))", "a (b (c) d)"] {
            assert!(expand(line).is_none(), "{line}");
        }
    }

    #[test]
    fn too_many_choices_are_refused() {
        assert!(expand(&"(a|b c|d e|f g) ".repeat(6)).is_none());
    }

    proptest! {
        #[test]
        fn no_line_breaks_the_reading(line in "[\\PC()|*. ]{0,60}") {
            for parts in expand(&line).unwrap_or_default() {
                prop_assert!(parts.first() != Some(&Part::Gap));
                prop_assert!(parts.last() != Some(&Part::Gap));
            }
        }
    }
}
