//! A flood from one chat and from many, and meanwhile people who send a whole request.
//!
//! Everything is real but Telegram: the double hands updates over as Telegram does, a
//! hundred from the oldest that is held. Its limits are the real ones, all divided by one
//! number. Told is how long an answer took after Telegram had handed the update over.
//! Invariant: the judge knows only what the double showed, and what staff read afterwards.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use sanad::app::deliver::{Deliverer, Pace};
use sanad::app::turn::App;
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::telegram::{Settings, Telegram, serve};
use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::desk::words;
use crate::double::{Double, TOKEN, chat_of};
use crate::house::TestHouse;

/// What a person presses; an empty screen means that they write.
const WAY: [(&str, &str); 12] = [
    ("request", ""),
    ("request", "yes"),
    ("request-watched", "no"),
    ("request-age", "adult"),
    ("request-danger", "no"),
    ("request-who", "me"),
    ("request-what", "skip"),
    ("request-where", "ma"),
    ("request-reply", "look"),
    ("", ""),
    ("request-review", ""),
    ("request-review", "send"),
];
/// The button that only a receipt has.
const RECEIPT: (&str, &str) = ("request-receipt", "whole");
/// So many updates of the flood wait at Telegram at any moment.
const BACKLOG: usize = 300;
const FLOODER: i64 = 900_000;
const FIRST_OF_MANY: i64 = 1_000_000;

/// How large a flood is.
#[derive(Clone, Copy)]
struct Size {
    /// Updates of the one chat.
    of_one: usize,
    /// Chats that send something each.
    many: i64,
    people: i64,
    /// By how much Telegram's limits are quicker.
    quicker: u32,
    /// When the test stops waiting for people.
    patience: Duration,
}

/// What came of it.
struct Told {
    pushed: usize,
    receipts: usize,
    /// Cases with the sentence of a person, and cases that the flooder made.
    stored: usize,
    floods: usize,
    /// Answers after the hand-over, sorted; those of the calm before, too.
    answers: Vec<Duration>,
    calm: Vec<Duration>,
    whole: Vec<Duration>,
    calm_whole: Vec<Duration>,
}

struct Person {
    double: Double,
    chat: i64,
    answers: Vec<Duration>,
}

fn data(screen: &str, argument: &str) -> String {
    Payload {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([9; 16]),
        screen: ScreenId::new(screen).unwrap(),
        argument: Argument::new(argument).unwrap(),
    }
    .render()
}

fn press(double: &Double, chat: i64, message: i64, data: &str, is_protected: bool) -> u64 {
    let press = {
        let mut world = double.world();
        let press = format!("press-{}", world.fresh_message());
        world.presses.insert(press.clone());
        press
    };
    let mut on = json!({ "message_id": message, "date": 1_700_000_000, "chat": chat_of(chat) });
    if is_protected {
        on["has_protected_content"] = true.into();
    }
    double.push(
        json!({ "callback_query": { "id": press, "data": data, "message": on,
        "chat_instance": "1", "from": { "id": chat, "is_bot": false, "first_name": "Nobody" } } }),
    )
}

impl Person {
    /// The button that leads there: its message, what it carries, whether it is protected.
    fn button(&self, screen: &str, argument: &str) -> Option<(i64, String, bool)> {
        let shown = self.double.screen(self.chat);
        let ours = shown.iter().rev().find(|m| m.from_bot && !m.rows.is_empty())?;
        let leads = |data: &str| {
            Payload::parse(data).is_some_and(|payload| {
                payload.screen.as_str() == screen
                    && payload.argument.as_str() == argument
                    && (screen != "home" || payload.language.as_str() == "en")
            })
        };
        let mut buttons = ours.rows.iter().flatten();
        let (_, data) = buttons.find(|(_, data)| leads(data))?;
        Some((ours.id, data.clone(), ours.protected))
    }

