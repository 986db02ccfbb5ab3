//! A flood from one chat and from many, and meanwhile people who send a whole request.
//!
//! Everything is real but Telegram: the double hands updates over as Telegram does, a
//! hundred from the oldest that is held. Its limits are the real ones, all divided by one
//! number. Told is how long an answer took after Telegram had handed the update over.
//! Invariant: the judge knows only what the double showed, and what staff read afterwards.

mod person;
mod wave;

use std::time::Duration;

use sanad::app::deliver::Pace;
use tokio::time::{sleep, timeout};

use person::{Act, data, press};
use wave::{Served, Size, run};

async fn until_so(is_so: impl Fn() -> bool) {
    timeout(Duration::from_secs(20), async {
        while !is_so() {
            sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_send_whole_requests_during_a_flood_and_without_budgets_they_cannot() {
    let size = Size {
        updates: 11_000,
        many: 1_000,
        people: 20,
        quicker: 10,
        patience: Duration::from_secs(90),
    };
    let told = run(size, true).await;
    told.print(size, "a small flood");
    assert_eq!(told.harm(size), Vec::<String>::new());

    // The same people get half as long again as the slowest of them needed.
    let size = Size {
        patience: told.whole.last().copied().unwrap_or_default() * 3 / 2,
        ..size
    };
    let told = run(size, false).await;
    told.print(size, "the same without budgets");
    assert_ne!(told.harm(size), Vec::<String>::new());
}

/// What is promised to somebody who comes for the first time during a flood.
const PROMISED: Duration = Duration::from_secs(5);

/// At the limits that Telegram really has. How long an answer takes then follows from them, and
/// so it is compared with the promise itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_new_during_a_flood_is_answered_within_five_seconds_each_time() {
    let size = Size {
        updates: 4_000,
        many: 60,
        people: 1,
        quicker: 1,
        patience: Duration::from_mins(2),
    };
    let told = run(size, true).await;
    told.print(size, "one newcomer at the real limits");
    assert_eq!(told.harm(size), Vec::<String>::new());
    assert!(told.pushed >= size.updates, "the flood went on meanwhile");
    let slowest = told.answers.last().copied().unwrap_or_default();
    assert!(slowest <= PROMISED, "{slowest:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_presses_a_hundred_times_sees_the_newest_screen_and_is_told_what_was_not_kept() {
    let house = Served::begin(Pace::TELEGRAM.quicker(10), true).await;
    let person = house.person(7);
    let home = person
        .sees(&Act::Say("/start".to_owned()), "home", "")
        .await;
    let mine = person.sees(&home, "mine", "").await;
    let Act::Press(message, ..) = mine else {
        panic!("a button");
    };
    for _ in 0..100 {
        person.does(&mine);
    }
    house.double.text(7, "and he took my papers");
    press(
        &house.double,
        7,
        message,
        &person.leading_to("danger"),
        false,
    );
    let newest = || {
        house
            .double
            .said(7)
            .last()
            .is_some_and(|text| text.contains("112"))
    };
    let settled = || newest() && house.double.waiting().is_empty();
    until_so(settled).await;
    let shown = house.double.said(7);
    assert!(
        shown.last().unwrap().contains("not kept"),
        "the words are told: {shown:?}"
    );
    let texts: Vec<_> = house
        .double
        .screen(7)
        .into_iter()
        .filter(|m| !m.from_bot)
        .collect();
    assert_eq!(texts.len(), 1, "and stay in the chat");
    house.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: `cargo test --release --test telegram -- --ignored the_full_flood`"]
async fn the_full_flood() {
    let size = Size {
        updates: 110_000,
        many: 10_000,
        people: 50,
        quicker: 1,
        patience: Duration::from_mins(10),
    };
    let told = run(size, true).await;
    told.print(size, "the full flood");
    assert_eq!(told.harm(size), Vec::<String>::new());
}

#[tokio::test]
async fn what_erases_is_done_also_when_hide_was_pressed_right_behind_it() {
    let served = Served::begin(Pace::TELEGRAM.quicker(10), true).await;
    let chat = sanad::app::messenger::ChatId(7);
    let drafts = async || served.house.store.list_drafts().await.unwrap().len();
    served.house.say(chat, "/start").await;
    let begins = served.house.forged(chat, "request", "yes");
    served.house.press_data(chat, &begins).await;
    assert_eq!(drafts().await, 1);
    served.double.hold();
    for _ in 0..60 {
        served.double.text(7, "/help");
    }
    served.double.text(7, "/delete");
    press(&served.double, 7, 1, &data("cover", "x"), false);
    served.double.release();
    let settled = || served.double.waiting().is_empty();
    until_so(settled).await;
    assert_eq!(drafts().await, 0, "erased");
    let cover = served.person(7).leading_to("cover-tea");
    assert!(!cover.is_empty(), "a screen stands");
}
