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

/// Services whose number stands in the name or the note of a row, not in its own column.
const IN_A_NOTE: [&str; 7] = [
    "tn-194", "ly-cesv2", "gh-hope2", "gh-sms", "be-101", "sa-999", "de-112",
];

struct Row {
    country: String,
    kind: String,
    number: String,
    url: String,
    confidence: String,
    checked: String,
    words: String,
}

impl Row {
    fn is_sure(&self) -> bool {
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

fn rows() -> Vec<Row> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/contacts.csv");
    let mut reader = csv::Reader::from_path(file).expect("the table is there");
    let heads = reader.headers().expect("it has a head").clone();
    let at = |name: &str| heads.iter().position(|h| h == name).expect("a column");
    let columns = [
        "iso",
        "kind",
        "number",
        "url",
        "confidence",
        "checked",
        "name",
        "note",
    ]
    .map(at);
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row can be read");
            let [country, kind, number, url, confidence, checked, name, note] =
                columns.map(|at| record[at].to_owned());
            let words = format!("{name} {note}");
            Row {
                country,
                kind,
                number,
                url,
                confidence,
                checked,
                words,
            }
        })
        .collect()
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn country(service: &Service) -> String {
    match service.reach {
        Reach::Country(country) => country.as_str().to_owned(),
        Reach::International => "INT".to_owned(),
    }
}

fn services(files: &Files) -> Vec<Service> {
    load(files)
        .live
        .expect("the content goes live")
        .content
        .services
}

/// Everything in which the table and the directory differ.
fn differences(rows: &[Row], services: &[Service]) -> Vec<String> {
    let mut wrong = Vec::new();
    for row in rows.iter().filter(|row| row.is_sure()) {
        let excused = WITHOUT_SERVICE.iter().any(|(country, kind, _)| {
            *country == row.country && *kind == row.kind && row.number.is_empty()
        });
        if !excused && !services.iter().any(|service| row.names(service)) {
            wrong.push(format!(
                "{} {} {} is not in the directory",
                row.country, row.kind, row.number
            ));
        }
    }
    for service in services {
        wrong.extend(unlike(rows, service));
    }
    wrong
}

/// In what a service differs from every row that could be its own.
fn unlike(rows: &[Row], service: &Service) -> Option<String> {
    let id = service.id();
    if IN_A_NOTE.contains(&id) {
        let number = digits(service.number.as_deref().unwrap_or_default());
        let told = |row: &Row| {
            row.is_sure()
                && (row.country == country(service) || row.country == "INT")
                && (digits(&row.words).contains(&number) || digits(&row.number) == number)
        };
        return (!rows.iter().any(told)).then(|| format!("{id} stands in no note"));
    }
    let own: Vec<&Row> = rows
        .iter()
        .filter(|row| row.is_sure() && row.names(service))
        .collect();
    if own.is_empty() {
        return Some(format!("{id} is in no row of confidence A or B"));
    }
    let confidence = match service.confidence {
        Confidence::A => "A",
        Confidence::B => "B",
    };
    let alike = |row: &&Row| {
        row.confidence == confidence && row.checked == service.checked.clone().unwrap_or_default()
    };
    (!own.iter().any(alike)).then(|| format!("{id} has another confidence or date than its row"))
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
    services[0].checked = Some("2001".to_owned());
    assert_eq!(differences(&rows, &services).len(), 1);
    services[1].confidence = match services[1].confidence {
        Confidence::A => Confidence::B,
        Confidence::B => Confidence::A,
    };
    assert_eq!(differences(&rows, &services).len(), 2);
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

fn shows_unsure(unsure: &BTreeSet<(String, String)>, services: &[Service]) -> bool {
    services.iter().any(|service| {
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
    services[0].reach = sanad::domain::payload::Country::new(planted_in)
        .map_or(Reach::International, Reach::Country);
    services[0].number = Some(planted.clone());
    assert!(shows_unsure(&unsure, &services), "a planted one is found");
}
