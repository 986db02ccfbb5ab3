//! The whole day of the scenario, and then one trouble after the other, on the paper.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use sanad::app::casework::CaseworkError;
use sanad::app::keyring::{DayKeys, Pins, ServerKey};
use sanad::app::messenger::{Card, ChatId, MessageId, Messenger as _};
use sanad::app::recovery_file::{Passphrase, Recovery};
use sanad::app::set_up::SetUpDone;
use sanad::store::{Fault, Store};
use sanad::telegram::Telegram;
use sqlx::{AssertSqlSafe, ConnectOptions as _};

use crate::PAPER;
use crate::double::{TOKEN, Trouble};
use crate::house::{PASSWORD, Served, WORKER};
use crate::scan::{Scan, Scanner};
use crate::scenario::{NOTE, Planted, SENDER, TEXT, VISITOR, WRITER, live_through};

/// What the day and its troubles make the house and its crates write: a day that passed by in
/// silence shows nothing.
const KINDS: [&str; 9] = [
    "DEBUG reqwest::connect",
    "ERROR logs::logged",
    "INFO sanad::telegram",
    "TRACE axum::serve",
    "TRACE hyper_util::client::legacy::pool",
    "WARN sanad::app::commit",
    "WARN sanad::app::timers",
    "WARN sanad::app::turn",
    "WARN sanad::telegram::outbound",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_whole_day_and_every_trouble_of_it_leave_no_word_in_the_logs_of_any_crate() {
    let paper = PAPER.clone();
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("sanad.db");
    let store = Store::open_sqlite(&path).await.unwrap();
    let (served, done) = Served::new(store).await;
    let mut planted = live_through(&served, &done).await;
    add_ids(&served, &mut planted);
    let mut prints = Vec::new();
    network_fails(&served, &mut prints).await;
    database_fails(&served, &done, &planted, &path, &mut prints).await;
    keys_fail(&served, &mut prints);
    served.close().await;

    let scanner = Scanner::new(&planted);
    let logs = || paper.0.lock().unwrap().clone();
    let logged = logs();
    let text = String::from_utf8_lossy(&logged).into_owned();
    let kinds = kinds(&text);
    let lacking: Vec<_> = KINDS
        .iter()
        .filter(|kind| !kinds.contains(**kind))
        .collect();
    assert!(
        lacking.is_empty(),
        "nobody wrote {lacking:?}, but {kinds:#?}"
    );
    assert!(text.contains("a turn was not committed"));
    for key in [
        "update_id",
        "message_id",
        "chat_id",
        "callback_data",
        "bot4711",
    ] {
        assert_eq!(text.lines().find(|line| line.contains(key)), None);
    }
    let mut scan = Scan::default();
    for line in logged.split(|byte| *byte == b'\n') {
        scanner.look(&mut scan, &String::from_utf8_lossy(line), line);
    }
    assert!(scan.found.is_empty(), "in the logs: {:#?}", scan.found);
    assert!(prints.len() >= 30, "only {} prints", prints.len());
    for print in &prints {
        scanner.look(&mut scan, print, print.as_bytes());
    }
    assert!(scan.found.is_empty(), "in an error: {:#?}", scan.found);

    // The counter-proof: a line with such words is found, also as a debugged list of bytes,
    // and also what the driver writes when it is let.
    tracing::debug!(bytes = ?TEXT.as_bytes(), "planted by the test");
    let mut loose = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(&path)
        .connect()
        .await
        .unwrap();
    let spoken = AssertSqlSafe(format!("select '{TEXT}'"));
    sqlx::raw_sql(spoken).execute(&mut loose).await.unwrap();
    assert!(String::from_utf8_lossy(&logs()).contains("sqlx"));
    scanner.look(&mut scan, "logs", &logs());
    let found: Vec<_> = scan.found.iter().map(|(_, of, how)| (*of, *how)).collect();
    assert_eq!(found, [("text", "list"), ("text", "raw")]);
}

/// Level and module of every line: `TIME LEVEL module: words`.
fn kinds(text: &str) -> BTreeSet<String> {
    let of = |line: &str| {
        let mut words = line.split_whitespace().skip(1);
        let (level, module) = (words.next()?, words.next()?.strip_suffix(':')?);
        Some(format!("{level} {module}"))
    };
    text.lines().filter_map(of).collect()
}

/// What buttons carry, and the tags of the chats.
fn add_ids(served: &Served, planted: &mut Planted) {
    let days = DayKeys::in_folder(&served.folders.runtime()).unwrap();
    let today = days.today(served.house.now()).unwrap();
    for chat in [SENDER, WRITER, VISITOR] {
        let (_, payload) = served.menu(chat);
        let carried = payload.render();
        planted.words.push(("callback data", carried.into_bytes()));
        planted
            .words
            .push(("tag of a chat", today.tag(chat).to_vec()));
    }
}

/// Every way in which an error reaches a log or a page.
fn print<E>(prints: &mut Vec<String>, error: E)
where
    E: std::error::Error + Send + Sync + 'static,
{
    prints.push(format!("{error} {error:?} {error:#} {error:#?}"));
    let error = anyhow::Error::new(error).context("outer");
    prints.push(format!("{error} {error:?} {error:#} {error:#?}"));
    tracing::error!(%error, ?error, "provoked by the test");
}

fn err<T, E: Debug + Display>(result: Result<T, E>) -> E {
    match result {
        Ok(_) => panic!("this was to fail"),
        Err(error) => error,
    }
}

async fn network_fails(served: &Served, prints: &mut Vec<String>) {
    let card = Card {
        text: TEXT.to_owned(),
        rows: Vec::new(),
        protected: false,
        voice: None,
    };
    let (chat, message) = (ChatId(SENDER), MessageId(1));
    for trouble in [
        Trouble::Page(200),
        Trouble::Page(502),
        Trouble::Refuse("Bad Request: zaffre"),
    ] {
        served.double.trouble("sendMessage", None, trouble);
        print(prints, err(served.telegram.send(chat, &card).await));
    }
    let nobody = Telegram::new(TOKEN, Some("http://127.0.0.1:1"), None).unwrap();
    print(prints, err(nobody.send(chat, &card).await));
    print(prints, err(nobody.edit(chat, message, &card).await));
    print(prints, err(nobody.delete(chat, &[message]).await));
    print(prints, err(nobody.answer("press-1", Some(TEXT)).await));
    print(
        prints,
        err(nobody.fetch("AgACAgQAAxkBAAPhotoViridian").await),
    );
    print(
        prints,
        err(Telegram::new(TOKEN, Some("no address"), None).map(drop)),
    );
    // A turn whose screen meets both on its way out.
    for page in [200, 502] {
        served
            .double
            .trouble("sendMessage", Some(WRITER), Trouble::Page(page));
        served
            .double
            .trouble("editMessageText", Some(WRITER), Trouble::Page(page));
    }
    served.double.text(WRITER, TEXT);
    served.settled().await;
}

async fn database_fails(
    served: &Served,
    done: &SetUpDone,
    planted: &Planted,
    path: &std::path::Path,
    prints: &mut Vec<String>,
) {
    let (_, who) = served.sign_in(done).await;
    for fault in [Fault::AtCommit, Fault::Broken] {
        served.store.fail(fault);
        served.double.text(WRITER, TEXT);
        served.settled().await;
        served.press(WRITER, "request-review", "send").await;
        let refused = served.house.write_note(&who, planted.case, NOTE).await;
        print(prints, err(refused));
        print(
            prints,
            err(served.house.sign_in(WORKER, PASSWORD, "123456").await),
        );
        served.store.fail(Fault::None);
    }
    let house = &served.house;
    print(prints, err(house.write_note(&who, planted.case, "").await));
    print(prints, err(house.take_case(&who, planted.case).await));
    print(prints, err(house.set_up(TEXT, PASSWORD).await.map(drop)));
    print(
        prints,
        err(house.set_up("Amal", "short zaffre").await.map(drop)),
    );
    print(prints, CaseworkError::Keys);
    // The same rows once more, and statements that the database itself refuses.
    let row = served
        .store
        .find_staff_by_name(WORKER)
        .await
        .unwrap()
        .unwrap();
    let mut change = served.store.begin().await.unwrap();
    print(prints, err(change.insert_staff(&row).await));
    drop(change);
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(path)
        .disable_statement_logging()
        .connect()
        .await
        .unwrap();
    for table in ["drafts", "sweeps", "records"] {
        let gone = AssertSqlSafe(format!("alter table {table} rename to {table}_gone"));
        sqlx::raw_sql(gone).execute(&mut connection).await.unwrap();
    }
    served.double.text(WRITER, TEXT);
    served.press(SENDER, "request", "yes").await;
    served.press(VISITOR, "visit", "").await;
    print(prints, err(house.open_case(&who, planted.case).await));
    print(
        prints,
        err(house.write_note(&who, planted.case, NOTE).await),
    );
    print(prints, err(served.app.tidy().await));
    assert!(served.app.due_sweeps().await.is_empty());
    tokio::time::sleep(Duration::from_millis(50)).await;
}

fn keys_fail(served: &Served, prints: &mut Vec<String>) {
    let keys = served.folders.keys();
    let wrong = Passphrase::make(&(0..64).collect::<Vec<u8>>()).unwrap();
    print(
        prints,
        err(Recovery::read(&keys.join("recovery.age"), &wrong).map(drop)),
    );
    print(
        prints,
        err(Recovery::read(&keys.join(TEXT), &wrong).map(drop)),
    );
    std::fs::write(keys.join("server.key"), TEXT).unwrap();
    print(prints, err(ServerKey::load_or_make(&keys).map(drop)));
    std::fs::write(keys.join("roster.number"), TEXT).unwrap();
    print(prints, err(Pins::open(&keys).unwrap().highest_roster()));
    std::fs::set_permissions(keys.join("server.key"), PermissionsExt::from_mode(0o644)).unwrap();
    print(prints, err(ServerKey::load_or_make(&keys).map(drop)));
    print(
        prints,
        err(ServerKey::load_or_make(&keys.join("server.key").join(TEXT)).map(drop)),
    );
}
