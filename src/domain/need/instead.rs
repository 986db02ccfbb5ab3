//! Whom to call when a number was not reached.

use super::{Need, Shelf};
use crate::domain::directory::{Reach, Service, services};
use crate::domain::payload::Country;

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

/// Kinds that a child may be sent to, whose own line did not answer.
const FOR_CHILDREN: [&str; 4] = ["child", "anti_trafficking", "refugees_un", "psychosocial"];

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
