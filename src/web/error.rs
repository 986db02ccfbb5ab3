//! What went wrong, as a page with a short code that stands in the log too.
//!
//! Invariant: a page of an error says nothing of a person, a query or a path of the machine.

use std::any::Any;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::casework::CaseworkError;
use crate::domain::case::CannotTake;

/// Why a page could not be shown or a change not made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WebError {
    /// There is nothing at that address, or nothing for whoever asks.
    NotFound,
    /// It is not theirs to do.
    Forbidden,
    /// The request came from another site, or does not say from where.
    Foreign,
    /// Somebody else was first.
    AlreadyTaken,
    /// The case is closed.
    Closed,
    /// What was sent cannot be used.
    Invalid,
    /// It is above the limit.
    TooLarge,
    /// The database or the keys are out of reach; nothing was saved.
    Unavailable,
    /// A mistake of ours.
    Internal,
}

impl WebError {
    /// The status of the answer.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Foreign => StatusCode::FORBIDDEN,
            Self::AlreadyTaken | Self::Closed => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The id of its words: `<id>-title` and `<id>-text`.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::Forbidden => "error-forbidden",
            Self::Foreign => "error-foreign",
            Self::AlreadyTaken => "error-taken",
            Self::Closed => "error-closed",
            Self::Invalid => "error-invalid",
            Self::TooLarge => "error-too-large",
            Self::Unavailable => "error-unavailable",
            Self::Internal => "error-internal",
        }
    }
}

/// An error on its way to `guard::dress`, which knows the reader's language.
impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<CaseworkError> for WebError {
    fn from(error: CaseworkError) -> Self {
        match error {
            CaseworkError::NotFound => Self::NotFound,
            CaseworkError::Forbidden => Self::Forbidden,
            CaseworkError::Conflict(CannotTake::AlreadyTaken) => Self::AlreadyTaken,
            CaseworkError::Conflict(CannotTake::Closed) => Self::Closed,
            CaseworkError::Invalid(_) => Self::Invalid,
            CaseworkError::Store(_) | CaseworkError::Keys => Self::Unavailable,
        }
    }
}

/// The page for every address that is not in the table.
pub(super) async fn not_found() -> WebError {
    WebError::NotFound
}

/// The page after a panic; what it said may hold anything, so it is not shown.
pub(super) fn after_panic(_: Box<dyn Any + Send>) -> Response {
    WebError::Internal.into_response()
}
