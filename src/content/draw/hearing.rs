//! Draws what can be heard: the button on a screen, and the voice with the words under it.
//!
//! Whether a recording is of the words that are shown is decided in `content/voice`.
//! Invariant: the button stands first and alone, on every screen in the same place, and only
//! where its press leads to a voice.

use super::{directory, press};
use crate::content::card::{Button, Card, Recording};
use crate::content::live::Live;
use crate::content::texts::Args;
use crate::content::voice;
use crate::domain::conversation::{Detail, View};
use crate::domain::payload::Argument;
use crate::domain::step::INSIDE;

impl Live {
    /// The card of a view; where it can be heard, with the button for that.
    pub fn card(&self, view: &View) -> Card {
        self.with_button(self.drawn(view), view)
    }

    /// The same to be heard: a voice with the words and buttons under it. Without a recording
    /// it is the card, and so it is where a line above says what is to be read.
    pub fn heard(&self, view: &View) -> Card {
        let card = self.drawn(view);
        let recording = self
            .recording(view, &card)
            .filter(|_| view.notice.is_none());
        match recording.cloned() {
            Some(recording) => Card {
                voice: Some(recording),
                ..card
            },
            None => self.with_button(card, view),
        }
    }

    fn with_button(&self, mut card: Card, view: &View) -> Card {
        if self.recording(view, &card).is_some()
            && let Some(argument) = again(view).and_then(|argument| argument.to_be_heard())
        {
            let here = self.known(view.here);
            let label = self.texts.text(here.language, "button-hear", &Args::new());
            let press = press(here, view.screen, argument);
            card.rows.insert(0, vec![Button { label, press }]);
        }
        card
    }

    /// The recording of what this card says, when the card fits under it.
    fn recording(&self, view: &View, card: &Card) -> Option<&Recording> {
        let here = self.known(view.here);
        let found = self.voices.of(here.language, view.screen, here.country)?;
        again(view)?.to_be_heard()?;
        let is_first_page = directory::is_first(&self.content, here, view.argument);
        let fits = voice::length(&card.text) <= voice::MOST_UNDER_A_VOICE;
        (view.vanish.is_none() && is_first_page && fits).then_some(found)
    }
}

/// What a button carries that leads to the same view again; none when no button does, or
/// would change something.
fn again(view: &View) -> Option<Argument> {
    match &view.detail {
        Detail::None => Some(view.argument),
        Detail::GoOn(_) => Argument::new(INSIDE),
        // To somebody under 18 the screen says other words than the recording.
        Detail::Choices(_)
        | Detail::Pieces { young: false, .. }
        | Detail::Review { open: false, .. } => Some(Argument::NONE),
        Detail::Pad(digits) if digits.is_none() => Some(Argument::NONE),
        Detail::Offers(_)
        | Detail::Pieces { young: true, .. }
        | Detail::PlaceChoice { .. }
        | Detail::Review { open: true, .. }
        | Detail::Receipt(..)
        | Detail::Pad(_)
        | Detail::PadNothing
        | Detail::Mailbox(_)
        | Detail::Writing
        | Detail::EraseAsked
        | Detail::Broken
        | Detail::Placed(_)
        | Detail::Instead(_) => None,
    }
}
