//! The server of this house, asked over loopback as a balancer or Prometheus would.
//!
//! Invariant: an answer is read up to a limit and waited for a few seconds; nothing of it is
//! shown but what this program itself says there.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use super::report::{Check, Report};
use crate::config::Config;

const PATIENCE: Duration = Duration::from_secs(4);

/// What the server said.
pub(super) struct Answered {
    pub(super) status: u16,
    pub(super) text: String,
}

/// What is known of a server that runs.
pub(super) struct Running {
    figures: String,
}

impl Running {
    /// A figure that it counts.
    pub(super) fn figure(&self, name: &str) -> Option<i64> {
        let line = self
            .figures
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line?.trim().parse().ok()
    }
}

/// Asks the server of this machine for a page.
pub(super) async fn ask(listen: SocketAddr, path: &str) -> Option<Answered> {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE);
    let url = format!("http://{}{path}", SocketAddr::new(ip, listen.port()));
    let answer = client.build().ok()?.get(url).send().await.ok()?;
    let status = answer.status().as_u16();
    let text = answer.text().await.ok()?;
    Some(Answered { status, text })
}

/// Which parts of a readiness page are not as they should be, in its own fixed words.
pub(super) fn parts(text: &str) -> Option<Vec<String>> {
    let page: serde_json::Value = serde_json::from_str(text).ok()?;
    page.get("ready")?.as_bool()?;
    let fine = ["ok", "up", "serving", "standing_by", "not_connected"];
    let known = ["no_answer", "connecting", "stopped"];
    let of = |part: &str| {
        let word = page
            .get(part)
            .and_then(|word| word.as_str())
            .unwrap_or_default();
        let word = if known.contains(&word) {
            word
        } else {
            "not ready"
        };
        format!("{part}: {}", word.replace('_', " "))
    };
    let ill = ["database", "content", "telegram"]
        .into_iter()
        .filter(|part| {
            let word = page
                .get(*part)
                .and_then(|word| word.as_str())
                .unwrap_or_default();
            !fine.contains(&word)
        });
    Some(ill.map(of).collect())
}

pub(super) async fn look(report: &mut Report, config: &Config) -> Option<Running> {
    let at = config.listen;
    let Some(answered) = ask(at, "/ready").await else {
        report.skip(
            Check::Server,
            format!("nothing answers on {at}: it does not run, or elsewhere"),
        );
        return None;
    };
    let repair = "look at its log (`journalctl -u sanad`), and at the other lines here";
    match parts(&answered.text) {
        None => {
            let repair = "stop the other program, or set SANAD_LISTEN to another port";
            report.fail(
                Check::Server,
                format!("another program answers on {at}"),
                repair,
            );
            return None;
        }
        Some(_) if answered.status == 200 => report.ok(Check::Server, format!("ready on {at}")),
        Some(ill) => report.fail(
            Check::Server,
            format!("runs on {at}, not ready ({})", ill.join(", ")),
            repair,
        ),
    }
    let figures = ask(at, "/metrics").await.filter(|page| page.status == 200);
    Some(Running {
        figures: figures.map_or_else(String::new, |page| page.text),
    })
}
