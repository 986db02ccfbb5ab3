//! The composition root: builds and starts store, content, bot and console, and stops them.
//!
//! The one file that spawns tasks. Invariant: every task is named, gets the stop token, and
//! is waited for.

mod build;
mod database;
mod listen;
mod notify;
mod publication;
mod rehearsal;
mod stop;
mod tasks;

use build::house_or_later;
pub use build::{
    DEMO_MARK, content_files, content_folder, house, is_set_up, load_content, may_be_set_up,
    start_log,
};
pub(crate) use build::{machine_now, open_as_it_is, refuse_demo_data, watch_content};
pub(crate) use database::is_in_vain;
use database::{keep_opening, watching_database};
pub(crate) use listen::listen;
use notify::{Notifier, notifying};
use publication::{content_of_a_start, keep};
pub(crate) use rehearsal::Rehearsal;
use stop::{end, until_given_up};
use tasks::{alerting, beating, bringing, keeping_time, leasing};
pub(crate) use tasks::{fetching, pinging, stop_on_signal, sweeping, timers};

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::deliver::Deliverer;
use crate::app::file_ids::FileIds;
use crate::app::file_queue::Fetches;
use crate::app::house::House;
use crate::app::keyring::runtime_dir;
use crate::app::messenger::ChatId;
use crate::app::metrics::{Metrics, Side};
use crate::app::signin::SET_UP;
use crate::app::turn::App;
use crate::cli::NOT_SET_UP;
use crate::config::Config;
use crate::content::{self, Live};
use crate::play::say;
use crate::store::Place;
use crate::telegram::{self, CannotServe, FaceWords, Proof, Telegram, Way, Webhook};
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
    if start == Start::Asked && config.telegram_token.is_none() && !may_be_set_up(config).await? {
        eprintln!(
            "sanad: nothing is set up here: run `sanad init`, or set SANAD_TELEGRAM_TOKEN, or start the demo with `sanad demo`"
        );
        return Ok(ExitCode::from(NOT_SET_UP));
    }
    let live = content_of_a_start(config)?;
    let (house, later) = match start {
        Start::SetUp => (house(config, live).await?, None),
        Start::Asked | Start::Alone => house_or_later(config, live).await?,
    };
    let kept = config.clone();
    let _watching = watch_content(config, house.live_cell(), move |files| keep(&kept, files));
    let (app, fetches) = App::new(house.clone());
    let app = Arc::new(app);
    let stop = stop_on_signal();
    let tasks = TaskTracker::new();

    let rehearsal = rehearsal::begin_if_possible(&house).await;
    let state = WebState {
        house: house.clone(),
        simulator: rehearsal.as_ref().map(|r| r.simulator.clone()),
        demo: None,
        public_url: config.public_url.as_deref().map(Arc::from),
        now: machine_now,
    };
    let bot = bot(config, &house)?;
    let router = match &bot {
        Some((_, Way::Webhook(webhook))) => webhook.before(web::router(state)),
        _ => web::router(state),
    };
    let address = listen(&tasks, config.listen, false, router, &stop).await?;
    if let Some(rehearsal) = rehearsal {
        rehearsal.run(&tasks, &stop);
    }
    greet(config, &house, address, start).await;
    beside(config, &app, later, address, (&tasks, &stop));

    let serving = async {
        match bot {
            Some(bot) => {
                let result = over_telegram(config, bot, &house, &app, fetches, &tasks, &stop).await;
                // Without its bot the house does not go on.
                stop.cancel();
                result
            }
            None => Ok(()),
        }
    };
    let stopped = async {
        stop.cancelled().await;
        Instant::now()
    };
    let (result, stopped) = tokio::join!(until_given_up(Box::pin(serving), &stop), stopped);
    end(&app, &tasks, stopped).await;
    result?;
    Ok(ExitCode::SUCCESS)
}

/// What goes on beside the answers, with Telegram and without.
fn beside(
    config: &Config,
    app: &Arc<App>,
    later: Option<Place>,
    address: SocketAddr,
    (tasks, stop): (&TaskTracker, &CancellationToken),
) {
    tasks.spawn(timers(app.clone(), stop.clone()));
    tasks.spawn(beating(app.house().clone(), stop.clone()));
    tasks.spawn(watching_database(app.house().clone(), stop.clone()));
    tasks.spawn(keeping_time(
        app.house().clone(),
        config.data_dir.clone(),
        stop.clone(),
    ));
    if let Some(notifier) = config.notify_socket.as_deref().and_then(Notifier::to) {
        let (house, stop) = (app.house().clone(), stop.clone());
        tasks.spawn(notifying(notifier, config.watchdog, house, stop));
    }
    if let Some(place) = later {
        let (base, app, stop) = (base(config, address), app.clone(), stop.clone());
        tasks.spawn(async move {
            if keep_opening(app.house(), &place, &stop).await {
                invite_to_set_up(app.house(), &base).await;
                app.resume_fetching().await;
            }
        });
    }
}

