//! What a person must be able to find (`tests/topics.toml`), and how the whole hangs together.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use sanad::content::{Args, Files, Live, load, shipped};
use sanad::domain::flow::Kind;
use sanad::domain::inspect::Reading;
use sanad::domain::payload::{Country, LanguageCode, ScreenId};
use serde::Deserialize;

use crate::house::{changed, live_of, tell};

const SHORTEST: usize = 120;

/// A card with fewer ways on is no menu, whatever the list says.
const FEWEST_OPTIONS: usize = 4;

#[derive(Deserialize)]
struct Topics {
    #[serde(default)]
    menus: BTreeSet<String>,
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
struct Topic {
    id: String,
    screens: Vec<String>,
}

fn topics() -> Topics {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/topics.toml");
    let text = std::fs::read_to_string(file).expect("the list is there");
    toml::from_str(&text).expect("the list can be read")
}

fn live() -> Live {
    live_of(&shipped())
}

fn required(live: &Live) -> Vec<LanguageCode> {
    let languages = live.content.languages.iter().filter(|l| l.required);
    languages.map(|l| l.code).collect()
}

/// The letters that a person reads, without tags.
fn letters(text: &str) -> usize {
    let mut in_tag = false;
    text.chars()
        .filter(|c| {
            in_tag = (in_tag || *c == '<') && *c != '>';
            !in_tag && *c != '>'
        })
        .count()
}

/// Whether a screen is there for its buttons: of such a kind, or with options enough.
fn is_menu(live: &Live, id: &str) -> bool {
    let screen = ScreenId::new(id).and_then(|id| live.content.screen(id));
    screen.is_some_and(|screen| {
        let of_its_kind = matches!(
            screen.kind,
            Kind::Country | Kind::Language | Kind::Mailbox | Kind::Checklist { .. }
        );
        of_its_kind || screen.options.iter().flatten().count() >= FEWEST_OPTIONS
    })
}

/// Everything that a topic lacks.
fn lacking(topics: &Topics, live: &Live) -> Vec<String> {
    let mut wrong = Vec::new();
    for topic in &topics.topic {
        if topic.screens.is_empty() {
            wrong.push(format!("{} has no screens", topic.id));
        }
        for id in &topic.screens {
            if ScreenId::new(id)
                .and_then(|id| live.content.screen(id))
                .is_none()
            {
                wrong.push(format!("{}: there is no screen {id}", topic.id));
                continue;
            }
            for language in required(live) {
                let long = letters(&live.texts.screen(language, id, None));
                if long < SHORTEST && !(topics.menus.contains(id) && is_menu(live, id)) {
                    wrong.push(format!("{id} has {long} characters in {language}"));
                }
            }
        }
    }
    wrong
}

#[test]
fn every_topic_has_its_screens_in_every_language() {
    let (topics, live) = (topics(), live());
    let wrong = lacking(&topics, &live);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let screens: BTreeSet<&String> = topics.topic.iter().flat_map(|t| &t.screens).collect();
    let _ = writeln!(
        std::io::stderr(),
        "{} topics with {} screens were looked at in {} languages",
        topics.topic.len(),
        screens.len(),
        required(&live).len()
    );
    assert!(topics.topic.len() >= 46 && screens.len() >= 120);
}

#[test]
fn a_topic_without_screens_and_a_short_text_are_found() {
    let (mut topics, live) = (topics(), live());
    let own = |screens: &[&str]| Topic {
        id: "planted".to_owned(),
        screens: screens.iter().map(|s| (*s).to_owned()).collect(),
    };
    topics.topic = vec![own(&[]), own(&["no-such-screen"]), own(&["cover"])];
    topics.menus.clear();
    topics.topic.push(own(&["more"]));
    let wrong = lacking(&topics, &live);
    assert!(
        wrong.iter().any(|w| w == "planted has no screens"),
        "{wrong:?}"
    );
    assert!(
        wrong.iter().any(|w| w.contains("no-such-screen")),
        "{wrong:?}"
    );
    assert!(wrong.iter().any(|w| w.starts_with("more has")), "{wrong:?}");
}

/// The topics of the search that first show another screen than what they are about.
fn astray(topics: &Topics, files: &Files) -> (Vec<String>, usize) {
    let text = String::from_utf8_lossy(&files.0["locales/search.toml"]).into_owned();
    let searched: Topics = toml::from_str(&text).expect("the topics can be read");
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for found in searched.topic {
        let Some(own) = topics.topic.iter().find(|topic| topic.id == found.id) else {
            continue;
        };
        compared += 1;
        let first = found.screens.first();
        if !first.is_some_and(|first| own.screens.contains(first)) {
            wrong.push(format!("{} first shows {first:?}", found.id));
        }
    }
    (wrong, compared)
}

#[test]
fn what_is_searched_for_first_shows_a_screen_of_its_own_topic() {
    let topics = topics();
    let (wrong, compared) = astray(&topics, &shipped());
    assert_eq!(wrong, Vec::<String>::new());
    tell(compared, 46, "topics of the search");
    for (from, found) in [
        ("[\"course\", ", "course first shows Some(\"what-is-it\")"),
        ("[\"smuggling\"", "smuggling first shows None"),
    ] {
        let to = if found.ends_with("None") {
            "["
        } else {
            "[\"what-is-it\", "
        };
        let files = changed("locales/search.toml", from, to);
        assert_eq!(astray(&topics, &files).0, [found]);
    }
}

#[test]
fn home_has_seven_options_and_more() {
    let live = live();
    let home = live.content.landmarks.home;
    let options = live.content.screens[&home].options.iter().flatten();
    let ids: Vec<&str> = options.map(ScreenId::as_str).collect();
    assert!(ids.len() <= 8, "{ids:?}");
    assert_eq!(ids.last(), Some(&"more"));
}

#[test]
fn a_short_card_that_is_called_a_menu_is_found() {
    let (mut topics, live) = (topics(), live());
    let fewer: Vec<_> = topics
        .menus
        .iter()
        .filter(|id| !is_menu(&live, id))
        .collect();
    assert!(fewer.is_empty(), "menus with too few ways on: {fewer:?}");
    let language = required(&live)[0];
    let is_short = |id: &&ScreenId| {
        let long = letters(&live.texts.screen(language, id.as_str(), None));
        long < SHORTEST && !is_menu(&live, id.as_str())
    };
    let short = live.content.screens.keys().find(is_short);
    let short = short.expect("a short card").to_string();
    topics.menus.insert(short.clone());
    topics.topic.push(Topic {
        id: "planted".to_owned(),
        screens: vec![short.clone()],
    });
    let wrong = lacking(&topics, &live);
    assert!(wrong.iter().any(|w| w.starts_with(&short)), "{wrong:?}");
}

/// Screens that in some country are harder to read than this house aims at, by language.
fn hard(live: &Live) -> BTreeMap<LanguageCode, Vec<String>> {
    let mut hard = BTreeMap::new();
    for language in required(live) {
        let of = hard.entry(language).or_insert_with(Vec::new);
        for id in live.content.screens.keys() {
            let is_hard = |country: Option<Country>| {
                let text = live.texts.screen(language, id.as_str(), country);
                !Reading::of(&text).is_easy(language.as_str())
            };
            let countries = live.content.countries.iter().map(|c| Some(*c));
            if countries.chain([None]).any(is_hard) {
                of.push(id.to_string());
            }
        }
    }
    hard
}

#[test]
fn at_most_one_screen_in_ten_is_hard_to_read() {
    let live = live();
    let all = live.content.screens.len();
    for (language, hard) in hard(&live) {
        let _ = writeln!(
            std::io::stderr(),
            "{language}: {} of {all} screens are outside the reading target: {}",
            hard.len(),
            hard.join(" ")
        );
        assert!(hard.len() * 10 <= all, "{language}: {hard:?}");
    }
    tell(all, 150, "screens");
    // One long sentence in one country is enough.
    let long = "\n    [MA] In Morocco".to_owned() + &" extraordinarily".repeat(30);
    let files = changed("locales/en/rights.ftl", "\n        [MA] In Morocco", &long);
    let english = required(&live)[0];
    let hard_there = |live: &Live| hard(live)[&english].contains(&"rights-forced".to_owned());
    assert!(!hard_there(&live) && hard_there(&live_of(&files)));
}

#[test]
fn every_screen_that_is_hard_to_read_says_why_beside_its_text() {
    let silent = |files: &Files| {
        let findings = load(files).findings;
        let hard = findings.iter().filter(|f| {
            f.message.contains("is hard to read") && !f.file.starts_with("locales/ar-MA/")
        });
        hard.map(|f| f.message.clone()).collect::<Vec<_>>()
    };
    let mut files = shipped();
    assert_eq!(silent(&files), Vec::<String>::new());
    let file = files
        .0
        .get_mut("locales/en/request.ftl")
        .expect("it is there");
    let text = String::from_utf8(file.clone()).expect("it is UTF-8");
    *file = text.replace("# Reading:", "# Note:").into_bytes();
    assert!(
        !silent(&files).is_empty(),
        "a reason that is taken away is missed"
    );
}

/// The lines under `[same]` of all languages.
fn same(files: &Files) -> Vec<String> {
    let lists = files
        .0
        .iter()
        .filter(|(name, _)| name.ends_with("/wording.txt"));
    lists
        .flat_map(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let after = text
                .split_once("\n[same]\n")
                .map(|(_, after)| after.to_owned());
            let lines: Vec<String> = after
                .unwrap_or_default()
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
                .map(str::to_owned)
                .collect();
            lines
        })
        .collect()
}

