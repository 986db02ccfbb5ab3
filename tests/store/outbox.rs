//! Alerts and figures.

use sanad::domain::case::Urgency;
use sanad::store::figures::{CountRow, NumberRow};
use sanad::store::outbox::AlertRow;
use sanad::store::{Fault, Store};

use sqlx::ConnectOptions as _;

use super::both::{Place, on_both};
use super::cases::{case, with_case};

enum Noted {
    Failed(i64),
    Told(i64, i64),
    Edited,
}

/// What came of telling the first case, in a change of its own.
async fn noted(store: &Store, what: Noted) -> bool {
    let mut change = store.begin().await.unwrap();
    let noted = match what {
        Noted::Failed(until) => change.alert_failed(case(1), until).await,
        Noted::Told(message, at) => change.alert_told(case(1), message, at).await,
        Noted::Edited => change.alert_edited(case(1)).await,
    };
    change.commit().await.unwrap();
    noted.unwrap()
}

/// Claims an alert as it was read, in a change of its own.
async fn claimed(store: &Store, row: &AlertRow, until: i64) -> bool {
    let mut change = store.begin().await.unwrap();
    let claimed = change.claim_alert(row, until).await.unwrap();
    change.commit().await.unwrap();
    claimed
}

#[test]
fn an_alert_is_told_by_whoever_claimed_it_first() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 7_200).await.unwrap();
        change.commit().await.unwrap();
        let seen = store.due_alerts(7_200).await.unwrap().remove(0);
        assert!(claimed(&store, &seen, 7_230).await);
        assert!(!claimed(&store, &seen, 7_230).await, "by another process");
        assert!(store.due_alerts(7_229).await.unwrap().is_empty());
        let after_a_kill = store.due_alerts(7_230).await.unwrap().remove(0);
        assert!(claimed(&store, &after_a_kill, 7_260).await);
        noted(&store, Noted::Told(42, 7_231)).await;
        assert!(!claimed(&store, &after_a_kill, 7_290).await);
        let mut change = store.begin().await.unwrap();
        assert!(change.take_case(case(1), [1; 16], 7_400).await.unwrap());
        change.commit().await.unwrap();
        let taken = store.due_alerts(7_400).await.unwrap().remove(0);
        assert!(claimed(&store, &taken, 7_420).await);
    });
}

#[test]
fn staff_are_told_once_and_the_alert_says_when_the_case_is_taken() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        assert!(change.insert_alert(case(1), 7_250).await.unwrap());
        assert!(!change.insert_alert(case(1), 7_260).await.unwrap());
        change.commit().await.unwrap();
        assert!(store.due_alerts(7_199).await.unwrap().is_empty());
        assert_eq!(store.due_alerts(7_200).await.unwrap().len(), 1, "at once");
        assert!(noted(&store, Noted::Failed(7_300)).await);
        assert!(store.due_alerts(7_299).await.unwrap().is_empty());
        let due = store.due_alerts(7_300).await.unwrap();
        assert_eq!((due.len(), due[0].tries, due[0].made_at), (1, 1, 7_200));
        assert_eq!((due[0].urgency, &due[0].language[..]), (Urgency::Now, "ar"));
        assert!(noted(&store, Noted::Told(42, 7_301)).await);
        assert!(store.due_alerts(9_999).await.unwrap().is_empty());

        let mut change = store.begin().await.unwrap();
        assert!(change.take_case(case(1), [1; 16], 7_400).await.unwrap());
        change.commit().await.unwrap();
        let due = store.due_alerts(7_400).await.unwrap();
        assert_eq!((due[0].message, due[0].taken_at), (Some(42), Some(7_400)));
        assert!(noted(&store, Noted::Edited).await);
        assert!(store.due_alerts(99_999).await.unwrap().is_empty());
    });
}

#[test]
fn what_was_told_in_an_hour_is_counted_and_the_alert_for_the_rest_noted() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 7_200).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.told_in_hour(7_300).await.unwrap(), (0, 0));
        noted(&store, Noted::Told(42, 7_301)).await;
        assert_eq!(store.told_in_hour(7_302).await.unwrap(), (1, 0));
        assert_eq!(store.told_in_hour(10_800).await.unwrap(), (0, 0));
        assert_eq!(store.summary().await.unwrap(), None);
        for (told, at) in [(false, 7_320), (true, 7_302)] {
            let mut change = store.begin().await.unwrap();
            change.note_summary([1; 16], told, at).await.unwrap();
            change.commit().await.unwrap();
            assert_eq!(store.summary().await.unwrap(), Some((told, at)));
        }
    });
}

#[test]
fn nobody_is_told_of_a_case_that_is_taken_already() {
    on_both(|store, _| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 10).await.unwrap();
        change.take_case(case(1), [1; 16], 20).await.unwrap();
        change.commit().await.unwrap();
        assert!(store.due_alerts(99_999).await.unwrap().is_empty());
        let mut change = store.begin().await.unwrap();
        for told in [
            change.alert_told(case(2), 1, 1).await,
            change.alert_failed(case(2), 1).await,
            change.alert_edited(case(2)).await,
        ] {
            assert!(!told.unwrap());
        }
    });
}

