//! Brings what people type into one form, so that words can be compared.
//!
//! Arabic letters, digits, accents and the spellings of Latin Darija are folded here; which words
//! mean danger is in `crisis`. Nothing here keeps or prints a text.
//!
//! Invariant: folding twice changes nothing that folding once did not.

/// The script that most letters of a text belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Arabic letters, also those of Persian and Urdu.
    Arabic,
    /// Latin letters, with or without accents.
    Latin,
    /// Any other script, or no letter at all.
    Other,
}

/// Brings a text into the form in which words are compared: lower-case, bare letters, western
/// digits, single spaces, straight apostrophes.
pub fn fold(text: &str) -> String {
    let mut folded = Folded {
        out: String::with_capacity(text.len()),
        run: 0,
        last: None,
    };
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            for lower in c.to_lowercase() {
                fold_char(lower, &mut folded);
            }
        }
    }
    folded.finish()
}

/// The words of a folded text; an apostrophe counts only between letters.
pub fn tokens(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(' ')
        .map(|token| token.trim_matches('\''))
        .filter(|token| !token.is_empty())
}

/// The number from 1 to 99 that a text consists of, in any digits: `2`, `٢`, `۲`, `2.`, `٢)`.
pub fn number_typed(text: &str) -> Option<u8> {
    // A number with a few signs around it is short; a long text is not worth folding.
    if text.len() > 64 {
        return None;
    }
    let folded = fold(text);
    let whole_number = folded.len() <= 2 && folded.bytes().all(|b| b.is_ascii_digit());
    let number: u8 = whole_number.then(|| folded.parse().ok())??;
    (number > 0).then_some(number)
}

/// The script that a text is mostly written in, for a first guess of its language.
pub fn script(text: &str) -> Script {
    let (mut arabic, mut latin, mut other) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match c {
            '\u{600}'..='\u{77F}'
            | '\u{8A0}'..='\u{8FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}' => arabic += 1,
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => latin += 1,
            _ => other += 1,
        }
    }
    if arabic > 0 && arabic >= latin && arabic >= other {
        Script::Arabic
    } else if latin > 0 && latin >= other {
        Script::Latin
    } else {
        Script::Other
    }
}

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

/// A folded text while it grows.
struct Folded {
    out: String,
    last: Option<char>,
    run: usize,
}

impl Folded {
    /// Adds one folded sign; what is neither letter, digit nor apostrophe becomes a space.
    fn push(&mut self, c: char) {
        let c = if c.is_alphanumeric() || c == '\'' {
            c
        } else {
            ' '
        };
        if self.last != Some(c) {
            self.last = Some(c);
            self.run = 1;
            if c != ' ' || !self.out.is_empty() {
                self.out.push(c);
            }
            return;
        }
        self.run += 1;
        match c {
            ' ' | '\'' => {}
            // "heeelp" is "help", "hello" stays; the thousands of a number stay too.
            _ if c.is_numeric() || self.run == 2 => self.out.push(c),
            _ if self.run == 3 => {
                self.out.pop();
            }
            _ => {}
        }
    }

    fn push_str(&mut self, letters: &str) {
        letters.chars().for_each(|c| self.push(c));
    }

    fn finish(mut self) -> String {
        if self.out.ends_with(' ') {
            self.out.pop();
        }
        self.out
    }
}

fn fold_char(c: char, folded: &mut Folded) {
    match c {
        // Marks above and below letters, tatweel, what has no width, directions, variants.
        '\u{300}'..='\u{36F}'
        | '\u{610}'..='\u{61A}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}'
        | '\u{8D3}'..='\u{8FF}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ى' | 'ئ' | 'ی' | 'ې' => folded.push('ي'),
        'ؤ' => folded.push('و'),
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' => folded.push('ه'),
        // The Moroccan g is written with any of these.
        'ک' | 'گ' | 'ڭ' | 'ݣ' | 'ڴ' => folded.push('ك'),
        'ڤ' | 'ڥ' => folded.push('ف'),
        'پ' => folded.push('ب'),
        '٠'..='٩' => folded.push(digit(c, '٠')),
        '۰'..='۹' => folded.push(digit(c, '۰')),
        '０'..='９' => folded.push(digit(c, '０')),
        'ａ'..='ｚ' => folded.push(char::from_u32(u32::from(c) - 0xFF41 + 0x61).unwrap_or(' ')),
        '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʿ' | 'ʾ' | '´' | '′' | '＇' => {
            folded.push('\'');
        }
        '\u{FE70}'..='\u{FEFC}' => folded.push_str(presentation_form(c)),
        _ => match latin_base(c) {
            Some(base) => folded.push_str(base),
            None => folded.push(c),
        },
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(' ')
}

/// The letters without their accents; none for what has none.
fn latin_base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' | 'ḏ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' | 'ṛ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṭ' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        _ => return None,
    })
}

