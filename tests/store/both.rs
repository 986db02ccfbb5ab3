//! Runs one test on each database, each time on a fresh one.

use std::future::Future;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Once;

use sanad::store::Store;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};

/// Where a test's database lies, to look at it past the store.
#[derive(Clone)]
pub enum Place {
    Sqlite(PathBuf),
    Postgres(String),
}

static SKIPPED: Once = Once::new();

/// One test on a file of SQLite and, when there is one, on PostgreSQL.
pub fn on_both<F, T>(test: F)
where
    F: Fn(Store, Place) -> T,
    T: Future<Output = ()> + Send + 'static,
{
    run(async {
        let folder = tempfile::tempdir().expect("a folder for tests");
        let path = folder.path().join("sanad.db");
        let store = Store::open_sqlite(&path).await.expect("SQLite opens");
        let ended = beside(test(store.clone(), Place::Sqlite(path))).await;
        store.close().await;
        ended.expect("on SQLite");
    });
    let Some(admin) = variable("TEST_POSTGRES_URL") else {
        SKIPPED.call_once(|| {
            // Written past the capture of the test harness, so that it is seen.
            let _ = writeln!(
                std::io::stderr(),
                "skipped: PostgreSQL tests (set TEST_POSTGRES_URL=postgres://… to run them)"
            );
        });
        return;
    };
    run(async {
        let name = format!("sanad_test_{}", hex(&random()));
        command(&admin, format!("create schema {name}")).await;
        // A schema for each test: a database for each would take ten times as long.
        let joint = if admin.contains('?') { '&' } else { '?' };
        let url =
            format!("{admin}{joint}options=-csearch_path%3D{name}%20-csynchronous_commit%3Doff");
        let store = Store::open_postgres(&url).await.expect("PostgreSQL opens");
        let ended = beside(test(store.clone(), Place::Postgres(url))).await;
        store.close().await;
        command(&admin, format!("drop schema {name} cascade")).await;
        ended.expect("on PostgreSQL");
    });
}

pub fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}

async fn command(url: &str, sql: String) {
    let mut connection = sqlx::PgConnection::connect(url)
        .await
        .expect("PostgreSQL answers");
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&mut connection)
        .await
        .expect("the database of a test");
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests have no settings of the house"
)]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Runs something as a task, which also proves that its future may change threads.
#[expect(clippy::disallowed_methods, reason = "the test waits for its task")]
pub fn beside<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> tokio::task::JoinHandle<T> {
    tokio::spawn(work)
}

impl Place {
    /// Runs a statement past the store.
    pub async fn execute(&self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(path) => {
                let mut connection = sqlite(path).await;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
            }
            Self::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(url).await?;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
            }
        }
        Ok(())
    }

    /// Somebody reads a table of PostgreSQL for long, as a backup does, until this is dropped.
    pub async fn read_for_long(&self, table: &str) -> Option<sqlx::PgConnection> {
        let Self::Postgres(url) = self else {
            return None;
        };
        let mut reader = sqlx::PgConnection::connect(url).await.expect("it answers");
        let sql = AssertSqlSafe(format!("begin; lock table {table} in access share mode"));
        let locked = sqlx::raw_sql(sql).execute(&mut reader).await;
        locked.expect("a table of the store");
        Some(reader)
    }

    /// Whether any of these stands in the file of a table of PostgreSQL, erased or not.
    pub async fn is_in_the_file_of(&self, table: &str, bytes: &[&[u8]]) -> bool {
        self.execute("checkpoint")
            .await
            .expect("the files are written");
        let file = format!("pg_read_binary_file(pg_relation_filepath('{table}'))");
        let found = bytes.iter().map(|bytes| {
            let bytes = hex(bytes);
            format!("select position('\\x{bytes}'::bytea in {file})::text")
        });
        let found = self.many(found.collect()).await;
        found.iter().flatten().any(|place| place != "0")
    }

    /// The only column of all rows.
    pub async fn words(&self, sql: &str) -> Vec<String> {
        self.many(vec![sql.to_owned()]).await.remove(0)
    }

    /// The same for several queries, on one connection.
    async fn many(&self, queries: Vec<String>) -> Vec<Vec<String>> {
        let mut all = Vec::new();
        match self {
            Self::Sqlite(path) => {
                let mut connection = sqlite(path).await;
                for sql in queries {
                    let rows = sqlx::query_scalar(AssertSqlSafe(sql));
                    all.push(rows.fetch_all(&mut connection).await.expect("a query"));
                }
            }
            Self::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(url).await.expect("it answers");
                for sql in queries {
                    let rows = sqlx::query_scalar(AssertSqlSafe(sql));
                    all.push(rows.fetch_all(&mut connection).await.expect("a query"));
                }
            }
        }
        all
    }

    /// Every column of every table, as "table.column", sorted.
    pub async fn columns(&self) -> Vec<String> {
        let mut columns = self
            .words(match self {
                Self::Sqlite(_) => {
                    "select t.name || '.' || c.name from sqlite_master t \
                 join pragma_table_info(t.name) c where t.type = 'table' \
                 and t.name not like 'sqlite_%'"
                }
                Self::Postgres(_) => {
                    "select table_name || '.' || column_name from information_schema.columns \
                 where table_schema = current_schema()"
                }
            })
            .await;
        columns.sort();
        columns
    }

    /// Everything that is in the database, as (table.column, hexadecimal).
    pub async fn everything(&self) -> Vec<(String, String)> {
        let columns = self.columns().await;
        let values = self.many(
            columns
                .iter()
                .map(|column| self.hexadecimal(column))
                .collect(),
        );
        columns
            .into_iter()
            .zip(values.await)
            .flat_map(|(column, values)| {
                values.into_iter().map(move |value| (column.clone(), value))
            })
            .collect()
    }

    /// The query for all values of a column.
    fn hexadecimal(&self, column: &str) -> String {
        let (table, name) = column.split_once('.').expect("table.column");
        let value = match self {
            Self::Sqlite(_) => format!("lower(hex(\"{name}\"))"),
            Self::Postgres(_) => format!(
                "case when pg_typeof(\"{name}\") = 'bytea'::regtype \
                 then substr(\"{name}\"::text, 3) \
                 else encode(convert_to(\"{name}\"::text, 'UTF8'), 'hex') end"
            ),
        };
        format!("select {value} from \"{table}\" where \"{name}\" is not null")
    }
}

/// The columns in which these bytes are found.
pub fn columns_with(everything: &[(String, String)], bytes: &[u8]) -> Vec<String> {
    let wanted = hex(bytes);
    everything
        .iter()
        .filter(|(_, value)| value.contains(&wanted))
        .map(|(column, _)| column.clone())
        .collect()
}

/// A connection past the store.
pub async fn sqlite(path: &std::path::Path) -> sqlx::SqliteConnection {
    sqlx::sqlite::SqliteConnectOptions::new()
        .filename(path)
        .connect()
        .await
        .expect("the file of the test")
}

pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

pub fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has randomness");
    bytes
}
