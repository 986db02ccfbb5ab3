//! The composition root: builds and starts store, content, bot and console, and stops them.
//!
//! The one file that spawns tasks. Invariant: every task is named, gets the stop token, and
//! is waited for.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::deliver::Deliverer;
use crate::app::house::{Clock, House, Parts, Random};
use crate::app::keyring::{DayKeys, Stretcher, check_apart, runtime_dir};
use crate::app::messenger::{ChatId, Messenger};
use crate::app::phone::Phone;
use crate::app::recovery_file::USUAL_WORK;
use crate::app::turn::{App, Fetch};
use crate::cli::NOT_SET_UP;
use crate::config::Config;
use crate::content::{self, Files, Live, LiveCell};
use crate::store::Store;
use crate::telegram::{self, FaceWords, Telegram};
use crate::web::{self, Simulator, WebState};

/// The file that marks a folder as the demo's; no real token ever meets it.
pub const DEMO_MARK: &str = "DEMO";

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

/// Starts the log: one line each, on standard error.
pub fn start_log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(config.log_filter());
    // A second start within one process, as in tests, keeps the first log.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_writer(std::io::stderr)
        .try_init();
}

/// The content files: of a named folder, of `./locales`, else those inside the binary.
pub fn content_files(named: Option<&Path>) -> anyhow::Result<Files> {
    match content_folder(named) {
        Some(folder) => content::read_folder(&folder)
            .with_context(|| format!("reading the content in {}", folder.display())),
        None => Ok(content::shipped()),
    }
}

fn content_folder(named: Option<&Path>) -> Option<PathBuf> {
    let beside = Path::new("locales");
    named
        .map(Path::to_path_buf)
        .or_else(|| beside.join("flows").is_dir().then(|| beside.to_path_buf()))
}

/// The content, checked; all findings when it does not pass.
pub fn load_content(config: &Config) -> anyhow::Result<Live> {
    let files = content_files(config.locales.as_deref())?;
    let loaded = content::load(&files);
    match loaded.live {
        Some(live) => Ok(live),
        None => bail!(
            "the content does not pass the check, so nothing was started\n\n{}",
            content::print(&loaded.findings, &files, false)
        ),
    }
}

/// Goes on reading the content folder; what does not pass leaves the old version up.
pub(crate) fn watch_content(config: &Config, cell: &LiveCell) -> Option<content::watch::Watching> {
    let folder = content_folder(config.locales.as_deref())?;
    let told = |files: &Files, findings: &[crate::domain::finding::Finding], up: bool| {
        if up {
            tracing::info!("new content is up");
        } else {
            let printed = content::print(findings, files, false);
            tracing::warn!(
                "the changed content is refused, the version before it stays up\n{printed}"
            );
        }
    };
    match content::watch(&folder, cell.clone(), told) {
        Ok(watching) => Some(watching),
        Err(why) => {
            tracing::warn!(%why, "changes of the content are not noticed until the next start");
            None
        }
    }
}

async fn open_store(config: &Config) -> anyhow::Result<Store> {
    match &config.database_url {
        Some(url) => Store::open_postgres(url.expose())
            .await
            .context("opening PostgreSQL (SANAD_DATABASE_URL)"),
        None => {
            std::fs::create_dir_all(&config.data_dir)
                .with_context(|| format!("making the data folder {}", config.data_dir.display()))?;
            let file = config.data_dir.join("sanad.db");
            Store::open_sqlite(&file)
                .await
                .with_context(|| {
                    format!(
                        "opening {} (this account must be able to write there, no other program may hold it, and the disk may not be full)",
                        file.display()
                    )
                })
        }
    }
}

/// Whether the data folder, or the database, holds a house.
pub async fn is_set_up(config: &Config) -> anyhow::Result<bool> {
    let has_file = config.data_dir.join("sanad.db").is_file();
    if config.database_url.is_none() && !has_file {
        return Ok(false);
    }
    let store = open_store(config).await?;
    let found = store.is_set_up().await;
    store.close().await;
    Ok(found?)
}

/// The house of these settings.
pub async fn house(config: &Config, live: Live) -> anyhow::Result<Arc<House>> {
    refuse_demo_data(config)?;
    let store = open_store(config).await?;
    check_apart(&config.data_dir, &config.keys_dir)?;
    let session = config.session_dir.clone();
    let choice = runtime_dir(config.runtime_dir.as_deref(), |_| session.clone());
    if choice.folder.is_none() {
        tracing::warn!(
            "no folder in memory was found: a restart loses requests that are being written (set SANAD_RUNTIME_DIR to a tmpfs)"
        );
    } else if !choice.in_memory_fs {
        tracing::warn!("SANAD_RUNTIME_DIR is not in memory: keys of the day reach the disk");
    }
    let parts = Parts {
        store,
        live: LiveCell::new(live),
        keys_folder: config.keys_dir.clone(),
        days: DayKeys::open(&choice)?,
        stretcher: Stretcher::new(),
        clock: Clock::of_the_machine(),
        random: Random::of_the_machine(),
        recovery_work: USUAL_WORK,
    };
    Ok(Arc::new(House::new(parts)?))
}

