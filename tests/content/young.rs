//! A child that types its age, in danger or not, and what it is asked for in a request.

use sanad::content::Live;
use sanad::content::texts::Args;
use sanad::domain::conversation::{Detail, Draft, Here, View, What};
use sanad::domain::need::{Need, Shelf};
use sanad::domain::payload::{Argument, ScreenId};
use sanad::domain::step::step;

use crate::calling::{drawn, ways};
use crate::countries::{event, here, id, live, shown_by, typed};
use crate::house::tell;

/// What somebody under 18 writes who is threatened with photos.
const OF_CHILDREN: [&str; 5] = [
    "g 15 ans un mec menace de mettre mes tofs sur snap",
    "j'ai 16 ans mon copain veut que je couche avec ses amis",
    "عمري 15 سنة وشاب يبتزني بصوري",
    "i am 15 and he wants to leak my nudes",
    "عندي 15 سنة وواحد بغا ينشر تصاوري",
];

/// How the screens begin to which a child may be led, beside the buttons of its own path.
const FITTING: [&str; 7] = [
    "children", "young-", "family", "self-", "danger-", "phone-", "request",
];

fn fits(screen: ScreenId) -> bool {
    FITTING
        .iter()
        .any(|start| screen.as_str().starts_with(start))
}

#[test]
fn who_types_an_age_is_led_to_the_numbers_for_children() {
    let live = live();
    let directory = live.content.landmarks.directory;
    let theirs = Shelf::of(Need::Children).carried();
    for text in OF_CHILDREN {
        let view = typed(&live, ("home", ""), text);
        assert!(view.screen == id("children"), "{text}: {}", view.screen);
        let card = live.card(&view);
        let mut asked = ways(&card).filter(|way| way.screen == directory);
        let first = asked.next().expect("a way to the numbers");
        assert!(first.argument == theirs && asked.next().is_none(), "{text}");
    }
}

#[test]
fn a_child_that_types_is_offered_nothing_for_adults() {
    let live = live();
    for text in OF_CHILDREN {
        let guess = live.content.search.guess(text);
        let mut meant = live.content.search.screens(&guess).into_iter();
        assert!(!meant.all(fits), "{text}: nothing for adults is found");
        let view = typed(&live, ("home", ""), text);
        let (found, _) = live.content.found(view.argument).expect("found screens");
        let wrong: Vec<String> = found
            .into_iter()
            .filter(|screen| !fits(*screen))
            .map(|screen| screen.to_string())
            .collect();
        assert_eq!(wrong, Vec::<String>::new(), "{text}");
    }
    // Who says no age is led to what was found.
    let text = "un mec menace de mettre mes tofs sur snap";
    let view = typed(&live, ("home", ""), text);
    let (found, _) = live.content.found(view.argument).expect("found screens");
    assert!(found.contains(&id("blackmail")), "{}", view.screen);
}

#[test]
fn a_child_that_reads_its_own_path_is_offered_nothing_for_adults_there() {
    let live = live();
    for text in [
        "un mec menace de mettre mes tofs sur snap",
        "he wants to leak my nudes",
        "شاب يبتزني بصوري",
    ] {
        let offered = |shown| {
            let view = typed(&live, (shown, ""), text);
            let found = live.content.found(view.argument);
            found.map(|(found, _)| found).unwrap_or_default()
        };
        assert!(!offered("home").into_iter().all(fits), "{text}");
        for shown in ["children", "young-photos"] {
            assert!(offered(shown).into_iter().all(fits), "{text}");
        }
    }
}

#[test]
fn a_child_in_danger_sees_who_to_call_and_its_own_path() {
    let live = live();
    for (text, screen) in [
        ("j'ai 15 ans on m'a enfermée", "danger-held"),
        ("عمري 14 سنة وحبسوني في البيت", "danger-held"),
        ("i am 14 and he hits me", "danger"),
        ("j'ai 15 ans je veux mourir", "danger-self"),
    ] {
        let view = typed(&live, ("home", ""), text);
        assert!(view.screen == id(screen), "{text}: {}", view.screen);
    }
    let mut cards = 0;
    for language in &live.content.languages {
        for screen in [
            "danger",
            "danger-held",
            "danger-silent",
            "danger-self",
            "ask-danger",
        ] {
            let here = (language.code.as_str(), None);
            let card = drawn(&live, here, id(screen), Argument::NONE);
            let leads = ways(&card).any(|way| way.screen == id("children"));
            assert!(leads, "{screen} in {}", language.code);
            cards += 1;
        }
    }
    tell(cards, 20, "cards of danger");
}

/// A request up to its free message: every question is passed but that for the age.
fn to_the_message(live: &Live, here: Here, age: &str) -> (Option<Draft>, View, u64) {
    let consent = live.content.landmarks.consent;
    let (mut draft, mut at, mut argument) = (None, consent, "yes");
    for update in 1..=20 {
        let pressed = Argument::new(argument).expect("short");
        let what = What::Pressed(at, pressed);
        let event = event(here, update, (at, Argument::NONE), what);
        let turn = step(&live.content, draft, &event);
        draft = turn.draft;
        let view = shown_by(turn.effects);
        if view.screen == live.content.landmarks.message {
            return (draft, view, update);
        }
        at = view.screen;
        argument = if at == id("request-age") { age } else { "skip" };
    }
    panic!("the message is not reached");
}

#[test]
fn a_child_is_asked_for_no_photo_no_file_and_no_place() {
    let live = live();
    let message = live.content.landmarks.message;
    for language in &live.content.languages {
        let code = language.code;
        let here = here(code.as_str(), None);
        let theirs = live.texts.text(code, "request-message-young", &Args::new());
        let of_adults = live.texts.screen(code, message.as_str(), None);
        assert!(!theirs.is_empty() && live.texts.has(code, "request-message-young"));
        for (age, wanted, other) in [
            ("minor", &theirs, &of_adults),
            ("adult", &of_adults, &theirs),
        ] {
            let (draft, view, update) = to_the_message(&live, here, age);
            let sent = event(
                here,
                update + 1,
                (message, Argument::NONE),
                What::PlaceSent(34.0, -6.8),
            );
            let after_a_place = shown_by(step(&live.content, draft, &sent).effects);
            assert!(matches!(after_a_place.detail, Detail::PlaceChoice { .. }));
            for view in [view, after_a_place] {
                let text = live.card(&view).text;
                let right = text.contains(wanted.as_str()) && !text.contains(other.as_str());
                assert!(right, "{age} in {code}: {text}");
            }
        }
    }
}
