//! What the organisation confirms, what grows old, and the printed content.

use std::collections::BTreeSet;

use sanad::content::outline::{outline, side_by_side};
use sanad::content::review::{Confirming, confirm, review};
use sanad::content::{Files, Live, load, load_on, shipped, today};
use sanad::domain::confirmed::{LASTS, day_of};
use sanad::domain::conversation::{Detail, Here, View};
use sanad::domain::directory::{Reach, Service};
use sanad::domain::flow::Kind;
use sanad::domain::payload::{Argument, Country, LanguageCode, Secret};

use crate::house::{base, tell, with};

const TEN_YEARS: i64 = 3652;

fn confirmed(mut files: Files, confirming: &Confirming) -> Files {
    let text = confirm(&files, confirming).expect("all are known");
    files
        .0
        .insert("locales/confirmed.toml".to_owned(), text.into_bytes());
    files
}

fn of(ids: &[&str], on: &str) -> Confirming {
    Confirming {
        on: on.to_owned(),
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        ..Confirming::default()
    }
}

/// Every danger card of every language and country, as it would be drawn on a day.
fn danger_cards(files: &Files, day: i64) -> Vec<String> {
    let live = load_on(files, day).live.expect("the content goes live");
    let countries = load_on(files, 0).live.expect("so it did").content.countries;
    let screens = live.content.screens.values();
    let screens = screens.filter(|screen| matches!(screen.kind, Kind::Danger));
    let mut cards = Vec::new();
    for screen in screens {
        for language in &live.content.languages {
            for country in countries.iter().map(|c| Some(*c)).chain([None]) {
                let card = live.card(&View {
                    here: Here {
                        language: language.code,
                        country,
                        secret: Secret::new([1; 16]),
                    },
                    screen: screen.id,
                    argument: Argument::NONE,
                    notice: None,
                    detail: Detail::None,
                    vanish: None,
                });
                cards.push(card.text);
            }
        }
    }
    cards
}

#[test]
fn in_ten_years_every_danger_card_says_what_it_says_today() {
    let files = shipped();
    let now = danger_cards(&files, today());
    tell(now.len(), 700, "danger cards");
    assert_eq!(now, danger_cards(&files, today() + TEN_YEARS));
    let files = confirmed(
        files,
        &Confirming {
            all: true,
            ..of(&[], "2026-11-27")
        },
    );
    let services = load(&files).live.expect("it goes live").content.services;
    let emergency: BTreeSet<String> = services
        .into_iter()
        .filter(|service| service.emergency)
        .filter_map(|service| service.number)
        .collect();
    let numbers = |cards: Vec<String>| -> Vec<String> {
        let lines = cards.iter().flat_map(|card| card.lines());
        let lines = lines.filter(|line| emergency.contains(*line));
        lines.map(str::to_owned).collect()
    };
    let before = numbers(now);
    let after = numbers(danger_cards(&files, today() + TEN_YEARS));
    tell(before.len(), 800, "emergency numbers");
    assert_eq!(before, after, "emergency numbers stay");
}

/// The danger cards that show a number today and none later.
fn emptied<'a>(now: &'a [String], later: &[String]) -> Vec<&'a str> {
    let shows = |card: &str| {
        let number = |line: &str| {
            line.trim_start_matches('+')
                .bytes()
                .all(|b| b.is_ascii_digit())
        };
        card.lines().any(|line| !line.is_empty() && number(line))
    };
    let pairs = now.iter().zip(later);
    pairs
        .filter(|(now, later)| shows(now) && !shows(later))
        .map(|(now, _)| now.as_str())
        .collect()
}

#[test]
fn ten_years_after_one_confirmation_no_danger_card_ends_empty() {
    let now = danger_cards(&shipped(), today());
    tell(now.len(), 700, "danger cards of today and of in ten years");
    for confirming in [
        of(&["ma-19"], "2026-11-27"),
        Confirming {
            all: true,
            ..of(&[], "2026-11-27")
        },
    ] {
        let files = confirmed(shipped(), &confirming);
        let later = danger_cards(&files, today() + TEN_YEARS);
        assert_eq!(now.len(), later.len());
        let emptied = emptied(&now, &later);
        assert!(emptied.is_empty(), "{}", emptied.join("\n====\n"));
    }
    let mut planted = now.clone();
    planted.fill("<b>Your safety comes first.</b>".to_owned());
    assert!(emptied(&now, &planted).len() >= 200);
}

