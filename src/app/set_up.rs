//! The first hour of a house: the organisation's keys and its first administrator.
//!
//! The administrator is also case worker and supervisor until others are invited.
//! Invariant: everything is written in one transaction, the use of the link too, and a
//! set-up that is refused changes nothing, neither the link nor a recovery file.

use std::path::PathBuf;

use totp_rs::{Builder, Secret, Totp};

use super::house::{House, kind_word};
use super::keyring::{KeyringError, make_recipient};
use super::recovery_file::{Passphrase, Recovery, RecoveryError};
use super::rows;
use super::signin::SET_UP;
use super::staff_keys::{FromPassword, StaffKeys};
use crate::domain::epoch::{Epoch, EpochKind, sign_epoch};
use crate::domain::keys::{Pair, PublicKey, SigningPair};
use crate::domain::roster::{LeastEpochs, Member, Roles, Roster, sign_roster};
use crate::domain::seal::{self, Purpose};
use crate::store::staff::StaffRow;
use crate::store::{Change, StoreError};

/// The fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 15;

const FIRST: u64 = 1;

/// What is shown once after the set-up.
pub struct SetUpDone {
    /// The secret of the second factor, in base 32.
    pub totp_secret: String,
    /// The same as `otpauth://…`, for a QR code.
    pub totp_uri: String,
    /// Opens the administrator's keys when the password is lost.
    pub recovery_code: String,
    /// Where the recovery file lies; it belongs into a safe, not on this machine.
    pub recovery_file: PathBuf,
    /// Opens the recovery file; it belongs to a second person.
    pub recovery_passphrase: String,
    /// Opens backups; none when it could not be made, and then the first backup makes it.
    pub backup_identity: Option<String>,
}

