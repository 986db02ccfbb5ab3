//! Under which ids Telegram keeps the recordings that it was given once.
//!
//! An id is worth something to one bot only, and for one file: the key is both. What is not
//! in memory is asked of the database once; without one a recording is uploaded anew by each
//! process, once however many want it. Invariant: nobody waits long for an id, and a lost one costs an upload, never a
//! voice; what is wrong here says nothing about the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::OwnedMutexGuard;
use tokio::time::{Instant, timeout};

use super::house::House;

/// How long the database is asked for an id; uploading takes about as long.
const PATIENCE: Duration = Duration::from_millis(500);

/// One recording of one bot.
type Key = (i64, [u8; 32]);

/// When the last upload of a recording failed for want of an answer. Whoever holds the lock
/// uploads it.
type Upload = Arc<tokio::sync::Mutex<Option<Instant>>>;

/// The one upload of a recording that is under way. The next begins when this is dropped.
pub struct Turn(OwnedMutexGuard<Option<Instant>>);

impl Turn {
    /// Telegram gave no answer: who waits already is not to wait for that one after the other.
    pub fn failed(&mut self) {
        *self.0 = Some(Instant::now());
    }
}

/// The ids; clones share them. They are no secret and lead to nobody.
#[derive(Clone, Default)]
pub struct FileIds {
    known: Arc<Mutex<HashMap<Key, String>>>,
    /// One for each recording, of which there are few.
    uploads: Arc<Mutex<HashMap<Key, Upload>>>,
    house: Option<Arc<House>>,
}

impl FileIds {
    /// Ids that outlive the process in the database of this house.
    pub fn of(house: &Arc<House>) -> Self {
        Self {
            known: Arc::default(),
            uploads: Arc::default(),
            house: Some(Arc::clone(house)),
        }
    }

    /// Waits until nobody else uploads this recording; none when that failed meanwhile.
    pub async fn turn_to_upload(&self, bot: i64, sound: [u8; 32]) -> Option<Turn> {
        let came = Instant::now();
        let upload = {
            let mut uploads = self.uploads.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(uploads.entry((bot, sound)).or_default())
        };
        let held = upload.lock_owned().await;
        held.is_none_or(|failed| failed < came).then(|| Turn(held))
    }

    /// The id of a recording, if this bot has one.
    pub async fn find(&self, bot: i64, sound: [u8; 32]) -> Option<String> {
        let known = self.known().get(&(bot, sound)).cloned();
        if known.is_some() {
            return known;
        }
        let house = self.house.as_ref()?;
        // Whether the database is there is found out by what people need, not by this.
        if house.reads.is_failing() {
            return None;
        }
        let found = timeout(PATIENCE, house.store.find_voice(bot, &sound)).await;
        let id = found.ok()?.ok()??;
        self.known().insert((bot, sound), id.clone());
        Some(id)
    }

    /// Telegram keeps a recording under this id from now on: all in this process know it.
    pub fn learn(&self, bot: i64, sound: [u8; 32], id: &str) {
        self.known().insert((bot, sound), id.to_owned());
    }

    /// The same for later processes.
    pub async fn keep(&self, bot: i64, sound: [u8; 32], id: &str) {
        let Some(house) = &self.house else { return };
        if house.writes.is_failing() {
            return;
        }
        match timeout(PATIENCE, house.store.save_voice(bot, &sound, id)).await {
            Ok(Ok(())) => {}
            Ok(Err(why)) => tracing::warn!(%why, "a recording may be uploaded once more"),
            Err(_) => tracing::warn!("a recording may be uploaded once more"),
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<Key, String>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
