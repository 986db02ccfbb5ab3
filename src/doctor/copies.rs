//! Copies of the house: whom they are sealed to, how old the newest is, whether one was ever
//! opened again, whether some are too old, and what keeps erased cases out of what comes back.
//!
//! `sanad backup` notes what it did in the data folder. Invariant: no copy is opened here.

use std::fs;
use std::io::ErrorKind;

use serde::Deserialize;

use super::folders::open_to_others;
use super::report::{Check, Report};
use super::{Surroundings, pins};
use crate::app::keyring::{KeyringError, marks, recipients};
use crate::config::Config;

/// Where `sanad backup` notes what it did.
const FILE: &str = "backup.json";
const RECIPIENT: &str = "backup.recipient";
const MARKS: &str = "erased.marks";
const DAY: i64 = 86_400;
/// A copy is made at least so often, in days.
const OFTEN: i64 = 7;
/// A copy is restored for a try at least so often, in days; none lives longer.
const MONTH: i64 = 30;

#[derive(Deserialize, Default)]
struct Noted {
    made_at: Option<i64>,
    verified_at: Option<i64>,
    oldest_kept: Option<i64>,
}

pub(super) fn look(report: &mut Report, config: &Config, around: &Surroundings) {
    sealed_to(report, config, around);
    ages(report, config, around);
    erased(report, config, around);
}

fn sealed_to(report: &mut Report, config: &Config, around: &Surroundings) {
    match recipients(&config.keys_dir) {
        Ok(known) if known.is_empty() => {
            report.skip(Check::BackupKey, "the first backup makes it");
        }
        Ok(_) => report.ok(Check::BackupKey, "the keys folder names it"),
        Err(KeyringError::Damaged(_)) => report.fail(
            Check::BackupKey,
            format!("{RECIPIENT} is damaged: it names nobody"),
            format!(
                "delete {RECIPIENT} from the keys folder and run `sanad backup`: it makes a new key and shows it once; older copies open with the old one"
            ),
        ),
        Err(_) => pins::closed(report, Check::BackupKey, &config.keys_dir, RECIPIENT, around),
    }
}

/// What of the marks would be passed over when a copy comes back.
fn erased(report: &mut Report, config: &Config, around: &Surroundings) {
    let file = config.keys_dir.join(MARKS);
    let text = match fs::read(&file) {
        Ok(text) if open_to_others(&file, around).is_none() => text,
        Err(why) if why.kind() == ErrorKind::NotFound => {
            report.skip(Check::ErasedMarks, "no case was erased yet");
            return;
        }
        _ => {
            pins::closed(report, Check::ErasedMarks, &config.keys_dir, MARKS, around);
            return;
        }
    };
    let lines = text.split(|byte| *byte == b'\n');
    let strange = |line: &&[u8]| !line.is_empty() && marks::parse(line).is_empty();
    match lines.filter(strange).count() {
        0 => report.ok(Check::ErasedMarks, "every line can be read"),
        strange => report.warn(
            Check::ErasedMarks,
            format!("{strange} lines of {MARKS} cannot be read"),
            "add the file of the newest backup of the keys, or of another host, to its end with `cat`; the database knows the same marks for as long as it is not lost",
        ),
    }
}

fn ages(report: &mut Report, config: &Config, around: &Surroundings) {
    let text = fs::read_to_string(config.data_dir.join(FILE));
    let noted: Noted = text
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let days = |at: i64| (around.now - at).max(0) / DAY;
    let repair = "run `sanad backup` each night, for instance by a timer of systemd, and keep the copy elsewhere";
    match noted.made_at.map(days) {
        None => report.warn(Check::Backup, "none was made here", repair),
        Some(age) if age > OFTEN => {
            report.warn(
                Check::Backup,
                format!("the newest is {age} days old"),
                repair,
            );
        }
        Some(age) => report.ok(Check::Backup, format!("the newest is {age} days old")),
    }
    let repair =
        "run `sanad backup verify` on the newest copy, and restore it once on another machine";
    match noted.verified_at.map(days) {
        None => report.warn(Check::Rehearsal, "no copy was opened again", repair),
        Some(age) if age > MONTH => {
            report.warn(
                Check::Rehearsal,
                format!("the last time was {age} days ago"),
                repair,
            );
        }
        Some(age) => report.ok(
            Check::Rehearsal,
            format!("a copy was opened again {age} days ago"),
        ),
    }
    match noted.oldest_kept.map(days) {
        None => report.skip(Check::OldCopies, "no copy is known"),
        Some(age) if age > MONTH => report.warn(
            Check::OldCopies,
            format!("a copy is {age} days old"),
            "delete copies that are older than 30 days, wherever they lie",
        ),
        Some(age) => report.ok(Check::OldCopies, format!("the oldest is {age} days old")),
    }
}
