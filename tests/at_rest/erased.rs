//! After somebody erased everything, nothing of it is left; and what a taken disk says.

use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sanad::app::keyring::{DayKeys, ServerKey, Stretcher};
use sanad::domain::case::CaseRef;
use sanad::domain::keys::SymmetricKey;
use sanad::domain::locks::Lock;
use sanad::store::Store;
use sha2::{Digest, Sha256};

use super::super::both::{Place, columns_with, on_both};
use super::house::{Folders, PASSWORD, WORKER, words};
use super::pressed::Process;
use super::scan::{Form, Scan, Scanner, hex, unhex};

const PERSON: i64 = 0x0005_7A3C_91E5_4B2D;
const NEIGHBOUR: i64 = 0x0005_7A3C_91E5_4C6F;
const ELSEWHERE: i64 = 0x0006_19D8_42B7_5EA3;

/// Everything that stands in the columns of one case.
async fn all_of(place: &Place, case: CaseRef) -> Vec<(String, Vec<u8>)> {
    let c = hex(&case.0);
    let mut all = vec![("case".to_owned(), case.0.to_vec())];
    let (open, close) = match place {
        Place::Sqlite(_) => ("lower(hex(", "))"),
        Place::Postgres(_) => ("(encode(", ", 'hex'))"),
    };
    let mine = match place {
        Place::Sqlite(_) => format!("x'{c}'"),
        Place::Postgres(_) => format!("'\\x{c}'::bytea"),
    };
    let mailboxes = format!("mailbox in (select mailbox from mailboxes where case_ref = {mine})");
    let case_ref = format!("case_ref = {mine}");
    for (column, table, which) in [
        ("draft", "cases", &case_ref),
        ("record", "records", &case_ref),
        ("body", "records", &case_ref),
        ("body", "wraps", &case_ref),
        ("mailbox", "mailboxes", &case_ref),
        ("head", "mailboxes", &case_ref),
        ("find", "locks", &mailboxes),
        ("body", "locks", &mailboxes),
        ("letter", "letters", &mailboxes),
        ("body", "letters", &mailboxes),
    ] {
        let sql = format!("select {open}{column}{close} from {table} where {which}");
        let values = place.words(&sql).await;
        assert!(
            !values.is_empty(),
            "{table}.{column} has something to erase"
        );
        for value in values {
            all.push((format!("{table}.{column}"), unhex(&value)));
        }
    }
    all
}

#[test]
fn a_person_who_erases_everything_leaves_nothing_behind() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        let done = process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let (code, case) = process.request(PERSON, "erase me afterwards").await;
        process.press(PERSON, "request-receipt", "six").await;
        let (stays_code, stays) = process.request(NEIGHBOUR, "I stay").await;
        let who = process.sign_in(&done.totp_secret).await;
        let house = &process.house;
        house.open_case(&who, case).await.unwrap();
        house.take_case(&who, case).await.unwrap();
        house.write_note(&who, case, "a note").await.unwrap();
        house.write_reply(&who, case, "a reply").await.unwrap();
        let all = all_of(&place, case).await;
        assert!(all.len() >= 18, "only {} values", all.len());

        // Somebody opens it on a second phone too, and has it open while it is erased.
        process.text(ELSEWHERE, &code.grouped()).await;
        process.text(PERSON, &code.grouped()).await;
        process.press(PERSON, "visit", "erase").await;
        let before = place.everything().await;
        assert!(columns_with(&before, &case.0).contains(&"wraps.case_ref".to_owned()));
        erased_while_somebody_reads(&process, &place, &all).await;

        let after = place.everything().await;
        for (what, bytes) in &all {
            assert_eq!(columns_with(&after, bytes), [""; 0], "{what}");
        }
        in_no_file(&place, &all);
        let lines = house.list_cases(&who).await.unwrap();
        assert_eq!(
            lines.iter().map(|line| line.case).collect::<Vec<_>>(),
            [stays]
        );
        assert!(house.open_case(&who, case).await.is_err());
        let same = process.text(3, "1111 1111 1111 1111 1111").await;
        let shown = process.text(3, &code.grouped()).await;
        let nothing = process.press(4, "mailbox", "123456").await;
        assert_eq!(shown, nothing, "the code is like any other number");
        assert!(!same.contains("a reply") && !shown.contains("a reply"));
        // The second phone can neither read nor write to it any more.
        let shown = process.press(ELSEWHERE, "visit", "").await;
        assert!(!shown.contains("a reply"), "{shown}");
        process.text(ELSEWHERE, "still there?").await;
        assert!(store.list_records(case).await.unwrap().is_empty());
        // The counter-proof: the neighbour's is all there.
        assert!(process.text(5, &stays_code.grouped()).await != nothing);
        assert!(!columns_with(&after, &stays.0).is_empty());
    });
}

