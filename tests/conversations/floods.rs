//! What a flood does not do: ring for every request, or hold what one person wrote.

use sanad::app::arrival::{Arrival, Incoming, Menu};
use sanad::app::budget::Standing;
use sanad::app::caps::{MOST_BYTES_A_DAY, MOST_FILES_A_DAY};
use sanad::app::deliver::Desk;
use sanad::app::haste::Matter;
use sanad::app::messenger::{ChatId, MessageId};
use sanad::domain::conversation::{Command, FileKind, NotTaken};

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);

async fn with_menu() -> TestHouse {
    let house = TestHouse::in_english().await;
    house.say(CHAT, "/start").await;
    house
}

fn pressing(house: &TestHouse, screen: &str, argument: &str) -> Arrival {
    house.pressing(CHAT, &house.forged(CHAT, screen, argument))
}

#[tokio::test]
async fn it_is_known_what_is_at_stake_in_every_kind_of_update() {
    let house = with_menu().await;
    let saying = |text| house.saying(CHAT, text);
    let other = |what| house.arrival(CHAT, what, None);
    let press = |screen, argument| pressing(&house, screen, argument);
    for (arrival, matter) in [
        (press("home", ""), Matter::Door),
        (press("danger", "in"), Matter::Door),
        (press("danger", "x"), Matter::Leaving),
        (press("cover", "x"), Matter::Leaving),
        (press("erase", "yes"), Matter::Erasing),
        (press("erase", "keep"), Matter::Leaving),
        (press("visit", "erase2"), Matter::Erasing),
        (press("visit", "close"), Matter::Leaving),
        (press("mailbox", "12345"), Matter::Door),
        (press("mailbox", "123456"), Matter::Effect),
        (press("request", "yes"), Matter::Effect),
        (press("request-review", "send"), Matter::Effect),
        (press("request-danger", "yes"), Matter::Effect),
        (other(Incoming::Commanded(Command::Start)), Matter::Door),
        (other(Incoming::Commanded(Command::Delete)), Matter::Erasing),
        (other(Incoming::Commanded(Command::Stop)), Matter::Leaving),
        (saying("erase"), Matter::Leaving),
        (saying("danger"), Matter::Door),
        (saying("he will kill me"), Matter::Door),
        (saying("they took my papers"), Matter::Said),
        (house.sending(CHAT, FileKind::Photo, None), Matter::Said),
        (
            house.sending(CHAT, FileKind::Photo, Some("he will kill me")),
            Matter::Door,
        ),
        (other(Incoming::Place(1.0, 2.0)), Matter::Said),
        (other(Incoming::Other(NotTaken::Sticker)), Matter::Said),
    ] {
        assert_eq!(
            house.app.matter(&arrival),
            matter,
            "of {arrival}",
            arrival = kind(&arrival)
        );
    }
}

fn kind(arrival: &Arrival) -> String {
    match &arrival.what {
        Incoming::Pressed(pressed) => pressed.data.clone().unwrap_or_default(),
        Incoming::Text(text) => text.clone(),
        Incoming::Commanded(command) => format!("{command:?}"),
        _ => "something else".to_owned(),
    }
}

#[tokio::test]
async fn what_was_passed_over_is_told_once_on_the_next_screen_and_only_a_code_is_swept() {
    let house = with_menu().await;
    house.spend_budget(CHAT);
    assert_eq!(house.app.arrived(CHAT), Standing::Beyond);
    let passed = house
        .app
        .turn_beyond(house.saying(CHAT, "my story"), true)
        .await;
    assert!(passed.show.is_none() && passed.delete.is_empty());
    let code = house.saying(CHAT, "1234 5678 9012 3456 7890");
    let passed = house.app.turn_beyond(code, true).await;
    assert_eq!(passed.delete.len(), 1, "a code must not stay");
    let line = live().notice(
        sanad::domain::payload::LanguageCode::new("en").unwrap(),
        sanad::domain::conversation::Notice::Slower,
    );
    let home = || pressing(&house, "home", "");
    let first = house.app.turn_beyond(home(), false).await.show.unwrap();
    assert!(first.card.text.contains(&line));
    let unseen = house.app.turn_beyond(home(), false).await.show.unwrap();
    assert!(
        unseen.card.text.contains(&line),
        "nobody has seen the first yet"
    );
    let menu = Menu {
        message: MessageId(1),
        protected: false,
        voice: false,
    };
    Desk::menu_shown(&*house.app, CHAT, menu, first.here);
    let second = house.app.turn_beyond(home(), false).await;
    assert!(!second.show.unwrap().card.text.contains(&line));
    let told = house
        .app
        .turn_beyond(house.saying(CHAT, "my story"), false)
        .await;
    assert!(told.show.unwrap().card.text.contains(&line));
    let again = house
        .app
        .turn_beyond(house.saying(CHAT, "my story"), false)
        .await;
    assert!(again.show.is_none(), "the line stands there already");
}

