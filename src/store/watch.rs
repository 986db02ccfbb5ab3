//! What whoever watches over the house may know: sizes, leases, migrations, settings.
//!
//! Everything here only reads, but for the note that retention ran. Invariant: a size is a
//! count of rows and never leads to one of them.

use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use super::open::{POSTGRES, SQLITE};
use super::{Change, Db, Fault, Id, Store, StoreError, changing, id, reading};

/// Whoever only looks does not wait long.
const PATIENCE: Duration = Duration::from_secs(3);

/// The row of `leases` that says when retention ran last.
const RETENTION: &str = "retention";

/// How much there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sizes {
    /// Sweeps whose time has come.
    pub sweeps_due: i64,
    /// Alerts that nobody was told yet and whose case nobody took.
    pub alerts_waiting: i64,
    /// Alerts that were refused at least once.
    pub alerts_failing: i64,
    /// Cases.
    pub cases: i64,
    /// When retention ran last, in seconds since 1970.
    pub retention: Option<i64>,
}

/// A setting of PostgreSQL, as it holds for our connections.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ServerSetting {
    /// Its name.
    pub name: &'static str,
    /// What it is, and what it must be.
    pub value: String,
    /// What keeps rows out of the log.
    pub wanted: &'static str,
}

/// What keeps values of rows out of PostgreSQL's log.
const WANTED: [(&str, &str); 5] = [
    ("log_error_verbosity", "terse"),
    ("log_min_error_statement", "panic"),
    ("log_statement", "none"),
    ("log_parameter_max_length", "0"),
    ("log_parameter_max_length_on_error", "0"),
];

/// What is known of the database itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres {
        /// As in `150018`.
        version: i64,
        /// Seconds since 1970 by its clock.
        clock: i64,
        /// The settings of its log.
        log: Vec<ServerSetting>,
    },
}

impl Store {
    /// Opens the file to look at it, while the house is served or not; nothing is written, no
    /// schema changed, and no file left beside it.
    pub async fn look_at_sqlite(path: &Path) -> Result<Self, StoreError> {
        let journal = path.with_file_name(match path.file_name() {
            Some(name) => format!("{}-wal", name.to_string_lossy()),
            None => String::new(),
        });
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(false)
            .read_only(true)
            // Without a journal nobody has it open, and looking would leave an empty one.
            .immutable(!journal.exists())
            .busy_timeout(PATIENCE)
            .disable_statement_logging();
        let reader = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        let writer = reader.clone();
        Ok(Self::new(Some(Db::Sqlite { writer, reader }), Fault::None))
    }

    /// Connects to PostgreSQL to look; nothing can be written by it.
    pub async fn look_at_postgres(url: &str) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("sanad doctor")
            .options([
                ("default_transaction_read_only", "on"),
                ("statement_timeout", "5s"),
            ])
            .disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        Ok(Self::new(Some(Db::Postgres(pool)), Fault::None))
    }

    /// The numbers of the migrations that this program knows for this database.
    pub async fn known_migrations(&self) -> Result<Vec<i64>, StoreError> {
        let known: &Migrator = match self.db().await? {
            Db::Sqlite { .. } => &SQLITE,
            Db::Postgres(_) => &POSTGRES,
        };
        Ok(known.iter().map(|migration| migration.version).collect())
    }

    /// How much there is now.
    pub async fn sizes(&self, now: i64) -> Result<Sizes, StoreError> {
        let (sweeps_due, alerts_waiting, alerts_failing, cases, retention): (
            i64,
            i64,
            i64,
            i64,
            Option<i64>,
        ) = reading!(self, |pool| sqlx::query_as(
            "select (select count(*) from sweeps where due_at <= $1), \
             (select count(*) from alerts where told_at is null and taken_at is null), \
             (select count(*) from alerts where tries > 0), \
             (select count(*) from cases), \
             (select until from leases where name = $2)",
        )
        .bind(now)
        .bind(RETENTION)
        .fetch_one(pool)
        .await)?;
        Ok(Sizes {
            sweeps_due,
            alerts_waiting,
            alerts_failing,
            cases,
            retention,
        })
    }

    /// Who holds a lease, and until when; none when it was never taken or was given up.
    pub async fn lease_held(&self, name: &str) -> Result<Option<(Id, i64)>, StoreError> {
        let row: Option<(Vec<u8>, i64)> = reading!(self, |pool| sqlx::query_as(
            "select holder, until from leases where name = $1 and until > 0",
        )
        .bind(name)
        .fetch_optional(pool)
        .await)?;
        row.map(|(holder, until)| Ok((id(holder, "leases")?, until)))
            .transpose()
    }

    /// The numbers of the migrations that this database went through.
    pub async fn migrations(&self) -> Result<Vec<i64>, StoreError> {
        let rows: Vec<(i64,)> = reading!(self, |pool| sqlx::query_as(
            "select version from _sqlx_migrations where success order by version",
        )
        .fetch_all(pool)
        .await)?;
        Ok(rows.into_iter().map(|(version,)| version).collect())
    }

    /// What is known of the database itself.
    pub async fn kind(&self) -> Result<Kind, StoreError> {
        match self.db().await? {
            Db::Sqlite { .. } => Ok(Kind::Sqlite),
            Db::Postgres(pool) => {
                let (version, clock): (i64, i64) = sqlx::query_as(
                    "select cast(current_setting('server_version_num') as bigint), \
                     cast(extract(epoch from clock_timestamp()) as bigint)",
                )
                .fetch_one(pool)
                .await?;
                let mut log = Vec::with_capacity(WANTED.len());
                for (name, wanted) in WANTED {
                    // A setting that this version does not know is null.
                    let (value,): (Option<String>,) =
                        sqlx::query_as("select current_setting($1, true)")
                            .bind(name)
                            .fetch_one(pool)
                            .await?;
                    let value = value.unwrap_or_else(|| wanted.to_owned());
                    log.push(ServerSetting {
                        name,
                        value,
                        wanted,
                    });
                }
                Ok(Kind::Postgres {
                    version,
                    clock,
                    log,
                })
            }
        }
    }
}

impl Change<'_> {
    /// Notes that retention ran. It stands among the leases, because it too is of the one
    /// process that does what is done once.
    pub async fn note_retention(&mut self, holder: Id, now: i64) -> Result<(), StoreError> {
        self.writes_once();
        changing!(self, |c| sqlx::query(
            "insert into leases (name, holder, epoch, until) values ($1, $2, 1, $3) \
             on conflict (name) do update set holder = excluded.holder, until = excluded.until",
        )
        .bind(RETENTION)
        .bind(&holder[..])
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
        Ok(())
    }
}
