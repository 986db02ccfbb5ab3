//! A whole house as it is served: store, keys, bot, and Telegram as a double on loopback.
//!
//! Data, keys and runtime folder lie apart, as an operator would lay them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use sanad::app::deliver::Deliverer;
use sanad::app::file_queue::Fetches;
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::set_up::SetUpDone;
use sanad::app::signin::{Signed, digits_now};
use sanad::app::turn::App;
use sanad::content::live::LiveCell;
use sanad::content::{Args, load, shipped};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId};
use sanad::domain::press::Press;
use sanad::store::Store;
use sanad::telegram::{FaceWords, Settings, Telegram, Way, serve};
use serde_json::json;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::double::{Double, TOKEN, chat_of, until};

pub const WORKER: &str = "Amal (invented)";
pub const PASSWORD: &str = "vermilion-ladder-under-oath";

/// A house that people reach over the double.
pub struct Served {
    pub store: Store,
    pub house: Arc<House>,
    pub app: Arc<App>,
    pub telegram: Telegram,
    pub double: Double,
    pub folders: Folders,
    pub later: Arc<AtomicI64>,
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
}

/// Keys and runtime folder; the data folder is the test's.
pub struct Folders {
    here: TempDir,
}

impl Folders {
    pub fn new() -> Self {
        Self {
            here: tempfile::tempdir().unwrap(),
        }
    }

    pub fn keys(&self) -> PathBuf {
        self.here.path().join("keys")
    }

    pub fn runtime(&self) -> PathBuf {
        self.here.path().join("run")
    }
}

/// The house of these folders, with the words that are shipped.
pub fn house(store: Store, keys: &Path, runtime: &Path, later: Arc<AtomicI64>) -> Arc<House> {
    let live = load(&shipped()).live.expect("the shipped words are whole");
    let machine = Clock::of_the_machine();
    let parts = Parts {
        store,
        live: LiveCell::new(live),
        keys_folder: keys.to_owned(),
        days: DayKeys::in_folder(runtime).unwrap(),
        stretcher: Stretcher::for_tests(),
        clock: Clock::new(move || machine.now() + later.load(Ordering::Relaxed)),
        random: Random::of_the_machine(),
        recovery_work: 2,
    };
    Arc::new(House::new(parts).unwrap())
}

/// The words of the house in English, as a phone shows them.
pub fn words(house: &House, id: &str) -> String {
    let english = LanguageCode::new("en").unwrap();
    house.live().texts.text(english, id, &Args::new())
}

impl Served {
    /// A house that is set up, and what was shown only once.
    pub async fn new(store: Store) -> (Self, SetUpDone) {
        let served = Self::over(store, Folders::new()).await;
        let done = served.house.set_up(WORKER, PASSWORD).await.unwrap();
        (served, done)
    }

    /// A process over what lies in these folders.
    pub async fn over(store: Store, folders: Folders) -> Self {
        let later = Arc::new(AtomicI64::new(0));
        let house = house(
            store.clone(),
            &folders.keys(),
            &folders.runtime(),
            later.clone(),
        );
        let (app, fetches) = App::new(house.clone());
        let app = Arc::new(app);
        let double = Double::start().await;
        let telegram = Telegram::new(TOKEN, Some(&double.url), None).unwrap();
        let deliverer = Deliverer::new(Arc::new(telegram.clone()), app.clone());
        let stop = CancellationToken::new();
        let settings = Settings {
            way: Way::Polling(Duration::from_secs(5)),
            runtime_folder: Some(folders.runtime()),
            words: face_words(&house),
            clock: || Clock::of_the_machine().now(),
        };
        let serving = serve(
            telegram.clone(),
            app.clone(),
            deliverer.clone(),
            settings,
            stop.clone(),
        );
        let tasks = vec![
            beside(async move {
                serving.await.unwrap();
            }),
            beside(fetch_all(app.clone(), telegram.clone(), deliverer, fetches)),
        ];
        Self {
            store,
            house,
            app,
            telegram,
            double,
            folders,
            later,
            stop,
            tasks,
        }
    }

    /// Ends the process in good order; the folders stay.
    pub async fn close(self) -> Folders {
        self.stop.cancel();
        for task in &self.tasks[1..] {
            task.abort();
        }
        for task in self.tasks {
            let _ = task.await;
        }
        self.house.close().await;
        self.folders
    }

