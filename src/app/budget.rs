//! How much of one chat is dealt with at once, so that a flooder slows only themselves.
//!
//! Each chat may send forty updates at once and one a second after that; a whole request
//! takes about twenty. Beyond it the chat waits behind all others, and `haste` says what
//! still answers. Nothing of this is stored: the table lies in memory, is bounded, and a
//! chat is forgotten when its budget is whole again. Invariant: a full table makes no chat
//! a flooder, and lets no flooder be forgotten.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::messenger::ChatId;

/// One update is given back each second.
const STEP: Duration = Duration::from_secs(1);
/// So many at once are within the budget.
const AT_ONCE: u32 = 40;
/// Whoever has used no more than this goes first.
const FRESH: u32 = 20;
/// Who is beyond the budget is back in it when so many were given back.
const GIVEN_BACK: u32 = 5;
/// Chats that are remembered at most; one takes about 100 bytes.
const MOST: usize = 50_000;
/// A full table is looked through for rested chats no more often than this.
const TIDY: Duration = Duration::from_secs(1);

/// How a chat stands with its budget.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// It has used it up.
    Beyond,
    /// It has used a good part of it.
    Usual,
    /// It is new, or has asked for little lately.
    First,
}

/// What one chat has used.
struct Used {
    /// When all of it will be given back.
    whole_at: Instant,
    beyond: bool,
    /// Something was refused, and no screen that says so was shown yet.
    owed: bool,
    /// The screen that was drawn last says so.
    has_line: bool,
}

struct Known {
    chats: HashMap<ChatId, Used>,
    tidied: Option<Instant>,
}

/// The budgets of all chats.
pub(crate) struct Budgets {
    known: Mutex<Known>,
    /// Without limits; only to show what a flood does then.
    boundless: bool,
}

impl Budgets {
    pub(crate) fn new(boundless: bool) -> Self {
        let known = Known {
            chats: HashMap::new(),
            tidied: None,
        };
        Self {
            known: Mutex::new(known),
            boundless,
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts an update of a chat; one beyond the budget costs nothing.
    pub(crate) fn arrived(&self, chat: ChatId, now: Instant) -> Standing {
        if self.boundless {
            return Standing::First;
        }
        let mut known = self.known();
        if known.chats.len() >= MOST && !known.chats.contains_key(&chat) {
            known.tidy(now);
            if known.chats.len() >= MOST {
                return Standing::First;
            }
        }
        let used = known.chats.entry(chat).or_insert(Used {
            whole_at: now,
            beyond: false,
            owed: false,
            has_line: false,
        });
        let standing = used.standing(now);
        used.beyond = standing == Standing::Beyond;
        if !used.beyond {
            used.whole_at = used.whole_at.max(now) + STEP;
        }
        standing
    }

    /// How a chat stands now.
    pub(crate) fn standing(&self, chat: ChatId, now: Instant) -> Standing {
        let known = self.known();
        let used = known.chats.get(&chat);
        used.map_or(Standing::First, |used| used.standing(now))
    }

    /// Something of the chat was refused: its next screen has to say so.
    pub(crate) fn owe(&self, chat: ChatId) {
        if let Some(used) = self.known().chats.get_mut(&chat) {
            used.owed = true;
        }
    }

    /// Whether the screen that stands in the chat, or is on its way, says so already.
    pub(crate) fn is_told(&self, chat: ChatId) -> bool {
        let known = self.known();
        known.chats.get(&chat).is_some_and(|used| used.has_line)
    }

    /// The screen that was drawn last was shown. One that was drawn before may never have
    /// been, so the line is owed until here.
    pub(crate) fn shown(&self, chat: ChatId) {
        if let Some(used) = self.known().chats.get_mut(&chat) {
            used.owed = used.owed && !used.has_line;
        }
    }

    /// A screen is drawn, with the line or free for it; gives whether the line must be on it.
    pub(crate) fn drawn(&self, chat: ChatId, with_line: bool, is_free: bool) -> bool {
        let mut known = self.known();
        let Some(used) = known.chats.get_mut(&chat) else {
            return false;
        };
        let adds = used.owed && is_free;
        used.has_line = with_line || adds;
        adds
    }
}

impl Used {
    fn standing(&self, now: Instant) -> Standing {
        let used = self.whole_at.saturating_duration_since(now);
        let most = if self.beyond {
            AT_ONCE - GIVEN_BACK
        } else {
            AT_ONCE - 1
        };
        if used > STEP * most {
            Standing::Beyond
        } else if used > STEP * FRESH {
            Standing::Usual
        } else {
            Standing::First
        }
    }
}

impl Known {
    fn tidy(&mut self, now: Instant) {
        if self.tidied.is_some_and(|at| now.duration_since(at) < TIDY) {
            return;
        }
        self.tidied = Some(now);
        self.chats.retain(|_, used| used.whole_at > now);
        self.chats.shrink_to(MOST / 2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spent(budgets: &Budgets, times: usize, now: Instant) -> Vec<Standing> {
        (0..times)
            .map(|_| budgets.arrived(ChatId(1), now))
            .collect()
    }

    #[test]
    fn forty_at_once_are_within_the_budget_and_the_first_half_goes_first() {
        let (budgets, now) = (Budgets::new(false), Instant::now());
        let all = spent(&budgets, 60, now);
        let count = |of| all.iter().filter(|s| **s == of).count();
        assert_eq!(count(Standing::First), 21);
        assert_eq!(count(Standing::Usual), 19);
        assert_eq!(count(Standing::Beyond), 20);
        assert_eq!(budgets.arrived(ChatId(2), now), Standing::First);
    }

    #[test]
    fn who_went_beyond_is_back_after_five_seconds_however_much_came() {
        let (budgets, now) = (Budgets::new(false), Instant::now());
        spent(&budgets, 100_000, now);
        let later = |seconds| now + Duration::from_secs(seconds);
        assert_eq!(budgets.standing(ChatId(1), later(4)), Standing::Beyond);
        assert_eq!(budgets.standing(ChatId(1), later(5)), Standing::Usual);
        assert_eq!(budgets.arrived(ChatId(1), later(40)), Standing::First);
    }

    #[test]
    fn a_full_table_forgets_the_rested_and_keeps_the_flooder() {
        let (budgets, now) = (Budgets::new(false), Instant::now());
        for chat in 10..10 + i64::try_from(MOST).unwrap_or(0) * 2 {
            budgets.arrived(ChatId(chat), now);
        }
        assert_eq!(budgets.known().chats.len(), MOST);
        let later = now + Duration::from_secs(2);
        spent(&budgets, 41, later);
        assert_eq!(budgets.known().chats.len(), 1);
        assert_eq!(budgets.standing(ChatId(1), later), Standing::Beyond);
    }

    #[test]
    fn the_line_is_owed_once_until_another_screen_takes_its_place() {
        let (budgets, now) = (Budgets::new(false), Instant::now());
        budgets.arrived(ChatId(1), now);
        budgets.owe(ChatId(1));
        assert!(!budgets.drawn(ChatId(1), false, false));
        assert!(budgets.drawn(ChatId(1), false, true));
        assert!(budgets.is_told(ChatId(1)));
        // That screen was replaced before it was shown, so the next one says it, too.
        assert!(budgets.drawn(ChatId(1), false, true));
        budgets.shown(ChatId(1));
        assert!(!budgets.drawn(ChatId(1), false, true));
        assert!(!budgets.is_told(ChatId(1)));
    }
}
