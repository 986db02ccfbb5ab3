//! What is wrong with the machine and the folders.

use sanad::doctor::State::{Error, Warning};
use sanad::doctor::{self, Check};

use super::Fault::{Around, Files, Judged, Setting};
use super::{Row, mode};

#[expect(clippy::too_many_lines, reason = "a table")]
pub fn rows() -> Vec<Row> {
    vec![
        (
            Check::DataFolder,
            Error,
            "sanad init",
            Files(|h| std::fs::remove_dir_all(h.path("data")).unwrap()),
        ),
        (
            Check::DataFolder,
            Warning,
            "chmod 700",
            Files(|h| mode(h, "data", 0o755)),
        ),
        (
            Check::DataFolder,
            Warning,
            "another account",
            Around(|a| a.account = a.account.map(|own| own + 1)),
        ),
        (
            Check::FreeSpace,
            Warning,
            "500 MiB free",
            Around(|a| a.free = |_| Some(500 << 20)),
        ),
        (
            Check::FreeSpace,
            Error,
            "make room",
            Around(|a| a.free = |_| Some(5 << 20)),
        ),
        (
            Check::NetworkDisk,
            Error,
            "move SANAD_DATA_DIR",
            Around(|a| a.mounts = "server:/x / nfs4 rw 0 0\n".to_owned()),
        ),
        (
            Check::KeysFolder,
            Error,
            "chmod 700",
            Files(|h| mode(h, "keys", 0o750)),
        ),
        (
            Check::KeysFolder,
            Error,
            "backup of the keys",
            Files(|h| std::fs::remove_dir_all(h.path("keys")).unwrap()),
        ),
        (
            Check::ServerKey,
            Error,
            "cannot be made anew",
            Files(|h| std::fs::remove_file(h.path("keys/server.key")).unwrap()),
        ),
        (
            Check::ServerKey,
            Error,
            "damaged",
            Files(|h| std::fs::write(h.path("keys/server.key"), "short").unwrap()),
        ),
        (
            Check::ServerKey,
            Error,
            "chmod 600",
            Files(|h| mode(h, "keys/server.key", 0o644)),
        ),
        (
            Check::KeysApart,
            Error,
            "move it out",
            Setting(|h| {
                std::fs::rename(h.path("keys"), h.path("data/inside")).unwrap();
                std::os::unix::fs::symlink(h.path("data/inside"), h.path("keys")).unwrap();
            }),
        ),
        (
            Check::RecoveryFile,
            Warning,
            "off this machine",
            Files(|h| std::fs::write(h.path("keys/recovery.age"), "age").unwrap()),
        ),
        (
            Check::RuntimeFolder,
            Warning,
            "tmpfs",
            Around(|a| a.mounts = "disk / ext4 rw 0 0\n".to_owned()),
        ),
        (
            Check::Memory,
            Warning,
            "256 MiB should be free",
            Around(|a| a.memory = "MemAvailable: 200000 kB\n".to_owned()),
        ),
        (
            Check::Swap,
            Warning,
            "MemorySwapMax=0",
            Around(|a| a.swaps.push_str("/swap file 1 0 -2\n")),
        ),
        (
            Check::CoreDumps,
            Warning,
            "LimitCORE=0",
            Around(|a| a.limits = "Max core file size   unlimited unlimited bytes\n".to_owned()),
        ),
        (
            Check::Settings,
            Error,
            "write an address and a port",
            Judged(|report| {
                let vars = ["SANAD_LISTEN".to_owned()];
                let refused = sanad::config::Config::from_vars(
                    &vars,
                    std::path::Path::new("/srv"),
                    |name| (name == "SANAD_LISTEN").then(|| "everywhere".to_owned()),
                    |_| Err(std::io::ErrorKind::NotFound.into()),
                );
                *report = doctor::unusable(&refused.expect_err("a mistake"));
            }),
        ),
    ]
}
