//! Conversations as a social worker reads them, in `tests/transcripts/*.txt`.
//!
//! A file is played line by line (`<` the person, `@` the house and its staff) and written
//! anew with what came of it (`>` the screen, `!` what staff see); both must be the same.
//! `SANAD_UPDATE=1` rewrites the files: read the difference before it is kept.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use futures::FutureExt as _;
use sanad::app::messenger::ChatId;
use sanad::app::phone::Side;
use sanad::content::texts::Args;
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{FileKind, NotTaken};
use sanad::domain::payload::Payload;
use sanad::store::Fault;

use crate::house::{TestHouse, live};

/// How much of what stands under a screen's own text is written down.
const MOST_LINES: usize = 8;
const LONGEST_LINE: usize = 150;

struct Play {
    house: TestHouse,
    chat: ChatId,
    number: String,
    known: Option<(CaseRef, Vec<String>)>,
    out: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

/// Words without tags and escapes.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn shortened(line: &str) -> String {
    if line.chars().count() <= LONGEST_LINE {
        return line.to_owned();
    }
    let begin: String = line.chars().take(LONGEST_LINE).collect();
    format!("{begin}…")
}

/// The screen whose words stand in a card, with them.
fn screen_of(text: &str, press: Option<&str>) -> (String, String) {
    let live = live();
    let country = press.and_then(Payload::parse).and_then(|p| p.country);
    let mut found = (String::new(), String::new());
    for language in &live.content.languages {
        for id in live.content.screens.keys() {
            let words = live.texts.screen(language.code, id.as_str(), country);
            if words.len() > found.1.len() && text.contains(&words) {
                found = (id.as_str().to_owned(), words);
            }
        }
    }
    found
}

/// Whether a button is one of those that stand under almost every screen.
fn is_fixed(label: &str) -> bool {
    let live = live();
    let fixed = ["danger", "mailbox", "back", "home", "leave", "stop"];
    live.content.languages.iter().any(|language| {
        fixed.iter().any(|name| {
            let id = format!("button-{name}");
            live.texts.text(language.code, &id, &Args::new()) == label
        })
    })
}

impl Play {
    async fn begin(set_up: bool) -> Self {
        let house = if set_up {
            TestHouse::new().await
        } else {
            TestHouse::not_set_up().await
        };
        Self {
            house,
            chat: ChatId(1),
            number: String::new(),
            known: None,
            out: String::new(),
        }
    }

    async fn line(&mut self, line: &str) {
        if let Some(said) = line.strip_prefix("< ") {
            let shown = self.person(said).await;
            let _ = writeln!(self.out, "< {shown}");
            self.screen();
            self.staff_see().await;
        } else if let Some(told) = line.strip_prefix("@ ") {
            let _ = writeln!(self.out, "{line}");
            self.happens(told).await;
            self.staff_see().await;
        } else if !line.starts_with(['>', '!', ' ']) {
            let _ = writeln!(self.out, "{line}");
        }
    }

