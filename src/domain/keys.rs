//! Key pairs, symmetric keys and signatures; where keys are stored is decided elsewhere.
//!
//! Private parts are wiped when dropped and have neither `Debug` nor `Display` nor `Clone`.
//! Invariant: to every [`PublicKey`] something can be sealed, so points of low order never become one.

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use hpke::{Deserializable, Kem, Serializable, kem::X25519HkdfSha256};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The part of an X25519 pair that everybody may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Takes 32 bytes as a public key; `None` for the few points to which nothing can be sealed.
    pub fn from_bytes(bytes: [u8; 32]) -> Option<Self> {
        let point = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&bytes).ok()?;
        // The exchange fails for points of low order and, with whatever private key, for them alone.
        let mut probe = super::seal::Seed::new(&[1; 32]);
        X25519HkdfSha256::encap_with_rng(&point, None, &mut probe).ok()?;
        Some(Self(bytes))
    }

    /// The 32 bytes, for storing.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first eight bytes of the SHA-256 of this key, by which an envelope names its reader.
    pub fn id(&self) -> [u8; 8] {
        first_eight(&Sha256::digest(self.0).into())
    }
}

/// The part of an X25519 pair that opens envelopes.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct PrivateKey([u8; 32]);

impl PrivateKey {
    /// The 32 bytes, to be sealed or wrapped and for nothing else.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

/// An X25519 pair.
pub struct Pair {
    /// What others seal to.
    pub public: PublicKey,
    /// What opens.
    pub private: PrivateKey,
}

impl Pair {
    /// Derives a pair from 32 random bytes, as RFC 9180 §7.1.3 does.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let (private, public) = X25519HkdfSha256::derive_keypair(seed);
        let mut bytes = private.to_bytes();
        let pair = Self {
            public: PublicKey(public.to_bytes().into()),
            private: PrivateKey(bytes.into()),
        };
        bytes.zeroize();
        pair
    }

    /// Puts the pair together again from its stored private part.
    pub fn from_private(private: &[u8; 32]) -> Self {
        let key = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(private)
            .expect("any 32 bytes are a private key of X25519");
        Self {
            public: PublicKey(X25519HkdfSha256::sk_to_pk(&key).to_bytes().into()),
            private: PrivateKey(*private),
        }
    }
}

/// A key of 32 bytes that wraps, or from which further keys are derived.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SymmetricKey([u8; 32]);

impl SymmetricKey {
    /// Takes 32 secret bytes as a key.
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// A key for one use, by HKDF-SHA256; different labels give unrelated keys.
    #[must_use]
    pub fn derive(&self, label: &str) -> Self {
        Self(*self.expand("derive", label, &[]))
    }

    /// The same, for one of many under a label: a session, a case.
    #[must_use]
    pub fn derive_with(&self, label: &str, context: &[u8]) -> Self {
        Self(*self.expand("derive with", label, context))
    }

    /// The bytes, to be sealed, wrapped or handed to a MAC.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Eight bytes that name this key and say nothing about it.
    pub fn id(&self) -> [u8; 8] {
        first_eight(&self.expand("id", "", &[]))
    }

    /// The key under which envelopes of one purpose are wrapped; no [`Self::derive`] gives it.
    pub(super) fn for_wrapping(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        self.expand("wrap", purpose, &[])
    }

    fn expand(&self, kind: &str, label: &str, context: &[u8]) -> Zeroizing<[u8; 32]> {
        // Zeros part the three: no kind and no label holds one.
        let info = [kind.as_bytes(), b"\0", label.as_bytes(), b"\0", context];
        let mut out = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(Some(b"sanad/1"), &self.0)
            .expand_multi_info(&info, &mut *out)
            .expect("32 bytes are within the reach of HKDF-SHA256");
        out
    }
}

/// What a signature is about; a signature for one context is refused in every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// The list of staff, signed by the organisation.
    Roster,
    /// An intake, supervisors' or recovery key, signed by the organisation.
    Epoch,
    /// A reply to a person, signed by the member of staff.
    Letter,
    /// Anything else that a member of staff does and answers for.
    Act,
}

