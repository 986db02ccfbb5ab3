//! What the lines of a transcript do: `<` what the person does, `@` what happens in the house.
//!
//! What comes of it is written down in `shown.rs`. Invariant: a line that nobody knows fails,
//! so that no transcript says what was not played.

use std::fmt::Write as _;

use sanad::app::messenger::ChatId;
use sanad::domain::code::Code;
use sanad::domain::conversation::{FileKind, NotTaken};
use sanad::store::Fault;

use super::Play;

impl Play {
    /// What the person does; gives the line as it is kept.
    pub(super) async fn person(&mut self, said: &str) -> String {
        let (house, chat) = (&self.house, self.chat);
        if let Some(label) = said.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            house.press_label(chat, label).await;
            return said.to_owned();
        }
        if let Some(id) = said.strip_prefix('{').and_then(|l| l.strip_suffix('}')) {
            let (screen, argument) = id.split_once('.').unwrap_or((id, ""));
            let label = house.button(chat, screen, argument).label;
            house.press(chat, screen, argument).await;
            return format!("[{label}]");
        }
        let Some((what, words)) = said.strip_prefix('(').and_then(|l| l.split_once(')')) else {
            house.say(chat, said).await;
            return said.to_owned();
        };
        let words = Some(words.trim()).filter(|words| !words.is_empty());
        self.does(what, words).await;
        said.to_owned()
    }

    async fn does(&mut self, what: &str, words: Option<&str>) {
        let (house, chat) = (&self.house, self.chat);
        let six: String = {
            let digits = self.number.replace(' ', "");
            digits[digits.len().saturating_sub(6)..].to_owned()
        };
        match what {
            "photo" => house.send(chat, FileKind::Photo, words).await,
            "voice" => house.send(chat, FileKind::Voice, words).await,
            "file" => house.send(chat, FileKind::Document, words).await,
            "large file" => {
                let mut arrival = house.sending(chat, FileKind::Video, words);
                if let sanad::app::arrival::Incoming::Files(files, _) = &mut arrival.what {
                    files[0].size = Some(21 * 1024 * 1024);
                }
                house.deal(arrival).await;
            }
            "place" | "a place on a border" => self.place(what).await,
            "sticker" => house.send_other(chat, NotTaken::Sticker).await,
            "contact card" => house.send_other(chat, NotTaken::Contact).await,
            "changes an earlier message" => house.edit(chat).await,
            "types the number" => house.say(chat, &self.number).await,
            "types the number in Arabic digits" => {
                let arabic = |c: char| match c.to_digit(10) {
                    Some(digit) => char::from_u32(0x660 + digit).unwrap(),
                    None => c,
                };
                let typed: String = self.number.chars().map(arabic).collect();
                house.say(chat, &typed).await;
            }
            "types the number with a slip" => {
                let last = self.number.pop().and_then(|c| c.to_digit(10)).unwrap();
                let wrong = format!("{}{}", self.number, (last + 1) % 10);
                let _ = write!(self.number, "{last}");
                house.say(chat, &wrong).await;
            }
            "types another number" => {
                let other =
                    Code::draw(&[4; 64]).or_else(|| Code::draw(&(0..64).collect::<Vec<u8>>()));
                house.say(chat, &other.unwrap().grouped()).await;
            }
            "presses the last six digits" => house.press_digits(chat, &six).await,
            "presses the six digits backwards" => {
                let backwards: String = six.chars().rev().collect();
                house.press_digits(chat, &backwards).await;
            }
            "presses six other digits" => {
                let other = if six == "121314" { "121315" } else { "121314" };
                house.press_digits(chat, other).await;
            }
            _ => match what.strip_prefix("presses an old button: ") {
                Some(id) => {
                    let (screen, argument) = id.split_once('.').unwrap();
                    let data = house.forged(chat, screen, argument);
                    house.press_data(chat, &data).await;
                }
                None => panic!("nobody knows how to do “{what}”"),
            },
        }
    }

    async fn place(&self, what: &str) {
        let (latitude, longitude) = if what == "place" {
            (33.971_59, -6.849_81)
        } else {
            (35.889, -5.313)
        };
        self.house.send_place(self.chat, latitude, longitude).await;
    }

    /// What happens in the house, and what staff do.
    pub(super) async fn happens(&mut self, told: &str) {
        let house = &mut self.house;
        match told {
            "eleven minutes pass" => {
                house.pass(660).await;
                self.screen();
            }
            "what is due is sent" => {
                house.ping().await;
                self.screen();
            }
            "nine hours pass" => house.pass(9 * 3600).await,
            "half an hour passes" => house.pass(1801).await,
            "the files arrive" => house.fetch_files().await,
            "the process is killed and begins anew" => house.restart(),
            "the database is down" => house.store.fail(Fault::Broken),
            "the database is back" => house.store.fail(Fault::None),
            "sixty presses come at once" => house.spend_budget(self.chat),
            "five requests are sent from here" => {
                for number in 0..5 {
                    house.short_request(self.chat, number).await;
                }
                self.screen();
            }
            "nineteen photos come"
            | "a hundred and fifty messages come"
            | "nine wrong numbers come" => self.many_come(told).await,
            "all drafts together are as large as the disk allows" => {
                house.fill_with_pieces().await;
            }
            "another phone" => self.chat = ChatId(2),
            "the first phone" => self.chat = ChatId(1),
            "Amal takes the case" => house.take(house.newest().await).await,
            "Amal reads" => {
                for line in house.read(house.newest().await).await {
                    let _ = writeln!(self.out, "! Amal reads: {line}");
                }
            }
            _ => {
                if let Some(words) = told.strip_prefix("Amal replies: ") {
                    house.reply(house.newest().await, words).await;
                } else if let Some(words) = told.strip_prefix("Amal notes: ") {
                    house.note(house.newest().await, words).await;
                } else if let Some(language) = told.strip_prefix("the app speaks ") {
                    house.app_language = Some(language.to_owned());
                } else if told != "nothing is set up" {
                    panic!("nobody knows what “{told}” is");
                }
            }
        }
    }

    async fn many_come(&mut self, told: &str) {
        let (house, chat) = (&self.house, self.chat);
        match told {
            "nineteen photos come" => {
                for _ in 0..19 {
                    house.send(chat, FileKind::Photo, None).await;
                }
            }
            "nine wrong numbers come" => {
                for seed in 1..=9_u8 {
                    let draw: Vec<u8> = (0..64).map(|at| at * 3 + seed).collect();
                    let number = Code::draw(&draw).unwrap().grouped();
                    house.say(chat, &number).await;
                }
                self.screen();
            }
            _ => {
                for number in 0..150 {
                    house.say(chat, &format!("message {number}")).await;
                }
            }
        }
    }
}
