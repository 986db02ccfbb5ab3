//! What typed words are compared with, and the version of the consent.
//!
//! Invariant: everything that comes out is folded in the same way as typed words are.

use std::collections::HashMap;

use crate::domain::flow::{ChoiceWords, Kind, Landmarks};
use crate::domain::language::Language;
use crate::domain::payload::{LanguageCode, ScreenId};
use crate::domain::raw::{RawPattern, RawTexts};
use crate::domain::words::fold;

use super::{SIDE_WORDS, Scene};

/// Words of the choices, by language and question.
pub(super) fn choice_words(scene: &Scene) -> HashMap<(LanguageCode, ScreenId), Vec<ChoiceWords>> {
    let mut words = HashMap::new();
    for language in scene.languages {
        for screen in scene.screens.values() {
            let Kind::Question(question) = &screen.kind else {
                continue;
            };
            let choices = question.choices.iter().map(|choice| {
                let shown = shown(scene, language, screen.id.as_str(), choice);
                ChoiceWords {
                    choice: choice.clone(),
                    folded: fold(&shown),
                    shown,
                }
            });
            words.insert((language.code, screen.id), choices.collect());
        }
    }
    words
}

/// The words of a choice, in this language or in what it falls back to.
fn shown(scene: &Scene, language: &Language, question: &str, choice: &str) -> String {
    let attribute = |texts: &RawTexts| {
        let message = texts.messages.get(question)?;
        Some(text(message.attributes.get(choice)?))
    };
    [language.code.as_str(), language.fallback.as_str()]
        .into_iter()
        .filter_map(|code| scene.texts(code))
        .chain(scene.source())
        .find_map(attribute)
        .unwrap_or_default()
}

fn text(pattern: &RawPattern) -> String {
    pattern.forms.first().map(|form| form.text()).unwrap_or_default()
}

/// Whole typed texts that open a side door.
pub(super) fn side_words(scene: &Scene, landmarks: &Landmarks) -> HashMap<String, ScreenId> {
    let mut words = HashMap::new();
    for language in scene.languages {
        let texts = scene.texts(language.code.as_str());
        for id in SIDE_WORDS {
            let value = texts.and_then(|t| t.messages.get(*id)).and_then(|m| m.value.as_ref());
            let line = value.map(text).unwrap_or_default();
            for word in line.split([',', '،', '\n']).map(fold).filter(|word| !word.is_empty()) {
                words.entry(word).or_insert_with(|| leads_to(id, landmarks));
            }
        }
    }
    words
}

fn leads_to(id: &str, landmarks: &Landmarks) -> ScreenId {
    match id {
        "words-language" => landmarks.language,
        "words-erase" => landmarks.erase,
        "words-cover" => landmarks.cover,
        "words-danger" => landmarks.danger,
        "words-request" => landmarks.consent,
        _ => landmarks.home,
    }
}

/// A number that changes when the text of the consent changes in any language (FNV-1a).
pub(super) fn consent_version(scene: &Scene, consent: ScreenId) -> u32 {
    let mut version: u32 = 0x811c_9dc5;
    for language in scene.languages {
        let message = scene.texts(language.code.as_str()).and_then(|t| t.messages.get(consent.as_str()));
        let forms = message.and_then(|m| m.value.as_ref()).map(|p| p.forms.as_slice()).unwrap_or_default();
        for byte in forms.iter().flat_map(|form| form.text().into_bytes()) {
            version = (version ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    version
}
