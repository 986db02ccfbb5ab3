//! The bot in the terminal: the same turns, with numbers in place of buttons.
//!
//! Whose house it talks to is decided by who starts it. Invariant: it sees cards only, as
//! every other face does.

use std::sync::Arc;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio_util::sync::CancellationToken;

use crate::app::arrival::{Arrival, Incoming, Pressed};
use crate::app::messenger::{ChatId, MessageId};
use crate::app::phone::Phone;
use crate::app::turn::App;
use crate::content::texts::plain;
use crate::domain::conversation::Command;

/// Chats until the input ends, `/quit`, or the stop.
pub async fn talk(
    app: Arc<App>,
    phone: Arc<Phone>,
    stop: CancellationToken,
) -> std::io::Result<()> {
    say("Type a number to press a button, words to write, /quit to leave.\n");
    // A chat of this process alone, below the chats of the invented people.
    let chat = ChatId(i64::MAX - i64::from(std::process::id()));
    let talk = Talk { app, phone, chat };
    tokio::select! {
        done = talk.listen() => done,
        () = stop.cancelled() => Ok(()),
    }
}

/// One chat in the terminal.
struct Talk {
    app: Arc<App>,
    phone: Arc<Phone>,
    chat: ChatId,
}

impl Talk {
    async fn listen(&self) -> std::io::Result<()> {
        let mut update = 0;
        self.turn(&mut update, Incoming::Commanded(Command::Start), None)
            .await;
        let mut lines = BufReader::new(tokio::io::stdin()).lines();
        while let Some(line) = lines.next_line().await? {
            let line = line.trim();
            if line == "/quit" {
                return Ok(());
            }
            if line.is_empty() {
                continue;
            }
            let pressed = self.button(line);
            let (what, typed) = match pressed {
                Some(pressed) => (Incoming::Pressed(pressed), None),
                None => (incoming(line), Some(self.phone.say(self.chat, line, None))),
            };
            self.turn(&mut update, what, typed).await;
        }
        Ok(())
    }

    async fn turn(&self, update: &mut u64, what: Incoming, typed: Option<MessageId>) {
        *update += 1;
        let arrival = Arrival {
            chat: self.chat,
            update: *update,
            at: self.app.house().now(),
            typed,
            app_language: None,
            what,
        };
        let outcome = self.app.turn(arrival).await;
        self.phone.carry_out(&self.app, self.chat, outcome).await;
        if let Some(toast) = self.phone.toast(self.chat) {
            say(&format!("  ({toast})"));
        }
        self.print();
    }

    fn menu(&self) -> Option<crate::app::phone::PhoneMessage> {
        self.phone
            .screen(self.chat)
            .into_iter()
            .rev()
            .find(|message| !message.rows.is_empty())
    }

    fn button(&self, line: &str) -> Option<Pressed> {
        let number = usize::from(crate::domain::words::number_typed(line)?);
        let menu = self.menu()?;
        let button = menu.rows.iter().flatten().nth(number.checked_sub(1)?)?;
        Some(Pressed {
            press: self.phone.press(self.chat),
            data: Some(button.press.clone()),
            message: self.phone.menu(self.chat, menu.id),
        })
    }

    fn print(&self) {
        let Some(menu) = self.menu() else { return };
        let heard = if menu.file.is_some() { "🔊 " } else { "" };
        say(&format!("\n{heard}{}\n", plain(&menu.text)));
        for (number, button) in menu.rows.iter().flatten().enumerate() {
            say(&format!("  {:>2}  {}", number + 1, button.label));
        }
        say("");
    }
}

fn incoming(line: &str) -> Incoming {
    match line {
        "/start" => Incoming::Commanded(Command::Start),
        "/help" => Incoming::Commanded(Command::Help),
        "/language" => Incoming::Commanded(Command::Language),
        "/privacy" => Incoming::Commanded(Command::Privacy),
        "/stop" => Incoming::Commanded(Command::Stop),
        "/delete" => Incoming::Commanded(Command::Delete),
        "/settings" => Incoming::Commanded(Command::Settings),
        other if other.starts_with('/') => Incoming::Commanded(Command::Unknown),
        other => Incoming::Text(other.to_owned()),
    }
}

/// Prints a line; when nobody reads any more that is no reason to fail.
pub fn say(words: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{words}");
}
