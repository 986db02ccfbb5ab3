//! Whom backups are sealed to: the public half of an age pair, in the keys folder.
//!
//! The private half is shown once, when the pair is made, and is kept by people. The public
//! half lies here and in no table, so whoever writes to the database cannot change it.
//! Invariant: the private half is never on a disk of ours.

use std::path::Path;

use age::secrecy::ExposeSecret as _;
use age::x25519;

use super::{KeyringError, files};

const FILE: &str = "backup.recipient";

/// Makes a new pair, hands over the private half to be shown once, and then names the public
/// half in the keys folder in the place of a former one: nothing is ever sealed to a pair of
/// which nobody was shown the private half.
pub fn make_recipient(folder: &Path, show: impl FnOnce(&str)) -> Result<(), KeyringError> {
    files::private_folder(folder, "the keys folder")?;
    let identity = x25519::Identity::generate();
    show(identity.to_string().expose_secret());
    let line = format!("{}\n", identity.to_public());
    files::replace(folder, FILE, line.as_bytes())
}

/// Those who can open backups; empty when none was made yet. Several lines are several people.
pub fn recipients(folder: &Path) -> Result<Vec<x25519::Recipient>, KeyringError> {
    let Some(text) = files::read(&folder.join(FILE))? else {
        return Ok(Vec::new());
    };
    let damaged = || KeyringError::Damaged("the recipient of backups");
    let text = str::from_utf8(&text).map_err(|_| damaged())?;
    let lines = text.lines().map(str::trim);
    let named = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let found: Result<Vec<_>, _> = named.map(str::parse).collect();
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        _ => Err(damaged()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_private_half_belongs_to_the_public_one_and_lies_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        assert!(recipients(folder.path()).unwrap().is_empty());
        let mut shown = String::new();
        make_recipient(folder.path(), |key| shown = key.to_owned()).unwrap();
        let own: x25519::Identity = shown.parse().unwrap();
        let found = recipients(folder.path()).unwrap();
        assert_eq!(found[0].to_string(), own.to_public().to_string());
        let text = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
        assert!(!text.contains("SECRET"));
        make_recipient(folder.path(), |_| {}).unwrap();
        let later = recipients(folder.path()).unwrap();
        assert_ne!(found[0].to_string(), later[0].to_string());
    }

    #[test]
    fn several_people_may_be_named_and_a_damaged_name_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let one = x25519::Identity::generate().to_public();
        let two = x25519::Identity::generate().to_public();
        let text = format!("# two people\n{one}\n\n{two}\n");
        files::replace(folder.path(), FILE, text.as_bytes()).unwrap();
        assert_eq!(recipients(folder.path()).unwrap().len(), 2);
        for bad in ["", "# nobody\n", "age1nobody\n"] {
            files::replace(folder.path(), FILE, bad.as_bytes()).unwrap();
            let told = recipients(folder.path());
            assert!(matches!(told, Err(KeyringError::Damaged(_))), "{bad}");
        }
    }
}
