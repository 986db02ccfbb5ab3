//! Cases, their records, and the wraps of their keys.
//!
//! Hours are seconds since 1970, and are rounded down to the hour here, whatever comes in.
//! Invariant: what belongs to a case hangs on its row, so that one delete takes everything.

use super::{Change, Id, Store, StoreError, changing, hour, id, reading};
use crate::domain::case::{CaseRef, State, Urgency};

/// A request that becomes a case.
pub struct NewCase<'a> {
    /// Its reference.
    pub case: CaseRef,
    /// The draft that it was; one draft makes one case.
    pub draft: Id,
    /// `now`, `today` or `week`.
    pub urgency: &'a str,
    /// Reason codes with a space between them.
    pub reasons: String,
    /// Language of the chat.
    pub language: String,
    /// Country that was chosen, if any.
    pub country: Option<String>,
    /// When it came.
    pub arrived_hour: i64,
}

/// A case as lists show it.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Its reference.
    pub case: CaseRef,
    /// Where it stands.
    pub state: State,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Reason codes with a space between them.
    pub reasons: String,
    /// Language of the chat.
    pub language: String,
    /// Country that was chosen, if any.
    pub country: Option<String>,
    /// The hour in which it came.
    pub arrived_hour: i64,
    /// The hour of its last event.
    pub changed_hour: i64,
    /// Whose it is.
    pub assignee: Option<Id>,
    /// Whether the person wrote something that nobody has read.
    pub unread: bool,
    /// How many records it has.
    pub records: i64,
}

/// One sealed piece of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// The case.
    pub case: CaseRef,
    /// Its id.
    pub id: Id,
    /// What it is (`answers`, `text`, `place`, `attachment`, `note`, `reply`).
    pub kind: String,
    /// `in`, `out` or `internal`.
    pub direction: String,
    /// When.
    pub at_hour: i64,
    /// Its size, as a step of the padding.
    pub size_step: i64,
    /// Sealed; empty where a list leaves it out.
    pub body: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct CaseColumns {
    case_ref: Vec<u8>,
    state: String,
    urgency: String,
    reasons: String,
    language: String,
    country: Option<String>,
    arrived_hour: i64,
    changed_hour: i64,
    assignee: Option<Vec<u8>>,
    unread: bool,
    records: i64,
}

impl CaseColumns {
    fn row(self) -> Result<CaseRow, StoreError> {
        let corrupt = || StoreError::Corrupt { table: "cases" };
        Ok(CaseRow {
            case: CaseRef(id(self.case_ref, "cases")?),
            state: State::parse(&self.state).ok_or_else(corrupt)?,
            urgency: Urgency::parse(&self.urgency).ok_or_else(corrupt)?,
            reasons: self.reasons,
            language: self.language,
            country: self.country,
            arrived_hour: self.arrived_hour,
            changed_hour: self.changed_hour,
            assignee: self.assignee.map(|staff| id(staff, "cases")).transpose()?,
            unread: self.unread,
            records: self.records,
        })
    }
}

#[derive(sqlx::FromRow)]
struct RecordColumns {
    record: Vec<u8>,
    kind: String,
    direction: String,
    at_hour: i64,
    size_step: i64,
    body: Option<Vec<u8>>,
}

impl RecordColumns {
    fn row(self, case: CaseRef) -> Result<RecordRow, StoreError> {
        Ok(RecordRow {
            case,
            id: id(self.record, "records")?,
            kind: self.kind,
            direction: self.direction,
            at_hour: self.at_hour,
            size_step: self.size_step,
            body: self.body.unwrap_or_default(),
        })
    }
}

