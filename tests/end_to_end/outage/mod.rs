//! Telegram takes nothing for a while, and the program is killed and started twice meanwhile.
//!
//! Not here: a database that is away (`away`), and a day without Telegram in one process
//! (`tests/deliver`). Invariant: what came of it is judged by what the double carried out.

mod counts;
mod scene;

use std::ops::Range;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::time::sleep;

use super::house::{tell, until};
use super::numbered::{
    answer_each, code_in, each_code_opens_its_own, judge_cases, pages, sentence,
};
use super::person::Person;
use super::replicas::programme::TOLD_BY;
use crate::double::Trouble;
use counts::{all_came_once, in_order_and_in_measure};
use scene::{House, People, gather, number};

/// Two whose receipt stands in the chat, and one more who wants to be told of an answer.
const SENT: [i64; 2] = [7_101, 7_102];
const TOLD: i64 = 7_103;
/// Who sends at the moment at which the outage begins, and those who send in it.
const LAST: i64 = 7_104;
const SENDING: [i64; 2] = [7_111, 7_112];
const WRITING: i64 = 7_121;
/// Those who want to see, in the outage, what they wrote; in the order in which they press.
const READING: Range<i64> = 7_200..7_216;
/// Those who begin in the outage. Telegram hands out a hundred updates at once.
const BEGINNING: Range<i64> = 7_300..7_375;

const SEND: &str = "📤 Envoyer";
const SHOW: &str = "👁️ Voir ce que j'ai écrit";
const FURTHER: &str = "Et ceci, écrit pendant la panne";
/// A silent message that was claimed is looked at again after twenty minutes.
const CLAIMED: i64 = 20 * 60;

/// The outage, with all that people and staff do in it, and two power cuts.
async fn passes(house: &mut House, people: &People) {
    // The request for updates that is held at this moment is the last that is answered.
    sleep(Duration::from_secs(1)).await;
    for method in ["*", "getUpdates"] {
        house.double.always(method, None, Trouble::Page(502));
    }
    people.last.taps(SEND);
    house.staff.waits_for_cases(4).await;
    people_go_on(house, people);
    let answered = [(number(TOLD), people.case.clone())].into();
    answer_each(&house.staff, &answered).await;
    let rows = house.minutes_pass().await;
    assert!(rows >= 3, "{rows} rows for three receipts");
    until("receipt, alert and hiding are tried", || {
        let of_last = |chat: i64, call: &Value| {
            let text = call["text"].as_str().unwrap_or_default();
            chat == LAST && code_in(text).is_some()
        };
        let hides = house.refused_hides() >= people.menus.len();
        hides && house.refused(of_last) > 0 && house.refused_alerts() > 0
    })
    .await;
    // Whether or not it was claimed before: now it is due at the start.
    let silent = |chat: i64, call: &Value| chat == TOLD && call["text"] == TOLD_BY;
    let tried = house.refused(silent);
    house.is_killed(CLAIMED + 60).await;
    until("the silent message is tried", || {
        house.refused(silent) > tried
    })
    .await;
    let hides = house.refused_hides();
    let asked = house.double.count("deleteWebhook");
    // This claim ends between the first and the second look of the next process.
    house.is_killed(CLAIMED - 14).await;
    until("the outage is met again", || {
        let again = house.refused_hides() >= hides + people.menus.len();
        again && house.double.count("deleteWebhook") > asked + 3
    })
    .await;
}

/// What people do although nothing comes back.
fn people_go_on(house: &House, people: &People) {
    let (early, late) = people.reading.split_at(people.reading.len() / 2);
    let show = |people: &[Person]| {
        for person in people {
            person.taps(SHOW);
        }
    };
    let begin = |chats: Range<i64>| {
        for chat in chats {
            house.double.text(chat, "/start");
        }
    };
    let half = i64::midpoint(BEGINNING.start, BEGINNING.end);
    show(early);
    begin(BEGINNING.start..half);
    for person in &people.sending {
        person.taps(SEND);
    }
    house.double.text(WRITING, FURTHER);
    people.writing.taps("✅ Terminé");
    begin(half..BEGINNING.end);
    show(late);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_through_an_outage_of_telegram_and_two_kills_comes_once_and_in_measure() {
    let begun = Instant::now();
    let mut house = House::serves().await;
    let mut people = gather(&house).await;
    let outage = Instant::now();
    passes(&mut house, &people).await;

    let (since, outage) = (Instant::now(), outage.elapsed());
    house.double.world().forget_troubles();
    until("everybody is served", || house.double.waiting().is_empty()).await;
    let served = since.elapsed();
    for person in people.sending.iter().chain([&people.last]) {
        let receipt = (number(person.chat), person.chat, person.receipt().await);
        people.receipts.push(receipt);
    }
    let writing = &people.writing;
    writing.nothing_typed_is_left().await;
    writing.press(SHOW).await;
    for said in [sentence(number(WRITING)).as_str(), FURTHER] {
        assert_eq!(writing.text().matches(said).count(), 1, "{said}");
    }
    let cases = staff_answer_and_all_is_read(&house, &people).await;
    let once = all_came_once(&house, &people, &cases, since);
    let order = in_order_and_in_measure(&house, since);
    tell(&format!(
        "an outage of {} s with two kills in it: {once}; {order}; everybody served {} ms after its \
         end; all in {} s",
        outage.as_secs(),
        served.as_millis(),
        begun.elapsed().as_secs()
    ));
    assert!(served < Duration::from_secs(25), "{served:?}");
    house.double.assert_clean();
}

/// Staff are told of the new cases and answer them, and each code opens its own answer; where
/// the cases are. Whoever reads needs no silent message, so who waits for one reads last.
async fn staff_answer_and_all_is_read(house: &House, people: &People) -> Vec<String> {
    let many = people.receipts.len();
    house.waits_for_alerts(many).await;
    let numbers: Vec<_> = people.receipts.iter().map(|(number, ..)| *number).collect();
    let pages = pages(&house.staff, many).await;
    let (mut cases, _) = judge_cases(&pages, &numbers, |_| 1).unwrap();
    cases.remove(&number(TOLD));
    answer_each(&house.staff, &cases).await;
    let all = people.receipts.iter().cloned();
    let (last, first): (Vec<_>, Vec<_>) = all.partition(|(_, chat, _)| *chat == TOLD);
    each_code_opens_its_own(&house.double, &first).await;
    until("who waits is told", || {
        let world = house.double.world();
        world.done.iter().any(|(.., call)| call["text"] == TOLD_BY)
    })
    .await;
    each_code_opens_its_own(&house.double, &last).await;
    let address = |(case, _): (String, String)| format!("{}{case}", house.base);
    pages.into_iter().map(address).collect()
}
