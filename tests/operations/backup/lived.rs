//! A house in which somebody asked for help and was answered, and what is done with it.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sanad::app::house::Clock;
use sanad::app::signin::digits_now;
use sqlx::{AssertSqlSafe, Connection as _};

use super::super::house::{Ended, NAME, PASSWORD, Place, Process, SetUp, tell};
use super::super::person::Person;
use super::super::staff::Browser;
use crate::both::variable;
use crate::double::Double;

/// What the person wrote.
pub const WORDS: &str = "On m'a pris mon passeport en mars";
/// What staff answered.
pub const REPLY: &str = "Bonjour. Nous sommes là pour vous.";
/// What another person began to write.
pub const UNSENT: &str = "Je ne sais pas si je dois envoyer";

/// A house with one case, one answer and one draft.
pub struct Lived {
    pub place: Place,
    process: Mutex<Option<Process>>,
    pub set_up: SetUp,
    pub double: Double,
    pub person: Person,
    pub staff: Browser,
    pub code: String,
    pub case: String,
}

impl Lived {
    pub async fn begin(place: Place) -> Self {
        let double = Double::start().await;
        let place = place.beside(&double);
        let set_up = place.init();
        write_key(&place, &set_up.backup_key);
        let process = place.start(&["serve"]);
        process.says("Serving people").await;
        let person = Person::new(&double, 910_077);
        let code = asks(&person).await;
        let other = Person::new(&double, 910_078);
        other.starts().await;
        other.reaches_the_message().await;
        other.writes(UNSENT).await;
        other.nothing_typed_is_left().await;
        let staff = Browser::new(&process.console().await);
        signs_in(&staff, &set_up.secret).await;
        let case = staff.waits_for_cases(1).await.remove(0);
        assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
        let reply = [("text", REPLY)];
        assert_eq!(
            staff.post(&format!("{case}/reply"), &reply).await.status,
            303
        );
        person.dealt_with().await;
        Self {
            place,
            process: Mutex::new(Some(process)),
            set_up,
            double,
            person,
            staff,
            code,
            case,
        }
    }

    /// The old house stops: one bot has one poller.
    pub fn stops(&self) {
        let process = self.process.lock().unwrap().take();
        let (ended, _) = process.expect("it runs").terminate();
        assert_eq!(ended.code, Some(0), "{}", ended.err);
    }

    /// As a power cut does it.
    pub fn is_killed(&self) {
        let process = self.process.lock().unwrap().take();
        process.expect("it runs").kill();
    }

    /// Everything that matters is there in the house that runs as `process`.
    pub async fn is_all_there(&self, process: &Process) {
        let staff = Browser::new(&process.console().await);
        signs_in(&staff, &self.set_up.secret).await;
        assert_eq!(staff.cases().await, [self.case.as_str()]);
        let page = staff.get(&self.case).await.body;
        assert!(page.contains("pris mon passeport en mars"), "{page}");
        assert!(page.contains("Nous sommes là pour vous"), "{page}");
        self.person.opens_with(&self.code[14..]).await;
        self.person.sees("Nous sommes là pour vous").await;
        self.person.press("🏁 Fermer").await;
        self.person.writes(&self.code).await;
        self.person.sees("Nous sommes là pour vous").await;
        self.person.press("🏁 Fermer").await;
    }
}

/// What a grown-up in Morocco presses who wants to be told of an answer, some hours from now.
async fn wants_to_be_told(person: &Person) {
    person
        .presses(&[
            "💬 Demander de l'aide",
            "✅ Continuer",
            "Non, seulement moi",
            "J'ai 18 ans ou plus",
            "Non, pas maintenant",
            "Pour moi",
            "⏭️ Passer",
            "Au Maroc",
            "Un petit message sans bruit",
            "Recette du jour",
        ])
        .await;
    // Never the hours in which this runs, so that the message waits.
    let hours = match Clock::of_the_machine().now().rem_euclid(86_400) / 3600 {
        4..=15 => "Le soir, 18 h – 24 h",
        _ => "Le matin, 6 h – 12 h",
    };
    person.press(hours).await;
    person.sees("Dites-le avec vos mots").await;
}

async fn asks(person: &Person) -> String {
    person.starts().await;
    wants_to_be_told(person).await;
    person.writes(WORDS).await;
    person.nothing_typed_is_left().await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    let code = person.receipt().await;
    person.press("🔢 Facile : 6 chiffres ici").await;
    person
        .sees("les six derniers chiffres ouvrent vos réponses")
        .await;
    person.press("✅ Terminé").await;
    code
}

