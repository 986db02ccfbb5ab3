//! Small files of keys: private, complete or absent, and made once.
//!
//! Invariant: a reader never sees half a file, whatever stops the writer.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    io::{self, ErrorKind, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

use super::{KeyringError, failed};

/// What is being written; it has its final name only when it is complete.
pub(super) const UNFINISHED: &str = ".unfinished-";
const OTHERS: u32 = 0o077;

/// Makes a folder for this account alone, or sees to it that one is.
pub(super) fn private_folder(folder: &Path, name: &'static str) -> Result<(), KeyringError> {
    let what = "making a folder for keys";
    match DirBuilder::new().recursive(true).mode(0o700).create(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(failed(what)(error)),
        _ => {}
    }
    let found = fs::symlink_metadata(folder).map_err(failed(what))?;
    if !found.is_dir() || found.uid() != account().map_err(failed(what))? {
        return Err(KeyringError::Exposed(name));
    }
    if found.mode() & OTHERS != 0 {
        fs::set_permissions(folder, Permissions::from_mode(0o700)).map_err(failed(what))?;
    }
    Ok(())
}

/// Writes a file unless it exists, and reads what lies there afterwards.
///
/// Of several processes that try at once, one wins and all read the same.
pub(super) fn make_once(
    folder: &Path,
    name: &str,
    content: &[u8],
) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
    let path = folder.join(name);
    // A process that starts at the same moment may clear away what is unfinished; then once more.
    for _ in 0..8 {
        if let Some(found) = read(&path)? {
            return Ok(found);
        }
        let unfinished = write_unfinished(folder, content)?;
        // A link, unlike a rename, never replaces what another process has made meanwhile.
        let linked = fs::hard_link(&unfinished, &path);
        forget_name(&unfinished);
        match linked {
            Err(error)
                if !matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) =>
            {
                return Err(failed("making a file of keys")(error));
            }
            _ => sync(folder)?,
        }
    }
    read(&path)?.ok_or_else(|| failed("making a file of keys")(ErrorKind::NotFound.into()))
}

/// Puts a new content in the place of the old one, at once or not at all.
pub(super) fn replace(folder: &Path, name: &str, content: &[u8]) -> Result<(), KeyringError> {
    let unfinished = write_unfinished(folder, content)?;
    fs::rename(&unfinished, folder.join(name)).map_err(failed("replacing a file of keys"))?;
    sync(folder)
}

/// Reads a file that belongs to this account alone; `None` when there is none.
pub(super) fn read(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringError> {
    let what = "reading a file of keys";
    let found = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        found => found.map_err(failed(what))?,
    };
    let ours = found.is_file() && found.uid() == account().map_err(failed(what))?;
    if !ours || found.mode() & OTHERS != 0 {
        return Err(KeyringError::Exposed(
            "a file in the keys or runtime folder",
        ));
    }
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        content => Ok(Some(Zeroizing::new(content.map_err(failed(what))?))),
    }
}

/// Overwrites a key and takes its name away.
pub(super) fn destroy(path: &Path) -> Result<(), KeyringError> {
    let wiped = OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|mut file| {
            let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
            file.write_all(&vec![0; length.min(4096)])?;
            file.sync_all()
        });
    match wiped.and_then(|()| fs::remove_file(path)) {
        // Another process was faster.
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        done => done.map_err(failed("destroying an old key")),
    }
}

/// Clears away what a process left unfinished when it was killed.
///
/// It is not overwritten: it may be a second name of a key that is in use.
pub(super) fn clear_unfinished(folder: &Path) -> Result<(), KeyringError> {
    for entry in fs::read_dir(folder).map_err(failed("reading a folder of keys"))? {
        let entry = entry.map_err(failed("reading a folder of keys"))?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            forget_name(&entry.path());
        }
    }
    Ok(())
}

/// The account that this process acts as.
pub(super) fn account() -> io::Result<u32> {
    // Without libc the kernel's own list is the one place that names it: real, effective, saved, ...
    let status = fs::read_to_string("/proc/self/status")?;
    status
        .lines()
        .find_map(|line| {
            line.strip_prefix("Uid:")?
                .split_whitespace()
                .nth(1)?
                .parse()
                .ok()
        })
        .ok_or_else(|| ErrorKind::Unsupported.into())
}

/// Random bytes from the system.
pub(super) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, KeyringError> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut *bytes).map_err(|_| KeyringError::NoRandomness)?;
    Ok(bytes)
}

fn write_unfinished(folder: &Path, content: &[u8]) -> Result<PathBuf, KeyringError> {
    let what = "writing a file of keys";
    let name = BASE64_URL_SAFE_NO_PAD.encode(*random::<12>()?);
    let path = folder.join(format!("{UNFINISHED}{name}"));
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&path)
        .map_err(failed(what))?;
    file.write_all(content)
        .and_then(|()| file.sync_all())
        .map_err(failed(what))?;
    Ok(path)
}

fn forget_name(path: &Path) {
    // What stays behind is cleared away at the next start.
    let _ = fs::remove_file(path);
}

fn sync(folder: &Path) -> Result<(), KeyringError> {
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(failed("syncing a folder of keys"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_who_make_a_file_at_once_all_read_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let read: Vec<_> = std::thread::scope(|scope| {
            let makers: Vec<_> = (0..8_u8)
                .map(|own| {
                    let folder = folder.path();
                    scope.spawn(move || make_once(folder, "one", &[own; 32]).unwrap())
                })
                .collect();
            makers
                .into_iter()
                .map(|maker| maker.join().unwrap())
                .collect()
        });
        assert!(
            read.iter()
                .all(|content| *content == read[0] && content.len() == 32)
        );
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left unfinished"
        );
    }

    #[test]
    fn a_file_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        make_once(folder.path(), "one", b"key").unwrap();
        let path = folder.path().join("one");
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(read(&path), Err(KeyringError::Exposed(_))));
    }

    #[test]
    fn a_link_in_the_place_of_a_file_or_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        make_once(folder.path(), "one", b"key").unwrap();
        let link = folder.path().join("two");
        std::os::unix::fs::symlink(folder.path().join("one"), &link).unwrap();
        assert!(matches!(read(&link), Err(KeyringError::Exposed(_))));
        let link = folder.path().join("three");
        std::os::unix::fs::symlink(folder.path(), &link).unwrap();
        assert!(matches!(
            private_folder(&link, "the folder"),
            Err(KeyringError::Exposed(_))
        ));
    }

    #[test]
    fn a_folder_open_to_others_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        private_folder(folder.path(), "the folder").unwrap();
        assert_eq!(fs::metadata(folder.path()).unwrap().mode() & 0o777, 0o700);
    }

    #[test]
    fn what_was_left_unfinished_is_cleared_and_the_key_itself_stays() {
        let folder = tempfile::tempdir().unwrap();
        make_once(folder.path(), "one", b"key").unwrap();
        let second_name = folder.path().join(".unfinished-x");
        fs::hard_link(folder.path().join("one"), &second_name).unwrap();
        clear_unfinished(folder.path()).unwrap();
        assert!(!second_name.exists());
        assert_eq!(
            read(&folder.path().join("one"))
                .unwrap()
                .unwrap()
                .as_slice(),
            b"key"
        );
    }
}
