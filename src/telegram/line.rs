//! Our own connection to the Bot API, for polling and the few methods of browsing.
//!
//! teloxide parses an answer whole, prints what it could not parse, and sleeps ten seconds
//! in a 5xx; here an answer is read as far as it is needed. It goes over `wire`, or over a
//! general client where a proxy lies between. Invariant: neither the address, which holds the
//! token, nor a description by Telegram leaves this file.

use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use reqwest::header::CONTENT_TYPE;
use reqwest::multipart::Form;
use reqwest::{Client, RequestBuilder, Url};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide::requests::Payload;
use tokio::time::timeout;

use super::CannotServe;
use super::proof::Proof;
use super::refusals::classify;
use super::wire::{Wire, is_behind_proxy};
use crate::app::messenger::Refusal;
use crate::app::metrics::{Answer as Counted, Metrics, Side};

/// A screen with its buttons fits into so many bytes.
const USUAL: usize = 4096;
/// No call may take longer; each names how long it may take itself.
const LONGEST: Duration = Duration::from_secs(150);

/// A connection; it has no `Debug`, because it knows the token.
#[derive(Clone)]
pub(super) struct Line {
    way: Way,
    /// What stands before the name of a method, with the token.
    before: Arc<str>,
    metrics: Arc<Metrics>,
    proof: Proof,
}

#[derive(Clone)]
enum Way {
    Wire(Arc<Wire>),
    /// Through a proxy; the address of the server.
    General(Client, Url),
}

/// Why Telegram did not do something, by what follows from it.
pub(super) struct Refused {
    /// The HTTP code; 0 when there was no answer.
    pub(super) code: u16,
    /// What follows.
    pub(super) refusal: Refusal,
    /// A fixed word for logs.
    pub(super) class: &'static str,
    /// Where a group has moved.
    pub(super) moved_to: Option<i64>,
}

impl Refused {
    /// There was no answer, or none that could be read.
    pub(super) fn network(class: &'static str) -> Self {
        Self {
            code: 0,
            refusal: Refusal::Again,
            class,
            moved_to: None,
        }
    }

    fn counted(&self) -> Counted {
        match (self.code, self.refusal) {
            (0, _) => Counted::Silence,
            (_, Refusal::After(_)) => Counted::Flood,
            (401 | 404, _) => Counted::Token,
            (409, _) => Counted::Conflict,
            (500.., _) => Counted::Failure,
            (_, Refusal::Unreachable) => Counted::Unreachable,
            _ => Counted::Refused,
        }
    }
}

#[derive(Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Deserialize, Default)]
struct Parameters {
    retry_after: Option<u32>,
    migrate_to_chat_id: Option<i64>,
}

/// A general client. Toward this machine itself no proxy is used.
pub(super) fn client(base: &Url, timeout: Duration) -> Result<Client, CannotServe> {
    let builder = Client::builder()
        .connect_timeout(Duration::from_secs(5))
        .timeout(timeout)
        .tcp_nodelay(true);
    let builder = if is_local(base) {
        builder.no_proxy()
    } else {
        builder
    };
    builder.build().map_err(|_| CannotServe::NoHttp)
}

