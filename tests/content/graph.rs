//! What the engine finds in checked content: ways back, steps, landmarks, compared words.

use sanad::content::load;
use sanad::domain::payload::{LanguageCode, ScreenId};

use crate::house::{live, with};

fn id(text: &str) -> ScreenId {
    ScreenId::new(text).expect("an id")
}

#[test]
fn back_is_the_shortest_way_from_home() {
    let content = live().content;
    for (screen, before) in [
        ("home", None),
        ("papers", Some("home")),
        ("signs-some", Some("signs")),
        ("language", Some("more")),
        ("request-age", Some("request")),
        ("request-words", Some("request-parent")),
        ("mailbox", Some("home")),
        ("ask-danger", Some("home")),
        ("cover", Some("home")),
    ] {
        let back = content
            .screen(id(screen))
            .expect("the screen is there")
            .back;
        assert_eq!(back, before.map(id), "{screen}");
    }
}

#[test]
fn landmarks_steps_and_countries_are_found() {
    let content = live().content;
    assert_eq!(
        (content.landmarks.home, content.landmarks.directory),
        (id("home"), id("call"))
    );
    let steps = [
        "request-age",
        "request-parent",
        "request-words",
        "request-review",
    ]
    .map(id);
    assert_eq!(content.steps, steps);
    assert_eq!(content.countries.len(), 1);
    assert_eq!(content.services.len(), 2);
}

#[test]
fn typed_words_find_choices_and_side_doors() {
    let content = live().content;
    let french = LanguageCode::new("fr").expect("a code");
    let words = &content.choice_words[&(french, id("request-age"))];
    assert_eq!(
        (words[0].shown.as_str(), words[0].folded.as_str()),
        ("Mot 17", "mot 17")
    );
    assert_eq!(
        content.side_words.get("words request"),
        Some(&id("request"))
    );
    let arabic = with("locales/ar/bot.ftl", |text| {
        text.replace("words-erase = words-erase", "words-erase = امسح، EFFACE , ")
    });
    let content = load(&arabic).live.expect("no finding").content;
    assert_eq!(content.side_words.get("efface"), Some(&id("erase")));
    assert_eq!(content.side_words.get("امسح"), Some(&id("erase")));
    assert!(!content.side_words.contains_key(""));
}

#[test]
fn another_consent_has_another_version_and_another_screen_does_not() {
    let version = |files| load(&files).live.expect("no error").content.consent_version;
    let base = live().content.consent_version;
    assert_eq!(
        version(with("locales/en/guidance.ftl", |text| text
            .replace("Word more.", "Words."))),
        base
    );
    assert_ne!(
        version(with("locales/fr/request.ftl", |text| text
            .replace("Mot: request.", "Autre."))),
        base
    );
}

#[test]
fn several_emergency_cards_are_allowed_when_one_bears_the_name() {
    let files = with("locales/flows/guidance.toml", |text| {
        text.replace("[screen.papers]\n", "[screen.papers]\nkind = \"danger\"\n")
    });
    let content = load(&files).live.expect("no error").content;
    assert_eq!(content.landmarks.danger, id("danger"));
}
