//! A screen on its way, and what it left in the chat so far.
//!
//! Invariant: what one that is not shown left is taken over by the one that is shown instead.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::Instant;

use super::pace::Rank;
use super::removal::{LONG_PATIENCE, PATIENCE};
use crate::app::arrival::{Menu, Show};
use crate::app::messenger::MessageId;
use crate::domain::conversation::{RandomId, VISIT};

/// Who waits for an update is told when the last of these is dropped.
pub(super) type Done = Arc<oneshot::Sender<()>>;

/// A screen on its way.
#[expect(clippy::struct_excessive_bools, reason = "each is noted on its own")]
pub(super) struct Screen {
    pub(super) show: Show,
    pub(super) rank: Rank,
    /// When its update came.
    pub(super) arrived: Instant,
    /// When it was last found that it may be shown.
    pub(super) looked: Instant,
    pub(super) since: Instant,
    /// Since when the person waits for what must vanish; asking again loses nobody the place.
    pub(super) waits: Instant,
    /// A message that stands in the chat without content, to be filled.
    pub(super) placed: Option<Menu>,
    /// Whether the sweep of `placed` is written down.
    pub(super) noted: bool,
    /// The row of a voice that is on its way, and the number that its own is above.
    pub(super) coming: Option<(RandomId, MessageId)>,
    /// The same of a protected message that may have been taken although no answer came.
    pub(super) lost: Option<(RandomId, MessageId)>,
    /// Whether a voice may have been taken although no answer came.
    pub(super) doubtful: bool,
    /// Whether the message to edit turned out to be out of reach.
    pub(super) out_of_reach: bool,
    /// Whether it took the place of something that was to vanish.
    pub(super) passes: bool,
    /// Messages to remove once this is shown.
    pub(super) leftover: Vec<MessageId>,
    /// Sweep rows that are done once this is shown.
    pub(super) sweeps: Vec<RandomId>,
    /// Whether it is a line of its own, which waits until the screen stands.
    pub(super) beside: bool,
    /// Dropping it tells whoever waits that nothing more will come.
    pub(super) _done: Done,
}

impl Screen {
    pub(super) fn new(
        show: Show,
        rank: Rank,
        (arrived, now): (Instant, Instant),
        done: Done,
    ) -> Self {
        Self {
            show,
            rank,
            arrived,
            looked: now,
            since: now,
            waits: now,
            placed: None,
            noted: false,
            coming: None,
            lost: None,
            doubtful: false,
            out_of_reach: false,
            passes: false,
            leftover: Vec::new(),
            sweeps: Vec::new(),
            beside: false,
            _done: done,
        }
    }

    /// Whether the message that it is shown over can take it by an edit.
    pub(super) fn fits(&self, menu: Menu) -> bool {
        let is_text = !menu.voice && self.show.card.voice.is_none();
        let may = !self.show.anew && !self.out_of_reach && is_text;
        may && menu.protected == self.show.card.protected
    }

    /// After how long without success it is given up.
    pub(super) fn patience(&self) -> Duration {
        match (self.show.lasting, self.show.vanish) {
            (true, _) => LONG_PATIENCE,
            // By then somebody else may hold the phone, and the mailbox is closed.
            (false, Some(_)) => Duration::from_secs(VISIT.unsigned_abs()),
            (false, None) => PATIENCE,
        }
    }

    /// Takes over what the older screen, which will not be shown, left in the chat.
    pub(super) fn absorb(&mut self, older: &Screen) {
        self.rank = self.rank.max(older.rank);
        self.waits = self.waits.min(older.waits);
        self.passes |= older.passes || older.show.vanish.is_some();
        if let Some(placed) = older.placed {
            let usable = self.show.vanish.is_some() && self.placed.is_none();
            if usable && placed.protected == self.show.card.protected {
                self.placed = Some(placed);
            } else {
                self.leftover.push(placed.message);
            }
        }
        self.leftover.extend(&older.leftover);
        // A menu goes only when its secret lives on in what is shown instead.
        if older.show.here.secret == self.show.here.secret {
            self.leftover.extend(older.show.former);
            let over = older.show.over.filter(|menu| !older.fits(*menu));
            self.leftover.extend(over.map(|menu| menu.message));
        }
    }
}
