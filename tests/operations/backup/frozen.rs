//! A backup that was made once and is kept here: every later program brings it back.

use super::super::house::{Place, tell};
use super::lived::{Lived, backup, done, restoring};
use crate::both::{self, variable};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/backups");

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_the_first_form_comes_back() {
    let place = Place::new();
    let kept = |name: &str| format!("{FOLDER}/{name}");
    let (file, key) = (kept("form-1.age"), kept("form-1.key"));
    done(
        &place,
        &restoring(&kept("form-1-keys.age"), &key, &["--keys"]),
    );
    // It grows older than any backup should be; cases in it end by their time.
    let restored = done(&place, &restoring(&file, &key, &["--even", "old"]));
    assert!(
        restored
            .out
            .contains("cases 1, records 3, letters 1, staff 1"),
        "{}",
        restored.out
    );
    let database = both::Place::Sqlite(place.path("data/sanad.db"));
    assert_eq!(database.words("select name from staff").await, ["Amal"]);
    // It holds contacts, which are left out since: nobody is told again who wanted no more.
    let contacts = database.words("select hex(body) from contacts").await;
    assert_eq!(contacts, [""; 0]);
    // And goes into a backup of today.
    let again = place.path("again.age");
    done(&place, &["backup", "--to", again.to_str().unwrap()]);
}

/// Makes what is kept, when a new form begins: `SANAD_KEEP_BACKUP=1`, and a new name here.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_made_by_asking_for_it() {
    if variable("SANAD_KEEP_BACKUP").is_none() {
        return;
    }
    let lived = Lived::begin(Place::new()).await;
    let keys = lived.place.path("keys.age");
    done(
        &lived.place,
        &["backup", "--keys", "--to", keys.to_str().unwrap()],
    );
    let file = backup(&lived.place, "one.age");
    std::fs::create_dir_all(FOLDER).unwrap();
    for (from, to) in [
        (&file, "form-1.age"),
        (&keys, "form-1-keys.age"),
        (&lived.place.path("key"), "form-1.key"),
    ] {
        std::fs::copy(from, format!("{FOLDER}/{to}")).unwrap();
    }
    tell("a backup is kept in tests/data/backups");
}
