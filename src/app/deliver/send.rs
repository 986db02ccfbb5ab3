//! The calls of the sender: how a screen is shown, and how things are taken out of a chat.
//!
//! A screen is edited into its message when it can be; else a new message is sent and the
//! old one goes after it. Invariant: what must vanish is in a message only after its sweep
//! is written down.

use std::sync::atomic::Ordering;

use tokio::time::Instant;

use super::pace::Rank;
use super::removal::Removal;
use super::screen::Screen;
use super::{Desk, Sender};
use crate::app::arrival::{Deletion, Menu, Show};
use crate::app::messenger::{Card, ChatId, MessageId, Messenger, Refusal};
use crate::domain::conversation::{RandomId, Seconds};

/// What stands in a message until its sweep is written down.
const EMPTY: &str = "…";
/// What is left of a message that is too old to be deleted.
const BLANK: &str = "·";
/// What was tried for too long makes room for others so long, in seconds.
const SOON: Seconds = 60;
/// The same of what cannot be done in a chat.
const LATER: Seconds = 3600;

impl<M: Messenger, D: Desk> Sender<M, D> {
    /// Shows a screen, or lets it wait for another try, or gives it up.
    pub(super) async fn show(&self, id: ChatId, mut screen: Screen) {
        let result = self.try_show(id, &mut screen).await;
        self.settle(id, screen, result).await;
    }

    /// What follows when a screen was taken, or not.
    pub(super) async fn settle(&self, id: ChatId, screen: Screen, result: Result<Menu, Refusal>) {
        let now = Instant::now();
        let patient = now.duration_since(screen.since) < screen.patience();
        // An empty message whose end was not written down waits for the database.
        let is_ours = screen.placed.is_some() && !screen.noted;
        match result {
            Ok(_) => self.works(),
            Err(Refusal::Again) if !is_ours => self.fails(),
            Err(_) => {}
        }
        match result {
            Ok(menu) => self.shown(id, screen, menu).await,
            Err(Refusal::After(seconds)) if patient => self.with(id, |chat| {
                chat.hold(now, seconds);
                chat.put_back(screen);
            }),
            Err(Refusal::Again) if patient => self.with(id, |chat| {
                chat.failed(now);
                chat.put_back(screen);
            }),
            Err(refusal) => {
                tracing::warn!(class = class(refusal), "a screen was given up");
                if screen.show.vanish.is_some() {
                    self.desk.receipt_passed(id).await;
                }
                self.with(id, |chat| chat.let_go(screen, now));
            }
        }
    }

    async fn try_show(&self, id: ChatId, screen: &mut Screen) -> Result<Menu, Refusal> {
        let over = screen.show.over;
        let moved = self.moved(id, screen);
        if let Some(menu) = moved.or(over).filter(|menu| screen.fits(*menu)) {
            // The turn wrote down the sweep of the message that was pressed, not of its successor.
            if moved.is_some() && screen.show.vanish.is_some() {
                screen.placed.get_or_insert(menu);
            } else {
                self.count(id);
                match self
                    .messenger
                    .edit(id, menu.message, &screen.show.card)
                    .await
                {
                    Ok(()) => return Ok(menu),
                    Err(Refusal::CannotChange) => screen.out_of_reach = true,
                    Err(refusal) => return Err(refusal),
                }
            }
        }
        if let Some(at) = screen.show.vanish {
            return self.place(id, screen, at).await;
        }
        let card = screen.show.card.clone();
        self.send_new(id, screen, &card).await
    }

    /// Where the menu is by now over which a screen is to be shown, if it moved.
    pub(super) fn moved(&self, id: ChatId, screen: &Screen) -> Option<Menu> {
        let secret = screen.show.here.secret;
        let over = screen.show.over?;
        self.with(id, |chat| chat.successor(over.message, secret))
    }

    /// The highest number that is known to be below that of what is sent next.
    pub(super) fn number_before(&self, screen: &Screen) -> MessageId {
        let over = screen.show.over.map_or(0, |menu| menu.message.0);
        MessageId(self.newest.load(Ordering::Relaxed).max(over))
    }

    /// Sends a new message. No answer may mean that it was taken: that a protected one will be
    /// looked for is written down then, because the process may end before it is found.
    async fn send_new(
        &self,
        id: ChatId,
        screen: &mut Screen,
        card: &Card,
    ) -> Result<Menu, Refusal> {
        let after = self.number_before(screen);
        let sent = self.send(id, card).await;
        let in_doubt = sent == Err(Refusal::Again) && card.protected && screen.lost.is_none();
        if in_doubt && after.0 > 0 {
            let here = screen.show.here;
            let row = self.desk.menu_in_doubt(id, after, here).await;
            screen.lost = row.map(|row| (row, after));
        }
        sent
    }

