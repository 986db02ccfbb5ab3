//! A sealed body opens in its own row alone, and a case under its own key alone.

use sanad::domain::case::CaseRef;
use sanad::domain::keys::Pair;
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::store::Store;
use sanad::store::cases::RecordRow;
use sanad::store::records::AnswersRecord;
use sanad::store::wraps::WrapRow;

use super::super::both::{Place, on_both, random};
use super::house::{Folders, PASSWORD, WORKER, words};
use super::pressed::{Process, bytes};

const PERSON: i64 = 7_000_000_001;
const OTHER: i64 = 7_000_000_002;

#[test]
fn a_record_that_was_moved_to_another_case_or_kind_does_not_open() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        let done = process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let (_, mine) = process.request(PERSON, "the words of the first").await;
        let (_, theirs) = process.request(OTHER, "the words of the second").await;
        let who = process.sign_in(&done.totp_secret).await;
        process.house.take_case(&who, mine).await.unwrap();
        process
            .house
            .write_note(&who, mine, "a note for staff")
            .await
            .unwrap();
        let (case, other) = (bytes(&place, &mine.0), bytes(&place, &theirs.0));
        let deeds = [
            format!(
                "update records set case_ref = {other} where case_ref = {case} and kind = 'text'"
            ),
            format!(
                "update records set kind = 'message' where case_ref = {case} and kind = 'text'"
            ),
            format!("update records set kind = 'text' where case_ref = {case} and kind = 'note'"),
            format!("update records set kind = 'reply' where case_ref = {case} and kind = 'note'"),
            format!(
                "update records set direction = 'out' where case_ref = {case} and kind = 'text'"
            ),
            format!(
                "update records set record = {} where case_ref = {case} and kind = 'text'",
                bytes(&place, &random())
            ),
            format!(
                "update wraps set holder_kind = 'recovery', holder = {} where case_ref = {case} and holder_kind = 'staff'",
                bytes(&place, &random())
            ),
        ];
        for (number, deed) in deeds.iter().enumerate() {
            assert!(
                process.house.open_case(&who, mine).await.is_ok(),
                "before {deed}"
            );
            let undo = Undo::of(&store, &place, mine, theirs).await;
            place.execute(deed).await.unwrap();
            let broken = if number == 0 { theirs } else { mine };
            let opened = process.house.open_case(&who, broken).await;
            let is_wrap = deed.starts_with("update wraps");
            // A worker whose wrap is gone is still a supervisor in a house of one.
            assert_eq!(opened.is_ok(), is_wrap, "{deed}");
            undo.put_back(&place).await;
        }
        assert!(process.house.open_case(&who, mine).await.is_ok());
    });
}

/// The names of the records of two cases, as statements.
struct Undo(String);

impl Undo {
    async fn of(store: &Store, place: &Place, one: CaseRef, two: CaseRef) -> Self {
        let mut all = Vec::new();
        for case in [one, two] {
            let rows = store.list_records(case).await.unwrap();
            for row in rows {
                let (id, case) = (bytes(place, &row.id), bytes(place, &case.0));
                let (kind, direction) = (row.kind, row.direction);
                all.push(format!(
                    "update records set record = {id}, case_ref = {case}, kind = '{kind}', \
                     direction = '{direction}' where body = {}",
                    bytes(place, &row.body)
                ));
            }
            for row in store.list_wraps(case).await.unwrap() {
                let (kind, holder) = (row.holder_kind, bytes(place, &row.holder));
                all.push(format!(
                    "update wraps set holder_kind = '{kind}', holder = {holder} where body = {}",
                    bytes(place, &row.body)
                ));
            }
        }
        Self(all.join("; "))
    }

    async fn put_back(&self, place: &Place) {
        place.execute(&self.0).await.unwrap();
    }
}

