//! The console as it is seen from outside: its name, its port, its certificate, its answer.
//!
//! Invariant: an answer is judged by its status, its form and one header; nothing of it is
//! shown.

use std::time::Duration;

use reqwest::Url;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::Surroundings;
use super::report::{Check, Report};
use crate::config::Config;

const PATIENCE: Duration = Duration::from_secs(5);
const ALL: [Check; 5] = [
    Check::PublicName,
    Check::PublicPort,
    Check::PublicTls,
    Check::PublicAnswer,
    Check::Hsts,
];

pub(super) async fn look(report: &mut Report, config: &Config, around: &Surroundings) {
    let url = config
        .public_url
        .as_deref()
        .and_then(|url| Url::parse(url).ok());
    let Some(url) = url else {
        report.warn(
            Check::PublicUrl,
            "not set",
            "set SANAD_PUBLIC_URL to the https address by which staff reach the console",
        );
        skip(report, &ALL, "there is no public address");
        return;
    };
    report.ok(Check::PublicUrl, url.as_str());
    let host = url.host_str().unwrap_or_default().to_owned();
    let port = url.port_or_known_default().unwrap_or(443);
    let name = host.trim_matches(['[', ']']);
    let found = timeout(PATIENCE, lookup_host((name, port))).await;
    let Some(address) = found
        .ok()
        .and_then(Result::ok)
        .and_then(|mut all| all.next())
    else {
        let repair = "add the name to your DNS, or correct SANAD_PUBLIC_URL";
        report.fail(Check::PublicName, format!("{host} is not found"), repair);
        skip(report, &ALL[1..], "the name is not found");
        return;
    };
    report.ok(Check::PublicName, format!("{host} is found"));
    // Closed at once: a small server may deal with one connection after the other.
    let connected = timeout(PATIENCE, TcpStream::connect(address)).await;
    if !connected.is_ok_and(|stream| stream.is_ok()) {
        let seen = format!("nothing answers on port {port}");
        let repair = "start the proxy before the console, and open the port in the firewall";
        report.fail(Check::PublicPort, seen, repair);
        skip(report, &ALL[2..], "the port does not answer");
        return;
    }
    report.ok(Check::PublicPort, format!("port {port} answers"));
    answer(report, &url, around).await;
}

fn skip(report: &mut Report, checks: &[Check], why: &str) {
    for check in checks {
        report.skip(*check, why);
    }
}

async fn answer(report: &mut Report, url: &Url, around: &Surroundings) {
    let client = reqwest::Client::builder()
        .no_proxy()
        .timeout(PATIENCE)
        .redirect(reqwest::redirect::Policy::none());
    let root = around.root.as_deref();
    let client = match root.map(reqwest::Certificate::from_pem) {
        Some(Ok(root)) => client.add_root_certificate(root).build(),
        Some(Err(why)) => Err(why),
        None => client.build(),
    };
    let asked = match (client, url.join("/health")) {
        (Ok(client), Ok(page)) => client.get(page).send().await.ok(),
        _ => None,
    };
    let secure = url.scheme() == "https";
    match (&asked, secure) {
        (Some(_), true) => report.ok(Check::PublicTls, "the certificate is taken"),
        (None, true) => {
            report.fail(
                Check::PublicTls,
                "no secure connection comes about",
                "give the proxy a certificate for this name that is not over, such as one of Let's Encrypt",
            );
            skip(report, &ALL[3..], "no secure connection comes about");
            return;
        }
        (_, false) => report.skip(
            Check::PublicTls,
            "plain http, which is for this machine alone",
        ),
    }
    let (mut ours, mut hsts) = (false, false);
    if let Some(answer) = asked {
        hsts = answer.headers().contains_key("strict-transport-security");
        let text = answer.text().await.unwrap_or_default();
        ours = text.contains("\"live\":true");
    }
    if ours {
        report.ok(Check::PublicAnswer, "it is Sanad");
    } else {
        report.fail(
            Check::PublicAnswer,
            "what answers there is not Sanad",
            "let the proxy pass every path, and the Host header as it came, to SANAD_LISTEN",
        );
    }
    safe_transport(report, secure, ours, hsts);
}

/// Judges whether browsers are told to use https alone.
pub fn safe_transport(report: &mut Report, secure: bool, ours: bool, hsts: bool) {
    match (secure && ours, hsts) {
        (false, _) => report.skip(Check::Hsts, "only where the console answers over https"),
        (true, true) => report.ok(Check::Hsts, "browsers are told to use https alone"),
        (true, false) => report.warn(
            Check::Hsts,
            "the header is missing",
            "let the proxy pass on the header Strict-Transport-Security that Sanad sends",
        ),
    }
}
