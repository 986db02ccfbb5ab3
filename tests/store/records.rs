//! Stored forms: what was written reads back, frozen samples still load, nothing panics.

use proptest::prelude::*;
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{
    Answer, Draft, FileKind, FileState, Here, Piece, PieceBody, Request, Sent, SentFile, Visit,
    WaitingFile, Way,
};
use sanad::domain::keys::PublicKey;
use sanad::domain::payload::{Country, LanguageCode, ScreenId, Secret};
use sanad::domain::ping::{Hours, Window, Zone};
use sanad::store::records::{
    AddressBody, AnswersRecord, AttachmentRecord, ContactBody, Corrupt, LockBody, LockKind,
    MailboxHead, NoteRecord, PingBody, PlaceRecord, ReplyRecord, SweepBody, SweepWhat, TextRecord,
    Told, ToldBody, draft, draft_bytes, kind_word,
};

/// A code that passes its check digit.
const CODE: &str = "12345678901234567891";

fn here() -> Here {
    Here {
        language: LanguageCode::new("ar").unwrap(),
        country: Country::new("MA"),
        secret: Secret::new([9; 16]),
    }
}

fn screen(id: &str) -> ScreenId {
    ScreenId::new(id).unwrap()
}

fn answer() -> Answer {
    Answer {
        question: screen("request-age"),
        choices: vec!["under".to_owned()],
        words: vec!["أقل من 18".to_owned()],
    }
}

fn pieces() -> Vec<Piece> {
    let file = SentFile {
        kind: FileKind::VideoNote,
        key: "file".to_owned(),
        size: Some(7),
    };
    let place = PieceBody::Place {
        rounded: (33.6, -7.6),
        exact: Some((33.573_110_1, -7.589_843)),
        wanted: true,
    };
    [
        PieceBody::Text("words".to_owned()),
        PieceBody::File(file, FileState::KeptMayName),
        place,
    ]
    .into_iter()
    .map(|body| Piece {
        id: [5; 16],
        at: 6,
        body,
    })
    .collect()
}

fn full_draft() -> Draft {
    Draft {
        here: here(),
        touched: 1,
        menu: Some(2),
        applied: vec![3, u64::MAX],
        request: Some(Request {
            id: [1; 16],
            case: CaseRef([2; 16]),
            case_seed: [3; 32],
            begun: 4,
            consent: 5,
            asked: screen("request-message"),
            aside: true,
            answers: vec![answer()],
            pieces: pieces(),
        }),
        sent: Some(Sent {
            code: Code::read(CODE).unwrap(),
            case: CaseRef([6; 16]),
            at: 7,
            draft: [8; 16],
            way: Way::Six,
            taken: Some(14),
            told: false,
            left: false,
        }),
        visit: Some(Visit {
            case: CaseRef([9; 16]),
            mailbox: [10; 16],
            key: [11; 32],
            case_key: PublicKey::from_bytes([12; 32]).unwrap(),
            until: 13,
            writing: true,
        }),
        waiting: pieces()
            .into_iter()
            .map(|piece| WaitingFile {
                case: CaseRef([9; 16]),
                case_key: PublicKey::from_bytes([12; 32]).unwrap(),
                piece,
            })
            .collect(),
    }
}

fn answers() -> AnswersRecord {
    AnswersRecord {
        at: 1,
        mailbox: [2; 16],
        mailbox_key: [3; 32],
        watched: true,
        language: "ar".to_owned(),
        country: None,
        consent: 4,
        reasons: vec!["minor".to_owned()],
        answers: vec![answer()],
    }
}

fn text() -> TextRecord {
    TextRecord {
        at: 1,
        text: "كلام \"words\"\n".to_owned(),
    }
}

fn place() -> PlaceRecord {
    PlaceRecord {
        at: 1,
        lat: 33.573_110_1,
        lon: -0.1,
        exact: true,
    }
}

fn note() -> NoteRecord {
    NoteRecord {
        at: 1,
        staff: [2; 16],
        text: "note".to_owned(),
        signature: None,
    }
}

fn reply() -> ReplyRecord {
    ReplyRecord {
        at: 1,
        staff: [2; 16],
        text: "reply".to_owned(),
        letter: [3; 16],
        signature: None,
    }
}

fn attachment() -> AttachmentRecord {
    AttachmentRecord {
        at: 1,
        kind: FileKind::Voice,
        media_type: "audio/ogg".to_owned(),
        may_name: false,
    }
}

fn lock(kind: LockKind) -> LockBody {
    LockBody {
        kind,
        mailbox: [1; 16],
        key: [2; 32],
    }
}

fn sweep(what: SweepWhat) -> SweepBody {
    SweepBody {
        chat: -100_123,
        what,
    }
}

fn hide() -> SweepWhat {
    SweepWhat::Hide {
        message: 5,
        protected: true,
        here: here(),
    }
}

fn voice() -> SweepWhat {
    SweepWhat::Voice {
        message: 5,
        here: here(),
    }
}

fn some_voice(until: Option<i64>) -> SweepWhat {
    SweepWhat::SomeVoice {
        after: 5,
        until,
        here: here(),
    }
}

