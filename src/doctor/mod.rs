//! `sanad doctor` and `sanad healthcheck`: what is the matter with this house, and what to do.
//!
//! Each file looks at one part and adds what it saw to the report. Invariant: it works beside
//! a server that runs, and changes nothing: no row, no lease, no file, nothing at Telegram.

mod bot;
mod copies;
mod database;
mod folders;
mod guidance;
mod machine;
mod outside;
mod people;
mod pins;
mod report;
mod server;
mod trust;

use std::path::Path;
use std::process::ExitCode;

pub use database::{postgres_log, postgres_version};
pub use outside::safe_transport;
pub use report::{Check, Finding, Report, State};

use crate::config::{Config, Mistakes};
use crate::domain::conversation::Seconds;
use crate::play::say;
use crate::serve::machine_now;

/// What the machine says of itself, as text, so that a test can plant each case.
pub struct Surroundings {
    /// Seconds since 1970.
    pub now: Seconds,
    /// The account that this process acts as.
    pub account: Option<u32>,
    /// The kernel's list of mounts.
    pub mounts: String,
    /// What the kernel says of memory.
    pub memory: String,
    /// The kernel's list of swaps.
    pub swaps: String,
    /// The limits of this process.
    pub limits: String,
    /// How many bytes are free for this account where that folder lies.
    pub free: fn(&Path) -> Option<u64>,
    /// A certificate in PEM that is trusted beside those that browsers trust.
    pub root: Option<Vec<u8>>,
}

impl Surroundings {
    /// This machine.
    pub fn here() -> Self {
        let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
        let status = read("/proc/self/status");
        // Real, effective, saved, of the file system: what counts is the second.
        let account = status.lines().find_map(|line| line.strip_prefix("Uid:"));
        let account = account.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        Self {
            now: machine_now(),
            account,
            mounts: read("/proc/self/mounts"),
            memory: read("/proc/meminfo"),
            swaps: read("/proc/swaps"),
            limits: read("/proc/self/limits"),
            free: |folder| {
                let found = rustix::fs::statvfs(folder).ok()?;
                Some(found.f_bavail * found.f_frsize)
            },
            root: None,
        }
    }
}

/// A size as people read it.
fn readable(bytes: u64) -> String {
    let mib = bytes / (1024 * 1024);
    if mib >= 10 * 1024 {
        format!("{} GiB", mib / 1024)
    } else {
        format!("{mib} MiB")
    }
}

/// Looks at everything.
pub async fn examine(config: &Config, around: &Surroundings) -> Report {
    let mut report = Report::new(Some(config));
    version(&mut report);
    report.ok(Check::Settings, "all can be used");
    folders::look(&mut report, config, around);
    machine::look(&mut report, around);
    let store = database::look(&mut report, config, around).await;
    people::look(&mut report, config, store.as_ref()).await;
    let running = server::look(&mut report, config).await;
    database::work(
        &mut report,
        config,
        around,
        store.as_ref(),
        running.as_ref(),
    )
    .await;
    let live = guidance::look(&mut report, config, around);
    guidance::numbers(&mut report, around, live.as_ref(), store.as_ref()).await;
    let beside = bot::Beside {
        store: store.as_ref(),
        running: running.as_ref(),
        live: live.as_ref(),
    };
    bot::look(&mut report, config, around, beside).await;
    outside::look(&mut report, config, around).await;
    copies::look(&mut report, config, around);
    if let Some(store) = store {
        store.close().await;
    }
    report
}

fn version(report: &mut Report) {
    report.ok(
        Check::Version,
        format!("Sanad {}", env!("CARGO_PKG_VERSION")),
    );
}

/// The report on settings that cannot be used; all else then cannot be looked at.
pub fn unusable(mistakes: &Mistakes) -> Report {
    let mut report = Report::new(None);
    version(&mut report);
    for mistake in &mistakes.0 {
        report.fail(Check::Settings, &mistake.variable, &mistake.advice);
    }
    report
}

/// `sanad doctor`: 0 when all is well, 1 with something to mend soon, 2 with something to
/// mend now.
pub async fn run(config: &Result<Config, Mistakes>, as_json: bool) -> ExitCode {
    let report = match config {
        Ok(config) => examine(config, &Surroundings::here()).await,
        Err(mistakes) => unusable(mistakes),
    };
    let text = if as_json {
        report.json()
    } else {
        report.text()
    };
    say(text.trim_end());
    ExitCode::from(report.code())
}

/// `sanad healthcheck`: one line, and 0 when the server of this machine is well.
pub async fn healthcheck(config: &Config, only_alive: bool) -> ExitCode {
    let page = if only_alive { "/health" } else { "/ready" };
    let (well, line) = match server::ask(config.listen, page).await {
        None => (false, format!("nothing answers on {}", config.listen)),
        Some(answered) if answered.status == 200 => (true, "well".to_owned()),
        Some(answered) => match server::parts(&answered.text) {
            Some(parts) => (false, parts.join(", ")),
            None => (
                false,
                format!("another program answers on {}", config.listen),
            ),
        },
    };
    say(&line);
    if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
