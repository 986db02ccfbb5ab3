//! What the organisation has confirmed itself, and what grows old without it.
//!
//! Where that is written down is in `content/confirmed`. Invariant: nothing is hidden for its
//! age before the organisation confirmed anything and for so long as a confirmation lasts
//! after that, and never a number of a danger card nor the last other one of a country.

use std::collections::{BTreeMap, BTreeSet};

use super::directory::{Reach, Service};
use super::emergency::listens;
use super::raw::{Form, RawPattern};

/// So many days a confirmation lasts. Numbers are to be called every three months; the other
/// three are patience.
pub const LASTS: i64 = 180;

/// Everything that was confirmed.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Confirmed {
    /// Service and day: somebody called it.
    pub service: BTreeMap<String, String>,
    /// Text and fingerprint: somebody who may decide it has read it.
    pub text: BTreeMap<String, String>,
    /// Language, text, and the fingerprint of the source that the translation was compared
    /// with.
    pub translation: BTreeMap<String, BTreeMap<String, String>>,
}

/// What tells a text from every other wording of it: 16 hexadecimal digits (FNV-1a).
pub fn fingerprint(pattern: &RawPattern) -> String {
    let texts = pattern.forms.iter().map(Form::text);
    let bytes = texts.flat_map(|text| text.into_bytes().into_iter().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// The day of a date, in days since 1970-01-01; none when it is no date as in `2027-01-30`.
pub fn day_of(date: &str) -> Option<i64> {
    let mut parts = date.split('-');
    let year: i64 = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
    let month: i64 = parts.next().filter(|m| m.len() == 2)?.parse().ok()?;
    let day: i64 = parts.next().filter(|d| d.len() == 2)?.parse().ok()?;
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Howard Hinnant's days_from_civil.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// The date of a day, as in `2027-01-30`.
pub fn date_of(day: i64) -> String {
    // Howard Hinnant's civil_from_days.
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    format!(
        "{year:04}-{month:02}-{:02}",
        of_year - (153 * shifted + 2) / 5 + 1
    )
}

/// Whether a confirmation still lasts.
pub fn is_fresh(service: &Service, today: i64) -> bool {
    let day = service.confirmed.as_deref().and_then(day_of);
    day.is_some_and(|day| today - day <= LASTS)
}

/// The services that are shown on a day, in their order.
///
/// What was never confirmed counts as confirmed on the earliest day that is written down: a
/// directory is called number by number, and the first call takes nothing away.
pub fn shown(all: Vec<Service>, today: i64) -> Vec<Service> {
    let days = all
        .iter()
        .filter_map(|service| service.confirmed.as_deref());
    let Some(first) = days.filter_map(day_of).min() else {
        return all;
    };
    let is_new = today - first <= LASTS;
    let stays = |service: &Service| {
        stands_on_cards(service)
            || is_fresh(service, today)
            || (is_new && service.confirmed.is_none())
    };
    let mut kept: BTreeSet<usize> = (0..all.len()).filter(|at| stays(&all[*at])).collect();
    for at in (0..all.len()).filter(|at| !stands_on_cards(&all[*at])) {
        let helps_here =
            |other: &usize| all[*other].reach == all[at].reach && !stands_on_cards(&all[*other]);
        if !kept.iter().any(helps_here) {
            kept.extend(last_of(&all, all[at].reach));
        }
    }
    let mut at = 0;
    let mut all = all;
    all.retain(|_| {
        at += 1;
        kept.contains(&(at - 1))
    });
    all
}

fn stands_on_cards(service: &Service) -> bool {
    service.emergency || listens(service)
}

/// Of the services of a country that stand on no danger card the one that was confirmed last;
/// the first when none was.
fn last_of(all: &[Service], reach: Reach) -> Option<usize> {
    let of = (0..all.len()).filter(|at| all[*at].reach == reach && !stands_on_cards(&all[*at]));
    let day = |at: &usize| all[*at].confirmed.as_deref().and_then(day_of);
    of.rev().max_by_key(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(id: &str, country: &str, emergency: bool, confirmed: Option<&str>) -> Service {
        Service {
            emergency,
            confirmed: confirmed.map(str::to_owned),
            ..Service::sample(id, country, "ngo")
        }
    }

    fn ids(services: &[Service]) -> Vec<String> {
        services.iter().map(|s| s.id().to_owned()).collect()
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day_of("1970-01-01"), Some(0));
        assert_eq!(day_of("2000-03-01"), Some(11_017));
        assert_eq!(day_of("2026-11-27"), Some(20_784));
        for day in [-1, 0, 58, 59, 60, 789, 11_016, 11_017, 20_784, 99_999] {
            assert_eq!(day_of(&date_of(day)), Some(day), "{}", date_of(day));
        }
        for wrong in ["2026", "2026-13-01", "2026-1-1", "", "2026-01-01-01", "x"] {
            assert_eq!(day_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn nothing_is_hidden_before_the_first_confirmation() {
        let all = vec![
            service("a", "MA", false, None),
            service("b", "MA", true, None),
        ];
        assert_eq!(ids(&shown(all, 999_999)), ["a", "b"]);
    }

    #[test]
    fn afterwards_what_is_not_confirmed_is_hidden_but_for_emergencies_and_the_last() {
        let all = vec![
            service("a", "MA", false, Some("2027-01-01")),
            service("b", "MA", false, None),
            service("c", "MA", true, None),
            service("d", "ML", false, None),
            service("e", "ML", false, Some("2020-01-01")),
        ];
        let today = day_of("2027-02-01").expect("a date");
        assert_eq!(ids(&shown(all.clone(), today)), ["a", "c", "e"]);
        assert_eq!(ids(&shown(all, today + LASTS)), ["a", "c", "e"]);
    }

    #[test]
    fn for_as_long_as_the_first_confirmation_lasts_nothing_is_hidden_that_never_had_one() {
        let all = vec![
            service("a", "MA", false, Some("2027-01-01")),
            service("b", "MA", false, None),
        ];
        let first = day_of("2027-01-01").expect("a date");
        assert_eq!(ids(&shown(all.clone(), first + LASTS)), ["a", "b"]);
        assert_eq!(ids(&shown(all, first + LASTS + 1)), ["a"]);
    }
}
