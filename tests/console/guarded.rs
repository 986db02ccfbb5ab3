//! A house whose database and clock are in the hands of the test, and its sessions as rows.
//!
//! What is tried at its doors is in `doors.rs`, `links.rs` and `forged.rs`. Invariant: time
//! moves only by the test's hand, and by half a minute before each sign-in, because six digits
//! work once.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::signin::{SignInRefused, digits_now};
use sanad::content::LiveCell;
use sanad::store::Store;
use sanad::store::sessions::SessionRow;

use crate::house;

pub const NAME: &str = "Amal";
pub const PASSWORD: &str = "a sentence of mine";

/// A house whose database and clock are in the hands of the test.
pub struct Guarded {
    pub house: Arc<House>,
    pub store: Store,
    pub keys: PathBuf,
    pub now: Arc<AtomicI64>,
}

impl Guarded {
    pub async fn fresh() -> Self {
        let store = Store::open_memory().await.expect("a store");
        let keys = house::folder().join("keys");
        let now = Arc::new(AtomicI64::new(1_790_000_000));
        let told = now.clone();
        let parts = Parts {
            store: store.clone(),
            live: LiveCell::new(house::live()),
            keys_folder: keys.clone(),
            days: DayKeys::in_memory(),
            stretcher: Stretcher::for_tests(),
            clock: Clock::new(move || told.load(Ordering::SeqCst)),
            random: Random::of_the_machine(),
            recovery_work: 2,
        };
        let house = Arc::new(House::new(parts).expect("a house"));
        Self {
            house,
            store,
            keys,
            now,
        }
    }

    /// The same, set up, and the secret of the second factor.
    pub async fn set_up() -> (Self, String) {
        let guarded = Self::fresh().await;
        let done = guarded.house.set_up(NAME, PASSWORD).await;
        (guarded, done.expect("a house").totp_secret)
    }

    /// Signs in half a minute later, because six digits work once.
    pub async fn sign_in(&self, secret: &str) -> Result<String, SignInRefused> {
        self.now.fetch_add(30, Ordering::SeqCst);
        let digits = digits_now(secret, self.house.now()).expect("six digits");
        self.house.sign_in(NAME, PASSWORD, &digits).await
    }

    /// The row of a session.
    pub async fn session(&self, token: &str) -> SessionRow {
        let found = self.store.find_session(&hash(token)).await;
        found.expect("the store answers").expect("a session")
    }

    /// Puts another row in the place of a session's, as a writer to the database could.
    pub async fn put(&self, row: &SessionRow) {
        self.store.drop_session(&row.hash).await.expect("dropped");
        self.store.insert_session(row).await.expect("inserted");
    }

    /// The names of recovery files, and what they hold.
    pub fn recovery_files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = std::fs::read_dir(&self.keys).expect("the keys folder");
        let mut files: Vec<_> = entries
            .map(|entry| entry.expect("an entry"))
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry))
            .filter(|(name, _)| name.contains("recovery"))
            .map(|(name, entry)| (name, std::fs::read(entry.path()).expect("a file")))
            .collect();
        files.sort();
        files
    }
}

pub fn token_bytes(token: &str) -> [u8; 32] {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(token);
    bytes.expect("base 64").try_into().expect("32 bytes")
}

/// Under what a session is stored.
pub fn hash(token: &str) -> [u8; 32] {
    use sha2::Digest as _;
    sha2::Sha256::digest(token_bytes(token)).into()
}
