//! What each text says: placeholders, HTML, lengths, links (T003, T005–T007, T010).
//!
//! Whether a text is there is in `needs`. Invariant: every form of a text is looked at, not
//! only its default.

use std::collections::BTreeMap;

use crate::domain::finding::{Finding, Place, did_you_mean};
use crate::domain::flow::Kind;
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Form, RawMessage, RawPattern, RawTexts, Reference};

use super::{SCREEN_VARIABLES, Scene, house, html, numbers, plurals, reading, services, wording};

const LABEL: usize = 28;
const SCREEN: usize = 900;
const MESSAGE: usize = 4096;

/// What is looked at: one value or attribute in one language.
struct Look<'a> {
    scene: &'a Scene<'a>,
    texts: &'a RawTexts,
    id: &'a str,
    attribute: Option<&'a str>,
    message: &'a RawMessage,
    pattern: &'a RawPattern,
    /// The same in the source language, when this is another.
    source: Option<&'a RawPattern>,
}

/// Checks all texts of all languages that are offered.
pub(super) fn patterns(scene: &Scene, out: &mut Vec<Finding>) {
    let source = scene.source();
    for language in scene.languages {
        let Some(texts) = scene.texts(language.code.as_str()) else {
            continue;
        };
        let other = source.filter(|s| s.language != texts.language);
        for (id, message) in &texts.messages {
            let twin = other.and_then(|s| s.messages.get(id));
            let value = message
                .value
                .as_ref()
                .map(|p| (None, p, twin.and_then(|t| t.value.as_ref())));
            let attributes = message.attributes.iter().map(|(name, p)| {
                (
                    Some(name.as_str()),
                    p,
                    twin.and_then(|t| t.attributes.get(name)),
                )
            });
            for (attribute, pattern, source) in value.into_iter().chain(attributes) {
                Look {
                    scene,
                    texts,
                    id,
                    attribute,
                    message,
                    pattern,
                    source,
                }
                .all(out);
            }
        }
    }
}

