//! What the doctor finds in the settings of PostgreSQL.

use super::super::house::{Place, tell};

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
