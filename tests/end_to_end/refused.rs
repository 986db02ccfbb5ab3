//! What Telegram, or the machine, refuses at a start and gives later.

use super::house::Place;
use super::person::Person;
use super::staff::Browser;
use super::troubles::{serving, waits_until_ready};
use crate::double::Double;

#[tokio::test(flavor = "multi_thread")]
async fn a_start_without_room_for_temporary_files_serves_people_and_says_so_once() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let nowhere = place.path("nowhere").to_string_lossy().into_owned();
    let place = place.with("TMPDIR", nowhere);
    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    waits_until_ready(&browser).await;
    let person = Person::at_the_message(&double, 57).await;
    person.writes("Aidez-moi").await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let told = ended.err.matches("the bot cannot be tried in the console");
    assert_eq!(told.count(), 1, "{}", ended.err);
}
