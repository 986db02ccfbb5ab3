//! The first backup, the standard `age` command, and what lies beside a backup.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use super::super::house::{Place, tell};
use super::lived::{backup, done, plain, write_key};

fn has_age() -> bool {
    let found = Command::new("age").arg("--version").output().is_ok();
    if !found {
        tell("skipped: the standard age command (install age to run it)");
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_standard_command_opens_ours_and_ours_opens_what_it_made() {
    let place = Place::new();
    let set_up = place.init();
    write_key(&place, &set_up.backup_key);
    let file = backup(&place, "one.age");
    if !has_age() {
        return;
    }
    let key = place.path("key");
    let opened = Command::new("age")
        .args(["-d", "-i"])
        .args([&key, &file])
        .output()
        .unwrap();
    assert!(opened.status.success());
    let text = plain(&file, &set_up.backup_key);
    assert_eq!(String::from_utf8(opened.stdout).unwrap(), text);

    let recipient = std::fs::read_to_string(place.path("keys/backup.recipient")).unwrap();
    let (plain_file, made) = (place.path("plain"), place.path("made.age"));
    std::fs::write(&plain_file, &text).unwrap();
    let sealed = Command::new("age")
        .args(["-r", recipient.trim(), "-o"])
        .args([&made, &plain_file])
        .status();
    assert!(sealed.unwrap().success());
    let key = key.to_str().unwrap();
    let verified = done(
        &place,
        &[
            "backup",
            "verify",
            made.to_str().unwrap(),
            "--identity-file",
            key,
        ],
    );
    assert!(
        verified.out.contains("the canary opens"),
        "{}",
        verified.out
    );
    let note = std::fs::read_to_string(place.path("data/backup.json")).unwrap();
    assert!(note.contains("\"verified_at\":1"), "{note}");
    tell("age opened ours, ours opened what age made");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_without_a_recipient_gets_one_at_its_first_backup_and_shows_it_once() {
    let place = Place::new();
    place.init();
    std::fs::remove_file(place.path("keys/backup.recipient")).unwrap();
    let to = |name: &str| place.path(name).to_str().unwrap().to_owned();
    let shown = |out: &str| {
        let line = out
            .lines()
            .find_map(|line| line.trim().strip_prefix("backup key"));
        line.map(|key| key.trim().to_owned())
    };
    let first = done(&place, &["backup", "--to", &to("first.age")]);
    let key = shown(&first.out).expect("the key is shown");
    assert!(!plain(&place.path("first.age"), &key).is_empty());
    let second = done(&place, &["backup", "--to", &to("second.age")]);
    assert_eq!(shown(&second.out), None, "only once");
    plain(&place.path("second.age"), &key);
    let third = done(
        &place,
        &["backup", "--new-recipient", "--to", &to("third.age")],
    );
    let new = shown(&third.out).expect("the new key is shown");
    assert_ne!(new, key);
    plain(&place.path("third.age"), &new);
    for (path, bytes) in super::super::house::files(place.root.path()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("AGE-SECRET-KEY"), "{}", path.display());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_has_a_name_by_its_minute_and_old_ones_are_named() {
    let place = Place::new();
    place.init();
    let folder = place.path("backups");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("sanad-20240101-0000.age"), "").unwrap();
    let made = done(&place, &["backup", "--to", folder.to_str().unwrap()]);
    let names = std::fs::read_dir(&folder).unwrap();
    let names = names.map(|entry| entry.unwrap().path());
    let new: Vec<_> = names
        .filter(|path| !path.ends_with("sanad-20240101-0000.age"))
        .collect();
    assert_eq!(new.len(), 1, "{new:?}");
    let mode = new[0].metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(made.out.contains("not in it: drafts"), "{}", made.out);
    assert!(
        made.err
            .contains("sanad-20240101-0000.age is older than 30 days"),
        "{}",
        made.err
    );
    // In the data folder it is made, and said to be of no use there.
    let inside = place.path("data");
    let made = done(&place, &["backup", "--to", inside.to_str().unwrap()]);
    assert!(made.err.contains("lies in the data folder"), "{}", made.err);
}
