//! How the list and one case look: from what the house hands out to what templates need.
//!
//! Nothing here asks for a permission or reads anything. Invariant: the same values give
//! the same page, so that a page that did not change keeps its `ETag`.

use askama::Template;

use super::telegram_text::first_line;
use super::words::{Words, moment};
use crate::app::casework::{CaseFile, CaseLine, Entry, EntryBody, LogLine, Telling};
use crate::domain::case::State;
use crate::domain::conversation::{Answer, Seconds};
use crate::domain::ping::Hours;
use crate::domain::staff::Whose;

/// The folders of the list, with the id of their words.
pub(super) const FOLDERS: [&str; 3] = ["all", "mine", "unassigned"];

/// What the list shows.
pub struct Listed {
    /// The cases, in the order in which they are shown.
    pub lines: Vec<CaseLine>,
    /// How many silent messages nobody can open since the power was cut.
    pub stranded: usize,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage<'a> {
    w: &'a Words,
    folder: &'a str,
    list: String,
}

#[derive(Template)]
#[template(path = "list_news.html")]
struct ListNews<'a> {
    w: &'a Words,
    folder: &'a str,
    folders: Vec<(&'static str, usize)>,
    rows: Vec<Row>,
    stranded: Option<String>,
}

struct Row {
    href: String,
    short: String,
    urgency: &'static str,
    reasons: Vec<String>,
    language: String,
    language_code: String,
    country: String,
    age: String,
    state: String,
    unread: bool,
    closed: bool,
}

/// The list, in the order in which it is handed in.
pub fn list_page(w: &Words, cases: &Listed, folder: &str, now: Seconds) -> String {
    let list = list_news(w, cases, folder, now);
    super::pages::drawn(&ListPage { w, folder, list })
}

/// The part of the list that renews itself.
pub(super) fn list_news(w: &Words, cases: &Listed, folder: &str, now: Seconds) -> String {
    let lines = &cases.lines;
    let count = |f| lines.iter().filter(|line| belongs(line, f)).count();
    let shown = lines.iter().filter(|line| belongs(line, folder));
    let news = ListNews {
        w,
        folder,
        folders: FOLDERS.map(|f| (f, count(f))).to_vec(),
        rows: shown.map(|line| row(w, line, now)).collect(),
        stranded: (cases.stranded > 0).then(|| w.count("list-stranded", cases.stranded)),
    };
    super::pages::drawn(&news)
}

fn belongs(line: &CaseLine, folder: &str) -> bool {
    match folder {
        "mine" => line.whose == Whose::Mine,
        "unassigned" => line.whose == Whose::Nobodys && line.state == State::New,
        _ => true,
    }
}

fn row(w: &Words, line: &CaseLine, now: Seconds) -> Row {
    Row {
        href: format!("/cases/{}", line.case.hex()),
        short: line.case.short(),
        urgency: line.urgency.as_str(),
        reasons: line.reasons.iter().map(|code| w.reason(code)).collect(),
        language: w.language_name(&line.language),
        language_code: line.language.clone(),
        country: country(w, line),
        age: w.ago(now, line.arrived),
        state: whose(w, line),
        unread: line.unread,
        closed: line.state == State::Closed,
    }
}

fn country(w: &Words, line: &CaseLine) -> String {
    let known = line.country.as_deref().map(|letters| w.country(letters));
    known.unwrap_or_else(|| w.t("country-unknown"))
}

fn whose(w: &Words, line: &CaseLine) -> String {
    match (line.state, line.whose, &line.assignee) {
        (State::Closed, _, _) => w.t("state-closed"),
        (State::New, _, _) | (State::Taken, Whose::Nobodys, _) => w.t("state-new"),
        (State::Taken, Whose::Mine, _) => w.t("state-mine"),
        (State::Taken, Whose::AnOthers, Some(name)) => w.with("state-with", "name", name),
        (State::Taken, Whose::AnOthers, None) => w.t("state-taken"),
    }
}

#[derive(Template)]
#[template(path = "case.html")]
struct CasePage<'a> {
    w: &'a Words,
    file: &'a CaseFile,
    row: Row,
    not_safe: bool,
    answers: Vec<Told>,
    entries: Vec<Shown>,
    log: Vec<Opening>,
    reply_language: String,
    reply_direction: &'static str,
    ready: Vec<(String, String)>,
    telling: Teller,
    typed: &'a Typed,
    seen: i64,
}

/// How the person learns of a reply, in words.
struct Teller {
    icon: &'static str,
    text: String,
    alarming: bool,
}

/// What stands in the form of a case page before anything is typed.
#[derive(Default)]
pub struct Typed {
    /// The reply, after it was held back or a ready one was chosen.
    pub reply: String,
    /// It holds a long number: the button asks once more.
    pub ask_again: bool,
}

struct Told {
    question: String,
    words: Vec<String>,
    seen: Vec<String>,
}

struct Shown {
    class: &'static str,
    icon: &'static str,
    who: String,
    when: String,
    unverified: bool,
    text: Option<String>,
    file: Option<ShownFile>,
    place: Option<(String, bool)>,
}

struct ShownFile {
    href: String,
    show: &'static str,
    word: String,
    size: String,
    may_name: bool,
}

struct Opening {
    when: String,
    who: String,
    what: String,
}

