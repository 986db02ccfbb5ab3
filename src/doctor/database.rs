//! The database: whether it answers, what it went through, what it would write into a log.
//!
//! Invariant: it is opened so that nothing can be written, and no lease is taken.

use std::io::Read as _;

use super::Surroundings;
use super::report::{Check, Report};
use super::server::Running;
use crate::app::lease::name_of;
use crate::config::Config;
use crate::store::watch::{Kind, ServerSetting};
use crate::store::{Store, StoreError};

/// The lease of all work that is done once.
const WORK: &str = "work";
/// Retention runs each minute.
const OFTEN: i64 = 60;
/// Later than this somebody should look.
const LATE: i64 = 3600;
/// Two clocks of one house may differ by so much, in seconds.
const SKEW: i64 = 30;
/// The oldest version that is still mended.
const OLDEST: i64 = 14;

pub(super) async fn look(
    report: &mut Report,
    config: &Config,
    around: &Surroundings,
) -> Option<Store> {
    let store = match opened(config).await {
        Ok(store) => store,
        Err((seen, repair)) => {
            report.fail(Check::Database, seen, repair);
            for check in [
                Check::Migrations,
                Check::Journal,
                Check::PostgresVersion,
                Check::PostgresLog,
            ] {
                report.skip(check, "the database does not answer");
            }
            return None;
        }
    };
    let name = if config.database_url.is_some() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    report.ok(Check::Database, format!("{name} answers"));
    let known = migrations(report, &store).await;
    kind(report, config, &store, around).await;
    if known {
        return Some(store);
    }
    store.close().await;
    None
}

async fn opened(config: &Config) -> Result<Store, (String, &'static str)> {
    let Some(url) = &config.database_url else {
        let file = config.data_dir.join("sanad.db");
        if !file.is_file() {
            let repair = "run `sanad init` to make a new house, or name the folder of yours in SANAD_DATA_DIR";
            return Err(("there is no database in the data folder".to_owned(), repair));
        }
        let repair = "run this as the account that serves; if the file is damaged, restore a backup with `sanad restore`";
        return looked(Store::look_at_sqlite(&file).await, repair).await;
    };
    let repair =
        "check that PostgreSQL runs, and host, name, password and database in SANAD_DATABASE_URL";
    looked(Store::look_at_postgres(url.expose()).await, repair).await
}

async fn looked(
    store: Result<Store, StoreError>,
    repair: &'static str,
) -> Result<Store, (String, &'static str)> {
    let told = |why: StoreError| (why.to_string(), repair);
    let store = store.map_err(told)?;
    store.ping().await.map_err(told)?;
    Ok(store)
}

/// Whether this program can read the tables.
async fn migrations(report: &mut Report, store: &Store) -> bool {
    let (Ok(known), done) = (store.known_migrations().await, store.migrations().await) else {
        return false;
    };
    let done = done.unwrap_or_default();
    let missing = known.iter().filter(|number| !done.contains(number)).count();
    let foreign = done.iter().filter(|number| !known.contains(number)).count();
    if foreign > 0 {
        report.fail(
            Check::Migrations,
            format!("a newer version of Sanad has changed this database ({foreign} steps that this one does not know)"),
            "run that version or a newer one; this one must not serve here",
        );
    } else if done.is_empty() {
        report.fail(
            Check::Migrations,
            "the database holds no house",
            "run `sanad init`, or name the right database in SANAD_DATABASE_URL",
        );
    } else if missing > 0 {
        report.warn(
            Check::Migrations,
            format!("{missing} steps are still to be made"),
            "make a backup, then start `sanad serve` of this version once: it makes them",
        );
    } else {
        report.ok(Check::Migrations, format!("all {} were made", done.len()));
    }
    foreign == 0 && missing == 0
}

async fn kind(report: &mut Report, config: &Config, store: &Store, around: &Surroundings) {
    match store.kind().await {
        Ok(Kind::Sqlite) => {
            journal(report, config);
            report.skip(Check::PostgresVersion, "the database is SQLite");
            report.skip(Check::PostgresLog, "the database is SQLite");
        }
        Ok(Kind::Postgres {
            version,
            clock,
            log,
        }) => {
            report.skip(Check::Journal, "the database is PostgreSQL");
            postgres_version(report, version);
            postgres_log(report, &log);
            let ahead = clock - around.now;
            if ahead.abs() > SKEW {
                report.warn(
                    Check::Clock,
                    format!("the clock of the database differs by {} s", ahead.abs()),
                    "set both clocks by the network: `timedatectl set-ntp true` on both machines",
                );
            }
        }
        Err(why) => report.fail(Check::Journal, why.to_string(), "run this once more"),
    }
}

/// Whether SQLite writes ahead, as the head of its file says; asking it would need the journal.
fn journal(report: &mut Report, config: &Config) {
    let mut head = [0; 20];
    let read = std::fs::File::open(config.data_dir.join("sanad.db"))
        .and_then(|mut file| file.read_exact(&mut head));
    // The versions for writing and for reading: 1 is a rollback journal, 2 is write-ahead.
    if read.is_ok() && head[18..] == [2, 2] {
        report.ok(Check::Journal, "write-ahead log");
    } else {
        report.warn(
            Check::Journal,
            "no write-ahead log",
            "stop other programs that open the file, then start `sanad serve`: it sets the mode",
        );
    }
}

