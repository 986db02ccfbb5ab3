//! The directory beside its source, `tests/data/contacts.csv`, row by row and both ways.

use std::collections::BTreeSet;
use std::io::Write as _;

use sanad::content::{Files, load, shipped};
use sanad::domain::directory::{Confidence, Reach, Service};

/// Rows of confidence A or B that no service can stand for, with the reason.
const WITHOUT_SERVICE: [(&str, &str, &str); 1] = [(
    "KW",
    "labour",
    "neither a number nor a page: there is nothing to call or open",
)];

/// Services whose number stands in the name or the note of a row, not in its own column: with
/// the country and the number of that row, and what the number is.
pub const IN_A_NOTE: [(&str, &str, &str, &str); 7] = [
    ("tn-194", "TN", "193", "194"),
    ("ly-cesv2", "LY", "0922767166", "0910027716"),
    ("gh-hope2", "GH", "0800800800", "0800900900"),
    ("gh-sms", "GH", "0800800800", "8020"),
    ("be-101", "BE", "112", "101"),
    ("sa-999", "SA", "911", "999"),
    ("de-112", "INT", "112", "112"),
];

/// Services that are of another kind than their row, with the reason.
const ANOTHER_KIND: [(&str, &str, &str); 4] = [
    ("tn-194", "emergency_sea", "the note says: at sea"),
    ("be-101", "emergency_police", "the name says: police"),
    ("fr-115", "shelter", "a bed for the night is no ambulance"),
    ("dz-104", "child_police", "the police answer"),
];

/// Services whose row names a page that is not https: it is left out on purpose.
const WITHOUT_PAGE: [&str; 2] = ["tn-inltp", "tn-1899"];

pub struct Row {
    pub country: String,
    kind: String,
    pub number: String,
    url: String,
    source: String,
    confidence: String,
    checked: String,
    hours: String,
    languages: String,
    pub name: String,
    pub words: String,
}

impl Row {
    pub fn is_sure(&self) -> bool {
        matches!(self.confidence.as_str(), "A" | "B")
    }

    fn names(&self, service: &Service) -> bool {
        country(service) == self.country
            && (service
                .number
                .as_deref()
                .is_some_and(|n| digits(n) == digits(&self.number))
                || (service.number.is_none() && service.url.as_deref() == Some(&self.url)))
    }
}

pub fn rows() -> Vec<Row> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/contacts.csv");
    let mut reader = csv::Reader::from_path(file).expect("the table is there");
    let heads = reader.headers().expect("it has a head").clone();
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row can be read");
            let of = |name: &str| {
                let at = heads.iter().position(|head| head == name);
                record[at.expect("a column")].to_owned()
            };
            Row {
                country: of("iso"),
                kind: of("kind"),
                number: of("number"),
                url: of("url"),
                source: of("source"),
                confidence: of("confidence"),
                checked: of("checked"),
                hours: of("hours"),
                languages: of("languages"),
                name: of("name"),
                words: format!("{} {}", of("name"), of("note")),
            }
        })
        .collect()
}

pub fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn country(service: &Service) -> String {
    match service.reach {
        Reach::Country(country) => country.as_str().to_owned(),
        Reach::International => "INT".to_owned(),
    }
}

/// A service with what only those who look after the directory read: hours, languages, source.
struct Entry {
    service: Service,
    hours: String,
    languages: String,
    source: String,
}

impl Entry {
    /// Whether it has the page of its row, and none that is not https.
    fn has_the_page_of(&self, row: &Row) -> bool {
        let own = self.service.url.as_deref().unwrap_or_default();
        if WITHOUT_PAGE.contains(&self.service.id()) {
            return own.is_empty() && row.url.starts_with("http://");
        }
        own == row.url && (own.is_empty() || own.starts_with("https://"))
    }
}

