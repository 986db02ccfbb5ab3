//! Watches the content folder and puts up what was saved, when it is right.
//!
//! Invariant: content with an error never goes up; the version before it stays.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::domain::finding::Finding;

use super::{Files, LiveCell, load, read_folder, today};

/// How long nothing must be saved before the folder is read; editors save in several steps.
const QUIET: Duration = Duration::from_millis(300);

/// How often a folder in which nothing is saved is looked at.
const A_WHILE: Duration = Duration::from_mins(15);

/// Watches for as long as it is kept.
pub struct Watching {
    _watcher: RecommendedWatcher,
}

/// Watches a folder; `on_findings` gets what was found at each reading, and whether it went up.
pub fn watch(
    folder: &Path,
    cell: LiveCell,
    on_findings: impl Fn(&Files, &[Finding], bool) + Send + 'static,
) -> notify::Result<Watching> {
    let (send, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading the folder is itself an event on some systems.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // The other end is gone only when nobody watches any more.
            let _ = send.send(());
        }
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    let folder = folder.to_path_buf();
    std::thread::Builder::new()
        .name("content".to_owned())
        .spawn(move || follow(&folder, &changes, &cell, &on_findings))
        .map_err(notify::Error::io)?;
    Ok(Watching { _watcher: watcher })
}

/// Runs until the watcher is dropped.
fn follow(
    folder: &Path,
    changes: &Receiver<()>,
    cell: &LiveCell,
    on_findings: &impl Fn(&Files, &[Finding], bool),
) {
    loop {
        // Without a change it is read when the day may have changed: numbers grow old.
        match changes.recv_timeout(A_WHILE) {
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) if cell.now().day == today() => continue,
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
        }
        loop {
            match changes.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        match read_folder(folder) {
            Ok(files) => refresh(&files, cell, on_findings),
            // Saving may take a file away for a moment; the next event reads again.
            Err(error) => tracing::warn!(%error, "the content folder could not be read"),
        }
    }
}

fn refresh(files: &Files, cell: &LiveCell, on_findings: &impl Fn(&Files, &[Finding], bool)) {
    let up = cell.now();
    if files.version() == up.version && up.day == today() {
        return;
    }
    let loaded = load(files);
    let is_up = loaded.live.is_some();
    if let Some(live) = loaded.live {
        cell.swap(live);
    }
    on_findings(files, &loaded.findings, is_up);
    // At once, so that hardly anybody who types waits for it.
    cell.now().content.search.learn();
}
