//! The silent message that tells of an answer: to whom, with which words, at which hours.
//!
//! Time is turned by the test; the messages that are due are sent whenever it asks.

use sanad::app::casework::{CaseworkError, Telling};
use sanad::app::messenger::{ChatId, Refusal};
use sanad::app::phone::PhoneMessage;
use sanad::domain::case::CaseRef;
use sanad::domain::payload::Payload;
use sanad::domain::ping::Hours;

use crate::house::TestHouse;
use crate::house::asking::ALONE;

mod sending;

const CHAT: ChatId = ChatId(1);
const OTHER: ChatId = ChatId(2);
const HOUR: i64 = 3600;
const WORDS: &str = "Recipe of the day";

async fn begin(house: &TestHouse, chat: ChatId, before: &[(&str, &str)]) {
    house.meets(chat).await;
    house.consents(chat).await;
    house.answers(chat, before).await;
}

/// Sends what is written and gives the six digits that open it here; home again.
async fn send(house: &TestHouse, chat: ChatId) -> String {
    house.say(chat, "they keep my papers").await;
    house.sends_for_six_digits(chat).await
}

/// Somebody in Morocco asked for a message at these hours; Amal took the case.
async fn asked(house: &TestHouse, hours: &str) -> (CaseRef, String) {
    begin(house, CHAT, &ALONE).await;
    for (screen, argument) in [
        ("request-reply", "ping"),
        ("request-ping", "recipe"),
        ("request-hours", hours),
    ] {
        house.press(CHAT, screen, argument).await;
    }
    let six = send(house, CHAT).await;
    let case = house.newest().await;
    house.take(case).await;
    (case, six)
}

/// The silent messages that stand in a chat.
fn messages(house: &TestHouse, chat: ChatId) -> Vec<PhoneMessage> {
    let shown = house.face.phone.screen(chat);
    shown.into_iter().filter(|m| m.text == WORDS).collect()
}

async fn telling(house: &TestHouse, case: CaseRef) -> Telling {
    house.open(case).await.telling
}

async fn waiting(house: &TestHouse) -> usize {
    house.store.list_pings().await.unwrap().len()
}

/// Goes into the mailbox by its six digits, from the menu that stands last.
async fn look(house: &TestHouse, six: &str) {
    house
        .press_data(CHAT, &house.forged(CHAT, "mailbox", ""))
        .await;
    house.press_digits(CHAT, six).await;
}

#[tokio::test]
async fn who_asked_is_told_by_the_words_that_they_chose_and_by_nothing_else() {
    let house = TestHouse::in_english().await;
    let (case, six) = asked(&house, "any").await;
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty(), "there is no answer yet");
    assert_eq!(telling(&house, case).await, Telling::Next(Hours::Any));
    house.reply(case, "We can help you.").await;
    assert_eq!(telling(&house, case).await, Telling::Waits(Hours::Any));
    house.face.take_calls(CHAT);
    house.ping().await;
    let calls = house.face.take_calls(CHAT);
    assert_eq!(calls.len(), 1, "one new message: {calls:?}");
    let all = messages(&house, CHAT);
    assert_eq!(all.len(), 1);
    assert!(!all[0].protected);
    let screens: Vec<String> = all[0]
        .rows
        .iter()
        .flatten()
        .map(|b| Payload::parse(&b.press).unwrap().screen.to_string())
        .collect();
    assert_eq!(screens, ["danger", "mailbox", "home", "cover"]);
    assert!(matches!(telling(&house, case).await, Telling::Sent(_)));
    assert_eq!(waiting(&house).await, 0);

    // Its button leads to the same pad as every other, in a new message; it goes itself.
    house.press(CHAT, "mailbox", "_ping").await;
    assert!(messages(&house, CHAT).is_empty());
    assert_eq!(house.face.phone.screen(CHAT).len(), 1, "one menu again");
    house.press_digits(CHAT, &six).await;
    assert!(house.menu(CHAT).text.contains("We can help you."));
    assert_eq!(telling(&house, case).await, Telling::Next(Hours::Any));
}

