//! A flood from one chat and from many, and meanwhile people who send a whole request.
//!
//! Everything is real but Telegram: the double hands updates over as Telegram does, a
//! hundred from the oldest that is held. Its limits are the real ones, all divided by one
//! number. Told is how long an answer took after Telegram had handed the update over.
//! Invariant: the judge knows only what the double showed, and what staff read afterwards.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sanad::app::deliver::{Deliverer, Pace};
use sanad::app::turn::App;
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::telegram::{CannotServe, Settings, Telegram, Way, serve};
use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::desk::words;
use crate::double::{Double, TOKEN, chat_of};
use crate::house::TestHouse;

/// What a person presses.
const WAY: [(&str, &str); 11] = [
    ("request", ""),
    ("request", "yes"),
    ("request-watched", "no"),
    ("request-age", "adult"),
    ("request-danger", "no"),
    ("request-who", "me"),
    ("request-what", "skip"),
    ("request-where", "ma"),
    ("request-reply", "look"),
    MESSAGE,
    ("request-review", "send"),
];
/// The button under the free message; before it is pressed, the person writes.
const MESSAGE: (&str, &str) = ("request-review", "");
/// The button that only a receipt has.
const RECEIPT: (&str, &str) = ("request-receipt", "whole");
/// So many updates of the flood wait at Telegram at any moment.
const BACKLOG: usize = 1_000;
const FLOODER: i64 = 900_000;
const FIRST_OF_MANY: i64 = 1_000_000;

/// How large a flood is.
#[derive(Clone, Copy)]
struct Size {
    /// Updates in all, ten of eleven from one chat.
    updates: usize,
    /// Chats of which each sends one of the others.
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
    /// How often people pressed again because nothing came for three seconds.
    repeated: usize,
}

/// What a person does.
enum Act {
    Say(String),
    /// On that message, with that data, which is protected or not.
    Press(i64, String, bool),
}

/// How long answers took after the hand-over, and since when one is waited for.
#[derive(Default)]
struct Log {
    answers: Vec<Duration>,
    waits_since: Option<Instant>,
    /// How often something was done again because nothing came.
    repeated: usize,
}

impl Log {
    /// Whether what was waited for is there.
    fn notes(&mut self, is_handed: bool, is_there: bool) -> bool {
        if is_handed {
            self.waits_since.get_or_insert_with(Instant::now);
        }
        if is_there {
            let since = self.waits_since.take();
            let took = since.map_or(Duration::ZERO, |at| at.elapsed());
            self.answers.push(took);
        }
        is_there
    }

    /// All answers, with the one that did not come yet.
    fn all(&self) -> impl Iterator<Item = Duration> {
        let waits = self.waits_since.map(|at| at.elapsed());
        self.answers.iter().copied().chain(waits)
    }
}

struct Person {
    double: Double,
    chat: i64,
    log: Arc<Mutex<Log>>,
}

/// What came of some people: how long each whole request took, and their logs.
struct Met {
    whole: Vec<Duration>,
    logs: Vec<Arc<Mutex<Log>>>,
}

impl Met {
    fn repeated(&self) -> usize {
        self.logs
            .iter()
            .map(|log| log.lock().unwrap().repeated)
            .sum()
    }

