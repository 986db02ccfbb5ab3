//! Several processes on one PostgreSQL, killed, stopped, resumed and cut from it: nothing is
//! lost, nothing is doubled, and what is done once is done once.
//!
//! Each has a copy of the keys folder and a runtime folder of its own, as on three machines.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::process::Command;
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::house::{Place, Process, SetUp, free_port, tell, until};
use super::person::Person;
use super::staff::Browser;
use crate::cluster::Cluster;
use crate::double::{Balancer, Double, Trouble};

const STAFF: i64 = -100_777;
const HOLDS: &str = "this process does what is done once";
const STANDS_BY: &str = "another process does what is done once";

/// A connection to the database that can be cut.
struct Wire {
    port: u16,
    cut: watch::Sender<bool>,
}

impl Wire {
    async fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let own = listener.local_addr().unwrap().port();
        let (cut, is_cut) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let is_cut = is_cut.clone();
                tokio::spawn(carry(near, port, is_cut));
            }
        });
        Self { port: own, cut }
    }

    fn cut(&self, is: bool) {
        self.cut.send(is).unwrap();
    }
}

async fn carry(mut near: TcpStream, port: u16, mut is_cut: watch::Receiver<bool>) {
    let far = SocketAddr::from(([127, 0, 0, 1], port));
    if *is_cut.borrow() {
        return;
    }
    let Ok(mut far) = TcpStream::connect(far).await else {
        return;
    };
    tokio::select! {
        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
        _ = is_cut.wait_for(|is| *is) => {}
    }
}

/// One process with its folders, its wire to the database and its address.
struct Replica {
    place: Place,
    wire: Wire,
    url: String,
    process: Option<Process>,
}

