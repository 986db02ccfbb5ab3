//! The directory of services (D001).
//!
//! Words of services are checked in `needs`. Invariant: what comes out has confidence A or B,
//! a number that can be dialled or a page, and an id that a button can carry.

use std::collections::BTreeSet;

use crate::domain::directory::{Confidence, Reach, Service, ServiceId};
use crate::domain::finding::{Finding, Place};
use crate::domain::need::Need;
use crate::domain::payload::{Argument, Country};
use crate::domain::raw::{Placed, Raw, RawService};

use super::screens::length_of;

/// Reads all services.
pub(super) fn services(raw: &Raw, out: &mut Vec<Finding>) -> Vec<Service> {
    let mut seen = BTreeSet::new();
    let mut services = Vec::new();
    for entry in &raw.services {
        let read = service(raw, entry, out);
        if let Some(id) = entry
            .id
            .as_ref()
            .filter(|id| !seen.insert(id.value.clone()))
        {
            out.push(fault(
                &id.place,
                format!("two services are called \"{}\"", id.value),
                "the second",
                "give each its own id",
            ));
        } else {
            services.extend(read);
        }
    }
    services
}

fn service(raw: &Raw, entry: &RawService, out: &mut Vec<Finding>) -> Option<Service> {
    let id = id(entry, out);
    let reach = reach(entry, out);
    let confidence = confidence(entry, out);
    let kind = filled(entry.kind.as_ref());
    if kind.is_none() {
        out.push(fault(
            &entry.place,
            "a service has no `kind`",
            "what is it for?",
            "write kind as in contacts.csv, for example \"child\"",
        ));
    }
    if filled(entry.source.as_ref()).is_none() {
        out.push(fault(
            &entry.place,
            "a service has no `source`",
            "who says so?",
            "write where the number was found, and when",
        ));
    }
    let number = number(entry, out);
    let url = url(entry, out);
    if number.is_none() && url.is_none() && filled(entry.number.as_ref()).is_none() {
        out.push(fault(
            &entry.place,
            "a service has neither number nor page",
            "nobody can reach it",
            "write number = \"…\" or url = \"https://…\"",
        ));
    }
    let checked = checked(entry, out);
    let needs = needs(entry, out);
    let only_in = only_in(entry, out);
    let id = id?;
    Some(Service {
        confirmed: raw.confirmed.service.get(id.0.as_str()).cloned(),
        id,
        reach: reach?,
        only_in,
        kind: kind?.value.clone(),
        needs,
        number,
        url,
        emergency: entry.emergency,
        confidence: confidence?,
        checked,
    })
}

fn fault(place: &Place, message: impl Into<String>, label: &str, advice: &str) -> Finding {
    Finding::error("D001", place, message)
        .label(label)
        .advice(advice)
}

fn filled(field: Option<&Placed<String>>) -> Option<&Placed<String>> {
    field.filter(|f| !f.value.trim().is_empty())
}

fn id(entry: &RawService, out: &mut Vec<Finding>) -> Option<ServiceId> {
    let Some(id) = filled(entry.id.as_ref()) else {
        out.push(fault(
            &entry.place,
            "a service has no `id`",
            "without a name",
            "write id = \"ma-19\", at most 8 characters",
        ));
        return None;
    };
    // It is also part of the id of a message, which knows only small letters here.
    let fits = id
        .value
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let read = Argument::new(&id.value).filter(|_| fits);
    if read.is_none() {
        out.push(
            Finding::error(
                "F009",
                &id.place,
                format!("no button can carry the service id \"{}\"", id.value),
            )
            .label(length_of(&id.value))
            .advice("an id of a service has 1 to 8 characters: small letters, digits and -"),
        );
    }
    read.map(ServiceId)
}

fn reach(entry: &RawService, out: &mut Vec<Finding>) -> Option<Reach> {
    let country = filled(entry.country.as_ref());
    let read = match country.map(|c| c.value.as_str()) {
        Some("INT") => Some(Reach::International),
        Some(letters) => Country::new(letters).map(Reach::Country),
        None => None,
    };
    if read.is_none() {
        let (place, said) = country.map_or((&entry.place, ""), |c| (&c.place, c.value.as_str()));
        out.push(fault(
            place,
            format!("\"{said}\" is no country"),
            "two capital letters, or INT",
            "write the two letters of ISO 3166, as in \"MA\", or \"INT\" for a number that answers in several countries",
        ));
    }
    read
}

