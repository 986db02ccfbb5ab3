//! Draws the pad of digits and an open mailbox.
//!
//! Everything here is drawn into protected messages. Invariant: the pad looks alike with and
//! without a case, and what staff wrote is escaped.

use super::{Pen, argument};
use crate::content::card::Button;
use crate::content::texts::{Args, escape};
use crate::domain::conversation::{Detail, Opened, View};
use crate::domain::payload::Argument;
use crate::domain::press::{Name, Press};

/// At most so many characters of replies are shown on one card; none is cut, and one of the
/// longest always fits.
const MOST_OF_LETTERS: usize = 3_000;

impl Pen<'_> {
    pub(super) fn pad(&mut self, view: &View) {
        let marks = self.live.content.landmarks;
        let nothing = matches!(view.detail, Detail::PadNothing);
        let so_far = match view.detail {
            Detail::Pad(digits) => digits.as_str().to_owned(),
            _ => String::new(),
        };
        if nothing {
            self.paragraph(&self.word("detail-nothing"));
        }
        let dots: String = (0..6)
            .map(|i| if i < so_far.len() { "●" } else { "○" })
            .collect();
        self.paragraph(&format!("{} {dots}", self.word("detail-pad")));
        for row in [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]] {
            let buttons = row.iter().map(|d| self.digit(&so_far, d)).collect();
            // Digits keep the order of a telephone in every language.
            self.rows.push(buttons);
        }
        let shorter = &so_far[..so_far.len().saturating_sub(1)];
        let back = self.button(
            self.word("button-digit-back"),
            marks.mailbox,
            argument(shorter),
        );
        let clear = self.button(self.word("button-clear"), marks.mailbox, Argument::NONE);
        let zero = self.digit(&so_far, "0");
        self.rows.push(vec![back, zero, clear]);
        let home = self.button(self.word("button-home"), marks.home, argument("x"));
        let leave = self.button(self.word("button-leave"), marks.cover, argument("x"));
        self.row(vec![home, leave]);
    }

    fn digit(&self, so_far: &str, digit: &str) -> Button {
        let next = format!("{so_far}{digit}");
        let mailbox = self.live.content.landmarks.mailbox;
        self.button(digit.to_owned(), mailbox, argument(&next))
    }

    pub(super) fn visit(&mut self, view: &View) {
        let name = Name::read(view.argument.as_str());
        match &view.detail {
            Detail::Mailbox(opened) => self.letters(opened),
            Detail::EraseAsked => {
                self.paragraph(&self.word("detail-erase-asked"));
                self.changing("button-erase-yes", Press::EraseAll, name);
                self.plain("button-back", "");
                self.leaving_row();
                return;
            }
            Detail::Writing => self.paragraph(&self.word("detail-writing")),
            _ => {}
        }
        self.changing("button-write", Press::Write, name);
        self.plain("button-refresh", "");
        if matches!(&view.detail, Detail::Mailbox(opened) if opened.told) {
            self.changing("button-only-look", Press::OnlyLook, name);
        }
        self.plain("button-close", "close");
        self.changing("button-erase", Press::Erase, name);
        self.leaving_row();
    }

    /// A button that changes what has that name; where that is not known there is none, and
    /// looking again brings it.
    fn changing(&mut self, word: &str, press: Press, name: Option<Name>) {
        if let Some(name) = name {
            let visit = self.live.content.landmarks.visit;
            let button = self.button(self.word(word), visit, press.on(name));
            self.row(vec![button]);
        }
    }

    fn plain(&mut self, word: &str, chosen: &str) {
        let visit = self.live.content.landmarks.visit;
        let button = self.button(self.word(word), visit, argument(chosen));
        self.row(vec![button]);
    }

    fn letters(&mut self, opened: &Opened) {
        use crate::domain::case::State;
        self.paragraph(&self.word(match opened.state {
            State::New => "mailbox-state-new",
            State::Taken => "mailbox-state-taken",
            State::Closed => "mailbox-state-closed",
        }));
        let texts = &self.live.texts;
        let language = self.here.language;
        if opened.letters.is_empty() {
            self.paragraph(&self.word("detail-letters-none"));
        }
        let mut left = MOST_OF_LETTERS;
        let mut shown = Vec::new();
        for letter in opened.letters.iter().rev() {
            let length = letter.text.chars().count();
            if length > left {
                break;
            }
            left -= length;
            let date = Args::new().html("date", day_and_month(letter.at));
            let head = texts.text(language, "detail-letter", &date);
            shown.push(format!("<b>{head}</b>\n{}", escape(&letter.text)));
        }
        let older = opened.letters.len() - shown.len();
        if older > 0 {
            let count = i64::try_from(older).unwrap_or(i64::MAX);
            let args = Args::new().number("count", count);
            self.paragraph(&texts.text(language, "detail-letters-older", &args));
        }
        for letter in shown.iter().rev() {
            self.paragraph(letter);
        }
        if opened.refused {
            self.paragraph(&self.word("detail-refused"));
        }
        if opened.written > 0 {
            let count = i64::try_from(opened.written).unwrap_or(i64::MAX);
            let args = Args::new().number("count", count);
            self.paragraph(&texts.text(language, "detail-written", &args));
        }
    }
}

/// Day and month as digits, UTC.
fn day_and_month(at: i64) -> String {
    let (_, month, day) = crate::domain::language::date(at);
    format!("{day:02}.{month:02}.")
}
