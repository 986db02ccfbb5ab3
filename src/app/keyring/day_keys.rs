//! Keys of the day: they name chats and wrap what is kept for hours, and then they are gone.
//!
//! They lie in a folder in memory that outlives the process, or in the process alone. Of a day
//! several keys may live for a moment, where processes without a folder in common each made
//! one; `app/peers.rs` settles which is the day's, and what lies under another is still found.
//! Invariant: a key lives on its day and the two days after, and all processes that share the
//! folder use one key a day, whoever comes first.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use super::{
    Choice, KeyringError,
    day_key::{DayKey, KeyName, SECONDS_OF_A_DAY, day_of, lives},
    failed, files,
};
use crate::app::clock::Clock;

/// How long a key of a day to come is kept, which only a clock that was wrong can have made.
const LONGEST_LIFE: Duration = Duration::from_hours(72);

#[derive(Default)]
struct Known {
    keys: Vec<Arc<DayKey>>,
    chosen: HashMap<i64, KeyName>,
}

impl Known {
    fn holds(&self, key: &DayKey) -> bool {
        self.keys
            .iter()
            .any(|known| known.day == key.day && known.expose() == key.expose())
    }

    fn add(&mut self, key: Arc<DayKey>) {
        if !self.holds(&key) {
            self.keys.push(key);
        }
    }

    /// The key of a day: the one that was settled, else the first that was found.
    fn of_day(&self, day: i64) -> Option<&Arc<DayKey>> {
        let chosen = self.chosen.get(&day);
        let of_day = || self.keys.iter().filter(|key| key.day == day);
        of_day()
            .find(|key| chosen == Some(&key.name()))
            .or_else(|| of_day().next())
    }
}

/// The keys of the living days, in a folder in memory or in this process alone.
pub struct DayKeys {
    folder: Option<PathBuf>,
    known: Mutex<Known>,
    /// By whose time keys are destroyed; without one by the time that each call names.
    clock: OnceLock<Clock>,
    /// When each key of a day to come was seen first: a clock that was put right leaves them
    /// behind, with drafts under them.
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
    /// machine's clock takes no key from a draft that is being written.
    pub fn destroy_by(&self, clock: Clock) {
        // A second house over the same keys has the same machine's clock.
        let _ = self.clock.set(clock);
    }

    /// Whether the keys of a day live: three days long, by a time that is sure.
    fn lives(&self, day: i64, now: i64) -> bool {
        let Some(clock) = self.clock.get() else {
            return lives(day, now);
        };
        if day <= now.div_euclid(SECONDS_OF_A_DAY) + 1 {
            let sure = clock.sure().min(now);
            // A time that is sure may be days behind; what was made since then lives on.
            return lives(day, sure) || day > sure.div_euclid(SECONDS_OF_A_DAY);
        }
        let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = ahead.entry(day).or_insert_with(Instant::now);
        seen.elapsed() < LONGEST_LIFE
    }

    /// Whether the keys lie in a folder, so that a restart loses nothing.
    pub fn outlive_the_process(&self) -> bool {
        self.folder.is_some()
    }

    /// Today's key, made when there is none; `now` in seconds since 1970.
    pub fn today(&self, now: i64) -> Result<Arc<DayKey>, KeyringError> {
        self.make(now.div_euclid(SECONDS_OF_A_DAY), now)
    }

    /// The key of a day, made when none is known.
    pub(crate) fn make(&self, day: i64, now: i64) -> Result<Arc<DayKey>, KeyringError> {
        let mut known = self.fresh(now)?;
        if let Some(key) = known.of_day(day) {
            return Ok(Arc::clone(key));
        }
        let key = self.keep(Arc::new(DayKey::read(day, &*files::random::<32>()?)?))?;
        known.add(Arc::clone(&key));
        Ok(key)
    }

    /// All keys that live now, the newest day first and in it the one that was settled; those
    /// that do not live are destroyed.
    ///
    /// Tomorrow's is among them when a peer whose clock is a little ahead has made it.
    pub fn living(&self, now: i64) -> Result<Vec<Arc<DayKey>>, KeyringError> {
        let known = self.fresh(now)?;
        let mut keys = known.keys.clone();
        let is_first = |key: &DayKey| {
            known
                .of_day(key.day)
                .is_some_and(|of| of.name() == key.name())
        };
        keys.sort_by_key(|key| (-key.day, !is_first(key)));
        Ok(keys)
    }

    /// The key of one day, when it lives.
    pub fn of_day(&self, day: i64, now: i64) -> Result<Option<Arc<DayKey>>, KeyringError> {
        Ok(self.fresh(now)?.of_day(day).cloned())
    }

