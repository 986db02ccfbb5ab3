//! What a Fluent text refers to, and all forms that it can take.
//!
//! Nothing is judged here. Invariant: a piece of a form remembers where it stands, also when
//! it comes from a term in another file.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};

use crate::domain::finding::Place;
use crate::domain::inspect::CATEGORIES;
use crate::domain::raw::{Form, Piece, Placed, RawPattern, RawSource, Reference};

/// How deep terms and messages may refer to each other.
const DEPTH: usize = 8;

/// Where a piece of the parsed text stands in its file.
pub(super) fn span_of(source: &RawSource, part: &str) -> Place {
    // The parser hands out slices of the text, so their addresses say where they stand.
    let start = (part.as_ptr() as usize).wrapping_sub(source.text.as_ptr() as usize);
    if start <= source.text.len() {
        Place::of(&source.file, &source.text, start..start + part.len())
    } else {
        Place::file(&source.file)
    }
}

type Known<'a> = BTreeMap<&'a str, (&'a RawSource, &'a Pattern<&'a str>)>;

/// Puts forms together; knows what can be referred to.
#[derive(Default)]
pub(super) struct Weaver<'a> {
    terms: Known<'a>,
    messages: Known<'a>,
}

impl<'a> Weaver<'a> {
    /// Remembers what a file offers to the other messages of its language.
    pub(super) fn learn(&mut self, source: &'a RawSource, resource: &'a Resource<&'a str>) {
        for entry in &resource.body {
            if let Entry::Term(term) = entry {
                self.terms.insert(term.id.name, (source, &term.value));
            } else if let Entry::Message(message) = entry
                && let Some(value) = &message.value
            {
                self.messages.insert(message.id.name, (source, value));
            }
        }
    }

    /// The names of all terms.
    pub(super) fn terms(&self) -> BTreeSet<String> {
        self.terms.keys().map(|name| (*name).to_owned()).collect()
    }

    /// What a text refers to, and its forms.
    pub(super) fn pattern(
        &self,
        source: &RawSource,
        name: &str,
        pattern: &Pattern<&str>,
    ) -> RawPattern {
        let mut references = Vec::new();
        collect(source, pattern, &mut references);
        let mut plurals = Vec::new();
        choices(source, pattern, &mut plurals);
        RawPattern {
            place: span_of(source, name),
            references,
            plurals,
            forms: self.forms(source, pattern, DEPTH),
        }
    }

    /// All forms: the first takes every default, each other one takes one variant elsewhere.
    fn forms(&self, source: &RawSource, pattern: &Pattern<&str>, depth: usize) -> Vec<Form> {
        let mut forms = vec![Form::default()];
        for element in &pattern.elements {
            let ways = match element {
                PatternElement::TextElement { value } => vec![literal(source, value, value)],
                PatternElement::Placeable { expression } => {
                    self.expression(source, expression, depth)
                }
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

    fn expression(
        &self,
        source: &RawSource,
        expression: &Expression<&str>,
        depth: usize,
    ) -> Vec<Form> {
        match expression {
            Expression::Inline(inline) => self.inline(source, inline, depth),
            Expression::Select { variants, .. } => {
                let mut ordered: Vec<_> = variants.iter().collect();
                ordered.sort_by_key(|variant| !variant.default);
                ordered
                    .into_iter()
                    .flat_map(|variant| self.forms(source, &variant.value, depth))
                    .collect()
            }
        }
    }

    fn inline(
        &self,
        source: &RawSource,
        inline: &InlineExpression<&str>,
        depth: usize,
    ) -> Vec<Form> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let shown = fluent_syntax::unicode::unescape_unicode_to_string(value);
                vec![literal(source, value, &shown)]
            }
            InlineExpression::NumberLiteral { value } => vec![literal(source, value, value)],
            InlineExpression::VariableReference { id } => {
                vec![variable(source, id.name)]
            }
            InlineExpression::FunctionReference { id, .. } => vec![literal(source, id.name, "90")],
            InlineExpression::TermReference { id, .. } => {
                self.follow(&self.terms, source, id.name, depth)
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => self.follow(&self.messages, source, id.name, depth),
            InlineExpression::MessageReference { id, .. } => {
                vec![literal(source, id.name, id.name)]
            }
            InlineExpression::Placeable { expression } => {
                self.expression(source, expression, depth)
            }
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
            variable: None,
        }],
    }
}

fn variable(source: &RawSource, name: &str) -> Form {
    let mut form = literal(source, name, sample(name));
    for piece in &mut form.pieces {
        piece.variable = Some(name.to_owned());
    }
    form
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

/// The choices by number: those that name a plural category or a number.
fn choices(source: &RawSource, pattern: &Pattern<&str>, out: &mut Vec<Placed<BTreeSet<String>>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        let name = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        let keys: BTreeSet<String> = variants.iter().map(|v| name(&v.key)).collect();
        let is_plural = |key: &String| CATEGORIES.contains(&key.as_str()) && key != "other";
        if let InlineExpression::VariableReference { id } = selector
            && keys.iter().any(is_plural)
        {
            out.push(Placed {
                value: keys,
                place: span_of(source, id.name),
            });
        }
        for variant in variants {
            choices(source, &variant.value, out);
        }
    }
}

fn collect_expression(
    source: &RawSource,
    expression: &Expression<&str>,
    out: &mut Vec<Placed<Reference>>,
) {
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

fn collect_inline(
    source: &RawSource,
    inline: &InlineExpression<&str>,
    out: &mut Vec<Placed<Reference>>,
) {
    let (name, reference) = match inline {
        InlineExpression::VariableReference { id } => {
            (id.name, Reference::Variable(id.name.to_owned()))
        }
        InlineExpression::TermReference { id, .. } => {
            (id.name, Reference::Term(id.name.to_owned()))
        }
        InlineExpression::MessageReference { id, .. } => {
            (id.name, Reference::Message(id.name.to_owned()))
        }
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
