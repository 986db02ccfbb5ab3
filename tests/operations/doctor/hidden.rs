//! What is found only with another account, another clock or a certificate.

use std::path::Path;
use std::process::{Command, Stdio};

use sanad::doctor::{self, Check, Finding, Report, State, Surroundings};

use super::faults::set;
use super::postgres::OnPostgres;
use crate::operations::fixture::{House, Made};
use crate::operations::house::{free_port, tell};

/// What is said of one thing.
fn of(report: &Report, check: Check) -> &Finding {
    let found = report.findings.iter().find(|found| found.check == check);
    found.unwrap_or_else(|| panic!("no {} in {}", check.id(), report.text()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_to_be_called_again_after_90_days_and_not_before() {
    let made = Made::new().await;
    let mut house = made.copied().await;
    let file = house.path("locales/directory.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let called = |line: &str| {
        if line.starts_with("checked") {
            "checked = \"2027-01-30\"".to_owned()
        } else {
            line.to_owned()
        }
    };
    let lines: Vec<_> = text.lines().map(called).collect();
    std::fs::write(&file, lines.join("\n") + "\n").unwrap();
    let day = 20_848;
    for (days, state) in [(0, State::Ok), (90, State::Ok), (91, State::Warning)] {
        house.around.now = (day + days) * 86_400;
        let report = doctor::examine(&house.config(), &house.around).await;
        let found = of(&report, Check::Hotlines);
        assert_eq!(found.state, state, "after {days} days: {}", found.seen);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_the_bot_api_that_is_none_is_said() {
    let made = Made::new().await;
    let house = made.copied().await;
    let mut config = house.config();
    config.telegram_api_url = Some("mailto:bot".to_owned());
    let report = doctor::examine(&config, &house.around).await;
    let found = of(&report, Check::TelegramReach);
    assert_eq!(found.state, State::Error);
    assert!(found.repair.contains("SANAD_TELEGRAM_API_URL"));
    assert_eq!(of(&report, Check::Bot).state, State::Skipped);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_process_that_holds_the_lease_is_named() {
    let made = Made::new().await;
    let house = made.copied().await;
    let report = doctor::examine(&house.config(), &house.around).await;
    let found = of(&report, Check::Lease);
    assert!(found.seen.contains("process 01010101"), "{}", found.seen);
    house.server.lock().unwrap().figures = "sanad_lease_held 1\n".to_owned();
    let report = doctor::examine(&house.config(), &house.around).await;
    let found = of(&report, Check::Lease);
    let here = format!("the server on {} holds it", house.config().listen);
    assert!(found.seen.contains(&here), "{}", found.seen);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_of_the_database_that_is_wrong_is_found() {
    let Some(postgres) = OnPostgres::made().await else {
        return;
    };
    let made = Made::new().await;
    let mut house = made.copied().await;
    house.variables.remove("SANAD_TELEGRAM_TOKEN");
    let url = postgres.url.clone();
    set(&mut house, "SANAD_DATABASE_URL", url);
    let told = |report: &Report| {
        let all = report.findings.iter();
        all.filter(|found| found.seen.contains("the clock of the database"))
            .map(|found| (found.check, found.state))
            .collect::<Vec<_>>()
    };
    let right = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(told(&right), [], "{}", right.text());
    house.around.now += 60;
    let wrong = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(told(&wrong), [(Check::Clock, State::Warning)]);
    postgres.end().await;
}

/// Runs the doctor of that house as an account without rights, which owns all of it.
fn as_nobody(house: &House) -> Option<Vec<serde_json::Value>> {
    let owned = Command::new("chown")
        .args(["-R", "65534:65534"])
        .arg(house.root.path())
        .status();
    if !owned.is_ok_and(|ended| ended.success()) {
        return None;
    }
    let program = house.path("sanad");
    std::fs::copy(env!("CARGO_BIN_EXE_sanad"), &program).unwrap();
    let ended = Command::new("setpriv")
        .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
        .arg(&program)
        .args(["doctor", "--json"])
        .env_clear()
        .envs(&house.variables)
        .current_dir(house.root.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&ended.stdout).into_owned();
    let findings = serde_json::from_str(&out);
    let err = String::from_utf8_lossy(&ended.stderr).into_owned();
    Some(findings.unwrap_or_else(|_| panic!("{out}{err}")))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_key_and_a_content_folder_that_cannot_be_read_are_found() {
    let made = Made::new().await;
    for (closed, id, words) in [
        ("keys/server.key", "server-key", "server.key cannot be read"),
        ("locales", "content", "reading the content in"),
        ("here", "", ""),
    ] {
        let house = made.copied().await;
        std::fs::create_dir(house.path("here")).unwrap();
        let shut = Command::new("chmod")
            .arg("000")
            .arg(house.path(closed))
            .status();
        assert!(shut.unwrap().success());
        let Some(findings) = as_nobody(&house) else {
            tell("skipped: files that cannot be read (needs the right to give them away)");
            return;
        };
        for of in ["server-key", "content"] {
            let found = findings.iter().find(|finding| finding["id"] == of).unwrap();
            let (state, seen) = (&found["state"], found["seen"].as_str().unwrap());
            if of == id {
                assert_eq!(state, "error", "{seen}");
                assert!(seen.contains(words), "{seen}");
            } else {
                assert_eq!(state, "ok", "{closed}: {seen}");
            }
        }
    }
}

/// A certificate for this machine and who signed it, made by `openssl`; none without it.
fn certificate(folder: &Path) -> Option<()> {
    let made = |arguments: &str| {
        let ended = Command::new("openssl")
            .args(arguments.split(' '))
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        ended.is_ok_and(|ended| ended.success()).then_some(())
    };
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    made(&format!(
        "req -x509 {key} -keyout ca.key -out ca.pem -subj /CN=ours -days 2"
    ))?;
    made(&format!(
        "req -x509 {key} -keyout own.key -out own.pem -subj /CN=here -days 2 -CA ca.pem -CAkey \
         ca.key -addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:FALSE"
    ))
}

/// The page of a console over https with that header, as long as the child lives.
struct Secure(std::process::Child);

impl Secure {
    async fn serve(folder: &Path, port: u16, header: &str) -> Self {
        let page = "{\"live\":true}";
        let answer = format!("HTTP/1.1 200 OK\r\n{header}content-length: 13\r\n\r\n{page}");
        std::fs::write(folder.join("health"), answer).unwrap();
        let child = Command::new("openssl")
            .args(["s_server", "-HTTP", "-cert", "own.pem", "-key", "own.key"])
            .args(["-accept", &port.to_string()])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        for _ in 0..100 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        Self(child)
    }
}

impl Drop for Secure {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn over_https_the_header_that_keeps_browsers_there_is_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    if certificate(folder.path()).is_none() {
        tell("skipped: a console over https (needs `openssl`)");
        return;
    }
    let made = Made::new().await;
    let root = std::fs::read(folder.path().join("ca.pem")).unwrap();
    for (header, state) in [
        ("Strict-Transport-Security: max-age=63072000\r\n", State::Ok),
        ("", State::Warning),
    ] {
        let port = free_port();
        let _served = Secure::serve(folder.path(), port, header).await;
        let mut house = made.copied().await;
        set(
            &mut house,
            "SANAD_PUBLIC_URL",
            format!("https://127.0.0.1:{port}"),
        );
        let stranger = doctor::examine(&house.config(), &house.around).await;
        assert_eq!(of(&stranger, Check::PublicTls).state, State::Error);
        house.around = Surroundings {
            root: Some(root.clone()),
            ..house.around
        };
        let report = doctor::examine(&house.config(), &house.around).await;
        assert_eq!(of(&report, Check::PublicTls).state, State::Ok);
        assert_eq!(of(&report, Check::PublicAnswer).state, State::Ok);
        assert_eq!(of(&report, Check::Hsts).state, state, "{}", report.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_known_of_staff_is_not_taken_for_good() {
    let made = Made::new().await;
    let house = made.copied().await;
    house
        .runs("alter table rosters rename to other_rosters")
        .await;
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(of(&report, Check::StaffList).state, State::Error);
    let set_up = of(&report, Check::SetUp);
    assert_eq!(set_up.state, State::Skipped, "{}", report.text());
    assert!(set_up.seen.contains("database: "), "{}", set_up.seen);
    assert_eq!(of(&report, Check::Trust).state, State::Skipped);
    assert_eq!(of(&report, Check::SecondFactor).state, State::Ok);
    // What the keys folder pins is asked of every list; without it none can be judged.
    let house = made.copied().await;
    std::fs::write(house.path("keys/roster.number"), "many").unwrap();
    let report = doctor::examine(&house.config(), &house.around).await;
    for check in [Check::StaffList, Check::Trust] {
        let found = of(&report, check);
        assert_eq!(found.state, State::Skipped, "{}", report.text());
        assert!(found.seen.contains("pinned"), "{}", found.seen);
    }
}
