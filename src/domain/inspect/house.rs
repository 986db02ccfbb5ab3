//! The languages that are offered and the organisation that speaks (L001).
//!
//! Invariant: every language that comes out names a fallback that exists.

use std::collections::BTreeSet;

use crate::domain::finding::{Finding, Place, did_you_mean};
use crate::domain::language::{Direction, Language, Organisation};
use crate::domain::payload::LanguageCode;
use crate::domain::raw::{Placed, Raw, RawLanguage, RawOrganisation};

use super::screens::length_of;

const LANGUAGES: &str = "locales/languages.toml";

/// Reads the languages in the order of the file.
pub(super) fn languages(raw: &Raw, out: &mut Vec<Finding>) -> Vec<Language> {
    // When the file could not be read, that was said already.
    let Some(entries) = &raw.languages else {
        return Vec::new();
    };
    if entries.is_empty() {
        out.push(
            Finding::error("L001", &Place::file(LANGUAGES), "no language is offered")
                .label("[[language]] is missing")
                .advice("add [[language]] with code, name, direction, required and fallback"),
        );
    }
    let known: BTreeSet<&str> = entries
        .iter()
        .filter_map(|l| l.code.as_ref())
        .map(|c| c.value.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    let mut languages = Vec::new();
    for entry in entries {
        let language = language(raw, entry, &known, out);
        if let Some(code) = entry
            .code
            .as_ref()
            .filter(|c| !seen.insert(c.value.clone()))
        {
            let message = format!("the language \"{}\" is there twice", code.value);
            out.push(
                Finding::error("L001", &code.place, message)
                    .label("the second")
                    .advice("take one away"),
            );
        } else {
            languages.extend(language);
        }
    }
    languages
}

fn language(
    raw: &Raw,
    entry: &RawLanguage,
    known: &BTreeSet<&str>,
    out: &mut Vec<Finding>,
) -> Option<Language> {
    let code = needed(
        entry.code.as_ref(),
        &entry.place,
        "code",
        "code = \"en\"",
        out,
    );
    let name = needed(
        entry.name.as_ref(),
        &entry.place,
        "name",
        "its name in its own script",
        out,
    );
    let direction = needed(
        entry.direction.as_ref(),
        &entry.place,
        "direction",
        "\"ltr\" or \"rtl\"",
        out,
    );
    let fallback = needed(
        entry.fallback.as_ref(),
        &entry.place,
        "fallback",
        "fallback = \"en\"",
        out,
    );
    let code = code.and_then(|code| language_code(code, out));
    let direction = direction.and_then(|direction| read_direction(direction, out));
    let fallback = fallback.and_then(|fallback| {
        if !known.contains(fallback.value.as_str()) {
            out.push(no_such_language(fallback, known));
        }
        LanguageCode::new(&fallback.value)
    });
    if let (Some(code), Some(place)) = (code, &entry.code)
        && !raw.texts.iter().any(|t| t.language == code.as_str())
    {
        out.push(
            Finding::error(
                "L001",
                &place.place,
                format!("there are no texts for \"{code}\""),
            )
            .label(format!("locales/{code}/ has no .ftl file"))
            .advice(format!(
                "copy the folder of another language to locales/{code}/ and translate it"
            )),
        );
    }
    Some(Language {
        code: code?,
        name: name?.value.clone(),
        direction: direction?,
        required: entry.required,
        fallback: fallback?,
    })
}

fn language_code(code: &Placed<String>, out: &mut Vec<Finding>) -> Option<LanguageCode> {
    let read = LanguageCode::new(&code.value);
    if read.is_none() {
        out.push(
            Finding::error(
                "F009",
                &code.place,
                format!("no button can carry the language code \"{}\"", code.value),
            )
            .label(length_of(&code.value))
            .advice("a code has 2 to 5 characters: letters, digits and -, a small letter first"),
        );
    }
    read
}

fn read_direction(direction: &Placed<String>, out: &mut Vec<Finding>) -> Option<Direction> {
    match direction.value.as_str() {
        "ltr" => Some(Direction::LeftToRight),
        "rtl" => Some(Direction::RightToLeft),
        other => {
            out.push(
                Finding::error(
                    "L001",
                    &direction.place,
                    format!("\"{other}\" is no direction of writing"),
                )
                .label("unknown direction")
                .advice("write \"ltr\" (left to right) or \"rtl\" (right to left)"),
            );
            None
        }
    }
}

fn no_such_language(code: &Placed<String>, known: &BTreeSet<&str>) -> Finding {
    let list = known.iter().copied().collect::<Vec<_>>().join(", ");
    let otherwise = format!("languages are: {list}");
    Finding::error(
        "L001",
        &code.place,
        format!("there is no language \"{}\"", code.value),
    )
    .label("not in languages.toml")
    .advice(did_you_mean(&code.value, known.iter().copied(), otherwise))
}

/// A field that must be there and say something.
fn needed<'a>(
    field: Option<&'a Placed<String>>,
    place: &Place,
    name: &str,
    example: &str,
    out: &mut Vec<Finding>,
) -> Option<&'a Placed<String>> {
    match field {
        Some(field) if !field.value.trim().is_empty() => Some(field),
        empty => {
            let place = empty.map_or(place, |field| &field.place);
            out.push(
                Finding::error("L001", place, format!("`{name}` is missing"))
                    .label("says nothing here")
                    .advice(format!("write {name}: {example}")),
            );
            None
        }
    }
}

