//! What the organisation signed and the database holds: the list of staff, and the keys that
//! people's words are sealed to.
//!
//! The same is asked as by a house that serves (`app/house.rs`), but nothing is remembered.
//! Invariant: nothing is read before its signature holds, and no number seen is written down.

use super::database::unreadable;
use super::pins;
use super::report::{Check, Report};
use crate::app::house::kind_word;
use crate::config::Config;
use crate::domain::epoch::{EpochKind, SignedEpoch};
use crate::domain::keys::VerifyKey;
use crate::domain::roster::{Roster, SignedRoster};
use crate::domain::signed::Distrust;
use crate::store::staff::SignedRow;
use crate::store::{Store, StoreError};

const SIGNATURE: usize = 64;
const CHANGED: &str = "somebody may have changed the database or the keys folder: restore both from one backup, and find out who";
const NEWER: &str = "run the version of Sanad that wrote it, or a newer one";
const KINDS: [(EpochKind, &str); 3] = [
    (EpochKind::Intake, "the key of new requests"),
    (EpochKind::Supervisors, "the key of supervisors"),
    (EpochKind::Recovery, "the key of the recovery file"),
];

/// Why a key of the organisation would be refused.
enum Refused {
    Unreadable(StoreError),
    OtherForm,
    Wrong(&'static str),
}

/// Judges the newest list of staff, and the keys that belong to it.
pub(super) async fn look(report: &mut Report, config: &Config, store: &Store, row: &SignedRow) {
    let Some(signed) = whole(row).and_then(|bytes| SignedRoster::from_bytes(&bytes)) else {
        report.fail(
            Check::StaffList,
            "the newest list of staff is cut off",
            CHANGED,
        );
        report.skip(Check::Trust, "the list of staff cannot be read");
        return;
    };
    let Some(pinned) = pins::read(&config.keys_dir) else {
        for check in [Check::StaffList, Check::Trust] {
            report.skip(check, "what is pinned in the keys folder cannot be read");
        }
        return;
    };
    let Some(key) = pinned.organisation else {
        report.skip(Check::StaffList, "nobody is known who may sign it");
        let seen = "no organisation is pinned in the keys folder";
        report.fail(Check::Trust, seen, CHANGED);
        return;
    };
    let Some(roster) = verified(report, &signed, &key) else {
        return;
    };
    if roster.number < pinned.highest {
        let seen = "the list of staff is older than one that was seen before";
        report.fail(Check::Trust, seen, CHANGED);
        return;
    }
    keys(report, config, store, &roster, &key).await;
}

fn verified(report: &mut Report, signed: &SignedRoster, key: &VerifyKey) -> Option<Roster> {
    match signed.verify(key) {
        Ok(roster) => {
            report.ok(Check::StaffList, "the newest can be read");
            Some(roster)
        }
        Err(Distrust::Form) => {
            let seen = "the newest list of staff is signed by the organisation, in a form that this version does not know";
            report.fail(Check::StaffList, seen, NEWER);
            report.skip(Check::Trust, "the list of staff cannot be read");
            None
        }
        Err(_) => {
            report.skip(
                Check::StaffList,
                "it is not read, for nobody vouches for it",
            );
            let seen = "the list of staff is not signed by the pinned organisation";
            report.fail(Check::Trust, seen, CHANGED);
            None
        }
    }
}

async fn keys(
    report: &mut Report,
    config: &Config,
    store: &Store,
    roster: &Roster,
    key: &VerifyKey,
) {
    let mut all_hold = true;
    for (kind, name) in KINDS {
        let Err(why) = hold(store, roster, key, kind).await else {
            continue;
        };
        all_hold = false;
        match why {
            Refused::Unreadable(why) => {
                unreadable(report, Check::Trust, config, "epochs", &why);
                return;
            }
            Refused::OtherForm => {
                let seen = format!(
                    "{name} is signed by the organisation, in a form that this version does not know"
                );
                report.fail(Check::Trust, seen, NEWER);
            }
            Refused::Wrong(why) => report.fail(Check::Trust, format!("{name} {why}"), CHANGED),
        }
    }
    if all_hold {
        let seen = "the pinned organisation signed the list of staff and every key";
        report.ok(Check::Trust, seen);
    }
}

/// Whether the newest key of a kind would be taken.
async fn hold(
    store: &Store,
    roster: &Roster,
    key: &VerifyKey,
    kind: EpochKind,
) -> Result<(), Refused> {
    let row = store.latest_epoch(kind_word(kind)).await;
    let row = row.map_err(Refused::Unreadable)?;
    let row = row.ok_or(Refused::Wrong("is missing"))?;
    let signed = whole(&row).and_then(|bytes| SignedEpoch::from_bytes(&bytes));
    let signed = signed.ok_or(Refused::Wrong("is cut off"))?;
    match signed.verify(key) {
        Ok(epoch) if epoch.kind != kind => Err(Refused::Wrong("is one of another use")),
        Ok(epoch) if !roster.accepts(&epoch) => {
            Err(Refused::Wrong("is older than the list of staff allows"))
        }
        Ok(_) => Ok(()),
        Err(Distrust::Form) => Err(Refused::OtherForm),
        Err(_) => Err(Refused::Wrong("is not signed by the pinned organisation")),
    }
}

/// Signature and statement in one; none when one of them is not all there.
fn whole(row: &SignedRow) -> Option<Vec<u8>> {
    let is_whole = row.signature.len() == SIGNATURE && !row.bytes.is_empty();
    is_whole.then(|| [&row.signature[..], &row.bytes].concat())
}