    fn answers(&self) -> Vec<Duration> {
        let logs = self.logs.iter();
        sorted(
            logs.flat_map(|log| log.lock().unwrap().all().collect::<Vec<_>>())
                .collect(),
        )
    }
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
        let ours = shown
            .iter()
            .rev()
            .find(|m| m.from_bot && !m.rows.is_empty())?;
        let mut buttons = ours.rows.iter().flatten();
        let wanted = |data: &str| {
            let is_english = data.get(1..3) == Some("en");
            // A second /start shows the first screen in place of the languages.
            let is_first = screen == "home" && leads(data, WAY[0]);
            let leads = leads(data, (screen, argument));
            (leads && (screen != "home" || is_english)) || is_first
        };
        let (_, data) = buttons.find(|(_, data)| wanted(data))?;
        Some((ours.id, data.clone(), ours.protected))
    }

    /// Does something and waits for a button; whoever sees nothing for three seconds does it
    /// again. Notes how long it took since the update was handed over.
    async fn sees(&self, act: &Act, screen: &str, argument: &str) -> Act {
        loop {
            let update = self.does(act);
            let patience = Instant::now() + Duration::from_secs(3);
            while Instant::now() < patience {
                let is_handed = self.double.world().handed.contains(&update);
                let button = self.button(screen, argument);
                if self.log.lock().unwrap().notes(is_handed, button.is_some())
                    && let Some((message, data, is_protected)) = button
                {
                    return Act::Press(message, data, is_protected);
                }
                sleep(Duration::from_millis(20)).await;
            }
            self.log.lock().unwrap().repeated += 1;
        }
    }

    fn does(&self, act: &Act) -> u64 {
        match act {
            Act::Say(text) => self.says(text),
            Act::Press(message, data, is_protected) => {
                press(&self.double, self.chat, *message, data, *is_protected)
            }
        }
    }

    /// What a button of this chat that leads there carries.
    fn leading_to(&self, screen: &str) -> String {
        let shown = self.double.screen(self.chat);
        let mut all = shown.iter().flat_map(|m| m.rows.iter().flatten());
        let any = all.find_map(|(_, data)| Payload::parse(data)).unwrap();
        Payload {
            screen: ScreenId::new(screen).unwrap(),
            argument: Argument::NONE,
            ..any
        }
        .render()
    }

    fn says(&self, text: &str) -> u64 {
        self.double.text(self.chat, text);
        *self.double.waiting().last().unwrap()
    }

    /// From the first word to the receipt.
    async fn asks_for_help(self) -> Duration {
        let begun = Instant::now();
        let start = Act::Say("/start".to_owned());
        let mut act = self.sees(&start, "home", "").await;
        for (screen, argument) in WAY {
            let is_there = matches!(&act, Act::Press(_, data, _) if leads(data, WAY[0]));
            if !(is_there && (screen, argument) == WAY[0]) {
                act = self.sees(&act, screen, argument).await;
            }
            if (screen, argument) == MESSAGE {
                // The way on is there already; what matters is that the words are kept.
                self.writes(&sentence(self.chat)).await;
            }
        }
        self.sees(&act, RECEIPT.0, RECEIPT.1).await;
        begun.elapsed()
    }

    async fn writes(&self, text: &str) {
        loop {
            self.says(text);
            let patience = Instant::now() + Duration::from_secs(3);
            while Instant::now() < patience {
                let said = self.double.said(self.chat);
                if said.last().is_some_and(|text| text.contains("✅")) {
                    return;
                }
                sleep(Duration::from_millis(20)).await;
            }
            self.log.lock().unwrap().repeated += 1;
        }
    }
}

/// Whether a button leads to a screen with an argument.
fn leads(data: &str, (screen, argument): (&str, &str)) -> bool {
    let payload = Payload::parse(data);
    payload.is_some_and(|p| p.screen.as_str() == screen && p.argument.as_str() == argument)
}

