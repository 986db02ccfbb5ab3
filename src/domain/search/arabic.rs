//! The stem of a word in Arabic letters: what is written onto it is taken away.
//!
//! Broken plurals and the inside of verbs stay as they are; `bones` and the phrases of the
//! topics help there. Invariant: at least three letters of a word are left.

/// What stands before a word, the longest first.
const BEFORE: &[&str] = &["وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف"];

/// What stands behind a word, the longest first.
const BEHIND: &[&str] = &[
    "كما", "هما", "تها", "ها", "ان", "ات", "ون", "ين", "يه", "هم", "كم", "نا", "ني", "ته", "تي",
    "ه", "ي", "ك", "ت", "ا",
];

/// Beginnings of verbs in the present, formal and Maghrebi, the longest first.
const PRESENT: &[&str] = &[
    "كاي", "كي", "كن", "كت", "تي", "تن", "سي", "سا", "ي", "ن", "ت", "ا",
];

/// The stem of a folded word.
pub fn stem(word: &str) -> &str {
    let word = without(word, BEFORE, |word, piece| word.strip_prefix(piece));
    without(word, BEHIND, |word, piece| word.strip_suffix(piece))
}

/// The stem of a folded word that may be a verb in the present.
pub fn verb(word: &str) -> &str {
    without(stem(word), PRESENT, |word, piece| word.strip_prefix(piece))
}

fn without<'a>(
    word: &'a str,
    pieces: &[&str],
    cut: impl Fn(&'a str, &str) -> Option<&'a str>,
) -> &'a str {
    let rest = pieces.iter().find_map(|piece| {
        let rest = cut(word, piece)?;
        (rest.chars().count() >= 3).then_some(rest)
    });
    rest.unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_onto_a_word_is_taken_away() {
        for (word, stemmed) in [
            ("والجواز", "جواز"),
            ("جوازي", "جواز"),
            ("جوازات", "جواز"),
            ("للعمل", "عمل"),
            ("عمل", "عمل"),
            ("دار", "دار"),
        ] {
            assert_eq!(stem(word), stemmed, "{word}");
        }
        for (word, stemmed) in [("يعملون", "عمل"), ("كيخدمو", "خدمو"), ("نعمل", "عمل")]
        {
            assert_eq!(verb(word), stemmed, "{word}");
        }
    }
}
