//! What somebody looks for under "who to call", and what the buttons there carry.
//!
//! A need is made of the kinds of the directory file; a kind that is not known here stands
//! under *others*, so that no number is hidden by its kind.

mod instead;
mod shelf;

use super::directory::{Reach, Service, services};
use super::emergency::Peril;
use super::payload::Country;

pub use instead::{instead, others};
pub use shelf::{Shelf, is_for_children, suits_children};

/// What somebody looks for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Need {
    /// In danger now.
    Danger,
    /// Children and young people.
    Children,
    /// Human trafficking.
    Trafficking,
    /// Asylum and the UN.
    Asylum,
    /// Women, and violence.
    Women,
    /// Rights and lawyers.
    Rights,
    /// Work and wages.
    Work,
    /// Threats and photos online.
    Online,
    /// Going home.
    Return,
    /// A family that is looked for.
    Family,
    /// Somebody to talk to.
    Mind,
    /// A bed for the night.
    Shelter,
    /// NGOs and whoever else helps.
    Others,
    /// Whoever helps children and families, also by another name; never offered as a need.
    Gentle,
    /// What a danger card showed; never offered as a need.
    Card(Peril),
}

/// Each need with the sign that a button carries, its message, and its kinds.
const NEEDS: &[(Need, char, &str, &[&str])] = &[
    (Need::Danger, 'd', "need-danger", &[]),
    (
        Need::Children,
        'c',
        "need-children",
        &["child", "child_police"],
    ),
    (
        Need::Trafficking,
        't',
        "need-trafficking",
        &["anti_trafficking"],
    ),
    (Need::Asylum, 'a', "need-asylum", &["refugees_un"]),
    (Need::Women, 'w', "need-women", &["women_gbv"]),
    (
        Need::Rights,
        'l',
        "need-rights",
        &["legal_aid", "human_rights"],
    ),
    (Need::Work, 'p', "need-work", &["labour"]),
    (Need::Online, 'o', "need-online", &["cyber"]),
    (Need::Return, 'r', "need-return", &["migration_un"]),
    (Need::Family, 'f', "need-family", &["family_tracing"]),
    (Need::Mind, 'm', "need-mind", &["psychosocial"]),
    (Need::Shelter, 's', "need-shelter", &["shelter"]),
    (Need::Others, 'n', "need-others", &["ngo"]),
    (Need::Gentle, 'g', "need-gentle", &[]),
];

/// Kinds of the longer list of children and families: none whose words speak to adults.
const GENTLE: [&str; 5] = [
    "child",
    "child_police",
    "refugees_un",
    "psychosocial",
    "family_tracing",
];

/// The signs of the danger cards.
const CARDS: [(Need, char); 4] = [
    (Need::Card(Peril::Land), 'e'),
    (Need::Card(Peril::Desert), 'k'),
    (Need::Card(Peril::Sea), 'v'),
    (Need::Card(Peril::Body), 'h'),
];

impl Need {
    /// The need that a kind of the directory file belongs to.
    pub fn of(kind: &str) -> Self {
        if kind.starts_with("emergency") {
            return Self::Danger;
        }
        let found = NEEDS.iter().find(|(.., kinds)| kinds.contains(&kind));
        found.map_or(Self::Others, |(need, ..)| *need)
    }

    /// The message with its words.
    pub fn message(self) -> &'static str {
        let shown = match self {
            Self::Card(_) => Self::Danger,
            other => other,
        };
        let row = NEEDS.iter().find(|(need, ..)| *need == shown);
        row.map_or("need-others", |(_, _, message, _)| *message)
    }

    /// The need with that name: what stands after `need-` in its message.
    pub fn named(name: &str) -> Option<Self> {
        let is_named = |message: &str| message.strip_prefix("need-") == Some(name);
        let row = NEEDS.iter().find(|(_, _, message, _)| is_named(message))?;
        Some(row.0).filter(|need| *need != Self::Gentle)
    }

    fn is_served_by(self, service: &Service) -> bool {
        if self == Self::Gentle {
            return GENTLE.contains(&service.kind.as_str())
                || service.needs.contains(&Self::Children);
        }
        let own = Self::of(&service.kind);
        own == self || service.needs.contains(&self) || (self == Self::Danger && service.emergency)
    }

    /// Whether what answers in many countries is enough for a button: lines for children and
    /// the like answer in some of them only.
    fn is_served_everywhere(self) -> bool {
        matches!(self, Self::Danger | Self::Asylum | Self::Family)
    }

    fn sign(self) -> char {
        let card = CARDS.iter().find(|(need, _)| *need == self);
        if let Some((_, sign)) = card {
            return *sign;
        }
        let row = NEEDS.iter().find(|(need, ..)| *need == self);
        row.map_or('n', |(_, sign, ..)| *sign)
    }

    fn read(sign: char) -> Option<Self> {
        if let Some((need, _)) = CARDS.iter().find(|(_, known)| *known == sign) {
            return Some(*need);
        }
        let row = NEEDS.iter().find(|(_, known, ..)| *known == sign)?;
        Some(row.0)
    }
}

