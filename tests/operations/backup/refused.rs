//! What is wrong with a backup or its place gets one sentence, and nothing is changed.

use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

use super::super::house::{Place, files, tell};
use super::lived::{Database, backup, done, elsewhere, plain, restoring, sealed, write_key};
use crate::both;
use sanad::app::keyring::ServerKey;
use sanad::domain::seal::{self, Aad, Purpose};

/// A small house, its backup, and an empty place with its keys.
struct Small {
    place: Place,
    file: PathBuf,
    key: String,
    target: Place,
}

impl Small {
    fn new() -> Self {
        let place = Place::new();
        let key = place.init().backup_key;
        write_key(&place, &key);
        let file = backup(&place, "one.age");
        let target = elsewhere(&place);
        Self {
            place,
            file,
            key,
            target,
        }
    }

    /// A backup with another inside.
    fn changed(&self, name: &str, change: impl FnOnce(String) -> String) -> PathBuf {
        let path = self.place.path(name);
        sealed(&change(plain(&self.file, &self.key)), &self.key, &path);
        path
    }
}

/// One sentence, exit code 1, and the folders as they were.
#[track_caller]
fn refuses(target: &Place, arguments: &[&str], told: &str) {
    let before = files(target.root.path());
    let ended = target.run(arguments);
    assert_eq!(ended.code, Some(1), "{told}: {}{}", ended.out, ended.err);
    assert!(ended.err.contains(told), "no “{told}” in {}", ended.err);
    assert_eq!(ended.err.trim().lines().count(), 1, "{}", ended.err);
    let after = files(target.root.path());
    let names = |files: &[(PathBuf, Vec<u8>)]| -> Vec<String> {
        files
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect()
    };
    assert!(
        before == after,
        "{told}: {:?} {:?}",
        names(&before),
        names(&after)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_a_whole_backup_of_this_house_changes_nothing() {
    let small = Small::new();
    let key = small.target.path("key").to_str().unwrap().to_owned();
    let refuse = |file: &Path, told: &str| {
        refuses(
            &small.target,
            &restoring(file.to_str().unwrap(), &key, &[]),
            told,
        );
        // Verifying says the same.
        let verify = [
            "backup",
            "verify",
            file.to_str().unwrap(),
            "--identity-file",
            &key,
        ];
        refuses(&small.target, &verify, told);
    };
    let bytes = std::fs::read(&small.file).unwrap();
    let cut = small.place.path("cut.age");
    for keep in [bytes.len() - 1, bytes.len() / 2, 400] {
        std::fs::write(&cut, &bytes[..keep]).unwrap();
        refuse(&cut, "damaged or cut off");
    }
    for (at, told) in [
        (bytes.len() - 40, "damaged or cut off"),
        (bytes.len() / 2, "damaged or cut off"),
    ] {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        std::fs::write(&cut, &bytes).unwrap();
        refuse(&cut, told);
    }
    std::fs::write(&cut, "a letter to the editor").unwrap();
    refuse(&cut, "it is not an age file");
    let last = |text: &str| text.trim_end().rfind('\n').unwrap() + 1;
    let no_end = small.changed("no-end.age", |text| text[..last(&text)].to_owned());
    refuse(&no_end, "damaged or cut off");
    let other = small.changed("other.age", |text| {
        text.replacen("\"backup\"", "\"keys\"", 1)
    });
    refuse(&other, "holds no backup");
    let newer = small.changed("newer.age", |text| {
        text.replacen("\"format\":1", "\"format\":2", 1)
    });
    refuse(&newer, "made by a newer Sanad");
    let schema = small.changed("schema.age", |text| {
        let (before, after) = text.split_once("\"schema\":").unwrap();
        let (_, after) = after.split_once(',').unwrap();
        format!("{before}\"schema\":9999,{after}")
    });
    refuse(&schema, "made by a newer Sanad");
    let row = small.changed("row.age", |text| text.replacen("Amal", "Omar", 1));
    refuse(&row, "damaged or cut off");
    // Whoever has the public recipient can count again, and still lacks the server key.
    let forged = small.changed("forged.age", |text| {
        let text = text.replacen("Amal", "Omar", 1);
        let (lines, end) = text.split_at(last(&text));
        let old = BASE64_STANDARD.encode(Sha256::digest(plain_lines(&small, last)));
        assert!(end.contains(&old), "the hash was not found");
        lines.to_owned() + &end.replace(&old, &BASE64_STANDARD.encode(Sha256::digest(lines)))
    });
    refuse(&forged, "was not made by this house");
    let sings = signed_with_canary(&small, b"this backup and these keys are of one house");
    refuse(&sings, "was not made by this house");
    let right = signed_with_canary(&small, b"this backup and these keys belong together");
    let right = right.to_str().unwrap();
    done(
        &small.target,
        &["backup", "verify", right, "--identity-file", &key],
    );
    tell("12 wrong files were refused");
}

/// The backup with another canary, under the signature of its own house.
fn signed_with_canary(small: &Small, words: &[u8]) -> PathBuf {
    let key = ServerKey::load(&small.place.path("keys")).unwrap().unwrap();
    let name = format!("canary-{}.age", words.len());
    small.changed(&name, |text| {
        let (head, _) = text.split_once('\n').unwrap();
        let head: serde_json::Value = serde_json::from_str(head).unwrap();
        let number = |name: &str| head[name].as_i64().unwrap();
        let aad = Aad::row("backup")
            .number(number("made_at"))
            .number(number("schema"));
        let canary = seal::wrap(&key.backup_wrap(), Purpose::Canary, &aad, words, &[7; 24]);
        let (old, new) = (
            head["canary"].as_str().unwrap(),
            BASE64_STANDARD.encode(canary),
        );
        assert_eq!(old.len(), new.len(), "one length of all");
        let text = text.replacen(old, &new, 1);
        let (lines, end) = text.split_at(text.trim_end().rfind('\n').unwrap() + 1);
        let digest: [u8; 32] = Sha256::digest(lines).into();
        let mut end: serde_json::Value = serde_json::from_str(end).unwrap();
        end["sha256"] = BASE64_STANDARD.encode(digest).into();
        end["mac"] = BASE64_STANDARD.encode(key.backup_mac(&digest)).into();
        format!("{lines}{end}\n")
    })
}

fn plain_lines(small: &Small, last: impl Fn(&str) -> usize) -> String {
    let text = plain(&small.file, &small.key);
    text[..last(&text)].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_keys_are_told_apart() {
    let small = Small::new();
    let (place, target) = (&small.place, &small.target);
    let file = small.file.to_str().unwrap();
    let stranger = age::x25519::Identity::generate();
    let path = place.path("stranger");
    std::fs::write(&path, stranger.to_string().expose_secret()).unwrap();
    refuses(
        target,
        &restoring(file, path.to_str().unwrap(), &[]),
        "sealed to another one",
    );
    std::fs::write(&path, "AGE-SECRET-KEY-1NONE").unwrap();
    refuses(
        target,
        &restoring(file, path.to_str().unwrap(), &[]),
        "holds no key of backups",
    );
    refuses(
        target,
        &restoring(file, "/nowhere", &[]),
        "reading /nowhere",
    );
    let key = target.path("key");
    let key = key.to_str().unwrap();
    refuses(
        &Place::new(),
        &restoring(file, key, &[]),
        "bring them back first",
    );
    let other = Place::new();
    other.init();
    refuses(
        &other,
        &restoring(file, key, &["--replace"]),
        "belongs to other keys",
    );
    // Verifying says the same of a backup of another house.
    let verify = ["backup", "verify", file, "--identity-file", key];
    refuses(&other, &verify, "belongs to other keys");
    // Without the keys of the house a backup is read, and it is said what is not known.
    let verified = done(
        &Place::new(),
        &["backup", "verify", file, "--identity-file", key],
    );
    assert!(
        verified.out.contains("not known whether they fit"),
        "{}",
        verified.out
    );
    let outside = Place::new().run(&["backup", "verify", file]);
    assert_eq!(outside.code, Some(1));
    assert!(outside.out.contains("--identity-file"), "{}", outside.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_that_is_there_makes_room_only_when_it_is_told_to_and_stands_still() {
    let small = Small::new();
    let (file, key) = (small.file.to_str().unwrap(), small.place.path("key"));
    let key = key.to_str().unwrap();
    let place = &small.place;
    refuses(place, &restoring(file, key, &[]), "there is a house in");
    let process = place.start(&["serve"]);
    process.console().await;
    let ended = place.run(&restoring(file, key, &["--replace"]));
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.err.contains("Sanad is running on this database"),
        "{}",
        ended.err
    );
    process.terminate();
    let before = std::fs::read(place.path("data/sanad.db")).unwrap();
    let replaced = done(place, &restoring(file, key, &["--replace"]));
    assert!(
        replaced.out.contains("delete it once this one works"),
        "{}",
        replaced.out
    );
    let aside = files(&place.path("data"));
    let aside = aside
        .iter()
        .find(|(path, _)| path.to_string_lossy().contains(".before-"));
    assert!(aside.is_some_and(|(_, bytes)| bytes.len() == before.len()));
    // What cannot be read is a reason to restore, and is not thrown away either.
    let other = elsewhere(place);
    std::fs::create_dir_all(other.path("data")).unwrap();
    std::fs::write(other.path("data/sanad.db"), vec![7; 9000]).unwrap();
    refuses(&other, &restoring(file, key, &[]), "there is a house in");
    done(&other, &restoring(file, key, &["--replace"]));
    let kept = files(&other.path("data"));
    assert!(kept.iter().any(|(_, bytes)| *bytes == vec![7; 9000]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_in_postgresql_makes_room_only_when_it_is_told_to_and_stands_still() {
    let Some(database) = Database::new("room").await else {
        return;
    };
    let small = Small::new();
    let (file, key) = (small.file.to_str().unwrap(), small.place.path("key"));
    let key = key.to_str().unwrap();
    let target = elsewhere(&small.place).with("SANAD_DATABASE_URL", database.url());
    done(&target, &restoring(file, key, &[]));
    refuses(
        &target,
        &restoring(file, key, &[]),
        "there is a house in this database",
    );
    let process = target.start(&["serve"]);
    process.console().await;
    // A house without Telegram holds its lease for moments only.
    let here = both::Place::Postgres(database.url());
    here.execute("update leases set until = 0").await.unwrap();
    let ended = target.run(&restoring(file, key, &["--replace"]));
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.err.contains("Sanad is running on this database"),
        "{}",
        ended.err
    );
    process.terminate();
    done(&target, &restoring(file, key, &["--replace"]));
    database.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_list_of_staff_and_an_old_backup_need_a_word_of_the_operator() {
    let small = Small::new();
    let (file, key) = (small.file.to_str().unwrap(), small.target.path("key"));
    let key = key.to_str().unwrap();
    let number = small.target.path("keys/roster.number");
    std::fs::write(&number, "3\n").unwrap();
    refuses(
        &small.target,
        &restoring(file, key, &[]),
        "number 1, and this house has seen 3",
    );
    done(
        &small.target,
        &restoring(file, key, &["--even", "older-staff"]),
    );
    assert_eq!(std::fs::read_to_string(&number).unwrap(), "1\n");
    // A house that was brought back takes requests: its list of staff is trusted.
    let process = small.target.start(&["serve"]);
    process.console().await;
    let (ended, _) = process.terminate();
    assert!(!ended.err.contains("refused"), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_backed_up_where_nothing_is_and_nothing_is_overwritten() {
    let empty = Place::new();
    refuses(&empty, &["backup"], "no house here");
    refuses(
        &empty,
        &["backup", "--keys"],
        "keys of this house are not here",
    );
    let small = Small::new();
    let file = small.file.to_str().unwrap();
    refuses(&small.place, &["backup", "--to", file], "never overwrites");
    refuses(
        &small.place,
        &["backup", "--keys", "--to", file],
        "never overwrites",
    );
    refuses(
        &small.place,
        &["backup", "--to", "/nowhere/x.age"],
        "/nowhere",
    );
    std::fs::remove_file(small.place.path("keys/server.key")).unwrap();
    let to = small.place.path("two.age");
    refuses(
        &small.place,
        &["backup", "--to", to.to_str().unwrap()],
        "keys of this house are not here",
    );
}