/// Old phones and copied pages hold letters in the shape that they have in a word
/// (U+FE70 to U+FEFC, up to four shapes each); this gives back the letter.
fn presentation_form(c: char) -> &'static str {
    match u32::from(c) {
        0xFE80 => "ء",
        0xFE81..=0xFE84 | 0xFE87 | 0xFE88 | 0xFE8D | 0xFE8E => "ا",
        0xFE85 | 0xFE86 | 0xFEED | 0xFEEE => "و",
        0xFE89..=0xFE8C | 0xFEEF..=0xFEF4 => "ي",
        0xFE8F..=0xFE92 => "ب",
        0xFE93 | 0xFE94 | 0xFEE9..=0xFEEC => "ه",
        0xFE95..=0xFE98 => "ت",
        0xFE99..=0xFE9C => "ث",
        0xFE9D..=0xFEA0 => "ج",
        0xFEA1..=0xFEA4 => "ح",
        0xFEA5..=0xFEA8 => "خ",
        0xFEA9 | 0xFEAA => "د",
        0xFEAB | 0xFEAC => "ذ",
        0xFEAD | 0xFEAE => "ر",
        0xFEAF | 0xFEB0 => "ز",
        0xFEB1..=0xFEB4 => "س",
        0xFEB5..=0xFEB8 => "ش",
        0xFEB9..=0xFEBC => "ص",
        0xFEBD..=0xFEC0 => "ض",
        0xFEC1..=0xFEC4 => "ط",
        0xFEC5..=0xFEC8 => "ظ",
        0xFEC9..=0xFECC => "ع",
        0xFECD..=0xFED0 => "غ",
        0xFED1..=0xFED4 => "ف",
        0xFED5..=0xFED8 => "ق",
        0xFED9..=0xFEDC => "ك",
        0xFEDD..=0xFEE0 => "ل",
        0xFEE1..=0xFEE4 => "م",
        0xFEE5..=0xFEE8 => "ن",
        0xFEF5..=0xFEFC => "لا",
        // The shapes below U+FE80 are vowel marks.
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cases: &[(&str, &str)]) {
        for (text, folded) in cases {
            assert_eq!(&fold(text), folded, "{text}");
        }
    }

    #[test]
    fn arabic_letters_meet_in_one_form() {
        check(&[
            ("سَاعِدُونِي", "ساعدوني"),
            ("ســاعدوني", "ساعدوني"),
            ("أنقذوني إلى آخره", "انقذوني الي اخره"),
            ("محتجزة", "محتجزه"),
            ("مسؤول شؤون طوارئ", "مسوول شوون طواري"),
            ("ساعدووووني", "ساعدوني"),
            ("ﺳﺎﻋﺪﻭﻧﻲ", "ساعدوني"),
            ("\u{202B}ساعد\u{200C}وني\u{202C}", "ساعدوني"),
        ]);
    }

    #[test]
    fn latin_letters_lose_case_accents_and_long_runs() {
        check(&[
            ("AIDEZ-MOI !!", "aidez moi"),
            ("Séquestré, enfermée", "sequestre enfermee"),
            ("e\u{301}crit", "ecrit"),
            ("heeeeelp me", "help me"),
            ("kidnapped", "kidnapped"),
            ("J’ai besoin d´aide", "j'ai besoin d'aide"),
            ("cœur", "coeur"),
            ("  a \n b  ", "a b"),
            ("❤️", ""),
        ]);
    }

    #[test]
    fn digits_of_all_three_kinds_are_western_and_never_collapse() {
        check(&[
            ("١٥ عام", "15 عام"),
            ("۱۵", "15"),
            ("10000", "10000"),
            ("１２", "12"),
        ]);
    }

    #[test]
    fn a_number_is_understood_in_any_digits_and_with_a_sign_after_it() {
        for (text, number) in [
            ("1", 1),
            ("٢", 2),
            ("۳", 3),
            ("1.", 1),
            ("١)", 1),
            (" 12 ", 12),
            ("4️⃣", 4),
            ("99", 99),
        ] {
            assert_eq!(number_typed(text), Some(number), "{text}");
        }
        for text in ["", "0", "100", "1.5", "1 2", "one", "1a", "٠", "0661234567"] {
            assert_eq!(number_typed(text), None, "{text}");
        }
    }

    #[test]
    fn spellings_of_a_darija_word_meet_and_different_words_do_not() {
        let key = |word: &str| fold_latin_darija(&fold(word));
        for (one, other) in [
            ("3awnouni", "3awnoni"),
            ("3awnouni", "aawnouni"),
            ("ba3ouni", "b3ouni"),
            ("khatar", "5atar"),
            ("ghadi", "8adi"),
            ("9tlouni", "ktlouni"),
            ("9tlouni", "qtlouni"),
            ("me7bous", "mehbouss"),
            ("chaddini", "shadini"),
            ("liya", "lia"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
        }
        assert_ne!(key("3awnouni"), key("ba3ouni"));
        assert_eq!(key("15"), "15");
    }

    #[test]
    fn english_and_french_words_are_not_taken_for_darija() {
        for word in [
            "help", "through", "daughter", "might", "couler", "coule", "chantage", "15", "she",
        ] {
            assert!(!is_latin_darija(word), "{word}");
        }
        for word in ["3awnouni", "me7bous", "khdaw", "ghadi", "bghit", "darbouni"] {
            assert!(is_latin_darija(word), "{word}");
        }
    }

    #[test]
    fn the_script_is_the_one_of_most_letters() {
        for (text, expected) in [
            ("عاونوني svp", Script::Arabic),
            ("3awnouni", Script::Latin),
            ("énergie", Script::Latin),
            ("እርዳኝ", Script::Other),
            ("123 !", Script::Other),
            ("", Script::Other),
        ] {
            assert_eq!(script(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn no_text_breaks_the_keys(text in "\\PC{0,60}") {
            for token in tokens(&fold(&text)) {
                let _ = (fold_latin_darija(token), is_latin_darija(token));
            }
            let _ = (number_typed(&text), script(&text));
        }
    }
}
