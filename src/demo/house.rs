//! The invented house: its worker, its people, their requests.
//!
//! The invented people press the same buttons and pass the same turns as real ones.
//! Invariant: the worker's keys are made at each start and end with it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::{Context as _, bail};
use serde::Deserialize;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::DEMO_MARK;
use crate::app::arrival::{Arrival, Incoming, Pressed};
use crate::app::deliver::Deliverer;
use crate::app::file_queue::Fetches;
use crate::app::house::{Clock, House, Parts, Random};
use crate::app::keyring::{DayKeys, Stretcher};
use crate::app::messenger::ChatId;
use crate::app::phone::Phone;
use crate::app::turn::App;
use crate::content::{Live, LiveCell};
use crate::domain::case::CaseRef;
use crate::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};
use crate::serve;
use crate::store::Store;
use crate::web::Demo;

/// The invented cases; their words are content, so they live in `locales/`.
const CASES: &str = include_str!("../../locales/demo.toml");

/// The invented case worker.
const WORKER: &str = "Amal (invented)";

#[derive(Deserialize)]
struct Cases {
    case: Vec<InventedCase>,
}

/// One invented request, as presses and words.
#[derive(Deserialize)]
struct InventedCase {
    language: String,
    country: Option<String>,
    /// How long ago it was sent, in hours.
    hours_ago: i64,
    /// Screen and argument of each press after the consent.
    answers: Vec<(String, String)>,
    /// What was written.
    texts: Vec<String>,
    /// Whether the invented worker has taken it, and what she replied.
    #[serde(default)]
    taken: bool,
    reply: Option<String>,
    note: Option<String>,
}

/// A house of the demo, with its invented worker.
pub struct DemoHouse {
    /// The house.
    pub house: Arc<House>,
    /// Its bot.
    pub app: Arc<App>,
    /// Its phones.
    pub phone: Arc<Phone>,
    fetches: Fetches,
    password: String,
    totp: String,
    token: Arc<tokio::sync::Mutex<Option<String>>>,
}

impl DemoHouse {
    /// A house in that folder, set up and filled.
    pub async fn build(folder: &std::path::Path, live: Live) -> anyhow::Result<Self> {
        std::fs::write(folder.join(DEMO_MARK), "invented cases\n")?;
        let behind = Arc::new(AtomicI64::new(0));
        let shift = behind.clone();
        let machine = Clock::of_the_machine();
        let parts = Parts {
            store: Store::open_sqlite(&folder.join("sanad.db")).await?,
            live: LiveCell::new(live),
            keys_folder: folder.join("keys"),
            days: DayKeys::in_memory(),
            stretcher: Stretcher::new(),
            clock: Clock::new(move || machine.now() - shift.load(Ordering::Relaxed)),
            random: Random::of_the_machine(),
            recovery_work: 2,
        };
        let house = Arc::new(House::new(parts)?);
        // The oldest case is older than its worker's keys could be, so they are made first.
        behind.store(200 * 3600, Ordering::Relaxed);
        let bytes: [u8; 24] = house.random.bytes();
        let password: String = bytes.iter().map(|b| char::from(b'a' + b % 26)).collect();
        let done = house.set_up(WORKER, &password).await?;
        let (app, fetches) = App::new(house.clone());
        let demo = Self {
            house,
            app: Arc::new(app),
            phone: Arc::new(Phone::new()),
            fetches,
            password,
            totp: done.totp_secret,
            token: Arc::default(),
        };
        demo.fill(&behind).await?;
        behind.store(0, Ordering::Relaxed);
        Ok(demo)
    }

    async fn fill(&self, behind: &AtomicI64) -> anyhow::Result<()> {
        let cases: Cases = toml::from_str(CASES).context("reading the invented cases")?;
        for (number, invented) in cases.case.iter().enumerate() {
            behind.store(invented.hours_ago * 3600, Ordering::Relaxed);
            let before = self.house.newest_case().await?;
            let chat = ChatId(-1 - i64::try_from(number).unwrap_or(0));
            self.send(chat, invented).await?;
            let case = self
                .house
                .newest_case()
                .await?
                .filter(|case| Some(*case) != before);
            let Some(case) = case else {
                bail!(
                    "an invented case was not taken: case {} of the demo",
                    number + 1
                );
            };
            if invented.taken {
                self.work(case, invented).await?;
            }
        }
        Ok(())
    }

    /// The presses and words of one invented person.
    async fn send(&self, chat: ChatId, invented: &InventedCase) -> anyhow::Result<()> {
        let hand = Hand::new(self, chat, invented)?;
        hand.press("request", "").await?;
        hand.press("request", "yes").await?;
        for (screen, argument) in &invented.answers {
            hand.press(screen, argument).await?;
        }
        hand.press("request-message", "").await?;
        for text in &invented.texts {
            hand.turn(Incoming::Text(text.clone())).await;
        }
        hand.press("request-review", "send").await?;
        hand.press("home", "x").await
    }

