//! What waits is sent when its hour comes, by the holder of the lease.
//!
//! A message is claimed before it is sent: the claim puts it off, so that a process that
//! ends in between does no harm. Its words are harmless, so it is sent whole at once; where
//! a process ends between sending and noting, the person gets at most one more, and the first
//! is looked for before (`ends`). What is due,
//! and what waited too long, goes by the time that is sure; the hours must hold on both
//! clocks, so that one that jumped sends nobody anything at night. Invariant: nothing is sent
//! without a look at the case, the hours and the lease a moment before.

use crate::app::arrival::{Outcome, Ping};
use crate::app::house::House;
use crate::app::messenger::{ChatId, MessageId, Refusal};
use crate::app::rows;
use crate::app::turn::App;
use crate::domain::case::State;
use crate::domain::conversation::{RandomId, Seconds};
use crate::domain::keys::PublicKey;
use crate::domain::seal::{self, Purpose};
use crate::store::StoreError;
use crate::store::pings::PingRow;
use crate::store::records::{AddressBody, PingBody, Told, ToldBody};

/// What was claimed and not noted is looked at again after so many seconds.
const AGAIN: Seconds = 20 * 60;
/// What was refused for good is tried again so much later, as long as it waits.
const LATER: Seconds = 6 * 3600;
/// At most so many are claimed at once.
const MOST: usize = 50;

impl House {
    /// What is due now, claimed under the lease; nothing where another process holds it.
    async fn claim_pings(&self) -> Result<Vec<(RandomId, PingBody)>, StoreError> {
        if !self.holds_lease().await {
            return Ok(Vec::new());
        }
        let (now, sure) = (self.now(), self.sure());
        let mut claimed = Vec::new();
        for row in self.store.list_pings().await? {
            if claimed.len() == MOST {
                break;
            }
            let Some(body) = self.open_ping(&row, now).filter(|body| body.due <= sure) else {
                continue;
            };
            match self.claim(&row, body, (now, sure)).await {
                Ok(Some(body)) => claimed.push((row.tag, body)),
                Ok(None) => {}
                // Another process holds the lease, or the message is gone.
                Err(StoreError::Stale) => {}
                Err(why) => return Err(why),
            }
        }
        Ok(claimed)
    }

    /// Claims one that is due: it is put off, dropped when it waited too long, or handed out;
    /// while only one of the clocks is within its hours it waits as it is.
    async fn claim(
        &self,
        row: &PingRow,
        mut body: PingBody,
        (now, sure): (Seconds, Seconds),
    ) -> Result<Option<PingBody>, StoreError> {
        let next = body.window.next(sure);
        let next = next.filter(|(begins, _)| sure < body.until && *begins < body.until);
        let inside = may_come(&body, sure) && may_come(&body, now);
        if !inside && next.is_some_and(|(begins, _)| begins <= sure) {
            return Ok(None);
        }
        let mut change = self.begin_once().await?;
        let Some((begins, _)) = next else {
            change.drop_pings(&[row.tag]).await?;
            change.commit().await?;
            return Ok(None);
        };
        body.due = if inside { sure + AGAIN } else { begins };
        self.put_off_ping(&mut change, row, &body, now).await?;
        change.commit().await?;
        Ok(inside.then_some(body))
    }

    async fn put_off_ping(
        &self,
        change: &mut crate::store::Change<'_>,
        row: &PingRow,
        body: &PingBody,
        now: Seconds,
    ) -> Result<(), StoreError> {
        let days = self.days.living(now).unwrap_or_default();
        // It stays under the key of its day, with which it ends.
        let key = days
            .iter()
            .map(|day| day.seal_key("ping"))
            .find(|key| seal::envelope_key_id(&row.body) == Some(key.id()))
            .ok_or(StoreError::Stale)?;
        let nonce = self.random.bytes();
        let aad = rows::ping(&row.tag);
        change
            .save_ping(&PingRow {
                body: seal::wrap(&key, Purpose::Outbox, &aad, &body.bytes(), &nonce),
                ..row.clone()
            })
            .await
    }

    fn address(&self, body: &PingBody) -> Option<AddressBody> {
        let key = self.server_key.chat_wrap();
        let aad = rows::address(body.case);
        let plain = seal::unwrap(&key, Purpose::PingInner, &aad, &body.inner).ok()?;
        AddressBody::read(&plain).ok()
    }