fn sentence(chat: i64) -> String {
    format!("they took my papers, person {chat}")
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

async fn people(double: &Double, from: i64, count: i64, patience: Duration) -> Met {
    let mut people = JoinSet::new();
    let mut logs = Vec::new();
    for chat in from..from + count {
        let log = Arc::<Mutex<Log>>::default();
        logs.push(log.clone());
        let double = double.clone();
        people.spawn(Person { double, chat, log }.asks_for_help());
    }
    let mut whole = Vec::new();
    let all = async {
        while let Some(person) = people.join_next().await {
            whole.push(person.unwrap());
        }
    };
    let _ = timeout(patience, all).await;
    let whole = sorted(whole);
    Met { whole, logs }
}

/// A whole house that serves over the double.
struct Served {
    house: TestHouse,
    double: Double,
    serving: tokio::task::JoinHandle<Result<(), CannotServe>>,
}

impl Served {
    async fn begin(pace: Pace, is_bounded: bool) -> Self {
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

    fn person(&self, chat: i64) -> Person {
        Person {
            double: self.double.clone(),
            chat,
            log: Arc::default(),
        }
    }
}

fn sorted(mut all: Vec<Duration>) -> Vec<Duration> {
    all.sort_unstable();
    all
}

/// Runs a flood against the whole house.
async fn run(size: Size, is_fair: bool) -> Told {
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
    fn harm(&self, size: Size) -> Vec<String> {
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

    fn print(&self, size: Size, what: &str) {
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_send_whole_requests_during_a_flood_and_without_budgets_they_cannot() {
    let size = Size {
        updates: 11_000,
        many: 1_000,
        people: 20,
        quicker: 10,
        patience: Duration::from_secs(90),
    };
    let told = run(size, true).await;
    told.print(size, "a small flood");
    assert_eq!(told.harm(size), Vec::<String>::new());

    // The same people get half as long again as the slowest of them needed.
    let size = Size {
        patience: told.whole.last().copied().unwrap_or_default() * 3 / 2,
        ..size
    };
    let told = run(size, false).await;
    told.print(size, "the same without budgets");
    assert_ne!(told.harm(size), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_presses_a_hundred_times_sees_the_newest_screen_and_is_told_what_was_not_kept() {
    let house = Served::begin(Pace::TELEGRAM.quicker(10), true).await;
    let person = house.person(7);
    let home = person
        .sees(&Act::Say("/start".to_owned()), "home", "")
        .await;
    let mine = person.sees(&home, "mine", "").await;
    let Act::Press(message, ..) = mine else {
        panic!("a button");
    };
    for _ in 0..100 {
        person.does(&mine);
    }
    house.double.text(7, "and he took my papers");
    press(
        &house.double,
        7,
        message,
        &person.leading_to("danger"),
        false,
    );
    let newest = || {
        house
            .double
            .said(7)
            .last()
            .is_some_and(|text| text.contains("112"))
    };
    let settled = || newest() && house.double.waiting().is_empty();
    timeout(Duration::from_secs(20), async {
        while !settled() {
            sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
    let shown = house.double.said(7);
    assert!(
        shown.last().unwrap().contains("not kept"),
        "the words are told: {shown:?}"
    );
    let texts: Vec<_> = house
        .double
        .screen(7)
        .into_iter()
        .filter(|m| !m.from_bot)
        .collect();
    assert_eq!(texts.len(), 1, "and stay in the chat");
    house.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: `cargo test --release --test telegram -- --ignored the_full_flood`"]
async fn the_full_flood() {
    let size = Size {
        updates: 110_000,
        many: 10_000,
        people: 50,
        quicker: 1,
        patience: Duration::from_mins(10),
    };
    let told = run(size, true).await;
    told.print(size, "the full flood");
    assert_eq!(told.harm(size), Vec::<String>::new());
}

#[tokio::test]
async fn what_erases_is_done_also_when_hide_was_pressed_right_behind_it() {
    let served = Served::begin(Pace::TELEGRAM.quicker(10), true).await;
    let chat = sanad::app::messenger::ChatId(7);
    let drafts = async || served.house.store.list_drafts().await.unwrap().len();
    served.house.say(chat, "/start").await;
    let begins = served.house.forged(chat, "request", "yes");
    served.house.press_data(chat, &begins).await;
    assert_eq!(drafts().await, 1);
    served.double.hold();
    for _ in 0..60 {
        served.double.text(7, "/help");
    }
    served.double.text(7, "/delete");
    press(&served.double, 7, 1, &data("cover", "x"), false);
    served.double.release();
    let settled = || served.double.waiting().is_empty();
    timeout(Duration::from_secs(20), async {
        while !settled() {
            sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
    assert_eq!(drafts().await, 0, "erased");
    let cover = served.person(7).leading_to("cover-tea");
    assert!(!cover.is_empty(), "a screen stands");
}
