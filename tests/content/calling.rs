//! Whom somebody is sent to when they look for a number, and after one that did not work.

use std::collections::{BTreeSet, VecDeque};

use sanad::content::card::Card;
use sanad::content::{Live, load, shipped};
use sanad::domain::conversation::{Detail, Here, View};
use sanad::domain::directory::{Reach, Service};
use sanad::domain::flow::Kind;
use sanad::domain::need::instead;
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};

fn live() -> Live {
    load(&shipped()).live.expect("the content goes live")
}

fn country(letters: &str) -> Option<Country> {
    Country::new(letters)
}

fn of<'a>(live: &'a Live, id: &str) -> &'a Service {
    let mut services = live.content.services.iter();
    services.find(|s| s.id() == id).expect("it is there")
}

fn argument(text: &str) -> Argument {
    Argument::new(text).expect("short")
}

/// A screen as it is drawn, in English unless told.
fn drawn(live: &Live, here: (&str, Option<Country>), screen: ScreenId, asks: Argument) -> Card {
    let failed = live.content.services.iter().find(|s| s.id.0 == asks);
    live.card(&View {
        here: Here {
            language: LanguageCode::new(here.0).expect("a code"),
            country: here.1,
            secret: Secret::new([1; 16]),
        },
        screen,
        argument: asks,
        notice: None,
        detail: failed.map_or(Detail::None, |s| Detail::Instead(s.id)),
        vanish: None,
    })
}

fn called(live: &Live, letters: &str, asks: &str) -> Card {
    let directory = live.content.landmarks.directory;
    let here = ("en", Some(letters).and_then(Country::new));
    drawn(live, here, directory, argument(asks))
}

/// The lines that are nothing but a number.
fn numbers(card: &Card) -> Vec<&str> {
    let is_number = |line: &&str| {
        let digits = line.trim_start_matches('+');
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    card.text.lines().filter(is_number).collect()
}

/// Where the buttons of a card lead.
fn ways(card: &Card) -> impl Iterator<Item = Payload> + '_ {
    let buttons = card.rows.iter().flatten();
    buttons.filter_map(|button| Payload::parse(&button.press))
}

/// What is shown one after the other to somebody whom no number answers.
fn one_after_the_other(live: &Live, letters: &str, first: &str) -> Vec<String> {
    let all = &live.content.services;
    let next = |service: &&Service| instead(all, country(letters), service);
    std::iter::successors(Some(of(live, first)), next)
        .map(|service| service.id().to_owned())
        .take(20)
        .collect()
}

