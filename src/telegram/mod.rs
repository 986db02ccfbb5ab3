//! The face toward people: Telegram.
//!
//! `poll` asks for updates, `inbound` sorts them, `lanes` carries them to the desk in the
//! order of each chat, `outbound` shows screens. Invariant: an update is acknowledged when
//! it has been dealt with, not before.

mod flight;
mod inbound;
mod inquiry;
mod lanes;
mod line;
mod note;
mod outbound;
mod poll;
mod profile;
mod update;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

pub use self::inquiry::{Bot, Inquiry, NoAnswer, Webhook};
pub use self::outbound::Telegram;
pub use self::profile::{COMMANDS, FaceWords};
use crate::app::deliver::{Deliverer, Desk};
use crate::app::metrics::Side;
use crate::domain::conversation::Seconds;

/// What polling needs to know.
pub struct Settings {
    /// How long Telegram holds a request when there is nothing new (at most 50 s).
    pub long_poll: Duration,
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
    /// Telegram does not know the token.
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
    poll::prepare(&telegram, &stop).await?;
    tracing::info!("connected to Telegram");
    let words = settings.words.clone();
    let lanes = lanes::Lanes::new(telegram.clone(), desk, deliverer, words);
    let poll = poll::Poll {
        telegram: &telegram,
        lanes: Arc::new(lanes),
        settings: &settings,
        note: note::Note::open(settings.runtime_folder.as_deref()),
        stop: &stop,
    };
    let over = stop.child_token();
    let polling = async {
        let result = poll.run().await;
        over.cancel();
        result
    };
    let profile = over.run_until_cancelled(profile::set(&telegram, &settings.words));
    let (result, _) = tokio::join!(polling, profile);
    result
}
