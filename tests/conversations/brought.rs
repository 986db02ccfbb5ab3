//! A receipt that waits for Telegram when its process ends: the next one brings it, once, and
//! never to somebody who left it.

use std::time::Duration;

use sanad::app::arrival::Outcome;
use sanad::app::deliver::Deliverer;
use sanad::app::messenger::ChatId;
use tokio::time::Instant;

use crate::house::TestHouse;

const CHAT: ChatId = ChatId(1);
/// After so many seconds without a sign a process is gone, by whatever clock.
const GONE: i64 = 76;

/// A request is sent and committed, and Telegram has not taken the receipt.
async fn sent(house: &TestHouse) -> Outcome {
    house.say(CHAT, "/start").await;
    let press = |screen: &str, argument: &str| house.forged(CHAT, screen, argument);
    house.press_data(CHAT, &press("request", "yes")).await;
    house.say(CHAT, "he has my passport").await;
    let send = house.pressing(CHAT, &press("request-review", "send"));
    house.app.turn(send).await
}

/// The code of a receipt that is on its way.
fn code_of(receipt: &Outcome) -> String {
    let text = &receipt.show.as_ref().expect("a receipt").card.text;
    let (_, rest) = text.split_once("<code>").expect("a code");
    rest.split_once("</code>").unwrap().0.to_owned()
}

/// How many messages show a code.
fn codes(house: &TestHouse) -> usize {
    let shown = house.face.phone.screen(CHAT);
    shown.iter().filter(|m| m.text.contains("<code>")).count()
}

/// The process is killed, and another begins a while later.
fn killed(house: &mut TestHouse) {
    house.wait(11);
    house.restart();
}

#[tokio::test]
async fn a_receipt_that_nobody_has_seen_is_shown_once_after_a_kill_with_the_same_code() {
    let mut house = TestHouse::in_english().await;
    let receipt = sent(&house).await;
    killed(&mut house);
    assert_eq!(codes(&house), 0);
    assert!(!house.bring().await);
    assert_eq!((codes(&house), house.number(CHAT)), (1, code_of(&receipt)));
    assert!(house.menu(CHAT).protected);
    // Whoever has seen it is not shown it again, whichever process asks.
    house.face.take_calls(CHAT);
    house.bring().await;
    house.restart();
    house.bring().await;
    assert!(house.face.take_calls(CHAT).is_empty());
    house.press(CHAT, "request-receipt", "six").await;
    assert_eq!((codes(&house), house.number(CHAT)), (1, code_of(&receipt)));
    house.pass(601).await;
    assert_eq!(codes(&house), 0, "its time begins when it is seen");
}

#[tokio::test]
async fn while_its_update_may_come_again_by_itself_a_receipt_is_left_to_it() {
    let mut house = TestHouse::in_english().await;
    drop(sent(&house).await);
    house.restart();
    assert!(house.bring().await, "it is looked at again");
    assert_eq!(codes(&house), 0);
    house.wait(11);
    house.bring().await;
    assert_eq!(codes(&house), 1);
}

#[tokio::test]
async fn a_receipt_that_waited_for_hours_is_brought_and_one_that_waited_too_long_is_not() {
    for (hours, shown) in [(46, 1), (48, 0)] {
        let mut house = TestHouse::in_english().await;
        drop(sent(&house).await);
        house.wait(hours * 3600);
        house.restart();
        house.house.begin_lease().await.unwrap();
        house.bring().await;
        assert_eq!(codes(&house), shown, "after {hours} hours");
    }
}

#[tokio::test]
async fn beside_other_processes_a_receipt_is_brought_for_ten_minutes_only() {
    for (seconds, shown) in [(500, 1), (700, 0)] {
        let (one, other) = two().await;
        drop(sent(&one).await);
        one.wait(seconds);
        pass(&[&other], seconds).await;
        other.house.renew_lease().await.unwrap();
        other.bring().await;
        assert_eq!(codes(&other), shown, "after {seconds} s");
    }
}

#[tokio::test]
async fn a_receipt_that_is_left_while_it_is_brought_comes_no_more() {
    let mut house = TestHouse::in_english().await;
    drop(sent(&house).await);
    killed(&mut house);
    let (brought, _) = house.app.receipts_to_bring().await;
    assert!(brought.len() == 1 && house.app.still_comes(CHAT));
    let leaves = house.saying(CHAT, "/stop");
    house.app.turn(leaves).await;
    assert!(!house.app.still_comes(CHAT));
}

#[tokio::test]
async fn a_receipt_that_somebody_left_or_erased_is_not_brought() {
    for way_out in ["/stop", "/delete", "/start", "home"] {
        let mut house = TestHouse::in_english().await;
        drop(sent(&house).await);
        if way_out == "home" {
            let press = house.forged(CHAT, "home", "x");
            house.press_data(CHAT, &press).await;
        } else {
            house.say(CHAT, way_out).await;
        }
        killed(&mut house);
        house.bring().await;
        assert_eq!(codes(&house), 0, "{way_out}");
    }
}

