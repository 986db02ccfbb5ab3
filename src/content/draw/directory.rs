//! Draws who to call: the numbers of a country by page and by need, and what comes after one
//! that did not work.
//!
//! Invariant: no card holds more than eight numbers, and from each one button says that a
//! number on it did not work.

use super::Pen;
use super::services::PER_PAGE;
use crate::content::card::Button;
use crate::domain::conversation::{Detail, Here, View};
use crate::domain::directory::{Reach, Service};
use crate::domain::emergency::MOST;
use crate::domain::flow::{Content, Screen};
use crate::domain::need::{Need, Shelf, instead, needs, others};
use crate::domain::payload::Argument;

impl Pen<'_> {
    pub(super) fn directory(&mut self, screen: &Screen, view: &View) {
        let content = &self.live.content;
        match view.detail {
            Detail::Broken => {
                self.which_number(screen, Shelf::asked(view.argument).unwrap_or_default());
            }
            Detail::Instead(failed) => {
                let failed = content.services.iter().find(|s| s.id == failed);
                self.another(screen, failed);
            }
            _ => self.shelf(screen, Shelf::read(view.argument)),
        }
        self.fixed_rows(Some(screen));
    }

    /// One page of a part of the directory.
    fn shelf(&mut self, screen: &Screen, shelf: Shelf) {
        let content = &self.live.content;
        let found = shelf.services(&content.services, self.here.country);
        let is_own = |service: &&Service| service.reach != Reach::International;
        let lacking = self.here.country.is_some() && !found.iter().any(is_own);
        self.country_title();
        let (shelf, shown) = page(shelf, &found);
        let peril = shelf.peril(&content.services, self.here.country);
        if let Some(need) = shelf.need {
            self.paragraph(&format!("<b>{}</b>", self.word(need.message())));
        }
        if peril.is_some() {
            // A danger card says itself what is not known.
        } else if let (true, Some(_)) = (found.is_empty(), shelf.need) {
            self.paragraph(&self.word("detail-no-need"));
        } else if shelf.need.is_none() && (found.is_empty() || lacking) {
            self.paragraph(&self.word("detail-no-services"));
        }
        if let Some(peril) = peril {
            let drawn = peril.draws(&content.services, self.here.country);
            self.numbers(peril, &drawn, true);
        } else {
            for service in shown {
                self.service(service, true);
            }
        }
        self.more(screen, shelf, found.len());
        self.longer(screen, shelf);
        if shelf.need.is_none() && shelf.page == 0 && self.here.country.is_some() {
            self.needs(screen);
        }
        self.choose_country(
            screen.id,
            shelf
                .need
                .map_or(Argument::NONE, |need| Shelf::of(need).carried()),
        );
        if !found.is_empty() {
            let label = self.word("button-broken-number");
            let broken = self.button(label, screen.id, shelf.asking());
            self.row(vec![broken]);
        }
        self.options_of(screen, shelf);
    }

    /// The way to a longer list: all numbers, or all that fit whoever looks at these.
    fn longer(&mut self, screen: &Screen, shelf: Shelf) {
        let Some(longer) = shelf.longer() else {
            return;
        };
        let words = match longer.need {
            Some(_) => "button-more-numbers",
            None => "button-all-numbers",
        };
        let button = self.button(self.word(words), screen.id, longer.carried());
        self.row(vec![button]);
    }

    /// The ways on from a part of the directory.
    fn options_of(&mut self, screen: &Screen, shelf: Shelf) {
        let mut fitting = screen.clone();
        for row in &mut fitting.options {
            row.retain(|way| shelf.leads_to(*way));
        }
        self.options(&fitting);
    }

    fn more(&mut self, screen: &Screen, shelf: Shelf, all: usize) {
        let most = most(shelf);
        if all <= most {
            return;
        }
        let last = (all - 1) / most;
        let next = if shelf.page == last {
            0
        } else {
            shelf.page + 1
        };
        let more = self.word("button-more-services");
        let label = format!("{more} {}/{}", shelf.page + 1, last + 1);
        let next = Shelf {
            page: next,
            ..shelf
        };
        let button = self.button(label, screen.id, next.carried());
        self.row(vec![button]);
    }

    /// What it can be about, when that helps to find a number.
    fn needs(&mut self, screen: &Screen) {
        let known = needs(&self.live.content.services, self.here.country);
        if known.len() < 2 {
            return;
        }
        self.paragraph(&self.word("detail-needs"));
        let buttons: Vec<Button> = known
            .into_iter()
            .map(|need| {
                let label = self.word(need.message());
                self.button(label, screen.id, Shelf::of(need).carried())
            })
            .collect();
        for pair in buttons.chunks(2) {
            self.row(pair.to_vec());
        }
    }

    /// The numbers that were shown, to name the one that did not work.
    fn which_number(&mut self, screen: &Screen, shelf: Shelf) {
        self.paragraph(&self.word("detail-broken"));
        let found = shelf.services(&self.live.content.services, self.here.country);
        for service in page(shelf, &found).1 {
            let button = self.button(self.name(service), screen.id, service.id.0);
            self.row(vec![button]);
        }
        let back = self.button(self.word("button-numbers-back"), screen.id, shelf.carried());
        self.row(vec![back]);
    }

    /// After a number did not work: the next one for the same need.
    fn another(&mut self, screen: &Screen, failed: Option<&Service>) {
        let all = &self.live.content.services;
        let next = failed.and_then(|failed| instead(all, self.here.country, failed));
        match next {
            Some(service) => {
                self.paragraph(&self.word("detail-instead"));
                self.service(service, true);
                let label = self.word("button-broken-too");
                let button = self.button(label, screen.id, service.id.0);
                self.row(vec![button]);
            }
            None => {
                self.paragraph(&self.word("detail-no-instead"));
                let others = others(all, self.here.country, failed);
                for service in others.into_iter().take(PER_PAGE) {
                    self.service(service, true);
                }
            }
        }
        let need = failed.map(|failed| Need::of(&failed.kind));
        let shelf = need.map_or_else(Shelf::default, Shelf::of);
        if need.is_some() {
            self.longer(screen, shelf);
        } else {
            let all = self.button(self.word("button-all-numbers"), screen.id, Argument::NONE);
            self.row(vec![all]);
        }
        self.options_of(screen, shelf);
    }
}

/// Whether an argument asks for the first page of all, on which the screen's own words stand.
pub(super) fn is_first(content: &Content, here: Here, argument: Argument) -> bool {
    let shelf = Shelf::read(argument);
    let found = shelf.services(&content.services, here.country);
    page(shelf, &found).0 == Shelf::default()
}

/// So many numbers one card of this part shows: those for an emergency stand together.
fn most(shelf: Shelf) -> usize {
    match shelf.need {
        Some(Need::Danger | Need::Card(_)) => MOST,
        _ => PER_PAGE,
    }
}

/// The services of one page; the first when there is no such page.
fn page<'a>(shelf: Shelf, found: &[&'a Service]) -> (Shelf, Vec<&'a Service>) {
    let most = most(shelf);
    let is_there = shelf.page * most < found.len();
    let page = if is_there { shelf.page } else { 0 };
    let shown = found.iter().skip(page * most).take(most);
    (Shelf { page, ..shelf }, shown.copied().collect())
}