impl Look<'_> {
    fn all(&self, out: &mut Vec<Finding>) {
        self.references(out);
        self.variables_as_in_source(out);
        let name = self.name();
        plurals::plurals(&name, &self.texts.language, self.pattern, out);
        if self.message.for_staff {
            return;
        }
        self.wording(&name, out);
        let (label, plain) = (self.is_label(), self.is_plain());
        for form in &self.pattern.forms {
            let length = if plain {
                self.no_tags(form, out)
            } else {
                self.text(form, out)
            };
            if label {
                self.label_length(form.text().chars().count(), out);
            } else {
                self.length(length, out);
            }
        }
        if !plain {
            self.tags_as_in_source(out);
        }
    }

    /// What is said, beside how long it is.
    fn wording(&self, name: &str, out: &mut Vec<Finding>) {
        if let Some(wording) = self.scene.wordings.get(&self.texts.language) {
            wording::words(name, self.pattern, wording, out);
        }
        // Typed words are compared, not read; the words of a service say its hours.
        if !self.id.starts_with("words-") && self.attribute != Some("hours") {
            let known = self.scene.numbers;
            numbers::numbers(name, self.pattern, known, !self.is_choice(), out);
        }
        if self.attribute.is_none() && self.kind().is_some() {
            let language = &self.texts.language;
            reading::screen(name, language, self.message, self.pattern, out);
        }
    }

    fn name(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.to_owned(),
        }
    }

    fn kind(&self) -> Option<&Kind> {
        Some(&self.scene.screens.get(&ScreenId::new(self.id)?)?.kind)
    }

    /// Whether this stands on a button, where Telegram reads no tags.
    fn is_label(&self) -> bool {
        (self.attribute == Some("name") && self.id.starts_with("service-"))
            || self.is_choice()
            || matches!(self.attribute, Some("label" | "cards"))
            || (self.attribute.is_none()
                && (self.id.starts_with("button-") || self.id.starts_with("need-")))
    }

    /// Whether these are the words of an answer in a request.
    fn is_choice(&self) -> bool {
        self.attribute.is_some_and(|name| {
            matches!(self.kind(), Some(Kind::Question(q)) if q.choices.iter().any(|c| c == name))
        })
    }

    /// Whether this is shown where Telegram reads no tags: on buttons and in the profile.
    fn is_plain(&self) -> bool {
        self.is_label()
            || ["command-", "profile-", "country-"]
                .iter()
                .any(|start| self.id.starts_with(start))
    }

    /// The variables that the engine gives to this text; none when only the source can say.
    fn given(&self) -> Option<&'static [&'static str]> {
        match (self.kind(), self.attribute) {
            (Some(_), None) => Some(SCREEN_VARIABLES),
            (Some(_), Some(_)) => Some(&SCREEN_VARIABLES[1..]),
            (None, _) => None,
        }
    }

    fn references(&self, out: &mut Vec<Finding>) {
        for reference in &self.pattern.references {
            match &reference.value {
                Reference::Variable(name) => self.variable(name, &reference.place, out),
                Reference::Term(name) => {
                    let known = self.texts.terms.iter().map(String::as_str);
                    let missing = format!(
                        "the term \"-{name}\" does not exist in {}",
                        self.texts.language
                    );
                    if !self.texts.terms.contains(name) && !self.texts.lost.contains(name) {
                        let add = format!(
                            "add `-{name} = …` to locales/{}/terms.ftl",
                            self.texts.language
                        );
                        out.push(unknown(
                            &reference.place,
                            missing,
                            did_you_mean(name, known, add),
                        ));
                    }
                }
                Reference::Message(name) => {
                    if !self.texts.messages.contains_key(name) && !self.texts.lost.contains(name) {
                        let missing = format!(
                            "the message \"{name}\" does not exist in {}",
                            self.texts.language
                        );
                        let known = self.texts.messages.keys().map(String::as_str);
                        out.push(unknown(
                            &reference.place,
                            missing,
                            did_you_mean(name, known, "repeat the words here instead"),
                        ));
                    }
                }
                Reference::Function(name) => {
                    if name != "NUMBER" {
                        let missing = format!("there is no function {name}()");
                        out.push(unknown(
                            &reference.place,
                            missing,
                            "only NUMBER() is known; dates arrive as words".to_owned(),
                        ));
                    }
                }
            }
        }
    }

    fn variable(&self, name: &str, place: &Place, out: &mut Vec<Finding>) {
        let Some(given) = self.given().filter(|given| !given.contains(&name)) else {
            return;
        };
        let list = given
            .iter()
            .map(|v| format!("${v}"))
            .collect::<Vec<_>>()
            .join(" ");
        let message = format!("nothing gives ${name} to \"{}\"", self.name());
        out.push(unknown(
            place,
            message,
            did_you_mean(name, given.iter().copied(), format!("it may use {list}")),
        ));
    }

    fn variables_as_in_source(&self, out: &mut Vec<Finding>) {
        let Some(source) = self.source else {
            return;
        };
        let (here, there) = (variables(self.pattern), variables(source));
        let is_given = |name: &&str| self.given().is_none_or(|given| given.contains(name));
        // What no screen may use was said already, and says nothing about the others.
        if !there.keys().all(is_given) {
            return;
        }
        for (name, place) in here.iter().filter(|(name, _)| !there.contains_key(*name)) {
            if is_given(name) {
                let message = format!(
                    "\"{}\" uses ${name} here but not in the source language",
                    self.name()
                );
                out.push(unknown(
                    place,
                    message,
                    format!("take it away, or use it in {} too", source.place.file),
                ));
            }
        }
        for (name, place) in there.iter().filter(|(name, _)| !here.contains_key(*name)) {
            let message = format!("\"{}\" does not use ${name}", self.name());
            out.push(
                Finding::error("T003", &self.pattern.place, message)
                    .label(format!("${name} is missing"))
                    .advice(format!(
                        "use {{ ${name} }} as {}, line {} does",
                        place.file, place.line
                    )),
            );
        }
    }

    /// Checks tags and links; gives the length that Telegram counts.
    fn text(&self, form: &Form, out: &mut Vec<Finding>) -> usize {
        let html = html::read(&form.text());
        for fault in &html.faults {
            let place = form
                .locate(&fault.range)
                .unwrap_or_else(|| self.pattern.place.clone());
            out.push(
                Finding::error("T005", &place, fault.message.clone())
                    .label(fault.label)
                    .advice(fault.advice.clone()),
            );
        }
        for (link, range) in html
            .links
            .iter()
            .filter(|(link, _)| !services::is_safe(link))
        {
            let place = form
                .locate(range)
                .unwrap_or_else(|| self.pattern.place.clone());
            out.push(services::not_https(&place, link));
        }
        html::read(&form.filled(|name| self.of_the_house(name))).length
    }

    fn of_the_house(&self, variable: &str) -> Option<String> {
        house::value(self.scene.raw, &self.texts.language, variable)
    }

    fn length(&self, length: usize, out: &mut Vec<Finding>) {
        let place = &self.pattern.place;
        let name = self.name();
        if let Some(most) = profile_limit(self.id).filter(|most| length > *most) {
            out.push(
                Finding::error("T006", place, format!("\"{name}\" has {length} characters"))
                    .label(format!("Telegram takes {most}"))
                    .advice("shorten it"),
            );
        } else if length > MESSAGE {
            out.push(
                Finding::error("T006", place, format!("\"{name}\" has {length} characters"))
                    .label(format!("Telegram takes {MESSAGE}"))
                    .advice("split it in two screens"),
            );
        } else if length > SCREEN {
            out.push(
                Finding::warning("T006", place, format!("\"{name}\" has {length} characters"))
                    .label(format!(
                        "more than {SCREEN}: several pages on a small phone"
                    ))
                    .advice("shorten it, or split it in two screens; 300 is the aim"),
            );
        }
    }

    fn no_tags(&self, form: &Form, out: &mut Vec<Finding>) -> usize {
        let text = form.text();
        if let Some(at) = text
            .find('<')
            .or_else(|| text.find("&amp;"))
            .or_else(|| text.find("&lt;"))
        {
            let place = form
                .locate(&(at..at + 1))
                .unwrap_or_else(|| self.pattern.place.clone());
            out.push(
                Finding::error("T005", &place, format!("\"{}\" is shown as it stands, with its tags", self.name()))
                    .label("people would read this sign")
                    .advice("buttons and the profile know no HTML: take tags away, and write & itself for &amp;"),
            );
        }
        let house = |name: &str| self.of_the_house(name);
        form.filled(house).encode_utf16().count()
    }

    fn label_length(&self, length: usize, out: &mut Vec<Finding>) {
        if length > LABEL {
            out.push(
                Finding::warning(
                    "T007",
                    &self.pattern.place,
                    format!("\"{}\" has {length} characters", self.name()),
                )
                .label(format!("a small phone shows about {LABEL}"))
                .advice("shorten it: a verb first, no full sentence"),
            );
        }
    }

    fn tags_as_in_source(&self, out: &mut Vec<Finding>) {
        let Some(source) = self.source else {
            return;
        };
        let tags =
            |pattern: &RawPattern| pattern.forms.first().map(|form| html::read(&form.text()));
        let (Some(here), Some(there)) = (tags(self.pattern), tags(source)) else {
            return;
        };
        if !here.faults.is_empty() || !there.faults.is_empty() || here.tags == there.tags {
            return;
        }
        let message = format!("\"{}\" has other tags than its source", self.name());
        out.push(
            Finding::error("T005", &self.pattern.place, message)
                .label(format!(
                    "{} here, {} there",
                    html::list(&here.tags),
                    html::list(&there.tags)
                ))
                .advice(format!(
                    "use the same tags as {}, line {}",
                    source.place.file, source.place.line
                )),
        );
    }
}

fn unknown(place: &Place, message: String, advice: String) -> Finding {
    Finding::error("T003", place, message)
        .label("would be shown as it stands")
        .advice(advice)
}

fn variables(pattern: &RawPattern) -> BTreeMap<&str, &Place> {
    let mut variables = BTreeMap::new();
    for reference in &pattern.references {
        if let Reference::Variable(name) = &reference.value {
            variables.entry(name.as_str()).or_insert(&reference.place);
        }
    }
    variables
}

/// The longest text that Telegram takes for what stands in the profile of the bot.
fn profile_limit(id: &str) -> Option<usize> {
    match id {
        "profile-description" => Some(512),
        "profile-short" => Some(120),
        _ => id.starts_with("command-").then_some(256),
    }
}
