//! A token, and a way in which updates come, that Telegram refuses for a while.

use std::time::Duration;

use reqwest::Client;
use sanad::app::metrics::Side;
use serde_json::json;

use crate::desk::house;
use crate::double::{Double, TOKEN, Trouble, until};
use crate::webhook::hooked::hooked;

const REFUSED: Trouble = Trouble::Says(401, "Unauthorized");

#[tokio::test]
async fn what_is_to_be_shown_waits_while_a_token_that_worked_is_refused() {
    let house = house().await;
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    house.double.always("*", Some(1), REFUSED);
    let before = house.double.count("sendMessage");
    house.double.text(1, "hello again");
    until("it is tried again", || {
        house.double.count("sendMessage") >= before + 2
    })
    .await;
    house.double.world().forget_troubles();
    until("it comes", || house.double.said(1).len() == 2).await;
    assert_eq!(house.stop().await.1, Ok(()));
}

#[tokio::test]
async fn updates_are_asked_for_again_while_a_token_that_worked_is_refused() {
    let house = house().await;
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    house.double.always("getUpdates", None, REFUSED);
    house.double.text(1, "hello again");
    let before = house.double.count("getUpdates");
    until("they are asked for again", || {
        house.double.count("getUpdates") >= before + 3
    })
    .await;
    house.double.world().forget_troubles();
    house.double.text(1, "hello at last");
    until("it is heard", || house.double.said(1).len() == 3).await;
    assert_eq!(house.stop().await.1, Ok(()));
}

/// Somebody else sets a webhook with the token of this bot.
async fn another_sets_a_webhook(double: &Double) {
    let client = Client::builder().no_proxy().build().unwrap();
    let asked = json!({ "url": "http://127.0.0.1:9/elsewhere" });
    let set = client.post(format!("{}/bot{TOKEN}/setWebhook", double.url));
    let answer = set.json(&asked).send().await.unwrap();
    assert!(answer.status().is_success());
}

#[tokio::test]
async fn a_webhook_that_appears_while_updates_are_asked_for_is_removed() {
    let house = house().await;
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    assert_eq!(house.double.count("deleteWebhook"), 1);
    another_sets_a_webhook(&house.double).await;
    house.double.text(1, "hello again");
    until("it is heard", || house.double.said(1).len() == 2).await;
    assert_eq!(house.double.count("deleteWebhook"), 2);

    // Who sets it again and again is not answered at every turn.
    tokio::time::sleep(Duration::from_secs(1)).await;
    another_sets_a_webhook(&house.double).await;
    tokio::time::sleep(Duration::from_secs(6)).await;
    assert!(house.double.world().webhook.is_set());
    assert_eq!(house.double.count("deleteWebhook"), 2);
    house.double.text(1, "hello at last");
    until("it is heard, too", || house.double.said(1).len() == 3).await;
    assert_eq!(house.stop().await.1, Ok(()));
}

#[tokio::test]
async fn nobody_is_said_to_be_served_before_the_webhook_is_registered() {
    let double = Double::start().await;
    let refused = Trouble::Refuse("Bad Request: bad webhook: Failed to resolve host");
    double.always("setWebhook", None, refused);
    let house = hooked(double, None);
    until("it is refused", || house.double.count("setWebhook") >= 2).await;
    assert_eq!(house.metrics.side(), Side::Connecting);
    house.double.world().forget_troubles();
    house.is_registered().await;
    until("people are served", || {
        house.metrics.side() == Side::Serving
    })
    .await;
    house.kill();
}
