//! The content that is inside the binary.

use std::io::Write as _;
use std::path::Path;

use sanad::content::{Files, check, load, print, read_folder, shipped};
use sanad::domain::finding::Level;

use crate::house::{changed, tell};

#[test]
fn the_shipped_content_goes_live_in_three_languages() {
    let files = shipped();
    assert!(
        files.0.contains_key("locales/languages.toml"),
        "locales/ holds no content in this tree"
    );
    let loaded = load(&files);
    let live = loaded
        .live
        .unwrap_or_else(|| panic!("{}", print(&loaded.findings, &files, false)));
    let languages: Vec<&str> = live
        .content
        .languages
        .iter()
        .map(|l| l.code.as_str())
        .collect();
    assert_eq!(languages, ["en", "fr", "ar", "ar-MA"]);
    for language in live.content.languages.iter().filter(|l| l.required) {
        for screen in live.content.screens.keys() {
            assert!(
                live.texts.has(language.code, screen.as_str()),
                "{screen} in {language:?}"
            );
        }
    }
}

/// What the checker finds wrong, by code; what is only good to know is left out.
fn wrong(files: &Files) -> Vec<String> {
    let findings = load(files).findings.into_iter();
    let wrong = findings.filter(|finding| finding.level != Level::Info);
    wrong
        .map(|finding| format!("{}: {}", finding.code, finding.message))
        .collect()
}

#[test]
fn the_checker_finds_nothing_wrong_in_the_shipped_content() {
    let files = shipped();
    assert_eq!(wrong(&files), Vec::<String>::new());
    tell(files.0.len(), 100, "files of the shipped content");
}

#[test]
fn a_planted_fault_of_each_kind_is_found_in_the_shipped_content() {
    let long = format!("\nyoung-school = <b>{}", "word ".repeat(200));
    for (code, file, from, to) in [
        (
            "T004",
            "locales/ar/bot.ftl",
            "\n    [few] حُفظت",
            "\n    [3] حُفظت",
        ),
        (
            "T006",
            "locales/en/young.ftl",
            "\nyoung-school = <b>",
            &long,
        ),
        (
            "T007",
            "locales/en/danger.ftl",
            "🔐 I cannot",
            "⛓️ I cannot",
        ),
        (
            "T009",
            "locales/en/young.ftl",
            "You are not in trouble.",
            "Call 0612 345 678.",
        ),
        (
            "T013",
            "locales/fr/young.ftl",
            "Un adulte honnête",
            "Un migrant illégal",
        ),
        (
            "F005",
            "locales/flows/guidance.toml",
            "[\"more\"]]",
            "[\"more\"], [\"after\"], [\"road\"], [\"rights\"]]",
        ),
    ] {
        let wrong = wrong(&changed(file, from, to));
        let found = wrong.iter().any(|said| said.starts_with(code));
        assert!(found, "{code} is not among {wrong:?}");
    }
}

#[test]
fn the_folder_and_the_binary_hold_the_same() {
    let folder = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"))
        .expect("the folder is there");
    assert_eq!(folder.version(), shipped().version());
}

/// Tries a folder that is not this one: `SANAD_TRY_LOCALES=… cargo test --test content`.
#[test]
fn a_folder_named_by_hand_has_no_error() {
    let Some(folder) = std::env::var_os("SANAD_TRY_LOCALES") else {
        return;
    };
    let (printed, exit) = check(
        &read_folder(Path::new(&folder)).expect("the folder is there"),
        false,
    );
    let _ = writeln!(std::io::stderr(), "{printed}");
    assert_eq!(exit, 0, "see above");
}
