//! Those who answer: whether there are any, and whether nobody signs in with a password alone.
//!
//! Whether what says so is signed is asked in `trust.rs`. Invariant: a table that cannot be
//! read is a finding, and never taken for an empty one.

use super::database::unreadable;
use super::report::{Check, Report};
use super::{pins, trust};
use crate::config::Config;
use crate::store::Store;

const ALL: [Check; 4] = [
    Check::SetUp,
    Check::StaffList,
    Check::Trust,
    Check::SecondFactor,
];

pub(super) async fn look(report: &mut Report, config: &Config, store: Option<&Store>) {
    let Some(store) = store else {
        skip(report, &ALL, "the database cannot be read");
        return;
    };
    match store.latest_roster().await {
        Ok(Some(row)) => {
            report.ok(Check::SetUp, "keys and a first administrator are there");
            trust::look(report, config, store, &row).await;
        }
        Ok(None) => {
            let was_set_up = pins::read(&config.keys_dir).is_some_and(|pinned| pinned.highest > 0);
            not_set_up(report, was_set_up);
            skip(report, &ALL[1..], "not set up");
            return;
        }
        Err(why) => {
            report.skip(Check::SetUp, why.to_string());
            unreadable(report, Check::StaffList, config, "rosters", &why);
            report.skip(Check::Trust, "the list of staff cannot be read");
        }
    }
    second_factor(report, config, store).await;
}

fn skip(report: &mut Report, checks: &[Check], why: &str) {
    for check in checks {
        report.skip(*check, why);
    }
}

fn not_set_up(report: &mut Report, was_set_up: bool) {
    let (seen, repair) = if was_set_up {
        // `init` refuses here: whoever empties a database must not become the organisation.
        (
            "the database holds no list of staff, though the keys folder knows one",
            "name the database of these keys in SANAD_DATABASE_URL or SANAD_DATA_DIR; if it was emptied, bring the newest backup back with `sanad restore`, and find out who did it",
        )
    } else {
        (
            "not set up",
            "run `sanad init`, or open the link that `sanad serve` prints",
        )
    };
    report.fail(Check::SetUp, seen, repair);
}

async fn second_factor(report: &mut Report, config: &Config, store: &Store) {
    let staff = match store.list_staff().await {
        Ok(staff) => staff,
        Err(why) => {
            unreadable(report, Check::SecondFactor, config, "staff", &why);
            return;
        }
    };
    let active = staff.iter().filter(|row| row.disabled_at.is_none());
    let without = active.clone().filter(|row| row.totp.is_empty()).count();
    if active.clone().next().is_none() {
        report.fail(
            Check::StaffList,
            "nobody of staff may sign in: the access of all has ended, or the table staff was emptied",
            "stop `sanad serve`, bring the newest backup back with `sanad restore --replace`, and find out who changed the database",
        );
        report.skip(Check::SecondFactor, "nobody may sign in");
    } else if without == 0 {
        report.ok(
            Check::SecondFactor,
            format!("all {} of staff have one", active.count()),
        );
    } else {
        report.fail(
            Check::SecondFactor,
            format!("{without} of staff have none"),
            "find out who changed the database: Sanad makes nobody without one; until then end their access",
        );
    }
}
