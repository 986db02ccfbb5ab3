//! The end of a house: what is under way is waited for, but not for ever.
//!
//! Who asks for it is in `tasks`. Invariant: from the stop to the end it is less than ten seconds.

use std::time::Duration;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::metrics::Side;
use crate::app::turn::App;

/// A stop takes ten seconds at most: this, the last pages and the last writes.
const STOP: Duration = Duration::from_secs(8);
/// The console is given so long at least for pages that are on their way.
const LAST_PAGES: Duration = Duration::from_millis(500);
/// How long the database may take to finish.
const LAST_WRITES: Duration = Duration::from_millis(500);

/// What still serves so long after the stop is given up: what it had comes again.
pub(super) async fn until_given_up(
    serving: impl Future<Output = anyhow::Result<()>>,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    let given_up = async {
        stop.cancelled().await;
        tokio::time::sleep(STOP).await;
    };
    tokio::select! {
        result = serving => result,
        () = given_up => {
            tracing::warn!("something was still under way at the end of the stop");
            Ok(())
        }
    }
}

/// Waits for what is under way, and gives up what this process held.
pub(super) async fn end(app: &App, tasks: &TaskTracker, stopped: Instant) {
    let house = app.house();
    tasks.close();
    house.metrics().set_side(Side::Stopped);
    let left = STOP.saturating_sub(stopped.elapsed()).max(LAST_PAGES);
    // What is not done by then was not committed, or comes again: it costs nobody anything.
    let _ = tokio::time::timeout(left, tasks.wait()).await;
    let last = async {
        // What the database did not take is owed in memory, and goes with it.
        if house.is_answering() {
            app.leave_again().await;
            app.note_fates_again().await;
            app.write_ends_again().await;
        }
        // Last of all: what a task still had under way was written under it.
        house.end_lease().await;
        house.end_sharing().await;
        house.close().await;
    };
    let _ = tokio::time::timeout(LAST_WRITES, last).await;
}
