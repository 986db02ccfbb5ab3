//! Those who answer: whether there are any, and whether what says so is signed.
//!
//! Invariant: the keys folder is only read, and no number seen is written down.

use std::path::Path;

use super::report::{Check, Report};
use crate::app::keyring::Pins;
use crate::config::Config;
use crate::domain::roster::SignedRoster;
use crate::store::Store;

pub(super) async fn look(report: &mut Report, config: &Config, store: Option<&Store>) {
    let Some(store) = store else {
        skip(report, "the database cannot be read");
        return;
    };
    match store.is_set_up().await {
        Ok(true) => report.ok(Check::SetUp, "keys and a first administrator are there"),
        Ok(false) => {
            report.fail(
                Check::SetUp,
                "not set up",
                "run `sanad init`, or open the link that `sanad serve` prints",
            );
            report.skip(Check::Trust, "not set up");
            report.skip(Check::SecondFactor, "not set up");
            return;
        }
        Err(why) => {
            skip(report, &why.to_string());
            return;
        }
    }
    match untrusted(store, &config.keys_dir).await {
        None => report.ok(Check::Trust, "the roster is signed by the pinned organisation"),
        Some(why) => report.fail(
            Check::Trust,
            why,
            "somebody may have changed the database or the keys folder: restore both from one backup, and find out who",
        ),
    }
    second_factor(report, store).await;
}

fn skip(report: &mut Report, why: &str) {
    for check in [Check::SetUp, Check::Trust, Check::SecondFactor] {
        report.skip(check, why);
    }
}

/// Why the newest roster would be refused.
async fn untrusted(store: &Store, keys: &Path) -> Option<String> {
    let row = match store.latest_roster().await {
        Ok(row) => row?,
        Err(why) => return Some(why.to_string()),
    };
    let Some(signed) = SignedRoster::from_bytes(&[row.signature, row.bytes].concat()) else {
        return Some("the roster cannot be read".to_owned());
    };
    let pins = Pins::look(keys);
    let key = match pins.organisation() {
        Ok(Some(key)) => key,
        Ok(None) => return Some("no organisation is pinned in the keys folder".to_owned()),
        Err(why) => return Some(why.to_string()),
    };
    let Ok(roster) = signed.verify(&key) else {
        return Some("the roster is not signed by the pinned organisation".to_owned());
    };
    match pins.highest_roster() {
        Ok(highest) if roster.number < highest => {
            Some("the roster is older than one that was seen before".to_owned())
        }
        Ok(_) => None,
        Err(why) => Some(why.to_string()),
    }
}

async fn second_factor(report: &mut Report, store: &Store) {
    let Ok(staff) = store.list_staff().await else {
        report.skip(Check::SecondFactor, "staff cannot be listed");
        return;
    };
    let active = staff.iter().filter(|row| row.disabled_at.is_none());
    let without = active.clone().filter(|row| row.totp.is_empty()).count();
    if without == 0 {
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
