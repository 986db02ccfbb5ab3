//! What stands in two places and must stay alike: databases, languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::house;

type Tables = BTreeMap<String, BTreeSet<String>>;

/// Tables and columns that migrations make. Knows `create table` and `add column`.
fn tables(sql: &str) -> Tables {
    let lines = sql
        .lines()
        .map(|line| line.split_once("--").map_or(line, |(code, _)| code));
    let sql = lines.collect::<Vec<_>>().join(" ");
    let mut tables = Tables::new();
    for statement in sql.split(';') {
        let words: Vec<_> = statement.split_whitespace().collect();
        match words.as_slice() {
            ["create", "table", name, ..] => {
                let body = statement.split_once('(').map_or("", |(_, body)| body);
                tables
                    .entry((*name).to_owned())
                    .or_default()
                    .extend(columns(body));
            }
            ["alter", "table", name, "add", "column", column, ..] => {
                tables
                    .entry((*name).to_owned())
                    .or_default()
                    .insert((*column).to_owned());
            }
            _ => {}
        }
    }
    tables
}

fn columns(body: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in body.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if let Some(part) = parts.last_mut().filter(|_| c != ',' || depth > 0) {
            part.push(c);
        }
    }
    let names = parts
        .iter()
        .filter_map(|part| part.split_whitespace().next());
    let rules = ["constraint", "primary", "unique", "foreign", "check", ")"];
    names
        .filter(|name| !rules.contains(name))
        .map(str::to_owned)
        .collect()
}

#[test]
fn both_databases_have_the_same_migrations_tables_and_columns() {
    let [sqlite, postgres] = ["sqlite", "postgres"].map(|database| {
        let folder = format!("migrations/{database}");
        let files = house::sources(&folder);
        let names: Vec<_> = files
            .iter()
            .map(|file| file.path[folder.len()..].to_owned())
            .collect();
        let texts: Vec<_> = files.iter().map(|file| file.text.as_str()).collect();
        let sql = texts.join(";");
        (names, tables(&sql))
    });
    house::walked("migrations", sqlite.0.len(), 5);
    house::walked("tables", sqlite.1.len(), 15);
    let columns: usize = sqlite.1.values().map(BTreeSet::len).sum();
    house::walked("columns", columns, 60);
    assert_eq!(sqlite, postgres);
}

#[test]
fn a_column_that_one_database_lacks_is_seen() {
    let whole = "-- a, b\ncreate table t (\n a blob not null constraint k check (length(a) in (1, 2)),\n b text,\n constraint p primary key (a, b)\n) strict;";
    let found = tables(whole);
    assert_eq!(found["t"], ["a", "b"].map(str::to_owned).into());
    assert_ne!(found, tables(&whole.replace(" b text,\n", "")));
    assert_ne!(
        found,
        tables(&format!("{whole} alter table t add column c text;"))
    );
}

/// The files of words of each language folder.
fn languages() -> BTreeMap<String, BTreeSet<String>> {
    let mut languages: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for source in house::sources("locales") {
        let mut parts = source.path.split('/').skip(1);
        if let (Some(language), Some(file), None) = (parts.next(), parts.next(), parts.next())
            // Darija is for some screens only; the others are read in Arabic.
            && !["flows", "voice", "ar-MA"].contains(&language)
        {
            languages
                .entry(language.to_owned())
                .or_default()
                .insert(file.to_owned());
        }
    }
    languages
}

fn lacking(languages: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let all: BTreeSet<_> = languages.values().flatten().collect();
    let missing = |(language, files): (&String, &BTreeSet<String>)| {
        let missing = all.iter().filter(|file| !files.contains(**file));
        missing
            .map(|file| format!("locales/{language}/{file} is missing"))
            .collect::<Vec<_>>()
    };
    languages.iter().flat_map(missing).collect()
}

#[test]
fn every_language_has_the_same_files() {
    let mut languages = languages();
    house::walked("languages", languages.len(), 3);
    house::walked(
        "files of words",
        languages.values().map(BTreeSet::len).sum(),
        18,
    );
    house::none(&lacking(&languages));
    for language in ["ar", "en", "fr"] {
        assert!(languages.contains_key(language), "{language}");
    }
    languages
        .get_mut("fr")
        .expect("French")
        .remove("guidance.ftl");
    assert_eq!(lacking(&languages), ["locales/fr/guidance.ftl is missing"]);
}
