//! Folders: of the data, of the keys, in memory.
//!
//! Invariant: nothing is made, closed or cleared here; a folder is only looked at.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use super::report::{Check, Report};
use super::{Surroundings, pins, readable};
use crate::app::keyring::{check_apart, file_system, look_for_runtime_dir};
use crate::config::Config;

const OTHERS: u32 = 0o077;
const MIB: u64 = 1024 * 1024;
/// With less, somebody should make room.
const LITTLE: u64 = 1024 * MIB;
/// With less, saving will soon fail.
const TOO_LITTLE: u64 = 100 * MIB;
/// File systems on which SQLite's locks cannot be relied on.
const ON_A_NETWORK: [&str; 9] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "ceph",
    "fuse.sshfs",
    "fuse.glusterfs",
];

pub(super) fn look(report: &mut Report, config: &Config, around: &Surroundings) {
    data(report, config, around);
    keys(report, config, around);
    runtime(report, config, around);
}

/// Why a folder or file is open to others; none when it is not.
pub(super) fn open_to_others(path: &Path, around: &Surroundings) -> Option<String> {
    let found = fs::symlink_metadata(path).ok()?;
    if found.file_type().is_symlink() {
        return Some("is a link".to_owned());
    }
    if around.account.is_some_and(|account| account != found.uid()) {
        return Some(format!(
            "belongs to another account (number {})",
            found.uid()
        ));
    }
    let mode = found.mode() & 0o777;
    (mode & OTHERS != 0).then(|| format!("is open to others (mode {mode:o})"))
}

fn data(report: &mut Report, config: &Config, around: &Surroundings) {
    let folder = &config.data_dir;
    let shown = folder.display();
    if !folder.is_dir() {
        let repair =
            "run `sanad init` as the account that serves, or name the folder in SANAD_DATA_DIR";
        report.fail(Check::DataFolder, format!("{shown} does not exist"), repair);
        report.skip(Check::FreeSpace, "there is no data folder");
        report.skip(Check::NetworkDisk, "there is no data folder");
        return;
    }
    match open_to_others(folder, around) {
        Some(why) => report.warn(
            Check::DataFolder,
            format!("{shown} {why}"),
            format!("give it to the account that serves alone: chown it, then `chmod 700 {shown}`"),
        ),
        None => report.ok(
            Check::DataFolder,
            format!("{shown}, for this account alone"),
        ),
    }
    let (free, repair) = (
        (around.free)(folder),
        "make room on this disk, or move SANAD_DATA_DIR to a larger one",
    );
    match free {
        None => report.skip(Check::FreeSpace, "the free space cannot be read"),
        Some(free) if free < TOO_LITTLE => {
            report.fail(Check::FreeSpace, format!("{} free", readable(free)), repair);
        }
        Some(free) if free < LITTLE => {
            report.warn(Check::FreeSpace, format!("{} free", readable(free)), repair);
        }
        Some(free) => report.ok(Check::FreeSpace, format!("{} free", readable(free))),
    }
    if config.database_url.is_some() {
        report.skip(Check::NetworkDisk, "the database is PostgreSQL");
        return;
    }
    match file_system(&around.mounts, folder) {
        Some(kind) if ON_A_NETWORK.contains(&kind) => report.fail(
            Check::NetworkDisk,
            format!("the data folder lies on {kind}"),
            "move SANAD_DATA_DIR to a disk of this machine, or set SANAD_DATABASE_URL to use PostgreSQL",
        ),
        Some(kind) => report.ok(Check::NetworkDisk, format!("a disk of this machine ({kind})")),
        None => report.skip(Check::NetworkDisk, "the kernel's list of mounts cannot be read"),
    }
}

fn keys(report: &mut Report, config: &Config, around: &Surroundings) {
    let folder = &config.keys_dir;
    let shown = folder.display();
    if folder.is_dir() {
        match open_to_others(folder, around) {
            Some(why) => report.fail(
                Check::KeysFolder,
                format!("{shown} {why}"),
                format!(
                    "give it to the account that serves alone: chown it, then `chmod 700 {shown}`"
                ),
            ),
            None => report.ok(
                Check::KeysFolder,
                format!("{shown}, for this account alone"),
            ),
        }
        server_key(report, folder, around);
        pins::look(report, folder, around);
    } else {
        report.fail(
            Check::KeysFolder,
            format!("{shown} does not exist"),
            "restore it from the backup of the keys, or name the folder in SANAD_KEYS_DIR; in a new house run `sanad init`",
        );
        report.skip(Check::ServerKey, "there is no keys folder");
        report.skip(Check::Pins, "there is no keys folder");
    }
    match check_apart(&config.data_dir, folder) {
        Ok(()) => report.ok(Check::KeysApart, "the keys do not lie in the data folder"),
        Err(_) => report.fail(
            Check::KeysApart,
            "the keys folder lies in the data folder",
            "move it out of the data folder and name its new place in SANAD_KEYS_DIR",
        ),
    }
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = files.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let left = files.filter(|name| is_recovery_file(name));
    match left.min() {
        Some(name) => report.warn(
            Check::RecoveryFile,
            format!("{name} still lies in the keys folder"),
            "move it off this machine, to a place that two people know, and delete it here",
        ),
        None => report.ok(
            Check::RecoveryFile,
            "not on this machine, as far as can be seen",
        ),
    }
}

fn is_recovery_file(name: &str) -> bool {
    name.strip_prefix("recovery")
        .is_some_and(|rest| rest.strip_suffix(".age").is_some())
}

fn server_key(report: &mut Report, folder: &Path, around: &Surroundings) {
    let file = folder.join("server.key");
    let restore = "restore server.key from the backup of the keys, as the account that serves; it cannot be made anew";
    match fs::symlink_metadata(&file) {
        Err(_) => report.fail(
            Check::ServerKey,
            "server.key is missing or cannot be seen",
            restore,
        ),
        Ok(found) if found.len() != 32 => {
            report.fail(Check::ServerKey, "server.key is damaged", restore);
        }
        Ok(_) => match open_to_others(&file, around) {
            Some(why) => report.fail(
                Check::ServerKey,
                format!("server.key {why}"),
                format!(
                    "`chmod 600 {}`, and give it to the account that serves",
                    file.display()
                ),
            ),
            None if fs::File::open(&file).is_err() => report.fail(
                Check::ServerKey,
                "server.key cannot be read",
                "run this as the account that serves, or give it the file",
            ),
            None => report.ok(Check::ServerKey, "there, for this account alone"),
        },
    }
}

fn runtime(report: &mut Report, config: &Config, around: &Surroundings) {
    let setting = config.runtime_dir.as_deref();
    let choice = look_for_runtime_dir(setting, config.session_dir.as_deref(), &around.mounts);
    match (choice.folder, choice.in_memory_fs) {
        (Some(folder), true) => report.ok(
            Check::RuntimeFolder,
            format!("{}, in memory", folder.display()),
        ),
        (Some(folder), false) => report.warn(
            Check::RuntimeFolder,
            format!(
                "{} is not in memory, so the keys of the day stay in the process",
                folder.display()
            ),
            "set SANAD_RUNTIME_DIR to a folder on a tmpfs, such as one below /run",
        ),
        (None, _) => report.warn(
            Check::RuntimeFolder,
            "there is no folder in memory",
            "set SANAD_RUNTIME_DIR to a folder on a tmpfs, such as one below /run",
        ),
    }
}