/// The services of a country that are shown: all, and those on no danger card.
fn shown(live: &Live, letters: &str) -> (usize, usize) {
    let country = Country::new(letters).expect("a code");
    let here = |s: &&sanad::domain::directory::Service| s.reach == Reach::Country(country);
    let services = live.content.services.iter().filter(here);
    let on_cards = |s: &&Service| s.emergency || s.kind == "psychosocial";
    let helping = services.clone().filter(|s| !on_cards(s)).count();
    (services.count(), helping)
}

#[test]
fn the_first_confirmation_takes_nothing_away_on_that_day() {
    let files = confirmed(shipped(), &of(&["ma-cnclt"], "2026-11-01"));
    let day = day_of("2026-11-01").expect("a date");
    let all = load(&shipped()).live.expect("it goes live").content;
    let on = |day| load_on(&files, day).live.expect("it goes live");
    for later in [0, 1, LASTS] {
        let services = on(day + later).content.services;
        assert_eq!(services.len(), all.services.len(), "{later}");
    }
    tell(all.services.len(), 100, "services on the first days");
    assert_eq!(shown(&on(day + LASTS + 1), "TN").1, 1);
}

#[test]
fn what_was_not_confirmed_again_is_hidden_but_in_each_country_somebody_stays_who_helps() {
    let files = confirmed(shipped(), &of(&["ma-cnclt", "ly-irc"], "2026-11-01"));
    let day = day_of("2026-11-01").expect("a date");
    let all = load(&shipped()).live.expect("it goes live");
    for later in [LASTS + 1, TEN_YEARS] {
        let then = load_on(&files, day + later).live.expect("it goes live");
        assert_eq!(then.content.countries.len(), all.content.countries.len());
        assert_eq!(shown(&then, "MA").1, 1);
        assert_eq!(shown(&then, "LY"), (2, 1));
        tell(all.content.countries.len(), 25, "countries as time goes by");
        for country in &all.content.countries {
            let before = shown(&all, country.as_str()).1;
            let after = shown(&then, country.as_str()).1;
            assert_eq!(after, before.min(1), "{country:?}");
        }
    }
}

#[test]
fn beside_a_number_stands_when_it_was_confirmed_last() {
    let files = confirmed(shipped(), &of(&["ma-19"], "2026-11-01"));
    let day = day_of("2026-11-01").expect("a date");
    let fresh = [
        "Last confirmed by us: November 2026",
        "Dernière confirmation par nous : novembre 2026",
        "آخر تأكيد من عندنا: نوفمبر 2026",
        "آخر مرة تأكدنا منو: نونبر 2026",
    ];
    let old = [
        "Not confirmed by us since November 2026",
        "Plus confirmé par nous depuis : novembre 2026",
        "لم نؤكده منذ: نوفمبر 2026",
        "ما عاودناش تأكدنا منو من: نونبر 2026",
    ];
    for (later, said, unsaid) in [
        (1, fresh, old),
        (LASTS, fresh, old),
        (LASTS + 1, old, fresh),
        (TEN_YEARS, old, fresh),
    ] {
        let cards = danger_cards(&files, day + later);
        tell(cards.len(), 700, "danger cards with their dates");
        let of = |words: &&str| cards.iter().filter(|card| card.contains(*words)).count();
        let on = said.each_ref().map(of);
        assert!(on[0] >= 1, "on each danger card of Morocco: {later}");
        assert!(on.iter().all(|count| *count == on[0]), "{later}: {on:?}");
        assert_eq!(unsaid.each_ref().map(of), [0; 4], "{later}");
    }
}

#[test]
fn what_was_confirmed_waits_no_more_until_its_text_changes() {
    let waiting = |files: &Files| review(files).texts.len();
    let files = shipped();
    let before = waiting(&files);
    tell(before, 50, "texts that wait");
    assert_eq!(
        review(&files).numbers(),
        load(&files).live.expect("live").content.services.len()
    );
    let id = review(&files).texts[0].id.clone();
    let mut files = confirmed(files, &of(&[&id], "2026-11-27"));
    assert_eq!(waiting(&files), before - 1);
    let file = review(&shipped()).texts[0].file.clone();
    let bytes = files.0.get_mut(&file).expect("it is there");
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    *bytes = text
        .replacen(&format!("\n{id} = "), &format!("\n{id} = Planted. "), 1)
        .into_bytes();
    assert_eq!(waiting(&files), before, "a changed text waits again");
}

