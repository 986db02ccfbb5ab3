//! What the double carried out, counted.
//!
//! Invariant: each judge must find a fault that is planted into the very record that it passed.

use std::fmt::Debug;
use std::ops::Range;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::super::numbered::code_in;
use super::super::replicas::programme::TOLD_BY;
use super::scene::{House, People};
use super::{BEGINNING, READING, TOLD};

/// Thirty, a burst of fourteen before them, and what a slow machine lets come late and at once.
const MOST_A_SECOND: usize = 60;
/// Three at once, one a second, and one that fills an empty message.
const MOST_IN_A_CHAT: usize = 5;
/// Turns go in parallel, so some who come in at the same moment may change places.
const MOST_OVERTAKEN: usize = 8;
/// So long after the outage calls are counted by the second.
const FIRST: Duration = Duration::from_secs(20);

/// A call that was carried out, with when.
pub type Done = (Instant, String, Value);

/// Each of these came once, and nothing else did.
fn once<T: PartialEq + Debug>(came: &[T], wanted: &[T]) -> Result<(), String> {
    let times = |one: &T| came.iter().filter(|other| *other == one).count();
    if let Some(other) = came.iter().find(|one| !wanted.contains(one)) {
        return Err(format!("nobody asked for {other:?}"));
    }
    match wanted.iter().find(|one| times(one) != 1) {
        Some(one) => Err(format!("{one:?} came {} times", times(one))),
        None => Ok(()),
    }
}

/// How many came once each, and nothing else did. One that is lost or doubled would be seen.
fn judged<T: PartialEq + Debug + Clone>(what: &str, came: &[T], wanted: &[T]) -> usize {
    once(came, wanted).unwrap_or_else(|why| panic!("{what}: {why}"));
    let (first, rest) = came.split_first().expect("something came");
    let doubled = [came, std::slice::from_ref(first)].concat();
    for (faulty, said) in [(rest, "came 0 times"), (&doubled, "came 2 times")] {
        let why = once(faulty, wanted).unwrap_err();
        assert!(why.contains(said), "{what}: {why}");
    }
    came.len()
}

/// How many came within one second, at most.
fn busiest(times: &[Instant]) -> usize {
    let within = |from: &Instant| {
        let second = |at: &&Instant| *at >= from && **at - *from < Duration::from_secs(1);
        times.iter().filter(second).count()
    };
    times.iter().map(within).max().unwrap_or(0)
}

/// By how many who came later somebody was passed, at most; who came later has a higher number.
fn overtaken(served: &[i64]) -> usize {
    let passed = |(at, chat): (usize, &i64)| served[..at].iter().filter(|o| *o > chat).count();
    served.iter().enumerate().map(passed).max().unwrap_or(0)
}

fn chat_of(done: &Done) -> Option<i64> {
    done.2["chat_id"].as_i64()
}

/// Chat and words of a call that shows something there.
fn shown(done: &Done) -> Option<(i64, &str)> {
    let shows = matches!(done.1.as_str(), "sendmessage" | "editmessagetext");
    Some((chat_of(done)?, done.2["text"].as_str()?)).filter(|_| shows)
}

/// The chats of these in the order in which something was shown to them.
fn served(done: &[Done], range: &Range<i64>) -> Vec<i64> {
    let chats = done.iter().filter_map(shown).map(|(chat, _)| chat);
    chats.filter(|chat| range.contains(chat)).collect()
}

