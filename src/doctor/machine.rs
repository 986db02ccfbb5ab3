//! The machine: memory, swap, dumps.
//!
//! Invariant: what the kernel says is handed in as text, so that each case can be planted.

use super::report::{Check, Report};
use super::{Surroundings, readable};

/// Four runs of the slow hash side by side, and what the rest needs.
const ENOUGH: u64 = 256 * 1024 * 1024;

pub(super) fn look(report: &mut Report, around: &Surroundings) {
    memory(report, &around.memory);
    // The first line of the kernel's list is its heading.
    match around.swaps.lines().count() {
        0 => report.skip(Check::Swap, "the kernel does not say"),
        1 => report.ok(Check::Swap, "this machine has no swap"),
        _ => report.warn(
            Check::Swap,
            "this machine has swap",
            "serve with MemorySwapMax=0 as deploy/sanad.service does, or turn it off: `swapoff -a`",
        ),
    }
    let limit = around
        .limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let soft = limit.and_then(|line| line["Max core file size".len()..].split_whitespace().next());
    match soft {
        None => report.skip(Check::CoreDumps, "the kernel does not say"),
        Some("0") => report.ok(Check::CoreDumps, "none are written by what is started here"),
        Some(_) => report.warn(
            Check::CoreDumps,
            "a crash of what is started here writes a dump",
            "serve with LimitCORE=0 as deploy/sanad.service does, or run `ulimit -c 0` before it",
        ),
    }
}

fn memory(report: &mut Report, memory: &str) {
    let line = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    match kib.map(|kib| kib * 1024) {
        None => report.skip(Check::Memory, "the kernel does not say"),
        Some(free) if free < ENOUGH => report.warn(
            Check::Memory,
            format!("{} can be had", readable(free)),
            "stop what else runs here, or give the machine more; 256 MiB should be free",
        ),
        Some(free) => report.ok(Check::Memory, format!("{} can be had", readable(free))),
    }
}
