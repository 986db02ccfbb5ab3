//! What becomes of each kind of update.

use serde_json::{Value, json};

use crate::desk::{House, house};
use crate::double::{chat_of, until};

async fn check(fields: Value, expected: &str) {
    let house = house().await;
    house.double.message(1, &fields);
    until("it is acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.seen(), [format!("1 {expected}")]);
    house.double.assert_clean();
}

async fn passed_over(house: &House) {
    until("it is acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.seen(), Vec::<String>::new());
}

#[tokio::test]
async fn commands_are_known_with_or_without_the_name_of_the_bot() {
    let house = house().await;
    let said = [
        "/start p12",
        "/HELP",
        "/language@sanad_bot",
        "/privacy",
        "/developer_info",
        "/stop",
        "/delete",
        "/settings",
        "/nonsense",
        "/home is where I cannot go",
        "/ 5",
    ];
    for text in said {
        house.double.text(1, text);
    }
    until("all are seen", || house.seen().len() == said.len()).await;
    let expected = [
        "command Start",
        "command Help",
        "command Language",
        "command Privacy",
        "command Privacy",
        "command Stop",
        "command Delete",
        "command Settings",
        "command Unknown",
        "text /home is where I cannot go",
        "text / 5",
    ];
    assert_eq!(house.seen(), expected.map(|line| format!("1 {line}")));
}

#[tokio::test]
async fn the_largest_picture_that_can_be_fetched_is_taken_with_its_words() {
    let photo = json!([{ "file_id": "s", "file_size": 10 }, { "file_id": "m", "file_size": 900 },
        { "file_id": "l", "file_size": 30_000_000 }]);
    check(
        json!({ "photo": photo, "caption": "look" }),
        "files Photo m Some(900) Some(\"look\")",
    )
    .await;
}

#[tokio::test]
async fn a_voice_and_a_document_are_files() {
    check(
        json!({ "voice": { "file_id": "v", "duration": 3 } }),
        "files Voice v None None",
    )
    .await;
    let document = json!({ "file_id": "d", "file_name": "Maria Lopez.pdf", "file_size": 5 });
    check(
        json!({ "document": document }),
        "files Document d Some(5) None",
    )
    .await;
}

#[tokio::test]
async fn a_place_is_a_place_also_as_a_venue() {
    let place = json!({ "latitude": 33.5, "longitude": -7.25 });
    check(json!({ "location": place }), "place 33.5 -7.25").await;
    check(
        json!({ "location": place, "venue": { "location": place, "title": "x", "address": "y" } }),
        "place 33.5 -7.25",
    )
    .await;
}

#[tokio::test]
async fn what_is_not_taken_is_told_apart() {
    check(
        json!({ "contact": { "phone_number": "+1", "first_name": "x" } }),
        "other Contact",
    )
    .await;
    check(json!({ "sticker": { "file_id": "x" } }), "other Sticker").await;
    let animation = json!({ "file_id": "x" });
    check(
        json!({ "animation": animation, "document": animation }),
        "other Sticker",
    )
    .await;
    check(json!({ "poll": { "id": "1" } }), "other Unknown").await;
    check(json!({ "something_of_2031": {} }), "other Unknown").await;
}

#[tokio::test]
async fn a_forwarded_text_is_a_text() {
    let origin = json!({ "type": "user", "sender_user": { "id": 5, "is_bot": false, "first_name": "Boss" }, "date": 1 });
    check(
        json!({ "text": "you owe me", "forward_origin": origin }),
        "text you owe me",
    )
    .await;
}

#[tokio::test]
async fn a_text_with_marks_of_a_later_api_is_read() {
    check(json!({ "text": "tomorrow", "entities": [{ "type": "date_time", "offset": 0, "length": 8 }] }), "text tomorrow").await;
}

#[tokio::test]
async fn service_messages_blocks_and_the_bots_own_messages_are_passed_over() {
    let house = house().await;
    house
        .double
        .message(1, &json!({ "pinned_message": { "message_id": 1 } }));
    house.double.message(
        1,
        &json!({ "message_auto_delete_timer_changed": { "message_auto_delete_time": 86400 } }),
    );
    house.double.message(
        1,
        &json!({ "text": "mine", "from": { "id": 4711, "is_bot": true, "first_name": "Sanad" } }),
    );
    let member = |status: &str| {
        json!({ "my_chat_member": { "date": 1, "chat": chat_of(1),
        "from": { "id": 1, "is_bot": false, "first_name": "x" }, "new_chat_member": { "status": status } } })
    };
    house.double.push(member("kicked"));
    house.double.push(member("member"));
    house.double.push(json!({ "channel_post": { "message_id": 1, "date": 1, "chat": { "id": -7, "type": "channel" } } }));
    house
        .double
        .push(json!({ "update_of_2031": { "chat": { "id": 1, "type": "private" } } }));
    passed_over(&house).await;
}

#[tokio::test]
async fn an_edited_message_is_told_apart() {
    let house = house().await;
    let message = json!({ "message_id": 5, "date": 1, "edit_date": 2, "chat": chat_of(1), "text": "other words",
        "from": { "id": 1, "is_bot": false, "first_name": "x" } });
    house.double.push(json!({ "edited_message": message }));
    until("it is seen", || house.seen() == ["1 edited"]).await;
}

#[tokio::test]
async fn a_place_that_moves_by_itself_is_nothing_that_somebody_said() {
    let house = house().await;
    let moving = json!({ "message_id": 5, "date": 1, "edit_date": 2, "chat": chat_of(1),
        "location": { "latitude": 34.0, "longitude": -6.8, "live_period": 900 },
        "from": { "id": 1, "is_bot": false, "first_name": "x" } });
    house.double.push(json!({ "edited_message": moving }));
    passed_over(&house).await;
}

#[tokio::test]
async fn half_a_character_spoils_neither_its_message_nor_the_batch() {
    let house = house().await;
    let raw = r#"{"update_id":#ID,"message":{"message_id":5,"date":1,"chat":{"id":1,"type":"private","first_name":"\udc00"},"text":"a\ud83d b\\ud83d \ud83d\ude00"}}"#;
    house.double.push_raw(raw);
    house.double.text(2, "hello");
    until("both are seen", || house.seen().len() == 2).await;
    assert!(
        house
            .seen()
            .contains(&"1 text a\u{fffd} b\\ud83d \u{1f600}".to_owned())
    );
    until("both are acknowledged", || {
        house.double.waiting().is_empty()
    })
    .await;
}

#[tokio::test]
async fn an_update_of_another_shape_gets_the_menu_or_is_passed_over() {
    let house = house().await;
    house
        .double
        .push(json!({ "message": { "message_id": "five", "chat": chat_of(1), "text": 7 } }));
    house
        .double
        .push(json!({ "message": { "message_id": "five", "chat": chat_of(-8) } }));
    house.double.push(json!({ "message": 12 }));
    house
        .double
        .push_raw(r#"{"update_id":#ID,"message":{"n":1e999}}"#);
    until("all are acknowledged", || house.double.waiting().is_empty()).await;
    assert_eq!(house.seen(), ["1 other Unknown"]);
    assert!(!house.double.said(1).is_empty());
}
