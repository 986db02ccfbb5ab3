//! The whole database as one moment saw it, and the list of what a backup takes of it.
//!
//! Rows are told by names and plain values, so that either database can take what the other
//! gave. Writing them is in `restoring`. Invariant: every table has a decision in `TABLES`
//! (a test compares it with the schema), and what is left out is never read.

use futures::TryStreamExt as _;
use sqlx::{AssertSqlSafe, Row as _};

use super::{Change, Db, Inside, Store, StoreError, changing};

/// A table, and whether a backup takes it.
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Whether its rows are taken.
    pub part: Part,
}

/// Whether a backup takes a table, and why not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Its rows are in every backup.
    Kept,
    /// Its rows are in no backup, for this reason.
    LeftOut(&'static str),
}

const fn kept(name: &'static str) -> Table {
    let part = Part::Kept;
    Table { name, part }
}

const fn left_out(name: &'static str, why: &'static str) -> Table {
    let part = Part::LeftOut(why);
    Table { name, part }
}

/// Every table, those first on which others hang: a restore writes them in this order.
pub const TABLES: &[Table] = &[
    kept("staff"),
    kept("organisation_wraps"),
    kept("rosters"),
    kept("epochs"),
    kept("epoch_wraps"),
    kept("cases"),
    kept("records"),
    kept("wraps"),
    kept("mailboxes"),
    kept("locks"),
    kept("letters"),
    kept("alerts"),
    kept("audit"),
    kept("counts"),
    kept("numbers"),
    kept("erased"),
    left_out("drafts", "it holds tags of chats, and ends within a day"),
    left_out("pieces", "it belongs to drafts"),
    left_out(
        "contacts",
        "who wanted to be told no more must not be told again",
    ),
    left_out("pings", "it leads to chats, under keys that live for days"),
    left_out("sweeps", "it leads to chats, under keys that live for days"),
    left_out("sessions", "a restored house knows nobody who is signed in"),
    left_out("tries", "it counts for an hour, or for a day under its key"),
    left_out("onces", "a link works once, and soon or never"),
    left_out("leases", "it belongs to processes"),
    left_out("days", "keys of days live for days"),
    left_out("peers", "it belongs to processes"),
    left_out("day_shares", "keys of days live for days"),
    left_out("voices", "Telegram gives these ids again"),
    left_out(
        "_sqlx_migrations",
        "it belongs to the database, not to the house",
    ),
];

/// A table by its name, as this program knows it; whether it is taken may have changed since
/// a backup was made.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// The tables that a backup takes.
pub fn kept_tables() -> impl Iterator<Item = &'static str> {
    let kept = TABLES.iter().filter(|table| table.part == Part::Kept);
    kept.map(|table| table.name)
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A whole number.
    Integer,
    /// Yes or no; a number in SQLite, and in a `Value`.
    Boolean,
    /// Words.
    Text,
    /// Bytes.
    Bytes,
}

/// One value of a row.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// None.
    Null,
    /// A whole number; yes and no are 1 and 0.
    Integer(i64),
    /// Words.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// A table as it stands in this database.
#[derive(Clone)]
pub struct Columns {
    /// The table.
    pub table: &'static str,
    /// Its columns with what they hold, in their order.
    pub columns: Vec<(String, Kind)>,
}

/// One moment of the database; whatever is written meanwhile is not seen.
pub struct Snapshot<'a> {
    pub(in crate::store) inside: Inside<'a>,
    pub(in crate::store) store: &'a Store,
}

/// Reads one column of a row of either database.
macro_rules! decode {
    ($row:ident, $at:ident, $kind:expr) => {
        match $kind {
            Kind::Integer => $row
                .try_get::<Option<i64>, _>($at)
                .map(|value| value.map_or(Value::Null, Value::Integer)),
            Kind::Boolean => $row
                .try_get::<Option<bool>, _>($at)
                .map(|value| value.map_or(Value::Null, |yes| Value::Integer(yes.into()))),
            Kind::Text => $row
                .try_get::<Option<String>, _>($at)
                .map(|value| value.map_or(Value::Null, Value::Text)),
            Kind::Bytes => $row
                .try_get::<Option<Vec<u8>>, _>($at)
                .map(|value| value.map_or(Value::Null, Value::Bytes)),
        }
    };
}

