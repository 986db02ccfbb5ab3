//! What is written down of a transcript: the screen that stands in the chat, and what staff see.
//!
//! What led to it is in `deeds.rs`. Invariant: of the person only the number of their messages
//! is written down, and never the number of a receipt.

use std::fmt::Write as _;

use sanad::app::phone::Side;
use sanad::content::texts::Args;
use sanad::domain::payload::Payload;

use super::Play;
use crate::house::live;

/// How much of what stands under a screen's own text is written down.
const MOST_LINES: usize = 8;
const LONGEST_LINE: usize = 150;

/// Words without tags and escapes.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn shortened(line: &str) -> String {
    if line.chars().count() <= LONGEST_LINE {
        return line.to_owned();
    }
    let begin: String = line.chars().take(LONGEST_LINE).collect();
    format!("{begin}…")
}

/// The screen whose words stand in a card, with them.
fn screen_of(text: &str, press: Option<&str>) -> (String, String) {
    let live = live();
    let country = press.and_then(Payload::parse).and_then(|p| p.country);
    let mut found = (String::new(), String::new());
    for language in &live.content.languages {
        for id in live.content.screens.keys() {
            let words = live.texts.screen(language.code, id.as_str(), country);
            if words.len() > found.1.len() && text.contains(&words) {
                found = (id.as_str().to_owned(), words);
            }
        }
    }
    found
}

/// Whether a button is one of those that stand under almost every screen.
fn is_fixed(label: &str) -> bool {
    let live = live();
    let fixed = ["danger", "mailbox", "back", "home", "leave", "stop"];
    live.content.languages.iter().any(|language| {
        fixed.iter().any(|name| {
            let id = format!("button-{name}");
            live.texts.text(language.code, &id, &Args::new()) == label
        })
    })
}

impl Play {
    /// Writes down what the phone shows.
    pub(super) fn screen(&mut self) {
        let shown = self.house.face.phone.screen(self.chat);
        if let Some(line) = self.house.face.phone.toast(self.chat) {
            let _ = writeln!(self.out, "  (a short line: {line})");
        }
        let Some(menu) = shown.iter().rev().find(|m| m.side == Side::Bot) else {
            return;
        };
        if let Some((_, rest)) = menu.text.split_once("<code>") {
            rest.split_once("</code>")
                .unwrap()
                .0
                .clone_into(&mut self.number);
        }
        let buttons: Vec<_> = menu.rows.iter().flatten().collect();
        let last = buttons.last().map(|b| b.press.as_str());
        let (id, words) = screen_of(&menu.text, last);
        let (before, after) = menu.text.split_once(&words).unwrap_or((&menu.text, ""));
        let first = plain(words.lines().next().unwrap_or_default());
        let options: Vec<&str> = buttons
            .iter()
            .map(|b| b.label.as_str())
            .filter(|label| !is_fixed(label))
            .collect();
        let fixed: String = buttons
            .iter()
            .filter(|b| is_fixed(&b.label))
            .filter_map(|b| b.label.split(' ').next())
            .collect();
        let mut options = options.join(" · ");
        if id == "mailbox" {
            "the digits".clone_into(&mut options);
        }
        let _ = writeln!(self.out, "> [{id}] {first} | {options} | {fixed}");
        let number = self.number.clone();
        let mut more = plain(before).trim().to_owned() + "\n" + plain(after).trim();
        if !number.is_empty() {
            more = more.replace(&number, "(the number)");
        }
        let more: Vec<&str> = more
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('⬜'))
            .collect();
        for line in more.iter().take(MOST_LINES) {
            let _ = writeln!(self.out, "    {}", shortened(line));
        }
        if more.len() > MOST_LINES {
            let _ = writeln!(self.out, "    … and {} lines more", more.len() - MOST_LINES);
        }
        let typed = shown.iter().filter(|m| m.side == Side::Person).count();
        if typed > 0 {
            let _ = writeln!(self.out, "  (messages of the person in the chat: {typed})");
        }
        if shown.len() - typed > 1 {
            let _ = writeln!(
                self.out,
                "  (messages of ours in the chat: {})",
                shown.len() - typed
            );
        }
    }

    /// Writes down what changed for staff.
    pub(super) async fn staff_see(&mut self) {
        if self.house.worker.is_none() || self.house.store.ping().await.is_err() {
            return;
        }
        let line = self
            .house
            .cases()
            .await
            .into_iter()
            .max_by_key(|l| l.arrived);
        let told = match (&self.known, &line) {
            (None, Some(line)) => {
                let country = line.country.clone().unwrap_or_else(|| "no country".into());
                let of = format!("{}, {country}", line.language);
                let urgency = line.urgency.as_str();
                Some(format!(
                    "staff are told ({urgency}, {of}: {})",
                    line.reasons.join(" ")
                ))
            }
            (Some((_, before)), Some(line)) if *before != line.reasons => {
                Some(format!("staff see ({})", line.reasons.join(" ")))
            }
            (Some(_), None) => Some("the case is gone".to_owned()),
            _ => None,
        };
        if let Some(told) = told {
            let _ = writeln!(self.out, "! {told}");
        }
        self.known = line.map(|line| (line.case, line.reasons));
    }
}
