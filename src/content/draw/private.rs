//! Draws a request: consent, questions, review, receipt, erasing.
//!
//! Everything here is drawn into protected messages. Invariant: what a person wrote is
//! escaped, and earlier answers stand only on the unfolded review.

use super::{Pen, argument};
use crate::content::card::Button;
use crate::content::texts::{Args, escape};
use crate::domain::code::{Code, SixDigits};
use crate::domain::conversation::{
    Answer, Detail, FileKind, FileState, Notice, Piece, PieceBody, View, Way,
};
use crate::domain::flow::Question;
use crate::domain::payload::{Argument, ScreenId};
use crate::domain::ping;
use crate::domain::press::{Name, Press};
use crate::domain::request::step_before;

/// At most so many characters of what was written are shown on one card.
const MOST_SHOWN: usize = 2_800;

/// Whether the free message is that of somebody under 18, who reads other words: nobody asks a
/// child for photos, files or its place.
pub(super) fn is_young(detail: &Detail) -> bool {
    matches!(
        detail,
        Detail::Pieces { young: true, .. } | Detail::PlaceChoice { young: true, .. }
    )
}

impl Pen<'_> {
    pub(super) fn consent(&mut self, view: &View) {
        let marks = self.live.content.landmarks;
        if view.notice == Some(Notice::NoRequestsNow) {
            let directory =
                self.button(self.label(marks.directory), marks.directory, Argument::NONE);
            self.row(vec![directory]);
        } else {
            let go_on = self.button(self.word("button-go-on"), marks.consent, argument("yes"));
            self.row(vec![go_on]);
        }
        let home = self.button(self.word("button-home"), marks.home, argument("x"));
        let mailbox = self.button(self.word("button-mailbox"), marks.mailbox, Argument::NONE);
        self.row(vec![mailbox, home]);
        self.leaving_row();
    }

    pub(super) fn question(&mut self, id: ScreenId, question: &Question, view: &View) {
        let chosen = match &view.detail {
            Detail::Choices(chosen) => chosen.clone(),
            _ => Vec::new(),
        };
        let ticked = |choice: &String| chosen.contains(choice);
        let set = question
            .choices
            .iter()
            .enumerate()
            .filter(|(_, choice)| ticked(choice))
            .fold(0u32, |set, (index, _)| set | (1 << index));
        let language = self.here.language;
        let offered = |choice: &String| match &view.detail {
            Detail::Offers(choices) => choices.contains(choice),
            _ => ping::is_harmless(id, choice),
        };
        for (index, choice) in question.choices.iter().enumerate() {
            if !offered(choice) {
                continue;
            }
            let words = self
                .live
                .texts
                .attribute(language, id.as_str(), choice, &Args::new())
                .unwrap_or_else(|| choice.clone());
            if ping::shows_words(id) {
                self.locked_screen(&words);
            }
            let button = if question.many {
                let mark = if ticked(choice) { "✅" } else { "⬜" };
                let next = Argument::ticks(set ^ (1 << index));
                self.button(format!("{mark} {words}"), id, next)
            } else {
                self.button(words, id, argument(choice))
            };
            self.row(vec![button]);
        }
        if question.many {
            let done = self.button(self.word("button-done"), id, argument("done"));
            self.row(vec![done]);
        }
        if view.notice == Some(Notice::KeptPleaseChoose) {
            let review = self.live.content.landmarks.review;
            let now = self.button(self.word("button-send-now"), review, Argument::NONE);
            self.row(vec![now]);
        }
        let skip = self.button(self.word("button-skip"), id, argument("skip"));
        self.back_and(id, vec![skip]);
        self.stop_row();
    }

    /// How a message with these words looks on a locked screen: who it is from, and the words.
    fn locked_screen(&mut self, words: &str) {
        let sender = self.word("detail-locked");
        self.paragraph(&format!("{sender}\n<b>{}</b>", escape(words)));
    }

    pub(super) fn message(&mut self, view: &View) {
        let marks = self.live.content.landmarks;
        if is_young(&view.detail) {
            self.paragraph(&self.word("request-message-young"));
        }
        if let Detail::PlaceChoice { .. } = view.detail {
            self.paragraph(&self.word("detail-place"));
            let exact = self.button(self.word("button-exact"), marks.message, argument("exact"));
            let town = self.button(self.word("button-town"), marks.message, argument("town"));
            self.row(vec![exact]);
            self.row(vec![town]);
            self.leaving_row();
            return;
        }
        if let Detail::Pieces { count, .. } = view.detail {
            let args = Args::new().number("count", i64::try_from(count).unwrap_or(i64::MAX));
            self.paragraph(
                &self
                    .live
                    .texts
                    .text(self.here.language, "detail-pieces", &args),
            );
        }
        let done = self.button(self.word("button-done"), marks.review, Argument::NONE);
        self.row(vec![done]);
        self.back_and(marks.message, Vec::new());
        self.stop_row();
    }

    pub(super) fn review(&mut self, view: &View) {
        let marks = self.live.content.landmarks;
        let Detail::Review {
            open,
            answers,
            pieces,
        } = &view.detail
        else {
            // What was written is not at hand; sending can be tried again all the same.
            let send = self.button(self.word("button-send"), marks.review, argument("send"));
            self.row(vec![send]);
            self.back_and(marks.review, Vec::new());
            return self.stop_row();
        };
        if *open {
            self.written(answers, pieces);
        } else {
            self.count(pieces.len());
            self.paragraph(&self.word("detail-review-hidden"));
        }
        let send = self.button(self.word("button-send"), marks.review, argument("send"));
        self.row(vec![send]);
        if view.notice == Some(Notice::FilesNotArrived) {
            let without = self.button(
                self.word("button-send-without"),
                marks.review,
                argument("sendnow"),
            );
            self.row(vec![without]);
        }
        let toggle = if *open {
            self.button(self.word("button-hide"), marks.review, Argument::NONE)
        } else {
            self.button(self.word("button-show"), marks.review, argument("show"))
        };
        self.row(vec![toggle]);
        self.back_and(marks.review, Vec::new());
        self.stop_row();
    }

    fn count(&mut self, count: usize) {
        let args = Args::new().number("count", i64::try_from(count).unwrap_or(i64::MAX));
        let words = self
            .live
            .texts
            .text(self.here.language, "detail-pieces", &args);
        self.paragraph(&words);
    }

    fn written(&mut self, answers: &[Answer], pieces: &[Piece]) {
        for answer in answers {
            let asked = self.label(answer.question);
            let said = if answer.choices.is_empty() {
                self.word("detail-skipped")
            } else {
                escape(&answer.words.join(" · ")).into_owned()
            };
            self.line(&format!("{asked}: <b>{said}</b>"));
        }
        let mut left = MOST_SHOWN;
        for piece in pieces {
            let words = self.piece(piece);
            let shown: String = words.chars().take(left).collect();
            left -= shown.chars().count();
            let cut = if shown.len() < words.len() { "…" } else { "" };
            self.paragraph(&format!("<i>{}{cut}</i>", escape(&shown)));
            if left == 0 {
                break;
            }
        }
    }

    /// What a piece is, in words that are not escaped yet.
    fn piece(&self, piece: &Piece) -> String {
        match &piece.body {
            PieceBody::Text(text) => text.clone(),
            PieceBody::Place { exact, wanted, .. } => {
                let is_exact = *wanted && exact.is_some();
                self.word(if is_exact {
                    "detail-piece-place-exact"
                } else {
                    "detail-piece-place-town"
                })
            }
            PieceBody::File(file, state) => {
                let kind = self.word(match file.kind {
                    FileKind::Photo => "detail-piece-photo",
                    FileKind::Voice => "detail-piece-voice",
                    FileKind::Audio => "detail-piece-audio",
                    FileKind::Video | FileKind::VideoNote => "detail-piece-video",
                    FileKind::Document => "detail-piece-file",
                });
                let note = match state {
                    FileState::Kept => return kind,
                    FileState::Waiting => "detail-piece-waiting",
                    FileState::KeptMayName => "detail-piece-may-name",
                    FileState::TooLarge | FileState::Unreadable => "detail-piece-refused",
                };
                format!("{kind} ({})", self.word(note))
            }
        }
    }

    pub(super) fn receipt(&mut self, view: &View) {
        let marks = self.live.content.landmarks;
        let Detail::Receipt(code, way, told) = &view.detail else {
            return self.fixed_rows(None);
        };
        self.code(code);
        self.paragraph(&self.word(if *told {
            "detail-told"
        } else {
            "detail-not-told"
        }));
        self.paragraph(&self.word(match way {
            Way::Unchosen => "detail-way-unchosen",
            Way::Whole => "detail-way-whole",
            Way::Six => "detail-way-six",
        }));
        if *way == Way::Six {
            let six = code.last_six();
            self.line(&format!("<code>{}</code>", digits_of(&six)));
            self.paragraph(&self.word("detail-way-duress"));
            self.line(&format!("<code>{}</code>", digits_of(&six.reversed())));
        }
        let name = Name::read(view.argument.as_str());
        // A receipt from before buttons named anything takes the old ones.
        let choosing = |press: Press| name.map_or(argument(press.as_str()), |name| press.on(name));
        if *way != Way::Six {
            let six = choosing(Press::Six);
            let six = self.button(self.word("button-six"), marks.receipt, six);
            self.row(vec![six]);
        }
        if *way != Way::Whole {
            let whole = choosing(Press::Whole);
            let whole = self.button(self.word("button-whole"), marks.receipt, whole);
            self.row(vec![whole]);
        }
        let done = self.button(self.word("button-done"), marks.home, argument("x"));
        self.row(vec![done]);
        self.leaving_row();
    }

    fn code(&mut self, code: &Code) {
        self.paragraph(&format!("<code>{}</code>", code.grouped().as_str()));
    }

    pub(super) fn erase(&mut self, view: &View) {
        let marks = self.live.content.landmarks;
        if view.notice != Some(Notice::Erased) {
            let erase = self.button(
                self.word("button-erase-draft"),
                marks.erase,
                argument("yes"),
            );
            let keep = self.button(self.word("button-keep"), marks.erase, argument("keep"));
            self.row(vec![erase]);
            self.row(vec![keep]);
        }
        let screen = self.live.content.screen(marks.erase);
        self.fixed_rows(screen);
    }

    fn back_and(&mut self, from: ScreenId, with: Vec<Button>) {
        let before = step_before(&self.live.content, None, from);
        let mut row = vec![self.button(self.word("button-back"), before, Argument::NONE)];
        row.extend(with);
        self.row(row);
    }

    fn stop_row(&mut self) {
        let erase = self.live.content.landmarks.erase;
        let stop = self.button(self.word("button-stop"), erase, argument("stop"));
        self.row(vec![stop]);
        self.leaving_row();
    }
}

fn digits_of(six: &SixDigits) -> String {
    String::from_utf8_lossy(&*six.digits()).into_owned()
}
