//! When a silent message is sent, and when not: hours, kills, looking, erasing.

use std::time::Duration;

use sanad::app::arrival::Outcome;
use sanad::app::deliver::Deliverer;
use sanad::store::Fault;

use super::*;

#[tokio::test]
async fn a_message_comes_in_the_chosen_hours_only_also_across_midnight() {
    // The test begins at ten in the morning UTC; Morocco is there or an hour ahead.
    for (hours, first, last) in [
        ("any", 10, 10),
        ("morning", 10, 10),
        ("noon", 12, 16),
        ("evening", 18, 22),
        ("night", 24, 28),
    ] {
        let house = TestHouse::in_english().await;
        let (case, _) = asked(&house, hours).await;
        house.reply(case, "We can help you.").await;
        let mut came = None;
        for hour in 10..34 {
            house.ping().await;
            if came.is_none() && !messages(&house, CHAT).is_empty() {
                came = Some(hour);
            }
            house.pass(HOUR).await;
        }
        let came = came.expect(hours);
        assert!((first..=last).contains(&came), "{hours}: came at {came}");
    }
}

#[tokio::test]
async fn hours_that_were_missed_are_waited_for_again() {
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "morning").await;
    house.reply(case, "We can help you.").await;
    // Nobody asked before two in the afternoon, as after an outage.
    house.pass(4 * HOUR).await;
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty());
    house.pass(15 * HOUR).await;
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty(), "five in the morning");
    house.pass(HOUR).await;
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1, "six in the morning");
}

#[tokio::test]
async fn a_message_that_waited_for_48_hours_is_never_sent() {
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    house.face.refuse(CHAT, Some(Refusal::Again));
    house.ping().await;
    assert_eq!(telling(&house, case).await, Telling::Waits(Hours::Any));
    house.pass(48 * HOUR).await;
    house.face.refuse(CHAT, None);
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty());
    assert_eq!(waiting(&house).await, 0);
    // Nobody was told, so whoever opens the case arms it again.
    assert_eq!(telling(&house, case).await, Telling::Again(Hours::Any));
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1);
}

#[tokio::test]
async fn what_is_stranded_by_a_power_cut_is_counted_and_armed_again_by_opening() {
    let mut house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    let stranded =
        async |house: &TestHouse| house.house.stranded_pings(house.amal()).await.unwrap();
    assert_eq!(stranded(&house).await, 0);
    house.cut_power();
    house.pass(60).await;
    assert_eq!(stranded(&house).await, 1);
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty(), "nobody can open it");
    assert_eq!(telling(&house, case).await, Telling::Again(Hours::Any));
    assert_eq!(stranded(&house).await, 0);
    assert_eq!(telling(&house, case).await, Telling::Waits(Hours::Any));
    house.ping().await;
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1);
}

#[tokio::test]
async fn nobody_is_told_where_it_is_not_safe() {
    // The number backwards takes the waiting message and the chat away.
    let house = TestHouse::in_english().await;
    let (case, six) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    let backwards: String = six.chars().rev().collect();
    look(&house, &backwards).await;
    assert_eq!(waiting(&house).await, 0);
    assert!(house.store.find_contact(case).await.unwrap().is_none());
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty());
    let refused = house.house.write_reply(house.amal(), case, "more").await;
    assert!(matches!(refused, Err(CaseworkError::Forbidden)));
    assert_eq!(telling(&house, case).await, Telling::OnlyLook);

    // Also when the mark comes after the message was claimed.
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    let claimed = house.app.due_pings().await;
    let mut change = house.store.begin().await.unwrap();
    change.add_reason(case, "not-safe").await.unwrap();
    change.commit().await.unwrap();
    come_to_nothing(&house, claimed).await;
}

/// Messages that were claimed are handed to the sender, and none is sent.
async fn come_to_nothing(house: &TestHouse, claimed: Vec<(ChatId, Outcome)>) {
    for (chat, outcome) in claimed {
        house.deliver(chat, outcome).await;
    }
    assert!(messages(house, CHAT).is_empty());
}

#[tokio::test]
async fn a_chat_that_cannot_be_reached_is_told_to_staff_when_sending_says_so() {
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    for refusal in [Refusal::Again, Refusal::After(3), Refusal::GiveUp] {
        house.face.refuse(CHAT, Some(refusal));
        house.ping().await;
        assert_eq!(telling(&house, case).await, Telling::Waits(Hours::Any));
        house.pass(7 * HOUR).await;
    }
    house.face.refuse(CHAT, Some(Refusal::Unreachable));
    house.ping().await;
    assert_eq!(telling(&house, case).await, Telling::Unreachable);
    assert_eq!(waiting(&house).await, 0);
    house.face.refuse(CHAT, None);
    house.pass(24 * HOUR).await;
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty(), "it is not tried again");
    house.reply(case, "One more thing.").await;
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1, "another answer is told");
}

