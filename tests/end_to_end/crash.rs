//! The program, and the database, killed again and again under load.
//!
//! The judge knows only what the double saw: each receipt that was shown, then, after the
//! last kill, each code opened through the bot and each planted sentence read in the console.
//! A few kills in `cargo test`; a thousand with
//! `SANAD_KILLS=1000 cargo test --test end_to_end killed_under_load`.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use sqlx::Connection as _;

use super::crowd::Crowd;
use super::house::{Place, Process, SetUp, tell, until};
use super::person::Person;
use super::staff::{Browser, between};
use crate::cluster::Cluster;
use crate::double::{Double, Trouble};

/// Kills in a run of `cargo test`.
const FEW: usize = 36;
/// A database takes seconds to rise again.
const FEWER: usize = 12;
/// The least part of all kills in each of the three places, in hundredths.
const LEAST: usize = 5;
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
enum Fell {
    BeforeTheCommit,
    BetweenCommitAndReply,
    AfterTheReply,
}

/// What is killed.
enum Victim {
    Program,
    Database(Cluster),
}

struct Run {
    double: Double,
    place: Place,
    process: Option<Process>,
    victim: Victim,
    fell: BTreeMap<Fell, usize>,
    drawn: u64,
}

impl Run {
    async fn begin(victim: Victim) -> (Self, SetUp) {
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

    fn kills(&self) -> usize {
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
    async fn ask(&mut self, number: usize) -> Asked {
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
        person.writes_until_kept(&sentence).await;
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
            code,
        }
    }
}

/// What a button of the receipt says: the request was sent.
const RECEIPT: &str = "Plus facile : 6 chiffres ici";

/// Buttons on the way of somebody under age, each with the one that comes after it.
const PATH: [(&str, &str); 6] = [
    ("💬 Demander de l'aide", "✅ Continuer"),
    ("✅ Continuer", "Non, seulement moi"),
    ("Non, seulement moi", "J'ai moins de 18 ans"),
    ("J'ai moins de 18 ans", "Non, pas maintenant"),
    ("Non, pas maintenant", "Au Maroc"),
    ("Au Maroc", "✅ Terminé"),
];

/// One thing that a person does.
enum Act<'a> {
    Press(&'a str),
    Write(&'a str),
}

impl Act<'_> {
    /// Does it; the number of its update.
    fn done_by(&self, person: &Person) -> u64 {
        match self {
            Self::Press(label) => person.taps(label),
            Self::Write(text) => {
                person.double.text(person.chat, text);
            }
        }
        person.double.newest_of(person.chat)
    }
}

/// Somebody who was shown a receipt.
struct Asked {
    person: Person,
    sentence: String,
    code: String,
}

async fn dealt_with(double: &Double, update: u64) {
    until("the update is dealt with", || {
        !double.waiting().contains(&update)
    })
    .await;
}

impl Person {
    /// Writes, and waits for this alone: others go on writing.
    async fn writes_alone(&self, text: &str) {
        self.double.text(self.chat, text);
        dealt_with(&self.double, self.double.newest_of(self.chat)).await;
    }

    async fn presses_alone(&self, label: &str) {
        self.sees_button(label).await;
        self.taps(label);
        dealt_with(&self.double, self.double.newest_of(self.chat)).await;
    }

    /// Presses again, as people do, until the next step is there.
    async fn goes_on(&self, label: &str, next: &str) {
        for _ in 0..30 {
            let one_of_both = until("one of both buttons", || self.has(label) || self.has(next));
            let waits = Duration::from_secs(25);
            if tokio::time::timeout(waits, one_of_both).await.is_err() {
                let calls = self.double.world();
                let own = calls
                    .calls
                    .iter()
                    .filter(|(_, c)| c["chat_id"] == self.chat);
                let last: Vec<_> = own.rev().take(8).collect();
                panic!(
                    "neither “{label}” nor “{next}” is there but {}; last calls {last:?}",
                    self.text()
                );
            }
            if self.has(next) {
                return;
            }
            self.presses_alone(label).await;
        }
        panic!("“{label}” never leads to “{next}”: {}", self.text());
    }