fn is_local(base: &Url) -> bool {
    matches!(base.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

impl Line {
    /// A connection to a server for the bot of that token; it is not opened yet.
    pub(super) fn new(base: &Url, token: &str) -> Result<Self, CannotServe> {
        let server = base.as_str().parse().map_err(|_| CannotServe::BadAddress)?;
        let way = if !is_local(base) && is_behind_proxy(&server) {
            Way::General(client(base, LONGEST)?, base.clone())
        } else {
            let wire = Wire::new(server).ok_or(CannotServe::BadAddress)?;
            Way::Wire(Arc::new(wire))
        };
        let mut url = base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().push(&format!("bot{token}"));
        }
        Ok(Self {
            way,
            before: url.path().into(),
            metrics: Arc::new(Metrics::new(0)),
            proof: Proof::default(),
        })
    }

    /// Counts the calls there from now on.
    pub(super) fn count_in(&mut self, metrics: Arc<Metrics>) {
        self.metrics = metrics;
    }

    /// What is known of the token lies there from now on.
    pub(super) fn proven_by(&mut self, proof: Proof) {
        self.proof = proof;
    }

    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// Calls the method of one of teloxide's payloads.
    pub(super) async fn call<P>(
        &self,
        payload: &P,
        within: Duration,
    ) -> Result<Box<RawValue>, Refused>
    where
        P: Payload + Serialize + Sync,
    {
        self.call_named(P::NAME, payload, within).await
    }

    /// Calls a method by its name.
    pub(super) async fn call_named<P: Serialize + Sync>(
        &self,
        method: &str,
        payload: &P,
        within: Duration,
    ) -> Result<Box<RawValue>, Refused> {
        let keep = |result: &RawValue| Some(result.to_owned());
        self.call_reading(method, payload, within, keep).await
    }

    /// The same, and what is read of the result; what is not read is not kept.
    pub(super) async fn call_reading<P: Serialize + Sync, T>(
        &self,
        method: &str,
        payload: &P,
        within: Duration,
        read: impl FnOnce(&RawValue) -> Option<T>,
    ) -> Result<T, Refused> {
        let answered = self.ask(method, payload, within, read).await;
        self.counted(answered)
    }

    /// Calls a method with a form, which may carry a file, over the general client.
    pub(super) async fn call_form(
        &self,
        (client, server): (&Client, &Url),
        method: &str,
        form: Form,
        within: Duration,
    ) -> Result<Box<RawValue>, Refused> {
        let mut url = server.clone();
        url.set_path(&format!("{}/{method}", self.before));
        let request = client.post(url).timeout(within).multipart(form);
        let keep = |result: &RawValue| Some(result.to_owned());
        let answered = match whole(request).await {
            Ok((code, body)) => read(code, &String::from_utf8_lossy(&body), keep),
            Err(refused) => Err(refused),
        };
        self.counted(answered)
    }

    /// Counts an answer. While a token that worked is refused, nobody is served, and whatever
    /// was asked for is to be tried again.
    fn counted<T>(&self, mut answered: Result<T, Refused>) -> Result<T, Refused> {
        let counted = match &answered {
            Ok(_) => Counted::Done,
            Err(refused) => refused.counted(),
        };
        self.metrics.called(counted);
        match &mut answered {
            Ok(_) => self.proof.works(),
            Err(refused) if counted == Counted::Token && self.proof.worked() => {
                self.proof.fails();
                self.metrics.set_side(Side::Connecting);
                refused.refusal = Refusal::Again;
            }
            Err(_) => {}
        }
        answered
    }

    async fn ask<P: Serialize + Sync, T>(
        &self,
        method: &str,
        payload: &P,
        within: Duration,
        of_result: impl FnOnce(&RawValue) -> Option<T>,
    ) -> Result<T, Refused> {
        let mut json = Vec::with_capacity(USUAL);
        serde_json::to_writer(&mut json, payload).map_err(|_| Refused::network("no answer"))?;
        let path = format!("{}/{method}", self.before);
        let answered = timeout(within, self.way.post(&path, json)).await;
        let (code, body) = answered.unwrap_or(Err(Refused::network("no answer")))?;
        read(code, &String::from_utf8_lossy(&body), of_result)
    }
}

impl Way {
    async fn post(&self, path: &str, json: Vec<u8>) -> Result<(u16, Bytes), Refused> {
        match self {
            Self::Wire(wire) => {
                let answered = wire.post(path, json).await;
                answered.map_err(|broken| Refused::network(broken.0))
            }
            Self::General(client, base) => {
                let mut url = base.clone();
                url.set_path(path);
                let request = client.post(url).header(CONTENT_TYPE, "application/json");
                whole(request.body(json)).await
            }
        }
    }
}

/// The whole answer over the general client.
async fn whole(request: RequestBuilder) -> Result<(u16, Bytes), Refused> {
    let sent = request.send();
    let response = sent.await.map_err(|_| Refused::network("no answer"))?;
    let code = response.status().as_u16();
    let body = response.bytes().await;
    Ok((code, body.map_err(|_| Refused::network("half an answer"))?))
}

/// When a server answered by its own clock, and that it can be reached; no token is sent.
pub(super) async fn knock(client: &Client, base: &Url, within: Duration) -> Option<String> {
    let answer = client.get(base.clone()).timeout(within).send().await.ok()?;
    let date = answer.headers().get(reqwest::header::DATE);
    Some(
        date.and_then(|date| date.to_str().ok())
            .unwrap_or_default()
            .to_owned(),
    )
}

fn read<T>(
    status: u16,
    body: &str,
    of_result: impl FnOnce(&RawValue) -> Option<T>,
) -> Result<T, Refused> {
    let Ok(answer) = serde_json::from_str::<Answer>(body) else {
        // A page of some server on the way says nothing about the token or the request.
        return Err(Refused::network("unreadable answer"));
    };
    if answer.ok
        && let Some(result) = answer.result
    {
        return of_result(result).ok_or(Refused::network("unreadable result"));
    }
    let code = answer.error_code.unwrap_or(status);
    let (refusal, class) = classify(code, &answer.description, answer.parameters.retry_after);
    Err(Refused {
        code,
        refusal,
        class,
        moved_to: answer.parameters.migrate_to_chat_id,
    })
}
