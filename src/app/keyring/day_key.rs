//! One key of one day: what it derives, and the name of its file.
//!
//! Which keys there are is in `day_keys.rs`. Invariant: nothing that is derived for others to
//! see, a tag or a name, leads back to the key.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::KeyringError;
use crate::domain::keys::SymmetricKey;

/// The length of a day, in seconds.
pub(crate) const SECONDS_OF_A_DAY: i64 = 86_400;
/// Days before today whose keys still live: a ping waits 48 hours, a draft 24.
pub(crate) const DAYS_BEFORE: i64 = 2;

/// Sixteen bytes that name a key and say nothing about it.
pub(crate) type KeyName = [u8; 16];

/// A key of one day.
pub struct DayKey {
    /// Days since 1970, UTC.
    pub day: i64,
    key: SymmetricKey,
}

impl DayKey {
    /// The name of a chat under this day's key; without the key it says nothing.
    pub fn tag(&self, chat: i64) -> [u8; 16] {
        let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.key.derive("tag").expose())
            .expect("HMAC takes keys of any length")
            .chain_update(chat.to_be_bytes())
            .finalize()
            .into_bytes();
        let mut tag = [0; 16];
        tag.copy_from_slice(&mac[..16]);
        tag
    }

    /// The key under which one kind of row of this day is wrapped.
    pub fn seal_key(&self, label: &str) -> SymmetricKey {
        self.key.derive("seal").derive(label)
    }

    /// By what processes see whether they have the same key.
    pub(crate) fn name(&self) -> KeyName {
        let mut name = [0; 16];
        name.copy_from_slice(&self.key.derive("name").expose()[..16]);
        name
    }

    /// The key that these bytes are.
    pub(super) fn read(day: i64, content: &[u8]) -> Result<Self, KeyringError> {
        match <&[u8; 32]>::try_from(content) {
            // Zeros are what a key being destroyed consists of; a tag under them would be no secret.
            Ok(bytes) if *bytes != [0; 32] => Ok(Self {
                day,
                key: SymmetricKey::new(bytes),
            }),
            _ => Err(KeyringError::Damaged("a day key")),
        }
    }

    /// The file of a key that is the first of its day in a folder.
    pub(super) fn file_name(&self) -> String {
        format!("day-{}.key", self.day)
    }

    /// The file of a key whose day has another in this folder.
    pub(super) fn second_file_name(&self) -> String {
        let [a, b, c, d, ..] = self.name();
        format!("day-{}-{a:02x}{b:02x}{c:02x}{d:02x}.key", self.day)
    }

    /// The key itself, to be sealed to another process.
    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.key.expose()
    }
}

/// Whether a key of that day lives now.
pub(super) fn lives(day: i64, now: i64) -> bool {
    let today = now.div_euclid(SECONDS_OF_A_DAY);
    (today - DAYS_BEFORE..=today + 1).contains(&day)
}

/// The day of a file of keys, by its name.
pub(super) fn day_of(name: &str) -> Option<i64> {
    let middle = name.strip_prefix("day-")?.strip_suffix(".key")?;
    let (day, second) = match middle.split_once('-') {
        Some((day, second)) => (day, Some(second)),
        None => (middle, None),
    };
    let of_key = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let as_written = second.is_none_or(|name| name.len() == 8 && name.chars().all(of_key));
    let number: i64 = day.parse().ok()?;
    (as_written && number.to_string() == day).then_some(number)
}
