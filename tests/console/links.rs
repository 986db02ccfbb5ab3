//! Links that set up a house or invite somebody: each works once, for what it was made.
//!
//! Signing in is in `doors.rs`. Invariant: a set-up that does not happen leaves its link and
//! no recovery file.

use std::sync::atomic::Ordering;

use axum::http::{Method, StatusCode};
use sanad::app::set_up::{SetUpDone, SetUpRefused};
use sanad::store::Fault;
use sanad::web::router;

use crate::guarded::{Guarded, NAME, PASSWORD};
use crate::house;
use crate::visit::send;

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
