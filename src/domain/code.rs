//! The code of 20 digits that opens a mailbox, and the last six that the pad asks for.
//!
//! 19 digits are random (63 bits), the last is a check digit after Damm, which finds every single
//! wrong digit and every swap of two neighbours. Reading is generous about digits and separators
//! of all scripts and strict about the number itself.
//! Invariant: the last six digits never read the same backwards, since backwards they mean "not safe".

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// How many digits a code has, the check digit included.
pub const DIGITS: usize = 20;
const GROUP: usize = 4;
/// More than this around the digits is a message and not a code.
const MOST_SEPARATORS: usize = 40;

/// After Damm: a quasigroup whose rows and columns let no such error through.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The code of a mailbox; its digits are in no `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; DIGITS]);

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Not 20 digits with separators.
    #[error("not twenty digits")]
    Length,
    /// 20 digits, at least one of them mistyped.
    #[error("a digit is mistyped")]
    CheckDigit,
}

impl Code {
    /// Draws a code from random bytes; about 64 of them are plenty.
    ///
    /// `None` when they were unlucky (too many unusable ones, or a palindrome at the end): give new ones.
    pub fn draw(random: &[u8]) -> Option<Self> {
        // 250 to 255 are left out: with them the digits 0 to 5 would come a little more often.
        let mut drawn = random
            .iter()
            .filter(|byte| **byte < 250)
            .map(|byte| byte % 10);
        let mut code = Self([0; DIGITS]);
        for place in &mut code.0[..DIGITS - 1] {
            *place = drawn.next()?;
        }
        code.0[DIGITS - 1] = damm(&code.0[..DIGITS - 1]);
        (!code.last_six().is_palindrome()).then_some(code)
    }

    /// Reads what a person typed or pasted: digits of any usual script, separators, bidi marks.
    pub fn read(text: &str) -> Result<Self, NotACode> {
        let mut code = Self([0; DIGITS]);
        let (mut found, mut others) = (0, 0);
        for letter in text.chars() {
            if let Some(digit) = digit(letter) {
                *code.0.get_mut(found).ok_or(NotACode::Length)? = digit;
                found += 1;
            } else if is_separator(letter) && others < MOST_SEPARATORS {
                others += 1;
            } else {
                return Err(NotACode::Length);
            }
        }
        if found != DIGITS {
            return Err(NotACode::Length);
        }
        // Damm gives zero for digits that end with their own check digit.
        if damm(&code.0) == 0 {
            Ok(code)
        } else {
            Err(NotACode::CheckDigit)
        }
    }

    /// For the receipt: "1234 5678 9012 3456 7890".
    pub fn grouped(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(DIGITS + DIGITS / GROUP));
        for (place, digit) in self.0.iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push(' ');
            }
            text.push(char::from(b'0' + digit));
        }
        text
    }

    /// The 20 digits as ASCII, for deriving keys.
    pub fn digits(&self) -> Zeroizing<[u8; DIGITS]> {
        Zeroizing::new(self.0.map(|digit| b'0' + digit))
    }

    /// What the pad asks for.
    pub fn last_six(&self) -> SixDigits {
        let mut six = SixDigits([0; 6]);
        six.0.copy_from_slice(&self.0[DIGITS - 6..]);
        six
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(20 digits)")
    }
}

/// Six digits typed on the pad; they are in no `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct SixDigits([u8; 6]);

impl SixDigits {
    /// Takes six numbers from 0 to 9; `None` for any other.
    pub fn new(digits: [u8; 6]) -> Option<Self> {
        digits
            .iter()
            .all(|digit| *digit < 10)
            .then_some(Self(digits))
    }

    /// Reads exactly six digits of any usual script, with separators.
    pub fn read(text: &str) -> Option<Self> {
        let mut six = Self([0; 6]);
        let mut found = 0;
        for letter in text.chars().take(MOST_SEPARATORS + 1) {
            match digit(letter) {
                Some(digit) => *six.0.get_mut(found)? = digit,
                None if is_separator(letter) => continue,
                None => return None,
            }
            found += 1;
        }
        (found == 6 && text.chars().count() <= MOST_SEPARATORS).then_some(six)
    }

    /// The digits as ASCII, for deriving keys.
    pub fn digits(&self) -> Zeroizing<[u8; 6]> {
        Zeroizing::new(self.0.map(|digit| b'0' + digit))
    }

    /// The same backwards: the number that says "not safe".
    #[must_use]
    pub fn reversed(&self) -> Self {
        let mut six = self.clone();
        six.0.reverse();
        six
    }

    /// Whether these digits are the same backwards; no code ends with such.
    pub fn is_palindrome(&self) -> bool {
        self.0 == self.reversed().0
    }
}

impl fmt::Debug for SixDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SixDigits(6 digits)")
    }
}

/// Whether a text was probably meant as a code, right or mistyped.
///
/// Such a text is deleted from the chat and answered as a code, not kept as a message.
pub fn looks_like_code(text: &str) -> bool {
    let (mut digits, mut separators, mut strays) = (0, 0, 0);
    // A longer text is a message, and counting stops early whatever is sent.
    for letter in text.chars().take(24 + MOST_SEPARATORS + 5) {
        if digit(letter).is_some() {
            digits += 1;
        } else if is_separator(letter) {
            separators += 1;
        } else {
            strays += 1;
        }
    }
    // A plus stands before a telephone number and in no code: such a message is kept.
    let telephone = text.contains('+');
    // Up to three strays: a letter O for a zero, a bracket, a word of one letter.
    (16..=24).contains(&digits) && separators <= MOST_SEPARATORS && strays <= 3 && !telephone
}

fn damm(digits: &[u8]) -> u8 {
    digits
        .iter()
        .fold(0, |row, digit| DAMM[usize::from(row)][usize::from(*digit)])
}

fn digit(letter: char) -> Option<u8> {
    // ASCII, Arabic, Persian and Urdu, fullwidth.
    ['0', '\u{660}', '\u{6f0}', '\u{ff10}']
        .into_iter()
        .find_map(|zero| {
            let value = u32::from(letter).checked_sub(u32::from(zero))?;
            u8::try_from(value).ok().filter(|value| *value < 10)
        })
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '.' | ',' | '_' | '·' | '،' | '٫' | '٬' | '−' | '\u{ad}' | '\u{feff}')
        // Dashes; then the invisible ones: joiners, bidi marks, embeddings and isolates.
        || matches!(letter, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}')
        || matches!(letter, '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}
