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
        .prefix("sanad-demo-")
        .tempdir()
        .context("making a temporary folder")?;
    let demo = DemoHouse::build(folder.path(), live).await?;
    let stop = serve::stop_on_signal();
    let tasks = TaskTracker::new();
    let _watching = serve::watch_content(config, demo.house.live_cell());
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
    let pointer = Pointer::write(folder.path());
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

/// A file that tells `sanad chat` where the demo of this computer lies.
pub struct Pointer(std::path::PathBuf);

impl Pointer {
    fn path() -> std::path::PathBuf {
        std::env::temp_dir().join("sanad-demo.folder")
    }

    fn write(folder: &std::path::Path) -> Option<Self> {
        let path = Self::path();
        std::fs::write(&path, folder.to_string_lossy().as_bytes()).ok()?;
        Some(Self(path))
    }

    /// The folder of the demo that runs, if one does.
    pub fn read() -> Option<std::path::PathBuf> {
        let folder = std::path::PathBuf::from(std::fs::read_to_string(Self::path()).ok()?);
        folder.join(DEMO_MARK).is_file().then_some(folder)
    }
}

impl Drop for Pointer {
    fn drop(&mut self) {
        // Another demo may have written its own folder meanwhile; it writes it again.
        let _ = std::fs::remove_file(&self.0);
    }
}
