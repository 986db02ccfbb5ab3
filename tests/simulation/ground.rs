//! What a world stands on: keys, clock, content, and Amal who works there.
//!
//! Invariant: keys follow from the seed, so that two runs name every chat alike.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use sanad::app::house::Clock;
use sanad::app::signin::{Signed, digits_now};
use sanad::content::{self, LiveCell};
use sanad::domain::conversation::Seconds;
use sanad::store::Store;
use tokio::time::Instant;

use super::process::{Ground, house};
use super::trace::Dice;

/// Ten o'clock on a day in March, UTC.
const MORNING: Seconds = 1_772_445_600;
const PASSWORD: &str = "a long sentence that nobody guesses";

/// The shipped content, compiled once.
pub fn live() -> LiveCell {
    static SHIPPED: std::sync::OnceLock<LiveCell> = std::sync::OnceLock::new();
    let load = || LiveCell::new(content::load(&content::shipped()).live.unwrap());
    SHIPPED.get_or_init(load).clone()
}

/// A folder in memory with keys that follow from the seed.
pub fn folder(seed: u64) -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    let folder = folder.unwrap();
    let mut dice = Dice::new(seed ^ 0x0ff0);
    let mut key = || {
        (0..4)
            .flat_map(|_| dice.draw().to_be_bytes())
            .collect::<Vec<u8>>()
    };
    let (keys, days) = (folder.path().join("keys"), folder.path().join("days"));
    for made in [&keys, &days] {
        std::fs::create_dir(made).unwrap();
    }
    private(&keys.join("server.key"), &key());
    for day in 0..4 {
        let name = format!("day-{}.key", MORNING / 86_400 + day);
        private(&days.join(name), &key());
    }
    folder
}

fn private(path: &Path, bytes: &[u8]) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::write(path, bytes).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// A clock that moves with the time of the scheduler, and by jumps.
pub fn clock(jump: Arc<AtomicI64>, later: Seconds) -> Clock {
    let begun = Instant::now();
    Clock::new(move || {
        let passed = i64::try_from(begun.elapsed().as_secs()).unwrap();
        MORNING + later + passed + jump.load(Ordering::SeqCst)
    })
}

/// The house is set up by Amal, who signs in.
pub async fn hire(ground: &Ground, store: &Store) -> Arc<Signed> {
    let house = house(ground, store.clone(), 7);
    let done = house.set_up("Amal", PASSWORD).await.unwrap();
    let digits = digits_now(&done.totp_secret, house.now()).unwrap();
    let token = house.sign_in("Amal", PASSWORD, &digits).await.unwrap();
    Arc::new(house.session(&token, true).await.expect("Amal is in"))
}
