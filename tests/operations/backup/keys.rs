//! The keys of a house in a file apart.

use super::super::house::Place;
use super::lived::{done, plain, write_key};

#[tokio::test(flavor = "multi_thread")]
async fn keys_go_apart_under_what_the_operator_chooses_and_come_back() {
    let place = Place::new();
    let set_up = place.init();
    write_key(&place, &set_up.backup_key);
    let text = |name: &str| place.path(name).to_str().unwrap().to_owned();
    let key = text("key");
    let made = done(&place, &["backup", "--keys", "--to", &text("to-key.age")]);
    // Each file that Sanad writes there has its decision; the recovery file belongs into a safe.
    assert!(
        made.out.contains("not in it: recovery.age\n"),
        "{}",
        made.out
    );
    assert!(
        made.out.contains("server.key, organisation.pub"),
        "{}",
        made.out
    );
    let inside = plain(&place.path("to-key.age"), &set_up.backup_key);
    assert!(inside.contains("server.key") && !inside.contains("recovery"));

    std::fs::write(place.path("words"), "correct horse battery staple\n").unwrap();
    let to = text("to-words.age");
    done(
        &place,
        &[
            "backup",
            "--keys",
            "--passphrase-file",
            &text("words"),
            "--to",
            &to,
        ],
    );
    let to = text("to-new.age");
    let made = done(&place, &["backup", "--keys", "--passphrase", "--to", &to]);
    let shown = made
        .out
        .lines()
        .find_map(|line| line.trim().strip_prefix("passphrase"));
    std::fs::write(place.path("shown"), shown.unwrap().trim()).unwrap();

    for (file, with) in [
        ("to-key.age", ["--identity-file", &key]),
        ("to-words.age", ["--passphrase-file", &text("words")]),
        ("to-new.age", ["--passphrase-file", &text("shown")]),
    ] {
        let other = Place::new();
        let file = text(file);
        let arguments = [&["restore", "--keys", &file][..], &with].concat();
        done(&other, &arguments);
        let read = |place: &Place| std::fs::read(place.path("keys/server.key")).unwrap();
        assert_eq!(read(&other), read(&place));
        // Once more changes nothing, and keys of another house stay what they are.
        done(&other, &arguments);
        std::fs::write(other.path("keys/server.key"), [7; 32]).unwrap();
        let refused = other.run(&arguments);
        assert_eq!(refused.code, Some(1));
        assert!(
            refused.err.contains("there are other keys"),
            "{}",
            refused.err
        );
        assert_eq!(read(&other), [7; 32]);
    }
    for (file, with, told) in [
        (
            "to-words.age",
            ["--passphrase-file", &text("shown")],
            "does not open",
        ),
        (
            "to-words.age",
            ["--identity-file", &key],
            "under a passphrase",
        ),
        (
            "to-key.age",
            ["--passphrase-file", &text("words")],
            "does not open",
        ),
    ] {
        let other = Place::new();
        let refused = other.run(&[&["restore", "--keys", &text(file)][..], &with].concat());
        assert_eq!(refused.code, Some(1));
        assert!(refused.err.contains(told), "{}", refused.err);
        assert!(!other.path("keys").exists(), "nothing was made");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn damaged_pins_come_back_as_the_doctor_says_and_nothing_in_them_is_shown() {
    let place = Place::new();
    let set_up = place.init();
    write_key(&place, &set_up.backup_key);
    let text = |name: &str| place.path(name).to_str().unwrap().to_owned();
    done(&place, &["backup", "--keys", "--to", &text("keys.age")]);
    let seen = |id: &str| {
        let ended = place.run(&["doctor", "--json"]);
        assert!(!ended.out.contains("planted") && !ended.err.contains("planted"));
        let all: Vec<serde_json::Value> = serde_json::from_str(&ended.out).unwrap();
        let of = all.into_iter().filter(|finding| finding["id"] == id);
        (ended.code, of.collect::<Vec<_>>())
    };
    for name in ["organisation.pub", "roster.number"] {
        std::fs::write(place.path("keys").join(name), "planted\n").unwrap();
    }
    let (code, found) = seen("pins");
    assert_eq!((code, found.len()), (Some(2), 2), "{found:?}");
    for (finding, name) in found.iter().zip(["organisation.pub", "roster.number"]) {
        let word = |field: &str| finding[field].as_str().unwrap().to_owned();
        assert_eq!(word("state"), "error");
        assert!(word("seen").starts_with(&format!("{name} is damaged")));
        assert!(word("repair").contains("move the keys folder aside"));
        assert!(word("repair").contains("sanad restore --keys FILE"));
    }
    std::fs::rename(place.path("keys"), place.path("aside")).unwrap();
    let (file, key) = (text("keys.age"), text("key"));
    done(
        &place,
        &["restore", "--keys", &file, "--identity-file", &key],
    );
    for id in ["pins", "staff-list", "trust", "server-key"] {
        let (_, found) = seen(id);
        assert_eq!(found[0]["state"], "ok", "{found:?}");
    }
}
