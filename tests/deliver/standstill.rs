//! A process that stood still: what it had under way may have been dealt with elsewhere.
//!
//! Not here: how a standstill is seen (`app::standstill`), and that its updates come again
//! (`telegram`). Invariant: what waited is shown by nobody, and whoever waits for it goes on.

use super::*;

/// A screen waits because Telegram asked for patience; what is called by then, and after it.
async fn a_screen_waits(show: Show, stands_still: bool) -> (House, bool) {
    let house = house();
    house.refuse("1 edit 7", Refusal::After(3));
    let waiting = tokio::spawn(house.submit(1, shows(show)));
    sleep(Duration::from_secs(1)).await;
    if stands_still {
        *house.desk.stood.lock().unwrap() = Some((Instant::now(), Instant::now()));
    }
    sleep(Duration::from_secs(3)).await;
    (house, waiting.is_finished())
}

#[tokio::test(start_paused = true)]
async fn what_waited_while_it_stood_still_is_shown_by_nobody_and_what_comes_later_is() {
    let (house, is_over) = a_screen_waits(over(screen("one"), 7), true).await;
    assert!(is_over, "nobody waits for it");
    assert_eq!(house.calls(), ["1 edit 7 one [b] !After(3)"]);
    house.submit(1, shows(over(screen("two"), 7))).await;
    assert_eq!(
        house.calls(),
        ["1 edit 7 one [b] !After(3)", "1 edit 7 two [b]"]
    );
    assert_eq!(house.told(), ["1 shown 7"]);
}

#[tokio::test(start_paused = true)]
async fn what_waited_while_it_went_on_is_shown() {
    let (house, is_over) = a_screen_waits(over(screen("one"), 7), false).await;
    assert!(is_over);
    assert_eq!(
        house.calls(),
        ["1 edit 7 one [b] !After(3)", "1 edit 7 one [b]"]
    );
}

#[tokio::test(start_paused = true)]
async fn an_empty_card_of_what_waited_is_taken_away() {
    let house = house();
    house.refuse("1 edit 100", Refusal::After(3));
    let show = Show {
        vanish: Some(900),
        ..protected(screen("a number"))
    };
    let waiting = tokio::spawn(house.submit(1, shows(show)));
    sleep(Duration::from_secs(1)).await;
    *house.desk.stood.lock().unwrap() = Some((Instant::now(), Instant::now()));
    sleep(Duration::from_secs(4)).await;
    assert!(waiting.is_finished());
    assert_eq!(
        house.calls(),
        [
            "1 send …*",
            "1 edit 100 a number* [b] !After(3)",
            "1 delete 100"
        ]
    );
}

/// A receipt waits for longer than its update is held; then the process stands still.
async fn a_receipt_waits_long(waits: Waits) -> House {
    let house = house();
    *house.desk.waits.lock().unwrap() = Some(waits);
    house.refuse("1 send", Refusal::After(8));
    let show = Show {
        vanish: Some(900),
        ..protected(screen("a number"))
    };
    let waiting = tokio::spawn(house.submit(1, shows(show)));
    sleep(Duration::from_secs(6)).await;
    assert!(waiting.is_finished(), "its update is acknowledged");
    *house.desk.stood.lock().unwrap() = Some((Instant::now(), Instant::now()));
    sleep(Duration::from_secs(4)).await;
    house
}

#[tokio::test(start_paused = true)]
async fn a_receipt_whose_update_does_not_come_again_is_shown_all_the_same() {
    let house = a_receipt_waits_long(Waits::Here).await;
    assert_eq!(
        house.calls(),
        [
            "1 send …* !After(8)",
            "1 send …*",
            "1 edit 100 a number* [b]"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_receipt_that_somebody_left_elsewhere_meanwhile_is_not_shown() {
    let house = a_receipt_waits_long(Waits::Gone).await;
    assert_eq!(house.calls(), ["1 send …* !After(8)"]);
}

/// A screen that must vanish waits for longer than its update is held, while the process goes on.
async fn what_must_vanish_comes_late(waits: Waits, then: Waits) -> Vec<String> {
    let house = house();
    *house.desk.waits.lock().unwrap() = Some(waits);
    house.refuse("1 send", Refusal::After(8));
    let show = Show {
        vanish: Some(900),
        ..protected(screen("a number"))
    };
    house.submit(1, shows(show)).await;
    sleep(Duration::from_secs(6)).await;
    *house.desk.waits.lock().unwrap() = Some(then);
    sleep(Duration::from_secs(10)).await;
    house.calls()
}

#[tokio::test(start_paused = true)]
async fn a_receipt_that_comes_late_is_shown_only_by_whoever_has_it_under_way() {
    use Waits::{Gone, Here, NoReceipt, Unknown};
    let shown = [
        "1 send …* !After(8)",
        "1 send …*",
        "1 edit 100 a number* [b]",
    ];
    for (waits, then, is_shown) in [
        (Here, Here, true),
        (NoReceipt, NoReceipt, true),
        (Gone, Gone, false),
        (Unknown, Unknown, false),
        (Unknown, Here, true),
        (Unknown, Gone, false),
    ] {
        let calls = what_must_vanish_comes_late(waits, then).await;
        let expected = if is_shown { &shown[..] } else { &shown[..1] };
        assert_eq!(calls, expected, "{waits:?}, then {then:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_house_is_told_when_something_else_is_shown_instead_of_what_must_vanish() {
    let house = house();
    let receipt = Show {
        vanish: Some(900),
        ..protected(screen("a number"))
    };
    drop(house.submit(1, shows(receipt.clone())));
    house.submit(1, shows(screen("home"))).await;
    assert_eq!(house.told(), ["1 shown 100", "1 passed"]);
    // Refused for good it is not tried again.
    house.refuse("2 send", Refusal::Unreachable);
    house.submit(2, shows(receipt)).await;
    assert_eq!(house.told()[2..], ["2 passed"]);
}
