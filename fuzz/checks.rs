//! What must hold for any bytes that come from outside: updates, payloads, envelopes.
//!
//! The fuzz targets call these, and so does `tests/simulation/corpus.rs` with the kept
//! corpus. Invariant: a check panics only when a rule is broken, whatever it is fed with.

use std::sync::OnceLock;

use sanad::app::arrival::Incoming;
use sanad::content::{self, Live};
use sanad::domain::code::{self, Code};
use sanad::domain::danger::danger;
use sanad::domain::epoch::SignedEpoch;
use sanad::domain::keys::{Pair, SymmetricKey};
use sanad::domain::letter::SignedLetter;
use sanad::domain::payload::{Argument, Payload};
use sanad::domain::roster::SignedRoster;
use sanad::domain::seal::{self, Aad, Purpose};
use sanad::domain::words;
use sanad::store::records::{
    AnswersRecord, AttachmentRecord, LockBody, MailboxHead, NoteRecord, PlaceRecord, ReplyRecord,
    SweepBody, TextRecord, draft, draft_bytes,
};
use sanad::telegram::read_update;

/// An update of Telegram is read the same each time, and its words can be looked at.
pub fn updates(data: &[u8]) {
    let Ok(raw) = std::str::from_utf8(data) else {
        return;
    };
    let (number, arrival) = read_update(raw);
    let again = read_update(raw);
    assert_eq!(number, again.0, "one update has two numbers");
    assert_eq!(arrival.is_some(), again.1.is_some());
    let Some(arrival) = arrival else { return };
    assert_eq!(
        Some(arrival.update),
        number,
        "an arrival has its own number"
    );
    match arrival.what {
        Incoming::Text(text) => texts(&text),
        Incoming::Pressed(pressed) => {
            payloads(pressed.data.unwrap_or_default().as_bytes());
        }
        Incoming::Files(files, words) => {
            assert!(!files.is_empty(), "files without a file");
            texts(&words.unwrap_or_default());
        }
        Incoming::Commanded(_) | Incoming::Place(..) | Incoming::Other(_) | Incoming::Edited => {}
    }
}

/// The shipped content, loaded once.
fn live() -> &'static Live {
    static LIVE: OnceLock<Live> = OnceLock::new();
    LIVE.get_or_init(|| {
        content::load(&content::shipped())
            .live
            .expect("what is shipped loads")
    })
}

/// Words are folded once and for all, and a code that was read is written back.
fn texts(text: &str) {
    let folded = words::fold(text);
    assert_eq!(words::fold(&folded), folded, "folded words fold on");
    let guess = live().content.search.guess(text);
    let _ = danger(&live().content, text, &guess);
    if let Ok(read) = Code::read(text) {
        assert!(
            code::looks_like_code(text),
            "a code that does not look like one"
        );
        let shown = read.grouped();
        assert!(Code::read(&shown).is_ok(), "a shown code cannot be typed");
    }
}

/// What a button carries is refused, or comes back as it went in.
pub fn payloads(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Some(payload) = Payload::parse(text) {
        let rendered = payload.render();
        assert_eq!(rendered, text, "a payload has two forms");
        assert!(rendered.len() <= 64 && rendered.is_ascii());
        let _ = payload.argument.as_ticks();
    }
    if let Some(argument) = Argument::new(text) {
        let set = argument.as_ticks();
        assert_eq!(Argument::ticks(set).as_ticks() & set, set);
    }
    texts(text);
}

/// Hostile bytes open nothing, and no stored form that is read breaks anything.
pub fn envelopes(data: &[u8]) {
    let pair = Pair::from_seed(&[7; 32]);
    let key = SymmetricKey::new(&[9; 32]);
    let aad = Aad::row("fuzz").field(b"row");
    let _ = seal::envelope_key_id(data);
    assert!(seal::open(&pair, Purpose::CaseRecord, &aad, data).is_err());
    assert!(seal::unwrap(&key, Purpose::Draft, &aad, data).is_err());
    records(data);
    // What was sealed comes back, and a byte that was changed opens nothing.
    let mut sealed = seal::seal(&pair.public, Purpose::CaseRecord, &aad, data, &[3; 32]);
    let mut wrapped = seal::wrap(&key, Purpose::Draft, &aad, data, &[5; 24]);
    let opened = seal::open(&pair, Purpose::CaseRecord, &aad, &sealed);
    assert!(opened.is_ok_and(|plain| plain.as_slice() == data));
    let opened = seal::unwrap(&key, Purpose::Draft, &aad, &wrapped);
    assert!(opened.is_ok_and(|plain| plain.as_slice() == data));
    let place = data.iter().map(|byte| usize::from(*byte)).sum::<usize>();
    for envelope in [&mut sealed, &mut wrapped] {
        let at = place % envelope.len();
        envelope[at] ^= 1;
    }
    assert!(seal::open(&pair, Purpose::CaseRecord, &aad, &sealed).is_err());
    assert!(seal::unwrap(&key, Purpose::Draft, &aad, &wrapped).is_err());
}

/// Reads bytes as every stored form; what reads is written and reads again.
fn records(data: &[u8]) {
    if let Ok(read) = draft(data) {
        assert!(
            draft(&draft_bytes(&read)).is_ok(),
            "a draft does not come back"
        );
    }
    macro_rules! comes_back {
        ($($form:ident)*) => {
            $(if let Ok(read) = $form::read(data) {
                let bytes = read.bytes();
                assert!($form::read(&bytes).is_ok(), stringify!($form));
            })*
        };
    }
    comes_back!(AnswersRecord TextRecord PlaceRecord NoteRecord ReplyRecord);
    comes_back!(MailboxHead LockBody SweepBody);
    let _ = AttachmentRecord::read(data);
    let _ = SignedLetter::from_bytes(data);
    let _ = SignedRoster::from_bytes(data);
    let _ = SignedEpoch::from_bytes(data);
}
