//! The only way to a `Content`: judges what was read and reports everything at once.
//!
//! Files are not known here, only raw values with their places. Invariant: a `Content` comes
//! out only when no finding is an error.

mod checklists;
mod compare;
mod countries;
mod crisis;
mod graph;
mod house;
mod html;
mod landmarks;
mod marks;
mod meanings;
mod needs;
mod numbers;
mod patterns;
mod plurals;
mod questions;
mod quizzes;
mod reading;
mod screens;
mod search;
mod services;
mod signs;
mod taps;
mod twins;
mod wording;

use std::collections::BTreeMap;

use super::crisis::CrisisWords;
use super::finding::{Finding, Level, sort};
use super::flow::{Content, Screen};
use super::language::Language;
use super::payload::ScreenId;
use super::raw::{Raw, RawTexts};

/// Messages that the engine itself shows; every required language must have them.
pub const ENGINE_MESSAGES: &[&str] = &[
    "button-danger",
    "button-mailbox",
    "button-back",
    "button-home",
    "button-leave",
    "button-hear",
    "button-skip",
    "button-stop",
    "button-done",
    "button-send",
    "button-send-now",
    "button-send-without",
    "button-show",
    "button-hide",
    "button-close",
    "button-write",
    "button-refresh",
    "button-erase",
    "button-erase-yes",
    "button-only-look",
    "button-erase-draft",
    "button-keep",
    "button-go-on",
    "button-result",
    "button-next-card",
    "button-walked",
    "button-begin",
    "button-score",
    "button-whole",
    "button-six",
    "button-exact",
    "button-town",
    "button-broken-number",
    "button-broken-too",
    "button-numbers-back",
    "button-all-numbers",
    "button-more-numbers",
    "button-request",
    "button-other-country",
    "button-place-yes",
    "button-digit-back",
    "button-clear",
    "button-more-services",
    "notice-kept",
    "notice-kept-please-choose",
    "notice-file-coming",
    "notice-file-too-large",
    "notice-file-unreadable",
    "notice-files-not-arrived",
    "notice-not-taken",
    "notice-contact-not-taken",
    "notice-not-kept",
    "notice-not-understood",
    "notice-old-menu",
    "notice-first-version-counts",
    "notice-not-saved",
    "notice-full",
    "notice-erased",
    "notice-case-erased",
    "notice-added",
    "notice-nothing-to-send",
    "notice-draft-gone",
    "notice-code-mistyped",
    "notice-no-requests-now",
    "notice-too-many-tries",
    "notice-slower",
    "notice-press-again",
    "notice-many-numbers",
    "notice-files-full",
    "notice-files-not-now",
    "notice-added-today",
    "notice-closed-or-erased",
    "notice-said-before",
    "notice-before-this-request",
    "notice-number-reported",
    "notice-group-line",
    "notice-words-of-danger",
    "notice-closed",
    "notice-only-look",
    "detail-choose-country",
    "detail-place-seems",
    "detail-place-unsure",
    "detail-place-gone",
    "detail-international",
    "detail-no-emergency",
    "detail-no-rescue",
    "detail-no-ambulance",
    "detail-no-services",
    "detail-dial-in",
    "detail-checked",
    "detail-confirmed",
    "detail-unconfirmed",
    "detail-checked-year",
    "detail-checked-unknown",
    "detail-hours",
    "detail-broken",
    "detail-instead",
    "detail-no-instead",
    "detail-needs",
    "detail-no-need",
    "need-danger",
    "need-children",
    "need-trafficking",
    "need-asylum",
    "need-women",
    "need-rights",
    "need-work",
    "need-online",
    "need-return",
    "need-family",
    "need-mind",
    "need-shelter",
    "need-others",
    "need-gentle",
    "request-message-young",
    "detail-pieces",
    "detail-place",
    "detail-review-hidden",
    "detail-skipped",
    "detail-piece-photo",
    "detail-piece-voice",
    "detail-piece-audio",
    "detail-piece-video",
    "detail-piece-file",
    "detail-piece-place-town",
    "detail-piece-place-exact",
    "detail-piece-waiting",
    "detail-piece-refused",
    "detail-piece-may-name",
    "detail-locked",
    "detail-told",
    "detail-not-told",
    "detail-way-unchosen",
    "detail-way-whole",
    "detail-way-six",
    "detail-way-duress",
    "detail-pad",
    "detail-nothing",
    "detail-letters-none",
    "detail-letter",
    "detail-letters-older",
    "detail-refused",
    "detail-written",
    "detail-writing",
    "detail-erase-asked",
    "detail-go-on",
    "detail-walk",
    "detail-score",
    "detail-quiz-right",
    "detail-quiz-other",
    "mailbox-state-new",
    "mailbox-state-taken",
    "mailbox-state-closed",
    "command-start",
    "command-help",
    "command-language",
    "command-privacy",
    "command-stop",
    "command-delete",
    "command-settings",
    "profile-description",
    "profile-short",
];

