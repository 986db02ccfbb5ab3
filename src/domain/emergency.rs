//! Which numbers a danger card shows, by what the danger is.
//!
//! Seconds and battery go to the number that comes first. Invariants: in danger at sea every
//! sea rescue that is known stands first, in every country; in a desert no office stands before
//! a rescue; a country that was chosen shows no number of another place; who is hurt is not led
//! to the police; where no number of the country is known for this, the card says so.

use super::directory::{Reach, Service, services};
use super::payload::{Country, ScreenId};

/// So many numbers one danger card shows at most.
pub const MOST: usize = 8;

/// What the danger is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Peril {
    /// People: violence, locked doors.
    Land,
    /// No water and no way out.
    Desert,
    /// A boat.
    Sea,
    /// Somebody is hurt, or wants to die.
    Body,
}

/// What a danger card shows.
pub struct Drawn<'a> {
    /// The numbers for this danger, the first to call first.
    pub first: Vec<&'a Service>,
    /// Whether no number of the chosen country is known for it.
    pub lacking: bool,
    /// Who else can help; shown with its words, because it is no emergency number.
    pub then: Vec<&'a Service>,
}

impl Peril {
    /// The danger of a screen, by a part of its id: `danger-sea`, `danger-self`, `self-friend`.
    pub fn of(screen: ScreenId) -> Self {
        let is_about = |part: &str| screen.as_str().split('-').any(|own| own == part);
        if is_about("sea") {
            Self::Sea
        } else if is_about("self") {
            Self::Body
        } else if is_about("desert") {
            Self::Desert
        } else {
            Self::Land
        }
    }

    /// Whether the numbers of a screen stand there with their words: where its own words do not
    /// say what the police may do, and who cannot speak looks for whoever answers messages.
    pub fn explains(screen: ScreenId) -> bool {
        let is_silent = screen.as_str().split('-').any(|own| own == "silent");
        is_silent || Self::of(screen) == Self::Body
    }

    /// What stands where no number of the country is known for this.
    pub fn lacking(self) -> &'static str {
        match self {
            Self::Land | Self::Desert => "detail-no-emergency",
            Self::Sea => "detail-no-rescue",
            Self::Body => "detail-no-ambulance",
        }
    }

    /// The numbers for this danger in a country.
    pub fn draws(self, all: &[Service], country: Option<Country>) -> Drawn<'_> {
        let mut emergency = services(all, country, true);
        if country.is_some() {
            let at_sea = |s: &Service| self == Self::Sea && is_sea(s);
            emergency.retain(|s| is_own(s) || at_sea(s));
        }
        match self {
            Self::Sea => at_sea(emergency, country),
            Self::Land => on_land(emergency, all, country),
            Self::Desert => on_land(in_a_desert(emergency), all, country),
            Self::Body => of_the_body(emergency, all, country),
        }
    }
}

impl<'a> Drawn<'a> {
    /// All numbers in their order.
    pub fn all(&self) -> Vec<&'a Service> {
        self.first.iter().chain(&self.then).copied().collect()
    }
}

fn is_own(service: &Service) -> bool {
    service.reach != Reach::International
}

/// Whether it listens to who wants to hurt themselves: it stands on that danger card.
pub fn listens(service: &Service) -> bool {
    is_own(service) && service.kind == "psychosocial"
}

fn is_sea(service: &Service) -> bool {
    service.kind == "emergency_sea"
}

fn is_emergency(service: &Service) -> bool {
    service.kind.starts_with("emergency")
}

/// Whether it answers whatever the danger on land is: a fire brigade alone does not.
fn is_for_all(service: &Service) -> bool {
    let kind = service.kind.strip_prefix("emergency_");
    kind.is_some_and(|kind| ["general", "gendarmerie", "police"].contains(&kind))
}

