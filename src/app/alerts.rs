//! Staff are told in their group: urgency, language, country and a link, never content.
//!
//! In a flood of requests the most urgent are told singly and one alert stands for the rest.
//! Only the holder of the lease tells, and claims an alert before: a process that takes over
//! in the middle waits until the claim is over, so staff get one message. A kill between the
//! message and the note of it tells them twice. Invariant: an alert is written in the
//! transaction of its case, so no kill loses it.

use super::alert_pace::{hour_of, room};
use super::house::House;
use crate::content::texts::Args;
use crate::domain::case::Urgency;
use crate::domain::conversation::Seconds;
use crate::domain::language::country_message;
use crate::domain::payload::{Country, LanguageCode};
use crate::store::StoreError;
use crate::store::outbox::AlertRow;

/// An alert that is held back is looked at again after so many seconds.
const PUT_OFF: Seconds = 60;
/// So many are put off in one transaction; the others are still due a moment later.
const PUT_OFF_AT_ONCE: usize = 500;
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
        let rows = self.within_the_hour(rows).await?;
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

    /// Those that may be told now; the others are put off a little and counted.
    async fn within_the_hour(&self, rows: Vec<AlertRow>) -> Result<Vec<AlertRow>, StoreError> {
        let now = self.now();
        if rows.is_empty() {
            return Ok(rows);
        }
        let (mut urgent, mut usual) = room(self.store.told_in_hour(now).await?);
        let mut may = |row: &AlertRow| {
            let room = if row.urgency == Urgency::Now {
                &mut urgent
            } else {
                &mut usual
            };
            // A message that is there already is changed whenever its case is taken.
            let may = row.taken_at.is_some() || *room > 0;
            *room -= i64::from(row.taken_at.is_none() && may);
            may
        };
        let (rows, held_back): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| may(row));
        if !held_back.is_empty() {
            self.held_back.note(held_back.len(), now);
            let mut change = self.begin_once().await?;
            for row in held_back.iter().take(PUT_OFF_AT_ONCE) {
                change.put_off_alert(row.case, now + PUT_OFF).await?;
            }
            change.commit().await?;
        }
        Ok(rows)
    }

    /// The one alert that stands for all that are held back in this hour, and where they are;
    /// none where staff were told so, or are just being told.
    pub async fn alert_of_more(
        &self,
        language: LanguageCode,
        public_url: Option<&str>,
    ) -> Result<Option<(String, Option<String>)>, StoreError> {
        let now = self.now();
        let Some(count) = self.held_back.count(now) else {
            return Ok(None);
        };
        if !may_sum_up(self.store.summary().await?, now) {
            return Ok(None);
        }
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let args = Args::new().number("count", count);
        let text = self.live().texts.text(language, "alert-more", &args);
        Ok(Some((text, public_url.map(|url| format!("{url}/cases")))))
    }

    /// Staff are being told how many more wait: nobody else does for a while.
    pub async fn claim_more(&self) -> Result<(), StoreError> {
        self.note_summary(false, self.now()).await
    }

    /// Staff were told how many more wait, or still are to be.
    pub async fn more_told(&self, told: bool) -> Result<(), StoreError> {
        let at = if told { self.now() } else { 0 };
        self.note_summary(told, at).await
    }

    async fn note_summary(&self, told: bool, at: Seconds) -> Result<(), StoreError> {
        let mut change = self.begin_once().await?;
        change.note_summary(self.process(), told, at).await?;
        change.commit().await
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

    /// The group takes nothing for so many seconds, which says nothing of this alert.
    pub(crate) async fn alert_waits(
        &self,
        alert: &Alert,
        seconds: Seconds,
    ) -> Result<(), StoreError> {
        let mut change = self.begin_once().await?;
        // The claim on one that is only to be changed ends by itself.
        change
            .put_off_alert(alert.row.case, self.now() + seconds)
            .await?;
        change.commit().await
    }

    /// Telling failed; it is tried again later and later.
    pub async fn alert_failed(&self, alert: &Alert) -> Result<(), StoreError> {
        let pause = 5 * (1_i64 << alert.row.tries.clamp(0, 6));
        let mut change = self.begin_once().await?;
        change
            .alert_failed(alert.row.case, self.now() + pause)
            .await?;
        change.commit().await
    }
}

/// Whether the alert for all others may be told, after it was told, or began to be, at that time.
fn may_sum_up(last: Option<(bool, Seconds)>, now: Seconds) -> bool {
    match last {
        Some((true, at)) => hour_of(at) != hour_of(now),
        Some((false, at)) => !(0..CLAIM).contains(&(now - at)),
        None => true,
    }
}
