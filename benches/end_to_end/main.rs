//! What one press costs from end to end, beside a floor that does the least that anybody could.
//!
//! `cargo bench --bench end_to_end` prints processor time for each update and the slowest
//! hundredth of the answers, as ratios to the floor of the same run, and what is remembered of
//! many chats; `-- polling`, `-- webhook` or `-- memory` does a part of it. Invariant: a number of
//! this machine alone is never compared with anything.

// The futures of a whole house are nested deeply.
#![recursion_limit = "256"]
#![expect(clippy::disallowed_methods, reason = "a bench starts its own tasks")]

mod candidates;
mod server;

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use server::{Load, Server};

/// How often each candidate is measured; the least counts, because noise only adds.
const ROUNDS: usize = 3;

fn main() {
    let arguments: Vec<String> = std::env::args().filter(|a| a != "--bench").collect();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    match arguments.get(1).map(String::as_str) {
        Some("floor") => runtime.block_on(candidates::floor(&arguments[2])),
        Some("floor-webhook") => runtime.block_on(candidates::floor_webhook(&arguments[2])),
        Some("house-webhook") => runtime.block_on(candidates::house_webhook(&arguments[2])),
        Some("house") => runtime.block_on(candidates::house(&arguments[2])),
        Some("memory") => runtime.block_on(remember()),
        Some(part @ ("polling" | "webhook")) => runtime.block_on(compare(part == "webhook")),
        None => runtime.block_on(async {
            compare(false).await;
            compare(true).await;
            remember().await;
        }),
        Some(other) => eprintln!("there is no candidate called {other}"),
    }
}

/// One candidate as a process, and what it has used.
struct Candidate {
    child: Child,
    server: Server,
}

/// What a run took.
#[derive(Clone, Copy)]
struct Taken {
    processor: f64,
    slowest: f64,
}

impl Candidate {
    async fn start(which: &str) -> Self {
        let (server, brought) = Server::start().await;
        let here = std::env::current_exe().expect("this program");
        let mut command = Command::new(here);
        command.args([which, &server.url]).stdout(Stdio::piped());
        let mut child = command.spawn().expect("a process");
        if which.ends_with("webhook") {
            let mut line = String::new();
            let out = child.stdout.take().expect("its output");
            BufReader::new(out)
                .read_line(&mut line)
                .expect("an address");
            tokio::spawn(server::bring(line.trim().to_owned(), brought));
        }
        Self { child, server }
    }

    /// Seconds of processor time that the process has used.
    fn processor(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.expect("Linux tells what a process used");
        let after = stat.rsplit_once(')').expect("a name in parentheses").1;
        let fields: Vec<f64> = after
            .split_whitespace()
            .map(|f| f.parse().unwrap_or(0.0))
            .collect();
        (fields[11] + fields[12]) / 100.0
    }

    /// Memory that the process holds, in MiB.
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.expect("Linux tells what a process holds");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib: f64 = line
            .and_then(|line| line.split_whitespace().next()?.parse().ok())
            .expect("a size");
        kib / 1024.0
    }

    async fn run(&self, load: Load) -> Taken {
        let before = self.processor();
        let mut times = self.server.run(load).await;
        times.sort_unstable();
        #[expect(clippy::cast_precision_loss, reason = "some thousand presses")]
        Taken {
            processor: (self.processor() - before) / load.presses as f64 * 1e6,
            slowest: times[times.len() * 99 / 100].as_secs_f64() * 1e3,
        }
    }
}

impl Drop for Candidate {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn least(which: &str, load: Load) -> Taken {
    let candidate = Candidate::start(which).await;
    let warm = Load {
        presses: 1_000,
        ..load
    };
    candidate.run(warm).await;
    let mut best = Taken {
        processor: f64::MAX,
        slowest: f64::MAX,
    };
    for _ in 0..ROUNDS {
        let taken = candidate.run(load).await;
        best.processor = best.processor.min(taken.processor);
        best.slowest = best.slowest.min(taken.slowest);
    }
    best
}

async fn compare(webhook: bool) {
    let (name, suffix) = if webhook {
        ("webhook", "-webhook")
    } else {
        ("polling", "")
    };
    for (chats, presses) in [(1, 2_000), (64, 20_000)] {
        let load = Load {
            chats,
            presses,
            strangers: false,
            webhook,
        };
        let floor = least(&format!("floor{suffix}"), load).await;
        let house = least(&format!("house{suffix}"), load).await;
        println!(
            "{name}, {chats} at a time: processor {:.0} µs, {:.2} × the floor ({:.0} µs); slowest hundredth {:.2} ms, {:.2} × ({:.2} ms)",
            house.processor,
            house.processor / floor.processor,
            floor.processor,
            house.slowest,
            house.slowest / floor.slowest,
            floor.slowest,
        );
    }
}

async fn remember() {
    let candidate = Candidate::start("house").await;
    let load = Load {
        chats: 64,
        presses: 100_000,
        strangers: false,
        webhook: false,
    };
    let mut held = Vec::new();
    for load in [
        Load {
            presses: 100,
            ..load
        },
        load,
        Load {
            strangers: true,
            ..load
        },
    ] {
        candidate.run(load).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        held.push(candidate.memory());
    }
    println!(
        "memory: {:.1} MiB at the beginning, {:.1} MiB after 100,000 presses of 64 chats, {:.1} MiB after 100,000 chats",
        held[0], held[1], held[2]
    );
}
