//! The content that is inside the binary.

use std::io::Write as _;
use std::path::Path;

use sanad::content::{check, load, print, read_folder, shipped};

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
