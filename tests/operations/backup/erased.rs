//! Erased stays erased, whatever backup is brought back.

use sanad::app::house::Clock;
use sqlx::{ConnectOptions as _, Connection as _};

use super::super::house::{Place, tell};
use super::super::staff::Browser;
use super::lived::{Database, Lived, backup, done, restoring, signs_in};

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_erased_does_not_come_back_with_an_older_backup() {
    stays_erased(Place::new(), None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_erased_in_postgresql_does_not_come_back_either() {
    let Some(database) = Database::new("erased").await else {
        return;
    };
    let place = Place::new().with("SANAD_DATABASE_URL", database.url());
    stays_erased(place, Some(&database)).await;
    database.end().await;
}

/// The whole data folder is lost, and the database with it; the keys folder is not.
async fn is_lost(place: &Place, database: Option<&Database>) {
    let _ = std::fs::remove_dir_all(place.path("data"));
    if let Some(database) = database {
        database.is_lost().await;
    }
}

async fn stays_erased(place: Place, database: Option<&Database>) {
    let lived = Lived::begin(place).await;
    let place = &lived.place;
    let file = backup(place, "before.age");
    let (file, key) = (file.to_str().unwrap(), place.path("key"));
    let key = key.to_str().unwrap();
    lived.person.opens_with(&lived.code[14..]).await;
    lived.person.sees("Nous sommes là pour vous").await;
    lived
        .person
        .presses(&["🗑️ Tout effacer", "🗑️ Oui, tout effacer"])
        .await;
    lived
        .person
        .sees("Choisissez ce qui ressemble à votre situation")
        .await;
    let told = lived.double.world().toasts.clone();
    let told = told
        .iter()
        .any(|(_, toast)| toast.contains("d'ici 30 jours"));
    assert!(told, "what of copies is told");
    // The process dies at once: what the person was told does not hang on its good end.
    let marks = std::fs::read_to_string(place.path("keys/erased.marks")).unwrap();
    assert_eq!(marks.lines().count(), 1, "{marks}");
    let later = backup(place, "after.age");
    lived.is_killed();

    is_lost(place, database).await;
    let restored = done(place, &restoring(file, key, &[]));
    assert!(
        restored.out.contains("cases erased since 1"),
        "{}",
        restored.out
    );
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    let staff = Browser::new(&process.console().await);
    signs_in(&staff, &lived.set_up.secret).await;
    assert!(staff.cases().await.is_empty());
    assert_eq!(staff.get(&lived.case).await.status, 404);
    lived.person.writes(&lived.code).await;
    lived.person.sees("Rien à lire ici").await;
    process.terminate();

    // The counter-proof: without any mark it comes back.
    std::fs::rename(place.path("keys/erased.marks"), place.path("aside.marks")).unwrap();
    is_lost(place, database).await;
    let restored = done(place, &restoring(file, key, &[]));
    assert!(
        restored.out.contains("cases erased since 0"),
        "{}",
        restored.out
    );

    // A mark of another host, of a later backup, and of the house that makes room count too.
    let aside = place.path("aside.marks");
    let with_marks = ["--replace", "--marks", aside.to_str().unwrap()];
    for (from, more, counted) in [
        (file, &with_marks[..], "cases erased since 1"),
        (file, &["--replace"], "cases erased since 1"),
    ] {
        // Once a mark is known it stays in the database, also when the folder loses it.
        let restored = done(place, &restoring(from, key, more));
        assert!(restored.out.contains(counted), "{}", restored.out);
        // A file of SQLite is put aside; what stood in PostgreSQL is gone.
        let mut words = restored.out.split_whitespace();
        let aside = words.find(|word| word.contains(".before-"));
        assert_eq!(aside.is_none(), database.is_some(), "{}", restored.out);
        if let Some(aside) = aside {
            std::fs::remove_file(aside.trim_end_matches(':')).unwrap();
        }
        std::fs::remove_file(place.path("keys/erased.marks")).unwrap();
    }
    is_lost(place, database).await;
    done(place, &restoring(later.to_str().unwrap(), key, &[]));
    let restored = done(place, &restoring(file, key, &["--replace"]));
    assert!(
        restored.out.contains("cases erased since 1"),
        "{}",
        restored.out
    );
    tell("erased stayed erased by the keys folder, another host, a later backup and the old house");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_when_a_backup_comes_back_is_erased_before_anything_is_served() {
    let lived = Lived::begin(Place::new()).await;
    lived.is_killed();
    let place = &lived.place;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(place.path("data/sanad.db"));
    let mut database = options.connect().await.unwrap();
    let key = place.path("key");
    for (months, erased) in [(1, "whose time is over 0"), (24, "whose time is over 1")] {
        let ago = months * 30 * 24;
        let sql = format!("update cases set changed_hour = changed_hour - {ago} * 3600");
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
            .execute(&mut database)
            .await
            .unwrap();
        let file = backup(place, &format!("{months}.age"));
        let other = super::lived::elsewhere(place);
        let (file, key) = (file.to_str().unwrap(), key.to_str().unwrap());
        let restored = done(&other, &restoring(file, key, &[]));
        assert!(restored.out.contains(erased), "{}", restored.out);
    }
    database.close().await.unwrap();
}

/// A place with the keys, whose house last believed a time so many days from now.
fn believing(of: &Place, days: i64) -> Place {
    let place = super::lived::elsewhere(of);
    let believed = Clock::of_the_machine().now() + days * 86_400;
    std::fs::create_dir_all(place.path("data")).unwrap();
    std::fs::write(place.path("data/clock"), format!("{believed}\n")).unwrap();
    place
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_wrong_at_a_restore_erases_nothing_for_ever_and_gives_nothing_back() {
    let lived = Lived::begin(Place::new()).await;
    lived.is_killed();
    let place = &lived.place;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(place.path("data/sanad.db"));
    let mut database = options.connect().await.unwrap();
    sqlx::raw_sql("update cases set changed_hour = changed_hour - 720 * 24 * 3600")
        .execute(&mut database)
        .await
        .unwrap();
    database.close().await.unwrap();
    let (file, key) = (backup(place, "one.age"), place.path("key"));
    let (file, key) = (file.to_str().unwrap(), key.to_str().unwrap());
    // Seen from a house that stopped 700 days ago the case is young; seen from one that stopped
    // an hour ago, it is over. Only one of these clocks can be told to be wrong.
    for (days, erased, told) in [(-700, 0, true), (0, 1, false)] {
        let other = believing(place, days);
        let restored = done(&other, &restoring(file, key, &[])).out;
        let counted = format!("whose time is over {erased}");
        assert!(restored.contains(&counted), "{days}: {restored}");
        assert_eq!(restored.contains("the clock here says"), told, "{restored}");
        let marks = std::fs::read_to_string(other.path("keys/erased.marks"));
        assert_eq!(marks.unwrap_or_default().lines().count(), 0);
        let here = crate::both::Place::Sqlite(other.path("data/sanad.db"));
        let marked = here.words("select 'mark' from erased").await;
        assert_eq!(marked.len(), erased, "{days}");
    }
    // A clock that fell behind does not make a backup young again.
    let other = believing(place, 41);
    let refused = other.run(&restoring(file, key, &[]));
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("41 days old"), "{}", refused.err);
    assert!(!other.path("data/sanad.db").exists());
}