fn services(files: &Files) -> Vec<Entry> {
    let file = std::str::from_utf8(&files.0["locales/directory.toml"]).expect("it is UTF-8");
    let table: toml::Table = file.parse().expect("it can be read");
    let written = table["service"].as_array().expect("a list");
    let of = |service: &Service, field: &str| -> String {
        let mut all = written.iter();
        let own = all.find(|entry| entry["id"].as_str() == Some(service.id()));
        let value = own.and_then(|entry| entry.get(field)?.as_str());
        value.unwrap_or_default().to_owned()
    };
    let live = load(files).live.expect("the content goes live");
    let entry = |service: Service| Entry {
        hours: of(&service, "hours"),
        languages: of(&service, "languages"),
        source: of(&service, "source"),
        service,
    };
    live.content.services.into_iter().map(entry).collect()
}

/// Everything in which the table and the directory differ.
fn differences(rows: &[Row], services: &[Entry]) -> Vec<String> {
    let mut wrong = Vec::new();
    for row in rows.iter().filter(|row| row.is_sure()) {
        let excused = WITHOUT_SERVICE.iter().any(|(country, kind, _)| {
            *country == row.country && *kind == row.kind && row.number.is_empty()
        });
        if !excused && !services.iter().any(|entry| row.names(&entry.service)) {
            wrong.push(format!(
                "{} {} {} is not in the directory",
                row.country, row.kind, row.number
            ));
        }
    }
    for entry in services {
        wrong.extend(unlike(rows, entry));
    }
    wrong
}

/// In what a service differs from every row that could be its own.
fn unlike(rows: &[Row], entry: &Entry) -> Option<String> {
    let service = &entry.service;
    let id = service.id();
    let noted = IN_A_NOTE.iter().find(|(of, ..)| *of == id);
    let own: Vec<&Row> = match noted {
        Some((_, place, of_row, number)) => {
            let told = |row: &&Row| {
                let numbers = [&row.words, &row.number].map(|text| digits(text));
                row.is_sure()
                    && row.country == *place
                    && digits(&row.number) == *of_row
                    && numbers.iter().any(|text| text.contains(number))
            };
            let is_it = service.number.as_deref() == Some(number);
            rows.iter().filter(told).filter(|_| is_it).collect()
        }
        None => rows
            .iter()
            .filter(|row| row.is_sure() && row.names(service))
            .collect(),
    };
    if own.is_empty() {
        return Some(format!("{id} is in no row of confidence A or B"));
    }
    let confidence = match service.confidence {
        Confidence::A => "A",
        Confidence::B => "B",
    };
    let checked = service.checked.clone().unwrap_or_default();
    let kind = |row: &Row| {
        let other = ANOTHER_KIND.iter().find(|(of, ..)| *of == id);
        service.kind == other.map_or(row.kind.as_str(), |(_, kind, _)| *kind)
    };
    let alike = |row: &&Row| {
        row.confidence == confidence
            && row.checked == checked
            && kind(row)
            && row.hours == entry.hours
            && row.languages == entry.languages
            && row.source == entry.source
            && entry.has_the_page_of(row)
    };
    let says = format!(
        "{id} has another kind, confidence, date, page or source, other hours or languages than its row"
    );
    (!own.iter().any(alike)).then_some(says)
}

#[test]
fn every_row_is_in_the_directory_and_every_service_in_a_row() {
    let (rows, services) = (rows(), services(&shipped()));
    let wrong = differences(&rows, &services);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let sure = rows.iter().filter(|row| row.is_sure()).count();
    let _ = writeln!(
        std::io::stderr(),
        "{sure} rows and {} services were compared",
        services.len()
    );
    assert!(sure >= 101 && services.len() >= 100);
}

#[test]
fn one_wrong_digit_is_found() {
    let mut files = shipped();
    let file = files
        .0
        .get_mut("locales/directory.toml")
        .expect("it is there");
    let text = String::from_utf8(file.clone()).expect("it is UTF-8");
    let planted = text.replacen("0800004747", "0800004748", 1);
    assert_ne!(text, planted);
    *file = planted.into_bytes();
    let wrong = differences(&rows(), &services(&files));
    assert_eq!(
        wrong.len(),
        2,
        "one row without service, one service without row: {wrong:?}"
    );
}