/// Reads the organisation.
pub(super) fn organisation(
    raw: &Raw,
    languages: &[Language],
    out: &mut Vec<Finding>,
) -> Option<Organisation> {
    let entry = raw.organisation.as_ref()?;
    let name = needed(
        entry.name.as_ref(),
        &entry.place,
        "name",
        "who answers the requests",
        out,
    );
    let contact = needed(
        entry.contact.as_ref(),
        &entry.place,
        "contact",
        "whom to ask about data",
        out,
    );
    let days = days(entry, out);
    let read = read(raw, entry, languages, out);
    Some(Organisation {
        name: name?.value.clone(),
        read,
        days: days?,
        contact: contact?.value.clone(),
    })
}

fn days(entry: &RawOrganisation, out: &mut Vec<Finding>) -> Option<u32> {
    let days = entry.days.as_ref();
    let read = days
        .and_then(|d| u32::try_from(d.value).ok())
        .filter(|d| (1..=365).contains(d));
    if read.is_none() {
        let message = days.map_or_else(
            || "`days` is missing".to_owned(),
            |d| format!("a closed case cannot be kept for {} days", d.value),
        );
        out.push(
            Finding::error("L001", days.map_or(&entry.place, |d| &d.place), message)
                .label("1 to 365 days")
                .advice("write for how many days a closed case is kept, as in days = 90"),
        );
    }
    read
}

fn read(
    raw: &Raw,
    entry: &RawOrganisation,
    languages: &[Language],
    out: &mut Vec<Finding>,
) -> Vec<(LanguageCode, String)> {
    // A language with another fault was reported there.
    let written = raw
        .languages
        .iter()
        .flatten()
        .filter_map(|l| l.code.as_ref());
    let known: BTreeSet<&str> = written.map(|code| code.value.as_str()).collect();
    for (code, _) in &entry.read {
        if !known.is_empty() && !known.contains(code.value.as_str()) {
            out.push(no_such_language(code, &known));
        }
    }
    let mut read = Vec::new();
    for language in languages {
        let said = entry
            .read
            .iter()
            .find(|(code, _)| code.value == language.code.as_str());
        match said.filter(|(_, words)| !words.value.trim().is_empty()) {
            Some((_, words)) => read.push((language.code, words.value.clone())),
            None => out.push(never_read(entry, language)),
        }
    }
    read
}

fn never_read(entry: &RawOrganisation, language: &Language) -> Finding {
    let message = format!(
        "`read` does not say in {} when requests are read",
        language.name
    );
    Finding::error("L001", &entry.place, message)
        .label(format!("`{}` is missing under [read]", language.code))
        .advice(format!("write under [read]: {} = \"…\"", language.code))
}

/// What this organisation puts in place of a variable.
pub(super) fn value(raw: &Raw, language: &str, variable: &str) -> Option<String> {
    let house = raw.organisation.as_ref()?;
    match variable {
        "organisation" => Some(house.name.as_ref()?.value.clone()),
        "contact" => Some(house.contact.as_ref()?.value.clone()),
        "days" => Some(house.days.as_ref()?.value.to_string()),
        "read" => {
            let mut read = house.read.iter();
            let own = read.find(|(code, _)| code.value == language);
            Some(own?.1.value.clone())
        }
        _ => None,
    }
}
