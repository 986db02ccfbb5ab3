//! The README and the licences.

use sanad::config::SETTINGS;

use crate::house;

/// What stands in backticks and looks like a path, and what pictures and links lead to.
fn paths(text: &str) -> Vec<&str> {
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("| `SANAD_") && !line.starts_with("```"));
    let mut paths = Vec::new();
    for line in lines {
        let code = line.split('`').skip(1).step_by(2);
        paths.extend(code.filter(|word| is_path(word)));
        let targets = line
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split_once(')'));
        paths.extend(
            targets
                .map(|(target, _)| target)
                .filter(|target| !target.contains(':')),
        );
    }
    paths
}

fn is_path(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    let named = word.contains('/') || ["LICENSE", "locales"].contains(&word);
    named && !word.starts_with('/') && word.chars().all(plain)
}

fn settings_table() -> Vec<String> {
    let row = |setting: &sanad::config::Setting| {
        let secret = if setting.secret { " Secret." } else { "" };
        let (name, default, example) = (setting.name, setting.default, setting.example);
        format!(
            "| `{name}` | {default} | {}{secret} | `{example}` |",
            setting.meaning
        )
    };
    SETTINGS.iter().map(row).collect()
}

#[test]
fn every_path_that_the_readme_names_exists() {
    let readme = house::read("README.md");
    let paths = paths(&readme);
    house::walked("paths in the README", paths.len(), 25);
    let missing = paths
        .iter()
        .filter(|path| !house::top().join(path).exists());
    house::none(
        &missing
            .map(|path| format!("README.md names {path}"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_path_is_told_from_a_command_an_address_and_a_setting() {
    let text = "`src/gone.rs` and `cargo run` at `/cases`, `/setup/<once>`\n| `SANAD_X` | `./x` |\n![a](tests/p.png) [b](https://x.example)";
    assert_eq!(paths(text), ["src/gone.rs", "tests/p.png"]);
}

#[test]
fn the_settings_of_the_readme_are_the_settings_of_the_code() {
    let readme = house::read("README.md");
    let shown: Vec<_> = readme
        .lines()
        .filter(|line| line.starts_with("| `SANAD_"))
        .collect();
    house::walked("settings", shown.len(), 12);
    assert_eq!(shown, settings_table());
}

#[test]
fn the_licences_are_there_in_full() {
    for (path, parts) in [
        (
            "LICENSE",
            [
                "GNU AFFERO GENERAL PUBLIC LICENSE",
                "17. Interpretation of Sections 15 and 16.",
            ],
        ),
        (
            "locales/LICENSE",
            [
                "Creative Commons Attribution 4.0 International",
                "Section 8 – Interpretation.",
            ],
        ),
    ] {
        let text = house::read(path);
        assert!(text.len() > 15_000, "{path} is too short");
        assert!(parts.iter().all(|part| text.contains(part)), "{path}");
    }
    assert!(house::read("Cargo.toml").contains("license = \"AGPL-3.0-or-later\""));
}
