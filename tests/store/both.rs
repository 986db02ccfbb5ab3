//! Runs one test on each database, each time on a fresh one.

use std::future::Future;
use std::io::Write as _;
use std::path::PathBuf;
use std::str::FromStr as _;
use std::sync::Once;

use sanad::store::Store;
use sqlx::postgres::PgConnectOptions;
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
        let ended = tokio::spawn(test(store.clone(), Place::Sqlite(path))).await;
        store.close().await;
        ended.expect("on SQLite");
    });
    let Ok(admin) = std::env::var("TEST_POSTGRES_URL") else {
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
        command(&admin, format!("create database {name}")).await;
        let options = PgConnectOptions::from_str(&admin).expect("TEST_POSTGRES_URL is a URL");
        let url = options.database(&name).to_url_lossy().to_string();
        let store = Store::open_postgres(&url).await.expect("PostgreSQL opens");
        let ended = tokio::spawn(test(store.clone(), Place::Postgres(url))).await;
        store.close().await;
        command(&admin, format!("drop database {name} with (force)")).await;
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

    /// The only column of all rows.
    pub async fn words(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(path) => sqlx::query_scalar(sql)
                .fetch_all(&mut sqlite(path).await)
                .await
                .expect("a query of a test"),
            Self::Postgres(url) => sqlx::query_scalar(sql)
                .fetch_all(
                    &mut sqlx::PgConnection::connect(url)
                        .await
                        .expect("a connection"),
                )
                .await
                .expect("a query of a test"),
        }
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
                 where table_schema = 'public'"
                }
            })
            .await;
        columns.sort();
        columns
    }

    /// Everything that is in the database, as (table.column, hexadecimal).
    pub async fn everything(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for column in self.columns().await {
            let (table, name) = column.split_once('.').expect("table.column");
            let sql = match self {
                Self::Sqlite(_) => format!(
                    "select lower(hex(\"{name}\")) from \"{table}\" where \"{name}\" is not null"
                ),
                Self::Postgres(_) => format!(
                    "select case when pg_typeof(\"{name}\") = 'bytea'::regtype \
                     then substr(\"{name}\"::text, 3) \
                     else encode(convert_to(\"{name}\"::text, 'UTF8'), 'hex') end \
                     from \"{table}\" where \"{name}\" is not null"
                ),
            };
            all.extend(
                self.words(&sql)
                    .await
                    .into_iter()
                    .map(|value| (column.clone(), value)),
            );
        }
        all
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

async fn sqlite(path: &std::path::Path) -> sqlx::SqliteConnection {
    sqlx::sqlite::SqliteConnectOptions::new()
        .filename(path)
        .connect()
        .await
        .expect("the file of the test")
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has randomness");
    bytes
}
