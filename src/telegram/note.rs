//! The note on updates that end the process.
//!
//! Each update is noted before it is tried, so that after an unclean end it is known which
//! ones were under way. These are suspects: when they come again they are tried one at a
//! time and counted; one that was counted at three ends gets the menu instead, and after that
//! nothing. All others go on in parallel, by polling and by webhook alike. The note lies in
//! the runtime folder, in memory, and holds numbers of updates only: one file of places of
//! eight bytes, written in place because it is written for each update, and one of suspects.
//! Invariant: a try is counted before it is made.

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

const UNDER_WAY: &str = "updates-under-way";
const SUSPECTS: &str = "updates-suspected.json";
/// An update is tried so often.
const TRIES: u32 = 3;
/// Tries are counted in parts. One whose turn ended leaves a single part: what comes after the
/// turn ends hardly any process, and others may end it while a screen waits.
const WHOLE: u32 = 10;
/// So many processes on one machine may share a folder; each has a note of its own.
const NOTES: u32 = 16;
/// More suspects than this are not remembered.
const MOST: usize = 1000;

/// The note of this process.
pub(super) struct Note {
    hands: Mutex<Hands>,
}

#[derive(Default)]
struct Hands {
    /// None when there is no folder in memory.
    files: Option<Files>,
    /// Which update is noted at which place.
    places: HashMap<u64, usize>,
    free: Vec<usize>,
    tries: BTreeMap<u64, u32>,
}

/// Keeps other processes from the note.
pub(super) struct Held<'a>(&'a Note);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        if let Some(files) = &self.0.lock().files {
            let _ = files.under_way.unlock();
        }
    }
}

struct Files {
    /// Locked as long as this process lives.
    under_way: File,
    suspects: PathBuf,
}

/// How an update is to be tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Try {
    /// As always.
    Whole,
    /// It ended the process too often: its chat gets the menu.
    Menu,
    /// Even that ended the process.
    PassOver,
}

