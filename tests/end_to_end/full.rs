//! PostgreSQL whose disk is full: nothing is said to be saved, and all goes on when there is room.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use super::away::House;
use super::house::tell;
use super::person::Person;
use super::small_disk::{SmallDisk, fill};
use super::troubles::waits_until_ready;
use crate::cluster::Cluster;

/// A cluster has forty megabytes before anything is written.
const KILOBYTES: u32 = 90 * 1024;

/// Writes long messages until one is not saved; gives it. What is free inside the files of the
/// database still takes a few.
async fn writes_until_told(person: &Person, round: usize) -> String {
    for number in 0..200 {
        let words = format!("Message {round}.{number} {}", "mot ".repeat(400));
        person.writes(&words).await;
        if person.text().contains("Pas enregistré") {
            return words;
        }
    }
    panic!("everything was saved on a full disk");
}

fn open_to_all(folder: &Path) {
    let permissions = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(folder, permissions).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_full_disk_of_postgresql_nothing_is_said_to_be_saved_and_all_heals_with_room() {
    let folder = tempfile::tempdir().unwrap();
    open_to_all(folder.path());
    let at = folder.path().join("disk");
    let Some(_disk) = SmallDisk::mount(&at, KILOBYTES) else {
        tell("skipped: PostgreSQL on a full disk (needs the right to mount a tmpfs)");
        return;
    };
    let Some(cluster) = Cluster::start_in(Some(&at)) else {
        return;
    };
    let house = House::on(cluster).await;
    house.place.init();
    let double = &house.double;
    let (process, browser) = house.serves().await;
    let person = Person::at_the_message(double, 57).await;
    person.writes("Avant que le disque soit plein").await;
    person.sees("Un message est gardé").await;
    let mut last = String::new();
    for round in 0..2 {
        waits_until_ready(&browser).await;
        let filler = at.join("filler");
        assert!(fill(&filler) > 0);
        last = writes_until_told(&person, round).await;
        let stays = |m: &crate::double::Shown| !m.from_bot && m.text.trim() == last.trim();
        assert!(double.screen(57).iter().any(stays), "what was typed stays");
        for _ in 0..30 {
            assert_eq!(browser.get("/ready").await.status, 503);
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        std::fs::remove_file(filler).unwrap();
        waits_until_ready(&browser).await;
        person.writes(&last).await;
        person.sees("Gardé avec votre message").await;
    }
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(
        !ended.err.contains(last.trim()),
        "no word of a person in the log"
    );
    double.assert_clean();
}
