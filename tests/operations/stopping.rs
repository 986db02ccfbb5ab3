//! SIGTERM while many people are in the middle of a request and their files are on the way:
//! it ends within ten seconds, and what was under way is finished or comes again.

use std::time::Duration;

use super::house::{Place, Process, tell, until};
use super::person::{Person, photo, voice};
use super::staff::Browser;
use crate::double::{Double, Trouble};

const PEOPLE: i64 = 6;
const FIRST: i64 = 7000;

async fn serving(place: &Place) -> Process {
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    process
}

fn sentence(chat: i64) -> String {
    format!("Phrase de la personne numero {chat}")
}

/// Written in the very moment of the second stop.
fn second(chat: i64) -> String {
    format!("Encore un mot de la personne numero {chat}")
}

/// Everybody writes, speaks and shows at once; some of it meets a slow Telegram.
fn all_at_once(double: &Double, people: &[Person]) {
    for (number, person) in people.iter().enumerate() {
        if number % 3 == 0 {
            let slow = Trouble::Stall(Duration::from_secs(2));
            double.trouble("editMessageText", Some(person.chat), slow);
        }
        if number % 3 == 1 {
            double.trouble("getFile", None, Trouble::Stall(Duration::from_hours(1)));
        }
    }
    for person in people {
        double.text(person.chat, &sentence(person.chat));
        person.sends_voice(&format!("voice-{}", person.chat), voice());
        person.sends_photo(&format!("photo-{}", person.chat), photo());
    }
}

/// Ends the message, sends the request; its code.
async fn sends(person: &Person) -> String {
    person.press("✅ Terminé").await;
    for _ in 0..200 {
        person.press("📤 Envoyer").await;
        if person.code().is_some() {
            break;
        }
        // The review says that files are on their way.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    person.receipt().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_in_the_middle_of_many_requests_loses_and_doubles_nothing() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    let set_up = place.init();
    let mut process = serving(&place).await;
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        people.push(Person::at_the_message(&double, FIRST + number).await);
    }
    let sent = 4 * usize::try_from(PEOPLE).unwrap();
    let mut longest = Duration::ZERO;
    let mut again = 0;
    for round in 0..2 {
        if round == 0 {
            let fetched = double.count("getFile");
            all_at_once(&double, &people);
            until("files are being fetched", || {
                double.count("getFile") > fetched
            })
            .await;
        } else {
            // The second stop falls into what the first one left.
            let polls = double.count("getUpdates");
            until("it asks for updates", || double.count("getUpdates") > polls).await;
            for person in &people {
                double.text(person.chat, &second(person.chat));
            }
        }
        let (ended, took) = process.terminate();
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        assert!(took < Duration::from_secs(10), "it took {took:?}");
        longest = longest.max(took);
        again += double.waiting().len();
        process = serving(&place).await;
    }
    double.world().forget_troubles();
    let staff = Browser::new(&process.console().await);
    assert_eq!(staff.signs_in(&set_up.secret).await.to, "/cases");
    for person in &people {
        person.dealt_with().await;
        person.nothing_typed_is_left().await;
    }
    let mut codes = Vec::new();
    for person in &people {
        codes.push(sends(person).await);
    }
    let cases = staff.waits_for_cases(people.len()).await;
    let mut pages = Vec::new();
    for case in &cases {
        pages.push(staff.get(case).await.body);
    }
    for person in &people {
        let own: Vec<_> = pages
            .iter()
            .filter(|page| page.contains(&sentence(person.chat)))
            .collect();
        assert_eq!(own.len(), 1, "one case of person {}", person.chat);
        let times = |words: &str| own[0].matches(words).count();
        assert_eq!(times(&sentence(person.chat)), 1, "the text once");
        assert_eq!(times(&second(person.chat)), 1, "the second text once");
        assert_eq!(times("<audio controls"), 1, "the voice once");
        assert_eq!(times("<img src=\"/cases/"), 1, "the picture once");
    }
    for (person, code) in people.iter().zip(&codes) {
        person.press("🔢 Facile : 6 chiffres ici").await;
        person.press("✅ Terminé").await;
        person.opens_with(&code[14..]).await;
        person.sees("Votre demande est arrivée").await;
    }
    tell(&format!(
        "stopping: {} people, {sent} messages, 2 stops, the longest {longest:?}, {again} updates came again, nothing lost or doubled",
        people.len()
    ));
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_waits_for_nothing_that_telegram_leaves_unanswered() {
    let calls = ["deleteWebhook", "setWebhook", "getWebhookInfo"];
    for method in calls {
        let double = Double::start().await;
        let place = match method {
            "deleteWebhook" => Place::new().beside(&double),
            _ => Place::new().behind_a_balancer(&double).await,
        };
        place.init();
        double.trouble(method, None, Trouble::Stall(Duration::from_hours(1)));
        let process = place.start(&["serve"]);
        until("it is asked", || double.count(method) > 0).await;
        let (ended, took) = process.terminate();
        assert_eq!(ended.code, Some(0), "{method}: {}", ended.err);
        assert!(took < Duration::from_secs(10), "{method}: {took:?}");
    }
}
