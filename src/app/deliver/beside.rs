//! What is said beside the screen of a chat: a line that waits for it, and a silent message.
//!
//! Invariant: a line takes nothing's place, and stands under nothing that came after it.

use std::sync::atomic::Ordering;

use tokio::time::Instant;

use super::chat::Chat;
use super::removal::Removal;
use super::screen::Screen;
use super::{Desk, MayPing, Sender};
use crate::app::arrival::Menu;
use crate::app::messenger::{ChatId, MessageId, Messenger, Refusal};

impl Chat {
    /// Lets a line wait until the screen stands; a newer line says the same.
    pub(super) fn put_beside(&mut self, line: Screen) {
        self.beside = Some(Screen {
            beside: true,
            ..line
        });
    }

    /// Gives back a line that was not taken, unless something newer came.
    pub(super) fn put_back_beside(&mut self, line: Screen) {
        if self.screen.is_none() && self.beside.is_none() {
            self.beside = Some(line);
        }
    }
}

impl<M: Messenger, D: Desk> Sender<M, D> {
    /// A line was taken. What came meanwhile may be the harmless screen: then it goes again.
    pub(super) fn said_beside(&self, id: ChatId, line: &Screen, menu: Menu) {
        let stays = self.with(id, |chat| {
            chat.succeeded();
            let stays = chat.screen.is_none();
            if !stays {
                chat.removals.put(Removal::Menu(menu, Instant::now()));
            }
            stays
        });
        if stays {
            self.desk.said_beside(id, menu, line.show.here);
        }
    }

    /// Sends a silent message, once, if it may still be sent.
    pub(super) async fn ping(&self, id: ChatId) {
        let Some(ping) = self.with(id, Chat::take_ping) else {
            return;
        };
        let after = MessageId(self.newest.load(Ordering::Relaxed));
        let MayPing::Yes(row) = self.desk.may_ping(id, &ping, after).await else {
            return;
        };
        let sent = self.send(id, &ping.card).await.map(|menu| menu.message);
        let now = Instant::now();
        self.with(id, |chat| match sent {
            Ok(_) => chat.succeeded(),
            Err(Refusal::After(seconds)) => chat.hold(now, seconds),
            Err(Refusal::Again) => chat.failed(now),
            Err(_) => {}
        });
        self.desk.pinged(id, &ping, (after, row), sent).await;
    }
}
