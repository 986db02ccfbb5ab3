//! The commands of editors: check, print and confirm the content.
//!
//! What they say comes from `content`. Invariant: only `confirm` writes a file, and only
//! `confirmed.toml` of the folder that was named.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Subcommand;

use crate::config::Config;
use crate::content::review::{Confirming, confirm, file_name, review};
use crate::content::{self, Files, outline};
use crate::domain::confirmed::day_of;
use crate::domain::payload::LanguageCode;
use crate::{play, serve};

#[derive(Subcommand)]
pub(super) enum ContentCommand {
    /// Check flows, texts and services; exit code 1 when there is an error.
    Check {
        /// The folder; `SANAD_LOCALES`, `./locales` or the shipped content when left out.
        folder: Option<PathBuf>,
    },
    /// Print the content to read it: one language as text, several side by side as a page.
    Print {
        /// A language, as in `--lang fr`; several make a page for the browser.
        #[arg(long = "lang", required_unless_present = "to_confirm")]
        languages: Vec<String>,
        /// Only what the organisation must confirm before launch.
        #[arg(long)]
        to_confirm: bool,
        /// The folder; `SANAD_LOCALES`, `./locales` or the shipped content when left out.
        folder: Option<PathBuf>,
    },
    /// Write down that the organisation has called a number or read a text.
    Confirm {
        /// Ids of services and texts, as `sanad content print --to-confirm` lists them.
        #[arg(required_unless_present_any = ["all", "translations"])]
        ids: Vec<String>,
        /// Everything that waits.
        #[arg(long)]
        all: bool,
        /// A language whose texts were compared with the source as it is now.
        #[arg(long = "translation")]
        translations: Vec<String>,
        /// The day, as in 2027-01-30; today when left out.
        #[arg(long)]
        on: Option<String>,
        /// The folder; `SANAD_LOCALES` or `./locales` when left out.
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

/// Runs one of them.
pub(super) fn run(command: &ContentCommand) -> ExitCode {
    let done = match command {
        ContentCommand::Check { folder } => check(folder.clone()),
        ContentCommand::Print {
            languages,
            to_confirm,
            folder,
        } => print(languages, *to_confirm, folder.clone()),
        ContentCommand::Confirm {
            ids,
            all,
            translations,
            on,
            folder,
        } => {
            let confirming = Confirming {
                on: on.clone().unwrap_or_else(today),
                ids: ids.iter().cloned().collect(),
                all: *all,
                translations: translations.iter().cloned().collect(),
            };
            write_down(&confirming, folder.clone())
        }
    };
    done.unwrap_or_else(|why| {
        eprintln!("sanad: {why:#}");
        ExitCode::FAILURE
    })
}

fn named(folder: Option<PathBuf>) -> Option<PathBuf> {
    folder.or_else(|| Config::from_environment().ok().and_then(|c| c.locales))
}

fn files(folder: Option<PathBuf>) -> anyhow::Result<Files> {
    serve::content_files(named(folder).as_deref())
}

fn check(folder: Option<PathBuf>) -> anyhow::Result<ExitCode> {
    let files = files(folder)?;
    let colour = std::io::IsTerminal::is_terminal(&std::io::stdout());
    let (printed, code) = content::check(&files, colour);
    let waiting = review(&files).print();
    let budget = content::budget::budget(&files);
    play::say(format!("{printed}{budget}\n\n{waiting}").trim_end());
    Ok(if code == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print(
    languages: &[String],
    to_confirm: bool,
    folder: Option<PathBuf>,
) -> anyhow::Result<ExitCode> {
    let files = files(folder)?;
    if to_confirm {
        let waiting = review(&files).print();
        let all_done = "Nothing waits for the organisation.";
        play::say(if waiting.is_empty() {
            all_done
        } else {
            waiting.trim_end()
        });
        return Ok(ExitCode::SUCCESS);
    }
    let codes = codes(&files, languages)?;
    let printed = match codes.as_slice() {
        [one] => outline::outline(&files, *one),
        several => outline::side_by_side(&files, several),
    };
    match printed {
        Some(printed) => play::say(printed.trim_end()),
        None => bail!("the content does not pass the check: run `sanad content check` first"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The languages as codes that the content offers.
fn codes(files: &Files, languages: &[String]) -> anyhow::Result<Vec<LanguageCode>> {
    let Some(live) = content::load(files).live else {
        bail!("the content does not pass the check: run `sanad content check` first");
    };
    let offered: Vec<&str> = live
        .content
        .languages
        .iter()
        .map(|l| l.code.as_str())
        .collect();
    languages
        .iter()
        .map(|asked| {
            LanguageCode::new(asked)
                .filter(|code| live.content.language(*code).is_some())
                .with_context(|| {
                    format!(
                        "there is no language \"{asked}\"; there are {}",
                        offered.join(", ")
                    )
                })
        })
        .collect()
}

fn write_down(confirming: &Confirming, folder: Option<PathBuf>) -> anyhow::Result<ExitCode> {
    if day_of(&confirming.on).is_none() {
        bail!("\"{}\" is no day: write it as in 2027-01-30", confirming.on);
    }
    let Some(folder) = serve::content_folder(named(folder).as_deref()) else {
        bail!(
            "the shipped content cannot be changed: copy the folder locales, and name the copy with --folder or SANAD_LOCALES"
        );
    };
    let files = content::read_folder(&folder)
        .with_context(|| format!("reading the content in {}", folder.display()))?;
    let known = |language: &String| {
        files
            .0
            .keys()
            .any(|name| name.starts_with(&format!("locales/{language}/")))
    };
    if let Some(unknown) = confirming.translations.iter().find(|l| !known(l)) {
        bail!("there is no language \"{unknown}\" in {}", folder.display());
    }
    match confirm(&files, confirming) {
        Ok(text) => save(&folder.join(file_name()), &text)?,
        Err(unknown) => bail!(
            "nobody knows {}: `sanad content print --to-confirm` lists what waits",
            unknown.join(", ")
        ),
    }
    play::say("Written down in confirmed.toml.");
    Ok(ExitCode::SUCCESS)
}

/// Writes beside it first, so that a full disk leaves the old file whole.
fn save(file: &Path, text: &str) -> anyhow::Result<()> {
    let beside = file.with_extension("toml.new");
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, file))
        .with_context(|| format!("writing {}", file.display()))
}

/// The day of this computer's clock, as in `2027-01-30`.
fn today() -> String {
    crate::domain::confirmed::date_of(content::today())
}
