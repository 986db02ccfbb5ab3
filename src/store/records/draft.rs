//! The stored form of a draft: all that a chat has in progress.
//!
//! Its ids are kept as words, so that a draft outlives a publication of new content.
//! Invariant: what was written reads back as the same draft.

use serde::{Deserialize, Serialize};

use super::bytes::{array, degrees, maybe};
use super::words::{AnswerForm, HereForm, KindWord, StateWord, WayWord, all, code, digits, screen};
use super::{Corrupt, read, write};
use crate::domain::case::CaseRef;
use crate::domain::conversation::{
    Draft, FileKind, FileState, Piece, PieceBody, Request, Sent, SentFile, Visit, WaitingFile, Way,
};
use crate::domain::keys::PublicKey;
use crate::domain::press::Name;

/// The bytes of a draft, to be sealed.
pub fn draft_bytes(draft: &Draft) -> Vec<u8> {
    write(&DraftForm {
        here: (&draft.here).into(),
        touched: draft.touched,
        menu: draft.menu,
        applied: draft.applied.clone(),
        request: draft.request.as_ref().map(Into::into),
        sent: draft.sent.as_ref().map(Into::into),
        visit: draft.visit.as_ref().map(Into::into),
        waiting: draft.waiting.iter().map(Into::into).collect(),
    })
}

/// Reads what `draft_bytes` wrote, now or in a former version.
pub fn draft(bytes: &[u8]) -> Result<Draft, Corrupt> {
    let form: DraftForm = read(bytes)?;
    Ok(Draft {
        here: form.here.try_into()?,
        touched: form.touched,
        menu: form.menu,
        applied: form.applied,
        request: form.request.map(TryInto::try_into).transpose()?,
        sent: form.sent.map(TryInto::try_into).transpose()?,
        visit: form.visit.map(TryInto::try_into).transpose()?,
        waiting: form
            .waiting
            .into_iter()
            .map(TryInto::try_into)
            .collect::<Result<_, _>>()?,
    })
}

#[derive(Serialize, Deserialize)]
struct DraftForm {
    here: HereForm,
    touched: i64,
    menu: Option<i64>,
    applied: Vec<u64>,
    request: Option<RequestForm>,
    sent: Option<SentForm>,
    visit: Option<VisitForm>,
    waiting: Vec<WaitingForm>,
}

#[derive(Serialize, Deserialize)]
struct WaitingForm {
    #[serde(with = "array")]
    case: [u8; 16],
    #[serde(with = "array")]
    case_key: [u8; 32],
    piece: PieceForm,
}

impl From<&WaitingFile> for WaitingForm {
    fn from(file: &WaitingFile) -> Self {
        Self {
            case: file.case.0,
            case_key: *file.case_key.as_bytes(),
            piece: (&file.piece).into(),
        }
    }
}

impl TryFrom<WaitingForm> for WaitingFile {
    type Error = Corrupt;

    fn try_from(form: WaitingForm) -> Result<Self, Corrupt> {
        Ok(Self {
            case: CaseRef(form.case),
            case_key: PublicKey::from_bytes(form.case_key).ok_or(Corrupt)?,
            piece: form.piece.into(),
        })
    }
}

#[derive(Serialize, Deserialize)]
struct RequestForm {
    #[serde(with = "array")]
    id: [u8; 16],
    /// Left out where it is not known, as in all that was written before it was.
    #[serde(default, skip_serializing_if = "is_none")]
    opened: u64,
    #[serde(with = "array")]
    case: [u8; 16],
    #[serde(with = "array")]
    case_seed: [u8; 32],
    begun: i64,
    consent: u32,
    asked: String,
    aside: bool,
    answers: Vec<AnswerForm>,
    pieces: Vec<PieceForm>,
}

#[derive(Serialize, Deserialize)]
struct SentForm {
    code: String,
    /// Left out where it is not known, as in all that was written before it was.
    #[serde(default, skip_serializing_if = "is_none")]
    opened: u64,
    /// The same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(with = "array")]
    case: [u8; 16],
    at: i64,
    #[serde(with = "array")]
    draft: [u8; 16],
    #[serde(with = "WayWord")]
    way: Way,
    taken: Option<i64>,
    /// Left out where there is none, as in all that was written before it was noted.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "maybe")]
    bearer: Option<[u8; 16]>,
    /// Left out where it is not so, as in all that was written before there were messages.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    told: bool,
    /// The same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    left: bool,
}

#[derive(Serialize, Deserialize)]
struct VisitForm {
    #[serde(with = "array")]
    case: [u8; 16],
    /// Left out where it is not known, as in all that was written before it was.
    #[serde(default, skip_serializing_if = "is_none")]
    opened: u64,
    #[serde(with = "array")]
    mailbox: [u8; 16],
    #[serde(with = "array")]
    key: [u8; 32],
    #[serde(with = "array")]
    case_key: [u8; 32],
    until: i64,
    writing: bool,
}

