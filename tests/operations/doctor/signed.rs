//! What the organisation signed, on PostgreSQL: the faults of SQLite, and rights that only
//! PostgreSQL knows.
//!
//! The faults are in `faults/signed.rs`. Invariant: after each the tables are as they were.

use sanad::doctor;

use super::super::fixture::Made;
use super::postgres::{OnPostgres, execute, options};
use super::{assert_told, faults};

const KEEP: &str = "\
    create table kept_rosters as table rosters; \
    create table kept_epochs as table epochs; \
    create table kept_staff as table staff";
const BRING_BACK: &str = "\
    alter table if exists other_rosters rename to rosters; \
    alter table if exists other_epochs rename to epochs; \
    alter table if exists other_staff rename to staff; \
    delete from rosters; insert into rosters select * from kept_rosters; \
    delete from epochs; insert into epochs select * from kept_epochs; \
    delete from staff; insert into staff select * from kept_staff";

#[tokio::test(flavor = "multi_thread")]
async fn the_same_faults_are_found_on_postgresql() {
    let Some(postgres) = OnPostgres::empty().await else {
        return;
    };
    let url = format!("{}{}", postgres.url, options("", ""));
    let made = Made::on_postgres_by_webhook(url).await;
    execute(&postgres.url, KEEP.to_owned()).await;
    for row in faults::signed::rows() {
        let report = row.3.examined(&made).await;
        assert_told(&report, &row);
        execute(&postgres.url, BRING_BACK.to_owned()).await;
    }
    let house = made.copied().await;
    let report = doctor::examine(&house.config(), &house.around).await;
    let left: Vec<_> = super::faults(&report);
    let ours = ["set-up", "staff-list", "trust", "second-factor", "pins"];
    let is_ours = |line: &String| ours.iter().any(|id| line.starts_with(id));
    assert!(!left.iter().any(is_ours), "nothing is left: {left:?}");
    made.double.assert_clean();
    postgres.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_may_not_read_a_table_is_told_how_to_get_the_right() {
    let Some(postgres) = OnPostgres::made().await else {
        return;
    };
    let (admin, schema) = (&postgres.admin, &postgres.schema);
    let role = format!("{schema}_reader");
    let make = format!(
        "create role {role}; grant usage on schema {schema} to {role}; \
         grant select on all tables in schema {schema} to {role}"
    );
    execute(admin, make).await;
    let as_reader = format!("%20-crole%3D{role}");
    for (table, id) in [("rosters", "staff-list"), ("staff", "second-factor")] {
        let (state, told) = postgres.seen(id, &as_reader);
        assert_ne!(state, "error", "{told}");
        let revoke = format!("revoke select on {schema}.{table} from {role}");
        execute(admin, revoke).await;
        let (state, told) = postgres.seen(id, &as_reader);
        assert_eq!(state, "error", "{told}");
        for words in [
            format!("the table {table} may not be read by this account"),
            format!("`grant all on {table} to`"),
        ] {
            assert!(told.contains(&words), "{told}");
        }
        assert!(!told.contains(&role), "the account is nobody's business");
        let grant = format!("grant select on {schema}.{table} to {role}");
        execute(admin, grant).await;
    }
    let drop = format!("drop owned by {role}; drop role {role}");
    execute(admin, drop).await;
    postgres.end().await;
}
