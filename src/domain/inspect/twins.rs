//! Words that look alike where they should not (T007), or are the same in two languages (T008).
//!
//! The signs before the words are judged in `signs`. Invariant: a button on a screen can be told
//! from every other by its words, and a text that was forgotten in another language is found.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::confirmed::fingerprint;
use crate::domain::finding::{Finding, Level};
use crate::domain::flow::{Kind, Landmarks, Screen};
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Form, RawMessage, RawPattern, RawTexts, Reference};
use crate::domain::words::fold;

use super::{ENGINE_MESSAGES, SIDE_WORDS, Scene, signs};

/// So short a text can be the same in two languages by chance.
const BY_CHANCE: usize = 4;

/// Reports labels that cannot be told apart or have no pictogram, forgotten and unused texts.
pub(super) fn twins(scene: &Scene, landmarks: Option<&Landmarks>, out: &mut Vec<Finding>) {
    for language in scene.languages {
        let Some(texts) = scene.texts(language.code.as_str()) else {
            continue;
        };
        for screen in scene.screens.values() {
            same_label(landmarks, texts, screen, out);
        }
        signs::signs(scene, landmarks, texts, out);
        let before = scene.languages.iter().map(|l| l.code.as_str());
        let before = before.take_while(|code| *code != texts.language);
        let mut said = BTreeSet::new();
        for other in before.filter_map(|code| scene.texts(code)) {
            forgotten(scene, (texts, other), &mut said, out);
        }
        let source = scene.source().filter(|s| s.language != texts.language);
        if let Some(source) = source {
            changed_since(scene, texts, source, out);
        }
        // Behind a broken way everything would seem unused.
        if scene.raw.flows_are_whole && !out.iter().any(|f| f.level == Level::Error) {
            unused(scene, texts, out);
        }
    }
}

fn label(texts: &RawTexts, id: ScreenId) -> Option<&RawPattern> {
    texts.messages.get(id.as_str())?.attributes.get("label")
}

fn shown(pattern: &RawPattern) -> String {
    pattern.forms.first().map(Form::text).unwrap_or_default()
}

fn same_label(
    landmarks: Option<&Landmarks>,
    texts: &RawTexts,
    screen: &Screen,
    out: &mut Vec<Finding>,
) {
    let mut seen: BTreeMap<String, ScreenId> = BTreeMap::new();
    for target in screen.options.iter().flatten() {
        // The engine gives the way to danger its own words.
        if landmarks.is_some_and(|marks| marks.danger == *target) {
            continue;
        }
        let Some(pattern) = label(texts, *target) else {
            continue;
        };
        let words = fold(&shown(pattern));
        if let Some(first) = seen.insert(words, *target).filter(|first| first != target) {
            let message = format!(
                "two buttons of \"{}\" read the same: \"{first}\" and \"{target}\"",
                screen.id
            );
            out.push(
                Finding::warning("T007", &pattern.place, message)
                    .label("the same label twice")
                    .advice("say in one of the two what is different about it"),
            );
        }
    }
}

/// Texts that read as in a language before this one, in one of their forms. Each is said once.
fn forgotten(
    scene: &Scene,
    (texts, other): (&RawTexts, &RawTexts),
    said: &mut BTreeSet<String>,
    out: &mut Vec<Finding>,
) {
    let wording = scene.wordings.get(&texts.language);
    let is_allowed = |words: &str| wording.is_some_and(|w| w.same.contains(&fold(words)));
    for (id, message) in &texts.messages {
        let Some(twin) = other.messages.get(id) else {
            continue;
        };
        for (name, here, there) in pairs(id, message, twin) {
            let shared = shared(here, there);
            if shared.is_none_or(|words| is_allowed(&words)) || !said.insert(name.clone()) {
                continue;
            }
            out.push(
                Finding::warning(
                    "T008",
                    &here.place,
                    format!("\"{name}\" reads as in locales/{}", other.language),
                )
                .label("not translated?")
                .advice(format!(
                    "translate it, or add it under [same] in locales/{}/wording.txt",
                    texts.language
                )),
            );
        }
    }
}

