//! Reads the Fluent files of all languages: which messages there are, what they refer to and
//! all forms that they can take.
//!
//! Compiling for use is in `texts`. Invariant: a message that cannot be read is reported with
//! its source and remembered as lost, so it is not reported as missing too.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{ParserError, parse};

use crate::domain::finding::{Finding, Place};
use crate::domain::raw::{Form, Piece, Placed, RawMessage, RawPattern, RawSource, RawTexts, Reference};

use super::language_of;

/// How deep terms and messages may refer to each other.
const DEPTH: usize = 8;

/// The texts of each language.
pub(super) fn read(sources: &[RawSource], findings: &mut Vec<Finding>) -> Vec<RawTexts> {
    let mut languages: BTreeMap<&str, Vec<&RawSource>> = BTreeMap::new();
    for source in sources {
        if let Some(language) = language_of(&source.file) {
            languages.entry(language).or_default().push(source);
        }
    }
    languages.into_iter().map(|(language, files)| read_language(language, &files, findings)).collect()
}

type Known<'a> = BTreeMap<&'a str, (&'a RawSource, &'a Pattern<&'a str>)>;

fn read_language(language: &str, files: &[&RawSource], findings: &mut Vec<Finding>) -> RawTexts {
    let parsed: Vec<_> = files
        .iter()
        .map(|source| match parse(source.text.as_str()) {
            Ok(resource) => (*source, resource, Vec::new()),
            Err((resource, errors)) => (*source, resource, errors),
        })
        .collect();
    let mut texts = RawTexts {
        language: language.to_owned(),
        messages: BTreeMap::new(),
        terms: std::collections::BTreeSet::new(),
        lost: std::collections::BTreeSet::new(),
    };
    let mut weaver = Weaver {
        terms: Known::new(),
        messages: Known::new(),
    };
    for (source, resource, _) in &parsed {
        for entry in &resource.body {
            match entry {
                Entry::Term(term) => {
                    weaver.terms.insert(term.id.name, (source, &term.value));
                }
                Entry::Message(message) => {
                    if let Some(value) = &message.value {
                        weaver.messages.insert(message.id.name, (source, value));
                    }
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
    }
    texts.terms = weaver.terms.keys().map(|name| (*name).to_owned()).collect();
    for (source, resource, errors) in &parsed {
        for error in errors {
            texts.lost.extend(lost(source, error));
            findings.push(syntax(source, error));
        }
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            let place = span_of(source, id);
            if let Some(earlier) = texts.messages.get(id) {
                findings.push(twice(id, &place, &earlier.place));
                continue;
            }
            let message = RawMessage {
                for_staff: source.file.ends_with("/console.ftl") || source.file.ends_with("/replies.ftl"),
                value: message.value.as_ref().map(|value| weaver.pattern(source, id, value)),
                attributes: message
                    .attributes
                    .iter()
                    .map(|a| (a.id.name.to_owned(), weaver.pattern(source, a.id.name, &a.value)))
                    .collect(),
                place,
            };
            texts.messages.insert(id.to_owned(), message);
        }
    }
    texts
}

/// Where a piece of the parsed text stands in its file.
fn span_of(source: &RawSource, part: &str) -> Place {
    // The parser hands out slices of the text, so their addresses say where they stand.
    let start = (part.as_ptr() as usize).wrapping_sub(source.text.as_ptr() as usize);
    if start <= source.text.len() {
        Place::of(&source.file, &source.text, start..start + part.len())
    } else {
        Place::file(&source.file)
    }
}

/// The id of the message that an error swallowed.
fn lost(source: &RawSource, error: &ParserError) -> Option<String> {
    let text = source.text.get(error.slice.clone()?)?;
    let id = text.lines().find_map(|line| line.split_once('=')).map(|(id, _)| id.trim().trim_start_matches('-'));
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
    let lost = lost(source, error).map(|id| format!(" in \"{id}\"")).unwrap_or_default();
    Finding::error("T002", &Place::of(&source.file, &source.text, span), format!("this cannot be read{lost}: {error}"))
        .label("the whole message is left out")
        .advice("a message is `id = text`; further lines and `.attribute = …` begin with four spaces; a { needs its }")
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len())
}

fn twice(id: &str, place: &Place, earlier: &Place) -> Finding {
    Finding::error("T002", place, format!("the message \"{id}\" is there twice"))
        .label(format!("the first is in {}, line {}", earlier.file, earlier.line))
        .advice("take one of the two away, or give it its own id")
}

/// Puts forms together; knows what can be referred to.
struct Weaver<'a> {
    terms: Known<'a>,
    messages: Known<'a>,
}

impl Weaver<'_> {
    fn pattern(&self, source: &RawSource, name: &str, pattern: &Pattern<&str>) -> RawPattern {
        let mut references = Vec::new();
        collect(source, pattern, &mut references);
        RawPattern {
            place: span_of(source, name),
            references,
            forms: self.forms(source, pattern, DEPTH),
        }
    }

    /// All forms: the first takes every default, each other one takes one variant elsewhere.
    fn forms(&self, source: &RawSource, pattern: &Pattern<&str>, depth: usize) -> Vec<Form> {
        let mut forms = vec![Form::default()];
        for element in &pattern.elements {
            let ways = match element {
                PatternElement::TextElement { value } => vec![literal(source, value, value)],
                PatternElement::Placeable { expression } => self.expression(source, expression, depth),
            };
            let Some((default, others)) = ways.split_first() else {
                continue;
            };
            let first = forms.first().cloned().unwrap_or_default();
            for form in &mut forms {
                form.pieces.extend(default.pieces.iter().cloned());
            }
            for other in others {
                let mut form = first.clone();
                form.pieces.extend(other.pieces.iter().cloned());
                forms.push(form);
            }
        }
        forms
    }

    fn expression(&self, source: &RawSource, expression: &Expression<&str>, depth: usize) -> Vec<Form> {
        match expression {
            Expression::Inline(inline) => self.inline(source, inline, depth),
            Expression::Select { variants, .. } => {
                let mut ordered: Vec<_> = variants.iter().collect();
                ordered.sort_by_key(|variant| !variant.default);
                ordered.into_iter().flat_map(|variant| self.forms(source, &variant.value, depth)).collect()
            }
        }
    }

    fn inline(&self, source: &RawSource, inline: &InlineExpression<&str>, depth: usize) -> Vec<Form> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let shown = fluent_syntax::unicode::unescape_unicode_to_string(value);
                vec![literal(source, value, &shown)]
            }
            InlineExpression::NumberLiteral { value } => vec![literal(source, value, value)],
            InlineExpression::VariableReference { id } => vec![literal(source, id.name, sample(id.name))],
            InlineExpression::FunctionReference { id, .. } => vec![literal(source, id.name, "90")],
            InlineExpression::TermReference { id, .. } => self.follow(&self.terms, source, id.name, depth),
            InlineExpression::MessageReference { id, attribute: None } => {
                self.follow(&self.messages, source, id.name, depth)
            }
            InlineExpression::MessageReference { id, .. } => vec![literal(source, id.name, id.name)],
            InlineExpression::Placeable { expression } => self.expression(source, expression, depth),
        }
    }

    fn follow(&self, known: &Known, source: &RawSource, name: &str, depth: usize) -> Vec<Form> {
        match known.get(name) {
            Some((of, pattern)) if depth > 0 => self.forms(of, pattern, depth - 1),
            _ => vec![literal(source, name, name)],
        }
    }
}

