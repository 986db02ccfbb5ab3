//! The kept corpus of the fuzz targets, through the same checks, without a fuzzer.
//!
//! `SANAD_UPDATE=1` writes the samples that are made here anew. Invariant: nothing in the
//! corpus was ever said by anybody.

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use sanad::domain::keys::{Pair, SymmetricKey};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::store::records::{
    AddressBody, AnswersRecord, ContactBody, LockBody, MailboxHead, NoteRecord, PingBody,
    PlaceRecord, ReplyRecord, SweepBody, TextRecord, ToldBody,
};
use sanad::telegram::read_update;

use super::checks::{self, Form, READERS, Readers};

type Check = fn(&Readers, &[u8]);
/// A target, what the fuzzer calls, and the same with readers of its own.
type Target = (&'static str, fn(&[u8]), Check);

const TARGETS: [Target; 3] = [
    ("updates", checks::updates, checks::updates_with),
    ("payloads", checks::payloads, checks::payloads_with),
    ("envelopes", checks::envelopes, checks::envelopes_with),
];

fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target)
}

fn samples(target: &str) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(folder(target)).unwrap();
    let mut samples: Vec<_> = files
        .map(|file| file.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    samples.sort();
    samples
}

#[test]
fn every_kept_sample_keeps_the_rules() {
    made_anew();
    let mut count = 0;
    for (target, check, _) in TARGETS {
        let samples = samples(target);
        assert!(samples.len() >= 10, "{target} has next to no corpus");
        for (path, bytes) in samples {
            // And all that it becomes when it is cut short.
            let step = 1 + bytes.len() / 12;
            for end in (0..bytes.len()).step_by(step) {
                let part = &bytes[..end];
                let kept = catch_unwind(|| check(part));
                assert!(kept.is_ok(), "{path}, its first {} bytes", part.len());
                count += 1;
            }
            assert!(catch_unwind(|| check(&bytes)).is_ok(), "{path}");
        }
    }
    super::seeds::say(&format!(
        "fuzzing: {count} samples and their beginnings keep the rules"
    ));
}

/// Whether the kept samples of a target show that something is wrong with its readers.
fn is_seen((target, _, check): Target, readers: Readers) -> bool {
    let samples = samples(target);
    let breaks = |(_, bytes): &(String, Vec<u8>)| catch_unwind(|| check(&readers, bytes)).is_err();
    samples.iter().any(breaks)
}

#[test]
fn a_reader_that_breaks_a_rule_is_seen_by_the_kept_samples() {
    let [updates, payloads, envelopes] = TARGETS;
    let well = READERS;
    assert!(!is_seen(updates, well) && !is_seen(payloads, well) && !is_seen(envelopes, well));
    // A number that is not the arrival's own.
    let update = |raw: &str| {
        let (number, arrival) = read_update(raw);
        (number.map(|number| number + 1), arrival)
    };
    assert!(is_seen(updates, Readers { update, ..well }));
    // A second form of the same button.
    let payload = |text: &str| Payload::parse(text.trim_end());
    assert!(is_seen(payloads, Readers { payload, ..well }));
    assert!(is_seen(updates, Readers { payload, ..well }));
    // Bytes that open wherever they lie.
    let open = |pair: &Pair, _: &Aad, data: &[u8]| (READERS.open)(pair, &checked_row(), data);
    assert!(is_seen(envelopes, Readers { open, ..well }));
    let unwrap =
        |key: &SymmetricKey, _: &Aad, data: &[u8]| (READERS.unwrap)(key, &checked_row(), data);
    assert!(is_seen(envelopes, Readers { unwrap, ..well }));
    let opened = seal::unwrap(&key(), Purpose::Draft, &aad(), &wrapped(b"words"));
    assert!(opened.is_ok(), "an envelope of the corpus is a real one");
}

/// The row to which the check of envelopes seals.
fn checked_row() -> Aad {
    Aad::row("fuzz").field(b"row")
}

/// Forms that read as they should, and lose the end of what they write.
macro_rules! losing {
    ($($form:ident)*) => {
        [$((stringify!($form), |data| $form::read(data).ok().map(|read| cut(read.bytes())))),*]
    };
}

fn cut(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.pop();
    bytes
}

