//! Which content goes up at a start of the house, and how the one that went up is kept.
//!
//! Content from a folder is kept in the data folder each time it goes up. A restart at which
//! that folder is missing or broken puts up what was kept, and says so loudly: a mistake in
//! an edit must not silence the bot. A first start has nothing to fall back on and fails.
//! Invariant: only content that passed the check goes up or is kept.

use anyhow::Context as _;

use super::build::{content_folder, load_files};
use super::database::private_folder;
use crate::config::Config;
use crate::content::{self, Files, Live, kept};

/// The content of a start; that which was kept when there is no better.
pub(super) fn content_of_a_start(config: &Config) -> anyhow::Result<Live> {
    let Some(folder) = content_folder(config.locales.as_deref()) else {
        return load_files(&content::shipped());
    };
    let files = content::read_folder(&folder)
        .with_context(|| format!("reading the content in {}", folder.display()));
    let why = match files.and_then(|files| Ok((load_files(&files)?, files))) {
        Ok((live, files)) => {
            keep(config, &files);
            return Ok(live);
        }
        Err(why) => why,
    };
    match kept::kept(&config.data_dir) {
        Ok(Some(files)) => {
            let live = load_files(&files).context("the content that was kept")?;
            tracing::error!(
                "the content that was up before is served, because the folder cannot be used; repair it, and what is saved goes up\n{why:#}"
            );
            Ok(live)
        }
        Ok(None) => Err(why),
        Err(unusable) => {
            tracing::error!(%unusable, file = kept::FILE, "the content that was kept is not used");
            Err(why)
        }
    }
}

/// Keeps content that went up, for a later start.
pub(super) fn keep(config: &Config, files: &Files) {
    let kept = private_folder(&config.data_dir).and_then(|()| kept::keep(files, &config.data_dir));
    if let Err(why) = kept {
        tracing::warn!(%why, "the content could not be kept for a later start");
    }
}
