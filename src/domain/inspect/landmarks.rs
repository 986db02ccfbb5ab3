//! Finds the screens that the engine itself leads to, by kind or by id.
//!
//! Invariant: what comes out names a screen for every landmark, and reports each that is
//! missing or there twice.

use std::collections::BTreeSet;

use crate::domain::finding::{Finding, Place};
use crate::domain::flow::{Kind, Landmarks, Screen};
use crate::domain::payload::ScreenId;
use crate::domain::raw::Raw;

use super::graph::Screens;
use super::screens::no_such_screen;

/// Finds the screens that the engine leads to.
pub(super) fn landmarks(raw: &Raw, screens: &Screens, out: &mut Vec<Finding>) -> Option<Landmarks> {
    let home = start(raw, screens, out);
    let mut survey = Survey { raw, screens, out };
    let by_kind = [
        ("danger", Kind::Danger),
        ("cover", Kind::Cover),
        ("language", Kind::Language),
        ("country", Kind::Country),
        ("directory", Kind::Directory),
        ("consent", Kind::Consent),
        ("message", Kind::Message),
        ("review", Kind::Review),
        ("receipt", Kind::Receipt),
        ("mailbox", Kind::Mailbox),
        ("visit", Kind::Visit),
        ("erase", Kind::Erase),
        ("found", Kind::Found),
    ]
    .map(|(name, kind)| survey.by_kind(name, &kind));
    let privacy = survey.by_id("privacy");
    let ask_danger = survey.by_id("ask-danger");
    let unsure = survey.by_id("unsure");
    let [
        danger,
        cover,
        language,
        country,
        directory,
        consent,
        message,
        review,
        receipt,
        mailbox,
        visit,
        erase,
        found,
    ] = by_kind;
    Some(Landmarks {
        home: home?,
        danger: danger?,
        cover: cover?,
        language: language?,
        country: country?,
        directory: directory?,
        consent: consent?,
        message: message?,
        review: review?,
        receipt: receipt?,
        mailbox: mailbox?,
        visit: visit?,
        erase: erase?,
        privacy: privacy?,
        ask_danger: ask_danger?,
        found: found?,
        unsure: unsure?,
    })
}

fn start(raw: &Raw, screens: &Screens, out: &mut Vec<Finding>) -> Option<ScreenId> {
    let Some(start) = raw.start.first() else {
        if raw.flows_are_whole {
            out.push(
                Finding::error("F010", &flows(raw), "no flow file says where to start")
                    .label("`start` is missing")
                    .advice("write start = \"home\" at the top of one file in locales/flows"),
            );
        }
        return None;
    };
    for second in raw.start.iter().skip(1) {
        out.push(
            Finding::error("F010", &second.place, "there are two places to start")
                .label(format!(
                    "the first is in {}, line {}",
                    start.place.file, start.place.line
                ))
                .advice("take one `start` away"),
        );
    }
    let known: BTreeSet<&str> = raw.screens.iter().map(|s| s.id.value.as_str()).collect();
    if !known.contains(start.value.as_str()) && raw.flows_are_whole {
        out.push(no_such_screen("F001", start, &known));
    }
    let id = ScreenId::new(&start.value)?;
    screens.contains_key(&id).then_some(id)
}

/// Where to point when no screen is there to point at.
fn flows(raw: &Raw) -> Place {
    let first = raw.sources.iter().find(|s| s.file.contains("/flows/"));
    Place::file(first.map_or("locales/flows", |s| &s.file))
}

struct Survey<'a> {
    raw: &'a Raw,
    screens: &'a Screens,
    out: &'a mut Vec<Finding>,
}

impl Survey<'_> {
    fn by_kind(&mut self, name: &str, kind: &Kind) -> Option<ScreenId> {
        let of_kind: Vec<&Screen> = self.screens.values().filter(|s| s.kind == *kind).collect();
        // There may be several emergency cards and lists of services; the one that bears the
        // name of its kind is the one that the engine leads to.
        let repeatable = matches!(kind, Kind::Danger | Kind::Directory);
        let named = of_kind.iter().find(|s| repeatable && s.id.as_str() == name);
        match (of_kind.as_slice(), named) {
            (_, Some(named)) => Some(named.id),
            ([only], None) => Some(only.id),
            ([], None) => {
                self.missing(
                    format!("no screen is of kind \"{name}\""),
                    &format!("kind = \"{name}\""),
                );
                None
            }
            ([first, second, ..], None) => {
                let (first, second) = (first.id, second.id);
                self.twice(name, first, second);
                None
            }
        }
    }

    fn by_id(&mut self, name: &str) -> Option<ScreenId> {
        let id = ScreenId::new(name)?;
        if self.screens.contains_key(&id) {
            return Some(id);
        }
        self.missing(
            format!("there is no screen \"{name}\""),
            &format!("[screen.{name}]"),
        );
        None
    }

    fn missing(&mut self, message: String, what: &str) {
        // A screen that could not be read may well be the one.
        if self.raw.flows_are_whole && self.screens.len() == self.raw.screens.len() {
            out_missing(self.raw, self.out, message, what);
        }
    }

    fn twice(&mut self, name: &str, first: ScreenId, second: ScreenId) {
        let place = self
            .raw
            .screens
            .iter()
            .find(|s| s.id.value == second.as_str());
        let Some(place) = place.map(|s| s.kind.as_ref().map_or(&s.id.place, |k| &k.place)) else {
            return;
        };
        self.out.push(
            Finding::error(
                "F010",
                place,
                format!("two screens are of kind \"{name}\": \"{first}\" and \"{second}\""),
            )
            .label("the second")
            .advice("the engine leads to this kind by itself, so there can be only one"),
        );
    }
}

fn out_missing(raw: &Raw, out: &mut Vec<Finding>, message: String, what: &str) {
    out.push(
        Finding::error("F010", &flows(raw), message)
            .label("the engine leads there")
            .advice(format!(
                "add a screen with {what} to a file in locales/flows"
            )),
    );
}
