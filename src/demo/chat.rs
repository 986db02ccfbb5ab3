//! `sanad chat`: whose house the terminal talks to.
//!
//! Beside a demo that runs it uses the demo's house, so staff see what is sent; alone it
//! talks to a house in memory. Invariant: it never opens a real house.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Pointer;
use crate::app::house::{Clock, House, Parts, Random};
use crate::app::keyring::{DayKeys, Stretcher};
use crate::app::phone::Phone;
use crate::app::turn::App;
use crate::config::Config;
use crate::content::LiveCell;
use crate::play::{self, say};
use crate::serve::{self, Rehearsal};
use crate::store::Store;

/// Chats in the terminal until it is left.
pub async fn chat(config: &Config) -> anyhow::Result<ExitCode> {
    let live = LiveCell::new(serve::load_content(config)?);
    let stop = serve::stop_on_signal();
    let tasks = TaskTracker::new();
    let (app, phone) = match Pointer::read() {
        Some(folder) => {
            say("In the demo that runs on this computer: its staff console shows what you send.");
            beside(&folder, live).await?
        }
        None => {
            say("No demo runs on this computer: you talk to a house in memory, nothing is kept.");
            alone(live, &tasks, &stop).await?
        }
    };
    let done = play::talk(app, phone, stop.clone()).await;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    done.context("reading from the terminal")?;
    Ok(ExitCode::SUCCESS)
}

async fn alone(
    live: LiveCell,
    tasks: &TaskTracker,
    stop: &CancellationToken,
) -> anyhow::Result<(Arc<App>, Arc<Phone>)> {
    let rehearsal = Rehearsal::begin(live).await?;
    let pair = (rehearsal.app.clone(), rehearsal.phone.clone());
    rehearsal.run(tasks, stop);
    Ok(pair)
}

async fn beside(folder: &Path, live: LiveCell) -> anyhow::Result<(Arc<App>, Arc<Phone>)> {
    let file = folder.join("sanad.db");
    let parts = Parts {
        store: Store::open_sqlite(&file)
            .await
            .context("opening the demo")?,
        live,
        keys_folder: folder.join("keys"),
        days: DayKeys::in_memory(),
        stretcher: Stretcher::new(),
        clock: Clock::of_the_machine(),
        random: Random::of_the_machine(),
        recovery_work: 2,
    };
    // The terminal sends no files, so nothing is ever fetched.
    let (app, _fetches) = App::new(Arc::new(House::new(parts)?));
    Ok((Arc::new(app), Arc::new(Phone::new())))
}
