//! Content as it was read, before anybody judged it: each word with its place.
//!
//! No file format is known here. Invariant: a raw value was read completely, but nothing
//! that it says has to be true; only `inspect` turns it into `Content`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::confirmed::Confirmed;
use super::finding::{Bytes, Place};

/// A value, and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Raw {
    /// All files with their text.
    pub sources: Vec<RawSource>,
    /// Whether every flow file could be read; if not, missing screens prove nothing.
    pub flows_are_whole: bool,
    /// Each `start = "…"`.
    pub start: Vec<Placed<String>>,
    /// The screens of all flow files.
    pub screens: Vec<RawScreen>,
    /// The entries of `languages.toml`; none when it could not be read.
    pub languages: Option<Vec<RawLanguage>>,
    /// `organisation.toml`, when it could be read.
    pub organisation: Option<RawOrganisation>,
    /// The services of `directory.toml`.
    pub services: Vec<RawService>,
    /// The countries of `directory.toml` of which no service is known, by their two letters.
    pub without_service: Vec<Placed<String>>,
    /// The names of countries of each language folder.
    pub countries: Vec<RawSynonyms>,
    /// The texts of each language folder.
    pub texts: Vec<RawTexts>,
    /// The words of danger of each language folder.
    pub crisis: Vec<RawCrisis>,
    /// What the organisation has confirmed.
    pub confirmed: Confirmed,
    /// The words to avoid of each language folder.
    pub wordings: Vec<RawWording>,
    /// The entries of `search.toml`; none when there is no such file.
    pub topics: Option<Vec<RawTopic>>,
    /// The phrases and the sentences of each language folder that find a topic.
    pub synonyms: Vec<RawSynonyms>,
    /// What words mean in each language folder.
    pub meanings: Vec<RawSynonyms>,
    /// How much each meaning says; none when nothing was learnt.
    pub weights: Option<RawSynonyms>,
}

/// A file as it is.
#[derive(Debug)]
pub struct RawSource {
    /// Its name.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}

/// One `[screen.…]`.
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are the fields of the file"
)]
#[derive(Debug)]
pub struct RawScreen {
    /// Its id.
    pub id: Placed<String>,
    /// The names of all fields that were written.
    pub fields: Vec<Placed<String>>,
    /// What it does; none means a card.
    pub kind: Option<Placed<String>>,
    /// Rows of buttons.
    pub options: Vec<Vec<Placed<String>>>,
    /// Must be complete in every language.
    pub safety: bool,
    /// Has a row to leave quickly.
    pub sensitive: bool,
    /// Is meant to have no way on.
    pub end: bool,
    /// Items of a checklist.
    pub items: Vec<Placed<String>>,
    /// Cards of a checklist, one for each item.
    pub cards: Vec<Placed<String>>,
    /// Results of a checklist or a quiz: from how many on, which screen.
    pub results: Vec<(Placed<i64>, Placed<String>)>,
    /// Choices of a question, in a request or in a quiz.
    pub choices: Vec<Placed<String>>,
    /// Whether several may be chosen.
    pub many: bool,
    /// Choice and urgency.
    pub urgency: Vec<(Placed<String>, Placed<String>)>,
    /// Choices that show the emergency card.
    pub danger: Vec<Placed<String>>,
    /// Question and choice that must have been given.
    pub only_if: Option<(Placed<String>, Placed<String>)>,
    /// Question and choice that must not have been given.
    pub unless: Option<(Placed<String>, Placed<String>)>,
    /// The right choice of a question of a quiz.
    pub right: Option<Placed<String>>,
    /// The steps of the request or of a quiz, on the screen that begins it.
    pub questions: Vec<Placed<String>>,
}

/// One `[[language]]`.
#[derive(Debug)]
pub struct RawLanguage {
    /// Where the entry begins.
    pub place: Place,
    /// Its code.
    pub code: Option<Placed<String>>,
    /// Its name in its own script.
    pub name: Option<Placed<String>>,
    /// `ltr` or `rtl`.
    pub direction: Option<Placed<String>>,
    /// Whether a missing text stops a publication.
    pub required: bool,
    /// Where a missing screen is taken from.
    pub fallback: Option<Placed<String>>,
}

/// `organisation.toml`.
#[derive(Debug)]
pub struct RawOrganisation {
    /// The file.
    pub place: Place,
    /// Its name.
    pub name: Option<Placed<String>>,
    /// Language and when requests are read.
    pub read: Vec<(Placed<String>, Placed<String>)>,
    /// How long a closed case is kept.
    pub days: Option<Placed<i64>>,
    /// Whom to ask about data.
    pub contact: Option<Placed<String>>,
}

/// One `[[service]]`.
#[derive(Debug)]
pub struct RawService {
    /// Where the entry begins.
    pub place: Place,
    /// Its id.
    pub id: Option<Placed<String>>,
    /// Two letters or `INT`.
    pub country: Option<Placed<String>>,
    /// Of `INT` the only countries in which it can be reached.
    pub only_in: Vec<Placed<String>>,
    /// What it is for.
    pub kind: Option<Placed<String>>,
    /// What else it is for: needs by name, as in `children`.
    pub needs: Vec<Placed<String>>,
    /// The number.
    pub number: Option<Placed<String>>,
    /// `national` or `international`.
    pub dial: Option<Placed<String>>,
    /// Its page.
    pub url: Option<Placed<String>>,
    /// Where the entry was found.
    pub source: Option<Placed<String>>,
    /// `A` or `B`.
    pub confidence: Option<Placed<String>>,
    /// Date of the source.
    pub checked: Option<Placed<String>>,
    /// Whether it belongs on the emergency card.
    pub emergency: bool,
}

