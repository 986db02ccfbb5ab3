//! The keys that cases are sealed to, each until the next of its kind.
//!
//! An epoch is signed by the organisation; that it is not too old is told by the roster. Its private
//! part is wrapped to staff elsewhere.
//! Invariant: to every epoch read from bytes something can be sealed.

use super::{
    keys::{Context, PublicKey, SigningPair},
    signed::{Distrust, Reader, Signed, Statement, Writer},
};

/// An epoch with the organisation's signature.
pub type SignedEpoch = Signed<Epoch>;

/// Which work an epoch's key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EpochKind {
    /// Cases that nobody has taken.
    Intake,
    /// Taken cases, for supervisors.
    Supervisors,
    /// What only the file kept offline opens.
    Recovery,
}

/// A shared key, from its beginning until the next of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// What it is for.
    pub kind: EpochKind,
    /// Rises by one with each new key of a kind.
    pub number: u64,
    /// What is sealed to.
    pub public: PublicKey,
    /// The first second of its use.
    pub from: i64,
}

impl Statement for Epoch {
    const CONTEXT: Context = Context::Epoch;

    fn write(&self, form: &mut Writer) {
        form.byte(match self.kind {
            EpochKind::Intake => 1,
            EpochKind::Supervisors => 2,
            EpochKind::Recovery => 3,
        });
        form.number(self.number);
        form.fixed(self.public.as_bytes());
        form.moment(self.from);
    }

    fn read(form: &mut Reader<'_>) -> Option<Self> {
        let kind = match form.byte()? {
            1 => EpochKind::Intake,
            2 => EpochKind::Supervisors,
            3 => EpochKind::Recovery,
            _ => return None,
        };
        Some(Self {
            kind,
            number: form.number()?,
            public: PublicKey::from_bytes(form.fixed()?)?,
            from: form.moment()?,
        })
    }
}

/// Signs an epoch.
pub fn sign_epoch(organisation: &SigningPair, epoch: &Epoch) -> Result<SignedEpoch, Distrust> {
    Signed::sign(organisation, epoch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        keys::Pair,
        roster::{LeastEpochs, Roster, sign_roster},
    };

    fn organisation() -> SigningPair {
        SigningPair::from_seed(&[1; 32])
    }

    fn roster(intake: u64) -> Roster {
        let least_epochs = LeastEpochs {
            intake,
            ..LeastEpochs::default()
        };
        Roster {
            number: 1,
            least_epochs,
            members: Vec::new(),
        }
    }

    fn epoch(kind: EpochKind, number: u64) -> Epoch {
        Epoch {
            kind,
            number,
            public: Pair::from_seed(&[3; 32]).public,
            from: -5,
        }
    }

    #[test]
    fn an_epoch_comes_back_as_it_was_signed() {
        for kind in [
            EpochKind::Intake,
            EpochKind::Supervisors,
            EpochKind::Recovery,
        ] {
            let epoch = epoch(kind, 7);
            let signed = sign_epoch(&organisation(), &epoch).unwrap();
            assert_eq!(signed.verify(&organisation().verify_key()), Ok(epoch));
            let other = SigningPair::from_seed(&[2; 32]).verify_key();
            assert_eq!(signed.verify(&other), Err(Distrust::Signature));
        }
    }

    #[test]
    fn an_epoch_from_before_somebody_left_is_not_sealed_to() {
        let roster = roster(3);
        assert!(!roster.accepts(&epoch(EpochKind::Intake, 2)));
        assert!(roster.accepts(&epoch(EpochKind::Intake, 3)));
        assert!(roster.accepts(&epoch(EpochKind::Intake, 4)));
        assert!(roster.accepts(&epoch(EpochKind::Supervisors, 1)));
        assert!(roster.accepts(&epoch(EpochKind::Recovery, 1)));
    }

    #[test]
    fn a_signed_roster_is_no_epoch() {
        let stored = sign_roster(&organisation(), &roster(0)).unwrap().to_bytes();
        let as_epoch = SignedEpoch::from_bytes(&stored).unwrap();
        assert_eq!(
            as_epoch.verify(&organisation().verify_key()),
            Err(Distrust::Signature)
        );
    }
}
