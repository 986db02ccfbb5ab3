//! Voices on their way: sent anew, never twice, read where they are refused, and ended.

use std::sync::Arc;

use sanad::app::arrival::{Menu, Outcome, Seek, Show};
use sanad::app::messenger::{ChatId, MessageId, Recording, Refusal};

use crate::{house, over, screen, settle, shows};

pub(super) fn spoken(mut show: Show, sound: u8) -> Show {
    show.card.voice = Some(Recording {
        sound: [sound; 32],
        bytes: Arc::from([sound]),
        seconds: 1,
    });
    show
}

/// Over a voice that stands in the chat.
fn over_voice(show: Show, message: i64) -> Show {
    let mut show = over(show, message);
    show.over = show.over.map(|menu| Menu {
        voice: true,
        ..menu
    });
    show
}

#[tokio::test(start_paused = true)]
async fn a_voice_is_a_new_message_and_so_is_the_text_after_it() {
    let house = house();
    house
        .submit(1, shows(spoken(over(screen("one"), 7), 1)))
        .await;
    house.submit(1, shows(over_voice(screen("two"), 100))).await;
    settle().await;
    assert_eq!(
        house.calls(),
        [
            "1 send ♪one [b]",
            "1 delete 7",
            "1 send two [b]",
            "1 delete 100"
        ]
    );
    let told = house.told();
    let expected = [
        "1 coming after 7",
        "1 shown 100",
        "1 heard 100",
        "1 shown 101",
        "1 unheard 100",
    ];
    assert_eq!(told, expected);
}

