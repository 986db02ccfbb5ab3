//! The publication that is kept as one file, for a start at which the content cannot be had.
//!
//! The file is JSON: what it is, its version, the fingerprint of all files, each file's
//! text by its name, and recordings in Base64. Not here: when it is written and when it is used (`serve`). Invariant:
//! it is replaced as a whole, and what does not have its fingerprint is not used.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::Files;

/// The name of the file.
pub const FILE: &str = "publication.json";
/// The form that this program writes, and the only one that it reads.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Kept {
    sanad_publication: u32,
    sha256: String,
    files: BTreeMap<String, String>,
    /// Recordings; a house without any writes what was always written.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    sounds: BTreeMap<String, String>,
}

/// Why a kept publication is not used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// It is not what this program writes.
    #[error("it is damaged, or of another version of Sanad")]
    Damaged,
}

/// Keeps these files in a folder, instead of those that were kept before.
pub fn keep(files: &Files, folder: &Path) -> std::io::Result<()> {
    if matches!(kept(folder), Ok(Some(same)) if same.version() == files.version()) {
        return Ok(());
    }
    let (sounds, texts): (Vec<_>, Vec<_>) =
        files.0.iter().partition(|(name, _)| super::is_sound(name));
    let texts = texts.into_iter().map(|(name, bytes)| {
        let text = String::from_utf8(bytes.clone());
        text.map(|text| (name.clone(), text))
    });
    let files_of_text: Result<BTreeMap<_, _>, _> = texts.collect();
    let kept = Kept {
        sanad_publication: FORM,
        sha256: hex(&files.version()),
        // What went up passed the check, so it is text.
        files: files_of_text.map_err(std::io::Error::other)?,
        sounds: sounds
            .into_iter()
            .map(|(name, bytes)| (name.clone(), STANDARD.encode(bytes)))
            .collect(),
    };
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer(&mut file, &kept)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(FILE))?;
    Ok(())
}

/// What was kept in a folder; none when nothing was.
pub fn kept(folder: &Path) -> Result<Option<Files>, Unusable> {
    let bytes = match std::fs::read(folder.join(FILE)) {
        Ok(bytes) => bytes,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(why.into()),
    };
    let kept: Kept = serde_json::from_slice(&bytes).map_err(|_| Unusable::Damaged)?;
    let texts = kept.files.into_iter();
    let mut files: BTreeMap<_, _> = texts
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    for (name, sound) in kept.sounds {
        let bytes = STANDARD.decode(sound).map_err(|_| Unusable::Damaged)?;
        files.insert(name, bytes);
    }
    let files = Files(files);
    if kept.sanad_publication != FORM || kept.sha256 != hex(&files.version()) {
        return Err(Unusable::Damaged);
    }
    Ok(Some(files))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{load, shipped};

    #[test]
    fn what_is_kept_comes_back_byte_by_byte_and_goes_up() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(kept(folder.path()), Ok(None)));
        let files = shipped();
        keep(&files, folder.path()).unwrap();
        let back = kept(folder.path()).unwrap().unwrap();
        assert_eq!(back.0, files.0);
        assert!(load(&back).live.is_some());
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "no half file is left beside it");
    }

    #[test]
    fn recordings_are_kept_with_the_texts() {
        let folder = tempfile::tempdir().unwrap();
        let mut files = shipped();
        let name = "locales/voice/fr/papers.ogg".to_owned();
        files.0.insert(name, vec![0, 0xff, 0x80, b'O']);
        keep(&files, folder.path()).unwrap();
        assert_eq!(kept(folder.path()).unwrap().unwrap().0, files.0);
        let file = folder.path().join(FILE);
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace("AP+ATw", "AP+AT!")).unwrap();
        assert!(matches!(kept(folder.path()), Err(Unusable::Damaged)));
    }

    #[test]
    fn a_changed_a_cut_and_a_future_file_are_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        keep(&shipped(), folder.path()).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        let changes = [
            text.replace("112", "113"),
            text[..text.len() / 2].to_owned(),
            text.replace("\"sanad_publication\":1", "\"sanad_publication\":2"),
            String::new(),
        ];
        for changed in changes {
            assert_ne!(changed, text);
            std::fs::write(&file, changed).unwrap();
            assert!(matches!(kept(folder.path()), Err(Unusable::Damaged)));
        }
        keep(&shipped(), folder.path()).unwrap();
        assert!(
            matches!(kept(folder.path()), Ok(Some(_))),
            "it is written anew"
        );
    }
}
