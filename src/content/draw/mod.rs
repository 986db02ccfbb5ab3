//! Draws a view: the words of its screen, what stands beside them, and the buttons.
//!
//! A plain screen is a look-up of words that were rendered when the content was loaded.
//! Invariant: every card has a way on, and every button carries a payload that parses.

mod directory;
mod hearing;
mod mailbox;
mod notices;
mod private;
mod quiz;
mod services;
mod walk;

use std::fmt::Write as _;

use super::card::{Button, Card};
use super::live::Live;
use super::texts::{Args, escape};
use crate::domain::conversation::{Detail, Here, Notice, View};
use crate::domain::flow::{Content, Kind, Screen};
use crate::domain::language::Direction;
use crate::domain::need::Shelf;
use crate::domain::payload::{Argument, LanguageCode, Payload, ScreenId};
use crate::domain::ping::FROM_PING;
use crate::domain::step::LEAVING;

/// Two buttons share a row only when both labels are at most this long, in characters.
const SHORT_LABEL: usize = 14;

/// A card on its way: the text so far and the rows so far.
struct Pen<'a> {
    live: &'a Live,
    here: Here,
    text: String,
    rows: Vec<Vec<Button>>,
}

impl Live {
    /// The words and buttons of a view, in the language and for the chat that the view names.
    fn drawn(&self, view: &View) -> Card {
        let here = self.known(view.here);
        let mut pen = Pen {
            live: self,
            here,
            text: String::new(),
            rows: Vec::new(),
        };
        if let Some(notice) = view.notice {
            pen.line(&self.notice(here.language, notice));
        }
        let screen = self.content.screen(view.screen);
        if screen.is_none_or(|screen| pen.begins_with_its_words(screen, view)) {
            let text = self
                .texts
                .screen(here.language, view.screen.as_str(), here.country);
            pen.paragraph(&text);
        }
        let inside = matches!(view.detail, Detail::GoOn(_));
        match screen {
            Some(screen) => pen.screen(screen, view),
            None => pen.fixed_rows(None),
        }
        let protected = inside || self.content.is_private(view.screen);
        pen.finish(protected)
    }

    /// A silent message: words that a person chose, and the buttons of every menu.
    ///
    /// Its buttons lead on in a new message, because it goes by itself.
    pub fn ping(&self, here: Here, words: &str) -> Card {
        let marks = self.content.landmarks;
        let mut pen = Pen {
            live: self,
            here: self.known(here),
            text: escape(words).into_owned(),
            rows: Vec::new(),
        };
        let away = argument(FROM_PING);
        let danger = pen.button(pen.word("button-danger"), marks.danger, away);
        let mailbox = pen.button(pen.word("button-mailbox"), marks.mailbox, away);
        let home = pen.button(pen.word("button-home"), marks.home, away);
        let leave = pen.button(pen.word("button-leave"), marks.cover, away);
        for row in [vec![danger, mailbox], vec![home], vec![leave]] {
            pen.row(row);
        }
        pen.finish(false)
    }

    /// The words of a short line.
    pub fn notice(&self, language: LanguageCode, notice: Notice) -> String {
        self.texts.text(language, notices::id(notice), &Args::new())
    }

    /// The same with a language that is offered.
    fn known(&self, here: Here) -> Here {
        if self.content.language(here.language).is_some() {
            return here;
        }
        let language = self
            .content
            .languages
            .first()
            .map_or(here.language, |l| l.code);
        Here { language, ..here }
    }
}

