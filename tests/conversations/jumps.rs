//! A machine whose clock jumps: nothing that people or staff rely on goes before its time.

use sanad::app::keyring::Marks;
use sanad::app::messenger::ChatId;
use sanad::app::signin::digits_now;

use crate::house::TestHouse;
use crate::house::asking::{ALONE, ANSWERS};

const WRITER: ChatId = ChatId(1);
const SENDER: ChatId = ChatId(2);
const DAY: i64 = 86_400;

/// English, at the free message, with one text.
async fn writing(house: &TestHouse, chat: ChatId) {
    house.meets(chat).await;
    house.consents(chat).await;
    house.answers(chat, &ANSWERS).await;
    house.say(chat, "he has my passport").await;
}

/// One writes, another has sent and sees the number; the minutes of the timers go by.
async fn begun() -> (TestHouse, String) {
    let house = TestHouse::in_english().await;
    writing(&house, WRITER).await;
    writing(&house, SENDER).await;
    house.press(SENDER, "request-review", "").await;
    house.press(SENDER, "request-review", "send").await;
    let number = house.number(SENDER);
    (house, number)
}

/// What the timers do while five minutes pass.
async fn minutes(house: &TestHouse) {
    for _ in 0..5 {
        house.app.tidy().await.unwrap();
        house.pass(60).await;
    }
}

/// The clock jumps, while the process runs or before it begins anew.
async fn jumps(house: &mut TestHouse, by: i64, restarts: bool) {
    house.set_clock(by);
    if restarts {
        house.restart();
    }
    minutes(house).await;
}

/// Whether the draft goes on where it was; it is sent.
async fn can_be_sent(house: &TestHouse) -> bool {
    house.say(WRITER, "one word more").await;
    if !house.menu(WRITER).text.contains("2 messages") {
        return false;
    }
    house.press(WRITER, "request-review", "").await;
    house.press(WRITER, "request-review", "send").await;
    let read = house.read(house.newest().await).await;
    read == ["he has my passport", "one word more"]
}

#[tokio::test]
async fn a_clock_that_jumps_and_is_put_right_takes_no_draft_no_number_and_no_case() {
    for jump in [3600, 3 * DAY, 400 * DAY, -3600, -3 * DAY, -400 * DAY] {
        for restarts in [false, true] {
            let (mut house, number) = begun().await;
            jumps(&mut house, jump, restarts).await;
            let shown = house.menu(SENDER).text;
            assert!(
                restarts || shown.contains(&number),
                "{jump}: the number stands its ten minutes: {shown}"
            );
            // Meanwhile others come and go by the wrong clock.
            house.say(ChatId(3), "/start").await;
            writing(&house, ChatId(4)).await;
            house.set_clock(-jump);
            minutes(&house).await;
            assert_eq!(house.cases().await.len(), 1, "{jump} {restarts}");
            assert!(can_be_sent(&house).await, "{jump} {restarts}");
            assert_eq!(house.cases().await.len(), 2, "{jump} {restarts}");
        }
    }
}

/// Somebody in Morocco asked at ten in the morning to be told in the evening; there is an answer.
async fn asked_for_the_evening() -> TestHouse {
    let house = TestHouse::met_by(SENDER).await;
    house.consents(SENDER).await;
    house.answers(SENDER, &ALONE).await;
    let told = [
        ("request-reply", "ping"),
        ("request-ping", "recipe"),
        ("request-hours", "evening"),
    ];
    house.answers(SENDER, &told).await;
    house.say(SENDER, "he has my passport").await;
    house.press(SENDER, "request-review", "").await;
    house.press(SENDER, "request-review", "send").await;
    house.press(SENDER, "home", "x").await;
    let case = house.newest().await;
    house.take(case).await;
    house.reply(case, "We can help you.").await;
    house
}

/// Whether the silent message stands in the chat.
fn is_told(house: &TestHouse) -> bool {
    let shown = house.face.phone.screen(SENDER);
    shown
        .iter()
        .any(|message| message.text == "Recipe of the day")
}

#[tokio::test]
async fn a_clock_that_jumps_loses_no_silent_message_and_sends_none_outside_its_hours() {
    // Nine hours lead into the evening by the wrong clock, two days beyond the end of the wait.
    for jump in [9 * 3600, 57 * 3600, 3 * DAY, 400 * DAY, -3600, -400 * DAY] {
        for restarts in [false, true] {
            let mut house = asked_for_the_evening().await;
            house.set_clock(jump);
            if restarts {
                house.restart();
            }
            for _ in 0..5 {
                house.ping().await;
                house.app.tidy().await.unwrap();
                house.pass(60).await;
            }
            assert!(!is_told(&house), "{jump}: it is morning");
            house.set_clock(-jump);
            house.pass(60).await;
            house.ping().await;
            assert!(!is_told(&house), "{jump}: it is still morning");
            // A house that began anew by a clock that was behind believes the right one a day later.
            let mut hours = 0;
            while !is_told(&house) {
                house.pass(3600).await;
                house.ping().await;
                hours += 1;
                assert!(hours < 34, "{jump} {restarts}: it is lost");
            }
            assert!(
                (8..13).contains(&(hours % 24)),
                "{jump}: not in the evening"
            );
        }
    }
}