/// The process begins anew and sends what is due for more than an hour.
async fn goes_on_after_a_kill(house: &mut TestHouse) {
    house.restart();
    house.pass(21 * 60).await;
    for _ in 0..3 {
        house.ping().await;
        house.pass(21 * 60).await;
    }
}

#[tokio::test]
async fn a_kill_after_the_claim_loses_nothing_and_doubles_nothing() {
    let mut house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    assert_eq!(house.app.due_pings().await.len(), 1);
    goes_on_after_a_kill(&mut house).await;
    assert_eq!(messages(&house, CHAT).len(), 1);
    assert!(matches!(telling(&house, case).await, Telling::Sent(_)));
}

/// A process that has seen a number of the chat sends what is due.
async fn sends_what_is_due(house: &TestHouse) {
    let sender = Deliverer::new(house.face.clone(), house.app.clone());
    sender.saw(house.menu(CHAT).id);
    for (chat, outcome) in house.app.due_pings().await {
        sender.submit_quietly(chat, outcome);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
}

#[tokio::test]
async fn after_a_kill_between_sending_and_noting_one_message_stands() {
    let mut house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    house.face.killed_after(WORDS);
    sends_what_is_due(&house).await;
    assert_eq!(messages(&house, CHAT).len(), 1, "it was taken");
    house.restart();
    house.pass(11 * 60).await;
    assert!(messages(&house, CHAT).is_empty(), "it was found");
    goes_on_after_a_kill(&mut house).await;
    assert_eq!(messages(&house, CHAT).len(), 1);
    assert!(matches!(telling(&house, case).await, Telling::Sent(_)));
}

#[tokio::test]
async fn a_message_whose_end_cannot_be_written_down_waits_and_one_that_was_refused_leaves_nothing()
{
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    let sender = Deliverer::new(house.face.clone(), house.app.clone());
    sender.saw(house.menu(CHAT).id);
    let due = house.app.due_pings().await;
    house.store.fail(Fault::AtCommit);
    for (chat, outcome) in due {
        sender.submit_quietly(chat, outcome);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    house.store.fail(Fault::None);
    assert!(messages(&house, CHAT).is_empty(), "it was not sent");
    let day = house.now() + 24 * HOUR;
    let before = house.store.due_sweeps(day, 100).await.unwrap().len();
    house.face.refuse(CHAT, Some(Refusal::GiveUp));
    house.pass(21 * 60).await;
    sends_what_is_due(&house).await;
    let rows = house.store.due_sweeps(day, 100).await.unwrap().len();
    assert!(rows <= before, "no row of it is left");
    house.face.refuse(CHAT, None);
    house.pass(7 * HOUR).await;
    sends_what_is_due(&house).await;
    assert_eq!(messages(&house, CHAT).len(), 1);
    house.pass(24 * HOUR).await;
    assert_eq!(messages(&house, CHAT).len(), 1, "it is not looked for");
}

#[tokio::test]
async fn only_the_holder_of_the_lease_sends() {
    let mut house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    assert!(house.house.holds_lease().await);
    let claimed = house.app.due_pings().await;
    assert_eq!(claimed.len(), 1);
    // Another process over the same database; the first one's time is not over.
    house.restart();
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty());
    // What was claimed before cannot be sent by a process that has lost the lease.
    come_to_nothing(&house, claimed).await;
}

#[tokio::test]
async fn two_answers_are_told_by_one_message_and_the_next_one_after_a_while() {
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    house.reply(case, "One more thing.").await;
    assert_eq!(waiting(&house).await, 1);
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1);
    house.reply(case, "And another.").await;
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1, "not again at once");
    house.pass(4 * HOUR).await;
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 2);
}

#[tokio::test]
async fn who_looks_before_is_not_told_and_who_stops_it_is_never_told() {
    let house = TestHouse::in_english().await;
    let (case, six) = asked(&house, "evening").await;
    house.reply(case, "We can help you.").await;
    look(&house, &six).await;
    assert_eq!(waiting(&house).await, 0, "they have seen it");
    house.press(CHAT, "visit", "look").await;
    assert!(
        house
            .menu(CHAT)
            .text
            .contains("No message will be sent to you any more.")
    );
    house.press(CHAT, "visit", "").await;
    let stop = house.find_button(CHAT, "visit", "look");
    assert!(stop.is_none(), "there is nothing to stop any more");
    house.reply(case, "One more thing.").await;
    assert_eq!(waiting(&house).await, 0);
    assert_eq!(telling(&house, case).await, Telling::OnlyLook);
    house.pass(24 * HOUR).await;
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty());
}

