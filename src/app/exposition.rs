//! What is counted, written out as Prometheus reads it (text format 0.0.4).
//!
//! Counts of the process come from `metrics`, a few sizes from the database. Invariant: a
//! label is a fixed word or the fingerprint of the content; numbers of cases, alerts and files
//! are rounded, so that no single request shows, and none is told by language, country or urgency.

use std::fmt::{Display, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::timeout;

use super::house::House;
use super::metrics::{Answer, Ended, File, Kind, STEPS, Side};
use crate::store::watch::Sizes;

/// How long the database may take to be called up.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whether people and staff can be served, and what stands in the way.
pub struct Readiness {
    /// Whether the database answers.
    pub database: bool,
    /// What the side toward Telegram does.
    pub telegram: Side,
}

impl Readiness {
    /// Whether nothing stands in the way.
    pub fn is_ready(&self) -> bool {
        self.database && self.telegram.is_ready()
    }
}

/// A page that is being written.
#[derive(Default)]
struct Page(String);

impl Page {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn gauge(&mut self, name: &str, help: &str, value: impl Display) {
        self.head(name, "gauge", help);
        let _ = writeln!(self.0, "{name} {value}");
    }

    /// One line for each word of a label.
    fn counters(
        &mut self,
        name: &str,
        help: &str,
        (label, words): (&str, &[&str]),
        of: &[AtomicU64],
    ) {
        self.head(name, "counter", help);
        for (word, cell) in words.iter().zip(of) {
            let n = cell.load(Ordering::Relaxed);
            let _ = writeln!(self.0, "{name}{{{label}=\"{word}\"}} {n}");
        }
    }

    /// One of the words of a label holds.
    fn state(&mut self, name: &str, help: &str, (label, words): (&str, &[&str]), holds: &str) {
        self.head(name, "gauge", help);
        for word in words {
            let value = u8::from(*word == holds);
            let _ = writeln!(self.0, "{name}{{{label}=\"{word}\"}} {value}");
        }
    }
}

/// One is not told from none: whoever looks often would see the moment at which it came.
fn in_tens(count: u64) -> u64 {
    count - count % 10
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a sum of times is told as a decimal number"
)]
fn seconds(micros: u64) -> f64 {
    micros as f64 / 1e6
}

impl House {
    /// Whether people and staff can be served; the answer takes a second at most.
    pub async fn readiness(&self) -> Readiness {
        // What is known to be silent, or takes nothing, is not asked once more.
        let database =
            self.is_answering() && matches!(timeout(PATIENCE, self.store.ping()).await, Ok(Ok(())));
        Readiness {
            database,
            telegram: self.metrics().side(),
        }
    }

    /// The page for Prometheus.
    pub async fn exposition(&self) -> String {
        let answers = self.readiness().await.database;
        let counted = timeout(PATIENCE, self.store.sizes(self.now()));
        let sizes = if answers { counted.await.ok() } else { None };
        let mut page = Page::default();
        self.write_process(&mut page);
        self.write_work(&mut page);
        page.gauge(
            "sanad_database_up",
            "Whether the database answers.",
            u8::from(answers),
        );
        write_sizes(&mut page, sizes.and_then(Result::ok).as_ref());
        page.0
    }

    fn write_process(&self, page: &mut Page) {
        let metrics = self.metrics();
        page.gauge(
            "sanad_process_start_time_seconds",
            "When this process started, in seconds since 1970.",
            metrics.started,
        );
        page.gauge(
            "sanad_uptime_seconds",
            "How long this process has been running.",
            (self.now() - metrics.started).max(0),
        );
        let version = self.live().version;
        let version = version[..4].iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        page.head(
            "sanad_content_info",
            "gauge",
            "The fingerprint of the content that is up.",
        );
        let _ = writeln!(page.0, "sanad_content_info{{version=\"{version}\"}} 1");
        page.state(
            "sanad_telegram_side",
            "What the side toward Telegram does.",
            ("state", Side::WORDS),
            metrics.side().word(),
        );
        page.gauge(
            "sanad_telegram_last_conflict_seconds",
            "When another process last asked Telegram with the same token; 0 is never.",
            metrics.last_conflict.load(Ordering::Relaxed),
        );
        page.gauge(
            "sanad_lease_held",
            "Whether this process does the work that is done once.",
            u8::from(self.lease_epoch().is_some()),
        );
        let place = if self.days.outlive_the_process() {
            "memory"
        } else {
            "process"
        };
        page.state(
            "sanad_day_keys",
            "Where the keys of the day lie: in a folder in memory, or in this process alone.",
            ("place", &["memory", "process"]),
            place,
        );
    }

