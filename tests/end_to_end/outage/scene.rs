//! The house, and everybody as they stand when the outage begins.
//!
//! Not here: what happens in it. Invariant: of the house only times are changed from outside:
//! when something is due, and what its clock believed.

use std::time::Instant;

use futures::future::join_all;
use sanad::app::house::Clock;
use serde_json::Value;

use super::super::house::{Place, Process, SetUp, free_port, until};
use super::super::numbered::{code_in, judge_cases, pages, sentence};
use super::super::person::{BEFORE_THE_MESSAGE, Person};
use super::super::replicas::programme::{STAFF, WANTS_TO_BE_TOLD, finish};
use super::super::staff::Browser;
use super::super::troubles::{open, serving};
use super::counts::Done;
use super::{LAST, READING, SEND, SENDING, SENT, TOLD, WRITING};
use crate::double::Double;

/// A house with staff and a double.
pub struct House {
    pub double: Double,
    place: Place,
    pub staff: Browser,
    pub base: String,
    process: Option<Process>,
    set_up: SetUp,
}

impl House {
    pub async fn serves() -> Self {
        let (double, address) = (Double::start().await, format!("127.0.0.1:{}", free_port()));
        let base = format!("http://{address}");
        let place = Place::new()
            .beside(&double)
            .with("SANAD_LISTEN", address)
            .with("SANAD_PUBLIC_URL", base.clone())
            .with("SANAD_STAFF_CHAT", STAFF.to_string());
        let set_up = place.init();
        let process = Some(serving(&place).await);
        Self {
            staff: Browser::new(&base),
            double,
            place,
            base,
            process,
            set_up,
        }
    }

    /// A power cut, and a start so much later by the time that is believed.
    pub async fn is_killed(&mut self, seconds: i64) {
        self.process.take().expect("it runs").kill();
        let data = self.place.path("data");
        let believed = Clock::kept(&data).expect("the time is kept") + seconds;
        std::fs::write(data.join("clock"), format!("{believed}\n")).unwrap();
        self.process = Some(serving(&self.place).await);
    }

    /// What was carried out, since then or ever.
    pub fn done(&self, since: Option<Instant>) -> Vec<Done> {
        let world = self.double.world();
        let is_after = |done: &&Done| since.is_none_or(|since| done.0 >= since);
        world.done.iter().filter(is_after).cloned().collect()
    }

    /// Calls of this kind that were not carried out.
    pub fn refused(&self, is_so: impl Fn(i64, &Value) -> bool) -> usize {
        let world = self.double.world();
        let is_so = |call: &Value| is_so(call["chat_id"].as_i64().unwrap_or(0), call);
        let asked = world.calls.iter().filter(|(_, call)| is_so(call)).count();
        asked - world.done.iter().filter(|(.., call)| is_so(call)).count()
    }

    /// Edits in the chats of those who had sent: nothing but their receipts is hidden there.
    pub fn refused_hides(&self) -> usize {
        self.refused(|chat, call| {
            (chat == TOLD || SENT.contains(&chat)) && call["message_id"].is_number()
        })
    }

    pub fn refused_alerts(&self) -> usize {
        self.refused(|chat, call| chat == STAFF && call["text"].is_string())
    }

    /// The cases of which staff were told, as often as they were.
    pub fn alerts(&self) -> Vec<String> {
        let world = self.double.world();
        let told = world.done.iter().filter(|(_, name, params)| {
            name == "sendmessage" && params["chat_id"].as_i64() == Some(STAFF)
        });
        let link = |p: &Value| p["reply_markup"]["inline_keyboard"][0][0]["url"].clone();
        told.map(|(.., params)| link(params).as_str().unwrap_or("none").to_owned())
            .collect()
    }

    pub async fn waits_for_alerts(&self, many: usize) {
        until("staff are told", || self.alerts().len() >= many).await;
    }

    /// The ten minutes of every receipt are over.
    pub async fn minutes_pass(&self) -> u64 {
        let mut database = open(&self.place.path("data/sanad.db")).await;
        let pass = sqlx::query("update sweeps set due_at = due_at - 600");
        pass.execute(&mut database).await.unwrap().rows_affected()
    }
}

/// The number that stands in what somebody writes.
pub fn number(chat: i64) -> usize {
    usize::try_from(chat).unwrap()
}

/// Somebody whose request is ready to be sent.
async fn at_the_review(double: &Double, chat: i64) -> Person {
    let person = at_the_message(double, chat).await;
    person.press("✅ Terminé").await;
    person.sees_button(SEND).await;
    person
}

/// Somebody who has written, and may go on.
async fn at_the_message(double: &Double, chat: i64) -> Person {
    let person = Person::in_a_crowd(double, chat);
    person.starts().await;
    person.reaches_the_message().await;
    person.writes(&sentence(number(chat))).await;
    person.nothing_typed_is_left().await;
    person
}

/// Somebody whose receipt stands in the chat, with its code.
async fn sent(double: &Double, chat: i64) -> (Person, String) {
    let person = Person::in_a_crowd(double, chat);
    person.starts().await;
    let way = if chat == TOLD {
        &WANTS_TO_BE_TOLD[..]
    } else {
        &BEFORE_THE_MESSAGE
    };
    person.presses(way).await;
    finish(&person).await;
    let code = person.receipt().await;
    (person, code)
}

/// Everybody as they stand before the outage.
pub struct People {
    /// Number, chat and code of each receipt.
    pub receipts: Vec<(usize, i64, String)>,
    /// Chat and number of the messages in which receipts stand.
    pub menus: Vec<(i64, i64)>,
    pub last: Person,
    pub sending: Vec<Person>,
    pub writing: Person,
    pub reading: Vec<Person>,
    /// The case of who wants to be told.
    pub case: String,
}

pub async fn gather(house: &House) -> People {
    let double = &house.double;
    let ready = [LAST].into_iter().chain(SENDING).chain(READING);
    let ready = ready.map(|chat| at_the_review(double, chat));
    let had_sent = SENT
        .into_iter()
        .chain([TOLD])
        .map(|chat| sent(double, chat));
    let (sent, ready, writing) = tokio::join!(
        join_all(had_sent),
        join_all(ready),
        at_the_message(double, WRITING)
    );
    let of_receipt = |(person, _): &(Person, String)| {
        let shown = double.screen(person.chat);
        let receipt = shown.iter().find(|m| code_in(&m.text).is_some());
        (person.chat, receipt.expect("a receipt").id)
    };
    let menus = sent.iter().map(of_receipt).collect();
    let numbered = |(person, code): (Person, String)| (number(person.chat), person.chat, code);
    let receipts: Vec<_> = sent.into_iter().map(numbered).collect();
    let mut ready = ready.into_iter();

    let staff = &house.staff;
    assert_eq!(staff.signs_in(&house.set_up.secret).await.to, "/cases");
    house.waits_for_alerts(3).await;
    let numbers: Vec<_> = receipts.iter().map(|(number, ..)| *number).collect();
    let (cases, _) = judge_cases(&pages(staff, 3).await, &numbers, |_| 1).unwrap();
    let case = cases[&number(TOLD)].clone();
    assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
    People {
        receipts,
        menus,
        last: ready.next().unwrap(),
        sending: ready.by_ref().take(SENDING.len()).collect(),
        writing,
        reading: ready.collect(),
        case,
    }
}
