//! `confirmed.toml`: what the organisation has confirmed, and when; written by
//! `sanad content confirm`.
//!
//! What follows from it is in `domain/confirmed`. Invariant: a confirmed text that changes
//! is no longer confirmed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::confirmed::{Confirmed, day_of};
use crate::domain::finding::{Finding, Place, did_you_mean};
use crate::domain::raw::RawSource;

/// The name of the file.
pub const FILE: &str = "locales/confirmed.toml";

const HEAD: &str = "\
# What the organisation has confirmed itself, and on which day.
# Written by `sanad content confirm`. A service that is not confirmed again within 180 days is
# hidden, and so is from 180 days after the first confirmation what was never confirmed; but
# for emergency numbers and the last other number of a country.
";

/// The file as it stands.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    service: BTreeMap<String, String>,
    text: BTreeMap<String, String>,
    translation: BTreeMap<String, BTreeMap<String, String>>,
}

/// Reads the file; what is wrong in it is reported and left out.
pub(super) fn read(source: &RawSource, services: &[String], out: &mut Vec<Finding>) -> Confirmed {
    let mut confirmed = match toml::from_str(&source.text) {
        Ok(Written {
            service,
            text,
            translation,
        }) => Confirmed {
            service,
            text,
            translation,
        },
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            let place = Place::of(&source.file, &source.text, span);
            out.push(
                Finding::error(
                    "D001",
                    &place,
                    format!("this cannot be read: {}", error.message()),
                )
                .label("not understood")
                .advice("let `sanad content confirm` write this file"),
            );
            return Confirmed::default();
        }
    };
    confirmed.service.retain(|id, date| {
        let wrong = wrong(source, services, id, date);
        let is_right = wrong.is_none();
        out.extend(wrong);
        is_right
    });
    confirmed
}

/// The file as it is written.
pub(super) fn write(confirmed: &Confirmed) -> String {
    let Confirmed {
        service,
        text,
        translation,
    } = confirmed.clone();
    let written = Written {
        service,
        text,
        translation,
    };
    // Maps of words can always be written.
    format!("{HEAD}\n{}", toml::to_string(&written).unwrap_or_default())
}

fn wrong(source: &RawSource, services: &[String], id: &str, date: &str) -> Option<Finding> {
    let at = source.text.find(&format!("\n{id} ")).map_or(0, |at| at + 1);
    let place = Place::of(&source.file, &source.text, at..at + id.len());
    if !services.iter().any(|known| known == id) {
        let advice = did_you_mean(
            id,
            services.iter().map(String::as_str),
            "take the line away, or add the service to locales/directory.toml",
        );
        return Some(
            Finding::warning(
                "D001",
                &place,
                format!("\"{id}\" was confirmed and does not exist"),
            )
            .label("no such service")
            .advice(advice),
        );
    }
    day_of(date).is_none().then(|| {
        Finding::error(
            "D001",
            &place,
            format!("\"{id}\" was confirmed on \"{date}\""),
        )
        .label("not a date")
        .advice("write the day as in 2027-01-30")
    })
}
