//! A house in memory for trying the bot: it can never make a real case.
//!
//! Invariant: its keys and its database end with the process.

use std::sync::Arc;

use anyhow::Context as _;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::tasks::{fetching, sweeping, timers};
use crate::app::deliver::Deliverer;
use crate::app::file_queue::Fetches;
use crate::app::house::{Clock, House, Parts, Random};
use crate::app::keyring::{DayKeys, Stretcher};
use crate::app::phone::Phone;
use crate::app::turn::App;
use crate::content::LiveCell;
use crate::store::Store;
use crate::web::Simulator;

/// Tries the bot beside that house, unless this machine has no room for it: people are served
/// all the same.
pub(super) async fn begin_if_possible(house: &House) -> Option<Rehearsal> {
    match Rehearsal::begin(house.live_cell().clone()).await {
        Ok(rehearsal) => Some(rehearsal),
        Err(why) => {
            tracing::warn!(
                why = format!("{why:#}"),
                "the bot cannot be tried in the console until the next start; it needs a folder for temporary files (TMPDIR)"
            );
            None
        }
    }
}

/// A house in memory for trying the bot: it can never make a real case.
pub(crate) struct Rehearsal {
    pub app: Arc<App>,
    pub phone: Arc<Phone>,
    pub simulator: Arc<Simulator>,
    fetches: Fetches,
    folder: tempfile::TempDir,
}

impl Rehearsal {
    pub(crate) async fn begin(live: LiveCell) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir().context("making a temporary folder")?;
        let parts = Parts {
            store: Store::open_memory().await?,
            live,
            keys_folder: folder.path().join("keys"),
            days: DayKeys::in_memory(),
            stretcher: Stretcher::new(),
            clock: Clock::of_the_machine(),
            random: Random::of_the_machine(),
            recovery_work: 2,
        };
        let house = Arc::new(House::new(parts)?);
        let password: [u8; 24] = house.random.bytes();
        let password = password
            .map(|byte| char::from(b'a' + byte % 26))
            .iter()
            .collect::<String>();
        house.set_up("Rehearsal", &password).await?;
        let (app, fetches) = App::new(house);
        let (app, phone) = (Arc::new(app), Arc::new(Phone::new()));
        let simulator = Arc::new(Simulator::new(app.clone(), phone.clone()));
        Ok(Self {
            app,
            phone,
            simulator,
            fetches,
            folder,
        })
    }

    /// Keeps its timers and files going until the stop.
    pub(crate) fn run(self, tasks: &TaskTracker, stop: &CancellationToken) {
        let Self {
            app,
            phone,
            fetches,
            folder,
            ..
        } = self;
        let deliverer = Deliverer::new(phone.clone(), app.clone());
        let stop = stop.clone();
        tasks.spawn(async move {
            let sweeps = sweeping(app.clone(), deliverer.clone(), stop.clone());
            let files = fetching(app.clone(), phone, deliverer, fetches, stop.clone());
            tokio::join!(sweeps, files, timers(app, stop));
            drop(folder);
        });
    }
}