#[tokio::test(start_paused = true)]
async fn the_same_press_twice_sends_one_voice() {
    let house = house();
    let hear = |text: &str, sound| shows(spoken(over(screen(text), 7), sound));
    house.submit(1, hear("one", 1)).await;
    house.submit(1, hear("one", 1)).await;
    // What is another recording by now is another voice.
    house.submit(1, hear("other", 2)).await;
    settle().await;
    let sent = |call: &String| call.contains("send") || call.contains("recaption");
    let calls: Vec<_> = house.calls().into_iter().filter(sent).collect();
    assert_eq!(
        calls,
        [
            "1 send ♪one [b]",
            "1 recaption 100 ♪one [b]",
            "1 send ♪other [b]"
        ]
    );
    let told = house.told();
    assert_eq!(told.last().map(String::as_str), Some("1 unheard 100"));
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_must_not_be_forwarded_is_sent_anew_and_leaves_no_open_copy() {
    let house = house();
    let hear = || spoken(over(screen("one"), 7), 1);
    house.submit(1, shows(hear())).await;
    house.submit(1, shows(crate::protected(hear()))).await;
    settle().await;
    let calls = [
        "1 send ♪one [b]",
        "1 send ♪one* [b]",
        "1 delete 7",
        "1 delete 100",
    ];
    let mut made = house.calls();
    made[1..].sort_by_key(|call| call.contains("delete"));
    assert_eq!(made, calls);
    assert_eq!(
        house.told().last().map(String::as_str),
        Some("1 unheard 100")
    );
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_was_taken_away_meanwhile_is_sent_again() {
    let house = house();
    let hear = || shows(spoken(over(screen("one"), 7), 1));
    house.submit(1, hear()).await;
    house.refuse("1 recaption 100", Refusal::CannotChange);
    house.submit(1, hear()).await;
    settle().await;
    assert!(
        house
            .calls()
            .contains(&"1 recaption 100 ♪one [b] !CannotChange".to_owned())
    );
    assert_eq!(
        house.told().last().map(String::as_str),
        Some("1 unheard 100")
    );
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_is_refused_is_read_in_its_place() {
    let house = house();
    house.refuse("1 send ♪", Refusal::GiveUp);
    house
        .submit(1, shows(spoken(over(screen("one"), 7), 1)))
        .await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send ♪one [b] !GiveUp", "1 edit 7 one [b]"]
    );
    let told = ["1 coming after 7", "refused 9", "1 shown 7"];
    assert_eq!(house.told(), told, "nothing was heard");
}

#[tokio::test(start_paused = true)]
async fn a_voice_waits_as_every_screen_does() {
    let house = house();
    house.refuse("1 send ♪", Refusal::Again);
    house.refuse("1 send ♪", Refusal::After(2));
    house
        .submit(1, shows(spoken(over(screen("one"), 7), 1)))
        .await;
    settle().await;
    assert_eq!(house.calls()[2..], ["1 send ♪one [b]", "1 delete 7"]);
    // The first may have been taken, so it is looked for below the one that is known.
    let told = [
        "1 coming after 7",
        "1 shown 100",
        "1 heard 100 in doubt",
        "1 voice 9 between 7 and 99",
    ];
    assert_eq!(house.told(), told);
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_has_to_wait_is_written_down_again_when_it_is_sent() {
    let house = house();
    house.refuse("1 send ♪", Refusal::After(2));
    house
        .submit(1, shows(spoken(over(screen("one"), 7), 1)))
        .await;
    settle().await;
    let told = [
        "1 coming after 7",
        "refused 9",
        "1 coming after 7",
        "1 shown 100",
        "1 heard 100",
    ];
    assert_eq!(house.told(), told);
}

/// The order that looks for a voice among three numbers.
pub(super) fn looks_for(menu: Option<i64>) -> Outcome {
    let seek = Seek {
        voice: true,
        from: MessageId(7),
        until: MessageId(9),
        menu: menu.map(MessageId),
        show: Box::new(screen("weather")),
        sweep: [4; 16],
    };
    Outcome {
        seek: Some(seek),
        ..Outcome::default()
    }
}

#[tokio::test(start_paused = true)]
async fn a_voice_without_a_number_is_looked_for_and_nothing_else_is_touched() {
    let house = house();
    house.refuse("1 recaption 7", Refusal::CannotChange);
    house.refuse("1 recaption 8", Refusal::After(1));
    house.deliverer.submit_quietly(ChatId(1), looks_for(None));
    settle().await;
    settle().await;
    settle().await;
    let calls = [
        "1 recaption 7 · !CannotChange",
        "1 recaption 8 · !After(1)",
        "1 recaption 8 ·",
        "1 recaption 8 ·",
        "1 send weather [b]",
        "1 delete 8",
    ];
    assert_eq!(house.calls(), calls);
    assert_eq!(house.told(), ["1 ended 8 by 100", "swept 4"]);
}

#[tokio::test(start_paused = true)]
async fn a_voice_without_a_number_whose_key_lives_on_is_only_deleted() {
    let house = house();
    house.refuse("1 recaption 7", Refusal::CannotChange);
    house
        .deliverer
        .submit_quietly(ChatId(1), looks_for(Some(9)));
    settle().await;
    assert_eq!(house.calls()[1..], ["1 recaption 8 ·", "1 delete 8"]);
    assert_eq!(house.told(), ["swept 4"]);
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_is_nowhere_is_looked_for_once_and_one_that_is_refused_stays_due() {
    let house = house();
    refuses_all(&house, Some(Refusal::GiveUp));
    house.deliverer.submit_quietly(ChatId(1), looks_for(None));
    settle().await;
    assert_eq!(house.told(), ["put off 4"]);
    refuses_all(&house, Some(Refusal::CannotChange));
    house.deliverer.submit_quietly(ChatId(1), looks_for(None));
    settle().await;
    assert_eq!(house.calls().len(), 4);
    assert_eq!(house.told()[1..], ["swept 4"]);
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_is_too_old_to_delete_loses_its_words() {
    let house = house();
    house.refuse("1 delete 7", Refusal::CannotChange);
    house.submit(1, shows(over_voice(screen("two"), 7))).await;
    settle().await;
    assert_eq!(
        house.calls()[1..],
        ["1 delete 7 !CannotChange", "1 recaption 7 ·"]
    );
}

/// The order that ends a voice.
fn ends(voice: i64, sweep: u8) -> Outcome {
    Outcome {
        hide: Some((over_voice(screen("weather"), voice), [sweep; 16])),
        ..Outcome::default()
    }
}

#[tokio::test(start_paused = true)]
async fn the_end_of_a_voice_leaves_a_harmless_message() {
    let house = house();
    house.deliverer.submit_quietly(ChatId(1), ends(7, 4));
    settle().await;
    let calls = ["1 recaption 7 ·", "1 send weather [b]", "1 delete 7"];
    assert_eq!(house.calls(), calls);
    assert_eq!(house.told(), ["1 ended 7 by 100", "swept 4"]);
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_is_gone_is_ended_without_a_message() {
    let house = house();
    house.refuse("1 recaption 7", Refusal::CannotChange);
    house.deliverer.submit_quietly(ChatId(1), ends(7, 4));
    settle().await;
    assert_eq!(house.calls(), ["1 recaption 7 · !CannotChange"]);
    assert_eq!(house.told(), ["swept 4"]);
}

/// Whatever Telegram says to all calls about a chat from now on.
fn refuses_all(house: &crate::House, refusal: Option<Refusal>) {
    let always = move |_: &str| refusal;
    *house.recorder.always.lock().unwrap() = Some(Box::new(always));
}

#[tokio::test(start_paused = true)]
async fn an_end_that_is_refused_stays_due_and_is_done_when_it_comes_again() {
    for refusal in [Refusal::GiveUp, Refusal::Unreachable] {
        let house = house();
        refuses_all(&house, Some(refusal));
        house.deliverer.submit_quietly(ChatId(1), ends(7, 4));
        settle().await;
        assert_eq!(house.told(), ["put off 4"], "{refusal:?}");
        refuses_all(&house, None);
        house.deliverer.submit_quietly(ChatId(1), ends(7, 4));
        settle().await;
        assert_eq!(house.told()[1..], ["1 ended 7 by 100", "swept 4"]);
        assert_eq!(house.calls().last().unwrap(), "1 delete 7");
    }
}

#[tokio::test(start_paused = true)]
async fn a_voice_whose_words_cannot_be_changed_is_deleted_all_the_same() {
    let house = house();
    house.refuse("1 recaption 7", Refusal::GiveUp);
    house.deliverer.submit_quietly(ChatId(1), ends(7, 4));
    settle().await;
    assert_eq!(house.calls().last().unwrap(), "1 delete 7");
    assert_eq!(house.told(), ["1 ended 7 by 100", "swept 4"]);
}

#[tokio::test(start_paused = true)]
async fn a_voice_that_is_only_to_be_deleted_stays_due_while_its_words_are_refused() {
    let house = house();
    let deletion = sanad::app::arrival::Deletion {
        messages: vec![MessageId(7)],
        voice: true,
        sweep: Some([4; 16]),
    };
    house.refuse("1 delete 7", Refusal::CannotChange);
    house.refuse("1 delete 7", Refusal::CannotChange);
    house.refuse("1 recaption 7", Refusal::GiveUp);
    let outcome = Outcome {
        delete: vec![deletion],
        ..Outcome::default()
    };
    house.deliverer.submit_quietly(ChatId(1), outcome);
    settle().await;
    assert_eq!(house.told(), ["put off 4"]);
}

#[tokio::test(start_paused = true)]
async fn an_end_that_failed_half_way_sends_nothing_twice() {
    let house = house();
    house.refuse("1 delete 7", Refusal::Again);
    house.deliverer.submit_quietly(ChatId(1), ends(7, 4));
    settle().await;
    let sent = house
        .calls()
        .iter()
        .filter(|call| call.contains("send"))
        .count();
    assert_eq!(sent, 1, "{:?}", house.calls());
    assert_eq!(house.told().last().map(String::as_str), Some("swept 4"));
}
