//! Marks of erased cases, beside the server key: what is lost with a database is not lost here.
//!
//! One line each, `<day> <mark in base 64>`, so that files of several hosts can be put together
//! with `cat`. The same marks stand in the database, written by the erasing itself.
//! Invariant: a mark is added whole or not at all, and is on the disk before `add` returns.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::{KeyringError, failed, files};

const FILE: &str = "erased.marks";
const LOCK: &str = "erased.lock";

/// A mark and the day of the erasing, in days since 1970.
pub type Mark = ([u8; 32], i64);

/// The marks in the keys folder.
pub struct Marks {
    folder: PathBuf,
}

impl Marks {
    /// Uses the keys folder.
    pub fn open(folder: &Path) -> Result<Self, KeyringError> {
        files::private_folder(folder, "the keys folder")?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// Adds the marks that are not there yet.
    pub fn add(&self, new: &[Mark]) -> Result<(), KeyringError> {
        let _lock = self.lock()?;
        let known = self.all()?;
        let lines: String = new
            .iter()
            .filter(|(mark, _)| !known.contains_key(mark))
            .map(|mark| line(*mark))
            .collect();
        if lines.is_empty() {
            return Ok(());
        }
        self.append(&lines).map_err(failed("noting an erased case"))
    }

    /// Forgets marks from before a day.
    pub fn drop_before(&self, day: i64) -> Result<(), KeyringError> {
        let _lock = self.lock()?;
        let known = self.all()?;
        if known.values().all(|known| *known >= day) {
            return Ok(());
        }
        let left = known.into_iter().filter(|(_, known)| *known >= day);
        let text: String = left.map(line).collect();
        files::replace(&self.folder, FILE, text.as_bytes())
    }

    /// All marks with their days.
    pub fn all(&self) -> Result<BTreeMap<[u8; 32], i64>, KeyringError> {
        let text = files::read(&self.folder.join(FILE))?;
        Ok(text.map(|text| parse(&text)).unwrap_or_default())
    }

    fn append(&self, lines: &str) -> std::io::Result<()> {
        let mut file = OpenOptions::new()
            .create(true)
            .read(true)
            .append(true)
            .mode(0o600)
            .open(self.folder.join(FILE))?;
        // What a full disk or a power cut left of a line must not swallow the next one.
        let mut last = [b'\n'];
        if file.metadata()?.len() > 0 {
            file.seek(SeekFrom::End(-1))?;
            file.read_exact(&mut last)?;
        }
        let joint = if last == [b'\n'] { "" } else { "\n" };
        file.write_all(format!("{joint}{lines}").as_bytes())?;
        file.sync_all()?;
        File::open(&self.folder)?.sync_all()
    }

    fn lock(&self) -> Result<File, KeyringError> {
        let what = "locking the marks of erased cases";
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(self.folder.join(LOCK))
            .map_err(failed(what))?;
        file.lock().map_err(failed(what))?;
        Ok(file)
    }
}

/// The marks of a file; a line that was cut off says nothing and is passed over.
pub fn parse(text: &[u8]) -> BTreeMap<[u8; 32], i64> {
    let text = String::from_utf8_lossy(text);
    let lines = text.lines().filter_map(|line| {
        let (day, mark) = line.split_once(' ')?;
        let mark = BASE64_STANDARD.decode(mark).ok()?.try_into().ok()?;
        Some((mark, day.parse().ok()?))
    });
    lines.collect()
}

fn line((mark, day): Mark) -> String {
    format!("{day} {}\n", BASE64_STANDARD.encode(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_are_added_once_and_go_by_their_day() {
        let folder = tempfile::tempdir().unwrap();
        let marks = Marks::open(folder.path()).unwrap();
        marks.add(&[([1; 32], 10), ([2; 32], 11)]).unwrap();
        marks.add(&[([2; 32], 12), ([3; 32], 12)]).unwrap();
        let all = Marks::open(folder.path()).unwrap().all().unwrap();
        assert_eq!(all.into_values().collect::<Vec<_>>(), [10, 11, 12]);
        marks.drop_before(11).unwrap();
        assert_eq!(marks.all().unwrap().len(), 2);
        marks.drop_before(11).unwrap();
        assert_eq!(marks.all().unwrap().len(), 2);
    }

    #[test]
    fn a_line_that_was_cut_off_swallows_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let marks = Marks::open(folder.path()).unwrap();
        marks.add(&[([1; 32], 10)]).unwrap();
        let path = folder.path().join(FILE);
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, [&whole[..], b"11 AAAA"].concat()).unwrap();
        marks.add(&[([2; 32], 12)]).unwrap();
        assert_eq!(marks.all().unwrap().len(), 2);
    }

    #[test]
    fn several_processes_add_at_once_and_none_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for own in 1..=8_u8 {
                let marks = Marks::open(folder.path()).unwrap();
                scope.spawn(move || marks.add(&[([own; 32], 1)]).unwrap());
            }
        });
        let marks = Marks::open(folder.path()).unwrap();
        assert_eq!(marks.all().unwrap().len(), 8);
    }
}
