//! The content as a person would read it: screen after screen, in one language or side by side.
//!
//! What waits for the organisation is in `review`. Invariant: every screen is printed once, in
//! the order in which people come to it.

use std::collections::{BTreeSet, VecDeque};
use std::fmt::Write as _;

use crate::domain::directory::{Reach, Service};
use crate::domain::flow::{Content, Kind};
use crate::domain::payload::{LanguageCode, ScreenId};
use crate::domain::raw::{Raw, RawMessage};

use super::texts::{Args, escape};
use super::{Files, Live, load, read};

/// The screens, home first, then as buttons lead on, then the others.
fn in_order(content: &Content) -> Vec<ScreenId> {
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    let starts = [content.landmarks.home]
        .into_iter()
        .chain(content.steps.iter().copied())
        .chain(content.screens.keys().copied());
    for start in starts {
        let mut next = VecDeque::from([start]);
        while let Some(id) = next.pop_front() {
            let Some(screen) = content.screen(id).filter(|_| seen.insert(id)) else {
                continue;
            };
            order.push(id);
            next.extend(super::leads_to(screen));
        }
    }
    order
}

/// What people read on a screen: its text, what differs by country, and its buttons.
fn words(live: &Live, language: LanguageCode, id: ScreenId) -> String {
    let text = |country| live.texts.screen(language, id.as_str(), country);
    let plain = text(None);
    let mut out = plain.clone();
    if let Some(Kind::Checklist { items, .. }) = live.content.screen(id).map(|s| &s.kind) {
        for item in items {
            let item = live.texts.text(language, item.as_str(), &Args::new());
            let _ = write!(out, "\n☐ {item}");
        }
    }
    for country in &live.content.countries {
        let other = text(Some(*country));
        let own: Vec<&str> = other
            .split("\n\n")
            .filter(|paragraph| !plain.contains(paragraph))
            .collect();
        if !own.is_empty() {
            let _ = write!(out, "\n\n[{}] {}", country.as_str(), own.join("\n"));
        }
    }
    out
}

/// What people read beside the numbers of a country.
fn service(live: &Live, language: LanguageCode, service: &Service) -> String {
    let id = format!("service-{}", service.id());
    let attribute = |name| live.texts.attribute(language, &id, name, &Args::new());
    let country = match service.reach {
        Reach::Country(country) => country.as_str().to_owned(),
        Reach::International => "INT".to_owned(),
    };
    let number = service.number.as_ref().or(service.url.as_ref());
    let lines = [
        Some(format!(
            "{country} · {}",
            attribute("name").unwrap_or_default()
        )),
        number.cloned(),
        attribute("hours"),
        Some(live.texts.text(language, &id, &Args::new())),
        Some(live.dated(language, service)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn label(live: &Live, language: LanguageCode, id: ScreenId) -> String {
    live.texts
        .attribute(language, id.as_str(), "label", &Args::new())
        .unwrap_or_default()
}

/// Sources and open questions that stand beside a text.
fn remarks(raw: &Raw, id: ScreenId) -> impl Iterator<Item = &str> {
    let english = raw.texts.iter().find(|t| t.language == "en");
    let message: Option<&RawMessage> = english
        .or(raw.texts.first())
        .and_then(|texts| texts.messages.get(id.as_str()));
    let is_remark = |line: &&str| {
        ["Source:", "Confirm:", "Reading:"]
            .iter()
            .any(|beginning| line.starts_with(beginning))
    };
    message
        .into_iter()
        .flat_map(|message| message.comment.lines())
        .map(str::trim)
        .filter(is_remark)
}

/// Without tags, as it is read.
fn bare(text: &str) -> String {
    ["<b>", "</b>", "<i>", "</i>", "<u>", "</u>"]
        .iter()
        .fold(text.to_owned(), |text, tag| text.replace(tag, ""))
}

/// One language as plain text; nothing when the content does not pass or lacks the language.
pub fn outline(files: &Files, language: LanguageCode) -> Option<String> {
    let (live, raw) = (load(files).live?, read(files, &mut Vec::new()));
    live.content.language(language)?;
    let mut out = String::new();
    for id in in_order(&live.content) {
        let _ = writeln!(out, "── {id} ── {}\n", label(&live, language, id));
        let _ = writeln!(out, "{}\n", bare(&words(&live, language, id)));
        let screen = live.content.screen(id)?;
        for to in screen.options.iter().flatten() {
            let _ = writeln!(out, "   [ {} ]  → {to}", label(&live, language, *to));
        }
        for remark in remarks(&raw, id) {
            let _ = writeln!(out, "   # {remark}");
        }
        out.push('\n');
    }
    let _ = writeln!(out, "── directory ──\n");
    for one in &live.content.services {
        let _ = writeln!(out, "{}\n", service(&live, language, one));
    }
    Some(out)
}

const STYLE: &str = "body{font:16px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse;\
width:100%;table-layout:fixed}td,th{border:1px solid #ccc;padding:.6rem;vertical-align:top;\
text-align:start;overflow-wrap:anywhere}h2{font-size:1rem;margin:2rem 0 .5rem}\
.b{color:#345;font-size:.9em}.r{color:#666;font-size:.8em}p{margin:0 0 .6em;white-space:pre-line}";

/// Several languages side by side as one page that any browser opens.
pub fn side_by_side(files: &Files, languages: &[LanguageCode]) -> Option<String> {
    let (live, raw) = (load(files).live?, read(files, &mut Vec::new()));
    let mut out = format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Sanad</title>\n<style>{STYLE}</style>\n"
    );
    for id in in_order(&live.content) {
        let _ = writeln!(out, "<h2 id=\"{id}\">{id}</h2>\n<table><tr>");
        for language in languages {
            let known = live.content.language(*language)?;
            let direction = match known.direction {
                crate::domain::language::Direction::RightToLeft => "rtl",
                crate::domain::language::Direction::LeftToRight => "ltr",
            };
            let _ = write!(out, "<td lang=\"{language}\" dir=\"{direction}\">");
            for paragraph in words(&live, *language, id).split("\n\n") {
                let _ = write!(out, "<p>{paragraph}</p>");
            }
            for to in live.content.screen(id)?.options.iter().flatten() {
                let label = label(&live, *language, *to);
                let _ = write!(out, "<div class=\"b\">{} → {to}</div>", escape(&label));
            }
            out.push_str("</td>\n");
        }
        out.push_str("</tr></table>\n");
        for remark in remarks(&raw, id) {
            let _ = writeln!(out, "<div class=\"r\"># {}</div>", escape(remark));
        }
    }
    out.push_str("<h2>directory</h2>\n<table>\n");
    for one in &live.content.services {
        out.push_str("<tr>");
        for language in languages {
            let words = service(&live, *language, one);
            let _ = write!(
                out,
                "<td lang=\"{language}\" dir=\"auto\"><p>{words}</p></td>"
            );
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
    Some(out)
}
