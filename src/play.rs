//! The bot in the terminal: the same turns, with numbers in place of buttons.
//!
//! Beside a demo that runs it uses the demo's house, so staff see what is sent; alone it
//! talks to a house in memory, and nothing is kept. Invariant: it never opens a real house.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio_util::task::TaskTracker;

use crate::app::arrival::{Arrival, Incoming, Menu, Pressed};
use crate::app::house::{Clock, House, Parts, Random};
use crate::app::keyring::{DayKeys, Stretcher};
use crate::app::messenger::{ChatId, MessageId};
use crate::app::phone::Phone;
use crate::app::turn::App;
use crate::config::Config;
use crate::content::LiveCell;
use crate::demo::Pointer;
use crate::domain::conversation::Command;
use crate::serve::{self, Rehearsal};
use crate::store::Store;

/// Chats until the input ends or `/quit`.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let live = serve::load_content(config)?;
    let stop = serve::stop_on_signal();
    let tasks = TaskTracker::new();
    let (app, phone) = match Pointer::read() {
        Some(folder) => {
            println!(
                "In the demo that runs on this computer: its staff console shows what you send."
            );
            beside_demo(&folder, LiveCell::new(live)).await?
        }
        None => {
            println!(
                "No demo runs on this computer: you talk to a house in memory, nothing is kept."
            );
            let rehearsal = Rehearsal::begin(LiveCell::new(live)).await?;
            let pair = (rehearsal.app.clone(), rehearsal.phone.clone());
            rehearsal.run(&tasks, &stop);
            pair
        }
    };
    println!("Type a number to press a button, words to write, /quit to leave.\n");
    let talk = Talk::new(app, phone, ChatId(i64::MAX - i64::from(std::process::id())));
    let done = tokio::select! {
        done = talk.listen() => done,
        () = stop.cancelled() => Ok(()),
    };
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    done?;
    Ok(ExitCode::SUCCESS)
}

async fn beside_demo(
    folder: &std::path::Path,
    live: LiveCell,
) -> anyhow::Result<(Arc<App>, Arc<Phone>)> {
    let parts = Parts {
        store: Store::open_sqlite(&folder.join("sanad.db"))
            .await
            .context("opening the demo")?,
        live,
        keys_folder: folder.join("keys"),
        days: DayKeys::in_memory(),
        stretcher: Stretcher::new(),
        clock: Clock::of_the_machine(),
        random: Random::of_the_machine(),
        recovery_work: 2,
    };
    let (app, _fetches) = App::new(Arc::new(House::new(parts)?));
    Ok((Arc::new(app), Arc::new(Phone::new())))
}

/// One chat in the terminal.
struct Talk {
    app: Arc<App>,
    phone: Arc<Phone>,
    chat: ChatId,
}

impl Talk {
    fn new(app: Arc<App>, phone: Arc<Phone>, chat: ChatId) -> Self {
        Self { app, phone, chat }
    }

    async fn listen(&self) -> anyhow::Result<()> {
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
            println!("  ({toast})");
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
            message: Some(Menu {
                message: menu.id,
                protected: menu.protected,
            }),
        })
    }

    fn print(&self) {
        let Some(menu) = self.menu() else { return };
        println!("\n{}\n", plain(&menu.text));
        for (number, button) in menu.rows.iter().flatten().enumerate() {
            println!("  {:>2}  {}", number + 1, button.label);
        }
        println!();
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

/// The words of a card without its marks.
fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
