//! What is pinned in the keys folder: whose house this is, and the newest list of staff seen.
//!
//! Whether the database agrees with it is asked in `trust.rs`. Invariant: the files are only
//! read, and nothing that stands in them is shown.

use std::path::Path;

use super::Surroundings;
use super::folders::open_to_others;
use super::report::{Check, Report};
use crate::app::keyring::{KeyringError, Pins};
use crate::domain::keys::VerifyKey;

const KEY: &str = "organisation.pub";
const NUMBER: &str = "roster.number";
/// A folder that is there is never changed by a restore, so it makes room first.
const RESTORE: &str = "stop `sanad serve`, move the keys folder aside, bring it back with `sanad restore --keys FILE` from the newest backup of the keys, and copy erased.marks of the old folder into it";

/// What is pinned.
pub(super) struct Pinned {
    pub(super) organisation: Option<VerifyKey>,
    /// The number of the newest list of staff; zero before the first.
    pub(super) highest: u64,
}

/// What is pinned there; none when one of the files is there and cannot be read.
pub(super) fn read(folder: &Path) -> Option<Pinned> {
    let pins = Pins::look(folder);
    Some(Pinned {
        organisation: pins.organisation().ok()?,
        highest: pins.highest_roster().ok()?,
    })
}

pub(super) fn look(report: &mut Report, folder: &Path, around: &Surroundings) {
    let pins = Pins::look(folder);
    let key = pins.organisation().map(|key| key.is_some());
    let number = pins.highest_roster().map(|number| number > 0);
    for (name, what, read) in [
        (KEY, "it holds no public key", &key),
        (NUMBER, "it holds no number", &number),
    ] {
        match read {
            Ok(_) => {}
            Err(KeyringError::Damaged(_)) => {
                report.fail(Check::Pins, format!("{name} is damaged: {what}"), RESTORE);
            }
            Err(_) => closed(report, Check::Pins, folder, name, around),
        }
    }
    match (key, number) {
        (Ok(true), Ok(true)) => report.ok(
            Check::Pins,
            "the organisation and the number of the list of staff can be read",
        ),
        (Ok(true), Ok(false)) => report.warn(
            Check::Pins,
            format!("{NUMBER} is missing, so an older list of staff would be believed"),
            "find out who was in the keys folder; `sanad serve` writes the number anew within a minute",
        ),
        (Ok(false), Ok(true)) => report.fail(Check::Pins, format!("{KEY} is missing"), RESTORE),
        (Ok(false), Ok(false)) => {
            report.skip(Check::Pins, "nothing is pinned before the set-up");
        }
        (Err(_), _) | (_, Err(_)) => {}
    }
}

/// Says why a file of the keys folder cannot be used, though nothing in it is damaged.
pub(super) fn closed(
    report: &mut Report,
    check: Check,
    folder: &Path,
    name: &str,
    around: &Surroundings,
) {
    let file = folder.join(name);
    let shown = file.display();
    match open_to_others(&file, around) {
        Some(why) => report.fail(
            check,
            format!("{name} {why}"),
            format!(
                "make it a file for the account that serves alone: chown it, then `chmod 600 {shown}`"
            ),
        ),
        None if file.is_dir() => report.fail(check, format!("{name} is no file"), RESTORE),
        None => report.fail(
            check,
            format!("{name} cannot be read"),
            "run this as the account that serves, or give it the file",
        ),
    }
}
