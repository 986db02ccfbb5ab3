//! People who only read guidance, all the time: the load beside those who are watched.
//!
//! Invariant: they press only buttons that lead to guidance, so they leave nothing in the
//! database.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sanad::domain::payload::Payload;
use tokio::task::JoinSet;

use crate::double::Double;

/// So many read at once.
const READERS: i64 = 6;
const FIRST_CHAT: i64 = 10_000;
/// Screens that they read.
const READ: [&str; 4] = ["home", "signs", "papers", "wages"];
/// After so long without an answer somebody presses again.
const PATIENCE: Duration = Duration::from_secs(5);

/// A crowd that reads until it is sent home.
pub struct Crowd {
    readers: JoinSet<()>,
    pressed: Arc<AtomicUsize>,
}

impl Crowd {
    pub fn gathers(double: &Double) -> Self {
        let mut readers = JoinSet::new();
        let pressed = Arc::<AtomicUsize>::default();
        for number in 0..READERS {
            readers.spawn(read(double.clone(), FIRST_CHAT + number, pressed.clone()));
        }
        Self { readers, pressed }
    }

    /// Ends the load; how often they pressed.
    pub async fn goes_home(mut self) -> usize {
        self.readers.shutdown().await;
        self.pressed.load(Ordering::Relaxed)
    }
}

async fn read(double: Double, chat: i64, pressed: Arc<AtomicUsize>) {
    double.text(chat, "/start");
    for number in 0.. {
        let update = double.newest_of(chat);
        let waited = async {
            while double.waiting().contains(&update) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let _ = tokio::time::timeout(PATIENCE, waited).await;
        let Some(label) = button(&double, chat, number) else {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        double.press(chat, &label);
        pressed.fetch_add(1, Ordering::Relaxed);
    }
}

/// One of the buttons in the chat that lead to guidance.
fn button(double: &Double, chat: i64, number: usize) -> Option<String> {
    let shown = double.screen(chat);
    let buttons = shown.iter().flat_map(|shown| shown.rows.iter().flatten());
    let guidance = buttons.filter(|(_, data)| {
        Payload::parse(data).is_some_and(|payload| READ.contains(&payload.screen.as_str()))
    });
    let labels: Vec<_> = guidance.map(|(label, _)| label).collect();
    labels
        .get(number % labels.len().max(1))
        .map(|label| (*label).clone())
}
