//! The doors of the console against somebody who writes to the database, guesses or floods.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::{Method, StatusCode};
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, ServerKey, Stretcher};
use sanad::app::set_up::{SetUpDone, SetUpRefused};
use sanad::app::signin::{SignInRefused, digits_now};
use sanad::content::LiveCell;
use sanad::domain::case::CaseRef;
use sanad::domain::keys::Pair;
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::domain::staff::Whose;
use sanad::store::cases::RecordRow;
use sanad::store::records::NoteRecord;
use sanad::store::sessions::SessionRow;
use sanad::store::staff::StaffRow;
use sanad::store::{Fault, Store};
use sanad::web::router;

use crate::house;
use crate::visit::send;

const NAME: &str = "Amal";
const PASSWORD: &str = "a sentence of mine";

/// A house whose database and clock are in the hands of the test.
struct Guarded {
    house: Arc<House>,
    store: Store,
    keys: PathBuf,
    now: Arc<AtomicI64>,
}

impl Guarded {
    async fn fresh() -> Self {
        let store = Store::open_memory().await.expect("a store");
        let keys = house::folder().join("keys");
        let now = Arc::new(AtomicI64::new(1_790_000_000));
        let told = now.clone();
        let parts = Parts {
            store: store.clone(),
            live: LiveCell::new(house::live()),
            keys_folder: keys.clone(),
            days: DayKeys::in_memory(),
            stretcher: Stretcher::for_tests(),
            clock: Clock::new(move || told.load(Ordering::SeqCst)),
            random: Random::of_the_machine(),
            recovery_work: 2,
        };
        let house = Arc::new(House::new(parts).expect("a house"));
        Self {
            house,
            store,
            keys,
            now,
        }
    }

    /// The same, set up, and the secret of the second factor.
    async fn set_up() -> (Self, String) {
        let guarded = Self::fresh().await;
        let done = guarded.house.set_up(NAME, PASSWORD).await;
        (guarded, done.expect("a house").totp_secret)
    }

    /// Signs in half a minute later, because six digits work once.
    async fn sign_in(&self, secret: &str) -> Result<String, SignInRefused> {
        self.now.fetch_add(30, Ordering::SeqCst);
        let digits = digits_now(secret, self.house.now()).expect("six digits");
        self.house.sign_in(NAME, PASSWORD, &digits).await
    }

    /// The row of a session.
    async fn session(&self, token: &str) -> SessionRow {
        let found = self.store.find_session(&hash(token)).await;
        found.expect("the store answers").expect("a session")
    }

    /// Puts another row in the place of a session's, as a writer to the database could.
    async fn put(&self, row: &SessionRow) {
        self.store.drop_session(&row.hash).await.expect("dropped");
        self.store.insert_session(row).await.expect("inserted");
    }

    /// The names of recovery files, and what they hold.
    fn recovery_files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = std::fs::read_dir(&self.keys).expect("the keys folder");
        let mut files: Vec<_> = entries
            .map(|entry| entry.expect("an entry"))
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry))
            .filter(|(name, _)| name.contains("recovery"))
            .map(|(name, entry)| (name, std::fs::read(entry.path()).expect("a file")))
            .collect();
        files.sort();
        files
    }
}

fn token_bytes(token: &str) -> [u8; 32] {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(token);
    bytes.expect("base 64").try_into().expect("32 bytes")
}

fn hash(token: &str) -> [u8; 32] {
    use sha2::Digest as _;
    sha2::Sha256::digest(token_bytes(token)).into()
}

#[tokio::test]
async fn a_session_whose_row_was_changed_is_none() {
    let (guarded, secret) = Guarded::set_up().await;
    let token = guarded.sign_in(&secret).await.expect("signed in");
    let true_row = guarded.session(&token).await;
    let own = guarded.store.find_staff(true_row.staff).await;
    let other = StaffRow {
        staff: [9; 16],
        name: "Badr".to_owned(),
        ..own.expect("the store answers").expect("a row")
    };
    let mut change = guarded.store.begin().await.expect("a change");
    change.insert_staff(&other).await.expect("inserted");
    change.commit().await.expect("committed");
    for changed in [
        SessionRow {
            staff: [9; 16],
            ..true_row.clone()
        },
        SessionRow {
            began_at: true_row.began_at + 3600,
            ..true_row.clone()
        },
    ] {
        guarded.put(&changed).await;
        assert!(guarded.house.session(&token, true).await.is_none());
    }
    guarded.put(&true_row).await;
    assert!(guarded.house.session(&token, true).await.is_some());
}