/// The texts of one language folder.
#[derive(Debug)]
pub struct RawTexts {
    /// The folder.
    pub language: String,
    /// The messages by id.
    pub messages: BTreeMap<String, RawMessage>,
    /// The names of the terms, without dash.
    pub terms: BTreeSet<String>,
    /// Ids of messages that could not be read and were reported.
    pub lost: BTreeSet<String>,
}

/// One message.
#[derive(Debug)]
pub struct RawMessage {
    /// Where its id stands.
    pub place: Place,
    /// Whether only staff read it.
    pub for_staff: bool,
    /// The comment that stands directly above it.
    pub comment: String,
    /// Its text.
    pub value: Option<RawPattern>,
    /// Its attributes by name.
    pub attributes: BTreeMap<String, RawPattern>,
}

impl RawMessage {
    /// What a comment says after such a beginning (`Source:`, `Confirm:`, `Reading:`).
    pub fn comments<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = &'a str> {
        self.comment
            .lines()
            .filter_map(move |line| line.trim().strip_prefix(beginning))
            .map(str::trim)
            .filter(|said| !said.is_empty())
    }

    /// Whether a comment begins so and says something.
    pub fn comment_says(&self, beginning: &str) -> bool {
        self.comments(beginning).next().is_some()
    }
}

/// A text with what it refers to, and all the forms that it can take.
#[derive(Debug)]
pub struct RawPattern {
    /// Where its name stands.
    pub place: Place,
    /// What it refers to.
    pub references: Vec<Placed<Reference>>,
    /// Its forms; in the first every choice took its default.
    pub forms: Vec<Form>,
    /// The keys of each choice that asks for a plural category or a number.
    pub plurals: Vec<Placed<BTreeSet<String>>>,
}

/// What a text can refer to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reference {
    /// `$name`
    Variable(String),
    /// `-name`
    Term(String),
    /// `name`
    Message(String),
    /// `NAME()`
    Function(String),
}

/// A text as it would be shown, in pieces that remember where they come from.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The pieces, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of a form.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What is shown.
    pub text: String,
    /// Where it comes from; as long as the text when it stands there literally.
    pub place: Place,
    /// The variable for which the text is a sample.
    pub variable: Option<String>,
}

impl Form {
    /// The whole text with these values in place of the samples.
    pub fn filled(&self, value: impl Fn(&str) -> Option<String>) -> String {
        let piece = |piece: &Piece| {
            let value = piece.variable.as_deref().and_then(&value);
            value.unwrap_or_else(|| piece.text.clone())
        };
        self.pieces.iter().map(piece).collect()
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }

    /// Where some bytes of `text` come from.
    pub fn locate(&self, range: &Range<usize>) -> Option<Place> {
        let mut before = 0;
        for piece in &self.pieces {
            let end = before + piece.text.len();
            if range.start < end {
                return Some(piece.locate(range.start - before, range.len()));
            }
            before = end;
        }
        self.pieces.last().map(|piece| piece.place.clone())
    }
}

impl Piece {
    /// Whether it stands in the file as it is shown; a variable does not.
    pub fn is_literal(&self) -> bool {
        self.place
            .span
            .is_some_and(|span| span.end - span.start == self.text.len())
    }

    /// Where some bytes of it come from.
    pub fn locate(&self, from: usize, length: usize) -> Place {
        let Some(span) = self.place.span else {
            return self.place.clone();
        };
        if span.end - span.start != self.text.len() {
            return self.place.clone();
        }
        let start = span.start + from;
        let lines = self.text.as_bytes()[..from].split(|b| *b == b'\n').count();
        Place {
            file: Arc::clone(&self.place.file),
            line: self.place.line + lines - 1,
            span: Some(Bytes {
                start,
                end: (start + length).min(span.end).max(start),
            }),
        }
    }
}

/// One `[[topic]]`.
#[derive(Debug)]
pub struct RawTopic {
    /// Where the entry begins.
    pub place: Place,
    /// Its id.
    pub id: Option<Placed<String>>,
    /// The screens that answer, the best first.
    pub screens: Vec<Placed<String>>,
    /// `card` when it is about danger now, `harmless` when it only looks so.
    pub tier: Option<Placed<String>>,
}

/// The `search.txt`, `examples.txt` or `meanings.txt` of one language folder, or `weights.txt`.
#[derive(Debug)]
pub struct RawSynonyms {
    /// The folder.
    pub language: String,
    /// The file.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}

/// The `crisis.txt` of one language folder.
#[derive(Debug)]
pub struct RawCrisis {
    /// The folder.
    pub language: String,
    /// The file.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}

/// The `wording.txt` of one language folder.
#[derive(Debug)]
pub struct RawWording {
    /// The folder.
    pub language: String,
    /// The file.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}
