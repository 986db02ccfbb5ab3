//! The words and the style sheet of the console, without a server.

use std::collections::BTreeSet;
use std::fs;

fn read(path: &str) -> String {
    let whole = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&whole).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn ids(text: &str) -> BTreeSet<String> {
    let lines = text
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .collect()
}

#[test]
fn the_three_languages_have_the_same_words() {
    for file in ["console.ftl", "replies.ftl"] {
        let english = ids(&read(&format!("locales/en/{file}")));
        assert!(english.len() >= 6, "{file}");
        for language in ["fr", "ar"] {
            let other = ids(&read(&format!("locales/{language}/{file}")));
            let differ: Vec<_> = english.symmetric_difference(&other).collect();
            assert!(differ.is_empty(), "{language}/{file}: {differ:?}");
        }
    }
}

#[test]
fn the_style_sheet_knows_no_left_and_no_right() {
    let sheet = read("src/web/assets/sanad.css");
    let mistakes: Vec<&str> = sheet
        .lines()
        .filter(|line| !line.trim_start().starts_with("/*"))
        .filter(|line| {
            [
                "left",
                "right",
                "padding-top",
                "padding-bottom",
                "margin-top",
                "margin-bottom",
                " width:",
                " height:",
            ]
            .iter()
            .any(|word| line.contains(word))
        })
        .filter(|line| !line.contains("@media"))
        .collect();
    assert!(mistakes.is_empty(), "{mistakes:?}");
    assert!(!sheet.contains("http") && !sheet.contains("@import"));
}
