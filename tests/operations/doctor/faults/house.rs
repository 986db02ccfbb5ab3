//! What is wrong with the database, the content and what runs.

use axum::http::StatusCode;
use sanad::doctor::State::{Error, Warning};
use sanad::doctor::{self, Check};
use sanad::store::watch::ServerSetting;

use super::super::super::fixture::PASSWORD;
use super::super::super::house::free_port;
use super::Fault::{Around, Files, Judged, Serving, Setting, Sql};
use super::{Row, noted, set};

#[expect(clippy::too_many_lines, reason = "a table")]
pub fn rows() -> Vec<Row> {
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
