//! From settings to a house: content, database, keys.
//!
//! Invariant: what does not pass is told in one sentence that says what to do, and nothing
//! is started.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};

use super::database::{CannotOpen, database_place, open_now};
use crate::app::house::{Clock, House, Parts, Random};
use crate::app::keyring::{DayKeys, Stretcher, check_apart, runtime_dir};
use crate::app::recovery_file::USUAL_WORK;
use crate::config::Config;
use crate::content::{self, Files, Live, LiveCell};
use crate::domain::finding::Finding;
use crate::store::{Place, Store};

/// The file that marks a folder as the demo's; no real token ever meets it.
pub const DEMO_MARK: &str = "DEMO";

/// Starts the log: one line each, on standard error.
pub fn start_log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(config.log_filter());
    // A second start within one process, as in tests, keeps the first log.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_writer(std::io::stderr)
        .try_init();
}

/// The content files: of a named folder, of `./locales`, else those inside the binary.
pub fn content_files(named: Option<&Path>) -> anyhow::Result<Files> {
    match content_folder(named) {
        Some(folder) => content::read_folder(&folder)
            .with_context(|| format!("reading the content in {}", folder.display())),
        None => Ok(content::shipped()),
    }
}

/// The folder that holds the content, when it is not the one inside the binary.
pub fn content_folder(named: Option<&Path>) -> Option<PathBuf> {
    let beside = Path::new("locales");
    named
        .map(Path::to_path_buf)
        .or_else(|| beside.join("flows").is_dir().then(|| beside.to_path_buf()))
}

/// The content, checked; all findings when it does not pass.
pub fn load_content(config: &Config) -> anyhow::Result<Live> {
    load_files(&content_files(config.locales.as_deref())?)
}

/// These files, checked.
pub(super) fn load_files(files: &Files) -> anyhow::Result<Live> {
    let loaded = content::load(files);
    match loaded.live {
        Some(live) => Ok(live),
        None => bail!(
            "the content does not pass the check, so nothing was started\n\n{}",
            content::print(&loaded.findings, files, false)
        ),
    }
}

/// Goes on reading the content folder; what does not pass leaves the old version up. What
/// goes up is handed to `keep`. Beside that the words of what is up now are learnt, so that
/// nobody who types waits for it.
pub fn watch_content(
    config: &Config,
    cell: &LiveCell,
    keep: impl Fn(&Files) + Send + 'static,
) -> Option<content::watch::Watching> {
    let live = cell.now();
    tokio::task::spawn_blocking(move || live.content.search.learn());
    let folder = content_folder(config.locales.as_deref())?;
    let told = move |files: &Files, findings: &[Finding], up: bool| {
        if up {
            keep(files);
            tracing::info!("new content is up");
        } else {
            let printed = content::print(findings, files, false);
            tracing::warn!(
                "the changed content is refused, the version before it stays up\n{printed}"
            );
        }
    };
    match content::watch(&folder, cell.clone(), told) {
        Ok(watching) => Some(watching),
        Err(why) => {
            tracing::warn!(%why, "changes of the content are not noticed until the next start");
            None
        }
    }
}

/// The database as it lies there, its schema untouched; none when there is no file.
pub async fn open_as_it_is(config: &Config) -> anyhow::Result<Option<Store>> {
    let file = config.data_dir.join("sanad.db");
    let opened = match &config.database_url {
        Some(url) => Store::open_postgres_as_it_is(url.expose()).await,
        None if !file.is_file() => return Ok(None),
        None => Store::open_sqlite_as_it_is(&file).await,
    };
    Ok(Some(opened.context("opening the database")?))
}

/// Whether the data folder, or the database, holds a house.
pub async fn is_set_up(config: &Config) -> anyhow::Result<bool> {
    Ok(look(config).await?.unwrap_or_default())
}

/// The same, where a database that does not answer may hold one.
pub async fn may_be_set_up(config: &Config) -> anyhow::Result<bool> {
    match look(config).await {
        Ok(found) => Ok(found.unwrap_or_default()),
        Err(CannotOpen::Away(_)) => Ok(true),
        Err(why) => Err(why.into()),
    }
}

async fn look(config: &Config) -> Result<Option<bool>, CannotOpen> {
    let has_file = config.data_dir.join("sanad.db").is_file();
    if config.database_url.is_none() && !has_file {
        return Ok(None);
    }
    let store = Store::unopened();
    open_now(&store, config).await?;
    let found = store.is_set_up().await;
    store.close().await;
    found.map(Some).map_err(|why| CannotOpen::Away(why.into()))
}

/// The house of these settings; its database must answer.
pub async fn house(config: &Config, live: Live) -> anyhow::Result<Arc<House>> {
    refuse_demo_data(config)?;
    let store = Store::unopened();
    open_now(&store, config).await?;
    with_store(config, live, store)
}

/// The house of these settings, and where its database lies when that does not answer yet.
pub async fn house_or_later(
    config: &Config,
    live: Live,
) -> anyhow::Result<(Arc<House>, Option<Place>)> {
    refuse_demo_data(config)?;
    let store = Store::unopened();
    let later = match open_now(&store, config).await {
        Ok(()) => None,
        Err(CannotOpen::Away(why)) => {
            tracing::error!(
                why = format!("{why:#}"),
                "the database does not answer: people are guided, and told that no request can be saved; it is tried again until it does"
            );
            Some(database_place(config))
        }
        Err(why) => return Err(why.into()),
    };
    Ok((with_store(config, live, store)?, later))
}

fn with_store(config: &Config, live: Live, store: Store) -> anyhow::Result<Arc<House>> {
    check_apart(&config.data_dir, &config.keys_dir)?;
    let session = config.session_dir.clone();
    let choice = runtime_dir(config.runtime_dir.as_deref(), |_| session.clone());
    if choice.folder.is_none() {
        tracing::warn!(
            "no folder in memory was found: a restart loses requests that are being written (set SANAD_RUNTIME_DIR to a tmpfs)"
        );
    } else if !choice.in_memory_fs {
        tracing::warn!("SANAD_RUNTIME_DIR is not in memory: keys of the day reach the disk");
    }
    let parts = Parts {
        store,
        live: LiveCell::new(live),
        keys_folder: config.keys_dir.clone(),
        days: DayKeys::open(&choice)?,
        stretcher: Stretcher::new(),
        clock: Clock::steady_of_the_machine(&config.data_dir),
        random: Random::of_the_machine(),
        recovery_work: USUAL_WORK,
    };
    Ok(Arc::new(House::new(parts)?))
}

/// Data of a demo never meets real people.
pub fn refuse_demo_data(config: &Config) -> anyhow::Result<()> {
    if config.data_dir.join(DEMO_MARK).exists() {
        bail!(
            "{} holds demo data: real people must never meet invented cases and numbers. Name another SANAD_DATA_DIR",
            config.data_dir.display()
        );
    }
    Ok(())
}

pub fn machine_now() -> i64 {
    Clock::of_the_machine().now()
}
