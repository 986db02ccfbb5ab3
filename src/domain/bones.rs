//! The consonants of an Arabic or Darija word, whichever script it is typed in.
//!
//! `khdama`, `5dama` and `خدامة` have the same bones, so one list of words serves both scripts.
//! Takes folded tokens. Invariant: bones are made of a few ASCII signs, and are empty for what
//! is only vowels; too coarse to say by themselves what a word means.

use super::words::is_latin_darija;

/// The consonants of a folded token: emphatic and plain sounds meet, vowels, articles and
/// doubled letters are left out.
pub fn bones(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    let is_arabic = token.chars().next().is_some_and(is_arabic_letter);
    if is_arabic {
        arabic(token, &mut out);
    } else {
        latin(without_latin_article(token), &mut out);
    }
    out
}

/// The root that a word is built on, roughly: bones without what conjugation adds.
pub fn root(bones: &str) -> &str {
    let mut root = bones;
    for ending in ["hm", "km"] {
        root = shorter(root, 4, |r| r.strip_suffix(ending));
    }
    for _ in 0..3 {
        root = shorter(root, 3, |r| r.strip_suffix(['$', 'n', 'h', 't', 'k']));
    }
    for _ in 0..2 {
        root = shorter(root, 3, |r| {
            r.strip_prefix(['k', 'n', 't', 'm', 'l', 'b', 'f'])
        });
    }
    root
}

/// Words that only Darija in Latin letters has, beside those with digits in them.
const DARIJA: &[&str] = &[
    "ana",
    "nta",
    "nti",
    "howa",
    "hiya",
    "7na",
    "homa",
    "wach",
    "wash",
    "chno",
    "chnou",
    "shno",
    "fin",
    "kifach",
    "kifash",
    "kif",
    "3lach",
    "chkon",
    "chkoun",
    "ch7al",
    "dyal",
    "dyali",
    "dial",
    "li",
    "lia",
    "liya",
    "lya",
    "mn",
    "f",
    "w",
    "wla",
    "bach",
    "bash",
    "ila",
    "rah",
    "had",
    "hadi",
    "hada",
    "hadchi",
    "dakchi",
    "daba",
    "deba",
    "bghit",
    "bgha",
    "bghaw",
    "baghi",
    "bagha",
    "walo",
    "walou",
    "bzaf",
    "bezzaf",
    "chi",
    "ghir",
    "machi",
    "kan",
    "kayn",
    "kayna",
    "mabghitch",
    "khasni",
    "khassni",
    "galia",
    "gali",
    "smiyti",
    "drari",
    "khoya",
    "khti",
    "rajli",
    "bladi",
    "flous",
    "khdma",
    "khedma",
    "khdam",
    "khdama",
    "hna",
    "tema",
    "ma3ndi",
    "fia",
    "fiya",
    "bih",
    "lih",
    "liha",
    "kola",
    "kol",
    "mat",
    "katb",
    "zwin",
];

/// Whether words are Darija in Latin letters, rather than French or English.
pub fn seems_darija(tokens: &[&str]) -> bool {
    let known = |token: &&&str| DARIJA.contains(*token) || is_latin_darija(token);
    let count = tokens.iter().filter(known).count();
    count >= 2 || (count == 1 && tokens.len() <= 4)
}

/// Whether a letter belongs to the Arabic script.
pub fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{77F}')
}

/// The word with one cut made, unless too little would be left.
fn shorter<'a>(word: &'a str, least: usize, cut: impl Fn(&'a str) -> Option<&'a str>) -> &'a str {
    if word.len() <= least {
        return word;
    }
    cut(word).unwrap_or(word)
}

fn push(out: &mut String, sound: char) {
    if !out.ends_with(sound) {
        out.push(sound);
    }
}

fn arabic(token: &str, out: &mut String) {
    let count = token.chars().count();
    let long = ["وال", "فال", "بال", "كال"]
        .iter()
        .find_map(|article| token.strip_prefix(article).filter(|_| count >= 5));
    let short = ["ال", "لل"]
        .iter()
        .find_map(|article| token.strip_prefix(article).filter(|_| count >= 4));
    let rest = long.or(short).unwrap_or(token);
    let rest = rest.strip_suffix('ه').unwrap_or(rest);
    for c in rest.chars() {
        if let Some(sound) = arabic_sound(c) {
            push(out, sound);
        }
    }
}

