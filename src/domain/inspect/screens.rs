//! One screen after the other: ids, kinds, fields, and whether what they name exists.
//!
//! How screens hang together is in `graph`. Invariant: a screen that comes out names only
//! screens that exist, unless a finding was reported.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::finding::{Finding, did_you_mean};
use crate::domain::flow::{Kind, Screen};
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Placed, Raw, RawScreen};

const COMMON: &[&str] = &["kind", "options", "safety", "sensitive", "end"];

/// Every kind with the fields that only it has.
const KINDS: &[(&str, &[&str])] = &[
    ("card", &[]),
    ("checklist", &["items", "results", "cards"]),
    ("quiz", &["questions", "results"]),
    ("scenario", &["choices", "right"]),
    ("directory", &[]),
    ("danger", &[]),
    ("country", &[]),
    ("language", &[]),
    ("cover", &[]),
    ("consent", &["questions"]),
    (
        "question",
        &["choices", "many", "urgency", "danger", "only_if", "unless"],
    ),
    ("message", &[]),
    ("review", &[]),
    ("receipt", &[]),
    ("mailbox", &[]),
    ("visit", &[]),
    ("erase", &[]),
    ("found", &[]),
];

/// Reads all screens.
pub(super) fn screens(raw: &Raw, out: &mut Vec<Finding>) -> BTreeMap<ScreenId, Screen> {
    let ids: BTreeSet<&str> = raw.screens.iter().map(|s| s.id.value.as_str()).collect();
    let mut first: BTreeMap<&str, &RawScreen> = BTreeMap::new();
    let mut screens = BTreeMap::new();
    for screen in &raw.screens {
        if let Some(earlier) = first.insert(&screen.id.value, screen) {
            out.push(twice(screen, earlier));
            continue;
        }
        let mut eye = Eye {
            ids: &ids,
            whole: raw.flows_are_whole,
            raw,
            out,
        };
        if let Some(read) = eye.screen(screen) {
            screens.insert(read.id, read);
        }
    }
    screens
}

fn twice(screen: &RawScreen, earlier: &RawScreen) -> Finding {
    let (id, at) = (&screen.id.value, &earlier.id.place);
    Finding::error(
        "F010",
        &screen.id.place,
        format!("two screens are called \"{id}\""),
    )
    .label(format!("the first is in {}, line {}", at.file, at.line))
    .advice("rename one of them, or take one away")
}

/// What one screen is looked at with.
pub(super) struct Eye<'a> {
    pub(super) ids: &'a BTreeSet<&'a str>,
    pub(super) whole: bool,
    pub(super) raw: &'a Raw,
    pub(super) out: &'a mut Vec<Finding>,
}

impl Eye<'_> {
    fn screen(&mut self, raw: &RawScreen) -> Option<Screen> {
        let id = screen_id(&raw.id, self.out);
        let kind = self.kind_name(raw);
        if let Some(kind) = kind {
            self.fields(raw, kind);
        }
        let options = raw
            .options
            .iter()
            .map(|row| row.iter().filter_map(|id| self.target(id)).collect())
            .collect();
        let kind = self.kind(raw, kind?);
        Some(Screen {
            id: id?,
            kind,
            options,
            safety: raw.safety,
            sensitive: raw.sensitive,
            end: raw.end,
            back: None,
        })
    }

    fn kind_name(&mut self, raw: &RawScreen) -> Option<&'static str> {
        let Some(kind) = &raw.kind else {
            return Some("card");
        };
        let known = KINDS.iter().map(|(name, _)| *name);
        let found = known.clone().find(|name| *name == kind.value);
        if found.is_none() {
            let message = format!("there is no kind of screen called \"{}\"", kind.value);
            let list = known.clone().collect::<Vec<_>>().join(", ");
            self.out.push(
                Finding::error("F010", &kind.place, message)
                    .label("unknown kind")
                    .advice(did_you_mean(
                        &kind.value,
                        known,
                        format!("kinds are: {list}"),
                    )),
            );
        }
        found
    }

    fn fields(&mut self, raw: &RawScreen, kind: &str) {
        for field in &raw.fields {
            let name = field.value.as_str();
            let owners: Vec<&str> = KINDS
                .iter()
                .filter(|(_, fields)| fields.contains(&name))
                .map(|(owner, _)| *owner)
                .collect();
            if COMMON.contains(&name) || owners.is_empty() || owners.contains(&kind) {
                continue;
            }
            let owner = owners.join("\" or \"");
            self.out.push(
                Finding::error("F010", &field.place, format!("a {kind} has no `{name}`"))
                    .label("not a field of this kind")
                    .advice(format!("write kind = \"{owner}\", or take `{name}` away")),
            );
        }
    }

    pub(super) fn target(&mut self, id: &Placed<String>) -> Option<ScreenId> {
        if !self.ids.contains(id.value.as_str()) {
            if self.whole {
                self.out.push(no_such_screen("F001", id, self.ids));
            }
            return None;
        }
        // A bad id is reported once, where the screen is.
        ScreenId::new(&id.value)
    }

    fn kind(&mut self, raw: &RawScreen, kind: &str) -> Kind {
        match kind {
            "checklist" => self.checklist(raw),
            "quiz" => self.quiz(raw),
            "scenario" => self.scenario(raw),
            "directory" => Kind::Directory,
            "danger" => Kind::Danger,
            "country" => Kind::Country,
            "language" => Kind::Language,
            "cover" => Kind::Cover,
            "consent" => Kind::Consent,
            "question" => Kind::Question(self.question(raw)),
            "message" => Kind::Message,
            "review" => Kind::Review,
            "receipt" => Kind::Receipt,
            "mailbox" => Kind::Mailbox,
            "visit" => Kind::Visit,
            "erase" => Kind::Erase,
            "found" => Kind::Found,
            _ => Kind::Card,
        }
    }
}

/// The finding for a screen that does not exist.
pub(super) fn no_such_screen(
    code: &'static str,
    id: &Placed<String>,
    ids: &BTreeSet<&str>,
) -> Finding {
    let name = &id.value;
    Finding::error(
        code,
        &id.place,
        format!("this leads to a screen that does not exist: \"{name}\""),
    )
    .label("no such screen")
    .advice(did_you_mean(
        name,
        ids.iter().copied(),
        format!("add [screen.{name}] to a file in locales/flows, or lead somewhere else"),
    ))
}

/// Reads an id, or says why no button could carry it.
pub(super) fn screen_id(id: &Placed<String>, out: &mut Vec<Finding>) -> Option<ScreenId> {
    let read = ScreenId::new(&id.value);
    if read.is_none() {
        out.push(
            Finding::error(
                "F009",
                &id.place,
                format!("no button can carry the id \"{}\"", id.value),
            )
            .label(length_of(&id.value))
            .advice("an id has 1 to 24 characters: small letters, digits and -, a letter first"),
        );
    }
    read
}

/// `31 characters`, for labels.
pub(super) fn length_of(word: &str) -> String {
    match word.chars().count() {
        1 => "1 character".to_owned(),
        n => format!("{n} characters"),
    }
}
