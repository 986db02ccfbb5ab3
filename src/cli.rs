//! The subcommands, one line each.
//!
//! What they do is in the layers; here is only how they are called and what they print.
//! Invariant: a mistake ends with one sentence that says what to do, and exit code 1 or 78.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::{content, demo, init, play, serve};

/// Exit code for a start that lacks its set-up (`EX_CONFIG` of sysexits).
pub const NOT_SET_UP: u8 = 78;

/// Sanad: someone to lean on. A Telegram bot against human trafficking.
///
/// Without a subcommand: with `SANAD_TELEGRAM_TOKEN` it serves; in a data folder that was set
/// up it serves the console; otherwise it starts the demo on this computer.
#[derive(Parser)]
#[command(name = "sanad", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve people over Telegram and staff over the console.
    Serve,
    /// Start the demo: invented cases, a phone simulator, nothing leaves this computer.
    Demo,
    /// Chat in the terminal: with the demo that runs on this computer, else with nobody.
    Chat,
    /// Set up a house: keys and the first administrator.
    Init(InitOptions),
    /// Check the content.
    Content {
        #[command(subcommand)]
        command: ContentCommand,
    },
}

/// How a house is set up.
#[derive(clap::Args)]
pub struct InitOptions {
    /// Set up now, without the browser.
    #[arg(long, requires = "admin", requires = "password_file")]
    yes: bool,
    /// Name of the first administrator.
    #[arg(long)]
    admin: Option<String>,
    /// File with the administrator's password (15 characters at least).
    #[arg(long)]
    password_file: Option<PathBuf>,
}

#[derive(Subcommand)]
enum ContentCommand {
    /// Check flows, texts and services; exit code 1 when there is an error.
    Check {
        /// The folder; `SANAD_LOCALES`, `./locales` or the shipped content when left out.
        folder: Option<PathBuf>,
    },
}

/// From now on a panic is told by its place alone: its words may hold what people wrote.
pub fn tell_only_places_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| {
            // Of a path of this machine only the end; it names the file well enough.
            let file: Vec<&str> = at.file().rsplit('/').take(3).collect();
            let file: Vec<&str> = file.into_iter().rev().collect();
            format!("{}:{}", file.join("/"), at.line())
        });
        let place = place.unwrap_or_default();
        if tracing::dispatcher::has_been_set() {
            tracing::error!(place, "a mistake of ours (panic)");
        } else {
            eprintln!("sanad: a mistake of ours (panic) at {place}");
        }
    }));
}

/// Runs what the command line asks for.
pub async fn run(cli: Cli) -> ExitCode {
    tell_only_places_of_panics();
    if let Some(Command::Content {
        command: ContentCommand::Check { folder },
    }) = &cli.command
    {
        return check(folder.clone());
    }
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(mistakes) => {
            eprintln!("{mistakes}");
            return ExitCode::from(NOT_SET_UP);
        }
    };
    serve::start_log(&config);
    let done = match cli.command {
        Some(Command::Serve) => serve::serve(&config, serve::Start::Asked).await,
        Some(Command::Demo) => demo::run(&config).await,
        Some(Command::Chat) => demo::chat(&config).await,
        Some(Command::Init(options)) => initialise(&config, options).await,
        Some(Command::Content { .. }) => Ok(ExitCode::SUCCESS),
        None => alone(&config).await,
    };
    done.unwrap_or_else(|why| {
        eprintln!("sanad: {why:#}");
        ExitCode::FAILURE
    })
}

/// `sanad` alone: what fits the folder where it is started.
async fn alone(config: &Config) -> anyhow::Result<ExitCode> {
    if config.telegram_token.is_some() || serve::may_be_set_up(config).await? {
        return serve::serve(config, serve::Start::Alone).await;
    }
    demo::run(config).await
}

async fn initialise(config: &Config, options: InitOptions) -> anyhow::Result<ExitCode> {
    match (options.yes, options.admin, options.password_file) {
        (true, Some(admin), Some(file)) => init::now(config, &admin, &file).await,
        _ => init::in_browser(config).await,
    }
}

fn check(folder: Option<PathBuf>) -> ExitCode {
    let named = folder.or_else(|| Config::from_environment().ok().and_then(|c| c.locales));
    let files = match serve::content_files(named.as_deref()) {
        Ok(files) => files,
        Err(why) => {
            eprintln!("sanad: {why:#}");
            return ExitCode::FAILURE;
        }
    };
    let colour = std::io::IsTerminal::is_terminal(&std::io::stdout());
    let (printed, code) = content::check(&files, colour);
    play::say(printed.trim_end());
    if code == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
