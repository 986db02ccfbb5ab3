//! One folder per finding: what differs from the base, and the whole printed message.
//!
//! `SANAD_UPDATE=1 cargo test --test content` writes the messages anew; review the diff.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;

use sanad::content::{check, load};

use crate::house::{base, fixture, fixtures};

/// Below this number of folders the walk has missed some.
const AT_LEAST: usize = 60;

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(fixtures()).expect("the fixtures are there");
    let mut folders: Vec<PathBuf> = entries
        .map(|e| e.expect("a folder can be read").path())
        .collect();
    folders.retain(|path| path.is_dir() && !path.ends_with("base"));
    folders.sort();
    folders
}

fn name(folder: &std::path::Path) -> String {
    folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[test]
fn the_base_has_no_finding() {
    assert_eq!(
        check(&base(), false),
        ("nothing to report in 27 files\n".to_owned(), 0)
    );
}

#[test]
fn every_finding_is_printed_with_place_and_advice() {
    let update = std::env::var_os("SANAD_UPDATE").is_some();
    let mut wrong = Vec::new();
    let folders = folders();
    for folder in &folders {
        let (printed, _) = check(&fixture(folder), false);
        let file = folder.join("expected.txt");
        if update {
            std::fs::write(&file, &printed).expect("the message can be written");
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        if printed != expected {
            wrong.push(format!(
                "== {}\n{printed}-- expected\n{expected}",
                name(folder)
            ));
        }
    }
    let _ = writeln!(
        std::io::stderr(),
        "{} findings were printed and compared",
        folders.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        folders.len() >= AT_LEAST,
        "only {} folders were found",
        folders.len()
    );
}

#[test]
fn every_folder_shows_the_finding_that_it_is_named_after() {
    for folder in folders() {
        let findings = load(&fixture(&folder)).findings;
        let code = name(&folder)[..4].to_uppercase();
        assert!(
            findings.iter().any(|f| f.code == code),
            "{} shows no {code}",
            name(&folder)
        );
        for finding in findings {
            assert!(
                !finding.message.is_empty() && !finding.advice.is_empty(),
                "{}: {finding:?}",
                name(&folder)
            );
        }
    }
}

#[test]
fn every_code_has_a_folder() {
    let shown: BTreeSet<String> = folders()
        .iter()
        .map(|f| name(f)[..4].to_uppercase())
        .collect();
    for code in [
        "F001", "F002", "F003", "F004", "F005", "F009", "F010", "T001", "T002", "T003", "T004",
        "T005", "T006", "T007", "T008", "T009", "T010", "T011", "T012", "T013", "L001", "D001",
        "C002", "S001",
    ] {
        assert!(shown.contains(code), "no folder shows {code}");
    }
}

#[test]
fn only_an_error_keeps_content_from_going_live() {
    for folder in folders() {
        let files = fixture(&folder);
        let loaded = load(&files);
        assert_eq!(
            loaded.live.is_none(),
            check(&files, false).1 == 1,
            "{}",
            name(&folder)
        );
    }
}
