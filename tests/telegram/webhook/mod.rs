//! The webhook: who may come in, when an update gets its 200, and what a stop does.

pub mod hooked;

use std::sync::Arc;
use std::time::{Duration, Instant};

use sanad::app::deliver::Deliverer;
use sanad::telegram::{Settings, Telegram, Way, Webhook, serve};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::desk::{STAFF, Script, gets_the_menu, house_on};
use crate::double::{Double, TOKEN, Trouble, until};
use hooked::{PATH, SHOWN, client, codes, hooked, registered};

#[tokio::test]
async fn it_is_registered_at_the_start_and_updates_are_answered_and_acknowledged() {
    let house = registered().await;
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    until("it is acknowledged", || house.double.waiting().is_empty()).await;
    let world = house.double.world();
    assert_eq!(world.webhook.attempts, [(500, 200)]);
    assert_eq!(world.webhook.max_connections, 100);
    let kinds = json!([
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member"
    ]);
    assert_eq!(world.webhook.allowed, kinds);
    drop(world);
    assert_eq!(house.double.count("getUpdates"), 0);
    house.double.assert_clean();
    house.kill();
}

#[tokio::test]
async fn whoever_lacks_the_path_or_the_token_gets_what_an_unknown_page_is() {
    let house = registered().await;
    let client = client();
    let update =
        r#"{"update_id":1,"message":{"message_id":1,"text":"x","chat":{"id":1,"type":"private"}}}"#;
    let post = |path: &str, token: Option<&str>| {
        let request = client.post(format!("{}{path}", house.base)).body(update);
        match token {
            Some(token) => request.header("X-Telegram-Bot-Api-Secret-Token", token),
            None => request,
        }
    };
    let right = format!("/telegram/{PATH}");
    let unknown = house.ask(post("/no-such-page", None)).await;
    assert_eq!(
        (unknown.0, &unknown.1["x-console"]),
        (404, &"yes".parse().unwrap())
    );
    let wrong_path = format!("/telegram/{}", PATH.replace('0', "1"));
    for (path, token) in [
        (&*wrong_path, Some(SHOWN)),
        (&right, Some("fedcba9876543211")),
        (&right, Some("")),
        (&right, Some("fedcba98765432100")),
        (&right, None),
        (&format!("{right}/"), Some(SHOWN)),
        (&format!("/telegram//{PATH}"), Some(SHOWN)),
        ("/telegram/", Some(SHOWN)),
        ("/telegram", Some(SHOWN)),
    ] {
        assert_eq!(
            house.ask(post(path, token)).await,
            unknown,
            "{path} {token:?}"
        );
    }
    let get = client.get(format!("{}{right}", house.base));
    let get = get.header("X-Telegram-Bot-Api-Secret-Token", SHOWN);
    assert_eq!(house.ask(get).await, unknown);
    assert_eq!(house.seen(), Vec::<String>::new());
    // The same request with both is taken.
    assert_eq!(house.ask(post(&right, Some(SHOWN))).await.0, 200);
    assert_eq!(house.seen(), ["1 text x"]);
    house.kill();
}

#[tokio::test]
async fn what_is_no_update_is_passed_over() {
    let house = registered().await;
    let large = format!("{{\"update_id\":7,\"x\":\"{}\"}}", "x".repeat(1024 * 1024));
    let half = r#"{"update_id":5,"message":{"message_id":1,"text":"\ud83d","chat":{"id":5,"type":"private"}}}"#;
    for body in [
        "",
        "null",
        "{",
        "[1]",
        "{\"update_id\":3}",
        "\u{0}",
        &large,
        half,
    ] {
        let post = client().post(format!("{}/telegram/{PATH}", house.base));
        let post = post.header("X-Telegram-Bot-Api-Secret-Token", SHOWN);
        assert_eq!(house.ask(post.body(body.to_owned())).await.0, 200);
    }
    assert_eq!(
        house.seen(),
        ["5 text \u{fffd}"],
        "half a character is mended"
    );
    house.kill();
}

