//! How hard a text is to read (T012).
//!
//! Longest sentence, number of sentences, and for languages in Latin letters the LIX of
//! Björnsson (1968): words per sentence plus the percentage of words of more than six letters.
//! For Arabic the length of sentences stands in for a formula. Words that few people know are
//! in `wording`. Invariant: a text that a comment `# Reading: why` excuses is still counted.

use crate::domain::finding::{Finding, Level};
use crate::domain::raw::{RawMessage, RawPattern};

/// The longest sentence, in words.
pub const LONGEST_SENTENCE: usize = 20;
/// The most sentences on one screen. Its title is none.
pub const MOST_SENTENCES: usize = 6;
/// The highest LIX; French has longer words than English for the same thing.
const LIX: [(&str, usize); 2] = [("en", 38), ("fr", 44)];

/// What is measured of one text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// Sentences, without the title.
    pub sentences: usize,
    /// Words of the longest sentence.
    pub longest: usize,
    /// Words per sentence plus the percentage of long words, rounded.
    pub lix: usize,
    /// All words.
    pub words: usize,
}

/// A formula says nothing about fewer words.
const WORDS_FOR_LIX: usize = 15;

impl Reading {
    /// Measures a text as it is shown.
    pub fn of(text: &str) -> Self {
        let plain = body(text);
        let (mut words, mut long, mut all, mut longest) = (0, 0, 0, 0);
        for sentence in sentences(&plain) {
            let lengths = sentence
                .split_whitespace()
                .map(|word| word.chars().filter(|c| c.is_alphabetic()).count())
                .filter(|letters| *letters > 0);
            let count = lengths.clone().count();
            if count == 0 {
                continue;
            }
            all += 1;
            words += count;
            long += lengths.filter(|letters| *letters > 6).count();
            longest = longest.max(count);
        }
        Self {
            sentences: all,
            longest,
            words,
            lix: (words.checked_div(all).unwrap_or(0))
                + (100 * long).checked_div(words).unwrap_or(0),
        }
    }

    /// Whether it is within what this house aims at in that language.
    pub fn is_easy(&self, language: &str) -> bool {
        let formula = LIX.iter().find(|(code, _)| *code == language);
        self.longest <= LONGEST_SENTENCE
            && self.sentences <= MOST_SENTENCES
            && (self.words < WORDS_FOR_LIX || formula.is_none_or(|(_, most)| self.lix <= *most))
    }
}

/// The text without its title and its tags.
fn body(text: &str) -> String {
    let after = text
        .strip_prefix("<b>")
        .and_then(|rest| rest.split_once("</b>"))
        .map_or(text, |(_, after)| after);
    let mut plain = String::with_capacity(after.len());
    let mut in_tag = false;
    for c in after.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            c if !in_tag => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// The sentences of a text; a paragraph ends one too.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '؟', '…', '\n'])
}

/// Reports a screen that is harder to read than it should be.
pub(super) fn screen(
    name: &str,
    language: &str,
    message: &RawMessage,
    pattern: &RawPattern,
    out: &mut Vec<Finding>,
) {
    if message.comment_says("Reading:") {
        return;
    }
    let hardest = pattern
        .forms
        .iter()
        .map(|form| Reading::of(&form.text()))
        .find(|reading| !reading.is_easy(language));
    let Some(reading) = hardest else {
        return;
    };
    let (level, why) = if reading.longest > LONGEST_SENTENCE {
        (
            Level::Warning,
            format!("a sentence has {} words", reading.longest),
        )
    } else if reading.sentences > MOST_SENTENCES {
        (
            Level::Info,
            format!("{} sentences on one screen", reading.sentences),
        )
    } else {
        (Level::Info, format!("long words (LIX {})", reading.lix))
    };
    out.push(
        Finding::new(
            "T012",
            level,
            &pattern.place,
            format!("\"{name}\" is hard to read: {why}"),
        )
        .label(format!("at most {LONGEST_SENTENCE} words a sentence"))
        .advice("cut it in two, use shorter words, or say why it must be so in a comment `# Reading: …`"),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_and_tags_are_not_read() {
        let reading = Reading::of("<b>A title of many words</b>\n\nYou can <b>stop</b>. We wait.");
        assert_eq!((reading.sentences, reading.longest), (2, 3));
    }

    #[test]
    fn a_long_sentence_is_hard_in_every_language() {
        for language in ["en", "fr", "ar", "xx"] {
            assert!(!Reading::of(&"كلمة ".repeat(21)).is_easy(language));
            assert!(Reading::of(&"كلمة ".repeat(20)).is_easy(language));
        }
    }

    #[test]
    fn long_words_are_hard_where_there_is_a_formula() {
        let text = "Administrative accompaniment necessitates documentation. ".repeat(4);
        assert!(!Reading::of(&text).is_easy("en"));
        assert!(Reading::of(&text).is_easy("ar"));
        assert!(Reading::of("Administrative accompaniment.").is_easy("en"));
    }
}
