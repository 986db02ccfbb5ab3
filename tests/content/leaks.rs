//! No words are taken from the second, the sixth and the eighth set of sentences, which are only scored.
//!
//! Phrases are compared as they are written out, lines with choices and gaps by what they match.

use sanad::content::shipped;
use sanad::domain::crisis::{Part, expand};
use sanad::domain::words::{fold, tokens};

use crate::house::tell;
use crate::sentences::{LANGUAGES, sentences};

/// A synonym or a phrase of danger is part of a sentence by chance when it is short beside it.
const SHORTEST: usize = 3;

/// A step that leaves so many words open was not taken from one sentence.
const OPEN: usize = 4;

/// So many words a gap stands for at most.
const GAP: usize = 3;

/// A line of a list, as what it can be.
struct Phrase {
    line: String,
    ways: Vec<Vec<Part>>,
}

impl Phrase {
    /// A line of `crisis.txt`, with its choices and gaps.
    fn pattern(file: &str, line: &str) -> Self {
        let ways = expand(line).unwrap_or_else(|| panic!("{file}: {line}"));
        Self {
            line: format!("{file}: {line}"),
            ways,
        }
    }

    /// A line that is nothing but words.
    fn plain(file: &str, line: &str) -> Self {
        let way = |words: Vec<String>| words.into_iter().map(Part::Word).collect();
        Self {
            line: format!("{file}: {line}"),
            ways: readings(line).into_iter().map(way).collect(),
        }
    }

    /// Whether it was taken from a sentence: one is the other, holds it, or is most of it.
    fn is_taken(&self, sentence: &[Vec<String>; 2]) -> bool {
        let mut ways = self.ways.iter();
        ways.any(|way| sentence.iter().any(|words| is_taken(way, words)))
    }
}

/// The words of a text, folded, with nothing and with a space for an apostrophe.
fn readings(text: &str) -> [Vec<String>; 2] {
    ["", " "].map(|instead| {
        let folded = fold(text).replace('\'', instead);
        tokens(&folded).map(str::to_owned).collect()
    })
}

fn is(part: &Part, word: &str) -> bool {
    match part {
        Part::Word(known) => known == word,
        Part::Begin(begin) => word.starts_with(begin.as_str()),
        Part::End(end) => word.ends_with(end.as_str()),
        Part::OneOf(parts) => parts.iter().any(|part| is(part, word)),
        Part::Gap => false,
    }
}

/// Whether words begin with what the parts say.
fn begins(parts: &[Part], words: &[String]) -> bool {
    match (parts.split_first(), words.split_first()) {
        (None, _) => true,
        (Some((Part::Gap, rest)), _) => {
            (0..=GAP.min(words.len())).any(|skipped| begins(rest, &words[skipped..]))
        }
        (Some((first, rest)), Some((word, after))) => is(first, word) && begins(rest, after),
        (Some(_), None) => false,
    }
}

/// How many steps say one word, or one of few.
fn said(way: &[Part]) -> usize {
    let says = |part: &&Part| match part {
        Part::Gap => false,
        Part::OneOf(parts) => parts.len() < OPEN,
        Part::Word(_) | Part::Begin(_) | Part::End(_) => true,
    };
    way.iter().filter(says).count()
}

fn is_taken(way: &[Part], sentence: &[String]) -> bool {
    let said = said(way);
    if said < SHORTEST || sentence.is_empty() {
        return false;
    }
    let in_sentence = (0..sentence.len()).any(|from| begins(way, &sentence[from..]));
    let holds = way.windows(sentence.len()).any(|run| {
        let mut pairs = run.iter().zip(sentence);
        pairs.all(|(part, word)| is(part, word))
    });
    holds || (said * 2 >= sentence.len() && in_sentence)
}

/// Every phrase of a list; none of a file that is no list.
fn phrases_of(name: &str, text: &str) -> Vec<Phrase> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
    let plain = |line| Phrase::plain(name, line);
    match name.rsplit('/').next() {
        Some("crisis.txt") => lines.map(|line| Phrase::pattern(name, line)).collect(),
        Some("search.txt" | "examples.txt") => lines.map(plain).collect(),
        Some("meanings.txt") => {
            let parts = lines.flat_map(|line| line.split([',', '،']));
            parts.map(|part| plain(part.trim())).collect()
        }
        _ => Vec::new(),
    }
}

/// Every phrase of the shipped lists.
fn phrases() -> Vec<Phrase> {
    let files = shipped().0.into_iter();
    files
        .flat_map(|(name, bytes)| phrases_of(&name, &String::from_utf8_lossy(&bytes)))
        .collect()
}

/// Lines that stood among the words before the eighth set was written, and met it by chance.
const MET: [&str; 2] = [
    "locales/ar/crisis.txt: ما نقدرش نهضر",
    "locales/fr/examples.txt: je dors a la gare routiere de bamako, ya un endroit?",
];

fn taken(phrases: &[Phrase]) -> Vec<String> {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let judging = ["second", "sixth", "eighth"].map(|set| sentences(set, language));
        for sentence in judging.into_iter().flatten() {
            let words = readings(&sentence.text);
            let same = phrases.iter().filter(|phrase| phrase.is_taken(&words));
            found.extend(same.map(|phrase| phrase.line.clone()));
        }
    }
    found
}

#[test]
fn no_phrase_is_taken_from_the_sets_that_judge() {
    let phrases = phrases();
    let choosing = |phrase: &&Phrase| phrase.line.contains(['(', '*', '…']);
    let patterns = phrases.iter().filter(choosing).count();
    let of_meanings = |phrase: &&Phrase| phrase.line.contains("/meanings.txt: ");
    let meanings = phrases.iter().filter(of_meanings).count();
    tell(phrases.len(), 3000, "phrases");
    tell(patterns, 300, "phrases with choices");
    tell(meanings, 3000, "words and phrases of the meanings");
    let mut taken_lines = taken(&phrases);
    taken_lines.retain(|line| !MET.contains(&line.as_str()));
    assert_eq!(taken_lines, Vec::<String>::new());
    // The same with planted lines, where there is a set to take from.
    if let Some(sentence) = sentences("second", "en").into_iter().next() {
        let [_, words] = readings(&sentence.text);
        let pattern = format!("(well|) {}* ... (now|)", words.join(" "));
        let planted = [
            Phrase::plain("planted", &sentence.text),
            Phrase::pattern("planted", &pattern),
        ];
        assert_eq!(taken(&planted).len(), 2);
        let list = format!("[me]\nana, {}, rani", words.join(" "));
        assert_eq!(
            taken(&phrases_of("locales/en/meanings.txt", &list)).len(),
            1
        );
    }
}

#[test]
fn a_planted_phrase_is_seen() {
    let sentence = readings("They took my papers, and I cannot leave!");
    for line in [
        "they took my papers and i cannot leave",
        "Took my papers and I",
        "well they took my papers and i cannot leave now",
        "(she|they) took my (phone|papers) ... (can't|cannot) leave",
        "took my paper* and",
    ] {
        assert!(Phrase::pattern("", line).is_taken(&sentence), "{line}");
    }
    for line in [
        "my papers",
        "cannot leave",
        "took my papers",
        "they keep my papers",
        "(she|they) took my (phone|money) ... (can't|cannot) leave",
        "(he|she|they|you) took (my|our|your|their) (papers|phone|money|keys)",
    ] {
        assert!(!Phrase::pattern("", line).is_taken(&sentence), "{line}");
    }
}
