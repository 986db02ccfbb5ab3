//! What staff do with cases, as far as a browser sends it.
//!
//! Every call goes to `House`, which asks for the permission and writes the access log.
//! Invariant: a file is shown in the page or handed out by a second press, and that press
//! is a change of its own.

use std::sync::Arc;

use axum::extract::{Extension, Form, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::case_page::{self, FOLDERS, Listed, Typed};
use super::error::WebError;
use super::words::Words;
use super::{WebState, pages};
use crate::app::casework::{Attachment, CaseworkError};
use crate::app::signin::Signed;
use crate::domain::case::CaseRef;

/// A sandbox of its own for what came from outside.
const FILE_POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

#[derive(Deserialize)]
pub(super) struct Folder {
    show: Option<String>,
}

impl Folder {
    fn name(&self) -> &'static str {
        let asked = self.show.as_deref().unwrap_or_default();
        FOLDERS
            .into_iter()
            .find(|folder| *folder == asked)
            .unwrap_or("all")
    }
}

pub(super) async fn list(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(who): Extension<Arc<Signed>>,
    Query(folder): Query<Folder>,
) -> Result<Response, WebError> {
    let cases = listed(&state, &who).await?;
    let page = case_page::list_page(&words, &cases, folder.name(), (state.now)());
    Ok(pages::draw_html(page))
}

async fn listed(state: &WebState, who: &Signed) -> Result<Listed, WebError> {
    let lines = state.house.list_cases(who).await?;
    let stranded = state.house.stranded_pings(who).await;
    Ok(Listed {
        lines,
        stranded: stranded.map_err(CaseworkError::from)?,
    })
}

/// The list once more, for the script; mostly "not changed".
pub(super) async fn list_news(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(who): Extension<Arc<Signed>>,
    Query(folder): Query<Folder>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let cases = listed(&state, &who).await?;
    let part = case_page::list_news(&words, &cases, folder.name(), (state.now)());
    Ok(if_changed(&headers, part))
}

#[derive(Deserialize)]
pub(super) struct Seen {
    /// How many records of the case the page shows.
    since: i64,
}

/// Whether something was added to the case since the page was drawn. It opens nothing, so it is not logged.
pub(super) async fn case_news(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(who): Extension<Arc<Signed>>,
    Path(case): Path<String>,
    Query(seen): Query<Seen>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let case = CaseRef::parse(&case).ok_or(WebError::NotFound)?;
    let lines = state.house.list_cases(&who).await?;
    let line = lines
        .iter()
        .find(|line| line.case == case)
        .ok_or(WebError::NotFound)?;
    let part = if line.records > seen.since {
        case_page::news_banner(&words, case)
    } else {
        String::new()
    };
    Ok(if_changed(&headers, part))
}

/// A part of a page with its `ETag`, or "not changed".
pub(super) fn if_changed(headers: &HeaderMap, part: String) -> Response {
    let digest = Sha256::digest(part.as_bytes());
    let tag = format!(
        "\"{}\"",
        CaseRef(std::array::from_fn(|at| digest[at])).hex()
    );
    let known = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|value| value.as_bytes() == tag.as_bytes());
    if known {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    ([(header::ETAG, tag)], axum::response::Html(part)).into_response()
}

#[derive(Deserialize)]
pub(super) struct Ready {
    ready: Option<String>,
}

pub(super) async fn open(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(who): Extension<Arc<Signed>>,
    Path(case): Path<String>,
    Query(wish): Query<Ready>,
) -> Result<Response, WebError> {
    let case = CaseRef::parse(&case).ok_or(WebError::NotFound)?;
    let file = state.house.open_case(&who, case).await?;
    let replies = words.ready_replies(&file.reply_language);
    let chosen = replies
        .into_iter()
        .find(|(id, _)| Some(id) == wish.ready.as_ref());
    let typed = Typed {
        reply: chosen.map(|(_, text)| text).unwrap_or_default(),
        ask_again: false,
    };
    Ok(pages::draw_html(case_page::case_page(
        &words,
        &file,
        &typed,
        (state.now)(),
    )))
}

pub(super) async fn take(
    State(state): State<WebState>,
    Extension(who): Extension<Arc<Signed>>,
    Path(case): Path<String>,
) -> Result<Redirect, WebError> {
    let case = CaseRef::parse(&case).ok_or(WebError::NotFound)?;
    state.house.take_case(&who, case).await?;
    Ok(back_to(case, "answer"))
}

