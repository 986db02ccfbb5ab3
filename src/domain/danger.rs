//! Whether a sentence speaks of danger now: words of danger first, then what it is about.
//!
//! Nobody can list every way in which people say that they are locked in. Where no word of
//! danger stands, a sentence that fits a topic of danger far better than any other topic shows
//! its card too, unless something in it says that it is not meant. Invariant: unsure means
//! ask, and what the words of danger find is never weakened here.

use super::crisis::{ASK, Found};
use super::flow::Content;
use super::search::{Alarm, Guess};

/// What a sentence says about danger, beside what it may be about.
pub fn danger(content: &Content, text: &str, guess: &Guess) -> Option<Found> {
    let found = content.crisis.find(text);
    if found.as_ref().is_some_and(|found| found.tier == 1) || guess.alarm == Alarm::None {
        return found;
    }
    if content.crisis.is_light(text) {
        return found;
    }
    if guess.alarm == Alarm::Loud
        && let Some(screen) = content.search.card(guess)
    {
        return Some(Found {
            tier: 1,
            screen: screen.to_string(),
        });
    }
    found.or_else(|| {
        Some(Found {
            tier: 2,
            screen: ASK.to_owned(),
        })
    })
}