impl Store {
    /// Begins to read as of this moment. It holds nobody up, but on SQLite the journal grows
    /// until it is dropped.
    pub async fn snapshot(&self) -> Result<Snapshot<'_>, StoreError> {
        let inside = match self.db().await? {
            Db::Sqlite { reader, .. } => Inside::Sqlite(reader.begin().await?),
            Db::Postgres(pool) => {
                let begin = "begin isolation level repeatable read read only";
                let mut transaction = pool.begin_with(begin).await?;
                // A large house takes longer than any turn may.
                sqlx::raw_sql(
                    "set local statement_timeout = 0; \
                     set local idle_in_transaction_session_timeout = 0",
                )
                .execute(&mut *transaction)
                .await?;
                Inside::Postgres(transaction)
            }
        };
        Ok(Snapshot {
            inside,
            store: self,
        })
    }
}

impl Snapshot<'_> {
    /// The number of the newest migration; none when this is no database of a house.
    pub async fn schema(&mut self) -> Result<Option<i64>, StoreError> {
        if !self.has_table("_sqlx_migrations").await? {
            return Ok(None);
        }
        let (version,): (Option<i64>,) = changing!(self, |c| sqlx::query_as(
            "select max(version) from _sqlx_migrations where success",
        )
        .fetch_one(c)
        .await)?;
        Ok(version)
    }

    /// Whether this database has a table.
    pub async fn has_table(&mut self, table: &str) -> Result<bool, StoreError> {
        Ok(!declared(&mut self.inside, table).await?.is_empty())
    }

    /// A table with its columns; none when this database does not have it yet.
    pub async fn columns(&mut self, table: &'static str) -> Result<Option<Columns>, StoreError> {
        columns(&mut self.inside, table).await
    }

    /// Whether anybody works here or wrote here: what a restore must not mix with.
    pub async fn holds_a_house(&mut self) -> Result<bool, StoreError> {
        for table in ["staff", "rosters", "cases"] {
            let Some(columns) = self.columns(table).await? else {
                continue;
            };
            let sql = format!("select 1 from {} limit 1", columns.table);
            let found = changing!(self, |c| sqlx::query(AssertSqlSafe(sql))
                .fetch_optional(c)
                .await?
                .is_some());
            if found {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Hands over every row of a table, one after the other; says how many.
    pub async fn read<E: From<StoreError>>(
        &mut self,
        from: &Columns,
        mut each: impl FnMut(Vec<Value>) -> Result<(), E>,
    ) -> Result<u64, E> {
        let names: Vec<_> = from.columns.iter().map(|(name, _)| name.as_str()).collect();
        // The first column is a key: what came one after the other is told so.
        let sql = format!("select {} from {} order by 1", names.join(", "), from.table);
        let mut count = 0;
        changing!(self, |c| {
            let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(c);
            while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
                let mut values = Vec::with_capacity(from.columns.len());
                for (at, (_, kind)) in from.columns.iter().enumerate() {
                    values.push(decode!(row, at, *kind).map_err(StoreError::from)?);
                }
                each(values)?;
                count += 1;
            }
        });
        Ok(count)
    }
}

impl Change<'_> {
    /// The same as `Snapshot::columns`, for whoever writes.
    pub async fn columns(&mut self, table: &'static str) -> Result<Option<Columns>, StoreError> {
        columns(&mut self.inside, table).await
    }
}

async fn columns(
    inside: &mut Inside<'_>,
    table: &'static str,
) -> Result<Option<Columns>, StoreError> {
    let found = declared(inside, table).await?.into_iter();
    let columns: Result<Vec<_>, _> = found
        .map(|(name, kind)| match kind_of(&kind) {
            Some(kind) => Ok((name, kind)),
            None => Err(StoreError::Corrupt { table }),
        })
        .collect();
    let columns = columns?;
    Ok((!columns.is_empty()).then_some(Columns { table, columns }))
}

/// The columns of a table, each with what it was declared to hold.
async fn declared(
    inside: &mut Inside<'_>,
    table: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let found = match inside {
        Inside::Sqlite(transaction) => {
            sqlx::query_as("select name, lower(type) from pragma_table_info($1) order by cid")
                .bind(table)
                .fetch_all(&mut **transaction)
                .await?
        }
        Inside::Postgres(transaction) => {
            sqlx::query_as(
                "select column_name::text, data_type::text from information_schema.columns \
                 where table_schema = current_schema() and table_name = $1 \
                 order by ordinal_position",
            )
            .bind(table)
            .fetch_all(&mut **transaction)
            .await?
        }
    };
    Ok(found)
}

fn kind_of(declared: &str) -> Option<Kind> {
    match declared {
        "integer" | "bigint" => Some(Kind::Integer),
        "boolean" => Some(Kind::Boolean),
        "text" => Some(Kind::Text),
        "blob" | "bytea" => Some(Kind::Bytes),
        _ => None,
    }
}
