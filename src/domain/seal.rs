//! Envelopes: sealed to a public key (HPKE, RFC 9180) or wrapped under a symmetric one.
//!
//! Sealed: version ‖ suite ‖ key id (8) ‖ encapsulated key (32) ‖ ciphertext.
//! Wrapped: version ‖ suite ‖ key id (8) ‖ nonce (24) ‖ ciphertext.
//! Keys and randomness are passed in; nothing here knows where envelopes lie.
//! Invariant: an envelope opens only with its key, its purpose and its row, unchanged in every byte.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable,
    aead::ChaCha20Poly1305,
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{Infallible, TryCryptoRng, TryRng},
};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{
    keys::{Pair, PublicKey, SymmetricKey},
    pad,
};

const VERSION: u8 = 1;
/// HPKE base mode with X25519-HKDF-SHA256, HKDF-SHA256 and ChaCha20-Poly1305.
const SEALED: u8 = 1;
/// XChaCha20-Poly1305.
const WRAPPED: u8 = 2;
const HEADER: usize = 10;
const ENCAPSULATED: usize = 32;
const NONCE: usize = 24;

/// What an envelope is for; it opens for nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A piece of a case: answers, message, reply, note.
    CaseRecord,
    /// A reply that waits in a mailbox.
    MailboxLetter,
    /// What a mailbox holds beside its letters, the public key of its case among it.
    MailboxHead,
    /// The private part of a mailbox pair.
    MailboxPrivate,
    /// The private part of a case pair.
    CasePrivate,
    /// The private part of an intake, supervisors' or recovery pair.
    EpochPrivate,
    /// The signing seed of the organisation.
    OrganisationPrivate,
    /// The private parts of a member of staff.
    StaffKeys,
    /// The same under a printed recovery code.
    Recovery,
    /// The outer layer of a waiting ping: sealed to the case.
    Ping,
    /// The inner layer of a waiting ping: wrapped under the server key.
    PingInner,
    /// A request that is being written.
    Draft,
    /// What has been sent to a chat and must be known again.
    Sent,
    /// What must vanish from a chat.
    Sweep,
    /// What waits to be sent to a person.
    Outbox,
    /// The unlocked keys of a signed-in member of staff.
    Session,
    /// The secret of a second factor.
    SecondFactor,
    /// A picture, voice message or file, with its type and name.
    Attachment,
    /// A key of the day on its way to another replica.
    DayKey,
    /// What shows that a backup and the keys of a house belong together.
    Canary,
}

impl Purpose {
    /// Every purpose that there is.
    pub const ALL: [Self; 20] = [
        Self::CaseRecord,
        Self::MailboxLetter,
        Self::MailboxHead,
        Self::MailboxPrivate,
        Self::CasePrivate,
        Self::EpochPrivate,
        Self::OrganisationPrivate,
        Self::StaffKeys,
        Self::Recovery,
        Self::Ping,
        Self::PingInner,
        Self::Draft,
        Self::Sent,
        Self::Sweep,
        Self::Outbox,
        Self::Session,
        Self::SecondFactor,
        Self::Attachment,
        Self::DayKey,
        Self::Canary,
    ];

    /// The words that bind an envelope to its purpose; never changed once in use.
    pub fn info(self) -> &'static str {
        match self {
            Self::CaseRecord => "sanad/1 case record",
            Self::MailboxLetter => "sanad/1 mailbox letter",
            Self::MailboxHead => "sanad/1 mailbox head",
            Self::MailboxPrivate => "sanad/1 mailbox private",
            Self::CasePrivate => "sanad/1 case private",
            Self::EpochPrivate => "sanad/1 epoch private",
            Self::OrganisationPrivate => "sanad/1 organisation private",
            Self::StaffKeys => "sanad/1 staff keys",
            Self::Recovery => "sanad/1 recovery",
            Self::Ping => "sanad/1 ping",
            Self::PingInner => "sanad/1 ping inner",
            Self::Draft => "sanad/1 draft",
            Self::Sent => "sanad/1 sent",
            Self::Sweep => "sanad/1 sweep",
            Self::Outbox => "sanad/1 outbox",
            Self::Session => "sanad/1 session",
            Self::SecondFactor => "sanad/1 second factor",
            Self::Attachment => "sanad/1 attachment",
            Self::DayKey => "sanad/1 day key",
            Self::Canary => "sanad/1 canary",
        }
    }
}

/// Names the row to which an envelope belongs, so that it opens nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct Aad(Vec<u8>);

impl Aad {
    /// Begins with the name of the table.
    pub fn row(table: &str) -> Self {
        Self(Vec::new()).field(table.as_bytes())
    }

    /// Adds a part of the row's name; its length is kept, so "ab","c" differs from "a","bc".
    #[must_use]
    pub fn field(mut self, bytes: &[u8]) -> Self {
        self.0
            .extend_from_slice(&(bytes.len() as u64).to_be_bytes());
        self.0.extend_from_slice(bytes);
        self
    }

    /// Adds a number, such as a sequence or a day.
    #[must_use]
    pub fn number(self, number: i64) -> Self {
        self.field(&number.to_be_bytes())
    }

    /// The header is bound too, so that a later version cannot be passed off as this one.
    fn bound(&self, header: &[u8]) -> Vec<u8> {
        [header, &self.0].concat()
    }
}

