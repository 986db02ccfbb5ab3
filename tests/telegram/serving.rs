//! Polling, lanes and acknowledging.

use std::time::{Duration, Instant};

use sanad::telegram::{CannotServe, Settings, Telegram, Way, serve};
use serde_json::json;

use crate::desk::{STAFF, gets_the_menu, house, house_on};
use crate::double::{Double, Trouble, until};

#[tokio::test]
async fn who_writes_is_answered_and_the_update_acknowledged() {
    let house = house().await;
    house.double.text(1, "hello");
    until("an answer", || house.double.said(1) == ["text hello"]).await;
    until("it is acknowledged", || house.double.waiting().is_empty()).await;
    house.double.assert_clean();
}

#[tokio::test]
async fn an_update_is_acknowledged_only_when_it_was_dealt_with() {
    let house = house().await;
    house.double.text(1, "hang");
    let first = house.double.waiting()[0];
    house.double.text(2, "hello");
    until("the other chat is answered", || {
        house.double.said(2) == ["text hello"]
    })
    .await;
    tokio::time::sleep(Duration::from_millis(1200)).await;
    assert_eq!(house.double.waiting().first(), Some(&first));
    assert!(
        house.double.count("getUpdates") < 12,
        "and nobody asks for it all the time"
    );
    let double = house.kill().await;
    let again = house_on(double, None);
    until("it comes again", || {
        again.seen().contains(&"1 text hang".to_owned())
    })
    .await;
}

#[tokio::test]
async fn a_slow_chat_stalls_no_other_and_keeps_its_order() {
    let house = house().await;
    house.double.text(1, "slow");
    house.double.text(1, "after it");
    let begun = Instant::now();
    for chat in 2..20 {
        house.double.text(chat, "hello");
    }
    until("all others are answered", || {
        (2..20).all(|chat| !house.double.said(chat).is_empty())
    })
    .await;
    assert!(begun.elapsed() < Duration::from_millis(1400));
    // The screen of the first may have been replaced by that of the second before it was sent.
    until("the slow one too", || {
        house
            .double
            .said(1)
            .last()
            .is_some_and(|said| said == "text after it")
    })
    .await;
    let seen: Vec<_> = house
        .seen()
        .into_iter()
        .filter(|line| line.starts_with("1 "))
        .collect();
    assert_eq!(seen, ["1 text slow", "1 text after it"]);
    house.double.assert_clean();
}

