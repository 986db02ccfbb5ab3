//! A fourth language, added as an organisation adds one: a folder is copied, its words are
//! changed, and a few lines in `languages.toml` name it.
//!
//! Invariant: whoever is offered a language reads it everywhere, or is told above each screen
//! that is not in it.

use std::io::Write as _;

use sanad::content::{Files, Live, load, shipped};
use sanad::domain::conversation::{Effect, Here};
use sanad::domain::finding::Level;
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::show;

/// Below this number the walk has missed screens.
const AT_LEAST: usize = 240;
/// What the words of the new language begin with.
const MARK: &str = "Ẅ";
/// What the organisation says of itself, in each language.
const HOUSE: &str = "locales/organisation.toml";
/// What it says above a screen of another language.
const NOT_YET: &str = "Ẅ not yet";

/// The shipped content and a copy of its English folder, every value with the mark before it.
fn with_a_fourth(required: bool) -> Files {
    let mut files = shipped();
    let copied = files.0.iter().filter_map(|(name, bytes)| {
        let file = name.strip_prefix("locales/en/")?;
        Some((format!("locales/sw/{file}"), marked(file, bytes)))
    });
    let copied: Vec<_> = copied.collect();
    files.0.extend(copied);
    let entry = format!(
        "\n[[language]]\ncode = \"sw\"\nname = \"Kiswahili\"\ndirection = \"ltr\"\n\
         required = {required}\nfallback = \"en\"\n"
    );
    append(&mut files, "locales/languages.toml", &entry);
    let house = files.0.get_mut(HOUSE).expect("the file is there");
    let text = String::from_utf8_lossy(house).replace("\nen = ", "\nsw = \"Ẅ\"\nen = ");
    *house = text.into_bytes();
    files
}

fn append(files: &mut Files, name: &str, text: &str) {
    let bytes = files.0.get_mut(name).expect("the file is there");
    bytes.extend_from_slice(text.as_bytes());
}

/// The first line of each value says whose words they are.
fn marked(file: &str, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).expect("the words are UTF-8");
    if std::path::Path::new(file).extension() != Some("ftl".as_ref()) {
        return text.into_bytes();
    }
    let mut out = String::new();
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        match line.split_once(" = ") {
            Some((id, words)) if begins && !words.trim().is_empty() && !words.starts_with('{') => {
                out.extend([id, " = ", MARK, " ", words]);
                open = false;
            }
            _ if begins => {
                out += line;
                open = line.trim_end().ends_with(" =");
            }
            _ if open && line.starts_with("    ") && !line.trim_start().starts_with(['{', '.']) => {
                out.extend(["    ", MARK, " ", line.trim_start()]);
                open = false;
            }
            _ => out += line,
        }
    }
    out.into_bytes()
}

fn live(files: &Files) -> Live {
    let live = load(files).live;
    live.unwrap_or_else(|| panic!("{:?}", errors(files)))
}

fn errors(files: &Files) -> Vec<String> {
    let findings = load(files).findings.into_iter();
    let errors = findings.filter(|f| f.level == Level::Error);
    errors
        .map(|f| format!("{} {}", f.code, f.message))
        .collect()
}

/// What somebody who chose the fourth language reads on a screen.
fn read(live: &Live, screen: ScreenId) -> String {
    live.texts.screen(fourth(), screen.as_str(), None)
}

fn fourth() -> LanguageCode {
    LanguageCode::new("sw").expect("a code")
}

/// The labels of the card on which a language is chosen.
fn offered(live: &Live) -> Vec<String> {
    let here = Here {
        language: LanguageCode::new("fr").expect("a code"),
        country: None,
        secret: Secret::new([3; 16]),
    };
    let screen = ScreenId::new("language").expect("a screen");
    let Effect::Show(view) = show(&live.content, here, screen, Argument::NONE) else {
        panic!("a screen is shown");
    };
    let card = live.card(&view);
    let buttons = card.rows.into_iter().flatten();
    let speaks = |press: &str| Payload::parse(press).is_some_and(|p| p.language == fourth());
    buttons
        .filter(|button| speaks(&button.press))
        .map(|button| button.label)
        .collect()
}

/// Screens that are neither in the language nor say that they are not.
fn unsaid(live: &Live) -> (usize, Vec<String>) {
    let ids: Vec<ScreenId> = live.content.screens.keys().copied().collect();
    let own = |text: &str| text.contains(MARK);
    let wrong = ids.iter().filter(|id| !own(&read(live, **id)));
    (ids.len(), wrong.map(ToString::to_string).collect())
}

#[test]
fn a_copied_folder_is_a_language_that_is_offered_and_read_on_every_screen() {
    let files = with_a_fourth(true);
    let live = live(&files);
    assert_eq!(offered(&live).len(), 1);
    assert!(offered(&live)[0].contains("Kiswahili"));
    let (walked, unsaid) = unsaid(&live);
    let _ = writeln!(
        std::io::stderr(),
        "{walked} screens read in a fourth language"
    );
    assert!(walked >= AT_LEAST, "only {walked} screens");
    assert_eq!(unsaid, Vec::<String>::new());
}

#[test]
fn a_required_language_with_a_hole_does_not_go_live() {
    let mut files = with_a_fourth(true);
    files.0.remove("locales/sw/rights.ftl");
    assert!(load(&files).live.is_none());
    let errors = errors(&files);
    assert!(errors.len() > 10, "{errors:?}");
    assert!(
        errors
            .iter()
            .all(|e| e.starts_with("T001") && e.contains("Kiswahili")),
        "{errors:?}"
    );
}

#[test]
fn a_partial_language_says_above_each_other_screen_that_it_is_not_in_it() {
    let mut files = with_a_fourth(false);
    files.0.remove("locales/sw/rights.ftl");
    append(
        &mut files,
        "locales/sw/bot.ftl",
        &format!("\nnotice-other-language = {NOT_YET}\n"),
    );
    let live = live(&files);
    let right = ScreenId::new("rights-ma-police").expect("a screen");
    assert!(read(&live, right).starts_with(NOT_YET));
    let home = ScreenId::new("home").expect("a screen");
    assert!(!read(&live, home).contains(NOT_YET));
    assert_eq!(unsaid(&live).1, Vec::<String>::new());
    assert_eq!(offered(&live).len(), 1);
}

#[test]
fn a_partial_language_that_cannot_say_so_does_not_go_live() {
    let mut files = with_a_fourth(false);
    files.0.remove("locales/sw/rights.ftl");
    let [error] = &errors(&files)[..] else {
        panic!("one error is enough: {:?}", errors(&files));
    };
    assert!(error.contains("notice-other-language"), "{error}");
    assert!(load(&files).live.is_none());
}