/// Where the console is, as people are told.
fn base(config: &Config, address: SocketAddr) -> String {
    let public = config.public_url.clone();
    public.unwrap_or_else(|| format!("http://{address}"))
}

/// Says where the console is, and how the house is set up when it is not.
async fn greet(config: &Config, house: &House, address: SocketAddr, start: Start) {
    let base = base(config, address);
    say(&format!(
        "Sanad {} · console {base}/",
        env!("CARGO_PKG_VERSION")
    ));
    invite_to_set_up(house, &base).await;
    if config.telegram_token.is_none() && start != Start::SetUp {
        say("Telegram is not connected: set SANAD_TELEGRAM_TOKEN.");
    }
}

/// Says how the house is set up when it is not; nothing while the database does not answer.
async fn invite_to_set_up(house: &House, base: &str) {
    if !matches!(house.is_set_up().await, Ok(false)) {
        return;
    }
    match house.make_once(SET_UP, LINK_LIFE).await {
        Ok(token) => {
            say(&format!(
                "Not set up yet. Open this link once, within 30 minutes:\n  {base}/setup/{token}"
            ));
            say("Until then the bot guides people, and takes no requests.");
        }
        Err(why) => tracing::error!(%why, "no link to set up could be made: start again"),
    }
}

/// The bot of these settings, and how its updates come.
fn bot(config: &Config, house: &Arc<House>) -> anyhow::Result<Option<(Telegram, Way)>> {
    let Some(token) = &config.telegram_token else {
        return Ok(None);
    };
    let staff = config.staff_chat.as_ref();
    let staff = staff.map(|chat| ChatId(*chat.expose()));
    let api = config.telegram_api_url.as_deref();
    let telegram = Telegram::new(token.expose(), api, staff)?;
    let telegram = telegram
        .counting(house.metrics().clone())
        .proven_by(Proof::kept_in(
            &config.data_dir,
            house.token_mark(token.expose()),
        ))
        .remembering(FileIds::of(house));
    let way = match &config.public_url {
        Some(url) if config.webhook => {
            let (path, shown) = house.webhook_secrets(token.expose());
            Way::Webhook(Webhook::new(url, &path, &shown))
        }
        _ => Way::Polling(Duration::from_secs(25)),
    };
    Ok(Some((telegram, way)))
}

async fn over_telegram(
    config: &Config,
    (telegram, way): (Telegram, Way),
    house: &Arc<House>,
    app: &Arc<App>,
    fetches: Fetches,
    tasks: &TaskTracker,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    house.metrics().set_side(Side::Connecting);
    // Before any work that is done once. Where it fails, the task below goes on trying.
    let begun = house.begin_lease().await.is_ok();
    let (polls, polled) = watch::channel(false);
    let polls = matches!(way, Way::Polling(_)).then_some(polls);
    tasks.spawn(leasing(house.clone(), begun, polls, stop.clone()));
    let deliverer = Deliverer::new(Arc::new(telegram.clone()), app.clone());
    tasks.spawn(fetching(
        app.clone(),
        Arc::new(telegram.clone()),
        deliverer.clone(),
        fetches,
        stop.clone(),
    ));
    tasks.spawn(sweeping(app.clone(), deliverer.clone(), stop.clone()));
    tasks.spawn(bringing(app.clone(), deliverer.clone(), stop.clone()));
    tasks.spawn(pinging(app.clone(), deliverer.clone(), stop.clone()));
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
    let serve = |way, turn| {
        let settings = telegram::Settings {
            way,
            runtime_folder: choice.folder.clone(),
            words: face_words(&house.live()),
            clock: machine_now,
        };
        let (telegram, app) = (telegram.clone(), app.clone());
        telegram::serve(telegram, app, deliverer.clone(), settings, turn)
    };
    match way {
        Way::Polling(long) => {
            poll_in_turn(polled, house.metrics(), stop, |turn| {
                serve(Way::Polling(long), turn)
            })
            .await?;
        }
        // Whichever process an update is sent to answers it.
        Way::Webhook(_) => serve(way, stop.clone()).await?,
    }
    Ok(())
}

/// Polls while it is this process's turn; gives way to another that took the lease, so that
/// what is under way is dealt with first, and waits until that one is gone.
async fn poll_in_turn<S>(
    mut polled: watch::Receiver<bool>,
    metrics: &Metrics,
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
                metrics.set_side(Side::StandingBy);
            }
        }
    }
}

/// What the face itself says, in each language; the first stands for all others.
pub(crate) fn face_words(live: &Live) -> Vec<FaceWords> {
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
