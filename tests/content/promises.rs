//! What the texts promise and do not know, said on the screens where it matters; and what a
//! card costs.

use std::collections::BTreeSet;

use sanad::content::card::Card;
use sanad::content::{Files, Live, budget, load, shipped};
use sanad::domain::inspect::PICTOGRAMS;
use sanad::domain::payload::{Country, LanguageCode, ScreenId};

fn live() -> Live {
    live_of(&shipped())
}

fn live_of(files: &Files) -> Live {
    load(files).live.expect("the content goes live")
}

/// A file of the shipped content with some words changed.
fn changed(file: &str, from: &str, to: &str) -> Files {
    let mut files = shipped();
    let bytes = files.0.get_mut(file).expect("the file is there");
    let text = String::from_utf8(bytes.clone()).expect("it is UTF-8");
    let planted = text.replace(from, to);
    assert_ne!(text, planted, "{file} does not say “{from}”");
    *bytes = planted.into_bytes();
    files
}

/// In each language: that what stands beside no number is not known.
const NOT_KNOWN: [(&str, &str); 4] = [
    (
        "en",
        "Where no cost or hours are given, we do not know them.",
    ),
    (
        "fr",
        "Si le prix ou les heures ne sont pas écrits, nous ne les connaissons pas.",
    ),
    ("ar", "إذا لم نكتب الثمن أو الأوقات، فنحن لا نعرفها."),
    ("ar-MA", "إيلا ما كتبناش الثمن ولّا الوقت، راه ما عرفناهمش."),
];

/// The cards of who to call, one for each language and country, that do not say so.
fn silent(live: &Live) -> Vec<String> {
    let call = live.content.landmarks.directory;
    let mut silent = Vec::new();
    for language in &live.content.languages {
        let line = NOT_KNOWN
            .iter()
            .find(|(code, _)| *code == language.code.as_str());
        let line = line.map_or("no line", |(_, line)| line);
        let countries = live.content.countries.iter().map(|country| Some(*country));
        for country in countries.chain([None]) {
            let text = live.texts.screen(language.code, call.as_str(), country);
            let says = text.replace(['\u{A0}', '\u{202F}'], " ").contains(line);
            if !says {
                silent.push(format!("{} {country:?}", language.code));
            }
        }
    }
    silent
}

#[test]
fn who_to_call_says_that_what_is_not_written_is_not_known() {
    assert_eq!(silent(&live()), Vec::<String>::new());
    let files = changed("locales/en/guidance.ftl", NOT_KNOWN[0].1, "");
    assert!(!silent(&live_of(&files)).is_empty());
}

/// In each language: how a law is named, and that laws change.
const LAW: [(&str, &[&str], &[&str]); 4] = [
    ("en", &["law", "laws"], &["change"]),
    ("fr", &["loi", "lois"], &["changent"]),
    (
        "ar",
        &["القانون", "قانون", "قوانين", "القوانين"],
        &["ويتغير", "تتغير", "وتتغير"],
    ),
    ("ar-MA", &["القانون", "قانون"], &["وكيتبدل"]),
];

fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_owned).collect()
}

/// The screens that name a law and do not say that laws change.
fn without_change(live: &Live) -> (Vec<String>, usize) {
    let (mut wrong, mut named) = (Vec::new(), 0);
    for (language, law, change) in LAW {
        let code = LanguageCode::new(language).expect("a code");
        let own = live.content.screens.keys();
        for id in own.filter(|id| live.texts.has(code, id.as_str())) {
            let countries = live.content.countries.iter().map(|country| Some(*country));
            for country in countries.chain([None]) {
                let words = words(&live.texts.screen(code, id.as_str(), country));
                if !law.iter().any(|word| words.contains(*word)) {
                    continue;
                }
                named += 1;
                if !change.iter().any(|word| words.contains(*word)) {
                    wrong.push(format!("{id} in {language}"));
                }
            }
        }
    }
    wrong.dedup();
    (wrong, named)
}

#[test]
fn every_screen_that_names_a_law_says_that_laws_change_and_who_can_check() {
    let (wrong, named) = without_change(&live());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(named >= 1000, "only {named} texts name a law");
    let files = changed(
        "locales/fr/request.ftl",
        "Les lois changent",
        "Bonne question",
    );
    assert_eq!(without_change(&live_of(&files)).0, ["request in fr"]);
}

