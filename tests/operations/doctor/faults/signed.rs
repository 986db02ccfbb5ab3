//! What is wrong with the list of staff, with the keys of the organisation, with what is pinned
//! of both in the keys folder, and with the other files there.
//!
//! Invariant: each statement of SQL here runs on SQLite and on PostgreSQL.

use sanad::doctor::Check;
use sanad::doctor::State::{Error, Warning};
use sanad::domain::epoch::{Epoch, EpochKind, sign_epoch};
use sanad::domain::keys::{Context, Pair, SigningPair};
use sanad::domain::roster::{LeastEpochs, Roster, sign_roster};

use super::Fault::{Both, Files, Signed, Sql};
use super::{House, Row, Statement, mode, pinned};

const LIST: &str = "update rosters set bytes = $1, signature = $2";
const INTAKE: &str = "update epochs set bytes = $1, signature = $2 where kind = 'intake'";

/// Bytes that only another version understands.
fn of_a_newer_version(own: &SigningPair, context: Context) -> Statement {
    let bytes = [2; 80].to_vec();
    let signature = own.sign(context, &bytes);
    (bytes, signature.as_bytes().to_vec())
}

fn split(stored: &[u8]) -> Statement {
    (stored[64..].to_vec(), stored[..64].to_vec())
}

/// A list of staff that nobody is on.
fn list(own: &SigningPair, intake: u64) -> Statement {
    let roster = Roster {
        number: 9,
        least_epochs: LeastEpochs {
            intake,
            ..LeastEpochs::default()
        },
        members: Vec::new(),
    };
    split(&sign_roster(own, &roster).unwrap().to_bytes())
}

fn key(own: &SigningPair, kind: EpochKind) -> Statement {
    let epoch = Epoch {
        kind,
        number: 1,
        public: Pair::from_seed(&[8; 32]).public,
        from: 0,
    };
    split(&sign_epoch(own, &epoch).unwrap().to_bytes())
}

fn write(house: &House, name: &str, content: &str) {
    std::fs::write(house.path("keys").join(name), content).unwrap();
}

fn remove(house: &House, name: &str) {
    std::fs::remove_file(house.path("keys").join(name)).unwrap();
}

pub fn rows() -> Vec<Row> {
    let all = [people(), list_of_staff(), trust(), pins(), of_copies()];
    all.into_iter().flatten().collect()
}

fn people() -> Vec<Row> {
    vec![
        (
            Check::SetUp,
            Error,
            "sanad init",
            Both(
                |h| {
                    remove(h, "organisation.pub");
                    remove(h, "roster.number");
                },
                "delete from rosters",
            ),
        ),
        (
            Check::SetUp,
            Error,
            "the database of these keys",
            Sql("delete from rosters"),
        ),
        (
            Check::SecondFactor,
            Error,
            "find out who",
            Sql("update staff set totp = substr(totp, 1, 0)"),
        ),
        (
            Check::SecondFactor,
            Error,
            "the table staff is missing, damaged or was changed",
            Sql("alter table staff rename to other_staff"),
        ),
    ]
}

fn list_of_staff() -> Vec<Row> {
    vec![
        (
            Check::StaffList,
            Error,
            "the table rosters is missing, damaged or was changed",
            Sql("alter table rosters rename to other_rosters"),
        ),
        (
            Check::StaffList,
            Error,
            "nobody of staff may sign in",
            Sql("update staff set disabled_at = 1"),
        ),
        (
            Check::StaffList,
            Error,
            "or the table staff was emptied",
            Sql("delete from staff"),
        ),
        (
            Check::StaffList,
            Error,
            "is cut off",
            Sql("update rosters set signature = substr(signature, 1, 63)"),
        ),
        (
            Check::StaffList,
            Error,
            "restore both from one backup",
            Sql("update rosters set bytes = substr(bytes, 1, 0)"),
        ),
        (
            Check::StaffList,
            Error,
            "or a newer one",
            Signed(|own| vec![(LIST, of_a_newer_version(own, Context::Roster))]),
        ),
    ]
}

