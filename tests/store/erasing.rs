//! What was erased is gone: from every table, and from the files.

use std::time::{Duration, Instant};

use sanad::domain::case::CaseRef;
use sanad::store::audit::AuditRow;
use sanad::store::cases::{NewCase, RecordRow};
use sanad::store::drafts::PieceRow;
use sanad::store::wraps::WrapRow;
use sanad::store::{Change, Store};
use sqlx::Connection as _;

use super::both::{Place, columns_with, on_both, random, sqlite};
use super::cases::new_case;

/// A case with a planted body in every table that hangs on it.
pub struct Planted {
    pub case: CaseRef,
    mailbox: [u8; 16],
    bodies: Vec<[u8; 16]>,
}

impl Planted {
    fn body(&mut self, length: usize) -> Vec<u8> {
        let mark = random();
        self.bodies.push(mark);
        mark.iter().copied().cycle().take(length).collect()
    }

    fn bytes(&self) -> impl Iterator<Item = &[u8; 16]> {
        self.bodies.iter().chain([&self.case.0, &self.mailbox])
    }

    pub async fn plant(store: &Store) -> Self {
        let mut planted = Self {
            case: CaseRef(random()),
            mailbox: random(),
            bodies: Vec::new(),
        };
        let case = planted.case;
        let mut change = store.begin().await.unwrap();
        let new = NewCase {
            case,
            draft: random(),
            ..new_case(1)
        };
        change.insert_case(&new).await.unwrap();
        planted.plant_records(&mut change).await;
        planted.plant_mailbox(&mut change).await;
        change.insert_alert(case, 1).await.unwrap();
        let deed = AuditRow {
            id: random(),
            at: 1,
            staff: None,
            action: "open".to_owned(),
            case: Some(case),
        };
        change.audit(deed).await.unwrap();
        change.commit().await.unwrap();
        planted
    }

    async fn plant_records(&mut self, change: &mut Change<'_>) {
        let case = self.case;
        for (kind, length) in [
            ("answers", 300),
            ("text", 1_100),
            ("note", 5_000),
            ("attachment", 70_000),
        ] {
            let body = self.body(length);
            let row = RecordRow {
                case,
                id: random(),
                kind: kind.to_owned(),
                direction: "in".to_owned(),
                at_hour: 0,
                size_step: 1,
                body,
            };
            change.insert_record(&row).await.unwrap();
        }
        let piece = PieceRow {
            id: random(),
            case,
            expires_at: 9,
            size_step: 1,
            body: self.body(9_000),
        };
        change.insert_piece(&piece).await.unwrap();
        let body = self.body(120);
        let wrap = WrapRow {
            case,
            holder_kind: "intake".to_owned(),
            holder: [0; 16],
            body,
        };
        change.insert_wrap(&wrap).await.unwrap();
    }

    async fn plant_mailbox(&mut self, change: &mut Change<'_>) {
        let case = self.case;
        let head = self.body(400);
        change
            .insert_mailbox(self.mailbox, case, &head)
            .await
            .unwrap();
        let (lock, letter) = (self.body(150), self.body(2_000));
        let find: [u8; 32] = self.body(32).try_into().unwrap();
        change
            .insert_lock(&find, self.mailbox, &lock)
            .await
            .unwrap();
        change
            .insert_letter(self.mailbox, random(), &letter)
            .await
            .unwrap();
    }
}

/// Whether these bytes stand anywhere in the files of SQLite.
fn in_files(place: &Place, bytes: &[u8]) -> bool {
    let Place::Sqlite(path) = place else {
        return false;
    };
    let folder = std::fs::read_dir(path.parent().unwrap()).unwrap();
    folder.into_iter().any(|file| {
        let content = std::fs::read(file.unwrap().path()).unwrap();
        content.windows(bytes.len()).any(|window| window == bytes)
    })
}