/// The countries in which alone a number of more than one country can be reached.
fn only_in(entry: &RawService, out: &mut Vec<Finding>) -> Vec<Country> {
    let is_international = filled(entry.country.as_ref()).is_some_and(|c| c.value == "INT");
    let mut countries = Vec::new();
    for written in &entry.only_in {
        match Country::new(&written.value) {
            Some(country) if is_international && !countries.contains(&country) => {
                countries.push(country);
            }
            _ => out.push(fault(
                &written.place,
                format!("`only_in` cannot be \"{}\" here", written.value),
                "not a further country of an INT service",
                "write each country once by its two letters, and only beside country = \"INT\"",
            )),
        }
    }
    countries
}

fn confidence(entry: &RawService, out: &mut Vec<Finding>) -> Option<Confidence> {
    let said = filled(entry.confidence.as_ref());
    match said.map(|c| c.value.as_str()) {
        Some("A") => Some(Confidence::A),
        Some("B") => Some(Confidence::B),
        other => {
            let place = said.map_or(&entry.place, |c| &c.place);
            let message = format!(
                "confidence is \"{}\", not A or B",
                other.unwrap_or_default()
            );
            out.push(fault(
                place,
                message,
                "not shown to people",
                "A: page of the operator, a government or the UN; B: press or an organisation; take the service away when neither says it",
            ));
            None
        }
    }
}

fn needs(entry: &RawService, out: &mut Vec<Finding>) -> Vec<Need> {
    let mut needs = Vec::new();
    for name in &entry.needs {
        let need = Need::named(&name.value);
        if need.is_none() {
            out.push(fault(
                &name.place,
                format!("nobody can look for \"{}\"", name.value),
                "not a need",
                "write what stands after need- in bot.ftl, as in needs = [\"children\"]",
            ));
        }
        needs.extend(need);
    }
    needs
}

fn number(entry: &RawService, out: &mut Vec<Finding>) -> Option<String> {
    let number = filled(entry.number.as_ref())?;
    let digits = number.value.strip_prefix('+').unwrap_or(&number.value);
    if !(2..=15).contains(&digits.len())
        || !digits
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'*' || b == b'#')
    {
        out.push(fault(
            &number.place,
            format!("\"{}\" cannot be dialled", number.value),
            "not a number",
            "write digits only, with + before an international number: no spaces, dashes, brackets or second number",
        ));
        return None;
    }
    let international = number.value.starts_with('+');
    let expected = if international {
        "international"
    } else {
        "national"
    };
    let Some(dial) = &entry.dial else {
        out.push(fault(
            &number.place,
            format!("`dial` of {} is missing", number.value),
            "how is it dialled?",
            "write dial = \"national\" or \"international\"",
        ));
        return None;
    };
    if dial.value != expected {
        out.push(fault(
            &dial.place,
            format!("`dial` of {} is \"{}\"", number.value, dial.value),
            &format!("\"{expected}\" expected"),
            "a number with + is \"international\", one without is \"national\"",
        ));
    }
    Some(number.value.clone())
}

fn url(entry: &RawService, out: &mut Vec<Finding>) -> Option<String> {
    let url = filled(entry.url.as_ref())?;
    if !url.value.starts_with("https://") {
        out.push(not_https(&url.place, &url.value));
    }
    Some(url.value.clone())
}

/// Whether nobody on the way can read or change what a link leads to.
pub(super) fn is_safe(link: &str) -> bool {
    ["https://", "tel:", "tg://"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}

/// The finding for a link that others on the way could read or change.
pub(super) fn not_https(place: &Place, link: &str) -> Finding {
    Finding::error("T010", place, format!("the link \"{link}\" is not https"))
        .label("can be read on the way")
        .advice("write https://…, or take the link away")
}

fn checked(entry: &RawService, out: &mut Vec<Finding>) -> Option<String> {
    let checked = filled(entry.checked.as_ref())?;
    if !is_date(&checked.value) {
        out.push(fault(
            &checked.place,
            format!("`checked` is \"{}\"", checked.value),
            "not a date",
            "write 2023, 2023-11 or 2023-11-30, or \"\" when it is not known",
        ));
        return None;
    }
    Some(checked.value.clone())
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let within = |part: &str, length: usize, least: u32, most: u32| {
        part.len() == length
            && part.bytes().all(|b| b.is_ascii_digit())
            && part.parse().is_ok_and(|n: u32| (least..=most).contains(&n))
    };
    let limits = [(4, 2000, 2100), (2, 1, 12), (2, 1, 31)];
    (1..=3).contains(&parts.len())
        && parts
            .iter()
            .zip(limits)
            .all(|(part, (length, least, most))| within(part, length, least, most))
}
