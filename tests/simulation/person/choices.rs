//! What somebody does next: mostly what the screen is there for, sometimes anything else.
//!
//! How it is done is in `mod.rs`. Invariant: a choice is drawn by the dice alone, among what
//! the screen offers.

use std::time::Duration;

use tokio::time::Instant;

use super::super::screen::{Key, Screen};
use super::super::trace::Dice;
use super::Person;

impl Person {
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
