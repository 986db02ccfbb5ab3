//! A part of the directory, and how a button carries it.
//!
//! Invariant: an argument that no button could have carried asks for the first page of all.

use super::Need;
use crate::domain::directory::{Reach, Service, services};
use crate::domain::emergency::Peril;
use crate::domain::payload::{Argument, Country, ScreenId};

/// How the ids of screens begin that are for children alone.
const FOR_CHILDREN: [&str; 2] = ["children", "young-"];

/// How the ids of further screens begin to which a child may be led: calm, danger, the phone.
const FOR_ALL: [&str; 4] = ["family", "self-", "danger-", "phone-"];

/// Whether a screen is for children alone.
pub fn is_for_children(screen: ScreenId) -> bool {
    begins(screen, &FOR_CHILDREN)
}

/// Whether what was found for a sentence of a child may be offered to it: nothing for adults.
pub fn suits_children(screen: ScreenId) -> bool {
    is_for_children(screen) || begins(screen, &FOR_ALL)
}

fn begins(screen: ScreenId, starts: &[&str]) -> bool {
    starts
        .iter()
        .any(|start| screen.as_str().starts_with(start))
}

/// A part of the directory: what is looked for, and which page of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Shelf {
    /// What is looked for; none is all.
    pub need: Option<Need>,
    /// The page, counted from 0.
    pub page: usize,
}

impl Shelf {
    /// The first page of a need.
    pub fn of(need: Need) -> Self {
        Self {
            need: Some(need),
            page: 0,
        }
    }

    /// As a button carries it: `p1` is the second page of all, `_c1` that of the children's.
    pub fn carried(self) -> Argument {
        let page = self.page;
        let text = match self.need {
            Some(need) => format!("_{}{page}", need.sign()),
            None if page == 0 => String::new(),
            None => format!("p{page}"),
        };
        Argument::new(&text).unwrap_or(Argument::NONE)
    }

    /// What a button carried.
    pub fn read(argument: Argument) -> Self {
        Self::read_text(argument.as_str()).unwrap_or_default()
    }

    fn read_text(text: &str) -> Option<Self> {
        let (need, page) = match text.strip_prefix('_') {
            Some(rest) => {
                let mut signs = rest.chars();
                (Some(Need::read(signs.next()?)?), signs.as_str())
            }
            None => (None, text.strip_prefix('p')?),
        };
        let page = page.parse().ok().filter(|_| page.len() <= 3)?;
        Some(Self { need, page })
    }

    /// What the button of a screen asks "who to call" for: on the path of children for theirs,
    /// because the whole list speaks to adults; where a family is looked for, for that.
    pub fn asked_on(screen: ScreenId) -> Argument {
        if is_for_children(screen) {
            return Self::of(Need::Children).carried();
        }
        if screen.as_str() == "family" {
            return Self::of(Need::Family).carried();
        }
        Argument::NONE
    }

    /// Whether children come here, whom nothing leads to what is for adults.
    fn is_for_children(self) -> bool {
        let own = [Need::Children, Need::Family, Need::Gentle];
        self.need.is_some_and(|need| own.contains(&need))
    }

    /// Whether a way on fits here: children are led to no screen for adults, and to none from
    /// which such a screen is near.
    pub fn leads_to(self, screen: ScreenId) -> bool {
        const NEAR_ADULTS: [&str; 2] = ["police", "rights-unknown"];
        !self.is_for_children() || !NEAR_ADULTS.contains(&screen.as_str())
    }

    /// The longer list that this one leads to: all numbers, for children those that fit them.
    pub fn longer(self) -> Option<Self> {
        match self.need? {
            Need::Children | Need::Family => Some(Self::of(Need::Gentle)),
            Need::Gentle => None,
            _ => Some(Self::default()),
        }
    }

    /// The argument that asks which number of this part did not work.
    pub fn asking(self) -> Argument {
        let text = format!("?{}", self.carried().as_str());
        Argument::new(&text).unwrap_or(Argument::NONE)
    }

    /// The part of which it is asked which number did not work, if it is asked.
    pub fn asked(argument: Argument) -> Option<Self> {
        let rest = argument.as_str().strip_prefix('?')?;
        Some(Self::read_text(rest).unwrap_or_default())
    }

    /// The danger whose card shows this part; also that of “emergency” where no number of the
    /// country is known.
    pub fn peril(self, all: &[Service], country: Option<Country>) -> Option<Peril> {
        match self.need? {
            Need::Card(peril) => Some(peril),
            Need::Danger => Some(Peril::Land).filter(|land| land.draws(all, country).lacking),
            _ => None,
        }
    }

    /// All services of this part for a country, on all its pages.
    pub fn services(self, all: &[Service], country: Option<Country>) -> Vec<&Service> {
        if let Some(peril) = self.peril(all, country) {
            return peril.draws(all, country).all();
        }
        let mut found = services(all, country, false);
        let Some(need) = self.need else {
            return found;
        };
        found.retain(|service| need.is_served_by(service));
        let own = |service: &&Service| service.reach != Reach::International;
        if need == Need::Danger && country.is_some() {
            // In a country the emergency numbers of elsewhere only delay, but at sea.
            found.retain(|service| own(service) || service.kind == "emergency_sea");
        }
        found
    }
}
