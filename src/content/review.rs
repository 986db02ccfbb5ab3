//! What the organisation must confirm before launch, and how it is confirmed.
//!
//! The file is read and written in `confirmed`. Invariant: everything that a comment
//! `# Confirm:` names, and every service, stands in the list until it was confirmed as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::domain::confirmed::{Confirmed, fingerprint};
use crate::domain::raw::{Raw, RawMessage};

use super::confirmed::{self, FILE};
use super::{Files, read};

/// One text that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The id of the text.
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
    let mut texts: Vec<Waiting> = source(&raw)
        .filter(|(id, message)| !is_confirmed(&raw.confirmed, id, message))
        .map(|(id, message)| Waiting {
            file: message.place.file.to_string(),
            line: message.place.line,
            id: id.clone(),
            what: message.comments("Confirm:").map(str::to_owned).collect(),
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

/// The messages of the source language that a comment wants confirmed.
fn source(raw: &Raw) -> impl Iterator<Item = (&String, &RawMessage)> {
    let english = raw.texts.iter().find(|t| t.language == "en");
    english
        .or(raw.texts.first())
        .into_iter()
        .flat_map(|texts| &texts.messages)
        .filter(|(_, message)| message.comment_says("Confirm:"))
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
    for (id, message) in source(&raw) {
        let Some(value) = &message.value else {
            continue;
        };
        if unknown.remove(id) || confirming.all {
            now.text.insert(id.clone(), fingerprint(value));
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
    let english = raw.texts.iter().find(|t| t.language == "en");
    english
        .or(raw.texts.first())
        .into_iter()
        .flat_map(|texts| &texts.messages)
        .filter_map(|(id, message)| Some((id.clone(), fingerprint(message.value.as_ref()?))))
        .collect()
}

/// The name of the file inside a folder of content.
pub fn file_name() -> &'static str {
    FILE.trim_start_matches("locales/")
}
