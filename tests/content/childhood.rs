//! The path of children: whom nothing leads to what is for adults.

use std::collections::{BTreeSet, VecDeque};

use sanad::content::card::Card;
use sanad::content::{Live, shipped};
use sanad::domain::flow::{Content, Kind};
use sanad::domain::need::{Need, Shelf};
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};

use crate::calling::{drawn, ways};
use crate::house::{changed, live_of, tell};

fn live() -> Live {
    live_of(&shipped())
}

fn id(text: &str) -> ScreenId {
    ScreenId::new(text).expect("an id")
}

const FOR_ADULTS: [&str; 8] = [
    "forced-sex",
    "loverboy",
    "blackmail",
    "blackmail-steps",
    "sign-violence",
    "doctor",
    "after-72-hours",
    "rights-forced",
];

/// Where the buttons of a screen lead a child, who leaves its path only by a request, by another
/// country, or by the whole list of who to call; its own list is a part of the path.
fn ways_of_a_child(content: &Content, from: ScreenId) -> Vec<ScreenId> {
    let marks = content.landmarks;
    let leaves = [marks.consent, marks.country, marks.home];
    let own_list = Shelf::of(Need::Children);
    let stays = |to: &ScreenId| {
        if *to == marks.directory {
            !Shelf::asked_on(from).is_none()
        } else {
            !leaves.contains(to) && (from != marks.directory || own_list.leads_to(*to))
        }
    };
    let ways = content.screens[&from].options.iter().flatten().copied();
    ways.filter(stays).collect()
}

fn reached_by_a_child(content: &Content) -> BTreeSet<ScreenId> {
    let from = id("children");
    let mut seen = BTreeSet::from([from]);
    let mut next = VecDeque::from([from]);
    while let Some(at) = next.pop_front() {
        for to in ways_of_a_child(content, at) {
            if seen.insert(to) {
                next.push_back(to);
            }
        }
    }
    seen
}

/// The screens for adults that a child reaches.
fn for_adults(content: &Content) -> Vec<&'static str> {
    let reached = reached_by_a_child(content);
    let is_reached = |screen: &&str| reached.contains(&id(screen));
    FOR_ADULTS.into_iter().filter(is_reached).collect()
}

#[test]
fn the_path_of_a_child_leads_to_nothing_for_adults() {
    let mut content = live().content;
    assert_eq!(for_adults(&content), Vec::<&str>::new());
    let reached = reached_by_a_child(&content);
    assert!(reached.contains(&content.landmarks.directory));
    tell(reached.len(), 25, "screens on the path of a child");
    for (from, to) in [
        ("young-school", "rights-forced"),
        ("call", "doctor"),
        ("call-place", "forced-sex"),
    ] {
        let screen = content.screens.get_mut(&id(from)).expect("it is there");
        screen.options.push(vec![id(to)]);
        assert!(for_adults(&content).contains(&to), "{from} -> {to}");
    }
}

/// Words of which a child's path is free, by language. In Arabic letters “جنسية” alone is left
/// out: it is a nationality too.
const OF_SEX: [(&str, &[&str]); 4] = [
    ("en", &["sex", "prostitut", "rape"]),
    ("fr", &["sexe", "sexuel", "prostitu", "viol ", "coucher"]),
    ("ar", IN_ARABIC),
    ("ar-MA", IN_ARABIC),
];

const IN_ARABIC: &[&str] = &[
    "جنس ",
    "جنساً ",
    "جنسا ",
    "جنسي ",
    "جنسياً ",
    "جنسيا ",
    "صور جنسية",
    "صوراً جنسية",
    "اغتصاب",
    "غتصب",
    "دعارة",
    "بغاء",
];

/// Small letters, and every word with a space after it.
fn spaced(text: &str) -> String {
    let or_space = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let mut spaced: String = text.to_lowercase().chars().map(or_space).collect();
    spaced.push(' ');
    spaced
}

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

/// What a child reads of sex in a language in these countries, and how many cards were drawn.
fn of_sex(live: &Live, language: &str, places: &[Option<Country>]) -> (BTreeSet<String>, usize) {
    let known = OF_SEX.iter().find(|(code, _)| *code == language);
    let (_, words) = known.expect("words of that language");
    let (mut wrong, mut looked) = (BTreeSet::new(), 0);
    for place in places {
        for (way, card) in cards_of_a_child(live, (language, *place)) {
            looked += 1;
            let text = spaced(&card.text);
            for word in words.iter().filter(|word| text.contains(**word)) {
                let (screen, asks) = (way.screen, way.argument.as_str());
                let place = place.map_or("--".to_owned(), |c| c.as_str().to_owned());
                wrong.insert(format!("{language} {place} {screen}.{asks}: {word}"));
            }
        }
    }
    (wrong, looked)
}

#[test]
fn no_button_of_a_childs_path_leads_to_words_about_sex() {
    let live = live();
    let mut wrong = BTreeSet::new();
    let mut looked = 0;
    for (language, _) in OF_SEX {
        // Everywhere in English; elsewhere where words about sex stand in the directory.
        let is_near = |c: &&Country| language == "en" || ["ES", "LY", "MR"].contains(&c.as_str());
        let near = live.content.countries.iter().filter(is_near);
        let places: Vec<_> = near.map(|c| Some(*c)).chain([None]).collect();
        let (found, cards) = of_sex(&live, language, &places);
        wrong.extend(found);
        looked += cards;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    tell(looked, 600, "cards on the path of a child");
    for (file, screen, word) in [
        ("locales/en/young.ftl", "young-school", "sex"),
        ("locales/fr/young.ftl", "young-home", "coucher"),
        ("locales/ar/young.ftl", "young-online", "اغتصاب"),
        ("locales/ar/young.ftl", "young-home", "جنساً "),
        ("locales/ar/young.ftl", "young-school", "جنسي "),
        ("locales/ar-MA/young.ftl", "young-home", "جنس "),
    ] {
        let from = format!("\n{screen} = <b>");
        let planted = live_of(&changed(file, &from, &format!("{from}{word} ")));
        let language = file.split('/').nth(1).expect("a folder of a language");
        let (found, _) = of_sex(&planted, language, &[None]);
        assert_eq!(found, [format!("{language} -- {screen}.: {word}")].into());
    }
}
