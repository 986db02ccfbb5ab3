//! Whoever left a receipt or a request does not see it again: not at another process, not after
//! a kill, not after an outage; and the message that was left goes whatever ends meanwhile.

use std::time::Instant;

use sanad::app::messenger::ChatId;
use sanad::store::Fault;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);
/// A chat that saw the consent and nothing else.
const NOTHING: ChatId = ChatId(2);

fn cover() -> String {
    let english = sanad::domain::payload::LanguageCode::new("en").unwrap();
    live().texts.screen(english, "cover", None)
}

async fn two() -> (TestHouse, TestHouse) {
    let one = TestHouse::in_english().await;
    let other = one.beside(1);
    for house in [&one, &other, &one, &other] {
        house.house.share_days().await.unwrap();
    }
    (one, other)
}

/// At the receipt in one chat and at the consent in the other, by one process; another hides.
async fn hidden_by_another() -> (TestHouse, TestHouse, String) {
    let (one, other) = two().await;
    for chat in [CHAT, NOTHING] {
        one.meets(chat).await;
        one.press(chat, "request", "").await;
    }
    one.short_request(CHAT, 1).await;
    let number = one.number(CHAT);
    for chat in [CHAT, NOTHING] {
        other
            .press_data(chat, &other.forged(chat, "cover", "x"))
            .await;
        assert_eq!(other.menu(chat).text, cover());
        one.face.take_calls(chat);
    }
    (one, other, number)
}

impl TestHouse {
    fn shows(&self, words: &str) -> bool {
        let shown = self.face.phone.screen(CHAT);
        shown.iter().any(|message| message.text.contains(words))
    }
}

const WORDS: [&str; 9] = [
    "is there an answer?",
    "hello",
    "7",
    "/who",
    "thank you",
    "they locked me in",
    "madam hold my passport",
    "/help",
    "is there an answer?",
];

#[tokio::test]
async fn words_at_a_process_that_drew_the_receipt_do_not_bring_it_back_after_another_hid_it() {
    let (one, other, number) = hidden_by_another().await;
    for house in [&one, &other, &one] {
        for text in WORDS {
            house.say(CHAT, text).await;
            assert!(!house.shows(&number), "{text}");
        }
        house.send_place(CHAT, 33.9, -6.8).await;
        house.edit(CHAT).await;
        assert!(!house.shows(&number));
    }
    let (one, _, number) = hidden_by_another().await;
    for (screen, argument) in [("request-review", "send"), ("request-receipt", "six")] {
        let late = one.forged(CHAT, screen, argument);
        one.press_data(CHAT, &late).await;
        assert!(!one.shows(&number), "a late tap on {screen}");
    }
    let (one, other) = two().await;
    one.short_request(CHAT, 1).await;
    let (number, six) = (one.number(CHAT), one.button(CHAT, "request-receipt", "six"));
    other
        .press_data(CHAT, &other.forged(CHAT, "cover", "x"))
        .await;
    one.press_data(CHAT, &six.press).await;
    assert!(!one.shows(&number), "a late tap on its own button");
}

#[tokio::test]
async fn before_anybody_left_it_words_leave_the_receipt() {
    let (one, _) = two().await;
    one.short_request(CHAT, 1).await;
    let number = one.number(CHAT);
    one.say(CHAT, "is there an answer?").await;
    assert!(one.shows(&number), "the other tests see it where it is");
}

#[tokio::test]
async fn what_another_process_hid_is_answered_like_in_a_chat_that_has_nothing() {
    for text in WORDS {
        let (one, _, _) = hidden_by_another().await;
        let mut answers = Vec::new();
        for chat in [NOTHING, CHAT] {
            one.say(chat, text).await;
            answers.push(one.face.take_calls(chat));
        }
        assert!(!answers[0].is_empty());
        assert_eq!(answers[0], answers[1], "{text}");
    }
}