/// Why an envelope stays closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not an envelope of this kind, or of a version that is not known yet.
    #[error("not an envelope of a known version")]
    Unknown,
    /// Sealed to another key than the one given.
    #[error("sealed to another key")]
    OtherKey,
    /// Changed, moved to another row, or meant for another purpose.
    #[error("changed, moved or meant for something else")]
    Refused,
}

/// Seals a text to a public key; `seed` is 32 random bytes that are used once.
pub fn seal(to: &PublicKey, purpose: Purpose, aad: &Aad, plain: &[u8], seed: &[u8; 32]) -> Vec<u8> {
    let header = header(SEALED, to.id());
    let point = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(to.as_bytes())
        .expect("a public key has 32 bytes");
    let (encapsulated, ciphertext) =
        hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &point,
            purpose.info().as_bytes(),
            &pad::pad(plain),
            &aad.bound(&header),
            &mut Seed::new(seed),
        )
        .expect("a public key is never of low order, and a text never too long");
    [&header[..], &encapsulated.to_bytes(), &ciphertext].concat()
}

/// Opens what was sealed to this pair for this purpose and row.
pub fn open(
    pair: &Pair,
    purpose: Purpose,
    aad: &Aad,
    envelope: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (header, rest) = split_header(SEALED, pair.public.id(), envelope)?;
    let (encapsulated, ciphertext) = rest
        .split_at_checked(ENCAPSULATED)
        .ok_or(OpenError::Unknown)?;
    let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated)
        .map_err(|_| OpenError::Unknown)?;
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(pair.private.expose())
        .map_err(|_| OpenError::Refused)?;
    let block = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapsulated,
        purpose.info().as_bytes(),
        ciphertext,
        &aad.bound(header),
    )
    .map_err(|_| OpenError::Refused)?;
    pad::unpad(&Zeroizing::new(block)).ok_or(OpenError::Refused)
}

/// Wraps a text under a symmetric key; `nonce` is 24 random bytes that are used once.
pub fn wrap(
    key: &SymmetricKey,
    purpose: Purpose,
    aad: &Aad,
    plain: &[u8],
    nonce: &[u8; 24],
) -> Vec<u8> {
    let header = header(WRAPPED, key.id());
    let block = pad::pad(plain);
    let payload = Payload {
        msg: &block,
        aad: &aad.bound(&header),
    };
    let ciphertext = cipher(key, purpose)
        .encrypt(&(*nonce).into(), payload)
        .expect("a text is never too long");
    [&header[..], nonce, &ciphertext].concat()
}

/// Unwraps what was wrapped under this key for this purpose and row.
pub fn unwrap(
    key: &SymmetricKey,
    purpose: Purpose,
    aad: &Aad,
    envelope: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (header, rest) = split_header(WRAPPED, key.id(), envelope)?;
    let (nonce, ciphertext) = rest
        .split_first_chunk::<NONCE>()
        .ok_or(OpenError::Unknown)?;
    let payload = Payload {
        msg: ciphertext,
        aad: &aad.bound(header),
    };
    let block = cipher(key, purpose)
        .decrypt(&(*nonce).into(), payload)
        .map_err(|_| OpenError::Refused)?;
    pad::unpad(&Zeroizing::new(block)).ok_or(OpenError::Refused)
}

/// The key that an envelope names; `None` when it is no envelope of a known version.
pub fn envelope_key_id(envelope: &[u8]) -> Option<[u8; 8]> {
    match envelope.first_chunk::<HEADER>()? {
        [VERSION, SEALED | WRAPPED, id @ ..] => Some(*id),
        _ => None,
    }
}

/// The randomness of one sealing, handed to the HPKE crate as if it came from a generator.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) struct Seed {
    bytes: [u8; 32],
    taken: bool,
}

impl Seed {
    pub(super) fn new(bytes: &[u8; 32]) -> Self {
        Self {
            bytes: *bytes,
            taken: false,
        }
    }
}

impl TryRng for Seed {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        unreachable!("an encapsulation asks for bytes")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        unreachable!("an encapsulation asks for bytes")
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        // RFC 9180 draws one ephemeral key. A crate that drew twice must stop in the first test
        // and not get the same bytes again.
        assert!(!self.taken, "one seed is one key");
        self.taken = true;
        out.copy_from_slice(&self.bytes);
        Ok(())
    }
}

impl TryCryptoRng for Seed {}

fn cipher(key: &SymmetricKey, purpose: Purpose) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key.for_wrapping(purpose.info())).into())
}

fn header(suite: u8, id: [u8; 8]) -> [u8; HEADER] {
    let mut header = [VERSION; HEADER];
    header[1] = suite;
    header[2..].copy_from_slice(&id);
    header
}

fn split_header(suite: u8, id: [u8; 8], envelope: &[u8]) -> Result<(&[u8], &[u8]), OpenError> {
    let (found, rest) = envelope
        .split_at_checked(HEADER)
        .ok_or(OpenError::Unknown)?;
    if found[..2] != [VERSION, suite] {
        return Err(OpenError::Unknown);
    }
    if found[2..] != id {
        return Err(OpenError::OtherKey);
    }
    Ok((found, rest))
}
