//! Who stands first on a danger card: at sea, in a desert, where the police can be a danger.

use sanad::content::Live;
use sanad::domain::directory::{Reach, Service};
use sanad::domain::payload::Country;

use crate::perils::{Drawn, all_hold, broken, live, planted, walk};

/// Alarm Phone: who drowns needs it in every country.
const ALARM_PHONE: &str = "+33486517161";

fn is_police(service: &Service) -> bool {
    ["police", "gendarmerie"]
        .iter()
        .any(|end| service.kind.ends_with(end))
}

/// Whether Alarm Phone stands after at most one number, which reaches the coastguard, and before
/// all others, which are for an emergency too.
fn alarm_is_near(drawn: &Drawn<'_>) -> bool {
    let is_own = |s: &Service| Some(s.reach) == drawn.country.map(Reach::Country);
    let position = |kind: &str| {
        let mut own = drawn.services.iter();
        own.position(|s| is_own(s) && s.kind == kind)
    };
    let is_alarm = |s: &&Service| s.number.as_deref() == Some(ALARM_PHONE);
    let alarm = drawn.services.iter().position(is_alarm);
    // Where no sea rescue is known, the emergency number reaches the coastguard.
    let first = position("emergency_sea").or_else(|| position("emergency_general"));
    let is_emergency = |s: &&Service| s.kind.starts_with("emergency");
    first.is_none_or(|at| at == 0)
        && alarm == Some(usize::from(first.is_some()))
        && drawn.services.iter().all(is_emergency)
}

#[test]
fn at_sea_alarm_phone_stands_on_every_card_after_whoever_reaches_the_coastguard_and_before_all_others()
 {
    let at_sea = |live: &Live| {
        let mut cards = walk(live);
        cards.retain(Drawn::is_at_sea);
        (broken(&cards, alarm_is_near), cards.len())
    };
    let (wrong, cards) = at_sea(&live());
    assert_eq!(wrong, Vec::<String>::new());
    let (without, _) = at_sea(&planted("int-sea", |s| s.emergency = false));
    assert_eq!(without.len(), cards);
    for (id, country) in [("ma-19", " MA "), ("tn-iom", " TN ")] {
        let no_rescue = planted(id, |s| s.kind = "emergency_sea".to_owned());
        let (found, _) = at_sea(&no_rescue);
        let only_there = found.iter().all(|card| card.contains(country));
        assert!(found.len() >= 4 && only_there, "{id}: {found:?}");
    }
}

/// The line that can be safer than the police for whoever has no papers.
fn safer(country: Option<&Country>) -> Option<&'static str> {
    match country?.as_str() {
        "TN" => Some("tn-iom"),
        "DZ" => Some("dz-unhcr"),
        _ => None,
    }
}

#[test]
fn in_tunisia_and_algeria_the_line_that_can_be_safer_stands_first_among_people() {
    let rule = |drawn: &Drawn<'_>| {
        let safer = safer(drawn.country.as_ref());
        let first = drawn.services.first().map(|s| s.id());
        safer.is_none() || safer == first
    };
    let by_land = |live: &Live| {
        let mut cards = walk(live);
        cards.retain(|d| !d.is_at_sea() && !d.is_of_the_body() && !d.is_in_a_desert());
        broken(&cards, rule)
    };
    assert_eq!(by_land(&live()), Vec::<String>::new());
    let found = by_land(&planted("tn-iom", |s| s.emergency = false));
    assert!(found.len() >= 12, "{found:?}");
    assert!(found.iter().all(|card| card.contains(" TN ")), "{found:?}");
}

/// Whether whoever comes out to a desert stands before the police, and an office last.
fn rescue_is_first(drawn: &Drawn<'_>) -> bool {
    let rank = |service: &&Service| match service.kind.strip_prefix("emergency_") {
        Some("gendarmerie") => 1,
        Some("police") => 2,
        Some(_) => 0,
        None => 3,
    };
    let not_asked_first = |s: &&&Service| s.kind != "emergency_general";
    let ranks: Vec<usize> = drawn
        .services
        .iter()
        .filter(not_asked_first)
        .map(rank)
        .collect();
    ranks.is_sorted()
}

#[test]
fn in_a_desert_no_office_stands_before_a_rescue_nor_the_police_before_an_ambulance() {
    let live = live();
    let (desert, elsewhere): (Vec<_>, Vec<_>) =
        walk(&live).into_iter().partition(Drawn::is_in_a_desert);
    all_hold(&desert, rescue_is_first);
    for (letters, ids) in [
        ("DZ", &["dz-1055", "dz-17", "dz-1548", "dz-unhcr"][..]),
        ("TN", &["tn-190", "tn-198", "tn-193", "tn-197", "tn-iom"]),
        // 112 is not always answered there: 19 is given before it.
        ("MA", &["ma-15", "ma-150", "ma-177", "ma-19", "ma-112"]),
        ("SN", &["sn-18", "sn-gend", "sn-17"]),
        ("ES", &["es-112"]),
    ] {
        for drawn in desert.iter().filter(|drawn| drawn.is_in(letters)) {
            let shown: Vec<&str> = drawn.services.iter().map(|s| s.id()).collect();
            assert_eq!(shown, ids, "{drawn}");
        }
    }
    let found = broken(&elsewhere, rescue_is_first);
    for country in [" DZ ", " TN ", " MA "] {
        assert!(found.iter().any(|card| card.contains(country)), "{country}");
    }
}

#[test]
fn in_libya_no_danger_card_leads_to_the_police() {
    let rule = |drawn: &Drawn<'_>| {
        !drawn.is_in("LY") || !drawn.services.iter().any(|service| is_police(service))
    };
    all_hold(&walk(&live()), rule);
    let police = planted("ly-1404", |service| {
        service.kind = "emergency_police".to_owned();
        service.emergency = true;
    });
    let found = broken(&walk(&police), rule);
    assert!(found.len() >= 16, "{found:?}");
}
