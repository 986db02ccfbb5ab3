//! One moment of a database, told row by row, and written into another one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use sanad::domain::case::CaseRef;
use sanad::store::cases::{NewCase, RecordRow};
use sanad::store::erased::Erased;
use sanad::store::restoring::Insert;
use sanad::store::snapshot::{Columns, Part, TABLES, Value, kept_tables};
use sanad::store::wraps::WrapRow;
use sanad::store::{Store, StoreError};

use super::both::{Place, beside, on_both, random};
use super::cases::{new_case, record};
use super::erasing::Planted;

#[test]
fn every_table_has_a_decision_and_every_kept_column_can_be_told() {
    on_both(|store, place| async move {
        let undecided = || async {
            let columns = place.columns().await;
            let tables: BTreeSet<String> = columns
                .iter()
                .map(|column| column.split('.').next().unwrap().to_owned())
                .collect();
            let known = |name: &String| TABLES.iter().any(|table| table.name == name);
            tables
                .into_iter()
                .filter(|name| !known(name))
                .collect::<Vec<_>>()
        };
        assert_eq!(undecided().await, [""; 0]);
        // The counter-proof: a table that nobody decided about is seen.
        place
            .execute("create table planted (n bigint)")
            .await
            .unwrap();
        assert_eq!(undecided().await, ["planted"]);
        let mut moment = store.snapshot().await.unwrap();
        assert!(moment.has_table("planted").await.unwrap());
        assert!(!moment.has_table("nothing").await.unwrap());
        assert_eq!(moment.schema().await.unwrap(), Some(Store::newest_schema()));
        for table in TABLES.iter().filter(|table| table.part == Part::Kept) {
            assert!(
                moment.columns(table.name).await.unwrap().is_some(),
                "{}",
                table.name
            );
        }
        let names: BTreeSet<_> = TABLES.iter().map(|table| table.name).collect();
        assert_eq!(names.len(), TABLES.len(), "a table has two decisions");
        for table in TABLES {
            if let Part::LeftOut(why) = table.part {
                assert!(!why.is_empty(), "{}", table.name);
            }
        }
    });
}

/// Tables with their rows.
type Told = BTreeMap<&'static str, (Columns, Vec<Vec<Value>>)>;

async fn told(store: &Store) -> Told {
    let mut moment = store.snapshot().await.unwrap();
    let mut all = Told::new();
    for table in kept_tables() {
        let columns = moment.columns(table).await.unwrap().unwrap();
        let mut rows = Vec::new();
        let read = moment.read::<StoreError>(&columns, |row| {
            rows.push(row);
            Ok(())
        });
        assert_eq!(read.await.unwrap(), rows.len() as u64);
        all.insert(table, (columns, rows));
    }
    all
}

async fn written(told: &Told, into: &Store) {
    let mut change = into.begin().await.unwrap();
    change.make_room().await.unwrap();
    for table in kept_tables() {
        let (columns, rows) = &told[table];
        let names: Vec<_> = columns
            .columns
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        let here = change.columns(table).await.unwrap().unwrap();
        let insert = Insert::new(&here, &names).unwrap();
        assert!(Insert::new(&here, &["planted".to_owned()]).is_none());
        for row in rows {
            change.insert_row(&insert, row.clone()).await.unwrap();
        }
    }
    change.go_on_numbering().await.unwrap();
    change.commit().await.unwrap();
}

fn rows(told: &Told) -> Vec<(&'static str, &Vec<Vec<Value>>)> {
    told.iter()
        .map(|(table, (_, rows))| (*table, rows))
        .collect()
}

async fn holds_a_house(store: &Store) -> bool {
    let mut snapshot = store.snapshot().await.unwrap();
    snapshot.holds_a_house().await.unwrap()
}

#[test]
fn rows_come_back_as_they_were_on_either_database() {
    on_both(|store, _| async move {
        assert!(!holds_a_house(&store).await);
        let planted = Planted::plant(&store).await;
        Planted::plant(&store).await;
        assert!(holds_a_house(&store).await);
        let all = told(&store).await;
        assert!(all["records"].1.len() >= 2 && all["letters"].1.len() >= 2);
        // There and back again; on PostgreSQL this is from one to the other.
        let folder = tempfile::tempdir().unwrap();
        let other = Store::open_sqlite(&folder.path().join("other.db"))
            .await
            .unwrap();
        written(&all, &other).await;
        let there = told(&other).await;
        assert!(rows(&all) == rows(&there), "they differ there");
        written(&there, &store).await;
        let back = told(&store).await;
        assert!(rows(&all) == rows(&back), "they differ when they are back");
        // What comes next is numbered after all others.
        for store in [&store, &other] {
            let mut change = store.begin().await.unwrap();
            let new = RecordRow {
                id: random(),
                ..record(1, planted.case, "text")
            };
            assert!(change.insert_record(&new).await.unwrap());
            change.commit().await.unwrap();
            let list = store.list_records(planted.case).await.unwrap();
            assert!(list.last().unwrap().id == new.id);
            assert_eq!(store.newest_case().await.unwrap(), Some(planted.case));
        }
        other.close().await;
    });
}

