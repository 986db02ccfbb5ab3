//! From one database to the same or the other, and what a backup does not hold.

use std::collections::BTreeSet;

use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::super::house::{Place, tell};
use super::lived::{
    Database, Lived, REPLY, UNSENT, WORDS, backup, done, elsewhere, plain, restoring,
};
use crate::both;
use sanad::store::snapshot::{Part, TABLES};

/// Restores a backup into another machine's place, and serves it beside the same Telegram.
async fn comes_back(lived: &Lived, file: &str, url: Option<String>) {
    let mut place = elsewhere(&lived.place).beside(&lived.double);
    if let Some(url) = url {
        place = place.with("SANAD_DATABASE_URL", url);
    }
    let key = place.path("key");
    let restored = done(&place, &restoring(file, key.to_str().unwrap(), &[]));
    assert!(
        restored.out.contains("cases 1, records"),
        "{}",
        restored.out
    );
    assert!(
        restored.out.contains("cases erased since 0"),
        "{}",
        restored.out
    );
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    lived.is_all_there(&process).await;
    // A session of the old house opens nothing here.
    lived.staff.moves_to(&process.console().await);
    assert_eq!(lived.staff.get("/cases").await.to, "/");
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_of_sqlite_comes_back_on_sqlite_and_on_postgresql() {
    let lived = Lived::begin(Place::new()).await;
    // Sanad goes on working meanwhile, and the session of staff is a living one.
    assert_eq!(lived.staff.get("/cases").await.status, 200);
    let file = backup(&lived.place, "one.age");
    let file = file.to_str().unwrap().to_owned();
    let here = both::Place::Sqlite(lived.place.path("data/sanad.db"));
    let found = holds_nothing_that_passes(&lived, &file, &here).await;
    tell(&format!("a backup holds none of {found} values that pass"));
    let note = std::fs::read_to_string(lived.place.path("data/backup.json")).unwrap();
    assert!(note.contains("\"made_at\":1"), "{note}");
    lived.stops();
    comes_back(&lived, &file, None).await;
    if let Some(database) = Database::new("to").await {
        comes_back(&lived, &file, Some(database.url())).await;
        database.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_of_postgresql_comes_back_on_sqlite_and_on_postgresql() {
    let Some(database) = Database::new("from").await else {
        return;
    };
    let place = Place::new().with("SANAD_DATABASE_URL", database.url());
    let lived = Lived::begin(place).await;
    let file = backup(&lived.place, "one.age");
    let file = file.to_str().unwrap().to_owned();
    let here = both::Place::Postgres(database.url());
    holds_nothing_that_passes(&lived, &file, &here).await;
    lived.stops();
    comes_back(&lived, &file, None).await;
    let other = Database::new("again").await.unwrap();
    comes_back(&lived, &file, Some(other.url())).await;
    other.end().await;
    database.end().await;
}

/// Tables that pass are not in a backup, nor any of their values, nor a word in clear.
async fn holds_nothing_that_passes(lived: &Lived, file: &str, here: &both::Place) -> usize {
    let text = plain(file.as_ref(), &lived.set_up.backup_key);
    let tables: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("{\"table\":\"")?.split('"').next())
        .collect();
    assert!(tables.contains("cases") && tables.contains("records"));
    let passing: Vec<&str> = TABLES
        .iter()
        .filter(|table| matches!(table.part, Part::LeftOut(_)))
        .map(|table| table.name)
        .collect();
    for table in &passing {
        assert!(!tables.contains(table), "{table} is in a backup");
    }
    for words in [WORDS, REPLY, UNSENT, "passeport", "910077", "910078"] {
        assert!(!text.contains(words), "“{words}” in a backup");
    }
    let mut looked = 0;
    let mut kept = 0;
    let mut seen = BTreeSet::new();
    for (column, value) in here.everything().await {
        let bytes = unhex(&value);
        if bytes.len() < 12 {
            continue;
        }
        let (table, name) = column.split_once('.').unwrap();
        let is_there = text.contains(&BASE64_STANDARD.encode(&bytes));
        // Whose it is says what is kept as well.
        if passing.contains(&table) && !["staff", "case_ref"].contains(&name) {
            seen.insert(table.to_owned());
            assert!(!is_there, "a value of {column} is in a backup");
            looked += 1;
        }
        // The counter-proof: what is kept is found by the same look.
        if column == "cases.case_ref" || column == "wraps.body" {
            assert!(is_there, "{column} is not found");
            kept += 1;
        }
    }
    assert!(looked >= 6 && kept >= 3, "{looked} {kept}");
    // That sweeps are left out as well is shown in `waiting`.
    for table in ["drafts", "contacts", "pings", "sessions", "leases", "days"] {
        assert!(
            seen.contains(table),
            "{table} is empty, so nothing was shown"
        );
    }
    looked
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks_exact(2);
    let byte = |two: &[u8]| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap();
    digits.map(byte).collect()
}
