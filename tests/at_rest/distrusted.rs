//! What the bot trusts comes from no table: keys, rosters, and a set-up of one's own.

use sanad::app::keyring::Pins;
use sanad::app::set_up::SetUpRefused;
use sanad::domain::epoch::{Epoch, EpochKind, sign_epoch};
use sanad::domain::keys::{Pair, SigningPair};
use sanad::domain::roster::{LeastEpochs, Roster, sign_roster};
use sanad::store::Store;

use super::super::both::{Place, on_both};
use super::house::{Folders, PASSWORD, WORKER, words};
use super::pressed::{Process, bytes};

const OTHER: i64 = 7_000_000_002;

/// What a fresh process answers to somebody who begins a request, and to guidance.
async fn asked(store: &Store, folders: &Folders) -> (String, String) {
    let process = Process::over(store, &folders.keys(), &folders.runtime());
    let consent = process.press(OTHER, "request", "yes").await;
    let refused = consent.contains(&words(&process.house, "notice-no-requests-now"));
    let drafts = store.list_drafts().await.unwrap().len();
    let guidance = process.press(OTHER, "papers", "").await;
    let said = if refused && drafts == 0 {
        "refused"
    } else {
        "taken"
    };
    let papers = words(&process.house, "papers");
    let title = papers.lines().next().unwrap_or_default();
    let led = if guidance.contains(title) {
        "guidance"
    } else {
        "silence"
    };
    (said.to_owned(), led.to_owned())
}

/// What somebody who writes to the database can do to keys and rosters.
fn deeds(place: &Place, kept: &Kept) -> [(&'static str, String); 8] {
    let ((b, s), (lb, ls)) = of_a_stranger();
    let x = |value: &[u8]| bytes(place, value);
    [
        (
            "an intake key without a signature",
            format!(
                "update epochs set signature = {} where kind = 'intake'",
                x(&[0; 64])
            ),
        ),
        (
            "an intake key of a stranger",
            format!(
                "insert into epochs (kind, number, bytes, signature) values ('intake', 2, {}, {})",
                x(&b),
                x(&s)
            ),
        ),
        (
            "an intake key in the place of the right one",
            format!(
                "update epochs set bytes = {}, signature = {} where kind = 'intake'",
                x(&b),
                x(&s)
            ),
        ),
        (
            "another kind of key as intake",
            format!(
                "update epochs set bytes = {}, signature = {} where kind = 'intake'",
                x(&kept.supervisors.0),
                x(&kept.supervisors.1)
            ),
        ),
        (
            "no intake key",
            "delete from epochs where kind = 'intake'".to_owned(),
        ),
        (
            "a roster of a stranger",
            format!(
                "insert into rosters (number, bytes, signature) values (2, {}, {})",
                x(&lb),
                x(&ls)
            ),
        ),
        (
            "a roster that was altered",
            format!("update rosters set bytes = {}", x(&kept.altered_roster())),
        ),
        ("no roster", "delete from rosters".to_owned()),
    ]
}

type Signed = (Vec<u8>, Vec<u8>);

/// An intake key and a roster that another organisation signed: bytes and signature.
fn of_a_stranger() -> (Signed, Signed) {
    let stranger = SigningPair::from_seed(&[5; 32]);
    let epoch = Epoch {
        kind: EpochKind::Intake,
        number: 2,
        public: Pair::from_seed(&[6; 32]).public,
        from: 1,
    };
    let list = Roster {
        number: 2,
        least_epochs: LeastEpochs::default(),
        members: Vec::new(),
    };
    let parts = |signed: &[u8]| (signed[64..].to_vec(), signed[..64].to_vec());
    (
        parts(&sign_epoch(&stranger, &epoch).unwrap().to_bytes()),
        parts(&sign_roster(&stranger, &list).unwrap().to_bytes()),
    )
}

#[test]
fn a_key_or_roster_that_the_organisation_did_not_sign_stops_requests_and_not_guidance() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let kept = Kept::of(&store).await;
        assert_eq!(asked(&store, &folders).await.1, "guidance");
        place.execute("delete from drafts").await.unwrap();
        for (what, deed) in deeds(&place, &kept) {
            place.execute(&deed).await.unwrap();
            let (request, guidance) = asked(&store, &folders).await;
            assert_eq!(
                (request.as_str(), guidance.as_str()),
                ("refused", "guidance"),
                "{what}"
            );
            kept.put_back(&place).await;
        }
        // The counter-proof, and then a roster that is older than one seen before.
        assert_eq!(asked(&store, &folders).await.0, "taken");
        place.execute("delete from drafts").await.unwrap();
        Pins::open(&folders.keys())
            .unwrap()
            .check_roster(2)
            .unwrap();
        let old = asked(&store, &folders).await;
        assert_eq!((old.0.as_str(), old.1.as_str()), ("refused", "guidance"));
    });
}

#[test]
fn who_empties_the_tables_cannot_set_the_house_up_as_their_own() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let pinned = Pins::open(&folders.keys()).unwrap().organisation().unwrap();
        for table in [
            "epoch_wraps",
            "epochs",
            "rosters",
            "organisation_wraps",
            "staff",
        ] {
            place
                .execute(&format!("delete from {table}"))
                .await
                .unwrap();
        }
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        let refused = process
            .house
            .set_up("Stranger", "a password of a stranger")
            .await;
        assert!(matches!(refused, Err(SetUpRefused::AlreadySetUp)));
        assert!(Pins::open(&folders.keys()).unwrap().organisation().unwrap() == pinned);
        assert!(
            folders.keys().join("recovery.age").exists(),
            "it is not taken away either"
        );
    });
}

/// The signed rows as they were.
struct Kept {
    roster: (Vec<u8>, Vec<u8>),
    intake: (Vec<u8>, Vec<u8>),
    supervisors: (Vec<u8>, Vec<u8>),
}

impl Kept {
    async fn of(store: &Store) -> Self {
        let roster = store.latest_roster().await.unwrap().unwrap();
        let intake = store.latest_epoch("intake").await.unwrap().unwrap();
        let supervisors = store.latest_epoch("supervisors").await.unwrap().unwrap();
        Self {
            roster: (roster.bytes, roster.signature),
            intake: (intake.bytes, intake.signature),
            supervisors: (supervisors.bytes, supervisors.signature),
        }
    }

    fn altered_roster(&self) -> Vec<u8> {
        let mut bytes = self.roster.0.clone();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        bytes
    }

    async fn put_back(&self, place: &Place) {
        let x = |value: &[u8]| bytes(place, value);
        let ((r, rs), (i, is)) = (&self.roster, &self.intake);
        let all = format!(
            "delete from drafts; delete from rosters; delete from epochs where kind = 'intake'; \
             insert into rosters (number, bytes, signature) values (1, {}, {}); \
             insert into epochs (kind, number, bytes, signature) values ('intake', 1, {}, {})",
            x(r),
            x(rs),
            x(i),
            x(is)
        );
        place.execute(&all).await.unwrap();
    }
}
