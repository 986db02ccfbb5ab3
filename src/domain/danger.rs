//! Whether a sentence speaks of danger now: words of danger first, then what it is about.
//!
//! Nobody can list every way in which people say that they are locked in. Where no word of
//! danger stands, what a sentence means and what it is like are weighed, and show the card
//! too. Where very much speaks against it, or much beside words that say it is not meant (a
//! film, a game, a joke), words of danger ask first.
//! Invariant: unsure means ask; what the words of danger find is never left without an answer.

use super::crisis::{ASK, Found};
use super::flow::Content;
use super::search::{Alarm, Evidence, Guess};
use super::words::{fold, tokens};

/// A text of so few words says little beside one thing.
pub const LITTLE: usize = 4;

/// What a sentence says about danger, beside what it may be about.
pub fn danger(content: &Content, text: &str, guess: &Guess) -> Option<Found> {
    let found = content.crisis.find(text);
    let tier = found.as_ref().map(|found| found.tier);
    let light = content.crisis.is_light(text);
    let ask = || Found {
        tier: 2,
        screen: ASK.to_owned(),
    };
    // A few words that find their own help, such as "I ran away", say nothing more.
    if tier == Some(3) && tokens(&fold(text)).count() <= LITTLE {
        return found;
    }
    // Digits alone are a choice or a number that was called: what they are like says nothing.
    if !fold(text).contains(char::is_alphabetic) {
        return found;
    }
    match content.search.alarm(guess, tier, light) {
        Alarm::Silent if tier == Some(1) => Some(ask()),
        Alarm::Doubt if light && tier == Some(1) => Some(ask()),
        _ if tier == Some(1) => found,
        Alarm::Loud => content.search.card(guess).map_or(found, |screen| {
            Some(Found {
                tier: 1,
                screen: screen.to_string(),
            })
        }),
        Alarm::Quiet | Alarm::Doubt => found.or_else(|| Some(ask())),
        Alarm::Silent | Alarm::None => found,
    }
}

/// What speaks for and against danger now in a sentence; weights are learnt from it.
pub fn evidence(content: &Content, text: &str) -> Vec<Evidence> {
    let tier = content.crisis.find(text).map(|found| found.tier);
    let light = content.crisis.is_light(text);
    let guess = content.search.guess(text);
    content.search.weighed(&guess, tier, light)
}
