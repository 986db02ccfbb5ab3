//! Screens that are not shown as soon as they came, and may by then be somebody else's to show.
//!
//! Not here: what the house knows of them (`app::receipts`, `app::standstill`). Invariant: a
//! receipt is held back while it is not known whether it may be shown, never lost by that.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::Instant;

use super::chat::Chat;
use super::screen::Screen;
use super::{Desk, LONGEST_WAIT, Sender, Waits};
use crate::app::messenger::{ChatId, Messenger};

/// When a process stopped is known as exactly as this.
const BEAT: Duration = Duration::from_secs(1);
/// After so many seconds the house is asked again whether a receipt is to be shown.
const ASK_AGAIN: u32 = 1;

impl<M: Messenger, D: Desk> Sender<M, D> {
    /// Takes the newest screen, if it may still be shown. What was under way while this process
    /// stood still may have been dealt with elsewhere, and its screen would take the place of a
    /// newer one; its update comes again, or it is a press away. A receipt is neither: it is
    /// shown as long as nobody has left it, and by whoever has it under way.
    pub(super) async fn take_current(&self, id: ChatId) -> Option<Screen> {
        let mut screen = self.with(id, Chat::take_screen)?;
        screen.looked = Instant::now();
        let stopped = self.desk.stopped_since(screen.arrived);
        let acknowledged = screen.arrived + LONGEST_WAIT;
        let comes_again = stopped.is_some_and(|stopped| stopped + BEAT < acknowledged);
        let is_late = (stopped.is_some() || screen.looked > acknowledged) && !comes_again;
        let waits = if is_late && screen.show.vanish.is_some() {
            self.desk.receipt_waits(id).await
        } else {
            Waits::NoReceipt
        };
        let now = Instant::now();
        self.with(id, |chat| match waits {
            // Something newer came while it was asked.
            Waits::Here if chat.screen.is_some() => {
                chat.put_back(screen);
                None
            }
            Waits::Here => Some(screen),
            Waits::NoReceipt if stopped.is_none() => Some(screen),
            Waits::Unknown if now < screen.arrived + screen.patience() => {
                chat.hold(now, ASK_AGAIN);
                chat.put_back(screen);
                None
            }
            Waits::Gone | Waits::NoReceipt | Waits::Unknown => {
                chat.let_go(screen, now);
                None
            }
        })
    }

    /// Too many wait, and this chat has waited longest: its screen is not shown any more.
    pub(super) fn give_up(&self, id: ChatId) {
        let given_up = self.given_up.fetch_add(1, Ordering::Relaxed) + 1;
        if given_up.is_power_of_two() {
            tracing::warn!(
                given_up,
                "too many wait for a screen; the oldest are given up"
            );
        }
        let now = Instant::now();
        self.with(id, |chat| {
            if let Some(screen) = chat.take_screen() {
                chat.let_go(screen, now);
            }
        });
    }
}
