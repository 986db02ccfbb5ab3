//! The languages that people are offered, and the organisation that speaks.
//!
//! Invariant: a `Language` names a fallback that exists (`inspect` checks it).

use super::payload::{Country, LanguageCode};

/// Which way a language is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left; two-button rows are reversed, because Telegram does not do it.
    RightToLeft,
}

/// One language of `languages.toml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Language {
    /// Its payload code, also its folder.
    pub code: LanguageCode,
    /// Its name in its own script.
    pub name: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Whether a missing text stops a publication.
    pub required: bool,
    /// Where a missing screen is taken from.
    pub fallback: LanguageCode,
}

/// What `organisation.toml` says of the organisation that runs this house.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Organisation {
    /// Its name, as people read it.
    pub name: String,
    /// When requests are read, in words, per language.
    pub read: Vec<(LanguageCode, String)>,
    /// How long a closed case is kept, in days (1 to 365).
    pub days: u32,
    /// Whom to ask about data.
    pub contact: String,
}

/// The name of a country in a language, as `directory.ftl` gives it (`country-ma`).
pub fn country_message(country: Country) -> String {
    format!("country-{}", country.as_str().to_ascii_lowercase())
}