/// Menus of the rights: they say nothing that a source could stand for.
const MENUS: [&str; 7] = [
    "rights-europe",
    "rights-maghreb",
    "rights-west-africa",
    "rights-africa-more",
    "rights-nile",
    "after",
    "work-abroad",
];

/// The cards on rights, on what comes after and on work that name no source beside their text.
fn unsourced(files: &Files) -> (Vec<String>, usize) {
    let (mut wrong, mut cards) = (Vec::new(), 0);
    for language in ["en", "fr", "ar"] {
        for (file, bytes) in &files.0 {
            if !file.starts_with(&format!("locales/{language}/"))
                || file.strip_suffix(".ftl").is_none()
            {
                continue;
            }
            let mut comment = Vec::new();
            for line in String::from_utf8_lossy(bytes).lines() {
                if line.starts_with('#') {
                    comment.push(line.to_owned());
                    continue;
                }
                let said = std::mem::take(&mut comment);
                let Some(id) = of_rights(line) else {
                    continue;
                };
                cards += 1;
                let begins = ["# Source: ", "# Confirm: "];
                let is_source = |line: &String| begins.iter().any(|b| line.starts_with(b));
                if !said.iter().any(is_source) {
                    wrong.push(format!("{id} in {language}"));
                }
            }
        }
    }
    (wrong, cards)
}

fn of_rights(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" = ")?;
    let is_one = |group: &str| id == group || id.starts_with(&format!("{group}-"));
    let groups = ["rights", "after", "work"];
    (groups.into_iter().any(is_one) && !MENUS.contains(&id)).then_some(id)
}

#[test]
fn every_card_on_rights_care_and_work_has_its_source_beside_its_text() {
    let (wrong, cards) = unsourced(&shipped());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(cards >= 150, "only {cards} cards");
    let files = changed(
        "locales/ar/rights.ftl",
        "# Source: DOMAIN 2.3 France, CESEDA",
        "# DOMAIN 2.3 France, CESEDA",
    );
    let (wrong, _) = unsourced(&files);
    assert!(wrong.contains(&"rights-fr in ar".to_owned()), "{wrong:?}");
}

/// The buttons of a card that begin with the same sign, unless they are names of places.
fn alike(card: &Card) -> Vec<String> {
    let signs = card.rows.iter().flatten().filter_map(|button| {
        let (sign, _) = button.label.split_once(' ')?;
        let known = PICTOGRAMS.iter().any(|(known, _)| *known == sign);
        (known && !["📍", "🌍"].contains(&sign)).then_some((sign, button))
    });
    let mut seen = BTreeSet::new();
    let mut twice = Vec::new();
    for (sign, button) in signs {
        if !seen.insert(sign) {
            twice.push(button.label.clone());
        }
    }
    twice
}

#[test]
fn no_two_buttons_of_a_card_begin_with_the_same_sign() {
    let live = live();
    let mut wrong = BTreeSet::new();
    let mut drawn = 0;
    for (language, letters) in [("en", None), ("ar", Some("MA")), ("fr", Some("FR"))] {
        let code = LanguageCode::new(language).expect("a code");
        for (screen, card) in budget::cards(&live, code, letters.and_then(Country::new)) {
            drawn += 1;
            wrong.extend(
                alike(&card)
                    .into_iter()
                    .map(|label| format!("{screen}: {label}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(drawn >= 500, "only {drawn} cards");
    let files = changed(
        "locales/en/guidance.ftl",
        ".label = 📞 See",
        ".label = 💬 See",
    );
    let planted = live_of(&files);
    let english = LanguageCode::new("en").expect("a code");
    let home = |(id, card): &(ScreenId, Card)| id.as_str() == "home" && !alike(card).is_empty();
    assert!(budget::cards(&planted, english, None).iter().any(home));
}

#[test]
fn no_answer_costs_more_than_the_ceiling() {
    let budget = budget::of(&live()).expect("there are cards");
    assert!(budget.most <= budget::CEILING, "{budget:?}");
    assert!(budget.cards >= 10_000, "only {} cards", budget.cards);
    let long = format!("\ncall = {}\n\n    ", "كلمة ".repeat(700));
    let files = changed("locales/ar/guidance.ftl", "\ncall = ", &long);
    let planted = budget::of(&live_of(&files)).expect("there are cards");
    assert!(planted.most > budget::CEILING, "{planted:?}");
    assert!(budget::budget(&files).contains("which is the most that an answer may cost"));
}
