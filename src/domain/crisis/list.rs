//! Reads a `crisis.txt`: blocks of phrases with the tier and the screen that they lead to.
//!
//! What the phrases look like inside is in `pattern`. Invariant: a block that comes out has a
//! head that was understood, and only phrases of which something is left when they are folded.

use super::pattern;

/// Phrases that lead to one screen, or that say how others are to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// 1 shows the card at once, 2 asks one question first, 3 adds a button; 0 leads nowhere.
    pub tier: u8,
    /// The screen that answers; empty for tier 0.
    pub screen: String,
    /// How the phrases are taken.
    pub sense: Sense,
    /// As written in the list, not folded.
    pub phrases: Vec<String>,
}

/// How the phrases of a block are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// `[1 danger]`: they say it by themselves.
    Sure,
    /// `[1 danger ?]`: people also talk about it. They count fully when somebody speaks of
    /// themselves or writes nothing else; otherwise they ask first.
    Talked,
    /// `[0]`: what is found inside them is no danger.
    Harmless,
    /// `[0 me]`: somebody speaks of themselves, or of this moment.
    Me,
    /// `[0 talk]`: it is about a film, a lesson, the news.
    Talk,
    /// `[0 joke]`: nothing in this text is meant at its word.
    Joke,
    /// `[0 question]`: somebody wants to know something.
    Question,
}

/// What is wrong with a line of a list of danger words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLine {
    /// A phrase stands before the first `[tier screen]`.
    PhraseOutsideBlock,
    /// The head is none of those that `Sense` names.
    BadHead,
    /// Nothing is left of the phrase when signs are taken away.
    EmptyPhrase,
    /// A bracket is not closed, or the choices make too many phrases.
    BadChoice,
}

/// Reads a `crisis.txt`; the error names the first bad line, counted from 1.
pub fn parse_crisis(text: &str) -> Result<Vec<Block>, (usize, BadLine)> {
    let mut blocks: Vec<Block> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        // A file saved on Windows begins with a mark without width.
        let line = line.trim_start_matches('\u{FEFF}').trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with('[') {
            blocks.push(parse_head(line).ok_or((number, BadLine::BadHead))?);
            continue;
        }
        check_phrase(line).map_err(|bad| (number, bad))?;
        let block = blocks
            .last_mut()
            .ok_or((number, BadLine::PhraseOutsideBlock))?;
        block.phrases.push(line.to_owned());
    }
    Ok(blocks)
}

fn check_phrase(line: &str) -> Result<(), BadLine> {
    let phrases = pattern::expand(line).ok_or(BadLine::BadChoice)?;
    let says_something =
        |parts: &Vec<pattern::Part>| parts.iter().any(|part| *part != pattern::Part::Gap);
    if phrases.is_empty() || !phrases.iter().all(says_something) {
        return Err(BadLine::EmptyPhrase);
    }
    Ok(())
}

fn parse_head(line: &str) -> Option<Block> {
    let words: Vec<&str> = line
        .strip_prefix('[')?
        .strip_suffix(']')?
        .split_whitespace()
        .collect();
    let (tier, screen, sense) = match words.as_slice() {
        ["0"] => (0, "", Sense::Harmless),
        ["0", "me"] => (0, "", Sense::Me),
        ["0", "talk"] => (0, "", Sense::Talk),
        ["0", "joke"] => (0, "", Sense::Joke),
        ["0", "question"] => (0, "", Sense::Question),
        ["1", screen] => (1, *screen, Sense::Sure),
        ["1", screen, "?"] => (1, *screen, Sense::Talked),
        ["2", screen] => (2, *screen, Sense::Sure),
        ["3", screen] => (3, *screen, Sense::Sure),
        _ => return None,
    };
    Some(Block {
        tier,
        screen: screen.to_owned(),
        sense,
        phrases: Vec::new(),
    })
}
