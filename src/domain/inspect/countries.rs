//! The countries that can be chosen, and how people write them (D001).
//!
//! Invariant: a country that comes out has a service, or is named as one that has none.

use crate::domain::country_names::{CountryNames, Named};
use crate::domain::directory::{Reach, Service};
use crate::domain::finding::{Finding, Place};
use crate::domain::language::country_message;
use crate::domain::payload::Country;
use crate::domain::raw::{Form, Placed, Raw, RawSynonyms};
use crate::domain::search::parse_synonyms;

use super::crisis::line_place;
use super::search::bad_line;

/// The head of the words that may stand beside the name of a country.
const BESIDE: &str = "beside";

/// The head of the countries of which nothing is known.
const ELSEWHERE: &str = "elsewhere";

/// All countries in the order of the directory: those that have services, and those that are
/// said to have none.
pub(super) fn countries(raw: &Raw, services: &[Service], out: &mut Vec<Finding>) -> Vec<Country> {
    let mut found: Vec<(usize, Country)> = Vec::new();
    for service in services {
        let Reach::Country(country) = service.reach else {
            continue;
        };
        if !found.iter().any(|(_, known)| *known == country) {
            found.push((line_of(raw, country), country));
        }
    }
    for written in &raw.without_service {
        match Country::new(&written.value) {
            Some(country) if !found.iter().any(|(_, known)| *known == country) => {
                found.push((written.place.line, country));
            }
            Some(_) => out.push(has_services(written)),
            None => out.push(no_country(&written.place, &written.value)),
        }
    }
    found.sort_by_key(|(line, _)| *line);
    found.into_iter().map(|(_, country)| country).collect()
}

/// Where the first service of a country stands.
fn line_of(raw: &Raw, country: Country) -> usize {
    let mut of = raw.services.iter().filter_map(|s| s.country.as_ref());
    let first = of.find(|written| written.value == country.as_str());
    first.map_or(0, |written| written.place.line)
}

/// The place where a country was named first.
pub(super) fn place_of(raw: &Raw, country: Country) -> Option<&Place> {
    let of = raw.services.iter().filter_map(|s| s.country.as_ref());
    let mut all = of.chain(&raw.without_service);
    let first = all.find(|written| written.value == country.as_str());
    first.map(|written| &written.place)
}

/// How people write the countries: as the buttons do, and as `countries.txt` adds.
pub(super) fn names(raw: &Raw, countries: &[Country], out: &mut Vec<Finding>) -> CountryNames {
    let mut names = CountryNames::default();
    for texts in &raw.texts {
        for country in countries {
            let message = texts.messages.get(&country_message(*country));
            let value = message.and_then(|message| message.value.as_ref());
            if let Some(form) = value.and_then(|value| value.forms.first()) {
                names.add(&form_words(form), Named::Known(*country));
            }
        }
    }
    for list in &raw.countries {
        of_list(list, countries, &mut names, out);
    }
    names
}

/// The words of a button without what stands in brackets.
fn form_words(form: &Form) -> String {
    let text = form.text();
    text.split('(').next().unwrap_or_default().trim().to_owned()
}

fn of_list(
    list: &RawSynonyms,
    countries: &[Country],
    names: &mut CountryNames,
    out: &mut Vec<Finding>,
) {
    let blocks = match parse_synonyms(&list.text) {
        Ok(blocks) => blocks,
        Err((line, bad)) => {
            out.push(bad_line(list, line, bad));
            return;
        }
    };
    for block in blocks {
        let country = Country::new(&block.topic).filter(|known| countries.contains(known));
        let named = match (block.topic.as_str(), country) {
            (BESIDE, _) => {
                block
                    .phrases
                    .iter()
                    .for_each(|(_, phrase)| names.add_beside(phrase));
                continue;
            }
            (ELSEWHERE, _) => Named::Elsewhere,
            (_, Some(country)) => Named::Known(country),
            (head, None) => {
                out.push(no_country(
                    &line_place(&list.file, &list.text, block.line),
                    head,
                ));
                continue;
            }
        };
        for (line, phrase) in &block.phrases {
            if names.add(phrase, named).is_some() {
                let place = line_place(&list.file, &list.text, *line);
                out.push(
                    Finding::error("D001", &place, "this name stands for two countries")
                        .label("also elsewhere")
                        .advice("keep it for the one that most people mean, or take it away"),
                );
            }
        }
    }
}

fn no_country(place: &Place, said: &str) -> Finding {
    Finding::error(
        "D001",
        place,
        format!("\"{said}\" is no country of the directory"),
    )
    .label("nobody can choose it")
    .advice("write the two letters of a country of locales/directory.toml, as in MA")
}

fn has_services(written: &Placed<String>) -> Finding {
    let message = format!("\"{}\" is there already", written.value);
    Finding::error("D001", &written.place, message)
        .label("a country that can be chosen")
        .advice("take this [[country]] away: it is for a country of which no service is known")
}
