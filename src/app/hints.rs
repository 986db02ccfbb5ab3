//! What is remembered of a chat in memory only: its last screen and the message with it.
//!
//! Never stored and bounded; without it a text is answered by a new menu. Invariant: at most
//! `MOST` chats are remembered, the oldest go first.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;

use super::arrival::Menu;
use super::messenger::{ChatId, MessageId};
use crate::domain::code;
use crate::domain::conversation::Here;
use crate::domain::danger;
use crate::domain::flow::Content;
use crate::domain::payload::{Argument, ScreenId};
use crate::domain::words;

/// Chats that are remembered at most; one takes about 150 bytes. At the pace that Telegram
/// allows, thirty messages a second, so many have been written to in eleven minutes.
const MOST: usize = 20_000;

/// The last screen of a chat.
#[derive(Clone, Copy)]
pub struct Hint {
    /// The message that shows it.
    pub menu: Menu,
    /// What its buttons carry.
    pub here: Here,
    /// The screen.
    pub screen: ScreenId,
    /// Its argument.
    pub argument: Argument,
}

struct Known {
    hints: HashMap<ChatId, Hint>,
    /// What was drawn last and not taken yet.
    expected: HashMap<ChatId, (ScreenId, Argument)>,
    /// What a chat was first given, until its first screen was taken.
    newcomers: HashMap<ChatId, Here>,
    order: VecDeque<ChatId>,
}

/// The hints of all chats.
pub(crate) struct Hints(Mutex<Known>);

impl Default for Hints {
    fn default() -> Self {
        // Room that is asked for at once takes memory only as it is used; a table that grows
        // takes twice that when it is moved.
        Self(Mutex::new(Known {
            hints: HashMap::with_capacity(MOST + 1),
            expected: HashMap::new(),
            newcomers: HashMap::new(),
            order: VecDeque::with_capacity(MOST + 1),
        }))
    }
}

impl Hints {
    pub(crate) fn of(&self, chat: ChatId) -> Option<Hint> {
        self.known().hints.get(&chat).copied()
    }

    /// What is about to be shown in a chat.
    pub(crate) fn expect(&self, chat: ChatId, screen: ScreenId, argument: Argument) {
        let mut known = self.known();
        if known.expected.len() >= MOST {
            known.expected.clear();
        }
        known.expected.insert(chat, (screen, argument));
    }

    /// A screen was taken: the newest that was expected stands in that message.
    pub(crate) fn remember(&self, chat: ChatId, menu: Menu, here: Here) {
        let mut known = self.known();
        known.newcomers.remove(&chat);
        let former = known
            .hints
            .get(&chat)
            .map(|hint| (hint.screen, hint.argument));
        let Some((screen, argument)) = known.expected.remove(&chat).or(former) else {
            return;
        };
        let hint = Hint {
            menu,
            here,
            screen,
            argument,
        };
        if known.hints.insert(chat, hint).is_none() {
            known.order.push_back(chat);
        }
        while known.order.len() > MOST {
            if let Some(oldest) = known.order.pop_front() {
                known.hints.remove(&oldest);
            }
        }
    }

    /// Another screen took the place of one whose time is over.
    pub(crate) fn hidden(&self, chat: ChatId, menu: Menu, here: Here, screen: ScreenId) {
        let mut known = self.known();
        let Some(hint) = known.hints.get_mut(&chat) else {
            return;
        };
        if hint.menu.message == menu.message {
            *hint = Hint {
                menu,
                here,
                screen,
                argument: Argument::NONE,
            };
        }
    }

    /// Another screen took the place of a message, in a new one.
    pub(crate) fn replaced(
        &self,
        chat: ChatId,
        old: MessageId,
        menu: Menu,
        here: Here,
        screen: ScreenId,
    ) {
        let mut known = self.known();
        let Some(hint) = known.hints.get_mut(&chat) else {
            return;
        };
        if hint.menu.message == old {
            *hint = Hint {
                menu,
                here,
                screen,
                argument: Argument::NONE,
            };
        }
    }

    /// The same secret for all that happens in a new chat before its first screen is taken.
    pub(crate) fn newcomer(&self, chat: ChatId, make: impl FnOnce() -> Here) -> Here {
        let mut known = self.known();
        if known.newcomers.len() >= MOST {
            known.newcomers.clear();
        }
        *known.newcomers.entry(chat).or_insert_with(make)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Whether a text is answered the same with and without a draft: a side door or danger.
pub(crate) fn opens_a_door(content: &Content, text: &str) -> bool {
    if code::looks_like_code(text) {
        return false;
    }
    let about = || danger::danger(content, text, &content.search.guess(text));
    content.side_words.contains_key(&words::fold(text))
        || content.crisis.find(text).is_some()
        || about().is_some_and(|found| found.tier == 1)
}