impl Replica {
    async fn start(&mut self) {
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

    fn process(&self) -> &Process {
        self.process.as_ref().expect("it runs")
    }

    /// What it last said of the lease.
    fn holds(&self) -> bool {
        let Some(process) = &self.process else {
            return false;
        };
        let said = process.err();
        let of_lease = |line: &&str| line.contains(HOLDS) || line.contains(STANDS_BY);
        said.lines()
            .rfind(of_lease)
            .is_some_and(|line| line.contains(HOLDS))
    }

    fn kill(&mut self) {
        self.process.take().expect("it runs").kill();
    }
}

/// A national programme.
struct Programme {
    cluster: Cluster,
    double: Double,
    balancer: Balancer,
    set_up: SetUp,
    replicas: Vec<Replica>,
    people: i64,
    codes: Vec<(Person, String)>,
}

impl Programme {
    /// So many processes, none of them started; none where there is no PostgreSQL.
    async fn new(many: usize, mode: &str) -> Option<Self> {
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
        })
    }

    async fn start_all(&mut self) {
        for replica in &mut self.replicas {
            replica.process = Some(replica.place.start(&["serve"]));
        }
        for replica in &self.replicas {
            replica.is_up().await;
        }
    }

    /// Which one does what is done once.
    async fn holder(&self) -> usize {
        until("one holds the lease", || {
            self.replicas.iter().filter(|r| r.holds()).count() == 1
        })
        .await;
        self.replicas.iter().position(Replica::holds).unwrap()
    }

    /// Waits until another than this one holds the lease; how long that took since then.
    async fn another_than(&self, former: usize, since: Instant) -> (usize, Duration) {
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
    async fn person(&mut self) -> Person {
        self.people += 1;
        let person = Person::new(&self.double, 7_000 + self.people);
        person.writes("/start").await;
        person.press("Français").await;
        person
    }

    async fn keep_receipt(&mut self, person: Person) {
        let code = person.receipt().await;
        person.press("Plus facile : 6 chiffres ici").await;
        self.codes.push((person, code));
    }

    async fn whole_request(&mut self) {
        let person = self.person().await;
        person.presses(&BEFORE).await;
        finish(&person).await;
        self.keep_receipt(person).await;
    }

    /// The cases of which staff were told, each as often as it was.
    fn alerts(&self) -> Vec<String> {
        let told = self.double.screen(STAFF);
        let links = told.iter().flat_map(|m| m.rows.iter().flatten());
        let cases = links.filter(|(_, link)| link.contains("/cases/"));
        cases.map(|(_, link)| link.clone()).collect()
    }

    async fn staff_were_told_once_of(&self, many: usize) {
        until("staff are told of each case", || {
            self.alerts().len() >= many
        })
        .await;
        let alerts = self.alerts();
        let different: HashSet<_> = alerts.iter().collect();
        assert_eq!((alerts.len(), different.len()), (many, many));
    }

    async fn number(&self, sql: &str) -> i64 {
        let mut connection = PgConnection::connect(&self.cluster.url()).await.unwrap();
        let sql = AssertSqlSafe(sql.to_owned());
        sqlx::query_scalar(sql)
            .fetch_one(&mut connection)
            .await
            .unwrap()
    }

    async fn until_number(&self, sql: &str, wanted: i64) {
        let begun = Instant::now();
        while self.number(sql).await != wanted {
            assert!(begun.elapsed() < Duration::from_secs(30), "in vain: {sql}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

const BEFORE: [&str; 6] = [
    "💬 Demander de l'aide",
    "✅ Continuer",
    "Non, seulement moi",
    "J'ai moins de 18 ans",
    "Non, pas maintenant",
    "Au Maroc",
];

async fn finish(person: &Person) {
    person.writes("On m'a pris mon passeport").await;
    person.nothing_typed_is_left().await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn three_replicas_killed_stopped_and_cut_lose_nothing_and_double_nothing() {
    let Some(mut programme) = Programme::new(3, "webhook").await else {
        return;
    };
    programme.start_all().await;
    programme.whole_request().await;
    for replica in &programme.replicas {
        let passed = programme.balancer.passed(&replica.url);
        assert!(passed > 0, "the request reaches all three");
    }
    programme.staff_were_told_once_of(1).await;
    let staff = a_session_holds_at_each(&programme).await;

    let killed = killed_in_the_middle(&mut programme).await;
    let stopped = stopped_and_resumed(&mut programme).await;
    let cut = cut_from_the_database(&mut programme).await;

    let many = programme.codes.len();
    programme.staff_were_told_once_of(many).await;
    for (person, code) in std::mem::take(&mut programme.codes) {
        person.press("✅ Terminé").await;
        person.opens_with(&code[14..]).await;
        person.sees("Votre demande est arrivée").await;
    }
    holds_each_once(&staff, many).await;
    let erased = retention_runs_once(&mut programme, many).await;
    tell(&format!(
        "three replicas: {many} requests, {many} cases, {many} alerts; another took over {} ms \
         after a kill, {} ms after a stop, {} ms after a cut; retention erased each of {erased} \
         cases once",
        killed.as_millis(),
        stopped.as_millis(),
        cut.as_millis()
    ));
    programme.double.assert_clean();
}

/// Signed in at one, and known at all.
async fn a_session_holds_at_each(programme: &Programme) -> Browser {
    let staff = Browser::new(&programme.replicas[0].url);
    assert_eq!(staff.signs_in(&programme.set_up.secret).await.to, "/cases");
    for replica in &programme.replicas {
        staff.moves_to(&replica.url);
        assert_eq!(staff.cases().await.len(), 1);
    }
    staff
}

/// `kill -9` of the holder while a person is in the middle of a request.
async fn killed_in_the_middle(programme: &mut Programme) -> Duration {
    let person = programme.person().await;
    person.presses(&BEFORE[..4]).await;
    let holder = programme.holder().await;
    person.taps(BEFORE[4]);
    programme.replicas[holder].kill();
    let since = Instant::now();
    let going_on = async {
        person.dealt_with().await;
        person.press(BEFORE[5]).await;
        finish(&person).await;
    };
    let ((_, taken), ()) = tokio::join!(programme.another_than(holder, since), going_on);
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    programme.keep_receipt(person).await;
    programme.staff_were_told_once_of(2).await;
    programme.replicas[holder].start().await;
    taken
}

/// The holder is stopped while it tells staff, longer than the lease, and then resumed.
async fn stopped_and_resumed(programme: &mut Programme) -> Duration {
    let holder = programme.holder().await;
    let hours = Trouble::Stall(Duration::from_hours(1));
    programme.double.trouble("sendMessage", Some(STAFF), hours);
    let person = programme.person().await;
    person.presses(&BEFORE).await;
    finish(&person).await;
    until("the case is being told", || programme.calls_to_staff() >= 3).await;
    programme.balancer.set_patience(Duration::from_secs(3));
    programme.replicas[holder].process().freeze();
    let since = Instant::now();
    let (next, taken) = programme.another_than(holder, since).await;
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    programme.keep_receipt(person).await;
    // Whoever writes meanwhile reaches one that stands still every third time.
    programme.whole_request().await;
    let epoch = programme.number("select epoch from leases").await;
    programme.staff_were_told_once_of(4).await;
    programme.replicas[holder].process().thaw();
    programme.balancer.set_patience(Duration::from_secs(30));
    until("it learns that another took over", || {
        !programme.replicas[holder].holds()
    })
    .await;
    // It had an alert under way under its old epoch; nothing of that is written.
    assert_eq!(
        programme
            .number("select sum(tries)::bigint from alerts")
            .await,
        0
    );
    assert_eq!(programme.number("select epoch from leases").await, epoch);
    assert!(programme.replicas[next].holds());
    taken
}

impl Programme {
    /// Messages to staff that were begun, carried out or not.
    fn calls_to_staff(&self) -> usize {
        let world = self.double.world();
        let calls = world.calls.iter();
        calls
            .filter(|(name, call)| {
                name.eq_ignore_ascii_case("sendMessage") && call["chat_id"] == STAFF
            })
            .count()
    }
}

/// The holder loses the database, and people whom it answers are guided all the same.
async fn cut_from_the_database(programme: &mut Programme) -> Duration {
    let holder = programme.holder().await;
    let person = programme.person().await;
    programme.replicas[holder].wire.cut(true);
    let url = programme.replicas[holder].url.clone();
    let answered = programme.balancer.passed(&url);
    let (_, taken) = programme.another_than(holder, Instant::now()).await;
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    for _ in 0..2 {
        person.press("🧭 Plus : droits, téléphone").await;
        person.press("🏠 Début").await;
    }
    assert!(programme.balancer.passed(&url) > answered, "it guides");
    programme.replicas[holder].wire.cut(false);
    until("it has the database again", || {
        !programme.replicas[holder].holds()
    })
    .await;
    person.presses(&BEFORE).await;
    finish(&person).await;
    programme.keep_receipt(person).await;
    taken
}

async fn holds_each_once(staff: &Browser, many: usize) {
    let cases = staff.waits_for_cases(many).await;
    for case in cases {
        let page = staff.get(&case).await.body;
        assert_eq!(page.matches("pris mon passeport").count(), 1, "{page}");
    }
}

/// All are started at once over cases that are to end; each ends once.
async fn retention_runs_once(programme: &mut Programme, many: usize) -> i64 {
    for replica in &mut programme.replicas {
        let (ended, _) = replica.process.take().unwrap().terminate();
        assert_eq!(ended.code, Some(0), "{}", ended.err);
    }
    // Long ago also for a machine that believes nothing of its clock but that 2026 has begun.
    let aged = "with aged as (update cases set changed_hour = changed_hour - 900 * 86400 \
                returning 1) select count(*) from aged";
    let aged = programme.number(aged).await;
    assert_eq!(aged, i64::try_from(many).unwrap());
    programme.start_all().await;
    programme
        .until_number("select count(*) from cases", 0)
        .await;
    let holders = programme.holder().await;
    assert!(holders < 3);
    let erased = "select count(*) from audit where action = 'erased'";
    assert_eq!(programme.number(erased).await, aged);
    aged
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_could_poll_one_polls_and_the_other_follows_it() {
    let Some(mut programme) = Programme::new(2, "polling").await else {
        return;
    };
    programme.replicas[0].start().await;
    let first = programme.holder().await;
    programme.replicas[1].start().await;
    let person = programme.person().await;
    person.presses(&BEFORE[..4]).await;

    programme.replicas[first].kill();
    let begun = Instant::now();
    person.press(BEFORE[4]).await;
    let after_a_kill = begun.elapsed();
    assert!(after_a_kill < Duration::from_secs(15), "{after_a_kill:?}");

    programme.replicas[first].start().await;
    until("it stands by", || {
        programme.replicas[first]
            .process()
            .err()
            .contains(STANDS_BY)
    })
    .await;
    let second = programme.replicas[1].process.take().unwrap();
    let begun = Instant::now();
    let (ended, _) = second.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    person.press(BEFORE[5]).await;
    let after_an_end = begun.elapsed();
    assert!(after_an_end < Duration::from_secs(10), "{after_an_end:?}");

    // Who polls loses the database, and nobody else is there: people are guided on.
    let other = programme.person().await;
    programme.replicas[first].wire.cut(true);
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(9) {
        other.press("🧭 Plus : droits, téléphone").await;
        other.press("🏠 Début").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    programme.replicas[first].wire.cut(false);
    until("it has the database again", || {
        let said = programme.replicas[first].process().err();
        said.matches("the keys of the day are here").count() == 2
    })
    .await;
    finish(&person).await;
    programme.keep_receipt(person).await;
    programme.staff_were_told_once_of(1).await;
    tell(&format!(
        "two that poll: another answers {} ms after a kill, {} ms after a stop was asked for",
        after_a_kill.as_millis(),
        after_an_end.as_millis()
    ));
    programme.double.assert_clean();
}