    /// All that was sent was dealt with and shown.
    pub async fn settled(&self) {
        until("all is dealt with", || self.double.waiting().is_empty()).await;
    }

    /// Somebody writes a text.
    pub async fn text(&self, chat: i64, text: &str) {
        self.double.text(chat, text);
        self.settled().await;
    }

    /// Somebody sends a message with these fields.
    pub async fn message(&self, chat: i64, fields: &serde_json::Value) {
        self.double.message(chat, fields);
        self.settled().await;
    }

    /// Somebody presses a button of the newest menu of their chat.
    pub async fn press(&self, chat: i64, screen: &str, argument: &str) {
        let (menu, here) = self.menu(chat);
        let payload = Payload {
            screen: ScreenId::new(screen).unwrap(),
            argument: Argument::new(argument).unwrap(),
            ..here
        };
        let shown = self.double.screen(chat);
        let buttons = shown
            .iter()
            .rev()
            .flat_map(|message| message.rows.iter().flatten());
        let buttons: Vec<&str> = buttons.map(|(_, data)| data.as_str()).collect();
        let payload = named(payload, &buttons);
        let press = format!(
            "press-{}-{}",
            chat,
            self.double.count("answerCallbackQuery")
        );
        self.double.world().presses.insert(press.clone());
        let mut on = json!({ "message_id": menu.0, "date": 1_700_000_000, "chat": chat_of(chat) });
        if menu.1 {
            on["has_protected_content"] = true.into();
        }
        self.double.push(
            json!({ "callback_query": { "id": press, "data": payload.render(),
            "message": on, "chat_instance": "1",
            "from": { "id": chat, "is_bot": false, "first_name": "Nobody" } } }),
        );
        self.settled().await;
    }

    /// The newest message with buttons (its number, whether protected), and what they carry.
    pub fn menu(&self, chat: i64) -> ((i64, bool), Payload) {
        let shown = self.double.screen(chat);
        shown
            .iter()
            .rev()
            .find_map(|message| {
                let mut carried = message.rows.iter().flatten();
                let payload = carried.find_map(|(_, data)| Payload::parse(data))?;
                Some(((message.id, message.protected), payload))
            })
            .expect("a menu")
    }

    /// All that the bot says in a chat now.
    pub fn said(&self, chat: i64) -> String {
        self.double.said(chat).join("\n")
    }

    /// Signs the worker in. Six digits work once, so each call is half a minute later.
    pub async fn sign_in(&self, done: &SetUpDone) -> (String, Signed) {
        self.later.fetch_add(30, Ordering::Relaxed);
        let digits = digits_now(&done.totp_secret, self.house.now()).unwrap();
        let token = self.house.sign_in(WORKER, PASSWORD, &digits).await.unwrap();
        let who = self.house.session(&token, true).await.unwrap();
        (token, who)
    }
}

/// The button among these that does the same and names what it changes; else what was asked.
pub fn named(asked: Payload, buttons: &[&str]) -> Payload {
    let Some((press, None)) = Press::read(asked.argument) else {
        return asked;
    };
    let mut all = buttons.iter().filter_map(|data| Payload::parse(data));
    let same = |button: &Payload| {
        let read = Press::read(button.argument).map(|(press, _)| press);
        button.screen == asked.screen && read == Some(press)
    };
    all.find(same).unwrap_or(asked)
}

async fn fetch_all(
    app: Arc<App>,
    telegram: Telegram,
    deliverer: Deliverer<Telegram, App>,
    mut fetches: Fetches,
) {
    loop {
        let fetch = fetches.next().await;
        if let Some(outcome) = app.fetch(&telegram, &fetch).await {
            deliverer.submit_quietly(fetch.chat, outcome);
        }
    }
}

fn face_words(house: &House) -> Vec<FaceWords> {
    let collect = |code: &str| {
        let language = LanguageCode::new(code).unwrap();
        let live = house.live();
        FaceWords::collect(code, |id| live.texts.text(language, id, &Args::new()))
    };
    ["en", "fr", "ar"].map(collect).into()
}

#[expect(clippy::disallowed_methods, reason = "the test waits for its tasks")]
fn beside(work: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    tokio::spawn(work)
}
