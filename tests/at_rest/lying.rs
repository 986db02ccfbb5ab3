//! No planted word lies anywhere, in any form, while the house runs and after it has closed.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use super::super::both::{Place, on_both};
use super::house::Served;
use super::samples::holds;
use super::scan::{Scan, Scanner, unhex};
use super::scenario::{Planted, live_through};
use sanad::app::casework::EntryBody;

/// What may lie in the folders of keys and of the running system, and nothing else may.
const KEYS: [&str; 7] = [
    "organisation.pub",
    "recovery.age",
    "roster.lock",
    "roster.number",
    "server.key",
    "backup.recipient",
    "erased.",
];
const RUNTIME: [&str; 3] = ["day-", "updates-under-way", "updates-suspected.json"];

#[test]
fn no_word_of_anybody_lies_on_the_disk_in_any_form() {
    on_both(|store, place| async move {
        let (served, done) = Served::new(store).await;
        let planted = live_through(&served, &done).await;
        shown_to_staff_without_traces(&served, &done, &planted).await;
        let mut scanner = Scanner::new(&planted);
        add_keys(&mut scanner, &served);
        let mut scan = Scan::default();
        look_everywhere(&scanner, &mut scan, &place, &served).await;
        let folders = served.close().await;
        look_at_data(&scanner, &mut scan, &place).await;
        scanner.look_below(&mut scan, &folders.keys());
        scanner.look_below(&mut scan, &folders.runtime());
        names_are_known(&folders.keys(), &KEYS);
        names_are_known(&folders.runtime(), &RUNTIME);
        tell(&scan, &scanner);

        let expected = [("server.key", "server key"), ("day-", "day key")];
        scan.found.retain(|(place, of, how)| {
            !expected
                .iter()
                .any(|(at, key)| place.starts_with(at) && of == key && *how == "raw")
        });
        assert!(scan.found.is_empty(), "found: {:#?}", scan.found);
        let (files, bytes) = match place {
            Place::Sqlite(_) => (14, 800_000),
            Place::Postgres(_) => (10, 150_000),
        };
        assert!(scan.files >= files, "only {} files", scan.files);
        assert!(scan.bytes >= bytes, "only {} bytes", scan.bytes);
        assert!(
            scanner.forms.len() >= 550,
            "only {} forms",
            scanner.forms.len()
        );
        counter_proof(&scanner, &place).await;
    });
}

fn tell(scan: &Scan, scanner: &Scanner) {
    let mut words: Vec<_> = scanner.forms.iter().map(|form| form.of).collect();
    words.dedup();
    let _ = writeln!(
        std::io::stderr(),
        "looked through {} files, {} bytes for {} words in {} forms",
        scan.files,
        scan.bytes,
        words.len(),
        scanner.forms.len()
    );
}

/// The keys themselves must lie in their own file alone.
fn add_keys(scanner: &mut Scanner, served: &Served) {
    let mut planted = Planted {
        words: Vec::new(),
        numbers: Vec::new(),
        case: sanad::domain::case::CaseRef([0; 16]),
    };
    let content = std::fs::read(served.folders.keys().join("server.key")).unwrap();
    planted.words.push(("server key", content));
    for entry in std::fs::read_dir(served.folders.runtime()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "key") {
            planted
                .words
                .push(("day key", std::fs::read(path).unwrap()));
        }
    }
    assert!(planted.words.len() >= 2);
    let forms = Scanner::new(&planted).forms;
    *scanner = Scanner::of([&scanner.forms[..], &forms].concat());
}

async fn look_everywhere(scanner: &Scanner, scan: &mut Scan, place: &Place, served: &Served) {
    look_at_data(scanner, scan, place).await;
    scanner.look_below(scan, &served.folders.keys());
    scanner.look_below(scan, &served.folders.runtime());
    look_at_deleted_files(scanner, scan);
}

/// Files of the data folder, the dump of every column, and what `pg_dump` writes.
async fn look_at_data(scanner: &Scanner, scan: &mut Scan, place: &Place) {
    match place {
        Place::Sqlite(path) => scanner.look_below(scan, path.parent().unwrap()),
        Place::Postgres(url) => {
            if let Some(dump) = pg_dump(url) {
                scan.files += 1;
                scanner.look(scan, "pg_dump", &dump);
            }
        }
    }
    for (column, value) in place.everything().await {
        scanner.look(scan, &column, value.as_bytes());
        scanner.look(scan, &column, &unhex(&value));
    }
}