fn arabic_sound(c: char) -> Option<char> {
    Some(match c {
        'ب' | 'پ' => 'b',
        'ت' | 'ث' | 'ط' => 't',
        'ج' | 'چ' => 'j',
        'ح' | 'ه' => 'h',
        'خ' => 'x',
        'د' | 'ذ' | 'ض' | 'ظ' => 'd',
        'ر' => 'r',
        'ز' => 'z',
        'س' | 'ص' => 's',
        'ش' => '$',
        'ع' => '3',
        'غ' => 'G',
        'ف' => 'f',
        'ق' | 'ك' => 'k',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        '0'..='9' => c,
        _ => return None,
    })
}

/// Latin Darija writes the article as one letter before the word, with or without a space.
fn without_latin_article(token: &str) -> &str {
    let bytes = token.as_bytes();
    let consonant = |at: usize| bytes.get(at).is_some_and(|b| !b"aeiouyl".contains(b));
    match bytes {
        [b'l', ..] if bytes.len() >= 4 && consonant(1) => &token[1..],
        [b'e' | b'a' | b'i', b'l', ..] if bytes.len() >= 5 && consonant(2) => &token[2..],
        [b'f' | b'b' | b'w', b'l', ..] if bytes.len() >= 5 && consonant(2) => &token[2..],
        _ => token,
    }
}

fn latin(token: &str, out: &mut String) {
    let mut rest = token;
    if let Some(after) = rest.strip_prefix("aa") {
        push(out, '3');
        rest = after;
    }
    while let Some(first) = rest.chars().next() {
        let (sound, length) = latin_sound(rest, first);
        if let Some(sound) = sound {
            push(out, sound);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// The first sound of a word in Latin letters, and how many bytes write it.
fn latin_sound(rest: &str, first: char) -> (Option<char>, usize) {
    let second = rest.as_bytes().get(1).copied();
    match (first, second) {
        ('k', Some(b'h')) => (Some('x'), 2),
        ('g', Some(b'h')) => (Some('G'), 2),
        ('c' | 's', Some(b'h')) => (Some('$'), 2),
        ('t', Some(b'h')) => (Some('t'), 2),
        ('d', Some(b'h')) => (Some('d'), 2),
        ('d', Some(b'j')) => (Some('j'), 2),
        ('p', Some(b'h')) => (Some('f'), 2),
        ('c', Some(b'e' | b'i')) => (Some('s'), 1),
        // The sign of a feminine ending is written or not.
        ('h', None) => (None, 1),
        ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | '2' | '\'', _) => (None, 1),
        ('5', _) => (Some('x'), 1),
        ('8', _) => (Some('G'), 1),
        ('7' | 'h', _) => (Some('h'), 1),
        ('9' | 'q' | 'c' | 'g' | 'k', _) => (Some('k'), 1),
        ('6', _) => (Some('t'), 1),
        ('4', _) => (Some('$'), 1),
        ('p', _) => (Some('b'), 1),
        ('v', _) => (Some('f'), 1),
        ('x', _) => (Some('s'), 1),
        (other, _) if other.is_ascii_alphanumeric() => (Some(other), 1),
        (other, _) => (None, other.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::{fold, tokens};
    use proptest::prelude::*;

    fn of(word: &str) -> String {
        bones(&fold(word))
    }

    #[test]
    fn both_scripts_of_a_darija_word_have_the_same_bones() {
        for (arabic, latin) in [
            ("خدامة", "khdama"),
            ("سادين", "saddin"),
            ("الباب", "lbab"),
            ("عليا", "3lia"),
            ("كيضربني", "kaydrebni"),
            ("باسبور", "paspor"),
            ("الفلوس", "lflous"),
            ("نخرج", "nkhroj"),
            ("قتلوني", "9tlouni"),
        ] {
            assert_eq!(of(arabic), of(latin), "{arabic} {latin}");
        }
    }

    #[test]
    fn what_conjugation_adds_is_not_part_of_the_root() {
        for word in ["kankhdem", "khdmt", "خدام", "kaykhdmouni", "الخدمة"] {
            assert_eq!(root(&of(word)), "xdm", "{word}");
        }
        assert_ne!(root(&of("kaykhelsouni")), "xdm");
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_bones(text in "\\PC{0,60}") {
            for token in tokens(&fold(&text)) {
                let found = bones(token);
                prop_assert!(found.is_ascii());
                let _ = root(&found);
            }
        }
    }
}
