//! Totals of guidance in memory, written once a day without a person.
//!
//! Invariant: nothing finer than day, language, country and screen is counted; a crash
//! loses the day.

use std::collections::HashMap;
use std::sync::Mutex;

use crate::domain::conversation::{Counted, Seconds};
use crate::domain::payload::{Country, LanguageCode};

/// What one total is of.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Of {
    pub day: i64,
    pub kind: &'static str,
    pub language: LanguageCode,
    pub country: Option<Country>,
    pub what: String,
}

/// The totals since the last writing.
#[derive(Default)]
pub(crate) struct Counts(Mutex<HashMap<Of, i64>>);

impl Counts {
    pub(crate) fn add(
        &self,
        now: Seconds,
        language: LanguageCode,
        country: Option<Country>,
        counted: Counted,
    ) {
        let (kind, what) = match counted {
            Counted::Screen(screen) => ("screen", screen.to_string()),
            Counted::BrokenNumber(service) => ("broken-number", format!("{service:?}")),
        };
        let of = Of {
            day: super::visits::day_of(now),
            kind,
            language,
            country,
            what,
        };
        let mut totals = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        *totals.entry(of).or_default() += 1;
    }

    /// Takes the totals of days that are over.
    pub(crate) fn take_before(&self, today: i64) -> Vec<(Of, i64)> {
        let mut totals = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let over: Vec<Of> = totals.keys().filter(|of| of.day < today).cloned().collect();
        over.into_iter()
            .filter_map(|of| totals.remove_entry(&of))
            .collect()
    }
}
