//! Telling staff in their group: the most urgent first, one message at a time.
//!
//! A group takes twenty messages in a minute; who sends more is refused for a while, and then
//! the urgent one waits with all others. So what is due is read anew before each message, and
//! a refusal that names a time is kept by all of them. Not here: what is due and what it says
//! (`alerts`). Invariant: an alert is claimed before it is sent.

use std::time::Duration;

use super::alerts::Alert;
use super::house::House;
use super::messenger::{MessageId, Refusal};
use crate::content::texts::Args;
use crate::store::StoreError;

/// After a message the group is left alone for so long.
pub const PACE: Duration = Duration::from_secs(3);

/// The staff's group.
pub trait StaffGroup: Sync {
    /// Says something there, with a button that opens a page.
    fn tell(
        &self,
        text: &str,
        button: Option<(&str, &str)>,
    ) -> impl Future<Output = Result<MessageId, Refusal>> + Send;
    /// Changes what was said.
    fn change(
        &self,
        message: MessageId,
        text: &str,
        button: Option<(&str, &str)>,
    ) -> impl Future<Output = Result<(), Refusal>> + Send;
}

impl House {
    /// Tells staff the most urgent of what is due; gives for how long nothing more may be said
    /// there, which is no time when nothing was.
    pub async fn tell_staff<G: StaffGroup>(
        &self,
        group: &G,
        base: Option<&str>,
    ) -> Result<Duration, StoreError> {
        let live = self.live();
        let Some(language) = live.content.languages.first().map(|l| l.code) else {
            return Ok(Duration::ZERO);
        };
        let word = |id: &str| live.texts.text(language, id, &Args::new());
        for alert in self.due_alerts(language, base).await? {
            if self.claim_alert(&alert).await? {
                let told = told(group, &alert, &word("alert-open")).await;
                return self.note_told(&alert, told).await;
            }
        }
        let Some((text, link)) = self.alert_of_more(language, base).await? else {
            return Ok(Duration::ZERO);
        };
        self.claim_more().await?;
        let label = word("alert-open-all");
        let button = link.as_deref().map(|link| (label.as_str(), link));
        let told = group.tell(&text, button).await;
        if let Err(why) = self.more_told(told.is_ok()).await {
            tracing::warn!(%why, "staff may be told twice how many cases wait");
        }
        Ok(rest_after(told.err()))
    }

    async fn note_told(
        &self,
        alert: &Alert,
        told: Result<i64, Refusal>,
    ) -> Result<Duration, StoreError> {
        match told {
            Ok(message) => self.alert_done(alert, message).await?,
            Err(Refusal::After(seconds)) => self.alert_waits(alert, i64::from(seconds)).await?,
            // The message is gone, or stays as it is for ever: who tries on keeps others waiting.
            Err(why @ (Refusal::CannotChange | Refusal::GiveUp | Refusal::TooLarge))
                if alert.message.is_some() =>
            {
                tracing::warn!(%why, "an alert does not say that its case was taken");
                self.alert_done(alert, alert.message.unwrap_or_default())
                    .await?;
            }
            Err(why) => {
                tracing::warn!(%why, "an alert to staff was not taken");
                self.alert_failed(alert).await?;
            }
        }
        Ok(rest_after(told.err()))
    }
}

async fn told<G: StaffGroup>(group: &G, alert: &Alert, label: &str) -> Result<i64, Refusal> {
    let button = alert.link.as_deref().map(|link| (label, link));
    match alert.message {
        Some(message) => {
            let changed = group.change(MessageId(message), &alert.text, button).await;
            changed.map(|()| message)
        }
        None => Ok(group.tell(&alert.text, button).await?.0),
    }
}

fn rest_after(refused: Option<Refusal>) -> Duration {
    match refused {
        Some(Refusal::After(seconds)) => {
            tracing::warn!(seconds, "the staff's group takes nothing more for a while");
            PACE.max(Duration::from_secs(u64::from(seconds)))
        }
        _ => PACE,
    }
}
