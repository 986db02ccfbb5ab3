//! The console against somebody who writes to the database: changed sessions, forged notes.
//!
//! Who guesses or floods is in `doors.rs`. Invariant: what was forged is refused or shown as
//! unverified, and the counter-proof beside it is not.

use axum::http::Method;
use sanad::app::keyring::ServerKey;
use sanad::domain::case::CaseRef;
use sanad::domain::keys::Pair;
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::domain::staff::Whose;
use sanad::store::Store;
use sanad::store::cases::RecordRow;
use sanad::store::records::NoteRecord;
use sanad::store::sessions::SessionRow;
use sanad::store::staff::StaffRow;
use sanad::web::router;

use crate::guarded::{Guarded, hash, token_bytes};
use crate::house;
use crate::visit::send;

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
