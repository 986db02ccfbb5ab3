//! Voices in a chat: how one is sent, and how it is taken away again.
//!
//! A voice cannot be edited into a text, but the words under it can be changed for ever, by a
//! method of their own. Invariant: a sweep of a voice is done when the voice is gone, or can
//! never be changed; whatever else Telegram says, it stays due.

use std::sync::atomic::Ordering;

use tokio::time::Instant;

use super::chat::Screen;
use super::removal::Removal;
use super::{Desk, Sender};
use crate::app::arrival::{Menu, Seek, Show};
use crate::app::messenger::{ChatId, MessageId, Messenger, Refusal};

impl<M: Messenger, D: Desk> Sender<M, D> {
    /// Sends a voice, unless it stands in the chat already.
    pub(super) async fn speak(
        &self,
        id: ChatId,
        screen: &mut Screen,
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
        self.send_voice(id, screen).await
    }

    /// Sends a voice after it was written down that it must vanish. No answer may mean that
    /// it was taken: then the row stays, whatever becomes of the next try.
    async fn send_voice(&self, id: ChatId, screen: &mut Screen) -> Result<Menu, Refusal> {
        let show = &screen.show;
        let newest = self.newest.load(Ordering::Relaxed);
        let over = show.over.map_or(0, |menu| menu.message.0);
        if screen.coming.is_none() {
            let after = MessageId(newest.max(over));
            screen.coming = self.desk.voice_coming(id, after, show.here).await;
        }
        let sent = self.send(id, &show.card).await;
        match sent {
            Ok(_) => {}
            Err(Refusal::Again) => screen.doubtful = true,
            Err(_) if screen.doubtful => {}
            Err(_) => {
                if let Some(coming) = screen.coming.take() {
                    self.desk.voice_refused(coming).await;
                }
            }
        }
        sent
    }

    /// Looks for a voice by one number. Only a voice of ours takes words by the method that
    /// is used, so whatever else has that number stays as it is.
    pub(super) async fn seek(&self, id: ChatId, seek: &Seek) -> Result<(), Refusal> {
        if !self.desk.is_due(seek.sweep).await {
            return Ok(());
        }
        let voice = Menu {
            voice: true,
            ..Menu::text(seek.from)
        };
        match self.blank(id, voice).await {
            Err(Refusal::CannotChange) if seek.from < seek.until => {
                let next = Seek {
                    from: MessageId(seek.from.0 + 1),
                    ..seek.clone()
                };
                self.with(id, |chat| {
                    chat.put_removal(Removal::Seek(next, Instant::now()));
                });
                return Ok(());
            }
            Err(Refusal::CannotChange) => {}
            Err(refusal) => return Err(refusal),
            Ok(()) if seek.menu.is_some_and(|menu| menu > seek.from) => {
                self.remove_or_blank(id, voice).await?;
            }
            Ok(()) => self.end_voice(id, voice, &seek.show).await?,
        }
        self.desk.swept(seek.sweep).await;
        Ok(())
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
