//! The file that two people keep offline: the organisation's seed and the recovery seed.
//!
//! It is an ordinary age file under a passphrase that we make, so the standard `age` command opens
//! it when this program is gone. It is written once, at set-up, and read only to recover.
//! Invariant: neither seed is ever on a disk outside of it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use age::{scrypt, secrecy::SecretString};
use base64::{Engine, prelude::BASE64_STANDARD};
use zeroize::Zeroizing;

use crate::domain::keys::{Pair, SigningPair};

/// What the `age` command chooses on usual machines: 256 MiB and about a second.
pub const USUAL_WORK: u8 = 18;
/// More than this is not our file, and reading it would take the machine down.
const MOST_WORK: u8 = 20;
const TITLE: &str = "sanad recovery 1";

/// Why a recovery file was not written or read.
#[derive(Debug, thiserror::Error)]
pub enum RecoveryError {
    /// The machine refuses; also when a file of that name exists.
    #[error("the recovery file could not be read or written")]
    Io(#[source] io::Error),
    /// The passphrase is another one, or the file has been changed.
    #[error("the passphrase does not open this file")]
    Refused,
    /// It opens and holds something else.
    #[error("the file opens and is no recovery file of a known version")]
    Unknown,
}

/// What recovers everything; no `Debug`.
pub struct Recovery {
    organisation: Zeroizing<[u8; 32]>,
    recovery: Zeroizing<[u8; 32]>,
}

impl Recovery {
    /// Takes two seeds of 32 random bytes.
    pub fn new(organisation: &[u8; 32], recovery: &[u8; 32]) -> Self {
        Self {
            organisation: Zeroizing::new(*organisation),
            recovery: Zeroizing::new(*recovery),
        }
    }

    /// The pair that signs rosters and epochs.
    pub fn organisation(&self) -> SigningPair {
        SigningPair::from_seed(&self.organisation)
    }

    /// The pair that opens what is wrapped to recovery.
    pub fn recovery(&self) -> Pair {
        Pair::from_seed(&self.recovery)
    }

    /// Writes a new file, for this account alone; `work` is [`USUAL_WORK`] or, in tests, 1.
    pub fn write(
        &self,
        path: &Path,
        passphrase: &Passphrase,
        work: u8,
    ) -> Result<(), RecoveryError> {
        let content = self.seal(passphrase, work)?;
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(RecoveryError::Io)?;
        file.write_all(&content)
            .and_then(|()| file.sync_all())
            .map_err(RecoveryError::Io)
    }

    /// Reads a file again.
    pub fn read(path: &Path, passphrase: &Passphrase) -> Result<Self, RecoveryError> {
        Self::open(&fs::read(path).map_err(RecoveryError::Io)?, passphrase)
    }

    /// The content of the file.
    pub fn seal(&self, passphrase: &Passphrase, work: u8) -> Result<Vec<u8>, RecoveryError> {
        let mut recipient = scrypt::Recipient::new(passphrase.secret());
        recipient.set_work_factor(work.clamp(1, MOST_WORK));
        age::encrypt(&recipient, self.text().as_bytes()).map_err(|_| RecoveryError::Refused)
    }

    /// Opens the content of a file.
    pub fn open(content: &[u8], passphrase: &Passphrase) -> Result<Self, RecoveryError> {
        let mut identity = scrypt::Identity::new(passphrase.secret());
        identity.set_max_work_factor(MOST_WORK);
        let text = age::decrypt(&identity, content).map_err(|_| RecoveryError::Refused)?;
        Self::parse(&Zeroizing::new(text)).ok_or(RecoveryError::Unknown)
    }

    fn text(&self) -> Zeroizing<String> {
        let encoded = |seed: &[u8; 32]| Zeroizing::new(BASE64_STANDARD.encode(seed));
        let (organisation, recovery) = (encoded(&self.organisation), encoded(&self.recovery));
        Zeroizing::new(format!(
            "{TITLE}\norganisation {}\nrecovery {}\n",
            *organisation, *recovery
        ))
    }

    fn parse(text: &[u8]) -> Option<Self> {
        let mut lines = str::from_utf8(text).ok()?.lines();
        let title = lines.next()?;
        let organisation = seed(lines.next()?, "organisation ")?;
        let recovery = seed(lines.next()?, "recovery ")?;
        let whole = title == TITLE && lines.next().is_none();
        whole.then_some(Self {
            organisation,
            recovery,
        })
    }
}

fn seed(line: &str, name: &str) -> Option<Zeroizing<[u8; 32]>> {
    let encoded = line.strip_prefix(name)?;
    let bytes = Zeroizing::new(BASE64_STANDARD.decode(encoded).ok()?);
    Some(Zeroizing::new(bytes.as_slice().try_into().ok()?))
}

/// A passphrase that we make: seven groups of four letters, 126 bits.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Letters that are not taken for one another or for digits when written by hand.
    const LETTERS: &[u8; 23] = b"abcdefghjkmnpqrstuvwxyz";
    const GROUP: usize = 4;
    const LENGTH: usize = 7 * Self::GROUP;

