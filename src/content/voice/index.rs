//! `index.toml` of a language: what each recording was read from.
//!
//! It is written by `sanad content voice-add` and by nobody's hand. Invariant: what it says
//! of a file holds for exactly those bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::content::table::Reader;
use crate::domain::finding::Finding;
use crate::domain::raw::RawSource;

/// The name of the file.
pub(super) const FILE: &str = "index.toml";

const HEAD: &str = "# Written by `sanad content voice-add`: what each recording was read from.\n\
                    # text: a hash of the words; sound: a hash of the file.\n";

/// What one recording was read from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    /// A hash of the words.
    pub(super) text: String,
    /// A hash of the file.
    pub(super) sound: String,
    /// How long it is, for those who read this.
    pub(super) seconds: i64,
}

/// The recordings of one language by their names.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Index(pub(super) BTreeMap<String, Entry>);

/// Reads the file; what cannot be read is reported and left out.
pub(super) fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Index {
    let source = RawSource {
        file: Arc::from(file),
        text: String::from_utf8_lossy(bytes).into_owned(),
    };
    let reader = Reader::new(&source, "A001");
    let index = entries(&reader);
    findings.extend(reader.take());
    index
}

fn entries(reader: &Reader) -> Index {
    let mut index = Index::default();
    let Some(parsed) = reader.parse() else {
        return index;
    };
    let file = reader.fields(parsed.get_ref(), parsed.span());
    for (name, value) in file.entries() {
        let Some(table) = reader.table(value, &name.value, "[papers]") else {
            continue;
        };
        let (text, sound) = (table.words("text"), table.words("sound"));
        let seconds = table.number("seconds");
        table.finish("a recording");
        if let (Some(text), Some(sound), Some(seconds)) = (text, sound, seconds) {
            let entry = Entry {
                text: text.value,
                sound: sound.value,
                seconds: seconds.value,
            };
            index.0.insert(name.value, entry);
        }
    }
    index
}

impl Index {
    /// The file as it is written.
    pub(super) fn render(&self) -> String {
        let mut out = HEAD.to_owned();
        for (name, entry) in &self.0 {
            // Names of screens and countries need no escaping, but a dot would make a table.
            let _ = write!(
                out,
                "\n[\"{name}\"]\ntext = \"{}\"\nsound = \"{}\"\nseconds = {}\n",
                entry.text, entry.sound, entry.seconds
            );
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let entry = |text: &str| Entry {
            text: text.to_owned(),
            sound: "ab".to_owned(),
            seconds: 12,
        };
        let index = Index(BTreeMap::from([
            ("papers".to_owned(), entry("1")),
            ("papers.MA".to_owned(), entry("2")),
        ]));
        let mut findings = Vec::new();
        let read = read("index.toml", index.render().as_bytes(), &mut findings);
        assert_eq!((read, findings), (index, Vec::new()));
    }

    #[test]
    fn a_broken_index_is_told_and_counts_as_empty() {
        for text in ["[papers", "papers = 1", "[papers]\ntext = 1", "[a]\nx = 1"] {
            let mut findings = Vec::new();
            let index = read("index.toml", text.as_bytes(), &mut findings);
            assert_eq!(index, Index::default(), "{text}");
            assert!(!findings.is_empty(), "{text}");
        }
    }
}