/// A backup under way makes nobody wait who erases; the keys go from the files afterwards.
async fn erased_while_somebody_reads(process: &Process, place: &Place, all: &[(String, Vec<u8>)]) {
    let reader = place.read_for_long("wraps").await;
    let began = std::time::Instant::now();
    process.press(PERSON, "visit", "erase2").await;
    let waited = began.elapsed();
    assert!(waited < std::time::Duration::from_secs(4), "{waited:?}");
    let Some(reader) = reader else { return };
    sqlx::Connection::close(reader).await.unwrap();
    for table in ["wraps", "locks"] {
        let of_table = all.iter().filter(|(what, _)| what.starts_with(table));
        let bytes: Vec<_> = of_table.map(|(_, bytes)| bytes.as_slice()).collect();
        // The counter-proof: until the timers have done it, something is there.
        assert!(place.is_in_the_file_of(table, &bytes).await, "{table}");
    }
    // Other tests on the same server may be in its way for a moment.
    for _ in 0..50 {
        process.app.tidy().await.unwrap();
        let asked = "select what from onces where what = 'scrub'";
        if place.words(asked).await.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    for table in ["wraps", "locks"] {
        let of_table = all.iter().filter(|(what, _)| what.starts_with(table));
        let bytes: Vec<_> = of_table.map(|(_, bytes)| bytes.as_slice()).collect();
        assert!(!place.is_in_the_file_of(table, &bytes).await, "{table}");
    }
}

/// Bodies by their first 24 bytes that are not the same in every envelope.
fn in_no_file(place: &Place, all: &[(String, Vec<u8>)]) {
    let Place::Sqlite(path) = place else { return };
    let forms = all.iter().map(|(_, bytes)| {
        let from = if bytes.len() > 64 { 20 } else { 0 };
        let bytes = bytes[from..].iter().take(24).copied().collect();
        Form {
            of: "erased",
            how: "raw",
            bytes,
        }
    });
    let scanner = Scanner::of(forms.collect());
    let mut scan = Scan::default();
    scanner.look_below(&mut scan, path.parent().unwrap());
    assert!(scan.found.is_empty(), "{:#?}", scan.found);
    assert!(scan.files >= 1 && scan.bytes > 100_000);
    // The counter-proof, on a copy with one of them in it.
    let folder = tempfile::tempdir().unwrap();
    let mut copy = std::fs::read(path).unwrap();
    copy.extend(&all.last().unwrap().1);
    std::fs::write(folder.path().join("copy"), copy).unwrap();
    scanner.look_below(&mut scan, folder.path());
    assert_eq!(scan.found.len(), 1);
}

#[test]
fn a_taken_disk_opens_no_draft_and_leads_from_no_chat_to_a_case() {
    on_both(|store, place| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        process.request(PERSON, "sent words").await;
        process.press(PERSON, "request-receipt", "six").await;
        process.draft(NEIGHBOUR, "unsent words").await;
        let chats = [PERSON, NEIGHBOUR];
        let everything = place.everything().await;

        let mut tried = 0;
        for chat in chats {
            for (how, value) in derived(&folders.keys(), chat).await {
                tried += 1;
                let found = columns_with(&everything, &value);
                assert_eq!(found, [""; 0], "{how}");
            }
        }
        assert!(tried >= 300, "only {tried} values were tried");
        no_body_opens(&folders.keys(), &everything);
        // The counter-proof: with the runtime folder the tag of the day is found.
        let days = DayKeys::in_folder(&folders.runtime()).unwrap();
        let day = days.today(process.house.now()).unwrap();
        for chat in chats {
            assert_eq!(columns_with(&everything, &day.tag(chat)), ["drafts.tag"]);
        }
        opens_only_with_the_runtime_folder(&store, &folders).await;
    });
}