    /// Whether a claimed message may be sent at this moment.
    pub(super) async fn may_be_told(&self, tag: RandomId) -> Result<bool, StoreError> {
        let now = self.now();
        if !self.holds_lease().await {
            return Ok(false);
        }
        let Some(row) = self.store.find_ping(tag).await? else {
            return Ok(false);
        };
        let Some(body) = self.open_ping(&row, now) else {
            return Ok(false);
        };
        let inside = may_come(&body, now) && may_come(&body, self.sure());
        let Some(case) = self.store.find_case(body.case).await? else {
            return Ok(false);
        };
        let not_safe = case.reasons.split(' ').any(|reason| reason == "not-safe");
        Ok(inside && !not_safe && case.state != State::Closed)
    }

    /// Notes what became of a message, which then waits no longer.
    async fn note_ping(&self, tag: RandomId, state: Told) -> Result<(), StoreError> {
        let now = self.now();
        let Some(row) = self.store.find_ping(tag).await? else {
            return Ok(());
        };
        let Some(body) = self.open_ping(&row, now) else {
            return Ok(());
        };
        let mut change = self.begin_once().await?;
        change.drop_pings(&[tag]).await?;
        if let Some(to) = PublicKey::from_bytes(body.case_key) {
            let told = ToldBody {
                state,
                at: now,
                tag: [0; 16],
            };
            let told = self.sealed_told(body.case, &to, told);
            change.note_told(body.case, &told).await?;
        }
        change.commit().await
    }

    /// A message was refused as wrong: it is tried again much later.
    async fn put_off_long(&self, tag: RandomId) -> Result<(), StoreError> {
        let now = self.now();
        let Some(row) = self.store.find_ping(tag).await? else {
            return Ok(());
        };
        let Some(mut body) = self.open_ping(&row, now) else {
            return Ok(());
        };
        body.due = self.sure() + LATER;
        let mut change = self.begin_once().await?;
        self.put_off_ping(&mut change, &row, &body, now).await?;
        change.commit().await
    }
}

/// Whether a message may come at that time.
fn may_come(body: &PingBody, at: Seconds) -> bool {
    let next = body.window.next(at);
    next.is_some_and(|(begins, ends)| begins <= at && at < ends.min(body.until))
}

impl App {
    /// Messages that are due, as orders for their chats.
    pub async fn due_pings(&self) -> Vec<(ChatId, Outcome)> {
        let claimed = match self.house.claim_pings().await {
            Ok(claimed) => claimed,
            Err(why) => {
                tracing::warn!(%why, "messages that wait could not be listed");
                return Vec::new();
            }
        };
        let live = self.house.live();
        let orders = claimed.into_iter().filter_map(|(tag, body)| {
            let address = self.house.address(&body)?;
            let ping = Ping {
                card: live.ping(address.here, &address.words),
                here: address.here,
                tag,
            };
            let outcome = Outcome {
                ping: Some(ping),
                ..Outcome::default()
            };
            Some((ChatId(address.chat), outcome))
        });
        orders.collect()
    }

    /// What sending a message led to. It was looked for above a number under a row, if there was
    /// a number.
    pub async fn pinged(
        &self,
        chat: ChatId,
        ping: &Ping,
        (after, coming): (MessageId, Option<RandomId>),
        sent: Result<MessageId, Refusal>,
    ) {
        let (tag, here) = (ping.tag, ping.here);
        if let (Some(row), Err(refusal)) = (coming, sent) {
            match refusal {
                // The claim brings it back, and it must not stand in the chat twice.
                Refusal::Again => self.in_doubt(chat, here, (after, row)).await,
                _ => self.voice_refused(row).await,
            }
        }
        let noted = match sent {
            Ok(message) => {
                self.stands(chat, message, coming).await;
                self.look_below(chat, here, message).await;
                self.house.note_ping(tag, Told::Sent).await
            }
            Err(Refusal::Unreachable) => self.house.note_ping(tag, Told::Unreachable).await,
            Err(Refusal::GiveUp | Refusal::CannotChange | Refusal::TooLarge) => {
                self.house.put_off_long(tag).await
            }
            Err(Refusal::Again | Refusal::After(_)) => Ok(()),
        };
        if let Err(why) = noted {
            tracing::warn!(%why, "what became of a message was not noted");
        }
    }
}
