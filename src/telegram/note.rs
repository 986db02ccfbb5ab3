//! The note on updates that end the process.
//!
//! After an unclean end updates are taken one at a time, each noted before it is tried; one
//! that was noted at three ends gets the menu instead, and after that nothing. The note lies
//! in the runtime folder, in memory, and holds numbers of updates only. Invariant: a try is
//! counted before it is made.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

const FILE: &str = "updates-under-way.json";
/// An update is tried so often.
const TRIES: u32 = 3;

#[derive(Default, Serialize, Deserialize)]
struct Written {
    /// Whether a process was serving when this was written.
    serving: bool,
    tries: BTreeMap<u64, u32>,
}

/// The note of this process.
pub(super) struct Note {
    path: Option<PathBuf>,
    written: Written,
    /// Whether updates are taken one at a time.
    pub(super) careful: bool,
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
        let path = folder.map(|folder| folder.join(FILE));
        let old = path.as_ref().and_then(|path| std::fs::read(path).ok());
        let mut written: Written = old
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        let careful = written.serving;
        if careful {
            tracing::warn!(
                "the last process ended unexpectedly; updates are taken one at a time first"
            );
        }
        written.serving = true;
        let note = Self {
            path,
            written,
            careful,
        };
        note.write();
        note
    }

    /// Counts a try of an update, and says how it is to be made.
    pub(super) fn begin(&mut self, update: u64) -> Try {
        let tries = self.written.tries.entry(update).or_default();
        *tries += 1;
        let how = match *tries {
            ..=TRIES => Try::Whole,
            n if n == TRIES + 1 => Try::Menu,
            _ => Try::PassOver,
        };
        self.write();
        how
    }

    /// The update was dealt with.
    pub(super) fn end(&mut self, update: u64) {
        self.written.tries.remove(&update);
        self.write();
    }

    /// The waiting updates are through.
    pub(super) fn calm(&mut self) {
        self.careful = false;
        self.written.tries.clear();
        self.write();
    }

    /// The process ends as it should.
    pub(super) fn close(mut self) {
        self.written = Written::default();
        self.write();
    }

    fn write(&self) {
        let Some(path) = &self.path else { return };
        let bytes = serde_json::to_vec(&self.written).unwrap_or_default();
        let next = path.with_extension("new");
        let result = std::fs::write(&next, bytes).and_then(|()| std::fs::rename(&next, path));
        if result.is_err() {
            tracing::warn!("the runtime folder cannot be written to");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Note, Try};

    #[test]
    fn an_update_that_was_noted_at_three_ends_gets_the_menu() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(
            !Note::open(Some(folder.path())).careful,
            "nothing ran before"
        );
        for _ in 0..3 {
            let mut note = Note::open(Some(folder.path()));
            assert!(note.careful);
            assert_eq!(note.begin(7), Try::Whole);
        }
        assert_eq!(Note::open(Some(folder.path())).begin(7), Try::Menu);
        assert_eq!(Note::open(Some(folder.path())).begin(7), Try::PassOver);
    }

    #[test]
    fn a_clean_end_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut note = Note::open(Some(folder.path()));
        note.begin(7);
        note.close();
        assert!(!Note::open(Some(folder.path())).careful);
    }
}