#[test]
fn what_only_a_translation_wants_confirmed_waits_too_until_its_own_text_changes() {
    let waiting = |files: &Files| -> Vec<String> {
        let texts = review(files).texts.into_iter();
        let own = texts.filter(|text| text.id.contains(':'));
        own.map(|text| format!("{} {}", text.id, text.what.join("; ")))
            .collect()
    };
    assert_eq!(waiting(&base()), Vec::<String>::new());
    let with_comment = |words: &str| {
        with("locales/fr/guidance.ftl", |text| {
            let planted = format!("# Confirm: a planted claim\nhome = {words}");
            text.replacen("home = ", &planted, 1)
        })
    };
    let files = with_comment("");
    assert_eq!(waiting(&files), ["fr:home a planted claim"]);
    let list = review(&files).print();
    assert!(list.contains("locales/fr/guidance.ftl:"), "{list}");
    let mut files = confirmed(files, &of(&["fr:home"], "2026-11-27"));
    assert_eq!(waiting(&files), Vec::<String>::new());
    let changed = with_comment("Planté. ").0["locales/fr/guidance.ftl"].clone();
    files
        .0
        .insert("locales/fr/guidance.ftl".to_owned(), changed);
    assert_eq!(waiting(&files), ["fr:home a planted claim"]);
}

#[test]
fn an_unknown_id_and_a_wrong_file_are_refused() {
    assert_eq!(
        confirm(&base(), &of(&["ma-1", "nobody"], "2026-11-27")),
        Err(vec!["nobody".to_owned()])
    );
    let planted = |text: &str| {
        let mut files = base();
        files.0.insert(
            "locales/confirmed.toml".to_owned(),
            text.as_bytes().to_vec(),
        );
        let findings = load(&files).findings;
        findings
            .iter()
            .map(|f| f.message.clone())
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(
        planted("[service]\nma-1 = \"yesterday\"\n").contains("was confirmed on \"yesterday\"")
    );
    assert!(planted("[service]\nma-9 = \"2026-11-27\"\n").contains("does not exist"));
    assert!(planted("[service\n").contains("cannot be read"));
    assert_eq!(planted("[service]\nma-1 = \"2026-11-27\"\n"), "");
}

#[test]
fn a_translation_whose_source_changed_since_is_found() {
    let mut files = confirmed(
        base(),
        &Confirming {
            translations: ["fr".to_owned()].into(),
            ..of(&[], "2026-11-27")
        },
    );
    assert!(load(&files).findings.is_empty());
    let english = files
        .0
        .get_mut("locales/en/guidance.ftl")
        .expect("it is there");
    let text = String::from_utf8(english.clone()).expect("UTF-8");
    *english = text.replace("Word more.", "Another word.").into_bytes();
    let findings = load(&files).findings;
    let codes: Vec<&str> = findings.iter().map(|f| f.code).collect();
    assert_eq!(codes, ["T008"]);
    assert!(
        findings[0].message.contains("changed since"),
        "{findings:?}"
    );
}

#[test]
fn the_printed_content_holds_every_screen_once_in_each_language() {
    let files = shipped();
    let live = load(&files).live.expect("it goes live");
    let codes: Vec<LanguageCode> = live.content.languages.iter().map(|l| l.code).collect();
    for code in &codes {
        let printed = outline(&files, *code).expect("it is offered");
        for screen in live.content.screens.keys() {
            let head = format!("── {screen} ──");
            assert_eq!(printed.matches(&head).count(), 1, "{screen} in {code}");
        }
        assert_eq!(printed.matches("── directory ──").count(), 1, "{code}");
        let (_, services) = printed.split_once("── directory ──").expect("it is there");
        let dated = services.matches("2023").count();
        assert!(dated >= 15, "only {dated} dates of 2023 in {code}");
        assert!(!printed.contains("<b>"), "tags are not read");
    }
    tell(live.content.screens.len(), 150, "printed screens");
    let page = side_by_side(&files, &codes).expect("they are offered");
    assert!(page.contains("dir=\"rtl\"") && page.contains("Source: DOMAIN"));
    assert_eq!(
        outline(&files, LanguageCode::new("xx").expect("a code")),
        None
    );
}
