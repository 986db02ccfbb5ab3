//! A day without Telegram, and what no row names.

use super::*;

/// Telegram takes nothing for most of a day; receipts wait, and then all come, none twice, in
/// the measure that Telegram allows.
#[tokio::test(start_paused = true)]
async fn after_a_day_without_telegram_every_receipt_comes_once_and_nobody_is_run_over() {
    const CHATS: i64 = 90;
    const OUTAGE: Duration = Duration::from_hours(20);
    let house = house();
    let begun = house.recorder.begun;
    *house.recorder.always.lock().unwrap() = Some(Box::new(move |_| {
        (begun.elapsed() < OUTAGE).then_some(Refusal::Again)
    }));
    for chat in 0..CHATS {
        drop(house.submit(chat, shows(receipt())));
        drop(house.submit(CHATS + chat, shows(screen("guidance"))));
    }
    sleep(OUTAGE).await;
    house.recorder.lines.lock().unwrap().clear();
    sleep(Duration::from_mins(10)).await;
    let lines = house.recorder.lines.lock().unwrap().clone();
    for chat in 0..CHATS {
        let filled = format!("{chat} edit ");
        let filled = lines.iter().filter(|(_, line)| line.starts_with(&filled));
        assert_eq!(filled.count(), 1, "chat {chat}");
    }
    let guidance = lines.iter().filter(|(_, line)| line.contains("guidance"));
    assert_eq!(guidance.count(), 0, "what is a press away is given up");
    let most = lines.iter().map(|(from, _)| {
        let within = |at: &Duration| *at >= *from && *at < *from + Duration::from_secs(1);
        lines.iter().filter(|(at, _)| within(at)).count()
    });
    let most = most.max().unwrap();
    // A second of slots, the burst before it, and one call at each end.
    assert!(most <= 1_500 / 34 + 2, "{most} calls within a second");
    println!(
        "after 20 hours: {} calls for {CHATS} receipts, {most} in the busiest second",
        lines.len()
    );
}

#[tokio::test(start_paused = true)]
async fn an_opened_mailbox_does_not_come_by_itself_after_its_ten_minutes() {
    for (minutes, comes) in [(9, true), (11, false)] {
        let house = house();
        *house.recorder.always.lock().unwrap() = Some(Box::new(|_| Some(Refusal::Again)));
        let mut opened = receipt();
        opened.lasting = false;
        drop(house.submit(1, shows(opened)));
        drop(house.submit(2, shows(receipt())));
        sleep(Duration::from_mins(minutes)).await;
        *house.recorder.always.lock().unwrap() = None;
        house.recorder.lines.lock().unwrap().clear();
        sleep(Duration::from_mins(30)).await;
        let filled = |start: &str| house.calls().iter().any(|line| line.starts_with(start));
        assert_eq!((filled("1 edit "), filled("2 edit ")), (comes, true));
    }
}

/// What stands in the chat, and no row names.
fn deletes_without_a_row(message: i64) -> Outcome {
    let mut outcome = deletes(&[message], 0);
    outcome.delete[0].sweep = None;
    outcome
}

#[tokio::test(start_paused = true)]
async fn what_no_sweep_row_names_is_taken_away_after_the_crowd() {
    let house = house_paced(Pace::TELEGRAM.most_waiting(150));
    for chat in 1..=120 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    drop(house.submit(700, deletes_without_a_row(1)));
    sleep(Duration::from_millis(200)).await;
    for chat in 121..=400 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    sleep(Duration::from_millis(100)).await;
    assert!(!house.calls().contains(&"700 delete 1".to_owned()));
    sleep(Duration::from_mins(1)).await;
    assert!(house.calls().contains(&"700 delete 1".to_owned()));
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_no_sweep_row_names_is_taken_away_also_after_an_hour_without_telegram() {
    let house = house();
    let refuses = |line: &str| line.contains("delete").then_some(Refusal::Again);
    *house.recorder.always.lock().unwrap() = Some(Box::new(refuses));
    drop(house.submit(1, deletes_without_a_row(9)));
    sleep(Duration::from_hours(1)).await;
    *house.recorder.always.lock().unwrap() = None;
    sleep(Duration::from_mins(2)).await;
    assert_eq!(house.calls().last().unwrap(), "1 delete 9");
}
