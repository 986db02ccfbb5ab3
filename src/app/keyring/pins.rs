//! What the organisation has pinned outside every table: its public key and the newest roster seen.
//!
//! Who can write to the database can put anything into it, and is refused here.
//! Invariant: the pinned key never changes, and the pinned number falls only when an operator
//! brings back an older house and says so.

use std::{
    fs::{File, OpenOptions},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{KeyringError, failed, files};
use crate::domain::{
    keys::VerifyKey,
    roster::{Roster, SignedRoster},
};

const ORGANISATION: &str = "organisation.pub";
const NUMBER: &str = "roster.number";
const LOCK: &str = "roster.lock";

/// The pinned key and number, in the keys folder.
pub struct Pins {
    folder: PathBuf,
}

impl Pins {
    /// Uses the keys folder, in which the server key lies too.
    pub fn open(folder: &Path) -> Result<Self, KeyringError> {
        files::private_folder(folder, "the keys folder")?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// Looks at the keys folder and changes nothing in it.
    pub fn look(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Pins the organisation's key at set-up; a second, different one is refused.
    pub fn pin_organisation(&self, key: &VerifyKey) -> Result<(), KeyringError> {
        let line = format!("{}\n", BASE64_STANDARD.encode(key.as_bytes()));
        files::make_once(&self.folder, ORGANISATION, line.as_bytes())?;
        match self.organisation()? {
            Some(pinned) if pinned == *key => Ok(()),
            _ => Err(KeyringError::OtherOrganisation),
        }
    }

    /// Forgets pins of a set-up that never committed; only for a house without a roster.
    pub fn forget_unused(&self) -> Result<(), KeyringError> {
        for name in [ORGANISATION, NUMBER] {
            files::destroy(&self.folder.join(name))?;
        }
        Ok(())
    }

    /// The pinned key; `None` before the set-up.
    pub fn organisation(&self) -> Result<Option<VerifyKey>, KeyringError> {
        let damaged = || KeyringError::Damaged("the organisation's public key");
        let Some(line) = files::read(&self.folder.join(ORGANISATION))? else {
            return Ok(None);
        };
        let bytes = BASE64_STANDARD
            .decode(line.trim_ascii())
            .map_err(|_| damaged())?;
        let bytes = bytes.try_into().map_err(|_| damaged())?;
        Ok(Some(VerifyKey::from_bytes(bytes)))
    }

    /// A roster is trusted when the pinned key signed it and no newer one has been seen.
    pub fn trusted_roster(&self, signed: &SignedRoster) -> Result<Roster, KeyringError> {
        let key = self.organisation()?.ok_or(KeyringError::NoOrganisation)?;
        let roster = signed.verify(&key).map_err(|_| KeyringError::Distrusted)?;
        self.check_roster(roster.number)?;
        Ok(roster)
    }

    /// Refuses a lower number than the highest seen, and remembers a higher one.
    ///
    /// Only for numbers of rosters whose signature holds: a forged one would shut out all others.
    pub fn check_roster(&self, number: u64) -> Result<(), KeyringError> {
        // Two replicas that read at once must not write the lower of two numbers last.
        let _lock = self.lock()?;
        let highest = self.highest_roster()?;
        if number < highest {
            return Err(KeyringError::OldRoster);
        }
        if number > highest {
            files::replace(&self.folder, NUMBER, format!("{number}\n").as_bytes())?;
        }
        Ok(())
    }

    /// Trusts an older roster again: an operator brings back the house of that day.
    pub fn go_back_to(&self, number: u64) -> Result<(), KeyringError> {
        let _lock = self.lock()?;
        files::replace(&self.folder, NUMBER, format!("{number}\n").as_bytes())
    }

    /// The highest number seen; zero before the first roster.
    pub fn highest_roster(&self) -> Result<u64, KeyringError> {
        let damaged = KeyringError::Damaged("the number of the newest roster");
        match files::read(&self.folder.join(NUMBER))? {
            None => Ok(0),
            Some(line) => str::from_utf8(line.trim_ascii())
                .ok()
                .and_then(|line| line.parse().ok())
                .ok_or(damaged),
        }
    }

    fn lock(&self) -> Result<File, KeyringError> {
        let what = "locking the number of the newest roster";
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(self.folder.join(LOCK))
            .map_err(failed(what))?;
        file.lock().map_err(failed(what))?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        keys::SigningPair,
        roster::{LeastEpochs, sign_roster},
    };

    fn signed(seed: u8, number: u64) -> SignedRoster {
        let roster = Roster {
            number,
            least_epochs: LeastEpochs::default(),
            members: Vec::new(),
        };
        sign_roster(&SigningPair::from_seed(&[seed; 32]), &roster).unwrap()
    }

    #[test]
    fn an_older_roster_is_refused_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let pins = Pins::open(folder.path()).unwrap();
        assert_eq!(pins.highest_roster().unwrap(), 0);
        pins.check_roster(3).unwrap();
        pins.check_roster(3).unwrap();
        let pins = Pins::open(folder.path()).unwrap();
        assert!(matches!(pins.check_roster(2), Err(KeyringError::OldRoster)));
        pins.check_roster(4).unwrap();
        assert_eq!(pins.highest_roster().unwrap(), 4);
    }

    #[test]
    fn replicas_that_read_at_once_never_lower_the_number() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for number in 1..=16 {
                let folder = folder.path();
                scope.spawn(move || Pins::open(folder).unwrap().check_roster(number));
            }
        });
        assert_eq!(
            Pins::open(folder.path()).unwrap().highest_roster().unwrap(),
            16
        );
    }

    #[test]
    fn an_operator_may_go_back_to_an_older_roster() {
        let folder = tempfile::tempdir().unwrap();
        let pins = Pins::open(folder.path()).unwrap();
        pins.check_roster(5).unwrap();
        pins.go_back_to(3).unwrap();
        pins.check_roster(3).unwrap();
        assert!(pins.check_roster(2).is_err());
    }

    #[test]
    fn a_damaged_number_is_told_and_does_not_begin_again_at_zero() {
        let folder = tempfile::tempdir().unwrap();
        let pins = Pins::open(folder.path()).unwrap();
        files::replace(folder.path(), NUMBER, b"").unwrap();
        assert!(matches!(
            pins.check_roster(9),
            Err(KeyringError::Damaged(_))
        ));
    }

    #[test]
    fn the_organisation_is_pinned_once() {
        let folder = tempfile::tempdir().unwrap();
        let pins = Pins::open(folder.path()).unwrap();
        let key = SigningPair::from_seed(&[1; 32]).verify_key();
        let other = SigningPair::from_seed(&[2; 32]).verify_key();
        assert_eq!(pins.organisation().unwrap(), None);
        pins.pin_organisation(&key).unwrap();
        pins.pin_organisation(&key).unwrap();
        assert!(matches!(
            pins.pin_organisation(&other),
            Err(KeyringError::OtherOrganisation)
        ));
        assert_eq!(pins.organisation().unwrap(), Some(key));
    }

    #[test]
    fn only_a_roster_of_the_pinned_organisation_is_trusted() {
        let folder = tempfile::tempdir().unwrap();
        let pins = Pins::open(folder.path()).unwrap();
        assert!(matches!(
            pins.trusted_roster(&signed(1, 5)),
            Err(KeyringError::NoOrganisation)
        ));
        pins.pin_organisation(&SigningPair::from_seed(&[1; 32]).verify_key())
            .unwrap();
        assert_eq!(pins.trusted_roster(&signed(1, 5)).unwrap().number, 5);
        assert!(matches!(
            pins.trusted_roster(&signed(2, 9)),
            Err(KeyringError::Distrusted)
        ));
        assert_eq!(
            pins.highest_roster().unwrap(),
            5,
            "a forged roster shuts nobody out"
        );
        assert!(matches!(
            pins.trusted_roster(&signed(1, 4)),
            Err(KeyringError::OldRoster)
        ));
    }
}
