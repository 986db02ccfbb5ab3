//! Files that wait while the database is away or Telegram puts them off: none is forgotten.

use std::time::Duration;

use sanad::app::messenger::{ChatId, Refusal};
use sanad::domain::conversation::FileKind;
use sanad::store::Fault;

use crate::house::TestHouse;

const CHAT: ChatId = ChatId(1);

/// A picture lies in a request and waits.
async fn with_picture() -> TestHouse {
    let house = TestHouse::in_english().await;
    house.say(CHAT, "/start").await;
    let begin = house.forged(CHAT, "request", "yes");
    house.press_data(CHAT, &begin).await;
    house.send(CHAT, FileKind::Photo, Some("the room")).await;
    house
}

impl TestHouse {
    /// What the timers do each minute, and the fetching after it.
    async fn a_minute_later(&self) {
        self.pass(60).await;
        self.app.fetch_again().await;
        self.fetch_files().await;
    }

    async fn is_fetched(&self) -> bool {
        self.store.unsent_bytes().await.unwrap() > 0
    }
}

#[tokio::test]
async fn a_file_whose_draft_cannot_be_loaded_is_fetched_without_a_restart() {
    for fault in [Fault::Broken, Fault::AtCommit, Fault::Silent] {
        let house = with_picture().await;
        house.store.fail(fault);
        house.fetch_files().await;
        house.store.fail(Fault::None);
        assert!(!house.is_fetched().await, "{fault:?}");
        house.a_minute_later().await;
        assert!(house.is_fetched().await, "{fault:?}");
    }
}

#[tokio::test]
async fn files_that_cannot_be_listed_again_yet_wait_on() {
    let house = with_picture().await;
    house.store.fail(Fault::Broken);
    house.fetch_files().await;
    for _ in 0..3 {
        house.a_minute_later().await;
    }
    house.store.fail(Fault::None);
    house.a_minute_later().await;
    assert!(house.is_fetched().await);
}

#[tokio::test]
async fn files_that_cannot_be_listed_at_a_start_are_fetched_later() {
    let mut house = with_picture().await;
    house.restart();
    house.store.fail(Fault::Broken);
    house.app.resume_fetching().await;
    house.store.fail(Fault::None);
    house.a_minute_later().await;
    assert!(house.is_fetched().await);
}

/// A picture for an open case waits, which somebody erases from another phone.
async fn with_picture_of_an_erased_case(is_fetched_before: bool) -> TestHouse {
    let (house, other) = (TestHouse::in_english().await, ChatId(2));
    house.short_request(CHAT, 1).await;
    let number = house.number(CHAT);
    let leave = house.forged(CHAT, "home", "");
    house.press_data(CHAT, &leave).await;
    house.say(CHAT, &number).await;
    house.press(CHAT, "visit", "write").await;
    house.send(CHAT, FileKind::Photo, None).await;
    if is_fetched_before {
        house.store.fail(Fault::AtCommit);
        house.fetch_files().await;
        house.store.fail(Fault::None);
        assert_eq!(house.face.fetched(), 1);
    }
    house.say(other, "/start").await;
    house.say(other, &number).await;
    house.press(other, "visit", "erase").await;
    house.press(other, "visit", "erase2").await;
    assert!(house.cases().await.is_empty());
    house
}

#[tokio::test]
async fn a_file_of_a_case_that_was_erased_meanwhile_is_not_fetched_and_nothing_is_said_of_it() {
    for before in [false, true] {
        let house = with_picture_of_an_erased_case(before).await;
        house.face.take_calls(CHAT);
        house.fetch_files().await;
        for _ in 0..5 {
            house.a_minute_later().await;
        }
        assert_eq!(house.face.fetched(), usize::from(before));
        assert_eq!(house.face.take_calls(CHAT), Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_kept_is_asked_for_later_each_time() {
    let house = with_picture().await;
    house.store.fail(Fault::AtCommit);
    house.fetch_files().await;
    for _ in 0..15 {
        house.a_minute_later().await;
    }
    // At once, and after one, two, four and eight minutes.
    assert_eq!(house.face.fetched(), 5);
    house.store.fail(Fault::None);
    house.pass(3600).await;
    house.a_minute_later().await;
    assert!(house.is_fetched().await);
}

#[tokio::test]
async fn a_file_that_telegram_puts_off_for_minutes_leaves_its_place_and_comes_again_in_time() {
    let house = with_picture().await;
    house.face.puts_files_off(Some(Refusal::After(600)));
    let at_once = tokio::time::timeout(Duration::from_secs(10), house.fetch_files());
    at_once.await.expect("others get its place");
    house.face.puts_files_off(None);
    for _ in 0..9 {
        house.a_minute_later().await;
    }
    assert_eq!(house.face.fetched(), 1, "it is not asked for too early");
    assert!(!house.is_fetched().await);
    house.a_minute_later().await;
    assert!(house.is_fetched().await);
}
