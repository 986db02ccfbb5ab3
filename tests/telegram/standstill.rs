//! A bot that stood still: what was under way comes again, here or elsewhere, and is shown once.
//!
//! Not here: how a standstill is seen (`app::standstill`). Invariant: Telegram forgets no update
//! that was under way then.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::desk::{Script, house};
use crate::double::{Trouble, until};
use crate::webhook::hooked::{codes, registered};

const TWICE: [&str; 2] = ["1 text slow", "1 text slow"];

/// It stands still while the turn of an update is under way.
async fn stands_still(desk: &Script) {
    until("it is under way", || desk.seen.lock().unwrap().len() == 1).await;
    *desk.stood.lock().unwrap() = Some((Instant::now(), Instant::now()));
}

#[tokio::test]
async fn behind_a_webhook_what_was_under_way_is_sent_again_and_shown_once() {
    let house = registered().await;
    house.double.text(1, "slow");
    let update = house.double.waiting()[0];
    stands_still(&house.desk).await;
    until("it is forgotten", || house.double.waiting().is_empty()).await;
    assert_eq!(codes(&house.double, update), [503, 200]);
    assert_eq!(house.seen(), TWICE);
    assert_eq!(house.double.said(1), ["text slow"]);
    house.kill();
}

#[tokio::test]
async fn behind_a_webhook_what_lay_in_the_socket_is_sent_again() {
    let house = registered().await;
    house.desk.waking.store(true, Ordering::SeqCst);
    house.double.text(1, "hello");
    let update = house.double.waiting()[0];
    until("it is sent back", || {
        codes(&house.double, update).contains(&503)
    })
    .await;
    assert!(house.seen().is_empty(), "nobody dealt with it");
    house.desk.waking.store(false, Ordering::SeqCst);
    until("it is forgotten", || house.double.waiting().is_empty()).await;
    assert_eq!(house.seen(), ["1 text hello"]);
    assert_eq!(house.double.said(1), ["text hello"]);
    house.kill();
}

#[tokio::test]
async fn by_polling_what_was_under_way_is_asked_for_again_and_shown_once() {
    let house = house().await;
    house.double.text(1, "slow");
    stands_still(&house.desk).await;
    until("it is forgotten", || house.double.waiting().is_empty()).await;
    assert_eq!(house.seen(), TWICE);
    assert_eq!(house.double.said(1), ["text slow"]);
    sleep(Duration::from_millis(300)).await;
    assert_eq!(house.seen().len(), 2, "and no third time");
    house.kill().await;
}

#[tokio::test]
async fn by_polling_what_ends_at_once_after_a_standstill_is_not_acknowledged() {
    let house = house().await;
    house
        .double
        .always("sendMessage", Some(1), Trouble::Flood(2));
    house.double.text(1, "hello");
    until("its screen waits", || house.double.count("sendMessage") > 0).await;
    *house.desk.stood.lock().unwrap() = Some((Instant::now(), Instant::now()));
    house.double.world().forget_troubles();
    until("it comes again", || house.seen().len() == 2).await;
    until("it is forgotten", || house.double.waiting().is_empty()).await;
    assert_eq!(house.double.said(1), ["text hello"]);
    house.kill().await;
}