#[test]
fn a_stored_form_that_loses_what_it_read_is_seen_by_the_kept_samples() {
    let broken: [Form; 12] = losing!(
        AnswersRecord TextRecord PlaceRecord NoteRecord ReplyRecord MailboxHead LockBody SweepBody
        PingBody ContactBody AddressBody ToldBody
    );
    for form in broken {
        let known = READERS.forms.iter().any(|(name, _)| *name == form.0);
        assert!(known, "{} is not checked", form.0);
        let forms = Box::leak(Box::new([form]));
        assert!(
            is_seen(TARGETS[2], Readers { forms, ..READERS }),
            "{}",
            form.0
        );
    }
}

/// Every form that was ever stored lies in the corpus, and the check of envelopes reads it.
#[test]
fn every_frozen_record_is_a_kept_sample_of_a_form_that_is_checked() {
    let (mut count, mut read) = (0, BTreeSet::new());
    for file in fs::read_dir(frozen()).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let kept = folder("envelopes").join(path.file_name().unwrap());
        let sample = fs::read(&kept).unwrap_or_default();
        assert!(
            sample == bytes,
            "{} is no kept sample: SANAD_UPDATE=1",
            path.display()
        );
        let forms = READERS
            .forms
            .iter()
            .filter(|(_, again)| again(&bytes).is_some());
        let names: Vec<&str> = forms.map(|(name, _)| *name).collect();
        assert!(
            !names.is_empty(),
            "no form that is checked reads {}",
            path.display()
        );
        read.extend(names);
        count += 1;
    }
    assert!(count >= 20, "only {count} frozen records");
    assert_eq!(
        read.len(),
        READERS.forms.len(),
        "a form has no frozen record: {read:?}"
    );
}

fn frozen() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records")
}

fn payload(screen: &str, argument: &str) -> Payload {
    Payload {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([5; 16]),
        screen: ScreenId::new(screen).unwrap(),
        argument: Argument::new(argument).unwrap(),
    }
}

fn render(payload: &Payload) -> String {
    payload.render()
}

fn key() -> SymmetricKey {
    SymmetricKey::new(&[9; 32])
}

fn aad() -> Aad {
    Aad::row("fuzz").field(b"other")
}

fn wrapped(plain: &[u8]) -> Vec<u8> {
    seal::wrap(&key(), Purpose::Draft, &aad(), plain, &[1; 24])
}

/// Writes what is made by code, when it is asked for.
fn made_anew() {
    if !std::env::vars_os().any(|(name, _)| name == "SANAD_UPDATE") {
        return;
    }
    let write = |target: &str, name: String, bytes: &[u8]| {
        fs::write(folder(target).join(name), bytes).unwrap();
    };
    let screens = [
        ("home", ""),
        ("request", "yes"),
        ("request-what", "3f"),
        ("mailbox", "123456"),
        ("visit", "yDQ0NDQ0"),
    ];
    for (number, (screen, argument)) in screens.into_iter().enumerate() {
        let data = render(&payload(screen, argument));
        write("payloads", format!("button-{number}.txt"), data.as_bytes());
        let pressed = format!(
            r#"{{"update_id":{number},"callback_query":{{"id":"7","from":{{"id":1,"is_bot":false,"first_name":"A","language_code":"fr"}},"message":{{"message_id":3,"date":1,"chat":{{"id":1,"type":"private"}}}},"data":"{data}"}}}}"#
        );
        write(
            "updates",
            format!("pressed-{number}.json"),
            pressed.as_bytes(),
        );
    }
    // The same button with a blank behind it is none.
    let data = format!("{}\n", render(&payload("home", "")));
    write("payloads", "button-blank.txt".to_owned(), data.as_bytes());
    let pressed = format!(
        r#"{{"update_id":9,"callback_query":{{"id":"7","from":{{"id":1,"is_bot":false,"first_name":"A"}},"message":{{"message_id":3,"date":1,"chat":{{"id":1,"type":"private"}}}},"data":{data:?}}}}}"#
    );
    write(
        "updates",
        "pressed-blank.json".to_owned(),
        pressed.as_bytes(),
    );
    let pair = Pair::from_seed(&[7; 32]);
    let sealed = seal::seal(
        &pair.public,
        Purpose::CaseRecord,
        &aad(),
        b"words",
        &[3; 32],
    );
    write("envelopes", "sealed.bin".to_owned(), &sealed);
    write("envelopes", "wrapped.bin".to_owned(), &wrapped(b"words"));
    for file in fs::read_dir(frozen()).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        write("envelopes", name, &fs::read(&path).unwrap());
    }
}