#[tokio::test]
async fn a_message_is_offered_only_to_adults_who_say_that_nobody_else_looks() {
    for (watched, age, offered) in [
        ("no", "adult", true),
        ("no", "skip", true),
        ("yes", "adult", false),
        ("skip", "adult", false),
    ] {
        let house = TestHouse::in_english().await;
        let answers = [("request-watched", watched), ("request-age", age)];
        begin(&house, CHAT, &answers).await;
        house.passes_over(CHAT).await;
        let found = house
            .buttons(CHAT)
            .iter()
            .any(|b| b.label == "A short silent message");
        assert_eq!(found, offered, "{watched} {age}");
        // A forged or a typed answer changes nothing.
        let forged = house.forged(CHAT, "request-reply", "ping");
        if watched == "skip" {
            house.say(CHAT, "2").await;
        } else {
            house.press_data(CHAT, &forged).await;
        }
        let asked = house.menu(CHAT).text.contains("Which words");
        assert_eq!(asked, offered, "{watched} {age}");
        send(&house, CHAT).await;
        let case = house.newest().await;
        assert_eq!(
            telling(&house, case).await,
            Telling::OnlyLook,
            "no words were chosen"
        );
    }
}

#[tokio::test]
async fn somebody_under_18_is_never_asked_and_never_told() {
    let house = TestHouse::in_english().await;
    let answers = [("request-watched", "no"), ("request-age", "minor")];
    begin(&house, CHAT, &answers).await;
    for argument in ["ping", "look"] {
        let forged = house.forged(CHAT, "request-reply", argument);
        house.press_data(CHAT, &forged).await;
    }
    for (screen, argument) in [("request-ping", "recipe"), ("request-hours", "any")] {
        let forged = house.forged(CHAT, screen, argument);
        house.press_data(CHAT, &forged).await;
    }
    send(&house, CHAT).await;
    let case = house.newest().await;
    house.take(case).await;
    house.reply(case, "We can help you.").await;
    assert_eq!(telling(&house, case).await, Telling::OnlyLook);
    assert_eq!(waiting(&house).await, 0);
}

#[tokio::test]
async fn whoever_passes_over_the_words_or_the_hours_is_not_told() {
    for (screen, argument) in [("request-ping", "skip"), ("request-hours", "skip")] {
        let house = TestHouse::in_english().await;
        begin(&house, CHAT, &ALONE).await;
        house.press(CHAT, "request-reply", "ping").await;
        if screen == "request-hours" {
            house.press(CHAT, "request-ping", "recipe").await;
        }
        house.press(CHAT, screen, argument).await;
        house
            .press_data(CHAT, &house.forged(CHAT, "request-review", "show"))
            .await;
        let review = house.menu(CHAT).text;
        assert!(review.contains("Only when I look"), "{review}");
        send(&house, CHAT).await;
        let case = house.newest().await;
        assert_eq!(telling(&house, case).await, Telling::OnlyLook);
    }
}

#[tokio::test]
async fn who_says_later_that_somebody_looks_is_not_told_any_more() {
    let house = TestHouse::in_english().await;
    begin(&house, CHAT, &ALONE).await;
    for (screen, argument) in [
        ("request-reply", "ping"),
        ("request-ping", "recipe"),
        ("request-hours", "any"),
    ] {
        house.press(CHAT, screen, argument).await;
    }
    let forged = house.forged(CHAT, "request-watched", "yes");
    house.press_data(CHAT, &forged).await;
    house.say(CHAT, "they keep my papers").await;
    house
        .press_data(CHAT, &house.forged(CHAT, "request-review", "send"))
        .await;
    assert!(house.menu(CHAT).text.contains("No message is sent to you."));
    assert_eq!(
        telling(&house, house.newest().await).await,
        Telling::OnlyLook
    );
}

#[tokio::test]
async fn without_a_known_clock_only_any_time_is_offered() {
    for (place, offered) in [("else", 1), ("road", 5), ("skip", 5)] {
        let house = TestHouse::in_english().await;
        begin(&house, CHAT, &ALONE[..5]).await;
        house.press(CHAT, "request-where", place).await;
        house.press(CHAT, "request-reply", "ping").await;
        house.press(CHAT, "request-ping", "day").await;
        let hours = house.buttons(CHAT).into_iter().filter(|b| {
            let payload = Payload::parse(&b.press).unwrap();
            payload.screen.as_str() == "request-hours" && payload.argument.as_str() != "skip"
        });
        assert_eq!(hours.count(), offered, "{place}");
    }
}
