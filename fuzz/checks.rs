//! What must hold for any bytes that come from outside: updates, payloads, envelopes.
//!
//! The fuzz targets call these, and so does `tests/simulation/corpus.rs` with the kept
//! corpus. Invariant: a check panics only when a rule is broken, whatever it is fed with.

use std::sync::OnceLock;

use sanad::app::arrival::{Arrival, Incoming};
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
    AddressBody, AnswersRecord, AttachmentRecord, ContactBody, LockBody, MailboxHead, NoteRecord,
    PingBody, PlaceRecord, ReplyRecord, SweepBody, TextRecord, ToldBody, draft, draft_bytes,
};
use sanad::telegram::read_update;

/// A stored form by its name: bytes that it reads, written again.
pub type Form = (&'static str, fn(&[u8]) -> Option<Vec<u8>>);

/// What reads bytes from outside. A test puts a broken one in the place of each.
#[derive(Clone, Copy)]
pub struct Readers {
    /// An update, and its number.
    pub update: fn(&str) -> (Option<u64>, Option<Arrival>),
    /// What a button carries.
    pub payload: fn(&str) -> Option<Payload>,
    /// What was sealed to a pair.
    pub open: fn(&Pair, &Aad, &[u8]) -> Option<Vec<u8>>,
    /// What was wrapped under a key.
    pub unwrap: fn(&SymmetricKey, &Aad, &[u8]) -> Option<Vec<u8>>,
    /// All stored forms.
    pub forms: &'static [Form],
}

/// What the house reads with.
pub const READERS: Readers = Readers {
    update: read_update,
    payload: Payload::parse,
    open: |pair, aad, data| {
        let opened = seal::open(pair, Purpose::CaseRecord, aad, data);
        opened.ok().map(|plain| plain.to_vec())
    },
    unwrap: |key, aad, data| {
        let opened = seal::unwrap(key, Purpose::Draft, aad, data);
        opened.ok().map(|plain| plain.to_vec())
    },
    forms: &FORMS,
};

macro_rules! forms {
    ($($form:ident)*) => {
        [$((stringify!($form), |data| $form::read(data).ok().map(|read| read.bytes()))),*]
    };
}

/// Forms that are read and written alike.
const LIKE_EACH_OTHER: [Form; 12] = forms!(
    AnswersRecord TextRecord PlaceRecord NoteRecord ReplyRecord MailboxHead LockBody SweepBody
    PingBody ContactBody AddressBody ToldBody
);

/// All stored forms.
const FORMS: [Form; 14] = {
    let mut forms: [Form; 14] = [("", |_| None); 14];
    let mut at = 0;
    while at < LIKE_EACH_OTHER.len() {
        forms[at] = LIKE_EACH_OTHER[at];
        at += 1;
    }
    forms[12] = ("Draft", |data| {
        draft(data).ok().map(|read| draft_bytes(&read))
    });
    forms[13] = ("AttachmentRecord", |data| {
        let read = AttachmentRecord::read(data).ok();
        read.map(|(record, raw)| record.bytes(raw))
    });
    forms
};

/// What the fuzzer makes of updates.
pub fn updates(data: &[u8]) {
    updates_with(&READERS, data);
}

/// What the fuzzer makes of payloads.
pub fn payloads(data: &[u8]) {
    payloads_with(&READERS, data);
}

/// What the fuzzer makes of envelopes.
pub fn envelopes(data: &[u8]) {
    envelopes_with(&READERS, data);
}

/// An update of Telegram is read the same each time, and its words can be looked at.
pub fn updates_with(readers: &Readers, data: &[u8]) {
    let Ok(raw) = std::str::from_utf8(data) else {
        return;
    };
    let (number, arrival) = (readers.update)(raw);
    let again = (readers.update)(raw);
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
            payloads_with(readers, pressed.data.unwrap_or_default().as_bytes());
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
pub fn payloads_with(readers: &Readers, data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Some(payload) = (readers.payload)(text) {
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
pub fn envelopes_with(readers: &Readers, data: &[u8]) {
    let pair = Pair::from_seed(&[7; 32]);
    let key = SymmetricKey::new(&[9; 32]);
    let aad = Aad::row("fuzz").field(b"row");
    let other = Aad::row("fuzz").field(b"another");
    let open = |aad: &Aad, data: &[u8]| (readers.open)(&pair, aad, data);
    let unwrap = |aad: &Aad, data: &[u8]| (readers.unwrap)(&key, aad, data);
    let _ = seal::envelope_key_id(data);
    assert!(open(&aad, data).is_none(), "hostile bytes open");
    assert!(unwrap(&aad, data).is_none(), "hostile bytes unwrap");
    come_back(readers.forms, data);
    let _ = SignedLetter::from_bytes(data);
    let _ = SignedRoster::from_bytes(data);
    let _ = SignedEpoch::from_bytes(data);
    // What was sealed comes back in its row alone, and a byte that was changed opens nothing.
    let mut sealed = seal::seal(&pair.public, Purpose::CaseRecord, &aad, data, &[3; 32]);
    let mut wrapped = seal::wrap(&key, Purpose::Draft, &aad, data, &[5; 24]);
    assert!(open(&aad, &sealed).is_some_and(|plain| plain == data));
    assert!(unwrap(&aad, &wrapped).is_some_and(|plain| plain == data));
    assert!(open(&other, &sealed).is_none(), "it opens in another row");
    assert!(
        unwrap(&other, &wrapped).is_none(),
        "it opens in another row"
    );
    let place = data.iter().map(|byte| usize::from(*byte)).sum::<usize>();
    for envelope in [&mut sealed, &mut wrapped] {
        let at = place % envelope.len();
        envelope[at] ^= 1;
    }
    assert!(open(&aad, &sealed).is_none(), "changed bytes open");
    assert!(unwrap(&aad, &wrapped).is_none(), "changed bytes unwrap");
}

/// What reads as a stored form is written, reads again, and is then written alike.
fn come_back(forms: &[Form], data: &[u8]) {
    for (name, again) in forms {
        if let Some(written) = again(data) {
            let twice = again(&written);
            assert!(twice == Some(written), "{name} does not come back");
        }
    }
}