    /// Sends an empty message, has its end written down, and fills it.
    async fn place(&self, id: ChatId, screen: &mut Screen, at: Seconds) -> Result<Menu, Refusal> {
        let show = &screen.show;
        let menu = if let Some(menu) = screen.placed {
            menu
        } else {
            let empty = Card {
                text: EMPTY.to_owned(),
                protected: show.card.protected,
                ..Card::default()
            };
            let menu = self.send_new(id, screen, &empty).await?;
            *screen.placed.insert(menu)
        };
        let show = &screen.show;
        if !screen.noted {
            if !self.desk.will_vanish(id, menu, show.here, at).await {
                return Err(Refusal::Again);
            }
            screen.noted = true;
        }
        // Filling it is a call like any other; a receipt is never given up.
        let _ = self.overall.slot(Rank::Receipt, screen.waits).await;
        // Much may have happened until here: whether it may be shown is found out anew.
        if self.desk.stopped_since(screen.looked).is_some() {
            return Err(Refusal::Again);
        }
        match self.messenger.edit(id, menu.message, &show.card).await {
            Ok(()) => Ok(menu),
            Err(Refusal::CannotChange) => {
                screen.placed = None;
                screen.noted = false;
                screen.out_of_reach = true;
                Err(Refusal::Again)
            }
            Err(refusal) => Err(refusal),
        }
    }

    pub(super) async fn send(&self, id: ChatId, card: &Card) -> Result<Menu, Refusal> {
        self.count(id);
        let message = self.messenger.send(id, card).await?;
        self.newest.fetch_max(message.0, Ordering::Relaxed);
        Ok(Menu {
            message,
            protected: card.protected,
            voice: card.voice.is_some(),
        })
    }

    fn count(&self, id: ChatId) {
        self.with(id, |chat| chat.pace.count(Instant::now()));
    }

    /// Tells the desk, and lets what the screen replaced go.
    pub(super) async fn shown(&self, id: ChatId, screen: Screen, menu: Menu) {
        if screen.beside {
            self.said_beside(id, &screen, menu);
            return;
        }
        self.desk.menu_shown(id, menu, screen.show.here);
        if screen.show.vanish.is_some() {
            let here = screen.show.here;
            self.desk.shown_for_a_while(id, menu, here).await;
        } else if screen.passes {
            self.desk.receipt_passed(id).await;
        }
        if let Some(voice) = &screen.show.card.voice {
            self.with(id, |chat| chat.note_spoken(menu, voice.sound));
            self.heard(id, &screen, menu).await;
        }
        if let Some((row, after)) = screen.lost {
            let here = screen.show.here;
            let between = (after, MessageId(menu.message.0 - 1));
            self.desk.look_between(id, between, here, row, false).await;
        }
        let secret = screen.show.here.secret;
        self.with(id, |chat| {
            chat.succeeded();
            let unseen = screen.leftover.iter().copied().map(Menu::text);
            let named = screen.show.over.into_iter();
            let named: Vec<_> = named
                .chain(screen.show.former.map(Menu::text))
                .chain(unseen)
                .collect();
            // What has a successor is already on its way out.
            let successor = |old: &Menu| chat.successor(old.message, secret);
            let mut old: Vec<_> = named
                .iter()
                .map(|old| successor(old).unwrap_or(*old))
                .collect();
            old.retain(|old| old.message != menu.message);
            old.sort_unstable_by_key(|old| (old.message, !old.voice));
            old.dedup_by_key(|old| old.message);
            for old in old {
                chat.note_moved(old.message, menu, secret);
                chat.removals
                    .put_back(Removal::Menu(old, Instant::now()), Instant::now());
            }
        });
        for sweep in &screen.sweeps {
            self.desk.swept(*sweep).await;
        }
    }

