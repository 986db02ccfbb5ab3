//! The database: opened at the start, or as soon as it is there, and looked for while away.
//!
//! A mistake in the settings ends the start with one sentence; a database that does not
//! answer does not, because guidance needs none. Invariant: what is tried again is tried at
//! least every `LONGEST_PAUSE`, and what goes wrong is told once, not at every try.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::app::house::House;
use crate::config::Config;
use crate::store::{Place, Store, StoreError};
use crate::telegram::CannotServe;

/// A start waits so long before it goes on without.
const AT_START: Duration = Duration::from_secs(10);
/// A later try may migrate much.
const LATER: Duration = Duration::from_mins(5);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(15);
/// How often a database that fell silent is asked.
const LOOK: Duration = Duration::from_secs(1);

/// Why there is no database at the start.
#[derive(thiserror::Error)]
pub(super) enum CannotOpen {
    /// It may be there in a minute.
    #[error("{0:#}")]
    Away(anyhow::Error),
    /// Somebody must do something about it.
    #[error("{0:#}")]
    Mistake(anyhow::Error),
}

impl std::fmt::Debug for CannotOpen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

/// Whether a start that ended so would end so again, however often it is tried: whoever starts
/// it by itself is to leave it.
pub(crate) fn is_in_vain(why: &anyhow::Error) -> bool {
    let opening = match why.downcast_ref() {
        Some(CannotOpen::Mistake(why)) => why,
        _ => why,
    };
    let of_telegram = why.downcast_ref();
    matches!(opening.downcast_ref(), Some(StoreError::Newer { .. }))
        || matches!(
            of_telegram,
            Some(CannotServe::WrongToken | CannotServe::BadAddress)
        )
}

/// Where the database of these settings lies.
pub(super) fn database_place(config: &Config) -> Place {
    match &config.database_url {
        Some(url) => Place::Server(url.expose().to_owned()),
        None => Place::File(config.data_dir.join("sanad.db")),
    }
}

/// Opens the database of these settings, if it answers soon.
pub(super) async fn open_now(store: &Store, config: &Config) -> Result<(), CannotOpen> {
    let place = database_place(config);
    if let Place::File(_) = place {
        private_folder(&config.data_dir)
            .with_context(|| format!("making the data folder {}", config.data_dir.display()))
            .map_err(CannotOpen::Mistake)?;
    }
    let what = match &place {
        Place::Server(_) => "opening PostgreSQL (SANAD_DATABASE_URL)".to_owned(),
        Place::File(file) => format!(
            "opening {} (this account must be able to write there, no other program may hold it, and the disk may not be full)",
            file.display()
        ),
    };
    match timeout(AT_START, store.open(&place)).await {
        Ok(Ok(())) => Ok(()),
        // It says itself what to do.
        Ok(Err(why @ StoreError::Newer { .. })) => Err(CannotOpen::Mistake(why.into())),
        Ok(Err(why)) if why.is_a_mistake() => {
            Err(CannotOpen::Mistake(anyhow::Error::new(why).context(what)))
        }
        Ok(Err(why)) => Err(CannotOpen::Away(anyhow::Error::new(why).context(what))),
        Err(_) => Err(CannotOpen::Away(
            anyhow::Error::new(StoreError::away()).context(what),
        )),
    }
}

/// Makes a folder that only this account may enter; one that is there stays as it is.
pub(super) fn private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

/// Tries until the database is open; false when the process is asked to stop before.
pub(super) async fn keep_opening(house: &House, place: &Place, stop: &CancellationToken) -> bool {
    let mut pause = FIRST_PAUSE;
    let mut told = String::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => return false,
            () = sleep(pause) => {}
        }
        let tried = tokio::select! {
            () = stop.cancelled() => return false,
            tried = timeout(LATER, house.open_database(place)) => tried,
        };
        let why = match tried {
            Ok(Ok(())) => {
                return true;
            }
            Ok(Err(why)) => why,
            Err(_) => StoreError::away(),
        };
        let sentence = why.to_string();
        if sentence != told && why.is_a_mistake() {
            tracing::error!(%why, "the database cannot be opened until somebody does something about it; people are guided meanwhile");
        }
        told = sentence;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Looks for a database that fell silent, and tells when it did and when it is back.
pub(super) async fn watching_database(house: Arc<House>, stop: CancellationToken) {
    let mut every = interval(LOOK);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut told = !house.is_answering();
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        house.look_for_database().await;
        let away = !house.is_answering();
        if away != told {
            told = away;
            if away {
                tracing::error!(
                    "the database does not answer or takes nothing: people are guided, and told that nothing is saved"
                );
            } else {
                tracing::info!("the database answers and takes what is to be saved");
            }
        }
    }
}