#[derive(Serialize, Deserialize)]
struct PieceForm {
    #[serde(with = "array")]
    id: [u8; 16],
    at: i64,
    body: PieceBodyForm,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PieceBodyForm {
    Text(String),
    File {
        #[serde(with = "KindWord")]
        kind: FileKind,
        key: String,
        size: Option<u64>,
        #[serde(with = "StateWord")]
        state: FileState,
    },
    Place {
        rounded: Spot,
        exact: Option<Spot>,
        wanted: bool,
    },
}

#[derive(Serialize, Deserialize)]
struct Spot {
    #[serde(with = "degrees")]
    lat: f64,
    #[serde(with = "degrees")]
    lon: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
fn is_none(update: &u64) -> bool {
    *update == 0
}

impl From<(f64, f64)> for Spot {
    fn from((lat, lon): (f64, f64)) -> Self {
        Self { lat, lon }
    }
}

impl From<Spot> for (f64, f64) {
    fn from(spot: Spot) -> Self {
        (spot.lat, spot.lon)
    }
}

impl From<&Request> for RequestForm {
    fn from(request: &Request) -> Self {
        Self {
            id: request.id,
            opened: request.opened,
            case: request.case.0,
            case_seed: request.case_seed,
            begun: request.begun,
            consent: request.consent,
            asked: request.asked.as_str().to_owned(),
            aside: request.aside,
            answers: request.answers.iter().map(Into::into).collect(),
            pieces: request.pieces.iter().map(Into::into).collect(),
        }
    }
}

impl TryFrom<RequestForm> for Request {
    type Error = Corrupt;

    fn try_from(form: RequestForm) -> Result<Self, Corrupt> {
        Ok(Self {
            id: form.id,
            opened: form.opened,
            case: CaseRef(form.case),
            case_seed: form.case_seed,
            begun: form.begun,
            consent: form.consent,
            asked: screen(&form.asked)?,
            aside: form.aside,
            answers: all(form.answers)?,
            pieces: form.pieces.into_iter().map(Into::into).collect(),
        })
    }
}

impl From<&Sent> for SentForm {
    fn from(sent: &Sent) -> Self {
        Self {
            code: digits(&sent.code),
            opened: sent.opened,
            name: sent.name.map(Name::signs),
            case: sent.case.0,
            at: sent.at,
            draft: sent.draft,
            way: sent.way,
            taken: sent.taken,
            bearer: sent.bearer,
            told: sent.told,
            left: sent.left,
        }
    }
}

impl TryFrom<SentForm> for Sent {
    type Error = Corrupt;

    fn try_from(form: SentForm) -> Result<Self, Corrupt> {
        Ok(Self {
            code: code(&form.code)?,
            opened: form.opened,
            name: form
                .name
                .map(|signs| Name::read(&signs).ok_or(Corrupt))
                .transpose()?,
            case: CaseRef(form.case),
            at: form.at,
            draft: form.draft,
            way: form.way,
            taken: form.taken,
            bearer: form.bearer,
            told: form.told,
            left: form.left,
        })
    }
}

impl From<&Visit> for VisitForm {
    fn from(visit: &Visit) -> Self {
        Self {
            case: visit.case.0,
            opened: visit.opened,
            mailbox: visit.mailbox,
            key: visit.key,
            case_key: *visit.case_key.as_bytes(),
            until: visit.until,
            writing: visit.writing,
        }
    }
}

impl TryFrom<VisitForm> for Visit {
    type Error = Corrupt;

    fn try_from(form: VisitForm) -> Result<Self, Corrupt> {
        Ok(Self {
            case: CaseRef(form.case),
            opened: form.opened,
            mailbox: form.mailbox,
            key: form.key,
            case_key: PublicKey::from_bytes(form.case_key).ok_or(Corrupt)?,
            until: form.until,
            writing: form.writing,
        })
    }
}

impl From<&Piece> for PieceForm {
    fn from(piece: &Piece) -> Self {
        let body = match &piece.body {
            PieceBody::Text(text) => PieceBodyForm::Text(text.clone()),
            PieceBody::File(file, state) => PieceBodyForm::File {
                kind: file.kind,
                key: file.key.clone(),
                size: file.size,
                state: *state,
            },
            PieceBody::Place {
                rounded,
                exact,
                wanted,
            } => PieceBodyForm::Place {
                rounded: (*rounded).into(),
                exact: exact.map(Into::into),
                wanted: *wanted,
            },
        };
        Self {
            id: piece.id,
            at: piece.at,
            body,
        }
    }
}

impl From<PieceForm> for Piece {
    fn from(form: PieceForm) -> Self {
        let body = match form.body {
            PieceBodyForm::Text(text) => PieceBody::Text(text),
            PieceBodyForm::File {
                kind,
                key,
                size,
                state,
            } => PieceBody::File(SentFile { kind, key, size }, state),
            PieceBodyForm::Place {
                rounded,
                exact,
                wanted,
            } => PieceBody::Place {
                rounded: rounded.into(),
                exact: exact.map(Into::into),
                wanted,
            },
        };
        Self {
            id: form.id,
            at: form.at,
            body,
        }
    }
}
