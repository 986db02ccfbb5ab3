//! A receipt that Telegram takes from no process that lives: the next start brings it, once.

use super::house::{Place, Process, until};
use super::once::codes_in;
use super::person::Person;
use crate::double::{Double, Trouble};

/// How a process ends while a receipt waits.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Killed,
    Stopped,
}

async fn serving(place: &Place) -> Process {
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    process
}

/// A request is sent while Telegram takes no message, and its update is acknowledged.
async fn sent(double: &Double, place: &Place) -> (Process, Person) {
    place.init();
    let process = serving(place).await;
    let person = Person::at_the_message(double, 61).await;
    person.writes("On m'a pris mon passeport").await;
    person.press("✅ Terminé").await;
    person.sees_button("📤 Envoyer").await;
    for method in ["editMessageText", "sendMessage"] {
        double.always(method, Some(person.chat), Trouble::Page(502));
    }
    // Returns once the update is held back no longer, five seconds later.
    person.press("📤 Envoyer").await;
    assert!(person.code().is_none(), "{}", person.text());
    (process, person)
}

/// How many messages of a chat show a code.
fn codes(person: &Person) -> usize {
    let said = person.double.said(person.chat);
    said.iter()
        .filter(|text| !codes_in(text).is_empty())
        .count()
}

async fn is_brought(double: Double, place: Place, end: End) {
    let (process, person) = sent(&double, &place).await;
    match end {
        End::Killed => process.kill(),
        End::Stopped => {
            let (ended, _) = process.terminate();
            assert_eq!(ended.code, Some(0), "{}", ended.err);
        }
    }
    double.world().forget_troubles();
    let process = serving(&place).await;
    let code = person.receipt().await;
    assert_eq!(codes(&person), 1, "{end:?}");
    person.press("🔢 Facile : 6 chiffres ici").await;
    person
        .sees("les six derniers chiffres ouvrent vos réponses")
        .await;
    assert_eq!((codes(&person), person.code()), (1, Some(code.clone())));
    person.press("✅ Terminé").await;
    until("no code is left in the chat", || codes(&person) == 0).await;
    // Another start brings nothing of what was seen and left.
    process.kill();
    let _process = serving(&place).await;
    person.opens_with(&code[14..]).await;
    person.sees("Votre demande est arrivée").await;
    assert_eq!(codes(&person), 0);
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_waited_at_a_kill_stands_once_after_the_next_start_by_polling() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    is_brought(double, place, End::Killed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_waited_at_a_kill_stands_once_after_the_next_start_by_webhook() {
    let double = Double::start().await;
    let place = Place::new().behind_a_balancer(&double).await;
    is_brought(double, place, End::Killed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_waited_at_a_stop_stands_once_after_the_next_start() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    is_brought(double, place, End::Stopped).await;
}
