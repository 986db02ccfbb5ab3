//! Who goes first when many wait, and who is given up.

use super::*;

/// Lets so many flooders and others wait, then somebody new, and gives who was shown when.
async fn crowded(house: &House) -> Vec<i64> {
    for chat in FLOODERS..FLOODERS + 300 {
        drop(house.submit(chat, shows(screen("flood"))));
    }
    for chat in 500..600 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    house
        .deliverer
        .submit_quietly(ChatId(700), deletes(&[1], 1));
    sleep(Duration::from_secs(1)).await;
    for chat in 1..=3 {
        drop(house.submit(chat, shows(screen("new here"))));
    }
    let code = Show {
        vanish: Some(900),
        ..protected(over(screen("code"), 7))
    };
    drop(house.submit(FLOODERS + 1_000, shows(code)));
    sleep(Duration::from_secs(30)).await;
    let calls = house.calls();
    let chat = |line: &String| line.split(' ').next().unwrap().parse().unwrap();
    calls.iter().map(chat).collect()
}

#[tokio::test(start_paused = true)]
async fn who_is_new_here_goes_before_all_others_and_a_receipt_before_them() {
    let house = house();
    let order = crowded(&house).await;
    let at = |chat: i64| order.iter().position(|of| *of == chat).unwrap();
    let begun = order.iter().filter(|chat| **chat >= 500).take(50).count();
    assert_eq!(begun, 50, "the crowd had begun");
    let when = |chat: i64| house.when(&format!("{chat} send"));
    for chat in 1..=3 {
        assert!(
            when(chat) < Duration::from_millis(1_300),
            "{:?}",
            when(chat)
        );
    }
    assert!(at(FLOODERS + 1_000) < at(1), "the receipt");
    assert!(at(3) < at(1), "of those who are alike the newest");
    let last_usual = (500..600).map(at).max().unwrap();
    let before = order[..last_usual].iter();
    let flooders = before
        .filter(|chat| (FLOODERS..FLOODERS + 300).contains(chat))
        .count();
    // The burst at the beginning is theirs; afterwards they get one slot in sixteen.
    assert!(
        (15..30).contains(&flooders),
        "flooders share a little: {flooders}"
    );
    assert!(at(700) < last_usual, "and a sweep comes in time");
}

#[tokio::test(start_paused = true)]
async fn without_ranks_who_is_new_waits_for_the_whole_crowd() {
    let house = house_paced(Pace::TELEGRAM.in_order());
    crowded(&house).await;
    assert!(house.when("1 send") > Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn when_too_many_wait_the_oldest_are_given_up_and_never_a_receipt() {
    let house = house_paced(Pace::TELEGRAM.most_waiting(150));
    let order = crowded(&house).await;
    let shown = |chat: i64| order.contains(&chat);
    assert!((1..=3).all(shown) && shown(FLOODERS + 1_000));
    assert!((500..600).all(shown), "flooders are given up first");
    let flooders = (FLOODERS..FLOODERS + 300)
        .filter(|chat| shown(*chat))
        .count();
    assert!(flooders < 150, "{flooders}");
    sleep(Duration::from_secs(10)).await;
    assert_eq!(house.deliverer.chats(), 0, "and nothing is left of them");
    drop(house.submit(FLOODERS, shows(screen("again"))));
    sleep(Duration::from_secs(1)).await;
    assert!(
        house
            .calls()
            .contains(&format!("{FLOODERS} send again [b]"))
    );
}

#[tokio::test(start_paused = true)]
async fn of_a_burst_of_presses_the_last_are_answered() {
    let house = house();
    *house.recorder.always.lock().unwrap() = None;
    for number in 0..200 {
        let outcome = Outcome {
            answer: Some((format!("p{number}"), None)),
            ..Outcome::default()
        };
        drop(house.submit(1, outcome));
    }
    settle().await;
    let calls = house.calls();
    assert_eq!(calls.len(), 32);
    assert_eq!(calls.last().unwrap(), "answer p199 -");
}

#[tokio::test(start_paused = true)]
async fn a_screen_never_waits_behind_something_of_its_chat_that_is_only_taken_away() {
    let house = house();
    // Somebody new typed a word, which is to be deleted, while a crowd is waiting.
    for chat in 1..=300 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    drop(house.submit(400, deletes(&[1], 9)));
    sleep(Duration::from_secs(1)).await;
    drop(house.submit(400, shows(screen("first"))));
    sleep(Duration::from_millis(500)).await;
    assert!(house.calls().contains(&"400 send first [b]".to_owned()));
}
