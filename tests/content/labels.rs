//! With what the words of a button begin: a verb, the person's own sentence or a question.
//!
//! The words of each language stand in `tests/data/labels.toml`, with the screens whose label is
//! a bare name and why. Invariant: nothing stands in these lists that no button needs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use sanad::content::{Args, Files, Live, load, shipped};
use sanad::domain::inspect::PICTOGRAMS;
use serde::Deserialize;

/// What of a screen becomes the words of a button.
const ON_BUTTONS: [&str; 2] = ["label", "cards"];

/// At least so many labels are walked.
const AT_LEAST: usize = 770;

#[derive(Deserialize)]
struct Lists {
    opening: BTreeMap<String, Opening>,
    /// The screens that are called by a name, and why.
    names: BTreeMap<String, String>,
}

/// The words that may begin a button in one language.
#[derive(Deserialize)]
struct Opening {
    verbs: Vec<String>,
    own_words: Vec<String>,
    questions: Vec<String>,
}

impl Opening {
    fn all(&self) -> impl Iterator<Item = &String> {
        let own = self.verbs.iter().chain(&self.own_words);
        own.chain(&self.questions)
    }
}

/// The words of one button, without its sign and without capital letters.
struct Label {
    language: String,
    screen: String,
    words: String,
}

fn lists() -> Lists {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/labels.toml");
    let text = std::fs::read_to_string(file).expect("the lists are there");
    toml::from_str(&text).expect("the lists can be read")
}

fn without_sign(shown: &str) -> &str {
    let is_sign = |word: &str| PICTOGRAMS.iter().any(|(sign, _)| *sign == word);
    let parts = shown.split_once(' ');
    parts
        .filter(|(first, _)| is_sign(first))
        .map_or(shown, |(_, words)| words)
}

/// Every label of every screen, in each language that has words of its own for it.
fn walked(live: &Live) -> Vec<Label> {
    let mut all = Vec::new();
    for language in &live.content.languages {
        let screens = live.content.screens.keys();
        for id in screens.filter(|id| live.texts.has(language.code, id.as_str())) {
            for name in ON_BUTTONS {
                let texts = &live.texts;
                let shown = texts.attribute(language.code, id.as_str(), name, &Args::new());
                all.extend(shown.map(|shown| Label {
                    language: language.code.to_string(),
                    screen: id.to_string(),
                    words: without_sign(&shown).replace('\u{A0}', " ").to_lowercase(),
                }));
            }
        }
    }
    all
}

fn of(files: &Files) -> Vec<Label> {
    walked(&load(files).live.expect("the content goes live"))
}

/// Whether words begin with others, which end where a word ends.
fn begin(words: &str, opening: &str) -> bool {
    let rest = words.strip_prefix(opening);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The labels that begin as none should, and then what stands in the lists for nothing.
fn faults(lists: &Lists, labels: &[Label]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    let mut named = BTreeSet::new();
    for label in labels {
        let Label {
            language,
            screen,
            words,
        } = label;
        let known = lists.opening.get(language).into_iter();
        let fitting = known.flat_map(Opening::all);
        let fitting: Vec<(&str, &str)> = fitting
            .filter(|opening| begin(words, opening))
            .map(|opening| (language.as_str(), opening.as_str()))
            .collect();
        if fitting.is_empty() && lists.names.contains_key(screen) {
            named.insert(screen.as_str());
        } else if fitting.is_empty() {
            wrong.push(format!("{screen} in {language} is a noun: “{words}”"));
        }
        used.extend(fitting);
    }
    wrong.extend(needless(lists, &used, &named));
    wrong
}

/// The entries of the lists that no label needs, and the names that say not why.
fn needless(lists: &Lists, used: &BTreeSet<(&str, &str)>, named: &BTreeSet<&str>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (language, opening) in &lists.opening {
        let unused = opening
            .all()
            .filter(|word| !used.contains(&(language.as_str(), word.as_str())));
        wrong.extend(unused.map(|word| format!("no label in {language} begins with “{word}”")));
    }
    for (screen, reason) in &lists.names {
        if !named.contains(screen.as_str()) {
            wrong.push(format!("{screen} need not be among the names"));
        }
        if reason.trim().is_empty() {
            wrong.push(format!("{screen} is a name without a reason"));
        }
    }
    wrong
}

#[test]
fn every_button_says_what_a_press_does_or_what_the_person_says() {
    let (lists, labels) = (lists(), of(&shipped()));
    let wrong = faults(&lists, &labels);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let _ = writeln!(
        std::io::stderr(),
        "{} labels were walked in {} languages; {} screens are called by a name",
        labels.len(),
        lists.opening.len(),
        lists.names.len()
    );
    assert!(labels.len() >= AT_LEAST, "only {} labels", labels.len());
}

#[test]
fn a_planted_noun_on_a_button_is_found() {
    let mut files = shipped();
    let file = files
        .0
        .get_mut("locales/en/guidance.ftl")
        .expect("it is there");
    let text = String::from_utf8(file.clone()).expect("it is UTF-8");
    let planted = text.replace(".label = 📞 See who to call", ".label = 📞 My numbers");
    assert_ne!(text, planted, "the button has these words");
    *file = planted.into_bytes();
    let wrong = faults(&lists(), &of(&files));
    assert_eq!(wrong, ["call in en is a noun: “my numbers”"]);
}

#[test]
fn a_planted_entry_that_no_button_needs_is_found() {
    let (mut lists, labels) = (lists(), of(&shipped()));
    let english = lists.opening.get_mut("en").expect("English has a list");
    english.verbs.push("never".to_owned());
    for screen in ["call", "no-such-screen"] {
        lists.names.insert(screen.to_owned(), "planted".to_owned());
    }
    let wrong = faults(&lists, &labels);
    let expected = [
        "no label in en begins with “never”",
        "call need not be among the names",
        "no-such-screen need not be among the names",
    ];
    assert_eq!(wrong, expected);
}
