//! What both faces and the console share: store, content, keys, clock.
//!
//! Not here: what is done with them. Invariant: what the bot trusts (roster, intake key)
//! comes from the organisation's signature, whose public key lies in the keys folder, and
//! from no table.

use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::breaker::Breaker;
pub use super::clock::Clock;
use super::keyring::{
    DayKeys, DoorStretcher, KeyringError, NumberStretcher, Pins, ServerKey, Stretcher,
};
use super::lease::Lease;
use super::metrics::Metrics;
use super::peers::Peers;
use crate::content::live::{Live, LiveCell};
use crate::domain::case::CaseRef;
use crate::domain::conversation::Seconds;
use crate::domain::epoch::{Epoch, EpochKind, SignedEpoch};
use crate::domain::roster::{Roster, SignedRoster};
use crate::store::staff::SignedRow;
use crate::store::{Store, StoreError};

/// Gives random bytes.
#[derive(Clone)]
pub struct Random(Arc<Fill>);

/// Fills bytes with randomness.
type Fill = dyn Fn(&mut [u8]) + Send + Sync;

impl Random {
    /// Randomness from the given function, for tests that repeat themselves.
    pub fn new(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Self(Arc::new(fill))
    }

    /// Randomness of the machine.
    pub fn of_the_machine() -> Self {
        Self::new(|bytes| {
            getrandom::fill(bytes).expect("the machine gives randomness, or nothing here is safe");
        })
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }
}

/// Who is staff and what cases are sealed to, verified.
pub struct Trust {
    /// The roster in force.
    pub roster: Roster,
    /// The intake key in force.
    pub intake: Epoch,
    /// The supervisors' key in force.
    pub supervisors: Epoch,
    /// The recovery key.
    pub recovery: Epoch,
}

/// A running house.
pub struct House {
    pub(crate) store: Store,
    live: LiveCell,
    pub(crate) server_key: ServerKey,
    pub(crate) days: DayKeys,
    pub(crate) stretcher: Stretcher,
    /// The slow hash of those who sign in; a flood of them must not stall people.
    pub(crate) door: DoorStretcher,
    /// The same for numbers that are tried; a flood of them must not stall who sends.
    pub(crate) numbers: NumberStretcher,
    pub(crate) clock: Clock,
    pub(crate) random: Random,
    pub(crate) keys_folder: PathBuf,
    pub(crate) recovery_work: u8,
    pub(crate) lease: Lease,
    /// Whether what people's turns load, and what they commit, is answered.
    pub(crate) reads: Breaker,
    pub(crate) writes: Breaker,
    metrics: Arc<Metrics>,
    pub(crate) held_back: super::alert_pace::HeldBack,
    pub(crate) peers: Peers,
    pub(crate) standstill: super::standstill::Standstill,
    trust: RwLock<Option<Arc<Trust>>>,
}

/// What a house is built from.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The content that is up.
    pub live: LiveCell,
    /// The folder of the server key and the pins.
    pub keys_folder: PathBuf,
    /// The keys of the days.
    pub days: DayKeys,
    /// The slow hash.
    pub stretcher: Stretcher,
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// How hard the recovery file's passphrase is to try (logarithm; see `recovery_file`).
    pub recovery_work: u8,
}

impl House {
    /// A house of these parts; makes the server key when there is none.
    pub fn new(parts: Parts) -> Result<Self, KeyringError> {
        parts.days.destroy_by(parts.clock.clone());
        Ok(Self {
            server_key: ServerKey::load_or_make(&parts.keys_folder)?,
            store: parts.store,
            live: parts.live,
            days: parts.days,
            door: parts.stretcher.for_door(),
            numbers: parts.stretcher.for_numbers(),
            stretcher: parts.stretcher,
            lease: Lease::new(parts.random.bytes()),
            reads: Breaker::default(),
            writes: Breaker::default(),
            metrics: Arc::new(Metrics::new(parts.clock.now())),
            held_back: super::alert_pace::HeldBack::default(),
            peers: Peers::new(&parts.random),
            standstill: super::standstill::Standstill::default(),
            clock: parts.clock,
            random: parts.random,
            keys_folder: parts.keys_folder,
            recovery_work: parts.recovery_work,
            trust: RwLock::new(None),
        })
    }

    /// What this process counts of its own work.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// The secret path of the webhook of the bot with that token, and what Telegram shows
    /// there, as letters, digits, dashes and underscores.
    pub fn webhook_secrets(&self, token: &str) -> (String, String) {
        let written = |bytes: [u8; 32]| URL_SAFE_NO_PAD.encode(bytes);
        (
            written(self.server_key.webhook_path(token)),
            written(self.server_key.webhook_token(token)),
        )
    }

    /// The mark by which it is remembered that the bot's token worked.
    pub fn token_mark(&self, token: &str) -> [u8; 32] {
        self.server_key.token_mark(token)
    }

    /// The content that is up.
    pub fn live(&self) -> Arc<Live> {
        self.live.now()
    }

    /// The content that is up, to be swapped.
    pub fn live_cell(&self) -> &LiveCell {
        &self.live
    }

