//! Voices in a chat: how one is sent, and how it is taken away again.
//!
//! A voice cannot be edited into a text, but the words under it can be changed for ever, by a
//! method of their own. Invariant: a sweep of a voice is done when the voice is gone, or can
//! never be changed; whatever else Telegram says, it stays due.

use super::chat::Screen;
use super::{Desk, Sender};
use crate::app::arrival::{Menu, Show};
use crate::app::messenger::{ChatId, Messenger, Refusal};

impl<M: Messenger, D: Desk> Sender<M, D> {
    /// Sends a voice, unless it stands in the chat already.
    pub(super) async fn speak(
        &self,
        id: ChatId,
        screen: &Screen,
        moved: Option<Menu>,
        sound: [u8; 32],
    ) -> Result<Menu, Refusal> {
        let card = &screen.show.card;
        // Protection is given when a message is sent, so the same voice may have to come anew.
        let moved = moved.filter(|menu| menu.protected == card.protected);
        if let Some(menu) = moved.filter(|menu| self.with(id, |chat| chat.speaks(*menu, sound))) {
            match self.messenger.recaption(id, menu.message, card).await {
                Ok(()) => return Ok(menu),
                Err(Refusal::CannotChange) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        self.send(id, card).await
    }

    /// Takes a voice away; half a mailbox key lives on in the harmless screen that is sent.
    pub(super) async fn end_voice(
        &self,
        id: ChatId,
        voice: Menu,
        show: &Show,
    ) -> Result<(), Refusal> {
        match self.blank(id, voice).await {
            // Whatever is wrong with a change, it may still be deleted.
            Ok(()) | Err(Refusal::GiveUp) => {}
            // It is gone: what took its place has its key.
            Err(Refusal::CannotChange) => return Ok(()),
            Err(refusal) => return Err(refusal),
        }
        let secret = show.here.secret;
        // An earlier try came so far.
        let sent = self.with(id, |chat| chat.successor(voice.message, secret));
        if sent.is_none() {
            let menu = self.send(id, &show.card).await?;
            self.with(id, |chat| chat.note_moved(voice.message, menu, secret));
            self.desk.voice_ended(id, voice.message, menu, show.here);
        }
        self.remove_or_blank(id, voice).await
    }
}
