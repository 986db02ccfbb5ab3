//! Whether an update costs more when much is stored: a thousand cases beside a million.
//!
//! `cargo bench --bench stored` fills two SQLite files with rows of usual number and size
//! (their bodies are zeros) and prints processor time as ratios within the run. Half an hour
//! of disk and some gigabytes of it; `SANAD_STORED=100000` fills less. PostgreSQL is not
//! measured: its server's time is none of this process. Invariant: everything measured is what
//! a real update or tick does, through the same functions, and did what its name says.

mod fill;

use std::path::Path;
use std::sync::Arc;

use sanad::app::arrival::{Arrival, Incoming, Menu, Pressed};
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::messenger::{Card, ChatId, MessageId};
use sanad::app::turn::App;
use sanad::content::{LiveCell, load, shipped};
use sanad::domain::code::Code;
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::press::Press;
use sanad::store::Store;

/// What is compared with.
const FEW: i64 = 1_000;
/// The names of what is measured, in the order of `measure`.
const WHAT: [&str; 10] = [
    "a press of guidance",
    "a step of a request",
    "sending a request",
    "six digits on a pad that knows no code",
    "a whole code that nobody has",
    "opening a mailbox with its whole code",
    "writing again in a mailbox",
    "erasing a request",
    "looking for what must vanish",
    "looking for alerts",
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let many = fill::asked().unwrap_or(1_000_000);
    let few = measured(FEW).await;
    let much = measured(many).await;
    for ((what, few), much) in WHAT.into_iter().zip(few).zip(much) {
        println!(
            "{what}: {few:.0} µs beside {FEW} cases, {much:.0} µs beside {many}: {:.2} ×",
            much / few
        );
    }
}

async fn measured(cases: i64) -> Vec<f64> {
    let folder = tempfile::tempdir().expect("a folder");
    let app = app(folder.path()).await;
    let began = std::time::Instant::now();
    fill::fill(&folder.path().join("sanad.db"), cases).await;
    let file = std::fs::metadata(folder.path().join("sanad.db")).expect("a file");
    println!(
        "{cases} cases: {} MiB, filled in {:.0} s",
        file.len() >> 20,
        began.elapsed().as_secs_f64()
    );
    measure(&app).await
}

async fn app(folder: &Path) -> Arc<App> {
    let live = load(&shipped()).live.expect("the shipped content");
    let parts = Parts {
        store: Store::open_sqlite(&folder.join("sanad.db"))
            .await
            .expect("a database"),
        live: LiveCell::new(live),
        keys_folder: folder.join("keys"),
        days: DayKeys::in_memory(),
        stretcher: Stretcher::for_tests(),
        clock: Clock::of_the_machine(),
        random: Random::of_the_machine(),
        recovery_work: 2,
    };
    let house = Arc::new(House::new(parts).expect("a house"));
    let password = "a long sentence of nobody";
    house.set_up("Bench", password).await.expect("a set-up");
    let (app, fetches) = App::new(house);
    std::mem::forget(fetches);
    Arc::new(app)
}

async fn measure(app: &App) -> Vec<f64> {
    let mut taken = Vec::new();
    let mut person = Person { app, update: 0 };
    let before = processor();
    for number in 0..20_000 {
        person.press(number % 100, "papers", "").await;
    }
    taken.push((processor() - before) / 20_000.0);

    let before = processor();
    for chat in 1_000..1_400 {
        for (screen, argument) in STEPS {
            person.press(chat, screen, argument).await;
        }
        person.write(chat, "Quelques mots").await;
    }
    taken.push((processor() - before) / (400.0 * 7.0));

    let mut codes = Vec::new();
    let before = processor();
    for chat in 1_000..1_400 {
        let receipt = person.press(chat, "request-review", "send").await;
        codes.push(code_on(&receipt.expect("a receipt")));
    }
    taken.push((processor() - before) / 400.0);

    let before = processor();
    for number in 0..2_000 {
        let six = format!("{:06}?", number * 37 % 1_000_000);
        person.press(5_000 + number, "mailbox", &six[..6]).await;
    }
    taken.push((processor() - before) / 2_000.0);
    measure_codes(&mut person, &codes, &mut taken).await;

    let before = processor();
    for _ in 0..500 {
        app.due_sweeps().await;
    }
    taken.push((processor() - before) / 500.0);

    let language = LanguageCode::new("fr").expect("a code");
    let before = processor();
    for _ in 0..200 {
        let due = app.house().due_alerts(language, None).await;
        assert!(
            !due.expect("alerts").is_empty(),
            "those that were just sent"
        );
    }
    taken.push((processor() - before) / 200.0);
    taken
}

