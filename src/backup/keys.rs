//! `sanad backup --keys` and `sanad restore --keys`: the keys of the house, in a file apart.
//!
//! With a backup of the house these keys open codes and second factors, so the two are never
//! kept in one place. Invariant: keys that are there are never replaced.

use std::io::{BufRead, BufWriter, Write as _};
use std::path::Path;
use std::process::ExitCode;

use age::secrecy::SecretString;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::envelope::{self, Opener};
use super::format::{FORMAT, Head, Line, Reader, Writer};
use super::make::{beside, recipients_of};
use super::place::{self, Unfinished};
use super::{Refused, file};
use crate::app::house::Random;
use crate::app::keyring::check_apart;
use crate::app::keyring::copy::{self, KeyFile};
use crate::app::recovery_file::Passphrase;
use crate::config::Config;
use crate::play::say;
use crate::serve::machine_now;

const KEYS: &str = "keys";

/// One file of the keys folder.
#[derive(Serialize, Deserialize)]
struct FileLine {
    file: String,
    content: String,
}

/// What the copy of the keys is sealed with.
pub enum Lock<'a> {
    /// The key of the backups.
    Recipient,
    /// A passphrase that is made and shown once.
    NewPassphrase,
    /// A passphrase in a file.
    PassphraseFile(&'a Path),
}

/// Writes the keys of the house into a file apart.
pub fn back_up_keys(
    config: &Config,
    to: Option<&Path>,
    lock: &Lock<'_>,
) -> anyhow::Result<ExitCode> {
    let keys = copy::read(&config.keys_dir)?.ok_or(Refused::NoKeys)?;
    let made_at = machine_now();
    let name = format!("sanad-keys-{}.age", place::stamp(made_at));
    let mut unfinished = Unfinished::begin(to, &name)?;
    let out = BufWriter::new(unfinished.file());
    let sealed = match lock {
        Lock::Recipient => envelope::seal_to(&recipients_of(&config.keys_dir, false)?, out)?,
        Lock::NewPassphrase => envelope::seal_under(new_passphrase()?, out)?,
        Lock::PassphraseFile(path) => envelope::seal_under(passphrase_of(path)?, out)?,
    };
    let head = Head {
        sanad: KEYS.to_owned(),
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: 0,
        made_at,
        canary: String::new(),
    };
    let mut lines = Writer::begin(sealed, &head)?;
    for (name, content) in &keys.taken {
        lines.line(&FileLine {
            file: name.clone(),
            content: BASE64_STANDARD.encode(content),
        })?;
    }
    let (sealed, _) = lines.end(|_| [0; 32])?;
    let mut out = sealed.finish().map_err(Refused::Writing)?;
    out.flush().map_err(Refused::Writing)?;
    drop(out);
    let (path, _) = unfinished.finish()?;
    let taken: Vec<_> = keys.taken.iter().map(|(name, _)| name.as_str()).collect();
    say(&format!(
        "{}\n  in it:     {}",
        path.display(),
        taken.join(", ")
    ));
    if !keys.left.is_empty() {
        say(&format!("  not in it: {}", keys.left.join(", ")));
    }
    say("Keep it apart from the backups of the house: who has both has more than either.");
    beside(config, &path);
    Ok(ExitCode::SUCCESS)
}

/// Puts the keys of a house back.
pub fn restore_keys(
    config: &Config,
    from: &Path,
    identity: Option<&Path>,
    passphrase: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    check_apart(&config.data_dir, &config.keys_dir)?;
    let opener = match (identity, passphrase) {
        (_, Some(passphrase)) => Opener::passphrase(passphrase)?,
        (Some(identity), None) => Opener::identities(identity)?,
        (None, None) => anyhow::bail!(
            "name the file with what opens these keys: --identity-file FILE, or --passphrase-file FILE"
        ),
    };
    let (_, mut lines) = Reader::begin(opener.open(from)?, KEYS)?;
    let keys = read_files(&mut lines)?;
    if !copy::put_back(&config.keys_dir, &keys)? {
        return Err(Refused::KeysAreThere(config.keys_dir.clone()).into());
    }
    say(&format!(
        "The keys of the house are in {}.\n\nNext: sanad restore FILE --identity-file FILE",
        config.keys_dir.display()
    ));
    Ok(ExitCode::SUCCESS)
}

fn read_files<R: BufRead>(lines: &mut Reader<R>) -> Result<Vec<KeyFile>, Refused> {
    let mut files = Vec::new();
    while let Some(line) = lines.next()? {
        let Line::Other(told) = line else {
            return Err(Refused::Damaged);
        };
        let told: FileLine = serde_json::from_value(told).map_err(|_| Refused::Damaged)?;
        let content = BASE64_STANDARD.decode(&told.content);
        let content = content.map_err(|_| Refused::Damaged)?;
        files.push((told.file, Zeroizing::new(content)));
    }
    Ok(files)
}

fn new_passphrase() -> Result<SecretString, Refused> {
    let random = Random::of_the_machine().bytes::<64>();
    // 64 bytes are plenty; a machine that gives no such ones is broken.
    let made = Passphrase::make(&random).ok_or(Refused::NoKeys)?;
    say(&format!(
        "The passphrase of the keys is shown only this once:\n\n  passphrase      {}\n",
        made.expose()
    ));
    Ok(SecretString::from(made.expose()))
}

fn passphrase_of(path: &Path) -> Result<SecretString, Refused> {
    let text = Zeroizing::new(std::fs::read_to_string(path).map_err(file("reading", path))?);
    Ok(SecretString::from(text.trim_end_matches(['\r', '\n'])))
}
