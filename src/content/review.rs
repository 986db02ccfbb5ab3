//! What the organisation must confirm before launch, and how it is confirmed.
//!
//! The file is read and written in `confirmed`. Invariant: everything that a comment
//! `# Confirm:` names in any language, and every service, stands in the list until it was
//! confirmed as it is. A text that only a translation wants confirmed is named with its
//! language, as in `fr:papers`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::domain::confirmed::{Confirmed, fingerprint};
use crate::domain::raw::{Raw, RawMessage, RawTexts};

use super::confirmed::{self, FILE};
use super::{Files, read};

/// One text that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The id of the text, with its language before it when only that one names it.
    pub id: String,
    /// What is to be confirmed.
    pub what: Vec<String>,
}

/// Everything that waits for the organisation.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Review {
    /// The texts, in the order of their files.
    pub texts: Vec<Waiting>,
    /// The services by country.
    pub services: BTreeMap<String, Vec<String>>,
}

/// What is to be confirmed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Confirming {
    /// The day, as in `2027-01-30`.
    pub on: String,
    /// Ids of services and texts.
    pub ids: BTreeSet<String>,
    /// Every service and every text.
    pub all: bool,
    /// The languages whose translations were compared with the source as it is now.
    pub translations: BTreeSet<String>,
}

/// Everything that waits.
pub fn review(files: &Files) -> Review {
    let raw = read(files, &mut Vec::new());
    let mut texts: Vec<Waiting> = wanted(&raw)
        .into_iter()
        .filter(|wanted| !is_confirmed(&raw.confirmed, &wanted.id, wanted.message))
        .map(|wanted| Waiting {
            file: wanted.message.place.file.to_string(),
            line: wanted.message.place.line,
            id: wanted.id,
            what: wanted.what,
        })
        .collect();
    texts.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    let mut services: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for service in &raw.services {
        let (Some(id), Some(country)) = (&service.id, &service.country) else {
            continue;
        };
        if !raw.confirmed.service.contains_key(&id.value) {
            let of = services.entry(country.value.clone()).or_default();
            of.push(id.value.clone());
        }
    }
    Review { texts, services }
}

/// A message that a comment wants confirmed.
struct Wanted<'a> {
    id: String,
    message: &'a RawMessage,
    what: Vec<String>,
}

/// The messages of the source language that a comment wants confirmed; of the others those of
/// which a comment says what that of the source does not.
fn wanted(raw: &Raw) -> Vec<Wanted<'_>> {
    let Some(source) = source(raw) else {
        return Vec::new();
    };
    let what = |message: &RawMessage| -> Vec<String> {
        message.comments("Confirm:").map(str::to_owned).collect()
    };
    let mut all = Vec::new();
    for texts in &raw.texts {
        let is_source = texts.language == source.language;
        for (id, message) in &texts.messages {
            let mut own = what(message);
            if !is_source && let Some(original) = source.messages.get(id) {
                let said = what(original);
                own.retain(|claim| !said.contains(claim));
            }
            if own.is_empty() {
                continue;
            }
            let id = match is_source {
                true => id.clone(),
                false => format!("{}:{id}", texts.language),
            };
            all.push(Wanted {
                id,
                message,
                what: own,
            });
        }
    }
    all
}

/// The texts that the others are translated from: English, or else the first.
fn source(raw: &Raw) -> Option<&RawTexts> {
    let english = raw.texts.iter().find(|t| t.language == "en");
    english.or(raw.texts.first())
}

fn is_confirmed(confirmed: &Confirmed, id: &str, message: &RawMessage) -> bool {
    let now = message.value.as_ref().map(fingerprint);
    now.is_some() && confirmed.text.get(id) == now.as_ref()
}

impl Review {
    /// How many services wait.
    pub fn numbers(&self) -> usize {
        self.services.values().map(Vec::len).sum()
    }

    /// The list as it is printed; empty when nothing waits.
    pub fn print(&self) -> String {
        let mut out = String::new();
        if self.texts.is_empty() && self.services.is_empty() {
            return out;
        }
        let _ = writeln!(
            out,
            "To be confirmed by the organisation before launch: {} texts, {} services (`sanad content confirm`)",
            self.texts.len(),
            self.numbers()
        );
        for text in &self.texts {
            let what = text.what.join("; ");
            let _ = writeln!(out, "  {}:{} {}: {what}", text.file, text.line, text.id);
        }
        for (country, ids) in &self.services {
            let _ = writeln!(out, "  call and open, {country}: {}", ids.join(" "));
        }
        out
    }
}

/// The file `confirmed.toml` after these were confirmed, or the ids that nobody knows.
pub fn confirm(files: &Files, confirming: &Confirming) -> Result<String, Vec<String>> {
    let raw = read(files, &mut Vec::new());
    let mut now = raw.confirmed.clone();
    let mut unknown = confirming.ids.clone();
    for service in raw.services.iter().filter_map(|s| s.id.as_ref()) {
        if unknown.remove(&service.value) || confirming.all {
            let day = confirming.on.clone();
            now.service.insert(service.value.clone(), day);
        }
    }
    for Wanted { id, message, .. } in wanted(&raw) {
        let Some(value) = &message.value else {
            continue;
        };
        if unknown.remove(&id) || confirming.all {
            now.text.insert(id, fingerprint(value));
        }
    }
    for language in &confirming.translations {
        now.translation.insert(language.clone(), as_they_are(&raw));
    }
    if unknown.is_empty() {
        Ok(confirmed::write(&now))
    } else {
        Err(unknown.into_iter().collect())
    }
}

/// Every text of the source language with its fingerprint.
fn as_they_are(raw: &Raw) -> BTreeMap<String, String> {
    source(raw)
        .into_iter()
        .flat_map(|texts| &texts.messages)
        .filter_map(|(id, message)| Some((id.clone(), fingerprint(message.value.as_ref()?))))
        .collect()
}

/// The name of the file inside a folder of content.
pub fn file_name() -> &'static str {
    FILE.trim_start_matches("locales/")
}
