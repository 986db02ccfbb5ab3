//! Opening a database: its settings, its pools, its schema.
//!
//! Invariant: no statement and no parameter is ever logged by the driver, and the file of
//! SQLite can be read by its owner alone.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, PgPool};

use super::{Db, Fault, Store, StoreError};

pub(super) static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
pub(super) static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How long somebody waits for the one writer.
const BUSY: Duration = Duration::from_secs(5);
/// An absent database must answer quickly: guidance goes on without it.
const CONNECT: Duration = Duration::from_secs(3);
const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;

/// Where a database lies.
#[derive(Clone)]
pub enum Place {
    /// A file of SQLite, which is made when it is missing.
    File(PathBuf),
    /// The address of a PostgreSQL server; it may hold a password.
    Server(String),
}

impl Store {
    /// Opens the file, makes it if it is missing, and brings its schema up to date.
    pub async fn open_sqlite(path: &Path) -> Result<Self, StoreError> {
        let db = sqlite(path).await?;
        Ok(Self::new(Some(db), Fault::None))
    }

    /// A database in memory, for the demo and tests; it ends with its last clone.
    pub async fn open_memory() -> Result<Self, StoreError> {
        let pool = sqlite_pool(1)
            .connect_with(sqlite_options().in_memory(true))
            .await?;
        SQLITE.run(&pool).await?;
        let reader = pool.clone();
        Ok(Self::new(
            Some(Db::Sqlite {
                writer: pool,
                reader,
            }),
            Fault::None,
        ))
    }

    /// Connects to PostgreSQL and brings its schema up to date.
    pub async fn open_postgres(url: &str) -> Result<Self, StoreError> {
        let db = postgres(url).await?;
        Ok(Self::new(Some(db), Fault::None))
    }

    /// A store whose database is not opened yet: until `open` succeeds every call is refused
    /// as not available.
    pub fn unopened() -> Self {
        Self::new(None, Fault::None)
    }

    /// Whether its database was opened.
    pub fn is_open(&self) -> bool {
        self.0.db.get().is_some()
    }

    /// Opens the database of a store that has none yet; may be tried again and again.
    pub async fn open(&self, place: &Place) -> Result<(), StoreError> {
        if self.is_open() {
            return Ok(());
        }
        let db = match place {
            Place::File(path) => sqlite(path).await?,
            Place::Server(url) => postgres(url).await?,
        };
        // Only one task opens it, so it is not open yet.
        let _ = self.0.db.set(db);
        Ok(())
    }

    /// Opens a file that is there and leaves its schema as it is: for looking and copying.
    pub async fn open_sqlite_as_it_is(path: &Path) -> Result<Self, StoreError> {
        let options = sqlite_options().filename(path).create_if_missing(false);
        let writer = sqlite_pool(1).connect_with(options.clone()).await?;
        let reader = sqlite_pool(READERS).connect_lazy_with(options.read_only(true));
        Ok(Self::new(Some(Db::Sqlite { writer, reader }), Fault::None))
    }

    /// Connects to PostgreSQL and leaves the schema as it is: for looking and copying.
    pub async fn open_postgres_as_it_is(url: &str) -> Result<Self, StoreError> {
        let pool = postgres_pool(url, "sanad copy").await?;
        Ok(Self::new(Some(Db::Postgres(pool)), Fault::None))
    }

    /// The number of the newest migration that this program knows.
    pub fn newest_schema() -> i64 {
        let versions = SQLITE.iter().map(|migration| migration.version);
        versions.max().unwrap_or(0)
    }
}

