//! Telegram calls us: the one address to which it sends updates, and its registration.
//!
//! The address is known to Telegram and to those with the server key alone; path and token
//! are compared in constant time, and whoever lacks either gets what any unknown page of the
//! console is. An update gets its 200 at the moment at which polling would acknowledge it.
//! Invariant: nothing but the stop of the process, or that it stood still, makes Telegram send
//! an update again.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::CannotServe;
use super::connect::{FIRST_PAUSE, KINDS, after_refusal, rest};
use super::line::Refused;
use super::outbound::{CALL, Telegram};
use crate::app::messenger::Refusal;
use crate::app::metrics::Side;

const BEFORE: &str = "/telegram/";
const TOKEN: &str = "x-telegram-bot-api-secret-token";
/// No update is larger.
const LARGEST: usize = 1024 * 1024;
/// So many updates are on their way to us at once; Telegram allows no more.
const CONNECTIONS: u8 = 100;
/// What comes before the house is open waits so long at most; Telegram waits fifty seconds.
const OPENING: Duration = Duration::from_secs(40);
/// So often it is looked whether somebody else took the webhook away.
const LOOK: Duration = Duration::from_mins(1);

/// Deals with one raw update; resolves with whether Telegram may forget it.
pub(super) type Take = Arc<dyn Fn(String) -> BoxFuture<'static, bool> + Send + Sync>;

/// The webhook of a bot; cheap to clone. It has no `Debug`, because it knows its secrets.
#[derive(Clone)]
pub struct Webhook(Arc<Entrance>);

struct Entrance {
    url: String,
    path: String,
    token: String,
    door: watch::Sender<Door>,
}

#[derive(Clone)]
enum Door {
    /// Nobody deals with updates yet.
    Opening,
    /// Until the stop.
    Open(Take, CancellationToken),
    Closed,
}

#[derive(Serialize)]
struct SetWebhook<'a> {
    url: &'a str,
    secret_token: &'a str,
    max_connections: u8,
    allowed_updates: [&'static str; 4],
    drop_pending_updates: bool,
}

#[derive(Serialize)]
struct Nothing {}

#[derive(Deserialize)]
struct Info {
    url: String,
}

impl Webhook {
    /// A webhook below that public address. The path and the token that Telegram shows are
    /// the same on all replicas of a house.
    pub fn new(public_url: &str, path: &str, token: &str) -> Self {
        Self(Arc::new(Entrance {
            url: format!("{public_url}{BEFORE}{path}"),
            path: path.to_owned(),
            token: token.to_owned(),
            door: watch::Sender::new(Door::Opening),
        }))
    }

    /// Puts the entrance before all that the router answers. Nothing of the router's own
    /// (sessions, checks of origin, limits) stands in its way.
    pub fn before(&self, router: Router) -> Router {
        router.layer(from_fn_with_state(self.clone(), enter))
    }

    /// From now on updates are dealt with. From the stop on they are sent back, while those
    /// under way go on.
    pub(super) fn open(&self, take: Take, stop: &CancellationToken) {
        self.0.door.send_replace(Door::Open(take, stop.clone()));
    }

    /// From now on updates are sent back, stop or not.
    pub(super) fn close(&self) {
        self.0.door.send_replace(Door::Closed);
    }

    /// Registers the webhook, and again when it is found to be gone. People are served from the
    /// first time on that Telegram takes it.
    pub(super) async fn keep_registered(
        &self,
        telegram: &Telegram,
        stop: &CancellationToken,
    ) -> Result<(), CannotServe> {
        while !stop.is_cancelled() {
            self.register(telegram, stop).await?;
            while let Some(true) = stop.run_until_cancelled(self.stands(telegram)).await {
                rest(LOOK, stop).await;
            }
            if !stop.is_cancelled() {
                tracing::warn!(
                    "the webhook is not ours any more and is registered anew; does another process use this token?"
                );
            }
        }
        Ok(())
    }

