//! Asks Telegram for updates, again and again.
//!
//! No offset is stored: a start asks for everything that was not acknowledged. Invariant: a
//! request never names an offset behind an update that has not been dealt with.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::inbound::{self, Task};
use super::lanes::Lanes;
use super::line::Refused;
use super::note::{Note, Try};
use super::outbound::{CALL, Telegram};
use super::{CannotServe, Settings, update};
use crate::app::deliver::Desk;
use crate::app::messenger::{ChatId, Refusal};
use crate::app::metrics::Side;

/// Always said: who is silent about it keeps what was said to Telegram earlier.
const KINDS: [&str; 4] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
];
/// The network gets so much more than Telegram holds a request.
const SLACK: Duration = Duration::from_secs(10);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// Another process with this token is waited for.
const CONFLICT: Duration = Duration::from_secs(5);
/// At the end updates under way are waited for.
const LANDING: Duration = Duration::from_secs(5);
/// The last request acknowledges what was dealt with; without an answer it all comes again.
const LAST_WORD: Duration = Duration::from_secs(2);
/// A request that was answered sooner was not held.
const HELD: Duration = Duration::from_millis(200);
const BATCH: usize = 100;

#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<u64>,
    limit: usize,
    timeout: u64,
    allowed_updates: [&'static str; 4],
}

pub(super) struct Poll<'a, D> {
    pub(super) telegram: &'a Telegram,
    pub(super) lanes: Arc<Lanes<D>>,
    pub(super) settings: &'a Settings,
    pub(super) note: Note,
    pub(super) stop: &'a CancellationToken,
}

impl<D: Desk> Poll<'_, D> {
    /// Polls until `stop`, then waits for what is under way and acknowledges it.
    pub(super) async fn run(mut self) -> Result<(), CannotServe> {
        let result = self.ask_on().await;
        let landed = timeout(LANDING, self.lanes.flight.landed()).await;
        if landed.is_err() {
            tracing::warn!(
                "some updates were not dealt with in time; they come again at the next start"
            );
        }
        if result.is_ok() {
            let _ = timeout(LAST_WORD, self.ask(self.lanes.flight.offset(), 1, 0)).await;
        }
        self.note.close();
        result
    }

    async fn ask_on(&mut self) -> Result<(), CannotServe> {
        let stop = self.stop.clone();
        let mut asked = None;
        let mut pause = FIRST_PAUSE;
        loop {
            let offset = self.lanes.flight.offset();
            if asked == Some(offset) {
                self.lanes.flight.moved_from(offset).await;
            }
            let offset = self.lanes.flight.offset();
            let seconds = if self.note.careful {
                0
            } else {
                self.settings.long_poll.as_secs()
            };
            let begun = Instant::now();
            let answer = tokio::select! {
                () = stop.cancelled() => return Ok(()),
                answer = self.ask(offset, BATCH, seconds) => answer,
            };
            match answer {
                Ok(batch) => {
                    pause = FIRST_PAUSE;
                    self.telegram.metrics().set_side(Side::Serving);
                    self.lanes.flight.confirm(offset);
                    // After an empty answer for which Telegram waited it may be asked at once.
                    let was_held = batch.is_empty() && begun.elapsed() > HELD;
                    asked = (!was_held).then_some(offset);
                    let is_last = batch.len() < BATCH;
                    self.take(batch).await;
                    if self.note.careful && is_last && !stop.is_cancelled() {
                        self.note.calm();
                    }
                }
                Err(refused) => {
                    asked = None;
                    if refused.code == 409 {
                        let now = (self.settings.clock)();
                        self.telegram.metrics().met_another(now);
                    }
                    let wait = after_refusal(&refused, &mut pause)?;
                    tokio::select! {
                        () = stop.cancelled() => return Ok(()),
                        () = sleep(wait) => {}
                    }
                }
            }
        }
    }

    async fn ask(
        &self,
        offset: Option<u64>,
        limit: usize,
        seconds: u64,
    ) -> Result<Vec<Box<RawValue>>, Refused> {
        let request = GetUpdates {
            offset,
            limit,
            timeout: seconds,
            allowed_updates: KINDS,
        };
        let within = Duration::from_secs(seconds) + SLACK;
        let line = &self.telegram.line;
        let result = line.call_named("getUpdates", &request, within).await?;
        // Each update stays raw, so that one of a strange shape does not spoil the others.
        serde_json::from_str(result.get()).map_err(|_| Refused::network("unreadable updates"))
    }

    /// Hands new updates to the lanes; after an unclean end one at a time.
    async fn take(&mut self, batch: Vec<Box<RawValue>>) {
        for raw in batch {
            // Most of a batch may be under way already; it is not read again.
            if update::number(raw.get()).is_some_and(|number| self.lanes.flight.knows(number)) {
                continue;
            }
            let staff = self.telegram.staff_chat();
            let at = (self.settings.clock)();
            let (number, task) = inbound::sort(update::read(raw.get()), at, staff);
            let Some(number) = number.filter(|number| self.lanes.flight.admit(*number)) else {
                continue;
            };
            if !self.note.careful {
                self.lanes.put(number, task);
                continue;
            }
            let chat = match &task {
                Task::Arrival(arrival) => Some(arrival.chat),
                _ => None,
            };
            let how = self.note.begin(number);
            self.lanes.put(number, instead(how, task, chat, number, at));
            tokio::select! {
                () = self.stop.cancelled() => return,
                () = self.lanes.flight.finished(number) => self.note.end(number),
            }
        }
    }
}

