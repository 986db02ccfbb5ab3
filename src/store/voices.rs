//! Under which ids Telegram keeps the recordings of this house.
//!
//! Invariant: a row leads to a recording that anybody may hear, and to nobody who heard it.

use super::{Store, StoreError, reading, writing};

impl Store {
    /// The id of a recording for this bot.
    pub async fn find_voice(
        &self,
        bot: i64,
        sound: &[u8; 32],
    ) -> Result<Option<String>, StoreError> {
        let found: Option<(String,)> = reading!(self, |pool| sqlx::query_as(
            "select file_id from voices where bot = $1 and sound = $2",
        )
        .bind(bot)
        .bind(&sound[..])
        .fetch_optional(pool)
        .await)?;
        Ok(found.map(|(id,)| id))
    }

    /// Notes the id of a recording; a newer one takes the place of an older.
    pub async fn save_voice(&self, bot: i64, sound: &[u8; 32], id: &str) -> Result<(), StoreError> {
        writing!(self, |pool| sqlx::query(
            "insert into voices (bot, sound, file_id) values ($1, $2, $3) \
             on conflict (bot, sound) do update set file_id = excluded.file_id",
        )
        .bind(bot)
        .bind(&sound[..])
        .bind(id)
        .execute(pool)
        .await
        .map(|_| ())?);
        Ok(())
    }
}
