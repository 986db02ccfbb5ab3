//! Somebody with a phone: looks at the chat, and presses or types what may come next.
//!
//! Here are the phone and the hands; what is chosen next is in `choices.rs`. Not here: what
//! the bot makes of it. Invariant: a person knows only what the chat shows and what they did
//! themselves.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use sanad::app::arrival::{Incoming, Pressed};
use sanad::app::messenger::{ChatId, MessageId};
use sanad::app::phone::{Phone, PhoneMessage, Side};
use sanad::domain::conversation::Command;
use sanad::domain::payload::{Argument, Payload};
use sanad::domain::press::Press;
use tokio::time::Instant;

use super::judge::{Judge, Sentence, code_on};
use super::post::Post;
use super::screen::{Key, Screen, screen_of};

mod choices;

pub struct Person {
    pub chat: ChatId,
    pub language: &'static str,
    phone: Arc<Phone>,
    post: Arc<Post>,
    judge: Arc<Judge>,
    /// Nothing is done before.
    pub ready_at: Instant,
    last: u64,
    acted_at: Instant,
    pub code: Option<String>,
    six_works: bool,
    sentences: usize,
    /// Does the next thing without waiting for an answer.
    hurries: bool,
    /// The number with which the mailbox is being opened.
    entering: Option<String>,
    /// The last that were entered.
    entered: VecDeque<String>,
    pub acts: usize,
}

impl Person {
    pub fn new(
        chat: ChatId,
        language: &'static str,
        post: &Arc<Post>,
        judge: &Arc<Judge>,
        phone: &Arc<Phone>,
    ) -> Self {
        Self {
            chat,
            language,
            phone: phone.clone(),
            post: post.clone(),
            judge: judge.clone(),
            ready_at: Instant::now(),
            last: 0,
            acted_at: Instant::now(),
            code: None,
            six_works: false,
            sentences: 0,
            hurries: false,
            entering: None,
            entered: VecDeque::new(),
            acts: 0,
        }
    }

    /// Whether the last thing that was done was answered.
    pub fn is_answered(&self) -> bool {
        self.last == 0 || self.post.is_answered(self.chat, self.last)
    }

    /// Whether the person does something now: when answered, or out of patience.
    pub fn is_ready(&self) -> bool {
        let now = Instant::now();
        let patience = Duration::from_secs(20);
        now >= self.ready_at
            && (self.hurries || self.is_answered() || now >= self.acted_at + patience)
    }

    /// The newest message of the bot with buttons.
    fn menu(&self) -> Option<PhoneMessage> {
        let shown = self.phone.screen(self.chat);
        shown
            .into_iter()
            .rev()
            .find(|m| m.side == Side::Bot && !m.rows.is_empty())
    }

    /// The buttons of the menu.
    pub fn keys(&self) -> Vec<Key> {
        let rows = self.menu().map(|menu| menu.rows).unwrap_or_default();
        let read = |data: String| {
            let payload = Payload::parse(&data)?;
            Some(Key {
                screen: payload.screen.as_str().to_owned(),
                argument: plain(payload.argument),
                data,
            })
        };
        rows.into_iter()
            .flatten()
            .filter_map(|b| read(b.press))
            .collect()
    }

    /// What stands in the chat.
    pub fn screen(&self) -> Screen {
        screen_of(&self.keys())
    }

    /// Presses a button of the menu, or data from an older one.
    pub fn press(&mut self, data: &str) -> u64 {
        let menu = self
            .menu()
            .and_then(|menu| self.phone.menu(self.chat, menu.id));
        let pressed = Pressed {
            press: self.phone.press(self.chat),
            data: Some(data.to_owned()),
            message: menu,
        };
        self.put(Incoming::Pressed(pressed), None)
    }

    fn put(&mut self, what: Incoming, typed: Option<MessageId>) -> u64 {
        self.last = self.post.put(self.chat, typed, self.language, what);
        self.acted_at = Instant::now();
        self.acts += 1;
        self.last
    }

    /// Types something that is no sentence: a command, a number.
    pub fn say(&mut self, text: &str) -> u64 {
        let typed = self.phone.say(self.chat, text, None);
        let what = match text {
            "/start" => Incoming::Commanded(Command::Start),
            "/delete" => Incoming::Commanded(Command::Delete),
            "/help" => Incoming::Commanded(Command::Help),
            _ => Incoming::Text(text.to_owned()),
        };
        let update = self.put(what, Some(typed));
        self.judge.known().typed.push((self.chat.0, typed, update));
        update
    }

    /// Types a sentence that nobody else types.
    pub fn tell(&mut self) -> u64 {
        self.sentences += 1;
        let token = format!(
            "zq{}{}z",
            letters(self.chat.0),
            letters(i64::try_from(self.sentences).unwrap())
        );
        let text = format!("the word of the day was {token} again");
        let message = self.phone.say(self.chat, &text, None);
        let update = self.put(Incoming::Text(text), Some(message));
        let (whose, which) = ((self.chat, token), (update, message));
        let sentence = Sentence::typed(whose, which, self.open());
        self.judge.known().sentences.push(sentence);
        update
    }

    /// The codes of cases that may be open: an older number may still be on its way.
    fn open(&self) -> BTreeSet<String> {
        self.entered.iter().cloned().collect()
    }

    fn enters(&mut self, code: &str) {
        self.entering = Some(code.to_owned());
        if self.entered.back().is_some_and(|last| last == code) {
            return;
        }
        self.entered.push_back(code.to_owned());
        if self.entered.len() > 3 {
            self.entered.pop_front();
        }
    }

    /// Reads what stands in the chat.
    pub fn look(&mut self) {
        let text = self.menu().map(|menu| menu.text).unwrap_or_default();
        if let Some(code) = code_on(&text) {
            self.code = Some(code);
        }
        if self.post.take_erased(self.chat)
            && let Some(code) = self.entering.take()
            && let Some(shown) = self.judge.known().codes.get_mut(&code)
        {
            shown.erased = true;
        }
    }
}

/// A number in letters, so that it is no answer to anything.
fn letters(number: i64) -> String {
    number
        .to_string()
        .bytes()
        .map(|digit| char::from(b'a' + (digit - b'0')))
        .collect()
}

/// What a button adds to its screen, without the name of what it changes.
fn plain(argument: Argument) -> String {
    let press = Press::read(argument).map(|(press, _)| press.as_str());
    press.unwrap_or(argument.as_str()).to_owned()
}
