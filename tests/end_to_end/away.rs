//! A database that is killed, silent or not there yet: people are guided all the while.

use std::time::{Duration, Instant};

use serde_json::json;
use sqlx::Connection as _;
use sqlx::postgres::PgConnection;

use super::house::{Place, Process, copy, tell, until};
use super::person::Person;
use super::staff::Browser;
use super::troubles::{says, serving, waits_until_ready};
use crate::cluster::Cluster;
use crate::double::{Double, chat_of};

async fn answers(cluster: &Cluster) -> bool {
    let asking = async {
        let mut connection = PgConnection::connect(&cluster.url()).await?;
        sqlx::query("select 1").execute(&mut connection).await
    };
    let asked = tokio::time::timeout(Duration::from_millis(500), asking).await;
    asked.is_ok_and(|answer| answer.is_ok())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cluster_of_these_tests_can_be_killed_and_frozen_and_comes_back() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    assert!(answers(&cluster).await);
    cluster.freeze();
    assert!(!answers(&cluster).await);
    cluster.thaw();
    assert!(answers(&cluster).await);
    cluster.kill();
    assert!(!answers(&cluster).await);
    cluster.start_again();
    assert!(answers(&cluster).await);
    cluster.stop_at_once();
    assert!(!answers(&cluster).await);
}

/// A house on a cluster of its own.
pub struct House {
    cluster: Cluster,
    pub double: Double,
    pub place: Place,
}

impl House {
    /// Nothing is set up in it yet.
    pub async fn on(cluster: Cluster) -> Self {
        let double = Double::start().await;
        let place = Place::new()
            .beside(&double)
            .with("SANAD_DATABASE_URL", cluster.url());
        Self {
            cluster,
            double,
            place,
        }
    }

    async fn set_up() -> Option<Self> {
        let house = Self::on(Cluster::start()?).await;
        house.place.init();
        Some(house)
    }

    pub async fn serves(&self) -> (Process, Browser) {
        let process = serving(&self.place).await;
        let browser = Browser::new(&process.console().await);
        (process, browser)
    }
}

/// Somebody presses a button that another chat shows, on a message of their own.
fn presses_data(double: &Double, chat: i64, data: &str) {
    let press = format!("press-{chat}-{}", double.count("getUpdates"));
    double.world().presses.insert(press.clone());
    let on = json!({ "message_id": 1, "date": 1_700_000_000, "chat": chat_of(chat) });
    double.push(
        json!({ "callback_query": { "id": press, "data": data, "message": on,
        "chat_instance": "1", "from": { "id": chat, "is_bot": false, "first_name": "Nobody" } } }),
    );
}

/// What a button of that chat carries.
fn data_of(double: &Double, chat: i64, label: &str) -> String {
    let shown = double.screen(chat);
    let mut buttons = shown.iter().flat_map(|m| m.rows.iter().flatten());
    let found = buttons.find(|(known, _)| known.replace('\u{a0}', " ") == label);
    found
        .unwrap_or_else(|| panic!("no button {label}"))
        .1
        .clone()
}

fn was_told(double: &Double, chat: i64) -> bool {
    let said = double.said(chat);
    said.iter()
        .any(|text| text.replace('\u{a0}', " ").contains("Pas enregistré"))
}

const CROWD: i64 = 80;

