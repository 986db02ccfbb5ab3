//! The first calls of a process, repeated until Telegram takes them.
//!
//! Invariant: only a token that Telegram never knew ends the process; everything else is
//! waited for, with pauses that grow, or as long as Telegram says.

use std::time::Duration;

use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::CannotServe;
use super::line::Refused;
use super::outbound::{CALL, Telegram};
use crate::app::messenger::Refusal;

/// Always said: who is silent about it keeps what was said to Telegram earlier.
pub(super) const KINDS: [&str; 4] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
];
pub(super) const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);

/// How long to wait after a refusal, or that there is no use in waiting.
pub(super) fn after_refusal(
    refused: &Refused,
    pause: &mut Duration,
) -> Result<Duration, CannotServe> {
    let wait = match (refused.code, refused.refusal) {
        (401 | 404, Refusal::GiveUp) => return Err(CannotServe::WrongToken),
        (_, Refusal::After(seconds)) => Duration::from_secs(u64::from(seconds)),
        _ => *pause,
    };
    *pause = (*pause * 2).min(LONGEST_PAUSE);
    // That a token is refused is told once, by the line.
    if !matches!(refused.code, 401 | 404) {
        tracing::warn!(
            class = refused.class,
            "Telegram does not answer; trying again"
        );
    }
    Ok(wait)
}

/// Removes a webhook, so that updates can be asked for.
pub(super) async fn without_webhook(
    telegram: &Telegram,
    stop: &CancellationToken,
) -> Result<(), CannotServe> {
    let mut pause = FIRST_PAUSE;
    while !stop.is_cancelled() {
        let none = teloxide::payloads::DeleteWebhook::new();
        let called = telegram.line.call(&none, CALL);
        let Some(Err(refused)) = stop.run_until_cancelled(called).await else {
            return Ok(());
        };
        rest(after_refusal(&refused, &mut pause)?, stop).await;
    }
    Ok(())
}

/// Finds the staff's group, which may have moved while nobody listened.
pub(super) async fn staff_chat(telegram: &Telegram, stop: &CancellationToken) {
    let mut pause = FIRST_PAUSE;
    while !stop.is_cancelled() {
        let wait = match telegram.find_staff_chat().await {
            Ok(()) => return,
            Err(Refusal::After(seconds)) => Duration::from_secs(u64::from(seconds)),
            Err(Refusal::Again) => pause,
            Err(_) => {
                tracing::error!(
                    "the staff's group cannot be written to; check its number and that the bot is in it"
                );
                return;
            }
        };
        pause = (pause * 2).min(LONGEST_PAUSE);
        rest(wait, stop).await;
    }
}

/// Waits, but not beyond the stop.
pub(super) async fn rest(time: Duration, stop: &CancellationToken) {
    tokio::select! {
        () = stop.cancelled() => {}
        () = sleep(time) => {}
    }
}