#[tokio::test]
async fn an_update_gets_its_200_when_its_screen_was_taken_or_waited_five_seconds() {
    let house = registered().await;
    house
        .double
        .always("sendMessage", Some(1), Trouble::Flood(60));
    let begun = Instant::now();
    house.double.text(1, "hello");
    let first = house.double.waiting()[0];
    for chat in 2..=20 {
        house.double.text(chat, "hello");
    }
    until("all others are acknowledged", || {
        house.double.waiting() == [first]
    })
    .await;
    let others = begun.elapsed();
    assert_eq!(codes(&house.double, first), [] as [u16; 0], "not yet");
    tokio::time::sleep(Duration::from_millis(1500)).await;
    until("the first too", || house.double.waiting().is_empty()).await;
    let waited = begun.elapsed();
    assert!(
        (4900..6500).contains(&waited.as_millis()) && others < waited / 2,
        "{waited:?} {others:?}"
    );
    assert_eq!(
        codes(&house.double, first),
        [200],
        "without another attempt"
    );
    house.double.assert_clean();
    house.kill();
}

#[tokio::test]
async fn an_update_that_comes_again_while_it_is_under_way_waits_for_the_same_end() {
    let house = registered().await;
    house.double.deliver_twice(true);
    house.double.text(1, "slow");
    let update = house.double.waiting()[0];
    until("both are answered", || house.double.waiting().is_empty()).await;
    assert_eq!(codes(&house.double, update), [200, 200]);
    assert_eq!(house.seen(), ["1 text slow"], "dealt with once");
    assert_eq!(house.double.said(1), ["text slow"]);
    house.kill();
}

#[tokio::test]
async fn what_comes_before_the_staffs_group_was_found_makes_nobody_leave_it() {
    let double = Double::start().await;
    double.world().moved.insert(STAFF.0, -1010);
    double.trouble(
        "sendChatAction",
        None,
        Trouble::Stall(Duration::from_millis(700)),
    );
    let house = hooked(double, None);
    let client = client();
    let group = r#"{"update_id":1,"message":{"message_id":1,"text":"x","chat":{"id":-1010,"type":"supergroup"}}}"#;
    let post = client
        .post(format!("{}/telegram/{PATH}", house.base))
        .body(group);
    let post = post.header("X-Telegram-Bot-Api-Secret-Token", SHOWN);
    assert_eq!(house.ask(post).await.0, 200);
    assert_eq!(
        house.double.count("leaveChat"),
        0,
        "the staff's group stays"
    );
    house.kill();
}

#[tokio::test]
async fn nobody_waits_at_the_door_for_the_staffs_group() {
    let double = Double::start().await;
    double.always("sendChatAction", Some(STAFF.0), Trouble::Flood(600));
    let house = hooked(double, None);
    house.is_registered().await;
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    house.double.assert_clean();
    house.kill();
}

