//! Writing back what a snapshot told: rows by the names of their columns.
//!
//! Names come from this database alone, never from a backup. A column that a backup does not
//! have keeps its default. Invariant: everything happens in one `Change`, so a restore that
//! fails leaves the database as it was.

use sqlx::AssertSqlSafe;

use super::open::SERVING;
use super::snapshot::{Columns, Kind, TABLES, Value, kept_tables};
use super::{Change, Db, Inside, Store, StoreError, changing, id, reading};
use crate::domain::case::CaseRef;

/// How rows of one table are written.
pub struct Insert {
    table: &'static str,
    sql: String,
    /// What the columns hold here, in the order of the backup.
    kinds: Vec<Kind>,
}

impl Insert {
    /// For rows with these columns; none when this database lacks one of them.
    pub fn new(into: &Columns, names: &[String]) -> Option<Self> {
        let mut known = Vec::with_capacity(names.len());
        for name in names {
            known.push(into.columns.iter().find(|(column, _)| column == name)?);
        }
        let places: Vec<_> = (1..=known.len()).map(|n| format!("${n}")).collect();
        let names: Vec<_> = known.iter().map(|(name, _)| name.as_str()).collect();
        // The marks of the house that is replaced stay beside those of the backup.
        let end = match into.table {
            "erased" => " on conflict (mark) do nothing",
            _ => "",
        };
        Some(Self {
            table: into.table,
            sql: format!(
                "insert into {} ({}) /* place */ values ({}){end}",
                into.table,
                names.join(", "),
                places.join(", "),
            ),
            kinds: known.iter().map(|(_, kind)| *kind).collect(),
        })
    }
}

impl Store {
    /// Whether a process serves this house at this moment, as its lease says, or its connections
    /// to PostgreSQL: without Telegram nobody holds the lease for long. A connection in which
    /// nothing happens is left over from a host that lost its power.
    pub async fn is_at_work(&self, now: i64) -> Result<bool, StoreError> {
        if let Db::Postgres(pool) = self.db().await? {
            let (n,): (i64,) = sqlx::query_as(
                "select count(*) from pg_stat_activity \
                 where datname = current_database() and application_name = $1 \
                 and state_change > now() - interval '1 minute'",
            )
            .bind(SERVING)
            .fetch_one(pool)
            .await?;
            if n > 0 {
                return Ok(true);
            }
        }
        if !self.snapshot().await?.has_table("leases").await? {
            return Ok(false);
        }
        let (n,): (i64,) = reading!(self, |pool| sqlx::query_as(
            "select count(*) from leases where name = 'work' and until > $1"
        )
        .bind(now)
        .fetch_one(pool)
        .await)?;
        Ok(n > 0)
    }

    /// Takes a file of SQLite for this process alone and folds its journal into it; false
    /// while another process has it open. Nothing is read through this store afterwards. On
    /// PostgreSQL it does nothing.
    pub async fn take_alone(&self) -> Result<bool, StoreError> {
        let Db::Sqlite { writer, reader } = self.db().await? else {
            return Ok(true);
        };
        // Connections of our own would be in the way too.
        reader.close().await;
        let mode: Result<(String,), _> = sqlx::query_as("pragma journal_mode = delete")
            .fetch_one(writer)
            .await;
        match mode.map_err(StoreError::from) {
            Ok((mode,)) => Ok(mode == "delete"),
            Err(why) if why.is_unavailable() => Ok(false),
            Err(why) => Err(why),
        }
    }
}

impl Change<'_> {
    /// Writes one row.
    pub async fn insert_row(
        &mut self,
        into: &Insert,
        values: Vec<Value>,
    ) -> Result<(), StoreError> {
        if values.len() != into.kinds.len() {
            return Err(StoreError::Corrupt { table: into.table });
        }
        let place = match self.inside {
            Inside::Sqlite(_) => "",
            // Sequences keep their numbers: they tell what came after what.
            Inside::Postgres(_) => "overriding system value",
        };
        let sql = into.sql.replace("/* place */", place);
        changing!(self, |c| {
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for (value, kind) in values.into_iter().zip(&into.kinds) {
                query = match (value, kind) {
                    (Value::Null, Kind::Integer) => query.bind(None::<i64>),
                    (Value::Null, Kind::Boolean) => query.bind(None::<bool>),
                    (Value::Null, Kind::Text) => query.bind(None::<String>),
                    (Value::Null, Kind::Bytes) => query.bind(None::<Vec<u8>>),
                    (Value::Integer(value), Kind::Integer) => query.bind(value),
                    (Value::Integer(value), Kind::Boolean) => query.bind(value != 0),
                    (Value::Text(value), Kind::Text) => query.bind(value),
                    (Value::Bytes(value), Kind::Bytes) => query.bind(value),
                    _ => return Err(StoreError::Corrupt { table: into.table }),
                };
            }
            query.execute(c).await?;
        });
        Ok(())
    }

    /// Empties every table but what goes on counting, and takes the time that a whole house
    /// needs.
    pub async fn make_room(&mut self) -> Result<(), StoreError> {
        if let Inside::Postgres(transaction) = &mut self.inside {
            sqlx::raw_sql(
                "set local statement_timeout = 0; \
                 set local idle_in_transaction_session_timeout = 0",
            )
            .execute(&mut **transaction)
            .await?;
        }
        for table in TABLES.iter().rev().map(|table| table.name) {
            // A lease goes on counting, or a process that wakes up could find its epoch again.
            let stays = ["erased", "leases", "_sqlx_migrations"].contains(&table);
            if stays || self.columns(table).await?.is_none() {
                continue;
            }
            let sql = format!("delete from {table}");
            changing!(self, |c| sqlx::query(AssertSqlSafe(sql))
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        self.ask_for_scrub().await
    }

    /// New rows are numbered after those that were written with their numbers.
    pub async fn go_on_numbering(&mut self) -> Result<(), StoreError> {
        let Inside::Postgres(transaction) = &mut self.inside else {
            // SQLite goes on after the highest by itself.
            return Ok(());
        };
        for table in kept_tables() {
            let numbered: Vec<(String,)> = sqlx::query_as(
                "select column_name::text from information_schema.columns \
                 where table_schema = current_schema() and table_name = $1 \
                 and is_identity = 'YES'",
            )
            .bind(table)
            .fetch_all(&mut **transaction)
            .await?;
            for (column,) in numbered {
                let sql = format!(
                    "select setval(pg_get_serial_sequence('{table}', '{column}'), \
                     coalesce(max({column}), 0) + 1, false) from {table}"
                );
                sqlx::query(AssertSqlSafe(sql))
                    .execute(&mut **transaction)
                    .await?;
            }
        }
        Ok(())
    }

    /// Every case with the hour of its last event.
    pub async fn case_ages(&mut self) -> Result<Vec<(CaseRef, i64)>, StoreError> {
        let rows: Vec<(Vec<u8>, i64)> = changing!(self, |c| sqlx::query_as(
            "select case_ref, changed_hour from cases"
        )
        .fetch_all(c)
        .await)?;
        rows.into_iter()
            .map(|(case, hour)| Ok((CaseRef(id(case, "cases")?), hour)))
            .collect()
    }
}