#[test]
fn an_alert_that_is_held_back_stays_due_later_and_one_that_was_told_goes_on() {
    on_both(|store, _| async move {
        for n in 1..=2 {
            with_case(&store, n).await;
            let mut change = store.begin().await.unwrap();
            change.insert_alert(case(n), 7_200).await.unwrap();
            change.commit().await.unwrap();
        }
        assert!(noted(&store, Noted::Told(42, 7_201)).await);
        assert!(!put_off(&store, 1, 7_360).await, "it was told");
        assert!(put_off(&store, 2, 7_360).await);
        assert!(store.due_alerts(7_359).await.unwrap().is_empty());
        assert_eq!(store.due_alerts(7_360).await.unwrap().len(), 1);
    });
}

async fn put_off(store: &Store, number: u8, until: i64) -> bool {
    let mut change = store.begin().await.unwrap();
    let put_off = change.put_off_alert(case(number), until).await.unwrap();
    change.commit().await.unwrap();
    put_off
}

/// The columns of alerts whose time is finer than an hour.
async fn exact_times(place: &Place) -> Vec<String> {
    let mut exact = Vec::new();
    for column in ["made_at", "next_at", "told_at", "taken_at"] {
        let sql = format!("select '{column}' from alerts where {column} % 3600 <> 0");
        exact.extend(place.words(&sql).await);
    }
    exact
}

#[test]
fn beside_a_case_stands_the_hour_of_its_arrival_also_where_there_is_no_staff_chat() {
    on_both(|store, place| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 7_201).await.unwrap();
        change.commit().await.unwrap();
        assert!(exact_times(&place).await.is_empty());
        let mut change = store.begin().await.unwrap();
        change.take_case(case(1), [1; 16], 7_299).await.unwrap();
        change.commit().await.unwrap();
        assert!(exact_times(&place).await.is_empty());
    });
}

#[test]
fn exact_times_of_an_alert_go_when_it_is_told_and_when_it_is_done_with() {
    on_both(|store, place| async move {
        with_case(&store, 1).await;
        let mut change = store.begin().await.unwrap();
        change.insert_alert(case(1), 7_201).await.unwrap();
        change.commit().await.unwrap();
        noted(&store, Noted::Failed(7_211)).await;
        assert_eq!(exact_times(&place).await, ["next_at"]);
        noted(&store, Noted::Told(1, 7_212)).await;
        assert!(exact_times(&place).await.is_empty());
        let mut change = store.begin().await.unwrap();
        change.take_case(case(1), [1; 16], 7_299).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(exact_times(&place).await, ["taken_at"]);
        noted(&store, Noted::Failed(7_305)).await;
        noted(&store, Noted::Edited).await;
        assert!(exact_times(&place).await.is_empty());
    });
}

#[test]
fn figures_of_a_day_add_up() {
    on_both(|store, _| async move {
        let two = [
            ("screen", "ar", "MA", "papers", 11),
            ("screen", "fr", "none", "papers", 20),
        ];
        store.add_counts(5, &two).await.unwrap();
        store.add_counts(5, &two[..1]).await.unwrap();
        store.add_counts(6, &two[..1]).await.unwrap();
        let day = store.list_counts(5, 5).await.unwrap();
        let first = CountRow {
            day: 5,
            kind: "screen".to_owned(),
            language: "ar".to_owned(),
            country: "MA".to_owned(),
            what: "papers".to_owned(),
            n: 22,
        };
        assert_eq!((day.len(), &day[0]), (2, &first));
        assert_eq!(store.list_counts(0, 9).await.unwrap().len(), 3);
        let many = [first.clone(), CountRow { day: 7, ..first }];
        store.fail(Fault::AtCommit);
        assert!(store.add_totals(&many).await.is_err());
        store.fail(Fault::None);
        assert_eq!(
            store.list_counts(5, 9).await.unwrap().len(),
            3,
            "all or none"
        );
        store.add_totals(&many).await.unwrap();
        assert_eq!(store.list_counts(7, 7).await.unwrap().len(), 1);
    });
}

#[test]
fn numbers_that_did_not_work_add_up_by_day() {
    on_both(|store, _| async move {
        let row = |day, service: &str, n| NumberRow {
            day,
            service: service.to_owned(),
            n,
        };
        store.add_numbers(&[row(5, "ma-19", 1)]).await.unwrap();
        let more = [row(5, "ma-19", 2), row(6, "ma-15", 1)];
        store.fail(Fault::AtCommit);
        assert!(store.add_numbers(&more).await.is_err());
        store.fail(Fault::None);
        store.add_numbers(&more).await.unwrap();
        let all = [row(5, "ma-19", 3), row(6, "ma-15", 1)];
        assert_eq!(store.list_numbers(0).await.unwrap(), all);
        assert_eq!(store.list_numbers(6).await.unwrap(), all[1..]);
        assert!(store.add_numbers(&[row(7, "ma-15", 0)]).await.is_err());
    });
}

#[test]
fn looking_for_alerts_reads_none_that_was_told() {
    on_both(|_, place| async move {
        let plan = format!("explain query plan {}", sanad::store::outbox::DUE);
        let Place::Sqlite(path) = place else { return };
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
        let mut connection = options.connect().await.unwrap();
        let asked = sqlx::query_as(sqlx::AssertSqlSafe(plan)).bind(1).bind(2);
        let steps: Vec<(i64, i64, i64, String)> = asked.fetch_all(&mut connection).await.unwrap();
        assert!(
            steps.iter().any(|(.., step)| step.contains("alerts_open")),
            "{steps:?}"
        );
    });
}
