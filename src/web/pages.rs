//! Pages without a case: the front door, the demo, errors, health, and the assets.
//!
//! Invariant: nothing here reads a case, and the health pages say only which part does its
//! work, in fixed words.

use std::fmt::Write as _;
use std::sync::OnceLock;

use askama::Template;
use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap};
use axum::response::{Html, IntoResponse, Redirect, Response};
use sha2::{Digest as _, Sha256};

use super::error::WebError;
use super::guard::{self, Door};
use super::words::Words;
use super::{WebState, session};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    w: &'a Words,
    title: String,
    text: String,
    code: &'a str,
}

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage<'a> {
    w: &'a Words,
    console: &'a str,
}

#[derive(Template)]
#[template(path = "waiting.html")]
struct WaitingPage<'a> {
    w: &'a Words,
}

/// A drawn template. Drawing into memory does not fail; if it ever does, the log says so.
pub(super) fn drawn(page: &impl Template) -> String {
    page.render().unwrap_or_else(|error| {
        tracing::error!(%error, "a page could not be drawn");
        String::new()
    })
}

/// The front door: the demo, the list, or the way to sign in.
pub(super) async fn landing(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
) -> Response {
    if guard::signed(&state, door, &headers, true).await.is_some() {
        return Redirect::to("/cases").into_response();
    }
    if state.demo.is_some() && door == Door::Loopback {
        return Redirect::to("/demo").into_response();
    }
    match state.house.is_set_up().await {
        Ok(true) => draw_html(session::sign_in_page(&words, "", None)),
        Ok(false) => draw_html(waiting_page(&words)),
        Err(_) => WebError::Unavailable.into_response(),
    }
}

/// A page that was drawn already.
pub(super) fn draw_html(html: String) -> Response {
    Html(html).into_response()
}

/// What stands at the front door before the house is set up.
pub fn waiting_page(w: &Words) -> String {
    drawn(&WaitingPage { w })
}

/// Both halves of the demo, with a link that signs in once.
pub(super) async fn demo(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
) -> Response {
    let Some(demo) = &state.demo else {
        return WebError::NotFound.into_response();
    };
    let inside = guard::signed(&state, door, &headers, true).await.is_some();
    let console = if inside {
        "/cases".to_owned()
    } else {
        format!("/demo/{}", demo.link())
    };
    draw_html(demo_page(&words, &console))
}

/// The page with both halves; `console` is the address of the second.
pub fn demo_page(w: &Words, console: &str) -> String {
    drawn(&DemoPage { w, console })
}

/// The page of an error, with a code that is found in the log.
pub fn error_page(words: &Words, error: WebError) -> Response {
    let status = error.status();
    let code = super::simulator::random_name()[..6].to_ascii_uppercase();
    if status.is_server_error() {
        tracing::error!(code, ?error, "a page failed");
    }
    let page = ErrorPage {
        w: words,
        title: words.t(&format!("{}-title", error.words())),
        text: words.t(&format!("{}-text", error.words())),
        code: &code,
    };
    (status, Html(drawn(&page))).into_response()
}

/// The process lives, whatever else is the matter.
pub(super) async fn health() -> Response {
    json(StatusCode::OK, "{\"live\":true}\n".to_owned())
}

/// Whether people and staff can be served, and which part keeps them from it. Content is
/// always up: nothing is started without it.
pub(super) async fn ready(State(state): State<WebState>) -> Response {
    let found = state.house.readiness().await;
    let (status, ready) = if found.is_ready() {
        (StatusCode::OK, true)
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, false)
    };
    let database = if found.database { "ok" } else { "no_answer" };
    let telegram = found.telegram.word();
    let text = format!(
        "{{\"ready\":{ready},\"database\":\"{database}\",\"content\":\"up\",\"telegram\":\"{telegram}\"}}\n"
    );
    json(status, text)
}

fn json(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// Counts and sizes, for Prometheus on this computer.
pub(super) async fn metrics(State(state): State<WebState>) -> Response {
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    (
        [(header::CONTENT_TYPE, kind)],
        state.house.exposition().await,
    )
        .into_response()
}

struct Asset {
    stem: &'static str,
    ending: &'static str,
    media_type: &'static str,
    bytes: &'static [u8],
}

const ASSETS: [Asset; 4] = [
    Asset {
        stem: "sanad",
        ending: "css",
        media_type: "text/css; charset=utf-8",
        bytes: include_bytes!("assets/sanad.css"),
    },
    Asset {
        stem: "sanad",
        ending: "js",
        media_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("assets/sanad.js"),
    },
    Asset {
        stem: "sanad",
        ending: "svg",
        media_type: "image/svg+xml",
        bytes: include_bytes!("assets/sanad.svg"),
    },
    Asset {
        stem: "favicon",
        ending: "svg",
        media_type: "image/svg+xml",
        bytes: include_bytes!("assets/favicon.svg"),
    },
];

fn paths() -> &'static [String; 4] {
    static PATHS: OnceLock<[String; 4]> = OnceLock::new();
    PATHS.get_or_init(|| ASSETS.each_ref().map(hashed_name))
}

fn hashed_name(asset: &Asset) -> String {
    let mut name = format!("{}-", asset.stem);
    for byte in &Sha256::digest(asset.bytes)[..6] {
        let _ = write!(name, "{byte:02x}");
    }
    format!("{name}.{}", asset.ending)
}

/// The address of an asset by its plain name (`sanad.css`).
pub fn asset_path(name: &str) -> String {
    let same = |asset: &Asset| name == format!("{}.{}", asset.stem, asset.ending);
    let place = ASSETS.iter().position(same);
    let hashed = place.and_then(|at| paths().get(at));
    format!("/assets/{}", hashed.map_or(name, String::as_str))
}

/// An asset; its address changes with its content, so browsers may keep it for ever.
pub(super) async fn asset(Path(name): Path<String>) -> Response {
    let Some(place) = paths().iter().position(|path| *path == name) else {
        return WebError::NotFound.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, ASSETS[place].media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, ASSETS[place].bytes).into_response()
}

/// Browsers ask for it by themselves.
pub(super) async fn favicon() -> Redirect {
    Redirect::permanent(&asset_path("favicon.svg"))
}
