//! A house that the first version wrote is migrated, and everything in it can be read.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use super::house::{Place, copy, files, tell};
use super::person::Person;
use super::staff::{Browser, between};
use super::troubles::serving;
use super::whole_way::{command, variable};
use crate::double::Double;

/// What was planted, as far as it is read in the console.
const TAKEN: [&str; 5] = [
    "Le patron garde mon passeport depuis mars",
    "On garde mes papiers",
    "Bonjour. Nous sommes là. Ne partez pas seule.",
    "Parler au consulat jeudi",
    "Merci, je reste ici",
];
const NEW: &str = "On ne me paie plus depuis deux mois";

fn planted(kind: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    tests.join("data/first-house").join(kind)
}

/// The keys of that house, as private as they were.
fn with_keys(place: &Place, kind: &str) {
    let keys = place.path("keys");
    copy(&planted(kind).join("keys"), &keys);
    let private = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    private(&keys, 0o700);
    for (path, _) in files(&keys) {
        private(&path, 0o600);
    }
}

fn known(kind: &str, what: &str) -> String {
    let known = std::fs::read_to_string(planted(kind).join("known.txt")).unwrap();
    let line = known
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{what} ")));
    line.unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_house_is_migrated_and_read_on_sqlite() {
    let place = Place::new();
    with_keys(&place, "sqlite");
    std::fs::create_dir(place.path("data")).unwrap();
    std::fs::copy(
        planted("sqlite").join("sanad.db"),
        place.path("data/sanad.db"),
    )
    .unwrap();
    reads_all(place, "sqlite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_house_is_migrated_and_read_on_postgresql() {
    let Some(admin) = variable("TEST_POSTGRES_URL") else {
        tell("skipped: the first house on PostgreSQL (set TEST_POSTGRES_URL=postgres://…)");
        return;
    };
    let name = format!("sanad_first_house_{}", std::process::id());
    command(&admin, &format!("create database {name}")).await;
    let (base, options) = admin.split_once('?').unwrap_or((&admin, ""));
    let server = base.rfind('/').map_or(base, |at| &base[..at]);
    let joint = if options.is_empty() { "" } else { "?" };
    let url = format!("{server}/{name}{joint}{options}");
    let dump = std::fs::read_to_string(planted("postgres").join("dump.sql")).unwrap();
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let restored = sqlx::raw_sql(AssertSqlSafe(dump));
    restored.execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let place = Place::new().with("SANAD_DATABASE_URL", url);
    with_keys(&place, "postgres");
    reads_all(place, "postgres").await;
    command(&admin, &format!("drop database {name} with (force)")).await;
}

async fn reads_all(place: Place, kind: &str) {
    let double = Double::start().await;
    let place = place.beside(&double);
    let process = serving(&place).await;
    let staff = Browser::new(&process.console().await);
    let secret = known(kind, "second-factor");
    assert_eq!(staff.signs_in(&secret).await.to, "/cases");
    let cases = staff.waits_for_cases(2).await;
    let mut pages = Vec::new();
    for case in &cases {
        pages.push((case.clone(), staff.get(case).await.body));
    }
    let (taken, page) = pages
        .iter()
        .find(|(_, page)| page.contains(TAKEN[0]))
        .unwrap();
    for words in TAKEN {
        assert!(page.contains(words), "no “{words}” in the taken case");
    }
    let shown = page.split("src=\"").skip(1);
    let shown = shown.map(|rest| rest.split('"').next().unwrap());
    let mut kinds = Vec::new();
    for file in shown.filter(|file| file.starts_with(taken.as_str())) {
        let file = staff.get(file).await;
        assert_eq!(file.status, 200);
        kinds.push(file.kind);
    }
    kinds.sort();
    assert_eq!(kinds, ["audio/ogg", "image/jpeg"]);

    // The one that nobody took is taken, read and answered by today's program.
    let (new, page) = pages.iter().find(|(case, _)| case != taken).unwrap();
    assert!(page.contains(NEW), "{}", between(page, "<main", "</main>"));
    assert_eq!(staff.post(&format!("{new}/take"), &[]).await.status, 303);
    let reply = [("text", "Nous lisons cela aujourd'hui")];
    assert_eq!(
        staff.post(&format!("{new}/reply"), &reply).await.status,
        303
    );

    for (code, words) in [
        ("code", "Nous sommes là. Ne partez pas seule."),
        ("second-code", "Nous lisons cela aujourd'hui"),
    ] {
        // From another phone, with the whole code.
        let person = Person::new(&double, 90 + i64::try_from(words.len()).unwrap());
        person.writes(&known(kind, code)).await;
        person.sees(words).await;
        person.nothing_typed_is_left().await;
    }
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    double.assert_clean();
}
