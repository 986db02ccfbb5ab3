//! A flood against a whole house, and what came of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use sanad::app::deliver::{Deliverer, Pace};
use sanad::app::turn::App;
use sanad::telegram::{CannotServe, Settings, Telegram, Way, serve};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::person::{Person, data, people, press, sentence};
use crate::desk::words;
use crate::double::{Double, TOKEN};
use crate::house::TestHouse;

/// So many updates of the flood wait at Telegram at any moment.
const BACKLOG: usize = 1_000;
const FLOODER: i64 = 900_000;
const FIRST_OF_MANY: i64 = 1_000_000;

/// How large a flood is.
#[derive(Clone, Copy)]
pub struct Size {
    /// Updates in all, ten of eleven from one chat.
    pub updates: usize,
    /// Chats of which each sends one of the others.
    pub many: i64,
    pub people: i64,
    /// By how much Telegram's limits are quicker.
    pub quicker: u32,
    /// When the test stops waiting for people.
    pub patience: Duration,
}

/// What came of it.
pub struct Told {
    pub pushed: usize,
    pub receipts: usize,
    /// Cases with the sentence of a person, and cases that the flooder made.
    pub stored: usize,
    pub floods: usize,
    /// Answers after the hand-over, sorted; those of the calm before, too.
    pub answers: Vec<Duration>,
    pub calm: Vec<Duration>,
    pub whole: Vec<Duration>,
    pub calm_whole: Vec<Duration>,
    /// How often people pressed again because nothing came for three seconds.
    pub repeated: usize,
}

/// Keeps Telegram's queue full until all was pushed and `over`.
async fn flood(double: Double, size: Size, pushed: Arc<AtomicUsize>, over: Arc<AtomicBool>) {
    let all = size.updates;
    let (screens, mut next_of_many) = (["home", "request", "mine", "danger"], 0);
    for number in 0.. {
        if number >= all && over.load(Ordering::SeqCst) {
            return;
        }
        while double.world().updates.len() >= BACKLOG {
            sleep(Duration::from_millis(1)).await;
        }
        pushed.fetch_add(1, Ordering::SeqCst);
        if number % 11 == 0 && next_of_many < size.many {
            let chat = FIRST_OF_MANY + next_of_many;
            next_of_many += 1;
            double.text(chat, "/start");
            continue;
        }
        match number % 5 {
            0 => drop(double.text(FLOODER, "so many words")),
            1 => drop(double.text(FLOODER, "/start")),
            2 => drop(press(&double, FLOODER, 5, &data("request", "yes"), true)),
            3 => drop(press(
                &double,
                FLOODER,
                5,
                &data("request-review", "send"),
                true,
            )),
            _ => drop(press(
                &double,
                FLOODER,
                5,
                &data(screens[number % 4], ""),
                false,
            )),
        }
    }
}

/// A whole house that serves over the double.
pub struct Served {
    pub house: TestHouse,
    pub double: Double,
    pub serving: tokio::task::JoinHandle<Result<(), CannotServe>>,
}

impl Served {
    pub async fn begin(pace: Pace, is_bounded: bool) -> Self {
        let house = TestHouse::new().await;
        let (app, _fetches) = App::new(house.house.clone());
        let app = Arc::new(if is_bounded { app } else { app.boundless() });
        let double = Double::start().await;
        let telegram = Telegram::new(TOKEN, Some(&double.url), None).unwrap();
        let deliverer = Deliverer::paced(Arc::new(telegram.clone()), app.clone(), pace);
        let settings = Settings {
            way: Way::Polling(Duration::from_secs(5)),
            runtime_folder: None,
            words: words(),
            clock: || 1_700_000_000,
        };
        let stop = CancellationToken::new();
        Self {
            serving: tokio::spawn(serve(telegram, app, deliverer, settings, stop)),
            house,
            double,
        }
    }

    pub fn person(&self, chat: i64) -> Person {
        Person {
            double: self.double.clone(),
            chat,
            log: Arc::default(),
        }
    }
}

/// Runs a flood against the whole house.
pub async fn run(size: Size, is_fair: bool) -> Told {
    let pace = Pace::TELEGRAM.quicker(size.quicker);
    let pace = if is_fair { pace } else { pace.in_order() };
    let Served {
        house,
        double,
        serving,
    } = Served::begin(pace, is_fair).await;
    let calm_people = 4;
    let calm = people(&double, 10, calm_people, Duration::from_mins(1)).await;
    let (pushed, over) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicBool::new(false)),
    );
    let flooding = tokio::spawn(flood(double.clone(), size, pushed.clone(), over.clone()));
    while pushed.load(Ordering::SeqCst) < BACKLOG * 2 {
        sleep(Duration::from_millis(20)).await;
    }
    let met = people(&double, 100, size.people, size.patience).await;
    over.store(true, Ordering::SeqCst);
    if is_fair {
        flooding.await.unwrap();
    } else {
        flooding.abort();
    }
    serving.abort();
    double.assert_clean();

    let mut cases = Vec::new();
    for line in house.cases().await {
        house.take(line.case).await;
        cases.push(house.read(line.case).await);
    }
    let holding = |words: &str| {
        cases
            .iter()
            .filter(|lines| lines.iter().any(|l| l.contains(words)))
            .count()
    };
    Told {
        pushed: pushed.load(Ordering::SeqCst),
        receipts: met.whole.len(),
        stored: (100..100 + size.people)
            .filter(|chat| holding(&sentence(*chat)) == 1)
            .count(),
        floods: holding("so many words"),
        repeated: met.repeated(),
        answers: met.answers(),
        calm: calm.answers(),
        whole: met.whole,
        calm_whole: calm.whole,
    }
}

impl Told {
    /// What the flood did to people; nothing when it did no harm.
    pub fn harm(&self, size: Size) -> Vec<String> {
        let people = usize::try_from(size.people).unwrap();
        let mut harm = Vec::new();
        if self.receipts < people {
            harm.push(format!("{} of {people} saw a receipt", self.receipts));
        }
        if self.stored < people {
            harm.push(format!("{} of {people} are stored", self.stored));
        }
        harm
    }

    pub fn print(&self, size: Size, what: &str) {
        use std::io::Write as _;
        let middle = |all: &[Duration]| all.get(all.len() / 2).copied().unwrap_or_default();
        let last = |all: &[Duration]| all.last().copied().unwrap_or_default();
        let times = |all: Duration, calm: Duration| all.as_secs_f64() / calm.as_secs_f64();
        let calm = middle(&self.calm_whole);
        let _ = writeln!(
            std::io::stderr(),
            "{what}: {} updates, one chat and {} others, limits {} times quicker; {} people, \
             {} receipts, {} stored, {} presses repeated; the flood made {} cases; whole request: median {:?}, slowest \
             {:?} ({:.1} and {:.1} times the calm median {calm:?}); one answer after the \
             hand-over: median {:?}, slowest {:?} (calm: {:?} and {:?})",
            self.pushed,
            size.many,
            size.quicker,
            size.people,
            self.receipts,
            self.stored,
            self.repeated,
            self.floods,
            middle(&self.whole),
            last(&self.whole),
            times(middle(&self.whole), calm),
            times(last(&self.whole), calm),
            middle(&self.answers),
            last(&self.answers),
            middle(&self.calm),
            last(&self.calm),
        );
    }
}