#[test]
fn at_most_twenty_texts_may_read_the_same_in_two_languages() {
    let files = shipped();
    let same = same(&files);
    assert!(same.len() <= 20, "{same:?}");
    let forgotten = |files| {
        let findings = load(files).findings;
        findings.iter().filter(|f| f.code == "T008").count()
    };
    assert_eq!(forgotten(&files), 0);
    let mut planted = files.clone();
    let english = planted.0["locales/en/guidance.ftl"].clone();
    planted
        .0
        .insert("locales/fr/guidance.ftl".to_owned(), english);
    assert!(forgotten(&planted) > 50, "a copied file is found");
}

/// Screens of which two buttons have the same words, and how many buttons were looked at.
fn doubled(live: &Live) -> (Vec<String>, usize) {
    let (mut wrong, mut looked) = (Vec::new(), 0);
    for language in required(live) {
        for screen in live.content.screens.values() {
            let ways = screen.options.iter().flatten();
            let label = |to: &ScreenId| {
                live.texts
                    .attribute(language, to.as_str(), "label", &Args::new())
            };
            let labels: Vec<String> = ways.filter_map(label).collect();
            let different: BTreeSet<&String> = labels.iter().collect();
            if labels.len() != different.len() {
                wrong.push(format!("{} in {language}", screen.id));
            }
            looked += labels.len();
        }
    }
    (wrong, looked)
}

#[test]
fn every_button_of_a_screen_has_words_of_its_own() {
    let mut live = live();
    let (wrong, looked) = doubled(&live);
    assert_eq!(wrong, Vec::<String>::new());
    tell(looked, 1500, "buttons");
    let home = live.content.landmarks.home;
    let screen = live.content.screens.get_mut(&home).expect("it is there");
    let first = screen.options[0].clone();
    screen.options.push(first);
    assert_eq!(doubled(&live).0.len(), required(&live).len());
}
