//! The keys folder as a whole, for a copy of it and for putting a copy back.
//!
//! Invariant: every file that Sanad writes there has its decision here, and a key that is there
//! is never replaced by another.

use std::fs;
use std::path::Path;

use zeroize::Zeroizing;

use super::{KeyringError, Marks, Pins, failed, files, marks, server_key};

/// Files that a copy takes.
const TAKEN: [&str; 5] = [
    server_key::FILE,
    "organisation.pub",
    NUMBER,
    RECIPIENT,
    MARKS,
];
/// Empty files that only order those who write.
const LOCKS: [&str; 2] = ["roster.lock", "erased.lock"];
const NUMBER: &str = "roster.number";
const RECIPIENT: &str = "backup.recipient";
const MARKS: &str = "erased.marks";

/// A file of keys with its name.
pub type KeyFile = (String, Zeroizing<Vec<u8>>);

/// The files of a keys folder.
pub struct Copy {
    /// What a copy takes.
    pub taken: Vec<KeyFile>,
    /// Names of what it leaves where it is: recovery files, and what is not ours.
    pub left: Vec<String>,
}

/// Reads the keys folder; none when it holds no server key.
pub fn read(folder: &Path) -> Result<Option<Copy>, KeyringError> {
    let mut copy = Copy {
        taken: Vec::new(),
        left: Vec::new(),
    };
    for name in TAKEN {
        if let Some(content) = files::read(&folder.join(name))? {
            copy.taken.push((name.to_owned(), content));
        }
    }
    if copy
        .taken
        .first()
        .is_none_or(|(name, _)| name != server_key::FILE)
    {
        return Ok(None);
    }
    let what = "reading the keys folder";
    for entry in fs::read_dir(folder).map_err(failed(what))? {
        let name = entry.map_err(failed(what))?.file_name();
        let name = name.to_string_lossy().into_owned();
        let passing = LOCKS.contains(&name.as_str()) || name.starts_with(files::UNFINISHED);
        if !passing && !TAKEN.contains(&name.as_str()) {
            copy.left.push(name);
        }
    }
    copy.left.sort();
    Ok(Some(copy))
}

/// Puts a copy back. Into a folder with the same server key it brings only the marks of erased
/// cases; false, and nothing is changed, when another server key is there.
pub fn put_back(folder: &Path, copy: &[KeyFile]) -> Result<bool, KeyringError> {
    let of = |name: &str| copy.iter().find(|(known, _)| known == name);
    let Some((_, key)) = of(server_key::FILE) else {
        return Err(KeyringError::Damaged("the copy of the keys"));
    };
    files::private_folder(folder, "the keys folder")?;
    if let Some(there) = files::read(&folder.join(server_key::FILE))? {
        if there != *key {
            return Ok(false);
        }
    } else {
        // The server key comes last: with it the folder counts as whole.
        for name in TAKEN.into_iter().rev().filter(|name| *name != MARKS) {
            if let Some((_, content)) = of(name) {
                files::replace(folder, name, content)?;
            }
        }
    }
    if let Some((_, text)) = of(MARKS) {
        let all: Vec<_> = marks::parse(text).into_iter().collect();
        Marks::open(folder)?.add(&all)?;
    }
    // What cannot be read again is told now and not at the next start.
    Pins::open(folder)?.highest_roster()?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(key: u8) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        files::make_once(folder.path(), server_key::FILE, &[key; 32]).unwrap();
        files::make_once(folder.path(), NUMBER, b"4\n").unwrap();
        let marks = Marks::open(folder.path()).unwrap();
        marks.add(&[([key; 32], 1)]).unwrap();
        folder
    }

    #[test]
    fn a_copy_comes_back_and_what_is_not_of_keys_stays_where_it_is() {
        let folder = folder_with(1);
        fs::write(folder.path().join("recovery.age"), "").unwrap();
        let copy = read(folder.path()).unwrap().unwrap();
        assert_eq!(copy.left, ["recovery.age"]);
        let parent = tempfile::tempdir().unwrap();
        let other = parent.path().join("keys");
        assert!(put_back(&other, &copy.taken).unwrap());
        let again = read(&other).unwrap().unwrap();
        assert!(again.taken == copy.taken && again.left.is_empty());
    }

    #[test]
    fn keys_that_are_there_stay_and_marks_are_put_together() {
        let (one, other) = (folder_with(1), folder_with(2));
        let copy = read(one.path()).unwrap().unwrap();
        assert!(!put_back(other.path(), &copy.taken).unwrap());
        let kept = files::read(&other.path().join(server_key::FILE)).unwrap();
        assert_eq!(*kept.unwrap(), [2; 32]);
        Pins::open(one.path()).unwrap().check_roster(9).unwrap();
        Marks::open(one.path()).unwrap().drop_before(2).unwrap();
        assert!(put_back(one.path(), &copy.taken).unwrap());
        assert_eq!(Pins::open(one.path()).unwrap().highest_roster().unwrap(), 9);
        assert_eq!(Marks::open(one.path()).unwrap().all().unwrap().len(), 1);
    }

    #[test]
    fn a_folder_without_a_server_key_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).unwrap().is_none());
        assert!(put_back(folder.path(), &[]).is_err());
    }
}
