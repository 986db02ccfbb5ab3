//! Words that the organisation does not use, and words that few people know (T012, T013).
//!
//! The lists are `locales/<language>/wording.txt`: `[never]` wounds or labels people, `[plain]`
//! is hard to read, `[same]` may read as in the source language. How long sentences are is
//! judged in `reading`. Invariant: a word is found
//! however it is written (case, accents, harakat), but never inside a longer word.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::finding::{Finding, Level, Place};
use crate::domain::raw::{Form, RawPattern, RawWording};
use crate::domain::words::fold;

/// How a word of a list is treated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum List {
    Never,
    Plain,
    Same,
}

/// What the list of a language says.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// Words to avoid.
    avoided: Vec<Avoided>,
    /// Folded texts that may read as in the source language (T008).
    pub(super) same: BTreeSet<String>,
}

/// One line: a word or a phrase, and what can be said instead.
#[derive(Debug)]
struct Avoided {
    list: List,
    folded: Vec<String>,
    written: String,
    instead: String,
}

/// Reads the list of a language; what cannot be read is reported.
pub(super) fn read(raw: &RawWording, out: &mut Vec<Finding>) -> Wording {
    let mut list = None;
    let mut wording = Wording::default();
    let mut at = 0;
    for line in raw.text.split_inclusive('\n') {
        let place = Place::of(&raw.file, &raw.text, at..at + line.trim_end().len());
        at += line.len();
        let line = line.trim();
        match line {
            "" => {}
            "[never]" => list = Some(List::Never),
            "[plain]" => list = Some(List::Plain),
            "[same]" => list = Some(List::Same),
            _ if line.starts_with('#') => {}
            _ if list == Some(List::Same) => drop(wording.same.insert(fold(line))),
            _ => match read_line(list, line) {
                Some(word) => wording.avoided.push(word),
                None => out.push(not_read(&place, line)),
            },
        }
    }
    wording
}

fn read_line(list: Option<List>, line: &str) -> Option<Avoided> {
    let (written, instead) = line.split_once('=')?;
    let folded: Vec<String> = tokens(written).into_iter().map(|(word, _)| word).collect();
    if folded.is_empty() || instead.trim().is_empty() {
        return None;
    }
    Some(Avoided {
        list: list?,
        folded,
        written: written.trim().to_owned(),
        instead: instead.trim().to_owned(),
    })
}

fn not_read(place: &Place, line: &str) -> Finding {
    Finding::error("C002", place, format!("this line cannot be read: {line}"))
        .label("not understood")
        .advice("under [never] or [plain] each line is `word = what to say instead`, under [same] a text alone; a note begins with #")
}

/// Reports each word of the lists that stands in a text.
pub(super) fn words(name: &str, pattern: &RawPattern, wording: &Wording, out: &mut Vec<Finding>) {
    for form in &pattern.forms {
        let text = form.text();
        let tokens = tokens(&text);
        for word in &wording.avoided {
            if let Some(range) = find(&tokens, &word.folded) {
                out.push(finding(name, pattern, form, &range, word));
            }
        }
    }
}

/// The folded words of a text with the bytes that they come from.
fn tokens(text: &str) -> Vec<(String, Range<usize>)> {
    let mut tokens = Vec::new();
    let mut start = None;
    let part = |c: char| c.is_alphanumeric() || is_mark(c);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                tokens.push((fold(&text[from..at]), from..at));
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    tokens
}

/// Harakat and tatweel stand inside Arabic words without being letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

fn find(tokens: &[(String, Range<usize>)], wanted: &[String]) -> Option<Range<usize>> {
    let here = tokens
        .windows(wanted.len())
        .find(|window| window.iter().zip(wanted).all(|((t, _), w)| t == w))?;
    Some(here.first()?.1.start..here.last()?.1.end)
}

fn finding(
    name: &str,
    pattern: &RawPattern,
    form: &Form,
    range: &Range<usize>,
    word: &Avoided,
) -> Finding {
    let place = form.locate(range).unwrap_or_else(|| pattern.place.clone());
    let (code, level, label) = match word.list {
        List::Never => ("T013", Level::Warning, "not used toward people"),
        List::Plain | List::Same => ("T012", Level::Info, "few people know this word"),
    };
    Finding::new(
        code,
        level,
        &place,
        format!("\"{name}\" says \"{}\"", word.written),
    )
    .label(label)
    .advice(format!("say instead: {}", word.instead))
}
