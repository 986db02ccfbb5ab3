//! Asks Telegram for updates, again and again.
//!
//! No offset is stored: a start asks for everything that was not acknowledged. Invariant: a
//! request never names an offset behind an update that has not been dealt with.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;
use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;

use super::connect::{FIRST_PAUSE, KINDS, after_refusal, rest, without_webhook};
use super::lanes::Lanes;
use super::line::Refused;
use super::outbound::Telegram;
use super::refusals::WEBHOOK_SET;
use super::{CannotServe, Settings};
use crate::app::deliver::Desk;
use crate::app::metrics::Side;

/// The network gets so much more than Telegram holds a request.
const SLACK: Duration = Duration::from_secs(10);
/// The last request says only what has been dealt with.
const LAST: Duration = Duration::from_secs(1);
/// A request that was answered sooner was not held.
const HELD: Duration = Duration::from_millis(200);
const BATCH: usize = 100;
/// A webhook that somebody sets again and again is removed so often at most.
const APART: Duration = Duration::from_secs(10);
/// Updates that are under way come again with every answer. While many are, the next request
/// waits so long for most of them; nobody notices.
const GATHERED: Duration = Duration::from_millis(8);

#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<u64>,
    limit: usize,
    timeout: u64,
    allowed_updates: [&'static str; 4],
}

/// What came: updates that are not under way yet.
struct Batch {
    is_empty: bool,
    new: Vec<String>,
}

pub(super) struct Poll<'a, D> {
    pub(super) telegram: &'a Telegram,
    pub(super) lanes: Arc<Lanes<D>>,
    pub(super) settings: &'a Settings,
    pub(super) held: Duration,
    pub(super) stop: &'a CancellationToken,
}

impl<D: Desk> Poll<'_, D> {
    /// Polls until `stop`; notes when it last looked whether it stood still.
    pub(super) async fn run(&self, since: &mut Instant) -> Result<(), CannotServe> {
        let stop = self.stop;
        let mut asked = None;
        let mut pause = FIRST_PAUSE;
        let mut removed = None;
        while !stop.is_cancelled() {
            let offset = self.lanes.flight.offset();
            if asked == Some(offset) {
                self.lanes.flight.moved_from(offset).await;
                let _ = timeout(GATHERED, self.lanes.flight.mostly_landed()).await;
            }
            if self.stood_still_since(since).await {
                asked = None;
                continue;
            }
            let offset = self.lanes.flight.offset();
            let seconds = self.held.as_secs();
            let begun = Instant::now();
            let answer = tokio::select! {
                () = stop.cancelled() => return Ok(()),
                answer = self.ask(offset, BATCH, seconds) => answer,
            };
            match answer {
                _ if self.stood_still_since(since).await => asked = None,
                Ok(batch) => {
                    pause = FIRST_PAUSE;
                    self.telegram.metrics().set_side(Side::Serving);
                    self.lanes.flight.confirm(offset);
                    // After an empty answer for which Telegram waited it may be asked at once.
                    let was_held = batch.is_empty && begun.elapsed() > HELD;
                    asked = (!was_held).then_some(offset);
                    self.take(batch).await;
                }
                Err(refused) => {
                    asked = None;
                    let wait = match refused.code {
                        409 if refused.class == WEBHOOK_SET => {
                            self.remove_webhook(&mut removed).await?;
                            continue;
                        }
                        409 => self.give_way(),
                        _ => after_refusal(&refused, &mut pause)?,
                    };
                    rest(wait, stop).await;
                }
            }
        }
        Ok(())
    }

    /// Whether this process stood still: then what came, and what is under way, may have been
    /// dealt with elsewhere, and all that Telegram still has is asked for anew. No request may
    /// name an offset before that.
    async fn stood_still_since(&self, since: &mut Instant) -> bool {
        let stopped = self.lanes.desk.stopped_since(*since);
        *since = Instant::now();
        if stopped.is_some() {
            // At the end what is under way is waited for by who ends it.
            let landing = super::land(&self.lanes);
            self.stop.run_until_cancelled(landing).await;
            self.lanes.flight.forget();
        }
        stopped.is_some()
    }

    /// Removes a webhook that somebody set meanwhile: until then nobody who writes is heard.
    async fn remove_webhook(&self, removed: &mut Option<Instant>) -> Result<(), CannotServe> {
        let wait = removed.map_or(Duration::ZERO, |at| APART.saturating_sub(at.elapsed()));
        rest(wait, self.stop).await;
        *removed = Some(Instant::now());
        tracing::warn!(
            "a webhook was set while updates are asked for, and is removed; does another process use this token?"
        );
        without_webhook(self.telegram, self.stop).await
    }

    fn give_way(&self) -> Duration {
        let now = (self.settings.clock)();
        self.telegram.metrics().met_another(now);
        tracing::warn!(
            "another process asks Telegram with the same token; only one may, so this one waits"
        );
        self.lanes.desk.gives_way()
    }

    /// Acknowledges what has been dealt with, at the end; nothing after a standstill.
    pub(super) async fn acknowledge(&self, since: &mut Instant) {
        if self.stood_still_since(since).await {
            return;
        }
        let _ = timeout(LAST, self.ask(self.lanes.flight.offset(), 1, 0)).await;
    }

    async fn ask(&self, offset: Option<u64>, limit: usize, seconds: u64) -> Result<Batch, Refused> {
        let request = GetUpdates {
            offset,
            limit,
            timeout: seconds,
            allowed_updates: KINDS,
        };
        let within = Duration::from_secs(seconds) + SLACK;
        let line = &self.telegram.line;
        // Each update stays raw, so that one of a strange shape does not spoil the others.
        let read = |result: &RawValue| {
            let raw: Vec<&RawValue> = serde_json::from_str(result.get()).ok()?;
            let are_new = |raw: &&&RawValue| !self.lanes.is_under_way(raw.get());
            Some(Batch {
                is_empty: raw.is_empty(),
                new: raw
                    .iter()
                    .filter(are_new)
                    .map(|raw| raw.get().to_owned())
                    .collect(),
            })
        };
        line.call_reading("getUpdates", &request, within, read)
            .await
    }

    /// Hands new updates to the lanes.
    async fn take(&self, batch: Batch) {
        for raw in batch.new {
            let taken = self.lanes.take(&raw, (self.settings.clock)());
            if self.stop.run_until_cancelled(taken).await.is_none() {
                return;
            }
        }
    }
}
