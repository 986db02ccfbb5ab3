//! Screens in the chat, refusals of Telegram, and files.

use std::time::Duration;

use sanad::app::arrival::{Deletion, Menu, Outcome, Show};
use sanad::app::messenger::{ChatId, MessageId, Messenger as _, Refusal};
use tokio::time::Instant;

use crate::desk::{House, card, here, house};
use crate::double::{Trouble, until};

fn show(text: &str) -> Show {
    Show {
        card: card(text, false),
        over: None,
        former: None,
        anew: false,
        here: here(),
        vanish: None,
        lasting: false,
    }
}

async fn deliver(house: &House, chat: i64, show: Show) {
    let outcome = Outcome {
        show: Some(show),
        ..Outcome::default()
    };
    house
        .deliverer
        .submit(ChatId(chat), Instant::now(), outcome)
        .await;
}

async fn first_menu(house: &House) -> Menu {
    deliver(house, 1, show("one")).await;
    let shown = house.double.screen(1).pop().unwrap();
    Menu {
        message: MessageId(shown.id),
        protected: false,
        voice: false,
    }
}

/// A protected screen in the place of a menu.
fn consent(over: Option<Menu>) -> Show {
    Show {
        over,
        card: card("consent", true),
        ..show("")
    }
}

#[tokio::test]
async fn browsing_keeps_one_message_and_a_request_is_protected() {
    let house = house().await;
    let over = Some(first_menu(&house).await);
    deliver(
        &house,
        1,
        Show {
            over,
            ..show("<b>two</b> &amp; more")
        },
    )
    .await;
    assert_eq!(house.double.said(1), ["two & more"]);
    deliver(&house, 1, consent(over)).await;
    until("the old menu goes", || house.double.said(1) == ["consent"]).await;
    assert!(house.double.screen(1)[0].protected);
    house.double.assert_clean();
}

#[tokio::test]
async fn a_menu_that_is_older_than_two_days_is_blanked() {
    let house = house().await;
    let over = Some(first_menu(&house).await);
    house.double.world().chats.get_mut(&1).unwrap()[0].hours_old = 50;
    deliver(&house, 1, consent(over)).await;
    until("the old menu is blank", || {
        house.double.said(1) == ["·", "consent"]
    })
    .await;
    assert!(house.double.screen(1)[0].rows.is_empty());
    house.double.assert_clean();
}

/// A voice that can no more be deleted.
async fn old_voice(house: &House) -> Menu {
    let show = Show {
        card: crate::voices::voice("papers", false),
        ..show("")
    };
    deliver(house, 1, show).await;
    let mut world = house.double.world();
    let heard = &mut world.chats.get_mut(&1).unwrap()[0];
    heard.hours_old = 50;
    world.calls.clear();
    Menu {
        message: MessageId(world.chats[&1][0].id),
        protected: false,
        voice: true,
    }
}

/// The words under it are gone, and it was not tried to edit it as a text.
fn assert_blank(house: &House, edits: usize) {
    let heard = house.double.screen(1).swap_remove(0);
    assert!(heard.voice.is_some() && heard.text == "·" && heard.rows.is_empty());
    assert_eq!(house.double.count("editMessageText"), edits);
    house.double.assert_clean();
}

fn blank(house: &House) -> bool {
    house.double.said(1).first().is_some_and(|text| text == "·")
}

#[tokio::test]
async fn a_voice_that_is_older_than_two_days_loses_its_words_by_the_method_for_voices() {
    // Its time is over, and a later menu has its key.
    let with_house = house().await;
    let voice = old_voice(&with_house).await;
    let deletion = Deletion {
        messages: vec![voice.message],
        voice: true,
        sweep: Some([4; 16]),
    };
    let outcome = Outcome {
        delete: vec![deletion],
        ..Outcome::default()
    };
    with_house.deliverer.submit_quietly(ChatId(1), outcome);
    until("the voice is blank", || blank(&with_house)).await;
    assert_blank(&with_house, 0);

    // Its time is over, and only it has the key.
    let with_house = house().await;
    let voice = old_voice(&with_house).await;
    let hide = Show {
        over: Some(voice),
        anew: true,
        ..show("weather")
    };
    let outcome = Outcome {
        hide: Some((hide, [4; 16])),
        ..Outcome::default()
    };
    with_house.deliverer.submit_quietly(ChatId(1), outcome);
    until("a harmless screen", || {
        with_house.double.said(1) == ["·", "weather"]
    })
    .await;
    assert_blank(&with_house, 0);

    // A screen takes its place, and nobody knows any more that it is a voice.
    let with_house = house().await;
    let voice = old_voice(&with_house).await;
    let next = Show {
        former: Some(voice.message),
        ..show("next")
    };
    deliver(&with_house, 1, next).await;
    until("the voice is blank", || blank(&with_house)).await;
    assert_blank(&with_house, 1);
}

