//! What a chat has in progress, to and from its sealed row.
//!
//! The row is found by the chat's tag of that day and sealed under the key of the same day.
//! Invariant: a body opens only for the tag and the version under which it was saved.

use std::sync::Arc;

use super::house::House;
use super::keyring::{DayKey, KeyringError};
use super::messenger::ChatId;
use super::rows;
use crate::domain::conversation::Draft;
use crate::domain::seal::{self, Purpose};
use crate::store::drafts::DraftRow;
use crate::store::records;
use crate::store::{Change, StoreError};

/// A draft as it was loaded, with what is needed to save it again.
pub(crate) struct Loaded {
    /// What the chat has in progress.
    pub draft: Option<Draft>,
    /// Under which key it lies, or will lie.
    key: Arc<DayKey>,
    /// The version that was read; 0 when there was none.
    version: i64,
}

/// Why nothing is known of a chat.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The database gave no answer.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A key is not to be had.
    #[error("{0}")]
    Keyring(#[from] KeyringError),
}

impl House {
    /// What a chat has in progress; looked up under the tags of all living days.
    pub(crate) async fn load(&self, chat: ChatId) -> Result<Loaded, LoadError> {
        self.days_settled().await?;
        let now = self.now();
        let today = self.days.today(now)?;
        let days = self.days.living(now)?;
        let tags: Vec<[u8; 16]> = days.iter().map(|day| day.tag(chat.0)).collect();
        let Some(row) = self.store.find_draft(&tags).await? else {
            return Ok(Loaded {
                draft: None,
                key: today,
                version: 0,
            });
        };
        let place = tags.iter().position(|tag| *tag == row.tag);
        let key = place.map_or(today, |index| days[index].clone());
        let opened = open(&key, &row).filter(|(of, _)| *of == chat.0);
        // A body that does not open belongs to a key that is gone: the person begins anew.
        Ok(Loaded {
            draft: opened.map(|(_, draft)| draft),
            key,
            version: row.version,
        })
    }

    /// What is picked from each chat with something in progress that this process can open. They
    /// hold up to a megabyte each, so one is open at a time.
    pub(crate) async fn of_each_draft<T>(
        &self,
        pick: impl Fn(ChatId, Draft) -> Vec<T>,
    ) -> Result<Vec<T>, LoadError> {
        self.days_settled().await?;
        let days = self.days.living(self.now())?;
        let mut picked = Vec::new();
        let mut last = None;
        loop {
            let rows = self.store.drafts_after(last.as_ref()).await?;
            let Some(row) = rows.last() else {
                return Ok(picked);
            };
            last = Some(row.tag);
            for row in &rows {
                if let Some((chat, draft)) = days.iter().find_map(|day| open(day, row)) {
                    picked.extend(pick(ChatId(chat), draft));
                }
            }
        }
    }

    /// Saves the draft of a chat, or drops its row when nothing is in progress.
    pub(crate) async fn save(
        &self,
        change: &mut Change<'_>,
        chat: ChatId,
        loaded: &Loaded,
        draft: Option<&Draft>,
    ) -> Result<(), StoreError> {
        let tag = loaded.key.tag(chat.0);
        let Some(draft) = draft.filter(|draft| !draft.is_empty()) else {
            if loaded.version > 0 {
                change.drop_draft(&tag, loaded.version).await?;
            }
            return Ok(());
        };
        let mut plain = chat.0.to_be_bytes().to_vec();
        plain.extend(records::draft_bytes(draft));
        let body = seal::wrap(
            &loaded.key.seal_key("draft"),
            Purpose::Draft,
            &rows::draft(&tag, loaded.version + 1),
            &plain,
            &self.random.bytes(),
        );
        let row = DraftRow {
            tag,
            version: loaded.version,
            expires_at: draft.expires_at(),
            body,
        };
        change.save_draft(&row).await
    }
}

fn open(key: &DayKey, row: &DraftRow) -> Option<(i64, Draft)> {
    let aad = rows::draft(&row.tag, row.version);
    let plain = seal::unwrap(&key.seal_key("draft"), Purpose::Draft, &aad, &row.body).ok()?;
    let (chat, body) = plain.split_first_chunk::<8>()?;
    Some((i64::from_be_bytes(*chat), records::draft(body).ok()?))
}
