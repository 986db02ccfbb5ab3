//! The face toward people: Telegram.
//!
//! `poll` asks for updates or `webhook` gets them, `inbound` sorts them, `lanes` carries them
//! to the desk in the order of each chat, `outbound` shows screens. Invariant: an update is
//! acknowledged when it has been dealt with, not before.

mod bodies;
mod connect;
mod flight;
mod groups;
mod inbound;
mod inquiry;
mod lanes;
mod line;
mod note;
mod outbound;
mod poll;
mod profile;
mod proof;
mod refusals;
mod taking;
mod update;
mod voice;
mod webhook;
mod wire;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;

use self::flight::Flight;
#[doc(hidden)]
pub use self::inbound::read_update;
pub use self::inquiry::{Bot, Inquiry, NoAnswer, Registered};
use self::lanes::Lanes;
use self::note::Note;
pub use self::outbound::Telegram;
pub use self::profile::{COMMANDS, FaceWords};
pub use self::proof::Proof;
pub use self::webhook::Webhook;
use crate::app::deliver::{Deliverer, Desk};
use crate::app::metrics::Side;
use crate::domain::conversation::Seconds;

/// At the end updates under way are waited for.
const LANDING: Duration = Duration::from_secs(5);

/// How updates come.
#[derive(Clone)]
pub enum Way {
    /// They are asked for; Telegram holds a request so long when there is nothing new (at
    /// most 50 s).
    Polling(Duration),
    /// Telegram sends them.
    Webhook(Webhook),
}

/// What serving needs to know.
pub struct Settings {
    /// How updates come.
    pub way: Way,
    /// A folder in memory that outlives the process, for the note on updates that end it.
    pub runtime_folder: Option<PathBuf>,
    /// What the face itself says, per language; the first also stands for all others.
    pub words: Vec<FaceWords>,
    /// The time, in seconds since 1970.
    pub clock: fn() -> Seconds,
}

/// Why people cannot be served over Telegram.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CannotServe {
    /// Telegram does not know the token, and never did.
    #[error(
        "Telegram does not accept the token: copy it again from @BotFather (/mybots, API Token) into SANAD_TELEGRAM_TOKEN"
    )]
    WrongToken,
    /// The address of the Bot API is none.
    #[error(
        "the address of the Bot API is not a URL: check SANAD_TELEGRAM_API_URL, or leave it out"
    )]
    BadAddress,
    /// No HTTPS connection could be set up.
    #[error("no HTTPS connection can be set up on this machine")]
    NoHttp,
}

/// Serves people over Telegram until `stop`; then no update is taken any more, and those
/// under way are dealt with and acknowledged.
pub async fn serve<D: Desk>(
    telegram: Telegram,
    desk: Arc<D>,
    deliverer: Deliverer<Telegram, D>,
    settings: Settings,
    stop: CancellationToken,
) -> Result<(), CannotServe> {
    telegram.metrics().set_side(Side::Connecting);
    let flight = match &settings.way {
        Way::Polling(_) => Flight::default(),
        Way::Webhook(_) => Flight::of_a_webhook(),
    };
    let note = Note::open(settings.runtime_folder.as_deref());
    let words = settings.words.clone();
    let lanes = Lanes::new(telegram.clone(), desk, deliverer, words, flight, note);
    let lanes = Arc::new(lanes);
    let _held = lanes.note.hold();
    let over = stop.child_token();
    let serving = async {
        let result = match &settings.way {
            Way::Polling(held) => by_polling(&telegram, &lanes, &settings, *held, &stop).await,
            Way::Webhook(webhook) => by_webhook(&telegram, &lanes, &settings, webhook, &stop).await,
        };
        over.cancel();
        result
    };
    let profile = over.run_until_cancelled(profile::set(&telegram, &settings.words));
    // Nobody waits for one group: before any other is left it is looked for anew.
    let staff = over.run_until_cancelled(connect::staff_chat(&telegram, &over));
    let (result, _, _) = tokio::join!(serving, profile, staff);
    if result.is_ok() {
        lanes.note.close();
    }
    result
}

async fn by_polling<D: Desk>(
    telegram: &Telegram,
    lanes: &Arc<Lanes<D>>,
    settings: &Settings,
    held: Duration,
    stop: &CancellationToken,
) -> Result<(), CannotServe> {
    connect::without_webhook(telegram, stop).await?;
    tracing::info!("connected to Telegram");
    let poll = poll::Poll {
        telegram,
        lanes: Arc::clone(lanes),
        settings,
        held,
        stop,
    };
    let mut since = Instant::now();
    let result = poll.run(&mut since).await;
    land(lanes).await;
    if result.is_ok() {
        poll.acknowledge(&mut since).await;
    }
    result
}

async fn by_webhook<D: Desk>(
    telegram: &Telegram,
    lanes: &Arc<Lanes<D>>,
    settings: &Settings,
    webhook: &Webhook,
    stop: &CancellationToken,
) -> Result<(), CannotServe> {
    let (taking, clock) = (Arc::clone(lanes), settings.clock);
    let take: webhook::Take = Arc::new(move |raw: String| {
        let lanes = Arc::clone(&taking);
        Box::pin(async move {
            let arrived = Instant::now();
            if lanes.desk.is_waking() {
                return false;
            }
            if let Some(number) = lanes.take(&raw, clock()).await {
                lanes.flight.finished(number).await;
            }
            lanes.desk.stopped_since(arrived).is_none()
        })
    });
    webhook.open(take, stop);
    let result = webhook.keep_registered(telegram, stop).await;
    webhook.close();
    land(lanes).await;
    result
}

/// Waits for what is under way.
async fn land<D: Desk>(lanes: &Lanes<D>) {
    if timeout(LANDING, lanes.flight.landed()).await.is_err() {
        tracing::warn!("some updates were not dealt with in time; they come again");
    }
}
