//! Keys of the day: under them lies all that could lead to a chat, and it goes with them.
//!
//! A day is a UTC day. Its key lives on that day and the two after it, 72 hours at most; then it is
//! overwritten and every tag, draft, sweep and waiting ping under it is noise.
//! Invariant: all processes that share the folder use one key a day, whoever comes first.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::{Choice, KeyringError, failed, files};
use crate::app::clock::Clock;
use crate::domain::keys::SymmetricKey;

const SECONDS_OF_A_DAY: i64 = 86_400;
/// Days before today whose keys still live: a ping waits 48 hours, a draft 24.
const DAYS_BEFORE: i64 = 2;
const LONGEST_LIFE: Duration = Duration::from_hours(72);

/// The key of one day.
pub struct DayKey {
    /// Days since 1970, UTC.
    pub day: i64,
    key: SymmetricKey,
}

impl DayKey {
    /// The name of a chat under this day's key; without the key it says nothing.
    pub fn tag(&self, chat: i64) -> [u8; 16] {
        let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.key.derive("tag").expose())
            .expect("HMAC takes keys of any length")
            .chain_update(chat.to_be_bytes())
            .finalize()
            .into_bytes();
        let mut tag = [0; 16];
        tag.copy_from_slice(&mac[..16]);
        tag
    }

    /// The key under which one kind of row of this day is wrapped.
    pub fn seal_key(&self, label: &str) -> SymmetricKey {
        self.key.derive("seal").derive(label)
    }
}

/// The keys of the living days, in a folder in memory or in this process alone.
pub struct DayKeys {
    folder: Option<PathBuf>,
    known: Mutex<Vec<Arc<DayKey>>>,
    /// By whose time keys are destroyed; without one by the time that each call names.
    clock: OnceLock<Clock>,
    /// Keys of days to come, and the pulse when each was seen first: a clock that was set
    /// back leaves them behind, with drafts under them.
    ahead: Mutex<HashMap<i64, Instant>>,
}

impl DayKeys {
    /// Uses the folder when it lies in memory; else the keys live in this process.
    pub fn open(choice: &Choice) -> Result<Self, KeyringError> {
        match &choice.folder {
            Some(folder) if choice.in_memory_fs => Self::in_folder(folder),
            _ => Ok(Self::in_memory()),
        }
    }

    /// Keys that die with this process.
    pub fn in_memory() -> Self {
        Self {
            folder: None,
            known: Mutex::default(),
            clock: OnceLock::new(),
            ahead: Mutex::default(),
        }
    }

    /// Keys in this folder, which must lie in memory.
    pub fn in_folder(folder: &Path) -> Result<Self, KeyringError> {
        files::private_folder(folder, "the runtime folder")?;
        files::clear_unfinished(folder)?;
        Ok(Self {
            folder: Some(folder.to_owned()),
            known: Mutex::default(),
            clock: OnceLock::new(),
            ahead: Mutex::default(),
        })
    }

    /// From now on a key is destroyed when this clock is sure of it, so that a jump of the
    /// machine's clock takes no key from a draft that is written.
    pub fn destroy_by(&self, clock: Clock) {
        // A second house over the same keys has the same machine's clock.
        let _ = self.clock.set(clock);
    }

    /// Whether the key of a day lives: three days long, and of a day to come, which only a
    /// clock that was wrong can have made, as long after it was seen first.
    fn lives(&self, day: i64, now: i64) -> bool {
        let day_of = |time: i64| time.div_euclid(SECONDS_OF_A_DAY);
        let sure = self.clock.get().map_or(now, |clock| clock.sure().min(now));
        if day <= day_of(now) + 1 {
            return day >= day_of(sure) - DAYS_BEFORE;
        }
        let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = ahead.entry(day).or_insert_with(Instant::now);
        self.clock.get().is_some() && seen.elapsed() < LONGEST_LIFE
    }

    /// Today's key, made when it does not exist; `now` in seconds since 1970.
    pub fn today(&self, now: i64) -> Result<Arc<DayKey>, KeyringError> {
        let day = now.div_euclid(SECONDS_OF_A_DAY);
        let living = self.living(now)?;
        let found = living.into_iter().find(|key| key.day == day);
        Ok(found.expect("today's key is always among the living"))
    }