#[tokio::test]
async fn a_session_with_other_keys_than_the_signed_ones_is_none() {
    let (guarded, secret) = Guarded::set_up().await;
    let token = guarded.sign_in(&secret).await.expect("signed in");
    let row = guarded.session(&token).await;
    let server = ServerKey::load_or_make(&guarded.keys).expect("the server key");
    let key = server.session_wrap(&token_bytes(&token));
    let aad = Aad::row("sessions")
        .field(&row.hash)
        .field(&row.staff)
        .number(row.began_at);
    assert!(seal::unwrap(&key, Purpose::Session, &aad, &row.body).is_ok());
    let foreign = SessionRow {
        body: seal::wrap(&key, Purpose::Session, &aad, &[5; 64], &[6; 24]),
        ..row
    };
    guarded.put(&foreign).await;
    assert!(guarded.house.session(&token, true).await.is_none());
}

#[tokio::test]
async fn whoever_has_both_factors_gets_in_however_often_others_tried() {
    let (guarded, secret) = Guarded::set_up().await;
    for name in [NAME, "Nobody"] {
        let mut answers = Vec::new();
        for _ in 0..12 {
            let tried = guarded.house.sign_in(name, "a guess of somebody", "1");
            answers.push(tried.await.expect_err("it is wrong"));
        }
        let expected: Vec<_> = std::iter::repeat_n(SignInRefused::Wrong, 8)
            .chain(std::iter::repeat_n(SignInRefused::TooMany, 4))
            .collect();
        assert!(answers == expected, "known and unknown are answered alike");
    }
    assert!(guarded.sign_in(&secret).await.is_ok());
    let tried = guarded
        .house
        .sign_in(NAME, "a guess of somebody", "1")
        .await;
    assert!(tried == Err(SignInRefused::TooMany), "the count goes on");
}

#[tokio::test]
async fn a_right_sign_in_is_not_counted() {
    let (guarded, secret) = Guarded::set_up().await;
    for _ in 0..20 {
        assert!(guarded.sign_in(&secret).await.is_ok());
    }
    let tried = guarded
        .house
        .sign_in(NAME, "a guess of somebody", "1")
        .await;
    assert!(tried == Err(SignInRefused::Wrong));
}

#[tokio::test]
async fn tries_at_the_same_moment_are_all_counted() {
    let (guarded, _) = Guarded::set_up().await;
    let mut answers = Vec::new();
    for _ in 0..3 {
        let tries = (0..5).map(|_| guarded.house.sign_in(NAME, "a guess", "1"));
        answers.extend(futures::future::join_all(tries).await);
    }
    let wrong = answers.iter().filter(|a| **a == Err(SignInRefused::Wrong));
    assert!(wrong.count() <= 8);
    assert!(answers.iter().all(Result::is_err));
}

#[tokio::test]
async fn who_has_the_password_alone_cannot_try_out_the_digits() {
    let (guarded, secret) = Guarded::set_up().await;
    for _ in 0..8 {
        let tried = guarded.house.sign_in(NAME, PASSWORD, "1").await;
        assert!(tried == Err(SignInRefused::Wrong));
    }
    assert!(
        guarded.sign_in(&secret).await.is_err(),
        "not even the right ones"
    );
    guarded.now.fetch_add(3600, Ordering::SeqCst);
    assert!(guarded.sign_in(&secret).await.is_ok());
}

#[tokio::test]
async fn when_too_many_wait_at_the_door_the_next_is_told_at_once() {
    let (guarded, _) = Guarded::set_up().await;
    let tries = (0..40).map(|n| {
        let (house, name) = (guarded.house.clone(), format!("Nobody {n}"));
        async move { house.sign_in(&name, "a guess", "1").await }
    });
    let answers = futures::future::join_all(tries).await;
    let wrong = answers.iter().filter(|a| **a == Err(SignInRefused::Wrong));
    assert_eq!(wrong.count(), 9, "one is served and eight wait");
    let tried = guarded.house.sign_in("Nobody else", "a guess", "1").await;
    assert!(tried == Err(SignInRefused::Wrong), "the line is free again");
}

