//! Sizes, first lines, names and leftovers.

use crate::{house, rust};

const MOST_LINES: usize = 400;
const SAY_NOTHING: &[&str] = &[
    "util", "utils", "common", "types", "manager", "base", "misc", "helper", "helpers", "stuff",
    "new", "old",
];
/// Formats whose name ends in a number.
const FORMATS: &[&str] = &["mp3", "mp4"];

fn too_long(text: &str) -> Option<usize> {
    let lines = rust::of_the_house(text).lines().count();
    (lines > MOST_LINES).then_some(lines)
}

fn says_nothing(path: &str) -> bool {
    path.split('/').any(|part| {
        let name = part.split('.').next().unwrap_or(part);
        let numbered = name.ends_with(|c: char| c.is_ascii_digit()) && !FORMATS.contains(&name);
        numbered || SAY_NOTHING.contains(&name)
    })
}

/// In pieces, so that this file does not find itself.
fn leftover(text: &str) -> Option<String> {
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["db", "g!("],
        ["to", "do!("],
        ["unimple", "mented!("],
    ];
    marks
        .iter()
        .map(|mark| mark.concat())
        .find(|mark| text.contains(mark))
}

#[test]
fn no_file_of_the_house_is_too_long_without_its_tests() {
    let sources = house::rust("src");
    house::walked("files for sizes", sources.len(), 120);
    let long = sources
        .iter()
        .filter_map(|source| Some((source, too_long(&source.text)?)));
    let long: Vec<_> = long
        .map(|(source, lines)| format!("{}: {lines} lines", source.path))
        .collect();
    house::none(&long);
    assert!(too_long(&"x\n".repeat(MOST_LINES + 1)).is_some());
    let tests = format!(
        "#[cfg(test)]\nmod tests {{\n{}}}\n",
        "    x\n".repeat(MOST_LINES)
    );
    assert!(too_long(&format!("x\n{tests}")).is_none());
    let two = format!("#[cfg(test)]\nuse a::b;\n{}", "x\n".repeat(MOST_LINES + 1));
    assert!(too_long(&two).is_some());
    let text = format!("const A: &str = \"\n{}\";", "x\n".repeat(MOST_LINES));
    assert!(too_long(&text).is_some());
}

#[test]
fn every_file_says_first_what_lives_there() {
    let sources = house::rust("src");
    house::walked("files for first lines", sources.len(), 120);
    let silent = sources
        .iter()
        .filter(|source| !source.text.starts_with("//!"));
    house::none(
        &silent
            .map(|source| format!("{}: begins without //!", source.path))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn no_name_is_numbered_or_says_nothing() {
    let mut sources = house::rust("src");
    sources.extend(house::rust("tests"));
    house::walked("names", sources.len(), 120);
    let vague = sources.iter().filter(|source| says_nothing(&source.path));
    house::none(&vague.map(|source| source.path.clone()).collect::<Vec<_>>());
    for planted in [
        "src/app/turn2.rs",
        "src/utils.rs",
        "src/web/helpers/mod.rs",
        "src/domain/common.rs",
    ] {
        assert!(says_nothing(planted), "{planted}");
    }
    assert!(!says_nothing("src/app/clean/mp3.rs"));
}

#[test]
fn nothing_is_left_for_later() {
    let mut sources = house::rust("src");
    for folder in ["tests", "benches", "migrations", "locales"] {
        sources.extend(house::sources(folder));
    }
    house::walked("files for leftovers", sources.len(), 150);
    let left = sources
        .iter()
        .filter_map(|source| Some((source, leftover(&source.text)?)));
    house::none(
        &left
            .map(|(source, mark)| format!("{}: {mark}", source.path))
            .collect::<Vec<_>>(),
    );
    assert!(leftover(&format!("// {}{} later", "TO", "DO")).is_some());
    assert!(leftover(&format!("    {}{}x)", "db", "g!(")).is_some());
}
