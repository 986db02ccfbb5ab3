//! Statements that somebody answers for: their one byte form, and the signature over it.
//!
//! Every field has a fixed size or its length before it, so one statement has exactly one form.
//! Who may sign what is told in `roster` and `letter`.
//! Invariant: nothing is decoded before its signature has been verified.

use std::marker::PhantomData;

use zeroize::Zeroizing;

use super::keys::{Context, Signature, SigningPair, VerifyKey};

const VERSION: u8 = 1;
const SIGNATURE: usize = 64;

/// Something that can be signed.
pub trait Statement: Sized {
    /// What a signature over it is about.
    const CONTEXT: Context;
    /// Writes its fields in order.
    fn write(&self, form: &mut Writer);
    /// Reads them again, refusing whatever `write` would not have written.
    fn read(form: &mut Reader<'_>) -> Option<Self>;
}

/// Why a statement is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Distrust {
    /// The key that should have signed did not.
    #[error("the signature does not hold")]
    Signature,
    /// Signed, and not in the one form that this version writes.
    #[error("not in the known form")]
    Form,
    /// Nobody on the roster with that name could answer for it at that time.
    #[error("the signer was not staff for this at that time")]
    NotStaffThen,
    /// Meant for another mailbox.
    #[error("meant for another mailbox")]
    OtherMailbox,
}

/// A statement in its byte form, with its signature; nothing of it is believed yet.
pub struct Signed<T> {
    bytes: Zeroizing<Vec<u8>>,
    signature: Signature,
    kind: PhantomData<fn() -> T>,
}

impl<T: Statement> Signed<T> {
    /// Writes and signs a statement; refused when nobody could read it again.
    pub fn sign(pair: &SigningPair, statement: &T) -> Result<Self, Distrust> {
        let bytes = encode(statement);
        decode::<T>(&bytes)?;
        let signature = pair.sign(T::CONTEXT, &bytes);
        Ok(Self {
            bytes,
            signature,
            kind: PhantomData,
        })
    }

    /// The statement, when this key signed it.
    pub fn verify(&self, key: &VerifyKey) -> Result<T, Distrust> {
        if !key.verifies(T::CONTEXT, &self.bytes, &self.signature) {
            return Err(Distrust::Signature);
        }
        decode(&self.bytes)
    }

    /// The statement without belief, to find out whose signature to ask for.
    pub(super) fn claimed(&self) -> Result<T, Distrust> {
        decode(&self.bytes)
    }

    /// For storing: the signature, then the statement.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new([self.signature.as_bytes().as_slice(), &self.bytes].concat())
    }

    /// The signature alone, for whoever stores the statement in a form of their own.
    pub fn signature(&self) -> [u8; SIGNATURE] {
        *self.signature.as_bytes()
    }

    /// A statement put together again with the signature that was stored beside it.
    pub fn with_signature(statement: &T, signature: [u8; SIGNATURE]) -> Self {
        Self {
            bytes: encode(statement),
            signature: Signature::from_bytes(signature),
            kind: PhantomData,
        }
    }

    /// What was stored; `None` when it is too short to hold a signature.
    pub fn from_bytes(stored: &[u8]) -> Option<Self> {
        let (signature, bytes) = stored.split_first_chunk::<SIGNATURE>()?;
        let signature = Signature::from_bytes(*signature);
        Some(Self {
            bytes: Zeroizing::new(bytes.to_vec()),
            signature,
            kind: PhantomData,
        })
    }
}

/// Puts fields one after the other.
pub struct Writer(Vec<u8>);

impl Writer {
    /// A field whose size is always the same.
    pub fn fixed(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// A small number, such as a kind.
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// A count or number.
    pub fn number(&mut self, number: u64) {
        self.fixed(&number.to_be_bytes());
    }

    /// A moment, in seconds since 1970.
    pub fn moment(&mut self, moment: i64) {
        self.fixed(&moment.to_be_bytes());
    }

    /// A text, with its length before it.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.fixed(text.as_bytes());
    }
}