fn pg_dump(url: &str) -> Option<Vec<u8>> {
    let (base, options) = url.split_once("options=").unwrap();
    let schema = options
        .split("%3D")
        .nth(1)
        .unwrap()
        .split("%20")
        .next()
        .unwrap();
    let told = Command::new("pg_dump")
        .args(["--inserts", "-n", schema, base.trim_end_matches(['?', '&'])])
        .output()
        .ok()?;
    told.status.success().then_some(told.stdout)
}

/// Files that were unlinked while they are open, such as temporary ones of SQLite.
fn look_at_deleted_files(scanner: &Scanner, scan: &mut Scan) {
    let Ok(open) = std::fs::read_dir("/proc/self/fd") else {
        return;
    };
    for entry in open.flatten() {
        let target = std::fs::read_link(entry.path()).unwrap_or_default();
        let target = target.to_string_lossy().into_owned();
        let is_ours = target.starts_with('/') && target.ends_with("(deleted)");
        if is_ours && let Ok(bytes) = std::fs::read(entry.path()) {
            scan.files += 1;
            scanner.look(scan, &target, &bytes);
        }
    }
}

fn names_are_known(folder: &Path, known: &[&str]) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            known.iter().any(|known| name.starts_with(known)),
            "{name} lies there"
        );
    }
}

/// The picture has no place and no phone in it, the voice no name; the rest came through.
async fn shown_to_staff_without_traces(
    served: &Served,
    done: &sanad::app::set_up::SetUpDone,
    planted: &Planted,
) {
    let (_, who) = served.sign_in(done).await;
    let file = served.house.open_case(&who, planted.case).await.unwrap();
    let mut seen = Vec::new();
    for entry in &file.entries {
        let EntryBody::Attachment { kind, .. } = &entry.body else {
            continue;
        };
        let shown = served
            .house
            .attachment(&who, planted.case, entry.id, false)
            .await
            .unwrap();
        for trace in [
            &b"Exif"[..],
            b"PlantedPhone",
            b"PlantedComment",
            b"PlantedName",
            b"PlantedProgram",
        ] {
            assert!(
                !holds(&shown.bytes, trace),
                "{kind} holds {}",
                trace.escape_ascii()
            );
        }
        for (name, bytes) in &planted.words {
            let is_place = name.contains("place") || name.contains("itude");
            assert!(
                !(is_place && holds(&shown.bytes, bytes)),
                "{kind} holds the {name}"
            );
        }
        seen.push((kind.clone(), shown.media_type, shown.bytes.len()));
    }
    seen.sort();
    let kinds: Vec<_> = seen
        .iter()
        .map(|(kind, media, _)| (kind.as_str(), media.as_str()))
        .collect();
    let expected = [
        ("document", "application/pdf"),
        ("photo", "image/jpeg"),
        ("voice", "audio/ogg"),
    ];
    assert_eq!(kinds, expected);
    // The counter-proof: what was sent did hold them.
    let (photo, voice) = (
        super::samples::jpeg_with_place(),
        super::samples::ogg_with_tags(),
    );
    assert!(holds(&photo, b"Exif") && holds(&photo, b"PlantedPhone"));
    assert!(holds(&voice, b"ARTIST=PlantedName"));
}

/// Every form is found where it was planted in clear: in a file, and in a table.
async fn counter_proof(scanner: &Scanner, place: &Place) {
    let folder = tempfile::tempdir().unwrap();
    for (index, form) in scanner.forms.iter().enumerate() {
        let clear = [&[7; 100][..], &form.bytes, &[9; 100]].concat();
        std::fs::write(folder.path().join(format!("{index:05}")), clear).unwrap();
    }
    let mut scan = Scan::default();
    scanner.look_below(&mut scan, folder.path());
    for (index, form) in scanner.forms.iter().enumerate() {
        let found = scan
            .found
            .contains(&(format!("{index:05}"), form.of, form.how));
        assert!(found, "{} as {} is not found", form.of, form.how);
    }
    let word = super::scenario::TEXT;
    let plant = format!(
        "create table planted_in_clear (word text); insert into planted_in_clear values ('{word}')"
    );
    place.execute(&plant).await.unwrap();
    let mut scan = Scan::default();
    look_at_data(scanner, &mut scan, place).await;
    let places: Vec<_> = scan
        .found
        .iter()
        .filter(|(_, of, how)| (*of, *how) == ("text", "raw"))
        .collect();
    assert!(
        places.len() >= 2 || pg_dump_is_missing(place),
        "found in {places:?} only"
    );
}

fn pg_dump_is_missing(place: &Place) -> bool {
    matches!(place, Place::Postgres(url) if pg_dump(url).is_none())
}