/// One case.
pub fn case_page(w: &Words, file: &CaseFile, typed: &Typed, now: Seconds) -> String {
    let case = file.line.case.hex();
    let page = CasePage {
        w,
        file,
        row: row(w, &file.line, now),
        not_safe: file.line.reasons.iter().any(|code| code == "not-safe"),
        answers: file.answers.iter().map(|answer| told(w, answer)).collect(),
        entries: file
            .entries
            .iter()
            .map(|entry| shown(w, entry, &case))
            .collect(),
        log: file.log.iter().map(|line| opening(w, line)).collect(),
        reply_language: w.language_name(&file.reply_language),
        reply_direction: w.dir_of(&file.reply_language),
        ready: w.ready_replies(&file.reply_language),
        telling: teller(w, file.telling),
        typed,
        seen: file.line.records,
    };
    super::pages::drawn(&page)
}

fn teller(w: &Words, telling: Telling) -> Teller {
    let hours = |id: &str, hours: Hours| w.with(id, "hours", &w.of("hours-", hours.as_str()));
    let (icon, text, alarming) = match telling {
        Telling::OnlyLook => ("calm", w.t("telling-only-look"), false),
        Telling::Next(when) => ("clock", hours("telling-next", when), false),
        Telling::Waits(when) => ("clock", hours("telling-waits", when), false),
        Telling::Again(when) => ("warning", hours("telling-again", when), true),
        Telling::Sent(at) => ("check", w.with("telling-sent", "when", &moment(at)), false),
        Telling::Unreachable => ("warning", w.t("telling-unreachable"), true),
    };
    Teller {
        icon,
        text,
        alarming,
    }
}

fn told(w: &Words, answer: &Answer) -> Told {
    let question = answer.question.as_str();
    let mine = |choice: &String| w.choice(question, choice);
    let words: Option<Vec<String>> = answer.choices.iter().map(mine).collect();
    let seen: Vec<String> = answer.words.iter().map(|words| first_line(words)).collect();
    let words = words.map(|all| all.iter().map(|text| first_line(text)).collect());
    let words: Vec<String> = words.unwrap_or_else(|| seen.clone());
    let same = words == seen;
    Told {
        question: w
            .find(question)
            .map_or_else(|| question.to_owned(), |text| first_line(&text)),
        words,
        seen: if same { Vec::new() } else { seen },
    }
}

fn shown(w: &Words, entry: &Entry, case: &str) -> Shown {
    let by = |id: &str| {
        entry
            .by
            .as_ref()
            .map_or_else(|| w.t("by-person"), |name| w.with(id, "name", name))
    };
    let (class, icon, who) = match entry.body {
        EntryBody::Note(_) => ("note", "note", by("by-note")),
        EntryBody::Reply(_) => ("reply", "reply", by("by-reply")),
        EntryBody::Place { .. } => ("person", "place", by("by-staff")),
        EntryBody::Text(_) | EntryBody::Attachment { .. } => ("person", "person", by("by-staff")),
    };
    Shown {
        class,
        icon,
        who,
        when: moment(entry.at),
        unverified: entry.unverified,
        text: match &entry.body {
            EntryBody::Text(text) | EntryBody::Note(text) | EntryBody::Reply(text) => {
                Some(text.clone())
            }
            EntryBody::Place { .. } | EntryBody::Attachment { .. } => None,
        },
        file: shown_file(w, entry, case),
        place: match entry.body {
            EntryBody::Place { lat, lon, exact } => Some((coordinates(lat, lon, exact), exact)),
            _ => None,
        },
    }
}

fn coordinates(lat: f64, lon: f64, exact: bool) -> String {
    if exact {
        return format!("{lat:.5}, {lon:.5}");
    }
    format!("{lat:.1}, {lon:.1}")
}

fn shown_file(w: &Words, entry: &Entry, case: &str) -> Option<ShownFile> {
    let EntryBody::Attachment {
        media_type,
        bytes,
        may_name,
        ..
    } = &entry.body
    else {
        return None;
    };
    let show = shown_as(media_type);
    Some(ShownFile {
        href: format!(
            "/cases/{case}/files/{}",
            crate::domain::case::CaseRef(entry.id).hex()
        ),
        show,
        word: w.t(&format!("file-{show}")),
        size: w.count("file-size", bytes.div_ceil(1024)),
        may_name: *may_name,
    })
}

/// How a file is shown in the page: only what we made ourselves is, all else is saved.
pub(super) fn shown_as(media_type: &str) -> &'static str {
    match media_type {
        "audio/ogg" | "audio/mpeg" | "audio/mp4" => "sound",
        "image/jpeg" | "image/png" | "image/webp" => "picture",
        "video/mp4" | "video/webm" => "film",
        _ => "other",
    }
}

fn opening(w: &Words, line: &LogLine) -> Opening {
    let action = format!("log-{}", line.action.replace(['.', '_'], "-"));
    Opening {
        when: moment(line.at),
        who: line.who.clone().unwrap_or_else(|| w.t("by-house")),
        what: w.find(&action).unwrap_or_else(|| line.action.clone()),
    }
}

#[derive(Template)]
#[template(path = "case_news.html")]
struct CaseNews<'a> {
    w: &'a Words,
    href: String,
}

/// One line above an open case: there is something new.
pub(super) fn news_banner(w: &Words, case: crate::domain::case::CaseRef) -> String {
    let href = format!("/cases/{}#last", case.hex());
    super::pages::drawn(&CaseNews { w, href })
}
