//! Setting up a house, from the command line or in the browser.
//!
//! Invariant: on a house that is set up nothing is changed.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use zeroize::Zeroizing;

use crate::app::set_up::{SetUpDone, SetUpRefused};
use crate::config::Config;
use crate::play::say;
use crate::serve;

/// Sets up now: prints what is shown only once.
pub async fn now(config: &Config, admin: &str, password_file: &Path) -> anyhow::Result<ExitCode> {
    let read = std::fs::read_to_string(password_file)
        .with_context(|| format!("reading the password from {}", password_file.display()))?;
    let password = Zeroizing::new(read);
    let live = serve::load_content(config)?;
    let house = serve::house(config, live).await?;
    let done = house
        .set_up(admin, password.trim_end_matches(['\r', '\n']))
        .await;
    // Closed in any case, so that no journal is left beside the database.
    house.close().await;
    match done {
        Ok(done) => {
            say(told(&done).trim_end());
            Ok(ExitCode::SUCCESS)
        }
        Err(why @ SetUpRefused::AlreadySetUp) => {
            eprintln!("sanad: {why}");
            Ok(ExitCode::FAILURE)
        }
        Err(why) => Err(why.into()),
    }
}

/// Serves the console with the link that sets up once.
pub async fn in_browser(config: &Config) -> anyhow::Result<ExitCode> {
    if serve::is_set_up(config).await? {
        eprintln!("sanad: {}", SetUpRefused::AlreadySetUp);
        return Ok(ExitCode::FAILURE);
    }
    serve::serve(config, serve::Start::SetUp).await
}

fn told(done: &SetUpDone) -> String {
    let mut told = format!(
        "This house is set up. The lines below are shown only this once.\n\
         \n  second factor   {}\n                  {}\n  recovery code   {}\n                  \
         opens your keys when the password is lost: print it, keep it apart\n  recovery file   {}\n                  \
         move it off this machine, to a place that two people know\n  its passphrase  {}\n                  \
         for a second person, apart from the file\n",
        done.totp_secret,
        done.totp_uri,
        done.recovery_code,
        done.recovery_file.display(),
        done.recovery_passphrase,
    );
    if let Some(identity) = &done.backup_identity {
        told += "  backup key      ";
        told += identity;
        told += "\n                  \
                 opens every backup: write it down, keep it off this machine, never beside a backup\n";
    }
    told + "\nNext: sanad serve\n"
}
