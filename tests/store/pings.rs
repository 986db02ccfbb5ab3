//! Contacts of cases, and silent messages that wait.

use sanad::store::StoreError;
use sanad::store::pings::{ContactRow, PingRow};

use super::both::on_both;
use super::cases::{case, with_case};

fn contact(number: u8, body: &[u8]) -> ContactRow {
    ContactRow {
        case: case(number),
        body: body.to_vec(),
        told: b"never".to_vec(),
    }
}

fn waiting(tag: u8, version: i64, body: &[u8]) -> PingRow {
    PingRow {
        tag: [tag; 16],
        version,
        expires_at: 100,
        body: body.to_vec(),
    }
}

#[test]
fn a_case_has_one_contact_which_ends_with_it() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        assert!(store.find_contact(case(1)).await.unwrap().is_none());
        let mut change = store.begin().await.unwrap();
        change.save_contact(&contact(1, b"ping")).await.unwrap();
        change.save_contact(&contact(1, b"look")).await.unwrap();
        assert!(change.note_told(case(1), b"sent").await.unwrap());
        assert!(!change.note_told(case(2), b"sent").await.unwrap());
        change.commit().await.unwrap();
        let found = store.find_contact(case(1)).await.unwrap().unwrap();
        assert_eq!(
            (&found.body[..], &found.told[..]),
            (&b"look"[..], &b"sent"[..])
        );

        let mut change = store.begin().await.unwrap();
        assert!(change.erase_case(case(1)).await.unwrap());
        change.commit().await.unwrap();
        assert!(store.find_contact(case(1)).await.unwrap().is_none());
    });
}

#[test]
fn a_contact_is_taken_away_for_good() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.save_contact(&contact(1, b"ping")).await.unwrap();
        assert!(change.drop_contact(case(1)).await.unwrap());
        assert!(!change.drop_contact(case(1)).await.unwrap());
        change.commit().await.unwrap();
        assert!(store.find_contact(case(1)).await.unwrap().is_none());
    });
}

#[test]
fn a_message_is_claimed_by_one_of_two_processes() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        change.save_ping(&waiting(1, 0, b"first")).await.unwrap();
        change.commit().await.unwrap();
        let read = store.find_ping([1; 16]).await.unwrap().unwrap();
        assert_eq!((read.version, &read.body[..]), (1, &b"first"[..]));
        for (number, taken) in [true, false].into_iter().enumerate() {
            let mut change = store.begin().await.unwrap();
            let body = [u8::try_from(number).unwrap()];
            let claimed = change.save_ping(&waiting(1, read.version, &body)).await;
            assert_eq!(claimed.is_ok(), taken);
            if let Err(why) = claimed {
                assert!(matches!(why, StoreError::Stale));
                continue;
            }
            change.commit().await.unwrap();
        }
        let read = store.list_pings().await.unwrap();
        assert_eq!(
            (read.len(), read[0].version, &read[0].body[..]),
            (1, 2, &[0][..])
        );
        let mut change = store.begin().await.unwrap();
        let second = change.save_ping(&waiting(1, 0, b"second")).await;
        assert!(
            matches!(second, Err(StoreError::Stale)),
            "one under one tag"
        );
    });
}

#[test]
fn a_message_goes_by_its_tag_or_when_its_time_is_over() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        for tag in 1..=4 {
            change.save_ping(&waiting(tag, 0, b"body")).await.unwrap();
        }
        assert_eq!(
            change
                .drop_pings(&[[1; 16], [2; 16], [9; 16]])
                .await
                .unwrap(),
            2
        );
        change.commit().await.unwrap();
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_pings(99).await.unwrap(), 0);
        change.commit().await.unwrap();
        assert_eq!(store.list_pings().await.unwrap().len(), 2);
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_pings(100).await.unwrap(), 2);
        change.commit().await.unwrap();
        assert!(store.find_ping([3; 16]).await.unwrap().is_none());
    });
}
