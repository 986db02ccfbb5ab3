//! Reads a `search.txt`: for each topic the ways in which people say it.
//!
//! Whether a topic exists is judged in `inspect`. Invariant: of every phrase that comes out
//! something is left when it is folded, and its line is known.

use crate::domain::words::fold;

/// The phrases of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonyms {
    /// The topic.
    pub topic: String,
    /// The line of its head, counted from 1.
    pub line: usize,
    /// Each phrase with its line.
    pub phrases: Vec<(usize, String)>,
}

/// What is wrong with a line of a list of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLine {
    /// A phrase stands before the first `[topic]`.
    PhraseOutsideBlock,
    /// The head is not `[topic]`.
    BadHead,
    /// Nothing is left of the phrase when signs are taken away.
    EmptyPhrase,
}

/// Reads a `search.txt`; the error names the first bad line, counted from 1.
pub fn parse_synonyms(text: &str) -> Result<Vec<Synonyms>, (usize, BadLine)> {
    let mut blocks: Vec<Synonyms> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        // A file saved on Windows begins with a mark without width.
        let line = line.trim_start_matches('\u{FEFF}').trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(head) = line.strip_prefix('[') {
            let topic = head.strip_suffix(']').map(str::trim);
            let named = topic.filter(|topic| !topic.is_empty() && !topic.contains(' '));
            blocks.push(Synonyms {
                topic: named.ok_or((number, BadLine::BadHead))?.to_owned(),
                line: number,
                phrases: Vec::new(),
            });
            continue;
        }
        if fold(line).is_empty() {
            return Err((number, BadLine::EmptyPhrase));
        }
        let block = blocks
            .last_mut()
            .ok_or((number, BadLine::PhraseOutsideBlock))?;
        block.phrases.push((number, line.to_owned()));
    }
    Ok(blocks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_into_its_topics() {
        let read = parse_synonyms("\u{FEFF}# a\n[papers]\n my passport \n\n[wages]\nno pay\n");
        let papers = Synonyms {
            topic: "papers".to_owned(),
            line: 2,
            phrases: vec![(3, "my passport".to_owned())],
        };
        assert_eq!(read.map(|all| all.into_iter().next()), Ok(Some(papers)));
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        for (text, bad) in [
            ("a", (1, BadLine::PhraseOutsideBlock)),
            ("#\n[a b]", (2, BadLine::BadHead)),
            ("[]", (1, BadLine::BadHead)),
            ("[a", (1, BadLine::BadHead)),
            ("[a]\n!!", (2, BadLine::EmptyPhrase)),
        ] {
            assert_eq!(parse_synonyms(text), Err(bad), "{text}");
        }
    }
}
