//! What is remembered of a chat in memory only: its last screen and the message with it.
//!
//! Never stored and bounded; without it a text is answered by a new menu. Invariant: at most
//! `MOST` chats are remembered, the oldest go first.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;

use super::arrival::Menu;
use super::messenger::{ChatId, MessageId};
use crate::domain::code;
use crate::domain::conversation::{Here, Seconds};
use crate::domain::danger;
use crate::domain::flow::Content;
use crate::domain::payload::{Argument, ScreenId};
use crate::domain::words;

/// Chats that are remembered at most; one takes about 150 bytes. At the pace that Telegram
/// allows, thirty messages a second, so many have been written to in eleven minutes.
const MOST: usize = 20_000;

/// A screen that was drawn.
#[derive(Clone, Copy)]
pub struct Drawn {
    /// The screen.
    pub screen: ScreenId,
    /// Its argument.
    pub argument: Argument,
    /// When its turn began.
    pub at: Seconds,
}

/// The last screen of a chat.
#[derive(Clone, Copy)]
pub struct Hint {
    /// The message that shows it.
    pub menu: Menu,
    /// What its buttons carry.
    pub here: Here,
    /// What it shows.
    pub drawn: Drawn,
}

struct Known {
    hints: HashMap<ChatId, Hint>,
    /// What was drawn last and not taken yet, with its place in the order of drawing.
    expected: HashMap<ChatId, (u64, Drawn)>,
    /// The chats in that order; a place that its chat has left says nothing.
    drawn: VecDeque<(u64, ChatId)>,
    next: u64,
    /// What a chat was first given, until its first screen was taken.
    newcomers: HashMap<ChatId, Here>,
    order: VecDeque<ChatId>,
}

impl Known {
    /// What is never taken, of chats that blocked us, makes room for what is on its way.
    fn expect(&mut self, chat: ChatId, drawn: Drawn) {
        let place = self.next;
        self.next += 1;
        self.expected.insert(chat, (place, drawn));
        self.drawn.push_back((place, chat));
        let expected = &mut self.expected;
        if self.drawn.len() > 2 * MOST {
            let stands =
                |(place, chat): &(u64, ChatId)| expected.get(chat).map(|e| e.0) == Some(*place);
            self.drawn.retain(stands);
        }
        while expected.len() > MOST {
            let Some((place, chat)) = self.drawn.pop_front() else {
                return;
            };
            if expected.get(&chat).map(|e| e.0) == Some(place) {
                expected.remove(&chat);
            }
        }
    }
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
            drawn: VecDeque::new(),
            next: 0,
            newcomers: HashMap::new(),
            order: VecDeque::with_capacity(MOST + 1),
        }))
    }
}

impl Hints {
    /// What a chat shows, and what is on its way and was not taken yet.
    pub(crate) fn of(&self, chat: ChatId) -> (Option<Hint>, Option<Drawn>) {
        let known = self.known();
        let coming = known.expected.get(&chat).map(|(_, drawn)| *drawn);
        (known.hints.get(&chat).copied(), coming)
    }

    /// What is about to be shown in a chat.
    pub(crate) fn expect(&self, chat: ChatId, drawn: Drawn) {
        self.known().expect(chat, drawn);
    }

    /// A screen was taken: the newest that was expected stands in that message.
    pub(crate) fn remember(&self, chat: ChatId, menu: Menu, here: Here) {
        let mut known = self.known();
        known.newcomers.remove(&chat);
        let former = known.hints.get(&chat).map(|hint| hint.drawn);
        let drawn = known.expected.remove(&chat).map(|(_, drawn)| drawn);
        let Some(drawn) = drawn.or(former) else {
            return;
        };
        let hint = Hint { menu, here, drawn };
        if known.hints.insert(chat, hint).is_none() {
            known.order.push_back(chat);
        }
        while known.order.len() > MOST {
            if let Some(oldest) = known.order.pop_front() {
                known.hints.remove(&oldest);
            }
        }
    }

    /// A line was said in a message of its own; what is on its way is so still.
    pub(crate) fn said_beside(&self, chat: ChatId, hint: Hint) {
        if let Some(known) = self.known().hints.get_mut(&chat) {
            *known = hint;
        }
    }

    /// Another screen took the place of one whose time is over.
    pub(crate) fn hidden(&self, chat: ChatId, menu: Menu, here: Here, screen: ScreenId) {
        let mut known = self.known();
        let Some(hint) = known.hints.get_mut(&chat) else {
            return;
        };
        if hint.menu.message == menu.message {
            let (argument, at) = (Argument::NONE, hint.drawn.at);
            let drawn = Drawn {
                screen,
                argument,
                at,
            };
            *hint = Hint { menu, here, drawn };
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
            let (argument, at) = (Argument::NONE, hint.drawn.at);
            let drawn = Drawn {
                screen,
                argument,
                at,
            };
            *hint = Hint { menu, here, drawn };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::payload::{LanguageCode, Secret};

    const HERE: fn() -> Here = || Here {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([7; 16]),
    };

    fn drawn(screen: &str) -> Drawn {
        Drawn {
            screen: ScreenId::new(screen).unwrap(),
            argument: Argument::NONE,
            at: 0,
        }
    }

    fn shows(hints: &Hints, chat: ChatId, screen: &str) {
        hints.expect(chat, drawn(screen));
        hints.remember(chat, Menu::text(MessageId(1)), HERE());
    }

    fn draws(hints: &Hints, chat: i64) {
        hints.expect(ChatId(chat), drawn("home"));
    }

    #[test]
    fn what_is_on_its_way_is_known_whoever_else_never_takes_a_screen() {
        let most = i64::try_from(MOST).unwrap();
        let hints = Hints::default();
        let person = ChatId(-1);
        shows(&hints, person, "receipt");
        // Others blocked us, and others again come while the harmless screen is on its way.
        (1..most).for_each(|chat| draws(&hints, chat));
        hints.expect(person, drawn("cover"));
        (most..2 * most - 1).for_each(|chat| draws(&hints, chat));
        hints.remember(person, Menu::text(MessageId(1)), HERE());
        let shown = hints.of(person).0.unwrap().drawn.screen;
        assert_eq!(shown.as_str(), "cover");
    }

    #[test]
    fn what_is_drawn_again_and_again_takes_no_more_room() {
        let hints = Hints::default();
        draws(&hints, 1);
        for _ in 0..5 * MOST {
            draws(&hints, 2);
            assert!(hints.known().drawn.len() <= 2 * MOST);
        }
        assert_eq!(hints.known().expected.len(), 2);
    }
}
