//! Under which ids Telegram keeps the recordings that it was given once.
//!
//! An id is worth something to one bot only, and for one file: the key is both. What is not
//! in memory is asked of the database once; without one a recording is uploaded anew by each
//! process. Invariant: nobody waits long for an id, and a lost one costs an upload, never a
//! voice.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::timeout;

use super::house::House;

/// How long the database is asked for an id; uploading takes about as long.
const PATIENCE: Duration = Duration::from_millis(500);

/// One recording of one bot.
type Key = (i64, [u8; 32]);

/// The ids; clones share them. They are no secret and lead to nobody.
#[derive(Clone, Default)]
pub struct FileIds {
    known: Arc<Mutex<HashMap<Key, String>>>,
    house: Option<Arc<House>>,
}

impl FileIds {
    /// Ids that outlive the process in the database of this house.
    pub fn of(house: &Arc<House>) -> Self {
        Self {
            known: Arc::default(),
            house: Some(Arc::clone(house)),
        }
    }

    /// The id of a recording, if this bot has one.
    pub async fn find(&self, bot: i64, sound: [u8; 32]) -> Option<String> {
        let known = self.known().get(&(bot, sound)).cloned();
        if known.is_some() {
            return known;
        }
        let house = self.house.as_ref()?;
        let asked = house.reads.ask()?;
        let found = timeout(PATIENCE, house.store.find_voice(bot, &sound)).await;
        let found = found.ok()?.ok()?;
        asked.answered();
        let id = found?;
        self.known().insert((bot, sound), id.clone());
        Some(id)
    }

    /// Telegram keeps a recording under this id from now on.
    pub async fn keep(&self, bot: i64, sound: [u8; 32], id: &str) {
        self.known().insert((bot, sound), id.to_owned());
        let Some(house) = &self.house else { return };
        let Some(asked) = house.writes.ask() else {
            return;
        };
        match timeout(PATIENCE, house.store.save_voice(bot, &sound, id)).await {
            Ok(Ok(())) => asked.answered(),
            Ok(Err(why)) => tracing::warn!(%why, "a recording may be uploaded once more"),
            Err(_) => tracing::warn!("a recording may be uploaded once more"),
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<Key, String>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