    /// Makes one from random bytes, of which 64 are plenty; `None` when they were unlucky.
    pub fn make(random: &[u8]) -> Option<Self> {
        // 253 to 255 are left out, so that every letter comes as often as any other.
        let letters: Zeroizing<Vec<u8>> = Zeroizing::new(
            random
                .iter()
                .filter(|byte| **byte < 253)
                .take(Self::LENGTH)
                .map(|byte| Self::LETTERS[usize::from(byte % 23)])
                .collect(),
        );
        Self::group(&letters)
    }

    /// Reads what somebody typed from paper: capitals, blanks and dashes do not matter.
    pub fn read(typed: &str) -> Option<Self> {
        let letters: Zeroizing<Vec<u8>> = Zeroizing::new(
            typed
                .bytes()
                .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'-')
                .map(|byte| byte.to_ascii_lowercase())
                .collect(),
        );
        Self::group(&letters)
    }

    /// To be shown once and written down; the `age` command takes it exactly like this.
    pub fn expose(&self) -> &str {
        &self.0
    }

    fn group(letters: &[u8]) -> Option<Self> {
        if letters.len() != Self::LENGTH || !letters.iter().all(|l| Self::LETTERS.contains(l)) {
            return None;
        }
        let mut text = Zeroizing::new(String::with_capacity(Self::LENGTH + 6));
        for (place, letter) in letters.iter().enumerate() {
            if place > 0 && place % Self::GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(*letter));
        }
        Some(Self(text))
    }

    fn secret(&self) -> SecretString {
        SecretString::from(self.0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(first: u8) -> Passphrase {
        Passphrase::make(&(first..first + 40).collect::<Vec<u8>>()).unwrap()
    }

    fn recovery() -> Recovery {
        Recovery::new(&[1; 32], &[2; 32])
    }

    #[test]
    fn the_file_comes_back_with_its_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recovery.age");
        recovery().write(&path, &passphrase(0), 1).unwrap();
        let read = Recovery::read(&path, &passphrase(0)).unwrap();
        assert_eq!(
            read.organisation().verify_key(),
            recovery().organisation().verify_key()
        );
        assert_eq!(read.recovery().public, recovery().recovery().public);
        assert_ne!(
            read.organisation().expose(),
            read.recovery().private.expose()
        );
    }

    #[test]
    fn a_file_is_private_and_never_written_over() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recovery.age");
        recovery().write(&path, &passphrase(0), 1).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert!(matches!(
            recovery().write(&path, &passphrase(1), 1),
            Err(RecoveryError::Io(_))
        ));
        assert!(Recovery::read(&path, &passphrase(0)).is_ok());
    }

    #[test]
    fn another_passphrase_or_a_changed_byte_is_refused() {
        let good = recovery().seal(&passphrase(0), 1).unwrap();
        assert!(matches!(
            Recovery::open(&good, &passphrase(1)),
            Err(RecoveryError::Refused)
        ));
        for place in (0..good.len()).step_by(7).chain([good.len() - 1]) {
            let mut bad = good.clone();
            bad[place] ^= 1;
            assert!(
                Recovery::open(&bad, &passphrase(0)).is_err(),
                "byte {place}"
            );
        }
    }

    #[test]
    fn it_is_an_ordinary_age_file_with_words_that_can_be_typed_off() {
        let content = recovery().seal(&passphrase(0), 1).unwrap();
        assert!(content.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        let text = recovery().text();
        assert_eq!(text.lines().next(), Some(TITLE));
        assert_eq!(text.lines().count(), 3);
    }

    #[test]
    fn an_age_file_with_other_words_is_no_recovery_file() {
        let text = recovery().text();
        assert!(Recovery::parse(text.as_bytes()).is_some());
        assert!(Recovery::parse(text.replace("recovery 1", "recovery 2").as_bytes()).is_none());
        assert!(Recovery::parse(text.replace('A', "").as_bytes()).is_none());
        assert!(Recovery::parse(format!("{}more\n", *text).as_bytes()).is_none());
        assert!(Recovery::parse(b"").is_none());
    }

    #[test]
    fn a_passphrase_is_seven_groups_and_read_as_typed() {
        let made = passphrase(0);
        assert_eq!(made.expose(), "abcd-efgh-jkmn-pqrs-tuvw-xyza-bcde");
        let typed = Passphrase::read(" ABCD efgh JKMN-PQRS tuvw\nxyza bcde").unwrap();
        assert_eq!(typed.expose(), made.expose());
        assert!(Passphrase::read("abcd-efgh").is_none());
        assert!(Passphrase::read(&made.expose().replace('a', "i")).is_none());
    }

    #[test]
    fn unlucky_bytes_make_no_passphrase() {
        assert!(Passphrase::make(&[1; 27]).is_none());
        assert!(Passphrase::make(&[255; 64]).is_none());
    }
}
