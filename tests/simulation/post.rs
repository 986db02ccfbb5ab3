//! What Telegram keeps for the bot: updates, until they are acknowledged.
//!
//! An update is handed out at least once, to one process or to several, in any order, and
//! again after a process ended that had it. Invariant: what was acknowledged is handed out no more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use sanad::app::arrival::{Arrival, Incoming, Outcome};
use sanad::app::messenger::{ChatId, MessageId};

use super::judge::Judge;
use super::trace::{Dice, Trace};

#[derive(Default)]
struct Inside {
    waiting: BTreeMap<u64, Arrival>,
    /// Which processes have an update.
    handed: BTreeMap<u64, BTreeSet<usize>>,
    /// What comes once more although it was acknowledged or is under way.
    again: Vec<Arrival>,
    last: u64,
    /// All that were ever put.
    put: Vec<u64>,
    /// The newest update of a chat that was answered.
    answered: BTreeMap<i64, u64>,
    erased: BTreeSet<i64>,
}

pub struct Post {
    inside: Mutex<Inside>,
    judge: Arc<Judge>,
    trace: Arc<Trace>,
}

impl Post {
    pub fn new(judge: Arc<Judge>, trace: Arc<Trace>) -> Self {
        Self {
            inside: Mutex::default(),
            judge,
            trace,
        }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap()
    }

    /// Something happens in a chat; its number.
    pub fn put(
        &self,
        chat: ChatId,
        typed: Option<MessageId>,
        language: &str,
        what: Incoming,
    ) -> u64 {
        let mut inside = self.inside();
        inside.last += 1;
        let update = inside.last;
        let arrival = Arrival {
            chat,
            update,
            at: 0,
            typed,
            app_language: Some(language.to_owned()),
            what,
        };
        inside.waiting.insert(update, arrival);
        inside.put.push(update);
        update
    }

    /// A quiet week is over, or another bot took the place of this one: numbers go on elsewhere.
    pub fn jump(&self) {
        self.inside().last += 1 << 25;
    }

    /// The same comes once more, sooner or later.
    pub fn repeat(&self, update: u64) {
        let mut inside = self.inside();
        if let Some(arrival) = inside.waiting.get(&update).cloned() {
            inside.again.push(arrival);
        }
    }

    /// Updates that no living process has: all, or each chat's oldest.
    pub fn waiting(&self, all: bool) -> Vec<u64> {
        let inside = self.inside();
        let mut chats = BTreeSet::new();
        let free = inside.waiting.iter().filter(|(update, arrival)| {
            let handed = inside.handed.get(update).is_some_and(|to| !to.is_empty());
            !handed && (chats.insert(arrival.chat) || all)
        });
        free.map(|(update, _)| *update).collect()
    }

    /// Whether an older update of the same chat still waits to be handed out.
    pub fn is_early(&self, update: u64) -> bool {
        let inside = self.inside();
        let chat = inside.waiting.get(&update).map(|arrival| arrival.chat);
        inside.waiting.range(..update).any(|(older, arrival)| {
            let handed = inside.handed.get(older).is_some_and(|to| !to.is_empty());
            Some(arrival.chat) == chat && !handed
        })
    }

    /// Hands an update to a process.
    pub fn hand(&self, update: u64, process: usize) -> Option<Arrival> {
        let mut inside = self.inside();
        let arrival = inside.waiting.get(&update)?.clone();
        inside.handed.entry(update).or_default().insert(process);
        Some(arrival)
    }

    /// What Telegram has of an update that was not acknowledged.
    pub fn copy(&self, update: u64) -> Option<Arrival> {
        self.inside().waiting.get(&update).cloned()
    }

    /// What comes once more, in any order.
    pub fn take_again(&self, dice: &mut Dice) -> Option<Arrival> {
        let mut inside = self.inside();
        let place = dice.below(inside.again.len());
        (!inside.again.is_empty()).then(|| inside.again.remove(place))
    }

    /// A process ended: what it had comes again.
    pub fn ended(&self, process: usize) {
        let mut inside = self.inside();
        inside.handed.values_mut().for_each(|to| {
            to.remove(&process);
        });
    }

    /// It is handed out no more.
    pub fn acknowledge(&self, update: u64) {
        if self.inside().waiting.remove(&update).is_some() {
            self.trace.note(format!("  {update} is acknowledged"));
        }
    }

    /// A turn ended.
    pub fn outcome(&self, process: usize, chat: ChatId, update: u64, outcome: &Outcome) {
        self.trace.note(format!("  {process} dealt with {update}"));
        self.judge.dealt(chat, update, outcome);
        let mut inside = self.inside();
        let newest = inside.answered.entry(chat.0).or_default();
        *newest = update.max(*newest);
        if self.judge.is_erased(outcome) {
            inside.erased.insert(chat.0);
        }
    }

    /// Whether this update, or a later one of its chat, was answered.
    pub fn is_answered(&self, chat: ChatId, update: u64) -> bool {
        self.inside()
            .answered
            .get(&chat.0)
            .is_some_and(|newest| *newest >= update)
    }

    /// Whether somebody was told that their case is erased, since this was asked.
    pub fn take_erased(&self, chat: ChatId) -> bool {
        self.inside().erased.remove(&chat.0)
    }

    /// All updates that there ever were.
    pub fn all(&self) -> Vec<u64> {
        self.inside().put.clone()
    }

    /// Whether all was acknowledged.
    pub fn is_empty(&self) -> bool {
        let inside = self.inside();
        inside.waiting.is_empty() && inside.again.is_empty()
    }
}
