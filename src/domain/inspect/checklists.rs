//! Checklists: their items, their results, and the cards of what was ticked.
//!
//! Invariant: a checklist that comes out has as many cards as items or none, and each card
//! and each result knows by itself which checklist it belongs to, because its button carries
//! nothing but ticks.

use std::collections::BTreeSet;

use crate::domain::finding::Finding;
use crate::domain::flow::Kind;
use crate::domain::payload::ScreenId;
use crate::domain::raw::{Placed, Raw, RawScreen};
use crate::domain::walk::MOST_ITEMS;

use super::screens::{Eye, screen_id};

impl Eye<'_> {
    pub(super) fn checklist(&mut self, raw: &RawScreen) -> Kind {
        let name = &raw.id.value;
        if raw.items.is_empty() || raw.items.len() > 32 {
            let message = format!("the checklist \"{name}\" has {} items", raw.items.len());
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label("1 to 32 items")
                    .advice("give it between 1 and 32 items, or split it in two lists"),
            );
        }
        if raw.results.is_empty() {
            let message = format!("the checklist \"{name}\" has no results");
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label("leads nowhere after the ticks")
                    .advice("add results = [{ from = 0, screen = \"…\" }]"),
            );
        }
        self.ascending(raw);
        if !raw.cards.is_empty() {
            self.cards(raw);
        }
        let items = raw.items.iter();
        Kind::Checklist {
            items: items.filter_map(|id| screen_id(id, self.out)).collect(),
            results: self.results(raw),
            cards: self.targets(&raw.cards),
        }
    }

    /// From how many on which screen is the result.
    pub(super) fn results(&mut self, raw: &RawScreen) -> Vec<(u32, ScreenId)> {
        let results = raw.results.iter();
        results
            .filter_map(|(from, screen)| {
                Some((u32::try_from(from.value).ok()?, self.target(screen)?))
            })
            .collect()
    }

    /// The screens that are named, each reported when it does not exist.
    pub(super) fn targets(&mut self, named: &[Placed<String>]) -> Vec<ScreenId> {
        named.iter().filter_map(|id| self.target(id)).collect()
    }

    pub(super) fn ascending(&mut self, raw: &RawScreen) {
        let mut least = 0;
        for (index, (from, _)) in raw.results.iter().enumerate() {
            let fits = if index == 0 {
                from.value == 0
            } else {
                from.value >= least
            };
            if !fits {
                let expected = if index == 0 {
                    "0".to_owned()
                } else {
                    format!("{least} or more")
                };
                let message = format!("results do not ascend: from = {}", from.value);
                self.out.push(
                    Finding::error("F010", &from.place, message)
                        .label(format!("{expected} expected"))
                        .advice("begin with from = 0 and let each result begin later than the one before"),
                );
            }
            least = from.value.saturating_add(1);
        }
    }

    fn cards(&mut self, raw: &RawScreen) {
        let (cards, items) = (raw.cards.len(), raw.items.len());
        if cards != items {
            let message = format!("`cards` names {cards} screens for {items} items");
            let place = raw.cards.last().map_or(&raw.id.place, |card| &card.place);
            self.out.push(
                Finding::error("F010", place, message)
                    .label("one card for each item")
                    .advice("name one card for each item, in the order of `items`"),
            );
        }
        if items > MOST_ITEMS {
            let message = format!("{items} items are too many for a walk through their cards");
            self.out.push(
                Finding::error("F010", &raw.id.place, message)
                    .label(format!("{MOST_ITEMS} at most with `cards`"))
                    .advice("split the list in two, or take `cards` away"),
            );
        }
        for card in &raw.cards {
            self.is_plain(card, "a card of a checklist");
            let uses = lists(self.raw).flat_map(|list| &list.cards);
            self.is_alone(card, uses.collect(), "the card of two items");
        }
        let mut seen = BTreeSet::new();
        for (_, result) in &raw.results {
            self.is_plain(result, "the result of a checklist with cards");
            // Two numbers of ticks of one list may well lead to the same.
            if seen.insert(result.value.as_str()) {
                let of = |list: &'_ RawScreen| -> Option<Placed<String>> {
                    let mut results = list.results.iter().map(|(_, id)| id);
                    results.find(|id| id.value == result.value).cloned()
                };
                let uses: Vec<_> = lists(self.raw).filter_map(of).collect();
                let what = "the result of two checklists with cards";
                self.is_alone(result, uses.iter().collect(), what);
            }
        }
    }

    /// Reports a screen that cannot draw a walk or a score.
    pub(super) fn is_plain(&mut self, named: &Placed<String>, what: &str) {
        let mut screens = self.raw.screens.iter();
        let screen = screens.find(|screen| screen.id.value == named.value);
        let kind = screen.and_then(|screen| screen.kind.as_ref());
        let Some(kind) = kind.filter(|kind| kind.value != "card") else {
            return;
        };
        let message = format!("\"{}\" is a {}, and {what}", named.value, kind.value);
        self.out.push(
            Finding::error("F010", &named.place, message)
                .label("a plain screen is needed here")
                .advice("name a screen without `kind`, which can lead to this one"),
        );
    }

    /// Reports all uses of a screen but the first.
    pub(super) fn is_alone(
        &mut self,
        named: &Placed<String>,
        uses: Vec<&Placed<String>>,
        what: &str,
    ) {
        let mut same = uses.into_iter().filter(|use_| use_.value == named.value);
        let first = same.next().map(|first| first.place.clone());
        let Some(first) = first.filter(|first| *first != named.place) else {
            return;
        };
        let message = format!("\"{}\" is {what}", named.value);
        self.out.push(
            Finding::error("F010", &named.place, message)
                .label(format!(
                    "the first is in {}, line {}",
                    first.file, first.line
                ))
                .advice("give each its own screen: a button carries too little to tell them apart"),
        );
    }
}

/// The checklists that have cards.
fn lists(raw: &Raw) -> impl Iterator<Item = &RawScreen> {
    raw.screens.iter().filter(|list| !list.cards.is_empty())
}
