//! The demo: a house in a temporary folder, with invented cases and the phone simulator.
//!
//! Invariant: nothing here runs with a real token, and nothing leaves this computer.

mod chat;
mod house;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use tokio_util::task::TaskTracker;

pub use chat::chat;
pub use house::DemoHouse;

use crate::cli::NOT_SET_UP;
use crate::config::Config;
use crate::play::say;
use crate::serve::{self, DEMO_MARK};
use crate::web::{self, Simulator, WebState};

/// How the names of its folders begin.
const FOLDER: &str = "sanad-demo-";

/// Starts the demo and waits until it is stopped.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    if config.telegram_token.is_some() {
        eprintln!(
            "sanad: the demo does not start beside a real token: real people must never meet invented cases and numbers. Unset SANAD_TELEGRAM_TOKEN, or run `sanad serve`"
        );
        return Ok(ExitCode::from(NOT_SET_UP));
    }
    let live = serve::load_content(config)?;
    let folder = tempfile::Builder::new()
        .prefix(FOLDER)
        .tempdir()
        .context("making a temporary folder")?;
    let demo = DemoHouse::build(folder.path(), live).await?;
    let stop = serve::stop_on_signal();
    let tasks = TaskTracker::new();
    let _watching = serve::watch_content(config, demo.house.live_cell(), |_| {});
    let doors = Arc::new(demo.doors());
    let state = WebState {
        house: demo.house.clone(),
        simulator: Some(Arc::new(Simulator::new(
            demo.app.clone(),
            demo.phone.clone(),
        ))),
        demo: Some(doors.clone()),
        public_url: None,
        now: serve::machine_now,
    };
    let address = serve::listen(&tasks, config.listen, true, web::router(state), &stop).await?;
    let house = demo.house.clone();
    demo.run(&tasks, &stop);
    let pointer = Pointer::hold(folder.path());
    say(&format!(
        "Sanad {} · DEMO · nothing leaves this computer",
        env!("CARGO_PKG_VERSION")
    ));
    say(&format!(
        "  1  Chat as a person      http://{address}/chat      (also: sanad chat)"
    ));
    say(&format!(
        "  2  Staff console         http://{address}/demo/{}   (signs in once)",
        doors.link()
    ));
    say(&format!("Both side by side: http://{address}/demo"));
    say("Real bot?  sanad init     Stop: Ctrl-C");
    stop.cancelled().await;
    tasks.close();
    let _ = tokio::time::timeout(std::time::Duration::from_secs(10), tasks.wait()).await;
    house.close().await;
    drop(pointer);
    Ok(ExitCode::SUCCESS)
}

/// What tells `sanad chat` where a demo of this computer runs: the mark of its folder, locked.
///
/// The lock ends with the process, however that ends, so nobody talks to a demo that is dead.
pub struct Pointer(std::fs::File);

impl Pointer {
    fn hold(folder: &std::path::Path) -> Option<Self> {
        let mark = std::fs::File::open(folder.join(DEMO_MARK)).ok()?;
        mark.lock().ok()?;
        Some(Self(mark))
    }

    /// The folder of the demo that runs, the newest if there are several.
    pub fn read() -> Option<std::path::PathBuf> {
        let entries = std::fs::read_dir(std::env::temp_dir()).ok()?;
        let living = entries.flatten().filter_map(|entry| {
            let named = entry.file_name().to_string_lossy().starts_with(FOLDER);
            let mark = std::fs::File::open(entry.path().join(DEMO_MARK));
            let mark = mark.ok().filter(|_| named)?;
            let held = matches!(
                mark.try_lock_shared(),
                Err(std::fs::TryLockError::WouldBlock)
            );
            let begun = mark.metadata().and_then(|of| of.modified()).ok()?;
            held.then(|| (begun, entry.path()))
        });
        living.max().map(|(_, folder)| folder)
    }
}

impl Drop for Pointer {
    fn drop(&mut self) {
        // Closing the file would do; said aloud because it is what the mark is for.
        let _ = self.0.unlock();
    }
}
