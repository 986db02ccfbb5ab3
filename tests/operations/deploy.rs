//! The units of systemd: well formed, and as closed as is said.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::house::tell;

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
fn the_unit_keeps_keys_in_memory_and_secrets_in_credentials() {
    let text = unit(UNITS[0]);
    for line in [
        "LoadCredential=token:/etc/sanad/token",
        "Environment=SANAD_TELEGRAM_TOKEN_FILE=%d/token",
        "RuntimeDirectory=sanad",
        "RuntimeDirectoryPreserve=restart",
        "MemorySwapMax=0",
        "LimitCORE=0",
    ] {
        assert!(text.lines().any(|known| known == line), "{line}");
    }
    let steps = include_str!("../../deploy/Containerfile");
    let steps = steps.lines().filter(|line| !line.starts_with('#')).count();
    assert_eq!(steps, 10, "the image is made in ten lines");
}