fn literal(source: &RawSource, written: &str, shown: &str) -> Form {
    Form {
        pieces: vec![Piece {
            text: shown.to_owned(),
            place: span_of(source, written),
        }],
    }
}

/// Something as long as what is usually put there.
fn sample(variable: &str) -> &'static str {
    match variable {
        "country" => "MA",
        "days" => "90",
        "read" => "Monday to Friday, 9:00 to 17:00",
        "organisation" => "The organisation",
        "contact" => "privacy@example.org",
        _ => "12345678",
    }
}

fn collect(source: &RawSource, pattern: &Pattern<&str>, out: &mut Vec<Placed<Reference>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(source, expression, out);
        }
    }
}

fn collect_expression(source: &RawSource, expression: &Expression<&str>, out: &mut Vec<Placed<Reference>>) {
    match expression {
        Expression::Inline(inline) => collect_inline(source, inline, out),
        Expression::Select { selector, variants } => {
            collect_inline(source, selector, out);
            for variant in variants {
                collect(source, &variant.value, out);
            }
        }
    }
}

fn collect_inline(source: &RawSource, inline: &InlineExpression<&str>, out: &mut Vec<Placed<Reference>>) {
    let (name, reference) = match inline {
        InlineExpression::VariableReference { id } => (id.name, Reference::Variable(id.name.to_owned())),
        InlineExpression::TermReference { id, .. } => (id.name, Reference::Term(id.name.to_owned())),
        InlineExpression::MessageReference { id, .. } => (id.name, Reference::Message(id.name.to_owned())),
        InlineExpression::FunctionReference { id, arguments } => {
            for argument in &arguments.positional {
                collect_inline(source, argument, out);
            }
            (id.name, Reference::Function(id.name.to_owned()))
        }
        InlineExpression::Placeable { expression } => {
            collect_expression(source, expression, out);
            return;
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => return,
    };
    out.push(Placed {
        value: reference,
        place: span_of(source, name),
    });
}
