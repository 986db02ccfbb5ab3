//! The age file around a backup: to recipients, or under a passphrase.
//!
//! Invariant: an answer of the age library is reduced to what an operator can do about it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use age::secrecy::SecretString;
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use zeroize::Zeroizing;

use super::{Refused, file};

/// More than this is not our file, and opening it would take the machine down.
const MOST_WORK: u8 = 20;

/// What opens a file.
pub(super) enum Opener {
    /// Keys that were shown once.
    Identities(Vec<x25519::Identity>),
    /// A passphrase.
    Passphrase(SecretString),
}

impl Opener {
    /// Reads a file with keys, as they were shown or as `age-keygen` writes them; `-` is the
    /// standard input, so that the key need not touch a disk.
    pub(super) fn identities(path: &Path) -> Result<Self, Refused> {
        let text = if path == Path::new("-") {
            let mut text = Zeroizing::new(String::new());
            let read = io::stdin().read_to_string(&mut text);
            read.map_err(file("reading", path))?;
            text
        } else {
            Zeroizing::new(std::fs::read_to_string(path).map_err(file("reading", path))?)
        };
        let lines = text.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let found: Result<Vec<x25519::Identity>, _> = lines.map(str::parse).collect();
        match found {
            Ok(found) if !found.is_empty() => Ok(Self::Identities(found)),
            _ => Err(Refused::NoIdentity(path.to_owned())),
        }
    }

    /// Reads a file with a passphrase.
    pub(super) fn passphrase(path: &Path) -> Result<Self, Refused> {
        let text = std::fs::read_to_string(path).map_err(file("reading", path))?;
        let text = Zeroizing::new(text);
        Ok(Self::Passphrase(SecretString::from(
            text.trim_end_matches(['\r', '\n']),
        )))
    }

    /// Opens a file; what comes out is read as it is needed.
    pub(super) fn open(&self, path: &Path) -> Result<impl BufRead + use<>, Refused> {
        let input = File::open(path).map_err(file("reading", path))?;
        let decryptor =
            Decryptor::new_buffered(BufReader::new(input)).map_err(|why| no_header(&why))?;
        let opened: Result<StreamReader<_>, _> = match (self, decryptor.is_scrypt()) {
            (Self::Identities(_), true) => return Err(Refused::NeedsPassphrase),
            (Self::Identities(own), false) => {
                decryptor.decrypt(own.iter().map(|own| own as &dyn age::Identity))
            }
            (Self::Passphrase(_), false) => return Err(Refused::WrongPassphrase),
            (Self::Passphrase(own), true) => {
                let mut own = scrypt::Identity::new(own.clone());
                own.set_max_work_factor(MOST_WORK);
                decryptor.decrypt(std::iter::once(&own as &dyn age::Identity))
            }
        };
        opened.map(BufReader::new).map_err(|why| match why {
            DecryptError::NoMatchingKeys => Refused::WrongIdentity,
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => match self {
                Self::Identities(_) => Refused::WrongIdentity,
                Self::Passphrase(_) => Refused::WrongPassphrase,
            },
            _ => Refused::Damaged,
        })
    }
}

fn no_header(why: &DecryptError) -> Refused {
    match why {
        DecryptError::InvalidMac => Refused::Damaged,
        _ => Refused::NotAge,
    }
}

/// Whether this is an age file at all, which can be told without any key.
pub(super) fn is_age(path: &Path) -> Result<(), Refused> {
    let input = File::open(path).map_err(file("reading", path))?;
    let read = Decryptor::new_buffered(BufReader::new(input));
    read.map(|_| ()).map_err(|why| no_header(&why))
}

/// Seals what is written to those who are named.
pub(super) fn seal_to<W: Write>(
    recipients: &[x25519::Recipient],
    out: W,
) -> Result<StreamWriter<W>, Refused> {
    let each = recipients.iter().map(|one| one as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(each);
    let encryptor = encryptor.map_err(|why| Refused::Writing(io::Error::other(why)))?;
    encryptor.wrap_output(out).map_err(Refused::Writing)
}

/// Seals what is written under a passphrase.
pub(super) fn seal_under<W: Write>(
    passphrase: SecretString,
    out: W,
) -> Result<StreamWriter<W>, Refused> {
    let encryptor = Encryptor::with_user_passphrase(passphrase);
    encryptor.wrap_output(out).map_err(Refused::Writing)
}
