//! What is not known, said where it matters; the signs of a card's buttons, and what it costs.

use std::collections::BTreeSet;

use sanad::content::card::Card;
use sanad::content::{Live, budget, shipped};
use sanad::domain::inspect::PICTOGRAMS;
use sanad::domain::payload::{Country, LanguageCode, ScreenId};

use crate::house::{changed, live_of, tell};

fn live() -> Live {
    live_of(&shipped())
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

/// The cards of who to call, one for each language and country, that do not say so; and how
/// many there are.
fn silent(live: &Live) -> (Vec<String>, usize) {
    let call = live.content.landmarks.directory;
    let (mut silent, mut cards) = (Vec::new(), 0);
    for language in &live.content.languages {
        let line = NOT_KNOWN
            .iter()
            .find(|(code, _)| *code == language.code.as_str());
        let line = line.map_or("no line", |(_, line)| line);
        let countries = live.content.countries.iter().map(|country| Some(*country));
        for country in countries.chain([None]) {
            cards += 1;
            let text = live.texts.screen(language.code, call.as_str(), country);
            let says = text.replace(['\u{A0}', '\u{202F}'], " ").contains(line);
            if !says {
                silent.push(format!("{} {country:?}", language.code));
            }
        }
    }
    (silent, cards)
}

#[test]
fn who_to_call_says_that_what_is_not_written_is_not_known() {
    let (wrong, cards) = silent(&live());
    assert_eq!(wrong, Vec::<String>::new());
    tell(cards, 100, "cards of who to call");
    let files = changed("locales/en/guidance.ftl", NOT_KNOWN[0].1, "");
    assert_eq!(silent(&live_of(&files)).0.len(), cards / NOT_KNOWN.len());
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
    tell(drawn, 500, "cards with their signs");
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
    tell(budget.cards, 10_000, "cards with their cost");
    let long = format!("\ncall = {}\n\n    ", "كلمة ".repeat(700));
    let files = changed("locales/ar/guidance.ftl", "\ncall = ", &long);
    let planted = budget::of(&live_of(&files)).expect("there are cards");
    assert!(planted.most > budget::CEILING, "{planted:?}");
    assert!(budget::budget(&files).contains("which is the most that an answer may cost"));
}
