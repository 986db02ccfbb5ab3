//! Totals of guidance in memory, written once a day without a person.
//!
//! Invariant: nothing finer than day, language, country and screen is counted, no cell that
//! is written is small but the one of all others, and what people send cannot make the map
//! grow without end. A crash loses the day. A number that does not work is counted by day and
//! service alone, and as it is: three presses are enough to mend it.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::turn::App;
use crate::domain::conversation::{Counted, Seconds};
use crate::domain::directory::ServiceId;
use crate::domain::flow::Content;
use crate::domain::payload::{Country, LanguageCode};
use crate::store::StoreError;
use crate::store::figures::{CountRow, NumberRow};

/// A cell below this goes to "other" when it is written.
const SMALLEST_CELL: i64 = 11;
/// So many cells are kept; what comes after goes to "other".
const MOST_CELLS: usize = 20_000;
/// What stands in the place of a language, a country or a screen that is not told.
const OTHER: &str = "other";

/// What one total is of.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Of {
    pub day: i64,
    pub kind: &'static str,
    pub language: LanguageCode,
    pub country: Option<Country>,
    pub what: String,
}

#[derive(Default)]
struct Totals {
    cells: HashMap<Of, i64>,
    /// What found no room, by day and kind.
    others: HashMap<(i64, &'static str), i64>,
    /// Numbers that did not work, by day; there are no more than the directory has.
    numbers: HashMap<(i64, ServiceId), i64>,
}

/// The totals since the last writing.
#[derive(Default)]
pub(crate) struct Counts(Mutex<Totals>);

impl Counts {
    pub(crate) fn add(
        &self,
        now: Seconds,
        language: LanguageCode,
        country: Option<Country>,
        counted: Counted,
    ) {
        let day = super::visits::day_of(now);
        match counted {
            Counted::Screen(screen) => {
                let of = Of {
                    day,
                    kind: "screen",
                    language,
                    country,
                    what: screen.to_string(),
                };
                self.totals().add(of, 1);
            }
            Counted::BrokenNumber(service) => {
                *self.totals().numbers.entry((day, service)).or_default() += 1;
            }
        }
    }

    fn totals(&self) -> MutexGuard<'_, Totals> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Totals {
    fn add(&mut self, of: Of, n: i64) {
        if self.cells.len() < MOST_CELLS || self.cells.contains_key(&of) {
            *self.cells.entry(of).or_default() += n;
        } else {
            *self.others.entry((of.day, of.kind)).or_default() += n;
        }
    }

    fn take_before(&mut self, today: i64) -> Self {
        Self {
            cells: self.cells.extract_if(|of, _| of.day < today).collect(),
            others: self.others.extract_if(|of, _| of.0 < today).collect(),
            numbers: self.numbers.extract_if(|of, _| of.0 < today).collect(),
        }
    }

    fn put_back(&mut self, taken: Self) {
        for (of, n) in taken.cells {
            self.add(of, n);
        }
        for (of, n) in taken.others {
            *self.others.entry(of).or_default() += n;
        }
        for (of, n) in taken.numbers {
            *self.numbers.entry(of).or_default() += n;
        }
    }

    /// Numbers that did not work.
    fn number_rows(&self) -> Vec<NumberRow> {
        let row = |((day, service), n): (&(i64, ServiceId), &i64)| NumberRow {
            day: *day,
            service: format!("{service:?}"),
            n: *n,
        };
        self.numbers.iter().map(row).collect()
    }

    /// The rows to be written: languages and countries of the content, no small cells.
    fn rows(&self, content: &Content) -> Vec<CountRow> {
        let mut cells: BTreeMap<[&str; 4], BTreeMap<i64, i64>> = BTreeMap::new();
        let mut add = |day, cell, n| {
            *cells.entry(cell).or_default().entry(day).or_default() += n;
        };
        for (of, n) in &self.cells {
            let language = content.language(of.language);
            let language = language.map_or(OTHER, |known| known.code.as_str());
            let country = match &of.country {
                None => "none",
                Some(country) if content.countries.contains(country) => country.as_str(),
                Some(_) => OTHER,
            };
            add(of.day, [of.kind, language, country, &of.what], *n);
        }
        for ((day, kind), n) in &self.others {
            add(*day, [kind, OTHER, OTHER, OTHER], *n);
        }
        large_cells(&cells)
    }
}

/// The large cells as they are; the small ones of a day and kind together as "other".
fn large_cells(cells: &BTreeMap<[&str; 4], BTreeMap<i64, i64>>) -> Vec<CountRow> {
    let mut rows = Vec::new();
    let mut others: BTreeMap<(i64, &str), i64> = BTreeMap::new();
    let row = |day, [kind, language, country, what]: [&str; 4], n| CountRow {
        day,
        kind: kind.to_owned(),
        language: language.to_owned(),
        country: country.to_owned(),
        what: what.to_owned(),
        n,
    };
    for (cell, days) in cells {
        for (day, n) in days {
            if *n < SMALLEST_CELL {
                *others.entry((*day, cell[0])).or_default() += n;
            } else {
                rows.push(row(*day, *cell, *n));
            }
        }
    }
    for ((day, kind), n) in others {
        rows.push(row(day, [kind, OTHER, OTHER, OTHER], n));
    }
    rows
}

impl App {
    /// What the timers do last: totals of days that are over, and a scrub that is due.
    pub(crate) async fn finish_tidy(&self, now: Seconds) -> Result<(), StoreError> {
        self.write_totals(super::visits::day_of(now)).await?;
        // Where others work on the same tables they are rewritten by one.
        let store = &self.house.store;
        if store.is_shared() && !self.house.holds_lease().await {
            return Ok(());
        }
        // A backup under way may stand in its way; it is tried again with the next minute.
        if let Err(why) = store.scrub_if_asked().await {
            tracing::warn!(%why, "erased bytes may still lie in the files; it is tried again");
        }
        Ok(())
    }

