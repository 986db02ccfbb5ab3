//! Folders of a house, and the program as a child process in them.
//!
//! Invariant: every wait is bounded and looks again and again; a test that fails shows what
//! the program said.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::double::{Balancer, Double, TOKEN};

pub const NAME: &str = "Amal";
pub const PASSWORD: &str = "a long sentence that nobody else says";

/// How long anything may take before a test gives up, also beside others on a small machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The folders and variables of one house.
pub struct Place {
    pub root: TempDir,
    _runtime: TempDir,
    variables: Vec<(String, String)>,
}

/// How the program ended, and what it said.
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// What the set-up printed.
pub struct SetUp {
    pub secret: String,
    pub recovery_code: String,
    pub recovery_file: PathBuf,
    pub passphrase: String,
    pub backup_key: String,
}

impl Place {
    pub fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let memory = Path::new("/dev/shm");
        let runtime = if memory.is_dir() {
            tempfile::tempdir_in(memory).unwrap()
        } else {
            tempfile::tempdir().unwrap()
        };
        for folder in ["here", "tmp"] {
            std::fs::create_dir(root.path().join(folder)).unwrap();
        }
        std::fs::write(root.path().join("password"), format!("{PASSWORD}\n")).unwrap();
        let text = |path: PathBuf| path.to_string_lossy().into_owned();
        let variables = vec![
            ("SANAD_DATA_DIR".to_owned(), text(root.path().join("data"))),
            ("SANAD_KEYS_DIR".to_owned(), text(root.path().join("keys"))),
            (
                "SANAD_RUNTIME_DIR".to_owned(),
                text(runtime.path().join("sanad")),
            ),
            ("SANAD_LISTEN".to_owned(), "127.0.0.1:0".to_owned()),
            ("TMPDIR".to_owned(), text(root.path().join("tmp"))),
            ("PATH".to_owned(), "/usr/bin:/bin".to_owned()),
        ];
        Self {
            root,
            _runtime: runtime,
            variables,
        }
    }

    /// An empty folder and nothing set, as a newcomer starts it.
    pub fn bare() -> Self {
        let mut place = Self::new();
        place
            .variables
            .retain(|(name, _)| !name.starts_with("SANAD_"));
        place
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// Connected to a double, with a group of staff.
    pub fn beside(self, double: &Double) -> Self {
        self.with("SANAD_TELEGRAM_TOKEN", TOKEN)
            .with("SANAD_TELEGRAM_API_URL", double.url.clone())
    }

    /// The same, with Telegram sending updates through a load balancer.
    pub async fn behind_a_balancer(self, double: &Double) -> Self {
        let (balancer, address) = (
            Balancer::start().await,
            format!("127.0.0.1:{}", free_port()),
        );
        balancer.add(&format!("http://{address}"));
        self.beside(double)
            .with("SANAD_TELEGRAM_MODE", "webhook")
            .with("SANAD_PUBLIC_URL", balancer.url)
            .with("SANAD_LISTEN", address)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sanad"));
        self.dress(&mut command);
        command.args(arguments);
        command
    }

    /// Gives a command the folders and variables of this place.
    pub fn dress(&self, command: &mut Command) {
        command
            .env_clear()
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(self.path("here"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
    }

    pub fn start(&self, arguments: &[&str]) -> Process {
        Process::start(self.command(arguments))
    }

    /// Runs to the end.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        self.start(arguments).end()
    }

    pub fn init(&self) -> SetUp {
        let password = self.path("password");
        let done = self.run(&[
            "init",
            "--yes",
            "--admin",
            NAME,
            "--password-file",
            password.to_str().unwrap(),
        ]);
        assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
        let after = |label: &str| {
            let line = done.out.lines().find_map(|l| l.trim().strip_prefix(label));
            line.unwrap_or_else(|| panic!("no {label} in {}", done.out))
                .trim()
                .to_owned()
        };
        SetUp {
            secret: after("second factor"),
            recovery_code: after("recovery code"),
            recovery_file: after("recovery file").into(),
            passphrase: after("its passphrase"),
            backup_key: after("backup key"),
        }
    }
}

type Lines = Arc<Mutex<Vec<String>>>;

/// The program, running.
pub struct Process {
    child: Child,
    out: Lines,
    err: Lines,
    readers: Vec<std::thread::JoinHandle<()>>,
}

impl Process {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.spawn().expect("the program starts");
        let (out, err) = (Lines::default(), Lines::default());
        let readers = vec![
            collect(child.stdout.take().unwrap(), &out),
            collect(child.stderr.take().unwrap(), &err),
        ];
        Self {
            child,
            out,
            err,
            readers,
        }
    }

    pub fn out(&self) -> String {
        self.out.lock().unwrap().join("\n")
    }

    pub fn err(&self) -> String {
        self.err.lock().unwrap().join("\n")
    }

    /// Waits for a line on standard output that holds these words.
    pub async fn says(&self, words: &str) -> String {
        let find = |lines: &Lines| {
            let lines = lines.lock().unwrap();
            lines.iter().find(|line| line.contains(words)).cloned()
        };
        until(&format!("“{words}” is printed"), || {
            find(&self.out).is_some()
                || self
                    .readers
                    .iter()
                    .all(std::thread::JoinHandle::is_finished)
        })
        .await;
        find(&self.out).unwrap_or_else(|| panic!("it ended: {}{}", self.out(), self.err()))
    }

    /// Where the console is.
    pub async fn console(&self) -> String {
        let line = self.says("console http").await;
        let url = line.split("console ").nth(1).unwrap();
        url.trim().trim_end_matches('/').to_owned()
    }

    pub fn write(&mut self, line: &str) {
        let pipe = self.child.stdin.as_mut().expect("a pipe to write into");
        writeln!(pipe, "{line}").unwrap();
        pipe.flush().unwrap();
    }

    /// It stands still, as in a machine that is out of breath.
    pub fn freeze(&self) {
        self.signal("-STOP");
    }

    /// It goes on where it stood still.
    pub fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, which: &str) {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args([which, &pid]).status();
        assert!(sent.unwrap().success());
    }

    /// As a power cut does it.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As an operator does it; how it ended, and how long that took.
    pub fn terminate(self) -> (Ended, Duration) {
        let asked = Instant::now();
        self.signal("-TERM");
        (self.end(), asked.elapsed())
    }

    /// Waits until it ends by itself.
    pub fn end(mut self) -> Ended {
        let status = self.wait();
        for reader in self.readers.drain(..) {
            reader.join().unwrap();
        }
        Ended {
            code: status.code(),
            out: self.out(),
            err: self.err(),
        }
    }

    fn wait(&mut self) -> ExitStatus {
        drop(self.child.stdin.take());
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it does not end: {}{}", self.out(), self.err());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            let mut err = std::io::stderr();
            let _ = writeln!(err, "— it said —\n{}\n{}", self.out(), self.err());
        }
    }
}

fn collect(pipe: impl Read + Send + 'static, lines: &Lines) -> std::thread::JoinHandle<()> {
    let lines = Arc::clone(lines);
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            lines.lock().unwrap().push(line);
        }
    })
}

/// Waits for something to be so.
#[track_caller]
pub fn until<'a>(what: &'a str, is_so: impl Fn() -> bool + 'a) -> impl Future<Output = ()> + 'a {
    let place = std::panic::Location::caller();
    async move {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if is_so() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("in vain: {what} ({place})");
    }
}

/// A port that nobody listens on now.
pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Every file below a folder with its content, in order.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// Copies a folder with all below it.
pub fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let target = to.join(path.strip_prefix(from).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
}

/// Says something that is seen although the test passes.
pub fn tell(line: &str) {
    // Written past the capture of the test harness.
    let _ = writeln!(std::io::stderr(), "{line}");
}
