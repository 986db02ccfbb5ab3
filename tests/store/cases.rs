//! Cases, records and wraps.

use sanad::domain::case::{CaseRef, State, Urgency};
use sanad::store::cases::{NewCase, RecordRow};
use sanad::store::wraps::WrapRow;
use sanad::store::{Store, hour};

use super::both::{beside, on_both};

pub fn case(n: u8) -> CaseRef {
    CaseRef([n; 16])
}

pub fn new_case(n: u8) -> NewCase<'static> {
    NewCase {
        case: case(n),
        draft: [n + 100; 16],
        urgency: "now",
        reasons: "minor".to_owned(),
        language: "ar".to_owned(),
        country: Some("MA".to_owned()),
        arrived_hour: 7_300,
    }
}

pub fn record(id: u8, case: CaseRef, kind: &str) -> RecordRow {
    RecordRow {
        case,
        id: [id; 16],
        kind: kind.to_owned(),
        direction: "in".to_owned(),
        at_hour: 7_200,
        size_step: 1,
        body: vec![id; 50],
    }
}

pub async fn with_case(store: &Store, n: u8) {
    let mut change = store.begin().await.unwrap();
    assert!(change.insert_case(&new_case(n)).await.unwrap());
    change.commit().await.unwrap();
}

#[test]
fn one_draft_makes_one_case_whatever_is_pressed_twice() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        let again = NewCase {
            case: case(9),
            ..new_case(1)
        };
        assert!(!change.insert_case(&again).await.unwrap());
        assert!(!change.insert_case(&new_case(1)).await.unwrap());
        change.commit().await.unwrap();
        let cases = store.list_cases().await.unwrap();
        assert_eq!(cases.len(), 1);
        let found = store.find_case(case(1)).await.unwrap().unwrap();
        assert!(found == cases[0]);
        assert_eq!((found.state, found.urgency), (State::New, Urgency::Now));
        assert_eq!((found.arrived_hour, found.changed_hour), (7_200, 7_200));
        assert_eq!(found.country.as_deref(), Some("MA"));
        assert!(found.unread && found.assignee.is_none());
        assert!(store.find_case(case(9)).await.unwrap().is_none());
    });
}

#[test]
fn a_case_tells_how_many_records_it_has_and_the_newest_is_the_last_written() {
    on_both(|store, _| async move {
        assert!(store.newest_case().await.unwrap().is_none());
        for (n, records) in [(1, 2), (2, 1)] {
            with_case(&store, n).await;
            let mut change = store.begin().await.unwrap();
            for id in 0..records {
                let row = record(10 * n + id, case(n), "text");
                assert!(change.insert_record(&row).await.unwrap());
            }
            change.commit().await.unwrap();
        }
        assert_eq!(store.newest_case().await.unwrap(), Some(case(2)));
        let found = store.find_case(case(1)).await.unwrap().unwrap();
        assert_eq!(found.records, 2);
        let listed = store.list_cases().await.unwrap();
        let counts: Vec<i64> = listed.iter().map(|line| line.records).collect();
        assert_eq!(counts, [2, 1]);
    });
}

#[test]
fn a_case_is_taken_by_one_member_of_staff_only() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        assert!(change.take_case(case(1), [5; 16], 11_000).await.unwrap());
        assert!(!change.take_case(case(1), [6; 16], 11_000).await.unwrap());
        assert!(!change.take_case(case(2), [6; 16], 11_000).await.unwrap());
        change.commit().await.unwrap();
        let found = store.find_case(case(1)).await.unwrap().unwrap();
        assert_eq!(found.state, State::Taken);
        assert_eq!(found.assignee, Some([5; 16]));
        assert_eq!(found.changed_hour, hour(11_000));
    });
}

#[test]
fn two_who_take_a_case_at_once_do_not_both_get_it() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let take = |staff: u8| {
            let store = store.clone();
            beside(async move {
                let mut change = store.begin().await.unwrap();
                let taken = change.take_case(case(1), [staff; 16], 0).await.unwrap();
                change.commit().await.unwrap();
                taken
            })
        };
        let tries: Vec<_> = (0..8).map(take).collect();
        let mut winners = 0;
        for one in tries {
            winners += u32::from(one.await.unwrap());
        }
        assert_eq!(winners, 1);
    });
}

