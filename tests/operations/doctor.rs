//! Every finding of the doctor: the fault is planted, and the repair is told.
//!
//! Invariant: a check of the code without a row in the table fails, and a house in order has
//! no finding.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use axum::http::StatusCode;
use sanad::doctor::{self, Check, Report, State, Surroundings};
use sanad::store::watch::ServerSetting;

use super::fixture::{House, Made, PASSWORD, STAFF, Server};
use super::house::{Place, free_port, tell};
use crate::double::{Double, TOKEN, World};

/// How a fault is planted.
enum Fault {
    Around(fn(&mut Surroundings)),
    Setting(fn(&mut House)),
    Files(fn(&House)),
    Sql(&'static str),
    Telegram(fn(&mut World)),
    Serving(fn(&mut Server)),
    /// What this machine cannot have is handed to the one that judges it.
    Judged(fn(&mut Report)),
}

use Fault::{Around, Files, Judged, Serving, Setting, Sql, Telegram};
use State::{Error, Warning};

type Row = (Check, State, &'static str, Fault);

fn set(house: &mut House, name: &'static str, value: impl Into<String>) {
    house.variables.insert(name, value.into());
}

fn mode(house: &House, name: &str, mode: u32) {
    std::fs::set_permissions(house.path(name), Permissions::from_mode(mode)).unwrap();
}

fn noted(house: &House, made: i64, verified: i64, oldest: i64) {
    let ago = |days: i64| house.around.now - days * 86_400;
    let text = serde_json::json!({ "made_at": ago(made), "verified_at": ago(verified),
        "oldest_kept": ago(oldest) });
    std::fs::write(house.path("data/backup.json"), text.to_string()).unwrap();
}

/// Check, how grave, words of what is seen or to be done, how it comes about.
#[expect(clippy::too_many_lines, reason = "a table")]
fn of_the_machine() -> Vec<Row> {
    vec![
        (
            Check::DataFolder,
            Error,
            "sanad init",
            Files(|h| std::fs::remove_dir_all(h.path("data")).unwrap()),
        ),
        (
            Check::DataFolder,
            Warning,
            "chmod 700",
            Files(|h| mode(h, "data", 0o755)),
        ),
        (
            Check::DataFolder,
            Warning,
            "another account",
            Around(|a| a.account = a.account.map(|own| own + 1)),
        ),
        (
            Check::FreeSpace,
            Warning,
            "500 MiB free",
            Around(|a| a.free = |_| Some(500 << 20)),
        ),
        (
            Check::FreeSpace,
            Error,
            "make room",
            Around(|a| a.free = |_| Some(5 << 20)),
        ),
        (
            Check::NetworkDisk,
            Error,
            "move SANAD_DATA_DIR",
            Around(|a| a.mounts = "server:/x / nfs4 rw 0 0\n".to_owned()),
        ),
        (
            Check::KeysFolder,
            Error,
            "chmod 700",
            Files(|h| mode(h, "keys", 0o750)),
        ),
        (
            Check::KeysFolder,
            Error,
            "backup of the keys",
            Files(|h| std::fs::remove_dir_all(h.path("keys")).unwrap()),
        ),
        (
            Check::ServerKey,
            Error,
            "cannot be made anew",
            Files(|h| std::fs::remove_file(h.path("keys/server.key")).unwrap()),
        ),
        (
            Check::ServerKey,
            Error,
            "damaged",
            Files(|h| std::fs::write(h.path("keys/server.key"), "short").unwrap()),
        ),
        (
            Check::ServerKey,
            Error,
            "chmod 600",
            Files(|h| mode(h, "keys/server.key", 0o644)),
        ),
        (
            Check::KeysApart,
            Error,
            "move it out",
            Setting(|h| {
                std::fs::rename(h.path("keys"), h.path("data/inside")).unwrap();
                std::os::unix::fs::symlink(h.path("data/inside"), h.path("keys")).unwrap();
            }),
        ),
        (
            Check::RecoveryFile,
            Warning,
            "off this machine",
            Files(|h| std::fs::write(h.path("keys/recovery.age"), "age").unwrap()),
        ),
        (
            Check::RuntimeFolder,
            Warning,
            "tmpfs",
            Around(|a| a.mounts = "disk / ext4 rw 0 0\n".to_owned()),
        ),
        (
            Check::Memory,
            Warning,
            "256 MiB should be free",
            Around(|a| a.memory = "MemAvailable: 200000 kB\n".to_owned()),
        ),
        (
            Check::Swap,
            Warning,
            "MemorySwapMax=0",
            Around(|a| a.swaps.push_str("/swap file 1 0 -2\n")),
        ),
        (
            Check::CoreDumps,
            Warning,
            "LimitCORE=0",
            Around(|a| a.limits = "Max core file size   unlimited unlimited bytes\n".to_owned()),
        ),
        (
            Check::Settings,
            Error,
            "write an address and a port",
            Judged(|report| {
                let vars = ["SANAD_LISTEN".to_owned()];
                let refused = sanad::config::Config::from_vars(
                    &vars,
                    std::path::Path::new("/srv"),
                    |name| (name == "SANAD_LISTEN").then(|| "everywhere".to_owned()),
                    |_| Err(std::io::ErrorKind::NotFound.into()),
                );
                *report = doctor::unusable(&refused.expect_err("a mistake"));
            }),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn of_the_house() -> Vec<Row> {
    vec![
        (
            Check::Database,
            Error,
            "sanad init",
            Files(|h| std::fs::remove_file(h.path("data/sanad.db")).unwrap()),
        ),
        (
            Check::Database,
            Error,
            "restore a backup",
            Files(|h| {
                std::fs::write(h.path("data/sanad.db"), "no database ".repeat(1000)).unwrap();
            }),
        ),
        (
            Check::Database,
            Error,
            "SANAD_DATABASE_URL",
            Setting(|h| {
                let url = format!(
                    "postgres://sanad:{PASSWORD}@127.0.0.1:{}/sanad",
                    free_port()
                );
                set(h, "SANAD_DATABASE_URL", url);
            }),
        ),
        (
            Check::Migrations,
            Error,
            "newer",
            Sql(
                "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9000, 'x', true, x'00', 1)",
            ),
        ),
        (
            Check::Migrations,
            Warning,
            "make a backup",
            Sql(
                "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)",
            ),
        ),
        (
            Check::Migrations,
            Error,
            "holds no house",
            Sql("delete from _sqlx_migrations"),
        ),
        (
            Check::Journal,
            Warning,
            "it sets the mode",
            Sql("pragma journal_mode = delete"),
        ),
        (
            Check::PostgresVersion,
            Warning,
            "pg_upgrade",
            Judged(|report| doctor::postgres_version(report, 120_022)),
        ),
        (
            Check::PostgresLog,
            Warning,
            "alter system set log_statement = 'none'",
            Judged(|report| {
                let setting = |value: &str, wanted| ServerSetting {
                    name: "log_statement",
                    value: value.to_owned(),
                    wanted,
                };
                doctor::postgres_log(report, &[setting("all", "none")]);
            }),
        ),
        (
            Check::SetUp,
            Error,
            "sanad init",
            Sql("delete from rosters"),
        ),
        (
            Check::Trust,
            Error,
            "restore both",
            Sql("update rosters set signature = zeroblob(64)"),
        ),
        (
            Check::Trust,
            Error,
            "no organisation is pinned",
            Files(|h| std::fs::remove_file(h.path("keys/organisation.pub")).unwrap()),
        ),
        (
            Check::Trust,
            Error,
            "older than one",
            Files(|h| std::fs::write(h.path("keys/roster.number"), "7\n").unwrap()),
        ),
        (
            Check::SecondFactor,
            Error,
            "find out who",
            Sql("update staff set totp = x''"),
        ),
        (
            Check::Server,
            Error,
            "database: no answer",
            Serving(|s| {
                s.ready = (StatusCode::SERVICE_UNAVAILABLE, "{\"ready\":false,\"database\":\"no_answer\",\"content\":\"up\",\"telegram\":\"serving\"}".to_owned());
            }),
        ),
        (
            Check::Server,
            Error,
            "another program",
            Serving(|s| s.ready.1 = "<h1>It works!</h1>".to_owned()),
        ),
        (
            Check::Lease,
            Warning,
            "systemctl start sanad",
            Sql("update leases set until = 0 where name = 'work'"),
        ),
        (
            Check::Retention,
            Warning,
            "never ran",
            Sql("delete from leases where name = 'retention'"),
        ),
        (
            Check::Retention,
            Warning,
            "hours ago",
            Sql("update leases set until = until - 9000 where name = 'retention'"),
        ),
        (
            Check::Content,
            Error,
            "sanad content check",
            Files(|h| std::fs::remove_file(h.path("locales/fr/guidance.ftl")).unwrap()),
        ),
        (
            Check::Organisation,
            Warning,
            "invented",
            Setting(|h| {
                h.variables.remove("SANAD_LOCALES");
            }),
        ),
        (
            Check::Hotlines,
            Warning,
            "not confirmed yet",
            Around(|a| a.now += 200 * 86_400),
        ),
        (
            Check::Confirmed,
            Warning,
            "texts 0, services 1",
            Files(|h| {
                let file = h.path("locales/confirmed.toml");
                let text = std::fs::read_to_string(&file).unwrap();
                let without = text.lines().filter(|line| !line.starts_with("ma-19"));
                std::fs::write(&file, without.collect::<Vec<_>>().join("\n")).unwrap();
            }),
        ),
        (
            Check::DeadNumbers,
            Warning,
            "ma-19 (3)",
            Sql("insert into numbers (day, service, n) values \
                 (strftime('%s', 'now') / 86400, 'ma-19', 2), \
                 (strftime('%s', 'now') / 86400 + 1, 'ma-19', 1), \
                 (strftime('%s', 'now') / 86400, 'ma-15', 2)"),
        ),
        (
            Check::Backup,
            Warning,
            "sanad backup",
            Files(|h| std::fs::remove_file(h.path("data/backup.json")).unwrap()),
        ),
        (
            Check::Backup,
            Warning,
            "8 days old",
            Files(|h| noted(h, 8, 1, 8)),
        ),
        (
            Check::Rehearsal,
            Warning,
            "verify",
            Files(|h| noted(h, 1, 31, 9)),
        ),
        (
            Check::OldCopies,
            Warning,
            "older than 30 days",
            Files(|h| noted(h, 1, 1, 31)),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn of_telegram() -> Vec<Row> {
    vec![
        (
            Check::Token,
            Warning,
            "BotFather",
            Setting(|h| {
                h.variables.remove("SANAD_TELEGRAM_TOKEN");
            }),
        ),
        (
            Check::TelegramReach,
            Error,
            "HTTPS_PROXY",
            Setting(|h| {
                set(
                    h,
                    "SANAD_TELEGRAM_API_URL",
                    format!("http://127.0.0.1:{}", free_port()),
                );
            }),
        ),
        (
            Check::Clock,
            Warning,
            "timedatectl",
            Around(|a| a.now += 60),
        ),
        (
            Check::Clock,
            Error,
            "ahead of Telegram's",
            Around(|a| a.now += 600),
        ),
        (
            Check::Bot,
            Error,
            "copy it again",
            Setting(|h| {
                set(
                    h,
                    "SANAD_TELEGRAM_TOKEN",
                    format!("4711:{}", "x".repeat(35)),
                );
            }),
        ),
        (
            Check::BotGroups,
            Warning,
            "/setjoingroups",
            Telegram(|w| w.profile.can_join_groups = true),
        ),
        (
            Check::BotPrivacy,
            Warning,
            "/setprivacy",
            Telegram(|w| w.profile.reads_groups = true),
        ),
        (
            Check::Webhook,
            Error,
            "revoke it",
            Telegram(|w| w.webhook.url = Some("https://elsewhere.example.org/x".to_owned())),
        ),
        (
            Check::Webhook,
            Error,
            "no webhook is registered",
            Setting(|h| set(h, "SANAD_TELEGRAM_MODE", "webhook")),
        ),
        (
            Check::Webhook,
            Error,
            "of another address",
            Setting(|h| {
                set(h, "SANAD_TELEGRAM_MODE", "webhook");
                let elsewhere = "https://elsewhere.example.org/x".to_owned();
                h.double.world().webhook.url = Some(elsewhere);
            }),
        ),
        (
            Check::WebhookErrors,
            Warning,
            "SANAD_PUBLIC_URL",
            Telegram(|w| w.profile.last_error_date = Some(i64::MAX / 2)),
        ),
        (
            Check::Pending,
            Warning,
            "4000 updates wait",
            Telegram(|w| w.profile.pending = Some(4000)),
        ),
        (
            Check::SecondPoller,
            Error,
            "/revoke",
            Serving(|s| s.figures = "sanad_telegram_last_conflict_seconds 9999999999\n".to_owned()),
        ),
        (
            Check::Profile,
            Warning,
            "fr description",
            Telegram(|w| {
                w.profile
                    .texts
                    .remove(&("description".to_owned(), "fr".to_owned()));
            }),
        ),
        (
            Check::StaffChat,
            Warning,
            "SANAD_STAFF_CHAT",
            Setting(|h| {
                h.variables.remove("SANAD_STAFF_CHAT");
            }),
        ),
        (
            Check::StaffChat,
            Error,
            "add the bot to the group again",
            Telegram(|w| w.left.push(STAFF)),
        ),
    ]
}

fn of_outside() -> Vec<Row> {
    vec![
        (
            Check::PublicUrl,
            Warning,
            "SANAD_PUBLIC_URL",
            Setting(|h| {
                h.variables.remove("SANAD_PUBLIC_URL");
            }),
        ),
        (
            Check::PublicName,
            Error,
            "DNS",
            Setting(|h| set(h, "SANAD_PUBLIC_URL", "https://nobody.invalid")),
        ),
        (
            Check::PublicPort,
            Error,
            "firewall",
            Setting(|h| {
                set(
                    h,
                    "SANAD_PUBLIC_URL",
                    format!("http://127.0.0.1:{}", free_port()),
                );
            }),
        ),
        (
            Check::PublicTls,
            Error,
            "certificate",
            Setting(|h| {
                let plain = h.variables["SANAD_LISTEN"].clone();
                set(h, "SANAD_PUBLIC_URL", format!("https://{plain}"));
            }),
        ),
        (
            Check::PublicAnswer,
            Error,
            "Host header",
            Serving(|s| s.health = "<h1>It works!</h1>".to_owned()),
        ),
        (
            Check::Hsts,
            Warning,
            "Strict-Transport-Security",
            Judged(|report| doctor::safe_transport(report, true, true, false)),
        ),
    ]
}

/// Plants a fault in a copy of the house, and looks.
async fn examined(made: &Made, fault: &Fault) -> Report {
    let mut house = made.copied().await;
    let before = made.double.world().profile.clone();
    match fault {
        Around(plant) => plant(&mut house.around),
        Setting(plant) => plant(&mut house),
        Files(plant) => plant(&house),
        Sql(sql) => house.runs(sql).await,
        Telegram(plant) => plant(&mut house.double.world()),
        Serving(plant) => plant(&mut house.server.lock().unwrap()),
        Judged(plant) => {
            let mut report = Report::new(None);
            plant(&mut report);
            return report;
        }
    }
    let report = doctor::examine(&house.config(), &house.around).await;
    let mut world = made.double.world();
    world.profile = before;
    world.left.clear();
    world.webhook.url = None;
    report
}

fn faults(report: &Report) -> Vec<String> {
    let found = report.findings.iter().filter(|f| f.state >= Warning);
    found
        .map(|f| format!("{}: {}", f.check.id(), f.seen))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_is_found_and_a_house_in_order_has_none() {
    let made = Made::new().await;
    let house = made.copied().await;
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(faults(&report), Vec::<String>::new(), "{}", report.text());
    assert_eq!(report.code(), 0);

    let rows: Vec<Row> = [
        of_the_machine(),
        of_the_house(),
        of_telegram(),
        of_outside(),
    ]
    .into_iter()
    .flatten()
    .collect();
    for (check, state, words, fault) in &rows {
        let report = examined(&made, fault).await;
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
        assert_eq!(
            report.code(),
            if faults(&report).is_empty() {
                0
            } else {
                report.code()
            }
        );
        assert!(report.code() >= if *state == Error { 2 } else { 1 });
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

/// A house on PostgreSQL, in a schema of its own.
struct OnPostgres {
    place: Place,
    url: String,
    admin: String,
    schema: String,
}

impl OnPostgres {
    /// None where there is no PostgreSQL.
    async fn made() -> Option<Self> {
        let Ok(admin) = std::env::var("TEST_POSTGRES_URL") else {
            tell("skipped: the doctor on PostgreSQL (set TEST_POSTGRES_URL)");
            return None;
        };
        let mut number = [0; 8];
        getrandom::fill(&mut number).unwrap();
        let schema = format!("sanad_doctor_{}", u64::from_be_bytes(number));
        execute(&admin, format!("create schema {schema}")).await;
        let joint = if admin.contains('?') { '&' } else { '?' };
        let url = format!("{admin}{joint}options=-csearch_path%3D{schema}");
        let place = Place::new().with("SANAD_DATABASE_URL", url.clone());
        place.init();
        Some(Self {
            place,
            url,
            admin,
            schema,
        })
    }

    /// What the doctor says of one thing, with more options of the connection.
    fn seen(&self, id: &str, options: &str) -> (String, String) {
        let place = Place::new().with("SANAD_DATABASE_URL", format!("{}{options}", self.url));
        let ended = place.run(&["doctor", "--json"]);
        let findings: Vec<serde_json::Value> = serde_json::from_str(&ended.out).unwrap();
        let found = findings.iter().find(|finding| finding["id"] == id).unwrap();
        let word = |name: &str| found[name].as_str().unwrap().to_owned();
        (
            word("state"),
            format!("{} {}", word("seen"), word("repair")),
        )
    }
}

async fn execute(url: &str, sql: String) {
    use sqlx::Connection as _;
    let mut database = sqlx::PgConnection::connect(url).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
        .execute(&mut database)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_of_postgres_that_write_rows_into_its_log_are_found() {
    let Some(house) = OnPostgres::made().await else {
        return;
    };
    let _kept = &house.place;
    let quiet = [
        ("log_error_verbosity", "terse"),
        ("log_min_error_statement", "panic"),
        ("log_statement", "none"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
    ];
    let options = |but: &str, instead: &str| -> String {
        let value = |name: &str, value: &'static str| {
            if name == but {
                instead.to_owned()
            } else {
                value.to_owned()
            }
        };
        quiet
            .map(|(name, wanted)| format!("%20-c{name}%3D{}", value(name, wanted)))
            .concat()
    };
    let (state, told) = house.seen("postgres-log", &options("", ""));
    assert_eq!(state, "ok", "{told}");
    for (name, loud) in [
        ("log_error_verbosity", "default"),
        ("log_min_error_statement", "error"),
        ("log_statement", "mod"),
        ("log_parameter_max_length", "-1"),
        ("log_parameter_max_length_on_error", "64"),
    ] {
        let (state, told) = house.seen("postgres-log", &options(name, loud));
        assert_eq!(state, "warning", "{name}");
        assert!(
            told.contains(&format!("{name}={loud}"))
                || told.contains(&format!("alter system set {name}")),
            "{told}"
        );
    }
    for id in ["database", "migrations", "postgres-version", "set-up"] {
        assert_eq!(house.seen(id, "").0, "ok", "{id}");
    }
    let (state, told) = house.seen("trust", "");
    assert_eq!(state, "error", "the keys of another house: {told}");
    execute(
        &house.admin,
        format!("drop schema {} cascade", house.schema),
    )
    .await;
}
