//! Somebody with a phone: looks at the chat, and presses or types what may come next.
//!
//! Not here: what the bot makes of it. Invariant: a person knows only what the chat shows
//! and what they did themselves.

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
use super::trace::Dice;

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

    /// Does something; what, in words, and the update.
    pub fn act(&mut self, dice: &mut Dice) -> (String, u64) {
        let screen = self.screen();
        self.look();
        let pause = [50, 200, 200, 800, 1500, 5000];
        let pause = *dice.pick(&pause).unwrap();
        self.hurries = dice.chance(if self.hurries { 450 } else { 250 });
        let pause = if self.hurries { 0 } else { pause };
        self.ready_at = Instant::now() + Duration::from_millis(pause);
        if dice.chance(12) {
            let text = *dice
                .pick(&["/start", "/help", "/start", "/delete"])
                .unwrap();
            let update = self.say(text);
            if text == "/delete" {
                self.judge.throws_away(update);
            }
            return (text.to_owned(), update);
        }
        match screen {
            Screen::Nothing => ("/start".to_owned(), self.say("/start")),
            Screen::Consent => self.one_of(dice, &[("request", "yes")], 950),
            Screen::Question if dice.chance(250) => ("a sentence".to_owned(), self.tell()),
            Screen::Question => self.onward(dice),
            Screen::Review if dice.chance(120) => ("a sentence".to_owned(), self.tell()),
            Screen::Review => self.one_of(dice, &[("request-review", "send")], 800),
            Screen::Receipt => {
                let keys = [
                    ("request-receipt", "six"),
                    ("request-receipt", "six"),
                    ("request-receipt", "whole"),
                ];
                self.one_of(dice, &keys, 500)
            }
            Screen::Pad => self.enter(dice),
            Screen::Visit if dice.chance(300) => ("a sentence".to_owned(), self.tell()),
            Screen::Visit => {
                let keys = [
                    ("visit", "write"),
                    ("visit", ""),
                    ("visit", "write"),
                    ("visit", "erase"),
                    ("visit", "close"),
                ];
                self.one_of(dice, &keys, 950)
            }
            Screen::EraseAsked => self.one_of(dice, &[("visit", "erase2")], 600),
            Screen::Other => {
                let keys = [("request", ""), ("request", ""), ("mailbox", "")];
                self.one_of(dice, &keys, 850)
            }
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

    /// One of these buttons so many times in a thousand, else any.
    fn one_of(
        &mut self,
        dice: &mut Dice,
        wanted: &[(&str, &str)],
        in_thousand: usize,
    ) -> (String, u64) {
        let keys = self.keys();
        if dice.chance(in_thousand) {
            let (screen, argument) = *dice.pick(wanted).unwrap();
            let found = keys
                .iter()
                .find(|k| k.screen == screen && k.argument == argument);
            if let Some(key) = found.cloned() {
                return self.pressed(&key);
            }
        }
        self.any(dice, &keys)
    }

    /// An answer to the question, or a step back.
    fn onward(&mut self, dice: &mut Dice) -> (String, u64) {
        let keys = self.keys();
        let answers: Vec<Key> = keys
            .iter()
            .filter(|k| k.screen.starts_with("request-") && !k.argument.is_empty())
            .cloned()
            .collect();
        let forward = keys.iter().find(|k| k.screen == "request-review");
        if let Some(key) = forward.filter(|_| dice.chance(250)).cloned() {
            return self.pressed(&key);
        }
        if dice.chance(920)
            && let Some(key) = dice.pick(&answers).cloned()
        {
            return self.pressed(&key);
        }
        self.any(dice, &keys)
    }

    fn any(&mut self, dice: &mut Dice, keys: &[Key]) -> (String, u64) {
        // The harmless screen says nothing of what is typed on it.
        let others: Vec<Key> = keys
            .iter()
            .filter(|k| k.screen != "cover")
            .cloned()
            .collect();
        match dice.pick(&others).cloned() {
            Some(key) => self.pressed(&key),
            None => ("/start".to_owned(), self.say("/start")),
        }
    }

    fn pressed(&mut self, key: &Key) -> (String, u64) {
        match (key.screen.as_str(), key.argument.as_str()) {
            ("visit", "erase2") => self.judge.erases(self.chat, self.open()),
            ("request-receipt", "six") => self.six_works = true,
            ("request-receipt", "whole") => self.six_works = false,
            _ => {}
        }
        let update = self.press(&key.data);
        if key.screen == "request" && key.argument == "yes" {
            self.judge.begins(self.chat, update);
        }
        if key.screen == "erase" && key.argument == "yes" {
            self.judge.throws_away(update);
        }
        (format!("{} {}", key.screen, key.argument), update)
    }

    /// The next digit on the pad, or the whole number typed.
    fn enter(&mut self, dice: &mut Dice) -> (String, u64) {
        let keys = self.keys();
        let code = self.code.clone();
        let Some(code) = code.filter(|_| dice.chance(900)) else {
            return self.any(dice, &keys);
        };
        if !self.six_works || dice.chance(100) {
            self.enters(&code);
            return ("the whole number".to_owned(), self.say(&code));
        }
        let begun = keys
            .iter()
            .filter(|k| k.screen == "mailbox")
            .map(|k| k.argument.len())
            .max();
        let length = begun.unwrap_or(1);
        let six: String = if dice.chance(20) {
            code[14..].chars().rev().collect()
        } else {
            code[14..].to_owned()
        };
        let digits = &six[..length.clamp(1, 6)];
        self.enters(&code);
        let found = keys
            .iter()
            .find(|k| k.screen == "mailbox" && k.argument == digits)
            .cloned();
        match found {
            Some(key) => self.pressed(&key),
            None => self.any(dice, &keys),
        }
    }

    /// Goes on to the end of what was begun; false when there is nothing to do.
    pub fn finish(&mut self) -> bool {
        self.look();
        let key = |keys: &[Key], screen: &str, argument: &str| {
            keys.iter()
                .find(|k| k.screen == screen && k.argument == argument)
                .cloned()
        };
        let keys = self.keys();
        let ways = [
            ("request-review", "send"),
            ("request-review", ""),
            ("request", "yes"),
            ("request", ""),
            ("home", "x"),
            ("home", ""),
        ];
        let found = ways
            .iter()
            .find_map(|(screen, argument)| key(&keys, screen, argument));
        let question = self.screen() == Screen::Question;
        let review = self.screen() == Screen::Review;
        let found = if question && !review {
            let forward = key(&keys, "request-review", "");
            let skip = keys.iter().find(|k| {
                k.screen.starts_with("request-") && matches!(k.argument.as_str(), "skip" | "done")
            });
            forward.or(skip.cloned()).or(found)
        } else {
            found
        };
        match found {
            Some(key) => {
                self.pressed(&key);
            }
            None => {
                self.say("/start");
            }
        }
        true
    }
}

/// What a button adds to its screen, without the name of what it changes.
fn plain(argument: Argument) -> String {
    let press = Press::read(argument).map(|(press, _)| press.as_str());
    press.unwrap_or(argument.as_str()).to_owned()
}

/// A number in letters, so that it is no answer to anything.
fn letters(number: i64) -> String {
    number
        .to_string()
        .bytes()
        .map(|digit| char::from(b'a' + (digit - b'0')))
        .collect()
}
