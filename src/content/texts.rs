//! The words, compiled: one bundle per language, screens rendered in advance.
//!
//! Which texts must exist is judged in `domain/inspect`. Words typed by somebody are escaped
//! and, in languages written from right to left, isolated when they are set as arguments.
//! Invariant: a plain screen is a look-up, and a missing text is an empty one, never a panic.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use crate::domain::flow::Content;
use crate::domain::inspect::OTHER_LANGUAGE;
use crate::domain::language::{Direction, Language};
use crate::domain::payload::{Country, LanguageCode};
use crate::domain::raw::RawSource;

use super::language_of;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// What is put into a text. It has no `Debug`, because it may hold what people wrote.
#[derive(Clone, Default)]
pub struct Args(Vec<(&'static str, Value)>);

#[derive(Clone)]
enum Value {
    Escaped(String),
    Html(String),
    Number(i64),
}

impl Args {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Words typed by somebody: escaped, and isolated in languages from right to left.
    #[must_use]
    pub fn text(mut self, name: &'static str, words: &str) -> Self {
        self.0
            .push((name, Value::Escaped(escape(words).into_owned())));
        self
    }

    /// HTML that is safe already.
    #[must_use]
    pub fn html(mut self, name: &'static str, html: impl Into<String>) -> Self {
        self.0.push((name, Value::Html(html.into())));
        self
    }

    /// A number, so that plurals are right.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: i64) -> Self {
        self.0.push((name, Value::Number(number)));
        self
    }
}

/// Escapes what Telegram would read as HTML.
pub fn escape(words: &str) -> Cow<'_, str> {
    if !words.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() + 16);
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// The words of a text without its marks.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// All words of all languages.
pub struct Texts {
    tongues: HashMap<LanguageCode, Tongue>,
    /// The language that everything falls back to in the end.
    source: Option<LanguageCode>,
    /// The countries for which screens are rendered in advance.
    countries: Vec<Country>,
}

/// The words of one language.
struct Tongue {
    bundle: FluentBundle<FluentResource>,
    right_to_left: bool,
    fallback: LanguageCode,
    /// What every text may use, from `organisation.toml`.
    house: Args,
    screens: HashMap<String, Drawn>,
}

/// A screen rendered in advance. Countries that read the same share it.
struct Drawn {
    plain: Box<str>,
    /// Where a country has another text.
    own: Vec<(Country, Arc<str>)>,
    /// Whether a country that is not among those of the content may have one too.
    varies: bool,
}

impl Texts {
    /// Compiles all text files for content that passed the inspection.
    pub fn compile(sources: &[RawSource], content: &Content) -> Self {
        let tongues = content
            .languages
            .iter()
            .map(|language| (language.code, Tongue::new(language, sources, content)))
            .collect();
        let english = LanguageCode::new("en").filter(|code| content.language(*code).is_some());
        let mut texts = Self {
            tongues,
            source: english.or_else(|| Some(content.languages.first()?.code)),
            countries: content.countries.clone(),
        };
        for language in &content.languages {
            let screens = texts.draw(language.code, content);
            if let Some(tongue) = texts.tongues.get_mut(&language.code) {
                tongue.screens = screens;
            }
        }
        texts
    }

    /// The words of a message, in this language or as a whole in what it falls back to.
    pub fn text(&self, language: LanguageCode, id: &str, args: &Args) -> String {
        let found = self
            .chain(language)
            .find_map(|tongue| tongue.value(id, args));
        found.unwrap_or_else(|| {
            tracing::error!(
                text.id = id,
                language = language.as_str(),
                "a text is missing"
            );
            String::new()
        })
    }

    /// The words of an attribute of a message.
    pub fn attribute(
        &self,
        language: LanguageCode,
        id: &str,
        name: &str,
        args: &Args,
    ) -> Option<String> {
        self.chain(language)
            .find_map(|tongue| tongue.attribute(id, name, args))
    }

    /// Whether this language itself has the value of that message.
    pub fn has(&self, language: LanguageCode, id: &str) -> bool {
        self.tongues.get(&language).is_some_and(|tongue| {
            tongue
                .bundle
                .get_message(id)
                .is_some_and(|m| m.value().is_some())
        })
    }

    /// The text of a screen. Without `$country` in it this is a look-up.
    pub fn screen(&self, language: LanguageCode, id: &str, country: Option<Country>) -> String {
        let drawn = self
            .tongues
            .get(&language)
            .and_then(|tongue| tongue.screens.get(id));
        let Some(drawn) = drawn else {
            return self.render(language, id, country);
        };
        let own = drawn.own.iter().find(|(of, _)| Some(*of) == country);
        match own {
            Some((_, text)) => text.to_string(),
            // A button of another version can carry a country without services.
            None if drawn.varies && country.is_some_and(|c| !self.countries.contains(&c)) => {
                self.render(language, id, country)
            }
            None => drawn.plain.to_string(),
        }
    }

