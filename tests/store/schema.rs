//! The schema: what is documented is what is there, and settings hold.

use std::collections::BTreeMap;
use std::path::Path;

use sanad::store::Store;

use super::both::{Place, on_both};

const COLUMNS: &str = include_str!("../../migrations/COLUMNS.md");

/// "table.column" with class and reason, as migrations/COLUMNS.md has it.
fn documented() -> BTreeMap<String, (String, String)> {
    let mut columns = BTreeMap::new();
    let mut table = "";
    for line in COLUMNS.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            table = name;
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let ["", column, class, why, ""] = cells[..]
            && column != "column"
            && !column.starts_with('-')
        {
            let told = (class.to_owned(), why.to_owned());
            columns.insert(format!("{table}.{column}"), told);
        }
    }
    columns
}

/// What is in one of the two and not in the other.
async fn differences(place: &Place) -> Vec<String> {
    let documented = documented();
    let live = place.columns().await;
    let missing = live
        .iter()
        .filter(|column| !documented.contains_key(*column));
    let gone = documented.keys().filter(|column| !live.contains(column));
    missing.chain(gone).cloned().collect()
}

#[test]
fn every_column_is_documented_and_every_documented_column_exists() {
    on_both(|_, place| async move {
        assert_eq!(differences(&place).await, Vec::<String>::new());
        // The counter-proof: a planted column is seen.
        place
            .execute("alter table cases add column planted text")
            .await
            .unwrap();
        assert_eq!(differences(&place).await, ["cases.planted"]);
    });
}

#[test]
fn every_column_has_a_class_and_a_reason() {
    let documented = documented();
    assert!(documented.len() > 80, "the page was not understood");
    for (column, (class, why)) in documented {
        assert!(
            ["sealed", "random", "key", "clear"].contains(&&class[..]),
            "{column}"
        );
        assert!(!why.is_empty(), "{column}");
    }
}

#[test]
fn every_constraint_has_a_name_of_ours() {
    on_both(|_, place| async move {
        let Place::Postgres(_) = place else { return };
        // Checks, keys and references that nobody named get the names of their columns.
        let names = place
            .words(
                "select conname::text from pg_constraint c join pg_class t on t.oid = c.conrelid \
                where c.contype in ('p', 'u', 'f', 'c') and t.relname <> '_sqlx_migrations' \
                and t.relnamespace = current_schema()::regnamespace",
            )
            .await;
        for folder in ["sqlite", "postgres"] {
            let files = std::fs::read_dir(root().join("migrations").join(folder)).unwrap();
            let sql: String = files
                .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
                .collect();
            for name in &names {
                assert!(
                    sql.contains(&format!("constraint {name} ")),
                    "{folder}: {name}"
                );
            }
        }
    });
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |folder: &str| {
        let mut names: Vec<_> = std::fs::read_dir(root().join(folder))
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("migrations/sqlite"), names("migrations/postgres"));
}

#[test]
fn opening_twice_keeps_everything() {
    on_both(|store, place| async move {
        super::cases::with_case(&store, 1).await;
        let again = match &place {
            Place::Sqlite(path) => sanad::store::Store::open_sqlite(path).await.unwrap(),
            Place::Postgres(url) => sanad::store::Store::open_postgres(url).await.unwrap(),
        };
        assert_eq!(again.list_cases().await.unwrap().len(), 1);
        again.close().await;
    });
}

#[test]
fn a_migration_may_take_longer_than_a_turn() {
    on_both(|_, place| async move {
        let Place::Postgres(url) = &place else {
            return;
        };
        let here = place.words("select current_schema()::text").await.remove(0);
        let fresh = format!("{here}_slow");
        place
            .execute(&format!("create schema {fresh}"))
            .await
            .unwrap();
        let elsewhere = Place::Postgres(url.replace(&here, &fresh));
        // The table of migrations is there already, and notes with which patience each ran.
        let table = "create table _sqlx_migrations (version bigint primary key, \
             description text not null, installed_on timestamptz not null default now(), \
             success boolean not null, checksum bytea not null, execution_time bigint not null, \
             patience text not null default current_setting('statement_timeout') \
             || ' ' || current_setting('lock_timeout'))";
        elsewhere.execute(table).await.unwrap();
        let Place::Postgres(url) = &elsewhere else {
            unreachable!("it was made above")
        };
        let store = Store::open_postgres(url).await.unwrap();
        let patience = "select distinct patience from _sqlx_migrations";
        assert_eq!(elsewhere.words(patience).await, ["0 5s"]);
        store.close().await;
        place
            .execute(&format!("drop schema {fresh} cascade"))
            .await
            .unwrap();
    });
}

#[test]
fn a_database_of_a_newer_program_is_refused_in_one_sentence_and_left_as_it_is() {
    on_both(|_, place| async move {
        let open = || async {
            match &place {
                Place::Sqlite(path) => Store::open_sqlite(path).await,
                Place::Postgres(url) => Store::open_postgres(url).await,
            }
        };
        let newer = match &place {
            Place::Sqlite(_) => "x'00'",
            Place::Postgres(_) => "'\\x00'",
        };
        let sql = format!(
            "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
             values (9999, 'newer', true, {newer}, 0)"
        );
        place.execute(&sql).await.unwrap();
        let refused = open().await.err().expect("it is refused");
        assert!(refused.is_a_mistake() && !refused.is_unavailable());
        let known = std::fs::read_dir(root().join("migrations/sqlite")).unwrap();
        let newest = known.filter_map(|file| {
            let name = file.unwrap().file_name().into_string().unwrap();
            name.split('_').next()?.parse::<i64>().ok()
        });
        let sentence = format!(
            "this database was written by a newer Sanad (schema 9999, this one knows {}): \
             install that version, or restore a backup that was made before",
            newest.max().unwrap()
        );
        assert_eq!(refused.to_string(), sentence);
        // The counter-proof: without that row it opens.
        place
            .execute("delete from _sqlx_migrations where version = 9999")
            .await
            .unwrap();
        open().await.unwrap().close().await;
    });
}

#[cfg(unix)]
#[test]
fn the_files_of_sqlite_can_be_read_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    on_both(|store, place| async move {
        super::cases::with_case(&store, 1).await;
        let Place::Sqlite(path) = place else { return };
        let mut seen = 0;
        for file in std::fs::read_dir(path.parent().unwrap()).unwrap() {
            let file = file.unwrap();
            let mode = file.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{:?}", file.file_name());
            seen += 1;
        }
        assert!(seen >= 2, "database and journal");
    });
}

/// STYLE: each function of the store that a caller can await has a test.
#[test]
fn every_function_of_the_store_is_called_by_a_test() {
    let tests: String = list(&root().join("tests/store"));
    let mut functions = 0;
    for line in list(&root().join("src/store")).lines() {
        let Some(rest) = line.trim().strip_prefix("pub async fn ") else {
            continue;
        };
        let name = rest.split(['(', '<']).next().unwrap_or_default();
        let called = [
            format!(".{name}("),
            format!(".{name}::<"),
            format!("::{name}("),
        ];
        assert!(
            called.iter().any(|call| tests.contains(call)),
            "{name} has no test"
        );
        functions += 1;
    }
    assert!(functions > 60, "the source was not found");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files of a folder.
fn list(folder: &Path) -> String {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}
