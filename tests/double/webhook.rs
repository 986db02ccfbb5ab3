//! Telegram's side of a webhook: it is set and removed, and updates are sent to it.
//!
//! As in the source of the Bot API server: `setWebhook` is taken once a second; each kind of
//! update of each chat has a queue of its own, so that presses and texts of one chat travel
//! at the same time; a queue waits for its first update; twice `max_connections` queues are
//! looked at, and so many requests are under way; what was not answered with 2xx is sent
//! again at once, then after pauses that double. Invariant: an update leaves only on 2xx.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Double, Refused, World};

/// How long Telegram waits for an answer of the webhook.
const PATIENCE: Duration = Duration::from_secs(50);

/// The webhook as it is set, and what became of what was sent.
pub struct Webhook {
    /// Where to; `None` when there is no webhook.
    pub url: Option<String>,
    /// What the header `X-Telegram-Bot-Api-Secret-Token` says.
    pub secret: Option<String>,
    pub max_connections: usize,
    pub allowed: Value,
    /// Every attempt: the update, and the code of the answer (0 for none).
    pub attempts: Vec<(u64, u16)>,
    /// A second of the pauses between attempts; tests need not wait for whole ones.
    pub second: Duration,
    /// How often it was set to something else than before.
    pub changes: usize,
    not_before: Option<Instant>,
    last_error: Option<String>,
    sendings: BTreeMap<u64, Sending>,
}

impl Default for Webhook {
    fn default() -> Self {
        Self {
            url: None,
            secret: None,
            max_connections: 40,
            allowed: Value::Null,
            attempts: Vec::new(),
            second: Duration::from_millis(50),
            changes: 0,
            not_before: None,
            last_error: None,
            sendings: BTreeMap::new(),
        }
    }
}

/// An update that was sent at least once.
#[derive(Default)]
struct Sending {
    under_way: bool,
    fails: u32,
    wake: Option<Instant>,
}

/// What is sent now.
struct Parcel {
    id: u64,
    raw: String,
    url: String,
    secret: Option<String>,
    copies: usize,
}

impl Webhook {
    pub fn is_set(&self) -> bool {
        self.url.is_some()
    }
}

impl World {
    pub(super) fn set_webhook(&mut self, params: &Value) -> Result<Value, Refused> {
        let now = Instant::now();
        let url = params["url"].as_str().unwrap_or_default();
        if url.is_empty() {
            return Ok(self.delete_webhook(params));
        }
        if self.webhook.not_before.is_some_and(|at| now < at) {
            let text = "Too Many Requests: retry after 1";
            return Err(Refused(429, text.to_owned(), json!({ "retry_after": 1 })));
        }
        self.webhook.not_before = Some(now + Duration::from_secs(1));
        let local = url.starts_with("http://127.0.0.1:");
        if !url.starts_with("https://") && !local {
            let text = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook";
            return Err(Refused(400, text.to_owned(), Value::Null));
        }
        let secret = params["secret_token"].as_str().map(str::to_owned);
        let most = params["max_connections"].as_u64().unwrap_or(40);
        let most = usize::try_from(most).unwrap().clamp(1, 100);
        let hook = &mut self.webhook;
        let same = hook.url.as_deref() == Some(url)
            && hook.secret == secret
            && hook.max_connections == most;
        if !same {
            // Another webhook begins anew, without the pauses of the former one.
            hook.changes += 1;
            hook.sendings.clear();
        }
        hook.url = Some(url.to_owned());
        hook.secret = secret;
        hook.max_connections = most;
        if !params["allowed_updates"].is_null() {
            hook.allowed = params["allowed_updates"].clone();
        }
        self.end_asking();
        self.drop_pending(params);
        Ok(json!(true))
    }

    pub(super) fn delete_webhook(&mut self, params: &Value) -> Value {
        self.webhook.changes += usize::from(self.webhook.is_set());
        self.webhook.url = None;
        self.webhook.secret = None;
        self.drop_pending(params);
        json!(true)
    }

    fn drop_pending(&mut self, params: &Value) {
        if params["drop_pending_updates"].as_bool() == Some(true) {
            self.updates.clear();
            self.webhook.sendings.clear();
        }
    }

    pub(super) fn webhook_info(&self) -> Value {
        let mut info = json!({
            "url": self.webhook.url.clone().unwrap_or_default(),
            "has_custom_certificate": false,
            "pending_update_count": self.updates.len(),
        });
        if self.webhook.is_set() {
            info["max_connections"] = self.webhook.max_connections.into();
            info["ip_address"] = "127.0.0.1".into();
        }
        if let Some(error) = &self.webhook.last_error {
            info["last_error_date"] = 1_700_000_000.into();
            info["last_error_message"] = error.clone().into();
        }
        if !self.webhook.allowed.is_null() {
            info["allowed_updates"] = self.webhook.allowed.clone();
        }
        info
    }