#[tokio::test]
async fn registering_is_tried_again_until_telegram_takes_it() {
    let double = Double::start().await;
    for trouble in [
        Trouble::Flood(1),
        Trouble::Page(502),
        Trouble::Refuse("Bad Request: bad webhook: Failed to resolve host"),
        Trouble::Cut,
    ] {
        double.trouble("setWebhook", None, trouble);
    }
    let house = hooked(double, None);
    tokio::time::timeout(Duration::from_secs(20), async {
        while house.double.world().webhook.url.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    house.double.assert_clean();
    house.kill();
}

/// The settings of a bot whose webhook nobody calls.
fn elsewhere() -> Settings {
    Settings {
        way: Way::Webhook(Webhook::new("http://127.0.0.1:9", PATH, SHOWN)),
        runtime_folder: None,
        words: vec![],
        clock: || 0,
    }
}

#[tokio::test]
async fn replicas_register_the_same_and_change_nothing() {
    let double = Double::start().await;
    let telegram = || Telegram::new(TOKEN, Some(&double.url), None).unwrap();
    let stop = CancellationToken::new();
    let desk = Arc::new(Script::default());
    let mut replicas = Vec::new();
    for _ in 0..3 {
        let deliverer = Deliverer::new(Arc::new(telegram()), Arc::clone(&desk));
        let settings = elsewhere();
        let serving = serve(
            telegram(),
            Arc::clone(&desk),
            deliverer,
            settings,
            stop.clone(),
        );
        replicas.push(tokio::spawn(serving));
    }
    until("each looked after its registration", || {
        double.count("getWebhookInfo") == 3
    })
    .await;
    assert_eq!(double.world().webhook.changes, 1);
    stop.cancel();
    for replica in replicas {
        assert_eq!(replica.await.unwrap(), Ok(()));
    }
    assert!(
        double.world().webhook.is_set(),
        "a stop leaves it to the others"
    );
}

#[tokio::test]
async fn a_switch_to_polling_takes_the_webhook_away_and_loses_nothing() {
    let house = registered().await;
    house.double.text(1, "hang");
    until("it is under way", || !house.seen().is_empty()).await;
    let polling = house_on(house.kill(), None);
    until("it comes again", || polling.seen() == ["1 text hang"]).await;
    assert!(!polling.double.world().webhook.is_set());
    polling.double.text(2, "hello");
    until("an answer", || polling.double.said(2) == ["text hello"]).await;
    let hooked = hooked(polling.kill().await, None);
    until("it comes once more", || {
        hooked.seen().contains(&"1 text hang".to_owned())
    })
    .await;
    hooked.kill();
}

#[tokio::test]
async fn a_webhook_that_somebody_took_away_is_registered_anew() {
    let double = Double::start().await;
    let telegram = Telegram::new(TOKEN, Some(&double.url), None).unwrap();
    let desk = Arc::new(Script::default());
    let deliverer = Deliverer::new(Arc::new(telegram.clone()), Arc::clone(&desk));
    let settings = elsewhere();
    let serving = serve(
        telegram,
        desk,
        deliverer,
        settings,
        CancellationToken::new(),
    );
    let serving = tokio::spawn(serving);
    until("it was looked after", || {
        double.count("getWebhookInfo") == 1
    })
    .await;
    double.world().webhook.url = None;
    tokio::time::pause();
    tokio::time::advance(Duration::from_mins(6)).await;
    tokio::time::resume();
    until("it stands again", || double.world().webhook.is_set()).await;
    serving.abort();
}

#[tokio::test]
async fn stopping_lets_what_is_under_way_end_with_its_200_and_takes_nothing_new() {
    let house = registered().await;
    house.double.text(1, "slow");
    let slow = house.double.waiting()[0];
    until("it is under way", || !house.seen().is_empty()).await;
    house.stop.cancel();
    house.double.text(2, "hello");
    let late = *house.double.waiting().last().unwrap();
    let desk = Arc::clone(&house.desk);
    let (double, result) = house.stop().await;
    assert_eq!(result, Ok(()));
    until("its 200 came", || codes(&double, slow) == [200]).await;
    assert_eq!(double.said(1), ["text slow"]);
    assert_eq!(*desk.seen.lock().unwrap(), ["1 text slow"]);
    assert_eq!(double.waiting(), [late], "it comes again");
    assert!(
        codes(&double, late)
            .iter()
            .all(|code| matches!(code, 0 | 503))
    );
}

#[tokio::test]
async fn an_update_that_ended_three_processes_gets_the_menu_and_slows_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut double = Double::start().await;
    double.text(1, "hang");
    for round in 0..4 {
        let house = hooked(double, Some(folder.path().to_owned()));
        until("it is tried", || {
            house.seen().contains(&"1 text hang".to_owned())
        })
        .await;
        house.double.text(10 + round, "hello");
        until("others are answered meanwhile", || {
            !house.double.said(10 + round).is_empty()
        })
        .await;
        double = house.kill();
    }
    let house = hooked(double, Some(folder.path().to_owned()));
    gets_the_menu(&house.double).await;
    house.kill();
}
