//! Alerts to staff: that there is a case, never what is in it.
//!
//! Invariant: when a case arrived and when staff were told of it is kept to the hour, like all
//! else that is known of a case in clear; an exact time is kept only while something is told or
//! tried again, or while the message in the staff chat is still to say when the case was taken.

use super::{Change, Id, Store, StoreError, changing, hour, id, reading};
use crate::domain::case::{CaseRef, Urgency};

/// An alert, with what it says of its case.
#[derive(Clone, PartialEq, Eq)]
pub struct AlertRow {
    /// The case.
    pub case: CaseRef,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Language of the chat.
    pub language: String,
    /// Country that was chosen, if any.
    pub country: Option<String>,
    /// The hour in which it was made.
    pub made_at: i64,
    /// How often telling failed.
    pub tries: i64,
    /// When it is due next.
    pub next_at: i64,
    /// Its message in the staff chat, once it was told.
    pub message: Option<i64>,
    /// The hour in which it was told.
    pub told_at: Option<i64>,
    /// When the case was taken; the hour, unless the message is still to say it.
    pub taken_at: Option<i64>,
    /// Whether the message says so.
    pub edited: bool,
}

#[derive(sqlx::FromRow)]
struct AlertColumns {
    case_ref: Vec<u8>,
    urgency: String,
    language: String,
    country: Option<String>,
    made_at: i64,
    tries: i64,
    next_at: i64,
    message: Option<i64>,
    told_at: Option<i64>,
    taken_at: Option<i64>,
    edited: bool,
}

impl AlertColumns {
    fn row(self) -> Result<AlertRow, StoreError> {
        Ok(AlertRow {
            case: CaseRef(id(self.case_ref, "alerts")?),
            urgency: Urgency::parse(&self.urgency).ok_or(StoreError::Corrupt { table: "cases" })?,
            language: self.language,
            country: self.country,
            made_at: self.made_at,
            tries: self.tries,
            next_at: self.next_at,
            message: self.message,
            told_at: self.told_at,
            taken_at: self.taken_at,
            edited: self.edited,
        })
    }
}

/// No alert is put off for longer, in seconds.
const LONGEST: i64 = 3600;

/// Its condition on what was told is word for word that of the index `alerts_open`; else all
/// alerts that were ever told would be read every two seconds.
#[doc(hidden)]
pub const DUE: &str = "select a.case_ref, c.urgency, c.language, c.country, a.made_at, a.tries, \
     a.next_at, a.message, a.told_at, a.taken_at, a.edited \
     from alerts a join cases c on c.case_ref = a.case_ref \
     where (a.next_at <= $1 or a.next_at > $2) and ((a.told_at is null and a.taken_at is null) \
     or (a.told_at is not null and a.taken_at is not null and not a.edited)) \
     order by case when a.told_at is null then 0 else 1 end, \
     case c.urgency when 'now' then 0 when 'today' then 1 else 2 end, \
     a.next_at, a.made_at, a.case_ref";

impl Store {
    /// What must be said now: cases that nobody was told of and nobody took, and after
    /// them told ones that were taken since and whose message does not say so. The most urgent of
    /// each come first.
    /// What a clock that was wrong put off for longer than anything is, is due as well.
    pub async fn due_alerts(&self, now: i64) -> Result<Vec<AlertRow>, StoreError> {
        let rows: Vec<AlertColumns> = reading!(self, |pool| sqlx::query_as(DUE)
            .bind(now)
            .bind(now + LONGEST)
            .fetch_all(pool)
            .await)?;
        rows.into_iter().map(AlertColumns::row).collect()
    }
}

/// The row of `leases` that says when staff were told of all that they are not told of singly.
const SUMMARY: &str = "alerts-summed";

impl Store {
    /// How many alerts were told in this hour: urgent ones, and others.
    pub async fn told_in_hour(&self, now: i64) -> Result<(i64, i64), StoreError> {
        let told = reading!(self, |pool| {
            sqlx::query_as(
            "select cast(coalesce(sum(case when c.urgency = 'now' then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when c.urgency = 'now' then 0 else 1 end), 0) as bigint) \
             from alerts a join cases c on c.case_ref = a.case_ref where a.told_at = $1",
        )
        .bind(hour(now))
        .fetch_one(pool)
        .await
        })?;
        Ok(told)
    }

    /// When the alert that stands for the others was told last, or began to be, and whether it was.
    pub async fn summary(&self) -> Result<Option<(bool, i64)>, StoreError> {
        let row = self.find_lease(SUMMARY).await?;
        Ok(row.map(|(told, at)| (told > 0, at)))
    }
}