#[tokio::test]
async fn a_set_up_link_that_was_written_into_the_database_opens_nothing() {
    use base64::Engine as _;
    use sha2::Digest as _;
    let guarded = Guarded::fresh().await;
    let mut own = [7_u8; 32];
    own[24..].copy_from_slice(&1_790_000_600_i64.to_be_bytes());
    let hash = sha2::Sha256::digest(own).into();
    let writes = guarded.store.insert_once(hash, "set-up", 1_790_000_600);
    writes.await.expect("the row is written");
    let token = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(own);
    assert!(!guarded.house.check_setup_link(&token).await);
    let refused = guarded.house.set_up_by_link(&token, NAME, PASSWORD).await;
    assert!(matches!(refused, Err(SetUpRefused::Link)));
}

#[tokio::test]
async fn a_link_works_for_what_it_was_made_and_no_longer_than_it_says() {
    let guarded = Guarded::fresh().await;
    let invite = guarded
        .house
        .make_once("invite", 600)
        .await
        .expect("a link");
    assert!(guarded.house.find_once(&invite, "invite").await);
    assert!(!guarded.house.check_setup_link(&invite).await);
    let link = guarded
        .house
        .make_once("set-up", 600)
        .await
        .expect("a link");
    guarded.now.fetch_add(600, Ordering::SeqCst);
    assert!(!guarded.house.check_setup_link(&link).await);
    let late = guarded.house.set_up_by_link(&link, NAME, PASSWORD).await;
    assert!(matches!(late, Err(SetUpRefused::Link)));
}

#[tokio::test]
async fn a_set_up_that_fails_leaves_its_link_and_no_file() {
    let guarded = Guarded::fresh().await;
    let house = &guarded.house;
    let link = house.make_once("set-up", 600).await.expect("a link");
    let short = house.set_up_by_link(&link, NAME, "short").await;
    assert!(matches!(short, Err(SetUpRefused::PasswordTooShort)));
    guarded.store.fail(Fault::AtCommit);
    let broken = house.set_up_by_link(&link, NAME, PASSWORD).await;
    assert!(matches!(broken, Err(SetUpRefused::Store(_))));
    guarded.store.fail(Fault::None);
    assert!(guarded.recovery_files().is_empty());
    assert!(house.check_setup_link(&link).await);
    let done = house.set_up_by_link(&link, NAME, PASSWORD).await;
    assert!(done.is_ok());
    assert!(!house.check_setup_link(&link).await);
}

#[tokio::test]
async fn a_second_set_up_touches_no_recovery_file() {
    let guarded = Guarded::fresh().await;
    let house = &guarded.house;
    let link = house.make_once("set-up", 600).await.expect("a link");
    let (one, two) = tokio::join!(
        house.set_up_by_link(&link, NAME, PASSWORD),
        house.set_up_by_link(&link, "Badr", PASSWORD),
    );
    let passphrases: Vec<String> = [one, two]
        .into_iter()
        .filter_map(|done: Result<SetUpDone, _>| done.ok())
        .map(|done| done.recovery_passphrase)
        .collect();
    assert_eq!(passphrases.len(), 1, "one of two sets up");
    let files = guarded.recovery_files();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["recovery.age"]);
    let again = house.set_up("Badr", PASSWORD).await;
    assert!(matches!(again, Err(SetUpRefused::AlreadySetUp)));
    assert!(guarded.recovery_files() == files);
    let passphrase = sanad::app::recovery_file::Passphrase::read(&passphrases[0]);
    let read =
        sanad::app::recovery_file::Recovery::open(&files[0].1, &passphrase.expect("a passphrase"));
    assert!(read.is_ok(), "it is the file of the house that is set up");
}

