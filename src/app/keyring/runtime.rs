//! Where day keys may lie: a folder in memory that outlives the process and dies with the power.
//!
//! Invariant: a folder that is chosen without being named lies on a file system in memory, belongs
//! to this account and is closed to others.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::files;

const MOUNTS: &str = "/proc/self/mounts";
const SHARED_MEMORY: &str = "/dev/shm";

/// The folder for day keys, and whether it lies in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// `None` when no folder lies in memory and none was named.
    pub folder: Option<PathBuf>,
    /// When false, day keys stay in the process, and start-up says what that costs.
    pub in_memory_fs: bool,
}

/// The named folder, else one of the session's, else one of ours in shared memory, else none.
pub fn runtime_dir(setting: Option<&Path>, variable: impl Fn(&str) -> Option<String>) -> Choice {
    let mounts = fs::read_to_string(MOUNTS).unwrap_or_default();
    if let Some(folder) = setting {
        let usable = files::private_folder(folder, "the runtime folder").is_ok();
        let in_memory_fs = usable && in_memory(&mounts, folder);
        return Choice {
            folder: Some(folder.to_owned()),
            in_memory_fs,
        };
    }
    let session = variable("XDG_RUNTIME_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute() && folder.is_dir())
        .map(|folder| folder.join("sanad"));
    let shared = files::account()
        .ok()
        .map(|account| Path::new(SHARED_MEMORY).join(format!("sanad-{account}")));
    let folder = first_usable(&mounts, [session, shared].into_iter().flatten());
    Choice {
        in_memory_fs: folder.is_some(),
        folder,
    }
}

/// The folder that a start would choose, looked at without making or closing anything.
pub fn look(setting: Option<&Path>, session: Option<&str>, mounts: &str) -> Choice {
    let lies_in_memory = |folder: &Path| {
        let there = folder.ancestors().find(|place| place.exists());
        there.is_some_and(|place| in_memory(mounts, place))
    };
    if let Some(folder) = setting {
        return Choice {
            folder: Some(folder.to_owned()),
            in_memory_fs: lies_in_memory(folder),
        };
    }
    let session = session.map(|folder| Path::new(folder).join("sanad"));
    let shared = Path::new(SHARED_MEMORY).join("sanad");
    let folder = session
        .into_iter()
        .chain([shared])
        .find(|folder| folder.parent().is_some_and(Path::is_dir) && lies_in_memory(folder));
    Choice {
        in_memory_fs: folder.is_some(),
        folder,
    }
}

fn first_usable(mounts: &str, mut folders: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    folders.find(|folder| {
        // The parent is looked at first, so that nothing is made on a disk.
        folder
            .parent()
            .is_some_and(|parent| in_memory(mounts, parent))
            && files::private_folder(folder, "the runtime folder").is_ok()
            && in_memory(mounts, folder)
    })
}

/// Whether an existing folder lies in memory, by the kernel's list of mounts.
fn in_memory(mounts: &str, folder: &Path) -> bool {
    file_system(mounts, folder).is_some_and(|kind| matches!(kind, "tmpfs" | "ramfs"))
}

/// The kind of file system on which an existing folder lies, by the kernel's list of mounts.
pub fn file_system<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let folder = folder.canonicalize().ok()?;
    mounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ').skip(1);
            Some((plain(parts.next()?), parts.next()?))
        })
        .filter(|(place, _)| folder.starts_with(place))
        // The longest place is the nearest; of two on one place the later one is seen.
        .max_by_key(|(place, _)| place.len())
        .map(|(_, kind)| kind)
}

/// The kernel writes blanks and backslashes in places as three octal digits.
fn plain(place: &str) -> String {
    place
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_folder_is_taken_and_honestly_described() {
        let folder = tempfile::tempdir().unwrap();
        let named = folder.path().join("run");
        let choice = runtime_dir(Some(&named), |_| None);
        assert_eq!(choice.folder.as_deref(), Some(named.as_path()));
        let mounts = fs::read_to_string(MOUNTS).unwrap_or_default();
        assert_eq!(choice.in_memory_fs, in_memory(&mounts, &named));
    }

    #[test]
    fn the_nearest_mount_decides() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().canonicalize().unwrap();
        let on = |kind: &str| format!("dev / ext4 rw 0 0\nx {} {kind} rw 0 0\n", place.display());
        assert!(in_memory(&on("tmpfs"), &place));
        assert!(!in_memory(&on("ext4"), &place));
        assert!(!in_memory(
            &format!("{}{}", on("tmpfs"), on("overlay")),
            &place
        ));
        assert!(!in_memory("", &place));
        assert!(!in_memory(&on("tmpfs"), &place.join("absent")));
    }

    #[test]
    fn the_first_folder_in_memory_is_chosen_and_none_is_made_on_a_disk() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().canonicalize().unwrap();
        let (disk, memory) = (place.join("disk"), place.join("memory"));
        fs::create_dir(&disk).unwrap();
        fs::create_dir(&memory).unwrap();
        let mounts = format!("dev / ext4 rw 0 0\nx {} tmpfs rw 0 0\n", memory.display());
        let folders = [disk.join("sanad"), memory.join("sanad")];
        let chosen = first_usable(&mounts, folders.clone().into_iter());
        assert_eq!(chosen.as_ref(), Some(&folders[1]));
        assert!(!folders[0].exists() && folders[1].is_dir());
        assert_eq!(first_usable("", folders.into_iter()), None);
    }

    #[test]
    fn a_folder_that_somebody_else_has_put_there_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().canonicalize().unwrap();
        let mounts = format!("x {} tmpfs rw 0 0\n", place.display());
        let (link, ours) = (place.join("link"), place.join("ours"));
        std::os::unix::fs::symlink(&place, &link).unwrap();
        let chosen = first_usable(&mounts, [link, ours.clone()].into_iter());
        assert_eq!(chosen, Some(ours));
    }
}