#[test]
fn a_wrong_date_and_a_wrong_confidence_are_found() {
    let (rows, mut services) = (rows(), services(&shipped()));
    services[0].service.checked = Some("2001".to_owned());
    assert_eq!(differences(&rows, &services).len(), 1);
    services[1].service.confidence = match services[1].service.confidence {
        Confidence::A => Confidence::B,
        Confidence::B => Confidence::A,
    };
    assert_eq!(differences(&rows, &services).len(), 2);
}

#[test]
fn a_number_of_a_note_that_is_that_of_another_row_is_found() {
    let rows = rows();
    for (id, wrong) in [("tn-194", "193"), ("tn-194", "197"), ("sa-999", "911")] {
        let mut services = services(&shipped());
        let mut all = services.iter_mut();
        let entry = all.find(|e| e.service.id() == id).expect("it is there");
        entry.service.number = Some(wrong.to_owned());
        let found = differences(&rows, &services);
        assert!(found.iter().any(|f| f.starts_with(id)), "{id} as {wrong}");
    }
}

#[test]
fn a_wrong_kind_and_wrong_hours_and_languages_are_found() {
    let (rows, mut services) = (rows(), services(&shipped()));
    let found = |services: &[Entry]| differences(&rows, services).len();
    services[0].service.kind = "child".to_owned();
    assert_eq!(found(&services), 1);
    services[1].hours = "24/7".to_owned();
    assert_eq!(found(&services), 2);
    services[2].languages = "AR".to_owned();
    assert_eq!(found(&services), 3);
}

#[test]
fn a_wrong_page_one_that_is_not_https_and_a_wrong_source_are_found() {
    let (rows, mut services) = (rows(), services(&shipped()));
    let mut plant = |id: &str, change: &dyn Fn(&mut Entry)| {
        let mut all = services.iter_mut();
        change(all.find(|e| e.service.id() == id).expect("it is there"));
        let found = differences(&rows, &services);
        assert!(found.iter().any(|f| f.starts_with(id)), "{id}: {found:?}");
        found.len()
    };
    let page =
        |url: &'static str| move |entry: &mut Entry| entry.service.url = Some(url.to_owned());
    let lines = [
        plant("ma-cnclt", &page("https://cnclt.justice.gov.example")),
        plant("ma-mrcc", &|entry| entry.service.url = None),
        plant("tn-1899", &page("http://www.femmes.gov.tn")),
        plant("es-112", &page("https://example.org")),
        plant("ma-19", &|entry| entry.source = "somebody".to_owned()),
    ];
    assert_eq!(lines, [1, 2, 3, 4, 5]);
}

/// Numbers that only rows of confidence C or D name, by country.
fn unsure(rows: &[Row]) -> BTreeSet<(String, String)> {
    let key = |row: &Row| (row.country.clone(), digits(&row.number));
    let sure: BTreeSet<_> = rows.iter().filter(|r| r.is_sure()).map(key).collect();
    rows.iter()
        .filter(|row| !row.is_sure() && !row.number.is_empty())
        .map(key)
        .filter(|key| !sure.contains(key))
        .collect()
}

fn shows_unsure(unsure: &BTreeSet<(String, String)>, services: &[Entry]) -> bool {
    services.iter().any(|Entry { service, .. }| {
        let number = service.number.as_deref().map(digits).unwrap_or_default();
        unsure.contains(&(country(service), number))
    })
}

#[test]
fn no_number_of_confidence_c_or_d_is_shown() {
    let (rows, mut services) = (rows(), services(&shipped()));
    let unsure = unsure(&rows);
    assert!(
        unsure.len() >= 15,
        "only {} numbers are unsure",
        unsure.len()
    );
    assert!(!shows_unsure(&unsure, &services));
    let (planted_in, planted) = unsure.iter().next().expect("there are some");
    services[0].service.reach = sanad::domain::payload::Country::new(planted_in)
        .map_or(Reach::International, Reach::Country);
    services[0].service.number = Some(planted.clone());
    assert!(shows_unsure(&unsure, &services), "a planted one is found");
}
