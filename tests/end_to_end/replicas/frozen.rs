//! A process that stands still with a press in its hands, and goes on when the person is far.
//!
//! Not here: who takes over meanwhile (`mod`, `polling`). Invariant: once it goes on, nothing
//! comes into the chat of who was served elsewhere.

use std::time::{Duration, Instant};

use super::super::house::{tell, until};
use super::super::person::{BEFORE_THE_MESSAGE, Person};
use super::programme::{Programme, finish};
use crate::double::Double;

/// Longer than anything that it had under way could take.
const AFTERWARDS: Duration = Duration::from_secs(4);
/// The press that it has when it stops.
const TAKEN: &str = "🧭 Plus : droits, téléphone";

/// Calls that changed something in a chat.
fn calls_in(double: &Double, person: &Person) -> usize {
    let world = double.world();
    let of_chat = |call: &serde_json::Value| call["chat_id"] == person.chat;
    let calls = world.calls.iter().filter(|(_, call)| of_chat(call));
    calls.count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_press_that_a_frozen_process_took_never_comes_over_the_receipt() {
    let Some(mut programme) = Programme::new(2, "webhook").await else {
        return;
    };
    programme.start_all().await;
    let urls = [0, 1].map(|which: usize| programme.replicas[which].url.clone());
    let person = programme.person().await;
    programme.balancer.set_patience(Duration::from_secs(2));
    programme.balancer.remove(&urls[1]);
    programme.replicas[0].process().freeze();
    let since = Instant::now();
    person.taps(TAKEN);
    tokio::time::sleep(Duration::from_millis(500)).await;
    programme.balancer.add(&urls[1]);
    programme.balancer.remove(&urls[0]);
    person.dealt_with().await;
    person.press("🏠 Début").await;
    person.presses(&BEFORE_THE_MESSAGE).await;
    finish(&person).await;
    person.receipt().await;
    let stood = Duration::from_secs(7);
    tokio::time::sleep(stood.saturating_sub(since.elapsed())).await;
    let before = calls_in(&programme.double, &person);
    programme.replicas[0].process().thaw();
    until("it sees that it stood still", || {
        let said = programme.replicas[0].process().err();
        said.contains("this process stood still")
    })
    .await;
    tokio::time::sleep(AFTERWARDS).await;
    let after = calls_in(&programme.double, &person);
    assert_eq!(after, before, "calls in the chat of who has the receipt");
    tell(&format!(
        "a process that stood still for {} ms with a press in its hands: {before} calls in the chat, none after it went on",
        since.elapsed().as_millis()
    ));
    programme.keep_receipt(person).await;
    // It serves again.
    programme.balancer.add(&urls[0]);
    programme.balancer.remove(&urls[1]);
    programme.whole_request().await;
    programme.double.assert_clean();
}
