//! The units of systemd: well formed, and as closed as is said.

use std::io::ErrorKind;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::house::{Place, tell, until};

const UNITS: [&str; 2] = ["sanad.service", "sanad-doctor.service"];
/// In tenths, as `systemd-analyze` takes it: an exposure of 2.0.
const MOST: &str = "--threshold=20";

fn unit(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("deploy")
        .join(name);
    std::fs::read_to_string(path).unwrap()
}

/// The unit in a folder, started from where the program really is.
fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(
        &path,
        text.replace("/usr/local/bin/sanad", env!("CARGO_BIN_EXE_sanad")),
    )
    .unwrap();
    path
}

/// None where there is no systemd.
fn analyze(arguments: &[&str], path: &Path) -> Option<Output> {
    let done = Command::new("systemd-analyze")
        .args(arguments)
        .arg(path)
        .output();
    match done {
        Err(why) if why.kind() == ErrorKind::NotFound => {
            tell("skipped: the units of systemd (there is no systemd-analyze)");
            None
        }
        done => Some(done.unwrap()),
    }
}

#[test]
fn the_units_are_well_formed_and_their_exposure_is_at_most_two() {
    let folder = tempfile::tempdir().unwrap();
    for name in UNITS {
        let path = written(folder.path(), name, &unit(name));
        let Some(verified) = analyze(&["verify", "--man=no"], &path) else {
            return;
        };
        let said = String::from_utf8_lossy(&verified.stderr);
        assert!(
            verified.status.success() && said.is_empty(),
            "{name}: {said}"
        );
        let judged = analyze(&["security", "--offline=yes", "--no-pager", MOST], &path).unwrap();
        let said = String::from_utf8_lossy(&judged.stdout);
        assert!(judged.status.success(), "{name}: {said}");
        let level = said
            .lines()
            .rfind(|line| line.contains("exposure"))
            .unwrap_or_default();
        tell(&format!("deploy: {level}"));
    }
}

#[test]
fn a_unit_that_is_open_or_wrong_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let whole = unit(UNITS[0]);
    let open: Vec<_> = whole
        .lines()
        .filter(|line| {
            !["Protect", "SystemCall", "Restrict"]
                .iter()
                .any(|start| line.starts_with(start))
        })
        .collect();
    let path = written(folder.path(), "open.service", &open.join("\n"));
    let Some(judged) = analyze(&["security", "--offline=yes", "--no-pager", MOST], &path) else {
        return;
    };
    assert!(!judged.status.success());
    let wrong = whole.replace("LimitCORE=0", "LimitCORE=none at all");
    let path = written(folder.path(), "wrong.service", &wrong);
    let verified = analyze(&["verify", "--man=no"], &path).unwrap();
    assert!(!verified.stderr.is_empty(), "a wrong line is told");
}

#[test]
fn the_unit_keeps_keys_in_memory_and_secrets_in_credentials_and_is_told_that_it_lives() {
    let text = unit(UNITS[0]);
    for line in [
        "LoadCredential=token:/etc/sanad/token",
        "Environment=SANAD_TELEGRAM_TOKEN_FILE=%d/token",
        "RuntimeDirectory=sanad",
        "RuntimeDirectoryPreserve=restart",
        "MemorySwapMax=0",
        "LimitCORE=0",
        "Type=notify",
        "WatchdogSec=60",
    ] {
        assert!(text.lines().any(|known| known == line), "{line}");
    }
    let steps = include_str!("../../deploy/Containerfile");
    let steps = steps.lines().filter(|line| !line.starts_with('#')).count();
    assert_eq!(steps, 10, "the image is made in ten lines");
}

/// Collects what the program tells whoever started it.
fn listening(socket: UnixDatagram) -> Arc<Mutex<Vec<String>>> {
    let told = Arc::<Mutex<Vec<String>>>::default();
    let kept = Arc::clone(&told);
    std::thread::spawn(move || {
        let mut bytes = [0; 64];
        while let Ok(length) = socket.recv(&mut bytes) {
            let words = String::from_utf8_lossy(&bytes[..length]).into_owned();
            kept.lock().unwrap().push(words);
        }
    });
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn systemd_is_told_that_the_house_serves_lives_stands_still_and_stops() {
    let place = Place::new();
    place.init();
    let path = place.path("notify");
    let told = listening(UnixDatagram::bind(&path).unwrap());
    let many = |words: &str| {
        let told = told.lock().unwrap();
        told.iter().filter(|known| *known == words).count()
    };
    let place = place
        .with("NOTIFY_SOCKET", path.to_str().unwrap())
        .with("WATCHDOG_USEC", "300000");
    let process = place.start(&["serve"]);
    process.console().await;
    until("it serves and lives", || {
        many("READY=1") == 1 && many("WATCHDOG=1") >= 3
    })
    .await;
    assert_eq!(told.lock().unwrap()[0], "READY=1");
    // The counter-proof: a process that stands still says nothing.
    process.freeze();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = many("WATCHDOG=1");
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(many("WATCHDOG=1"), before);
    process.thaw();
    until("it lives again", || many("WATCHDOG=1") > before).await;
    assert_eq!(many("STOPPING=1"), 0);
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    until("it said that it stops", || many("STOPPING=1") == 1).await;
    assert_eq!(told.lock().unwrap().last().unwrap(), "STOPPING=1");
}
