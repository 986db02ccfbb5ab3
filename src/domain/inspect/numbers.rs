//! Telephone numbers, hours and dates that were typed into a text (T009).
//!
//! They belong in `directory.toml`, where they have a source and grow old. Invariant: a year
//! alone, an age and a count of days are no finding.

use std::ops::Range;

use crate::domain::finding::Finding;
use crate::domain::raw::RawPattern;

/// So many digits in one run are a telephone number, whatever it is.
const CERTAIN: usize = 6;

/// Reports numbers of the directory, what looks like one, dates, and hours unless they are those
/// of the person who answers.
pub(super) fn numbers(
    name: &str,
    pattern: &RawPattern,
    known: &[String],
    with_hours: bool,
    out: &mut Vec<Finding>,
) {
    for form in &pattern.forms {
        // What is put in later is not typed here.
        let mut typed = form.pieces.iter().filter(|piece| piece.is_literal());
        let Some((what, place)) = typed.find_map(|piece| {
            let (run, what) = runs(&piece.text).find_map(|run| {
                let hours = with_hours && is_hour(&piece.text, &run);
                let what = judge(&piece.text, &run, known);
                let what = what.or(hours.then_some("hours"))?;
                Some((run, what))
            })?;
            Some((what, piece.locate(run.start, run.len())))
        }) else {
            continue;
        };
        out.push(
            Finding::warning("T009", &place, format!("\"{name}\" has {what} in its text"))
                .label("nobody will know when it is wrong")
                .advice("take it out of the text and put it in locales/directory.toml with its source and date"),
        );
    }
}

/// Digits with the signs that may stand inside a number or a date.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|c: char| c.is_ascii_digit())?;
        let inside = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '/' | '.' | '\u{A0}');
        let end = text[start..]
            .find(|c| !inside(c))
            .map_or(text.len(), |n| start + n);
        rest = end;
        let kept = text[start..end]
            .trim_end_matches(|c: char| !c.is_ascii_digit())
            .len();
        Some(start..start + kept)
    })
}

fn judge(text: &str, run: &Range<usize>, known: &[String]) -> Option<&'static str> {
    let written = &text[run.clone()];
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    if written == "24/7" {
        return Some("hours");
    }
    if is_date(written) {
        return Some("a date");
    }
    let is_number = digits.len() >= CERTAIN
        || (digits.len() >= 3 && known.iter().any(|k| k.trim_start_matches('+') == digits));
    is_number.then_some("a telephone number")
}

/// `8:30`, `8 h 30`, `9 am`, `الساعة 8` and the like.
fn is_hour(text: &str, run: &Range<usize>) -> bool {
    let is_of_a_day = text[run.clone()].parse::<u8>().is_ok_and(|n| n <= 24);
    if !is_of_a_day {
        return false;
    }
    let after = &text[run.end..];
    let minutes = after.strip_prefix(':').map(str::as_bytes);
    if minutes.is_some_and(|m| m.len() >= 2 && m[..2].iter().all(u8::is_ascii_digit)) {
        return true;
    }
    let word = after.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let mark = ["h", "am", "pm", "o'clock", "o’clock"];
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphabetic());
    let is_marked = |mark: &str| word.strip_prefix(mark).is_some_and(ends);
    mark.into_iter().any(is_marked) || text[..run.start].trim_end().ends_with("الساعة")
}

/// `30/11/2023`, `2023-11-30` and the like.
fn is_date(written: &str) -> bool {
    let parts: Vec<&str> = written.split(['/', '-', '.']).collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3
        && parts.iter().all(is_digits)
        && parts.iter().filter(|part| part.len() == 4).count() == 1
        && parts.iter().all(|part| matches!(part.len(), 1 | 2 | 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<&'static str> {
        let known = [
            "19".to_owned(),
            "116".to_owned(),
            "+212537000000".to_owned(),
        ];
        runs(text).find_map(|run| judge(text, &run, &known))
    }

    #[test]
    fn a_number_a_date_and_hours_are_found() {
        assert_eq!(said("Call 0800 00 47 47 now"), Some("a telephone number"));
        assert_eq!(said("call 116"), Some("a telephone number"));
        assert_eq!(said("since 30/11/2023."), Some("a date"));
        assert_eq!(said("on 2023-11-30"), Some("a date"));
        assert_eq!(said("open 24/7"), Some("hours"));
    }

    #[test]
    fn hours_are_found_in_every_language() {
        let has_hours = |text: &str| runs(text).any(|run| is_hour(text, &run));
        for text in [
            "from 8:30 on",
            "de 8\u{A0}h\u{A0}30 à 16\u{A0}h\u{A0}30",
            "jusqu'à 17h.",
            "until 9 am",
            "at 5 o'clock",
            "من الساعة 8 صباحاً",
        ] {
            assert!(has_hours(text), "{text}");
        }
        for text in [
            "72 hours",
            "24 heures",
            "48 h",
            "18 ans",
            "6 ambulances, 3 amis",
        ] {
            assert!(!has_hours(text), "{text}");
        }
    }

    #[test]
    fn a_year_an_age_and_a_count_are_not() {
        for text in [
            "in 2018",
            "72 hours",
            "you are 18 or 19",
            "2 to 8 weeks",
            "60 %",
            "",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
