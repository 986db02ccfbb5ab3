//! What people read: whether it passes the check, who it says answers, how old its numbers are.
//!
//! Invariant: what the content says is never printed whole; findings are counted and shown by
//! `sanad content check`.

use super::Surroundings;
use super::report::{Check, Report};
use crate::config::Config;
use crate::content::review::{Review, review};
use crate::content::{self, Live};
use crate::domain::confirmed::day_of;
use crate::domain::directory::Service;
use crate::domain::finding::Level;
use crate::serve;
use crate::store::Store;

/// A number is to be called every three months.
const DAYS: i64 = 90;
/// From so many presses on a number is worth a call.
const OFTEN: i64 = 3;

/// Looks at the content that would be served, and gives it when it passes.
pub(super) fn look(report: &mut Report, config: &Config, around: &Surroundings) -> Option<Live> {
    let files = match serve::content_files(config.locales.as_deref()) {
        Ok(files) => files,
        Err(why) => {
            let repair =
                "name a folder that this account may read in SANAD_LOCALES, or leave it out";
            report.fail(Check::Content, format!("{why}"), repair);
            skip(report);
            return None;
        }
    };
    let loaded = content::load(&files);
    let count = |level| loaded.findings.iter().filter(|f| f.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let Some(live) = loaded.live else {
        report.fail(
            Check::Content,
            format!("{errors} errors"),
            "run `sanad content check` and mend what it names; a running server keeps the version before",
        );
        skip(report);
        return None;
    };
    report.ok(
        Check::Content,
        format!("passes the check, with {warnings} warnings"),
    );
    organisation(report, &live);
    confirmed(report, &review(&files));
    hotlines(report, &live.content.services, around.now);
    Some(live)
}

fn skip(report: &mut Report) {
    report.skip(Check::Organisation, "the content does not pass the check");
    report.skip(Check::Confirmed, "the content does not pass the check");
    report.skip(Check::Hotlines, "the content does not pass the check");
}

fn confirmed(report: &mut Report, review: &Review) {
    let list = review.print();
    if list.is_empty() {
        report.ok(Check::Confirmed, "every text and every service");
        return;
    }
    report.warn(
        Check::Confirmed,
        format!(
            "waits for the organisation, listed below: texts {}, services {}",
            review.texts.len(),
            review.numbers()
        ),
        "read each of them with a lawyer or who knows the country, then `sanad content confirm`",
    );
    report.lists(&list);
}

fn organisation(report: &mut Report, live: &Live) {
    let shipped = content::shipped();
    let sample = shipped.0.get("locales/organisation.toml");
    let sample = sample.map_or_else(String::new, |bytes| {
        String::from_utf8_lossy(bytes).into_owned()
    });
    let ours = &live.content.organisation;
    let stands = |value: &str| sample.contains(&format!("\"{value}\""));
    if stands(&ours.name) || stands(&ours.contact) {
        report.warn(
            Check::Organisation,
            "organisation.toml is invented",
            "write your name, contact, hours and days into locales/organisation.toml (SANAD_LOCALES names the folder)",
        );
    } else {
        report.ok(Check::Organisation, "organisation.toml is yours");
    }
}

fn hotlines(report: &mut Report, services: &[Service], now: i64) {
    let with_number: Vec<_> = services.iter().filter(|s| s.number.is_some()).collect();
    let fresh = |service: &&&Service| {
        let day = service.checked.as_deref().and_then(earliest);
        day.is_some_and(|day| now.div_euclid(86_400) - day <= DAYS)
    };
    let (all, good) = (with_number.len(), with_number.iter().filter(fresh).count());
    if good == all {
        report.ok(
            Check::Hotlines,
            format!("all {all} numbers were checked within {DAYS} days"),
        );
    } else {
        report.warn(
            Check::Hotlines,
            format!(
                "not confirmed yet: {} of {all} numbers were not checked within {DAYS} days",
                all - good
            ),
            "call each number, then write the day as `checked` into locales/directory.toml",
        );
    }
}

/// Numbers of which people said that they do not work, since they were checked last.
pub(super) async fn numbers(
    report: &mut Report,
    around: &Surroundings,
    live: Option<&Live>,
    store: Option<&Store>,
) {
    let (Some(live), Some(store)) = (live, store) else {
        let why = "the content or the database cannot be read";
        report.skip(Check::DeadNumbers, why);
        return;
    };
    let rows = match store
        .list_numbers(around.now.div_euclid(86_400) - DAYS)
        .await
    {
        Ok(rows) => rows,
        Err(why) => {
            report.skip(Check::DeadNumbers, why.to_string());
            return;
        }
    };
    let dead: Vec<String> = live
        .content
        .services
        .iter()
        .filter_map(|service| {
            let since = service.checked.as_deref().and_then(earliest).unwrap_or(0);
            let own = rows
                .iter()
                .filter(|row| row.service == service.id() && row.day >= since);
            let n: i64 = own.map(|row| row.n).sum();
            (n >= OFTEN).then(|| format!("{} ({n})", service.id()))
        })
        .collect();
    if dead.is_empty() {
        report.ok(
            Check::DeadNumbers,
            format!("no number was reported {OFTEN} times or more in {DAYS} days"),
        );
        return;
    }
    report.warn(
        Check::DeadNumbers,
        format!("reported as not working: {}", dead.join(", ")),
        "call each of them; mend or take away its entry in locales/directory.toml, or write today as its `checked`",
    );
}

/// The day in `2023-11-30`, the first that it may have been in `2023-11`, in days since 1970.
fn earliest(checked: &str) -> Option<i64> {
    match checked.len() {
        10 => day_of(checked),
        _ => day_of(&format!("{}-01", checked.get(..7)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::earliest;

    #[test]
    fn the_earliest_day_of_a_check_is_found() {
        for (month, day) in [
            ("1970-01", Some(0)),
            ("1970-03", Some(59)),
            ("2000-02", Some(10_988)),
            ("2000-03", Some(11_017)),
            ("2026-11", Some(20_758)),
            ("2026-11-30", Some(20_787)),
            ("2026", None),
            ("2026-13", None),
            ("soon", None),
        ] {
            assert_eq!(earliest(month), day, "{month}");
        }
    }
}