#[tokio::test]
async fn an_update_of_the_request_that_comes_again_after_the_receipt_was_left_stays_under_the_cover()
 {
    let (one, other) = two().await;
    one.meets(CHAT).await;
    one.press_data(CHAT, &one.forged(CHAT, "request", "yes"))
        .await;
    one.say(CHAT, "he has my passport").await;
    let sending = one.pressing(CHAT, &one.forged(CHAT, "request-review", "send"));
    one.deal(sending.clone()).await;
    let number = one.number(CHAT);
    other.deal(sending.clone()).await;
    assert!(one.shows(&number), "nothing else was shown before");
    other
        .press_data(CHAT, &other.forged(CHAT, "cover", "x"))
        .await;
    for house in [&one, &other] {
        house.deal(sending.clone()).await;
        assert_eq!(house.menu(CHAT).text, cover());
        assert!(!house.shows(&number));
    }
    assert_eq!(one.cases().await.len(), 1);
}

#[tokio::test]
async fn a_process_that_showed_the_cover_takes_words_for_a_request_that_went_on_elsewhere() {
    let (one, other) = two().await;
    one.meets(CHAT).await;
    one.press_data(CHAT, &one.forged(CHAT, "request", "yes"))
        .await;
    one.press(CHAT, "cover", "x").await;
    for house in [&one, &other] {
        house.wait(60);
    }
    other
        .press_data(CHAT, &other.forged(CHAT, "request", "yes"))
        .await;
    one.say(CHAT, "he has my passport").await;
    assert_ne!(one.menu(CHAT).text, cover());
    other
        .press_data(CHAT, &other.forged(CHAT, "request-review", "send"))
        .await;
    assert_eq!(one.read(one.newest().await).await, ["he has my passport"]);
}

#[tokio::test]
async fn while_the_harmless_screen_is_on_its_way_words_do_not_bring_back_what_stood_before() {
    let house = TestHouse::in_english().await;
    house.short_request(CHAT, 1).await;
    let hiding = house.pressing(CHAT, &house.forged(CHAT, "cover", "x"));
    house.app.turn(hiding).await;
    // Telegram is slow: the receipt still stands, and nobody has seen the other screen.
    for text in ["is there an answer?", "7", "/who"] {
        let outcome = house.app.turn(house.saying(CHAT, text)).await;
        let shown = outcome.show.expect("a screen").card;
        assert_eq!(shown.text, cover(), "{text}");
    }
}

/// The process is killed after it committed that somebody hid, and after the harmless screen
/// was sent, or before.
async fn killed_while_it_hides(house: &mut TestHouse, chat: ChatId, is_shown: bool) {
    let hiding = house.pressing(chat, &house.forged(chat, "cover", "x"));
    let mut outcome = house.app.turn(hiding).await;
    if is_shown {
        let show = outcome.show.as_mut().unwrap();
        show.over = None;
        house.deliver(chat, outcome).await;
    }
    house.restart();
}

#[tokio::test]
async fn a_message_that_was_left_goes_also_when_the_process_is_killed_before() {
    for is_shown in [false, true] {
        let mut house = TestHouse::in_english().await;
        for chat in [CHAT, NOTHING] {
            house.meets(chat).await;
            house.press(chat, "request", "").await;
        }
        house.press(CHAT, "request", "yes").await;
        let mut calls = Vec::new();
        for chat in [CHAT, NOTHING] {
            house.face.take_calls(chat);
            killed_while_it_hides(&mut house, chat, is_shown).await;
            let private = |m: &sanad::app::phone::PhoneMessage| m.text != cover();
            let left = house.face.phone.screen(chat);
            assert!(left.iter().any(private), "it stands at first");
            house.pass(60).await;
            let shown = house.face.phone.screen(chat);
            assert!(!shown.iter().any(private), "shown: {is_shown}");
            calls.push(house.face.take_calls(chat));
        }
        assert_eq!(calls[0], calls[1], "whatever the chat has");
    }
}

