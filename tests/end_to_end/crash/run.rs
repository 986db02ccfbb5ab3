//! A run of kills: when each falls, and where it fell.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use sqlx::Connection as _;

use super::super::house::{Place, Process, SetUp, until};
use super::super::numbered::sentence;
use super::super::person::Person;
use super::steps::{Act, PATH, RECEIPT, dealt_with};
use crate::cluster::Cluster;
use crate::double::{Double, Trouble};

/// The first chat of those who ask for help.
const FIRST_CHAT: i64 = 20_000;

/// When the program is to be killed.
#[derive(Clone, Copy, PartialEq, Debug)]
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

/// A kill that says nothing of the three places, and is counted apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Apart {
    /// At a step that stores nothing.
    NothingToStore,
    /// The answer said that nothing was saved: the house was still without its database.
    ToldNotSaved,
}

/// What the double and the database tell of one kill.
#[derive(Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that was looked at"
)]
struct Traces {
    when: When,
    /// Whether the step is one that stores something.
    stores: bool,
    /// Whether an answer was taken by the double, or was on its way to it.
    answered: bool,
    under_way: bool,
    /// Whether the last answer said that nothing was saved.
    told: bool,
    /// Whether something is stored that was not before.
    stored: bool,
}

impl Traces {
    /// Where the kill fell. An answer without anything stored, at a step that stores, is a
    /// fault of the house: it was told before it was true.
    fn place(self) -> Result<Result<Fell, Apart>, String> {
        if !self.stores {
            let fault = format!("{:?}: a step that shows only stored something", self.when);
            return if self.stored {
                Err(fault)
            } else {
                Ok(Err(Apart::NothingToStore))
            };
        }
        if self.answered || self.under_way {
            return match (self.stored, self.told) {
                (false, true) => Ok(Err(Apart::ToldNotSaved)),
                (false, false) => Err(format!("{:?}: answered, and nothing stored", self.when)),
                (true, _) if self.answered => Ok(Ok(Fell::AfterTheReply)),
                (true, _) => Ok(Ok(Fell::BetweenCommitAndReply)),
            };
        }
        Ok(Ok(if self.stored {
            Fell::BetweenCommitAndReply
        } else {
            Fell::BeforeTheCommit
        }))
    }
}

/// How updates come in.
#[derive(Clone, Copy)]
pub enum Way {
    Polling,
    Webhook,
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
    pub apart: BTreeMap<Apart, usize>,
    pub drawn: u64,
    /// What lies in the chats of those who came before: it changes when its time is over.
    earlier: BTreeSet<Vec<u8>>,
}