#[test]
fn a_reason_is_added_once_and_a_touch_says_who_must_read() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        for reason in ["not-safe", "not", "not-safe", "minor"] {
            assert!(change.add_reason(case(1), reason).await.unwrap());
        }
        assert!(
            change
                .touch_case(case(1), 9 * 3600 + 59, false)
                .await
                .unwrap()
        );
        assert!(!change.add_reason(case(2), "minor").await.unwrap());
        assert!(!change.touch_case(case(2), 0, true).await.unwrap());
        change.commit().await.unwrap();
        let found = store.find_case(case(1)).await.unwrap().unwrap();
        assert_eq!(found.reasons, "minor not-safe not");
        assert_eq!((found.changed_hour, found.unread), (9 * 3600, false));
    });
}

#[test]
fn records_are_read_in_the_order_in_which_they_came() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        with_case(&store, 2).await;
        let mut change = store.begin().await.unwrap();
        for (id, of) in [(9, 1), (3, 1), (4, 2), (7, 1)] {
            assert!(
                change
                    .insert_record(&record(id, case(of), "text"))
                    .await
                    .unwrap()
            );
        }
        assert!(
            !change
                .insert_record(&record(3, case(1), "text"))
                .await
                .unwrap()
        );
        change.commit().await.unwrap();
        let records = store.list_records(case(1)).await.unwrap();
        assert!(records == [9, 3, 7].map(|id| record(id, case(1), "text")));
        assert!(store.find_record(case(1), [4; 16]).await.unwrap().is_none());
        assert!(store.find_record(case(2), [4; 16]).await.unwrap().is_some());
    });
}

#[test]
fn taking_hands_the_key_from_intake_to_the_one_who_took() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let wrap = |kind: &str, holder: u8| WrapRow {
            case: case(1),
            holder_kind: kind.to_owned(),
            holder: [holder; 16],
            body: vec![holder; 80],
        };
        let mut change = store.begin().await.unwrap();
        change.insert_wrap(&wrap("intake", 1)).await.unwrap();
        change.insert_wrap(&wrap("intake", 2)).await.unwrap();
        change.insert_wrap(&wrap("staff", 3)).await.unwrap();
        assert_eq!(change.delete_wraps(case(1), "intake").await.unwrap(), 2);
        assert_eq!(change.delete_wraps(case(1), "intake").await.unwrap(), 0);
        change.commit().await.unwrap();
        assert!(store.list_wraps(case(1)).await.unwrap() == [wrap("staff", 3)]);
        assert!(store.list_wraps(case(2)).await.unwrap().is_empty());
    });
}

#[test]
fn the_newest_case_is_the_one_that_was_written_last() {
    on_both(|store, _| async move {
        assert_eq!(store.newest_case().await.unwrap(), None);
        for n in [2, 1] {
            with_case(&store, n).await;
            let mut change = store.begin().await.unwrap();
            let row = record(n, case(n), "answers");
            assert!(change.insert_record(&row).await.unwrap());
            change.commit().await.unwrap();
        }
        assert_eq!(store.newest_case().await.unwrap(), Some(case(1)));
    });
}

#[test]
fn cases_in_which_nothing_happened_are_found_the_oldest_first() {
    on_both(|store, _| async move {
        for n in [1, 2, 3] {
            with_case(&store, n).await;
        }
        let mut change = store.begin().await.unwrap();
        change.touch_case(case(1), 14_400, false).await.unwrap();
        change.commit().await.unwrap();
        let old = store.cases_unchanged_since(14_400, 9).await.unwrap();
        assert_eq!(old.len(), 2);
        assert!(!old.contains(&case(1)));
        let first = store.cases_unchanged_since(20_000, 1).await.unwrap();
        assert_eq!(first.len(), 1);
        assert!(first[0] != case(1));
    });
}
