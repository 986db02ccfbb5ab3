//! Telegram takes nothing for more than a day: what waits longest comes first, and all comes.

use std::time::Duration;

use sanad::app::messenger::Refusal;
use tokio::time::sleep;

use super::{House, house, receipt, screen, shows};

/// Longer than the day that must be survived, from the first receipt to the last.
const OUTAGE: Duration = Duration::from_hours(25);
const CHATS: i64 = 90;

/// Telegram takes nothing; receipts come all through the first hour, so that no two pause at
/// the same moment, and of other chats screens that may be lost. Afterwards ten minutes pass.
async fn after_the_outage() -> (House, Vec<(Duration, String)>) {
    let house = house();
    let begun = house.recorder.begun;
    *house.recorder.always.lock().unwrap() = Some(Box::new(move |_| {
        (begun.elapsed() < OUTAGE).then_some(Refusal::Again)
    }));
    for chat in 0..CHATS {
        drop(house.submit(chat, shows(receipt())));
        drop(house.submit(CHATS + chat, shows(screen("guidance"))));
        sleep(Duration::from_millis(37_300)).await;
    }
    sleep(OUTAGE.saturating_sub(begun.elapsed())).await;
    house.recorder.lines.lock().unwrap().clear();
    sleep(Duration::from_mins(10)).await;
    let lines = house.recorder.lines.lock().unwrap().clone();
    (house, lines)
}

/// The chats whose receipt was filled, in that order.
fn filled(lines: &[(Duration, String)]) -> Vec<i64> {
    let edits = lines.iter().filter(|(_, line)| line.contains(" edit "));
    let chat = |line: &String| line.split(' ').next().unwrap().parse().unwrap();
    edits.map(|(_, line)| chat(line)).collect()
}

#[tokio::test(start_paused = true)]
async fn after_more_than_a_day_every_receipt_comes_once_the_oldest_first() {
    let (_house, lines) = after_the_outage().await;
    let order = filled(&lines);
    let mut all = order.clone();
    all.sort_unstable();
    assert_eq!(all, (0..CHATS).collect::<Vec<_>>(), "each comes once");
    // One of them found out that Telegram takes messages again, whichever it was.
    let others = order.iter().filter(|chat| **chat != order[0]);
    assert!(others.is_sorted(), "{order:?}");
    let last = lines.last().unwrap().0;
    println!(
        "after 25 hours: {CHATS} receipts within {:?}",
        last.saturating_sub(OUTAGE)
    );
}

#[tokio::test(start_paused = true)]
async fn after_more_than_a_day_nobody_is_run_over_and_what_is_a_press_away_is_given_up() {
    let (_house, lines) = after_the_outage().await;
    assert!(!lines.iter().any(|(_, line)| line.contains("guidance")));
    let most = lines.iter().map(|(from, _)| {
        let within = |at: &Duration| *at >= *from && *at < *from + Duration::from_secs(1);
        lines.iter().filter(|(at, _)| within(at)).count()
    });
    let most = most.max().unwrap();
    // A second of slots, the burst before it, and one call at each end.
    assert!(most <= 1_500 / 34 + 2, "{most} calls within a second");
}

#[tokio::test(start_paused = true)]
async fn a_chat_out_of_reach_keeps_its_own_pauses_while_others_are_served() {
    let house = house();
    let refuse = |line: &str| line.starts_with("1 ").then_some(Refusal::Again);
    *house.recorder.always.lock().unwrap() = Some(Box::new(refuse));
    drop(house.submit(1, shows(screen("lost"))));
    for chat in 10..40 {
        drop(house.submit(chat, shows(screen("hello"))));
        sleep(Duration::from_secs(2)).await;
    }
    let calls = house.calls();
    let tried = calls.iter().filter(|line| line.starts_with("1 send"));
    let tried = tried.count();
    // Half a second, one, two, four, eight, sixteen: seven tries within a minute.
    assert!((4..=8).contains(&tried), "{tried} tries");
}
