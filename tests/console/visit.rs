//! One request to the router, and what came back.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use tower::ServiceExt as _;

/// What came back.
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Seen {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    }

    /// Whether the visitor was kept out for lack of a session. "Not found" is not enough:
    /// an open route says so of a case that does not exist.
    pub fn is_refused(&self) -> bool {
        let sent_away = self.status == StatusCode::SEE_OTHER && self.header("location") == "/";
        sent_away || self.status == StatusCode::FORBIDDEN
    }

    /// Whether there is nothing, as far as the visitor can tell.
    pub fn is_nothing(&self) -> bool {
        self.status == StatusCode::NOT_FOUND
    }
}

/// A request from a page of the console itself, on this computer.
pub async fn ask(router: &Router, method: &Method, path: &str, more: &[(&str, &str)]) -> Seen {
    let own = [("origin", "null"), ("sec-fetch-site", "same-origin")];
    let own = if *method == Method::POST {
        &own[..]
    } else {
        &[]
    };
    send(router, method, path, &[own, more].concat(), "text=x").await
}

/// A request with exactly these headers; `host` is this computer unless it is given.
pub async fn send(
    router: &Router,
    method: &Method,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Seen {
    let mut request = Request::builder().method(method).uri(path);
    if !headers.iter().any(|(name, _)| *name == "host") {
        request = request.header("host", "127.0.0.1:8080");
    }
    if *method == Method::POST {
        request = request.header("content-type", "application/x-www-form-urlencoded");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request
        .body(Body::from(body.to_owned()))
        .expect("a request");
    let answer = router
        .clone()
        .oneshot(request)
        .await
        .expect("the router answers");
    let (parts, body) = answer.into_parts();
    let bytes = to_bytes(body, 1 << 24).await.expect("a body");
    Seen {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// A path of the table with something in the place of its parameters.
pub fn filled(path: &str) -> String {
    let some = "0".repeat(32);
    path.replace("{case}", &some)
        .replace("{file}", &some)
        .replace("{once}", "guess")
        .replace("{name}", "x.css")
}