    async fn write_totals(&self, today: i64) -> Result<(), StoreError> {
        let mut taken = self.counts.totals().take_before(today);
        let store = &self.house.store;
        let numbers = taken.number_rows();
        let mut written = Ok(());
        if !numbers.is_empty() {
            written = store.add_numbers(&numbers).await;
        }
        if written.is_ok() {
            // What is written must not be put back when the rest fails.
            taken.numbers.clear();
            let rows = taken.rows(&self.house.live().content);
            if !rows.is_empty() {
                written = store.add_totals(&rows).await;
            }
        }
        if written.is_err() {
            self.counts.totals().put_back(taken);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::payload::{Argument, ScreenId};

    fn add(counts: &Counts, language: &str, country: Option<&str>, screen: &str, n: i64) {
        for _ in 0..n {
            counts.add(
                0,
                LanguageCode::new(language).unwrap(),
                country.map(|letters| Country::new(letters).unwrap()),
                Counted::Screen(ScreenId::new(screen).unwrap()),
            );
        }
    }

    fn written(counts: &Counts) -> Vec<(String, i64)> {
        let live = crate::content::load(&crate::content::shipped()).live;
        let taken = counts.totals().take_before(1);
        let rows = taken.rows(&live.unwrap().content);
        let words = |row: CountRow| [row.language, row.country, row.what].join(" ");
        rows.into_iter()
            .map(|row| (row.n, row))
            .map(|(n, row)| (words(row), n))
            .collect()
    }

    #[test]
    fn small_cells_are_written_together_as_other() {
        let counts = Counts::default();
        add(&counts, "ar", Some("MA"), "papers", 11);
        add(&counts, "ar", Some("MA"), "wages", 10);
        add(&counts, "fr", None, "papers", 7);
        let expected = [("ar MA papers", 11), ("other other other", 17)];
        assert_eq!(written(&counts), expected.map(|(of, n)| (of.to_owned(), n)));
        assert!(written(&counts).is_empty(), "they are written once");
    }

    #[test]
    fn a_language_or_country_that_is_not_ours_is_written_as_other() {
        let counts = Counts::default();
        for language in ["zz", "qqqqq"] {
            add(&counts, language, Some("ZZ"), "papers", 6);
        }
        add(&counts, "en", Some("ZZ"), "papers", 20);
        let expected = [("en other papers", 20), ("other other papers", 12)];
        assert_eq!(written(&counts), expected.map(|(of, n)| (of.to_owned(), n)));
    }

    #[test]
    fn a_number_that_does_not_work_is_counted_by_day_and_service_however_seldom() {
        let counts = Counts::default();
        let service = |id: &str| ServiceId(Argument::new(id).unwrap());
        for (now, language, id) in [
            (0, "ar", "ma-19"),
            (9, "fr", "ma-19"),
            (90_000, "en", "ma-15"),
        ] {
            let language = LanguageCode::new(language).unwrap();
            counts.add(now, language, None, Counted::BrokenNumber(service(id)));
        }
        let taken = counts.totals().take_before(1);
        let row = NumberRow {
            day: 0,
            service: "ma-19".to_owned(),
            n: 2,
        };
        assert_eq!(taken.number_rows(), [row]);
        counts.totals().put_back(taken);
        assert_eq!(counts.totals().take_before(2).number_rows().len(), 2);
    }

    #[test]
    fn forged_buttons_cannot_fill_the_memory_and_nothing_is_lost() {
        let counts = Counts::default();
        let letters = || (b'a'..=b'z').map(char::from);
        let pairs = || letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
        for (pair, last) in pairs().flat_map(|pair| letters().map(move |last| (pair.clone(), last)))
        {
            for country in ["MA", "TN"] {
                add(
                    &counts,
                    &format!("{pair}{last}"),
                    Some(country),
                    "papers",
                    1,
                );
            }
        }
        for pair in pairs() {
            add(&counts, "en", Some(&pair.to_uppercase()), "papers", 5);
        }
        assert_eq!(counts.totals().cells.len(), MOST_CELLS);
        let all: i64 = written(&counts).iter().map(|(_, n)| n).sum();
        assert_eq!(all, 26 * 26 * (26 * 2 + 5));
    }
}