fn refuse_demo_data(config: &Config) -> anyhow::Result<()> {
    if config.data_dir.join(DEMO_MARK).exists() {
        bail!(
            "{} holds demo data: real people must never meet invented cases and numbers. Name another SANAD_DATA_DIR",
            config.data_dir.display()
        );
    }
    Ok(())
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
    println!("Sanad {} · console {base}/", env!("CARGO_PKG_VERSION"));
    if !house.is_set_up().await? {
        let token = house.make_once("set-up", LINK_LIFE).await?;
        println!("Not set up yet. Open this link once, within 30 minutes:\n  {base}/setup/{token}");
        println!("Until then the bot guides people, and takes no requests.");
    }
    if config.telegram_token.is_none() && start != Start::SetUp {
        println!("Telegram is not connected: set SANAD_TELEGRAM_TOKEN.");
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
        tasks.spawn(alerting(
            house.clone(),
            telegram.clone(),
            base,
            stop.clone(),
        ));
    }
    app.resume_fetching().await;
    let choice = runtime_dir(config.runtime_dir.as_deref(), |_| {
        config.session_dir.clone()
    });
    let settings = telegram::Settings {
        long_poll: Duration::from_secs(25),
        runtime_folder: choice.folder,
        words: face_words(&house.live()),
        clock: machine_now,
    };
    println!("Serving people over Telegram. Stop: Ctrl-C");
    telegram::serve(telegram, app.clone(), deliverer, settings, stop.clone()).await?;
    Ok(())
}

pub(crate) fn machine_now() -> i64 {
    Clock::of_the_machine().now()
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

/// Cancelled at Ctrl-C and at SIGTERM.
pub(crate) fn stop_on_signal() -> CancellationToken {
    let stop = CancellationToken::new();
    let asked = stop.clone();
    #[expect(clippy::disallowed_methods, reason = "serve starts every task")]
    tokio::spawn(async move {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return;
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        asked.cancel();
    });
    stop
}

pub(crate) async fn timers(app: Arc<App>, stop: CancellationToken) {
    let mut every = tokio::time::interval(Duration::from_secs(60));
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        if let Err(why) = app.tidy().await {
            tracing::warn!(%why, "retention is put off");
        }
    }
}

pub(crate) async fn sweeping<M: Messenger>(
    app: Arc<App>,
    deliverer: Deliverer<M, App>,
    stop: CancellationToken,
) {
    let mut every = tokio::time::interval(Duration::from_secs(5));
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        for (chat, outcome) in app.due_sweeps().await {
            deliverer.submit_quietly(chat, outcome);
        }
    }
}

pub(crate) async fn fetching<M: Messenger>(
    app: Arc<App>,
    messenger: Arc<M>,
    deliverer: Deliverer<M, App>,
    mut fetches: UnboundedReceiver<Fetch>,
    stop: CancellationToken,
) {
    let places = Arc::new(tokio::sync::Semaphore::new(4));
    let running = TaskTracker::new();
    loop {
        let fetch = tokio::select! {
            () = stop.cancelled() => break,
            fetch = fetches.recv() => fetch,
        };
        let Some(fetch) = fetch else { break };
        let Ok(place) = places.clone().acquire_owned().await else {
            break;
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
    running.wait().await;
}

async fn alerting(
    house: Arc<House>,
    telegram: Telegram,
    base: Option<String>,
    stop: CancellationToken,
) {
    let mut every = tokio::time::interval(Duration::from_secs(2));
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = every.tick() => {}
        }
        if let Err(why) = tell_staff(&house, &telegram, base.as_deref()).await {
            tracing::warn!(%why, "alerts to staff wait for the database");
        }
    }
}

async fn tell_staff(
    house: &House,
    telegram: &Telegram,
    base: Option<&str>,
) -> Result<(), crate::store::StoreError> {
    use crate::app::messenger::MessageId;
    let live = house.live();
    let Some(language) = live.content.languages.first().map(|l| l.code) else {
        return Ok(());
    };
    let label = live
        .texts
        .text(language, "alert-open", &content::Args::new());
    for alert in house.due_alerts(language, base).await? {
        let button = alert.link.as_deref().map(|link| (label.as_str(), link));
        let told = match alert.message {
            Some(message) => {
                let edited = telegram
                    .edit_alert(MessageId(message), &alert.text, button)
                    .await;
                edited.map(|()| message)
            }
            None => telegram
                .send_alert(&alert.text, button)
                .await
                .map(|sent| sent.0),
        };
        match told {
            Ok(message) => house.alert_done(&alert, message).await?,
            Err(why) => {
                tracing::warn!(%why, "an alert to staff was not taken");
                house.alert_failed(&alert).await?;
            }
        }
    }
    Ok(())
}

/// A house in memory for trying the bot: it can never make a real case.
pub(crate) struct Rehearsal {
    pub app: Arc<App>,
    pub phone: Arc<Phone>,
    pub simulator: Arc<Simulator>,
    fetches: UnboundedReceiver<Fetch>,
    _folder: tempfile::TempDir,
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
            _folder: folder,
        })
    }

    /// Keeps its timers and files going until the stop.
    pub(crate) fn run(self, tasks: &TaskTracker, stop: &CancellationToken) {
        let Self {
            app,
            phone,
            fetches,
            _folder,
            ..
        } = self;
        let deliverer = Deliverer::new(phone.clone(), app.clone());
        let stop = stop.clone();
        tasks.spawn(async move {
            let sweeps = sweeping(app.clone(), deliverer.clone(), stop.clone());
            let files = fetching(app.clone(), phone, deliverer, fetches, stop.clone());
            tokio::join!(sweeps, files, timers(app, stop));
            drop(_folder);
        });
    }
}
