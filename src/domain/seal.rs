//! Stand-in; the real one comes with the merge.
/// A public key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub [u8; 32]);
