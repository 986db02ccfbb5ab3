//! What is to be taken out of a chat.
//!
//! No call is made here. Invariant: what has a sweep row may be given up, because it is handed in
//! again, and is here once however often it is handed in; what has none is tried as long as
//! Telegram lets a bot take a message back.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use super::pace::Rank;
use super::screen::Done;
use crate::app::arrival::{Deletion, Menu, Seek, Show};
use crate::domain::conversation::RandomId;

/// After so long without success something is given up.
pub(super) const PATIENCE: Duration = Duration::from_mins(15);
/// What is on a receipt stands nowhere else, so it is tried as long as its code may be shown:
/// through a whole day in which Telegram takes nothing, and as long as a bot may take a message
/// back.
pub(super) const LONG_PATIENCE: Duration = Duration::from_hours(47);

/// Something to take out of the chat.
pub(super) enum Removal {
    /// What must vanish, with its sweep row; without one its update is not dealt with before,
    /// so that it comes again after a kill.
    Sweep(Deletion, Rank, Instant, Option<Done>),
    /// A menu that was replaced; blanked when it is too old to be deleted.
    Menu(Menu, Instant),
    /// A menu whose time is over: another screen takes its place by an edit, that of a voice
    /// in a new message. A message that is gone is done.
    Hide(Box<Show>, RandomId, Instant),
    /// A message whose number is not known; each try is of one number.
    Seek(Seek, Instant),
}

impl Removal {
    pub(super) fn rank(&self) -> Rank {
        match self {
            Self::Sweep(_, rank, ..) => *rank,
            // It follows a screen that was shown, and holds half a mailbox key.
            Self::Menu(..) => Rank::Answer,
            Self::Hide(..) | Self::Seek(..) => Rank::Quiet,
        }
    }

    /// The sweep row that it does.
    pub(super) fn sweep(&self) -> Option<RandomId> {
        match self {
            Self::Sweep(deletion, ..) => deletion.sweep,
            Self::Menu(..) => None,
            Self::Hide(_, sweep, _) => Some(*sweep),
            Self::Seek(seek, _) => Some(seek.sweep),
        }
    }

    /// After how long without success it is given up; what has no row is handed in by nobody
    /// again.
    pub(super) fn patience(&self) -> Duration {
        match self.sweep() {
            Some(_) => PATIENCE,
            None => LONG_PATIENCE,
        }
    }

    pub(super) fn since(&self) -> Instant {
        match self {
            Self::Sweep(_, _, since, _)
            | Self::Menu(_, since)
            | Self::Hide(_, _, since)
            | Self::Seek(_, since) => *since,
        }
    }
}

/// What is to be taken out of one chat, in line.
#[derive(Default)]
pub(super) struct Removals {
    line: VecDeque<Removal>,
    /// The sweep that is being done.
    doing: Option<RandomId>,
}

impl Removals {
    pub(super) fn put(&mut self, removal: Removal) {
        self.line.push_back(removal);
    }

    /// Takes over what is handed in, unless it is here already: a sweep is handed in again as
    /// long as it is due.
    pub(super) fn take_in(&mut self, removal: Removal) {
        let is_here = |sweep| {
            let mut waiting = self.line.iter().filter_map(Removal::sweep);
            self.doing == Some(sweep) || waiting.any(|other| other == sweep)
        };
        if !removal.sweep().is_some_and(is_here) {
            self.put(removal);
        }
    }

    /// Gives back what could not be removed yet; false when it was tried for too long.
    pub(super) fn put_back(&mut self, removal: Removal, now: Instant) -> bool {
        let is_patient = now.duration_since(removal.since()) < removal.patience();
        if is_patient {
            self.line.push_front(removal);
        }
        is_patient
    }

    pub(super) fn first(&self) -> Option<&Removal> {
        self.line.front()
    }

    pub(super) fn take(&mut self) -> Option<Removal> {
        let removal = self.line.pop_front();
        self.doing = removal.as_ref().and_then(Removal::sweep);
        removal
    }

    /// What was taken out of the line is done, or gave way.
    pub(super) fn end(&mut self) {
        self.doing = None;
    }
}