    fn draw(&self, language: LanguageCode, content: &Content) -> HashMap<String, Drawn> {
        let draw = |id: &str| {
            let plain = self.render(language, id, None);
            let mut own: Vec<(Country, Arc<str>)> = Vec::new();
            for country in &content.countries {
                let text = self.render(language, id, Some(*country));
                let same = own.iter().find(|(_, known)| **known == *text);
                if let Some((_, known)) = same {
                    own.push((*country, Arc::clone(known)));
                } else if text != plain {
                    own.push((*country, text.into()));
                }
            }
            Drawn {
                plain: plain.into(),
                varies: !own.is_empty(),
                own,
            }
        };
        content
            .screens
            .keys()
            .map(|id| (id.to_string(), draw(id.as_str())))
            .collect()
    }

    fn render(&self, language: LanguageCode, id: &str, country: Option<Country>) -> String {
        let letters = country.as_ref().map_or("none", Country::as_str);
        let args = Args::new().html("country", letters);
        let text = self.text(language, id, &args);
        if self.has(language, id) || !self.has(language, OTHER_LANGUAGE) {
            return text;
        }
        let notice = self.text(language, OTHER_LANGUAGE, &Args::new());
        format!("{notice}\n\n{text}")
    }

    /// The language itself, what it falls back to, and in the end the source language.
    fn chain(&self, language: LanguageCode) -> impl Iterator<Item = &Tongue> {
        let first = self.tongues.get(&language);
        let next = |tongue: &&Tongue| self.tongues.get(&tongue.fallback);
        // Fallbacks may form a ring, so no more steps than there are languages.
        std::iter::successors(first, next)
            .take(self.tongues.len())
            .chain(self.source.and_then(|source| self.tongues.get(&source)))
    }
}

impl Tongue {
    fn new(language: &Language, sources: &[RawSource], content: &Content) -> Self {
        let code = language.code.as_str();
        let identifier: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks would break links and numbers; arguments are isolated when they are set.
        bundle.set_use_isolating(false);
        if bundle.add_builtins().is_err() {
            tracing::error!(language = code, "NUMBER() could not be added");
        }
        for source in sources
            .iter()
            .filter(|s| language_of(&s.file) == Some(code))
        {
            // What does not parse was reported by the inspection; the rest is good.
            let resource =
                FluentResource::try_new(source.text.clone()).unwrap_or_else(|(partial, _)| partial);
            if bundle.add_resource(resource).is_err() {
                tracing::error!(file = &*source.file, "a message is there twice");
            }
        }
        Self {
            bundle,
            right_to_left: language.direction == Direction::RightToLeft,
            fallback: language.fallback,
            house: house_args(content, language.code),
            screens: HashMap::new(),
        }
    }

    fn value(&self, id: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        Some(self.format(id, message.value()?, args))
    }

    fn attribute(&self, id: &str, name: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        Some(self.format(id, message.get_attribute(name)?.value(), args))
    }

    fn format(&self, id: &str, pattern: &Pattern<&str>, args: &Args) -> String {
        if let Some(words) = fixed(pattern) {
            return words;
        }
        let mut errors = Vec::new();
        let args = self.fluent_args(args);
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            // The errors name variables and terms, but not what was put into them.
            tracing::error!(text.id = id, ?errors, "a text could not be filled in");
        }
        text
    }

    fn fluent_args<'a>(&'a self, args: &'a Args) -> FluentArgs<'a> {
        let mut fluent = FluentArgs::with_capacity(self.house.0.len() + args.0.len());
        for (name, value) in self.house.0.iter().chain(&args.0) {
            fluent.set(*name, self.fluent_value(value));
        }
        fluent
    }

    fn fluent_value<'a>(&self, value: &'a Value) -> FluentValue<'a> {
        match value {
            Value::Number(number) => FluentValue::from(*number),
            Value::Html(html) => FluentValue::from(html.as_str()),
            Value::Escaped(words) if self.right_to_left => {
                FluentValue::from(format!("{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}"))
            }
            Value::Escaped(words) => FluentValue::from(words.as_str()),
        }
    }
}

/// The words of a pattern into which nothing is put: most labels are.
fn fixed(pattern: &Pattern<&str>) -> Option<String> {
    let words = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    words.collect()
}

fn house_args(content: &Content, language: LanguageCode) -> Args {
    let organisation = &content.organisation;
    let read = organisation.read.iter().find(|(code, _)| *code == language);
    Args::new()
        .text("organisation", &organisation.name)
        .number("days", i64::from(organisation.days))
        .html(
            "read",
            read.map(|(_, words)| escape(words)).unwrap_or_default(),
        )
        .text("contact", &organisation.contact)
}
