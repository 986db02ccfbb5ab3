//! Whether what people write would be taken, found out without anybody writing.
//!
//! A full disk still takes a few bytes into pages that are there, and refuses a message. So
//! as much is written as a message of people may take, where messages lie, and taken back.
//! Invariant: nothing of it is left, and nobody ever sees it.

use super::{Change, Store, StoreError, changing};

/// A tag that belongs to no chat.
const NOBODY: [u8; 16] = [0; 16];
/// A long draft takes so much.
const ROOM: usize = 64 * 1024;
/// A short one takes so much.
const A_LITTLE: usize = 1024;

impl Store {
    /// Writes what nobody reads, to learn whether anything can be written.
    pub async fn try_writing(&self) -> Result<(), StoreError> {
        let mut change = self.begin().await?;
        change.try_room().await?;
        change.commit().await
    }
}

impl Change<'_> {
    async fn try_room(&mut self) -> Result<(), StoreError> {
        self.try_with(NOBODY, &noise()).await
    }

    /// Writes a little and takes it back, so that what changes nothing fails when a change
    /// would. The tag is drawn by chance, so that nobody waits for anybody.
    pub async fn try_a_little(&mut self, tag: [u8; 16]) -> Result<(), StoreError> {
        self.try_with(tag, &noise()[..A_LITTLE]).await
    }

    async fn try_with(&mut self, tag: [u8; 16], body: &[u8]) -> Result<(), StoreError> {
        changing!(self, |c| sqlx::query(
            "insert into drafts (tag, version, expires_at, body) values ($1, 1, 0, $2)",
        )
        .bind(&tag[..])
        .bind(body)
        .execute(c)
        .await
        .map(|_| ()))?;
        changing!(self, |c| sqlx::query("delete from drafts where tag = $1")
            .bind(&tag[..])
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}

/// Bytes that cannot be packed into fewer; they need not be secret.
fn noise() -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut bytes = Vec::with_capacity(ROOM);
    while bytes.len() < ROOM {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_be_bytes());
    }
    bytes
}
