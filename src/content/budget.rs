//! What an answer costs a person, in bytes.
//!
//! Counted is what crosses the network for a card: its text, and the words and the payload of
//! each button. Every screen is drawn for every country, and who to call on every shelf.
//! Invariant: the number shown is that of the largest card, not of an average.

use std::collections::BTreeSet;

use super::card::Card;
use super::{Files, Live, load};
use crate::domain::conversation::{Detail, Here, View};
use crate::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};

/// What Telegram adds to the text and to each button, in bytes, as JSON.
const AROUND: usize = 40;

/// The most that one answer may cost, in bytes: about a second on the slowest network.
pub const CEILING: usize = 8 * 1024;

/// What answers cost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Budget {
    /// Half of the answers have no more.
    pub middle: usize,
    /// The largest.
    pub most: usize,
    /// Its screen, country and language.
    pub where_most: String,
    /// How many cards were drawn.
    pub cards: usize,
}

/// The bytes of a card.
fn bytes(card: &Card) -> usize {
    let buttons = card.rows.iter().flatten();
    let buttons = buttons.map(|b| b.label.len() + b.press.len() + AROUND);
    card.text.len() + AROUND + buttons.sum::<usize>()
}

/// Where somebody can be: what a card of guidance depends on.
type Spot = (ScreenId, Option<Country>, Argument);

fn card(live: &Live, language: LanguageCode, (screen, country, argument): Spot) -> Card {
    live.card(&View {
        here: Here {
            language,
            country,
            secret: Secret::new([0; 16]),
        },
        screen,
        argument,
        detail: Detail::None,
        notice: None,
        vanish: None,
    })
}

/// One line: the middle and the largest answer of guidance; empty for content with an error.
pub fn budget(files: &Files) -> String {
    let live = load(files).live;
    let budget = live.and_then(|live| of(&live));
    budget.as_ref().map(line).unwrap_or_default()
}

fn line(budget: &Budget) -> String {
    let above = if budget.most > CEILING {
        format!(": more than {CEILING}, which is the most that an answer may cost")
    } else {
        String::new()
    };
    format!(
        "an answer has {} bytes in the middle, {} at most ({}){above}",
        budget.middle, budget.most, budget.where_most
    )
}

/// What the answers of guidance cost, in all languages and countries.
pub fn of(live: &Live) -> Option<Budget> {
    let mut sizes = Vec::new();
    for language in &live.content.languages {
        let spots = spots(live, language.code);
        sizes.extend(
            spots
                .into_iter()
                .map(|(spot, size)| (size, language.code, spot)),
        );
    }
    sizes.sort_unstable_by_key(|(size, ..)| *size);
    let (middle, ..) = *sizes.get(sizes.len() / 2)?;
    let (most, language, (screen, country, _)) = *sizes.last()?;
    let country = country.map(|c| format!(" in {}", c.as_str()));
    Some(Budget {
        middle,
        most,
        where_most: format!("\"{screen}\"{} in {language}", country.unwrap_or_default()),
        cards: sizes.len(),
    })
}

/// Every card of guidance in one language, with its size.
fn spots(live: &Live, language: LanguageCode) -> Vec<(Spot, usize)> {
    let countries = live.content.countries.iter().map(|country| Some(*country));
    let mut all = Vec::new();
    for country in countries.chain([None]) {
        let screens = live.content.screens.keys();
        for screen in screens.filter(|id| !live.content.is_private(**id)) {
            let drawn = shelves(live, language, (*screen, country, Argument::NONE));
            all.extend(drawn);
        }
    }
    all
}

/// A card, and the others of the same screen to which its buttons lead one after the other:
/// the shelves and pages of who to call.
fn shelves(live: &Live, language: LanguageCode, first: Spot) -> Vec<(Spot, usize)> {
    let is_directory = first.0 == live.content.landmarks.directory;
    let mut seen = BTreeSet::from([first.2]);
    let mut next = vec![first];
    let mut all = Vec::new();
    while let Some(spot) = next.pop() {
        let card = card(live, language, spot);
        all.push((spot, bytes(&card)));
        let buttons = card.rows.iter().flatten().filter(|_| is_directory);
        for to in buttons.filter_map(|b| Payload::parse(&b.press)) {
            if to.screen == first.0 && to.country == first.1 && seen.insert(to.argument) {
                next.push((first.0, first.1, to.argument));
            }
        }
    }
    all
}
