//! Draws a checklist, and the walk through the cards of what was ticked in it.
//!
//! Invariant: from every card of a walk one button leads on, and the last leads to the
//! result, so nobody is left in the middle.

use super::Pen;
use crate::content::texts::Args;
use crate::domain::conversation::View;
use crate::domain::flow::{Screen, result};
use crate::domain::payload::{Argument, ScreenId};
use crate::domain::quiz::Score;
use crate::domain::walk;

impl Pen<'_> {
    pub(super) fn checklist(
        &mut self,
        screen: &Screen,
        items: &[ScreenId],
        (results, has_cards): (&[(u32, ScreenId)], bool),
        ticks: Argument,
    ) {
        let set = ticks.as_ticks();
        let mark = |index: usize| {
            if set & (1u32 << (index % 32)) == 0 {
                "⬜"
            } else {
                "✅"
            }
        };
        for (index, item) in items.iter().enumerate() {
            let words = self.word(item.as_str());
            self.line(&format!("{} {}. {words}", mark(index), index + 1));
        }
        for first in (0..items.len()).step_by(4) {
            let row = (first..items.len().min(first + 4)).map(|index| {
                let label = format!("{} {}", mark(index), index + 1);
                let ticks = Argument::ticks(set ^ (1u32 << (index % 32)));
                self.button(label, screen.id, ticks)
            });
            let row = row.collect();
            self.row(row);
        }
        if let Some(target) = result(results, set.count_ones()) {
            let carried = if has_cards {
                walk::carried(set)
            } else {
                Argument::NONE
            };
            let button = self.button(self.word("button-result"), target, carried);
            self.row(vec![button]);
        }
        self.options(screen);
        self.fixed_rows(Some(screen));
    }

    /// The line above a card that somebody came to from a checklist or a quiz.
    pub(super) fn above_card(&mut self, screen: &Screen, view: &View) {
        let language = self.here.language;
        if let Some(score) = Score::read(view.argument) {
            let args = Args::new()
                .number("right", number(score.right))
                .number("all", number(score.all));
            let line = self.live.texts.text(language, "detail-score", &args);
            self.paragraph(&format!("<b>{line}</b>"));
        } else if let Some((walk, item)) =
            walk::at_card(&self.live.content, screen.id, view.argument)
        {
            let (at, all) = walk.place(item);
            let args = Args::new()
                .number("at", number(at))
                .number("all", number(all));
            let line = self.live.texts.text(language, "detail-walk", &args);
            self.paragraph(&format!("<i>{line}</i>"));
        }
    }

    /// A plain screen, with the way on through a walk when somebody is on one.
    pub(super) fn card(&mut self, screen: &Screen, argument: Argument) {
        let live = self.live;
        let mut back = None;
        let onward = walk::onward(&live.content, screen.id, argument);
        if let Some((walk, item)) = walk::at_card(&live.content, screen.id, argument) {
            let before = walk.before(item).or_else(|| walk.end());
            back = before.map(|before| (before, argument));
            let label = match walk.after(item) {
                Some(_) => "button-next-card",
                None => "button-walked",
            };
            self.lead(self.word(label), onward);
        } else if let Some(walk) = walk::from_result(&live.content, screen.id, argument) {
            back = Some((walk.checklist.id, walk.as_ticks()));
            let checklist = walk.checklist.id;
            let label = self.attribute(checklist, "cards");
            self.lead(label.unwrap_or_default(), onward);
        }
        self.offered(screen, argument);
        self.rows_below(Some(screen), back);
    }

    /// A row with the one button that leads on.
    pub(super) fn lead(&mut self, label: String, onward: Option<(ScreenId, Argument)>) {
        if let Some((target, argument)) = onward {
            let button = self.button(label, target, argument);
            self.row(vec![button]);
        }
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
