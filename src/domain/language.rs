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

/// Year, month (1–12) and day (1–31) of a time in seconds since 1970, UTC.
///
/// The civil calendar from day counts, as Howard Hinnant describes it.
pub fn date(at: i64) -> (i64, i64, i64) {
    let days = at.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