#[tokio::test]
async fn a_receipt_in_whose_place_guidance_was_shown_is_not_brought() {
    let mut house = TestHouse::in_english().await;
    let receipt = sent(&house).await;
    let home = house.pressing(CHAT, &house.forged(CHAT, "home", ""));
    let home = house.app.turn(home).await;
    let sender = Deliverer::new(house.face.clone(), house.app.clone());
    let (last, done) = house.face.last_of_all();
    for outcome in [receipt, home, last] {
        drop(sender.submit(CHAT, Instant::now(), outcome));
    }
    done.await.unwrap();
    assert_eq!(codes(&house), 0);
    killed(&mut house);
    assert!(!house.bring().await);
    assert_eq!(codes(&house), 0);
}

#[tokio::test]
async fn what_was_shown_since_the_start_stands_and_no_receipt_takes_its_place() {
    let mut house = TestHouse::in_english().await;
    drop(sent(&house).await);
    killed(&mut house);
    let press = house.forged(CHAT, "home", "");
    house.press_data(CHAT, &press).await;
    house.wait(1);
    house.bring().await;
    house.restart();
    house.bring().await;
    assert_eq!(codes(&house), 0);
}

#[tokio::test]
async fn what_the_database_did_not_take_when_it_was_seen_is_written_down_later() {
    let mut house = TestHouse::in_english().await;
    let receipt = sent(&house).await;
    house.store.fail(sanad::store::Fault::AtCommit);
    house.deliver(CHAT, receipt).await;
    house.store.fail(sanad::store::Fault::None);
    house.app.note_fates_again().await;
    killed(&mut house);
    house.face.take_calls(CHAT);
    house.bring().await;
    assert!(house.face.take_calls(CHAT).is_empty(), "it was seen");
}

/// Two processes that live, of which the other does what is done once.
async fn two() -> (TestHouse, TestHouse) {
    let one = TestHouse::in_english().await;
    let other = one.beside(1);
    // One asks for the keys of the day, and then has them.
    pass(&[&one, &other], 0).await;
    pass(&[&one, &other], 0).await;
    assert!(other.house.renew_lease().await.unwrap().is_some());
    (one, other)
}

/// Time passes for all; these say that they live.
async fn pass(living: &[&TestHouse], seconds: i64) {
    let mut left = seconds;
    loop {
        let step = left.min(5);
        for house in living {
            house.wait(step);
            house.house.share_days().await.unwrap();
        }
        left -= step;
        if left <= 0 {
            return;
        }
    }
}

#[tokio::test]
async fn a_receipt_that_a_living_process_has_under_way_is_brought_by_no_other() {
    let (one, other) = two().await;
    let receipt = sent(&one).await;
    pass(&[&one, &other], 12).await;
    assert!(!other.bring().await);
    assert_eq!(codes(&one), 0);
    one.deliver(CHAT, receipt).await;
    assert_eq!(codes(&one), 1);
    one.face.take_calls(CHAT);
    assert!(!other.bring().await);
    assert!(one.face.take_calls(CHAT).is_empty());
}

#[tokio::test]
async fn a_process_that_comes_back_does_not_show_what_another_brought_meanwhile() {
    let (one, other) = two().await;
    let receipt = sent(&one).await;
    let code = code_of(&receipt);
    // The first is cut off.
    one.wait(GONE);
    pass(&[&other], GONE).await;
    other.house.renew_lease().await.unwrap();
    other.bring().await;
    assert_eq!((codes(&other), other.number(CHAT)), (1, code));
    one.face.take_calls(CHAT);
    let sender = Deliverer::new(one.face.clone(), one.app.clone());
    let (last, done) = one.face.last_of_all();
    let long_ago = Instant::now() - Duration::from_secs(6);
    drop(sender.submit(CHAT, long_ago, receipt));
    drop(sender.submit(CHAT, Instant::now(), last));
    done.await.unwrap();
    let calls = one.face.take_calls(CHAT);
    assert!(
        !calls.iter().any(|call| call.contains("<code>")),
        "{calls:?}"
    );
}

#[tokio::test]
async fn only_the_holder_of_the_lease_brings_receipts() {
    let (one, other) = two().await;
    let third = one.beside(2);
    let receipt = sent(&one).await;
    one.wait(GONE);
    pass(&[&other, &third], GONE).await;
    other.house.renew_lease().await.unwrap();
    assert!(third.bring().await);
    assert_eq!(codes(&other), 0);
    other.bring().await;
    assert_eq!((codes(&other), other.number(CHAT)), (1, code_of(&receipt)));
}
