//! What goes on beside the answers: the lease, timers, sweeps, receipts, files, alerts.
//!
//! Invariant: each ends at the stop, and none holds a lock over a wait.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval_at};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::deliver::Deliverer;
use crate::app::file_queue::Fetches;
use crate::app::house::House;
use crate::app::messenger::Messenger;
use crate::app::metrics::Side;
use crate::app::turn::App;
use crate::store::StoreError;
use crate::telegram::Telegram;

/// Files that are on their way at a stop are given so long.
const LAST_FILES: Duration = Duration::from_secs(2);
/// How often the lease is renewed, or asked for.
const RENEWAL: Duration = Duration::from_secs(2);
/// How often it is looked whether staff are to be told something.
const LOOK: Duration = Duration::from_secs(2);
const BEAT: Duration = Duration::from_millis(500);
const MINUTE: Duration = Duration::from_mins(1);
/// So long a process that stands by waits for a database that gives no answer.
const SILENCE: Duration = Duration::from_mins(1);

/// Renews the lease, or waits for it, until the stop; tells whether people are to be polled for
/// here, where they are polled for at all. The keys of the days are shared with the other
/// processes in the same rhythm. What could not be `begun`, without a database, begins when that
/// is there.
pub async fn leasing(
    house: Arc<House>,
    mut begun: bool,
    polls: Option<watch::Sender<bool>>,
    stop: CancellationToken,
) {
    let mut every = tokio::time::interval(RENEWAL);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut standing = Standing::default();
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        let renewed = if begun {
            house.renew_lease().await
        } else {
            house.begin_lease().await
        };
        let renewed = renewed.ok();
        begun |= renewed.is_some();
        let held = standing.after(renewed.map(|epoch| epoch.is_some()), &house.process_name());
        if let Some(polls) = &polls {
            if !held && house.metrics().side() == Side::Connecting {
                house.metrics().set_side(Side::StandingBy);
            }
            polls.send_if_modified(|polled| std::mem::replace(polled, held) != held);
        }
        standing.note(house.share_days().await.map_err(|why| why.to_string()));
    }
}

/// What this process knew of the lease when it last had an answer.
#[derive(Default)]
struct Standing {
    held: Option<bool>,
    silent_since: Option<Instant>,
    /// Whether the days are settled, or what they wait for; each is told once.
    days: Option<Result<bool, String>>,
}

impl Standing {
    /// Whether people are polled for, after an answer of the database or none. Who lost it goes
    /// on with what it did before, and whoever never had it begins; after a while all try, and
    /// Telegram lets one.
    fn after(&mut self, renewed: Option<bool>, process: &str) -> bool {
        let Some(held) = renewed else {
            let since = *self.silent_since.get_or_insert_with(Instant::now);
            return self.held.unwrap_or(true) || since.elapsed() > SILENCE;
        };
        self.silent_since = None;
        if self.held.replace(held) != Some(held) {
            tracing::info!(
                process,
                "{}",
                if held {
                    "this process does what is done once"
                } else {
                    "another process does what is done once; this one stands by"
                }
            );
        }
        held
    }

    fn note(&mut self, shared: Result<bool, String>) {
        match (&shared, &self.days) {
            (Err(_), Some(Err(_))) | (Ok(true), Some(Ok(true))) => {}
            (Err(why), _) => {
                tracing::warn!(%why, "the lease and the keys of the day wait for the database");
            }
            (Ok(true), _) => tracing::info!("the keys of the day are here"),
            (Ok(false), _) => tracing::info!("waiting for the keys of the day"),
        }
        self.days = Some(shared);
    }
}

/// What is done every minute, and soon after this process took the lease.
pub async fn timers(app: Arc<App>, stop: CancellationToken) {
    let mut every = tokio::time::interval(Duration::from_secs(5));
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut done: Option<Instant> = None;
    let mut held = None;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        // While the database is away there is nothing to do, and one line says so already.
        if !app.house().is_answering() {
            continue;
        }
        app.leave_again().await;
        app.note_fates_again().await;
        let epoch = app.house().lease_epoch().or(held);
        let is_due = done.is_none_or(|at| at.elapsed() >= MINUTE);
        if !is_due && epoch == held {
            continue;
        }
        (done, held) = (Some(Instant::now()), epoch);
        app.write_ends_again().await;
        app.fetch_again().await;
        if let Err(why) = app.tidy().await {
            tracing::warn!(%why, "retention is put off");
        }
    }
}

/// Notes that this process goes on, so that a standstill is seen.
pub async fn beating(house: Arc<House>, stop: CancellationToken) {
    let mut every = tokio::time::interval(BEAT);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while stop.run_until_cancelled(every.tick()).await.is_some() {
        house.beat();
    }
}