#[tokio::test]
async fn a_silent_message_that_waited_too_long_by_a_clock_that_is_believed_is_dropped() {
    let house = asked_for_the_evening().await;
    // No hour is in the evening by both clocks; the wrong one is believed after a day.
    house.set_clock(30 * 3600);
    for _ in 0..24 {
        house.ping().await;
        assert_eq!(house.store.list_pings().await.unwrap().len(), 1);
        house.pass(3600).await;
    }
    house.pass(3600).await;
    house.ping().await;
    assert!(house.store.list_pings().await.unwrap().is_empty());
    assert!(!is_told(&house));
}

/// A house whose first worker is signed in, with what the browser keeps.
async fn signed_in() -> (TestHouse, String) {
    let house = TestHouse::not_set_up().await;
    let password = "a long sentence that nobody guesses";
    let done = house.house.set_up("Amal", password).await.unwrap();
    let digits = digits_now(&done.totp_secret, house.now()).unwrap();
    let token = house.house.sign_in("Amal", password, &digits).await;
    (house, token.unwrap())
}

#[tokio::test]
async fn a_clock_that_jumps_and_is_put_right_ends_no_session_of_staff() {
    for jump in [3600, 9 * 3600, 3 * DAY, 400 * DAY, -3600, -400 * DAY] {
        for restarts in [false, true] {
            let (mut house, token) = signed_in().await;
            house.set_clock(jump);
            if restarts {
                house.restart();
            }
            // Somebody works on while the clock is wrong, whether it is let in or not.
            let meanwhile = house.house.session(&token, true).await;
            assert!(meanwhile.is_some() || restarts, "{jump}");
            minutes(&house).await;
            house.set_clock(-jump);
            minutes(&house).await;
            let after = house.house.session(&token, true).await;
            assert!(after.is_some(), "{jump} {restarts}");
        }
    }
}

#[tokio::test]
async fn a_session_in_which_nothing_is_done_ends_when_its_time_really_passed() {
    let (house, token) = signed_in().await;
    house.pass(14 * 60).await;
    assert!(house.house.session(&token, true).await.is_some());
    house.pass(15 * 60).await;
    assert!(house.house.session(&token, true).await.is_none());
    // Also when the house was stopped meanwhile, although nothing is deleted by that clock yet.
    let (mut house, token) = signed_in().await;
    house.set_clock(16 * 60);
    house.restart();
    assert!(house.house.session(&token, true).await.is_none());
}

#[tokio::test]
async fn what_is_over_goes_when_its_time_really_passed() {
    let (house, _) = begun().await;
    house.pass(3 * DAY).await;
    house.app.tidy().await.unwrap();
    assert!(!can_be_sent(&house).await, "three days are three days");
    house.pass(400 * DAY).await;
    house.app.tidy().await.unwrap();
    assert!(house.cases().await.is_empty());
}

#[tokio::test]
async fn a_jump_that_stays_is_believed_within_a_day() {
    let (house, number) = begun().await;
    house.set_clock(400 * DAY);
    minutes(&house).await;
    assert!(house.menu(SENDER).text.contains(&number));
    house.pass(301).await;
    minutes(&house).await;
    assert!(!house.menu(SENDER).text.contains(&number), "it is hidden");
    assert_eq!(house.cases().await.len(), 1);
    for _ in 0..25 {
        house.pass(3600).await;
        house.app.tidy().await.unwrap();
    }
    assert!(house.cases().await.is_empty(), "now it is another year");
}

/// Marks of erased cases: beside the server key, and in the database.
async fn marks(house: &TestHouse) -> (usize, usize) {
    let kept = Marks::open(&house.keys_folder()).unwrap().all().unwrap();
    (kept.len(), house.store.list_erased().await.unwrap().len())
}

#[tokio::test]
async fn a_clock_that_jumps_drops_no_mark_of_an_erased_case() {
    for jump in [50 * DAY, 400 * DAY, -400 * DAY] {
        for restarts in [false, true] {
            let (mut house, number) = begun().await;
            house.press(SENDER, "home", "x").await;
            house.say(SENDER, &number).await;
            house.press(SENDER, "visit", "erase").await;
            house.press(SENDER, "visit", "erase2").await;
            assert_eq!(marks(&house).await, (1, 1));
            jumps(&mut house, jump, restarts).await;
            assert_eq!(marks(&house).await, (1, 1), "{jump} {restarts}");
            house.set_clock(-jump);
            minutes(&house).await;
            assert_eq!(marks(&house).await, (1, 1), "{jump} {restarts}");
            // Its days really pass: then no backup can hold the case.
            house.pass(41 * DAY).await;
            for _ in 0..26 {
                house.app.tidy().await.unwrap();
                house.pass(3600).await;
            }
            assert_eq!(marks(&house).await, (0, 0), "{jump} {restarts}");
        }
    }
}
