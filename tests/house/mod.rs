//! A whole house for tests: real turns, a real sender, a phone that writes down every call.
//!
//! Time stands still until a test moves it, and randomness repeats itself. Not here: what is
//! expected of a conversation. Invariant: a step is over when all that it asked for is done,
//! so nothing waits; only what nobody asked for is waited for (`until_nothing_is_due`).

pub mod asking;
pub mod face;
mod files;
mod person;
mod staff;

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use sanad::app::arrival::{Arrival, Incoming, Outcome};
use sanad::app::budget::Standing;
use sanad::app::deliver::{Deliverer, Desk as _};
use sanad::app::file_queue::Fetches;
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::messenger::{ChatId, MessageId};
use sanad::app::signin::Signed;
use sanad::app::turn::App;
use sanad::content::{self, Live, LiveCell};
use sanad::domain::conversation::Seconds;
use sanad::store::Store;
use sha2::{Digest, Sha256};

pub use face::Face;

/// Ten o'clock on a day in March, UTC.
pub const MORNING: Seconds = 1_772_445_600;

/// The shipped content, compiled once for all tests.
pub fn live() -> Arc<Live> {
    cell().now()
}

fn cell() -> LiveCell {
    static SHIPPED: OnceLock<LiveCell> = OnceLock::new();
    let load = || LiveCell::new(content::load(&content::shipped()).live.unwrap());
    SHIPPED.get_or_init(load).clone()
}

/// The machine's clock, which can be set, and its pulse, which cannot.
#[derive(Clone)]
struct Time {
    wall: Arc<AtomicI64>,
    pulse: Arc<AtomicI64>,
    /// What a house believed last; the file of the running program.
    kept: Arc<Mutex<Option<Clock>>>,
}

impl Time {
    fn at(seconds: Seconds) -> Self {
        Self {
            wall: Arc::new(AtomicI64::new(seconds)),
            pulse: Arc::default(),
            kept: Arc::default(),
        }
    }

    fn pass(&self, seconds: Seconds) {
        self.wall.fetch_add(seconds, Ordering::SeqCst);
        self.pulse.fetch_add(seconds, Ordering::SeqCst);
    }

    /// The clock of a process that starts now.
    fn of_a_start(&self) -> Clock {
        let mut kept = self.kept.lock().unwrap();
        let (wall, pulse) = (self.wall.clone(), self.pulse.clone());
        let now = wall.load(Ordering::SeqCst);
        let last = kept.as_ref().map_or(now, Clock::sure);
        let wall = move || wall.load(Ordering::SeqCst);
        let clock = Clock::steady(wall, move || pulse.load(Ordering::SeqCst), Some(last));
        kept.insert(clock).clone()
    }
}

/// A house with its bot, its phone and its worker.
pub struct TestHouse {
    pub house: Arc<House>,
    pub app: Arc<App>,
    pub face: Arc<Face>,
    pub store: Store,
    pub worker: Option<Signed>,
    /// Language of the person's app.
    pub app_language: Option<String>,
    /// Whether updates are counted against the budget of their chat, as the lanes do it.
    is_counted: AtomicBool,
    clock: Time,
    /// What the house guides with; of all tests alike, unless one brings its own.
    cell: LiveCell,
    fetches: Mutex<Fetches>,
    /// One bot numbers the updates of all its processes.
    updates: Arc<AtomicU64>,
    seed: Arc<AtomicU64>,
    folder: Arc<tempfile::TempDir>,
}

impl TestHouse {
    /// Set up, with the worker Amal.
    pub async fn new() -> Self {
        let mut house = Self::not_set_up().await;
        house.hire().await;
        house
    }