/// The needs for which somebody answers in a country, in the order of the table.
pub fn needs(all: &[Service], country: Option<Country>) -> Vec<Need> {
    let found = services(all, country, false);
    let is_near = |need: &Need, service: &Service| {
        country.is_none() || service.reach != Reach::International || need.is_served_everywhere()
    };
    let is_served = |need: &Need| {
        let mut serving = found.iter().filter(|service| need.is_served_by(service));
        serving.any(|service| is_near(need, service))
    };
    let needs = NEEDS.iter().map(|(need, ..)| *need);
    let offered = needs.filter(|need| *need != Need::Gentle);
    offered.filter(is_served).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::payload::{Argument, ScreenId};

    fn directory() -> Vec<Service> {
        vec![
            Service::sample("ma-1", "MA", "child"),
            Service::sample("ma-2", "MA", "emergency_police"),
            Service::sample("ma-3", "MA", "child"),
            Service::sample("tn-1", "TN", "child"),
            Service::sample("int-1", "international", "child"),
            Service::sample("ma-4", "MA", "something_new"),
        ]
    }

    #[test]
    fn every_part_of_the_directory_comes_back_as_it_was_carried() {
        let cards = CARDS.iter().map(|(need, _)| Some(*need));
        let needs = NEEDS.iter().map(|(need, ..)| Some(*need));
        for need in needs.chain(cards).chain([None]) {
            for page in [0, 1, 12] {
                let shelf = Shelf { need, page };
                assert_eq!(Shelf::read(shelf.carried()), shelf);
                assert_eq!(Shelf::asked(shelf.asking()), Some(shelf));
                assert_eq!(Shelf::asked(shelf.carried()), None);
            }
        }
    }

    #[test]
    fn the_longer_list_of_children_and_families_is_for_them_too() {
        let all = directory();
        for need in [Need::Children, Need::Family] {
            let longer = Shelf::of(need).longer().unwrap();
            let found = longer.services(&all, Country::new("MA"));
            let kinds: Vec<&str> = found.iter().map(|s| s.kind.as_str()).collect();
            assert_eq!(kinds, ["child", "child", "child"]);
            assert_eq!(longer.longer(), None);
            for adult in ["police", "rights-unknown"] {
                assert!(!longer.leads_to(ScreenId::new(adult).unwrap()));
                assert!(Shelf::default().leads_to(ScreenId::new(adult).unwrap()));
            }
        }
        assert_eq!(Shelf::of(Need::Women).longer(), Some(Shelf::default()));
        assert_eq!(Shelf::default().longer(), None);
        assert!(!needs(&all, Country::new("MA")).contains(&Need::Gentle));
    }

    #[test]
    fn what_no_button_carried_asks_for_all() {
        for text in ["", "p", "px", "_", "_z1", "_c", "ma-1", "p99999"] {
            let argument = Argument::new(text).unwrap();
            assert_eq!(Shelf::read(argument), Shelf::default(), "{text}");
        }
    }

    #[test]
    fn a_kind_that_is_not_known_is_found_under_others() {
        let all = directory();
        let found = needs(&all, Country::new("MA"));
        assert_eq!(found, [Need::Danger, Need::Children, Need::Others]);
        let others = Shelf::of(Need::Others).services(&all, Country::new("MA"));
        assert_eq!(others[0].id(), "ma-4");
    }

    #[test]
    fn who_does_not_reach_one_number_is_shown_the_next_for_the_same_need() {
        let all = directory();
        let next = |id: &str| {
            let failed = all.iter().find(|s| s.id() == id).unwrap();
            instead(&all, Country::new("MA"), failed).map(Service::id)
        };
        assert_eq!(next("ma-1"), Some("ma-3"));
        assert_eq!(next("ma-3"), None, "no children's line of elsewhere");
        assert_eq!(next("int-1"), None, "those before it were tried");
        assert_eq!(next("tn-1"), None, "of the country of the number");
        assert_eq!(next("ma-2"), None, "there is no other");
    }
}
