//! The first start: an administrator is made, and what is shown only once is shown.
//!
//! Invariant: secrets stand in the answer to the form and nowhere else, never in an address.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::{Extension, Form, Path, State};
use axum::response::{IntoResponse, Response};
use fast_qr::qr::QRBuilder;
use serde::Deserialize;

use super::error::WebError;
use super::words::Words;
use super::{WebState, pages};
use crate::app::set_up::{SHORTEST_PASSWORD, SetUpDone, SetUpRefused};

#[derive(Template)]
#[template(path = "setup.html")]
struct SetUpPage<'a> {
    w: &'a Words,
    name: &'a str,
    error: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "setup_done.html")]
struct DonePage<'a> {
    w: &'a Words,
    name: &'a str,
    done: &'a SetUpDone,
    secret: String,
    file: String,
    qr: String,
}

/// What the form sends. No `Debug`: it holds a password.
#[derive(Deserialize)]
pub(super) struct Beginning {
    name: String,
    password: String,
    again: String,
}

pub(super) async fn ask(Extension(words): Extension<Words>) -> Response {
    pages::draw_html(setup_page(&words, "", None))
}

/// The form; `error` is the id of the sentence above it.
pub fn setup_page(w: &Words, name: &str, error: Option<&str>) -> String {
    pages::drawn(&SetUpPage { w, name, error })
}

pub(super) async fn set_up(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Path(once): Path<String>,
    Form(form): Form<Beginning>,
) -> Response {
    let name = form.name.trim();
    if let Some(error) = mistake(name, &form) {
        return pages::draw_html(setup_page(&words, name, Some(error)));
    }
    let asked = state.house.set_up_by_link(&once, name, &form.password);
    match asked.await {
        Err(SetUpRefused::Link) => WebError::NotFound.into_response(),
        Ok(done) => pages::draw_html(done_page(&words, name, &done)),
        Err(refused) => pages::draw_html(setup_page(&words, name, Some(sentence(&refused)))),
    }
}

fn mistake(name: &str, form: &Beginning) -> Option<&'static str> {
    if name.is_empty() || name.chars().count() > 60 {
        return Some("setup-name-missing");
    }
    if form.password.chars().count() < SHORTEST_PASSWORD {
        return Some("setup-password-short");
    }
    (form.password != form.again).then_some("setup-password-differs")
}

fn sentence(_: &SetUpRefused) -> &'static str {
    "setup-refused"
}

/// What is shown once: the second factor, the recovery code, the recovery file.
pub fn done_page(w: &Words, name: &str, done: &SetUpDone) -> String {
    let page = DonePage {
        w,
        name,
        done,
        secret: in_fours(&done.totp_secret),
        file: done.recovery_file.display().to_string(),
        qr: qr(&done.totp_uri),
    };
    pages::drawn(&page)
}

fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters
        .chunks(4)
        .map(|four| four.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

/// A QR code as SVG, always dark on white: phones do not read the reverse.
fn qr(text: &str) -> String {
    let Ok(code) = QRBuilder::new(text).build() else {
        return String::new();
    };
    let side = code.size + 8;
    let mut path = String::new();
    for row in 0..code.size {
        for column in 0..code.size {
            if code[row][column].value() {
                let _ = write!(path, "M{} {}h1v1h-1z", column + 4, row + 4);
            }
        }
    }
    format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" width=\"232\" height=\"232\" \
         shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}
