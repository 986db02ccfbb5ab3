//! The one sender, with the time in the test's hands and a messenger that writes down its calls.

#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sanad::app::arrival::{Arrival, Deletion, Menu, Outcome, Show};
use sanad::app::budget::Standing;
use sanad::app::deliver::{Deliverer, Desk, Pace, Waits};
use sanad::app::messenger::{Button, Card, ChatId, MessageId, Messenger, Refusal};
use sanad::domain::conversation::{Here, RandomId, Seconds};
use sanad::domain::payload::{LanguageCode, Secret};
use tokio::time::{Instant, sleep};

#[path = "deliver/crowds.rs"]
mod crowds;
#[path = "deliver/outage.rs"]
mod outage;
#[path = "deliver/outages.rs"]
mod outages;
#[path = "deliver/passed.rs"]
mod passed;
#[path = "deliver/presses.rs"]
mod presses;
#[path = "deliver/screens.rs"]
mod screens;
#[path = "deliver/standstill.rs"]
mod standstill;
#[path = "deliver/voices.rs"]
mod voices;

type Scripted = Box<dyn Fn(&str) -> Option<Refusal> + Send + Sync>;

/// Writes every call down as one line, and refuses what the script says.
struct Recorder {
    lines: Mutex<Vec<(Duration, String)>>,
    begun: Instant,
    next: AtomicI64,
    refusals: Mutex<VecDeque<(String, Refusal)>>,
    always: Mutex<Option<Scripted>>,
    panics: AtomicBool,
    /// So long a voice is on its way.
    upload: Mutex<Duration>,
}

impl Recorder {
    fn note(&self, line: &str) -> Result<(), Refusal> {
        let refusal = self.always.lock().unwrap().as_ref().and_then(|f| f(line));
        let mut refusals = self.refusals.lock().unwrap();
        let scripted = refusals
            .iter()
            .position(|(part, _)| line.starts_with(part.as_str()));
        let refusal = refusal.or_else(|| Some(refusals.remove(scripted?)?.1));
        drop(refusals);
        let shown = refusal.map_or(line.to_owned(), |refusal| format!("{line} !{refusal:?}"));
        self.lines
            .lock()
            .unwrap()
            .push((self.begun.elapsed(), shown));
        assert!(
            !(self.panics.swap(false, Ordering::SeqCst)),
            "as the test asked"
        );
        refusal.map_or(Ok(()), Err)
    }
}

fn look(card: &Card) -> String {
    let lock = if card.protected { "*" } else { "" };
    let voice = if card.voice.is_some() { "♪" } else { "" };
    format!(
        "{voice}{}{lock}{}",
        card.text,
        if card.rows.is_empty() { "" } else { " [b]" }
    )
}

impl Messenger for Recorder {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        if card.voice.is_some() {
            let upload = *self.upload.lock().unwrap();
            sleep(upload).await;
        }
        self.note(&format!("{} send {}", chat.0, look(card)))?;
        Ok(MessageId(self.next.fetch_add(1, Ordering::SeqCst)))
    }
    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        self.note(&format!("{} edit {} {}", chat.0, message.0, look(card)))
    }
    async fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        let line = format!("{} recaption {} {}", chat.0, message.0, look(card));
        self.note(&line)
    }
    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        let ids: Vec<_> = messages.iter().map(|m| m.0.to_string()).collect();
        self.note(&format!("{} delete {}", chat.0, ids.join("+")))
    }
    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        self.note(&format!("answer {press} {}", toast.unwrap_or("-")))
    }
    async fn fetch(&self, _key: &str) -> Result<Vec<u8>, Refusal> {
        Err(Refusal::GiveUp)
    }
}

/// A desk that only listens to the sender.
#[derive(Default)]
struct Listener {
    lines: Mutex<Vec<String>>,
    silent: AtomicBool,
    /// What it knows of a receipt that comes late; to be shown, if nothing else.
    waits: Mutex<Option<Waits>>,
    /// From when until when it stood still.
    stood: Mutex<Option<(Instant, Instant)>>,
}

/// Chats from here on are beyond their budget, in a test that says so.
const FLOODERS: i64 = 1_000;

