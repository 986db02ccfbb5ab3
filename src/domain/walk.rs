//! The walk through the cards of what was ticked in a checklist.
//!
//! From the result one button leads to the card of the first ticked item, and there the next
//! one. The ticks travel in the buttons (`t` and their set), the place is the card itself, so
//! nothing is kept anywhere. Invariant: a walk ends at its result, and an argument that no
//! checklist could have made shows the card as it is.

use super::flow::{Content, Kind, Screen, result};
use super::payload::{Argument, ScreenId};

/// So many items fit the argument of a button behind its sign.
pub const MOST_ITEMS: usize = 28;

const SIGN: char = 't';

/// Ticks on their way through the cards of a checklist.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    /// The checklist.
    pub checklist: &'a Screen,
    cards: &'a [ScreenId],
    results: &'a [(u32, ScreenId)],
    ticks: u32,
}

/// Ticks as a result and its cards carry them.
pub fn carried(ticks: u32) -> Argument {
    Argument::new(&format!("{SIGN}{ticks:x}")).unwrap_or(Argument::NONE)
}

/// The ticks that an argument carries, if it is one of these.
pub fn ticks(argument: Argument) -> Option<u32> {
    let ticks = u32::from_str_radix(argument.as_str().strip_prefix(SIGN)?, 16).ok()?;
    (carried(ticks) == argument).then_some(ticks)
}

/// The walk that begins at a result screen.
pub fn from_result(content: &Content, screen: ScreenId, argument: Argument) -> Option<Walk<'_>> {
    let ticks = ticks(argument)?;
    let is_result = |walk: &Walk<'_>| walk.results.iter().any(|(_, id)| *id == screen);
    walks(content, ticks).find(is_result)
}

/// The walk that a card belongs to, and which of its items the card is of.
pub fn at_card(
    content: &Content,
    screen: ScreenId,
    argument: Argument,
) -> Option<(Walk<'_>, usize)> {
    let ticks = ticks(argument)?;
    walks(content, ticks).find_map(|walk| {
        let item = walk.cards.iter().position(|card| *card == screen)?;
        walk.is_ticked(item).then_some((walk, item))
    })
}

/// Where the first button of a result or of a card leads, when somebody walks there.
pub fn onward(
    content: &Content,
    screen: ScreenId,
    argument: Argument,
) -> Option<(ScreenId, Argument)> {
    if let Some((walk, item)) = at_card(content, screen, argument) {
        let next = walk.after(item).or_else(|| walk.end())?;
        return Some((next, argument));
    }
    let walk = from_result(content, screen, argument)?;
    Some((walk.first()?, argument))
}

fn walks(content: &Content, ticks: u32) -> impl Iterator<Item = Walk<'_>> {
    content.screens.values().filter_map(move |checklist| {
        let Kind::Checklist { cards, results, .. } = &checklist.kind else {
            return None;
        };
        (!cards.is_empty()).then_some(Walk {
            checklist,
            cards,
            results,
            ticks,
        })
    })
}

impl Walk<'_> {
    fn is_ticked(&self, item: usize) -> bool {
        item < self.cards.len() && self.ticks & (1 << (item % 32)) != 0
    }

    fn ticked(&self) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.cards.len()).filter(|item| self.is_ticked(*item))
    }

    /// The card of the first ticked item.
    pub fn first(&self) -> Option<ScreenId> {
        self.ticked().next().map(|item| self.cards[item])
    }

    /// The card of the ticked item after one.
    pub fn after(&self, item: usize) -> Option<ScreenId> {
        let mut after = self.ticked().filter(|other| *other > item);
        after.next().map(|item| self.cards[item])
    }

    /// The card of the ticked item before one.
    pub fn before(&self, item: usize) -> Option<ScreenId> {
        let mut before = self.ticked().rev().filter(|other| *other < item);
        before.next().map(|item| self.cards[item])
    }

    /// The result that these ticks lead to.
    pub fn end(&self) -> Option<ScreenId> {
        let count = self.ticked().count();
        result(self.results, u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Which of the ticked items one is, counted from 1, and how many there are.
    pub fn place(&self, item: usize) -> (usize, usize) {
        let until = self.ticked().filter(|other| *other <= item).count();
        (until, self.ticked().count())
    }

    /// The argument with which the checklist shows these ticks again.
    pub fn as_ticks(&self) -> Argument {
        Argument::ticks(self.ticks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_come_back_as_they_were_carried() {
        let most = (1 << MOST_ITEMS) - 1;
        for set in [0, 1, 0x2d, most] {
            assert_eq!(ticks(carried(set)), Some(set));
        }
    }

    #[test]
    fn what_no_walk_could_have_carried_is_no_ticks() {
        for text in ["", "t", "3", "t03", "tF", "tz", "x", "in", "t-1", "q3"] {
            let argument = Argument::new(text).unwrap();
            assert_eq!(ticks(argument), None, "{text}");
        }
    }
}