impl Change<'_> {
    /// Notes that the alert that stands for the others was told, or begins to be. It stands among
    /// the leases, because it too is of the one process that does what is done once.
    pub async fn note_summary(
        &mut self,
        holder: Id,
        told: bool,
        at: i64,
    ) -> Result<(), StoreError> {
        self.writes_once();
        changing!(self, |c| sqlx::query(
            "insert into leases (name, holder, epoch, until) values ($1, $2, $3, $4) \
             on conflict (name) do update set holder = excluded.holder, \
             epoch = excluded.epoch, until = excluded.until",
        )
        .bind(SUMMARY)
        .bind(&holder[..])
        .bind(i64::from(told))
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Keeps an alert from everybody else until a time, while it is being told; false when
    /// it is not as it was read, so that somebody else may be telling it.
    pub async fn claim_alert(&mut self, row: &AlertRow, until: i64) -> Result<bool, StoreError> {
        self.writes_once();
        let claimed = changing!(self, |c| {
            sqlx::query(
            "update alerts set next_at = $4 where case_ref = $1 and next_at = $2 and tries = $3 \
             and (told_at is null) = $5 and (taken_at is null) = $6 and not edited",
        )
        .bind(&row.case.0[..])
        .bind(row.next_at)
        .bind(row.tries)
        .bind(until)
        .bind(row.told_at.is_none())
        .bind(row.taken_at.is_none())
        .execute(c)
        .await?
        .rows_affected()
        });
        Ok(claimed == 1)
    }

    /// Puts off an alert that is not told yet; false when it was told or its case is gone.
    pub async fn put_off_alert(&mut self, case: CaseRef, until: i64) -> Result<bool, StoreError> {
        self.writes_once();
        let put_off = changing!(self, |c| sqlx::query(
            "update alerts set next_at = $2 \
             where case_ref = $1 and told_at is null and taken_at is null",
        )
        .bind(&case.0[..])
        .bind(until)
        .execute(c)
        .await?
        .rows_affected());
        Ok(put_off == 1)
    }

    /// Notes that staff were told by this message; false when the case is gone.
    pub async fn alert_told(
        &mut self,
        case: CaseRef,
        message: i64,
        at: i64,
    ) -> Result<bool, StoreError> {
        self.writes_once();
        let written = changing!(self, |c| sqlx::query(
            "update alerts set message = $2, told_at = $3, tries = 0, next_at = $3 \
             where case_ref = $1",
        )
        .bind(&case.0[..])
        .bind(message)
        .bind(hour(at))
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Notes that telling, or editing, failed, and when to try again; false when the case is gone.
    pub async fn alert_failed(&mut self, case: CaseRef, next_at: i64) -> Result<bool, StoreError> {
        self.writes_once();
        let written = changing!(self, |c| sqlx::query(
            "update alerts set tries = tries + 1, next_at = $2 where case_ref = $1",
        )
        .bind(&case.0[..])
        .bind(next_at)
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Notes that the message says that the case is taken; false when the case is gone.
    pub async fn alert_edited(&mut self, case: CaseRef) -> Result<bool, StoreError> {
        self.writes_once();
        let written = changing!(self, |c| sqlx::query(
            "update alerts set edited = true, next_at = next_at - next_at % 3600, \
             taken_at = taken_at - taken_at % 3600 where case_ref = $1",
        )
        .bind(&case.0[..])
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// The message in the staff chat is to say that the case was taken; where nobody was told
    /// by a message, the hour is enough.
    pub(super) async fn alert_taken(&mut self, case: CaseRef, at: i64) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "update alerts set next_at = $3, \
             taken_at = case when told_at is null then $3 else $2 end where case_ref = $1",
        )
        .bind(&case.0[..])
        .bind(at)
        .bind(hour(at))
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }

    /// Staff are to be told of this case at once; false when that was noted already.
    pub async fn insert_alert(&mut self, case: CaseRef, made_at: i64) -> Result<bool, StoreError> {
        let written = changing!(self, |c| {
            sqlx::query(
            "insert into alerts (case_ref, made_at, tries, next_at, message, told_at, taken_at, \
             edited) values ($1, $2, 0, $2, null, null, null, false) \
             on conflict (case_ref) do nothing",
        )
        .bind(&case.0[..])
        .bind(hour(made_at))
        .execute(c)
        .await?
        .rows_affected()
        });
        Ok(written == 1)
    }
}