/// A note or a reply. No `Debug`: it holds what somebody wrote.
#[derive(Deserialize)]
pub(super) struct Written {
    text: String,
    sure: Option<String>,
}

pub(super) async fn note(
    State(state): State<WebState>,
    Extension(who): Extension<Arc<Signed>>,
    Path(case): Path<String>,
    Form(written): Form<Written>,
) -> Result<Redirect, WebError> {
    let case = CaseRef::parse(&case).ok_or(WebError::NotFound)?;
    let text = written.text.trim();
    if text.is_empty() {
        return Err(WebError::Invalid);
    }
    state.house.write_note(&who, case, text).await?;
    Ok(back_to(case, "last"))
}

pub(super) async fn reply(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(who): Extension<Arc<Signed>>,
    Path(case): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, WebError> {
    let case = CaseRef::parse(&case).ok_or(WebError::NotFound)?;
    let text = written.text.trim();
    if text.is_empty() {
        return Err(WebError::Invalid);
    }
    // A number in a reply may lead whoever holds the phone to somebody: asked once more.
    if written.sure.is_none() && has_long_number(text) {
        let file = state.house.open_case(&who, case).await?;
        let typed = Typed {
            reply: text.to_owned(),
            ask_again: true,
        };
        return Ok(pages::draw_html(case_page::case_page(
            &words,
            &file,
            &typed,
            (state.now)(),
        )));
    }
    state.house.write_reply(&who, case, text).await?;
    Ok(back_to(case, "last").into_response())
}

/// Six digits and more, with spaces and signs of telephone numbers between them.
fn has_long_number(text: &str) -> bool {
    let mut digits = 0;
    for letter in text.chars() {
        match letter {
            _ if letter.is_numeric() => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '/' => {}
            _ => digits = 0,
        }
        if digits >= 6 {
            return true;
        }
    }
    false
}

fn back_to(case: CaseRef, place: &str) -> Redirect {
    Redirect::to(&format!("/cases/{}#{place}", case.hex()))
}

/// A file inside the page: sounds, pictures and films only.
pub(super) async fn show_file(
    State(state): State<WebState>,
    Extension(who): Extension<Arc<Signed>>,
    Path((case, file)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (case, file) = references(&case, &file)?;
    let attachment = state.house.attachment(&who, case, file.0, false).await?;
    if case_page::shown_as(&attachment.media_type) == "other" {
        return Err(WebError::NotFound);
    }
    let headers = [
        (header::CONTENT_TYPE, attachment.media_type),
        (header::CONTENT_SECURITY_POLICY, FILE_POLICY.to_owned()),
        (header::CONTENT_DISPOSITION, "inline".to_owned()),
    ];
    Ok((headers, attachment.bytes).into_response())
}

/// A file to be saved; the press is logged, and the name is ours.
pub(super) async fn save_file(
    State(state): State<WebState>,
    Extension(who): Extension<Arc<Signed>>,
    Path((case, file)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (case, file) = references(&case, &file)?;
    let attachment = state.house.attachment(&who, case, file.0, true).await?;
    let name = format!(
        "sanad-{}-{}.{}",
        case.short(),
        file.short(),
        ending(&attachment)
    );
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_SECURITY_POLICY, FILE_POLICY.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, attachment.bytes).into_response())
}

fn references(case: &str, file: &str) -> Result<(CaseRef, CaseRef), WebError> {
    let both = CaseRef::parse(case).zip(CaseRef::parse(file));
    both.ok_or(WebError::NotFound)
}

fn ending(attachment: &Attachment) -> &'static str {
    match attachment.media_type.as_str() {
        "audio/ogg" => "ogg",
        "audio/mpeg" => "mp3",
        "audio/mp4" => "m4a",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        "video/mp4" => "mp4",
        "video/webm" => "webm",
        "application/pdf" => "pdf",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::has_long_number;

    #[test]
    fn a_telephone_number_in_a_reply_is_asked_about() {
        assert!(has_long_number("call +212 6-12 34 56 78"));
        assert!(has_long_number("٠٦١٢٣٤٥٦"));
        assert!(!has_long_number("at 18:30 on 23 November"));
    }
}