/// Codes typed whole, each in a chat of its own: of nobody, then of those who just sent.
async fn measure_codes(person: &mut Person<'_>, codes: &[String], taken: &mut Vec<f64>) {
    let unknown: Vec<_> = (0..400).map(code_of_nobody).collect();
    let before = processor();
    for (chat, code) in (10_000..).zip(&unknown) {
        let shown = person.write(chat, code).await.expect("an answer");
        assert!(key(&shown, "visit", "write").is_none(), "nobody has it");
    }
    taken.push((processor() - before) / 400.0);

    let mut open = Vec::new();
    let before = processor();
    for (chat, code) in (20_000..).zip(codes) {
        open.push((chat, person.write(chat, code).await.expect("a mailbox")));
    }
    taken.push((processor() - before) / 400.0);

    let before = processor();
    for (chat, mailbox) in &open {
        person.follow(*chat, mailbox, "write").await;
        let kept = person.write(*chat, "Encore quelques mots").await;
        assert!(kept.is_some(), "it is said that it was kept");
    }
    taken.push((processor() - before) / 400.0);

    let before = processor();
    // The others stay, with the alerts that are looked for.
    for (chat, mailbox) in &open[..200] {
        let asked = person.follow(*chat, mailbox, "erase").await;
        person.follow(*chat, &asked, "erase2").await;
    }
    taken.push((processor() - before) / 200.0);
    let again = person.write(30_000, &codes[0]).await.expect("an answer");
    assert!(key(&again, "visit", "write").is_none(), "it is erased");
}

/// The code that stands on a receipt.
fn code_on(receipt: &Card) -> String {
    let after = receipt.text.split_once("<code>").expect("a code").1;
    after.split_once("</code>").expect("its end").0.to_owned()
}

/// A code whose check digit is right.
fn code_of_nobody(number: u64) -> String {
    let drawn = (number * 1_000..).find_map(|seed| {
        let mut state = seed;
        let bytes = std::iter::repeat_with(|| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state.to_be_bytes()[0]
        });
        Code::draw(&bytes.take(256).collect::<Vec<_>>())
    });
    drawn.expect("most bytes make a code").grouped().to_string()
}

/// What the button carries that leads to a screen with an argument.
fn key(card: &Card, screen: &str, argument: &str) -> Option<String> {
    let mut keys = card.rows.iter().flatten().map(|button| &button.press);
    let leads = |press: &&String| {
        Payload::parse(press).is_some_and(|payload| {
            // Without the name of what it changes.
            let press = Press::read(payload.argument).map(|(press, _)| press.as_str());
            let added = press.unwrap_or(payload.argument.as_str());
            payload.screen.as_str() == screen && added == argument
        })
    };
    keys.find(leads).cloned()
}

/// Presses after the consent, as in the flow of somebody under age.
const STEPS: [(&str, &str); 6] = [
    ("request", ""),
    ("request", "yes"),
    ("request-watched", "no"),
    ("request-age", "minor"),
    ("request-danger", "no"),
    ("request-where", "ma"),
];

struct Person<'a> {
    app: &'a App,
    update: u64,
}

impl Person<'_> {
    async fn press(&mut self, chat: i64, screen: &str, argument: &str) -> Option<Card> {
        let mut secret = [3; 16];
        secret[..8].copy_from_slice(&chat.to_be_bytes());
        let payload = Payload {
            language: LanguageCode::new("fr").expect("a code"),
            country: None,
            secret: Secret::new(secret),
            screen: ScreenId::new(screen).expect("an id"),
            argument: Argument::new(argument).expect("an argument"),
        };
        self.press_data(chat, payload.render(), screen != "papers")
            .await
    }

    /// Presses the button of a visit that leads there.
    async fn follow(&mut self, chat: i64, card: &Card, argument: &str) -> Card {
        let data = key(card, "visit", argument).expect("a button of the visit");
        let shown = self.press_data(chat, data, true).await;
        shown.expect("a screen")
    }

    async fn press_data(&mut self, chat: i64, data: String, protected: bool) -> Option<Card> {
        let menu = Menu {
            message: MessageId(7),
            protected,
            voice: false,
        };
        let pressed = Pressed {
            press: "p".to_owned(),
            data: Some(data),
            message: Some(menu),
        };
        self.turn(chat, Incoming::Pressed(pressed)).await
    }

    async fn write(&mut self, chat: i64, text: &str) -> Option<Card> {
        self.turn(chat, Incoming::Text(text.to_owned())).await
    }

    /// What is shown then.
    async fn turn(&mut self, chat: i64, what: Incoming) -> Option<Card> {
        self.update += 1;
        let typed = matches!(what, Incoming::Text(_)).then_some(MessageId(8));
        let arrival = Arrival {
            chat: ChatId(chat),
            update: self.update,
            at: Clock::of_the_machine().now(),
            typed,
            app_language: None,
            what,
        };
        let outcome = std::hint::black_box(self.app.turn(arrival).await);
        assert!(!outcome.not_saved, "everything is saved");
        outcome.show.map(|show| show.card)
    }
}

/// Microseconds of processor time that this process has used.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux tells it");
    let after = stat.rsplit_once(')').expect("a name in parentheses").1;
    let fields: Vec<f64> = after
        .split_whitespace()
        .map(|f| f.parse().unwrap_or(0.0))
        .collect();
    (fields[11] + fields[12]) * 1e4
}