impl Pen<'_> {
    /// Writes what stands above a screen; whether its own words follow.
    fn begins_with_its_words(&mut self, screen: &Screen, view: &View) -> bool {
        match &screen.kind {
            Kind::Card => {
                self.above_card(screen, view);
                true
            }
            Kind::Scenario { .. } => !self.is_answered(screen, view.argument),
            Kind::Directory => {
                // What is long and known already only hides the numbers.
                let is_first = directory::is_first(&self.live.content, self.here, view.argument);
                is_first && matches!(view.detail, Detail::None)
            }
            Kind::Message => !private::is_young(&view.detail),
            Kind::Country => !matches!(view.detail, Detail::Placed(Some(_))),
            _ => true,
        }
    }

    fn screen(&mut self, screen: &Screen, view: &View) {
        match &screen.kind {
            Kind::Card if is_cover(&self.live.content, screen) => self.options(screen),
            Kind::Found => {
                self.offered(screen, view.argument);
                self.fixed_rows(Some(screen));
            }
            Kind::Card if self.live.content.found(view.argument).is_some() => {
                self.offered(screen, view.argument);
                self.fixed_rows(Some(screen));
            }
            Kind::Card => self.card(screen, view.argument),
            Kind::Quiz { .. } => self.quiz(screen),
            Kind::Scenario { .. } => self.scenario(screen, view.argument),
            // Nothing on the harmless screen says what the chat is; /start leads back.
            Kind::Cover => self.options(screen),
            Kind::Checklist {
                items,
                results,
                cards,
            } => {
                let results = (results.as_slice(), !cards.is_empty());
                self.checklist(screen, items, results, view.argument);
            }
            Kind::Danger => self.danger(screen, view),
            Kind::Directory => self.directory(screen, view),
            Kind::Country => self.countries(screen, view),
            Kind::Language => self.languages(),
            Kind::Consent => self.consent(view),
            Kind::Question(question) => self.question(screen.id, question, view),
            Kind::Message => self.message(view),
            Kind::Review => self.review(view),
            Kind::Receipt => self.receipt(view),
            Kind::Mailbox => self.pad(view),
            Kind::Visit => self.visit(view),
            Kind::Erase => self.erase(view),
        }
    }

    fn options(&mut self, screen: &Screen) {
        let marks = self.live.content.landmarks;
        for row in &screen.options {
            let buttons = row
                .iter()
                .map(|target| {
                    let label = if *target == marks.danger {
                        self.word("button-danger")
                    } else {
                        self.label(*target)
                    };
                    let asks = if *target == marks.directory {
                        Shelf::asked_on(screen.id)
                    } else {
                        Argument::NONE
                    };
                    self.button(label, *target, asks)
                })
                .collect();
            self.row(buttons);
        }
    }

    /// The options of a screen, and what was found for a typed sentence when it shows that.
    fn offered(&mut self, screen: &Screen, argument: Argument) {
        let content = &self.live.content;
        if screen.kind != Kind::Found && content.found(argument).is_none() {
            self.options(screen);
            return;
        }
        let marks = content.landmarks;
        for target in content.offered(screen, argument) {
            let label = if target == marks.danger {
                self.word("button-danger")
            } else if target == marks.mailbox {
                self.word("button-mailbox")
            } else {
                self.label(target)
            };
            let asks = if target == marks.directory {
                Shelf::asked_on(screen.id)
            } else {
                Argument::NONE
            };
            let button = self.button(label, target, asks);
            self.row(vec![button]);
        }
    }

    fn languages(&mut self) {
        let home = self.live.content.landmarks.home;
        let languages = self.live.content.languages.clone();
        for language in languages {
            let here = Here {
                language: language.code,
                ..self.here
            };
            let press = press(here, home, Argument::NONE);
            self.row(vec![Button {
                label: language.name,
                press,
            }]);
        }
    }

    /// Danger and mailbox, back and home, and the quick way out.
    fn fixed_rows(&mut self, screen: Option<&Screen>) {
        self.rows_below(screen, None);
    }

    /// The same with another way back.
    fn rows_below(&mut self, screen: Option<&Screen>, back: Option<(ScreenId, Argument)>) {
        let marks = self.live.content.landmarks;
        let id = screen.map(|s| s.id);
        let danger = self.word("button-danger");
        let lists_danger = screen
            .is_some_and(|s| s.options.iter().flatten().any(|o| *o == marks.danger))
            || self.rows.iter().flatten().any(|b| b.label == danger);
        let mut first = Vec::new();
        if id != Some(marks.danger) && !lists_danger {
            first.push(self.button(danger, marks.danger, Argument::NONE));
        }
        first.push(self.button(self.word("button-mailbox"), marks.mailbox, Argument::NONE));
        self.row(first);
        if id != Some(marks.home) {
            let before = screen.and_then(|s| s.back).unwrap_or(marks.home);
            let (back, argument) = back.unwrap_or((before, Argument::NONE));
            let mut last = Vec::new();
            if back != marks.home {
                last.push(self.button(self.word("button-back"), back, argument));
            }
            last.push(self.button(self.word("button-home"), marks.home, Argument::NONE));
            self.row(last);
        }
        if screen.is_some_and(|s| s.sensitive) {
            let leave = self.button(self.word("button-leave"), marks.cover, Argument::NONE);
            self.row(vec![leave]);
        }
    }

    /// The ways out of a request or the mailbox: they say that they leave it.
    fn leaving_row(&mut self) {
        let marks = self.live.content.landmarks;
        let away = argument(LEAVING);
        let danger = self.button(self.word("button-danger"), marks.danger, away);
        let leave = self.button(self.word("button-leave"), marks.cover, away);
        self.row(vec![danger, leave]);
    }

    fn word(&self, id: &str) -> String {
        self.live.texts.text(self.here.language, id, &Args::new())
    }

    fn label(&self, screen: ScreenId) -> String {
        let label = self.attribute(screen, "label");
        label.unwrap_or_else(|| screen.as_str().to_owned())
    }

    fn attribute(&self, screen: ScreenId, name: &str) -> Option<String> {
        let language = self.here.language;
        self.live
            .texts
            .attribute(language, screen.as_str(), name, &Args::new())
    }

    fn button(&self, label: String, screen: ScreenId, argument: Argument) -> Button {
        Button {
            label,
            press: press(self.here, screen, argument),
        }
    }

    /// Adds a row; long labels get rows of their own, and right-to-left rows are reversed,
    /// because Telegram lays keyboards out from left to right for everybody.
    fn row(&mut self, mut buttons: Vec<Button>) {
        let long = buttons.len() == 2
            && buttons
                .iter()
                .any(|b| b.label.chars().count() > SHORT_LABEL);
        if long {
            for button in buttons {
                self.rows.push(vec![button]);
            }
            return;
        }
        if self.is_right_to_left() {
            buttons.reverse();
        }
        if !buttons.is_empty() {
            self.rows.push(buttons);
        }
    }

    fn is_right_to_left(&self) -> bool {
        let language = self.live.content.language(self.here.language);
        language.is_some_and(|l| l.direction == Direction::RightToLeft)
    }

    fn paragraph(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(words);
    }

    fn line(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let _ = write!(self.text, "{words}");
    }

    fn finish(self, protected: bool) -> Card {
        Card {
            text: self.text,
            rows: self.rows,
            protected,
            voice: None,
        }
    }
}

/// Whether a card belongs to the harmless screen: it leads nowhere else.
pub(super) fn is_cover(content: &Content, screen: &Screen) -> bool {
    let cover = content.landmarks.cover;
    let mut targets = screen.options.iter().flatten().peekable();
    screen.end && targets.peek().is_some() && screen.back == Some(cover)
}

/// What a button carries.
fn press(here: Here, screen: ScreenId, argument: Argument) -> String {
    Payload {
        language: here.language,
        country: here.country,
        secret: here.secret,
        screen,
        argument,
    }
    .render()
}

fn argument(text: &str) -> Argument {
    Argument::new(text).unwrap_or(Argument::NONE)
}