async fn opens_only_with_the_runtime_folder(store: &Store, folders: &Folders) {
    let empty = tempfile::tempdir().unwrap();
    let taken = Process::over(store, &folders.keys(), &empty.path().join("run"));
    let gone = words(&taken.house, "notice-draft-gone");
    for chat in [PERSON, NEIGHBOUR] {
        let shown = taken.press(chat, "request-review", "show").await;
        assert!(shown.contains(&gone) && !shown.contains("words"), "{shown}");
    }
    assert!(taken.app.due_sweeps().await.is_empty());
    let living = Process::over(store, &folders.keys(), &folders.runtime());
    let shown = living.press(NEIGHBOUR, "request-review", "show").await;
    assert!(shown.contains("unsent words"), "{shown}");
}

/// Every label under which the house derives something, and a few that it could.
const LABELS: [&str; 21] = [
    "code pepper",
    "second factor",
    "session",
    "chat",
    "replica",
    "shared day",
    "name",
    "erased",
    "tries",
    "tag",
    "seal",
    "draft",
    "sweep",
    "hiding",
    "whole",
    "six",
    "duress",
    "find",
    "id",
    "day",
    "",
];

/// All that could be computed of a chat with the server key alone.
async fn derived(keys: &Path, chat: i64) -> Vec<(String, Vec<u8>)> {
    let server = ServerKey::load_or_make(keys).unwrap();
    let file: [u8; 32] = std::fs::read(keys.join("server.key"))
        .unwrap()
        .try_into()
        .unwrap();
    let root = SymmetricKey::new(&file);
    let chat_forms = [
        chat.to_be_bytes().to_vec(),
        chat.to_le_bytes().to_vec(),
        chat.to_string().into_bytes(),
    ];
    let mut long: Vec<(String, [u8; 32])> = Vec::new();
    for form in &chat_forms {
        long.push(("SHA-256".to_owned(), Sha256::digest(form).into()));
        long.push(("erased mark".to_owned(), server.erased_mark(form)));
        let typed = String::from_utf8_lossy(form).into_owned();
        long.push(("tried name".to_owned(), server.tried_name(&typed)));
        let mut padded = [0; 32];
        padded[..form.len()].copy_from_slice(form);
        long.push(("replica".to_owned(), server.replica_mac(&padded)));
        long.push(("HMAC with the key".to_owned(), mac(&file, form)));
        for label in LABELS {
            let key = root.derive(label);
            long.push((format!("HMAC, {label}"), mac(key.expose(), form)));
            long.push((
                format!("derived, {label}"),
                *root.derive_with(label, form).expose(),
            ));
            long.push((
                format!("derived twice, {label}"),
                *key.derive_with("id", form).expose(),
            ));
        }
        long.extend(stretched(&server, form).await);
    }
    // Columns hold 16 or 32 bytes, and the first sixteen of a longer value are found in both.
    long.into_iter()
        .map(|(how, value)| (how, value[..16].to_vec()))
        .collect()
}

/// The same as if a chat were a code.
async fn stretched(server: &ServerKey, form: &[u8]) -> Vec<(String, [u8; 32])> {
    let mut long = Vec::new();
    let pepper = server.code_pepper();
    for input in [
        form.to_vec(),
        [b"whole\0", form].concat(),
        [b"six\0", form].concat(),
    ] {
        let stretched = Stretcher::for_tests().stretch(&input, &*pepper).await;
        long.push(("stretched".to_owned(), *stretched));
        for lock in [
            Lock::whole(&stretched),
            Lock::six(&stretched),
            Lock::duress(&stretched),
        ] {
            long.push(("a lock".to_owned(), lock.find));
        }
    }
    long
}

fn mac(key: &[u8], form: &[u8]) -> [u8; 32] {
    let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).unwrap();
    mac.chain_update(form).finalize().into_bytes().into()
}

/// No body names a key that comes from the server key, except second factors.
fn no_body_opens(keys: &Path, everything: &[(String, String)]) {
    let server = ServerKey::load_or_make(keys).unwrap();
    let file: [u8; 32] = std::fs::read(keys.join("server.key"))
        .unwrap()
        .try_into()
        .unwrap();
    let root = SymmetricKey::new(&file);
    let known = [
        root.id(),
        server.second_factor_wrap().id(),
        server.chat_wrap().id(),
        root.derive("seal").derive("draft").id(),
        root.derive("seal").derive("sweep").id(),
        root.derive("draft").id(),
    ];
    let mut factors = 0;
    for (column, value) in everything {
        let bytes = unhex(value);
        let Some(id) = sanad::domain::seal::envelope_key_id(&bytes) else {
            continue;
        };
        if known.contains(&id) {
            assert_eq!(column, "staff.totp");
            factors += 1;
        }
    }
    assert_eq!(factors, 1, "the one that the server key opens is seen");
}
