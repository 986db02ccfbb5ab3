//! Staff, signed lists, sessions, links, the log of deeds.

use sanad::store::audit::AuditRow;
use sanad::store::sessions::SessionRow;
use sanad::store::staff::StaffRow;
use sanad::store::{Store, StoreError};

use super::both::on_both;
use super::cases::case;

pub fn staff(n: u8, name: &str) -> StaffRow {
    StaffRow {
        staff: [n; 16],
        name: name.to_owned(),
        salt: [1; 16],
        verifier: vec![2; 32],
        keys: vec![3; 64],
        recovery_salt: [4; 16],
        recovery_keys: vec![5; 64],
        totp: vec![6; 40],
        totp_last: 0,
        disabled_at: None,
    }
}

async fn with_staff(store: &Store) {
    let mut change = store.begin().await.unwrap();
    change.insert_staff(&staff(1, "amal")).await.unwrap();
    change.insert_staff(&staff(2, "badr")).await.unwrap();
    change.commit().await.unwrap();
}

#[test]
fn staff_are_found_by_name_and_by_id() {
    on_both(|store, _| async move {
        with_staff(&store).await;
        let found = store.find_staff_by_name("badr").await.unwrap();
        assert!(found == Some(staff(2, "badr")));
        assert!(store.find_staff([1; 16]).await.unwrap() == Some(staff(1, "amal")));
        assert!(store.find_staff([9; 16]).await.unwrap().is_none());
        assert!(store.find_staff_by_name("nobody").await.unwrap().is_none());
        assert!(store.list_staff().await.unwrap() == [staff(1, "amal"), staff(2, "badr")]);
        let mut change = store.begin().await.unwrap();
        let again = change.insert_staff(&staff(3, "amal")).await;
        assert!(matches!(
            again,
            Err(StoreError::Duplicate("staff_name_key"))
        ));
    });
}

#[test]
fn a_step_of_the_second_factor_works_once() {
    on_both(|store, _| async move {
        with_staff(&store).await;
        assert!(store.use_totp_step([1; 16], 50).await.unwrap());
        assert!(!store.use_totp_step([1; 16], 50).await.unwrap());
        assert!(!store.use_totp_step([1; 16], 49).await.unwrap());
        assert!(store.use_totp_step([1; 16], 51).await.unwrap());
        assert!(!store.use_totp_step([9; 16], 51).await.unwrap());
    });
}

#[test]
fn the_newest_roster_and_epoch_count_and_a_number_is_given_once() {
    on_both(|store, _| async move {
        assert!(!store.is_set_up().await.unwrap());
        assert!(store.latest_roster().await.unwrap().is_none());
        assert!(store.latest_epoch("intake").await.unwrap().is_none());
        with_staff(&store).await;
        let mut change = store.begin().await.unwrap();
        for number in [2, 10, 1] {
            change
                .insert_roster(number, b"list", b"signed")
                .await
                .unwrap();
            change
                .insert_epoch("intake", number, b"key", b"signed")
                .await
                .unwrap();
        }
        change
            .insert_epoch("supervisors", 11, b"key", b"signed")
            .await
            .unwrap();
        change
            .insert_epoch_wrap("intake", 10, [1; 16], b"old")
            .await
            .unwrap();
        change
            .insert_epoch_wrap("intake", 10, [1; 16], b"wrap")
            .await
            .unwrap();
        change
            .insert_organisation_wrap([1; 16], b"private")
            .await
            .unwrap();
        change.commit().await.unwrap();
        assert!(store.is_set_up().await.unwrap());
        assert_eq!(store.latest_roster().await.unwrap().unwrap().number, 10);
        let newest = store.latest_epoch("intake").await.unwrap().unwrap();
        assert_eq!((newest.number, &newest.bytes[..]), (10, &b"key"[..]));
        assert_eq!(newest.signature, b"signed");
        let numbers: Vec<i64> = store
            .list_epochs("intake")
            .await
            .unwrap()
            .iter()
            .map(|e| e.number)
            .collect();
        assert_eq!(numbers, [1, 2, 10]);
        let wrap = store.epoch_wrap("intake", 10, [1; 16]).await.unwrap();
        assert_eq!(wrap.as_deref(), Some(&b"wrap"[..]));
        assert!(
            store
                .epoch_wrap("intake", 10, [2; 16])
                .await
                .unwrap()
                .is_none()
        );
        assert!(store.organisation_wraps().await.unwrap() == [([1; 16], b"private".to_vec())]);
        let mut change = store.begin().await.unwrap();
        let again = change.insert_roster(10, b"other", b"signed").await;
        assert!(matches!(again, Err(StoreError::Duplicate("rosters_pkey"))));
    });
}