/// What came of all that waited, each thing once; how much that was.
pub fn all_came_once(house: &House, people: &People, cases: &[String], since: Instant) -> String {
    let (ever, after) = (house.done(None), house.done(Some(since)));
    let said = || ever.iter().filter_map(shown);
    let codes = said().filter_map(|(chat, text)| Some((chat, code_in(text)?)));
    let of_receipt = |(_, chat, code): &(usize, i64, String)| (*chat, code.clone());
    let wanted: Vec<_> = people.receipts.iter().map(of_receipt).collect();
    let receipts = judged("receipts", &codes.collect::<Vec<_>>(), &wanted);
    let alerts = judged("alerts", &house.alerts(), cases);
    let pings = said().filter(|(_, text)| *text == TOLD_BY);
    let pings: Vec<_> = pings.map(|(chat, _)| chat).collect();
    let pings = judged("silent messages", &pings, &[TOLD]);
    let hidden = after.iter().filter(|done| done.1 == "editmessagetext");
    let place = |done: &Done| Some((chat_of(done)?, done.2["message_id"].as_i64()?));
    let of_menu = |(chat, _): &(i64, i64)| people.menus.iter().any(|(other, _)| other == chat);
    let hidden: Vec<_> = hidden.filter_map(place).filter(of_menu).collect();
    let hidden = judged("hidden receipts", &hidden, &people.menus);
    let has_code = |text: &String| code_in(text).is_some();
    for (chat, _) in &people.menus {
        assert!(!house.double.said(*chat).iter().any(has_code), "{chat}");
    }
    let all: Vec<_> = READING.collect();
    let reading = judged("what was written", &served(&after, &READING), &all);
    let all: Vec<_> = BEGINNING.collect();
    let beginning = judged("first screens", &served(&after, &BEGINNING), &all);
    format!(
        "{receipts} receipts, {alerts} alerts, {pings} silent message, {hidden} receipts hidden, \
         {reading} who read, {beginning} who begin, each once"
    )
}

/// Who waited longest for what is shown once came first, and Telegram was not run over.
pub fn in_order_and_in_measure(house: &House, since: Instant) -> String {
    let after = house.done(Some(since));
    let reading = served(&after, &READING);
    let backwards: Vec<_> = reading.iter().rev().copied().collect();
    let passed = overtaken(&reading);
    assert!(passed <= MOST_OVERTAKEN, "{reading:?}");
    assert!(overtaken(&backwards) > MOST_OVERTAKEN, "it would be seen");

    let speaks = |done: &&Done| chat_of(done).is_some() && done.1 != "sendchataction";
    let soon = |done: &&Done| done.0 - since < FIRST;
    let soon: Vec<_> = after.iter().filter(speaks).filter(soon).collect();
    let times: Vec<_> = soon.iter().map(|done| done.0).collect();
    let most = busiest(&times);
    assert!(most <= MOST_A_SECOND, "{most} calls within a second");
    let stampede = vec![since; times.len()];
    assert!(busiest(&stampede) > MOST_A_SECOND, "it would be seen");
    let in_a_chat = |chat: i64| {
        let own = soon.iter().filter(|done| shown(done).is_some());
        let own = own.filter(|done| chat_of(done) == Some(chat));
        busiest(&own.map(|done| done.0).collect::<Vec<_>>())
    };
    let chats = soon.iter().filter_map(|done| chat_of(done));
    let in_a_chat = chats.map(in_a_chat).max().unwrap_or(0);
    assert!(in_a_chat <= MOST_IN_A_CHAT, "{in_a_chat} in one chat");
    format!(
        "{} calls in {} s, {most} in the busiest second, {in_a_chat} in one chat; nobody who read \
         was passed by more than {passed}, nobody who begins by more than {}",
        times.len(),
        FIRST.as_secs(),
        overtaken(&served(&after, &BEGINNING))
    )
}

#[test]
fn the_judges_see_what_is_lost_doubled_foreign_overtaken_or_too_much() {
    assert_eq!(once(&[1, 2], &[2, 1]), Ok(()));
    for (came, said) in [
        (&[1][..], "2 came 0 times"),
        (&[1, 2, 2], "2 came 2 times"),
        (&[1, 2, 3], "nobody asked for 3"),
    ] {
        assert_eq!(once(came, &[1, 2]).unwrap_err(), said);
    }
    assert_eq!(overtaken(&[1, 2, 3, 4]), 0);
    assert_eq!(overtaken(&[2, 3, 1, 4]), 2);
    let now = Instant::now();
    let times: Vec<_> = (0..10)
        .map(|n| now + Duration::from_millis(250 * n))
        .collect();
    assert_eq!(busiest(&times), 4);
}