impl Run {
    pub async fn begin(victim: Victim, way: Way) -> (Self, SetUp) {
        let double = Double::start().await;
        let mut place = match way {
            Way::Polling => Place::new().beside(&double),
            Way::Webhook => Place::new().behind_a_balancer(&double).await,
        };
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
            apart: BTreeMap::new(),
            drawn: 1,
            earlier: BTreeSet::new(),
        };
        run.start().await;
        (run, set_up)
    }

    async fn start(&mut self) {
        let process = self.place.start(&["serve"]);
        process.says("Serving people").await;
        self.process = Some(process);
    }

    /// Those that count: the others say nothing of the three places.
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

    /// The versions of what this person has in progress, and how many cases there are.
    async fn stored(&self) -> (BTreeMap<Vec<u8>, i64>, i64) {
        let (mut rows, cases) = self.stored_of_all().await;
        rows.retain(|tag, _| !self.earlier.contains(tag));
        (rows, cases)
    }

    async fn stored_of_all(&self) -> (BTreeMap<Vec<u8>, i64>, i64) {
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

    /// What calls show in a chat, one after the other.
    fn shown(&self, chat: i64) -> Vec<String> {
        let world = self.double.world();
        let shows = |name: &str| matches!(name, "sendmessage" | "editmessagetext");
        let calls = world.calls.iter();
        let calls = calls.filter(|(name, call)| shows(name) && call["chat_id"] == chat);
        let texts = calls.map(|(_, call)| call["text"].as_str().unwrap_or_default());
        texts.map(|text| text.replace('\u{a0}', " ")).collect()
    }

    /// Does something, kills the victim while it is dealt with, and lets it rise again.
    async fn survive(&mut self, person: &Person, act: &Act<'_>, when: When) {
        let stored = self.stored().await;
        let shown = self.shown(person.chat).len();
        if when == When::OnItsWay {
            for method in ["editMessageText", "sendMessage"] {
                let stall = Trouble::Stall(Duration::from_hours(1));
                self.double.trouble(method, Some(person.chat), stall);
            }
        }
        let update = act.done_by(person).await;
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
                    self.shown(person.chat).len() > shown
                })
                .await;
            }
        }
        self.kill();
        let since = self.shown(person.chat).split_off(shown);
        self.double.world().forget_troubles();
        if let Victim::Database(cluster) = &self.victim {
            cluster.start_again();
        }
        let now = self.stored().await;
        let traces = Traces {
            when,
            stores: act.stores(),
            answered: !since.is_empty() && when != When::OnItsWay,
            under_way: !since.is_empty(),
            told: since.iter().any(|text| text.contains("Pas enregistré")),
            stored: now != stored,
        };
        match traces.place().unwrap() {
            Ok(fell) => *self.fell.entry(fell).or_default() += 1,
            Err(apart) => *self.apart.entry(apart).or_default() += 1,
        }
        if matches!(self.victim, Victim::Program) {
            self.start().await;
        }
        dealt_with(&self.double, update).await;
    }

    /// The least part of all kills that fell in one of the three places, in hundredths.
    pub fn least(&self) -> usize {
        let places = [
            Fell::BeforeTheCommit,
            Fell::BetweenCommitAndReply,
            Fell::AfterTheReply,
        ];
        let counts = places.map(|place| self.fell.get(&place).copied().unwrap_or_default());
        let least = counts.into_iter().min().unwrap_or_default();
        least * 100 / self.kills().max(1)
    }

    fn when(&mut self) -> When {
        // The moment before a commit is the shortest: where chance leaves it out, it is sought.
        let before = self.fell.get(&Fell::BeforeTheCommit).copied();
        if before.unwrap_or_default() * 8 < self.kills() {
            return match self.draw(3) {
                0 => When::Handed,
                _ => When::Chance(self.draw(12)),
            };
        }
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
        let sentence = sentence(number);
        self.earlier = self.stored_of_all().await.0.into_keys().collect();
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
        Asked { person, told, code }
    }
}

/// Somebody who was shown a receipt.
pub struct Asked {
    pub person: Person,
    /// How often they were told that the sentence was not saved, and wrote it again.
    pub told: usize,
    pub code: String,
}

#[test]
fn a_kill_after_an_answer_counts_as_before_the_commit_never() {
    let fair = Traces {
        when: When::OnItsWay,
        stores: true,
        answered: false,
        under_way: true,
        told: false,
        stored: true,
    };
    assert_eq!(fair.place(), Ok(Ok(Fell::BetweenCommitAndReply)));
    let answered = Traces {
        answered: true,
        ..fair
    };
    assert_eq!(answered.place(), Ok(Ok(Fell::AfterTheReply)));
    // A house that answers before it stores.
    for hasty in [fair, answered] {
        let hasty = Traces {
            stored: false,
            ..hasty
        };
        assert!(hasty.place().is_err());
        let told = Traces {
            told: true,
            ..hasty
        };
        assert_eq!(told.place(), Ok(Err(Apart::ToldNotSaved)));
        let shows = Traces {
            stores: false,
            ..hasty
        };
        assert_eq!(shows.place(), Ok(Err(Apart::NothingToStore)));
    }
    let early = Traces {
        when: When::Handed,
        under_way: false,
        stored: false,
        ..fair
    };
    assert_eq!(early.place(), Ok(Ok(Fell::BeforeTheCommit)));
    // A step that is said to store nothing, and does.
    let shows = Traces {
        stores: false,
        ..early
    };
    assert_eq!(shows.place(), Ok(Err(Apart::NothingToStore)));
    let stores = Traces {
        stored: true,
        ..shows
    };
    assert!(stores.place().is_err());
}