/// What is tried of an update that ended the process before.
fn instead(how: Try, task: Task, chat: Option<ChatId>, number: u64, at: i64) -> Task {
    match (how, chat) {
        (Try::Whole, _) => task,
        (Try::Menu, Some(chat)) => {
            tracing::error!(
                "an update that ended the process three times is answered with the menu"
            );
            inbound::menu_instead(chat, number, at)
        }
        (Try::Menu, None) | (Try::PassOver, _) => Task::Nothing,
    }
}

/// How long to wait after a refusal, or that there is no use in waiting.
fn after_refusal(refused: &Refused, pause: &mut Duration) -> Result<Duration, CannotServe> {
    let wait = match (refused.code, refused.refusal) {
        (401 | 404, _) => return Err(CannotServe::WrongToken),
        (409, _) => {
            tracing::warn!(
                "another process asks Telegram with the same token; only one may, so this one waits"
            );
            return Ok(CONFLICT);
        }
        (_, Refusal::After(seconds)) => Duration::from_secs(u64::from(seconds)),
        _ => *pause,
    };
    *pause = (*pause * 2).min(LONGEST_PAUSE);
    tracing::warn!(
        class = refused.class,
        "Telegram does not answer; trying again"
    );
    Ok(wait)
}

/// Makes polling possible and finds the staff's group, however long that takes.
pub(super) async fn prepare(
    telegram: &Telegram,
    stop: &CancellationToken,
) -> Result<(), CannotServe> {
    let mut pause = FIRST_PAUSE;
    while !stop.is_cancelled() {
        let no_webhook = teloxide::payloads::DeleteWebhook::new();
        let refused = match telegram.line.call(&no_webhook, CALL).await {
            Ok(_) => match telegram.find_staff_chat().await {
                Err(Refusal::Again | Refusal::After(_)) => None,
                Err(_) => {
                    tracing::error!(
                        "the staff's group cannot be written to; check its number and that the bot is in it"
                    );
                    return Ok(());
                }
                Ok(()) => return Ok(()),
            },
            Err(refused) => Some(refused),
        };
        let wait = match refused {
            Some(refused) => after_refusal(&refused, &mut pause)?,
            None => pause,
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = sleep(wait) => {}
        }
    }
    Ok(())
}
