//! What people say in danger (DOMAIN 6.2), each phrase against the shipped lists.
//!
//! The phrases stand in `tests/data/danger-words.toml`. Invariant: a phrase that finds nothing
//! is named there with its reason.

use std::collections::BTreeMap;
use std::io::Write as _;

use sanad::content::{Files, shipped};
use sanad::domain::crisis::CrisisWords;
use serde::Deserialize;

use crate::house::{changed, live_of, tell};

/// So many phrases stand in the table.
const AT_LEAST: usize = 406;

#[derive(Deserialize)]
struct Table {
    theme: Vec<Theme>,
    /// Phrases that are answered otherwise than their theme; an empty answer is none.
    otherwise: BTreeMap<String, Otherwise>,
    /// What looks like danger and is none.
    harmless: Vec<String>,
}

#[derive(Deserialize)]
struct Theme {
    name: String,
    /// Tier and screen of what may answer.
    wanted: Vec<String>,
    /// The phrases by language.
    said: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Otherwise {
    answer: String,
    why: String,
}

fn table() -> Table {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/danger-words.toml");
    let text = std::fs::read_to_string(file).expect("the table is there");
    toml::from_str(&text).expect("the table can be read")
}

/// The tier and the screen that the words of danger lead to; empty where they find nothing.
fn answer(words: &CrisisWords, phrase: &str) -> String {
    let found = words.find(phrase);
    found.map_or_else(String::new, |f| format!("{} {}", f.tier, f.screen))
}

/// The phrases that are answered as none of their theme should be, and how many there are by
/// language.
fn judged(files: &Files) -> (Vec<String>, BTreeMap<String, usize>) {
    let (table, live) = (table(), live_of(files));
    let words = &live.content.crisis;
    let (mut wrong, mut count) = (Vec::new(), BTreeMap::new());
    for theme in &table.theme {
        for (language, phrases) in &theme.said {
            *count.entry(language.clone()).or_default() += phrases.len();
            for phrase in phrases {
                let answer = answer(words, phrase);
                let other = table.otherwise.get(phrase).map(|other| &other.answer);
                if !theme.wanted.contains(&answer) && other != Some(&answer) {
                    wrong.push(format!("{} {language} “{phrase}”: {answer}", theme.name));
                }
            }
        }
    }
    let harmless = table.harmless.iter();
    let taken = harmless.filter(|phrase| !answer(words, phrase).is_empty());
    wrong.extend(taken.map(|phrase| format!("harmless “{phrase}”")));
    (wrong, count)
}

#[test]
fn every_phrase_of_danger_finds_its_card_or_is_asked_about() {
    let (wrong, count) = judged(&shipped());
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (language, count) in &count {
        let _ = writeln!(std::io::stderr(), "{count} phrases of danger: {language}");
    }
    assert_eq!(count.len(), 5);
    assert!(count.values().all(|count| *count >= 60), "{count:?}");
    tell(count.values().sum(), AT_LEAST, "phrases of danger");
    for (phrase, other) in table().otherwise {
        assert!(!other.why.is_empty(), "“{phrase}” without a reason");
    }
}

#[test]
fn a_phrase_that_leads_elsewhere_and_a_harmless_one_that_alarms_are_found() {
    let elsewhere = changed(
        "locales/fr/crisis.txt",
        "\n[1 danger-desert]",
        "\n[1 danger-sea]",
    );
    let (wrong, _) = judged(&elsewhere);
    let found = "Desert fr “perdu dans le désert”: 1 danger-sea".to_owned();
    assert!(wrong.contains(&found), "{wrong:#?}");
    let alarms = changed(
        "locales/ar/crisis.txt",
        "\nفداك\n",
        "\n[1 danger]\nفداك\n[0]\n",
    );
    let (wrong, _) = judged(&alarms);
    let found = "harmless “فداك”".to_owned();
    assert!(wrong.contains(&found), "{wrong:#?}");
}
