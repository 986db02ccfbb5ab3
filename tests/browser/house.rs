//! The demo as somebody starts it, with the links that it prints.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// A running demo; it ends when it is dropped.
pub struct Demo {
    running: Child,
    /// Where it answers (`http://127.0.0.1:40123`).
    pub origin: String,
    /// The link that signs in once.
    pub console: String,
}

impl Demo {
    /// Starts it on a free port and reads its links.
    pub fn start() -> Self {
        let mut start = Command::new(env!("CARGO_BIN_EXE_sanad"));
        // Nothing of a real house around the tests may reach the demo.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("SANAD_") {
                start.env_remove(name);
            }
        }
        let mut running = start
            .arg("demo")
            .env("SANAD_LISTEN", "127.0.0.1:0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the demo starts");
        let output = running.stdout.take().expect("the demo prints");
        let (mut chat, mut console) = (None, None);
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        while chat.is_none() || console.is_none() {
            let line = lines
                .next()
                .expect("the demo prints /chat and /demo/<token>");
            let addresses = line
                .split_whitespace()
                .filter(|word| word.starts_with("http://"));
            for address in addresses.map(str::to_owned) {
                if address.ends_with("/chat") {
                    chat = Some(address);
                } else if address.contains("/demo/") {
                    console = Some(address);
                }
            }
        }
        // Somebody must go on reading, or the demo fails at its next line.
        std::thread::spawn(move || lines.for_each(drop));
        let chat = chat.expect("it was found above");
        Self {
            running,
            origin: chat.trim_end_matches("/chat").to_owned(),
            console: console.expect("it was found above"),
        }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

/// A house that is set up in the browser, as `sanad init` starts it.
pub struct NewHouse {
    running: Child,
    _folder: tempfile::TempDir,
    /// The link that sets up once.
    pub link: String,
    /// Where it answers.
    pub origin: String,
}

impl NewHouse {
    /// Starts it on a free port and reads its link.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut start = Command::new(env!("CARGO_BIN_EXE_sanad"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("SANAD_") {
                start.env_remove(name);
            }
        }
        let mut running = start
            .arg("init")
            .env("SANAD_LISTEN", "127.0.0.1:0")
            .env("SANAD_DATA_DIR", folder.path().join("data"))
            .env("SANAD_KEYS_DIR", folder.path().join("keys"))
            .env("SANAD_RUNTIME_DIR", folder.path().join("runtime"))
            .stdout(Stdio::piped())
            .spawn()
            .expect("the house starts");
        let output = running.stdout.take().expect("the house prints");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let link = lines
            .find_map(|line| {
                let word = line.split_whitespace().find(|w| w.contains("/setup/"));
                word.map(str::to_owned)
            })
            .expect("the house prints /setup/<token>");
        std::thread::spawn(move || lines.for_each(drop));
        let origin = link.split("/setup/").next().unwrap_or_default().to_owned();
        Self {
            running,
            _folder: folder,
            link,
            origin,
        }
    }
}

impl Drop for NewHouse {
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}