#[tokio::test]
async fn a_sentence_of_danger_that_was_passed_over_is_told_and_a_mere_door_is_not() {
    let english = sanad::domain::payload::LanguageCode::new("en").unwrap();
    let line = live().notice(english, sanad::domain::conversation::Notice::Slower);
    for (text, is_told) in [("danger", false), ("he will kill me", true)] {
        let house = with_menu().await;
        house.spend_budget(CHAT);
        let says = house.saying(CHAT, text);
        let typed = says.typed;
        let passed = house.app.turn_beyond(says, true).await;
        assert!(passed.show.is_none() && passed.delete.is_empty());
        assert!(typed.is_some());
        let danger = pressing(&house, "danger", "in");
        let shown = house.app.turn_beyond(danger, false).await.show.unwrap();
        assert_eq!(shown.card.text.contains(&line), is_told, "{text}");
    }
    let house = with_menu().await;
    house.spend_budget(CHAT);
    let picture = house.sending(CHAT, FileKind::Photo, Some("he will kill me"));
    house.app.turn_beyond(picture, true).await;
    let home = pressing(&house, "home", "");
    let shown = house.app.turn_beyond(home, false).await.show.unwrap();
    assert!(shown.card.text.contains(&line), "a picture");
}

#[tokio::test]
async fn erasing_beyond_the_budget_erases() {
    let house = with_menu().await;
    house
        .press_data(CHAT, &house.forged(CHAT, "request", "yes"))
        .await;
    assert_eq!(house.store.list_drafts().await.unwrap().len(), 1);
    house.spend_budget(CHAT);
    house.say(CHAT, "/delete").await;
    assert!(house.store.list_drafts().await.unwrap().is_empty());
}

#[tokio::test]
async fn staff_are_rung_twenty_times_in_an_hour_and_once_for_all_others() {
    let house = with_menu().await;
    for chat in 0..23 {
        house.short_request(ChatId(100 + chat), 0).await;
    }
    let language = live().content.languages[0].code;
    let due = house.house.due_alerts(language, None).await.unwrap();
    assert_eq!(due.len(), 20);
    for (alert, message) in due.iter().zip(1..) {
        house.house.alert_done(alert, message).await.unwrap();
    }
    let (text, link) = house
        .house
        .alert_of_more(language, Some("https://x.example"))
        .await
        .unwrap()
        .unwrap();
    assert!(text.contains('3'), "{text}");
    assert_eq!(link.as_deref(), Some("https://x.example/cases"));
    house.house.more_told(true).await.unwrap();
    house.pass(120).await;
    assert!(
        house
            .house
            .due_alerts(language, None)
            .await
            .unwrap()
            .is_empty()
    );
    let again = house.house.alert_of_more(language, None).await.unwrap();
    assert!(again.is_none(), "told once");
    house.pass(3600).await;
    assert_eq!(
        house.house.due_alerts(language, None).await.unwrap().len(),
        3
    );
}

#[tokio::test]
async fn an_urgent_request_rings_when_the_hour_is_used_up() {
    let house = with_menu().await;
    for chat in 0..25 {
        house.short_request(ChatId(100 + chat), 0).await;
    }
    house.urgent_request(ChatId(900)).await;
    let language = live().content.languages[0].code;
    let due = house.house.due_alerts(language, None).await.unwrap();
    assert_eq!(due.len(), 21);
}

/// A file that says it is so large, as it arrives.
fn announced(house: &TestHouse, bytes: u64) -> Arrival {
    let mut arrival = house.sending(CHAT, FileKind::Photo, None);
    if let Incoming::Files(files, _) = &mut arrival.what {
        files[0].size = Some(bytes);
    }
    arrival
}

/// Lets a chat send so many files in as many requests as that takes, none of them sent.
async fn send_files(house: &TestHouse, count: u32, bytes: u64, in_one: u32) {
    for number in 0..count {
        if number % in_one == 0 {
            house.say(CHAT, "/delete").await;
            house.say(CHAT, "/start").await;
            let begin = house.forged(CHAT, "request", "yes");
            house.press_data(CHAT, &begin).await;
        }
        house.deal(announced(house, bytes)).await;
    }
}

