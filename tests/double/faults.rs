//! What goes wrong on demand: single calls that fail, and updates that come twice or in
//! another order.
//!
//! Invariant: without a word from the test nothing goes wrong.

use std::time::Duration;

use super::{Double, World};

/// What one of the next calls meets instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trouble {
    /// 429 with so many seconds.
    Flood(u32),
    /// A 400 with these words.
    Refuse(&'static str),
    /// A refusal of the Bot API with that code and these words.
    Says(u16, &'static str),
    /// An error page of a server, with that code.
    Page(u16),
    /// An answer only after that time. Nothing is done when the bot hangs up before.
    Stall(Duration),
    /// The call is carried out, then the connection is reset: the bot does not learn of it.
    Reset,
    /// The connection is reset before anything was done.
    Cut,
}

/// A trouble that waits for its call.
pub(super) struct Planned {
    method: String,
    chat: Option<i64>,
    trouble: Trouble,
    /// Whether it stays after it was met.
    stays: bool,
}

impl Double {
    /// The next call of the method (for that chat, if given) meets this. The method `*` is
    /// any but `getUpdates`.
    pub fn trouble(&self, method: &str, chat: Option<i64>, trouble: Trouble) {
        self.plan(method, chat, trouble, false);
    }

    /// Every call of the method (for that chat, if given) meets this, until
    /// `world().forget_troubles()`. Single troubles go first.
    pub fn always(&self, method: &str, chat: Option<i64>, trouble: Trouble) {
        self.plan(method, chat, trouble, true);
    }

    fn plan(&self, method: &str, chat: Option<i64>, trouble: Trouble, stays: bool) {
        self.world().troubles.push(Planned {
            method: method.to_lowercase(),
            chat,
            trouble,
            stays,
        });
    }

    pub(super) fn take_trouble(&self, method: &str, chat: Option<i64>) -> Option<Trouble> {
        let mut world = self.world();
        let meets = |planned: &Planned| {
            let any = planned.method == "*" && method != "getupdates";
            (any || planned.method == method) && (planned.chat.is_none() || planned.chat == chat)
        };
        let single = |planned: &Planned| !planned.stays && meets(planned);
        if let Some(at) = world.troubles.iter().position(single) {
            return Some(world.troubles.remove(at).trouble);
        }
        let staying = world.troubles.iter().find(|planned| meets(planned));
        staying.map(|planned| planned.trouble)
    }

    /// From now on each update is handed over twice: in one answer, and again after it was
    /// acknowledged; by webhook in two requests at the same time.
    pub fn deliver_twice(&self, twice: bool) {
        self.world().twice = twice;
    }

    /// Nothing is handed over until `release`.
    pub fn hold(&self) {
        self.world().held = true;
    }

    /// Hands over what was held.
    pub fn release(&self) {
        self.world().held = false;
        self.arrived.notify_waiters();
    }

    /// Hands over what was held, the newest first. The numbers of the updates still rise, as
    /// Telegram's do: it is what they bring that comes in another order.
    pub fn release_reversed(&self) {
        {
            let mut world = self.world();
            let numbers: Vec<_> = world.updates.iter().map(|(id, _)| *id).collect();
            let brought: Vec<_> = world.updates.drain(..).rev().collect();
            for (number, (old, raw)) in numbers.into_iter().zip(brought) {
                let raw = renumbered(&raw, old, number);
                world.updates.push_back((number, raw));
            }
        }
        self.release();
    }

    /// Takes away what is held, the oldest first, to be handed in later under its own number:
    /// over the many connections of a webhook one update overtakes another.
    pub fn take_held(&self) -> Vec<(u64, String)> {
        self.world().updates.drain(..).collect()
    }

    /// Hands over what was taken away before.
    pub fn hand_in(&self, update: (u64, String)) {
        self.world().updates.push_back(update);
        self.release();
    }
}

fn renumbered(raw: &str, old: u64, new: u64) -> String {
    raw.replacen(
        &format!("\"update_id\":{old}"),
        &format!("\"update_id\":{new}"),
        1,
    )
}

impl World {
    /// No call meets trouble any more.
    pub fn forget_troubles(&mut self) {
        self.troubles.clear();
    }
}
