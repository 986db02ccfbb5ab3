//! What an answer costs a person, in bytes.
//!
//! Counted is what crosses the network for a card: its text, and the words and the payload of
//! each button. Invariant: the number shown is that of the largest card, not of an average.

use super::card::Card;
use super::{Files, Live, load};
use crate::domain::conversation::{Detail, Here, View};
use crate::domain::payload::{Argument, LanguageCode, ScreenId, Secret};

/// What Telegram adds to the text and to each button, in bytes, as JSON.
const AROUND: usize = 40;

/// The bytes of a card.
fn bytes(card: &Card) -> usize {
    let buttons = card.rows.iter().flatten();
    let buttons = buttons.map(|b| b.label.len() + b.press.len() + AROUND);
    card.text.len() + AROUND + buttons.sum::<usize>()
}

fn card(live: &Live, language: LanguageCode, screen: ScreenId) -> Card {
    live.card(&View {
        here: Here {
            language,
            country: None,
            secret: Secret::new([0; 16]),
        },
        screen,
        argument: Argument::NONE,
        detail: Detail::None,
        notice: None,
        vanish: None,
    })
}

/// One line: the middle and the largest answer of guidance; empty for content with an error.
pub fn budget(files: &Files) -> String {
    load(files).live.map(|live| line(&live)).unwrap_or_default()
}

fn line(live: &Live) -> String {
    let screens = live.content.screens.keys();
    let guidance: Vec<ScreenId> = screens
        .copied()
        .filter(|id| !live.content.is_private(*id))
        .collect();
    let mut sizes: Vec<(usize, ScreenId, LanguageCode)> = Vec::new();
    for language in &live.content.languages {
        let of = |id: &ScreenId| (bytes(&card(live, language.code, *id)), *id, language.code);
        sizes.extend(guidance.iter().map(of));
    }
    sizes.sort_unstable();
    match (sizes.get(sizes.len() / 2), sizes.last()) {
        (Some((middle, ..)), Some((most, screen, language))) => format!(
            "an answer has {middle} bytes in the middle, {most} at most (\"{screen}\" in {language})"
        ),
        _ => String::new(),
    }
}
