//! Which texts must be there, and which are missing in which language (T001).
//!
//! What a text says is checked in `patterns`. Invariant: in a required language everything
//! that the engine can show has words; a `safety` screen has them in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::directory::Service;
use crate::domain::finding::{Finding, Level, Place};
use crate::domain::flow::{Kind, Screen};
use crate::domain::language::{Language, country_message};
use crate::domain::payload::{Country, ScreenId};
use crate::domain::raw::{RawMessage, RawTexts};

use super::{ENGINE_MESSAGES, OTHER_LANGUAGE, SIDE_WORDS, Scene};

/// A text: the id of its message, and the attribute if it is not the value.
type Text = (String, Option<String>);

/// Why a text is needed.
struct Need {
    /// What needs it; none for the engine.
    place: Option<Place>,
    safety: bool,
}

/// Reports every text that is missing.
pub(super) fn needs(
    scene: &Scene,
    services: &[Service],
    countries: &[Country],
    out: &mut Vec<Finding>,
) {
    let mut needs = BTreeMap::new();
    screens(scene, &mut needs);
    directory(scene, services, &mut needs, out);
    for country in countries {
        let place = super::countries::place_of(scene.raw, *country);
        add(&mut needs, country_message(*country), None, place, false);
    }
    for id in ENGINE_MESSAGES.iter().chain(SIDE_WORDS) {
        add(&mut needs, (*id).to_owned(), None, None, false);
    }
    as_in_source(scene, &mut needs);
    for language in scene.languages {
        // A folder without texts was reported as a whole.
        if let Some(texts) = scene.texts(language.code.as_str()) {
            missing(scene, language, texts, &needs, out);
        }
    }
}

fn add(
    needs: &mut BTreeMap<Text, Need>,
    id: String,
    attribute: Option<&str>,
    place: Option<&Place>,
    safety: bool,
) {
    let need = needs
        .entry((id, attribute.map(str::to_owned)))
        .or_insert_with(|| Need {
            place: place.cloned(),
            safety,
        });
    need.safety |= safety;
}

fn screens(scene: &Scene, needs: &mut BTreeMap<Text, Need>) {
    let named: BTreeSet<ScreenId> = scene
        .screens
        .values()
        .flat_map(|s| s.options.iter().flatten())
        .copied()
        .chain(searched(scene))
        .collect();
    for written in &scene.raw.screens {
        let Some(screen) = ScreenId::new(&written.id.value).and_then(|id| scene.screens.get(&id))
        else {
            continue;
        };
        let place = Some(&written.id.place);
        add(needs, screen.id.to_string(), None, place, screen.safety);
        if named.contains(&screen.id) || leads_by_label(screen) {
            add(
                needs,
                screen.id.to_string(),
                Some("label"),
                place,
                screen.safety,
            );
        }
        let own = match &screen.kind {
            Kind::Checklist { cards, .. } if !cards.is_empty() => Some("cards"),
            Kind::Scenario { .. } => Some("why"),
            _ => None,
        };
        if own.is_some() {
            add(needs, screen.id.to_string(), own, place, screen.safety);
        }
        if let Kind::Checklist { items, .. } = &screen.kind {
            for item in items {
                let place = written
                    .items
                    .iter()
                    .find(|i| i.value == item.as_str())
                    .map(|i| &i.place);
                add(needs, item.to_string(), None, place, screen.safety);
            }
        }
        for choice in &written.choices {
            add(
                needs,
                screen.id.to_string(),
                Some(&choice.value),
                Some(&choice.place),
                screen.safety,
            );
        }
    }
}

/// Screens that a search offers; the button of the mailbox has words of its own.
fn searched<'a>(scene: &Scene<'a>) -> impl Iterator<Item = ScreenId> + use<'a> {
    let topics = scene.raw.topics.iter().flatten();
    let screens = topics.flat_map(|topic| &topic.screens);
    let known = screens.filter_map(|screen| ScreenId::new(&screen.value));
    let all = scene.screens;
    known.filter(|id| {
        all.get(id)
            .is_some_and(|screen| screen.kind != Kind::Mailbox)
    })
}

/// Screens that a search or a typed word may offer by their label; the others are only
/// reached by buttons of the engine.
pub(super) fn leads_by_label(screen: &Screen) -> bool {
    match screen.kind {
        Kind::Card
        | Kind::Checklist { .. }
        | Kind::Quiz { .. }
        | Kind::Directory
        | Kind::Danger
        | Kind::Country
        | Kind::Language => true,
        Kind::Scenario { .. }
        | Kind::Cover
        | Kind::Consent
        | Kind::Question(_)
        | Kind::Message
        | Kind::Review
        | Kind::Receipt
        | Kind::Mailbox
        | Kind::Visit
        | Kind::Erase
        | Kind::Found => false,
    }
}