/// Whether the screen says that no more files are taken; then the file is still in the chat.
async fn is_refused(house: &TestHouse, bytes: u64) -> bool {
    let english = sanad::domain::payload::LanguageCode::new("en").unwrap();
    let line = live().notice(english, sanad::domain::conversation::Notice::FilesFull);
    let arrival = announced(house, bytes);
    let typed = arrival.typed.unwrap();
    house.deal(arrival).await;
    let refused = house.menu(CHAT).text.contains(&line);
    let shown = house.face.phone.screen(CHAT);
    let stays = shown.iter().any(|message| message.id == typed);
    assert_eq!(refused, stays, "what was not kept stays in the chat");
    refused
}

#[tokio::test]
async fn a_chat_may_send_sixty_files_in_a_day_and_words_after_them() {
    let house = with_menu().await;
    send_files(&house, MOST_FILES_A_DAY, 1_000, 15).await;
    assert!(is_refused(&house, 1_000).await);
    house.say(CHAT, "they took my papers").await;
    let shown = house.face.phone.screen(CHAT);
    assert!(shown.iter().all(|m| m.text != "they took my papers"));
    house.wait(24 * 3600);
    send_files(&house, 1, 1_000, 1).await;
    assert!(!is_refused(&house, 1_000).await, "tomorrow");
}

#[tokio::test]
async fn a_chat_may_send_three_hundred_megabytes_in_a_day() {
    let house = with_menu().await;
    let large = 20 * 1024 * 1024;
    let fit = u32::try_from(MOST_BYTES_A_DAY / large).unwrap();
    send_files(&house, fit - 1, large, 5).await;
    send_files(&house, 1, large - 500, 1).await;
    assert!(is_refused(&house, 1_000).await, "it does not fit");
    assert!(!is_refused(&house, 400).await, "a smaller one does");
    house.wait(24 * 3600);
    send_files(&house, 1, large, 1).await;
    assert!(!is_refused(&house, 1_000).await, "tomorrow");
}

#[tokio::test]
async fn who_presses_yes_after_the_last_request_of_the_day_does_not_read_that_any_were_sent() {
    let house = with_menu().await;
    for number in 0..sanad::app::caps::MOST_REQUESTS {
        house.short_request(CHAT, number as usize).await;
    }
    house.say(CHAT, "/start").await;
    let begins = house.forged(CHAT, "request", "yes");
    house.press_data(CHAT, &begins).await;
    let capped = house.menu(CHAT).text;
    assert!(house.store.list_drafts().await.unwrap().iter().len() <= 1);
    let closed = TestHouse::not_set_up().await;
    closed.say(CHAT, "/start").await;
    let language = closed.forged(CHAT, "home", "");
    closed.press_data(CHAT, &language).await;
    let begins = closed.forged(CHAT, "request", "yes");
    closed.press_data(CHAT, &begins).await;
    assert_eq!(
        capped,
        closed.menu(CHAT).text,
        "as in a house that takes none"
    );
}

/// What is read after an attempt to erase while nothing can be written.
async fn told_when_full(has_draft: bool, by_button: bool) -> String {
    let house = with_menu().await;
    if has_draft {
        let begins = house.forged(CHAT, "request", "yes");
        house.press_data(CHAT, &begins).await;
        house.say(CHAT, "/start").await;
    }
    house.say(CHAT, "/start").await;
    let drafts = house.store.list_drafts().await.unwrap().len();
    assert_eq!(drafts, usize::from(has_draft));
    house.store.fail(sanad::store::Fault::AtCommit);
    if by_button {
        let erases = house.forged(CHAT, "erase", "yes");
        house.press_data(CHAT, &erases).await;
    } else {
        house.say(CHAT, "/delete").await;
    }
    house.menu(CHAT).text
}

#[tokio::test]
async fn while_nothing_can_be_written_erasing_answers_alike_with_and_without_a_draft() {
    for by_button in [false, true] {
        let with = told_when_full(true, by_button).await;
        let without = told_when_full(false, by_button).await;
        assert_eq!(with, without, "by a button: {by_button}");
        let english = sanad::domain::payload::LanguageCode::new("en").unwrap();
        let line = live().notice(english, sanad::domain::conversation::Notice::NotSaved);
        assert!(without.contains(&line));
    }
}
