//! What whoever watches over the house may know, and that looking writes nothing.

use sanad::store::sweeps::SweepRow;
use sanad::store::watch::{Kind, Sizes};
use sanad::store::{Store, StoreError};

use super::both::{Place, on_both};
use super::cases::{case, with_case};

async fn looking(place: &Place) -> Store {
    let opened = match place {
        Place::Sqlite(path) => Store::look_at_sqlite(path).await,
        Place::Postgres(url) => Store::look_at_postgres(url).await,
    };
    opened.unwrap()
}

/// In a change of its own.
async fn note_retention(store: &Store, holder: [u8; 16], now: i64) -> Result<(), StoreError> {
    let mut change = store.begin().await?;
    change.note_retention(holder, now).await?;
    change.commit().await
}

#[test]
fn sizes_are_counted_and_the_last_run_of_retention_is_known() {
    on_both(|store, _| async move {
        let empty = store.sizes(1000).await.unwrap();
        assert_eq!(empty, Sizes::default());
        with_case(&store, 1).await;
        with_case(&store, 2).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 10).await.unwrap();
        change.insert_alert(case(2), 10).await.unwrap();
        change.take_case(case(2), [1; 16], 20).await.unwrap();
        change.alert_failed(case(1), 50).await.unwrap();
        change.commit().await.unwrap();
        for (number, due_at) in [(1, 900), (2, 1000), (3, 1001)] {
            let row = SweepRow {
                id: [number; 16],
                due_at,
                expires_at: 9000,
                body: vec![0],
            };
            store.insert_sweep(&row).await.unwrap();
        }
        note_retention(&store, [1; 16], 700).await.unwrap();
        note_retention(&store, [2; 16], 800).await.unwrap();
        let sizes = store.sizes(1000).await.unwrap();
        let counted = (
            sizes.cases,
            sizes.sweeps_due,
            sizes.alerts_waiting,
            sizes.alerts_failing,
        );
        assert_eq!(counted, (2, 2, 1, 1));
        assert_eq!(sizes.retention, Some(800));
    });
}

#[test]
fn a_lease_and_its_holder_are_seen_without_being_taken() {
    on_both(|store, place| async move {
        let look = looking(&place).await;
        assert_eq!(look.lease_held("work").await.unwrap(), None);
        store.lease("work", [1; 16], 100, 15).await.unwrap();
        let held = look.lease_held("work").await.unwrap();
        assert_eq!(held, Some(([1; 16], 115)));
        store.end_lease("work", [1; 16]).await.unwrap();
        assert_eq!(look.lease_held("work").await.unwrap(), None);
        look.close().await;
    });
}

#[test]
fn whoever_looks_can_write_nothing() {
    on_both(|store, place| async move {
        let look = looking(&place).await;
        look.ping().await.unwrap();
        assert!(note_retention(&look, [1; 16], 5).await.is_err());
        assert!(look.lease("work", [1; 16], 5, 5).await.is_err());
        assert_eq!(store.sizes(0).await.unwrap().retention, None);
        note_retention(&store, [1; 16], 5).await.unwrap();
        assert_eq!(
            look.sizes(0).await.unwrap().retention,
            Some(5),
            "it sees what is new"
        );
        look.close().await;
    });
}

#[test]
fn what_the_database_is_and_what_it_went_through_is_known() {
    on_both(|store, place| async move {
        let look = looking(&place).await;
        let known = look.known_migrations().await.unwrap();
        assert!(known.len() >= 5);
        assert_eq!(look.migrations().await.unwrap(), known);
        match (store.kind().await.unwrap(), &place) {
            (Kind::Sqlite, Place::Sqlite(_)) => {}
            (
                Kind::Postgres {
                    version,
                    clock,
                    log,
                },
                Place::Postgres(_),
            ) => {
                assert!(version > 90_000 && clock > 1_700_000_000);
                assert_eq!(log.len(), 5);
                assert!(log.iter().all(|setting| !setting.value.is_empty()));
            }
            _ => panic!("another database"),
        }
        look.close().await;
    });
}