    /// Lets the database finish; nothing is asked of the house afterwards.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// The case that arrived last.
    pub async fn newest_case(&self) -> Result<Option<CaseRef>, StoreError> {
        self.store.newest_case().await
    }

    /// The time, which is written beside what is kept.
    pub fn now(&self) -> Seconds {
        self.clock.now()
    }

    /// The time by which something may be deleted for ever.
    pub(crate) fn sure(&self) -> Seconds {
        self.clock.sure()
    }

    /// The time by which something must vanish from a chat.
    pub(crate) fn due(&self) -> Seconds {
        self.clock.due()
    }

    /// Whether the machine's clock jumped and is not believed yet.
    pub fn is_clock_doubted(&self) -> bool {
        self.clock.is_doubted()
    }

    /// Keeps the time for a machine that wakes up in another year.
    pub fn keep_time(&self, folder: &Path) -> std::io::Result<()> {
        self.clock.keep(folder)
    }

    /// Whether keys and a first administrator exist.
    pub async fn is_set_up(&self) -> Result<bool, StoreError> {
        self.store.is_set_up().await
    }

    pub(crate) fn pins(&self) -> Result<Pins, KeyringError> {
        Pins::open(&self.keys_folder)
    }

    /// The folder of the keys, for telling people where something lies.
    pub fn keys_folder(&self) -> &Path {
        &self.keys_folder
    }

    /// Forgets what was verified, after a roster or an epoch changed.
    pub(crate) fn distrust(&self) {
        if let Ok(mut trust) = self.trust.write() {
            *trust = None;
        }
    }

    /// The verified roster and keys; `None` until the house is set up, or when something
    /// does not verify (told in the log, never guessed around).
    pub async fn trust(&self) -> Option<Arc<Trust>> {
        if let Ok(known) = self.trust.read()
            && let Some(trust) = known.as_ref()
        {
            return Some(trust.clone());
        }
        let found = match self.verify_trust().await {
            Ok(found) => Arc::new(found?),
            Err(why) => {
                tracing::error!(%why, "the roster or a key of the organisation was refused");
                return None;
            }
        };
        if let Ok(mut trust) = self.trust.write() {
            *trust = Some(found.clone());
        }
        Some(found)
    }

    /// Verifies again, so that a roster which another process wrote is seen; while the
    /// database gives no answer, what was verified last stays.
    pub(crate) async fn refresh_trust(&self) {
        let found = match self.verify_trust().await {
            Ok(found) => found.map(Arc::new),
            Err(Untrusted::Store(_)) => return,
            Err(why) => {
                tracing::error!(%why, "the roster or a key of the organisation was refused");
                None
            }
        };
        if let Ok(mut trust) = self.trust.write() {
            *trust = found;
        }
    }

    async fn verify_trust(&self) -> Result<Option<Trust>, Untrusted> {
        let Some(row) = self.store.latest_roster().await? else {
            return Ok(None);
        };
        let pins = self.pins()?;
        let signed = SignedRoster::from_bytes(&join(&row)).ok_or(Untrusted::Form)?;
        let roster = pins.trusted_roster(&signed)?;
        let Some(intake) = self.epoch(&pins, &roster, EpochKind::Intake).await? else {
            return Ok(None);
        };
        let Some(supervisors) = self.epoch(&pins, &roster, EpochKind::Supervisors).await? else {
            return Ok(None);
        };
        let Some(recovery) = self.epoch(&pins, &roster, EpochKind::Recovery).await? else {
            return Ok(None);
        };
        Ok(Some(Trust {
            roster,
            intake,
            supervisors,
            recovery,
        }))
    }

    async fn epoch(
        &self,
        pins: &Pins,
        roster: &Roster,
        kind: EpochKind,
    ) -> Result<Option<Epoch>, Untrusted> {
        let Some(row) = self.store.latest_epoch(kind_word(kind)).await? else {
            return Ok(None);
        };
        let signed = SignedEpoch::from_bytes(&join(&row)).ok_or(Untrusted::Form)?;
        let key = pins.organisation()?.ok_or(Untrusted::Form)?;
        let epoch = signed.verify(&key).map_err(|_| Untrusted::Signature)?;
        if epoch.kind != kind || !roster.accepts(&epoch) {
            return Err(Untrusted::OldEpoch);
        }
        Ok(Some(epoch))
    }
}

/// The stored word of an epoch's kind.
pub(crate) fn kind_word(kind: EpochKind) -> &'static str {
    match kind {
        EpochKind::Intake => "intake",
        EpochKind::Supervisors => "supervisors",
        EpochKind::Recovery => "recovery",
    }
}

fn join(row: &SignedRow) -> Vec<u8> {
    [&row.signature[..], &row.bytes].concat()
}

/// Why the house takes no requests.
#[derive(Debug, thiserror::Error)]
enum Untrusted {
    #[error("the database gave no answer")]
    Store(#[from] StoreError),
    #[error("{0}")]
    Keyring(#[from] KeyringError),
    #[error("a roster or key in the database cannot be read")]
    Form,
    #[error("a roster or key in the database was not signed by this organisation")]
    Signature,
    #[error("a key in the database is older than the roster allows")]
    OldEpoch,
}
