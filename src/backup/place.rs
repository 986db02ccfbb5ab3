//! Where backups lie: names, unfinished files, old ones, and the note of the last one.
//!
//! Invariant: a file has its name only when it is complete and on the disk, and no file is
//! ever overwritten.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::{Refused, file};
use crate::app::erased::BACKUP_LIFE;
use crate::domain::language::date;

/// What `sanad doctor` reads of backups, in the data folder.
const NOTE: &str = "backup.json";

/// A file that has no name yet.
pub(super) struct Unfinished {
    file: NamedTempFile,
    path: PathBuf,
}

impl Unfinished {
    /// Begins a file of this account alone: where it was named, or with its own name in a
    /// folder that was named.
    pub(super) fn begin(to: Option<&Path>, name: &str) -> Result<Self, Refused> {
        let to = to.unwrap_or(Path::new("."));
        let path = if to.is_dir() {
            to.join(name)
        } else {
            to.to_owned()
        };
        if path.symlink_metadata().is_ok() {
            return Err(Refused::Exists(path));
        }
        let folder = folder_of(&path);
        let begun = tempfile::Builder::new()
            .prefix(".unfinished-")
            .tempfile_in(&folder)
            .map_err(file("writing into", &folder))?;
        Ok(Self { file: begun, path })
    }

    pub(super) fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Gives it its name, once it is on the disk; the name and how large it is.
    pub(super) fn finish(self) -> Result<(PathBuf, u64), Refused> {
        let Self { file: begun, path } = self;
        let written = begun.as_file().sync_all();
        written.map_err(Refused::Writing)?;
        let size = begun.as_file().metadata().map_err(Refused::Writing)?.len();
        begun
            .persist_noclobber(&path)
            .map_err(|why| match why.error.kind() {
                ErrorKind::AlreadyExists => Refused::Exists(path.clone()),
                _ => Refused::Writing(why.error),
            })?;
        sync(&folder_of(&path))?;
        Ok((path, size))
    }
}

/// Makes names of a folder last.
pub(super) fn sync(folder: &Path) -> Result<(), Refused> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(file("writing", folder))
}

/// The folder in which a file lies.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// `20261126-2359`, UTC.
pub(super) fn stamp(at: i64) -> String {
    let (year, month, day) = date(at);
    let minutes = at.rem_euclid(86_400) / 60;
    let (hour, minute) = (minutes / 60, minutes % 60);
    format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}")
}

/// Backups in a folder that are older than they may be, by their names.
pub(super) fn too_old(folder: &Path, now: i64) -> Vec<PathBuf> {
    let oldest = stamp(now - BACKUP_LIFE * 86_400);
    let mut found = stamped(folder);
    found.retain(|(stamp, _)| *stamp < oldest);
    found.into_iter().map(|(_, path)| path).collect()
}

/// When the oldest backup of a folder was made, to the day.
pub(super) fn oldest(folder: &Path, now: i64) -> i64 {
    let first = stamped(folder).into_iter().map(|(stamp, _)| stamp).min();
    let days = first.map(|first| {
        // Names are compared with names, so that there is one calendar.
        let before = |days: &i64| stamp(now - days * 86_400) <= first;
        (0..=3660).find(before).unwrap_or(3660)
    });
    now - days.unwrap_or(0) * 86_400
}

/// Backups in a folder with the minute that stands in their names, the oldest first.
fn stamped(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let stamp = name.to_str().and_then(|name| {
            let name = name.strip_prefix("sanad-")?.strip_suffix(".age")?;
            let stamp = name.strip_prefix("keys-").unwrap_or(name);
            let is_stamp =
                stamp.len() == 13 && stamp.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            is_stamp.then(|| stamp.to_owned())
        });
        found.extend(stamp.map(|stamp| (stamp, entry.path())));
    }
    found.sort();
    found
}

/// Whether a file would lie in this folder, however it is named.
pub(super) fn lies_in(path: &Path, folder: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    match (real(&folder_of(path)), real(folder)) {
        (Some(place), Some(folder)) => place.starts_with(folder),
        _ => false,
    }
}

/// When a backup was last made and last verified, in seconds since 1970.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Note {
    pub made_at: Option<i64>,
    pub verified_at: Option<i64>,
    /// When the oldest was made that lies where the last one was written.
    pub oldest_kept: Option<i64>,
}

/// Changes the note; a data folder that is not there gets none.
pub(super) fn note(data: &Path, change: impl FnOnce(&mut Note)) -> Result<(), Refused> {
    if !data.is_dir() {
        return Ok(());
    }
    let path = data.join(NOTE);
    let known = fs::read(&path).ok();
    let mut note: Note = known
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default();
    change(&mut note);
    let text = serde_json::to_vec(&note).map_err(|why| Refused::Writing(why.into()))?;
    let write = || {
        let new = NamedTempFile::new_in(data)?;
        fs::write(new.path(), &text)?;
        new.as_file().sync_all()?;
        new.persist(&path).map_err(|why| why.error)?;
        Ok(())
    };
    write().map_err(file("writing", &path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    #[test]
    fn a_backup_is_named_by_its_minute_and_an_old_one_is_told_by_its_name() {
        let now = 1_772_445_600;
        assert_eq!(stamp(now), "20260302-1000");
        let folder = tempfile::tempdir().unwrap();
        for days in [0, 29, 31, 200] {
            let name = format!("sanad-{}.age", stamp(now - days * DAY));
            fs::write(folder.path().join(name), "").unwrap();
        }
        let keys = format!("sanad-keys-{}.age", stamp(now - 31 * DAY));
        fs::write(folder.path().join(&keys), "").unwrap();
        fs::write(folder.path().join("sanad-notes-of-2019.age"), "").unwrap();
        let old = too_old(folder.path(), now);
        assert_eq!(old.len(), 3, "{old:?}");
        assert!(old.iter().any(|path| path.ends_with(&keys)));
        assert_eq!(oldest(folder.path(), now), now - 200 * DAY);
        assert_eq!(oldest(&folder.path().join("none"), now), now);
    }

    #[test]
    fn a_file_has_its_name_only_when_it_is_complete_and_overwrites_none() {
        let folder = tempfile::tempdir().unwrap();
        let files = || fs::read_dir(folder.path()).unwrap().count();
        let begun = Unfinished::begin(Some(folder.path()), "one.age").unwrap();
        assert!(!folder.path().join("one.age").exists());
        drop(begun);
        assert_eq!(files(), 0, "nothing is left unfinished");
        let first = Unfinished::begin(Some(folder.path()), "one.age").unwrap();
        let second = Unfinished::begin(Some(folder.path()), "one.age").unwrap();
        first.finish().unwrap();
        assert!(matches!(second.finish(), Err(Refused::Exists(_))));
        let again = Unfinished::begin(Some(&folder.path().join("one.age")), "x");
        assert!(matches!(again, Err(Refused::Exists(_))));
        assert_eq!(files(), 1);
    }

    #[test]
    fn the_note_keeps_what_was_not_changed() {
        let folder = tempfile::tempdir().unwrap();
        note(folder.path(), |note| note.made_at = Some(1)).unwrap();
        note(folder.path(), |note| note.verified_at = Some(2)).unwrap();
        let text = fs::read_to_string(folder.path().join(NOTE)).unwrap();
        assert_eq!(
            text,
            "{\"made_at\":1,\"verified_at\":2,\"oldest_kept\":null}"
        );
        note(&folder.path().join("none"), |note| note.made_at = None).unwrap();
        assert!(!folder.path().join("none").exists());
    }
}