impl Store {
    /// All cases, those that came last first.
    pub async fn list_cases(&self) -> Result<Vec<CaseRow>, StoreError> {
        let rows: Vec<CaseColumns> = reading!(self, |pool| sqlx::query_as(
            "select case_ref, state, urgency, reasons, language, country, arrived_hour, \
             changed_hour, assignee, unread, \
             (select count(*) from records r where r.case_ref = cases.case_ref) as records \
             from cases order by arrived_hour desc, case_ref",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(CaseColumns::row).collect()
    }

    /// Cases in which nothing happened since, the oldest first, at most so many.
    pub async fn cases_unchanged_since(
        &self,
        before: i64,
        most: i64,
    ) -> Result<Vec<CaseRef>, StoreError> {
        let rows: Vec<(Vec<u8>,)> = reading!(self, |pool| sqlx::query_as(
            "select case_ref from cases where changed_hour < $1 order by changed_hour limit $2",
        )
        .bind(before)
        .bind(most)
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(case,)| id(case, "cases").map(CaseRef))
            .collect()
    }

    /// The case that was written last.
    pub async fn newest_case(&self) -> Result<Option<CaseRef>, StoreError> {
        let row: Option<(Vec<u8>,)> = reading!(self, |pool| sqlx::query_as(
            "select case_ref from records order by sequence desc limit 1",
        )
        .fetch_optional(pool)
        .await)?;
        row.map(|(case,)| id(case, "records").map(CaseRef))
            .transpose()
    }

    /// One case.
    pub async fn find_case(&self, case: CaseRef) -> Result<Option<CaseRow>, StoreError> {
        let row: Option<CaseColumns> = reading!(self, |pool| sqlx::query_as(
            "select case_ref, state, urgency, reasons, language, country, arrived_hour, \
             changed_hour, assignee, unread, \
             (select count(*) from records r where r.case_ref = cases.case_ref) as records \
             from cases where case_ref = $1",
        )
        .bind(&case.0[..])
        .fetch_optional(pool)
        .await)?;
        row.map(CaseColumns::row).transpose()
    }

    /// The records of a case as they came, attachments without their bodies.
    pub async fn list_records(&self, case: CaseRef) -> Result<Vec<RecordRow>, StoreError> {
        let rows: Vec<RecordColumns> = reading!(self, |pool| sqlx::query_as(
            "select record, kind, direction, at_hour, size_step, \
             case when kind = 'attachment' then null else body end as body \
             from records where case_ref = $1 order by sequence",
        )
        .bind(&case.0[..])
        .fetch_all(pool)
        .await)?;
        rows.into_iter().map(|row| row.row(case)).collect()
    }

    /// One record of a case, with its body.
    pub async fn find_record(
        &self,
        case: CaseRef,
        record: Id,
    ) -> Result<Option<RecordRow>, StoreError> {
        let row: Option<RecordColumns> = reading!(self, |pool| sqlx::query_as(
            "select record, kind, direction, at_hour, size_step, body \
             from records where case_ref = $1 and record = $2",
        )
        .bind(&case.0[..])
        .bind(&record[..])
        .fetch_optional(pool)
        .await)?;
        row.map(|row| row.row(case)).transpose()
    }
}

impl Change<'_> {
    /// Makes a case; false when that draft already made one.
    pub async fn insert_case(&mut self, new: &NewCase<'_>) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "insert into cases (case_ref, draft, state, urgency, reasons, language, country, \
             arrived_hour, changed_hour, assignee, unread) \
             values ($1, $2, 'new', $3, $4, $5, $6, $7, $7, null, true) \
             on conflict (draft) do nothing",
        )
        .bind(&new.case.0[..])
        .bind(&new.draft[..])
        .bind(new.urgency)
        .bind(&new.reasons)
        .bind(&new.language)
        .bind(&new.country)
        .bind(hour(new.arrived_hour))
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Gives a new case to a member of staff; false when somebody was first, or it is gone.
    pub async fn take_case(
        &mut self,
        case: CaseRef,
        staff: Id,
        at: i64,
    ) -> Result<bool, StoreError> {
        let taken = changing!(self, |c| sqlx::query(
            "update cases set state = 'taken', assignee = $2, changed_hour = $3 \
             where case_ref = $1 and state = 'new'",
        )
        .bind(&case.0[..])
        .bind(&staff[..])
        .bind(hour(at))
        .execute(c)
        .await?
        .rows_affected());
        if taken == 1 {
            self.alert_taken(case, at).await?;
        }
        Ok(taken == 1)
    }

    /// Adds a reason code, unless it is there; false when the case is gone.
    pub async fn add_reason(&mut self, case: CaseRef, reason: &str) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "update cases set reasons = case \
             when reasons = '' then $2 \
             when replace(' ' || reasons || ' ', ' ' || $2 || ' ', '') <> ' ' || reasons || ' ' \
             then reasons else reasons || ' ' || $2 end where case_ref = $1",
        )
        .bind(&case.0[..])
        .bind(reason)
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Notes that something happened, and whether it waits to be read; false when the case is gone.
    pub async fn touch_case(
        &mut self,
        case: CaseRef,
        at: i64,
        unread: bool,
    ) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "update cases set changed_hour = $2, unread = $3 where case_ref = $1",
        )
        .bind(&case.0[..])
        .bind(hour(at))
        .bind(unread)
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }

    /// Erases a case with all that is its own; false when there was none.
    ///
    /// What was done with it stays in the log of deeds, without its reference. `Store::scrub`
    /// after the commit makes the bytes vanish from the files.
    pub async fn erase_case(&mut self, case: CaseRef) -> Result<bool, StoreError> {
        self.ask_for_scrub().await?;
        changing!(self, |c| {
            sqlx::query("update audit set case_ref = null where case_ref = $1")
                .bind(&case.0[..])
                .execute(&mut *c)
                .await?;
            sqlx::query("delete from pieces where case_ref = $1")
                .bind(&case.0[..])
                .execute(&mut *c)
                .await?;
            // Wraps, mailbox, locks, letters, records and alert go with it by their foreign keys.
            let gone = sqlx::query("delete from cases where case_ref = $1")
                .bind(&case.0[..])
                .execute(c)
                .await?
                .rows_affected();
            Ok(gone == 1)
        })
    }

    /// Appends a record; false when it is there already.
    pub async fn insert_record(&mut self, row: &RecordRow) -> Result<bool, StoreError> {
        let written = changing!(self, |c| sqlx::query(
            "insert into records (record, case_ref, kind, direction, at_hour, size_step, body) \
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (record) do nothing",
        )
        .bind(&row.id[..])
        .bind(&row.case.0[..])
        .bind(&row.kind)
        .bind(&row.direction)
        .bind(hour(row.at_hour))
        .bind(row.size_step)
        .bind(&row.body[..])
        .execute(c)
        .await?
        .rows_affected());
        Ok(written == 1)
    }
}