#[expect(clippy::too_many_lines, reason = "one story from beginning to end")]
#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_that_waits_for_a_silent_database_holds_up_nobodys_guidance() {
    let Some(house) = House::set_up().await else {
        return;
    };
    let double = &house.double;
    let (process, browser) = house.serves().await;
    let writer = Person::at_the_message(double, 61).await;
    let asks = Person::in_french(double, 62).await;
    asks.presses(&["💬 Demander de l'aide", "✅ Continuer"])
        .await;
    let data = data_of(double, 62, "Non, seulement moi");
    let reader = Person::in_french(double, 63).await;
    waits_until_ready(&browser).await;

    house.cluster.freeze();
    for chat in 1000..1000 + CROWD {
        presses_data(double, chat, &data);
    }
    let began = Instant::now();
    reader.sees_button("🆘 En danger").await;
    reader.taps("🆘 En danger");
    reader.sees("Votre sécurité d'abord").await;
    let guided = began.elapsed();
    let told = (1000..1000 + CROWD)
        .filter(|chat| was_told(double, *chat))
        .count();
    assert_eq!(
        told, 0,
        "guidance came before anybody had waited long enough"
    );
    until("all are told", || {
        (1000..1000 + CROWD).all(|chat| was_told(double, chat))
    })
    .await;
    let first = began.elapsed();

    // From now on nobody waits: also the first words of somebody new are answered.
    let began = Instant::now();
    for chat in 2000..2000 + CROWD {
        presses_data(double, chat, &data);
    }
    until("all are told at once", || {
        (2000..2000 + CROWD).all(|chat| was_told(double, chat))
    })
    .await;
    let second = began.elapsed();
    let began = Instant::now();
    let newcomer = Person::in_french(double, 64).await;
    newcomer.press("🆘 En danger").await;
    newcomer.sees("Votre sécurité d'abord").await;
    let newcomers = began.elapsed();
    tell(&format!(
        "silent database: guidance after {guided:?}; {CROWD} chats told after {first:?}, the next {CROWD} after {second:?}; three answers to somebody new in {newcomers:?}"
    ));
    assert_eq!(browser.get("/ready").await.status, 503);
    double.text(61, "Ceci ne doit pas se perdre");
    writer.sees("Pas enregistré").await;
    assert!(
        double.screen(61).iter().any(|m| !m.from_bot),
        "what was typed stays"
    );

    house.cluster.thaw();
    waits_until_ready(&browser).await;
    writer.writes("Ceci ne doit pas se perdre").await;
    writer.sees("Un message est gardé").await;
    writer.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    writer.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(!ended.err.contains("perdre"), "{}", ended.err);
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_postgresql_is_told_and_heals_without_a_restart() {
    let Some(house) = House::set_up().await else {
        return;
    };
    let double = &house.double;
    let (process, browser) = house.serves().await;
    let writer = Person::at_the_message(double, 71).await;
    let reader = Person::in_french(double, 72).await;
    for round in 0..2 {
        waits_until_ready(&browser).await;
        // Many connections are open when it dies, and all of them are stale afterwards.
        let asks = (0..8).map(|_| browser.get("/ready"));
        futures::future::join_all(asks).await;
        if round == 0 {
            house.cluster.kill();
        } else {
            house.cluster.stop_at_once();
        }
        let words = format!("Écrit pendant la panne {round}");
        double.text(71, &words);
        writer.sees("Pas enregistré").await;
        let kept = double.screen(71);
        let typed = kept.iter().filter(|m| !m.from_bot).count();
        assert_eq!(typed, round + 1, "what was typed stays: {kept:?}");
        assert_eq!(browser.get("/ready").await.status, 503);
        reader.press("🆘 En danger").await;
        reader.sees("Votre sécurité d'abord").await;
        reader.writes("/start").await;

        house.cluster.start_again();
        waits_until_ready(&browser).await;
        writer.writes(&words).await;
        writer
            .sees(["Un message est gardé", "2 messages sont gardés"][round])
            .await;
    }
    writer.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    writer.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(!ended.err.contains("panne"), "{}", ended.err);
    let noisy = ended.err.lines().count();
    assert!(noisy < 30, "an outage is told, not repeated: {}", ended.err);
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_without_postgresql_guides_and_takes_requests_once_it_is_there() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let house = House::on(cluster).await;
    let (cluster, double, place) = (&house.cluster, &house.double, &house.place);
    cluster.stop();
    let (process, browser) = house.serves().await;
    let person = Person::in_french(double, 81).await;
    person.press("🆘 En danger").await;
    person.sees("Votre sécurité d'abord").await;
    person.writes("/start").await;
    person.press("💬 Demander de l'aide").await;
    person.press("✅ Continuer").await;
    person.sees("Pas enregistré").await;
    assert_eq!(browser.get("/ready").await.status, 503);
    assert_eq!(browser.get("/").await.status, 503, "staff are told as well");
    assert!(!process.out().contains("/setup/"));
    // A set-up without a database is a mistake that is told at once.
    let init = place.run(&["init"]);
    says(&init, 1, &["SANAD_DATABASE_URL"]);

    cluster.start_again();
    process.says("/setup/").await;
    waits_until_ready(&browser).await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    place.init();

    // The same with a house that is set up: staff come in, and a request goes through.
    cluster.stop();
    let (process, browser) = house.serves().await;
    cluster.start_again();
    waits_until_ready(&browser).await;
    let writer = Person::at_the_message(double, 82).await;
    writer.writes("Dès que c'est possible").await;
    writer.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    writer.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_without_postgresql_and_with_a_broken_edit_guides_with_what_was_up_before() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let mut house = House::on(cluster).await;
    let folder = house.place.path("locales");
    let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    copy(&shipped, &folder);
    house.place = house.place.with("SANAD_LOCALES", folder.to_string_lossy());
    house.place.init();
    let (process, browser) = house.serves().await;
    waits_until_ready(&browser).await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);

    house.cluster.stop();
    std::fs::write(folder.join("flows/guidance.toml"), "start = \"nowhere\"\n").unwrap();
    let (process, browser) = house.serves().await;
    let person = Person::in_french(&house.double, 83).await;
    person.press("🆘 En danger").await;
    person.sees("Votre sécurité d'abord").await;
    assert_eq!(browser.get("/ready").await.status, 503);

    house.cluster.start_again();
    waits_until_ready(&browser).await;
    let (ended, _) = process.terminate();
    let warned = "the content that was up before is served";
    assert!(ended.err.contains(warned), "{}", ended.err);
    house.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_name_and_a_newer_database_are_said_and_end_a_start_that_is_answered() {
    let Some(house) = House::set_up().await else {
        return;
    };
    let url = house.cluster.url();
    let (server, _) = url.rsplit_once('/').unwrap();
    let wrong = format!("{server}/none");
    let place = Place::new()
        .beside(&house.double)
        .with("SANAD_DATABASE_URL", wrong);
    let ended = place.run(&["serve"]);
    says(&ended, 1, &["SANAD_DATABASE_URL", "code 3D000"]);
    assert_eq!(ended.err.trim().lines().count(), 1, "{}", ended.err);

    let mut connection = PgConnection::connect(&house.cluster.url()).await.unwrap();
    let newer = "insert into _sqlx_migrations (version, description, success, checksum, \
                 execution_time) values (9999, 'newer', true, '\\x00', 0)";
    sqlx::query(newer).execute(&mut connection).await.unwrap();
    let sentence = "this database was written by a newer Sanad (schema 9999, this one knows ";
    let ended = house.place.run(&["serve"]);
    says(&ended, 78, &[sentence, "restore a backup"]);
    assert_eq!(ended.err.trim().lines().count(), 1, "{}", ended.err);

    // Where it answers only later, people are guided, and the log says it.
    house.cluster.stop();
    let (process, browser) = house.serves().await;
    house.cluster.start_again();
    until("the log says it", || process.err().contains(sentence)).await;
    let person = Person::in_french(&house.double, 91).await;
    person.press("🆘 En danger").await;
    person.sees("Votre sécurité d'abord").await;
    assert_eq!(browser.get("/ready").await.status, 503);
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert_eq!(ended.err.matches(sentence).count(), 1, "{}", ended.err);
}
