//! What people ask for: the topics of `search.toml` and the phrases that find them (S001).
//!
//! How a sentence is looked up is in `domain/search`. Content without the file has no search;
//! then every sentence is answered with a question. Invariant: a topic that comes out leads
//! to screens that exist.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::finding::{Finding, Level, Place, did_you_mean};
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Form, Placed, RawMessage, RawPattern, RawSynonyms, RawTopic};
use crate::domain::search::{BadLine, Search, Synonyms, Tongue, Topic, Words, parse_synonyms};
use crate::domain::words::fold;

use super::Scene;
use super::crisis::line_place;

/// A phrase that somebody chose by hand.
const BY_HAND: f32 = 1.0;

/// The title and the button of a screen; further screens of a topic count half.
const NAME: f32 = 0.9;

/// Each word of the text of a screen.
const TEXT: f32 = 0.1;

/// The words of a screen that more topics than this lead to describe none of them.
const MOST_TOPICS: usize = 2;

/// The tier of what only looks like danger, which leads nowhere.
const HARMLESS: &str = "harmless";

/// Reads the topics and all that describes them.
pub(super) fn search(scene: &Scene, out: &mut Vec<Finding>) -> Search {
    let Some(written) = &scene.raw.topics else {
        return Search::default();
    };
    let topics = topics(scene, written, out);
    let mut words = Vec::new();
    for language in scene.languages {
        let code = language.code.as_str();
        let mut lists = scene.raw.synonyms.iter().filter(|s| s.language == code);
        if lists.clone().next().is_none() {
            out.push(no_list(code, &language.name, language.required));
        }
        let mut seen = BTreeMap::new();
        lists
            .by_ref()
            .for_each(|list| by_hand(list, &topics, &mut seen, &mut words, out));
        of_screens(scene, code, &topics, &mut words);
    }
    let (meanings, weights) = super::meanings::meanings(scene.raw, &topics, out);
    Search::compile(topics, words, meanings, weights)
}

fn topics(scene: &Scene, written: &[RawTopic], out: &mut Vec<Finding>) -> Vec<Topic> {
    let known: BTreeSet<&str> = scene
        .raw
        .screens
        .iter()
        .map(|s| s.id.value.as_str())
        .collect();
    let mut topics: Vec<Topic> = Vec::new();
    for topic in written {
        let Some(id) = &topic.id else {
            out.push(
                Finding::error("S001", &topic.place, "a topic has no name")
                    .label("`id` is missing")
                    .advice("write it as in id = \"papers\""),
            );
            continue;
        };
        if topics.iter().any(|known| known.id == id.value) {
            let message = format!("two topics are called \"{}\"", id.value);
            out.push(
                Finding::error("S001", &id.place, message)
                    .label("the second")
                    .advice("put the screens of both into one of them"),
            );
            continue;
        }
        topics.push(Topic {
            id: id.value.clone(),
            screens: screens_of(scene, topic, id, &known, out),
            card: is_tier(topic, "card", out),
            harmless: is_tier(topic, HARMLESS, out),
        });
    }
    topics
}

fn is_tier(topic: &RawTopic, wanted: &str, out: &mut Vec<Finding>) -> bool {
    let Some(tier) = &topic.tier else {
        return false;
    };
    if !matches!(tier.value.as_str(), "card" | "normal" | HARMLESS) && wanted == HARMLESS {
        let message = format!("there is no tier \"{}\"", tier.value);
        out.push(
            Finding::error("S001", &tier.place, message)
                .label("unknown tier")
                .advice("write \"card\" for danger now, or leave the line out"),
        );
    }
    tier.value == wanted
}

fn screens_of(
    scene: &Scene,
    topic: &RawTopic,
    id: &Placed<String>,
    known: &BTreeSet<&str>,
    out: &mut Vec<Finding>,
) -> Vec<ScreenId> {
    let leads_nowhere = topic.tier.as_ref().is_some_and(|t| t.value == HARMLESS);
    if topic.screens.is_empty() && !leads_nowhere {
        let message = format!("the topic \"{}\" leads to no screen", id.value);
        out.push(
            Finding::error("S001", &id.place, message)
                .label("`screens` is missing or empty")
                .advice("name at least one screen, or take the topic and its phrases away"),
        );
    }
    let mut found = Vec::new();
    for screen in &topic.screens {
        let exists = ScreenId::new(&screen.value).filter(|id| scene.screens.contains_key(id));
        if let Some(exists) = exists {
            found.push(exists);
        } else if scene.raw.flows_are_whole && !known.contains(screen.value.as_str()) {
            let message = format!(
                "a topic leads to a screen that does not exist: \"{}\"",
                screen.value
            );
            out.push(
                Finding::error("S001", &screen.place, message)
                    .label("no such screen")
                    .advice(did_you_mean(
                        &screen.value,
                        known.iter().copied(),
                        "name a screen of locales/flows",
                    )),
            );
        }
    }
    found
}

/// Where a phrase stood before: its line, its file and its topic.
type Earlier<'a> = (usize, &'a str, &'a str);