    /// All keys that live now, the newest first; those that do not are destroyed.
    ///
    /// Tomorrow's is among them when a peer whose clock is a little ahead has made it.
    pub fn living(&self, now: i64) -> Result<Vec<Arc<DayKey>>, KeyringError> {
        let today = now.div_euclid(SECONDS_OF_A_DAY);
        let lives = |day: i64| self.lives(day, now);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|key| lives(key.day));

        let mut days: Vec<i64> = known.iter().map(|key| key.day).chain([today]).collect();
        for day in self.days_in_folder()? {
            if lives(day) {
                days.push(day);
            } else {
                self.destroy(day)?;
            }
        }
        days.sort_unstable_by(|a, b| b.cmp(a));
        days.dedup();

        let before = std::mem::take(&mut *known);
        for day in days {
            let key = match before.iter().find(|key| key.day == day) {
                Some(key) => Some(self.keep(key)?),
                None if day == today => Some(self.make(day)?),
                None => self.find(day)?,
            };
            known.extend(key);
        }
        Ok(known.clone())
    }

    /// The key of one day, when it lives.
    pub fn of_day(&self, day: i64, now: i64) -> Result<Option<Arc<DayKey>>, KeyringError> {
        Ok(self.living(now)?.into_iter().find(|key| key.day == day))
    }

    fn make(&self, day: i64) -> Result<Arc<DayKey>, KeyringError> {
        let key = SymmetricKey::new(&*files::random::<32>()?);
        self.keep(&Arc::new(DayKey { day, key }))
    }

    /// Puts a key into the folder, also when it has lain there and is gone: a session that ends may
    /// take its folder along while drafts are open. What lies there already wins.
    fn keep(&self, own: &Arc<DayKey>) -> Result<Arc<DayKey>, KeyringError> {
        let Some(folder) = &self.folder else {
            return Ok(Arc::clone(own));
        };
        let content = files::make_once(folder, &file_name(own.day), own.key.expose())?;
        if content.as_slice() == own.key.expose() {
            return Ok(Arc::clone(own));
        }
        day_key(own.day, &content)
    }

    /// The key of an earlier day, unless a peer has destroyed it since the folder was listed.
    fn find(&self, day: i64) -> Result<Option<Arc<DayKey>>, KeyringError> {
        let Some(folder) = &self.folder else {
            return Ok(None);
        };
        let content = files::read(&folder.join(file_name(day)))?;
        content.map(|content| day_key(day, &content)).transpose()
    }

    fn days_in_folder(&self) -> Result<Vec<i64>, KeyringError> {
        let what = "reading the runtime folder";
        let Some(folder) = &self.folder else {
            return Ok(Vec::new());
        };
        files::private_folder(folder, "the runtime folder")?;
        let mut days = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed(what))? {
            let name = entry.map_err(failed(what))?.file_name();
            days.extend(name.to_str().and_then(day_of));
        }
        Ok(days)
    }

    fn destroy(&self, day: i64) -> Result<(), KeyringError> {
        match &self.folder {
            Some(folder) => files::destroy(&folder.join(file_name(day))),
            None => Ok(()),
        }
    }
}

fn day_key(day: i64, content: &[u8]) -> Result<Arc<DayKey>, KeyringError> {
    match <&[u8; 32]>::try_from(content) {
        // Zeros are what a key being destroyed consists of; a tag under them would be no secret.
        Ok(bytes) if *bytes != [0; 32] => Ok(Arc::new(DayKey {
            day,
            key: SymmetricKey::new(bytes),
        })),
        _ => Err(KeyringError::Damaged("a day key")),
    }
}

fn file_name(day: i64) -> String {
    format!("day-{day}.key")
}

