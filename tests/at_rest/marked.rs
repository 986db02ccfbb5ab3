//! Marks of erased cases: on every host, as long as a backup may lie somewhere, and no longer.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use sanad::app::keyring::Marks;

use super::super::both::on_both;
use super::house::{Folders, PASSWORD, WORKER};
use super::pressed::Process;

const PERSON: i64 = 0x0005_7A3C_91E5_4B2D;
const DAY: i64 = 86_400;

/// The keys folder of another host of the same house.
fn carried(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    std::fs::set_permissions(to, std::fs::Permissions::from_mode(0o700)).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

fn marks(folders: &Folders) -> usize {
    Marks::open(&folders.keys()).unwrap().all().unwrap().len()
}

async fn tidy(process: &Process) {
    process.house.renew_lease().await.unwrap();
    process.app.tidy().await.unwrap();
}

#[test]
fn a_mark_reaches_every_host_also_after_one_could_not_write_it() {
    on_both(|store, _| async move {
        let (here, there) = (Folders::new(), Folders::new());
        let process = Process::over(&store, &here.keys(), &here.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        carried(&here.keys(), &there.keys());
        let other = Process::over(&store, &there.keys(), &there.runtime());
        let (code, case) = process.request(PERSON, "erase me").await;
        // Where a mark cannot be written, what was erased is gone all the same.
        let in_the_way = here.keys().join("erased.marks");
        std::fs::create_dir(&in_the_way).unwrap();
        process.text(PERSON, &code.grouped()).await;
        process.press(PERSON, "visit", "erase").await;
        process.press(PERSON, "visit", "erase2").await;
        assert!(store.find_case(case).await.unwrap().is_none());
        assert_eq!(store.list_erased().await.unwrap().len(), 1);
        std::fs::remove_dir(&in_the_way).unwrap();
        assert_eq!((marks(&here), marks(&there)), (0, 0));
        // The timers bring it to both, whoever has the lease.
        tidy(&process).await;
        other.app.tidy().await.unwrap();
        assert_eq!((marks(&here), marks(&there)), (1, 1));
        // Once no backup can hold the case it is forgotten everywhere.
        for (days, left) in [(39, 1), (2, 0)] {
            process
                .later
                .fetch_add(days * DAY, std::sync::atomic::Ordering::Relaxed);
            other
                .later
                .fetch_add(days * DAY, std::sync::atomic::Ordering::Relaxed);
            tidy(&process).await;
            other.app.tidy().await.unwrap();
            assert_eq!(
                (marks(&here), marks(&there)),
                (left, left),
                "{days} days later"
            );
            assert_eq!(store.list_erased().await.unwrap().len(), left);
        }
    });
}

#[test]
fn what_retention_erases_is_marked_too() {
    on_both(|store, _| async move {
        let folders = Folders::new();
        let process = Process::over(&store, &folders.keys(), &folders.runtime());
        process.house.set_up(WORKER, PASSWORD).await.unwrap();
        let (_, case) = process.request(PERSON, "nobody writes again").await;
        process
            .later
            .fetch_add(600 * DAY, std::sync::atomic::Ordering::Relaxed);
        tidy(&process).await;
        assert!(store.find_case(case).await.unwrap().is_none());
        assert_eq!(marks(&folders), 1);
    });
}
