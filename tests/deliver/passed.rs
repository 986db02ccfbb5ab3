//! A voice that takes long is waited for by nobody, and a message whose answer was lost is
//! looked for.

use super::voices::{looks_for, spoken};
use super::*;

/// A voice is on its way for a minute.
async fn while_it_uploads() -> House {
    let house = house();
    *house.recorder.upload.lock().unwrap() = Duration::from_mins(1);
    drop(house.submit(1, shows(spoken(over(screen("one"), 7), 1))));
    settle().await;
    assert!(house.calls().is_empty(), "it is on its way");
    house
}

#[tokio::test(start_paused = true)]
async fn whoever_hides_while_a_voice_is_on_its_way_waits_for_nothing_and_the_voice_goes() {
    let house = while_it_uploads().await;
    let pressed = Outcome {
        answer: Some(("p".to_owned(), None)),
        ..shows(over(screen("weather"), 7))
    };
    house.submit(1, pressed).await;
    assert!(house.recorder.begun.elapsed() < Duration::from_secs(1));
    settle().await;
    assert_eq!(house.calls(), ["1 edit 7 weather [b]", "answer p -"]);
    sleep(Duration::from_mins(1)).await;
    assert_eq!(house.calls()[2..], ["1 send ♪one [b]", "1 delete 100"]);
    let told = [
        "1 coming after 7",
        "1 shown 7",
        "1 voice 9 between 99 and 100",
        "1 unheard 100",
    ];
    assert_eq!(house.told(), told, "the voice is never the menu");
    sleep(Duration::from_secs(10)).await;
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_is_refused_after_somebody_hid_is_not_read_over_the_harmless_screen() {
    let house = while_it_uploads().await;
    house.refuse("1 send ♪", Refusal::GiveUp);
    house.submit(1, shows(over(screen("weather"), 7))).await;
    sleep(Duration::from_mins(2)).await;
    let calls = ["1 edit 7 weather [b]", "1 send ♪one [b] !GiveUp"];
    assert_eq!(house.calls(), calls);
    assert_eq!(house.told().last().unwrap(), "refused 9");
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_voice_whose_answer_is_lost_after_somebody_hid_is_not_sent_again() {
    let house = while_it_uploads().await;
    house.refuse("1 send ♪", Refusal::Again);
    house.submit(1, shows(over(screen("weather"), 7))).await;
    sleep(Duration::from_mins(5)).await;
    assert_eq!(house.calls().len(), 2, "{:?}", house.calls());
    assert!(
        !house.told().contains(&"refused 9".to_owned()),
        "its row stays"
    );
}

#[tokio::test(start_paused = true)]
async fn a_bug_while_a_voice_is_on_its_way_leaves_its_words_and_frees_the_chat() {
    let house = while_it_uploads().await;
    house.recorder.panics.store(true, Ordering::SeqCst);
    sleep(Duration::from_mins(2)).await;
    assert_eq!(house.calls().last().unwrap(), "1 edit 7 one [b]");
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn another_voice_waits_for_the_one_that_is_on_its_way_and_the_same_is_sent_once() {
    let house = while_it_uploads().await;
    drop(house.submit(1, shows(spoken(over(screen("one"), 7), 1))));
    sleep(Duration::from_mins(3)).await;
    let sent = |call: &&String| call.contains("send");
    let calls = house.calls();
    assert_eq!(calls.iter().filter(sent).count(), 1, "{calls:?}");
    let shown = |line: &&String| line.as_str() == "1 shown 100";
    assert_eq!(house.told().iter().filter(shown).count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_quiet_screen_takes_no_voice_away() {
    let house = while_it_uploads().await;
    let line = shows(over(screen("not readable"), 7));
    house.deliverer.submit_quietly(ChatId(1), line);
    sleep(Duration::from_mins(2)).await;
    assert_eq!(house.calls(), ["1 send ♪one [b]", "1 delete 7"]);
}

#[tokio::test(start_paused = true)]
async fn a_protected_message_whose_answer_was_lost_is_looked_for_below_the_next() {
    let house = house();
    house.refuse("1 send", Refusal::Again);
    house
        .submit(1, shows(protected(over(screen("consent"), 7))))
        .await;
    settle().await;
    let told = ["1 lost after 7", "1 shown 100", "1 menu 8 between 7 and 99"];
    assert_eq!(house.told(), told);
    // What everybody may see is a press away, and nothing is written down of it.
    let house = crate::house();
    house.refuse("1 send", Refusal::Again);
    house.submit(1, shows(screen("home"))).await;
    settle().await;
    assert_eq!(house.told(), ["1 shown 100"]);
}

#[tokio::test(start_paused = true)]
async fn a_message_without_a_number_becomes_the_harmless_screen() {
    let house = house();
    house.refuse("1 edit 7", Refusal::CannotChange);
    let mut order = looks_for(None);
    order.seek.as_mut().unwrap().voice = false;
    house.deliverer.submit_quietly(ChatId(1), order);
    settle().await;
    let calls = ["1 edit 7 weather [b] !CannotChange", "1 edit 8 weather [b]"];
    assert_eq!(house.calls(), calls);
    assert_eq!(house.told(), ["swept 4"]);
}

#[tokio::test(start_paused = true)]
async fn what_a_person_sent_tells_from_which_number_on_a_voice_is_looked_for() {
    let house = house();
    house.deliverer.saw(MessageId(4_000));
    house
        .submit(1, shows(spoken(over(screen("one"), 7), 1)))
        .await;
    assert_eq!(house.told()[0], "1 coming after 4000");
}