#[test]
fn after_a_number_that_did_not_work_comes_one_for_the_same_need() {
    let live = live();
    let mut wrong = Vec::new();
    for (letters, ids) in [
        ("MA", &["ma-mrcc", "int-sea"][..]),
        ("TN", &["tn-194", "int-sea"]),
        ("FR", &["fr-196", "int-sea"]),
        ("LY", &["int-sea"]),
        ("FR", &["fr-15", "fr-112", "fr-114"]),
        ("MA", &["ma-15", "ma-150", "ma-112"]),
        ("MA", &["ma-19", "ma-177", "ma-112"]),
        ("TN", &["tn-190", "tn-198"]),
        ("SA", &["sa-911", "sa-999"]),
        ("MA", &["ma-onde"]),
        ("DZ", &["dz-1111"]),
        ("DZ", &["dz-104"]),
        ("ES", &["es-anar", "es-miss"]),
        ("GH", &["int-miss"]),
        ("FR", &["fr-115"]),
    ] {
        let shown = one_after_the_other(&live, letters, ids[0]);
        if shown != ids {
            wrong.push(format!("{ids:?} expected, not {shown:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn in_no_country_a_call_at_sea_or_for_a_child_leads_to_another_need() {
    let live = live();
    let all = &live.content.services;
    let mut wrong = BTreeSet::new();
    for failed in all {
        for place in live
            .content
            .countries
            .iter()
            .map(|c| Some(*c))
            .chain([None])
        {
            let Some(next) = instead(all, place, failed) else {
                continue;
            };
            let (from, to) = (failed.kind.as_str(), next.kind.as_str());
            let sea = |kind: &str| kind == "emergency_sea";
            let police = |kind: &str| kind.ends_with("police") || kind.ends_with("gendarmerie");
            let abroad = next.reach == Reach::International;
            if sea(from) != sea(to)
                || (police(to) && !police(from))
                || (from == "child" && place.is_some() && abroad)
            {
                wrong.insert(format!("{} -> {}", failed.id(), next.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn after_the_last_emergency_number_stand_the_others_of_the_country_without_sea_rescue() {
    let live = live();
    let fire = called(&live, "TN", "tn-198");
    let order = ["80105561", "190", "197", "193"];
    assert_eq!(numbers(&fire), order, "the police last");
    let sea = called(&live, "TN", "int-sea");
    assert!(numbers(&sea).contains(&"194"), "{}", sea.text);
    let last = called(&live, "FR", "fr-114");
    assert!(!numbers(&last).contains(&"196"), "{}", last.text);
    assert!(numbers(&last).contains(&"15"), "{}", last.text);
}

#[test]
fn a_bed_for_the_night_stands_under_a_need_of_its_own() {
    let live = live();
    let shelf = called(&live, "FR", "_s0");
    assert_eq!(numbers(&shelf), ["115"], "{}", shelf.text);
    assert!(!numbers(&called(&live, "FR", "_d0")).contains(&"115"));
}

/// Words of which a child's path is free, by language.
const OF_SEX: [(&str, &[&str]); 3] = [
    ("en", &["sex", "prostitut", "rape"]),
    ("fr", &["sexe", "sexuel", "prostitu", "viol "]),
    (
        "ar",
        &["الجنس ", "الجنسي ", "للجنس", "جنسياً", "اغتصاب", "دعارة"],
    ),
];

/// Every card that a child comes to by the buttons of its own screens and of the numbers that
/// these lead to, with one tap more from there; the cards of danger are for everybody.
fn cards_of_a_child(live: &Live, here: (&str, Option<Country>)) -> Vec<(Payload, Card)> {
    let marks = live.content.landmarks;
    let leaves = [
        marks.consent,
        marks.country,
        marks.home,
        marks.mailbox,
        marks.cover,
    ];
    let start = ScreenId::new("children").expect("an id");
    let mut seen = BTreeSet::from([(start.to_string(), String::new())]);
    let mut next = VecDeque::from([(start, Argument::NONE)]);
    let mut cards = Vec::new();
    while let Some((screen, asks)) = next.pop_front() {
        let card = drawn(live, here, screen, asks);
        let is_own = ["children", "young-", "family"]
            .iter()
            .any(|b| screen.as_str().starts_with(b));
        let is_shelf = screen == marks.directory && !asks.as_str().is_empty();
        for way in ways(&card).filter(|_| is_own || is_shelf) {
            let asked = way.argument.as_str();
            let theirs = ["_c", "_f", "_g"]
                .iter()
                .any(|need| asked.starts_with(need));
            let all = is_shelf && way.screen == marks.directory && !theirs;
            if !all
                && way.country == here.1
                && !leaves.contains(&way.screen)
                && live.content.screens[&way.screen].kind != Kind::Danger
                && seen.insert((way.screen.to_string(), way.argument.as_str().to_owned()))
            {
                next.push_back((way.screen, way.argument));
            }
        }
        let payload = Payload {
            language: LanguageCode::new(here.0).expect("a code"),
            country: here.1,
            secret: Secret::new([1; 16]),
            screen,
            argument: asks,
        };
        cards.push((payload, card));
    }
    cards
}

#[test]
fn no_button_of_a_childs_path_leads_to_words_about_sex() {
    let live = live();
    let mut wrong = BTreeSet::new();
    let mut looked = 0;
    for (language, words) in OF_SEX {
        // Everywhere in English; elsewhere where words about sex stand in the directory.
        let is_near = |c: &&Country| language == "en" || ["ES", "LY", "MR"].contains(&c.as_str());
        let near = live.content.countries.iter().filter(is_near);
        for place in near.map(|c| Some(*c)).chain([None]) {
            for (way, card) in cards_of_a_child(&live, (language, place)) {
                looked += 1;
                let text = card.text.to_lowercase();
                for word in words.iter().filter(|word| text.contains(**word)) {
                    let (screen, asks) = (way.screen, way.argument.as_str());
                    let place = place.map_or("--".to_owned(), |c| c.as_str().to_owned());
                    wrong.insert(format!("{language} {place} {screen}.{asks}: {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(looked >= 33 * 10, "only {looked} cards");
}

#[test]
fn a_number_stands_under_every_need_that_it_answers() {
    let live = live();
    for (letters, asks, number) in [
        ("GH", "_t0", "0800800800"),
        ("GH", "_c0", "0800800800"),
        ("EG", "_t0", "16000"),
        ("EG", "_t0", "15115"),
        ("EG", "_t0", "15508"),
        ("FR", "_t0", "+33144528890"),
        ("FR", "_p0", "+33144528890"),
        ("KW", "_p0", "+96522215150"),
        ("SN", "_w0", "116"),
        ("GN", "_c0", "116"),
        ("TN", "_c0", "1809"),
        ("DE", "_t0", "116016"),
        ("ES", "_t0", "016"),
    ] {
        let card = called(&live, letters, asks);
        let shown = numbers(&card);
        assert!(shown.contains(&number), "{letters} {asks}: {shown:?}");
        let first = called(&live, letters, "");
        let offered = ways(&first).any(|way| way.argument.as_str() == asks);
        assert!(offered, "{letters} offers no {asks}");
    }
}

#[test]
fn numbers_for_children_of_other_countries_make_no_button() {
    let live = live();
    for letters in ["AE", "QA", "KW", "LB", "LY", "ML"] {
        let first = called(&live, letters, "");
        let offered = ways(&first).any(|way| way.argument.as_str() == "_c0");
        assert!(!offered, "{letters} offers numbers for children");
    }
}