    /// Waits for a button, and notes how long it took since the update was handed over.
    async fn sees(&mut self, update: u64, screen: &str, argument: &str) -> (i64, String, bool) {
        let mut handed = None;
        loop {
            if handed.is_none() && self.double.world().handed.contains(&update) {
                handed = Some(Instant::now());
            }
            if let Some(button) = self.button(screen, argument) {
                self.answers
                    .push(handed.map_or(Duration::ZERO, |at| at.elapsed()));
                return button;
            }
            sleep(Duration::from_millis(5)).await;
        }
    }

    fn says(&self, text: &str) -> u64 {
        self.double.text(self.chat, text);
        *self.double.waiting().last().unwrap()
    }

    /// From the first word to the receipt.
    async fn asks_for_help(mut self) -> (Vec<Duration>, Duration) {
        let begun = Instant::now();
        let mut update = self.says("/start");
        let (message, data, is_protected) = self.sees(update, "home", "").await;
        update = press(&self.double, self.chat, message, &data, is_protected);
        for (screen, argument) in WAY {
            if screen.is_empty() {
                // The screen with which the message begins is there already.
                self.sees(update, "request-review", "").await;
                update = self.says(&sentence(self.chat));
                self.sees_kept().await;
                continue;
            }
            let (message, data, is_protected) = self.sees(update, screen, argument).await;
            update = press(&self.double, self.chat, message, &data, is_protected);
        }
        self.sees(update, RECEIPT.0, RECEIPT.1).await;
        (self.answers, begun.elapsed())
    }

    async fn sees_kept(&self) {
        let kept = || {
            let said = self.double.said(self.chat);
            said.last().is_some_and(|text| text.contains("✅"))
        };
        while !kept() {
            sleep(Duration::from_millis(5)).await;
        }
    }
}

fn sentence(chat: i64) -> String {
    format!("they took my papers, person {chat}")
}

/// Keeps Telegram's queue full until all was pushed and `over`.
async fn flood(double: Double, size: Size, pushed: Arc<AtomicUsize>, over: Arc<AtomicBool>) {
    let all = size.of_one + usize::try_from(size.many).unwrap();
    let every = all / usize::try_from(size.many).unwrap();
    let (screens, mut next_of_many) = (["home", "request", "mine", "danger"], 0);
    for number in 0.. {
        if number >= all && over.load(Ordering::SeqCst) {
            return;
        }
        while double.world().updates.len() >= BACKLOG {
            sleep(Duration::from_millis(1)).await;
        }
        pushed.fetch_add(1, Ordering::SeqCst);
        if number % every == 0 {
            let chat = FIRST_OF_MANY + next_of_many % size.many;
            next_of_many += 1;
            double.text(chat, "/start");
            continue;
        }
        match number % 5 {
            0 => drop(double.text(FLOODER, "so many words")),
            1 => drop(double.text(FLOODER, "/start")),
            2 => drop(press(&double, FLOODER, 5, &data("request", "yes"), true)),
            3 => drop(press(&double, FLOODER, 5, &data("request-review", "send"), true)),
            _ => drop(press(&double, FLOODER, 5, &data(screens[number % 4], ""), false)),
        }
    }
}

async fn people(double: &Double, from: i64, count: i64, patience: Duration) -> Vec<(Vec<Duration>, Duration)> {
    let mut people = JoinSet::new();
    for chat in from..from + count {
        let person = Person {
            double: double.clone(),
            chat,
            answers: Vec::new(),
        };
        people.spawn(person.asks_for_help());
    }
    let mut done = Vec::new();
    let all = async {
        while let Some(person) = people.join_next().await {
            done.push(person.unwrap());
        }
    };
    let _ = timeout(patience, all).await;
    done
}

fn sorted(mut all: Vec<Duration>) -> Vec<Duration> {
    all.sort_unstable();
    all
}