#[tokio::test]
async fn erasing_takes_the_message_and_the_chat_with_it() {
    let house = TestHouse::in_english().await;
    let (case, six) = asked(&house, "evening").await;
    look(&house, &six).await;
    house.reply(case, "We can help you.").await;
    assert_eq!(waiting(&house).await, 1);
    house.press(CHAT, "visit", "erase").await;
    house.press(CHAT, "visit", "erase2").await;
    assert_eq!(waiting(&house).await, 0);
    assert!(house.store.find_contact(case).await.unwrap().is_none());
    house.pass(9 * HOUR).await;
    house.ping().await;
    assert!(messages(&house, CHAT).is_empty());
}

#[tokio::test]
async fn a_message_goes_with_the_next_screen_or_by_itself() {
    let mut house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    house.ping().await;
    assert_eq!(house.face.phone.screen(CHAT).len(), 2);
    // The menu that stood there before is pressed.
    let old = house.face.phone.screen(CHAT)[0].clone();
    let press = old.rows[0][0].press.clone();
    let mut arrival = house.pressing(CHAT, &press);
    if let sanad::app::arrival::Incoming::Pressed(pressed) = &mut arrival.what {
        pressed.message = house.face.phone.menu(CHAT, old.id);
    }
    house.deal(arrival).await;
    assert!(messages(&house, CHAT).is_empty());
    assert_eq!(house.face.phone.screen(CHAT).len(), 1);

    house.pass(5 * HOUR).await;
    house.reply(case, "One more thing.").await;
    house.ping().await;
    assert_eq!(messages(&house, CHAT).len(), 1);
    house.restart();
    house.pass(45 * HOUR).await;
    assert_eq!(messages(&house, CHAT).len(), 1);
    house.pass(HOUR).await;
    assert!(
        messages(&house, CHAT).is_empty(),
        "before 47 hours are over"
    );
}

#[tokio::test]
async fn a_message_lays_aside_what_was_in_progress_when_it_is_pressed() {
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    house.press(CHAT, "request", "").await;
    house.press(CHAT, "request", "yes").await;
    house.press(CHAT, "request-watched", "no").await;
    house.ping().await;
    house.press(CHAT, "home", "_ping").await;
    assert_eq!(house.face.phone.screen(CHAT).len(), 1, "one menu");
    house.say(CHAT, "hello there my friend").await;
    assert!(house.menu(CHAT).text.contains("Thank you for writing"));
}

#[tokio::test]
async fn nobody_who_reads_the_database_can_tell_who_asked() {
    let house = TestHouse::in_english().await;
    let (asked, _) = asked(&house, "evening").await;
    begin(&house, OTHER, &ALONE).await;
    house.press(OTHER, "request-reply", "look").await;
    send(&house, OTHER).await;
    let other = house.newest().await;
    assert_ne!(asked, other);
    let mut lengths = Vec::new();
    for case in [asked, other] {
        let row = house.store.find_contact(case).await.unwrap().unwrap();
        lengths.push((row.body.len(), row.told.len()));
    }
    assert_eq!(lengths[0], lengths[1]);
    house.reply(asked, "We can help you.").await;
    let row = house.store.find_contact(asked).await.unwrap().unwrap();
    assert_eq!(row.told.len(), lengths[0].1);
}

#[tokio::test]
async fn a_message_whose_answer_was_lost_is_found_and_stands_once_later() {
    let house = TestHouse::in_english().await;
    let (case, _) = asked(&house, "any").await;
    house.reply(case, "We can help you.").await;
    // One process, which knows the numbers of the chat and has sent much since.
    let sender = Deliverer::new(house.face.clone(), house.app.clone());
    sender.saw(house.menu(CHAT).id);
    house.face.lose_answers(1);
    for (chat, outcome) in house.app.due_pings().await {
        sender.submit_quietly(chat, outcome);
    }
    let rests = || tokio::time::sleep(Duration::from_millis(300));
    rests().await;
    assert_eq!(messages(&house, CHAT).len(), 1, "it was taken");
    house.pass(60).await;
    rests().await;
    assert!(messages(&house, CHAT).is_empty(), "it was found");
    house.pass(20 * 60).await;
    for (chat, outcome) in house.app.due_pings().await {
        sender.submit_quietly(chat, outcome);
    }
    rests().await;
    house.pass(60).await;
    rests().await;
    assert_eq!(messages(&house, CHAT).len(), 1, "the next one stays");
    assert_eq!(waiting(&house).await, 0);
}