/// Says that a table cannot be read, though the database answers.
pub(super) fn unreadable(
    report: &mut Report,
    check: Check,
    config: &Config,
    table: &str,
    why: &StoreError,
) {
    let bring_back = if config.database_url.is_some() {
        "name an empty database in SANAD_DATABASE_URL, bring the newest backup back into it with `sanad restore`"
    } else {
        "bring the newest backup back with `sanad restore --replace`"
    };
    let (seen, repair) = if why.is_denied() {
        (
            "may not be read by this account",
            format!(
                "as the owner of the database: `grant all on {table} to` the account in SANAD_DATABASE_URL"
            ),
        )
    } else if why.is_unavailable() {
        ("was not read", "run this once more".to_owned())
    } else {
        (
            "is missing, damaged or was changed",
            format!("stop `sanad serve`, {bring_back}, and find out who changed the database"),
        )
    };
    report.fail(check, format!("the table {table} {seen} ({why})"), repair);
}

/// Judges the version, as in `150018`.
pub fn postgres_version(report: &mut Report, version: i64) {
    let major = version / 10_000;
    if major < OLDEST {
        let repair = format!(
            "move to PostgreSQL {OLDEST} or newer: `pg_upgrade`, or a backup and `sanad restore`"
        );
        report.warn(
            Check::PostgresVersion,
            format!("PostgreSQL {major}"),
            repair,
        );
    } else {
        report.ok(Check::PostgresVersion, format!("PostgreSQL {major}"));
    }
}

/// Judges what PostgreSQL would write into its log.
pub fn postgres_log(report: &mut Report, log: &[ServerSetting]) {
    let wrong: Vec<_> = log
        .iter()
        .filter(|setting| setting.value != setting.wanted)
        .collect();
    if wrong.is_empty() {
        report.ok(Check::PostgresLog, "values of rows stay out of its log");
        return;
    }
    let seen: Vec<_> = wrong
        .iter()
        .map(|s| format!("{}={}", s.name, s.value))
        .collect();
    let steps = wrong
        .iter()
        .map(|s| format!("alter system set {} = '{}';", s.name, s.wanted));
    let steps: Vec<_> = steps.collect();
    let repair = format!(
        "as its superuser: {} select pg_reload_conf();",
        steps.join(" ")
    );
    report.warn(Check::PostgresLog, seen.join(", "), repair);
}

/// Whether a process of this house is known to hold the lease.
async fn is_held(store: &Store, around: &Surroundings) -> bool {
    let held = store.lease_held(WORK).await.ok().flatten();
    held.is_some_and(|(_, until)| until > around.now)
}

/// Whether a process of this house serves, as far as the database shows. Who is alone does not
/// write the lease again, but runs retention.
pub(super) async fn is_served(store: &Store, around: &Surroundings) -> bool {
    let ran = store
        .sizes(around.now)
        .await
        .ok()
        .and_then(|sizes| sizes.retention);
    is_held(store, around).await || ran.is_some_and(|ran| around.now - ran < 2 * OFTEN)
}

/// What a house that serves must keep doing.
pub(super) async fn work(
    report: &mut Report,
    config: &Config,
    around: &Surroundings,
    store: Option<&Store>,
    running: Option<&Running>,
) {
    let Some(store) = store else {
        report.skip(Check::Lease, "the database cannot be read");
        report.skip(Check::Retention, "the database cannot be read");
        return;
    };
    let by_server = running.and_then(|running| running.figure("sanad_lease_held")) == Some(1);
    let holder = store.lease_held(WORK).await.ok().flatten();
    let holder = holder.map_or_else(String::new, |(holder, _)| name_of(&holder));
    if by_server {
        let seen = format!(
            "the server on {} holds it (process {holder})",
            config.listen
        );
        report.ok(Check::Lease, seen);
    } else if is_held(store, around).await {
        let seen = format!("process {holder} holds it; the log of a process names it");
        report.ok(Check::Lease, seen);
    } else if config.telegram_token.is_none() {
        report.skip(Check::Lease, "nobody is served over Telegram");
    } else {
        let repair = "start `sanad serve` (`systemctl start sanad`); if it runs, look at its log";
        report.warn(Check::Lease, "no process holds it", repair);
    }
    let last = store
        .sizes(around.now)
        .await
        .ok()
        .and_then(|sizes| sizes.retention);
    let repair =
        "start `sanad serve`: it runs each minute; if it runs, its log says why this is put off";
    match last {
        Some(at) if around.now - at <= LATE => {
            report.ok(
                Check::Retention,
                format!("ran {} min ago", (around.now - at).max(0) / 60),
            );
        }
        Some(at) => {
            let hours = (around.now - at) / 3600;
            report.warn(Check::Retention, format!("ran {hours} hours ago"), repair);
        }
        None => report.warn(Check::Retention, "never ran", repair),
    }
}
