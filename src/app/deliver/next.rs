//! What a chat does next, and how far its voice is.
//!
//! Who decides it is `chat`. Invariant: nothing is done here.

use tokio::time::Instant;

use super::pace::Rank;

/// What comes next in a chat.
pub(super) enum Next {
    /// Answer presses.
    Answer,
    /// Show the waiting screen, and answer presses.
    Show(Rank, Instant),
    /// Remove what is first in line.
    Remove(Rank),
    /// Send the silent message.
    Ping,
    /// Nothing before that instant, or before something new comes.
    Wait(Instant),
    /// Nothing at all; the chat can be forgotten.
    End,
}

/// How far a voice is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Speaking {
    /// It is being sent.
    Sent,
    /// The same, and something to be read came since: it must not stay.
    Passed,
    /// It stands in the chat, and what goes with it is not settled yet.
    Taken,
}