#[tokio::test]
async fn a_form_that_is_refused_may_be_sent_again_with_the_same_link() {
    let (state, once) = house::fresh().await;
    let router = router(state);
    let own = [("sec-fetch-site", "same-origin")];
    let path = format!("/setup/{once}");
    let form = "name=Amal&password=a+sentence+of+mine&again=a+sentence+of+mine";
    let short = "name=Amal&password=short&again=short";
    let seen = send(&router, &Method::POST, &path, &own, short).await;
    assert_eq!(seen.status, StatusCode::OK);
    let seen = send(&router, &Method::POST, &path, &own, form).await;
    assert!(seen.body.contains("data-page=\"setup-done\""));
    let seen = send(&router, &Method::POST, &path, &own, form).await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
}

/// What only somebody can do who writes to the database and has learned a case's key: seals a
/// note in the name of a colleague into its history.
async fn forge_note(folder: &std::path::Path, token: &str, case: CaseRef) {
    let file = folder.join("sanad.db");
    let store = Store::open_sqlite(&file).await.expect("the database");
    let row = store.find_session(&hash(token)).await;
    let row = row.expect("the store answers").expect("a session");
    let server = ServerKey::load_or_make(&folder.join("keys")).expect("the server key");
    let aad = Aad::row("sessions")
        .field(&row.hash)
        .field(&row.staff)
        .number(row.began_at);
    let key = server.session_wrap(&token_bytes(token));
    let staff = seal::unwrap(&key, Purpose::Session, &aad, &row.body).expect("keys");
    let staff = Pair::from_seed(staff[..32].try_into().expect("32 bytes"));
    let wraps = store.list_wraps(case).await.expect("wraps");
    let wrap = wraps.iter().find(|wrap| wrap.holder == row.staff);
    let aad = Aad::row("wraps")
        .field(&case.0)
        .field(b"staff")
        .field(&row.staff);
    let body = &wrap.expect("a wrap of ours").body;
    let private = seal::open(&staff, Purpose::CasePrivate, &aad, body).expect("the key");
    let to = Pair::from_private(private[..].try_into().expect("32 bytes"));
    let note = NoteRecord {
        at: row.began_at,
        staff: row.staff,
        text: "come to the harbour at five".to_owned(),
        signature: Some([1; 64]),
    };
    let aad = Aad::row("records")
        .field(&case.0)
        .field(&[5; 16])
        .field(b"note")
        .field(b"internal");
    let forged = RecordRow {
        case,
        id: [5; 16],
        kind: "note".to_owned(),
        direction: "internal".to_owned(),
        at_hour: 0,
        size_step: 1,
        body: seal::seal(
            &to.public,
            Purpose::CaseRecord,
            &aad,
            &note.bytes(),
            &[6; 32],
        ),
    };
    let mut change = store.begin().await.expect("a change");
    assert!(change.insert_record(&forged).await.expect("inserted"));
    change.commit().await.expect("committed");
    store.close().await;
}

#[tokio::test]
async fn a_note_that_its_writer_did_not_sign_is_shown_as_unverified() {
    let folder = house::folder();
    let (state, cookie) = house::served_in(&folder).await;
    let token = cookie.split_once('=').expect("a cookie").1;
    let who = state.house.session(token, true).await.expect("a session");
    let lines = state.house.list_cases(&who).await.expect("cases");
    let mut ours = lines.iter().filter(|line| line.whose == Whose::Mine);
    let case = ours.next().expect("a case of ours").case;
    for text in ["a true note", "a true reply"] {
        let done = match text {
            "a true note" => state.house.write_note(&who, case, text).await,
            _ => state.house.write_reply(&who, case, text).await,
        };
        assert!(done.is_ok());
    }
    let router = router(state);
    let path = format!("/cases/{}", case.hex());
    let own = [("cookie", cookie.as_str())];
    let page = send(&router, &Method::GET, &path, &own, "").await;
    assert!(page.body.contains("a true reply"));
    assert_eq!(page.body.matches("alert unverified").count(), 0);
    forge_note(&folder, token, case).await;
    let page = send(&router, &Method::GET, &path, &own, "").await;
    assert!(page.body.contains("come to the harbour"));
    assert_eq!(page.body.matches("alert unverified").count(), 1);
}
