//! A country that somebody types, countries without numbers, and numbers of elsewhere.

use std::collections::BTreeSet;

use sanad::content::card::Card;
use sanad::content::texts::Args;
use sanad::content::{Live, load, shipped};
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{Effect, Event, Fresh, Here, View, What};
use sanad::domain::directory::services;
use sanad::domain::language::country_message;
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::{show, step};

pub fn live() -> Live {
    load(&shipped()).live.expect("the content goes live")
}

pub fn id(screen: &str) -> ScreenId {
    ScreenId::new(screen).expect("an id")
}

pub fn here(language: &str, country: Option<Country>) -> Here {
    Here {
        language: LanguageCode::new(language).expect("a code"),
        country,
        secret: Secret::new([1; 16]),
    }
}

/// What is shown to somebody who types a text while a screen is shown.
pub fn typed(live: &Live, shown: (&str, &str), text: &str) -> View {
    let shown = (id(shown.0), Argument::new(shown.1).expect("short"));
    let event = event(here("en", None), 1, shown, What::TextSent(text.to_owned()));
    shown_by(step(&live.content, None, &event).effects)
}

/// Something that happens in a chat while a screen is shown.
pub fn event(here: Here, update: u64, shown: (ScreenId, Argument), what: What) -> Event {
    Event {
        at: 1_800_000_000,
        sure: 1_800_000_000,
        update,
        here,
        shown: Some(shown),
        intake: true,
        fresh: Fresh {
            draft: [1; 16],
            case: CaseRef([1; 16]),
            case_seed: [1; 32],
            piece: [1; 16],
            code: Code::draw(&(0..64).collect::<Vec<u8>>()).expect("enough bytes"),
        },
        what,
    }
}

/// The screen among what is to be done.
pub fn shown_by(effects: Vec<Effect>) -> View {
    let shown = effects.into_iter().find_map(|effect| match effect {
        Effect::Show(view) => Some(view),
        _ => None,
    });
    shown.expect("a screen is shown")
}

fn drawn(live: &Live, here: Here, screen: &str, argument: Argument) -> Card {
    match show(&live.content, here, id(screen), argument) {
        Effect::Show(view) => live.card(&view),
        _ => panic!("a screen is shown"),
    }
}

fn ways(card: &Card) -> Vec<Payload> {
    let buttons = card.rows.iter().flatten();
    buttons
        .filter_map(|button| Payload::parse(&button.press))
        .collect()
}

fn country(letters: &str) -> Option<Country> {
    Country::new(letters)
}

