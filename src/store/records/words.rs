//! The words by which small domain types are stored, and the way back.
//!
//! Invariant: a word that was ever stored is never given another meaning.

use serde::{Deserialize, Serialize};

use super::Corrupt;
use crate::domain::code::Code;
use crate::domain::conversation::{Answer, FileKind, FileState, Here, Way};
use crate::domain::payload::{Country, LanguageCode, ScreenId, Secret};

use super::bytes::array;

#[derive(Serialize, Deserialize)]
#[serde(remote = "FileKind", rename_all = "kebab-case")]
pub(super) enum KindWord {
    Photo,
    Voice,
    Audio,
    Video,
    VideoNote,
    Document,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "FileState", rename_all = "kebab-case")]
pub(super) enum StateWord {
    Waiting,
    Kept,
    KeptMayName,
    TooLarge,
    Unreadable,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Way", rename_all = "kebab-case")]
pub(super) enum WayWord {
    Unchosen,
    Whole,
    Six,
}

/// The word of a kind of file, the same that is stored.
pub fn kind_word(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Photo => "photo",
        FileKind::Voice => "voice",
        FileKind::Audio => "audio",
        FileKind::Video => "video",
        FileKind::VideoNote => "video-note",
        FileKind::Document => "document",
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct HereForm {
    language: String,
    country: Option<String>,
    #[serde(with = "array")]
    secret: [u8; 16],
}

impl From<&Here> for HereForm {
    fn from(here: &Here) -> Self {
        Self {
            language: here.language.as_str().to_owned(),
            country: here.country.map(|country| country.as_str().to_owned()),
            secret: *here.secret.bytes(),
        }
    }
}

impl TryFrom<HereForm> for Here {
    type Error = Corrupt;

    fn try_from(form: HereForm) -> Result<Self, Corrupt> {
        Ok(Self {
            language: LanguageCode::new(&form.language).ok_or(Corrupt)?,
            country: match form.country {
                Some(letters) => Some(Country::new(&letters).ok_or(Corrupt)?),
                None => None,
            },
            secret: Secret::new(form.secret),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct AnswerForm {
    question: String,
    choices: Vec<String>,
    words: Vec<String>,
}

impl From<&Answer> for AnswerForm {
    fn from(answer: &Answer) -> Self {
        Self {
            question: answer.question.as_str().to_owned(),
            choices: answer.choices.clone(),
            words: answer.words.clone(),
        }
    }
}

impl TryFrom<AnswerForm> for Answer {
    type Error = Corrupt;

    fn try_from(form: AnswerForm) -> Result<Self, Corrupt> {
        Ok(Self {
            question: screen(&form.question)?,
            choices: form.choices,
            words: form.words,
        })
    }
}

pub(super) fn screen(id: &str) -> Result<ScreenId, Corrupt> {
    ScreenId::new(id).ok_or(Corrupt)
}

/// The digits of a code as text.
pub(super) fn digits(code: &Code) -> String {
    let digits = code.digits();
    let ascii: &[u8] = digits.as_ref();
    ascii.iter().map(|digit| char::from(*digit)).collect()
}

pub(super) fn code(digits: &str) -> Result<Code, Corrupt> {
    Code::read(digits).map_err(|_| Corrupt)
}

/// All of a list, or none of it.
pub(super) fn all<F, T: TryFrom<F, Error = Corrupt>>(forms: Vec<F>) -> Result<Vec<T>, Corrupt> {
    forms.into_iter().map(T::try_from).collect()
}
