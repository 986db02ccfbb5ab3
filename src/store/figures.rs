//! Totals of days, without persons.
//!
//! Small cells are put together before they come here (`app/counts`). Invariant: a row
//! is a sum; nothing tells when in its day somebody did something.

use super::{Store, StoreError, changing, reading};

/// One total of a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CountRow {
    /// Days since 1970, UTC.
    pub day: i64,
    /// What kind of thing is counted.
    pub kind: String,
    /// A language.
    pub language: String,
    /// Two letters, or "none".
    pub country: String,
    /// The screen or service.
    pub what: String,
    /// How often.
    pub n: i64,
}

/// How often people said that a number does not work.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NumberRow {
    /// Days since 1970, UTC.
    pub day: i64,
    /// The id of the service.
    pub service: String,
    /// How often.
    pub n: i64,
}

impl Store {
    /// Adds to the totals of a day: (kind, language, country, what, how often).
    pub async fn add_counts(
        &self,
        day: i64,
        counts: &[(&str, &str, &str, &str, i64)],
    ) -> Result<(), StoreError> {
        let rows = counts
            .iter()
            .map(|(kind, language, country, what, n)| CountRow {
                day,
                kind: (*kind).to_owned(),
                language: (*language).to_owned(),
                country: (*country).to_owned(),
                what: (*what).to_owned(),
                n: *n,
            });
        self.add_totals(&rows.collect::<Vec<_>>()).await
    }

    /// Adds to totals of any days: all of them or, when it fails, none.
    pub async fn add_totals(&self, rows: &[CountRow]) -> Result<(), StoreError> {
        let mut change = self.begin().await?;
        for row in rows {
            changing!(change, |c| sqlx::query(
                "insert into counts (day, kind, language, country, what, n) \
                 values ($1, $2, $3, $4, $5, $6) \
                 on conflict (day, kind, language, country, what) \
                 do update set n = counts.n + excluded.n",
            )
            .bind(row.day)
            .bind(&row.kind)
            .bind(&row.language)
            .bind(&row.country)
            .bind(&row.what)
            .bind(row.n)
            .execute(c)
            .await
            .map(|_| ()))?;
        }
        change.commit().await
    }

    /// The totals of some days, both ends included.
    pub async fn list_counts(&self, from: i64, to: i64) -> Result<Vec<CountRow>, StoreError> {
        let rows: Vec<(i64, String, String, String, String, i64)> =
            reading!(self, |pool| sqlx::query_as(
                "select day, kind, language, country, what, n from counts \
                 where day between $1 and $2 order by day, kind, language, country, what",
            )
            .bind(from)
            .bind(to)
            .fetch_all(pool)
            .await)?;
        Ok(rows
            .into_iter()
            .map(|(day, kind, language, country, what, n)| CountRow {
                day,
                kind,
                language,
                country,
                what,
                n,
            })
            .collect())
    }

    /// Adds to how often numbers did not work: all of them or, when it fails, none.
    pub async fn add_numbers(&self, rows: &[NumberRow]) -> Result<(), StoreError> {
        let mut change = self.begin().await?;
        for row in rows {
            changing!(change, |c| sqlx::query(
                "insert into numbers (day, service, n) values ($1, $2, $3) \
                 on conflict (day, service) do update set n = numbers.n + excluded.n",
            )
            .bind(row.day)
            .bind(&row.service)
            .bind(row.n)
            .execute(c)
            .await
            .map(|_| ()))?;
        }
        change.commit().await
    }

    /// How often each number did not work on each day since that one.
    pub async fn list_numbers(&self, from: i64) -> Result<Vec<NumberRow>, StoreError> {
        let rows: Vec<(i64, String, i64)> = reading!(self, |pool| sqlx::query_as(
            "select day, service, n from numbers where day >= $1 order by day, service",
        )
        .bind(from)
        .fetch_all(pool)
        .await)?;
        let row = |(day, service, n)| NumberRow { day, service, n };
        Ok(rows.into_iter().map(row).collect())
    }
}
