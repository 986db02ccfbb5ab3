//! The signs at the beginning of buttons: each is of the list, and none stands twice on one
//! screen (T007).
//!
//! Invariant: whoever reads little can tell the buttons of a screen apart by their signs. Only
//! places may share one: a list of countries has the words alone.

use std::collections::BTreeMap;

use crate::domain::finding::Finding;
use crate::domain::flow::{Kind, Landmarks, Screen};
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Form, RawPattern, RawTexts};

use super::needs::leads_by_label;
use super::{ENGINE_MESSAGES, Scene};

/// The signs that may begin a button, with what each stands for in all languages.
pub const PICTOGRAMS: &[(&str, &str)] = &[
    ("🏠", "the start"),
    ("🆘", "danger now"),
    ("✋", "stop"),
    ("🚪", "leave quickly"),
    ("↩️", "back"),
    ("📬", "answers"),
    ("🔊", "listen"),
    ("✅", "done, go on"),
    ("☑️", "choose, tick"),
    ("⏭️", "skip, the next one"),
    ("➡️", "the next page"),
    ("➕", "more of the same"),
    ("🔁", "once more"),
    ("🏁", "the end, the result"),
    ("📤", "send"),
    ("👁️", "show, who sees"),
    ("🙈", "hide"),
    ("🗑️", "erase"),
    ("🔢", "digits"),
    ("❌", "does not work"),
    ("🧭", "where to go on"),
    ("🌐", "language"),
    ("🌍", "a region, a country"),
    ("📍", "a place"),
    ("❓", "a question"),
    ("🔎", "look for signs"),
    ("🚩", "signs one by one"),
    ("📖", "read what it is"),
    ("💬", "ask for help in writing"),
    ("📝", "write"),
    ("📞", "call"),
    ("📢", "an offer"),
    ("📨", "an offer online"),
    ("💼", "work"),
    ("💻", "work with a screen"),
    ("🧹", "work in homes"),
    ("💰", "money"),
    ("🧾", "debt"),
    ("📄", "contract"),
    ("🛂", "papers"),
    ("🗂️", "a copy of papers"),
    ("⚖️", "rights, court"),
    ("👔", "a lawyer"),
    ("👮", "police"),
    ("⏳", "time"),
    ("🏥", "a doctor"),
    ("🚑", "urgent care"),
    ("🤰", "pregnancy"),
    ("❤️", "the heart, to talk"),
    ("🌱", "thoughts of death"),
    ("🌿", "calm"),
    ("☀️", "what comes after"),
    ("🛏️", "a bed"),
    ("🍞", "food and rest"),
    ("🎒", "before leaving"),
    ("🚌", "on the road"),
    ("🌊", "the sea"),
    ("🏜️", "the desert"),
    ("✈️", "going home"),
    ("⛺", "asylum"),
    ("📶", "staying in contact"),
    ("👥", "companions"),
    ("👪", "family"),
    ("🏚️", "trouble at home"),
    ("🧒", "children"),
    ("🧑", "an adult"),
    ("👤", "a stranger"),
    ("👩", "women"),
    ("🤝", "helping others"),
    ("🤗", "who can help"),
    ("🏘️", "neighbours, a town"),
    ("🗣️", "what to say"),
    ("🎓", "a course, a school"),
    ("🏫", "teachers"),
    ("🏢", "an organisation"),
    ("📱", "the phone"),
    ("📲", "a phone that is not mine"),
    ("🔔", "what the phone shows"),
    ("🔇", "without speaking"),
    ("📵", "kept from others"),
    ("📷", "photos"),
    ("🎥", "a video"),
    ("🔒", "private"),
    ("🔑", "accounts"),
    ("🤫", "a secret word"),
    ("🛡️", "safer habits"),
    ("🤖", "a bot"),
    ("🔐", "held"),
    ("⚠️", "threats"),
    ("💔", "false love"),
    ("🎭", "deceived"),
    ("🎯", "problems that are used"),
    ("🔗", "tied to a sponsor"),
    ("🌟", "a dream"),
    ("🕯️", "an oath"),
    ("🙅", "forced to have sex"),
    ("💍", "marriage"),
    ("🙏", "begging"),
    ("📦", "made to carry or steal"),
    ("⚔️", "armed groups"),
];

/// Signs that several buttons of a list may share: their words are names of places.
const PLACES: [&str; 2] = ["📍", "🌍"];

/// Buttons among digits, which are known from every telephone.
const AMONG_DIGITS: [&str; 2] = ["button-digit-back", "button-clear"];

/// Reports buttons without a sign of the list, and signs that stand twice on a screen.
pub(super) fn signs(
    scene: &Scene,
    landmarks: Option<&Landmarks>,
    texts: &RawTexts,
    out: &mut Vec<Finding>,
) {
    for screen in scene.screens.values() {
        pictogram(texts, screen, out);
        if let Some(landmarks) = landmarks {
            alike(landmarks, texts, screen, out);
        }
    }
    for id in ENGINE_MESSAGES.iter().filter(|id| is_button(id)) {
        let value = texts.messages.get(*id).and_then(|m| m.value.as_ref());
        if let Some(pattern) = value.filter(|_| !AMONG_DIGITS.contains(id)) {
            begins(pattern, out);
        }
    }
}

