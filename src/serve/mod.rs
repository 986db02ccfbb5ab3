//! The composition root: builds and starts store, content, bot and console, and stops them.
//!
//! The one file that spawns tasks. Invariant: every task is named, gets the stop token, and
//! is waited for.

mod build;
mod rehearsal;
mod tasks;

pub use build::{DEMO_MARK, content_files, house, is_set_up, load_content, start_log};
pub(crate) use build::{machine_now, watch_content};
pub(crate) use rehearsal::Rehearsal;
use tasks::{alerting, leasing};
pub(crate) use tasks::{fetching, stop_on_signal, sweeping, timers};

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::deliver::Deliverer;
use crate::app::house::House;
use crate::app::keyring::runtime_dir;
use crate::app::messenger::ChatId;
use crate::app::signin::SET_UP;
use crate::app::turn::{App, Fetch};
use crate::cli::NOT_SET_UP;
use crate::config::Config;
use crate::content::{self, Live};
use crate::play::say;
use crate::telegram::{self, CannotServe, FaceWords, Telegram};
use crate::web::{self, WebState};

/// How long the set-up link works, in seconds.
const LINK_LIFE: i64 = 30 * 60;

/// Why this house is started.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `sanad serve`.
    Asked,
    /// `sanad` alone.
    Alone,
    /// `sanad init`: only to be set up.
    SetUp,
}

/// Serves until the process is asked to stop.
pub async fn serve(config: &Config, start: Start) -> anyhow::Result<ExitCode> {
    if start == Start::Asked && config.telegram_token.is_none() && !is_set_up(config).await? {
        eprintln!(
            "sanad: nothing is set up here: run `sanad init`, or set SANAD_TELEGRAM_TOKEN, or start the demo with `sanad demo`"
        );
        return Ok(ExitCode::from(NOT_SET_UP));
    }
    let live = load_content(config)?;
    let house = house(config, live).await?;
    let _watching = watch_content(config, house.live_cell());
    let (app, fetches) = App::new(house.clone());
    let app = Arc::new(app);
    let stop = stop_on_signal();
    let tasks = TaskTracker::new();

    let rehearsal = Rehearsal::begin(house.live_cell().clone()).await?;
    let state = WebState {
        house: house.clone(),
        simulator: Some(rehearsal.simulator.clone()),
        demo: None,
        public_url: config.public_url.as_deref().map(Arc::from),
        now: machine_now,
    };
    let address = listen(&tasks, config.listen, false, web::router(state), &stop).await?;
    rehearsal.run(&tasks, &stop);
    greet(config, &house, address, start).await?;
    tasks.spawn(timers(app.clone(), stop.clone()));

    let result = match &config.telegram_token {
        Some(token) => {
            let staff = config
                .staff_chat
                .as_ref()
                .map(|chat| ChatId(*chat.expose()));
            let api = config.telegram_api_url.as_deref();
            let telegram = Telegram::new(token.expose(), api, staff)?;
            over_telegram(config, telegram, &house, &app, fetches, &tasks, &stop).await
        }
        None => {
            stop.cancelled().await;
            Ok(())
        }
    };
    stop.cancel();
    tasks.close();
    let _ = tokio::time::timeout(Duration::from_secs(10), tasks.wait()).await;
    // Last of all: what a task still had under way was written under it.
    house.end_lease().await;
    house.end_sharing().await;
    house.close().await;
    result?;
    Ok(ExitCode::SUCCESS)
}

/// Says where the console is, and how the house is set up when it is not.
async fn greet(
    config: &Config,
    house: &House,
    address: SocketAddr,
    start: Start,
) -> anyhow::Result<()> {
    let base = config
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"));
    say(&format!(
        "Sanad {} · console {base}/",
        env!("CARGO_PKG_VERSION")
    ));
    if !house.is_set_up().await? {
        let token = house.make_once(SET_UP, LINK_LIFE).await?;
        say(&format!(
            "Not set up yet. Open this link once, within 30 minutes:\n  {base}/setup/{token}"
        ));
        say("Until then the bot guides people, and takes no requests.");
    }
    if config.telegram_token.is_none() && start != Start::SetUp {
        say("Telegram is not connected: set SANAD_TELEGRAM_TOKEN.");
    }
    Ok(())
}

