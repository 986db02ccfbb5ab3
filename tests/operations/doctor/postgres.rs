//! What the doctor finds in the settings of PostgreSQL.

use sanad::doctor::{self, Check, Report, State};

use super::super::fixture::Made;
use super::super::house::{Place, tell};
use super::faults;

/// A house on PostgreSQL, in a schema of its own.
pub struct OnPostgres {
    place: Place,
    pub url: String,
    pub admin: String,
    pub schema: String,
}

impl OnPostgres {
    /// None where there is no PostgreSQL.
    pub async fn made() -> Option<Self> {
        let house = Self::empty().await?;
        house.place.init();
        Some(house)
    }

    /// The schema alone.
    pub async fn empty() -> Option<Self> {
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
        Some(Self {
            place,
            url,
            admin,
            schema,
        })
    }

    pub async fn end(self) {
        let sql = format!("drop schema {} cascade", self.schema);
        execute(&self.admin, sql).await;
    }

    /// What the doctor says of one thing, with more options of the connection.
    pub fn seen(&self, id: &str, options: &str) -> (String, String) {
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

pub async fn execute(url: &str, sql: String) {
    use sqlx::Connection as _;
    let mut database = sqlx::PgConnection::connect(url).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
        .execute(&mut database)
        .await
        .unwrap();
}

const QUIET: [(&str, &str); 5] = [
    ("log_error_verbosity", "terse"),
    ("log_min_error_statement", "panic"),
    ("log_statement", "none"),
    ("log_parameter_max_length", "0"),
    ("log_parameter_max_length_on_error", "0"),
];

/// Options of a connection that keep rows out of the log, but for one.
pub fn options(but: &str, instead: &str) -> String {
    QUIET
        .map(|(name, wanted)| {
            let value = if name == but { instead } else { wanted };
            format!("%20-c{name}%3D{value}")
        })
        .concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_of_postgres_that_write_rows_into_its_log_are_found() {
    let Some(house) = OnPostgres::made().await else {
        return;
    };
    let _kept = &house.place;
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
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_in_order_on_postgresql_by_webhook_has_no_finding() {
    let Some(empty) = OnPostgres::empty().await else {
        return;
    };
    let url = format!("{}{}", empty.url, options("", ""));
    let made = Made::on_postgres_by_webhook(url).await;
    let mut house = made.copied().await;
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(faults(&report), Vec::<String>::new(), "{}", report.text());
    assert_eq!(report.code(), 0);
    let seen = |report: &Report, check: Check| {
        let found = report.findings.iter().find(|found| found.check == check);
        let found = found.expect("a finding");
        (found.state, found.seen.clone())
    };
    let (state, told) = seen(&report, Check::Webhook);
    assert_eq!((state, &*told), (State::Ok, "the webhook of this house"));
    for check in [
        Check::Database,
        Check::Migrations,
        Check::PostgresVersion,
        Check::PostgresLog,
        Check::SetUp,
        Check::StaffList,
        Check::Trust,
        Check::SecondFactor,
        Check::Lease,
        Check::Retention,
    ] {
        assert_eq!(seen(&report, check).0, State::Ok, "{}", check.id());
    }
    // The counter-proof: what is not in order is found by the same look.
    let registered = made.double.world().webhook.url.clone();
    let elsewhere = "https://sanad.example.org/telegram/x".to_owned();
    made.double.world().webhook.url = Some(elsewhere);
    let report = doctor::examine(&house.config(), &house.around).await;
    assert_eq!(seen(&report, Check::Webhook).0, State::Error);
    made.double.world().webhook.url = registered;
    // A database that answers, but not to this question.
    let refuses = "create function %.current_setting(text) returns text language plpgsql \
                   as 'begin raise exception ''not today''; end'";
    execute(&empty.admin, refuses.replace('%', &empty.schema)).await;
    let first = format!("{}%2Cpg_catalog", empty.schema);
    let url = house.variables["SANAD_DATABASE_URL"].replacen(&empty.schema, &first, 1);
    house.variables.insert("SANAD_DATABASE_URL", url);
    let report = doctor::examine(&house.config(), &house.around).await;
    let (state, told) = seen(&report, Check::Journal);
    assert_eq!(state, State::Error, "{}", report.text());
    assert!(told.starts_with("database: "), "{told}");
    assert!(report.text().contains("run this once more"));
    made.double.assert_clean();
    empty.end().await;
}