/// Why a set-up changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum SetUpRefused {
    /// There is an organisation already.
    #[error("this house is set up already; nothing was changed")]
    AlreadySetUp,
    /// The link was used, is too old, or never was.
    #[error("this link does not work any more; nothing was changed")]
    Link,
    /// The password is too short.
    #[error("the password needs at least {SHORTEST_PASSWORD} characters; nothing was changed")]
    PasswordTooShort,
    /// The name is empty or too long.
    #[error("the name needs 1 to 60 characters; nothing was changed")]
    Name,
    /// The database gave no answer.
    #[error("the database gave no answer, so nothing was changed: {0}")]
    Store(#[from] StoreError),
    /// The keys folder cannot be used.
    #[error("{0}")]
    Keyring(#[from] KeyringError),
    /// The recovery file could not be written.
    #[error("the recovery file could not be written: {0}")]
    Recovery(#[from] RecoveryError),
    /// A key could not be signed.
    #[error("a key could not be made; run the set-up once more")]
    Keys,
}

/// All keys that the set-up makes.
struct NewKeys {
    organisation: SigningPair,
    organisation_seed: [u8; 32],
    intake: Pair,
    supervisors: Pair,
    recovery: Pair,
    recovery_seed: [u8; 32],
    staff: StaffKeys,
    id: [u8; 16],
}

impl House {
    /// Makes the keys and the first administrator.
    pub async fn set_up(&self, name: &str, password: &str) -> Result<SetUpDone, SetUpRefused> {
        self.set_up_once(name, password, None).await
    }

    /// The same for whoever has the link, which is used up only when it is done.
    pub async fn set_up_by_link(
        &self,
        link: &str,
        name: &str,
        password: &str,
    ) -> Result<SetUpDone, SetUpRefused> {
        let link = self.once(link, SET_UP).ok_or(SetUpRefused::Link)?;
        self.set_up_once(name, password, Some(link)).await
    }

    async fn set_up_once(
        &self,
        name: &str,
        password: &str,
        link: Option<[u8; 32]>,
    ) -> Result<SetUpDone, SetUpRefused> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 60 {
            return Err(SetUpRefused::Name);
        }
        if password.chars().count() < SHORTEST_PASSWORD {
            return Err(SetUpRefused::PasswordTooShort);
        }
        // Whoever can write to the database can empty it, and must not become the organisation.
        if self.is_set_up().await? || self.pins()?.highest_roster()? > 0 {
            return Err(SetUpRefused::AlreadySetUp);
        }
        let keys = self.new_keys();
        let passphrase = Passphrase::make(&self.random.bytes::<64>()).ok_or(SetUpRefused::Keys)?;
        let recovery_code =
            Passphrase::make(&self.random.bytes::<64>()).ok_or(SetUpRefused::Keys)?;
        let secret: [u8; 20] = self.random.bytes();
        let totp = totp(name, &secret).ok_or(SetUpRefused::Keys)?;
        let totp_uri = totp.to_url().map_err(|_| SetUpRefused::Keys)?;
        let row = self
            .staff_row(name, password, &recovery_code, &keys, &secret)
            .await;

        let new_file = self.keys_folder.join(self.new_recovery_name());
        let recovery = Recovery::new(&keys.organisation_seed, &keys.recovery_seed);
        let written = match recovery.write(&new_file, &passphrase, self.recovery_work) {
            Ok(()) => self.write_house(name, &keys, &row, link).await,
            Err(why) => Err(why.into()),
        };
        if let Err(why) = written {
            // Nobody knows its passphrase, and there is no house to which it belongs.
            let _ = std::fs::remove_file(&new_file);
            return Err(why);
        }
        let recovery_file = self.name_recovery_file(new_file);
        let backup_identity = self.new_backup_identity();
        self.distrust();
        // Reading the roster pins its number, from which on this house is nobody else's.
        let _ = self.trust().await;
        Ok(SetUpDone {
            totp_secret: Secret::new(secret.as_slice().into()).to_base32(),
            totp_uri,
            recovery_code: recovery_code.expose().to_owned(),
            recovery_file,
            recovery_passphrase: passphrase.expose().to_owned(),
            backup_identity,
        })
    }

    fn new_recovery_name(&self) -> String {
        let own = u64::from_be_bytes(self.random.bytes());
        format!("recovery-{own:016x}.age")
    }

    /// Gives the recovery file its name once the house exists; else it keeps the one it has.
    fn name_recovery_file(&self, new_file: PathBuf) -> PathBuf {
        let usual = self.keys_folder.join("recovery.age");
        match std::fs::rename(&new_file, &usual) {
            Ok(()) => usual,
            Err(why) => {
                tracing::warn!(%why, "the recovery file keeps the name under which it was written");
                new_file
            }
        }
    }

    /// Only once the house exists: before that nobody would be shown what opens its backups.
    fn new_backup_identity(&self) -> Option<String> {
        let mut shown = None;
        let made = make_recipient(&self.keys_folder, |key| shown = Some(key.to_owned()));
        if let Err(why) = made {
            tracing::warn!(%why, "what opens backups is made at the first backup");
            return None;
        }
        shown
    }

    fn new_keys(&self) -> NewKeys {
        let organisation_seed = self.random.bytes();
        let recovery_seed = self.random.bytes();
        NewKeys {
            organisation: SigningPair::from_seed(&organisation_seed),
            organisation_seed,
            intake: Pair::from_seed(&self.random.bytes()),
            supervisors: Pair::from_seed(&self.random.bytes()),
            recovery: Pair::from_seed(&recovery_seed),
            recovery_seed,
            staff: StaffKeys::from_seed(self.random.bytes()),
            id: self.random.bytes(),
        }
    }

    async fn staff_row(
        &self,
        name: &str,
        password: &str,
        recovery_code: &Passphrase,
        keys: &NewKeys,
        totp: &[u8; 20],
    ) -> StaffRow {
        let salt: [u8; 16] = self.random.bytes();
        let recovery_salt: [u8; 16] = self.random.bytes();
        let known = FromPassword::new(&*self.stretcher.stretch(password.as_bytes(), &salt).await);
        let lost = self
            .stretcher
            .stretch(recovery_code.expose().as_bytes(), &recovery_salt)
            .await;
        let lost = FromPassword::new(&lost);
        let aad = rows::staff_keys(&keys.id);
        let wrap = |key, purpose, plain: &[u8]| {
            seal::wrap(key, purpose, &aad, plain, &self.random.bytes())
        };
        StaffRow {
            staff: keys.id,
            name: name.to_owned(),
            salt,
            verifier: known.verifier.to_vec(),
            keys: wrap(&known.kek, Purpose::StaffKeys, keys.staff.bytes()),
            recovery_salt,
            recovery_keys: wrap(&lost.kek, Purpose::Recovery, keys.staff.bytes()),
            totp: wrap(
                &self.server_key.second_factor_wrap(),
                Purpose::SecondFactor,
                totp,
            ),
            totp_last: 0,
            disabled_at: None,
        }
    }

    async fn write_house(
        &self,
        name: &str,
        keys: &NewKeys,
        row: &StaffRow,
        link: Option<[u8; 32]>,
    ) -> Result<(), SetUpRefused> {
        let now = self.now();
        let sealing = keys.staff.sealing().public;
        let member = Member {
            staff: keys.id,
            name: name.to_owned(),
            seal_key: sealing,
            verify_key: keys.staff.signing().verify_key(),
            roles: Roles::ADMINISTRATOR
                .and(Roles::CASE_WORKER)
                .and(Roles::SUPERVISOR)
                .and(Roles::EDITOR)
                .and(Roles::PUBLISHER),
            from: now,
            until: None,
        };
        let roster = Roster {
            number: FIRST,
            least_epochs: LeastEpochs {
                intake: FIRST,
                supervisors: FIRST,
                recovery: FIRST,
            },
            members: vec![member],
        };
        let signed = sign_roster(&keys.organisation, &roster).map_err(|_| SetUpRefused::Keys)?;
        let mut change = self.store.begin().await?;
        if let Some(link) = link
            && !change.use_once(link, now).await?
        {
            return Err(SetUpRefused::Link);
        }
        change.insert_staff(row).await?;
        let (signature, bytes) = split(&signed.to_bytes());
        change
            .insert_roster(number(FIRST), &bytes, &signature)
            .await?;
        for (kind, pair) in [
            (EpochKind::Intake, &keys.intake),
            (EpochKind::Supervisors, &keys.supervisors),
            (EpochKind::Recovery, &keys.recovery),
        ] {
            self.write_epoch(&mut change, kind, pair, keys, &sealing)
                .await?;
        }
        let wrapped = seal::seal(
            &sealing,
            Purpose::OrganisationPrivate,
            &rows::organisation(&keys.id),
            &keys.organisation_seed,
            &self.random.bytes(),
        );
        change.insert_organisation_wrap(keys.id, &wrapped).await?;
        // A pin of a set-up that never committed belongs to nobody: this house has no roster.
        self.forget_pins()?;
        let pins = self.pins()?;
        pins.pin_organisation(&keys.organisation.verify_key())?;
        change.commit().await?;
        Ok(())
    }

    async fn write_epoch(
        &self,
        change: &mut Change<'_>,
        kind: EpochKind,
        pair: &Pair,
        keys: &NewKeys,
        to: &PublicKey,
    ) -> Result<(), SetUpRefused> {
        let epoch = Epoch {
            kind,
            number: FIRST,
            public: pair.public,
            from: self.now(),
        };
        let signed = sign_epoch(&keys.organisation, &epoch).map_err(|_| SetUpRefused::Keys)?;
        let (signature, bytes) = split(&signed.to_bytes());
        let word = kind_word(kind);
        change
            .insert_epoch(word, number(FIRST), &bytes, &signature)
            .await?;
        if kind == EpochKind::Recovery {
            return Ok(());
        }
        let wrapped = seal::seal(
            to,
            Purpose::EpochPrivate,
            &rows::epoch_wrap(word, number(FIRST), &keys.id),
            pair.private.expose(),
            &self.random.bytes(),
        );
        change
            .insert_epoch_wrap(word, number(FIRST), keys.id, &wrapped)
            .await?;
        Ok(())
    }

    fn forget_pins(&self) -> Result<(), KeyringError> {
        self.pins()?.forget_unused()
    }
}

/// The second factor of a member of staff: six digits every thirty seconds (RFC 6238).
pub(crate) fn totp(name: &str, secret: &[u8]) -> Option<Totp> {
    Builder::new()
        .with_secret(Secret::new(secret.into()))
        .with_account_name(name.replace(':', " "))
        .with_issuer(Some("Sanad"))
        .with_skew(1)
        .build()
        .ok()
}

fn split(signed: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (signature, bytes) = signed.split_at(64);
    (signature.to_vec(), bytes.to_vec())
}

fn number(of: u64) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
