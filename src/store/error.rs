//! What can go wrong with the database, without a value of any row.
//!
//! The errors of the driver print what was in a row ("Key (name)=(…) already exists"), so
//! none is kept: `From` reduces them to a class, a code and the name of a constraint.
//! Invariant: `Display`, `Debug` and `source` of these types lead to no value.

use std::fmt;

use sqlx::error::ErrorKind;

/// Constraints that callers tell apart, with the columns by which SQLite names them.
const UNIQUE: [(&str, &str); 18] = [
    ("drafts_pkey", "drafts.tag"),
    ("pieces_pkey", "pieces.piece"),
    ("sweeps_pkey", "sweeps.sweep"),
    ("cases_pkey", "cases.case_ref"),
    ("cases_draft_key", "cases.draft"),
    (
        "wraps_pkey",
        "wraps.case_ref, wraps.holder_kind, wraps.holder",
    ),
    ("mailboxes_pkey", "mailboxes.mailbox"),
    ("mailboxes_case_key", "mailboxes.case_ref"),
    ("locks_pkey", "locks.find"),
    ("staff_pkey", "staff.staff"),
    ("staff_name_key", "staff.name"),
    ("organisation_wraps_pkey", "organisation_wraps.staff"),
    ("rosters_pkey", "rosters.number"),
    ("epochs_pkey", "epochs.kind, epochs.number"),
    (
        "epoch_wraps_pkey",
        "epoch_wraps.kind, epoch_wraps.number, epoch_wraps.staff",
    ),
    ("sessions_pkey", "sessions.hash"),
    ("contacts_pkey", "contacts.case_ref"),
    ("pings_pkey", "pings.tag"),
];

/// Why the store did not do something.
#[derive(thiserror::Error)]
pub enum StoreError {
    /// The database refused, or did not answer.
    #[error("database: {0}")]
    Database(Failure),
    /// A row holds what this program never wrote.
    #[error("a row of {table} cannot be read")]
    Corrupt {
        /// The table.
        table: &'static str,
    },
    /// Somebody else wrote first: load again.
    #[error("the row was changed meanwhile")]
    Stale,
    /// The database went through migrations that this program does not know.
    #[error(
        "this database was written by a newer Sanad (schema {found}, this one knows {known}): install that version, or restore a backup that was made before"
    )]
    Newer {
        /// The newest migration of the database.
        found: i64,
        /// The newest one of this program.
        known: i64,
    },
    /// There is one already; the name of the constraint says of what.
    #[error("there already is one: {0}")]
    Duplicate(&'static str),
}

/// What is known of a refusal of the database.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure {
    class: Class,
    /// SQLSTATE on PostgreSQL, extended result code on SQLite.
    code: Option<String>,
    constraint: Option<String>,
}

/// Kinds of refusals, by what follows from them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Class {
    /// It may work later.
    Unavailable,
    /// A constraint was broken.
    Constraint,
    /// The schema or a statement is wrong.
    Statement,
    /// The address or an option of the database is wrong.
    Settings,
    /// This account may not open the file of the database.
    Closed,
}