async fn over_telegram(
    config: &Config,
    telegram: Telegram,
    house: &Arc<House>,
    app: &Arc<App>,
    fetches: UnboundedReceiver<Fetch>,
    tasks: &TaskTracker,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    // Before any work that is done once. Where it fails, the task below goes on trying.
    let _ = house.begin_lease().await;
    let (polls, polled) = watch::channel(false);
    tasks.spawn(leasing(house.clone(), polls, stop.clone()));
    let deliverer = Deliverer::new(Arc::new(telegram.clone()), app.clone());
    tasks.spawn(fetching(
        app.clone(),
        Arc::new(telegram.clone()),
        deliverer.clone(),
        fetches,
        stop.clone(),
    ));
    tasks.spawn(sweeping(app.clone(), deliverer.clone(), stop.clone()));
    if telegram.staff_chat().is_some() {
        let base = config.public_url.clone();
        if base.is_none() {
            tracing::warn!("staff are told without a link to the case: set SANAD_PUBLIC_URL");
        }
        tasks.spawn(alerting(
            house.clone(),
            telegram.clone(),
            base,
            stop.clone(),
        ));
    }
    let choice = runtime_dir(config.runtime_dir.as_deref(), |_| {
        config.session_dir.clone()
    });
    say("Serving people over Telegram. Stop: Ctrl-C");
    poll_in_turn(polled, stop, |turn| {
        let settings = telegram::Settings {
            long_poll: Duration::from_secs(25),
            runtime_folder: choice.folder.clone(),
            words: face_words(&house.live()),
            clock: machine_now,
        };
        telegram::serve(
            telegram.clone(),
            app.clone(),
            deliverer.clone(),
            settings,
            turn,
        )
    })
    .await?;
    Ok(())
}

/// Polls while it is this process's turn; gives way to another that took the lease, so that
/// what is under way is dealt with first, and waits until that one is gone.
async fn poll_in_turn<S>(
    mut polled: watch::Receiver<bool>,
    stop: &CancellationToken,
    serve: impl Fn(CancellationToken) -> S,
) -> Result<(), CannotServe>
where
    S: Future<Output = Result<(), CannotServe>>,
{
    loop {
        tokio::select! {
            () = stop.cancelled() => return Ok(()),
            found = polled.wait_for(|is| *is) => if found.is_err() { return Ok(()) },
        }
        let turn = stop.child_token();
        let mut serving = std::pin::pin!(serve(turn.clone()));
        tokio::select! {
            ended = &mut serving => ended?,
            _ = polled.wait_for(|is| !*is) => {
                turn.cancel();
                serving.await?;
            }
        }
    }
}

/// What the face itself says, in each language; the first stands for all others.
fn face_words(live: &Live) -> Vec<FaceWords> {
    let spoken = |code: &str| {
        live.content
            .languages
            .iter()
            .map(|l| l.code)
            .find(|known| known.as_str() == code)
    };
    let first = spoken("en").into_iter();
    let others = live
        .content
        .languages
        .iter()
        .map(|l| l.code)
        .filter(|code| code.as_str() != "en");
    first
        .chain(others)
        .map(|code| {
            FaceWords::collect(code.as_str(), |id| {
                live.texts.text(code, id, &content::Args::new())
            })
        })
        .collect()
}

/// Listens and serves; with `or_another` on any free port when the one named is taken.
pub(crate) async fn listen(
    tasks: &TaskTracker,
    address: SocketAddr,
    or_another: bool,
    router: axum::Router,
    stop: &CancellationToken,
) -> anyhow::Result<SocketAddr> {
    let listener = match TcpListener::bind(address).await {
        Ok(listener) => listener,
        Err(why) if or_another && why.kind() == std::io::ErrorKind::AddrInUse => {
            TcpListener::bind((address.ip(), 0))
                .await
                .context("listening on any free port")?
        }
        Err(why) => {
            return Err(why).with_context(|| {
                format!("listening on {address} (set SANAD_LISTEN to another address)")
            });
        }
    };
    let address = listener.local_addr()?;
    let stopped = stop.clone().cancelled_owned();
    tasks.spawn(async move {
        let served = axum::serve(listener, router)
            .with_graceful_shutdown(stopped)
            .await;
        if let Err(why) = served {
            tracing::error!(%why, "the console stopped serving");
        }
    });
    Ok(address)
}