/// The phrases that were chosen by hand, and what is wrong with them.
fn by_hand<'a>(
    list: &'a RawSynonyms,
    topics: &'a [Topic],
    seen: &mut BTreeMap<String, Earlier<'a>>,
    words: &mut Vec<Words>,
    out: &mut Vec<Finding>,
) {
    let blocks = match parse_synonyms(&list.text) {
        Ok(blocks) => blocks,
        Err((line, bad)) => {
            out.push(bad_line(list, line, bad));
            return;
        }
    };
    for block in &blocks {
        let Some(topic) = topics.iter().position(|topic| topic.id == block.topic) else {
            out.push(no_topic(list, block, topics));
            continue;
        };
        for (line, phrase) in &block.phrases {
            let own = (*line, &*list.file, topics[topic].id.as_str());
            if let Some(earlier) = seen.insert(fold(phrase), own) {
                out.push(twice(list, *line, earlier));
            }
            words.push(Words {
                topic,
                tongue: Tongue::of(&list.language),
                weight: BY_HAND,
                text: phrase.clone(),
                screen: None,
            });
        }
    }
}

/// What the screens of a topic say in one language.
fn of_screens(scene: &Scene, language: &str, topics: &[Topic], words: &mut Vec<Words>) {
    let Some(texts) = scene.texts(language) else {
        return;
    };
    for (topic, described) in topics.iter().enumerate() {
        for (at, id) in described.screens.iter().enumerate() {
            // A screen that answers many topics tells them apart badly.
            if topics
                .iter()
                .filter(|topic| topic.screens.contains(id))
                .count()
                > MOST_TOPICS
            {
                continue;
            }
            let Some(message) = texts.messages.get(id.as_str()) else {
                continue;
            };
            let share = if at == 0 { 1.0 } else { 0.5 };
            let (title, text) = title_and_text(message);
            let label = message
                .attributes
                .get("label")
                .map(plain)
                .unwrap_or_default();
            let mut add = |text: String, weight: f32, screen| {
                words.push(Words {
                    topic,
                    tongue: Tongue::of(language),
                    weight: weight * share,
                    text,
                    screen,
                });
            };
            add(title, NAME, Some(*id));
            add(label, NAME, Some(*id));
            add(text, TEXT, None);
        }
    }
}

fn title_and_text(message: &RawMessage) -> (String, String) {
    let whole = message.value.as_ref().map(plain).unwrap_or_default();
    match whole.split_once('\n') {
        Some((title, text)) => (title.to_owned(), text.to_owned()),
        None => (whole, String::new()),
    }
}

/// The first form of a text, without tags.
fn plain(pattern: &RawPattern) -> String {
    let text = pattern.forms.first().map(Form::text).unwrap_or_default();
    let mut inside = false;
    text.chars()
        .filter(|c| {
            inside = *c == '<' || (inside && *c != '>');
            !inside && *c != '>'
        })
        .collect()
}

fn no_list(language: &str, name: &str, required: bool) -> Finding {
    // A language may share the phrases of another, as Darija does with Arabic.
    let level = if required { Level::Error } else { Level::Info };
    let file = format!("locales/{language}/search.txt");
    let message = format!("no phrases find a topic in {name}");
    Finding::new("S001", level, &Place::file(&file), message)
        .label("the file is missing")
        .advice(format!(
            "add {file}: a head [topic] for each topic of search.toml, then one phrase on each line"
        ))
}

pub(super) fn bad_line(list: &RawSynonyms, line: usize, bad: BadLine) -> Finding {
    let (message, advice) = match bad {
        BadLine::PhraseOutsideBlock => (
            "a phrase stands before the first head",
            "put [topic] above it",
        ),
        BadLine::BadHead => (
            "this head cannot be read",
            "write [topic] with the name of a topic of search.toml",
        ),
        BadLine::EmptyPhrase => (
            "nothing is left of this phrase when signs are taken away",
            "write it with letters, or take the line away",
        ),
    };
    Finding::error("S001", &line_place(&list.file, &list.text, line), message)
        .label("not understood")
        .advice(advice)
}

fn no_topic(list: &RawSynonyms, block: &Synonyms, topics: &[Topic]) -> Finding {
    let message = format!("there is no topic \"{}\"", block.topic);
    Finding::error(
        "S001",
        &line_place(&list.file, &list.text, block.line),
        message,
    )
    .label("unknown topic")
    .advice(did_you_mean(
        &block.topic,
        topics.iter().map(|topic| topic.id.as_str()),
        "name a topic of locales/search.toml, or add it there",
    ))
}

fn twice(list: &RawSynonyms, line: usize, (before, file, topic): Earlier) -> Finding {
    let where_else = if file == &*list.file {
        String::new()
    } else {
        format!(" of {file}")
    };
    Finding::error(
        "S001",
        &line_place(&list.file, &list.text, line),
        "this phrase is there twice",
    )
    .label(format!(
        "also in line {before}{where_else}, for \"{topic}\""
    ))
    .advice("keep it where people mean it, and take the other away")
}