    async fn work(&self, case: CaseRef, invented: &InventedCase) -> anyhow::Result<()> {
        let token = enter(&self.house, &self.password, &self.totp, &self.token).await;
        let token = token.context("the invented worker could not sign in")?;
        let who = self
            .house
            .session(&token, true)
            .await
            .context("no session")?;
        self.house.take_case(&who, case).await?;
        if let Some(note) = &invented.note {
            self.house.write_note(&who, case, note).await?;
        }
        if let Some(reply) = &invented.reply {
            self.house.write_reply(&who, case, reply).await?;
        }
        // The next case lies at another time, and a session does not travel; the one of
        // now is kept, because its six digits work only once.
        if invented.hours_ago > 0 {
            *self.token.lock().await = None;
            self.house.sign_out(&token).await;
        }
        Ok(())
    }

    /// The doors that sign the invented worker in, once for each link.
    pub fn doors(&self) -> Demo {
        let (house, token) = (self.house.clone(), self.token.clone());
        let (password, totp) = (self.password.clone(), self.totp.clone());
        Demo::new(move || {
            let (house, token) = (house.clone(), token.clone());
            let (password, totp) = (password.clone(), totp.clone());
            Box::pin(async move { enter(&house, &password, &totp, &token).await })
        })
    }

    pub(super) fn run(self, tasks: &TaskTracker, stop: &CancellationToken) {
        let deliverer = Deliverer::new(self.phone.clone(), self.app.clone());
        let (app, phone, stop) = (self.app, self.phone, stop.clone());
        let fetches = self.fetches;
        tasks.spawn(async move {
            let sweeps = serve::sweeping(app.clone(), deliverer.clone(), stop.clone());
            let pings = serve::pinging(app.clone(), deliverer.clone(), stop.clone());
            let files = serve::fetching(app.clone(), phone, deliverer, fetches, stop.clone());
            tokio::join!(sweeps, pings, files, serve::timers(app, stop));
        });
    }
}

/// A session of the invented worker: the one that lives, else a new one.
///
/// Six digits work once, so two links within half a minute share a session.
async fn enter(
    house: &House,
    password: &str,
    totp: &str,
    token: &tokio::sync::Mutex<Option<String>>,
) -> Option<String> {
    let mut known = token.lock().await;
    if let Some(living) = known.as_ref()
        && house.session(living, true).await.is_some()
    {
        return known.clone();
    }
    let digits = crate::app::signin::digits_now(totp, house.now())?;
    *known = house.sign_in(WORKER, password, &digits).await.ok();
    known.clone()
}

/// The hand of an invented person: presses with a payload of their own.
struct Hand<'a> {
    demo: &'a DemoHouse,
    chat: ChatId,
    payload: Payload,
    updates: AtomicI64,
}

impl<'a> Hand<'a> {
    fn new(demo: &'a DemoHouse, chat: ChatId, invented: &InventedCase) -> anyhow::Result<Self> {
        let language = LanguageCode::new(&invented.language).context("a language of the demo")?;
        let payload = Payload {
            language,
            country: invented.country.as_deref().and_then(Country::new),
            secret: Secret::new(demo.house.random.bytes()),
            screen: demo.house.live().content.landmarks.home,
            argument: Argument::NONE,
        };
        Ok(Self {
            demo,
            chat,
            payload,
            updates: AtomicI64::new(1),
        })
    }

    async fn press(&self, screen: &str, argument: &str) -> anyhow::Result<()> {
        let payload = Payload {
            screen: ScreenId::new(screen).context("a screen of the demo")?,
            argument: Argument::new(argument).context("an answer of the demo")?,
            ..self.payload
        };
        let last = self
            .demo
            .phone
            .screen(self.chat)
            .last()
            .map(|message| message.id);
        let pressed = Pressed {
            press: String::new(),
            data: Some(payload.render()),
            message: last.and_then(|id| self.demo.phone.menu(self.chat, id)),
        };
        self.turn(Incoming::Pressed(pressed)).await;
        Ok(())
    }

    async fn turn(&self, what: Incoming) {
        let arrival = Arrival {
            chat: self.chat,
            update: u64::try_from(self.updates.fetch_add(1, Ordering::Relaxed)).unwrap_or(0),
            at: self.demo.house.now(),
            typed: None,
            app_language: None,
            what,
        };
        let outcome = self.demo.app.turn(arrival).await;
        self.demo
            .phone
            .carry_out(&self.demo.app, self.chat, outcome)
            .await;
    }
}