async fn sqlite(path: &Path) -> Result<Db, StoreError> {
    keep_private(path).map_err(of_the_file)?;
    let options = sqlite_options()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal);
    let writer = sqlite_pool(1)
        // A full disk ends a transaction behind the driver's back. The driver then takes the
        // one writer for busy for ever, so another connection takes its place.
        .before_acquire(|writer, _| Box::pin(async move { Ok(!writer.is_in_transaction()) }))
        .connect_with(options.clone())
        .await?;
    if let Err(why) = SQLITE.run(&writer).await {
        let newest = sqlx::query_as(NEWEST).fetch_one(&writer).await;
        writer.close().await;
        return Err(newer_or(why, newest, &SQLITE));
    }
    let reader = sqlite_pool(READERS).connect_lazy_with(
        sqlite_options()
            .filename(path)
            .create_if_missing(false)
            .read_only(true),
    );
    Ok(Db::Sqlite { writer, reader })
}

async fn postgres(url: &str) -> Result<Db, StoreError> {
    migrate(url).await?;
    Ok(Db::Postgres(postgres_pool(url, SERVING).await?))
}

/// Brings a schema up to date, on a connection of its own: it has more patience than a turn,
/// and the lock of a migration that failed goes with it.
async fn migrate(url: &str) -> Result<(), StoreError> {
    let pool = postgres_pool_with(url, SERVING, 1, NO_HURRY).await?;
    let done = match POSTGRES.run(&pool).await {
        Ok(()) => Ok(()),
        Err(why) => {
            let newest = sqlx::query_as(NEWEST).fetch_one(&pool).await;
            Err(newer_or(why, newest, &POSTGRES))
        }
    };
    pool.close().await;
    done
}

/// The patience of a turn.
const OF_A_TURN: &str = "set statement_timeout = '10s'; set lock_timeout = '5s'; \
    set idle_in_transaction_session_timeout = '30s'; set client_min_messages = warning";
/// Work on a large table takes as long as it takes; behind a table that somebody uses it gives
/// up as ever, since all others would wait behind it.
const NO_HURRY: &str = "set statement_timeout = 0; set lock_timeout = '5s'; \
    set client_min_messages = warning";

/// The number of the newest migration that a database went through.
const NEWEST: &str = "select coalesce(max(version), 0) from _sqlx_migrations";

/// Tells a database of a newer program from all else that can go wrong with a schema.
fn newer_or(
    why: MigrateError,
    newest: Result<(i64,), sqlx::Error>,
    known: &Migrator,
) -> StoreError {
    let known = known.iter().map(|migration| migration.version).max();
    match (&why, newest, known) {
        (MigrateError::VersionMissing(_), Ok((found,)), Some(known)) => {
            StoreError::Newer { found, known }
        }
        _ => why.into(),
    }
}

/// What connections of a house that serves are called on PostgreSQL.
pub(super) const SERVING: &str = "sanad";

/// What kept the file from being opened: somebody's mistake, or a disk that may heal.
fn of_the_file(why: std::io::Error) -> StoreError {
    use std::io::ErrorKind as Kind;
    match why.kind() {
        Kind::PermissionDenied
        | Kind::NotFound
        | Kind::NotADirectory
        | Kind::IsADirectory
        | Kind::ReadOnlyFilesystem => StoreError::closed_file(),
        _ => sqlx::Error::Io(why).into(),
    }
}

/// Connections to PostgreSQL with the patience of a turn, under a name that others see there.
async fn postgres_pool(url: &str, name: &str) -> Result<PgPool, StoreError> {
    postgres_pool_with(url, name, POSTGRES_CONNECTIONS, OF_A_TURN).await
}

async fn postgres_pool_with(
    url: &str,
    name: &str,
    connections: u32,
    settings: &'static str,
) -> Result<PgPool, StoreError> {
    let options = PgConnectOptions::from_str(url)?
        .application_name(name)
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(CONNECT)
        .after_connect(move |connection, _| {
            Box::pin(async move {
                let set = sqlx::raw_sql(settings).execute(connection).await;
                set.map(|_| ())
            })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

fn sqlite_options() -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .create_if_missing(true)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("secure_delete", "on")
        .pragma("temp_store", "memory")
        .disable_statement_logging()
}

/// Connections never end by age: in memory the data would end with them.
fn sqlite_pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(BUSY)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

/// Makes the file before SQLite does; its journal files take over the mode.
fn keep_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    drop(file);
    Ok(())
}
