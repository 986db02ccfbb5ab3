//! A national programme: processes, a balancer before them and a database behind them.

use std::collections::HashSet;
use std::process::Command;
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection as _};

use super::super::house::{Place, Process, SetUp, free_port, until};
use super::super::numbered::sentence;
use super::super::person::{BEFORE_THE_MESSAGE, Person};
use super::super::staff::Browser;
use super::wire::Wire;
use crate::cluster::Cluster;
use crate::double::{Balancer, Double};

pub const STAFF: i64 = -100_777;
const HOLDS: &str = "this process does what is done once";
pub const STANDS_BY: &str = "another process does what is done once";
/// What a process says whose write under an old lease was refused.
const REFUSED: &str = "under the old one nothing was written";
/// The words of the silent message that somebody chose.
pub const TOLD_BY: &str = "Recette du jour";
/// What an adult who wants a silent message presses before the free message.
pub const WANTS_TO_BE_TOLD: [&str; 11] = [
    "💬 Demander de l'aide",
    "✅ Continuer",
    "Non, seulement moi",
    "J'ai 18 ans ou plus",
    "Non, pas maintenant",
    "Pour moi",
    "⏭️ Passer",
    "Au Maroc",
    "Un petit message sans bruit",
    TOLD_BY,
    "À toute heure",
];

/// One process with its folders, its wire to the database and its address.
pub struct Replica {
    pub place: Place,
    pub wire: Wire,
    pub url: String,
    pub process: Option<Process>,
}

impl Replica {
    pub async fn start(&mut self) {
        self.process = Some(self.place.start(&["serve"]));
        self.is_up().await;
    }

    async fn is_up(&self) {
        self.process().says("Serving people").await;
        until("it has the keys of the day", || {
            self.process()
                .err()
                .contains("the keys of the day are here")
        })
        .await;
    }

    pub fn process(&self) -> &Process {
        self.process.as_ref().expect("it runs")
    }

    /// What it last said of the lease.
    pub fn holds(&self) -> bool {
        let Some(process) = &self.process else {
            return false;
        };
        let said = process.err();
        let of_lease = |line: &&str| line.contains(HOLDS) || line.contains(STANDS_BY);
        said.lines()
            .rfind(of_lease)
            .is_some_and(|line| line.contains(HOLDS))
    }

    pub fn kill(&mut self) {
        self.process.take().expect("it runs").kill();
    }

    /// How often a write of its under an old lease was refused.
    pub fn refusals(&self) -> usize {
        self.process().err().matches(REFUSED).count()
    }

    /// What it tells whoever watches over it.
    pub async fn figure(&self, name: &str) -> i64 {
        let page = reqwest::get(format!("{}/metrics", self.url)).await.unwrap();
        let page = page.text().await.unwrap();
        let mut lines = page.lines();
        let found = lines.find_map(|line| line.strip_prefix(name)?.trim().parse().ok());
        found.unwrap_or_else(|| panic!("no {name} in {page}"))
    }
}

/// A national programme.
pub struct Programme {
    pub cluster: Cluster,
    pub double: Double,
    pub balancer: Balancer,
    pub set_up: SetUp,
    pub replicas: Vec<Replica>,
    pub people: i64,
    /// Who holds a code, and may look whether an answer came.
    pub codes: Vec<(Person, String)>,
    /// Every receipt: the number of the sentence, the chat, the code.
    pub receipts: Vec<(usize, i64, String)>,
}

impl Programme {
    /// So many processes, none of them started; none where there is no PostgreSQL.
    pub async fn new(many: usize, mode: &str) -> Option<Self> {
        let cluster = Cluster::start()?;
        let (double, balancer) = (Double::start().await, Balancer::start().await);
        let first = Place::new().with("SANAD_DATABASE_URL", cluster.url());
        let set_up = first.init();
        let mut replicas = Vec::new();
        for _ in 0..many {
            let (wire, port) = (Wire::to(cluster.port).await, free_port());
            let database = format!("postgres://postgres@127.0.0.1:{}/postgres", wire.port);
            let place = Place::new()
                .beside(&double)
                .with("SANAD_DATABASE_URL", database)
                .with("SANAD_LISTEN", format!("127.0.0.1:{port}"))
                .with("SANAD_TELEGRAM_MODE", mode)
                .with("SANAD_PUBLIC_URL", balancer.url.clone())
                .with("SANAD_STAFF_CHAT", STAFF.to_string());
            let copied = Command::new("cp")
                .arg("-a")
                .args([first.path("keys"), place.path("keys")])
                .status();
            assert!(copied.unwrap().success());
            let url = format!("http://127.0.0.1:{port}");
            balancer.add(&url);
            replicas.push(Replica {
                place,
                wire,
                url,
                process: None,
            });
        }
        Some(Self {
            cluster,
            double,
            balancer,
            set_up,
            replicas,
            people: 0,
            codes: Vec::new(),
            receipts: Vec::new(),
        })
    }

