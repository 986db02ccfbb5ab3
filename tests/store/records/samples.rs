//! One of each stored form.

use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{
    Answer, Draft, FileKind, FileState, Here, Piece, PieceBody, Request, Sent, SentFile, Visit,
    WaitingFile, Way,
};
use sanad::domain::keys::PublicKey;
use sanad::domain::payload::{Country, LanguageCode, ScreenId, Secret};
use sanad::domain::ping::{Hours, Window, Zone};
use sanad::domain::press::Name;
use sanad::store::records::{
    AddressBody, AnswersRecord, AttachmentRecord, ContactBody, LockBody, LockKind, MailboxHead,
    NoteRecord, PingBody, PlaceRecord, ReplyRecord, SweepBody, SweepWhat, TextRecord, Told,
    ToldBody,
};

/// A code that passes its check digit.
pub const CODE: &str = "12345678901234567891";

pub fn here() -> Here {
    Here {
        language: LanguageCode::new("ar").unwrap(),
        country: Country::new("MA"),
        secret: Secret::new([9; 16]),
    }
}

pub fn screen(id: &str) -> ScreenId {
    ScreenId::new(id).unwrap()
}

pub fn answer() -> Answer {
    Answer {
        question: screen("request-age"),
        choices: vec!["under".to_owned()],
        words: vec!["أقل من 18".to_owned()],
    }
}

pub fn pieces() -> Vec<Piece> {
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

pub fn full_draft() -> Draft {
    Draft {
        here: here(),
        touched: 1,
        menu: Some(2),
        applied: vec![3, u64::MAX],
        request: Some(Request {
            opened: 0,
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
            opened: 0,
            name: None,
            code: Code::read(CODE).unwrap(),
            case: CaseRef([6; 16]),
            at: 7,
            draft: [8; 16],
            way: Way::Six,
            taken: Some(14),
            bearer: None,
            told: false,
            left: false,
        }),
        visit: Some(Visit {
            opened: 0,
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

pub fn answers() -> AnswersRecord {
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

pub fn text() -> TextRecord {
    TextRecord {
        at: 1,
        text: "كلام \"words\"\n".to_owned(),
    }
}

pub fn place() -> PlaceRecord {
    PlaceRecord {
        at: 1,
        lat: 33.573_110_1,
        lon: -0.1,
        exact: true,
    }
}

pub fn note() -> NoteRecord {
    NoteRecord {
        at: 1,
        staff: [2; 16],
        text: "note".to_owned(),
        signature: None,
    }
}

pub fn reply() -> ReplyRecord {
    ReplyRecord {
        at: 1,
        staff: [2; 16],
        text: "reply".to_owned(),
        letter: [3; 16],
        signature: None,
    }
}

pub fn attachment() -> AttachmentRecord {
    AttachmentRecord {
        at: 1,
        kind: FileKind::Voice,
        media_type: "audio/ogg".to_owned(),
        may_name: false,
    }
}

pub fn lock(kind: LockKind) -> LockBody {
    LockBody {
        kind,
        mailbox: [1; 16],
        key: [2; 32],
    }
}

pub fn sweep(what: SweepWhat) -> SweepBody {
    SweepBody {
        chat: -100_123,
        what,
    }
}

pub fn hide() -> SweepWhat {
    SweepWhat::Hide {
        message: 5,
        protected: true,
        here: here(),
    }
}

pub fn voice() -> SweepWhat {
    SweepWhat::Voice {
        message: 5,
        here: here(),
    }
}

pub fn some_voice(until: Option<i64>) -> SweepWhat {
    SweepWhat::SomeVoice {
        after: 5,
        until,
        here: here(),
    }
}

pub fn some_menu() -> SweepWhat {
    SweepWhat::SomeMenu {
        after: 5,
        until: Some(9),
        here: here(),
    }
}

pub fn left() -> SweepWhat {
    SweepWhat::Left {
        message: 5,
        here: here(),
    }
}

/// A draft of somebody who is told of answers.
pub fn told_draft() -> Draft {
    let mut draft = full_draft();
    draft.sent = draft.sent.map(|sent| Sent { told: true, ..sent });
    draft
}

/// A draft whose receipt has a name, and whose parts know by which update they were begun.
pub fn named_draft() -> Draft {
    let mut draft = full_draft();
    let name = Some(Name::drawn(&[13; 16]));
    draft.request = draft.request.map(|request| Request {
        opened: 15,
        ..request
    });
    draft.sent = draft.sent.map(|sent| Sent {
        opened: 16,
        name,
        ..sent
    });
    draft.visit = draft.visit.map(|visit| Visit {
        opened: 17,
        ..visit
    });
    draft
}

/// A draft whose receipt one process has under way.
pub fn borne_draft() -> Draft {
    let mut draft = full_draft();
    let bearer = Some([18; 16]);
    draft.sent = draft.sent.map(|sent| Sent { bearer, ..sent });
    draft
}

/// A draft of somebody who left the receipt.
pub fn left_draft() -> Draft {
    let mut draft = full_draft();
    draft.sent = draft.sent.map(|sent| Sent { left: true, ..sent });
    draft
}

pub fn told_head() -> MailboxHead {
    MailboxHead {
        case: CaseRef([1; 16]),
        case_key: [2; 32],
        told: true,
    }
}

pub fn window() -> Window {
    Window {
        hours: Hours::Evening,
        zone: Zone { least: 0, most: 60 },
    }
}

pub fn contact(window: Option<Window>) -> ContactBody {
    ContactBody {
        window,
        inner: vec![1, 2, 3],
    }
}

pub fn address() -> AddressBody {
    AddressBody {
        chat: -100_123,
        here: here(),
        words: "وصفة اليوم".to_owned(),
    }
}

pub fn told() -> ToldBody {
    ToldBody {
        state: Told::Unreachable,
        at: 1,
        tag: [2; 16],
    }
}

pub fn ping() -> PingBody {
    PingBody {
        case: CaseRef([1; 16]),
        case_key: [2; 32],
        window: window(),
        due: 3,
        until: 4,
        inner: vec![5; 9],
    }
}