#[tokio::test]
async fn a_receipt_that_was_left_is_forgotten_with_its_message() {
    let mut house = TestHouse::in_english().await;
    house.short_request(CHAT, 1).await;
    let number = house.number(CHAT);
    killed_while_it_hides(&mut house, CHAT, false).await;
    assert_eq!(house.store.list_drafts().await.unwrap().len(), 1);
    house.pass(60).await;
    assert!(!house.shows(&number));
    assert!(house.store.list_drafts().await.unwrap().is_empty());
    let far = house.now() + 3600;
    assert!(house.store.due_sweeps(far, 9).await.unwrap().is_empty());
}

/// In a request, hidden while that is wrong with the database; it works again.
async fn hidden_during(fault: Fault) -> TestHouse {
    let house = TestHouse::met_by(CHAT).await;
    house
        .press_data(CHAT, &house.forged(CHAT, "request", "yes"))
        .await;
    house.store.fail(fault);
    let began = Instant::now();
    house.press(CHAT, "cover", "x").await;
    let took = began.elapsed().as_millis();
    assert!(took < 1500, "{fault:?}: {took} ms");
    assert_eq!(house.menu(CHAT).text, cover(), "{fault:?}");
    assert_eq!(house.face.phone.screen(CHAT).len(), 1, "{fault:?}");
    house.store.fail(Fault::None);
    house
}

/// Whether a word belongs to the request at a process that knows nothing of the chat.
async fn is_open(house: &mut TestHouse) -> bool {
    house.restart();
    house.say(CHAT, "and he hits me sometimes at night").await;
    house.buttons(CHAT).iter().any(|button| {
        let payload = sanad::domain::payload::Payload::parse(&button.press);
        payload.is_some_and(|payload| payload.screen.as_str().starts_with("request-"))
    })
}

#[tokio::test]
async fn whoever_hides_during_an_outage_has_left_when_the_database_is_back() {
    for fault in [Fault::Broken, Fault::AtCommit, Fault::Silent] {
        let mut house = hidden_during(fault).await;
        assert!(is_open(&mut house).await, "a kill before that loses it");
        let mut house = hidden_during(fault).await;
        house.store.fail(Fault::Broken);
        house.app.leave_again().await;
        house.store.fail(Fault::None);
        house.app.leave_again().await;
        assert!(!is_open(&mut house).await, "{fault:?}");
    }
}

#[tokio::test]
async fn whoever_went_on_after_an_outage_did_not_leave() {
    let mut house = hidden_during(Fault::Broken).await;
    house.wait(60);
    house
        .press_data(CHAT, &house.forged(CHAT, "request", "yes"))
        .await;
    house.app.leave_again().await;
    assert!(is_open(&mut house).await);
}

#[tokio::test]
async fn what_was_left_during_an_outage_goes_although_it_could_not_be_taken_away() {
    let mut house = TestHouse::met_by(CHAT).await;
    house.press(CHAT, "request", "").await;
    house.store.fail(Fault::Broken);
    let hiding = house.pressing(CHAT, &house.forged(CHAT, "cover", "x"));
    house.app.turn(hiding).await;
    house.store.fail(Fault::None);
    house.app.leave_again().await;
    house.restart();
    house.pass(60).await;
    assert_eq!(house.menu(CHAT).text, cover());
    assert_eq!(house.face.phone.screen(CHAT).len(), 1);
}

#[tokio::test]
async fn a_receipt_is_left_by_words_of_danger_also_on_a_full_disk() {
    let mut house = TestHouse::in_english().await;
    house.short_request(CHAT, 1).await;
    let number = house.number(CHAT);
    house.store.fail(Fault::AtCommit);
    house.say(CHAT, "he will kill me").await;
    assert!(!house.shows(&number), "danger goes first");
    house.store.fail(Fault::None);
    house.say(CHAT, "hello").await;
    house.restart();
    house.say(CHAT, "is there an answer?").await;
    assert!(!house.shows(&number));
}