    async fn register(
        &self,
        telegram: &Telegram,
        stop: &CancellationToken,
    ) -> Result<(), CannotServe> {
        let request = SetWebhook {
            url: &self.0.url,
            secret_token: &self.0.token,
            max_connections: CONNECTIONS,
            allowed_updates: KINDS,
            drop_pending_updates: false,
        };
        let mut pause = FIRST_PAUSE;
        while !stop.is_cancelled() {
            let set = telegram.line.call_named("setWebhook", &request, CALL);
            let refused = match stop.run_until_cancelled(set).await {
                None => return Ok(()),
                Some(Ok(_)) => {
                    tracing::info!("the webhook is registered");
                    telegram.metrics().set_side(Side::Serving);
                    return Ok(());
                }
                Some(Err(refused)) => refused,
            };
            if refused.code == 400 {
                telegram.metrics().set_side(Side::Connecting);
            }
            let refused = not_final(refused);
            rest(after_refusal(&refused, &mut pause)?, stop).await;
        }
        Ok(())
    }

    /// Whether Telegram still sends to us. Who does not answer has not taken it away.
    async fn stands(&self, telegram: &Telegram) -> bool {
        let line = &telegram.line;
        let asked = line.call_named("getWebhookInfo", &Nothing {}, CALL).await;
        let info = asked
            .ok()
            .and_then(|info| serde_json::from_str::<Info>(info.get()).ok());
        let stands = info.map(|info| info.url == self.0.url);
        if stands == Some(true) {
            // The token may have been refused meanwhile.
            telegram.metrics().set_side(Side::Serving);
        }
        stands.unwrap_or(true)
    }

    fn is_meant(&self, method: &Method, path: &str, headers: &HeaderMap) -> bool {
        let Some(path) = path.strip_prefix(BEFORE) else {
            return false;
        };
        let token = headers.get(TOKEN).map_or(&b""[..], HeaderValue::as_bytes);
        let right_path = path.as_bytes().ct_eq(self.0.path.as_bytes());
        let right_token = token.ct_eq(self.0.token.as_bytes());
        bool::from(right_path & right_token) && method == Method::POST
    }
}

/// A refusal of `setWebhook` is said with its cure, and tried again.
fn not_final(refused: Refused) -> Refused {
    match refused.code {
        400 => {
            tracing::error!(
                "Telegram refuses the address of the webhook: SANAD_PUBLIC_URL must be https, be found by its name from outside, and have port 443, 80, 88 or 8443"
            );
            Refused::network("webhook refused")
        }
        // Another replica registered at the same moment; its values are ours.
        409 => Refused {
            code: 0,
            refusal: Refusal::After(1),
            ..refused
        },
        _ => refused,
    }
}

async fn enter(State(webhook): State<Webhook>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !webhook.is_meant(request.method(), path, request.headers()) {
        return next.run(request).await;
    }
    let mut door = webhook.0.door.subscribe();
    let opened = timeout(
        OPENING,
        door.wait_for(|door| !matches!(door, Door::Opening)),
    );
    let door = match opened.await {
        Ok(Ok(door)) => door.clone(),
        _ => Door::Closed,
    };
    let take = match door {
        Door::Open(take, stop) if !stop.is_cancelled() => take,
        _ => return again(),
    };
    if is_too_large(request.headers()) {
        tracing::warn!("an update that is too large was passed over");
        return StatusCode::OK.into_response();
    }
    let Ok(body) = axum::body::to_bytes(request.into_body(), LARGEST).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if take(String::from_utf8_lossy(&body).into_owned()).await {
        StatusCode::OK.into_response()
    } else {
        again()
    }
}

/// The update is to be sent again.
fn again() -> Response {
    let soon = [(header::RETRY_AFTER, "1")];
    (StatusCode::SERVICE_UNAVAILABLE, soon).into_response()
}

fn is_too_large(headers: &HeaderMap) -> bool {
    let length = headers.get(header::CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    length.is_some_and(|length| length > LARGEST)
}
