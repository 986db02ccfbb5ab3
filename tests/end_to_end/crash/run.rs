//! A run of kills: when each falls, and where it fell.

use std::collections::BTreeMap;
use std::time::Duration;

use sqlx::Connection as _;

use super::super::house::{Place, Process, SetUp, until};
use super::super::person::Person;
use super::steps::{Act, PATH, RECEIPT, dealt_with};
use crate::cluster::Cluster;
use crate::double::{Double, Trouble};

/// The first chat of those who ask for help.
const FIRST_CHAT: i64 = 20_000;

/// When the program is to be killed.
#[derive(Clone, Copy, PartialEq)]
enum When {
    /// As soon as the update was handed over.
    Handed,
    /// After a time drawn by chance, in milliseconds.
    Chance(u64),
    /// When the answer is on its way: a failpoint at the double, which does not take it.
    OnItsWay,
    /// When the answer was taken.
    Taken,
}

/// Where a kill fell, as the double and the database tell afterwards.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fell {
    BeforeTheCommit,
    BetweenCommitAndReply,
    AfterTheReply,
}

/// What is killed.
pub enum Victim {
    Program,
    Database(Cluster),
}

pub struct Run {
    pub double: Double,
    pub place: Place,
    pub process: Option<Process>,
    pub victim: Victim,
    pub fell: BTreeMap<Fell, usize>,
    pub drawn: u64,
}

impl Run {
    pub async fn begin(victim: Victim) -> (Self, SetUp) {
        let double = Double::start().await;
        let mut place = Place::new().beside(&double);
        if let Victim::Database(cluster) = &victim {
            place = place.with("SANAD_DATABASE_URL", cluster.url());
        }
        let set_up = place.init();
        let mut run = Self {
            double,
            place,
            process: None,
            victim,
            fell: BTreeMap::new(),
            drawn: 1,
        };
        run.start().await;
        (run, set_up)
    }

    async fn start(&mut self) {
        let process = self.place.start(&["serve"]);
        process.says("Serving people").await;
        self.process = Some(process);
    }

    pub fn kills(&self) -> usize {
        self.fell.values().sum()
    }

    /// The same run draws the same times.
    fn draw(&mut self, below: u64) -> u64 {
        self.drawn = self
            .drawn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.drawn >> 33) % below
    }

    fn kill(&mut self) {
        match &self.victim {
            Victim::Program => self.process.take().expect("it runs").kill(),
            Victim::Database(cluster) => cluster.kill(),
        }
    }

    /// The versions of what chats have in progress, and how many cases there are.
    async fn stored(&self) -> (BTreeMap<Vec<u8>, i64>, i64) {
        let drafts = "select tag, version from drafts";
        let cases = "select count(*) from cases";
        let (rows, (cases,)): (Vec<(Vec<u8>, i64)>, (i64,)) = match &self.victim {
            Victim::Program => {
                let file = self.place.path("data").join("sanad.db");
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
                let mut c = sqlx::SqliteConnection::connect_with(&options)
                    .await
                    .unwrap();
                let rows = sqlx::query_as(drafts).fetch_all(&mut c).await.unwrap();
                (rows, sqlx::query_as(cases).fetch_one(&mut c).await.unwrap())
            }
            Victim::Database(cluster) => {
                let mut c = sqlx::PgConnection::connect(&cluster.url()).await.unwrap();
                let rows = sqlx::query_as(drafts).fetch_all(&mut c).await.unwrap();
                (rows, sqlx::query_as(cases).fetch_one(&mut c).await.unwrap())
            }
        };
        (rows.into_iter().collect(), cases)
    }

    /// Calls that show something in a chat.
    fn shown(&self, chat: i64) -> usize {
        let world = self.double.world();
        let shows = |name: &str| matches!(name, "sendmessage" | "editmessagetext");
        let calls = world.calls.iter();
        calls
            .filter(|(name, call)| shows(name) && call["chat_id"] == chat)
            .count()
    }

    /// Does something, kills the victim while it is dealt with, and lets it rise again.
    async fn survive(&mut self, person: &Person, act: &Act<'_>, when: When) {
        let stored = self.stored().await;
        let shown = self.shown(person.chat);
        if when == When::OnItsWay {
            for method in ["editMessageText", "sendMessage"] {
                let stall = Trouble::Stall(Duration::from_hours(1));
                self.double.trouble(method, Some(person.chat), stall);
            }
        }
        let update = act.done_by(person);
        let double = self.double.clone();
        until("the update is handed over", || {
            double.world().handed.contains(&update)
        })
        .await;
        match when {
            When::Handed => {}
            When::Chance(milliseconds) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            }
            When::OnItsWay | When::Taken => {
                until("an answer is on its way", || {
                    self.shown(person.chat) > shown
                })
                .await;
            }
        }
        self.kill();
        let answered = self.shown(person.chat) > shown && when != When::OnItsWay;
        self.double.world().forget_troubles();
        if let Victim::Database(cluster) = &self.victim {
            cluster.start_again();
        }
        let fell = match (answered, self.stored().await == stored) {
            (true, _) => Fell::AfterTheReply,
            (false, true) => Fell::BeforeTheCommit,
            (false, false) => Fell::BetweenCommitAndReply,
        };
        *self.fell.entry(fell).or_default() += 1;
        if matches!(self.victim, Victim::Program) {
            self.start().await;
        }
        dealt_with(&self.double, update).await;
    }

    fn when(&mut self) -> When {
        match self.draw(5) {
            0 => When::Handed,
            1 => When::OnItsWay,
            2 => When::Taken,
            _ => When::Chance(self.draw(200)),
        }
    }

    /// One person asks for help, and each step meets a kill.
    pub async fn ask(&mut self, number: usize) -> Asked {
        let chat = FIRST_CHAT + i64::try_from(number).unwrap();
        let person = Person::new(&self.double, chat);
        let sentence = format!("Cette phrase porte le numéro {number:05}");
        person.writes_alone("/start").await;
        person.presses_alone("Français").await;
        for (label, next) in PATH {
            let when = self.when();
            person.sees_button(label).await;
            self.survive(&person, &Act::Press(label), when).await;
            person.goes_on(label, next).await;
        }
        let when = self.when();
        self.survive(&person, &Act::Write(&sentence), when).await;
        let told = person.writes_until_kept(&sentence).await;
        for (label, next) in [("✅ Terminé", "📤 Envoyer"), ("📤 Envoyer", RECEIPT)] {
            let when = self.when();
            person.sees_button(label).await;
            self.survive(&person, &Act::Press(label), when).await;
            person.goes_on(label, next).await;
        }
        let code = person.receipt().await;
        Asked {
            person,
            sentence,
            told,
            code,
        }
    }
}

/// Somebody who was shown a receipt.
pub struct Asked {
    pub person: Person,
    pub sentence: String,
    /// How often they were told that the sentence was not saved, and wrote it again.
    pub told: usize,
    pub code: String,
}
