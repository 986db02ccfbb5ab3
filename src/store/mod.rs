//! The database: the only SQL, written once for SQLite and PostgreSQL.
//!
//! What is written together goes through a `Change`, which is a transaction; each other
//! call is one statement. Reads see what is committed. On a store in memory there is one
//! connection, so read before `begin`, not while a `Change` is open.
//! What differs between the two databases stays in this file and `open.rs`.
//! Invariant: a body is sealed or random before it comes here, and no error shows a value.

pub mod audit;
pub mod cases;
pub mod drafts;
pub mod erased;
pub mod error;
pub mod figures;
#[doc(hidden)]
pub mod gate;
pub mod leases;
pub mod mailboxes;
mod open;
pub mod outbox;
pub mod peers;
pub mod pings;
mod probe;
pub mod records;
pub mod restoring;
mod scrub;
pub mod sessions;
pub mod snapshot;
pub mod staff;
pub mod sweeps;
pub mod voices;
pub mod watch;
pub mod wraps;

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

pub use error::StoreError;
use gate::{Gate, Pass, Point};
pub use open::Place;

/// Sixteen random bytes that name a row.
pub type Id = [u8; 16];

/// The database of this house; cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    /// Empty until it is opened, and in a store for tests that has no database at all.
    db: OnceLock<Db>,
    fault: AtomicU8,
    scrubbing: scrub::Scrubbing,
    /// None in a running house; see `gate`.
    gate: Option<Arc<dyn Gate>>,
}

/// The two databases.
#[derive(Clone)]
enum Db {
    Sqlite {
        writer: SqlitePool,
        reader: SqlitePool,
    },
    Postgres(PgPool),
}

/// Writes that are committed together or not at all; dropping it takes them back.
pub struct Change<'a> {
    inside: Inside<'a>,
    store: &'a Store,
    /// Tells the gate when the change is open no more.
    open: Pass,
}

enum Inside<'a> {
    Sqlite(Transaction<'a, Sqlite>),
    Postgres(Transaction<'a, Postgres>),
}

/// How a store fails, for tests of the layers above.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Fault {
    /// It does not fail.
    None,
    /// Every call is refused at once.
    Broken,
    /// No call is ever answered.
    Silent,
    /// A call is a bug: it panics.
    Forbidden,
    /// All works but the commit, which is refused.
    AtCommit,
}

/// Runs one body with the pool that reads.
macro_rules! reading {
    ($store:expr, |$pool:ident| $body:expr) => {{
        let _pass = $store.pass($crate::store::gate::Point::Read).await?;
        match $store.db().await? {
            $crate::store::Db::Sqlite { reader: $pool, .. } => $body,
            $crate::store::Db::Postgres($pool) => $body,
        }
    }};
}

/// Runs one body with the pool that writes.
macro_rules! writing {
    ($store:expr, |$pool:ident| $body:expr) => {{
        let pass = $store.pass($crate::store::gate::Point::Write).await?;
        let done = match $store.db().await? {
            $crate::store::Db::Sqlite { writer: $pool, .. } => $body,
            $crate::store::Db::Postgres($pool) => $body,
        };
        pass.answered()?;
        done
    }};
}

/// Runs one body with the connection of a change.
macro_rules! changing {
    ($change:expr, |$connection:ident| $body:expr) => {{
        let _pass = $change
            .store
            .pass($crate::store::gate::Point::Statement)
            .await?;
        match &mut $change.inside {
            $crate::store::Inside::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
            $crate::store::Inside::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
        }
    }};
}

pub(in crate::store) use {changing, reading, writing};

