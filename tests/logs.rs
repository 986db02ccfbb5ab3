//! Nothing that people or staff said, no id and no key, is in the logs of any crate, even
//! at the finest level and when everything fails.

#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "telegram/desk.rs"]
#[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
mod desk;
mod double;
#[path = "at_rest/house.rs"]
#[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
mod house;
#[path = "at_rest/logged.rs"]
mod logged;
#[path = "at_rest/samples.rs"]
#[allow(
    dead_code,
    unused_imports,
    clippy::allow_attributes,
    reason = "shared by tests"
)]
mod samples;
#[path = "at_rest/scan.rs"]
#[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
mod scan;
#[path = "at_rest/scenario.rs"]
#[allow(dead_code, clippy::allow_attributes, reason = "shared by tests")]
mod scenario;

use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

use double::{Trouble, until};

#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Paper {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// One process has one subscriber, so all tests here write on the same paper.
static PAPER: LazyLock<Paper> = LazyLock::new(|| {
    let paper = Paper::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(paper.clone())
        .init();
    paper
});

#[tokio::test]
async fn a_whole_conversation_leaves_no_word_and_no_token_in_the_logs() {
    let paper = PAPER.clone();
    let house = desk::house().await;
    for method in ["sendMessage", "getUpdates", "setMyCommands"] {
        house.double.trouble(method, None, Trouble::Page(502));
    }
    house.double.text(987_654_321, "my passport is with him");
    until("an answer", || !house.double.said(987_654_321).is_empty()).await;
    house.double.press(987_654_321, "Go on");
    house.double.push(
        json!({ "message": { "message_id": "passport", "chat": double::chat_of(987_654_321) } }),
    );
    house.double.world().blocked.insert(987_654_322);
    house.double.text(987_654_322, "passport <b>");
    house.double.text(987_654_323, "break the passport");
    assert!(
        sanad::app::messenger::Messenger::fetch(&house.telegram, "AgADpassport")
            .await
            .is_err()
    );
    until("all is acknowledged", || house.double.waiting().is_empty()).await;
    let (_, result) = house.stop().await;
    assert_eq!(result, Ok(()));
    let logs = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
    assert!(
        logs.contains("connected to Telegram"),
        "something is logged"
    );
    for word in ["passport", "98765432", "4711", "press-", "Nobody"] {
        let line = logs.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "{word} is in the logs");
    }
}

#[test]
fn a_panic_is_told_by_its_place_and_not_by_its_words() {
    let paper = PAPER.clone();
    let before = std::panic::take_hook();
    sanad::cli::tell_only_places_of_panics();
    let words = String::from("he keeps my carnet");
    let panicked = std::panic::catch_unwind(|| words.parse::<u8>().expect(&words));
    let sliced = std::panic::catch_unwind(|| words["he keeps m".len() + 99..].len());
    std::panic::set_hook(before);
    assert!(panicked.is_err() && sliced.is_err());
    let logs = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<&str> = logs.lines().filter(|l| l.contains("(panic)")).collect();
    assert!(lines.len() >= 2, "each is told");
    assert!(lines.iter().any(|line| line.contains("tests/logs.rs:")));
    assert!(!logs.contains("carnet") && !logs.contains("he keeps"));
}
