//! What a member of staff holds: a sealing pair and a signing pair, under a password.
//!
//! Invariant: at rest the two private parts exist only under a key that comes from the
//! password, or from the printed recovery code, or from a session's token.

use zeroize::Zeroizing;

use crate::domain::keys::{Pair, SigningPair, SymmetricKey};

/// The unlocked keys of one member of staff.
pub struct StaffKeys {
    seed: Zeroizing<[u8; 64]>,
}

impl StaffKeys {
    /// Keys from 64 random bytes.
    pub(crate) fn from_seed(seed: [u8; 64]) -> Self {
        Self {
            seed: Zeroizing::new(seed),
        }
    }

    /// Reads what `bytes` gave.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        Some(Self {
            seed: Zeroizing::new(bytes.try_into().ok()?),
        })
    }

    /// The 64 bytes, to be wrapped.
    pub(crate) fn bytes(&self) -> &[u8; 64] {
        &self.seed
    }

    /// What is meant for this person is sealed to this pair.
    pub(crate) fn sealing(&self) -> Pair {
        let mut half = Zeroizing::new([0; 32]);
        half.copy_from_slice(&self.seed[..32]);
        Pair::from_seed(&half)
    }

    /// What this person does is signed with this pair.
    pub(crate) fn signing(&self) -> SigningPair {
        let mut half = Zeroizing::new([0; 32]);
        half.copy_from_slice(&self.seed[32..]);
        SigningPair::from_seed(&half)
    }
}

/// What one slow hash of a password gives: what is compared, and what unlocks.
pub(crate) struct FromPassword {
    /// Stored and compared in constant time.
    pub verifier: [u8; 32],
    /// Unlocks the keys.
    pub kek: SymmetricKey,
}

impl FromPassword {
    pub(crate) fn new(stretched: &[u8; 32]) -> Self {
        let root = SymmetricKey::new(stretched);
        Self {
            verifier: *root.derive("auth").expose(),
            kek: root.derive("kek"),
        }
    }
}
