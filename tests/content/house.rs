//! A small house of content that has no finding, and what differs from it.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sanad::content::{Files, Live, load, read_folder, shipped};
use sanad::domain::inspect::{ENGINE_MESSAGES, PICTOGRAMS, SIDE_WORDS};

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/content")
}

/// The base with the messages of the engine, which need no words of their own here. Arabic may
/// leave texts out, so it has the line that says so.
pub fn base() -> Files {
    let mut files = read_folder(&fixtures().join("base/locales")).expect("the base is there");
    for language in ["en", "fr", "ar"] {
        let mut engine = String::new();
        for id in ENGINE_MESSAGES.iter().chain(SIDE_WORDS) {
            let (sign, of) = (sign(id, &engine), of(language));
            writeln!(engine, "{id} = {sign}{id}{of}").expect("a String takes everything");
        }
        if language == "ar" {
            engine += "notice-other-language = لغة أخرى\n";
        }
        files
            .0
            .insert(format!("locales/{language}/bot.ftl"), engine.into_bytes());
    }
    files
}

/// A sign for a button that no other one has, and none of the screens of the base.
fn sign(id: &str, before: &str) -> String {
    if !id.starts_with("button-") && !id.starts_with("need-") {
        return String::new();
    }
    let screens = std::fs::read_to_string(fixtures().join("base/locales/en/guidance.ftl"));
    let taken = screens.expect("the base is there") + before;
    let mut free = PICTOGRAMS.iter().map(|(sign, _)| *sign);
    let own = free.find(|sign| !taken.contains(sign));
    format!("{} ", own.expect("there are signs enough"))
}

/// What tells the words of a language from those of English.
fn of(language: &str) -> &'static str {
    match language {
        "fr" => " (f)",
        "ar" => " (ع)",
        _ => "",
    }
}

/// The base with the files of a fixture laid over it, and without what `without.txt` names:
/// files, or `file id` for a line of the engine.
pub fn fixture(folder: &Path) -> Files {
    let mut files = base();
    if let Ok(own) = read_folder(&folder.join("locales")) {
        files.0.extend(own.0);
    }
    let without = std::fs::read_to_string(folder.join("without.txt")).unwrap_or_default();
    for line in without.lines() {
        match line.split_once(' ') {
            None => assert!(files.0.remove(line).is_some(), "{line} is not there"),
            Some((file, id)) => {
                let bytes = files.0.get_mut(file).expect("the file is there");
                let text = String::from_utf8_lossy(bytes).into_owned();
                let kept = |line: &&str| !line.starts_with(&format!("{id} = "));
                let lines: Vec<&str> = text.split_inclusive('\n').filter(kept).collect();
                *bytes = lines.concat().into_bytes();
                assert!(bytes.len() < text.len(), "{id} is not in {file}");
            }
        }
    }
    files
}

/// The base, loaded.
pub fn live() -> Live {
    load(&base()).live.expect("the base has no finding")
}

/// The base with one file changed.
pub fn with(file: &str, change: impl Fn(String) -> String) -> Files {
    let mut files = base();
    let bytes = files.0.get_mut(file).expect("the file is there");
    let text = String::from_utf8(bytes.clone()).expect("the base is UTF-8");
    let changed = change(text.clone());
    assert_ne!(text, changed, "nothing was changed in {file}");
    *bytes = changed.into_bytes();
    files
}

/// The shipped content with some words of one file changed.
pub fn changed(file: &str, from: &str, to: &str) -> Files {
    let mut files = shipped();
    let bytes = files.0.get_mut(file).expect("the file is there");
    let text = String::from_utf8(bytes.clone()).expect("it is UTF-8");
    let planted = text.replace(from, to);
    assert_ne!(text, planted, "{file} does not say “{from}”");
    *bytes = planted.into_bytes();
    files
}

/// Content that goes live.
pub fn live_of(files: &Files) -> Live {
    load(files).live.expect("the content goes live")
}

/// Says how much was walked, and that it was enough; seen although the test passes.
pub fn tell(count: usize, at_least: usize, what: &str) {
    // Written past the capture of the test harness.
    let _ = writeln!(std::io::stderr(), "{count} {what} were looked at");
    assert!(count >= at_least, "only {count} {what}, not {at_least}");
}