fn day_of(name: &str) -> Option<i64> {
    let day = name
        .strip_prefix("day-")?
        .strip_suffix(".key")?
        .parse()
        .ok()?;
    (file_name(day) == name).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 19_685 * SECONDS_OF_A_DAY + SECONDS_OF_A_DAY / 2;

    fn after(days: i64) -> i64 {
        NOON + days * SECONDS_OF_A_DAY
    }

    fn days(keys: &DayKeys, now: i64) -> Vec<i64> {
        keys.living(now)
            .unwrap()
            .iter()
            .map(|key| key.day - 19_685)
            .collect()
    }

    #[test]
    fn a_restart_and_a_peer_find_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let first = DayKeys::in_folder(folder.path())
            .unwrap()
            .today(NOON)
            .unwrap();
        let second = DayKeys::in_folder(folder.path())
            .unwrap()
            .today(NOON)
            .unwrap();
        assert_eq!(first.tag(42), second.tag(42));
        assert_ne!(first.tag(42), first.tag(43));
        let elsewhere = DayKeys::in_memory().today(NOON).unwrap();
        assert_ne!(first.tag(42), elsewhere.tag(42));
    }

    #[test]
    fn a_key_lives_on_its_day_and_two_more_and_then_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        for keys in [
            DayKeys::in_memory(),
            DayKeys::in_folder(folder.path()).unwrap(),
        ] {
            let old = keys.today(NOON).unwrap().tag(42);
            assert_eq!(days(&keys, after(1)), [1, 0]);
            assert_eq!(days(&keys, after(2)), [2, 1, 0]);
            let of_then = keys.of_day(19_685, after(2)).unwrap().unwrap();
            assert_eq!(of_then.tag(42), old);
            assert_eq!(days(&keys, after(3)), [3, 2, 1]);
            assert!(keys.of_day(19_685, after(3)).unwrap().is_none());
        }
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 3);
        assert!(!folder.path().join("day-19685.key").exists());
    }

    #[test]
    fn each_day_has_another_tag_for_the_same_chat() {
        let keys = DayKeys::in_memory();
        let first = keys.today(NOON).unwrap();
        let second = keys.today(after(1)).unwrap();
        assert_ne!(first.tag(42), second.tag(42));
        assert_ne!(
            first.seal_key("draft").expose(),
            second.seal_key("draft").expose()
        );
        assert_ne!(
            first.seal_key("draft").expose(),
            first.seal_key("sent").expose()
        );
    }

    #[test]
    fn a_destroyed_key_leaves_zeros_behind_a_second_name() {
        let folder = tempfile::tempdir().unwrap();
        let keys = DayKeys::in_folder(folder.path()).unwrap();
        keys.today(NOON).unwrap();
        let second_name = folder.path().join("copy");
        fs::hard_link(folder.path().join("day-19685.key"), &second_name).unwrap();
        keys.living(after(3)).unwrap();
        assert_eq!(fs::read(second_name).unwrap(), [0; 32]);
    }

    #[test]
    fn a_folder_that_was_cleared_gets_the_known_keys_back() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("run");
        let keys = DayKeys::in_folder(&folder).unwrap();
        let before = keys.today(NOON).unwrap().tag(42);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(keys.today(NOON).unwrap().tag(42), before);
        let peer = DayKeys::in_folder(&folder).unwrap();
        assert_eq!(peer.today(NOON).unwrap().tag(42), before);
    }

    #[test]
    fn a_peer_whose_clock_is_ahead_at_midnight_is_understood() {
        let folder = tempfile::tempdir().unwrap();
        let ahead = DayKeys::in_folder(folder.path()).unwrap();
        let keys = DayKeys::in_folder(folder.path()).unwrap();
        let tomorrow = ahead.today(after(1)).unwrap().tag(42);
        assert_eq!(days(&keys, NOON), [1, 0]);
        assert_eq!(keys.living(NOON).unwrap()[0].tag(42), tomorrow);
        assert_eq!(keys.today(NOON).unwrap().day, 19_685);
    }

    #[test]
    fn a_damaged_key_is_told_and_other_files_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("day-x.key"), b"").unwrap();
        let keys = DayKeys::in_folder(folder.path()).unwrap();
        assert_eq!(days(&keys, NOON), [0]);
        files::replace(folder.path(), "day-19685.key", b"short").unwrap();
        assert!(matches!(keys.today(NOON), Err(KeyringError::Damaged(_))));
        files::replace(folder.path(), "day-19685.key", &[0; 32]).unwrap();
        assert!(matches!(keys.today(NOON), Err(KeyringError::Damaged(_))));
        assert!(folder.path().join("day-x.key").exists());
    }
}