/// Sea rescue of the country, else its emergency number, which reaches the coastguard; then
/// Alarm Phone, which alerts but has no boats, and whoever else can send rescue. A line for
/// asylum or for children cannot, and costs the minutes that are left.
fn at_sea(mut found: Vec<&Service>, country: Option<Country>) -> Drawn<'_> {
    found.retain(|s| is_emergency(s));
    let rescued = found.iter().any(|s| is_own(s) && is_sea(s));
    let place = |s: &&Service| match (is_own(s), s.kind.as_str()) {
        (true, "emergency_sea") => 0,
        (true, "emergency_general") if !rescued => 1,
        (false, "emergency_sea") => 2,
        _ => 3,
    };
    found.sort_by_key(place);
    found.truncate(MOST);
    Drawn {
        lacking: country.is_some() && !found.iter().any(|s| is_own(s)),
        first: found,
        then: Vec::new(),
    }
}

fn on_land<'a>(
    mut first: Vec<&'a Service>,
    all: &'a [Service],
    country: Option<Country>,
) -> Drawn<'a> {
    first.retain(|s| !is_sea(s));
    first.truncate(MOST);
    let lacking = country.is_some() && !first.iter().any(|s| is_for_all(s));
    let mut then = Vec::new();
    if lacking {
        let known = services(all, country, false);
        let (own, elsewhere): (Vec<&Service>, Vec<&Service>) =
            known.into_iter().partition(|s| is_own(s));
        then.extend(own.into_iter().filter(|s| !s.emergency && !is_sea(s)));
        then.truncate(MOST - 1 - first.len().min(MOST - 1));
        // The pages of the UN name offices in many countries.
        then.extend(elsewhere.into_iter().find(|s| s.kind == "refugees_un"));
    }
    Drawn {
        first,
        lacking,
        then,
    }
}

/// Who comes out with water stands before the police, and an office that answers by day last.
/// The general number is first, unless the file gives the police before it because it is not
/// always answered.
fn in_a_desert(mut found: Vec<&Service>) -> Vec<&Service> {
    let first = found.iter().find(|s| is_for_all(s)).map(|s| s.kind.clone());
    let answers = first.is_some_and(|kind| kind == "emergency_general");
    found.sort_by_key(|s| match s.kind.as_str() {
        "emergency_general" if answers => 0,
        "emergency_medical" | "emergency_fire" => 1,
        "emergency_gendarmerie" => 2,
        "emergency_police" | "emergency_general" => 3,
        _ => 4,
    });
    found
}

