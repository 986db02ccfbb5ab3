//! Reads `languages.toml`, `organisation.toml`, `directory.toml` and `search.toml`, each value with its place.
//!
//! Whether what they say is right is judged in `domain/inspect`. Invariant: nothing is left
//! out silently; an unknown field is reported.

use crate::domain::finding::Finding;
use crate::domain::raw::{Raw, RawLanguage, RawOrganisation, RawService, RawSource, RawTopic};

use super::table::{Reader, Table};

/// The languages, unless the file cannot be read.
pub(super) fn languages(
    source: &RawSource,
    findings: &mut Vec<Finding>,
) -> Option<Vec<RawLanguage>> {
    let reader = Reader::new(source, "L001");
    let read = |table: &Table| RawLanguage {
        place: table.place.clone(),
        code: table.words("code"),
        name: table.words("name"),
        direction: table.words("direction"),
        required: table.flag("required"),
        fallback: table.words("fallback"),
    };
    let languages = entries(&reader, "language", "languages.toml", read);
    findings.extend(reader.take());
    languages
}

/// The services, and the countries of which none is known; neither when the file cannot be
/// read.
pub(super) fn directory(source: &RawSource, raw: &mut Raw, findings: &mut Vec<Finding>) {
    let reader = Reader::new(source, "D001");
    let read = |table: &Table| {
        // For those who look after the directory; what people read is in directory.ftl.
        for note in ["hours", "languages", "note"] {
            table.value(note);
        }
        RawService {
            place: table.place.clone(),
            id: table.words("id"),
            country: table.words("country"),
            only_in: table.list("only_in"),
            kind: table.words("kind"),
            needs: table.list("needs"),
            number: table.words("number"),
            dial: table.words("dial"),
            url: table.words("url"),
            source: table.words("source"),
            confidence: table.words("confidence"),
            checked: table.words("checked"),
            emergency: table.flag("emergency"),
        }
    };
    let country = |table: &Table| table.words("code");
    if let Some(parsed) = reader.parse() {
        let file = reader.fields(parsed.get_ref(), parsed.span());
        raw.services = listed(&reader, &file, "service", read);
        let countries = listed(&reader, &file, "country", country);
        raw.without_service = countries.into_iter().flatten().collect();
        file.finish("directory.toml");
    }
    findings.extend(reader.take());
}

/// What people ask for, and the screens that answer it, unless the file cannot be read.
pub(super) fn topics(source: &RawSource, findings: &mut Vec<Finding>) -> Option<Vec<RawTopic>> {
    let reader = Reader::new(source, "S001");
    let read = |table: &Table| RawTopic {
        place: table.place.clone(),
        id: table.words("id"),
        screens: table.list("screens"),
        tier: table.words("tier"),
    };
    let topics = entries(&reader, "topic", "search.toml", read);
    findings.extend(reader.take());
    topics
}

fn entries<T>(
    reader: &Reader,
    name: &'static str,
    what: &str,
    read: impl Fn(&Table) -> T,
) -> Option<Vec<T>> {
    let parsed = reader.parse()?;
    let file = reader.fields(parsed.get_ref(), parsed.span());
    let entries = listed(reader, &file, name, read);
    file.finish(what);
    Some(entries)
}

/// All `[[name]]` of a file.
fn listed<T>(
    reader: &Reader,
    file: &Table,
    name: &'static str,
    read: impl Fn(&Table) -> T,
) -> Vec<T> {
    let example = format!("[[{name}]]");
    let values = file
        .value(name)
        .into_iter()
        .flat_map(|value| reader.list(value, name, &example));
    let entry = |value| {
        let table = reader.table(value, name, &example)?;
        let entry = read(&table);
        table.finish(&format!("a {name}"));
        Some(entry)
    };
    values.filter_map(entry).collect()
}

/// The organisation, unless the file cannot be read.
pub(super) fn organisation(
    source: &RawSource,
    findings: &mut Vec<Finding>,
) -> Option<RawOrganisation> {
    let reader = Reader::new(source, "L001");
    let organisation = read_organisation(&reader);
    findings.extend(reader.take());
    organisation
}

fn read_organisation(reader: &Reader) -> Option<RawOrganisation> {
    let parsed = reader.parse()?;
    let file = reader.fields(parsed.get_ref(), parsed.span());
    let example = "[read]";
    let read = file
        .value("read")
        .and_then(|value| reader.table(value, "read", example));
    let organisation = RawOrganisation {
        place: reader.place(0..0),
        name: file.words("name"),
        read: read
            .iter()
            .flat_map(Table::entries)
            .filter_map(|(code, value)| Some((code, reader.words(value, "read")?)))
            .collect(),
        days: file.number("days"),
        contact: file.words("contact"),
    };
    file.finish("organisation.toml");
    Some(organisation)
}
