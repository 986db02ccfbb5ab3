//! Every finding of the doctor: the fault is planted, and the repair is told.
//!
//! Invariant: a check of the code without a row in the table fails, and a house in order has
//! no finding.

mod faults;
mod hidden;
mod postgres;
mod signed;

use std::time::Duration;

use sanad::doctor::State::{self, Error, Warning};
use sanad::doctor::{self, Check, Report};

use super::fixture::{Made, PASSWORD, STAFF};
use super::house::{Place, free_port, tell};
use crate::double::{Double, TOKEN};
use faults::{Row, set};

/// There were so many; fewer means that a row or a check was lost.
const CHECKS: usize = 54;
const PLANTED: usize = 103;

fn faults(report: &Report) -> Vec<String> {
    let found = report.findings.iter().filter(|f| f.state >= Warning);
    found
        .map(|f| format!("{}: {}", f.check.id(), f.seen))
        .collect()
}

/// Fails unless the report says of a planted fault what it is or what to do.
#[track_caller]
fn assert_told(report: &Report, (check, state, words, _): &Row) {
    let told = report.findings.iter().any(|f| {
        let said = f.seen.contains(words) || f.repair.contains(words);
        f.check == *check && f.state == *state && said && !f.repair.is_empty()
    });
    assert!(
        told,
        "{} {state:?} “{words}” is not in\n{}",
        check.id(),
        report.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_is_found_and_a_house_in_order_has_none() {
    let made = Made::new().await;
    let house = made.copied().await;
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(faults(&report), Vec::<String>::new(), "{}", report.text());
    assert_eq!(report.code(), 0);

    let rows = faults::rows();
    for row in &rows {
        let (check, state, _, fault) = row;
        let report = fault.examined(&made).await;
        assert_told(&report, row);
        let worst = report.findings.iter().map(|found| found.state).max();
        let code = if worst == Some(Error) { 2 } else { 1 };
        assert_eq!(report.code(), code, "{}: {}", check.id(), report.text());
        assert!(worst >= Some(*state));
        let praised = report
            .findings
            .iter()
            .find(|f| f.check == *check && f.state == State::Ok);
        assert_eq!(praised, None, "what is to be mended is called good too");
    }
    let lacking: Vec<_> = Check::ALL
        .iter()
        .filter(|check| **check != Check::Version && !rows.iter().any(|row| row.0 == **check))
        .map(|check| check.id())
        .collect();
    assert_eq!(
        lacking,
        Vec::<&str>::new(),
        "checks without a planted fault"
    );
    made.double.assert_clean();
    assert!(Check::ALL.len() >= CHECKS && rows.len() >= PLANTED);
    tell(&format!(
        "doctor: {} checks, {} faults planted and found, none in a house in order",
        Check::ALL.len(),
        rows.len()
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_the_organisation_is_listed() {
    let made = Made::new().await;
    let mut house = made.copied().await;
    let whole = doctor::examine(&house.config(), &house.around).await;
    assert!(!whole.text().contains("call and open"), "all is confirmed");
    house.variables.remove("SANAD_LOCALES");
    let shipped = doctor::examine(&house.config(), &house.around).await;
    let text = shipped.text();
    assert!(text.contains("\nTo be confirmed by the organisation before launch: "));
    assert!(text.contains("\n  call and open, MA: ma-"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_poller_is_found_while_our_own_server_is_away() {
    let made = Made::new().await;
    let mut house = made.copied().await;
    house
        .runs("update leases set until = 0 where name = 'work'; update leases set until = until - 600 where name = 'retention'")
        .await;
    set(
        &mut house,
        "SANAD_LISTEN",
        format!("127.0.0.1:{}", free_port()),
    );
    let state = |report: &Report| {
        let found = report
            .findings
            .iter()
            .find(|f| f.check == Check::SecondPoller);
        found.map(|f| f.state)
    };
    let url = format!("{}/bot{TOKEN}/getUpdates", made.double.url);
    let other = tokio::spawn(async move {
        let asking = reqwest::Client::builder().no_proxy().build().unwrap();
        loop {
            let question = serde_json::json!({ "timeout": 50 });
            let _ = asking.post(&url).json(&question).send().await;
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    });
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(state(&report), Some(Error), "{}", report.text());
    other.abort();
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(state(&report), Some(State::Ok), "{}", report.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_changes_nothing_beside_a_server_that_runs() {
    let double = Double::start().await;
    let place = Place::new()
        .beside(&double)
        .with("SANAD_LISTEN", format!("127.0.0.1:{}", free_port()));
    place.init();
    let before = super::house::files(&place.path("data"));
    let quiet = place.run(&["doctor"]);
    assert!(quiet.out.contains("nothing answers on"), "{}", quiet.out);
    assert_eq!(
        super::house::files(&place.path("data")),
        before,
        "no file is left"
    );

    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    super::house::until("the profile is set", || {
        double.world().profile.texts.len() == 12
    })
    .await;
    until_ready(&place).await;
    super::house::until("retention ran", || {
        place.run(&["doctor"]).out.contains("ran 0 min ago")
    })
    .await;
    let polls = double.count("getUpdates");
    let ended = place.run(&["doctor", "--json"]);
    let findings: Vec<serde_json::Value> = serde_json::from_str(&ended.out).unwrap();
    let state = |id: &str| {
        let found = findings.iter().find(|f| f["id"] == id);
        found.unwrap_or_else(|| panic!("no {id} in {}", ended.out))["state"].clone()
    };
    for id in [
        "server",
        "database",
        "retention",
        "lease",
        "set-up",
        "trust",
        "bot",
        "profile",
        "second-poller",
    ] {
        assert_eq!(state(id), "ok", "{id}: {}", ended.out);
    }
    assert_eq!(
        ended.code,
        Some(1),
        "the sample content is to be mended soon: {}",
        ended.out
    );
    assert!(
        findings
            .iter()
            .all(|f| f["why"].as_str().is_some_and(|why| !why.is_empty()))
    );
    assert_eq!(
        double.count("getUpdates"),
        polls,
        "it does not ask while the server polls"
    );
    let (ended, _) = process.terminate();
    let noticed = ended
        .err
        .lines()
        .any(|line| line.contains("WARN") || line.contains("ERROR"));
    assert!(!noticed, "the server noticed nothing: {}", ended.err);
    double.assert_clean();
}

/// `healthcheck` says so.
async fn until_ready(place: &Place) {
    super::house::until("it is ready", || {
        place.run(&["healthcheck"]).code == Some(0)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_report_holds_no_secret() {
    let double = Double::start().await;
    let url = format!(
        "postgres://sanad:{PASSWORD}@127.0.0.1:{}/sanad",
        free_port()
    );
    let place = Place::new()
        .beside(&double)
        .with("SANAD_STAFF_CHAT", STAFF.to_string());
    place.init();
    let place = place.with("SANAD_DATABASE_URL", url);
    let key = std::fs::read(place.path("keys/server.key")).unwrap();
    let key = super::super::both::hex(&key);
    let secret = TOKEN.split_once(':').unwrap().1;
    let staff = STAFF.to_string();
    let needles = [TOKEN, secret, PASSWORD, &staff, &key];
    for arguments in [&["doctor"][..], &["doctor", "--json"]] {
        let ended = place.run(arguments);
        assert_eq!(ended.code, Some(2), "{}{}", ended.out, ended.err);
        for needle in needles {
            assert!(
                !ended.out.contains(needle) && !ended.err.contains(needle),
                "{}",
                ended.out
            );
        }
    }
    // Whatever a check may say one day: a report that is told secrets shows none of them.
    let shown = |report: &mut Report| {
        for needle in needles {
            report.warn(
                Check::Version,
                format!("planted {needle}."),
                format!("planted {needle}."),
            );
        }
        format!("{}{}", report.text(), report.json())
    };
    let made = Made::new().await;
    let mut house = made.copied().await;
    set(
        &mut house,
        "SANAD_DATABASE_URL",
        format!("postgres://a:{PASSWORD}@b/c"),
    );
    let redacted = shown(&mut Report::new(Some(&house.config())));
    let planted = shown(&mut Report::new(None));
    for needle in &needles[..4] {
        assert!(!redacted.contains(needle), "{redacted}");
        assert!(planted.contains(needle), "the needle would be found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_cannot_be_used_are_a_finding() {
    let place = Place::new().with("SANAD_LISTN", "127.0.0.1:1");
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(2));
    assert!(
        ended.out.contains("did you mean SANAD_LISTEN?"),
        "{}",
        ended.out
    );
}