fn some_menu() -> SweepWhat {
    SweepWhat::SomeMenu {
        after: 5,
        until: Some(9),
        here: here(),
    }
}

fn left() -> SweepWhat {
    SweepWhat::Left {
        message: 5,
        here: here(),
    }
}

/// A draft of somebody who is told of answers.
fn told_draft() -> Draft {
    let mut draft = full_draft();
    draft.sent = draft.sent.map(|sent| Sent { told: true, ..sent });
    draft
}

/// A draft of somebody who left the receipt.
fn left_draft() -> Draft {
    let mut draft = full_draft();
    draft.sent = draft.sent.map(|sent| Sent { left: true, ..sent });
    draft
}

fn told_head() -> MailboxHead {
    MailboxHead {
        case: CaseRef([1; 16]),
        case_key: [2; 32],
        told: true,
    }
}

fn window() -> Window {
    Window {
        hours: Hours::Evening,
        zone: Zone { least: 0, most: 60 },
    }
}

fn contact(window: Option<Window>) -> ContactBody {
    ContactBody {
        window,
        inner: vec![1, 2, 3],
    }
}

fn address() -> AddressBody {
    AddressBody {
        chat: -100_123,
        here: here(),
        words: "وصفة اليوم".to_owned(),
    }
}

fn told() -> ToldBody {
    ToldBody {
        state: Told::Unreachable,
        at: 1,
        tag: [2; 16],
    }
}

fn ping() -> PingBody {
    PingBody {
        case: CaseRef([1; 16]),
        case_key: [2; 32],
        window: window(),
        due: 3,
        until: 4,
        inner: vec![5; 9],
    }
}

/// Every form by the name of its frozen sample: its bytes, and reading and writing them again.
type Again = fn(&[u8]) -> Result<Vec<u8>, Corrupt>;

