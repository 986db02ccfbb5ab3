//! Signing in and out.
//!
//! Invariant: whatever was wrong (name, password, second factor), the answer is the same.

use askama::Template;
use axum::extract::{Extension, Form, Path, State};
use axum::http::header::{self, HeaderMap};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::error::WebError;
use super::guard::Door;
use super::words::Words;
use super::{WebState, pages};
use crate::app::signin::SignInRefused;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage<'a> {
    w: &'a Words,
    name: &'a str,
    error: Option<&'a str>,
}

/// What the form of the front door sends. No `Debug`: it holds a password.
#[derive(Deserialize)]
pub(super) struct Entry {
    name: String,
    password: String,
    totp: String,
}

/// The page to sign in; `error` is the id of the sentence above the form.
pub fn sign_in_page(w: &Words, name: &str, error: Option<&str>) -> String {
    pages::drawn(&SignInPage { w, name, error })
}

pub(super) async fn sign_in(
    State(state): State<WebState>,
    Extension(mut words): Extension<Words>,
    Extension(door): Extension<Door>,
    Form(entry): Form<Entry>,
) -> Response {
    let digits: String = entry.totp.chars().filter(|c| !c.is_whitespace()).collect();
    let error = match state
        .house
        .sign_in(entry.name.trim(), &entry.password, &digits)
        .await
    {
        Ok(token) => return begin(door, &token),
        Err(SignInRefused::Wrong) => "sign-in-wrong",
        Err(SignInRefused::TooMany) => "sign-in-too-many",
        Err(SignInRefused::Unavailable) => "sign-in-unavailable",
    };
    (words.path, words.again) = ("/".to_owned(), true);
    pages::draw_html(sign_in_page(&words, entry.name.trim(), Some(error)))
}

fn begin(door: Door, token: &str) -> Response {
    let cookie = [(header::SET_COOKIE, door.set_cookie("", token, None))];
    (AppendHeaders(cookie), Redirect::to("/cases")).into_response()
}

pub(super) async fn sign_out(
    State(state): State<WebState>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
) -> Response {
    if let Some(token) = door.cookie(&headers, "") {
        state.house.sign_out(&token).await;
    }
    let cookie = [(header::SET_COOKIE, door.set_cookie("", "", Some(0)))];
    (AppendHeaders(cookie), Redirect::to("/")).into_response()
}

/// The link of the demo: it signs in once.
pub(super) async fn enter_demo(
    State(state): State<WebState>,
    Extension(door): Extension<Door>,
    Path(once): Path<String>,
) -> Response {
    let Some(demo) = &state.demo else {
        return WebError::NotFound.into_response();
    };
    match demo.enter(&once).await {
        Some(token) => begin(door, &token),
        None => Redirect::to("/demo").into_response(),
    }
}
