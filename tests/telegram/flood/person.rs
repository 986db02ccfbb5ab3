//! People who ask for help in a flood, and how long each answer took.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::press::Press;
use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use crate::double::{Double, chat_of};

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

/// What a person does.
pub enum Act {
    Say(String),
    /// On that message, with that data, which is protected or not.
    Press(i64, String, bool),
}

/// How long answers took after the hand-over, and since when one is waited for.
#[derive(Default)]
pub struct Log {
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

pub struct Person {
    pub double: Double,
    pub chat: i64,
    pub log: Arc<Mutex<Log>>,
}

/// What came of some people: how long each whole request took, and their logs.
pub struct Met {
    pub whole: Vec<Duration>,
    pub logs: Vec<Arc<Mutex<Log>>>,
}

impl Met {
    pub fn repeated(&self) -> usize {
        self.logs
            .iter()
            .map(|log| log.lock().unwrap().repeated)
            .sum()
    }

    pub fn answers(&self) -> Vec<Duration> {
        let logs = self.logs.iter();
        sorted(
            logs.flat_map(|log| log.lock().unwrap().all().collect::<Vec<_>>())
                .collect(),
        )
    }
}

pub fn data(screen: &str, argument: &str) -> String {
    Payload {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([9; 16]),
        screen: ScreenId::new(screen).unwrap(),
        argument: Argument::new(argument).unwrap(),
    }
    .render()
}

pub fn press(double: &Double, chat: i64, message: i64, data: &str, is_protected: bool) -> u64 {
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
    pub async fn sees(&self, act: &Act, screen: &str, argument: &str) -> Act {
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

    pub fn does(&self, act: &Act) -> u64 {
        match act {
            Act::Say(text) => self.says(text),
            Act::Press(message, data, is_protected) => {
                press(&self.double, self.chat, *message, data, *is_protected)
            }
        }
    }

    /// What a button of this chat that leads there carries.
    pub fn leading_to(&self, screen: &str) -> String {
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
    Payload::parse(data).is_some_and(|payload| {
        // Without the name of what it changes.
        let press = Press::read(payload.argument).map(|(press, _)| press.as_str());
        let added = press.unwrap_or(payload.argument.as_str());
        payload.screen.as_str() == screen && added == argument
    })
}

pub fn sentence(chat: i64) -> String {
    format!("they took my papers, person {chat}")
}

pub async fn people(double: &Double, from: i64, count: i64, patience: Duration) -> Met {
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

fn sorted(mut all: Vec<Duration>) -> Vec<Duration> {
    all.sort_unstable();
    all
}
