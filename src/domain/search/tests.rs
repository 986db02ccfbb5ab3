//! What sentences find among a few topics.

use super::*;
use proptest::prelude::*;

fn search() -> Search {
    let topic = |id: &str, screens: &[&str]| Topic {
        id: id.to_owned(),
        screens: screens.iter().filter_map(|s| ScreenId::new(s)).collect(),
        card: id == "sea",
        harmless: false,
    };
    let mut topics = vec![
        topic("papers", &["papers", "papers-copy"]),
        topic("wages", &["wages"]),
        topic("sea", &["danger-sea"]),
    ];
    let said = |topic: usize, tongue: Tongue, text: &str| Words {
        topic,
        tongue,
        weight: 1.0,
        text: text.to_owned(),
        screen: None,
    };
    let copy = Words {
        screen: ScreenId::new("papers-copy"),
        ..said(0, Tongue::English, "safe copy of the papers")
    };
    let mut words = vec![
        said(0, Tongue::English, "keeps my passport"),
        said(0, Tongue::French, "garde mes papiers"),
        said(0, Tongue::Arabic, "الباسبور"),
        said(1, Tongue::English, "salary not paid"),
        said(1, Tongue::French, "salaire"),
        said(1, Tongue::Arabic, "ما خلصنيش"),
        said(2, Tongue::English, "boat at sea"),
        copy,
    ];
    // Among few topics no word is rare.
    for other in 3..50 {
        topics.push(topic("other", &["other"]));
        words.push(said(other, Tongue::English, &format!("other{other}")));
    }
    Search::compile(topics, words, Meanings::default(), Weights::default())
}

fn best(text: &str) -> Option<String> {
    let search = search();
    let guess = search.guess(text);
    let (topic, _) = guess.topics.first()?;
    Some(search.topic(*topic)?.id.clone())
}

#[test]
fn a_sentence_finds_its_topic_in_any_language_and_spelling() {
    for (text, topic) in [
        ("my boss keeps the PASSPORT", "papers"),
        ("he keeps my pasport!!", "papers"),
        ("il gardent les papier", "papers"),
        ("khda lia lpaspor", "papers"),
        ("لباسبور عندو", "papers"),
        ("salaries", "wages"),
        ("makhlesnich", "wages"),
        ("boats", "sea"),
    ] {
        assert_eq!(best(text).as_deref(), Some(topic), "{text}");
    }
    assert_eq!(best("weather"), None);
    assert_eq!(best(""), None);
}

#[test]
fn a_screen_that_is_named_stands_before_the_others_of_its_topic() {
    let search = search();
    let first = |text| search.screens(&search.guess(text)).first().copied();
    assert_eq!(first("passport"), ScreenId::new("papers"));
    assert_eq!(first("a copy of the papers"), ScreenId::new("papers-copy"));
}

#[test]
fn at_most_three_screens_are_offered_and_each_once() {
    let search = search();
    let found = search.screens(&search.guess("passport salary boat papers copy"));
    assert_eq!(found.len(), MOST);
    let once: std::collections::BTreeSet<_> = found.iter().collect();
    assert_eq!(once.len(), found.len());
}

#[test]
fn danger_now_is_known_by_its_topic() {
    assert_eq!(search().guess("boat at sea").alarm, Alarm::Loud);
    assert_eq!(search().guess("passport").alarm, Alarm::None);
}

#[test]
fn found_screens_come_back_from_their_argument() {
    let all = ["a", "b", "c"].map(|id| ScreenId::new(id).expect("an id"));
    let screen = |n: usize| all.get(n).copied();
    for danger in [false, true] {
        let argument = to_argument([2, 0].into_iter(), danger);
        let read = from_argument(screen, argument);
        assert_eq!(read, Some((vec![all[2], all[0]], danger)));
    }
    for other in ["", "x", "in", "12", "?", "_ping", "f", "p1"] {
        let argument = Argument::new(other).expect("an argument");
        assert_eq!(from_argument(screen, argument), None, "{other}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_search(text in "\\PC{0,200}") {
        let search = search();
        let guess = search.guess(&text);
        prop_assert!(search.screens(&guess).len() <= MOST);
        prop_assert!(guess == search.guess(&text));
    }

    #[test]
    fn no_argument_breaks_the_reading(text in "[-_?a-zA-Z0-9]{0,8}") {
        let argument = Argument::new(&text).unwrap_or(Argument::NONE);
        let _ = from_argument(|_| None, argument);
    }
}
