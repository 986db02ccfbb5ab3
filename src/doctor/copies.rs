//! Copies of the house: how old the newest is, whether one was ever opened again, and whether
//! some are too old.
//!
//! `sanad backup` notes it in the data folder. Invariant: no copy is opened here.

use serde::Deserialize;

use super::Surroundings;
use super::report::{Check, Report};
use crate::config::Config;

/// Where `sanad backup` notes what it did.
const FILE: &str = "backup.json";
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
    let text = std::fs::read_to_string(config.data_dir.join(FILE));
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