#[tokio::test]
async fn the_same_screen_again_is_no_failure() {
    let house = house().await;
    let menu = first_menu(&house).await;
    assert_eq!(
        house
            .telegram
            .edit(ChatId(1), menu.message, &card("one", false))
            .await,
        Ok(())
    );
}

#[tokio::test]
async fn flood_failures_and_silence_lose_no_screen() {
    let house = house().await;
    house
        .double
        .trouble("sendMessage", Some(1), Trouble::Flood(1));
    house
        .double
        .trouble("sendMessage", Some(1), Trouble::Page(502));
    house.double.trouble(
        "sendMessage",
        Some(2),
        Trouble::Stall(Duration::from_millis(300)),
    );
    deliver(&house, 1, show("one")).await;
    deliver(&house, 2, show("two")).await;
    assert_eq!(
        (house.double.said(1), house.double.said(2)),
        (vec!["one".into()], vec!["two".into()])
    );
}

#[tokio::test]
async fn refusals_are_told_apart() {
    let house = house().await;
    house.double.world().blocked.insert(3);
    assert!(house.telegram.send(ChatId(3), &card("x", false)).await == Err(Refusal::Unreachable));
    let missing = MessageId(99_999);
    assert_eq!(
        house
            .telegram
            .edit(ChatId(1), missing, &card("x", false))
            .await,
        Err(Refusal::CannotChange)
    );
    assert_eq!(house.telegram.delete(ChatId(1), &[missing]).await, Ok(()));
    assert_eq!(
        house.telegram.answer("never", None).await,
        Err(Refusal::GiveUp)
    );
    assert!(house.telegram.send(ChatId(1), &card("<b>x", false)).await == Err(Refusal::GiveUp));
}

#[tokio::test]
async fn files_are_fetched_up_to_the_limit() {
    let house = house().await;
    let too_large = vec![0; 20 * 1024 * 1024 + 1];
    house.double.world().files.extend([
        ("small".to_owned(), b"a voice".to_vec()),
        ("large".to_owned(), too_large.clone()),
        ("unsized".to_owned(), too_large),
    ]);
    assert_eq!(house.telegram.fetch("small").await, Ok(b"a voice".to_vec()));
    assert_eq!(house.telegram.fetch("large").await, Err(Refusal::TooLarge));
    assert_eq!(
        house.telegram.fetch("unsized").await,
        Err(Refusal::TooLarge)
    );
    assert_eq!(house.telegram.fetch("gone").await, Err(Refusal::Again));
    house.double.assert_clean();
}

#[tokio::test]
async fn a_file_that_telegram_cannot_give_now_is_asked_for_again() {
    let house = house().await;
    let picture = ("picture".to_owned(), b"a picture".to_vec());
    house.double.world().files.extend([picture]);
    let troubles = [
        Trouble::Says(502, "Bad Gateway"),
        Trouble::Says(500, "Internal Server Error"),
        Trouble::Says(401, "Unauthorized"),
        Trouble::Says(404, "Not Found"),
        Trouble::Says(400, "Logged out"),
        Trouble::Refuse("Bad Request: wrong file_id or the file is temporarily unavailable"),
        Trouble::Refuse("Bad Request: words of another year"),
    ];
    for trouble in troubles {
        house.double.trouble("getFile", None, trouble);
        let fetched = house.telegram.fetch("picture").await;
        assert_eq!(fetched, Err(Refusal::Again), "{trouble:?}");
        assert!(house.telegram.fetch("picture").await.is_ok(), "{trouble:?}");
    }
    let never = Trouble::Refuse("Bad Request: invalid file_id");
    house.double.trouble("getFile", None, never);
    let fetched = house.telegram.fetch("picture").await;
    assert_eq!(fetched, Err(Refusal::GiveUp));
}

#[tokio::test]
async fn what_must_vanish_is_filled_into_a_protected_message() {
    let house = house().await;
    house.double.text(1, "a secret that must vanish");
    until("it is shown", || {
        house.double.said(1) == ["text a secret that must vanish"]
    })
    .await;
    assert!(house.double.screen(1).last().unwrap().protected);
    assert_eq!(
        (
            house.double.count("sendMessage"),
            house.double.count("editMessageText")
        ),
        (1, 1)
    );
    house.double.assert_clean();
}