#[expect(clippy::too_many_lines, reason = "a table, a line for each form")]
fn forms() -> Vec<(&'static str, Vec<u8>, Again)> {
    let head = MailboxHead {
        case: CaseRef([1; 16]),
        case_key: [2; 32],
        told: false,
    };
    vec![
        ("draft", draft_bytes(&full_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("draft-told", draft_bytes(&told_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("draft-left", draft_bytes(&left_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("mailbox-head-told", told_head().bytes(), |b| {
            MailboxHead::read(b).map(|h| h.bytes())
        }),
        ("contact", contact(Some(window())).bytes(), |b| {
            ContactBody::read(b).map(|c| c.bytes())
        }),
        ("contact-none", contact(None).bytes(), |b| {
            ContactBody::read(b).map(|c| c.bytes())
        }),
        ("address", address().bytes(), |b| {
            AddressBody::read(b).map(|a| a.bytes())
        }),
        ("told", told().bytes(), |b| {
            ToldBody::read(b).map(|t| t.bytes())
        }),
        ("ping", ping().bytes(), |b| {
            PingBody::read(b).map(|p| p.bytes())
        }),
        ("answers", answers().bytes(), |b| {
            AnswersRecord::read(b).map(|r| r.bytes())
        }),
        ("text", text().bytes(), |b| {
            TextRecord::read(b).map(|r| r.bytes())
        }),
        ("place", place().bytes(), |b| {
            PlaceRecord::read(b).map(|r| r.bytes())
        }),
        ("note", note().bytes(), |b| {
            NoteRecord::read(b).map(|r| r.bytes())
        }),
        ("reply", reply().bytes(), |b| {
            ReplyRecord::read(b).map(|r| r.bytes())
        }),
        ("attachment", attachment().bytes(b"RAW"), |b| {
            AttachmentRecord::read(b).map(|(r, raw)| r.bytes(raw))
        }),
        ("mailbox-head", head.bytes(), |b| {
            MailboxHead::read(b).map(|h| h.bytes())
        }),
        ("lock", lock(LockKind::Open).bytes(), |b| {
            LockBody::read(b).map(|l| l.bytes())
        }),
        (
            "sweep-delete",
            sweep(SweepWhat::Delete(vec![1, 2])).bytes(),
            |b| SweepBody::read(b).map(|s| s.bytes()),
        ),
        ("sweep-hide", sweep(hide()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        ("sweep-voice", sweep(voice()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        ("sweep-some-voice", sweep(some_voice(None)).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        (
            "sweep-voice-between",
            sweep(some_voice(Some(9))).bytes(),
            |b| SweepBody::read(b).map(|s| s.bytes()),
        ),
        ("sweep-some-menu", sweep(some_menu()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        ("sweep-left", sweep(left()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
    ]
}

#[test]
fn what_was_written_reads_back_and_is_written_alike() {
    for (name, bytes, again) in forms() {
        assert_eq!(again(&bytes).unwrap(), bytes, "{name}");
    }
}

/// `FREEZE=1` writes samples of forms that have none; those that exist are never written.
#[test]
fn frozen_samples_of_the_first_version_still_load() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records");
    for (name, bytes, again) in forms() {
        let path = folder.join(format!("{name}-1.json"));
        if super::both::variable("FREEZE").is_some() && !path.exists() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        let frozen = std::fs::read(&path).unwrap();
        assert_eq!(
            again(&frozen).unwrap(),
            bytes,
            "{name}: what it says has changed"
        );
    }
}

#[test]
fn what_is_read_is_what_was_meant() {
    let read = draft(&draft_bytes(&full_draft())).unwrap();
    assert!(read.here == here());
    assert_eq!(read.applied, [3, u64::MAX]);
    let request = read.request.unwrap();
    assert_eq!(request.answers[0].words, answer().words);
    assert!(matches!(&request.pieces[0].body, PieceBody::Text(words) if words == "words"));
    assert!(matches!(
        &request.pieces[2].body,
        PieceBody::Place { exact: Some((lat, _)), .. } if lat.to_bits() == 33.573_110_1_f64.to_bits()
    ));
    assert_eq!(read.sent.unwrap().way, Way::Six);
    assert!(read.visit.unwrap().case_key == PublicKey::from_bytes([12; 32]).unwrap());
    let both = attachment().bytes(b"RAW");
    let (found, raw) = AttachmentRecord::read(&both).unwrap();
    assert!(found == attachment() && raw == b"RAW");
    assert_eq!(kind_word(FileKind::VideoNote), "video-note");
    assert!(
        String::from_utf8(draft_bytes(&full_draft()))
            .unwrap()
            .contains("\"video-note\"")
    );
}

#[test]
fn how_somebody_is_told_is_read_as_it_was_meant() {
    let read = draft(&draft_bytes(&told_draft())).unwrap();
    assert!(read.sent.unwrap().told);
    let left = draft(&draft_bytes(&left_draft())).unwrap().sent.unwrap();
    assert!(left.left && !left.told);
    assert!(
        !draft(&draft_bytes(&full_draft()))
            .unwrap()
            .sent
            .unwrap()
            .told
    );
    assert!(MailboxHead::read(&told_head().bytes()).unwrap() == told_head());
    assert!(
        ContactBody::read(&contact(Some(window())).bytes()).unwrap() == contact(Some(window()))
    );
    assert!(AddressBody::read(&address().bytes()).unwrap() == address());
    assert!(ToldBody::read(&told().bytes()).unwrap() == told());
    assert!(PingBody::read(&ping().bytes()).unwrap() == ping());
    let words = |hours| {
        String::from_utf8(ping().bytes())
            .unwrap()
            .replace("evening", hours)
    };
    assert!(PingBody::read(words("noon").as_bytes()).is_ok());
    assert!(PingBody::read(words("dusk").as_bytes()).is_err());
    let far = String::from_utf8(ping().bytes())
        .unwrap()
        .replace(":60", ":99999");
    assert!(PingBody::read(far.as_bytes()).is_err());
}

#[test]
fn a_lock_that_warns_is_as_long_as_one_that_opens() {
    let (open, duress) = (lock(LockKind::Open).bytes(), lock(LockKind::Duress).bytes());
    assert_eq!(open.len(), duress.len());
    assert!(LockBody::read(&duress).unwrap() == lock(LockKind::Duress));
}

#[test]
fn a_later_version_and_a_damaged_form_are_refused() {
    for (name, bytes, again) in forms() {
        if name == "attachment" {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let later = text.replace("\"v\":1", "\"v\":2");
        assert_ne!(later, text);
        assert!(again(later.as_bytes()).is_err(), "{name}");
        assert!(again(&text.as_bytes()[..text.len() - 1]).is_err(), "{name}");
        assert!(again(b"{\"v\":1}").is_err(), "{name}");
    }
    let wrong = String::from_utf8(draft_bytes(&full_draft()))
        .unwrap()
        .replace(CODE, "123");
    assert!(draft(wrong.as_bytes()).is_err());
}

proptest! {
    #[test]
    fn nothing_panics_on_random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for (_, _, again) in forms() {
            let _ = again(&bytes);
        }
    }

    #[test]
    fn nothing_panics_on_a_form_with_one_wrong_byte(
        which in 0..18_usize, at in any::<proptest::sample::Index>(), byte in any::<u8>()
    ) {
        let (_, mut bytes, again) = forms().swap_remove(which);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = again(&bytes);
    }

    #[test]
    fn degrees_lose_nothing(lat in -90.0..90.0_f64, lon in -180.0..180.0_f64) {
        let place = PlaceRecord { at: 0, lat, lon, exact: false };
        prop_assert!(PlaceRecord::read(&place.bytes()).unwrap() == place);
    }
}

#[test]
fn a_signed_record_comes_back_with_its_signature() {
    let signed = NoteRecord {
        signature: Some([7; 64]),
        ..note()
    };
    assert!(NoteRecord::read(&signed.bytes()).is_ok_and(|read| read == signed));
    let signed = ReplyRecord {
        signature: Some([8; 64]),
        ..reply()
    };
    assert!(ReplyRecord::read(&signed.bytes()).is_ok_and(|read| read == signed));
    let wrong = String::from_utf8(signed.bytes())
        .unwrap()
        .replace("CAgICAgI", "");
    assert!(ReplyRecord::read(wrong.as_bytes()).is_err());
}