impl Note {
    /// Reads the note of the last process and begins a new one.
    pub(super) fn open(folder: Option<&Path>) -> Self {
        let files = folder.and_then(|folder| {
            let files = (0..NOTES).find_map(|number| Files::lock(folder, number));
            if files.is_none() {
                tracing::warn!("the runtime folder cannot be written to");
            }
            files
        });
        let mut hands = Hands {
            files,
            ..Hands::default()
        };
        hands.read();
        if !hands.tries.is_empty() {
            tracing::warn!(
                updates = hands.tries.len(),
                "the last process ended unexpectedly; updates that were under way are tried one at a time"
            );
        }
        Self {
            hands: Mutex::new(hands),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Hands> {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether an update was under way at an unclean end.
    pub(super) fn suspects(&self, update: u64) -> bool {
        self.lock().tries.contains_key(&update)
    }

    /// Notes an update that is tried from now on, and says how.
    pub(super) fn begin(&self, update: u64) -> Try {
        let mut hands = self.lock();
        let mut how = Try::Whole;
        if let Some(tries) = hands.tries.get_mut(&update) {
            *tries += WHOLE;
            how = match tries.div_ceil(WHOLE) {
                ..=TRIES => Try::Whole,
                n if n == TRIES + 1 => Try::Menu,
                _ => Try::PassOver,
            };
            hands.write_suspects();
        }
        hands.place(update);
        how
    }

    /// The turn of a suspect ended, and not the process; its screen may still wait.
    pub(super) fn survived(&self, update: u64) {
        let mut hands = self.lock();
        if let Some(tries) = hands.tries.get_mut(&update) {
            *tries = tries.saturating_sub(WHOLE - 1);
            hands.write_suspects();
        }
    }

    /// The update was dealt with.
    pub(super) fn end(&self, update: u64) {
        let mut hands = self.lock();
        if let Some(place) = hands.places.remove(&update) {
            hands.write_place(place, 0);
            hands.free.push(place);
        }
        if hands.tries.remove(&update).is_some() {
            hands.write_suspects();
        }
    }

    /// Holds the note until what is returned is dropped: with the process, at the latest.
    pub(super) fn hold(&self) -> Held<'_> {
        Held(self)
    }

    /// The process ends as it should: nothing that is under way still is suspected.
    pub(super) fn close(&self) {
        let mut hands = self.lock();
        hands.tries.clear();
        hands.places.clear();
        if let Some(files) = hands.files.take() {
            let _ = files.under_way.set_len(0);
            let _ = std::fs::remove_file(&files.suspects);
        }
    }
}

impl Files {
    /// The first note of the folder that no living process holds.
    fn lock(folder: &Path, number: u32) -> Option<Self> {
        let name = |base: &str| match number {
            0 => folder.join(base),
            _ => folder.join(format!("{base}-{number}")),
        };
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let under_way = options.open(name(UNDER_WAY)).ok()?;
        under_way.try_lock().ok()?;
        Some(Self {
            under_way,
            suspects: name(SUSPECTS),
        })
    }
}

impl Hands {
    /// Takes over what the last process left.
    fn read(&mut self) {
        let Some(files) = &self.files else { return };
        let old = std::fs::read(&files.suspects).ok();
        self.tries = old
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        let length = files.under_way.metadata().map_or(0, |meta| meta.len());
        let mut bytes = vec![0; usize::try_from(length.min(1 << 20)).unwrap_or(0)];
        if files.under_way.read_exact_at(&mut bytes, 0).is_ok() {
            for number in bytes.as_chunks::<8>().0 {
                let number = u64::from_le_bytes(*number);
                if number != 0 {
                    self.tries.entry(number).or_default();
                }
            }
        }
        while self.tries.len() > MOST {
            self.tries.pop_first();
        }
        // The suspects are written down before the places that name them are cleared.
        self.write_suspects();
        if let Some(files) = &self.files {
            let _ = files.under_way.set_len(0);
        }
    }

    fn place(&mut self, update: u64) {
        let next = self.places.len() + self.free.len();
        let place = self.free.pop().unwrap_or(next);
        self.places.insert(update, place);
        self.write_place(place, update);
    }

    fn write_place(&self, place: usize, number: u64) {
        let Some(files) = &self.files else { return };
        let _ = files
            .under_way
            .write_all_at(&number.to_le_bytes(), place as u64 * 8);
    }

    fn write_suspects(&self) {
        let Some(files) = &self.files else { return };
        let bytes = serde_json::to_vec(&self.tries).unwrap_or_default();
        let next = files.suspects.with_extension("new");
        let written = std::fs::write(&next, bytes);
        if written
            .and_then(|()| std::fs::rename(&next, &files.suspects))
            .is_err()
        {
            tracing::warn!("the runtime folder cannot be written to");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Note, Try};

    #[test]
    fn an_update_that_was_under_way_at_an_end_is_counted_and_gets_the_menu_after_three() {
        let folder = tempfile::tempdir().expect("a folder");
        let note = Note::open(Some(folder.path()));
        assert!(!note.suspects(7), "nothing ran before");
        assert_eq!(note.begin(7), Try::Whole);
        assert_eq!(note.begin(8), Try::Whole);
        note.end(8);
        drop(note);
        for _ in 0..3 {
            let note = Note::open(Some(folder.path()));
            assert!(note.suspects(7) && !note.suspects(8));
            assert_eq!(note.begin(7), Try::Whole);
        }
        assert_eq!(Note::open(Some(folder.path())).begin(7), Try::Menu);
        assert_eq!(Note::open(Some(folder.path())).begin(7), Try::PassOver);
    }

    #[test]
    fn one_whose_turn_ended_is_suspected_less() {
        let folder = tempfile::tempdir().expect("a folder");
        Note::open(Some(folder.path())).begin(7);
        for _ in 0..20 {
            let note = Note::open(Some(folder.path()));
            assert_eq!(note.begin(7), Try::Whole);
            note.survived(7);
        }
        let again = || Note::open(Some(folder.path())).begin(7);
        assert_eq!(again(), Try::Whole);
        assert_eq!(again(), Try::Menu, "no more than that");
    }

    #[test]
    fn a_suspect_that_never_came_again_is_still_one_at_the_next_start() {
        let folder = tempfile::tempdir().expect("a folder");
        Note::open(Some(folder.path())).begin(7);
        assert!(Note::open(Some(folder.path())).suspects(7));
        let note = Note::open(Some(folder.path()));
        assert!(note.suspects(7));
        note.begin(7);
        note.end(7);
        drop(note);
        assert!(!Note::open(Some(folder.path())).suspects(7));
    }

    #[test]
    fn a_clean_end_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let note = Note::open(Some(folder.path()));
        note.begin(7);
        note.close();
        drop(note);
        assert!(!Note::open(Some(folder.path())).suspects(7));
    }

    #[test]
    fn two_processes_on_one_folder_do_not_suspect_each_others_updates() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = Note::open(Some(folder.path()));
        first.begin(7);
        let second = Note::open(Some(folder.path()));
        assert!(!second.suspects(7));
        second.begin(9);
        drop(first);
        assert!(Note::open(Some(folder.path())).suspects(7));
    }

    #[test]
    fn places_are_used_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let note = Note::open(Some(folder.path()));
        for number in 1..1000 {
            note.begin(number);
            note.end(number);
        }
        let length = std::fs::metadata(folder.path().join(super::UNDER_WAY))
            .unwrap()
            .len();
        assert_eq!(length, 8);
    }
}
