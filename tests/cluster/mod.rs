//! A PostgreSQL cluster of the test's own on a free port, which may be killed and frozen.
//!
//! Without PostgreSQL's programs on this machine there is none, and the test says that it was
//! skipped. Invariant: only processes of this cluster are touched, and nothing of it is left.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::allow_attributes,
    reason = "shared by tests"
)]

use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a start or an end may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running cluster; it ends with this value.
pub struct Cluster {
    programs: PathBuf,
    root: TempDir,
    data: PathBuf,
    pub port: u16,
}

impl Cluster {
    /// A new cluster, or none where PostgreSQL is not installed (and the test says so).
    pub fn start() -> Option<Self> {
        Self::start_in(None)
    }

    /// The same with its data below this folder, which is a small disk, say.
    pub fn start_in(folder: Option<&Path>) -> Option<Self> {
        let Some(programs) = programs() else {
            let _ = writeln!(
                std::io::stderr(),
                "skipped: a PostgreSQL cluster of the test's own (install PostgreSQL to run it)"
            );
            return None;
        };
        let root = tempfile::tempdir().unwrap();
        for folder in [Some(root.path()), folder].into_iter().flatten() {
            std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
            if is_root() {
                let owned = Command::new("chown").arg("postgres").arg(folder).status();
                assert!(owned.unwrap().success());
            }
        }
        let data = folder.unwrap_or(root.path()).join("data");
        let cluster = Self {
            programs,
            root,
            data,
            port: free_port(),
        };
        let data = cluster.data.to_str().unwrap();
        // Small segments of the journal, so that it fits on a small disk.
        let made = cluster.program(
            "initdb",
            &[
                "-D",
                data,
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-locale",
                "--no-sync",
                "--wal-segsize=1",
            ],
        );
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        cluster.start_again();
        Some(cluster)
    }

    /// Starts it after it was killed or stopped; returns when it answers.
    pub fn start_again(&self) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
             -c shared_buffers=8MB -c max_wal_size=8MB -c min_wal_size=2MB",
            self.port
        );
        let log = self.root.path().join("log");
        let begun = Instant::now();
        loop {
            // Shared memory of a killed cluster is in use until its last process is gone.
            let (data, log) = (self.data.to_str().unwrap(), log.to_str().unwrap());
            let arguments = ["-D", data, "-l", log, "-w", "-o", &options, "start"];
            if self.program("pg_ctl", &arguments).status.success() {
                return;
            }
            let said = std::fs::read_to_string(log).unwrap_or_default();
            assert!(
                begun.elapsed() < PATIENCE,
                "the cluster does not start: {said}"
            );
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// The address of the database that every cluster has.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// As the kernel does it when memory is short: the postmaster and all beside it at once.
    pub fn kill(&self) {
        let processes = self.processes();
        assert!(!processes.is_empty(), "a cluster that runs");
        signal("-KILL", &processes);
        until_so("the cluster is dead", || {
            processes.iter().all(|id| !lives(*id))
        });
    }

    /// As an operator in a hurry does it (`pg_ctl stop -m immediate`).
    pub fn stop_at_once(&self) {
        self.control(&["stop", "-m", "immediate"]);
    }

    /// As a planned restart of the machine does it.
    pub fn stop(&self) {
        self.control(&["stop", "-m", "fast"]);
    }

    /// Nothing answers any more and nothing is closed, as behind a dead switch.
    pub fn freeze(&self) {
        signal("-STOP", &self.processes());
    }

    /// It goes on where it was frozen.
    pub fn thaw(&self) {
        signal("-CONT", &self.processes());
    }

    fn control(&self, how: &[&str]) {
        let mut arguments = vec!["-D", self.data.to_str().unwrap(), "-w"];
        arguments.extend(how);
        let done = self.program("pg_ctl", &arguments);
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
    }

    /// One of PostgreSQL's programs, as somebody whom PostgreSQL does not refuse.
    fn program(&self, name: &str, arguments: &[&str]) -> Output {
        let path = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        command
            .args(arguments)
            .current_dir(self.root.path())
            .stdin(Stdio::null());
        // The cluster keeps the descriptors of its start; a pipe would never end.
        let said = self.root.path().join(format!("{name}.out"));
        let file = std::fs::File::create(&said).unwrap();
        let status = command
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .status()
            .unwrap();
        Output {
            status,
            stdout: Vec::new(),
            stderr: std::fs::read(said).unwrap(),
        }
    }

    /// The postmaster and its children.
    fn processes(&self) -> Vec<u32> {
        let note = std::fs::read_to_string(self.data.join("postmaster.pid"));
        let first = note.ok().and_then(|note| note.lines().next()?.parse().ok());
        let Some(postmaster) = first.filter(|id| lives(*id)) else {
            return Vec::new();
        };
        let mut processes = vec![postmaster];
        for entry in std::fs::read_dir("/proc").unwrap().flatten() {
            let name = entry.file_name();
            let id = name.to_str().and_then(|name| name.parse().ok());
            processes.extend(id.filter(|id| parent(*id) == Some(postmaster)));
        }
        processes
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        signal("-KILL", &self.processes());
    }
}

/// Waits for something to be so.
fn until_so(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "in vain: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn signal(which: &str, processes: &[u32]) {
    if processes.is_empty() {
        return;
    }
    let ids = processes.iter().map(ToString::to_string);
    let _ = Command::new("kill")
        .arg(which)
        .args(ids)
        .stderr(Stdio::null())
        .status();
}

/// State and parent of a process, as the kernel tells them.
fn told(process: u32) -> Option<(String, u32)> {
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut after = line.rsplit_once(')')?.1.split_whitespace();
    Some((after.next()?.to_owned(), after.next()?.parse().ok()?))
}

fn parent(process: u32) -> Option<u32> {
    told(process).map(|(_, parent)| parent)
}

/// Whether it is there and not only waited for.
fn lives(process: u32) -> bool {
    told(process).is_some_and(|(state, _)| state != "Z")
}

/// A port that nobody listens on, from below those that the kernel gives to connections:
/// a dead cluster's port must still be free when it starts again.
fn free_port() -> u16 {
    let mut seed = [0; 2];
    getrandom::fill(&mut seed).unwrap();
    let first = u16::from_be_bytes(seed) % 10_000;
    (0..10_000)
        .map(|next| 20_000 + (first + next) % 10_000)
        .find(|port| std::net::TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .unwrap()
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// Where `initdb` and `pg_ctl` lie: on the path, else where Debian puts them, the newest first.
fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter();
    let mut folders: Vec<PathBuf> = debian
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    folders.sort_by_key(|folder| {
        let version = folder.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
        version.map(std::cmp::Reverse)
    });
    let usual = ["/usr/local/pgsql/bin", "/usr/local/bin", "/usr/bin"].map(PathBuf::from);
    folders.extend(usual);
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists())
}
