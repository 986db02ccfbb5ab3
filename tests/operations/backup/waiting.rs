//! What waited to be sent when a backup was made: alerts come back, what leads to chats does
//! not.

use super::super::fixture::STAFF;
use super::super::house::{Place, Process, until};
use super::super::person::Person;
use super::lived::{Database, backup, done, plain, restoring, write_key};
use crate::both;
use crate::double::{Double, Trouble};

const CONSOLE: &str = "https://console.sanad.example.org";

/// Of which cases staff were told, by the links of the messages in their chat.
fn told(double: &Double) -> Vec<String> {
    let links = double.screen(STAFF).into_iter().map(|message| {
        let (_, link) = message.rows[0][0].clone();
        link.strip_prefix(CONSOLE).expect("a link").to_owned()
    });
    links.collect()
}

/// Somebody asks for help, and the receipt stands in the chat.
async fn asks(double: &Double, chat: i64) {
    let person = Person::at_the_message(double, chat).await;
    person.writes("On m'a pris mon passeport").await;
    person.nothing_typed_is_left().await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
}

async fn serves(place: &Place) -> Process {
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    process
}

/// Waits until a query finds something.
async fn finds(here: &both::Place, sql: &str) -> Vec<String> {
    for _ in 0..300 {
        let found = here.words(sql).await;
        if !found.is_empty() {
            return found;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("nothing is found by {sql}");
}

const UNTOLD: &str = "select 'one' from alerts where told_at is null and tries > 0";
const STANDING: &str = "select 'one' from sweeps";

async fn waits(place: Place, here: both::Place, database: Option<&Database>) {
    let double = Double::start().await;
    let place = place
        .beside(&double)
        .with("SANAD_STAFF_CHAT", STAFF.to_string())
        .with("SANAD_PUBLIC_URL", CONSOLE);
    let set_up = place.init();
    write_key(&place, &set_up.backup_key);
    let process = serves(&place).await;
    asks(&double, 910_081).await;
    until("staff are told", || told(&double).len() == 1).await;
    // From now on Telegram takes nothing for the group of staff.
    double.always("sendMessage", Some(STAFF), Trouble::Page(502));
    asks(&double, 910_082).await;
    finds(&here, UNTOLD).await;
    assert!(!finds(&here, STANDING).await.is_empty(), "receipts stand");
    let file = backup(&place, "waiting.age");
    let inside = plain(&file, &set_up.backup_key);
    assert!(inside.contains("{\"table\":\"alerts\""), "{inside}");
    assert!(!inside.contains("{\"table\":\"sweeps\""), "{inside}");
    process.kill();

    double.world().forget_troubles();
    let _ = std::fs::remove_dir_all(place.path("data"));
    if let Some(database) = database {
        database.is_lost().await;
    }
    let (file, key) = (file.to_str().unwrap(), place.path("key"));
    done(&place, &restoring(file, key.to_str().unwrap(), &[]));
    assert!(here.words(STANDING).await.is_empty(), "sweeps came back");
    let process = serves(&place).await;
    until("staff are told of the other", || told(&double).len() > 1).await;
    // Whoever asks now is told of after all that was due.
    asks(&double, 910_083).await;
    until("staff are told of the third", || told(&double).len() > 2).await;
    let mut cases = told(&double);
    assert_eq!(cases.len(), 3, "one message for each: {cases:?}");
    cases.sort();
    cases.dedup();
    assert_eq!(cases.len(), 3, "of three cases: {cases:?}");
    double.assert_clean();
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_told_once_of_what_waited_when_the_backup_was_made() {
    let place = Place::new();
    let here = both::Place::Sqlite(place.path("data/sanad.db"));
    waits(place, here, None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_told_once_of_what_waited_in_postgresql_too() {
    let Some(database) = Database::new("waiting").await else {
        return;
    };
    let here = both::Place::Postgres(database.url());
    let place = Place::new().with("SANAD_DATABASE_URL", database.url());
    waits(place, here, Some(&database)).await;
    database.end().await;
}