impl Desk for Listener {
    fn standing(&self, chat: ChatId) -> Standing {
        match chat.0 {
            FLOODERS.. => Standing::Beyond,
            500.. => Standing::Usual,
            _ => Standing::First,
        }
    }
    async fn turn(&self, _arrival: Arrival) -> Outcome {
        Outcome::default()
    }
    fn menu_shown(&self, chat: ChatId, menu: Menu, _here: Here) {
        self.lines
            .lock()
            .unwrap()
            .push(format!("{} shown {}", chat.0, menu.message.0));
    }
    async fn will_vanish(&self, chat: ChatId, menu: Menu, _here: Here, at: Seconds) -> bool {
        let silent = self.silent.load(Ordering::SeqCst);
        let line = format!("{} vanishes {} at {at} {}", chat.0, menu.message.0, !silent);
        self.lines.lock().unwrap().push(line);
        !silent
    }
    async fn voice_coming(&self, chat: ChatId, after: MessageId, _here: Here) -> Option<RandomId> {
        let line = format!("{} coming after {}", chat.0, after.0);
        self.lines.lock().unwrap().push(line);
        Some([9; 16])
    }
    async fn voice_refused(&self, coming: RandomId) {
        let line = format!("refused {}", coming[0]);
        self.lines.lock().unwrap().push(line);
    }
    async fn voice_shown(&self, chat: ChatId, menu: Menu, _: Here, coming: Option<RandomId>) {
        let known = if coming.is_some() { "" } else { " in doubt" };
        let line = format!("{} heard {}{known}", chat.0, menu.message.0);
        self.lines.lock().unwrap().push(line);
    }
    async fn menu_in_doubt(&self, chat: ChatId, after: MessageId, _: Here) -> Option<RandomId> {
        let line = format!("{} lost after {}", chat.0, after.0);
        self.lines.lock().unwrap().push(line);
        Some([8; 16])
    }
    async fn look_between(
        &self,
        chat: ChatId,
        (after, until): (MessageId, MessageId),
        _: Here,
        row: RandomId,
        voice: bool,
    ) {
        let what = if voice { "voice" } else { "menu" };
        let line = format!(
            "{} {what} {} between {} and {}",
            chat.0, row[0], after.0, until.0
        );
        self.lines.lock().unwrap().push(line);
    }
    async fn voice_gone(&self, chat: ChatId, message: MessageId) {
        let line = format!("{} unheard {}", chat.0, message.0);
        self.lines.lock().unwrap().push(line);
    }
    fn voice_ended(&self, chat: ChatId, voice: MessageId, menu: Menu, _here: Here) {
        let line = format!("{} ended {} by {}", chat.0, voice.0, menu.message.0);
        self.lines.lock().unwrap().push(line);
    }
    async fn put_off(&self, sweep: RandomId, _by: Seconds) {
        let line = format!("put off {}", sweep[0]);
        self.lines.lock().unwrap().push(line);
    }
    async fn receipt_waits(&self, _chat: ChatId) -> Waits {
        self.waits.lock().unwrap().unwrap_or(Waits::Here)
    }
    async fn receipt_passed(&self, chat: ChatId) {
        let line = format!("{} passed", chat.0);
        self.lines.lock().unwrap().push(line);
    }
    fn stopped_since(&self, then: Instant) -> Option<Instant> {
        let (stopped, woke) = (*self.stood.lock().unwrap())?;
        (then < woke).then_some(stopped)
    }
    async fn swept(&self, sweep: RandomId) {
        self.lines
            .lock()
            .unwrap()
            .push(format!("swept {}", sweep[0]));
    }
}

struct House {
    recorder: Arc<Recorder>,
    desk: Arc<Listener>,
    deliverer: Deliverer<Recorder, Listener>,
}

fn house() -> House {
    house_paced(Pace::TELEGRAM)
}

fn house_paced(pace: Pace) -> House {
    let recorder = Arc::new(Recorder {
        lines: Mutex::default(),
        begun: Instant::now(),
        next: AtomicI64::new(100),
        refusals: Mutex::default(),
        always: Mutex::default(),
        panics: AtomicBool::new(false),
        upload: Mutex::default(),
    });
    let desk = Arc::new(Listener::default());
    let deliverer = Deliverer::paced(Arc::clone(&recorder), Arc::clone(&desk), pace);
    House {
        recorder,
        desk,
        deliverer,
    }
}

impl House {
    fn refuse(&self, start: &str, refusal: Refusal) {
        self.recorder
            .refusals
            .lock()
            .unwrap()
            .push_back((start.to_owned(), refusal));
    }
    fn submit(&self, chat: i64, outcome: Outcome) -> impl Future<Output = ()> + Send + use<> {
        self.deliverer.submit(ChatId(chat), Instant::now(), outcome)
    }
    fn calls(&self) -> Vec<String> {
        self.recorder
            .lines
            .lock()
            .unwrap()
            .iter()
            .map(|(_, line)| line.clone())
            .collect()
    }
    fn told(&self) -> Vec<String> {
        self.desk.lines.lock().unwrap().clone()
    }
    fn when(&self, start: &str) -> Duration {
        let lines = self.recorder.lines.lock().unwrap();
        lines
            .iter()
            .find(|(_, line)| line.starts_with(start))
            .unwrap()
            .0
    }
}

fn here() -> Here {
    Here {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([1; 16]),
    }
}

fn screen(text: &str) -> Show {
    let button = Button {
        label: "Go on".to_owned(),
        press: "1".to_owned(),
    };
    let card = Card {
        text: text.to_owned(),
        rows: vec![vec![button]],
        protected: false,
        voice: None,
    };
    Show {
        card,
        over: None,
        former: None,
        anew: false,
        here: here(),
        vanish: None,
        lasting: false,
    }
}

fn over(show: Show, message: i64) -> Show {
    Show {
        over: Some(Menu {
            message: MessageId(message),
            protected: false,
            voice: false,
        }),
        ..show
    }
}

fn protected(mut show: Show) -> Show {
    show.card.protected = true;
    show
}

fn receipt() -> Show {
    Show {
        vanish: Some(600),
        lasting: true,
        ..protected(screen("receipt"))
    }
}

fn shows(show: Show) -> Outcome {
    Outcome {
        show: Some(show),
        ..Outcome::default()
    }
}

fn deletes(messages: &[i64], sweep: u8) -> Outcome {
    let messages = messages.iter().map(|m| MessageId(*m)).collect();
    let delete = vec![Deletion {
        messages,
        voice: false,
        sweep: Some([sweep; 16]),
    }];
    Outcome {
        delete,
        ..Outcome::default()
    }
}

async fn settle() {
    sleep(Duration::from_millis(600)).await;
}