    /// Writes again what was not saved, until it is gone from the chat.
    async fn writes_until_kept(&self, text: &str) {
        for _ in 0..30 {
            let told = || self.text().contains("Pas enregistré");
            let left = || self.double.screen(self.chat).iter().any(|m| !m.from_bot);
            until("it is gone, or it is said that it was not saved", || {
                !left() || told()
            })
            .await;
            if !left() {
                return;
            }
            self.double.forget_typed(self.chat);
            self.writes_alone(text).await;
        }
        panic!("never kept: {}", self.text());
    }
}

/// What the double saw of codes: each chat was shown one, and no two chats the same.
fn codes_shown(double: &Double) -> BTreeMap<i64, BTreeSet<String>> {
    let mut codes: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    for (_, call) in &double.world().calls {
        let (Some(chat), Some(text)) = (call["chat_id"].as_i64(), call["text"].as_str()) else {
            continue;
        };
        for line in text.lines() {
            let digits: String = line.chars().filter(char::is_ascii_digit).collect();
            let plain = line.replace("<code>", "").replace("</code>", "");
            let fair = plain
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_whitespace());
            if fair && digits.len() == 20 {
                codes.entry(chat).or_default().insert(digits);
            }
        }
    }
    codes
}

/// Each code opens its own request, and each sentence stands in one case, once.
async fn judge(run: &Run, set_up: &SetUp, all: &[Asked]) {
    let codes = codes_shown(&run.double);
    assert_eq!(codes.len(), all.len(), "chats that were shown a code");
    for asked in all {
        let shown = &codes[&asked.person.chat];
        assert_eq!(shown.len(), 1, "one code in one chat, whatever was killed");
        assert!(shown.contains(&asked.code));
    }
    let base = run.process.as_ref().expect("it runs").console().await;
    let staff = Browser::new(&base);
    assert_eq!(staff.signs_in(&set_up.secret).await.to, "/cases");
    let cases = staff.waits_for_cases(all.len()).await;
    let mut found = BTreeSet::new();
    for case in &cases {
        let page = staff.get(case).await.body;
        let sentences = page.matches("porte le numéro ").count();
        assert!(sentences >= 1, "a case without its sentence");
        if matches!(run.victim, Victim::Program) {
            assert_eq!(sentences, 1, "a sentence was doubled");
        }
        let number = between(&page, "porte le numéro ", "<");
        assert!(
            found.insert(number[..5].to_owned()),
            "two cases of one person"
        );
        assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
        let reply = format!("Réponse au numéro {}", &number[..5]);
        let form = [("text", reply.as_str())];
        let sent = staff.post(&format!("{case}/reply"), &form).await;
        assert_eq!(sent.status, 303);
    }
    for asked in all {
        let number = &asked.sentence[asked.sentence.len() - 5..];
        assert!(found.contains(number), "the sentence {number} is lost");
        // Only what this code opens holds the answer to this sentence.
        let other = Person::new(&run.double, asked.person.chat + 100_000);
        other.writes_alone("/start").await;
        other.presses_alone("Français").await;
        other.writes_alone(&asked.code).await;
        other.sees(&format!("Réponse au numéro {number}")).await;
    }
}

async fn killed(victim: Victim, what: &str, few: usize) {
    let kills = std::env::var("SANAD_KILLS").ok();
    let kills = kills.and_then(|n| n.parse().ok()).unwrap_or(few);
    let (mut run, set_up) = Run::begin(victim).await;
    let crowd = Crowd::gathers(&run.double);
    let mut all = Vec::new();
    while run.kills() < kills || run.fell.len() < 3 {
        let asked = run.ask(all.len()).await;
        all.push(asked);
    }
    let pressed = crowd.goes_home().await;
    judge(&run, &set_up, &all).await;
    tell(&format!(
        "{what} was killed {} times beside {pressed} presses of others: {:?}; {} requests, all there, none twice",
        run.kills(),
        run.fell,
        all.len()
    ));
    for (fell, count) in &run.fell {
        assert!(
            count * 100 >= run.kills() * LEAST,
            "not valid: only {count} kills fell {fell:?}"
        );
    }
    run.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_killed_under_load_loses_and_doubles_nothing() {
    killed(Victim::Program, "the program", FEW).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_killed_under_load_loses_and_doubles_nothing() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    killed(Victim::Database(cluster), "the database", FEWER).await;
}