#[test]
fn a_row_of_another_form_is_refused_and_nothing_of_the_change_stays() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        let here = change.columns("erased").await.unwrap().unwrap();
        let names = ["mark".to_owned(), "day".to_owned()];
        let insert = Insert::new(&here, &names).unwrap();
        let good = vec![Value::Bytes(vec![1; 32]), Value::Integer(3)];
        change.insert_row(&insert, good.clone()).await.unwrap();
        for bad in [
            vec![Value::Bytes(vec![1; 32])],
            vec![Value::Integer(3), Value::Integer(3)],
            vec![Value::Text("x".to_owned()), Value::Integer(3)],
        ] {
            let refused = change.insert_row(&insert, bad).await;
            assert!(matches!(
                refused,
                Err(StoreError::Corrupt { table: "erased" })
            ));
        }
        drop(change);
        assert!(store.list_erased().await.unwrap().is_empty());
    });
}

#[test]
fn marks_of_erased_cases_are_kept_once_and_go_by_their_day() {
    on_both(|store, _| async move {
        let mut change = store.begin().await.unwrap();
        for (mark, day) in [(1, 10), (2, 11), (1, 12)] {
            let mark = [mark; 32];
            change.insert_erased(&Erased { mark, day }).await.unwrap();
        }
        change.commit().await.unwrap();
        let mut all = store.list_erased().await.unwrap();
        all.sort();
        assert_eq!(all.iter().map(|row| row.day).collect::<Vec<_>>(), [10, 11]);
        let mut change = store.begin().await.unwrap();
        // A house that makes room keeps them.
        change.make_room().await.unwrap();
        assert_eq!(change.purge_erased(11).await.unwrap(), 1);
        change.commit().await.unwrap();
        assert_eq!(store.list_erased().await.unwrap().len(), 1);
    });
}

/// A case with one record and one wrap, together.
async fn linked(store: &Store) {
    let case = CaseRef(random());
    let mut change = store.begin().await.unwrap();
    let new = NewCase {
        case,
        draft: random(),
        ..new_case(1)
    };
    change.insert_case(&new).await.unwrap();
    let id = random();
    let row = RecordRow {
        id,
        ..record(1, case, "text")
    };
    change.insert_record(&row).await.unwrap();
    let wrap = WrapRow {
        case,
        holder_kind: "intake".to_owned(),
        holder: [1; 16],
        body: vec![1; 60],
    };
    change.insert_wrap(&wrap).await.unwrap();
    change.commit().await.unwrap();
}

fn cases_of((columns, rows): &(Columns, Vec<Vec<Value>>)) -> BTreeSet<Vec<u8>> {
    let at = columns
        .columns
        .iter()
        .position(|(name, _)| name == "case_ref");
    let of = |row: &Vec<Value>| match &row[at.unwrap()] {
        Value::Bytes(bytes) => bytes.clone(),
        _ => panic!("a reference is bytes"),
    };
    rows.iter().map(of).collect()
}

#[test]
fn a_moment_is_one_moment_while_others_write() {
    on_both(|store, _| async move {
        let (stop, count) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicU32::new(0)),
        );
        let writer = beside({
            let (store, stop, count) = (store.clone(), stop.clone(), count.clone());
            async move {
                while !stop.load(Ordering::SeqCst) {
                    linked(&store).await;
                    count.fetch_add(1, Ordering::SeqCst);
                }
            }
        });
        let (mut moved, mut apart) = (0, 0);
        for _ in 0..400 {
            let before = count.load(Ordering::SeqCst);
            let moment = told(&store).await;
            let cases = cases_of(&moment["cases"]);
            assert!(
                cases == cases_of(&moment["records"]),
                "records of another moment"
            );
            assert!(
                cases == cases_of(&moment["wraps"]),
                "wraps of another moment"
            );
            moved += u32::from(count.load(Ordering::SeqCst) > before);
            // The counter-proof: two moments differ.
            let (first, second) = (told(&store).await, told(&store).await);
            apart += u32::from(cases_of(&first["cases"]) != cases_of(&second["wraps"]));
            if moved >= 5 && apart >= 5 {
                break;
            }
        }
        stop.store(true, Ordering::SeqCst);
        writer.await.unwrap();
        assert!(
            moved >= 5 && apart >= 5,
            "{moved} {apart}: nothing was written meanwhile"
        );
    });
}

#[test]
fn a_database_is_opened_as_it_is_and_taken_alone() {
    on_both(|store, place| async move {
        Planted::plant(&store).await;
        let again = match &place {
            Place::Sqlite(path) => Store::open_sqlite_as_it_is(path).await.unwrap(),
            Place::Postgres(url) => Store::open_postgres_as_it_is(url).await.unwrap(),
        };
        assert!(holds_a_house(&again).await);
        let mut change = again.begin().await.unwrap();
        assert_eq!(change.case_ages().await.unwrap().len(), 1);
        drop(change);
        if let Place::Postgres(_) = place {
            // Whoever is connected serves; the server notices a little later that it left.
            assert!(again.is_at_work(100).await.unwrap());
            store.close().await;
        }
        for _ in 0..100 {
            if !again.is_at_work(100).await.unwrap() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(!again.is_at_work(100).await.unwrap());
        again.lease("work", [1; 16], 100, 15).await.unwrap();
        assert!(again.is_at_work(100).await.unwrap());
        assert!(!again.is_at_work(115).await.unwrap());
        if let Place::Sqlite(path) = place {
            assert!(
                !again.take_alone().await.unwrap(),
                "somebody else has it open"
            );
            store.close().await;
            assert!(again.take_alone().await.unwrap());
            let nothing = path.with_file_name("nothing.db");
            assert!(Store::open_sqlite_as_it_is(&nothing).await.is_err());
            assert!(!nothing.exists(), "looking makes nothing");
        } else {
            assert!(again.take_alone().await.unwrap());
        }
        again.close().await;
    });
}