impl Store {
    /// Begins a change. On SQLite it waits until no other change is open.
    pub async fn begin(&self) -> Result<Change<'_>, StoreError> {
        let _pass = self.pass(Point::Begin).await?;
        let inside = match self.db().await? {
            // A plain BEGIN fails when it reads first and writes later beside another writer.
            Db::Sqlite { writer, .. } => {
                Inside::Sqlite(writer.begin_with("begin immediate").await?)
            }
            Db::Postgres(pool) => Inside::Postgres(pool.begin().await?),
        };
        Ok(Change {
            inside,
            store: self,
            open: Pass::of_change(self.gate()),
        })
    }

    /// Whether other processes may work on the same database.
    pub fn is_shared(&self) -> bool {
        matches!(self.0.db.get(), Some(Db::Postgres(_)))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        reading!(self, |pool| sqlx::query("select 1")
            .execute(pool)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Ends all connections; what is open is finished first.
    pub async fn close(&self) {
        match self.0.db.get() {
            Some(Db::Sqlite { writer, reader }) => {
                reader.close().await;
                writer.close().await;
            }
            Some(Db::Postgres(pool)) => pool.close().await,
            None => {}
        }
    }

    /// A store without a database that refuses every call.
    #[doc(hidden)]
    pub fn broken() -> Self {
        Self::new(None, Fault::Broken)
    }

    /// A store without a database that never answers.
    #[doc(hidden)]
    pub fn silent() -> Self {
        Self::new(None, Fault::Silent)
    }

    /// A store without a database that panics when it is asked anything.
    #[doc(hidden)]
    pub fn forbidden() -> Self {
        Self::new(None, Fault::Forbidden)
    }

    /// Makes a living store fail, or heal, from now on; all its clones too.
    #[doc(hidden)]
    pub fn fail(&self, fault: Fault) {
        self.0.fault.store(fault as u8, Ordering::SeqCst);
    }

    fn new(db: Option<Db>, fault: Fault) -> Self {
        Self::build(db, fault, None)
    }

    fn build(db: Option<Db>, fault: Fault, gate: Option<Arc<dyn Gate>>) -> Self {
        Self(Arc::new(Inner {
            gate,
            db: db.map_or_else(OnceLock::new, OnceLock::from),
            fault: AtomicU8::new(fault as u8),
            scrubbing: scrub::Scrubbing::default(),
        }))
    }

    fn has_fault(&self, fault: Fault) -> bool {
        self.0.fault.load(Ordering::SeqCst) == fault as u8
    }

    /// Every call passes here once before it does anything.
    async fn db(&self) -> Result<&Db, StoreError> {
        if self.has_fault(Fault::Silent) {
            std::future::pending::<()>().await;
        }
        assert!(
            !self.has_fault(Fault::Forbidden),
            "the store was asked where it must not be"
        );
        match self.0.db.get() {
            Some(db) if !self.has_fault(Fault::Broken) => Ok(db),
            _ => Err(StoreError::unavailable()),
        }
    }
}

impl Change<'_> {
    /// Lets the database take this change back when nothing comes for four seconds, so that a
    /// process that was stopped in the middle keeps nobody waiting. On SQLite there is no
    /// other process to wait.
    async fn end_when_still(&mut self) -> Result<(), StoreError> {
        if let Inside::Postgres(transaction) = &mut self.inside {
            sqlx::raw_sql("set local idle_in_transaction_session_timeout = '4s'")
                .execute(&mut **transaction)
                .await?;
        }
        Ok(())
    }

    /// Makes it last. Only what comes after this may be told to anybody.
    pub async fn commit(self) -> Result<(), StoreError> {
        if self.store.has_fault(Fault::AtCommit) {
            return Err(StoreError::unavailable());
        }
        let pass = self.store.pass(Point::Commit).await?;
        match self.inside {
            Inside::Sqlite(transaction) => transaction.commit().await?,
            Inside::Postgres(transaction) => transaction.commit().await?,
        }
        drop(self.open);
        if let Some(gate) = self.store.gate() {
            gate.committed();
        }
        pass.answered()
    }
}

/// A time rounded down to its hour, in seconds since 1970.
pub fn hour(at: i64) -> i64 {
    at - at.rem_euclid(3600)
}

/// Sixteen bytes of a column, or the table that holds something else.
fn id(bytes: Vec<u8>, table: &'static str) -> Result<Id, StoreError> {
    bytes.try_into().map_err(|_| StoreError::Corrupt { table })
}

/// Thirty-two bytes of a column, or the table that holds something else.
fn hash(bytes: Vec<u8>, table: &'static str) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Corrupt { table })
}
