//! The lease: one holder, higher epochs, and no write under an old one.

use sanad::store::drafts::DraftRow;
use sanad::store::{Store, StoreError};

use super::both::{Place, on_both};
use super::cases::{case, with_case};

#[test]
fn one_process_holds_a_lease_and_the_next_has_a_higher_epoch() {
    on_both(|store, _| async move {
        let lease = |holder: u8, now| {
            let store = store.clone();
            async move { store.lease("poll", [holder; 16], now, 30).await.unwrap() }
        };
        assert_eq!(lease(1, 100).await, Some(1));
        assert_eq!(lease(2, 129).await, None);
        assert_eq!(lease(1, 129).await, Some(1), "kept");
        assert_eq!(lease(2, 159).await, Some(2), "it ran out");
        assert_eq!(lease(1, 160).await, None);
        assert!(!store.end_lease("poll", [1; 16]).await.unwrap());
        assert!(store.end_lease("poll", [2; 16]).await.unwrap());
        assert_eq!(lease(1, 161).await, Some(3), "given up");
        let mut change = store.begin().await.unwrap();
        change.name_epoch("poll", 3).await.unwrap();
        assert!(matches!(
            change.name_epoch("poll", 2).await,
            Err(StoreError::Stale)
        ));
        change.commit().await.unwrap();
    });
}

#[test]
fn whoever_is_alone_on_a_database_takes_the_lease_from_the_dead() {
    on_both(|store, _| async move {
        assert_eq!(store.find_lease("poll").await.unwrap(), None);
        assert_eq!(
            store.seize_lease("poll", [1; 16], 100, 30).await.unwrap(),
            1
        );
        assert_eq!(
            store.seize_lease("poll", [2; 16], 101, 30).await.unwrap(),
            2
        );
        assert_eq!(store.find_lease("poll").await.unwrap(), Some((2, 131)));
        assert_eq!(store.lease("poll", [1; 16], 102, 30).await.unwrap(), None);
    });
}

#[test]
fn a_lease_that_was_not_renewed_is_taken_by_one_and_only_as_it_was_seen() {
    on_both(|store, _| async move {
        let take = |holder: u8, seen| {
            let store = store.clone();
            let until = 50 + i64::from(holder);
            async move {
                store
                    .take_unrenewed_lease("poll", [holder; 16], seen, until)
                    .await
                    .unwrap()
            }
        };
        assert_eq!(take(2, (1, 9_030)).await, None, "there is none");
        // A holder whose clock is hours ahead.
        store.lease("poll", [1; 16], 9_000, 30).await.unwrap();
        assert_eq!(store.lease("poll", [2; 16], 10, 30).await.unwrap(), None);
        assert_eq!(take(2, (1, 9_029)).await, None, "renewed meanwhile");
        let both = tokio::join!(take(2, (1, 9_030)), take(3, (1, 9_030)));
        assert!(
            matches!(both, (Some(2), None) | (None, Some(2))),
            "{both:?}"
        );
    });
}

/// Retention by a process that knows this epoch.
async fn retain(store: &Store, epoch: i64) -> Result<u64, StoreError> {
    let mut change = store.begin().await?;
    change.name_epoch("work", epoch).await?;
    let gone = change.purge_drafts(1_000).await?;
    change.commit().await?;
    Ok(gone)
}

#[test]
fn a_process_that_was_stopped_and_resumed_writes_nothing_with_its_old_epoch() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 0).await.unwrap();
        let draft = DraftRow {
            tag: [1; 16],
            version: 0,
            expires_at: 500,
            body: vec![1; 40],
        };
        change.save_draft(&draft).await.unwrap();
        change.commit().await.unwrap();
        let before = store.lease("work", [1; 16], 0, 7).await.unwrap().unwrap();
        // It is stopped here, and another takes over.
        let after = store.lease("work", [2; 16], 8, 7).await.unwrap().unwrap();
        assert!(matches!(
            retain(&store, before).await,
            Err(StoreError::Stale)
        ));
        assert_eq!(
            store.list_drafts().await.unwrap().len(),
            1,
            "nothing was removed"
        );
        let due = store.due_alerts(9_999).await.unwrap().remove(0);
        let mut change = store.begin().await.unwrap();
        let named = change.name_epoch("work", before).await;
        assert!(matches!(named, Err(StoreError::Stale)));
        drop(change);
        assert!(store.due_alerts(9_999).await.unwrap().remove(0) == due);
        // The counter-proof: who holds it may.
        assert_eq!(retain(&store, after).await.unwrap(), 1);
    });
}

#[test]
fn nobody_gets_the_lease_while_a_write_under_it_is_not_committed() {
    on_both(|store, _| async move {
        let epoch = store.lease("work", [1; 16], 0, 7).await.unwrap().unwrap();
        let mut change = store.begin().await.unwrap();
        change.name_epoch("work", epoch).await.unwrap();
        let mut taking = Box::pin(store.lease("work", [2; 16], 99, 7));
        let waited = std::time::Duration::from_millis(200);
        assert!(tokio::time::timeout(waited, &mut taking).await.is_err());
        change.commit().await.unwrap();
        assert_eq!(taking.await.unwrap(), Some(epoch + 1));
    });
}

#[test]
fn a_process_that_is_stopped_in_the_middle_of_a_write_keeps_nobody_waiting_for_long() {
    on_both(|store, place| async move {
        let Place::Postgres(_) = place else { return };
        let epoch = store.lease("work", [1; 16], 0, 7).await.unwrap().unwrap();
        let mut change = store.begin().await.unwrap();
        change.name_epoch("work", epoch).await.unwrap();
        change.purge_drafts(1_000).await.unwrap();
        // It says nothing any more, and the other one tries every other second.
        let begun = std::time::Instant::now();
        let taken = loop {
            match store.lease("work", [2; 16], 99, 7).await {
                Ok(taken) => break taken,
                Err(_) => assert!(begun.elapsed().as_secs() < 20),
            }
        };
        assert_eq!(taken, Some(epoch + 1));
        assert!(change.commit().await.is_err(), "it was taken back");
    });
}