/// A line in the person's language that stands above a screen of another language. A language
/// that leaves texts out must have it.
pub const OTHER_LANGUAGE: &str = "notice-other-language";

/// Messages with comma-separated words that, typed as a whole text, lead to a screen.
pub const SIDE_WORDS: &[&str] = &[
    "words-home",
    "words-language",
    "words-erase",
    "words-cover",
    "words-danger",
    "words-request",
];

/// Variables that a screen may use.
pub const SCREEN_VARIABLES: &[&str] = &["country", "organisation", "days", "read", "contact"];

pub use plurals::CATEGORIES;
pub use reading::Reading;
pub use signs::PICTOGRAMS;

/// What came of an inspection.
#[derive(Debug)]
pub struct Inspected {
    /// The content, when nothing was an error.
    pub content: Option<Content>,
    /// Everything that was found, by file and line.
    pub findings: Vec<Finding>,
}

/// Judges what was read.
pub fn inspect(raw: &Raw) -> Inspected {
    let mut findings = Vec::new();
    let content = judge(raw, &mut findings);
    sort(&mut findings);
    let broken = findings.iter().any(|f| f.level == Level::Error);
    Inspected {
        content: content.filter(|_| !broken),
        findings,
    }
}

/// What the checks of the texts look at.
struct Scene<'a> {
    raw: &'a Raw,
    screens: &'a BTreeMap<ScreenId, Screen>,
    languages: &'a [Language],
    /// The words to avoid and those that may stay, by language.
    wordings: &'a BTreeMap<String, wording::Wording>,
    /// The numbers of the directory.
    numbers: &'a [String],
}

impl<'a> Scene<'a> {
    fn texts(&self, language: &str) -> Option<&'a RawTexts> {
        self.raw.texts.iter().find(|t| t.language == language)
    }

    /// The texts that the others are translated from: English, or else the first language.
    fn source(&self) -> Option<&'a RawTexts> {
        self.texts("en")
            .or_else(|| self.texts(self.languages.first()?.code.as_str()))
    }
}

fn judge(raw: &Raw, out: &mut Vec<Finding>) -> Option<Content> {
    let languages = house::languages(raw, out);
    let organisation = house::organisation(raw, &languages, out);
    let services = services::services(raw, out);
    let countries = countries::countries(raw, &services, out);
    let country_names = countries::names(raw, &countries, out);
    let mut screens = screens::screens(raw, out);
    let crisis = crisis::crisis(raw, &screens, &languages, out);
    let steps = graph::steps(raw, &screens, out);
    let landmarks = landmarks::landmarks(raw, &screens, out);
    if let Some(landmarks) = &landmarks {
        graph::connect(raw, &mut screens, landmarks, &steps, &crisis, out);
    }
    let wordings = raw
        .wordings
        .iter()
        .map(|w| (w.language.clone(), wording::read(w, out)))
        .collect();
    let numbers: Vec<String> = services.iter().filter_map(|s| s.number.clone()).collect();
    let scene = Scene {
        raw,
        screens: &screens,
        languages: &languages,
        wordings: &wordings,
        numbers: &numbers,
    };
    needs::needs(&scene, &services, &countries, out);
    patterns::patterns(&scene, out);
    twins::twins(&scene, landmarks.as_ref(), out);
    if let Some(landmarks) = &landmarks {
        taps::taps(&scene, landmarks, out);
    }
    quizzes::lengths(&scene, out);
    marks::marks(raw, out);
    let search = search::search(&scene, out);
    let landmarks = landmarks?;
    Some(Content {
        landmarks,
        steps,
        consent_version: compare::consent_version(&scene, landmarks.consent),
        countries,
        country_names,
        crisis: CrisisWords::compile(&crisis),
        search,
        side_words: compare::side_words(&scene, &landmarks),
        choice_words: compare::choice_words(&scene),
        organisation: organisation?,
        services,
        languages,
        screens,
    })
}
