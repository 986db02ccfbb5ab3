//! What a database that fails looks like, and that no error shows a value.

use std::time::{Duration, Instant};

use sanad::store::drafts::DraftRow;
use sanad::store::{Fault, Store, StoreError};

use super::both::{Place, on_both, run};
use super::cases::{case, record, with_case};
use super::staff::staff;

/// All ways in which an error may be printed.
fn prints(error: StoreError) -> String {
    let shown = format!(
        "{error} {error:?} {:?}",
        std::error::Error::source(&error).map(ToString::to_string)
    );
    let error = anyhow::Error::new(error).context("outer");
    format!("{shown} {error:#} {error:?}")
}

#[test]
fn an_error_names_a_constraint_and_never_a_value() {
    on_both(|store, place| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        let mut wrong = record(1, case(1), "text");
        wrong.direction = "telltale".to_owned();
        let error = change.insert_record(&wrong).await.unwrap_err();
        assert!(!error.is_unavailable());
        let shown = prints(error);
        assert!(!shown.contains("telltale"), "{shown}");
        drop(change);

        let mut change = store.begin().await.unwrap();
        change.insert_staff(&staff(1, "telltale")).await.unwrap();
        let shown = prints(
            change
                .insert_staff(&staff(2, "telltale"))
                .await
                .unwrap_err(),
        );
        assert!(
            shown.contains("staff_name_key") && !shown.contains("telltale"),
            "{shown}"
        );
        drop(change);

        // The counter-proof: the driver's own error of the same kind does show it.
        if let Place::Postgres(_) = place {
            let insert = "insert into onces values (repeat('x', 32)::bytea, 'telltale', 0)";
            let two = format!(
                "alter table onces add constraint w unique (what); {insert}; \
                insert into onces values (repeat('y', 32)::bytea, 'telltale', 0)"
            );
            let error = place.execute(&two).await.unwrap_err();
            assert!(format!("{error:?}").contains("telltale"));
        }
    });
}

#[test]
fn a_record_without_its_case_is_refused() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        let refused = change.insert_record(&record(1, case(1), "text")).await;
        assert!(matches!(refused, Err(StoreError::Database(_))));
    });
}

#[test]
fn a_broken_store_refuses_every_call() {
    run(async {
        let store = Store::broken();
        assert!(store.ping().await.unwrap_err().is_unavailable());
        assert!(store.begin().await.err().unwrap().is_unavailable());
        assert!(
            store
                .find_draft(&[[1; 16]])
                .await
                .err()
                .unwrap()
                .is_unavailable()
        );
        assert!(
            store
                .drop_sweep([1; 16])
                .await
                .unwrap_err()
                .is_unavailable()
        );
        assert!(store.scrub().await.unwrap_err().is_unavailable());
    });
}

#[test]
fn a_silent_store_never_answers() {
    run(async {
        let store = Store::silent();
        let patience = Duration::from_millis(50);
        assert!(tokio::time::timeout(patience, store.ping()).await.is_err());
        assert!(tokio::time::timeout(patience, store.begin()).await.is_err());
        assert!(
            tokio::time::timeout(patience, store.list_cases())
                .await
                .is_err()
        );
    });
}

#[test]
#[should_panic(expected = "the store was asked where it must not be")]
fn a_forbidden_store_panics_when_it_is_asked() {
    run(async {
        let _ = Store::forbidden().ping().await;
    });
}

#[test]
fn a_store_can_break_and_heal_while_it_runs() {
    on_both(|store, _| async move {
        let row = DraftRow {
            tag: [1; 16],
            version: 0,
            expires_at: 1,
            body: vec![1],
        };
        store.clone().fail(Fault::Broken);
        assert!(store.ping().await.is_err());
        store.fail(Fault::AtCommit);
        let mut change = store.begin().await.unwrap();
        change.save_draft(&row).await.unwrap();
        assert!(change.commit().await.unwrap_err().is_unavailable());
        store.fail(Fault::None);
        assert!(store.find_draft(&[[1; 16]]).await.unwrap().is_none());
        store.ping().await.unwrap();
    });
}

#[test]
fn a_store_in_memory_keeps_what_is_committed() {
    run(async {
        let store = Store::open_memory().await.unwrap();
        with_case(&store, 1).await;
        assert_eq!(store.list_cases().await.unwrap().len(), 1);
        store.scrub().await.unwrap();
        store.close().await;
        assert!(store.ping().await.unwrap_err().is_unavailable());
    });
}

#[test]
fn an_absent_postgresql_is_noticed_in_a_few_seconds() {
    run(async {
        let began = Instant::now();
        // Port 1 is taken by nobody.
        let error = Store::open_postgres("postgres://nobody:telltale@127.0.0.1:1/none").await;
        let error = error.err().expect("nobody answers there");
        assert!(error.is_unavailable());
        assert!(!prints(error).contains("telltale"));
        assert!(began.elapsed() < Duration::from_secs(5));
    });
}

#[test]
fn a_wrong_address_is_told_from_an_absent_database() {
    run(async {
        let error = Store::open_postgres("telltale").await.err().unwrap();
        assert!(!error.is_unavailable());
        assert!(!prints(error).contains("telltale"));
    });
}

#[test]
fn a_store_can_be_opened_after_it_was_asked_in_vain() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let place = sanad::store::Place::File(folder.path().join("later/sanad.db"));
        let store = Store::unopened();
        let clone = store.clone();
        assert!(clone.ping().await.unwrap_err().is_unavailable());
        let refused = store.open(&place).await.unwrap_err();
        assert!(refused.is_a_mistake(), "there is no such folder: {refused}");
        assert!(!store.is_open());
        std::fs::create_dir(folder.path().join("later")).unwrap();
        store.open(&place).await.unwrap();
        store.open(&place).await.unwrap();
        assert!(clone.is_open());
        clone.ping().await.unwrap();
        clone.try_writing().await.unwrap();
        clone.try_writing().await.unwrap();
        assert!(clone.list_drafts().await.unwrap().is_empty(), "no trace");
    });
}

#[test]
fn what_an_operator_did_wrong_is_told_from_what_may_be_over_in_a_minute() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sanad.db");
        std::fs::write(
            &file,
            "this is no database, it is a letter to nobody at all\n",
        )
        .unwrap();
        let damaged = Store::open_sqlite(&file).await.err().unwrap();
        assert!(!damaged.is_a_mistake(), "people are guided on: {damaged}");
        let wrong = Store::open_postgres("telltale").await.err().unwrap();
        assert!(wrong.is_a_mistake());
        let absent = Store::open_postgres("postgres://nobody@127.0.0.1:1/none").await;
        assert!(!absent.err().unwrap().is_a_mistake());
        if let Some(url) = super::both::variable("TEST_POSTGRES_URL") {
            let name = "sanad_there_is_no_such_database";
            let at = url.rfind('/').unwrap();
            let none = Store::open_postgres(&format!("{}/{name}", &url[..at])).await;
            let none = none.err().unwrap();
            assert!(none.is_a_mistake(), "{none}");
        }
    });
}