/// Takes fields off the front; `None` as soon as one is missing.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// A field of this size.
    pub fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (field, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*field)
    }

    /// A small number.
    pub fn byte(&mut self) -> Option<u8> {
        self.fixed::<1>().map(|[byte]| byte)
    }

    /// A count or number.
    pub fn number(&mut self) -> Option<u64> {
        self.fixed().map(u64::from_be_bytes)
    }

    /// A moment.
    pub fn moment(&mut self) -> Option<i64> {
        self.fixed().map(i64::from_be_bytes)
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        str::from_utf8(text).ok()
    }
}

fn encode<T: Statement>(statement: &T) -> Zeroizing<Vec<u8>> {
    let mut form = Writer(vec![VERSION]);
    statement.write(&mut form);
    Zeroizing::new(form.0)
}

fn decode<T: Statement>(bytes: &[u8]) -> Result<T, Distrust> {
    let mut form = Reader(bytes);
    form.byte()
        .filter(|version| *version == VERSION)
        .ok_or(Distrust::Form)?;
    let statement = T::read(&mut form).ok_or(Distrust::Form)?;
    // What was read must be what would be written: no second form, nothing after the end.
    if encode(&statement).as_slice() != bytes {
        return Err(Distrust::Form);
    }
    Ok(statement)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    struct Note(String);

    impl Statement for Note {
        const CONTEXT: Context = Context::Act;

        fn write(&self, form: &mut Writer) {
            form.text(&self.0);
        }

        fn read(form: &mut Reader<'_>) -> Option<Self> {
            form.text().map(|text| Self(text.to_owned()))
        }
    }

    /// A rightly signed statement whose bytes nobody would have written.
    fn signed(bytes: &[u8]) -> Result<Note, Distrust> {
        let pair = SigningPair::from_seed(&[1; 32]);
        let signature = pair.sign(Context::Act, bytes);
        let stored = [signature.as_bytes().as_slice(), bytes].concat();
        Signed::<Note>::from_bytes(&stored)
            .unwrap()
            .verify(&pair.verify_key())
    }

    #[test]
    fn a_statement_has_one_form_only() {
        let good = encode(&Note("yes".into()));
        assert_eq!(signed(&good), Ok(Note("yes".into())));
        assert_eq!(signed(&[&good[..], b"x"].concat()), Err(Distrust::Form));
        for length in 0..good.len() {
            assert_eq!(signed(&good[..length]), Err(Distrust::Form));
        }
        let mut other_version = good.clone();
        other_version[0] = 2;
        assert_eq!(signed(&other_version), Err(Distrust::Form));
        let mut endless = good;
        endless[1] = 0xff;
        assert_eq!(signed(&endless), Err(Distrust::Form));
    }

    #[test]
    fn each_changed_byte_is_refused_before_anything_is_read() {
        let pair = SigningPair::from_seed(&[1; 32]);
        let stored = Signed::sign(&pair, &Note("yes".into())).unwrap().to_bytes();
        for place in 0..stored.len() {
            let mut bad = stored.clone();
            bad[place] ^= 1;
            let verified = Signed::<Note>::from_bytes(&bad)
                .unwrap()
                .verify(&pair.verify_key());
            assert_eq!(verified, Err(Distrust::Signature));
        }
    }

    #[test]
    fn a_stored_statement_is_verified_again() {
        let pair = SigningPair::from_seed(&[1; 32]);
        let stored = Signed::sign(&pair, &Note("yes".into())).unwrap().to_bytes();
        let again = Signed::<Note>::from_bytes(&stored).unwrap();
        assert_eq!(again.verify(&pair.verify_key()), Ok(Note("yes".into())));
        assert!(Signed::<Note>::from_bytes(&stored[..63]).is_none());
    }
}
