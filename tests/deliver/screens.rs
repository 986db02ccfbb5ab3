//! How a screen comes into a chat, what goes after it, and what is tried again.

use super::*;

#[tokio::test(start_paused = true)]
async fn browsing_edits_the_message_that_was_pressed_and_answers_the_press() {
    let house = house();
    let answer = Some(("p".to_owned(), Some("Changed".to_owned())));
    house
        .submit(
            1,
            Outcome {
                answer,
                ..shows(over(screen("two"), 7))
            },
        )
        .await;
    settle().await;
    assert_eq!(house.calls(), ["1 edit 7 two [b]", "answer p Changed"]);
    assert_eq!(house.told(), ["1 shown 7"]);
}

#[tokio::test(start_paused = true)]
async fn a_protected_screen_is_sent_anew_and_the_old_one_goes_after_it() {
    let house = house();
    let mut outcome = shows(protected(over(screen("consent"), 7)));
    outcome.delete = deletes(&[8], 5).delete;
    house.submit(1, outcome).await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send consent* [b]", "1 delete 7", "1 delete 8"]
    );
    assert_eq!(house.told(), ["1 shown 100", "swept 5"]);
}

#[tokio::test(start_paused = true)]
async fn a_menu_that_is_too_old_to_delete_is_blanked() {
    let house = house();
    house.refuse("1 delete 7", Refusal::CannotChange);
    let show = Show {
        former: Some(MessageId(7)),
        anew: true,
        ..screen("home")
    };
    house.submit(1, shows(show)).await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send home [b]", "1 delete 7 !CannotChange", "1 edit 7 ·"]
    );
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_edited_is_sent_anew() {
    let house = house();
    house.refuse("1 edit 7", Refusal::CannotChange);
    house.submit(1, shows(over(screen("two"), 7))).await;
    settle().await;
    assert_eq!(
        house.calls(),
        [
            "1 edit 7 two [b] !CannotChange",
            "1 send two [b]",
            "1 delete 7"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn the_newest_screen_replaces_those_that_wait() {
    let house = house();
    house.refuse("1 edit 7 one", Refusal::After(3));
    let first = tokio::spawn(house.submit(1, shows(over(screen("one"), 7))));
    sleep(Duration::from_millis(10)).await;
    let second = tokio::spawn(house.submit(1, shows(over(screen("two"), 7))));
    let third = house.submit(1, shows(over(screen("three"), 7)));
    first.await.unwrap();
    second.await.unwrap();
    assert!(
        house.recorder.begun.elapsed() < Duration::from_secs(1),
        "replaced ones count as answered"
    );
    third.await;
    assert_eq!(
        house.calls(),
        ["1 edit 7 one [b] !After(3)", "1 edit 7 three [b]"]
    );
    assert!(house.when("1 edit 7 three") >= Duration::from_secs(3));
}

#[tokio::test(start_paused = true)]
async fn a_blocked_chat_slows_no_other() {
    let house = house();
    house.refuse("1 send", Refusal::After(30));
    let blocked = house.submit(1, shows(screen("one")));
    for chat in 2..12 {
        house.submit(chat, shows(screen("hello"))).await;
    }
    assert!(house.recorder.begun.elapsed() < Duration::from_secs(1));
    blocked.await;
    assert_eq!(
        house.recorder.begun.elapsed().as_secs(),
        5,
        "five seconds, then dealt with"
    );
    sleep(Duration::from_secs(40)).await;
    assert_eq!(house.calls().last().unwrap(), "1 send one [b]");
}

#[tokio::test(start_paused = true)]
async fn a_failing_network_is_tried_again_with_growing_pauses() {
    let house = house();
    *house.recorder.always.lock().unwrap() = Some(Box::new(|line| {
        line.starts_with('1').then_some(Refusal::Again)
    }));
    house.submit(1, shows(screen("one"))).await;
    sleep(Duration::from_mins(1)).await;
    let tries = house.calls().len();
    assert!((6..10).contains(&tries), "{tries} tries in a minute");
    *house.recorder.always.lock().unwrap() = None;
    sleep(Duration::from_mins(1)).await;
    assert_eq!(house.calls().last().unwrap(), "1 send one [b]");
    assert_eq!(house.told(), ["1 shown 100"]);
}

#[tokio::test(start_paused = true)]
async fn an_unreachable_person_is_given_up() {
    let house = house();
    house.refuse("1 send", Refusal::Unreachable);
    house.submit(1, shows(screen("one"))).await;
    assert!(house.recorder.begun.elapsed() < Duration::from_secs(1));
    sleep(Duration::from_secs(100)).await;
    assert_eq!(house.calls(), ["1 send one [b] !Unreachable"]);
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_receipt_is_filled_only_after_its_end_is_written_down() {
    let house = house();
    house.desk.silent.store(true, Ordering::SeqCst);
    let show = Show {
        vanish: Some(900),
        ..protected(over(screen("code"), 7))
    };
    let waits = house.submit(1, shows(show));
    settle().await;
    assert_eq!(house.calls(), ["1 send …*"]);
    house.desk.silent.store(false, Ordering::SeqCst);
    waits.await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send …*", "1 edit 100 code* [b]", "1 delete 7"]
    );
    assert_eq!(house.told().last().unwrap(), "1 shown 100");
}

#[tokio::test(start_paused = true)]
async fn an_empty_card_is_used_by_the_screen_that_replaces_it() {
    let house = house();
    house.desk.silent.store(true, Ordering::SeqCst);
    let _code = house.submit(
        1,
        shows(Show {
            vanish: Some(900),
            ..protected(over(screen("code"), 7))
        }),
    );
    settle().await;
    house.submit(1, shows(over(screen("home"), 7))).await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send …*", "1 edit 7 home [b]", "1 delete 100"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_second_tap_on_a_menu_that_moved_follows_it() {
    let house = house();
    house
        .submit(1, shows(protected(over(screen("consent"), 7))))
        .await;
    house
        .submit(1, shows(protected(over(screen("consent"), 7))))
        .await;
    settle().await;
    assert_eq!(
        house.calls(),
        [
            "1 send consent* [b]",
            "1 delete 7",
            "1 edit 100 consent* [b]"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn one_undeletable_message_does_not_keep_the_others() {
    let house = house();
    house.refuse("1 delete 1+2", Refusal::CannotChange);
    house.refuse("1 delete 2", Refusal::CannotChange);
    house.refuse("1 edit 2", Refusal::CannotChange);
    house.submit(1, deletes(&[1, 2], 9)).await;
    settle().await;
    assert_eq!(house.calls().last().unwrap(), "1 delete 1");
    assert_eq!(house.told(), ["swept 9"]);
}

#[tokio::test(start_paused = true)]
async fn what_no_sweep_row_names_is_deleted_before_its_update_is_dealt_with() {
    for (sweep, waits) in [(None, true), (Some([7; 16]), false)] {
        let house = house();
        house.refuse("1 delete 9", Refusal::After(2));
        let mut outcome = shows(over(screen("not saved"), 7));
        outcome.delete = vec![Deletion {
            messages: vec![MessageId(9)],
            voice: false,
            sweep,
        }];
        house.submit(1, outcome).await;
        assert_eq!(house.recorder.begun.elapsed().as_secs() >= 2, waits);
    }
}

#[tokio::test(start_paused = true)]
async fn a_chat_gets_three_at_once_and_then_one_a_second() {
    let house = house();
    for n in 0..6 {
        house.submit(1, shows(screen(&n.to_string()))).await;
    }
    assert_eq!(house.recorder.begun.elapsed().as_secs(), 3);
}

#[tokio::test(start_paused = true)]
async fn answers_go_before_sweeps() {
    let house = house();
    for chat in 100..200 {
        house
            .deliverer
            .submit_quietly(ChatId(chat), deletes(&[1], 1));
    }
    sleep(Duration::from_millis(300)).await;
    for chat in 1..10 {
        house.submit(chat, shows(screen("hello"))).await;
    }
    assert!(house.recorder.begun.elapsed() < Duration::from_millis(600));
    sleep(Duration::from_secs(10)).await;
    assert_eq!(
        house
            .told()
            .iter()
            .filter(|line| *line == "swept 1")
            .count(),
        100
    );
}

#[tokio::test(start_paused = true)]
async fn a_bug_in_one_delivery_ends_neither_the_chat_nor_the_sender() {
    let house = house();
    house.recorder.panics.store(true, Ordering::SeqCst);
    house.submit(1, shows(screen("one"))).await;
    house.submit(1, shows(screen("two"))).await;
    assert_eq!(house.calls(), ["1 send one [b]", "1 send two [b]"]);
}

#[tokio::test(start_paused = true)]
async fn idle_chats_leave_nothing_behind() {
    let house = house();
    for chat in 0..50 {
        house.submit(chat, shows(screen("hello"))).await;
    }
    sleep(Duration::from_secs(10)).await;
    assert_eq!(house.deliverer.chats(), 0);
}
