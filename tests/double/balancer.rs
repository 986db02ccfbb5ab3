//! A small load balancer: it spreads requests over the processes of a house, in turn.
//!
//! Whoever refuses the connection is skipped, and the next one gets the request; a request
//! that was accepted and then lost is not repeated (that is Telegram's part). It knows
//! nothing of sessions or of what it carries. Invariant: a request reaches one upstream at
//! most.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

/// The load balancer; give its `url` to Sanad as `SANAD_PUBLIC_URL`.
#[derive(Clone)]
pub struct Balancer {
    pub url: String,
    inner: Arc<Mutex<Inner>>,
    client: reqwest::Client,
}

struct Inner {
    upstreams: Vec<String>,
    next: usize,
    patience: Duration,
    passed: HashMap<String, usize>,
}

/// The largest request that is carried.
const LARGEST: usize = 8 * 1024 * 1024;

impl Balancer {
    /// Listens on a free port of this machine, without any upstream yet.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            // A fresh connection for each request, so that who is gone refuses it.
            .pool_max_idle_per_host(0);
        let balancer = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            inner: Arc::new(Mutex::new(Inner {
                upstreams: Vec::new(),
                next: 0,
                patience: Duration::from_secs(30),
                passed: HashMap::new(),
            })),
            client: client.build().unwrap(),
        };
        let router = Router::new().fallback(carry).with_state(balancer.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        balancer
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends to this address too, such as `http://127.0.0.1:8080`.
    pub fn add(&self, upstream: &str) {
        let upstream = upstream.trim_end_matches('/').to_owned();
        let mut inner = self.inner();
        if !inner.upstreams.contains(&upstream) {
            inner.upstreams.push(upstream);
        }
    }

    /// Sends nothing there any more; what is under way goes on.
    pub fn remove(&self, upstream: &str) {
        let upstream = upstream.trim_end_matches('/');
        self.inner().upstreams.retain(|known| known != upstream);
    }

    /// After so long without an answer a request is given up with a 504 (30 s at first).
    pub fn set_patience(&self, patience: Duration) {
        self.inner().patience = patience;
    }

    /// How many requests that upstream answered.
    pub fn passed(&self, upstream: &str) -> usize {
        let upstream = upstream.trim_end_matches('/');
        self.inner().passed.get(upstream).copied().unwrap_or(0)
    }

    /// The upstreams, beginning with the one whose turn it is.
    fn in_turn(&self) -> (Vec<String>, Duration) {
        let mut inner = self.inner();
        let mut order = inner.upstreams.clone();
        if !order.is_empty() {
            let first = inner.next % order.len();
            inner.next = first + 1;
            order.rotate_left(first);
        }
        (order, inner.patience)
    }
}

async fn carry(State(balancer): State<Balancer>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, LARGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let (upstreams, patience) = balancer.in_turn();
    for upstream in upstreams {
        let sent = balancer
            .client
            .request(parts.method.clone(), format!("{upstream}{path}"))
            .headers(carried(&parts.headers))
            .timeout(patience)
            .body(body.clone())
            .send();
        let answer = match sent.await {
            Ok(answer) => answer,
            Err(error) if error.is_connect() => continue,
            Err(error) if error.is_timeout() => return StatusCode::GATEWAY_TIMEOUT.into_response(),
            Err(_) => return StatusCode::BAD_GATEWAY.into_response(),
        };
        let (status, headers) = (answer.status(), carried(answer.headers()));
        let Ok(bytes) = answer.bytes().await else {
            return StatusCode::BAD_GATEWAY.into_response();
        };
        *balancer.inner().passed.entry(upstream).or_default() += 1;
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        return response;
    }
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

/// The headers that concern both ends. The host stays, as proxies are told to leave it.
fn carried(headers: &HeaderMap) -> HeaderMap {
    let mut headers = headers.clone();
    for hop in [
        header::CONNECTION,
        header::TRANSFER_ENCODING,
        header::CONTENT_LENGTH,
        header::UPGRADE,
    ] {
        headers.remove(hop);
    }
    headers
}
