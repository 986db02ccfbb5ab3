//! The words: looked up, filled in, escaped, isolated, and taken from another language.

use sanad::content::{Args, load};
use sanad::domain::payload::{Country, LanguageCode};

use crate::house::{live, with};

fn code(text: &str) -> LanguageCode {
    LanguageCode::new(text).expect("a code")
}

#[test]
fn a_screen_says_something_else_in_a_country_that_it_names() {
    let texts = live().texts;
    let morocco = Country::new("MA");
    assert_eq!(texts.screen(code("en"), "papers", morocco), "Morocco MA.");
    assert_eq!(texts.screen(code("en"), "papers", None), "Word papers.");
    assert_eq!(
        texts.screen(code("en"), "papers", Country::new("XX")),
        "Word papers."
    );
    assert_eq!(
        texts.screen(code("en"), "home", morocco),
        "<b>Sanad</b>, Word."
    );
}

#[test]
fn a_screen_knows_the_organisation_in_each_language() {
    let texts = live().texts;
    let said = |language| texts.screen(code(language), "privacy", None);
    assert_eq!(
        said("en"),
        "House &amp; Garden, 90, on Mondays, privacy@example.org."
    );
    assert_eq!(
        said("fr"),
        "Mots : House &amp; Garden, 90, le lundi, privacy@example.org."
    );
    assert_eq!(
        said("ar"),
        "كلمات: \u{2068}House &amp; Garden\u{2069}, 90, يوم الاثنين, \u{2068}privacy@example.org\u{2069}."
    );
}

#[test]
fn typed_words_are_escaped_and_isolated_only_from_right_to_left() {
    let texts = live().texts;
    let typed = Args::new().text("name", "<b>\"Ali\" & co");
    let escaped = "&lt;b&gt;&quot;Ali&quot; &amp; co";
    assert_eq!(
        texts.text(code("en"), "notice-name", &typed),
        format!("Word: {escaped}")
    );
    assert_eq!(
        texts.text(code("ar"), "notice-name", &typed),
        format!("كلمة: \u{2068}{escaped}\u{2069}")
    );
    let html = Args::new().html("name", "<b>Ali</b>");
    assert_eq!(
        texts.text(code("ar"), "notice-name", &html),
        "كلمة: <b>Ali</b>"
    );
}

#[test]
fn numbers_keep_western_digits_and_choose_the_plural() {
    let texts = live().texts;
    let kept = |language, days| {
        texts.text(
            code(language),
            "notice-counted",
            &Args::new().number("days", days),
        )
    };
    for (days, words) in [
        (0, "لا أيام"),
        (1, "يوم واحد"),
        (2, "يومان"),
        (3, "3 أيام"),
        (11, "11 يوما"),
        (100, "100 يوم"),
    ] {
        assert_eq!(kept("ar", days), words);
    }
    assert_eq!(
        (kept("en", 1), kept("en", 90)),
        ("1 day".to_owned(), "90 days".to_owned())
    );
    assert_eq!(kept("fr", 0), "0 jour");
}

#[test]
fn a_missing_text_is_taken_as_a_whole_from_the_fallback_below_a_line_that_says_so() {
    let files = with("locales/ar/guidance.ftl", |text| {
        let start = text.find("more = ").expect("the message is there");
        let end = text.find("papers = ").expect("the next message is there");
        text[..start].to_owned() + &text[end..]
    });
    let loaded = load(&files);
    assert_eq!(loaded.findings.len(), 1, "a warning");
    let texts = loaded.live.expect("it is not required in Arabic").texts;
    assert!(!texts.has(code("ar"), "more"));
    let shown = texts.screen(code("ar"), "more", None);
    assert_eq!(shown, "لغة أخرى\n\nMot more.");
    assert_eq!(texts.screen(code("ar"), "papers", None), "كلمة papers.");
    assert_eq!(
        texts
            .attribute(code("ar"), "more", "label", &Args::new())
            .as_deref(),
        Some("🧭 Mot more")
    );
}

#[test]
fn what_is_not_there_is_empty_and_not_a_panic() {
    let texts = live().texts;
    assert_eq!(texts.text(code("en"), "nothing", &Args::new()), "");
    assert_eq!(texts.screen(code("xx"), "nothing", None), "");
    assert_eq!(
        texts.attribute(code("en"), "home", "nothing", &Args::new()),
        None
    );
    assert_eq!(texts.screen(code("xx"), "more", None), "Word more.");
}