/// The ambulance, and who sends one; no police alone, which nobody asked for.
fn of_the_body<'a>(
    mut first: Vec<&'a Service>,
    all: &'a [Service],
    country: Option<Country>,
) -> Drawn<'a> {
    const BODY: [&str; 3] = ["emergency_medical", "emergency_fire", "emergency_general"];
    let place = |s: &Service| BODY.iter().position(|kind| *kind == s.kind);
    first.retain(|s| place(s).is_some());
    first.sort_by_key(|s| place(s));
    let mut then = services(all, country, false);
    then.retain(|s| listens(s));
    Drawn {
        lacking: country.is_some() && first.is_empty(),
        first,
        then,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(id: &str, country: &str, kind: &str, emergency: bool) -> Service {
        Service {
            emergency,
            ..Service::sample(id, country, kind)
        }
    }

    fn directory() -> Vec<Service> {
        vec![
            service("un", "MA", "refugees_un", true),
            service("police", "MA", "emergency_police", true),
            service("all", "MA", "emergency_general", true),
            service("doctor", "MA", "emergency_medical", true),
            service("sea", "MA", "emergency_sea", true),
            service("listen", "MA", "psychosocial", false),
            service("ngo", "LY", "ngo", false),
            service("iom", "TN", "migration_un", true),
            service("first", "TN", "emergency_general", true),
            service("guard", "TN", "emergency_gendarmerie", true),
            service("fire", "TN", "emergency_fire", true),
            service("brigade", "CI", "emergency_fire", true),
            service("line", "CI", "child", false),
            service("alarm", "international", "emergency_sea", true),
            service("europe", "international", "emergency_general", true),
            service("children", "international", "child", false),
            service("pages", "international", "refugees_un", false),
        ]
    }

    fn drawn(peril: Peril, country: &str) -> (Vec<String>, bool, Vec<String>) {
        let all = directory();
        let ids = |services: &[&Service]| -> Vec<String> {
            services.iter().map(|s| s.id().to_owned()).collect()
        };
        let drawn = peril.draws(&all, Country::new(country));
        (ids(&drawn.first), drawn.lacking, ids(&drawn.then))
    }

    fn said(first: &[&str], lacking: bool, then: &[&str]) -> (Vec<String>, bool, Vec<String>) {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        (owned(first), lacking, owned(then))
    }

    #[test]
    fn where_a_country_has_its_numbers_only_those_for_the_danger_stand_on_the_card() {
        assert_eq!(
            drawn(Peril::Land, "MA"),
            said(&["un", "police", "all", "doctor"], false, &[])
        );
        assert_eq!(
            drawn(Peril::Sea, "MA"),
            said(&["sea", "alarm", "police", "all", "doctor"], false, &[])
        );
        assert_eq!(
            drawn(Peril::Body, "MA"),
            said(&["doctor", "all"], false, &["listen"])
        );
    }

    #[test]
    fn where_a_country_has_none_the_card_says_so_and_shows_no_number_of_elsewhere() {
        assert_eq!(drawn(Peril::Land, "LY"), said(&[], true, &["ngo", "pages"]));
        assert_eq!(drawn(Peril::Sea, "LY"), said(&["alarm"], true, &[]));
        assert_eq!(drawn(Peril::Body, "LY"), said(&[], true, &[]));
    }

    #[test]
    fn a_fire_brigade_alone_is_no_emergency_number_and_hides_nobody_else() {
        let others = ["line", "pages"];
        for peril in [Peril::Land, Peril::Desert] {
            assert_eq!(drawn(peril, "CI"), said(&["brigade"], true, &others));
        }
        assert_eq!(drawn(Peril::Body, "CI"), said(&["brigade"], false, &[]));
    }

    #[test]
    fn in_a_desert_rescue_stands_before_the_police_and_an_office_last() {
        let tunisia = ["first", "fire", "guard", "iom"];
        assert_eq!(drawn(Peril::Desert, "TN"), said(&tunisia, false, &[]));
        let after_the_police = ["doctor", "police", "all", "un"];
        assert_eq!(
            drawn(Peril::Desert, "MA"),
            said(&after_the_police, false, &[])
        );
        assert_eq!(
            drawn(Peril::Desert, "LY"),
            said(&[], true, &["ngo", "pages"])
        );
        assert_eq!(drawn(Peril::Desert, "none"), said(&["europe"], false, &[]));
    }

    #[test]
    fn without_a_country_the_numbers_of_more_than_one_country_are_there_at_once() {
        assert_eq!(drawn(Peril::Land, "none"), said(&["europe"], false, &[]));
        assert_eq!(
            drawn(Peril::Sea, "none"),
            said(&["alarm", "europe"], false, &[])
        );
        assert_eq!(drawn(Peril::Body, "none"), said(&["europe"], false, &[]));
    }

    #[test]
    fn the_danger_of_a_screen_is_a_part_of_its_name() {
        for (id, peril) in [
            ("danger", Peril::Land),
            ("danger-held", Peril::Land),
            ("danger-sea", Peril::Sea),
            ("danger-self", Peril::Body),
            ("self-friend", Peril::Body),
            ("danger-search", Peril::Land),
            ("danger-desert", Peril::Desert),
        ] {
            assert_eq!(Peril::of(ScreenId::new(id).expect("short")), peril, "{id}");
        }
    }
}
