//! The life of a case, and how urgent it is.
//!
//! A transition consumes the old state. Invariant: a closed case is never taken or
//! written to again without being opened anew.

use sha2::{Digest, Sha256};

use super::keys::PublicKey;

/// How soon somebody must look; never a judgement on the person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Urgency {
    /// Within the week.
    Week,
    /// Today.
    Today,
    /// At once.
    Now,
}

impl Urgency {
    /// All urgencies, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Today, Self::Week];

    /// The word that is stored and that flow files use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::Week => "week",
        }
    }

    /// Reads the stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|u| u.as_str() == word)
    }
}

/// Where a case stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum State {
    /// Nobody has taken it.
    New,
    /// Somebody works on it.
    Taken,
    /// It is over; it is kept for the time that the organisation states.
    Closed,
}

impl State {
    /// All states in the order of a case's life.
    pub const ALL: [Self; 3] = [Self::New, Self::Taken, Self::Closed];

    /// The word that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Taken => "taken",
            Self::Closed => "closed",
        }
    }

    /// Reads the stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// Somebody takes the case.
    pub fn take(self) -> Result<Self, CannotTake> {
        match self {
            Self::New => Ok(Self::Taken),
            Self::Taken => Err(CannotTake::AlreadyTaken),
            Self::Closed => Err(CannotTake::Closed),
        }
    }
}

/// Why a case could not be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CannotTake {
    /// Somebody else was first.
    AlreadyTaken,
    /// It is over.
    Closed,
}

/// The reference of a case; it says nothing about the person.
///
/// It belongs to the key of the case, so that whoever can write to the database cannot
/// wrap a key of their own in its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CaseRef(pub [u8; 16]);

impl CaseRef {
    /// The reference of the case with this key: the beginning of a hash.
    pub fn of(key: &PublicKey) -> Self {
        let hash = Sha256::new()
            .chain_update(b"sanad/1 case\0")
            .chain_update(key.as_bytes())
            .finalize();
        let mut first = [0; 16];
        first.copy_from_slice(&hash[..16]);
        Self(first)
    }

    /// 32 hexadecimal digits, for URLs.
    pub fn hex(&self) -> String {
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        self.0
            .iter()
            .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
            .collect()
    }

    /// Reads what `hex` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.is_ascii() {
            return None;
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Six characters by which staff speak of a case.
    pub fn short(&self) -> String {
        self.hex()[..6].to_ascii_uppercase()
    }
}
