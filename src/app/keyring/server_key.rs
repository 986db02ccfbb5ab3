//! The server key: what a copy of the database alone lacks.
//!
//! Each use has a key of its own, derived by label; the key itself leaves this file for no use.
//! Invariant: it is made once and never replaced, since nothing that hangs on it could be read again.

use std::path::{Component, Path, PathBuf};

use zeroize::Zeroizing;

use super::{KeyringError, failed, files};
use crate::domain::keys::SymmetricKey;

pub(super) const FILE: &str = "server.key";

/// The key of this installation, shared by all its replicas.
pub struct ServerKey(SymmetricKey);

impl ServerKey {
    /// Reads the key from the keys folder; at the first start it makes both.
    pub fn load_or_make(folder: &Path) -> Result<Self, KeyringError> {
        files::private_folder(folder, "the keys folder")?;
        files::clear_unfinished(folder)?;
        let content = files::make_once(folder, FILE, &*files::random::<32>()?)?;
        let bytes = <&[u8; 32]>::try_from(content.as_slice())
            .map_err(|_| KeyringError::Damaged("the server key"))?;
        Ok(Self(SymmetricKey::new(bytes)))
    }

    /// Reads the key where there must be one; `None` when there is none, and nothing is made.
    pub fn load(folder: &Path) -> Result<Option<Self>, KeyringError> {
        let Some(content) = files::read(&folder.join(FILE))? else {
            return Ok(None);
        };
        let bytes = <&[u8; 32]>::try_from(content.as_slice())
            .map_err(|_| KeyringError::Damaged("the server key"))?;
        Ok(Some(Self(SymmetricKey::new(bytes))))
    }

    /// A key that lives in this process alone, for the demo and for tests.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SymmetricKey::new(bytes))
    }

    /// The salt of every Argon2 run over a code, so that a stolen table cannot be tried out.
    pub fn code_pepper(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(*self.0.derive("code pepper").expose())
    }

    /// Wraps the secrets of second factors.
    pub fn second_factor_wrap(&self) -> SymmetricKey {
        self.0.derive("second factor")
    }

    /// Wraps the unlocked keys of one session; the token in the cookie is the other half.
    pub fn session_wrap(&self, token: &[u8; 32]) -> SymmetricKey {
        self.0.derive("session").derive_with("token", token)
    }

    /// The inner layer around a chat id that waits for a ping.
    pub fn chat_wrap(&self) -> SymmetricKey {
        self.0.derive("chat")
    }

    /// Vouches for the start-up key of a replica, to which its peers seal the day keys.
    pub fn replica_mac(&self, start_up_key: &[u8; 32]) -> [u8; 32] {
        *self
            .0
            .derive("replica")
            .derive_with("start-up key", start_up_key)
            .expose()
    }

    /// Vouches for the key of a day on its way to another replica: sealing proves no sender.
    pub fn day_mac(&self, day: i64, key: &[u8; 32]) -> [u8; 32] {
        *self
            .0
            .derive("shared day")
            .derive_with("day key", &[&day.to_be_bytes()[..], key].concat())
            .expose()
    }

    /// By what wrong sign-ins of a name are counted: people type passwords into that field.
    pub fn tried_name(&self, name: &str) -> [u8; 32] {
        *self
            .0
            .derive("tries")
            .derive_with("name", name.to_lowercase().as_bytes())
            .expose()
    }

    /// By what wrong digits beside the right password of a name are counted.
    pub fn tried_digits(&self, name: &str) -> [u8; 32] {
        *self
            .0
            .derive("tries of digits")
            .derive_with("name", name.to_lowercase().as_bytes())
            .expose()
    }

    /// By what a link that works once is found: a row that was written without this key opens
    /// nothing, nor does a link work for anything but what it was made for.
    pub fn once(&self, what: &str, token: &[u8; 32]) -> [u8; 32] {
        *self.0.derive("once").derive_with(what, token).expose()
    }

    /// Below which path Telegram sends updates of the bot with that token. All replicas agree
    /// without a word, and nothing of it is stored.
    pub fn webhook_path(&self, token: &str) -> [u8; 32] {
        let path = self.0.derive("webhook path");
        *path.derive_with("token", token.as_bytes()).expose()
    }

    /// What Telegram shows with each update, beside the path.
    pub fn webhook_token(&self, token: &str) -> [u8; 32] {
        let shown = self.0.derive("webhook token");
        *shown.derive_with("token", token.as_bytes()).expose()
    }

    /// The mark of a token that Telegram took, by which nobody without this key can try tokens.
    pub fn token_mark(&self, token: &str) -> [u8; 32] {
        let known = self.0.derive("known token");
        *known.derive_with("token", token.as_bytes()).expose()
    }

    /// The mark that remains of an erased case, so that no backup brings it back.
    pub fn erased_mark(&self, case: &[u8]) -> [u8; 32] {
        *self.0.derive("erased").derive_with("case", case).expose()
    }

    /// Wraps the canary of a backup: it opens with the keys that the backup belongs to.
    pub fn backup_wrap(&self) -> SymmetricKey {
        self.0.derive("backup")
    }

    /// Vouches for the whole of a backup, which anybody can seal to its public recipient.
    pub fn backup_mac(&self, digest: &[u8; 32]) -> [u8; 32] {
        *self
            .0
            .derive("backup")
            .derive_with("digest", digest)
            .expose()
    }
}

