//! What an operator does wrong, and what a machine does to us: clear answers, nothing lost.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

use super::house::{Ended, Place, Process, until};
use super::person::Person;
use super::staff::Browser;
use crate::double::{Double, TOKEN, Trouble};

/// One sentence on standard error, that code, and nothing else.
#[track_caller]
pub fn says(ended: &Ended, code: i32, words: &[&str]) {
    assert_eq!(ended.code, Some(code), "{}{}", ended.out, ended.err);
    for words in words {
        assert!(ended.err.contains(words), "no “{words}” in {}", ended.err);
    }
    assert!(!ended.err.contains(TOKEN), "the token is never printed");
    assert!(!ended.err.contains("panicked"), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_of_the_operator_get_one_clear_sentence() {
    let nothing = Place::bare();
    let serve = nothing.run(&["serve"]);
    says(
        &serve,
        78,
        &["nothing is set up here", "sanad init", "sanad demo"],
    );
    assert_eq!(serve.err.trim().lines().count(), 1, "{}", serve.err);
    assert_eq!(serve.out, "");
    assert!(!nothing.path("here/data").exists(), "looking makes nothing");

    let demo = Place::bare().with("SANAD_TELEGRAM_TOKEN", TOKEN);
    let demo = demo.run(&["demo"]);
    says(&demo, 78, &["does not start beside a real token"]);
    assert_eq!(demo.err.trim().lines().count(), 1, "{}", demo.err);

    let typed = Place::bare().with("SANAD_LISTN", "127.0.0.1:1");
    says(
        &typed.run(&[]),
        78,
        &["SANAD_LISTN", "did you mean SANAD_LISTEN?"],
    );
    let short = Place::bare().with("SANAD_TELEGRAM_TOKEN", "4711:secret-part");
    let short = short.run(&[]);
    says(&short, 78, &["SANAD_TELEGRAM_TOKEN", "BotFather"]);
    assert!(!short.err.contains("secret-part"));

    let deaf = Place::bare()
        .with("SANAD_TELEGRAM_TOKEN", TOKEN)
        .with("SANAD_TELEGRAM_MODE", "webhook");
    says(
        &deaf.run(&[]),
        78,
        &["SANAD_TELEGRAM_MODE", "needs SANAD_PUBLIC_URL"],
    );

    let marked = Place::new().with("SANAD_TELEGRAM_TOKEN", TOKEN);
    std::fs::create_dir(marked.path("data")).unwrap();
    std::fs::write(marked.path("data/DEMO"), "invented cases\n").unwrap();
    for arguments in [&[][..], &["serve"]] {
        says(&marked.run(arguments), 1, &["holds demo data"]);
    }
    assert_eq!(
        super::house::files(&marked.path("data")).len(),
        1,
        "nothing was made there"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_or_a_taken_address_is_said_and_ends_the_start() {
    let double = Double::start().await;
    let wrong = format!("4711:{}", "x".repeat(35));
    let place = Place::new()
        .beside(&double)
        .with("SANAD_TELEGRAM_TOKEN", wrong.clone());
    let ended = place.run(&["serve"]);
    says(
        &ended,
        78,
        &["Telegram does not accept the token", "SANAD_TELEGRAM_TOKEN"],
    );
    assert!(!ended.err.contains(&wrong) && !ended.out.contains(&wrong));

    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let place = Place::new()
        .beside(&double)
        .with("SANAD_LISTEN", address.clone());
    let ended = place.run(&["serve"]);
    says(&ended, 1, &[&address, "SANAD_LISTEN"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_without_a_token_serves_its_console_and_says_so() {
    let place = Place::new();
    place.init();
    let process = place.start(&[]);
    process.says("Telegram is not connected").await;
    let base = process.console().await;
    let browser = Browser::new(&base);
    let ready = browser.get("/ready").await;
    assert!(ready.body.contains("\"ready\":true"), "{}", ready.body);
    assert_eq!(
        browser.get("/chat").await.to,
        "/",
        "the simulator is for staff"
    );
    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert_eq!(ended.err, "", "nothing to complain about");
}

pub async fn serving(place: &Place) -> Process {
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    process
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_finishes_what_is_under_way_within_ten_seconds() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let process = serving(&place).await;
    let person = Person::at_the_message(&double, 51).await;
    let stall = Trouble::Stall(Duration::from_secs(2));
    double.trouble("editMessageText", Some(51), stall);
    let edits = double.count("editMessageText");
    double.text(51, "Juste avant la fin");
    until("the answer is on its way", || {
        double.count("editMessageText") > edits
    })
    .await;
    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(double.waiting().is_empty(), "it was acknowledged");
    person.sees("Gardé avec votre message").await;

    // Telegram says nothing at all: the stop does not wait for it for ever.
    let process = serving(&place).await;
    person.nothing_typed_is_left().await;
    let silence = Trouble::Stall(Duration::from_hours(1));
    for method in ["editMessageText", "sendMessage"] {
        double.trouble(method, Some(51), silence);
    }
    let calls = || double.count("editMessageText") + double.count("sendMessage");
    let before = calls();
    double.text(51, "Et ceci");
    until("the answer is on its way", || calls() > before).await;
    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
    double.world().forget_troubles();
    let _process = serving(&place).await;
    person.dealt_with().await;
    person.nothing_typed_is_left().await;
    person.press("✅ Terminé").await;
    person.sees("2 messages sont gardés").await;
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_locked_nothing_is_said_to_be_saved() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    let person = Person::at_the_message(&double, 52).await;
    waits_until_ready(&browser).await;
    let mut lock = open(&place.path("data/sanad.db")).await;
    run(&mut lock, "begin exclusive").await;
    double.text(52, "Ceci ne doit pas se perdre");
    person.sees("Pas enregistré").await;
    assert_eq!(
        browser.get("/ready").await.status,
        503,
        "nothing can be saved"
    );
    let shown = double.screen(52);
    assert!(
        shown.iter().any(|m| !m.from_bot),
        "what was typed stays in the chat"
    );
    let other = Person::new(&double, 53);
    other.writes("/start").await;
    other.press("Français").await;
    other.press("🆘 En danger").await;
    other.sees("Votre sécurité d'abord").await;

    run(&mut lock, "rollback").await;
    lock.close().await.unwrap();
    waits_until_ready(&browser).await;
    assert!(person.has("✅ Terminé"), "the person is where they were");
    person.writes("Ceci ne doit pas se perdre").await;
    person.sees("Un message est gardé").await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(!ended.err.contains("perdre"), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_beside_a_locked_database_guides_and_takes_requests_when_it_is_free() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let mut lock = open(&place.path("data/sanad.db")).await;
    run(
        &mut lock,
        "pragma locking_mode = exclusive; begin exclusive",
    )
    .await;
    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    assert_eq!(browser.get("/ready").await.status, 503);
    let person = Person::new(&double, 59);
    person.writes("/start").await;
    person.press("Français").await;
    person.press("🆘 En danger").await;
    person.sees("Votre sécurité d'abord").await;
    // Setting up needs the database, so there it is a mistake.
    let mut second = place.command(&["init"]);
    second.env("SANAD_TELEGRAM_TOKEN", "");
    let ended = Process::start(second).end();
    says(&ended, 1, &["sanad.db", "no other program may hold it"]);
    assert_eq!(ended.err.trim().lines().count(), 1, "{}", ended.err);

    lock.close().await.unwrap();
    waits_until_ready(&browser).await;
    let person = Person::at_the_message(&double, 60).await;
    person.writes("Après").await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_whose_file_was_locked_at_its_start_is_alone_with_it_afterwards() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let file = place.path("data/sanad.db");
    let mut lock = open(&file).await;
    run(
        &mut lock,
        "pragma locking_mode = exclusive; begin exclusive",
    )
    .await;
    let process = serving(&place).await;
    lock.close().await.unwrap();
    waits_until_ready(&Browser::new(&process.console().await)).await;
    // Whoever is alone keeps the lease without writing.
    let mut looks = open(&file).await;
    let mut last = 0;
    for _ in 0..6 {
        let sql = "select until from leases where name = 'work'";
        let until = sqlx::query_scalar(sql).fetch_optional(&mut looks).await;
        let until: i64 = until.unwrap().unwrap_or_default();
        if until != 0 && until == last {
            process.kill();
            return;
        }
        last = until;
        tokio::time::sleep(Duration::from_secs(6)).await;
    }
    panic!("the lease is written again and again");
}

/// The process says of itself that it can do all that it is for.
pub async fn waits_until_ready(browser: &Browser) {
    let begun = std::time::Instant::now();
    while browser.get("/ready").await.status != 200 {
        assert!(begun.elapsed() < Duration::from_mins(1), "never ready");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

pub async fn open(path: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(path);
    SqliteConnection::connect_with(&options).await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: &'static str) {
    sqlx::raw_sql(sql).execute(connection).await.unwrap();
}

/// Whether these tests run as somebody to whom no folder is closed.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let folder = tempfile::tempdir().unwrap();
    std::fs::metadata(folder.path()).unwrap().uid() == 0
}

#[tokio::test(flavor = "multi_thread")]
async fn a_data_folder_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let closed = |name: &str, mode: u32| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(place.path(name), permissions).unwrap();
    };
    std::fs::create_dir(place.path("data")).unwrap();
    closed("data", 0o555);
    closed("", 0o755);
    let mut command = place.command(&["init", "--yes", "--admin", "A", "--password-file"]);
    command.arg(place.path("password"));
    if is_root() {
        // To root nothing is closed, so another account tries.
        command.uid(65_534).gid(65_534);
    }
    let ended = Process::start(command).end();
    says(&ended, 1, &[&place.path("data").to_string_lossy()]);
    assert_eq!(ended.err.trim().lines().count(), 1, "{}", ended.err);
    assert!(super::house::files(&place.path("data")).is_empty());
}