fn is_button(id: &str) -> bool {
    id.starts_with("button-") || id.starts_with("need-")
}

fn pictogram(texts: &RawTexts, screen: &Screen, out: &mut Vec<Finding>) {
    // What belongs to the harmless screens is not sought by anybody.
    if !leads_by_label(screen) || !screen.sensitive {
        return;
    }
    if let Some(pattern) = label(texts, screen.id) {
        begins(pattern, out);
    }
}

/// The sign that a text begins with.
fn sign(words: &str) -> Option<&'static str> {
    let (first, _) = words.split_once(' ')?;
    let known = PICTOGRAMS.iter().find(|(sign, _)| *sign == first)?;
    Some(known.0)
}

fn begins(pattern: &RawPattern, out: &mut Vec<Finding>) {
    let words = shown(pattern);
    if sign(&words).is_some() {
        return;
    }
    let all: Vec<&str> = PICTOGRAMS.iter().map(|(sign, _)| *sign).collect();
    out.push(
        Finding::warning(
            "T007",
            &pattern.place,
            format!("the button \"{words}\" begins with no pictogram of the list"),
        )
        .label("hard to find for whoever reads little")
        .advice(format!("begin it with one of {}", all.join(" "))),
    );
}

/// Two buttons of one screen that begin with the same sign.
fn alike(landmarks: &Landmarks, texts: &RawTexts, screen: &Screen, out: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (id, pattern) in buttons(landmarks, texts, screen) {
        let Some(sign) = sign(&shown(pattern)).filter(|sign| !PLACES.contains(sign)) else {
            continue;
        };
        let Some(first) = seen.insert(sign, id.clone()).filter(|first| *first != id) else {
            continue;
        };
        out.push(
            Finding::warning(
                "T007",
                &pattern.place,
                format!(
                    "two buttons of \"{}\" begin with {sign}: \"{first}\" and \"{id}\"",
                    screen.id
                ),
            )
            .label("the same sign twice")
            .advice("give one of them another sign of the list"),
        );
    }
}

/// The buttons that can stand under a screen together: its own, then those of the engine.
fn buttons<'a>(
    landmarks: &Landmarks,
    texts: &'a RawTexts,
    screen: &Screen,
) -> Vec<(String, &'a RawPattern)> {
    let mut all = Vec::new();
    for target in screen.options.iter().flatten() {
        // The engine gives the way to danger its own words.
        if *target != landmarks.danger
            && let Some(pattern) = label(texts, *target)
        {
            all.push((target.to_string(), pattern));
        }
    }
    let needs = ENGINE_MESSAGES.iter().filter(|id| id.starts_with("need-"));
    let needs = needs.filter(|_| screen.kind == Kind::Directory);
    for id in of_the_engine(&screen.kind).iter().chain(needs) {
        let value = texts.messages.get(*id).and_then(|m| m.value.as_ref());
        all.extend(value.map(|pattern| ((*id).to_owned(), pattern)));
    }
    all
}

const UNDER_GUIDANCE: &[&str] = &[
    "button-danger",
    "button-mailbox",
    "button-back",
    "button-home",
    "button-leave",
    "button-hear",
];

const BESIDE_NUMBERS: &[&str] = &[
    "button-danger",
    "button-mailbox",
    "button-back",
    "button-home",
    "button-leave",
    "button-other-country",
    "button-broken-number",
    "button-more-services",
    "button-more-numbers",
];

const IN_A_REQUEST: &[&str] = &[
    "button-danger",
    "button-leave",
    "button-back",
    "button-skip",
    "button-stop",
];

const IN_A_VISIT: &[&str] = &[
    "button-danger",
    "button-leave",
    "button-write",
    "button-refresh",
    "button-only-look",
    "button-close",
    "button-erase",
];

fn of_the_engine(kind: &Kind) -> &'static [&'static str] {
    match kind {
        Kind::Card
        | Kind::Checklist { .. }
        | Kind::Quiz { .. }
        | Kind::Scenario { .. }
        | Kind::Country
        | Kind::Found
        | Kind::Erase => UNDER_GUIDANCE,
        Kind::Danger | Kind::Directory => BESIDE_NUMBERS,
        Kind::Question(_) | Kind::Message | Kind::Review => IN_A_REQUEST,
        Kind::Visit => IN_A_VISIT,
        Kind::Language | Kind::Cover | Kind::Consent | Kind::Receipt | Kind::Mailbox => &[],
    }
}

fn label(texts: &RawTexts, id: ScreenId) -> Option<&RawPattern> {
    texts.messages.get(id.as_str())?.attributes.get("label")
}

fn shown(pattern: &RawPattern) -> String {
    pattern.forms.first().map(Form::text).unwrap_or_default()
}