#[test]
fn whoever_leaves_loses_sessions_and_keys() {
    on_both(|store, _| async move {
        with_staff(&store).await;
        store.insert_session(&session(1, 1)).await.unwrap();
        store.insert_session(&session(2, 2)).await.unwrap();
        let mut change = store.begin().await.unwrap();
        change
            .insert_epoch("intake", 1, b"key", b"signed")
            .await
            .unwrap();
        for who in [1, 2] {
            change
                .insert_epoch_wrap("intake", 1, [who; 16], b"wrap")
                .await
                .unwrap();
            change
                .insert_organisation_wrap([who; 16], b"wrap")
                .await
                .unwrap();
        }
        assert!(change.disable_staff([1; 16], 99).await.unwrap());
        assert!(!change.disable_staff([1; 16], 100).await.unwrap());
        change.commit().await.unwrap();
        assert_eq!(
            store
                .find_staff([1; 16])
                .await
                .unwrap()
                .unwrap()
                .disabled_at,
            Some(99)
        );
        assert!(store.find_session(&[1; 32]).await.unwrap().is_none());
        assert!(store.find_session(&[2; 32]).await.unwrap().is_some());
        assert!(
            store
                .epoch_wrap("intake", 1, [1; 16])
                .await
                .unwrap()
                .is_none()
        );
        assert!(
            store
                .epoch_wrap("intake", 1, [2; 16])
                .await
                .unwrap()
                .is_some()
        );
        assert_eq!(store.organisation_wraps().await.unwrap().len(), 1);
    });
}

fn session(hash: u8, who: u8) -> SessionRow {
    SessionRow {
        hash: [hash; 32],
        staff: [who; 16],
        body: vec![hash; 60],
        began_at: 100,
        seen_at: 100,
    }
}

#[test]
fn a_session_lives_while_it_is_used_and_not_for_ever() {
    on_both(|store, _| async move {
        with_staff(&store).await;
        for hash in [1, 2, 3] {
            store.insert_session(&session(hash, 1)).await.unwrap();
        }
        assert!(store.touch_session(&[1; 32], 500).await.unwrap());
        assert!(!store.touch_session(&[9; 32], 500).await.unwrap());
        let used = SessionRow {
            seen_at: 500,
            ..session(1, 1)
        };
        assert!(store.find_session(&[1; 32]).await.unwrap() == Some(used));
        assert!(store.drop_session(&[3; 32]).await.unwrap());
        assert!(!store.drop_session(&[3; 32]).await.unwrap());
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_sessions(400, 0).await.unwrap(), 1, "idle");
        change.commit().await.unwrap();
        assert!(store.find_session(&[1; 32]).await.unwrap().is_some());
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_sessions(0, 101).await.unwrap(), 1, "too long");
        change.commit().await.unwrap();
    });
}

#[test]
fn wrong_tries_are_counted_for_each_name_apart() {
    on_both(|store, _| async move {
        for at in [10, 10, 20] {
            store.note_try([1; 32], at).await.unwrap();
        }
        store.note_try([2; 32], 10).await.unwrap();
        store.note_try([2; 32], 10).await.unwrap();
        for _ in 0..3 {
            store.take_back_try([2; 32], 10).await.unwrap();
        }
        assert_eq!(store.count_tries([2; 32], 0).await.unwrap(), 0);
        assert_eq!(store.count_tries([1; 32], 0).await.unwrap(), 3);
        assert_eq!(store.count_tries([1; 32], 20).await.unwrap(), 1);
        assert_eq!(store.count_tries([3; 32], 0).await.unwrap(), 0);
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_tries(15).await.unwrap(), 2);
        change.commit().await.unwrap();
        assert_eq!(store.count_tries([1; 32], 0).await.unwrap(), 1);
    });
}

#[test]
fn a_link_works_once_and_in_its_time() {
    on_both(|store, _| async move {
        store.insert_once([1; 32], "set-up", 100).await.unwrap();
        store.insert_once([2; 32], "invite", 100).await.unwrap();
        let what = store.find_once([1; 32], 99).await.unwrap();
        assert_eq!(what.as_deref(), Some("set-up"));
        assert!(store.find_once([1; 32], 100).await.unwrap().is_none());
        let mut change = store.begin().await.unwrap();
        assert!(!change.use_once([1; 32], 100).await.unwrap());
        assert!(change.use_once([1; 32], 99).await.unwrap());
        assert!(!change.use_once([1; 32], 99).await.unwrap());
        assert_eq!(change.purge_onces(100).await.unwrap(), 1);
        change.commit().await.unwrap();
    });
}

#[test]
fn deeds_are_kept_with_who_and_when() {
    on_both(|store, _| async move {
        let deed = |id: u8, at, of: Option<u8>| AuditRow {
            id: [id; 16],
            at,
            staff: of.map(|_| [1; 16]),
            action: "open".to_owned(),
            case: of.map(case),
        };
        let mut change = store.begin().await.unwrap();
        for (id, at, of) in [
            (1, 30, Some(1)),
            (2, 10, Some(1)),
            (3, 20, None),
            (4, 5, Some(2)),
        ] {
            change.audit(deed(id, at, of)).await.unwrap();
        }
        change.commit().await.unwrap();
        let of_case = store.audit_of(case(1)).await.unwrap();
        assert!(of_case == [deed(2, 10, Some(1)), deed(1, 30, Some(1))]);
        let newest = store.list_audit(2).await.unwrap();
        assert!(newest == [deed(1, 30, Some(1)), deed(3, 20, None)]);
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.purge_audit(20).await.unwrap(), 2);
        change.commit().await.unwrap();
        assert_eq!(store.list_audit(9).await.unwrap().len(), 2);
    });
}