/// What both texts can say, when it is too long to be so by chance.
fn shared(here: &RawPattern, there: &RawPattern) -> Option<String> {
    let theirs: BTreeSet<String> = there.forms.iter().map(Form::text).collect();
    let mut ours = here.forms.iter().map(Form::text);
    ours.find(|words| {
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        letters >= BY_CHANCE && theirs.contains(words)
    })
}

/// Texts whose source changed since somebody compared the two.
fn changed_since(scene: &Scene, texts: &RawTexts, source: &RawTexts, out: &mut Vec<Finding>) {
    let Some(compared) = scene.raw.confirmed.translation.get(&texts.language) else {
        return;
    };
    for (id, message) in &texts.messages {
        let now = source.messages.get(id).and_then(|m| m.value.as_ref());
        let (Some(then), Some(now)) = (compared.get(id), now.map(fingerprint)) else {
            continue;
        };
        if *then != now {
            out.push(
                Finding::warning(
                    "T008",
                    &message.place,
                    format!("the source of \"{id}\" changed since this was translated"),
                )
                .label("says something else now?")
                .advice(format!(
                    "compare the two, then `sanad content confirm --translation {}`",
                    texts.language
                )),
            );
        }
    }
}

/// The texts of a message beside those of its twin, by name.
fn pairs<'a>(
    id: &str,
    here: &'a RawMessage,
    there: &'a RawMessage,
) -> Vec<(String, &'a RawPattern, &'a RawPattern)> {
    let value = here.value.as_ref().zip(there.value.as_ref());
    let value = value.map(|(a, b)| (id.to_owned(), a, b));
    let attributes = here.attributes.iter().filter_map(|(name, a)| {
        let b = there.attributes.get(name)?;
        Some((format!("{id}.{name}"), a, b))
    });
    value.into_iter().chain(attributes).collect()
}

/// Texts of a flow or of the directory that nothing shows any more. What stands in other files
/// is shown by the engine.
fn unused(scene: &Scene, texts: &RawTexts, out: &mut Vec<Finding>) {
    let stem = |file: &str| {
        let name = file.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default().to_owned()
    };
    let of_flows: BTreeSet<String> = scene
        .raw
        .screens
        .iter()
        .map(|screen| stem(&screen.id.place.file))
        .chain(["directory".to_owned()])
        .collect();
    let used = used(scene, texts);
    for (id, message) in &texts.messages {
        if !of_flows.contains(&stem(&message.place.file))
            || used.contains(id.as_str())
            || id.starts_with("country-")
        {
            continue;
        }
        out.push(
            Finding::new(
                "T008",
                Level::Warning,
                &message.place,
                format!("nothing shows the text \"{id}\""),
            )
            .label("unused")
            .advice("take it away, or give it the name of a screen"),
        );
    }
}

fn used<'a>(scene: &'a Scene, texts: &'a RawTexts) -> BTreeSet<Cow<'a, str>> {
    let mut used: BTreeSet<Cow<str>> = ENGINE_MESSAGES
        .iter()
        .chain(SIDE_WORDS)
        .map(|id| Cow::from(*id))
        .collect();
    for screen in scene.screens.values() {
        used.insert(Cow::from(screen.id.as_str()));
        if let Kind::Checklist { items, .. } = &screen.kind {
            used.extend(items.iter().map(|item| Cow::from(item.as_str())));
        }
    }
    for message in texts.messages.values() {
        for pattern in message.value.iter().chain(message.attributes.values()) {
            used.extend(pattern.references.iter().filter_map(|r| match &r.value {
                Reference::Message(name) => Some(Cow::from(name.as_str())),
                Reference::Variable(_) | Reference::Term(_) | Reference::Function(_) => None,
            }));
        }
    }
    used.extend(
        scene
            .raw
            .services
            .iter()
            .filter_map(|s| Some(Cow::from(format!("service-{}", s.id.as_ref()?.value)))),
    );
    used
}
