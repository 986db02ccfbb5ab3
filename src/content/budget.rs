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

/// The most that one answer may cost, in bytes: about a second at 50 kilobits a second.
pub const CEILING: usize = 6 * 1024;

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
    let budget = load(files).live.and_then(|live| of(&live));
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
    let countries = live.content.countries.iter().map(|country| Some(*country));
    let countries: Vec<_> = countries.chain([None]).collect();
    let mut sizes = Vec::new();
    for language in &live.content.languages {
        for country in &countries {
            let cards = cards(live, language.code, *country);
            sizes.extend(cards.into_iter().map(|(screen, card)| {
                let at = (screen, *country, language.code);
                (bytes(&card), at)
            }));
        }
    }
    sizes.sort_unstable_by_key(|(size, _)| *size);
    let (middle, _) = *sizes.get(sizes.len() / 2)?;
    let (most, (screen, country, language)) = *sizes.last()?;
    let country = country.map(|c| format!(" for {}", c.as_str()));
    let country = country.unwrap_or_default();
    Some(Budget {
        middle,
        most,
        where_most: format!("\"{screen}\"{country} in {language}"),
        cards: sizes.len(),
    })
}

/// Every card of guidance in one language for one country: each screen, and every shelf and
/// page of who to call.
pub fn cards(
    live: &Live,
    language: LanguageCode,
    country: Option<Country>,
) -> Vec<(ScreenId, Card)> {
    let screens = live.content.screens.keys();
    let screens = screens.filter(|id| !live.content.is_private(**id));
    screens
        .flat_map(|screen| shelves(live, language, (*screen, country, Argument::NONE)))
        .collect()
}

/// A card, and the others of who to call to which its buttons lead one after the other.
fn shelves(live: &Live, language: LanguageCode, first: Spot) -> Vec<(ScreenId, Card)> {
    let (screen, country, argument) = first;
    let is_directory = screen == live.content.landmarks.directory;
    let mut seen = BTreeSet::from([argument]);
    let mut next = vec![argument];
    let mut all = Vec::new();
    while let Some(argument) = next.pop() {
        let card = card(live, language, (screen, country, argument));
        let buttons = card.rows.iter().flatten().filter(|_| is_directory);
        let here = buttons
            .filter_map(|button| Payload::parse(&button.press))
            .filter(|to| to.screen == screen && to.country == country);
        next.extend(here.map(|to| to.argument).filter(|to| seen.insert(*to)));
        all.push((screen, card));
    }
    all
}