    /// Takes out of the chat what is first in line.
    pub(super) async fn remove_first(&self, id: ChatId) {
        let Some(removal) = self.with(id, |chat| chat.removals.take()) else {
            return;
        };
        let sweep = removal.sweep();
        let (result, left) = match removal {
            Removal::Menu(menu, since) => {
                let result = self.remove_or_blank(id, menu).await;
                if menu.voice && result.is_ok() {
                    self.desk.voice_gone(id, menu.message).await;
                }
                (result, Removal::Menu(menu, since))
            }
            Removal::Sweep(mut deletion, rank, since, done) => {
                let result = self.sweep(id, &mut deletion).await;
                (result, Removal::Sweep(deletion, rank, since, done))
            }
            Removal::Hide(show, sweep, since) => {
                let result = self.hide(id, &show, sweep).await;
                (result, Removal::Hide(show, sweep, since))
            }
            Removal::Seek(seek, since) => {
                let result = self.seek(id, &seek).await;
                (result, Removal::Seek(seek, since))
            }
        };
        let now = Instant::now();
        match result {
            Ok(()) => self.works(),
            Err(Refusal::Again) => self.fails(),
            Err(_) => {}
        }
        let put_off = self.with(id, |chat| {
            chat.removals.end();
            match result {
                Ok(()) => {
                    chat.succeeded();
                    None
                }
                Err(Refusal::After(seconds)) => {
                    chat.hold(now, seconds);
                    (!chat.removals.put_back(left, now)).then_some(SOON)
                }
                Err(Refusal::Again) => {
                    chat.failed(now);
                    (!chat.removals.put_back(left, now)).then_some(SOON)
                }
                Err(refusal) => {
                    tracing::warn!(class = class(refusal), "a deletion was put off");
                    Some(LATER)
                }
            }
        });
        if let (Some(by), Some(sweep)) = (put_off, sweep) {
            self.desk.put_off(sweep, by).await;
        }
    }

    async fn sweep(&self, id: ChatId, deletion: &mut Deletion) -> Result<(), Refusal> {
        let all = match deletion.messages.as_slice() {
            [] => Ok(()),
            messages => self.messenger.delete(id, messages).await,
        };
        match all {
            // One message that cannot be deleted fails the whole call.
            Err(Refusal::CannotChange) => {
                while let Some(message) = deletion.messages.last() {
                    let menu = Menu {
                        voice: deletion.voice,
                        ..Menu::text(*message)
                    };
                    self.remove_or_blank(id, menu).await?;
                    deletion.messages.pop();
                }
            }
            other => other?,
        }
        if let Some(sweep) = deletion.sweep {
            self.desk.swept(sweep).await;
        }
        Ok(())
    }

    /// Puts a harmless screen in the place of one whose time is over.
    async fn hide(&self, id: ChatId, show: &Show, sweep: RandomId) -> Result<(), Refusal> {
        if !self.desk.is_due(sweep).await {
            return Ok(());
        }
        if let Some(menu) = show.over.filter(|menu| menu.voice) {
            self.end_voice(id, menu, show).await?;
        } else if let Some(menu) = show.over {
            match self.messenger.edit(id, menu.message, &show.card).await {
                Ok(()) => self.desk.menu_hidden(id, menu, show.here),
                // The message is gone, or cannot be changed: then it is taken away.
                Err(Refusal::CannotChange | Refusal::GiveUp) => {
                    self.remove_or_blank(id, menu).await?;
                }
                Err(refusal) => return Err(refusal),
            }
        }
        self.desk.swept(sweep).await;
        Ok(())
    }

    /// Takes words and buttons out of a message.
    pub(super) async fn blank(&self, id: ChatId, menu: Menu) -> Result<(), Refusal> {
        let blank = Card {
            text: BLANK.to_owned(),
            ..Card::default()
        };
        if menu.voice {
            return self.messenger.recaption(id, menu.message, &blank).await;
        }
        self.messenger.edit(id, menu.message, &blank).await
    }

    /// Deletes a message; when it is too old for that, its words and buttons are taken away.
    pub(super) async fn remove_or_blank(&self, id: ChatId, menu: Menu) -> Result<(), Refusal> {
        match self.messenger.delete(id, &[menu.message]).await {
            Err(Refusal::CannotChange) => {}
            other => return other,
        }
        let mut blanked = self.blank(id, menu).await;
        if blanked == Err(Refusal::CannotChange) && !menu.voice {
            // Of some messages only the number is known; it may be a voice.
            let voice = Menu {
                voice: true,
                ..menu
            };
            blanked = self.blank(id, voice).await;
        }
        match blanked {
            // What people wrote cannot be edited; nothing more can be done about it.
            Err(Refusal::CannotChange) => Ok(()),
            other => other,
        }
    }
}

fn class(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::After(_) => "flood",
        Refusal::Again => "network",
        Refusal::CannotChange => "unchangeable",
        Refusal::Unreachable => "unreachable",
        Refusal::GiveUp => "refused",
        Refusal::TooLarge => "too large",
    }
}