/// Runs a flood against the whole house.
async fn run(size: Size, is_fair: bool) -> Told {
    let house = TestHouse::new().await;
    let (app, _fetches) = App::new(house.house.clone());
    let app = Arc::new(if is_fair { app } else { app.boundless() });
    let double = Double::start().await;
    let telegram = Telegram::new(TOKEN, Some(&double.url), None).unwrap();
    let pace = Pace::TELEGRAM.quicker(size.quicker);
    let pace = if is_fair { pace } else { pace.in_order() };
    let deliverer = Deliverer::paced(Arc::new(telegram.clone()), app.clone(), pace);
    let settings = Settings {
        long_poll: Duration::from_secs(5),
        runtime_folder: None,
        words: words(),
        clock: || 1_700_000_000,
    };
    let stop = CancellationToken::new();
    let serving = tokio::spawn(serve(telegram, app, deliverer, settings, stop.clone()));

    let calm_people = 4;
    let calm = people(&double, 10, calm_people, size.patience).await;
    let (pushed, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let flooding = tokio::spawn(flood(double.clone(), size, pushed.clone(), over.clone()));
    while pushed.load(Ordering::SeqCst) < BACKLOG * 4 {
        sleep(Duration::from_millis(5)).await;
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
    let holding = |words: &str| cases.iter().filter(|lines| lines.iter().any(|l| l.contains(words))).count();
    Told {
        pushed: pushed.load(Ordering::SeqCst),
        receipts: met.len(),
        stored: (100..100 + size.people).filter(|chat| holding(&sentence(*chat)) == 1).count(),
        floods: holding("so many words"),
        answers: sorted(met.iter().flat_map(|(answers, _)| answers.clone()).collect()),
        calm: sorted(calm.iter().flat_map(|(answers, _)| answers.clone()).collect()),
        whole: sorted(met.iter().map(|(_, whole)| *whole).collect()),
        calm_whole: sorted(calm.iter().map(|(_, whole)| *whole).collect()),
    }
}

impl Told {
    /// What the flood did to people; nothing when it did no harm.
    fn harm(&self, size: Size) -> Vec<String> {
        let people = usize::try_from(size.people).unwrap();
        let mut harm = Vec::new();
        if self.receipts < people {
            harm.push(format!("{} of {people} saw a receipt", self.receipts));
        }
        if self.stored < people {
            harm.push(format!("{} of {people} are stored", self.stored));
        }
        let slowest = self.answers.last().copied().unwrap_or_default();
        // Five seconds after the hand-over is what is promised at Telegram's pace.
        if slowest > Duration::from_secs(5) {
            harm.push(format!("an answer took {slowest:?}"));
        }
        harm
    }

    fn print(&self, size: Size, what: &str) {
        use std::io::Write as _;
        let middle = |all: &[Duration]| all.get(all.len() / 2).copied().unwrap_or_default();
        let last = |all: &[Duration]| all.last().copied().unwrap_or_default();
        let times = |all: Duration, calm: Duration| all.as_secs_f64() / calm.as_secs_f64();
        let calm = middle(&self.calm_whole);
        let _ = writeln!(
            std::io::stderr(),
            "{what}: {} updates, one chat and {} others, limits {} times quicker; {} people, \
             {} receipts, {} stored; the flood made {} cases; whole request: median {:?}, slowest \
             {:?} ({:.1} and {:.1} times the calm median {calm:?}); one answer after the \
             hand-over: median {:?}, slowest {:?} (calm: {:?} and {:?})",
            self.pushed,
            size.many,
            size.quicker,
            size.people,
            self.receipts,
            self.stored,
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_send_whole_requests_during_a_flood() {
    let size = Size {
        of_one: 10_000,
        many: 1_000,
        people: 20,
        quicker: 10,
        patience: Duration::from_secs(60),
    };
    let told = run(size, true).await;
    told.print(size, "a small flood");
    assert_eq!(told.harm(size), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_budgets_the_same_flood_closes_the_door() {
    let size = Size {
        of_one: 20_000,
        many: 2_000,
        people: 4,
        quicker: 10,
        patience: Duration::from_secs(12),
    };
    let told = run(size, false).await;
    told.print(size, "a flood without budgets");
    assert_ne!(told.harm(size), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: `cargo test --release --test telegram -- --ignored the_full_flood`"]
async fn the_full_flood() {
    let size = Size {
        of_one: 100_000,
        many: 10_000,
        people: 50,
        quicker: 1,
        patience: Duration::from_mins(20),
    };
    let told = run(size, true).await;
    told.print(size, "the full flood");
    assert_eq!(told.harm(size), Vec::<String>::new());
}
