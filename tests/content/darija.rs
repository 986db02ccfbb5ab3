//! Darija: its own words for the first screen, danger, a request and the path of children.
//!
//! A text that it has not is read in Arabic. Invariant: what it leaves to Arabic is meant.

use std::collections::BTreeSet;

use sanad::content::{Files, shipped};

use crate::house::tell;

/// The files that Darija has as a whole; the first screen stands in the guidance.
const WHOLE: [&str; 6] = ["guidance", "danger", "request", "young", "offer", "phone"];

/// How the words of buttons and short lines begin that it leaves to Arabic: the directory by
/// needs, lessons, and the search by place.
const LEFT: [&str; 19] = [
    "need-",
    "detail-quiz-",
    "detail-place-",
    "detail-no-instead",
    "detail-no-need",
    "detail-instead",
    "detail-needs",
    "detail-score",
    "detail-walk",
    "button-all-numbers",
    "button-begin",
    "button-broken-too",
    "button-hear",
    "button-more-numbers",
    "button-next-card",
    "button-numbers-back",
    "button-place-yes",
    "button-score",
    "button-walked",
];

fn text<'a>(files: &'a Files, language: &str, file: &str) -> &'a str {
    let bytes = &files.0[&format!("locales/{language}/{file}.ftl")];
    std::str::from_utf8(bytes).expect("the words are UTF-8")
}

/// The names of the messages of a file, and of what belongs to each.
fn names(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut message = "";
    for line in text.lines() {
        let Some((name, _)) = line.split_once(" =") else {
            continue;
        };
        if name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(' ') {
            message = name;
            names.insert(name.to_owned());
        } else if let Some(own) = name.strip_prefix("    .") {
            names.insert(format!("{message}.{own}"));
        }
    }
    names
}

/// What Darija should say itself and does not, and how much was looked at.
fn lost(files: &Files) -> (Vec<String>, usize) {
    let (mut lost, mut looked) = (Vec::new(), 0);
    for file in WHOLE.into_iter().chain(["bot"]) {
        let mut wanted = names(text(files, "ar", file));
        wanted.retain(|name| file != "bot" || !LEFT.iter().any(|left| name.starts_with(left)));
        looked += wanted.len();
        let own = names(text(files, "ar-MA", file));
        let missing = wanted.difference(&own);
        lost.extend(missing.map(|name| format!("{file}: {name}")));
    }
    (lost, looked)
}

/// The text without one message.
fn without(text: &str, message: &str) -> String {
    let mut kept = String::new();
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '#') {
            inside = line.starts_with(&format!("{message} ="));
        }
        if !inside {
            kept.push_str(line);
        }
    }
    kept
}

#[test]
fn darija_has_its_own_words_for_home_danger_requests_and_children() {
    let (lost, looked) = lost(&shipped());
    assert_eq!(lost, Vec::<String>::new());
    tell(looked, 350, "texts of Darija");
    let left: BTreeSet<String> = names(text(&shipped(), "ar-MA", "bot"));
    let taken = LEFT
        .iter()
        .filter(|begin| left.iter().any(|name| name.starts_with(**begin)));
    assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn every_message_that_darija_loses_is_found() {
    let mut tried = 0;
    for (file, message) in [
        ("guidance", "home"),
        ("guidance", "danger"),
        ("bot", "button-danger"),
        ("bot", "notice-kept"),
    ] {
        tried += loses(file, message);
    }
    for file in ["danger", "request"] {
        let all = names(text(&shipped(), "ar-MA", file));
        for message in all.iter().filter(|name| !name.contains('.')) {
            tried += loses(file, message);
        }
    }
    tell(tried, 25, "lost messages");
}

/// Takes one message away, and sees that this is found.
fn loses(file: &str, message: &str) -> usize {
    let mut files = shipped();
    let path = format!("locales/ar-MA/{file}.ftl");
    let planted = without(text(&files, "ar-MA", file), message);
    files.0.insert(path, planted.into_bytes());
    let found = lost(&files).0;
    let named = format!("{file}: {message}");
    assert!(found.contains(&named), "{named} is not among {found:?}");
    1
}