/// Signs in, also where the digits of this half minute were used already.
pub async fn signs_in(staff: &Browser, secret: &str) {
    for later in [0, 30] {
        let digits = digits_now(secret, Clock::of_the_machine().now() + later).unwrap();
        let entry = [("name", NAME), ("password", PASSWORD), ("totp", &digits)];
        if staff.post("/sign-in", &entry).await.to == "/cases" {
            return;
        }
    }
    panic!("nobody can sign in");
}

/// The file with what opens backups.
pub fn write_key(place: &Place, key: &str) {
    std::fs::write(place.path("key"), format!("{key}\n")).unwrap();
}

/// Runs to its end and must succeed.
#[track_caller]
pub fn done(place: &Place, arguments: &[&str]) -> Ended {
    let ended = place.run(arguments);
    assert_eq!(
        ended.code,
        Some(0),
        "{arguments:?}: {}{}",
        ended.out,
        ended.err
    );
    ended
}

/// A backup of this place in a file of this name.
#[track_caller]
pub fn backup(place: &Place, name: &str) -> PathBuf {
    let path = place.path(name);
    done(place, &["backup", "--to", path.to_str().unwrap()]);
    path
}

/// `sanad restore` with the key of that place.
pub fn restoring<'a>(file: &'a str, key: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["restore", file, "--identity-file", key], more].concat()
}

/// Another machine: the keys come back there, and nothing else yet.
pub fn elsewhere(of: &Place) -> Place {
    let keys = of.path("keys-apart.age");
    if !keys.exists() {
        done(of, &["backup", "--keys", "--to", keys.to_str().unwrap()]);
    }
    let place = Place::new();
    std::fs::copy(of.path("key"), place.path("key")).unwrap();
    let key = place.path("key");
    let arguments = restoring(keys.to_str().unwrap(), key.to_str().unwrap(), &["--keys"]);
    done(&place, &arguments);
    place
}

/// What is inside, opened with the key in that file.
pub fn plain(file: &Path, key: &str) -> String {
    let identity: age::x25519::Identity = key.parse().unwrap();
    let input = std::fs::File::open(file).unwrap();
    let decryptor = age::Decryptor::new(input).unwrap();
    let own = &identity as &dyn age::Identity;
    let mut opened = decryptor.decrypt(std::iter::once(own)).unwrap();
    let mut text = String::new();
    opened.read_to_string(&mut text).unwrap();
    text
}

/// Seals a text to whoever holds that key.
pub fn sealed(text: &str, key: &str, to: &Path) {
    let identity: age::x25519::Identity = key.parse().unwrap();
    let bytes = age::encrypt(&identity.to_public(), text.as_bytes()).unwrap();
    std::fs::write(to, bytes).unwrap();
}

/// A database of PostgreSQL of its own; it goes with this value's `end`.
pub struct Database {
    admin: String,
    name: String,
}

impl Database {
    pub async fn new(what: &str) -> Option<Self> {
        let Some(admin) = variable("TEST_POSTGRES_URL") else {
            tell(
                "skipped: backups over PostgreSQL (set TEST_POSTGRES_URL=postgres://… to run them)",
            );
            return None;
        };
        let name = format!("sanad_backup_{what}_{}", std::process::id());
        command(&admin, &format!("create database {name}")).await;
        Some(Self { admin, name })
    }

    pub fn url(&self) -> String {
        let (base, options) = self.admin.split_once('?').unwrap_or((&self.admin, ""));
        let server = base.rfind('/').filter(|at| !base[..*at].ends_with('/'));
        let server = server.map_or(base, |at| &base[..at]);
        let joint = if options.is_empty() { "" } else { "?" };
        format!("{server}/{}{joint}{options}", self.name)
    }

    /// As if it had been lost: nothing is in it.
    pub async fn is_lost(&self) {
        let all = "drop schema public cascade; create schema public";
        command(&self.url(), all).await;
    }

    pub async fn end(self) {
        command(
            &self.admin,
            &format!("drop database {} with (force)", self.name),
        )
        .await;
    }
}

async fn command(url: &str, sql: &str) {
    let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    done.execute(&mut connection).await.unwrap();
}
