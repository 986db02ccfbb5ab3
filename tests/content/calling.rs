//! Whom somebody is sent to when they look for a number, and after one that did not work.

use std::collections::BTreeSet;

use sanad::content::card::Card;
use sanad::content::{Live, shipped};
use sanad::domain::conversation::{Detail, Here, View};
use sanad::domain::directory::{Reach, Service, services};
use sanad::domain::need::instead;
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};

use crate::house::{live_of, tell};

fn live() -> Live {
    live_of(&shipped())
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
pub fn drawn(live: &Live, here: (&str, Option<Country>), screen: ScreenId, asks: Argument) -> Card {
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
pub fn ways(card: &Card) -> impl Iterator<Item = Payload> + '_ {
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

/// Who is shown after a number that did not work.
type Next = for<'a> fn(&'a [Service], Option<Country>, &Service) -> Option<&'a Service>;

/// The calls that lead to another need: at sea, to the police, of a child abroad; and how many
/// were looked at.
fn astray(live: &Live, next: Next) -> (BTreeSet<String>, usize) {
    let all = &live.content.services;
    let countries = live.content.countries.iter().map(|c| Some(*c));
    let countries: Vec<_> = countries.chain([None]).collect();
    let (mut wrong, mut looked) = (BTreeSet::new(), 0);
    for failed in all {
        for place in &countries {
            let Some(next) = next(all, *place, failed) else {
                continue;
            };
            looked += 1;
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
    (wrong, looked)
}

/// The next of the country whatever it is for: what nobody must be led to.
fn anybody<'a>(
    all: &'a [Service],
    country: Option<Country>,
    failed: &Service,
) -> Option<&'a Service> {
    let list = services(all, country, false).into_iter();
    list.skip_while(|service| service.id != failed.id).nth(1)
}

#[test]
fn in_no_country_a_call_at_sea_or_for_a_child_leads_to_another_need() {
    let live = live();
    let (wrong, looked) = astray(&live, instead);
    assert!(wrong.is_empty(), "{wrong:?}");
    tell(looked, 500, "numbers after one that did not work");
    let (found, _) = astray(&live, anybody);
    let leads = |from: &str, to: &str| {
        let mut found = found.iter();
        found.any(|way| way.starts_with(from) && way.contains(to))
    };
    assert!(leads("int-miss", "-> int-"), "a child abroad: {found:?}");
    assert!(leads("tn-iom", "-> tn-194"), "to sea rescue: {found:?}");
    assert!(
        leads("ma-mrcc", "-> ma-19"),
        "from sea to the police: {found:?}"
    );
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

#[test]
fn a_number_stands_under_every_need_that_it_answers() {
    let live = live();
    let expected = [
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
    ];
    tell(expected.len(), 13, "needs with a number that answers them");
    for (letters, asks, number) in expected {
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