/// Scrubs; other tests on the same server may be in its way for a moment.
async fn scrub_beside_others(store: &Store) {
    for _ in 0..50 {
        if store.scrub().await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it is never scrubbed");
}

#[test]
fn an_erased_case_is_in_no_table_and_in_no_file() {
    on_both(|store, place| async move {
        let mut gone = Vec::new();
        for _ in 0..4 {
            gone.push(Planted::plant(&store).await);
        }
        let stays = Planted::plant(&store).await;
        // The counter-proof: what is looked for afterwards is found before.
        let before = place.everything().await;
        for bytes in gone.iter().flat_map(Planted::bytes) {
            assert!(!columns_with(&before, bytes).is_empty());
            assert!(in_files(&place, bytes) || matches!(place, Place::Postgres(_)));
        }
        let tables = columns_with(&before, &gone[0].case.0);
        for table in [
            "cases",
            "records",
            "wraps",
            "mailboxes",
            "alerts",
            "audit",
            "pieces",
        ] {
            assert!(tables.contains(&format!("{table}.case_ref")), "{table}");
        }
        for planted in &gone {
            let mut change = store.begin().await.unwrap();
            assert!(change.erase_case(planted.case).await.unwrap());
            assert!(!change.erase_case(planted.case).await.unwrap());
            change.commit().await.unwrap();
        }
        scrub_beside_others(&store).await;
        let after = place.everything().await;
        for bytes in gone.iter().flat_map(Planted::bytes) {
            assert_eq!(columns_with(&after, bytes), Vec::<String>::new());
            assert!(
                !in_files(&place, bytes),
                "bytes of an erased case are still in a file"
            );
        }
        for bytes in stays.bytes() {
            assert!(!columns_with(&after, bytes).is_empty());
        }
        assert_eq!(
            store.list_audit(9).await.unwrap().len(),
            5,
            "deeds outlive their case"
        );
    });
}

#[test]
fn an_erasure_that_is_not_committed_erases_nothing() {
    on_both(|store, place| async move {
        let planted = Planted::plant(&store).await;
        let before = place.everything().await;
        let mut change = store.begin().await.unwrap();
        change.erase_case(planted.case).await.unwrap();
        drop(change);
        store.begin().await.unwrap().commit().await.unwrap();
        assert_eq!(place.everything().await.len(), before.len());
    });
}

/// Erases a case, and nothing more: no scrub comes after it.
async fn erase(store: &Store, planted: &Planted) {
    let mut change = store.begin().await.unwrap();
    assert!(change.erase_case(planted.case).await.unwrap());
    change.commit().await.unwrap();
}

/// Somebody who looked at something and goes on reading.
async fn long_reader(path: &std::path::Path) -> sqlx::SqliteConnection {
    let mut reader = sqlite(path).await;
    sqlx::raw_sql("begin; select count(*) from cases")
        .execute(&mut reader)
        .await
        .unwrap();
    reader
}

#[test]
fn a_scrub_that_somebody_stood_in_the_way_of_is_made_up_for() {
    on_both(|store, place| async move {
        let Place::Sqlite(path) = &place else {
            return;
        };
        let planted = Planted::plant(&store).await;
        let reader = long_reader(path).await;
        erase(&store, &planted).await;
        assert!(store.scrub().await.is_err(), "somebody still reads");
        assert!(planted.bytes().any(|bytes| in_files(&place, bytes)));
        reader.close().await.unwrap();
        store.scrub_if_asked().await.unwrap();
        assert!(!planted.bytes().any(|bytes| in_files(&place, bytes)));
    });
}

#[test]
fn whoever_erases_while_somebody_reads_for_long_holds_up_nobody_who_writes() {
    on_both(|store, place| async move {
        let Place::Sqlite(path) = &place else {
            return;
        };
        let planted = Planted::plant(&store).await;
        store.scrub().await.unwrap();
        let reader = long_reader(path).await;
        erase(&store, &planted).await;
        // What a write takes that nothing is in the way of.
        let began = Instant::now();
        store.try_writing().await.unwrap();
        let alone = began.elapsed();
        for _ in 0..3 {
            let began = Instant::now();
            let (scrubbed, written) = tokio::join!(store.scrub(), async {
                tokio::time::sleep(Duration::from_millis(20)).await;
                store.try_writing().await
            });
            let took = began.elapsed();
            assert!(scrubbed.is_err(), "somebody still reads");
            written.unwrap();
            assert!(
                took < alone * 4 + Duration::from_secs(2),
                "{took:?}, {alone:?}"
            );
        }
        reader.close().await.unwrap();
        // It is still owed, and the timers do it.
        store.scrub_if_asked().await.unwrap();
        assert!(!planted.bytes().any(|bytes| in_files(&place, bytes)));
    });
}

#[test]
fn what_a_killed_process_left_in_the_journal_is_scrubbed_after_the_next_start() {
    on_both(|store, place| async move {
        let Place::Sqlite(path) = &place else {
            return;
        };
        let planted = Planted::plant(&store).await;
        erase(&store, &planted).await;
        // A copy of the files at this moment is what a kill would leave.
        let after = tempfile::tempdir().unwrap();
        for name in ["sanad.db", "sanad.db-wal"] {
            std::fs::copy(path.with_file_name(name), after.path().join(name)).unwrap();
        }
        let left = Place::Sqlite(after.path().join("sanad.db"));
        assert!(planted.bytes().any(|bytes| in_files(&left, bytes)));
        let file = after.path().join("sanad.db");
        let again = Store::open_sqlite(&file).await.unwrap();
        again.scrub_if_asked().await.unwrap();
        assert!(!planted.bytes().any(|bytes| in_files(&left, bytes)));
        again.close().await;
    });
}

#[test]
fn after_an_erasing_the_timers_scrub_when_the_turn_did_not() {
    on_both(|store, place| async move {
        store.scrub_if_asked().await.unwrap();
        let planted = Planted::plant(&store).await;
        erase(&store, &planted).await;
        store.scrub_if_asked().await.unwrap();
        assert!(!planted.bytes().any(|bytes| in_files(&place, bytes)));
    });
}

/// Whether a key of this case is still in a file of PostgreSQL.
async fn a_key_is_left(place: &Place, planted: &Planted) -> bool {
    let bytes: Vec<_> = planted.bytes().map(|bytes| &bytes[..]).collect();
    place.is_in_the_file_of("wraps", &bytes).await || place.is_in_the_file_of("locks", &bytes).await
}

#[test]
fn on_a_server_whoever_can_rewrites_what_others_erased_and_makes_nobody_wait() {
    on_both(|store, place| async move {
        let Place::Postgres(url) = &place else {
            return;
        };
        let planted = Planted::plant(&store).await;
        let reader = place.read_for_long("locks").await;
        erase(&store, &planted).await;
        assert!(a_key_is_left(&place, &planted).await);
        let began = Instant::now();
        assert!(store.scrub_if_asked().await.is_err(), "somebody reads");
        let waited = began.elapsed();
        assert!(waited < Duration::from_secs(3), "{waited:?}");
        let stays = Planted::plant(&store).await;
        drop(reader);
        // It failed there, and that process leaves the tables alone for a while; another does it.
        let other = Store::open_postgres(url).await.unwrap();
        for _ in 0..50 {
            if other.scrub_if_asked().await.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(!a_key_is_left(&place, &planted).await);
        assert!(a_key_is_left(&place, &stays).await);
        let asked = place.words("select what from onces").await;
        assert_eq!(asked, [""; 0], "nothing is asked for any more");
        other.close().await;
    });
}

#[test]
fn on_a_server_an_erasing_stays_owed_until_nobody_can_see_what_was_there() {
    on_both(|store, place| async move {
        let Place::Postgres(url) = &place else {
            return;
        };
        let planted = Planted::plant(&store).await;
        // Somebody else's long look at another table, which is in the way of no lock.
        let mut looks = sqlx::PgConnection::connect(url).await.unwrap();
        let look = "begin isolation level repeatable read; select count(*) from staff";
        sqlx::raw_sql(look).execute(&mut looks).await.unwrap();
        let marks = "select what from onces";
        let file = "select pg_walfile_name(pg_current_wal_lsn())";
        erase(&store, &planted).await;
        assert!(store.scrub_if_asked().await.is_err(), "they could see it");
        assert_eq!(place.words(marks).await, ["scrub"]);
        assert!(a_key_is_left(&place, &planted).await);
        let before = place.words(file).await;
        looks.close().await.unwrap();
        // Others on the same server may be in its way for a moment.
        for _ in 0..50 {
            if store.scrub_if_asked().await.is_ok() && place.words(marks).await.is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        assert_eq!(place.words(marks).await, [""; 0]);
        assert!(!a_key_is_left(&place, &planted).await);
        assert_ne!(
            place.words(file).await,
            before,
            "the journal goes on in another file"
        );
    });
}