#[tokio::test]
async fn more_than_a_hundred_waiting_updates_are_all_answered() {
    let double = Double::start().await;
    for chat in 1..=130 {
        double.text(chat, "hello");
    }
    let house = house_on(double, None);
    tokio::time::timeout(Duration::from_secs(15), async {
        while house.seen().len() < 130 || !house.double.waiting().is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
    assert_eq!(house.seen().len(), 130, "each once");
}

#[tokio::test]
async fn a_bug_in_a_turn_gets_the_menu_and_ends_nothing() {
    let house = house().await;
    house.double.text(1, "break");
    until("the menu comes", || {
        house.double.said(1) == ["other Unknown"]
    })
    .await;
    house.double.text(1, "hello");
    until("the chat lives", || house.double.said(1).len() == 2).await;
}

#[tokio::test]
async fn a_press_gets_the_toast_of_its_turn() {
    let house = house().await;
    house.double.text(1, "hello");
    until("a menu", || !house.double.said(1).is_empty()).await;
    let press = house.double.press(1, "Go on");
    until("its toast", || {
        house.double.world().toasts == [(press.clone(), "Well".to_owned())]
    })
    .await;
    until("its screen", || house.double.said(1) == ["pressed next"]).await;
    house.double.assert_clean();
}

#[tokio::test]
async fn a_press_is_answered_once_and_early_while_its_turn_takes_long() {
    let house = house().await;
    house.double.text(1, "slow");
    until("a menu", || !house.double.said(1).is_empty()).await;
    let press = house.double.press(1, "Go on");
    until("an empty toast", || !house.double.world().toasts.is_empty()).await;
    assert_eq!(
        house.double.said(1),
        ["text slow"],
        "the turn is still under way"
    );
    until("its screen", || house.double.said(1) == ["pressed slow"]).await;
    until("it is acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.double.world().toasts, [(press, String::new())]);
    house.double.assert_clean();
}

#[tokio::test]
async fn a_foreign_group_gets_one_line_and_is_left_but_the_staff_stay() {
    let house = house().await;
    house.double.push(
        json!({ "message": { "message_id": 1, "date": 1, "text": "hello",
        "chat": { "id": -5, "type": "group", "title": "x" },
        "from": { "id": 9, "is_bot": false, "first_name": "x", "language_code": "fr-CA" } } }),
    );
    house.double.push(json!({ "my_chat_member": { "date": 1, "chat": { "id": -6, "type": "channel", "title": "x" },
        "from": { "id": 9, "is_bot": false, "first_name": "x" }, "old_chat_member": { "status": "left" },
        "new_chat_member": { "status": "administrator" } } }));
    house.double.text(STAFF.0, "good morning");
    until("both are left", || house.double.world().left.len() == 2).await;
    until("all is acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.double.said(-5), ["Words of notice-group-line"]);
    assert_eq!(house.seen(), Vec::<String>::new());
    assert!(!house.double.world().left.contains(&STAFF.0));
    house.double.assert_clean();
}

#[tokio::test]
async fn the_staffs_group_is_followed_when_it_becomes_a_supergroup() {
    let house = house().await;
    house.double.push(
        json!({ "message": { "message_id": 1, "date": 1, "migrate_to_chat_id": -1009,
        "chat": { "id": STAFF.0, "type": "group", "title": "x" } } }),
    );
    until("it is followed", || {
        house.telegram.staff_chat().unwrap().0 == -1009
    })
    .await;
    house.double.text(-1009, "here we are");
    let message = house
        .telegram
        .send_alert("urgent", Some(("Open", "https://example.org/cases")))
        .await
        .unwrap();
    house
        .telegram
        .edit_alert(message, "taken", None)
        .await
        .unwrap();
    until("all is acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.double.said(-1009), ["taken"]);
    assert!(house.double.world().left.is_empty());
    house.double.assert_clean();
}

/// The three ways in which a process may first hear of the supergroup.
fn first_words(of: i64) -> [serde_json::Value; 3] {
    let chat = json!({ "id": of, "type": "supergroup", "title": "x" });
    let from = json!({ "id": 9, "is_bot": false, "first_name": "x" });
    [
        json!({ "message": { "message_id": 1, "date": 1, "chat": chat,
            "migrate_from_chat_id": STAFF.0, "from": from } }),
        json!({ "my_chat_member": { "date": 1, "chat": chat, "from": from,
            "old_chat_member": { "status": "left" }, "new_chat_member": { "status": "member" } } }),
        json!({ "message": { "message_id": 2, "date": 1, "chat": chat, "text": "x", "from": from } }),
    ]
}

#[tokio::test]
async fn a_process_that_nobody_told_of_the_supergroup_stays_in_it() {
    for (number, heard) in first_words(-1011).into_iter().enumerate() {
        let house = house().await;
        until("it looked for the group", || {
            house.double.count("sendChatAction") == 1
        })
        .await;
        house.double.world().moved.insert(STAFF.0, -1011);
        for trouble in [Trouble::Flood(1), Trouble::Page(502)] {
            house.double.trouble("sendChatAction", None, trouble);
        }
        let looks = house.double.count("sendChatAction");
        house.double.push(heard);
        until("it is acknowledged", || house.double.waiting().is_empty()).await;
        assert_eq!(house.telegram.staff_chat().unwrap().0, -1011);
        assert!(house.double.world().left.is_empty(), "{number}");
        assert_eq!(house.double.said(-1011), Vec::<String>::new());
        let looks = house.double.count("sendChatAction") - looks;
        // Who is told by the message itself asks nobody.
        assert_eq!(looks, if number == 0 { 0 } else { 3 }, "{number}");
        house.double.assert_clean();
    }
}

#[tokio::test]
async fn a_supergroup_is_left_only_when_telegram_says_that_it_is_not_the_staffs() {
    let house = house().await;
    house.double.text(1, "hello");
    until("it serves", || !house.double.said(1).is_empty()).await;
    let [_, added, spoken] = first_words(-1012);
    house.double.push(added);
    until("it is left", || house.double.world().left == [-1012]).await;
    assert_eq!(house.double.said(-1012).len(), 1);
    // Removed from the staff's own group, the bot still goes from all others.
    house.double.world().left = vec![STAFF.0];
    house.double.push(spoken);
    until("it is left too", || {
        house.double.world().left == [STAFF.0, -1012]
    })
    .await;
    house.double.assert_clean();
}

#[tokio::test]
async fn a_group_that_moved_while_nobody_listened_is_found_at_the_start() {
    let double = Double::start().await;
    double.world().moved.insert(STAFF.0, -1010);
    double.text(-1010, "who is there?");
    let house = house_on(double, None);
    until("it is acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.telegram.staff_chat().unwrap().0, -1010);
    assert!(house.double.world().left.is_empty());
}

#[tokio::test]
async fn people_are_served_while_the_staffs_group_gives_no_answer() {
    for trouble in [Trouble::Flood(600), Trouble::Stall(Duration::from_hours(1))] {
        let double = Double::start().await;
        double.always("sendChatAction", Some(STAFF.0), trouble);
        double.text(1, "hello");
        let house = house_on(double, None);
        until("an answer", || house.double.said(1) == ["text hello"]).await;
        assert_eq!(house.double.count("sendChatAction"), 1, "it was looked for");
        let stopped = tokio::time::timeout(Duration::from_secs(3), house.stop());
        assert_eq!(stopped.await.expect("a stop waits for no group").1, Ok(()));
    }
}

#[tokio::test]
async fn a_wrong_token_is_said_at_once() {
    let double = Double::start().await;
    let telegram = Telegram::new("1:wrong", Some(&double.url), None).unwrap();
    let house = house_on(double, None);
    let settings = Settings {
        way: Way::Polling(Duration::from_secs(5)),
        runtime_folder: None,
        words: vec![],
        clock: || 0,
    };
    let serving = serve(
        telegram,
        house.desk.clone(),
        house.deliverer.clone(),
        settings,
        house.stop.clone(),
    );
    let result = tokio::time::timeout(Duration::from_secs(2), serving)
        .await
        .unwrap();
    assert_eq!(result, Err(CannotServe::WrongToken));
    assert!(
        result
            .unwrap_err()
            .to_string()
            .contains("SANAD_TELEGRAM_TOKEN")
    );
}

#[tokio::test]
async fn a_failing_server_is_asked_again() {
    let double = Double::start().await;
    double.trouble("getUpdates", None, Trouble::Page(502));
    double.trouble("deleteWebhook", None, Trouble::Flood(1));
    double.text(1, "hello");
    let house = house_on(double, None);
    until("an answer", || house.double.said(1) == ["text hello"]).await;
}

#[tokio::test]
async fn stopping_deals_with_what_is_under_way_and_acknowledges_it() {
    let house = house().await;
    house.double.text(1, "slow");
    until("it is under way", || !house.seen().is_empty()).await;
    let (double, result) = house.stop().await;
    assert_eq!(result, Ok(()));
    assert_eq!(double.said(1), ["text slow"]);
    assert!(double.waiting().is_empty());
}

#[tokio::test]
async fn an_update_that_ended_three_processes_gets_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut double = Double::start().await;
    double.text(1, "hang");
    double.text(2, "hello");
    for _ in 0..4 {
        let house = house_on(double, Some(folder.path().to_owned()));
        until("it is tried", || {
            house.seen().contains(&"1 text hang".to_owned())
        })
        .await;
        double = house.kill().await;
    }
    let house = house_on(double, Some(folder.path().to_owned()));
    gets_the_menu(&house.double).await;
}

#[tokio::test]
async fn the_profile_is_set_in_every_language_of_two_letters() {
    let double = Double::start().await;
    double.trouble("setMyCommands", None, Trouble::Flood(1));
    let house = house_on(double, None);
    until("all texts are set", || {
        house.double.count("setMyShortDescription") == 4
    })
    .await;
    house.double.text(1, "hello");
    until("people are served meanwhile", || {
        !house.double.said(1).is_empty()
    })
    .await;
    house.double.assert_clean();
}

#[tokio::test]
async fn staff_are_told_even_when_their_button_is_refused() {
    let house = house().await;
    house.double.trouble(
        "sendMessage",
        Some(STAFF.0),
        Trouble::Refuse("Bad Request: BUTTON_URL_INVALID"),
    );
    house
        .telegram
        .send_alert("urgent", Some(("Open", "http://127.0.0.1/cases")))
        .await
        .unwrap();
    assert_eq!(house.double.said(STAFF.0), ["urgent"]);
    assert!(house.double.screen(STAFF.0)[0].rows.is_empty());
}
