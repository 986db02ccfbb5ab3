//! Mailboxes, locks and letters.

use sanad::store::{Change, Store, StoreError};

use super::both::on_both;
use super::cases::{case, with_case};

/// A case, and in the change that is still open its mailbox.
async fn with_mailbox(store: &Store) -> Change<'_> {
    with_case(store, 1).await;
    let mut change = store.begin().await.unwrap();
    change
        .insert_mailbox([7; 16], case(1), b"head")
        .await
        .unwrap();
    change
}

#[test]
fn a_mailbox_is_found_by_its_locks_only() {
    on_both(|store, _| async move {
        let mut change = with_mailbox(&store).await;
        change
            .insert_lock(&[1; 32], [7; 16], b"whole")
            .await
            .unwrap();
        change.insert_lock(&[2; 32], [7; 16], b"six").await.unwrap();
        change.insert_lock(&[2; 32], [7; 16], b"new").await.unwrap();
        change.commit().await.unwrap();
        let found = store.find_locks(&[[9; 32], [2; 32]]).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].find, found[0].mailbox), ([2; 32], [7; 16]));
        assert_eq!(found[0].body, b"new");
        assert_eq!(
            store.find_locks(&[[2; 32], [1; 32]]).await.unwrap().len(),
            2
        );
        assert!(store.find_locks(&[[9; 32]]).await.unwrap().is_empty());
        assert!(store.find_locks(&[]).await.unwrap().is_empty());

        let mut change = store.begin().await.unwrap();
        assert!(change.delete_lock(&[2; 32]).await.unwrap());
        assert!(!change.delete_lock(&[2; 32]).await.unwrap());
        change.commit().await.unwrap();
        assert!(store.find_locks(&[[2; 32]]).await.unwrap().is_empty());
    });
}

/// The mailboxes 7 and 8 of the cases 1 and 2.
async fn two_mailboxes(store: &Store) {
    for (n, mailbox) in [(1, 7), (2, 8)] {
        with_case(store, n).await;
        let mut change = store.begin().await.unwrap();
        let made = change.insert_mailbox([mailbox; 16], case(n), b"head");
        made.await.unwrap();
        change.commit().await.unwrap();
    }
}

#[test]
fn every_lock_of_a_mailbox_but_one_is_taken_away() {
    on_both(|store, _| async move {
        two_mailboxes(&store).await;
        let mut change = store.begin().await.unwrap();
        for (find, mailbox) in [(1, 7), (2, 7), (3, 7), (4, 8)] {
            let find = [find; 32];
            let lock = change.insert_lock(&find, [mailbox; 16], b"lock");
            lock.await.unwrap();
        }
        let gone = change.delete_other_locks([7; 16], &[1; 32]).await.unwrap();
        assert_eq!(gone, 2);
        change.commit().await.unwrap();
        let left = store
            .find_locks(&[[1; 32], [2; 32], [3; 32], [4; 32]])
            .await
            .unwrap();
        let mut finds: Vec<u8> = left.iter().map(|lock| lock.find[0]).collect();
        finds.sort_unstable();
        assert_eq!(finds, [1, 4]);
    });
}

#[test]
fn a_number_that_leads_to_one_mailbox_never_leads_to_another() {
    on_both(|store, _| async move {
        two_mailboxes(&store).await;
        let mut change = store.begin().await.unwrap();
        change
            .insert_lock(&[1; 32], [7; 16], b"mine")
            .await
            .unwrap();
        let refused = change.insert_lock(&[1; 32], [8; 16], b"other").await;
        assert!(matches!(refused, Err(StoreError::Duplicate("locks_pkey"))));
        change.commit().await.unwrap();
        assert_eq!(store.find_locks(&[[1; 32]]).await.unwrap()[0].body, b"mine");
    });
}

#[test]
fn letters_are_read_as_they_came_and_once() {
    on_both(|store, _| async move {
        let mut change = with_mailbox(&store).await;
        assert!(
            change
                .insert_letter([7; 16], [9; 16], b"first")
                .await
                .unwrap()
        );
        assert!(
            change
                .insert_letter([7; 16], [1; 16], b"second")
                .await
                .unwrap()
        );
        assert!(
            !change
                .insert_letter([7; 16], [1; 16], b"again")
                .await
                .unwrap()
        );
        change.commit().await.unwrap();
        let letters = store.list_letters([7; 16]).await.unwrap();
        assert!(letters == [([9; 16], b"first".to_vec()), ([1; 16], b"second".to_vec())]);
        let (of, head) = store.find_mailbox([7; 16]).await.unwrap().unwrap();
        assert!(of == case(1) && head == b"head");
        assert_eq!(store.mailbox_of(case(1)).await.unwrap(), Some([7; 16]));
        assert_eq!(store.mailbox_of(case(2)).await.unwrap(), None);
        assert!(store.find_mailbox([6; 16]).await.unwrap().is_none());
        assert!(store.list_letters([6; 16]).await.unwrap().is_empty());
    });
}

#[test]
fn the_head_of_a_mailbox_is_changed_in_its_place() {
    on_both(|store, _| async move {
        two_mailboxes(&store).await;
        let mut change = store.begin().await.unwrap();
        assert!(change.set_head([7; 16], b"other").await.unwrap());
        assert!(!change.set_head([9; 16], b"other").await.unwrap());
        change.commit().await.unwrap();
        for (mailbox, head) in [(7, &b"other"[..]), (8, b"head")] {
            let found = store.find_mailbox([mailbox; 16]).await.unwrap().unwrap();
            assert_eq!(found.1, head);
        }
    });
}
