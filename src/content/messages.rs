//! Reads the Fluent files of all languages: which messages there are.
//!
//! What a message refers to and which forms it can take is in `forms`, compiling for use in
//! `texts`. Invariant: a message that cannot be read is reported with its source and
//! remembered as lost, so it is not reported as missing too.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Entry, Message, Resource};
use fluent_syntax::parser::{ParserError, parse};

use crate::domain::finding::{Finding, Place};
use crate::domain::raw::{RawMessage, RawSource, RawTexts};

use super::forms::{Weaver, span_of};
use super::language_of;

/// The texts of each language.
pub(super) fn read(sources: &[RawSource], findings: &mut Vec<Finding>) -> Vec<RawTexts> {
    let mut languages: BTreeMap<&str, Vec<&RawSource>> = BTreeMap::new();
    for source in sources {
        if let Some(language) = language_of(&source.file) {
            languages.entry(language).or_default().push(source);
        }
    }
    languages
        .into_iter()
        .map(|(language, files)| read_language(language, &files, findings))
        .collect()
}

fn read_language(language: &str, files: &[&RawSource], findings: &mut Vec<Finding>) -> RawTexts {
    let parsed: Vec<Parsed> = files.iter().map(|source| Parsed::new(source)).collect();
    let mut weaver = Weaver::default();
    for file in &parsed {
        weaver.learn(file.source, &file.resource);
    }
    let mut texts = RawTexts {
        language: language.to_owned(),
        messages: BTreeMap::new(),
        terms: weaver.terms(),
        lost: BTreeSet::new(),
    };
    for file in &parsed {
        for error in &file.errors {
            texts.lost.extend(lost(file.source, error));
            findings.push(syntax(file.source, error));
        }
        for entry in &file.resource.body {
            if let Entry::Message(message) = entry {
                let read = read_message(file.source, message, &weaver);
                insert(&mut texts, message.id.name, read, findings);
            }
        }
    }
    texts
}

struct Parsed<'a> {
    source: &'a RawSource,
    resource: Resource<&'a str>,
    errors: Vec<ParserError>,
}

impl<'a> Parsed<'a> {
    fn new(source: &'a RawSource) -> Self {
        let (resource, errors) = match parse(source.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        Self {
            source,
            resource,
            errors,
        }
    }
}

fn read_message(source: &RawSource, message: &Message<&str>, weaver: &Weaver) -> RawMessage {
    let attribute = |a: &Attribute<&str>| {
        let pattern = weaver.pattern(source, a.id.name, &a.value);
        (a.id.name.to_owned(), pattern)
    };
    let value = message.value.as_ref();
    RawMessage {
        for_staff: source.file.ends_with("/console.ftl") || source.file.ends_with("/replies.ftl"),
        comment: message
            .comment
            .as_ref()
            .map(|comment| comment.content.join("\n"))
            .unwrap_or_default(),
        value: value.map(|value| weaver.pattern(source, message.id.name, value)),
        attributes: message.attributes.iter().map(attribute).collect(),
        place: span_of(source, message.id.name),
    }
}

fn insert(texts: &mut RawTexts, id: &str, message: RawMessage, findings: &mut Vec<Finding>) {
    // Fluent keeps both under one name, so one of the two would silently be lost.
    if texts.terms.contains(id) {
        let told = format!("a message and a term are both called \"{id}\"");
        findings.push(
            Finding::error("T002", &message.place, told)
                .label("the term would be lost")
                .advice(format!("rename the term, for instance to -term-{id}")),
        );
    }
    match texts.messages.get(id) {
        Some(earlier) => findings.push(twice(id, &message.place, &earlier.place)),
        None => drop(texts.messages.insert(id.to_owned(), message)),
    }
}

/// The id of the message that an error swallowed.
fn lost(source: &RawSource, error: &ParserError) -> Option<String> {
    let text = source.text.get(error.slice.clone()?)?;
    let id = text
        .lines()
        .find_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim().trim_start_matches('-'));
    id.map(str::to_owned)
}

fn syntax(source: &RawSource, error: &ParserError) -> Finding {
    let end = source.text.len();
    let clip = |range: &Range<usize>| {
        let start = range.start.min(end);
        let rest = &source.text[floor(&source.text, start)..];
        let line = rest.find('\n').unwrap_or(rest.len());
        let start = floor(&source.text, start);
        start..start + line.min(range.len().max(1))
    };
    let span = clip(&error.pos);
    let span = span.start..ceil(&source.text, span.end);
    let lost = lost(source, error)
        .map(|id| format!(" in \"{id}\""))
        .unwrap_or_default();
    Finding::error("T002", &Place::of(&source.file, &source.text, span), format!("this cannot be read{lost}: {error}"))
        .label("the whole message is left out")
        .advice("a message is `id = text`; further lines and `.attribute = …` begin with four spaces; a { needs its }")
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|i| text.is_char_boundary(*i))
        .unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len())
        .find(|i| text.is_char_boundary(*i))
        .unwrap_or(text.len())
}

fn twice(id: &str, place: &Place, earlier: &Place) -> Finding {
    Finding::error(
        "T002",
        place,
        format!("the message \"{id}\" is there twice"),
    )
    .label(format!(
        "the first is in {}, line {}",
        earlier.file, earlier.line
    ))
    .advice("take one of the two away, or give it its own id")
}
