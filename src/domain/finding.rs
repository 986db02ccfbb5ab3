//! What the content checker reports: a code, a place, what is wrong and what to do.
//!
//! How a finding is printed is not here. Invariant: a finding names something in the
//! content, never something that a person wrote to the bot, and always says what to do.

use std::ops::Range;
use std::sync::Arc;

/// How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// The content cannot go live.
    Error,
    /// It can go live, but somebody should look.
    Warning,
    /// Good to know.
    Info,
}

/// A place in a content file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// The file, as in `locales/flows/guidance.toml`.
    pub file: Arc<str>,
    /// The line, counted from 1.
    pub line: usize,
    /// The bytes that are meant; none for the file as a whole.
    pub span: Option<Bytes>,
}

/// A range of bytes that can be ordered and compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Bytes {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Place {
    /// Some bytes of a file whose text is given.
    pub fn of(file: &Arc<str>, text: &str, span: Range<usize>) -> Self {
        let before = text.as_bytes().get(..span.start).unwrap_or_default();
        Self {
            file: Arc::clone(file),
            line: before.split(|b| *b == b'\n').count(),
            span: Some(Bytes {
                start: span.start,
                end: span.end,
            }),
        }
    }

    /// A file as a whole.
    pub fn file(file: &str) -> Self {
        Self {
            file: Arc::from(file),
            line: 1,
            span: None,
        }
    }
}

/// One thing that the content checker reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// `F001`, `T005`, … as listed in the documentation.
    pub code: &'static str,
    /// How grave it is.
    pub level: Level,
    /// The file.
    pub file: String,
    /// The bytes that are meant; none for the file as a whole.
    pub span: Option<Range<usize>>,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, with the word that is wrong.
    pub message: String,
    /// A few words that stand under the place.
    pub label: String,
    /// What to do.
    pub advice: String,
}

impl Finding {
    /// A finding without label and advice yet.
    pub fn new(
        code: &'static str,
        level: Level,
        place: &Place,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code,
            level,
            file: place.file.to_string(),
            span: place.span.map(|span| span.start..span.end),
            line: place.line,
            message: message.into(),
            label: String::new(),
            advice: String::new(),
        }
    }

    /// A finding that keeps the content from going live.
    pub fn error(code: &'static str, place: &Place, message: impl Into<String>) -> Self {
        Self::new(code, Level::Error, place, message)
    }

    /// A finding that somebody should look at.
    pub fn warning(code: &'static str, place: &Place, message: impl Into<String>) -> Self {
        Self::new(code, Level::Warning, place, message)
    }

    /// The same with a few words under the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with what to do.
    #[must_use]
    pub fn advice(mut self, advice: impl Into<String>) -> Self {
        self.advice = advice.into();
        self
    }
}

/// Sorts by file and place and drops what was said twice.
pub fn sort(findings: &mut Vec<Finding>) {
    let key = |f: &Finding| {
        let span = f.span.clone().unwrap_or_default();
        (
            f.file.clone(),
            f.line,
            span.start,
            f.code,
            f.message.clone(),
        )
    };
    findings.sort_by_cached_key(key);
    findings.dedup_by(|a, b| key(a) == key(b));
}

/// The word that was probably meant, when one is near enough.
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().min(word.len()) / 3)
        .min()
        .map(|(_, candidate)| candidate)
}

/// `did you mean "x"?` when something is near, else the other advice.
pub fn did_you_mean<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: impl Into<String>,
) -> String {
    match near(word, known) {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => otherwise.into(),
    }
}