/// Keeps the time of the house, and tells when the machine's clock jumped.
pub async fn keeping_time(house: Arc<House>, folder: PathBuf, stop: CancellationToken) {
    let mut every = tokio::time::interval(Duration::from_secs(30));
    let mut doubted = false;
    loop {
        let last = tokio::select! {
            () = stop.cancelled() => true,
            _ = every.tick() => false,
        };
        if house.is_clock_doubted() != doubted {
            doubted = !doubted;
            if doubted {
                tracing::warn!(
                    "the machine's clock jumped: nothing is deleted by the new time until it has stood for as long as it jumped, a day at most"
                );
            } else {
                tracing::info!("the machine's clock is believed again");
            }
        }
        // On a full disk the next start waits a little longer before it deletes anything.
        if let Err(why) = house.keep_time(&folder) {
            tracing::debug!(%why, "the time could not be kept");
        }
        if last {
            return;
        }
    }
}

pub async fn sweeping<M: Messenger>(
    app: Arc<App>,
    deliverer: Deliverer<M, App>,
    stop: CancellationToken,
) {
    let mut every = tokio::time::interval(Duration::from_secs(5));
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        app.house().metrics().set_awake(deliverer.chats());
        if !app.house().is_answering() || !app.house().holds_lease().await {
            continue;
        }
        for (chat, outcome) in app.due_sweeps().await {
            deliverer.submit_quietly(chat, outcome);
        }
    }
}

/// What comes so late is looked up before it is shown.
const LATE: Duration = Duration::from_secs(6);

/// Receipts that a process that ended had under way, while this process holds the lease: at a
/// start, when it takes the lease, and every minute, because another may have ended since.
pub async fn bringing<M: Messenger>(
    app: Arc<App>,
    deliverer: Deliverer<M, App>,
    stop: CancellationToken,
) {
    // Whoever left a receipt while no process was there is heard first.
    let begins = Instant::now() + Duration::from_secs(10);
    let mut every = interval_at(begins, Duration::from_secs(5));
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut rests_until: Option<Instant> = None;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        if !app.house().is_answering() || !app.house().holds_lease().await {
            rests_until = None;
            continue;
        }
        if rests_until.is_some_and(|until| Instant::now() < until) {
            continue;
        }
        let (receipts, may_come) = app.receipts_to_bring().await;
        for (chat, outcome) in receipts {
            if app.still_comes(chat) {
                let arrived = Instant::now()
                    .checked_sub(LATE)
                    .unwrap_or_else(Instant::now);
                drop(deliverer.submit(chat, arrived, outcome));
            }
        }
        rests_until = (!may_come).then(|| Instant::now() + MINUTE);
    }
}

/// Silent messages that are due, while this process holds the lease.
pub async fn pinging<M: Messenger>(
    app: Arc<App>,
    deliverer: Deliverer<M, App>,
    stop: CancellationToken,
) {
    let mut every = tokio::time::interval(Duration::from_secs(20));
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        for (chat, outcome) in app.due_pings().await {
            deliverer.submit_quietly(chat, outcome);
        }
    }
}

pub async fn fetching<M: Messenger>(
    app: Arc<App>,
    messenger: Arc<M>,
    deliverer: Deliverer<M, App>,
    mut fetches: Fetches,
    stop: CancellationToken,
) {
    // Not before people are answered: a new process may wait for the keys of their drafts.
    app.resume_fetching().await;
    let places = Arc::new(tokio::sync::Semaphore::new(4));
    let running = TaskTracker::new();
    loop {
        // Whose turn it is is settled only when there is a place.
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, fetches.next().await)
        };
        let (place, fetch) = tokio::select! {
            () = stop.cancelled() => break,
            next = next => next,
        };
        let (app, messenger, deliverer) = (app.clone(), messenger.clone(), deliverer.clone());
        running.spawn(async move {
            if let Some(outcome) = app.fetch(messenger.as_ref(), &fetch).await {
                deliverer.submit_quietly(fetch.chat, outcome);
            }
            drop(place);
        });
    }
    running.close();
    // What was not fetched by then waits in its draft, and is asked for at the next start.
    let _ = tokio::time::timeout(LAST_FILES, running.wait()).await;
}

pub async fn alerting(
    house: Arc<House>,
    telegram: Telegram,
    base: Option<String>,
    stop: CancellationToken,
) {
    let mut rest = Duration::ZERO;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(rest) => {}
        }
        rest = LOOK;
        if !house.is_answering() || !house.holds_lease().await {
            continue;
        }
        match house.tell_staff(&telegram, base.as_deref()).await {
            Ok(left_alone) => rest = left_alone.max(LOOK),
            Err(StoreError::Stale) => tracing::info!(
                "another process took the lease meanwhile; under the old one nothing was written"
            ),
            Err(why) => tracing::warn!(%why, "alerts to staff wait for the database"),
        }
    }
}

/// Cancelled at Ctrl-C, at SIGTERM, and when the terminal is closed.
pub fn stop_on_signal() -> CancellationToken {
    let stop = CancellationToken::new();
    let asked = stop.clone();
    #[expect(clippy::disallowed_methods, reason = "serve starts every task")]
    tokio::spawn(async move {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return;
        };
        let Ok(mut closed) = signal(SignalKind::hangup()) else {
            return;
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
            _ = closed.recv() => {}
        }
        asked.cancel();
    });
    stop
}
