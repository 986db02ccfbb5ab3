//! Whether Telegram ever took the token of the bot, remembered over restarts.
//!
//! A token that worked may be refused for an hour by a fault on the other side; one that never
//! did is a mistake of whoever set it. Invariant: what is kept is a mark that the house makes of
//! the token with a key of its own, so that nobody who lacks that key can try tokens out.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use subtle::ConstantTimeEq as _;

/// The file of the mark.
const FILE: &str = "known-token";

/// What is known of the token; cheap to clone.
#[derive(Clone, Default)]
pub struct Proof(Arc<Inner>);

#[derive(Default)]
struct Inner {
    worked: AtomicBool,
    refused: AtomicBool,
    note: Option<Note>,
}

struct Note {
    folder: PathBuf,
    mark: [u8; 32],
}

impl Proof {
    /// What was noted in that folder of the token with that mark; noted there once it works.
    pub fn kept_in(folder: &Path, mark: [u8; 32]) -> Self {
        let known = std::fs::read(folder.join(FILE)).unwrap_or_default();
        Self(Arc::new(Inner {
            worked: AtomicBool::new(known.ct_eq(&mark).into()),
            refused: AtomicBool::default(),
            note: Some(Note {
                folder: folder.to_path_buf(),
                mark,
            }),
        }))
    }

    /// Whether Telegram ever took it.
    pub(super) fn worked(&self) -> bool {
        self.0.worked.load(Ordering::Relaxed)
    }

    /// Telegram took it.
    pub(super) fn works(&self) {
        if !self.worked() && !self.0.worked.swap(true, Ordering::Relaxed) {
            self.note();
        }
        if self.0.refused.load(Ordering::Relaxed) && self.0.refused.swap(false, Ordering::Relaxed) {
            tracing::info!("Telegram accepts the token again");
        }
    }

    /// Telegram refused it although it worked; told once, until it works again.
    pub(super) fn fails(&self) {
        if !self.0.refused.swap(true, Ordering::Relaxed) {
            tracing::error!(
                "Telegram does not accept the token any more; it worked before, so it is tried again until it does. If it was revoked at @BotFather, put the new one into SANAD_TELEGRAM_TOKEN"
            );
        }
    }

    fn note(&self) {
        let Some(note) = &self.0.note else {
            return;
        };
        // Without the note the next start takes a refused token for a wrong one.
        if let Err(why) = note.write() {
            tracing::warn!(%why, "that the token works could not be noted in the data folder");
        }
    }
}

impl Note {
    fn write(&self) -> std::io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        file.write_all(&self.mark)?;
        file.persist(self.folder.join(FILE))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_worked_is_known_after_a_restart_and_no_other_is() {
        let folder = tempfile::tempdir().unwrap();
        let proof = Proof::kept_in(folder.path(), [1; 32]);
        assert!(!proof.worked());
        proof.fails();
        assert!(!Proof::kept_in(folder.path(), [1; 32]).worked());
        proof.works();
        assert!(proof.worked());
        assert!(Proof::kept_in(folder.path(), [1; 32]).worked());
        let other = Proof::kept_in(folder.path(), [2; 32]);
        assert!(!other.worked());
        other.works();
        assert!(!Proof::kept_in(folder.path(), [1; 32]).worked());
    }

    #[test]
    fn a_folder_that_takes_nothing_leaves_it_known_until_the_end() {
        let proof = Proof::kept_in(Path::new("/dev/null"), [1; 32]);
        proof.works();
        assert!(proof.worked());
    }
}
