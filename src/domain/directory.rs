//! Which services to show where.
//!
//! Words live in `directory.ftl` (`service-<id>`). Invariant: a service whose confidence is
//! not A or B is never shown, the danger card never shows a number of a country that was not
//! chosen, and a country that was chosen shows no number that cannot be reached there.

use super::need::Need;
use super::payload::{Argument, Country};

/// Where a service answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// In one country.
    Country(Country),
    /// In more than one country (`INT`).
    International,
}

/// How well a number is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confidence {
    /// Operator, government or UN page.
    A,
    /// Press or the page of an organisation.
    B,
}

/// One entry of the directory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Service {
    /// Its id, at most eight characters, also the argument of "this number did not work".
    pub id: ServiceId,
    /// Where it answers.
    pub reach: Reach,
    /// Of an international one the only countries in which it can be reached; none is all.
    pub only_in: Vec<Country>,
    /// What it is for, as in the directory file (`anti_trafficking`, `child`, …).
    pub kind: String,
    /// What else it is for, besides what its kind says.
    pub needs: Vec<Need>,
    /// The number as it is dialled, if it has one.
    pub number: Option<String>,
    /// Its page, if it has one.
    pub url: Option<String>,
    /// Whether it belongs on the danger card.
    pub emergency: bool,
    /// How well it is known.
    pub confidence: Confidence,
    /// Year and month of its source (`2023-11`), or none when not known.
    pub checked: Option<String>,
    /// The day on which the organisation called it, as in `2027-01-30`.
    pub confirmed: Option<String>,
}

/// The id of a service, which a button can carry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceId(pub Argument);

impl std::fmt::Debug for ServiceId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl Service {
    /// The id as it stands in the directory file.
    pub fn id(&self) -> &str {
        self.id.0.as_str()
    }

    /// Whether it can be reached in a country; without one, whether it is of no single country.
    fn answers_in(&self, country: Option<Country>) -> bool {
        match (self.reach, country) {
            (Reach::Country(of), Some(chosen)) => of == chosen,
            (Reach::Country(_), None) => false,
            (Reach::International, None) => true,
            (Reach::International, Some(chosen)) => {
                self.only_in.is_empty() || self.only_in.contains(&chosen)
            }
        }
    }
}

/// Where a kind stands under "who to call": those who help and ask little come first,
/// emergency numbers last, because the emergency card shows them.
fn place_in_list(kind: &str) -> usize {
    const ORDER: [&str; 9] = [
        "child",
        "anti_trafficking",
        "refugees_un",
        "ngo",
        "women_gbv",
        "legal_aid",
        "human_rights",
        "psychosocial",
        "migration_un",
    ];
    ORDER
        .iter()
        .position(|known| *known == kind)
        .unwrap_or(ORDER.len())
}

/// The services to show for a country, in the order of the file for an emergency, else by
/// what they are for; without a country the international ones. Of one number that a country
/// has itself the international entry is left out.
pub fn services(all: &[Service], country: Option<Country>, only_emergency: bool) -> Vec<&Service> {
    let here: Vec<&Service> = all.iter().filter(|s| s.answers_in(country)).collect();
    let is_own = |number: &String| {
        let mut own = here.iter().filter(|s| s.reach != Reach::International);
        own.any(|s| s.number.as_ref() == Some(number))
    };
    let is_twice = |service: &Service| {
        service.reach == Reach::International && service.number.as_ref().is_some_and(is_own)
    };
    let mut found: Vec<&Service> = here.iter().filter(|s| !is_twice(s)).copied().collect();
    found.retain(|s| !only_emergency || s.emergency);
    let rank = |service: &Service| {
        if only_emergency {
            0
        } else {
            place_in_list(&service.kind)
        }
    };
    found.sort_by_key(|s| (s.reach == Reach::International, rank(s)));
    found
}
