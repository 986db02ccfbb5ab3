//! Acknowledge last: one chat whose receipt cannot be shown holds back what came behind it,
//! and nobody waits for it longer than five seconds. A screen that a press would bring again
//! holds back no more than a crowd.

use std::time::{Duration, Instant};

use crate::desk::{FLOODERS, House, house_on};
use crate::double::{Double, Trouble, until};

/// A house before which chat 1 waits, which Telegram lets nobody write to and which is to see
/// what vanishes again, as a receipt does; behind it so many others.
async fn behind_a_slow_chat(others: i64) -> (House, u64) {
    let double = Double::start().await;
    double.hold();
    double.always("sendMessage", Some(1), Trouble::Flood(60));
    double.text(1, "vanish");
    let slow = double.waiting()[0];
    for chat in 2..2 + others {
        double.text(chat, "hello");
    }
    double.release();
    (house_on(double, None), slow)
}

#[tokio::test]
async fn a_slow_chat_holds_back_the_acknowledgement_and_ninety_nine_are_taken_at_once() {
    let (house, slow) = behind_a_slow_chat(190).await;
    until("the first is under way", || !house.seen().is_empty()).await;
    let begun = Instant::now();
    until("ninety-nine behind it are taken", || {
        house.seen().len() == 100
    })
    .await;
    let at_once = begun.elapsed();
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(house.seen().len(), 100, "Telegram shows no more");
    assert_eq!(house.double.waiting()[0], slow, "nothing is acknowledged");
    assert_eq!(house.double.waiting().len(), 191);
    assert!(
        house.double.count("getUpdates") < 12,
        "nor asked for all the time"
    );
    wait_for("all others are taken", &house, |house| {
        house.seen().len() == 191
    })
    .await;
    let later = begun.elapsed();
    wait_for("all is acknowledged", &house, |house| {
        house.double.waiting().is_empty()
    })
    .await;
    assert!(
        at_once < later / 3 && later < Duration::from_secs(7),
        "{at_once:?} {later:?}"
    );
    println!("99 taken after {at_once:?}, 190 after {later:?}");
    house.double.assert_clean();
}

#[tokio::test]
async fn more_than_a_hundred_that_cannot_be_answered_hold_back_nobody_for_longer() {
    let double = Double::start().await;
    double.hold();
    double.always("sendMessage", None, Trouble::Flood(60));
    for chat in 1..=150 {
        double.text(chat, "hello");
    }
    double.release();
    let house = house_on(double, None);
    let begun = Instant::now();
    // On a busy machine the moment in which it is exactly a hundred is short.
    until("a hundred are taken", || house.seen().len() >= 100).await;
    wait_for("all are taken", &house, |house| house.seen().len() == 150).await;
    // The first hundred were given five seconds, and the others have theirs still.
    assert!(
        begun.elapsed() < Duration::from_secs(7),
        "{:?}",
        begun.elapsed()
    );
    assert!(house.double.waiting().len() >= 50);
    wait_for("all is acknowledged", &house, |house| {
        house.double.waiting().is_empty()
    })
    .await;
    assert!(
        begun.elapsed() < Duration::from_secs(13),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(house.seen().len(), 150, "each once");
}

#[tokio::test]
async fn a_kill_behind_a_slow_chat_loses_none_of_those_that_were_not_acknowledged() {
    let (house, _) = behind_a_slow_chat(190).await;
    until("a hundred are taken", || house.seen().len() == 100).await;
    let double = house.kill().await;
    assert_eq!(double.waiting().len(), 191);
    double.world().forget_troubles();
    let again = house_on(double, None);
    wait_for("all are answered", &again, |house| {
        house.double.waiting().is_empty()
    })
    .await;
    assert_eq!(again.seen().len(), 191);
}

/// Longer than `until`, because it is about seconds.
async fn wait_for(what: &str, house: &House, is_so: impl Fn(&House) -> bool) {
    for _ in 0..2000 {
        if is_so(house) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("in vain: {what}");
}

#[tokio::test]
async fn what_is_taken_away_without_a_row_is_acknowledged_when_it_is_gone() {
    for chat in [1, FLOODERS] {
        let double = Double::start().await;
        double.always("deleteMessages", None, Trouble::Page(502));
        double.text(chat, "this goes");
        let house = house_on(double, None);
        let tried = || house.double.count("deleteMessages") > 0;
        until("it is tried", tried).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(
            house.double.waiting().len(),
            1,
            "a kill must bring it again"
        );
        house.double.world().forget_troubles();
        let done = || house.double.waiting().is_empty();
        until("it is acknowledged", done).await;
        assert!(house.double.screen(chat).is_empty());
    }
}

#[tokio::test]
async fn after_a_kill_nobody_waits_for_the_screens_of_those_that_were_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let double = Double::start().await;
    for chat in 1..=8 {
        double.always("sendMessage", Some(chat), Trouble::Flood(60));
        double.text(chat, "vanish");
    }
    let house = house_on(double, Some(folder.path().to_owned()));
    until("all are under way", || house.seen().len() == 8).await;
    let double = house.kill().await;
    double.text(100, "hello");
    let again = house_on(double, Some(folder.path().to_owned()));
    until("somebody new is answered", || {
        again.double.said(100) == ["text hello"]
    })
    .await;
    assert_eq!(again.seen().len(), 9);
    assert_eq!(again.double.waiting().len(), 9, "none before its screen");
}
