//! What a button carries: everything that is needed to draw the next screen.
//!
//! `version 1 · language 5 (padded with _) · country 2 (or --) · secret 22 · screen ≤ 24 · "." · argument ≤ 8`,
//! 63 bytes of ASCII at most, because Telegram refuses callback data above 64 bytes.
//! Parsing is strict; who gets a payload that does not parse shows the nearest screen.
//! Invariant: `Payload::parse(p.render()) == Some(p)`, and whatever parses renders to itself.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

const VERSION: u8 = b'1';
const LANGUAGE_END: usize = 6;
const COUNTRY_END: usize = 8;
const SECRET_END: usize = 30;

/// What stands before the argument of a button by which a screen is heard. No choice and no
/// service begins with it.
const HEARD: &str = "?h";

/// What stands before found screens, and what instead of it where they are heard as well.
const FOUND: &str = "f";
const HEARD_FOUND: &str = "?";

/// Whether this names found screens: `-` or `_`, and two signs for each.
fn names_found(rest: &str) -> bool {
    let signs = rest.strip_prefix(['-', '_']);
    signs.is_some_and(|signs| signs.len() == 6 && signs.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// A short ASCII word kept in place, at most `N` bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Short<const N: usize> {
    bytes: [u8; N],
    length: u8,
}

impl<const N: usize> Short<N> {
    const EMPTY: Self = Self {
        bytes: [0; N],
        length: 0,
    };

    fn new(text: &str, allowed: impl Fn(u8) -> bool) -> Option<Self> {
        let length = u8::try_from(text.len()).ok()?;
        if text.len() > N || !text.bytes().all(allowed) {
            return None;
        }
        let mut bytes = [0; N];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Some(Self { bytes, length })
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)])
            .expect("only ASCII is let in by new")
    }
}

/// The id of a screen: `[a-z][a-z0-9-]{0,23}`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScreenId(Short<24>);

impl ScreenId {
    /// The id, or `None` when no button could carry it.
    pub fn new(text: &str) -> Option<Self> {
        if !text.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        Short::new(text, |b| {
            b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'
        })
        .map(Self)
    }

    /// The id as it stands in flow and text files.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for ScreenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for ScreenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a button adds to its screen: a choice, a set of ticks, the digits so far.
///
/// It has no `Debug`, because it may hold a part of a code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Argument(Short<8>);

impl Argument {
    /// No argument.
    pub const NONE: Self = Self(Short::EMPTY);

    /// The argument, or `None` when no button could carry it.
    pub fn new(text: &str) -> Option<Self> {
        Short::new(text, |b| {
            b.is_ascii_alphanumeric() || b == b'-' || b == b'_' || b == b'?'
        })
        .map(Self)
    }

    /// A set of ticks, bit 0 for the first item, in hexadecimal; no tick is `0`.
    pub fn ticks(set: u32) -> Self {
        Self::new(&format!("{set:x}")).expect("32 bits are at most 8 hexadecimal digits")
    }

    /// The set of ticks that was carried; anything else is none.
    pub fn as_ticks(&self) -> u32 {
        u32::from_str_radix(self.as_str(), 16).unwrap_or(0)
    }

    /// The argument as it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether nothing was added.
    pub fn is_none(&self) -> bool {
        self.as_str().is_empty()
    }

    /// The same for a button by which its screen is heard; `None` when there is no room for it.
    pub fn to_be_heard(&self) -> Option<Self> {
        let text = self.as_str();
        // Three found screens leave no room for more, so one sign stands for another.
        let instead = || {
            let rest = text.strip_prefix(FOUND)?;
            names_found(rest).then(|| Self::new(&format!("{HEARD_FOUND}{rest}")))?
        };
        Self::new(&format!("{HEARD}{text}")).or_else(instead)
    }

