//! Staff are told in their group: urgency, language, country and a link, never content.
//!
//! Only the holder of the lease tells, and claims an alert before: a process that takes over
//! in the middle waits until the claim is over, so staff get one message. A kill between the
//! message and the note of it tells them twice. Invariant: an alert is written in the
//! transaction of its case, so no kill loses it.

use super::house::House;
use crate::content::texts::Args;
use crate::domain::conversation::Seconds;
use crate::domain::language::country_message;
use crate::domain::payload::{Country, LanguageCode};
use crate::store::StoreError;
use crate::store::outbox::AlertRow;

/// How long nobody else tells an alert that is being told; longer than a call to Telegram.
const CLAIM: Seconds = 20;

/// What is to be said in the staff chat.
pub struct Alert {
    row: AlertRow,
    /// The words.
    pub text: String,
    /// Where the case is taken, when the console has an address.
    pub link: Option<String>,
    /// The message to change; a new one when there is none.
    pub message: Option<i64>,
}

impl House {
    /// The alerts that are due, in the language of the staff.
    pub async fn due_alerts(
        &self,
        language: LanguageCode,
        public_url: Option<&str>,
    ) -> Result<Vec<Alert>, StoreError> {
        let live = self.live();
        let rows = self.store.due_alerts(self.now()).await?;
        Ok(rows
            .into_iter()
            .map(|row| {
                let word = |id: &str| live.texts.text(language, id, &Args::new());
                let urgency = word(&format!("urgency-{}", row.urgency.as_str()));
                let spoken = LanguageCode::new(&row.language)
                    .and_then(|code| live.content.language(code))
                    .map_or_else(|| row.language.clone(), |l| l.name.clone());
                let country = row.country.as_deref().and_then(Country::new);
                let country = country.map_or_else(|| "–".to_owned(), |c| word(&country_message(c)));
                let text = match row.taken_at {
                    Some(at) => {
                        let time = format!(
                            "{:02}:{:02}",
                            at.rem_euclid(86_400) / 3600,
                            at.rem_euclid(3600) / 60
                        );
                        live.texts
                            .text(language, "alert-taken", &Args::new().html("time", &time))
                    }
                    None => live.texts.text(
                        language,
                        "alert-new",
                        &Args::new()
                            .text("urgency", &urgency)
                            .text("language", &spoken)
                            .text("country", &country),
                    ),
                };
                let link = public_url.map(|url| format!("{url}/cases/{}", row.case.hex()));
                let message = row.message;
                Alert {
                    row,
                    text,
                    link,
                    message,
                }
            })
            .collect())
    }

    /// Whether this process may tell the alert now; then nobody else does for a while.
    pub async fn claim_alert(&self, alert: &Alert) -> Result<bool, StoreError> {
        let mut change = self.begin_once().await?;
        let claimed = change.claim_alert(&alert.row, self.now() + CLAIM).await?;
        change.commit().await?;
        Ok(claimed)
    }

    /// The alert was told, or changed to "taken".
    pub async fn alert_done(&self, alert: &Alert, message: i64) -> Result<(), StoreError> {
        let mut change = self.begin_once().await?;
        if alert.row.taken_at.is_some() && alert.message.is_some() {
            change.alert_edited(alert.row.case).await?;
        } else {
            change
                .alert_told(alert.row.case, message, self.now())
                .await?;
        }
        change.commit().await
    }

    /// Telling failed; it is tried again later and later.
    pub async fn alert_failed(&self, alert: &Alert) -> Result<(), StoreError> {
        let pause = 5 * (1_i64 << alert.row.tries.clamp(0, 8));
        let mut change = self.begin_once().await?;
        change
            .alert_failed(alert.row.case, self.now() + pause)
            .await?;
        change.commit().await
    }
}