    /// Takes a key over from another process.
    pub(crate) fn adopt(&self, day: i64, key: &[u8; 32], now: i64) -> Result<(), KeyringError> {
        let key = Arc::new(DayKey::read(day, key)?);
        if !self.lives(day, now) {
            return Ok(());
        }
        let mut known = self.fresh(now)?;
        if !known.holds(&key) {
            known.add(self.keep(Arc::clone(&key))?);
            // A folder that has another key of that day keeps both.
            known.add(key);
        }
        Ok(())
    }

    /// From now on this is the key of its day; false when it is not known here.
    pub(crate) fn choose(&self, day: i64, name: KeyName, now: i64) -> Result<bool, KeyringError> {
        let mut known = self.fresh(now)?;
        let found = known
            .keys
            .iter()
            .any(|key| key.day == day && key.name() == name);
        if found {
            known.chosen.insert(day, name);
        }
        Ok(found)
    }

    /// What is known once the folder was looked at and what does not live was destroyed.
    fn fresh(&self, now: i64) -> Result<MutexGuard<'_, Known>, KeyringError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.keys.retain(|key| self.lives(key.day, now));
        known.chosen.retain(|day, _| self.lives(*day, now));
        if let Some(folder) = &self.folder {
            files::private_folder(folder, "the runtime folder")?;
        }
        for key in known.keys.clone() {
            known.add(self.keep(key)?);
        }
        for (day, path) in self.listed()? {
            if !self.lives(day, now) {
                files::destroy(&path)?;
            } else if let Some(content) = files::read(&path)? {
                // A peer may have destroyed it since the folder was listed.
                known.add(Arc::new(DayKey::read(day, &content)?));
            }
        }
        Ok(known)
    }

    /// Puts a key into the folder, also when it has lain there and is gone: a session that ends may
    /// take its folder along while drafts are open. What lies there as the key of that day
    /// already wins, and this one is put beside it.
    fn keep(&self, own: Arc<DayKey>) -> Result<Arc<DayKey>, KeyringError> {
        let Some(folder) = &self.folder else {
            return Ok(own);
        };
        let content = files::make_once(folder, &own.file_name(), own.expose())?;
        if content.as_slice() == own.expose() {
            return Ok(own);
        }
        let first = Arc::new(DayKey::read(own.day, &content)?);
        files::make_once(folder, &own.second_file_name(), own.expose())?;
        Ok(first)
    }

    fn listed(&self) -> Result<Vec<(i64, PathBuf)>, KeyringError> {
        let what = "reading the runtime folder";
        let Some(folder) = &self.folder else {
            return Ok(Vec::new());
        };
        let mut listed = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed(what))? {
            let entry = entry.map_err(failed(what))?;
            let day = entry.file_name().to_str().and_then(day_of);
            listed.extend(day.map(|day| (day, entry.path())));
        }
        Ok(listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 19_685 * SECONDS_OF_A_DAY + SECONDS_OF_A_DAY / 2;

    fn after(days: i64) -> i64 {
        NOON + days * SECONDS_OF_A_DAY
    }

    fn days(keys: &DayKeys, now: i64) -> Vec<i64> {
        keys.today(now).unwrap();
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

    #[test]
    fn a_key_of_another_process_is_taken_over_and_the_own_one_is_still_found() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let open = |folder: &tempfile::TempDir| DayKeys::in_folder(folder.path()).unwrap();
        let (first, second) = (open(&one), open(&two));
        let day = NOON / SECONDS_OF_A_DAY;
        let (won, lost) = (first.today(NOON).unwrap(), second.today(NOON).unwrap());
        assert!(!second.choose(day, won.name(), NOON).unwrap(), "not known");
        second.adopt(day, won.expose(), NOON).unwrap();
        assert_eq!(second.today(NOON).unwrap().tag(42), lost.tag(42), "not yet");
        assert!(second.choose(day, won.name(), NOON).unwrap());
        let again = open(&two);
        assert!(again.choose(day, won.name(), NOON).unwrap(), "after a kill");
        for keys in [&second, &again] {
            assert_eq!(keys.today(NOON).unwrap().tag(42), won.tag(42));
            let tags: Vec<_> = keys
                .living(NOON)
                .unwrap()
                .iter()
                .map(|k| k.tag(42))
                .collect();
            assert_eq!(tags, [won.tag(42), lost.tag(42)]);
        }
        again.living(after(3)).unwrap();
        assert_eq!(fs::read_dir(two.path()).unwrap().count(), 0);
        assert!(second.adopt(day, &[0; 32], NOON).is_err(), "no key at all");
        second.adopt(day - 9, won.expose(), NOON).unwrap();
        assert_eq!(second.living(NOON).unwrap().len(), 2, "too old");
    }
}