    /// Without keys to seal a request to.
    pub async fn not_set_up() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("sanad.db")).await;
        Self::build(store.unwrap(), Arc::new(folder))
    }

    /// Over a database that behaves in its own way.
    pub fn over(store: Store) -> Self {
        Self::build(store, Arc::new(tempfile::tempdir().unwrap()))
    }

    fn build(store: Store, folder: Arc<tempfile::TempDir>) -> Self {
        Self::guiding_with(cell(), store, folder)
    }

    /// The same with content of its own; it can be swapped.
    pub async fn with_content(live: Live) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("sanad.db")).await;
        let cell = LiveCell::new(live);
        let mut house = Self::guiding_with(cell, store.unwrap(), Arc::new(folder));
        house.hire().await;
        house
    }

    /// Other content goes up.
    pub fn swap(&self, live: Live) {
        self.cell.swap(live);
    }

    fn guiding_with(cell: LiveCell, store: Store, folder: Arc<tempfile::TempDir>) -> Self {
        let clock = Time::at(MORNING);
        let seed = Arc::new(AtomicU64::new(0));
        let house = open(&store, &cell, folder.path(), &clock, &seed);
        let (app, fetches) = App::new(house.clone());
        Self {
            house,
            app: Arc::new(app),
            face: Arc::new(Face::default()),
            store,
            worker: None,
            app_language: None,
            is_counted: AtomicBool::new(false),
            clock,
            cell,
            fetches: Mutex::new(fetches),
            updates: Arc::new(AtomicU64::new(1)),
            seed,
            folder,
        }
    }

    /// The process is killed and begins anew: the same database and keys, an empty memory.
    pub fn restart(&mut self) {
        let folder = self.folder.path();
        self.house = open(&self.store, &self.cell, folder, &self.clock, &self.seed);
        let (app, fetches) = App::new(self.house.clone());
        self.app = Arc::new(app);
        self.fetches = Mutex::new(fetches);
    }

    /// Another process on the same database, as an operator adds one: a copy of the keys
    /// folder, a runtime folder and a memory of its own. The person's phone is the same.
    pub fn beside(&self, number: u64) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let keys = folder.path().join("keys");
        std::fs::create_dir(&keys).unwrap();
        for file in std::fs::read_dir(self.folder.path().join("keys")).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), keys.join(file.file_name())).unwrap();
        }
        let mut other = Self::build(self.store.clone(), folder);
        other.clock = Time::at(self.now());
        // What it draws is its own.
        other.seed.store(number * 1_000_000, Ordering::SeqCst);
        other.updates = self.updates.clone();
        other.restart();
        other.face = self.face.clone();
        other.app_language.clone_from(&self.app_language);
        other
    }

    /// Where the server key lies.
    pub fn keys_folder(&self) -> std::path::PathBuf {
        self.folder.path().join("keys")
    }

    /// The file of the database.
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("sanad.db")
    }

    /// The keys of the days as they lie in the runtime folder.
    pub fn day_key_files(&self) -> Vec<Vec<u8>> {
        let files = std::fs::read_dir(self.folder.path().join("days")).unwrap();
        let read = |file: std::io::Result<std::fs::DirEntry>| std::fs::read(file.unwrap().path());
        files.map(|file| read(file).unwrap()).collect()
    }

    /// Time passes, and nothing else happens.
    pub fn wait(&self, seconds: Seconds) {
        self.clock.pass(seconds);
    }

    pub fn now(&self) -> Seconds {
        self.clock.wall.load(Ordering::SeqCst)
    }

    /// Time passes; what must vanish by then vanishes.
    pub async fn pass(&self, seconds: Seconds) {
        self.clock.pass(seconds);
        for (chat, outcome) in self.app.due_sweeps().await {
            self.deliver(chat, outcome).await;
        }
    }

    /// Waits, in true time, until within so many seconds no message must be found or vanish.
    pub async fn until_nothing_is_due(&self, within: Seconds) {
        for _ in 0..100 {
            let due = self.store.due_sweeps(self.now() + within, 100).await;
            if due.unwrap().is_empty() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("something is still due");
    }

    /// Somebody sets the clock of the machine.
    pub fn set_clock(&self, by: Seconds) {
        self.clock.wall.fetch_add(by, Ordering::SeqCst);
    }

    /// Silent messages that are due are sent, as often as it is asked.
    pub async fn ping(&self) {
        for (chat, outcome) in self.app.due_pings().await {
            self.deliver(chat, outcome).await;
        }
    }

    /// Receipts that a process that ended had under way are brought; says whether some may
    /// have to be in a moment.
    pub async fn bring(&self) -> bool {
        let (receipts, may_come) = self.app.receipts_to_bring().await;
        for (chat, outcome) in receipts {
            self.deliver(chat, outcome).await;
        }
        may_come
    }

    /// The power is cut: the keys of the days are gone, and the process begins anew.
    pub fn cut_power(&mut self) {
        std::fs::remove_dir_all(self.folder.path().join("days")).unwrap();
        self.restart();
    }

    /// An arrival with a number of its own.
    pub fn arrival(&self, chat: ChatId, what: Incoming, typed: Option<MessageId>) -> Arrival {
        Arrival {
            chat,
            update: self.updates.fetch_add(1, Ordering::SeqCst),
            at: self.now(),
            typed,
            app_language: self.app_language.clone(),
            what,
        }
    }

    /// One update from its arrival to the last call that it leads to.
    pub async fn deal(&self, arrival: Arrival) {
        let chat = arrival.chat;
        let is_counted = self.is_counted.load(Ordering::SeqCst);
        let outcome = if is_counted && self.app.arrived(chat) == Standing::Beyond {
            self.app.turn_beyond(arrival, false).await
        } else {
            self.app.turn(arrival).await
        };
        self.deliver(chat, outcome).await;
    }

    /// So much comes from a chat at once that its budget is used up.
    pub fn spend_budget(&self, chat: ChatId) {
        self.is_counted.store(true, Ordering::SeqCst);
        for _ in 0..60 {
            self.app.arrived(chat);
        }
    }

    /// Files that wait are fetched, and what is to be said of them is said.
    pub async fn fetch_files(&self) {
        loop {
            let next = self.fetches.lock().unwrap().next_now();
            let Some(fetch) = next else { return };
            if let Some(outcome) = self.app.fetch(&*self.face, &fetch).await {
                self.deliver(fetch.chat, outcome).await;
            }
        }
    }

    /// The real sender does all that was asked for. What comes last in its queue says when.
    pub async fn deliver(&self, chat: ChatId, outcome: Outcome) {
        let sender = Deliverer::new(self.face.clone(), self.app.clone());
        sender
            .submit(chat, tokio::time::Instant::now(), outcome)
            .await;
        let (last, done) = self.face.last_of_all();
        drop(sender.submit(chat, tokio::time::Instant::now(), last));
        done.await.unwrap();
    }
}

fn open(
    store: &Store,
    cell: &LiveCell,
    folder: &Path,
    clock: &Time,
    seed: &Arc<AtomicU64>,
) -> Arc<House> {
    let seed = seed.clone();
    let parts = Parts {
        store: store.clone(),
        live: cell.clone(),
        keys_folder: folder.join("keys"),
        days: DayKeys::in_folder(&folder.join("days")).unwrap(),
        stretcher: Stretcher::for_tests(),
        clock: clock.of_a_start(),
        random: Random::new(move |bytes| {
            for part in bytes.chunks_mut(32) {
                let drawn = seed.fetch_add(1, Ordering::SeqCst).to_be_bytes();
                part.copy_from_slice(&Sha256::digest(drawn)[..part.len()]);
            }
        }),
        recovery_work: 2,
    };
    Arc::new(House::new(parts).unwrap())
}