#[test]
fn a_draft_that_was_moved_to_another_chat_or_version_does_not_open() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        process.draft(PERSON, "words that only I wrote").await;
        let day = sanad::app::keyring::DayKeys::in_folder(&folders.runtime()).unwrap();
        let day = day.today(process.house.now()).unwrap();
        let (from, to) = (
            bytes(&place, &day.tag(PERSON)),
            bytes(&place, &day.tag(OTHER)),
        );
        let gone = words(&process.house, "notice-draft-gone");
        // Each answer comes from a new process, which remembers nothing of any chat.
        let look = async |chat: i64| {
            let process = Process::over(&store, &folders.keys(), &folders.runtime());
            process.press(chat, "request-review", "show").await
        };
        let shown = look(PERSON).await;
        assert!(shown.contains("only I wrote"), "{shown}");
        place
            .execute(&format!("update drafts set tag = {to} where tag = {from}"))
            .await
            .unwrap();
        let shown = look(OTHER).await;
        assert!(
            shown.contains(&gone) && !shown.contains("only I wrote"),
            "{shown}"
        );
        place
            .execute(&format!("update drafts set tag = {from} where tag = {to}"))
            .await
            .unwrap();
        assert!(look(PERSON).await.contains("only I wrote"));
        place
            .execute("update drafts set version = version + 1")
            .await
            .unwrap();
        let shown = look(PERSON).await;
        assert!(
            shown.contains(&gone) && !shown.contains("only I wrote"),
            "{shown}"
        );
    });
}

/// A case that somebody made up, in the rows of one that exists: its key wrapped to intake,
/// whose public key stands in a table, and its answers, which lead replies elsewhere.
fn made_up(case: CaseRef, wrap: &WrapRow, intake: &Pair) -> (Vec<u8>, RecordRow) {
    let pair = Pair::from_seed(&[8; 32]);
    let aad = Aad::row("wraps")
        .field(&case.0)
        .field(wrap.holder_kind.as_bytes())
        .field(&wrap.holder);
    let (private, to) = (pair.private.expose(), &intake.public);
    let key = seal::seal(to, Purpose::CasePrivate, &aad, private, &[1; 32]);
    let answers = AnswersRecord {
        at: 1,
        mailbox: random(),
        mailbox_key: *Pair::from_seed(&[7; 32]).public.as_bytes(),
        watched: false,
        language: "en".to_owned(),
        country: None,
        consent: 1,
        reasons: Vec::new(),
        answers: Vec::new(),
    };
    let id = random();
    let aad = Aad::row("records").field(&case.0).field(&id);
    let aad = aad.field(b"answers").field(b"in");
    let body = seal::seal(
        &pair.public,
        Purpose::CaseRecord,
        &aad,
        &answers.bytes(),
        &[2; 32],
    );
    let row = RecordRow {
        case,
        id,
        kind: "answers".to_owned(),
        direction: "in".to_owned(),
        at_hour: 0,
        size_step: 1,
        body,
    };
    (key, row)
}

#[test]
fn a_case_whose_key_was_replaced_does_not_open_and_takes_no_note() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        let done = process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let (_, case) = process.request(PERSON, "the right words").await;
        let who = process.sign_in(&done.totp_secret).await;
        assert!(process.house.open_case(&who, case).await.is_ok());
        let trust = process.house.trust().await.unwrap();
        let mut intake = Pair::from_seed(&[0; 32]);
        intake.public = trust.intake.public;
        let wrap = store.list_wraps(case).await.unwrap().remove(0);
        let (key, answers) = made_up(case, &wrap, &intake);
        let case_ref = bytes(&place, &case.0);
        let replaced = format!(
            "delete from records where case_ref = {case_ref}; \
             update wraps set body = {} where case_ref = {case_ref}",
            bytes(&place, &key)
        );
        place.execute(&replaced).await.unwrap();
        let mut change = store.begin().await.unwrap();
        change.insert_record(&answers).await.unwrap();
        change.commit().await.unwrap();
        assert!(process.house.open_case(&who, case).await.is_err());
        assert!(process.house.take_case(&who, case).await.is_err());
        let list = process.house.list_cases(&who).await.unwrap();
        assert_eq!(list.len(), 1, "it is listed, so that it shows");
    });
}
