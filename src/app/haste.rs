//! What becomes of updates that come beyond the budget of their chat.
//!
//! Guidance, numbers, words of danger, the way out and erasing answer as always: of several
//! that wait the newest is answered, for it is what the person looks at now. What would be
//! kept is refused in words, with one line for a whole burst, and stays in the chat; a press
//! that would change something is told to be pressed again. So nothing is lost that the
//! person was not told of, and none of it costs the database anything. Invariant: nothing
//! that was refused here is swept, but for a code or a place, with which nothing is lost.

use super::arrival::{Arrival, Incoming, Outcome};
use super::context::Context;
use super::hints::opens_a_door;
use super::turn::App;
use crate::domain::conversation::{Command, Effect, Notice, What};
use crate::domain::flow::Content;
use crate::domain::press::Press;
use crate::domain::step::{LEAVING, needs_draft};
use crate::domain::words;

/// What is at stake in an update that comes too fast.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Matter {
    /// It shows a screen; a newer one takes its place without a loss.
    Door,
    /// It leaves: done, unless the same comes behind it.
    Leaving,
    /// It erases: done, whatever comes behind it; what is left out here would stay for ever.
    Erasing,
    /// It answers a question, sends, or opens a mailbox.
    Effect,
    /// Words, files, places: what people want to be kept.
    Said,
}

impl App {
    /// What is at stake in an update.
    pub fn matter(&self, arrival: &Arrival) -> Matter {
        let live = self.house.live();
        let content = &live.content;
        match &arrival.what {
            Incoming::Pressed(pressed) => {
                let what = super::context::pressed(pressed.data.as_deref());
                of_press(content, &what)
            }
            Incoming::Commanded(Command::Stop) => Matter::Leaving,
            Incoming::Commanded(Command::Delete) => Matter::Erasing,
            Incoming::Commanded(_) => Matter::Door,
            Incoming::Text(text) => of_text(content, text),
            Incoming::Files(_, Some(words)) if content.crisis.find(words).is_some() => Matter::Door,
            Incoming::Files(..) | Incoming::Place(..) | Incoming::Other(_) | Incoming::Edited => {
                Matter::Said
            }
        }
    }

    /// Whether a press can be answered from memory alone.
    pub fn needs_nothing(&self, arrival: &Arrival) -> bool {
        let Incoming::Pressed(pressed) = &arrival.what else {
            return false;
        };
        let what = super::context::pressed(pressed.data.as_deref());
        !needs_draft(&self.house.live().content, &what)
    }

    /// Deals with an update beyond the budget of its chat; `passed` when something newer of
    /// the chat, which says what is to be said, waits behind it.
    pub async fn turn_beyond(&self, arrival: Arrival, passed: bool) -> Outcome {
        let matter = self.matter(&arrival);
        match matter {
            Matter::Door | Matter::Leaving | Matter::Erasing if !passed => {
                return self.turn(arrival).await;
            }
            Matter::Door | Matter::Leaving | Matter::Erasing => {
                if self.tells(&arrival) {
                    self.budgets.owe(arrival.chat);
                }
                return self.outcome(&self.context(arrival), &[], None);
            }
            Matter::Effect => {
                let toast = [Effect::Toast(Notice::PressAgain)];
                return self.outcome(&self.context(arrival), &toast, None);
            }
            Matter::Said => {}
        }
        let context = self.context(arrival);
        if context.is_under_cover() {
            // The line would betray what the harmless screen hides; it is on the next one.
            self.budgets.owe(context.chat);
            return self.outcome(&context, &swept(&context), None);
        }
        let is_told = self.budgets.is_told(context.chat);
        if passed || !is_told {
            self.budgets.owe(context.chat);
        }
        if passed || is_told {
            return self.outcome(&context, &swept(&context), None);
        }
        self.told(&context, Notice::Slower)
    }

    /// Whether a door tells something that people want to be kept: a sentence of danger does,
    /// the name of a screen does not.
    fn tells(&self, arrival: &Arrival) -> bool {
        let live = self.house.live();
        match &arrival.what {
            Incoming::Text(text) => !live.content.side_words.contains_key(&words::fold(text)),
            Incoming::Files(..) => true,
            _ => false,
        }
    }
}

/// A code or a place must not stay in the chat, and nothing is lost with it.
fn swept(context: &Context) -> Vec<Effect> {
    let sweep = context.must_not_stay().then_some(Effect::Sweep);
    sweep.into_iter().collect()
}

fn of_press(content: &Content, what: &What) -> Matter {
    let What::Pressed(screen, argument) = what else {
        return Matter::Door;
    };
    if !needs_draft(content, what) {
        return Matter::Door;
    }
    let erases = matches!(
        Press::read(*argument),
        Some((Press::Erase | Press::EraseAll, _))
    );
    let argument = argument.as_str();
    let is_erase = *screen == content.landmarks.erase;
    if (is_erase && argument == "yes") || (*screen == content.landmarks.visit && erases) {
        return Matter::Erasing;
    }
    if is_erase || matches!(argument, LEAVING | "close") {
        return Matter::Leaving;
    }
    if content.is_private(*screen) {
        Matter::Effect
    } else {
        Matter::Door
    }
}

fn of_text(content: &Content, text: &str) -> Matter {
    let door = content.side_words.get(&words::fold(text));
    if door == Some(&content.landmarks.erase) {
        Matter::Leaving
    } else if opens_a_door(content, text) {
        Matter::Door
    } else {
        Matter::Said
    }
}