    fn write_work(&self, page: &mut Page) {
        let metrics = self.metrics();
        page.counters(
            "sanad_updates_total",
            "Updates that came.",
            ("kind", Kind::WORDS),
            &metrics.updates,
        );
        page.counters(
            "sanad_turns_total",
            "Turns by how they ended.",
            ("outcome", Ended::WORDS),
            &metrics.turns,
        );
        let name = "sanad_turn_seconds";
        page.head(
            name,
            "histogram",
            "How long a turn took, without its delivery.",
        );
        let mut sum = 0;
        for (step, cell) in STEPS.iter().zip(&metrics.steps) {
            sum += cell.load(Ordering::Relaxed);
            let _ = writeln!(
                page.0,
                "{name}_bucket{{le=\"{}\"}} {sum}",
                seconds(step * 1000)
            );
        }
        let files = metrics
            .files
            .each_ref()
            .map(|n| AtomicU64::new(in_tens(n.load(Ordering::Relaxed))));
        let all = metrics.turn_count.load(Ordering::Relaxed).max(sum);
        let took = seconds(metrics.turn_micros.load(Ordering::Relaxed));
        let _ = writeln!(
            page.0,
            "{name}_bucket{{le=\"+Inf\"}} {all}\n{name}_sum {took}\n{name}_count {all}"
        );
        page.counters(
            "sanad_telegram_calls_total",
            "Calls to Telegram by how it answered; texts of the profile are not counted.",
            ("answer", Answer::WORDS),
            &metrics.calls,
        );
        page.counters(
            "sanad_files_total",
            "Files that people sent, by what became of them, rounded down to tens.",
            ("result", File::WORDS),
            &files,
        );
        page.gauge(
            "sanad_updates_waiting",
            "Updates that wait for their turn.",
            metrics.waiting.load(Ordering::Relaxed),
        );
        page.gauge(
            "sanad_chats_awake",
            "Chats in which something waits or was shown a moment ago.",
            metrics.awake.load(Ordering::Relaxed),
        );
    }
}

/// Nothing where counting takes too long: that does not say that the database is away.
fn write_sizes(page: &mut Page, sizes: Option<&Sizes>) {
    let Some(sizes) = sizes else { return };
    page.gauge(
        "sanad_sweeps_due",
        "Messages that must vanish by now and have not yet, rounded down to tens.",
        in_tens(sizes.sweeps_due.max(0).unsigned_abs()),
    );
    page.gauge(
        "sanad_alerts_waiting",
        "Cases that staff are still to be told of, rounded down to tens.",
        in_tens(sizes.alerts_waiting.max(0).unsigned_abs()),
    );
    page.gauge(
        "sanad_alerts_failing",
        "1 while there is an alert that Telegram refused, 0 otherwise.",
        u64::from(sizes.alerts_failing > 0),
    );
    page.gauge(
        "sanad_cases_at_most",
        "Cases in the database, rounded up to tens.",
        sizes.cases.max(0).unsigned_abs().next_multiple_of(10),
    );
    page.gauge(
        "sanad_retention_last_run_seconds",
        "When what is over was last removed; 0 is never.",
        sizes.retention.unwrap_or(0),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sizes: &Sizes) -> String {
        let mut page = Page(String::new());
        write_sizes(&mut page, Some(sizes));
        page.0
    }

    #[test]
    fn one_message_that_must_vanish_is_not_told_from_none() {
        let of = |sweeps_due| Sizes {
            sweeps_due,
            ..Sizes::default()
        };
        assert_eq!(said(&of(9)), said(&of(0)));
        assert!(said(&of(12)).contains("sanad_sweeps_due 10\n"));
    }

    #[test]
    fn that_an_alert_is_refused_is_told_and_not_how_many() {
        let of = |alerts_failing| Sizes {
            alerts_failing,
            ..Sizes::default()
        };
        assert!(said(&of(0)).contains("sanad_alerts_failing 0\n"));
        assert!(said(&of(1)).contains("sanad_alerts_failing 1\n"));
        assert_eq!(said(&of(1)), said(&of(5)));
    }
}