impl Context {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Roster => b"sanad/1 roster\0",
            Self::Epoch => b"sanad/1 epoch\0",
            Self::Letter => b"sanad/1 letter\0",
            Self::Act => b"sanad/1 act\0",
        }
    }

    fn message(self, bytes: &[u8]) -> Zeroizing<Vec<u8>> {
        // No label is the beginning of another, since each ends with its only zero.
        Zeroizing::new([self.label(), bytes].concat())
    }
}

/// An Ed25519 signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature([u8; 64]);

impl Signature {
    /// Takes 64 stored bytes; whether they are worth anything is seen when verifying.
    pub fn from_bytes(bytes: [u8; 64]) -> Self {
        Self(bytes)
    }

    /// The 64 bytes, for storing.
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

/// The part of an Ed25519 pair that everybody may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VerifyKey([u8; 32]);

impl VerifyKey {
    /// Takes 32 stored bytes; bytes that are no usable key verify nothing.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes, for storing.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Whether this key signed these bytes in this context; strict, so weak keys verify nothing.
    #[must_use]
    pub fn verifies(&self, context: Context, bytes: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| {
            key.verify_strict(&context.message(bytes), &signature)
                .is_ok()
        })
    }
}

/// An Ed25519 pair.
pub struct SigningPair(SigningKey);

impl SigningPair {
    /// Takes 32 random bytes as the private part.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The seed again, to be wrapped and for nothing else.
    pub fn expose(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The part that others verify with.
    pub fn verify_key(&self) -> VerifyKey {
        VerifyKey(self.0.verifying_key().to_bytes())
    }

    /// Signs these bytes for this context.
    pub fn sign(&self, context: Context, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(&context.message(bytes)).to_bytes())
    }
}

fn first_eight(bytes: &[u8; 32]) -> [u8; 8] {
    let mut id = [0; 8];
    id.copy_from_slice(&bytes[..8]);
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_comes_back_from_its_private_part() {
        let pair = Pair::from_seed(&[7; 32]);
        let again = Pair::from_private(pair.private.expose());
        assert_eq!(pair.public, again.public);
        assert_eq!(
            PublicKey::from_bytes(*pair.public.as_bytes()),
            Some(pair.public)
        );
    }

    #[test]
    fn points_of_low_order_are_no_public_keys() {
        let mut one = [0; 32];
        one[0] = 1;
        assert!(PublicKey::from_bytes([0; 32]).is_none());
        assert!(PublicKey::from_bytes(one).is_none());
    }

    #[test]
    fn labels_give_keys_of_their_own() {
        let key = SymmetricKey::new(&[3; 32]);
        assert_ne!(key.derive("a").expose(), key.derive("b").expose());
        assert_eq!(key.derive("a").expose(), key.derive("a").expose());
        assert_ne!(key.id(), key.derive("").id());
        assert_ne!(key.id(), key.derive("").expose()[..8]);
    }

    #[test]
    fn a_signature_holds_for_its_bytes_context_and_key_only() {
        let pair = SigningPair::from_seed(&[1; 32]);
        let key = pair.verify_key();
        let signature = pair.sign(Context::Roster, b"words");
        assert!(key.verifies(Context::Roster, b"words", &signature));
        assert!(!key.verifies(Context::Roster, b"wordt", &signature));
        assert!(!key.verifies(Context::Epoch, b"words", &signature));
        let other = SigningPair::from_seed(&[2; 32]).verify_key();
        assert!(!other.verifies(Context::Roster, b"words", &signature));
    }

    #[test]
    fn each_changed_byte_of_a_signature_is_refused() {
        let pair = SigningPair::from_seed(&[1; 32]);
        let good = *pair.sign(Context::Letter, b"words").as_bytes();
        for place in 0..good.len() {
            let mut bad = good;
            bad[place] ^= 1;
            let bad = Signature::from_bytes(bad);
            assert!(!pair.verify_key().verifies(Context::Letter, b"words", &bad));
        }
    }

    #[test]
    fn a_weak_key_verifies_nothing() {
        // With the identity as key and as R, and s = 0, a check that is not strict accepts any message.
        let mut identity = [0; 32];
        identity[0] = 1;
        let mut signature = [0; 64];
        signature[0] = 1;
        let key = VerifyKey::from_bytes(identity);
        assert!(!key.verifies(Context::Roster, b"words", &Signature::from_bytes(signature)));
    }
}