impl StoreError {
    /// Whether it may work later: the database is away, full, busy or read-only.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Database(failure) if failure.class == Class::Unavailable)
    }

    /// Whether whoever starts the program must do something about it: the address, password,
    /// role, name or version of the database, or the rights on its file. What is not such a
    /// mistake may be over in a minute.
    pub fn is_a_mistake(&self) -> bool {
        match self {
            Self::Newer { .. } => true,
            Self::Database(failure) => {
                let code = failure.code.as_deref().unwrap_or_default();
                // A damaged file is nobody's slip of the finger, and people are guided on.
                let is_damaged = matches!(code, "11" | "26");
                let refuses_entry = matches!(code.get(..2), Some("28" | "3D")) && code.len() == 5;
                match failure.class {
                    Class::Settings | Class::Closed | Class::Constraint => true,
                    Class::Statement => !is_damaged,
                    Class::Unavailable => refuses_entry,
                }
            }
            Self::Corrupt { .. } | Self::Stale | Self::Duplicate(_) => false,
        }
    }

    /// Whether this account lacks the right, where the database knows rights.
    pub fn is_denied(&self) -> bool {
        matches!(self, Self::Database(failure) if failure.code.as_deref() == Some("42501"))
    }

    pub(super) fn closed_file() -> Self {
        Self::of(Class::Closed)
    }

    /// The database was not asked, because it has not been answering.
    pub fn away() -> Self {
        Self::unavailable()
    }

    pub(super) fn unavailable() -> Self {
        Self::of(Class::Unavailable)
    }

    fn of(class: Class) -> Self {
        Self::Database(Failure {
            class,
            code: None,
            constraint: None,
        })
    }

    /// SQLite's code for "somebody else holds a lock".
    pub(super) fn busy() -> Self {
        Self::Database(Failure {
            class: Class::Unavailable,
            code: Some("5".to_owned()),
            constraint: None,
        })
    }
}

impl fmt::Debug for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoreError({self})")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.class {
            Class::Unavailable => "not available",
            Class::Constraint => "a constraint was broken",
            Class::Statement => "a statement was refused",
            Class::Settings => "its address or an option cannot be read",
            Class::Closed => "this account may not open or make the file",
        })?;
        if let Some(code) = &self.code {
            write!(f, " (code {code})")?;
        }
        if let Some(constraint) = &self.constraint {
            write!(f, " ({constraint})")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => of_database(&*error),
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::BeginFailed
            | sqlx::Error::WorkerCrashed => Self::unavailable(),
            sqlx::Error::Configuration(_) => Self::of(Class::Settings),
            _ => Self::of(Class::Statement),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::Execute(error)
            | sqlx::migrate::MigrateError::ExecuteMigration(error, _) => error.into(),
            _ => Self::Database(Failure {
                class: Class::Statement,
                code: Some("migration".to_owned()),
                constraint: None,
            }),
        }
    }
}

fn of_database(error: &dyn sqlx::error::DatabaseError) -> StoreError {
    let code = error.code().map(std::borrow::Cow::into_owned);
    let word = code.as_deref().unwrap_or_default();
    if error.kind() == ErrorKind::UniqueViolation
        && let Some(name) = unique(error)
    {
        return StoreError::Duplicate(name);
    }
    // Serialization failure and deadlock: the same turn, stepped again, will pass.
    if word == "40001" || word == "40P01" {
        return StoreError::Stale;
    }
    let class = if matches!(error.kind(), ErrorKind::Other) {
        if goes_away(word) {
            Class::Unavailable
        } else {
            Class::Statement
        }
    } else {
        Class::Constraint
    };
    StoreError::Database(Failure {
        class,
        constraint: error.constraint().map(str::to_owned),
        code,
    })
}

fn unique(error: &dyn sqlx::error::DatabaseError) -> Option<&'static str> {
    // SQLite names no constraint, but ends with the columns; it shows no values.
    let columns = error
        .message()
        .strip_prefix("UNIQUE constraint failed: ")
        .unwrap_or_default();
    UNIQUE
        .into_iter()
        .find(|(name, of)| error.constraint() == Some(*name) || *of == columns)
        .map(|(name, _)| name)
}

/// Whether a code means that the database is away, full, busy or read-only.
fn goes_away(code: &str) -> bool {
    // Five characters are SQLSTATE: connection, resources, operator, lock, refused sign-in.
    if code.len() == 5 {
        let class = &code[..2];
        return matches!(class, "08" | "53" | "55" | "57" | "58" | "28" | "3D" | "25");
    }
    // The low byte of SQLite's extended codes: busy, locked, read-only, I/O, full, cannot open.
    let primary = code.parse::<u32>().map_or(0, |code| code & 0xff);
    matches!(primary, 5 | 6 | 8 | 10 | 13 | 14)
}
