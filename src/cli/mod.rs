//! The subcommands, one line each.
//!
//! What they do is in the layers; here is only how they are called and what they print.
//! Invariant: a mistake ends with one sentence that says what to do, and exit code 1 or 78.

mod editing;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::{backup, demo, doctor, init, serve};

/// Exit code for a start that lacks its set-up, or that trying again does not mend (`EX_CONFIG`
/// of sysexits).
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
    /// Look at this house and say what is the matter and what to do; nothing is changed.
    ///
    /// Ends with 0 when all is well, 1 with something to mend soon, 2 with something to mend
    /// now. The report holds no secret and may be shown to whoever helps.
    #[command(
        after_help = "Example:\n  sanad doctor --json | jq '.[] | select(.state == \"error\")'"
    )]
    Doctor {
        /// Print a list of objects with stable ids for programs.
        #[arg(long)]
        json: bool,
    },
    /// Ask the server on `SANAD_LISTEN` whether it is ready: one line, exit code 0 or 1.
    #[command(
        after_help = "Example, in a container image without curl:\n  HEALTHCHECK CMD [\"sanad\", \"healthcheck\"]"
    )]
    Healthcheck {
        /// Ask only whether the process lives, whatever else is the matter.
        #[arg(long)]
        alive: bool,
    },
    /// Write one moment of the house into a sealed file, while it goes on working.
    Backup(BackupOptions),
    /// Bring a house back from a backup; what was erased since stays erased.
    Restore(RestoreOptions),
    /// Check, print, confirm and record the content.
    Content {
        #[command(subcommand)]
        command: editing::ContentCommand,
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

/// How a backup is made or verified.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct BackupOptions {
    #[command(subcommand)]
    command: Option<BackupCommand>,
    /// The file to write, or the folder; the present one when left out.
    #[arg(long)]
    to: Option<PathBuf>,
    /// Write the keys of the house instead, to be kept apart from its backups.
    #[arg(long)]
    keys: bool,
    /// Seal the keys under a passphrase that is made and shown once.
    #[arg(long, requires = "keys", conflicts_with = "passphrase_file")]
    passphrase: bool,
    /// Seal the keys under the passphrase in this file.
    #[arg(long, requires = "keys")]
    passphrase_file: Option<PathBuf>,
    /// Make a new key for backups and show it once: the old one was lost, or seen.
    #[arg(long, conflicts_with = "keys")]
    new_recipient: bool,
}

#[derive(Subcommand)]
enum BackupCommand {
    /// Read a backup to its end and say what it is worth; changes nothing.
    Verify {
        /// The backup.
        file: PathBuf,
        /// File with the key that opens it; `-` reads it from the standard input.
        #[arg(long)]
        identity_file: Option<PathBuf>,
    },
}

/// How a house is brought back. Stop Sanad first.
#[derive(clap::Args)]
pub struct RestoreOptions {
    /// The backup.
    file: PathBuf,
    /// File with the key that opens it; `-` reads it from the standard input.
    #[arg(long, required_unless_present = "keys")]
    identity_file: Option<PathBuf>,
    /// The file is one of `sanad backup --keys`: put the keys of the house back.
    #[arg(long)]
    keys: bool,
    /// File with the passphrase of the keys.
    #[arg(long, requires = "keys")]
    passphrase_file: Option<PathBuf>,
    /// A house that is there makes room: a file of `SQLite` is moved aside, rows of `PostgreSQL`
    /// are deleted.
    #[arg(long, conflicts_with = "keys")]
    replace: bool,
    /// Files `erased.marks` of other hosts: what was erased there stays erased too.
    #[arg(long, num_args = 1.., conflicts_with = "keys")]
    marks: Vec<PathBuf>,
    /// Bring it back even though something speaks against it.
    #[arg(long, conflicts_with = "keys")]
    even: Vec<Even>,
}

/// What an operator may bring back all the same.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Even {
    /// A list of staff that is older than one that was seen: whoever left since is staff again.
    OlderStaff,
    /// A backup that is older than marks of erased cases are kept: they come back.
    Old,
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
    if let Some(Command::Content { command }) = &cli.command {
        return editing::run(command);
    }
    let config = Config::from_environment();
    if let Some(Command::Doctor { json }) = &cli.command {
        return doctor::run(&config, *json).await;
    }
    let config = match config {
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
        Some(Command::Backup(options)) => back_up(&config, options).await,
        Some(Command::Restore(options)) => restore(&config, options).await,
        Some(Command::Healthcheck { alive }) => Ok(doctor::healthcheck(&config, alive).await),
        Some(Command::Doctor { .. } | Command::Content { .. }) => Ok(ExitCode::SUCCESS),
        None => alone(&config).await,
    };
    done.unwrap_or_else(|why| {
        eprintln!("sanad: {why:#}");
        if serve::is_in_vain(&why) {
            ExitCode::from(NOT_SET_UP)
        } else {
            ExitCode::FAILURE
        }
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

async fn back_up(config: &Config, options: BackupOptions) -> anyhow::Result<ExitCode> {
    let BackupOptions { to, .. } = &options;
    if let Some(BackupCommand::Verify {
        file,
        identity_file,
    }) = &options.command
    {
        return backup::verify(config, file, identity_file.as_deref());
    }
    if options.keys {
        let lock = match &options.passphrase_file {
            Some(path) => backup::Lock::PassphraseFile(path),
            None if options.passphrase => backup::Lock::NewPassphrase,
            None => backup::Lock::Recipient,
        };
        return backup::back_up_keys(config, to.as_deref(), &lock);
    }
    backup::make(config, to.as_deref(), options.new_recipient).await
}

async fn restore(config: &Config, options: RestoreOptions) -> anyhow::Result<ExitCode> {
    let identity = options.identity_file.as_deref();
    if options.keys {
        let passphrase = options.passphrase_file.as_deref();
        return backup::restore_keys(config, &options.file, identity, passphrase);
    }
    let asked = backup::Asked {
        from: &options.file,
        identity: identity.context("--identity-file is missing")?,
        replace: options.replace,
        older_staff: options.even.contains(&Even::OlderStaff),
        old: options.even.contains(&Even::Old),
        marks: &options.marks,
    };
    backup::restore(config, &asked).await
}