fn trust() -> Vec<Row> {
    vec![
        (
            Check::Trust,
            Error,
            "the list of staff is not signed by the pinned organisation",
            Sql(
                "update rosters set signature = (select signature from epochs where kind = 'intake')",
            ),
        ),
        (
            Check::Trust,
            Error,
            "restore both",
            Sql("update rosters set bytes = substr(bytes, 1, 20)"),
        ),
        (
            Check::Trust,
            Error,
            "no organisation is pinned",
            Files(|h| remove(h, "organisation.pub")),
        ),
        (
            Check::Trust,
            Error,
            "older than one",
            Files(|h| write(h, "roster.number", "7\n")),
        ),
        (
            Check::Trust,
            Error,
            "the table epochs is missing, damaged or was changed",
            Sql("alter table epochs rename to other_epochs"),
        ),
        (
            Check::Trust,
            Error,
            "the key of new requests is missing",
            Sql("delete from epochs where kind = 'intake'"),
        ),
        (
            Check::Trust,
            Error,
            "the key of supervisors is cut off",
            Sql("update epochs set signature = substr(signature, 1, 9) where kind = 'supervisors'"),
        ),
        (
            Check::Trust,
            Error,
            "the key of the recovery file is not signed",
            Sql(
                "update epochs set signature = (select signature from rosters) where kind = 'recovery'",
            ),
        ),
        (
            Check::Trust,
            Error,
            "the key of new requests is older than the list of staff allows",
            Signed(|own| vec![(LIST, list(own, 2)), (INTAKE, key(own, EpochKind::Intake))]),
        ),
        (
            Check::Trust,
            Error,
            "the key of new requests is one of another use",
            Signed(|own| {
                vec![
                    (LIST, list(own, 1)),
                    (INTAKE, key(own, EpochKind::Recovery)),
                ]
            }),
        ),
        (
            Check::Trust,
            Error,
            "run the version of Sanad that wrote it",
            Signed(|own| {
                vec![
                    (LIST, list(own, 1)),
                    (INTAKE, of_a_newer_version(own, Context::Epoch)),
                ]
            }),
        ),
    ]
}

fn pins() -> Vec<Row> {
    vec![
        (
            Check::Pins,
            Error,
            "organisation.pub is damaged: it holds no public key",
            Files(|h| write(h, "organisation.pub", "a line that somebody typed\n")),
        ),
        (
            Check::Pins,
            Error,
            "sanad restore --keys",
            Files(|h| pinned(h, &[7; 31])),
        ),
        (
            Check::Pins,
            Error,
            "organisation.pub is missing",
            Files(|h| remove(h, "organisation.pub")),
        ),
        (
            Check::Pins,
            Error,
            "organisation.pub is open to others",
            Files(|h| mode(h, "keys/organisation.pub", 0o644)),
        ),
        (
            Check::Pins,
            Error,
            "roster.number is damaged: it holds no number",
            Files(|h| write(h, "roster.number", "")),
        ),
        (
            Check::Pins,
            Error,
            "copy erased.marks",
            Files(|h| std::fs::write(h.path("keys/roster.number"), [0xff, 0xfe]).unwrap()),
        ),
        (
            Check::Pins,
            Error,
            "roster.number is no file",
            Files(|h| {
                remove(h, "roster.number");
                std::fs::create_dir(h.path("keys/roster.number")).unwrap();
                mode(h, "keys/roster.number", 0o700);
            }),
        ),
        (
            Check::Pins,
            Warning,
            "an older list of staff would be believed",
            Files(|h| remove(h, "roster.number")),
        ),
    ]
}

fn of_copies() -> Vec<Row> {
    vec![
        (
            Check::BackupKey,
            Error,
            "backup.recipient is damaged: it names nobody",
            Files(|h| write(h, "backup.recipient", "age1nobody\n")),
        ),
        (
            Check::BackupKey,
            Error,
            "chmod 600",
            Files(|h| mode(h, "keys/backup.recipient", 0o640)),
        ),
        (
            Check::ErasedMarks,
            Warning,
            "2 lines of erased.marks cannot be read",
            Files(|h| {
                write(h, "erased.marks", "20000 AAAA\n\nof yesterday\n");
                mode(h, "keys/erased.marks", 0o600);
            }),
        ),
        (
            Check::ErasedMarks,
            Error,
            "erased.marks is open to others",
            Files(|h| {
                write(h, "erased.marks", "");
                mode(h, "keys/erased.marks", 0o666);
            }),
        ),
    ]
}
