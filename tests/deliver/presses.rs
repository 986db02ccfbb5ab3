//! Answers to presses: what Telegram takes none of for a while waits so long, as all else.

use super::*;

fn answers(press: &str) -> Outcome {
    Outcome {
        answer: Some((press.to_owned(), None)),
        ..Outcome::default()
    }
}

async fn seconds(count: u64) {
    sleep(Duration::from_secs(count)).await;
}

#[tokio::test(start_paused = true)]
async fn presses_are_answered_after_the_seconds_that_telegram_asks_for_and_in_their_order() {
    let house = house();
    house.refuse("answer one", Refusal::After(7));
    drop(house.submit(1, answers("one")));
    drop(house.submit(1, answers("two")));
    seconds(3).await;
    drop(house.submit(1, answers("three")));
    seconds(3).await;
    assert_eq!(house.calls(), ["answer one - !After(7)"]);
    seconds(2).await;
    assert_eq!(
        house.calls()[1..],
        ["answer one -", "answer two -", "answer three -"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_press_that_comes_while_a_chat_is_to_be_left_alone_is_answered_afterwards() {
    let house = house();
    house.refuse("1 edit 7", Refusal::After(9));
    drop(house.submit(1, shows(over(screen("one"), 7))));
    seconds(1).await;
    drop(house.submit(1, answers("p")));
    seconds(7).await;
    assert_eq!(house.calls(), ["1 edit 7 one [b] !After(9)"]);
    seconds(2).await;
    assert_eq!(house.calls()[1..], ["1 edit 7 one [b]", "answer p -"]);
}

#[tokio::test(start_paused = true)]
async fn a_press_that_telegram_lets_nobody_answer_any_more_is_not_answered() {
    let house = house();
    house.refuse("answer old", Refusal::After(200));
    drop(house.submit(1, answers("old")));
    seconds(100).await;
    drop(house.submit(1, answers("new")));
    seconds(101).await;
    assert_eq!(house.calls(), ["answer old - !After(200)", "answer new -"]);
}

#[tokio::test(start_paused = true)]
async fn after_a_failure_a_press_is_tried_again_a_second_later_a_few_times() {
    let house = house();
    *house.recorder.always.lock().unwrap() = Some(Box::new(|_| Some(Refusal::Again)));
    drop(house.submit(1, answers("p")));
    seconds(60).await;
    assert_eq!(house.calls().len(), 4);
}
