//! What is left of a voice after a kill, and while the database is away.

use super::*;

/// Half the mailbox key in the first button.
fn key(message: &PhoneMessage) -> [u8; 16] {
    let press = presses(message).swap_remove(0);
    *Payload::parse(&press).unwrap().secret.bytes()
}

/// The process is killed after Telegram took a voice and before anything is known of it.
async fn killed_while_it_speaks(house: &mut TestHouse) {
    house.face.after_a_voice(AfterAVoice::Killed);
    let killed = tokio::time::timeout(std::time::Duration::from_secs(2), house.hear()).await;
    assert!(killed.is_err(), "it waits for ever");
    house.restart();
}

/// The time of a voice is over; number after number is looked at, with all else between.
async fn is_looked_for(house: &TestHouse) {
    house.pass(11 * 60).await;
    house.until_nothing_is_due(47 * HOUR).await;
}

#[tokio::test]
async fn a_kill_between_a_voice_and_its_number_leaves_nothing_for_ever() {
    let mut house = house().await;
    house.go("papers").await;
    let before = key(&house.only());
    killed_while_it_speaks(&mut house).await;
    let shown = house.face.phone.screen(CHAT);
    assert_eq!(
        shown.len(),
        2,
        "the text, and a voice of which nobody knows"
    );
    // Somebody else's messages have the next numbers.
    house.say(ChatId(2), "/start").await;
    is_looked_for(&house).await;
    let shown = house.face.phone.screen(CHAT);
    assert!(shown.iter().all(|message| message.file.is_none()));
    let last = shown.last().unwrap();
    assert!(!last.text.contains("passport") && key(last) == before);
}

#[tokio::test]
async fn a_kill_between_a_voice_and_its_number_and_the_same_press_again_leave_one_menu() {
    let mut house = house().await;
    house.go("papers").await;
    let before = key(&house.only());
    let arrival = house.pressing(CHAT, &house.button(CHAT, "papers", "?h").press);
    killed_while_it_speaks(&mut house).await;
    house.deal(arrival).await;
    house.press(CHAT, "home", "").await;
    let menu = house.menu(CHAT);
    assert!(menu.file.is_none() && key(&menu) == before);
    is_looked_for(&house).await;
    assert!(house.only().id == menu.id, "what has the key stays");
}

#[tokio::test]
async fn a_database_that_falls_silent_while_a_voice_is_sent_keeps_its_end() {
    let mut house = house().await;
    house.go("papers").await;
    let store = house.store.clone();
    let falls = move || store.fail(Fault::Silent);
    house.face.after_a_voice(AfterAVoice::Then(Box::new(falls)));
    house.hear().await;
    house.is_heard();
    house.store.fail(Fault::None);
    assert_eq!(house.sweeps().await, 1, "written down before it was sent");
    house.app.write_ends_again().await;
    assert_eq!(house.sweeps().await, 1, "one row for one voice");
    house.restart();
    house.pass(46 * HOUR + 60).await;
    assert!(house.only().file.is_none());
    assert_eq!(house.sweeps().await, 0);
}

#[tokio::test]
async fn the_end_of_a_voice_that_no_database_took_is_written_down_when_there_is_one() {
    let mut house = house().await;
    house.go("papers").await;
    house.store.fail(Fault::Broken);
    house.hear().await;
    house.is_heard();
    house.store.fail(Fault::None);
    assert_eq!(house.sweeps().await, 0);
    house.wait(3 * HOUR);
    house.app.write_ends_again().await;
    house.restart();
    house.pass(43 * HOUR + 60).await;
    assert!(house.only().file.is_none(), "two days after it was sent");
}

#[tokio::test]
async fn a_voice_without_a_database_is_heard_all_the_same() {
    for fault in [Fault::Broken, Fault::AtCommit, Fault::Silent] {
        let house = house().await;
        house.go("papers").await;
        house.store.fail(fault);
        house.hear().await;
        house.is_heard();
        house.press(CHAT, "home", "").await;
        assert!(house.only().file.is_none(), "{fault:?}");
    }
}

#[tokio::test]
async fn a_voice_that_was_taken_twice_is_heard_once() {
    let house = house().await;
    house.go("papers").await;
    house.face.lose_answers(1);
    house.hear().await;
    let menu = house.menu(CHAT);
    let voices = || {
        let shown = house.face.phone.screen(CHAT).into_iter();
        let voices = shown.filter(|message| message.file.is_some());
        voices.map(|message| message.id).collect::<Vec<_>>()
    };
    assert_eq!(voices().len(), 2);
    house.pass(5).await;
    for _ in 0..50 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(
        voices() == [menu.id],
        "the one that the person was shown stays"
    );
    house.pass(20 * 60).await;
    assert!(voices() == [menu.id]);
}

#[tokio::test]
async fn hiding_from_a_voice_leaves_no_voice_also_after_a_kill() {
    let mut house = house().await;
    house.go("papers").await;
    house.hear().await;
    let hiding = house.pressing(CHAT, &house.forged(CHAT, "cover", ""));
    house.app.turn(hiding).await;
    house.restart();
    house.pass(60).await;
    assert!(house.only().file.is_none());
    assert!(!house.only().text.contains("passport"));
}
