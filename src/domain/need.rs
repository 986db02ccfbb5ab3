//! What somebody looks for under "who to call", and what the buttons there carry.
//!
//! A need is made of the kinds of the directory file; a kind that is not known here stands
//! under *others*, so that no number is hidden by its kind. Invariant: an argument that no
//! button could have carried asks for the first page of all.

use super::directory::{Reach, Service, services};
use super::emergency::Peril;
use super::payload::{Argument, Country, ScreenId};

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

/// Kinds that a child may be sent to, beside its own lines.
const FOR_CHILDREN: [&str; 4] = ["child", "anti_trafficking", "refugees_un", "psychosocial"];

/// Kinds of the longer list of children and families: none whose words speak to adults.
const GENTLE: [&str; 5] = [
    "child",
    "child_police",
    "refugees_un",
    "psychosocial",
    "family_tracing",
];

/// The signs of the danger cards.
const CARDS: [(Need, char); 3] = [
    (Need::Card(Peril::Land), 'e'),
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
        let own = ["children", "young-"];
        if own.iter().any(|start| screen.as_str().starts_with(start)) {
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

    /// Whether a way on fits here: children are led to no screen for adults.
    pub fn leads_to(self, screen: ScreenId) -> bool {
        !self.is_for_children() || screen.as_str() != "police"
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

/// Which kinds stand in for an emergency number, the nearest first. They only lead on, so
/// that nobody is sent in a circle.
const IN_PLACE_OF: &[(&str, &[&str])] = &[
    ("emergency_sea", &[]),
    (
        "emergency_police",
        &["emergency_gendarmerie", "emergency_general"],
    ),
    ("emergency_gendarmerie", &["emergency_general"]),
    (
        "emergency_medical",
        &["emergency_fire", "emergency_general"],
    ),
    ("emergency_fire", &["emergency_general"]),
    ("emergency_general", &[]),
];

/// The service after this one for the same need, for whoever did not reach it.
///
/// After the last there is none: who came this far has tried those before it. At sea only sea
/// rescue comes next, after an ambulance no police, after a child's line of a country none of
/// elsewhere and none of the police.
pub fn instead<'a>(
    all: &'a [Service],
    country: Option<Country>,
    failed: &Service,
) -> Option<&'a Service> {
    let country = match failed.reach {
        Reach::Country(own) => Some(own),
        Reach::International => country,
    };
    let need = Need::of(&failed.kind);
    let mut list = Shelf::of(need).services(all, country);
    let stand_ins = IN_PLACE_OF.iter().find(|(kind, _)| *kind == failed.kind);
    if let Some((_, kinds)) = stand_ins {
        let rank = |service: &&Service| match kinds.iter().position(|k| *k == service.kind) {
            Some(at) => Some(at + 1),
            None => (service.kind == failed.kind).then_some(0),
        };
        list.retain(|service| rank(service).is_some());
        list.sort_by_key(rank);
    } else if need == Need::Children && country.is_some() {
        let here = |s: &&Service| s.reach != Reach::International && s.kind == failed.kind;
        list.retain(|service| service.id == failed.id || here(service));
    }
    let after = list.iter().skip_while(|service| service.id != failed.id);
    after.copied().nth(1)
}

/// The services to show when there is none in the place of one that was not reached: after an
/// emergency number the others of that country, the police last.
pub fn others<'a>(
    all: &'a [Service],
    country: Option<Country>,
    failed: Option<&Service>,
) -> Vec<&'a Service> {
    let is_other = |service: &&Service| failed.is_none_or(|failed| failed.id != service.id);
    if let Some(failed) = failed.filter(|failed| Need::of(&failed.kind) == Need::Danger) {
        let mut found = Shelf::of(Need::Danger).services(all, country);
        let at_sea = failed.kind == "emergency_sea";
        found.retain(|s| is_other(s) && (at_sea || s.kind != "emergency_sea"));
        let is_police = |s: &&Service| {
            ["police", "gendarmerie"]
                .iter()
                .any(|k| s.kind.ends_with(k))
        };
        found.sort_by_key(is_police);
        if !found.is_empty() {
            return found;
        }
    }
    let mut found = services(all, country, false);
    found.retain(is_other);
    if failed.is_some_and(|failed| Need::of(&failed.kind) == Need::Children) {
        found.retain(|service| FOR_CHILDREN.contains(&service.kind.as_str()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::directory::{Confidence, ServiceId};

    fn service(id: &str, country: &str, kind: &str) -> Service {
        Service {
            id: ServiceId(Argument::new(id).unwrap()),
            reach: Country::new(country).map_or(Reach::International, Reach::Country),
            only_in: Vec::new(),
            kind: kind.to_owned(),
            needs: Vec::new(),
            number: Some("12".to_owned()),
            url: None,
            emergency: kind.starts_with("emergency"),
            confidence: Confidence::A,
            checked: None,
            confirmed: None,
        }
    }

    fn directory() -> Vec<Service> {
        vec![
            service("ma-1", "MA", "child"),
            service("ma-2", "MA", "emergency_police"),
            service("ma-3", "MA", "child"),
            service("tn-1", "TN", "child"),
            service("int-1", "international", "child"),
            service("ma-4", "MA", "something_new"),
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
            assert!(!longer.leads_to(ScreenId::new("police").unwrap()));
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
