//! The plural forms that a language needs (T004).
//!
//! Which forms there are is the rule of Unicode's CLDR (Language Plural Rules). Invariant: a
//! choice that asks for no plural category is never reported.

use crate::domain::finding::Finding;
use crate::domain::raw::RawPattern;

/// All categories that CLDR knows.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a count can be in a language beside `other`, which the default says. The French `many`
/// (a million) is left out: nothing here counts so far.
fn needed(language: &str) -> &'static [&'static str] {
    match language.split('-').next().unwrap_or(language) {
        "ar" => &["zero", "one", "two", "few", "many"],
        "en" | "fr" | "es" | "pt" | "it" | "de" | "ha" | "so" => &["one"],
        _ => &[],
    }
}

/// The number that a category stands for alone.
fn exact(category: &str) -> Option<&'static str> {
    match category {
        "zero" => Some("0"),
        "one" => Some("1"),
        "two" => Some("2"),
        _ => None,
    }
}

/// Reports a choice by number that leaves out a form of the language.
pub(super) fn plurals(name: &str, language: &str, pattern: &RawPattern, out: &mut Vec<Finding>) {
    for choice in &pattern.plurals {
        let is_there = |category: &str| {
            choice.value.contains(category)
                || exact(category).is_some_and(|number| choice.value.contains(number))
        };
        let missing: Vec<&str> = needed(language)
            .iter()
            .filter(|category| !is_there(category))
            .copied()
            .collect();
        if missing.is_empty() {
            continue;
        }
        out.push(
            Finding::warning(
                "T004",
                &choice.place,
                format!("\"{name}\" has no form for {}", missing.join(", ")),
            )
            .label("the number would stand with the wrong word")
            .advice(format!("add {}", forms(&missing))),
        );
    }
}

fn forms(missing: &[&str]) -> String {
    let each = missing.iter().map(|form| format!("[{form}] …"));
    each.collect::<Vec<_>>().join(" and ")
}