/// Refuses a keys folder that is the data folder or lies in it, links and dots resolved.
pub fn check_apart(data: &Path, keys: &Path) -> Result<(), KeyringError> {
    if resolve(keys)?.starts_with(resolve(data)?) {
        return Err(KeyringError::KeysInData);
    }
    Ok(())
}

/// The real place of a path, of which the last parts need not exist yet.
fn resolve(path: &Path) -> Result<PathBuf, KeyringError> {
    let mut real = std::path::absolute(Path::new(".")).map_err(failed("finding the folder"))?;
    for part in path.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            part => real.push(part),
        }
        // Each step is resolved at once, because the parent of a link is another than its target's.
        if let Ok(found) = real.canonicalize() {
            real = found;
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_the_same_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let first = ServerKey::load_or_make(&keys).unwrap();
        let second = ServerKey::load_or_make(&keys).unwrap();
        assert_eq!(first.code_pepper(), second.code_pepper());
        let other = ServerKey::load_or_make(&folder.path().join("other")).unwrap();
        assert_ne!(first.code_pepper(), other.code_pepper());
    }

    #[test]
    fn a_damaged_key_is_refused_and_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        files::make_once(folder.path(), FILE, b"short").unwrap();
        let refused = ServerKey::load_or_make(folder.path());
        assert!(matches!(refused.err(), Some(KeyringError::Damaged(_))));
        assert_eq!(std::fs::read(folder.path().join(FILE)).unwrap(), b"short");
    }

    #[test]
    fn every_use_has_a_key_of_its_own() {
        let key = ServerKey::from_bytes(&[7; 32]);
        let mut uses = vec![
            *key.code_pepper(),
            *key.second_factor_wrap().expose(),
            *key.chat_wrap().expose(),
            *key.session_wrap(&[1; 32]).expose(),
            *key.session_wrap(&[2; 32]).expose(),
            key.replica_mac(&[1; 32]),
            key.erased_mark(&[1; 32]),
            key.tried_name("Amal"),
            key.tried_digits("Amal"),
            key.once("set-up", &[1; 32]),
            key.once("invite", &[1; 32]),
            key.webhook_path("1:a"),
            key.webhook_path("1:b"),
            key.webhook_token("1:a"),
            key.webhook_token("1:b"),
            key.token_mark("1:a"),
            key.token_mark("1:b"),
            *key.backup_wrap().expose(),
            key.backup_mac(&[1; 32]),
        ];
        let count = uses.len();
        uses.sort_unstable();
        uses.dedup();
        assert_eq!(uses.len(), count);
    }

    #[test]
    fn keys_in_the_data_folder_are_refused_however_they_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let (data, keys) = (folder.path().join("data"), folder.path().join("keys"));
        std::fs::create_dir(&data).unwrap();
        std::os::unix::fs::symlink(&data, folder.path().join("link")).unwrap();
        for inside in [
            "data",
            "data/keys",
            "data/new/keys",
            "keys/../data/x",
            "link",
            "link/keys",
        ] {
            let refused = check_apart(&data, &folder.path().join(inside));
            assert!(matches!(refused, Err(KeyringError::KeysInData)), "{inside}");
        }
        assert!(check_apart(&data, &keys).is_ok());
        assert!(check_apart(&data, &folder.path().join("data-keys")).is_ok());
        assert!(check_apart(&data, &folder.path().join("data/../keys")).is_ok());
    }
}
