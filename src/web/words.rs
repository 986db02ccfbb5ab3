//! The words of one page: the language of the reader, and what every page says.
//!
//! Templates ask here and nowhere else. Invariant: nothing that this gives is HTML; the
//! template escapes it, so a name typed by somebody cannot become markup.

use std::sync::Arc;

use crate::content::live::Live;
use crate::content::texts::Args;
use crate::domain::conversation::Seconds;
use crate::domain::language::{Direction, Language, country_message};
use crate::domain::payload::{Country, LanguageCode};

const HOUR: Seconds = 3600;
const DAY: Seconds = 24 * HOUR;

/// The words of one page.
#[derive(Clone)]
pub struct Words {
    live: Arc<Live>,
    /// The language of the page.
    pub language: LanguageCode,
    /// The address of the page, for the language switch.
    pub path: String,
    /// Whether the page can be asked for again; the answer to a form cannot, so it offers no
    /// other language: what is shown once would be gone.
    pub again: bool,
    /// Who is signed in.
    pub staff: Option<Arc<str>>,
    /// Whether everything here is invented.
    pub demo: bool,
    /// Whether there is a simulator to lead to.
    pub simulator: bool,
}

/// One entry of the language switch.
pub struct Choice {
    /// The code.
    pub code: String,
    /// The name in its own script.
    pub name: String,
    /// Whether the page is in it.
    pub here: bool,
}

impl Words {
    /// The words of a page in that language.
    pub fn new(live: Arc<Live>, language: LanguageCode, path: &str) -> Self {
        Self {
            live,
            language,
            path: path.to_owned(),
            again: true,
            staff: None,
            demo: false,
            simulator: false,
        }
    }

    /// A text of `console.ftl`; a missing one shows its id, so that it is seen and mended.
    pub fn t(&self, id: &str) -> String {
        self.format(id, &Args::new())
    }

    /// A text whose id ends with a word of the domain.
    pub fn of(&self, prefix: &str, word: &str) -> String {
        self.t(&format!("{prefix}{word}"))
    }

    /// A text with one inserted value.
    pub fn with(&self, id: &str, name: &'static str, value: &str) -> String {
        self.format(id, &Args::new().html(name, self.isolate(value)))
    }

    /// A text with one number.
    pub fn count(&self, id: &str, number: impl TryInto<i64>) -> String {
        self.format(
            id,
            &Args::new().number("count", number.try_into().unwrap_or(i64::MAX)),
        )
    }

    fn format(&self, id: &str, args: &Args) -> String {
        let text = self.live.texts.text(self.language, id, args);
        if text.is_empty() {
            return format!("⟦{id}⟧");
        }
        text
    }

    /// A text that may be missing.
    pub fn find(&self, id: &str) -> Option<String> {
        let there = self.live.texts.has(self.language, id);
        there.then(|| self.t(id))
    }

    /// The words of one choice of a question.
    pub fn choice(&self, question: &str, choice: &str) -> Option<String> {
        let texts = &self.live.texts;
        texts.attribute(self.language, question, choice, &Args::new())
    }

    // Names and numbers of another script would turn the sentence around them.
    fn isolate(&self, value: &str) -> String {
        if self.dir() == "rtl" {
            return format!("\u{2068}{value}\u{2069}");
        }
        value.to_owned()
    }

    /// The languages of the console.
    pub fn languages(&self) -> Vec<Choice> {
        let choice = |language: &Language| Choice {
            code: language.code.as_str().to_owned(),
            name: language.name.clone(),
            here: language.code == self.language,
        };
        self.live.content.languages.iter().map(choice).collect()
    }

    /// The name of a language in its own script, or its code.
    pub fn language_name(&self, code: &str) -> String {
        let known = LanguageCode::new(code).and_then(|c| self.live.content.language(c));
        known.map_or_else(|| code.to_owned(), |language| language.name.clone())
    }

    /// `rtl` or `ltr` of the page.
    pub fn dir(&self) -> &'static str {
        self.dir_of(self.language.as_str())
    }

    /// `rtl` or `ltr` of a language; `auto` when it is not known.
    pub fn dir_of(&self, code: &str) -> &'static str {
        let known = LanguageCode::new(code).and_then(|c| self.live.content.language(c));
        match known.map(|language| language.direction) {
            Some(Direction::RightToLeft) => "rtl",
            Some(Direction::LeftToRight) => "ltr",
            None => "auto",
        }
    }

    /// The organisation that runs this house.
    pub fn organisation(&self) -> &str {
        &self.live.content.organisation.name
    }

    /// The name of a country, or its letters.
    pub fn country(&self, letters: &str) -> String {
        let known = Country::new(letters).and_then(|c| self.find(&country_message(c)));
        known.unwrap_or_else(|| letters.to_owned())
    }

    /// The words of a reason for an urgency: its own, else those of the choice that gave it;
    /// a code without words is shown as it is.
    pub fn reason(&self, code: &str) -> String {
        let own = self.find(&format!("reason-{}", code.replace('.', "-")));
        let of_choice = || {
            code.split_once('.')
                .and_then(|(question, choice)| self.choice(question, choice))
        };
        own.or_else(of_choice).unwrap_or_else(|| code.to_owned())
    }

    /// How long ago something was.
    pub fn ago(&self, now: Seconds, at: Seconds) -> String {
        match now.saturating_sub(at) {
            ..HOUR => self.t("age-fresh"),
            age @ HOUR..DAY => self.count("age-hours", age / HOUR),
            age => self.count("age-days", age / DAY),
        }
    }

    /// A picture of the set.
    pub fn icon(&self, name: &str) -> &'static str {
        super::icons::icon(name)
    }

    /// The address of an asset; it changes with its content.
    pub fn asset(&self, name: &str) -> String {
        super::pages::asset_path(name)
    }

    /// The ready replies in a language, as id and text.
    pub fn ready_replies(&self, language: &str) -> Vec<(String, String)> {
        let Some(code) = LanguageCode::new(language) else {
            return Vec::new();
        };
        let texts = &self.live.texts;
        let replies = (1..=12).map(|n| format!("ready-{n}"));
        let there = replies.filter(|id| texts.has(code, id));
        there
            .map(|id| {
                let text = texts.text(code, &id, &Args::new());
                (id, text)
            })
            .collect()
    }
}

/// A moment as `2026-11-23 14:03 UTC`.
pub fn moment(at: Seconds) -> String {
    let (days, rest) = (at.div_euclid(DAY), at.rem_euclid(DAY));
    let (year, month, day) = civil(days);
    let (hour, minute) = (rest / HOUR, rest % HOUR / 60);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02} UTC")
}

// Days since 1970 to a date, by eras of 400 years that begin in March, so that the leap
// day is the last of its year.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