fn directory(
    scene: &Scene,
    all: &[Service],
    needs: &mut BTreeMap<Text, Need>,
    out: &mut Vec<Finding>,
) {
    for service in all {
        let written = scene
            .raw
            .services
            .iter()
            .find_map(|s| s.id.as_ref().filter(|id| id.value == service.id()));
        let place = written.map(|id| &id.place);
        let id = format!("service-{}", service.id());
        let has_words = |t: &RawTexts| t.messages.contains_key(&id) || t.lost.contains(&id);
        if let Some(place) = place.filter(|_| !scene.raw.texts.iter().any(has_words)) {
            out.push(
                Finding::error(
                    "D001",
                    place,
                    format!("no language says who answers at \"{}\"", service.id()),
                )
                .label("a number without words")
                .advice(format!(
                    "add `{id} = …` with `.name = …` to locales/<language>/directory.ftl"
                )),
            );
            continue;
        }
        add(needs, id.clone(), None, place, service.emergency);
        add(needs, id, Some("name"), place, service.emergency);
    }
}

/// What the source language says, the others say too.
fn as_in_source(scene: &Scene, needs: &mut BTreeMap<Text, Need>) {
    for (id, message) in scene.source().iter().flat_map(|t| &t.messages) {
        if message.value.is_some() {
            add(needs, id.clone(), None, Some(&message.place), false);
        }
        for (name, attribute) in &message.attributes {
            add(needs, id.clone(), Some(name), Some(&attribute.place), false);
        }
    }
}

fn missing(
    scene: &Scene,
    language: &Language,
    texts: &RawTexts,
    needs: &BTreeMap<Text, Need>,
    out: &mut Vec<Finding>,
) {
    let mut whole = BTreeSet::new();
    let mut left_out = 0;
    for ((id, attribute), need) in needs {
        let message = texts.messages.get(id);
        let there = match (message, attribute) {
            (Some(message), None) => message.value.is_some(),
            (Some(message), Some(name)) => message.attributes.contains_key(name),
            (None, _) => texts.lost.contains(id),
        };
        // A message that is missing as a whole is said once, not again for each attribute.
        if there || (message.is_none() && !whole.insert(id)) {
            continue;
        }
        // What an organisation does not say in a language of its own choice is read in another.
        if !language.required && !need.safety && message.is_none() {
            left_out += 1;
            continue;
        }
        out.push(absent(
            scene,
            language,
            (id, attribute.as_deref()),
            message,
            need,
        ));
    }
    if left_out > 0 {
        out.push(partial(scene, language, left_out));
        out.extend(speechless(scene, language, texts));
    }
}

/// A language that leaves texts to another must be able to say so in its own words.
fn speechless(scene: &Scene, language: &Language, texts: &RawTexts) -> Option<Finding> {
    if texts.messages.contains_key(OTHER_LANGUAGE) {
        return None;
    }
    let need = Need {
        place: None,
        safety: true,
    };
    Some(absent(scene, language, (OTHER_LANGUAGE, None), None, &need))
}

/// One line for all texts that a language leaves to another.
fn partial(scene: &Scene, language: &Language, left_out: usize) -> Finding {
    let entry = scene.raw.languages.iter().flatten().find_map(|raw| {
        let code = raw.code.as_ref()?;
        (code.value == language.code.as_str()).then_some(&code.place)
    });
    let file = Place::file("locales/languages.toml");
    Finding::new(
        "T001",
        Level::Info,
        entry.unwrap_or(&file),
        format!("texts missing in {}: {left_out}", language.name),
    )
    .label(format!(
        "read in {} instead, with a line that says so",
        language.fallback
    ))
    .advice(format!(
        "nothing, when this is meant; else translate them in locales/{}, and say required = true",
        language.code
    ))
}

fn absent(
    scene: &Scene,
    language: &Language,
    (id, attribute): (&str, Option<&str>),
    message: Option<&RawMessage>,
    need: &Need,
) -> Finding {
    let code = language.code;
    let source = scene.source().and_then(|t| t.messages.get(id));
    let file = source.map_or_else(
        || format!("locales/{code}/{}", likely_file(id, need)),
        |m| file_in(&m.place, code.as_str()),
    );
    let place = message
        .map(|m| m.place.clone())
        .or_else(|| need.place.clone())
        .or_else(|| source.map(|m| m.place.clone()))
        .unwrap_or_else(|| Place::file(&file));
    let level = if language.required || need.safety {
        Level::Error
    } else {
        Level::Warning
    };
    let (text, line) = match (message, attribute) {
        (Some(_), Some(name)) => (format!("{id}.{name}"), format!("    .{name} = …")),
        _ => (id.to_owned(), format!("{id} = …")),
    };
    Finding::new(
        "T001",
        level,
        &place,
        format!("the text \"{text}\" is missing in {}", language.name),
    )
    .label(format!("not in {code}"))
    .advice(match message {
        Some(_) if attribute.is_some() => {
            format!("add `{}` under `{id}` in {}", line.trim(), place.file)
        }
        _ => format!("add `{line}` to {file}"),
    })
}

/// The file of the same name in another language.
fn file_in(place: &Place, code: &str) -> String {
    let name = place.file.rsplit('/').next().unwrap_or_default();
    format!("locales/{code}/{name}")
}

/// The file where a text that no language has would stand.
fn likely_file(id: &str, need: &Need) -> String {
    if id.starts_with("service-") || id.starts_with("country-") {
        return "directory.ftl".to_owned();
    }
    let flow = need.place.as_ref().filter(|p| p.file.contains("/flows/"));
    let name = flow
        .and_then(|p| p.file.rsplit('/').next())
        .and_then(|f| f.strip_suffix(".toml"));
    format!("{}.ftl", name.unwrap_or("bot"))
}
