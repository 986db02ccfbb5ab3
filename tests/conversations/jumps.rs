//! A machine whose clock jumps: nothing that people or staff rely on goes before its time.

use sanad::app::messenger::ChatId;

use crate::house::TestHouse;

const WRITER: ChatId = ChatId(1);
const SENDER: ChatId = ChatId(2);
const DAY: i64 = 86_400;

/// English, at the free message, with one text.
async fn writing(house: &TestHouse, chat: ChatId) {
    house.say(chat, "/start").await;
    house.press_label(chat, "English").await;
    for (screen, argument) in [
        ("request", ""),
        ("request", "yes"),
        ("request-watched", "no"),
        ("request-age", "adult"),
        ("request-danger", "no"),
        ("request-who", "me"),
        ("request-what", "1"),
        ("request-what", "done"),
        ("request-where", "ma"),
        ("request-reply", "look"),
    ] {
        house.press(chat, screen, argument).await;
    }
    house.say(chat, "he has my passport").await;
}

/// One writes, another has sent and sees the number; the minutes of the timers go by.
async fn begun() -> (TestHouse, String) {
    let mut house = TestHouse::new().await;
    house.app_language = Some("en".to_owned());
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
            house.set_clock(jump);
            if restarts {
                house.restart();
            }
            minutes(&house).await;
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
