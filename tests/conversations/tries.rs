//! Numbers that open nothing: ten a day, counted where a restart and another process find them.

use sanad::app::messenger::ChatId;
use sanad::domain::code::Code;
use sanad::store::Fault;

use crate::house::TestHouse;

const CHAT: ChatId = ChatId(1);
const DAY: i64 = 86_400;

/// Types a whole number that opens nothing; gives what is said to it.
async fn wrong(house: &TestHouse, seed: u8) -> String {
    let draw: Vec<u8> = (0..64).map(|at| at * 3 + seed).collect();
    house.say(CHAT, &Code::draw(&draw).unwrap().grouped()).await;
    house.menu(CHAT).text
}

fn is_refused(said: &str) -> bool {
    said.contains("Too many tries today")
}

#[tokio::test]
async fn the_tenth_try_is_looked_at_and_the_eleventh_is_not_however_often_the_house_begins_anew() {
    let mut house = TestHouse::met_by(CHAT).await;
    for seed in 1..=10 {
        assert!(!is_refused(&wrong(&house, seed).await), "try {seed}");
        house.restart();
    }
    assert!(is_refused(&wrong(&house, 11).await));
    house.restart();
    assert!(is_refused(&wrong(&house, 12).await));
    house.pass(DAY).await;
    assert!(!is_refused(&wrong(&house, 13).await), "another day");
}

#[tokio::test]
async fn the_right_number_counts_as_no_try_and_after_ten_wrong_ones_it_waits_as_well() {
    let house = TestHouse::met_by(CHAT).await;
    house.short_request(CHAT, 1).await;
    let number = house.number(CHAT);
    let leave = house.forged(CHAT, "home", "");
    house.press_data(CHAT, &leave).await;
    for _ in 0..12 {
        house.say(CHAT, &number).await;
        assert!(house.menu(CHAT).text.contains("Your answers"));
        house.press_data(CHAT, &leave).await;
    }
    for seed in 1..=10 {
        assert!(!is_refused(&wrong(&house, seed).await), "try {seed}");
    }
    house.say(CHAT, &number).await;
    assert!(is_refused(&house.menu(CHAT).text));
}

#[tokio::test]
async fn a_silent_database_lets_nobody_try_more_than_this_process_remembers() {
    let house = TestHouse::met_by(CHAT).await;
    for seed in 1..=10 {
        wrong(&house, seed).await;
    }
    house.store.fail(Fault::Broken);
    assert!(is_refused(&wrong(&house, 11).await) || house.menu(CHAT).text.contains("not"));
    house.store.fail(Fault::None);
    assert!(is_refused(&wrong(&house, 12).await));
}

#[tokio::test]
async fn the_database_says_neither_who_tried_nor_when() {
    let mut house = TestHouse::met_by(CHAT).await;
    for seed in 1..=3 {
        wrong(&house, seed).await;
        house.pass(60).await;
    }
    let day = house.now().div_euclid(DAY);
    let file = sqlx::sqlite::SqliteConnectOptions::new().filename(house.database());
    let pool = sqlx::SqlitePool::connect_with(file).await.unwrap();
    // The hire of a worker tried a password at the moment it was.
    let all = "select name_hash, at, n from tries where at > $1";
    let rows: Vec<(Vec<u8>, i64, i64)> = sqlx::query_as(all)
        .bind(house.now())
        .fetch_all(&pool)
        .await
        .unwrap();
    let [(name, at, n)] = rows.as_slice() else {
        panic!("one row for a chat and a day, not {}", rows.len());
    };
    assert_eq!((name.len(), *at, *n), (32, (day + 1) * DAY, 3));
    house.cut_power();
    for seed in 1..=10 {
        assert!(
            !is_refused(&wrong(&house, seed).await),
            "nobody knows the chat now"
        );
    }
}

/// The call that follows when a number is tried on the pad, and what is read then. Before that
/// the buttons hold the digits that were pressed.
async fn pressed(house: &TestHouse, digits: &str) -> (Option<String>, String) {
    house.say(CHAT, "/start").await;
    house.press(CHAT, "mailbox", "").await;
    house.face.take_calls(CHAT);
    house.press_digits(CHAT, digits).await;
    (house.face.take_calls(CHAT).pop(), house.menu(CHAT).text)
}

/// And when one is typed.
async fn typed(house: &TestHouse, number: &str) -> (Vec<String>, String) {
    house.say(CHAT, "/start").await;
    house.face.take_calls(CHAT);
    house.say(CHAT, number).await;
    (house.face.take_calls(CHAT), house.menu(CHAT).text)
}

#[tokio::test]
async fn while_nothing_can_be_written_every_number_gets_the_same_answer_and_none_is_tried() {
    let house = TestHouse::met_by(CHAT).await;
    house.short_request(CHAT, 1).await;
    let case = house.newest().await;
    let grouped = house.number(CHAT);
    house.press(CHAT, "request-receipt", "six").await;
    house.press(CHAT, "home", "x").await;
    let six = grouped.replace(' ', "")[14..].to_owned();
    let backwards: String = six.chars().rev().collect();
    let wrong = if six.starts_with('7') {
        "100000"
    } else {
        "700000"
    };
    let draw: Vec<u8> = (0..64).map(|at| at * 3 + 1).collect();
    let strange = Code::draw(&draw).unwrap().grouped();

    house.store.fail(Fault::AtCommit);
    let told = pressed(&house, wrong).await;
    let english = sanad::domain::payload::LanguageCode::new("en").unwrap();
    let not_saved = sanad::domain::conversation::Notice::NotSaved;
    assert!(
        told.1
            .contains(&crate::house::live().notice(english, not_saved))
    );
    assert_eq!(pressed(&house, &six).await, told, "the right one");
    assert_eq!(pressed(&house, &backwards).await, told, "backwards");
    assert_eq!(typed(&house, &grouped).await, typed(&house, &strange).await);
    house.store.fail(Fault::None);

    let reasons = |row: Option<sanad::store::cases::CaseRow>| row.unwrap().reasons;
    let before = reasons(house.store.find_case(case).await.unwrap());
    assert!(!before.contains("not-safe"));
    // The counter-proof: each of the three is told apart by what it does.
    assert_ne!(
        pressed(&house, wrong).await.1,
        pressed(&house, &six).await.1
    );
    pressed(&house, &backwards).await;
    let after = reasons(house.store.find_case(case).await.unwrap());
    assert!(after.contains("not-safe"));
}