    /// What may be sent now, marked as under way, and when to look again.
    fn parcels(&mut self, now: Instant) -> (Vec<Parcel>, Option<Instant>) {
        let (Some(url), false) = (self.webhook.url.clone(), self.held) else {
            return (Vec::new(), None);
        };
        let hook = &mut self.webhook;
        let mut under_way = hook.sendings.values().filter(|s| s.under_way).count();
        let (mut parcels, mut look_at) = (Vec::new(), None);
        let mut queues = HashSet::new();
        for (id, raw) in &self.updates {
            let queue = queue_of(raw).unwrap_or_else(|| id.to_string());
            if queues.len() == 2 * hook.max_connections || under_way == hook.max_connections {
                break;
            }
            if !queues.insert(queue) {
                continue;
            }
            let sending = hook.sendings.entry(*id).or_default();
            match sending.wake.filter(|at| *at > now) {
                _ if sending.under_way => continue,
                Some(at) => {
                    look_at = Some(look_at.map_or(at, |other: Instant| other.min(at)));
                    continue;
                }
                None => {}
            }
            sending.under_way = true;
            under_way += 1;
            self.handed.insert(*id);
            parcels.push(Parcel {
                id: *id,
                raw: raw.clone(),
                url: url.clone(),
                secret: hook.secret.clone(),
                copies: if self.twice { 2 } else { 1 },
            });
        }
        (parcels, look_at)
    }

    /// Notes how the attempts to send an update were answered.
    fn settle(&mut self, id: u64, answers: &[(u16, Option<u64>)]) {
        let hook = &mut self.webhook;
        hook.attempts
            .extend(answers.iter().map(|(code, _)| (id, *code)));
        if answers.iter().any(|(code, _)| (200..300).contains(code)) {
            hook.sendings.remove(&id);
            self.updates.retain(|(known, _)| *known != id);
            return;
        }
        let (code, after) = answers[0];
        hook.last_error = Some(match code {
            0 => "Webhook connection closed".to_owned(),
            code => format!("Wrong response from the webhook: {code}"),
        });
        let sending = hook.sendings.entry(id).or_default();
        let pause = match after {
            Some(seconds) => u32::try_from(seconds.min(3600)).unwrap(),
            None if sending.fails == 0 => 0,
            None => 2_u32.saturating_pow(sending.fails.min(10)).min(60),
        };
        sending.fails += 1;
        sending.under_way = false;
        sending.wake = Some(Instant::now() + hook.second * pause);
    }
}

/// Kinds of updates of one chat that wait for each other.
fn queue_of(raw: &str) -> Option<String> {
    let update: Value = serde_json::from_str(raw).ok()?;
    let kinds = [
        ("message", "/message/chat/id"),
        ("message", "/edited_message/chat/id"),
        ("press", "/callback_query/from/id"),
        ("member", "/my_chat_member/chat/id"),
    ];
    kinds
        .iter()
        .find_map(|(kind, place)| Some(format!("{kind} {}", update.pointer(place)?)))
}

/// Sends to the webhook whatever may be sent, for ever.
pub(super) async fn send(double: Double) {
    let client = reqwest::Client::builder().no_proxy();
    let client = client.redirect(reqwest::redirect::Policy::none());
    let client = client.build().unwrap();
    loop {
        let arrived = double.arrived.notified();
        tokio::pin!(arrived);
        arrived.as_mut().enable();
        let (parcels, look_at) = double.world().parcels(Instant::now());
        for parcel in parcels {
            let (client, double) = (client.clone(), double.clone());
            tokio::spawn(async move {
                let sendings = (0..parcel.copies).map(|_| post(&client, &parcel));
                let answers = futures::future::join_all(sendings).await;
                double.world().settle(parcel.id, &answers);
                double.arrived.notify_waiters();
            });
        }
        match look_at {
            Some(at) => drop(tokio::time::timeout_at(at, arrived).await),
            None => arrived.await,
        }
    }
}

/// The code of the answer, 0 for none, and after how many seconds to come again.
async fn post(client: &reqwest::Client, parcel: &Parcel) -> (u16, Option<u64>) {
    let mut request = client
        .post(&parcel.url)
        .header("content-type", "application/json")
        .timeout(PATIENCE)
        .body(parcel.raw.clone());
    if let Some(secret) = &parcel.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let Ok(answer) = request.send().await else {
        return (0, None);
    };
    let after = answer.headers().get("retry-after");
    let after = after.and_then(|value| value.to_str().ok()?.parse().ok());
    (answer.status().as_u16(), after)
}
