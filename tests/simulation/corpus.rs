//! The kept corpus of the fuzz targets, through the same checks, without a fuzzer.
//!
//! `SANAD_UPDATE=1` writes the samples that are made here anew. Invariant: nothing in the
//! corpus was ever said by anybody.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use sanad::domain::keys::{Pair, SymmetricKey};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::seal::{self, Aad, Purpose};

use super::checks;

type Check = fn(&[u8]);

const TARGETS: [(&str, Check); 3] = [
    ("updates", checks::updates),
    ("payloads", checks::payloads),
    ("envelopes", checks::envelopes),
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
    for (target, check) in TARGETS {
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

#[test]
fn a_rule_that_is_broken_is_seen() {
    // The same bytes as a payload with a second form would be: what is compared is compared.
    let broken = catch_unwind(|| assert_eq!(render(&payload("home", "")), "1en___"));
    assert!(broken.is_err());
    let opened = seal::unwrap(&key(), Purpose::Draft, &aad(), &wrapped(b"words"));
    assert!(opened.is_ok(), "an envelope of the corpus is a real one");
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
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records");
    for file in fs::read_dir(frozen).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        write("envelopes", name, &fs::read(&path).unwrap());
    }
}
