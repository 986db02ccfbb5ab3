//! Voices in a chat: how one is sent, and how it is taken away again.
//!
//! A voice cannot be edited into a text, but the words under it can be changed for ever, by a
//! method of their own. Invariant: a sweep of a voice is done when the voice is gone, or can
//! never be changed; whatever else Telegram says, it stays due.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures::FutureExt as _;
use tokio::time::Instant;

use super::chat::Chat;
use super::removal::Removal;
use super::screen::Screen;
use super::{Desk, Sender};
use crate::app::arrival::{Menu, Seek, Show};
use crate::app::messenger::{ChatId, MessageId, Messenger, Refusal};

impl<M: Messenger, D: Desk> Sender<M, D> {
    /// Sends a voice beside all else of its chat: an upload takes long, and whoever hides must
    /// not wait for it. What was passed by something to be read is taken away again.
    pub(super) async fn speak_apart(self: Arc<Self>, id: ChatId, mut screen: Screen) {
        let speaking = AssertUnwindSafe(self.speak(id, &mut screen)).catch_unwind();
        let result = speaking.await.unwrap_or(Err(Refusal::GiveUp));
        let passed = self.with(id, Chat::spoke);
        let settling = async {
            match result {
                Ok(menu) if passed => self.take_back(id, screen, menu).await,
                Err(refusal) if passed => self.with(id, |chat| {
                    if let Refusal::After(seconds) = refusal {
                        chat.hold(Instant::now(), seconds);
                    }
                    chat.let_go(screen, Instant::now());
                }),
                // Some people take no voices, and what is wrong with a recording must cost
                // nobody the words.
                Err(Refusal::GiveUp | Refusal::TooLarge) => {
                    screen.show.card.voice = None;
                    self.with(id, |chat| chat.put_back(screen));
                }
                result => self.settle(id, screen, result).await,
            }
        };
        if AssertUnwindSafe(settling).catch_unwind().await.is_err() {
            tracing::error!("a voice was abandoned because of a bug");
        }
        self.with(id, Chat::end_speaking);
    }

    /// A voice stands in the chat that nobody waits for any more. It is taken away now, and
    /// after a kill by its row, which names it and is due.
    async fn take_back(&self, id: ChatId, screen: Screen, voice: Menu) {
        match screen.coming {
            Some((row, _)) if !screen.doubtful => {
                let (here, number) = (screen.show.here, voice.message);
                let only = (MessageId(number.0 - 1), number);
                self.desk.look_between(id, only, here, row, true).await;
            }
            // The row of one that may stand there twice stays as it is.
            Some(_) => {}
            None => self.heard(id, &screen, voice).await,
        }
        let now = Instant::now();
        self.with(id, |chat| {
            chat.removals.put(Removal::Menu(voice, now));
            chat.let_go(screen, now);
        });
    }

    /// Sends a voice, unless it stands in the chat already.
    async fn speak(&self, id: ChatId, screen: &mut Screen) -> Result<Menu, Refusal> {
        let card = &screen.show.card;
        let sound = card.voice.as_ref().map(|voice| voice.sound);
        // Protection is given when a message is sent, so the same voice may have to come anew.
        let moved = self.moved(id, screen);
        let moved = moved.filter(|menu| menu.protected == card.protected);
        let speaks = |menu: &Menu| {
            sound.is_some_and(|sound| self.with(id, |chat| chat.speaks(*menu, sound)))
        };
        if let Some(menu) = moved.filter(speaks) {
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
        if screen.coming.is_none() {
            let (after, here) = (self.number_before(screen), screen.show.here);
            let row = self.desk.voice_coming(id, after, here).await;
            screen.coming = row.map(|row| (row, after));
        }
        let sent = self.send(id, &screen.show.card).await;
        match sent {
            Ok(_) => {}
            Err(Refusal::Again) => screen.doubtful = true,
            Err(_) if screen.doubtful => {}
            Err(_) => {
                if let Some((coming, _)) = screen.coming.take() {
                    self.desk.voice_refused(coming).await;
                }
            }
        }
        sent
    }

    /// Tells the desk of a voice that was taken. While another copy may stand in the chat, it is
    /// looked for below this one.
    pub(super) async fn heard(&self, id: ChatId, screen: &Screen, voice: Menu) {
        let here = screen.show.here;
        let coming = screen.coming.filter(|_| !screen.doubtful);
        self.desk
            .voice_shown(id, voice, here, coming.map(|(row, _)| row))
            .await;
        if let Some((row, after)) = screen.coming.filter(|_| screen.doubtful) {
            let between = (after, MessageId(voice.message.0 - 1));
            self.desk.look_between(id, between, here, row, true).await;
        }
    }

    /// Looks for a message by one number. Only a message of ours takes words by the methods
    /// that are used, so whatever else has that number stays as it is.
    pub(super) async fn seek(&self, id: ChatId, seek: &Seek) -> Result<(), Refusal> {
        if seek.from > seek.until {
            self.desk.swept(seek.sweep).await;
            return Ok(());
        }
        if !self.desk.is_due(seek.sweep).await {
            return Ok(());
        }
        let menu = Menu {
            voice: seek.voice,
            ..Menu::text(seek.from)
        };
        let changed = if seek.voice {
            self.blank(id, menu).await
        } else {
            let card = &seek.show.card;
            self.messenger.edit(id, seek.from, card).await
        };
        match changed {
            Err(Refusal::CannotChange) if seek.from < seek.until => {
                let next = Seek {
                    from: MessageId(seek.from.0 + 1),
                    ..seek.clone()
                };
                self.with(id, |chat| {
                    chat.removals.put(Removal::Seek(next, Instant::now()));
                });
                return Ok(());
            }
            Err(Refusal::CannotChange) => {}
            Err(refusal) => return Err(refusal),
            Ok(()) if seek.menu.is_some_and(|menu| menu > seek.from) => {
                self.remove_or_blank(id, menu).await?;
            }
            Ok(()) if !seek.voice => {}
            Ok(()) => self.end_voice(id, menu, &seek.show).await?,
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
