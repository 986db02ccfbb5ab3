//! The version that is up, and what happens when files are saved.

use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use sanad::content::{Files, LiveCell, load, print, watch};

use crate::house::{base, live, with};

fn write(files: &Files, folder: &Path) {
    for (name, bytes) in &files.0 {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file can be written");
    }
}

#[test]
fn who_holds_a_version_keeps_it_when_another_is_put_up() {
    let cell = LiveCell::new(live());
    let held = cell.now();
    let other = load(&with("locales/en/guidance.ftl", |text| {
        text.replace("Word more.", "Words.")
    }));
    cell.clone().swap(other.live.expect("no error"));
    assert_ne!(held.version, cell.now().version);
    assert_eq!(
        cell.now().version,
        load(&with("locales/en/guidance.ftl", |text| text
            .replace("Word more.", "Words.")))
        .live
        .expect("no error")
        .version
    );
}

#[test]
fn a_saved_mistake_leaves_the_version_before_up() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&base(), folder.path());
    let cell = LiveCell::new(live());
    let (send, told) = channel();
    let guard = watch(
        &folder.path().join("locales"),
        cell.clone(),
        move |files, findings, is_up| {
            let _ = send.send((print(findings, files, false), is_up));
        },
    );
    let _guard = guard.expect("the folder can be watched");
    let before = cell.now().version;
    let wait = || {
        told.recv_timeout(Duration::from_secs(20))
            .expect("a saved file is noticed")
    };

    let flows = "locales/flows/guidance.toml";
    let wrong = with(flows, |text| {
        text.replace("\"papers\", \"call\"", "\"papers\", \"cal\"")
    });
    std::fs::write(folder.path().join(flows), &wrong.0[flows]).expect("a file can be written");
    let (printed, is_up) = wait();
    assert!(printed.contains("did you mean \"call\"?"), "{printed}");
    assert!(!is_up && cell.now().version == before);

    let right = with(flows, |text| {
        text.replace("[\"papers\", \"call\"]", "[\"papers\"], [\"call\"]")
    });
    std::fs::write(folder.path().join(flows), &right.0[flows]).expect("a file can be written");
    assert_eq!(wait(), (String::new(), true));
    assert_ne!(cell.now().version, before);
}