    /// What the button adds, and whether its screen is to be heard.
    pub fn heard(&self) -> (Self, bool) {
        let text = self.as_str();
        let instead = || {
            let rest = text.strip_prefix(HEARD_FOUND)?;
            names_found(rest).then(|| Self::new(&format!("{FOUND}{rest}")))?
        };
        let rest = text.strip_prefix(HEARD).and_then(Self::new);
        rest.or_else(instead)
            .map_or((*self, false), |rest| (rest, true))
    }
}

/// The code of a language: two to five characters, also the name of its folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode(Short<5>);

impl LanguageCode {
    /// The code, or `None` when no button could carry it.
    pub fn new(text: &str) -> Option<Self> {
        if text.len() < 2 || !text.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        Short::new(text, |b| b.is_ascii_alphanumeric() || b == b'-').map(Self)
    }

    /// The code as it stands in `languages.toml`.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A country by its two ISO 3166 letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The country of two capital letters.
    pub fn new(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(Self([*a, *b])),
            _ => None,
        }
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("two ASCII letters")
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Half of a key to a chat's mailbox, 128 bits, in every button of the chat.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Secret([u8; 16]);

impl Secret {
    /// A secret from 16 random bytes.
    pub fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes, for deriving keys.
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// Everything that one button carries.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Payload {
    /// The language in which the next screen is drawn.
    pub language: LanguageCode,
    /// The country that was chosen, if any.
    pub country: Option<Country>,
    /// Half of the mailbox key of this chat.
    pub secret: Secret,
    /// The screen that is asked for.
    pub screen: ScreenId,
    /// What is added to it.
    pub argument: Argument,
}

impl Payload {
    /// The callback data of a button, at most 63 bytes of ASCII.
    pub fn render(&self) -> String {
        let mut out = String::with_capacity(63);
        out.push(char::from(VERSION));
        out.push_str(self.language.as_str());
        while out.len() < LANGUAGE_END {
            out.push('_');
        }
        out.push_str(self.country.as_ref().map_or("--", Country::as_str));
        URL_SAFE_NO_PAD.encode_string(self.secret.0, &mut out);
        out.push_str(self.screen.as_str());
        out.push('.');
        out.push_str(self.argument.as_str());
        out
    }

    /// Reads callback data; `None` for whatever `render` could not have written.
    pub fn parse(data: &str) -> Option<Self> {
        if !data.is_ascii() || data.len() < SECRET_END || data.as_bytes()[0] != VERSION {
            return None;
        }
        let language = data[1..LANGUAGE_END].trim_end_matches('_');
        let country = match &data[LANGUAGE_END..COUNTRY_END] {
            "--" => None,
            letters => Some(Country::new(letters)?),
        };
        let secret = URL_SAFE_NO_PAD
            .decode(&data[COUNTRY_END..SECRET_END])
            .ok()?;
        let (screen, argument) = data[SECRET_END..].split_once('.')?;
        Some(Self {
            language: LanguageCode::new(language)?,
            country,
            secret: Secret(secret.try_into().ok()?),
            screen: ScreenId::new(screen)?,
            argument: Argument::new(argument)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_by_which_a_screen_is_heard_keeps_what_it_adds() {
        for text in ["", "in", "3f", "abcdef"] {
            let argument = Argument::new(text).unwrap();
            assert!(argument.heard() == (argument, false), "{text}");
            let hearing = argument.to_be_heard().unwrap();
            assert!(hearing.heard() == (argument, true), "{text}");
        }
        let long = Argument::ticks(u32::MAX);
        assert!(long.to_be_heard().is_none(), "there is no room for it");
        for number in ["?", "?-", "?2", "?a-b", "?-12345"] {
            let broken_number = Argument::new(number).unwrap();
            assert!(!broken_number.heard().1, "{number}");
        }
    }

    #[test]
    fn three_found_screens_are_heard_in_a_button_that_telegram_takes() {
        for text in ["f-0a1b2c", "f_zzzzzz"] {
            let argument = Argument::new(text).unwrap();
            assert!(argument.heard() == (argument, false), "{text}");
            let hearing = argument.to_be_heard().unwrap();
            assert!(hearing.heard() == (argument, true), "{text}");
            let payload = Payload {
                language: LanguageCode::new("ar").unwrap(),
                country: Country::new("MA"),
                secret: Secret::new([255; 16]),
                screen: ScreenId::new(&"a".repeat(24)).unwrap(),
                argument: hearing,
            };
            let data = payload.render();
            assert!(data.len() <= 64 && Payload::parse(&data) == Some(payload));
        }
    }
}