    pub async fn start_all(&mut self) {
        for replica in &mut self.replicas {
            replica.process = Some(replica.place.start(&["serve"]));
        }
        for replica in &self.replicas {
            replica.is_up().await;
        }
    }

    /// Which one does what is done once.
    pub async fn holder(&self) -> usize {
        until("one holds the lease", || {
            self.replicas.iter().filter(|r| r.holds()).count() == 1
        })
        .await;
        self.replicas.iter().position(Replica::holds).unwrap()
    }

    /// Waits until another than this one holds the lease; how long that took since then.
    pub async fn another_than(&self, former: usize, since: Instant) -> (usize, Duration) {
        let others = || {
            let all = self.replicas.iter().enumerate();
            all.filter(|(i, _)| *i != former)
        };
        until("another holds the lease", || {
            others().any(|(_, r)| r.holds())
        })
        .await;
        let taken = since.elapsed();
        (others().find(|(_, r)| r.holds()).unwrap().0, taken)
    }

    /// A new person reads the first screens.
    pub async fn person(&mut self) -> Person {
        self.people += 1;
        let person = Person::in_a_crowd(&self.double, 7_000 + self.people);
        person.starts().await;
        person
    }

    pub async fn keep_receipt(&mut self, person: Person) {
        let code = person.receipt().await;
        self.receipts
            .push((number_of(&person), person.chat, code.clone()));
        person.press("🔢 Facile : 6 chiffres ici").await;
        self.codes.push((person, code));
    }

    pub async fn whole_request(&mut self) {
        let person = self.person().await;
        person.presses(&BEFORE_THE_MESSAGE).await;
        finish(&person).await;
        self.keep_receipt(person).await;
    }

    /// Somebody asks for a silent message; staff take the case, whose page this is.
    pub async fn asks_to_be_told(&mut self, staff: &Browser) -> (Person, String) {
        let before = staff.cases().await;
        let person = self.person().await;
        person.presses(&WANTS_TO_BE_TOLD).await;
        finish(&person).await;
        let code = person.receipt().await;
        person.press("🔢 Facile : 6 chiffres ici").await;
        person.press("✅ Terminé").await;
        self.receipts.push((number_of(&person), person.chat, code));
        let cases = staff.waits_for_cases(before.len() + 1).await;
        let cases_told = cases.len();
        let case = cases.into_iter().find(|case| !before.contains(case));
        let case = case.expect("a new case");
        // A case that is taken before staff were told of it is told to nobody.
        self.staff_were_told_once_of(cases_told).await;
        assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
        (person, case)
    }

    /// Silent messages that were sent to somebody, as the double received them.
    pub fn told(&self, person: &Person) -> usize {
        let world = self.double.world();
        let to = |call: &serde_json::Value| call["chat_id"] == person.chat;
        let calls = world.calls.iter().filter(|(name, call)| {
            name.eq_ignore_ascii_case("sendMessage") && to(call) && call["text"] == TOLD_BY
        });
        calls.count()
    }

    /// The cases of which staff were told, each as often as it was.
    fn alerts(&self) -> Vec<String> {
        let told = self.double.screen(STAFF);
        let links = told.iter().flat_map(|m| m.rows.iter().flatten());
        let cases = links.filter(|(_, link)| link.contains("/cases/"));
        cases.map(|(_, link)| link.clone()).collect()
    }

    pub async fn staff_were_told_once_of(&self, many: usize) {
        until("staff are told of each case", || {
            self.alerts().len() >= many
        })
        .await;
        let alerts = self.alerts();
        let different: HashSet<_> = alerts.iter().collect();
        assert_eq!((alerts.len(), different.len()), (many, many));
    }

    pub async fn number(&self, sql: &str) -> i64 {
        let mut connection = PgConnection::connect(&self.cluster.url()).await.unwrap();
        let sql = AssertSqlSafe(sql.to_owned());
        sqlx::query_scalar(sql)
            .fetch_one(&mut connection)
            .await
            .unwrap()
    }

    pub async fn until_number(&self, sql: &str, wanted: i64) {
        let begun = Instant::now();
        while self.number(sql).await != wanted {
            assert!(begun.elapsed() < Duration::from_secs(30), "in vain: {sql}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Messages to staff that were begun, carried out or not.
    pub fn calls_to_staff(&self) -> usize {
        let world = self.double.world();
        let calls = world.calls.iter();
        calls
            .filter(|(name, call)| {
                name.eq_ignore_ascii_case("sendMessage") && call["chat_id"] == STAFF
            })
            .count()
    }
}

/// The number that stands in what somebody writes.
fn number_of(person: &Person) -> usize {
    usize::try_from(person.chat).unwrap()
}

pub async fn finish(person: &Person) {
    person.writes(&sentence(number_of(person))).await;
    person.nothing_typed_is_left().await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
}
