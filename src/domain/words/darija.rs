//! The spellings of Latin Darija, brought together.

/// A coarser key for a word of Latin Darija, in which the usual spellings of one word meet
/// (`3awnouni`, `3awnoni`, `aawnouni`). Takes a folded token.
///
/// Too coarse for English and French: whoever compares by it must know that the word that is
/// looked for is Darija.
pub fn fold_latin_darija(token: &str) -> String {
    if token.bytes().all(|b| b.is_ascii_digit()) {
        return token.to_owned();
    }
    let mut key = String::with_capacity(token.len());
    let mut rest = token;
    if let Some(after) = rest.strip_prefix("aa") {
        key.push('3');
        rest = after;
    }
    while let Some(first) = rest.chars().next() {
        let (sign, length) = darija_sound(rest, first);
        // The vowel that ع carries is written or not, as people like.
        let carried = sign == Some('a') && key.ends_with('3');
        if let Some(sign) = sign.filter(|_| !carried)
            && !key.ends_with(sign)
        {
            key.push(sign);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    key
}

/// Whether a folded word can only be Latin Darija: digits among its letters, or sounds that
/// English and French do not write this way.
pub fn is_latin_darija(token: &str) -> bool {
    let bytes = token.as_bytes();
    let letters = bytes.iter().any(u8::is_ascii_lowercase);
    let digits = bytes.iter().any(|b| b"235789".contains(b));
    let gh = bytes.windows(3).any(|w| {
        matches!(w, [before, b'g', b'h'] if before.is_ascii_alphabetic() && !b"aeiou".contains(before))
    });
    letters
        && (digits
            || gh
            || token.contains("kh")
            || token.starts_with("gh")
            || token.ends_with("ouni"))
}

/// The first sound of a word, as a sign of the key (none for what is optional), and how many
/// bytes write it.
fn darija_sound(rest: &str, first: char) -> (Option<char>, usize) {
    let second = rest.as_bytes().get(1).copied();
    match (first, second) {
        ('a', Some(b'3')) => (Some('3'), 2),
        ('k', Some(b'h')) => (Some('5'), 2),
        ('g', Some(b'h')) => (Some('8'), 2),
        ('c' | 's', Some(b'h')) => (Some('$'), 2),
        ('o', Some(b'u')) => (Some('w'), 2),
        ('i', Some(b'y')) => (None, 2),
        ('e' | 'i' | '2' | '\'', _) => (None, 1),
        ('o' | 'u' | 'w', _) => (Some('w'), 1),
        ('h' | '7', _) => (Some('7'), 1),
        ('q' | 'k' | '9', _) => (Some('9'), 1),
        ('6', _) => (Some('t'), 1),
        (other, _) => (Some(other), other.len_utf8()),
    }
}
