//! A disk that is full: nothing is said to be saved, and nothing is lost.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::house::{Place, tell};
use super::person::Person;
use super::staff::Browser;
use super::troubles::{serving, waits_until_ready};
use crate::double::Double;

/// A small disk; taken away at the end.
pub struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    pub fn mount(at: &'a Path, kilobytes: u32) -> Option<Self> {
        std::fs::create_dir(at).unwrap();
        let size = format!("size={kilobytes}k");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at);
        let mounted = mount.output().is_ok_and(|done| done.status.success());
        mounted.then_some(Self(at))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_is_said_to_be_saved_and_nothing_is_lost() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    let data = place.path("data");
    let Some(_disk) = SmallDisk::mount(&data, 3000) else {
        tell("skipped: a full disk (needs the right to mount a tmpfs)");
        return;
    };
    place.init();
    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    let person = Person::at_the_message(&double, 54).await;
    person.writes("Avant que le disque soit plein").await;
    person.sees("Un message est gardé").await;
    let full = fill(&data.join("filler"));
    assert!(full > 0);
    waits_until_ready(&browser).await;
    // The journal may still have room for a few; then the person is told.
    let mut last = String::new();
    for number in 0..200 {
        last = format!("Message {number} {}", "mot ".repeat(400));
        person.writes(&last).await;
        if person.text().contains("Pas enregistré") {
            break;
        }
    }
    person.sees("Pas enregistré").await;
    let stays = |m: &crate::double::Shown| !m.from_bot && m.text.trim() == last.trim();
    assert!(double.screen(54).iter().any(stays), "what was typed stays");
    for _ in 0..10 {
        assert_eq!(browser.get("/ready").await.status, 503);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    std::fs::remove_file(data.join("filler")).unwrap();
    waits_until_ready(&browser).await;
    person.writes("Après").await;
    person.sees("Gardé avec votre message").await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let typed = ended.err.contains("mot mot");
    assert!(!typed, "no word of a person in the log: {}", ended.err);
    double.assert_clean();
}

/// Writes until there is no room; how much that was.
pub fn fill(path: &Path) -> usize {
    use std::io::Write as _;
    let mut file = std::fs::File::create(path).unwrap();
    let mut written = 0;
    for size in [64 * 1024, 4096] {
        while file.write_all(&vec![0; size]).is_ok() {
            written += size;
        }
    }
    written
}