    /// What the person does; gives the line as it is kept.
    async fn person(&mut self, said: &str) -> String {
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
    async fn happens(&mut self, told: &str) {
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

    /// Writes down what the phone shows.
    fn screen(&mut self) {
        let shown = self.house.face.phone.screen(self.chat);
        if let Some(line) = self.house.face.phone.toast(self.chat) {
            let _ = writeln!(self.out, "  (a short line: {line})");
        }
        let Some(menu) = shown.iter().rev().find(|m| m.side == Side::Bot) else {
            return;
        };
        if let Some((_, rest)) = menu.text.split_once("<code>") {
            rest.split_once("</code>")
                .unwrap()
                .0
                .clone_into(&mut self.number);
        }
        let buttons: Vec<_> = menu.rows.iter().flatten().collect();
        let last = buttons.last().map(|b| b.press.as_str());
        let (id, words) = screen_of(&menu.text, last);
        let (before, after) = menu.text.split_once(&words).unwrap_or((&menu.text, ""));
        let first = plain(words.lines().next().unwrap_or_default());
        let options: Vec<&str> = buttons
            .iter()
            .map(|b| b.label.as_str())
            .filter(|label| !is_fixed(label))
            .collect();
        let fixed: String = buttons
            .iter()
            .filter(|b| is_fixed(&b.label))
            .filter_map(|b| b.label.split(' ').next())
            .collect();
        let mut options = options.join(" · ");
        if id == "mailbox" {
            "the digits".clone_into(&mut options);
        }
        let _ = writeln!(self.out, "> [{id}] {first} | {options} | {fixed}");
        let number = self.number.clone();
        let mut more = plain(before).trim().to_owned() + "\n" + plain(after).trim();
        if !number.is_empty() {
            more = more.replace(&number, "(the number)");
        }
        let more: Vec<&str> = more
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('⬜'))
            .collect();
        for line in more.iter().take(MOST_LINES) {
            let _ = writeln!(self.out, "    {}", shortened(line));
        }
        if more.len() > MOST_LINES {
            let _ = writeln!(self.out, "    … and {} lines more", more.len() - MOST_LINES);
        }
        let typed = shown.iter().filter(|m| m.side == Side::Person).count();
        if typed > 0 {
            let _ = writeln!(self.out, "  (messages of the person in the chat: {typed})");
        }
        if shown.len() - typed > 1 {
            let _ = writeln!(
                self.out,
                "  (messages of ours in the chat: {})",
                shown.len() - typed
            );
        }
    }

    /// Writes down what changed for staff.
    async fn staff_see(&mut self) {
        if self.house.worker.is_none() || self.house.store.ping().await.is_err() {
            return;
        }
        let line = self
            .house
            .cases()
            .await
            .into_iter()
            .max_by_key(|l| l.arrived);
        let told = match (&self.known, &line) {
            (None, Some(line)) => {
                let country = line.country.clone().unwrap_or_else(|| "no country".into());
                let of = format!("{}, {country}", line.language);
                let urgency = line.urgency.as_str();
                Some(format!(
                    "staff are told ({urgency}, {of}: {})",
                    line.reasons.join(" ")
                ))
            }
            (Some((_, before)), Some(line)) if *before != line.reasons => {
                Some(format!("staff see ({})", line.reasons.join(" ")))
            }
            (Some(_), None) => Some("the case is gone".to_owned()),
            _ => None,
        };
        if let Some(told) = told {
            let _ = writeln!(self.out, "! {told}");
        }
        self.known = line.map(|line| (line.case, line.reasons));
    }
}

/// Plays one file and gives it as it came out.
async fn played(script: &str) -> String {
    let mut play = Play::begin(!script.contains("@ nothing is set up")).await;
    for line in script.lines() {
        play.line(line).await;
    }
    play.out
}

#[tokio::test]
async fn people_see_what_the_transcripts_say() {
    #[expect(clippy::disallowed_methods, reason = "a switch of this test alone")]
    let update = std::env::vars_os().any(|(name, _)| name == "SANAD_UPDATE");
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 15, "transcripts are missing");
    let mut different = Vec::new();
    for file in files {
        let script = std::fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let playing = std::panic::AssertUnwindSafe(played(&script));
        let Ok(now) = playing.catch_unwind().await else {
            different.push(format!("{name}: it could not be played to its end"));
            continue;
        };
        if now == script {
            continue;
        }
        if update {
            std::fs::write(&file, now).unwrap();
            continue;
        }
        let pair = now.lines().zip(script.lines()).enumerate();
        let first = pair.into_iter().find(|(_, (now, then))| now != then);
        different.push(match first {
            Some((at, (now, then))) => format!("{name}:{}\n  was {then}\n  is  {now}", at + 1),
            None => format!("{name}: it ends at another line"),
        });
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}