#[test]
fn the_name_of_a_country_in_any_script_leads_to_its_numbers() {
    let live = live();
    let mut wrong = Vec::new();
    for (text, letters) in [
        ("Sudan", "SD"),
        ("السودان", "SD"),
        ("soudan", "SD"),
        ("lmaghrib", "MA"),
        ("f lmaghrib", "MA"),
        ("morroco", "MA"),
        ("ليبيا", "LY"),
        ("libya number", "LY"),
        ("رقم ليبيا", "LY"),
        ("numéro tunisie", "TN"),
        ("nmra dyal talyan", "IT"),
        ("je suis au Sénégal", "SN"),
        ("who to call in Niger?", "NE"),
        ("Nigerria", "NG"),
        ("اسبانيا", "ES"),
        ("بألمانيا", "DE"),
        ("cote d'ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("dubai", "AE"),
        ("kuwait", "KW"),
        ("arabie saoudite", "SA"),
        ("moritania", "MR"),
        ("Camerun", "CM"),
        ("which phone number can i call in sudan at night", "SD"),
        ("donnez moi le numéro d'une association en Tunisie", "TN"),
        ("أريد رقم هاتف منظمة في ليبيا", "LY"),
        ("3tini chi nemra f talyan", "IT"),
    ] {
        let view = typed(&live, ("home", ""), text);
        if view.screen != live.content.landmarks.directory || view.here.country != country(letters)
        {
            wrong.push(format!("{text}: {} {:?}", view.screen, view.here.country));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_words_of_every_button_of_a_country_can_be_typed() {
    let live = live();
    let mut looked = 0;
    for country in &live.content.countries {
        for language in &live.content.languages {
            let message = country_message(*country);
            let words = live.texts.text(language.code, &message, &Args::new());
            let words = words.split('(').next().unwrap_or_default();
            let view = typed(&live, ("call", ""), words);
            assert!(view.here.country == Some(*country), "{words}");
            looked += 1;
        }
    }
    assert!(looked >= 25 * 4, "only {looked} names");
}

#[test]
fn a_sentence_that_names_a_country_is_answered_as_a_sentence() {
    let live = live();
    for text in [
        "my boss in libya does not pay me",
        "je veux aller en italie par la mer",
        "number",
        "رقم",
        "hello",
    ] {
        let view = typed(&live, ("home", ""), text);
        assert!(view.here.country.is_none(), "{text}");
    }
}

#[test]
fn a_country_typed_on_a_danger_card_or_a_list_shows_the_same_for_that_country() {
    let live = live();
    let view = typed(&live, ("danger-sea", ""), "tunisia");
    assert!(view.screen == id("danger-sea") && view.here.country == country("TN"));
    let view = typed(&live, ("call", "_w1"), "maroc");
    assert!(view.screen == id("call") && view.argument.as_str() == "_w0");
    let view = typed(&live, ("country", ""), "maroc");
    assert!(view.screen == id("call") && view.argument.is_none());
}

#[test]
fn a_country_of_which_nothing_is_known_leads_to_what_can_be_done_there() {
    let live = live();
    for text in [
        "Chad",
        "جنوب السودان",
        "guinée bissau",
        "Kenya number",
        "ألبانيا",
    ] {
        let view = typed(&live, ("home", ""), text);
        assert!(
            view.screen == id("rights-unknown"),
            "{text}: {}",
            view.screen
        );
        assert!(view.here.country.is_none(), "{text}");
        let view = typed(&live, ("danger", ""), text);
        assert!(
            view.screen == id("danger-elsewhere"),
            "{text}: {}",
            view.screen
        );
    }
}

#[test]
fn who_is_in_a_country_that_is_not_in_the_list_is_offered_help_in_danger() {
    let live = live();
    for (from, to) in [
        ("danger", "danger-elsewhere"),
        ("rights-unknown", "danger-elsewhere"),
        ("danger-elsewhere", "danger-silent"),
        ("danger-elsewhere", "danger-held"),
    ] {
        let mut options = live.content.screens[&id(from)].options.iter().flatten();
        assert!(options.any(|option| *option == id(to)), "{from} -> {to}");
    }
}

/// The lines that are nothing but a number or a page.
fn reached(card: &Card) -> Vec<&str> {
    let is_number = |line: &str| {
        let digits = line.trim_start_matches('+');
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let lines = card.text.lines();
    lines
        .filter(|line| is_number(line) || line.starts_with("https:"))
        .collect()
}

#[test]
fn sudan_can_be_chosen_and_its_screen_says_what_is_not_known() {
    let live = live();
    for language in &live.content.languages {
        let code = language.code.as_str();
        for screen in ["country", "call", "danger"] {
            let card = drawn(&live, here(code, None), screen, Argument::NONE);
            let chosen = ways(&card).iter().any(|way| way.country == country("SD"));
            assert!(chosen, "{screen} in {code}");
        }
        let sudan = here(code, country("SD"));
        let card = drawn(&live, sudan, "call", Argument::NONE);
        let unknown = live
            .texts
            .text(language.code, "detail-no-services", &Args::new());
        assert!(card.text.contains(&unknown), "{}", card.text);
        assert_eq!(
            reached(&card),
            [
                "https://help.unhcr.org",
                "+33486517161",
                "https://www.tracetheface.org"
            ]
        );
        let danger = drawn(&live, sudan, "danger", Argument::NONE);
        assert_eq!(reached(&danger), ["https://help.unhcr.org"]);
    }
    // Where numbers are known it is not said that none is.
    let card = drawn(&live, here("en", country("EG")), "call", Argument::NONE);
    assert!(!card.text.contains("We know no confirmed number"));
}

/// The services of every list of a country, also of those by need.
fn listed(live: &Live, country: Country) -> BTreeSet<String> {
    let found = services(&live.content.services, Some(country), false);
    found.iter().map(|s| s.id().to_owned()).collect()
}

#[test]
fn no_country_lists_a_number_of_elsewhere_that_cannot_be_reached_there() {
    let mut live = live();
    let europe = ["ES", "FR", "IT", "BE", "DE"];
    for country in live.content.countries.clone() {
        let letters = country.as_str();
        let found = listed(&live, country);
        assert!(!found.contains("int-116"), "{letters} has its own or none");
        for only in ["int-miss", "int-112"] {
            assert!(
                !found.contains(only) || europe.contains(&letters),
                "{letters}: {only}"
            );
        }
        let mut numbers = BTreeSet::new();
        for service in services(&live.content.services, Some(country), false) {
            let Some(number) = &service.number else {
                continue;
            };
            assert!(
                numbers.insert(number),
                "{letters}: {number} stands there twice"
            );
        }
        assert!(
            found.contains("int-un") && found.contains("int-sea"),
            "{letters}"
        );
    }
    assert!(listed(&live, country("FR").expect("a code")).contains("int-miss"));
    let everywhere = services(&live.content.services, None, false);
    assert!(everywhere.iter().any(|s| s.id() == "int-116"));
    // Without the limit they would stand in Ghana and Kuwait.
    for service in &mut live.content.services {
        service.only_in.clear();
    }
    for letters in ["GH", "KW"] {
        assert!(listed(&live, country(letters).expect("a code")).contains("int-116"));
    }
}

#[test]
fn children_and_families_are_led_to_a_longer_list_that_fits_them() {
    let live = live();
    for (screen, first) in [
        ("children", "_c0"),
        ("young-adult", "_c0"),
        ("family", "_f0"),
    ] {
        for letters in ["MA", "FR", "GH", "KW", "SD"] {
            let here = here("en", country(letters));
            let card = drawn(&live, here, screen, Argument::NONE);
            let call = |way: &&Payload| way.screen == live.content.landmarks.directory;
            let ways_on = ways(&card);
            let asked: Vec<&str> = ways_on
                .iter()
                .filter(call)
                .map(|way| way.argument.as_str())
                .collect();
            assert_eq!(asked, [first], "{screen}");
            let shelf = drawn(&live, here, "call", Argument::new(first).expect("short"));
            let onward = ways(&shelf);
            let longer = onward.iter().filter(call).map(|way| way.argument);
            let own = [first, "_g0"];
            let adult: Vec<Argument> = longer
                .filter(|asks| !asks.as_str().starts_with('?') && !own.contains(&asks.as_str()))
                .collect();
            assert!(adult.is_empty(), "{screen} {letters}: {}", adult.len());
            assert!(onward.iter().any(|way| way.argument.as_str() == "_g0"));
        }
    }
    let gentle = drawn(
        &live,
        here("en", country("MA")),
        "call",
        Argument::new("_g0").expect("short"),
    );
    assert!(reached(&gentle).contains(&"2511") && !reached(&gentle).contains(&"8350"));
}
