//! The silent message that tells of an answer: whom it may reach, and that it waits.
//!
//! Chat and words lie under two keys: that of the case, which staff have, and the server key,
//! which the bot has. Sending is in `sending`, what it leaves in a chat in `ends`. Invariant: every case has a contact of one
//! length, and a message that waits lies under the day key alone.

mod ends;
mod sending;

use super::house::House;
use super::keyring::KeyringError;
use super::messenger::ChatId;
use super::rows;
use super::signin::Signed;
use crate::domain::case::{CaseRef, State};
use crate::domain::conversation::{Here, RandomId, Seconds, Submission, Visit};
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::payload::Secret;
use crate::domain::ping::{LIFE, SPACING, Window, Wish};
use crate::domain::seal::{self, Purpose};
use crate::domain::staff::{Deed, Whose, may};
use crate::store::pings::{ContactRow, PingRow};
use crate::store::records::{AddressBody, ContactBody, MailboxHead, PingBody, Told, ToldBody};
use crate::store::{Change, StoreError, hour};

pub(crate) use ends::Standing;

/// How the person of a case is told, opened by somebody who has its key.
pub(crate) struct Contact {
    /// When a message may come; none: only when the person looks.
    pub window: Option<Window>,
    /// What became of the last message.
    pub told: ToldBody,
    /// Whether it still waits and can be opened.
    pub waits: bool,
    inner: Vec<u8>,
}

impl Contact {
    /// Whether a message should wait and nobody can open it: the power was cut, or it waited
    /// too long.
    pub fn is_stranded(&self) -> bool {
        self.window.is_some() && self.told.state == Told::Waiting && !self.waits
    }
}

/// What is written so that a message waits.
pub(crate) struct Arming {
    case: CaseRef,
    former: Vec<RandomId>,
    row: PingRow,
    told: Vec<u8>,
}

impl House {
    /// The contact of a request that becomes a case, whatever was chosen.
    pub(crate) fn contact_of(&self, submission: &Submission, chat: ChatId) -> ContactRow {
        let request = &submission.request;
        let to = Pair::from_seed(&request.case_seed).public;
        let wish = submission.ping.as_ref();
        self.contact_row(
            request.case,
            &to,
            wish.map(|wish| (wish, chat, submission.here)),
        )
    }

    fn contact_row(
        &self,
        case: CaseRef,
        to: &PublicKey,
        wish: Option<(&Wish, ChatId, Here)>,
    ) -> ContactRow {
        let address = match wish {
            Some((wish, chat, here)) => AddressBody {
                chat: chat.0,
                here,
                words: wish.words.clone(),
            },
            None => nobody(self),
        };
        let inner = seal::wrap(
            &self.server_key.chat_wrap(),
            Purpose::PingInner,
            &rows::address(case),
            &address.bytes(),
            &self.random.bytes(),
        );
        let body = ContactBody {
            window: wish.map(|(wish, ..)| wish.window),
            inner,
        };
        let seed = self.random.bytes();
        let aad = rows::contact(case);
        let told = ToldBody {
            state: Told::Never,
            at: 0,
            tag: [0; 16],
        };
        ContactRow {
            case,
            body: seal::seal(to, Purpose::Ping, &aad, &body.bytes(), &seed),
            told: self.sealed_told(case, to, told),
        }
    }

    fn sealed_told(&self, case: CaseRef, to: &PublicKey, told: ToldBody) -> Vec<u8> {
        let seed = self.random.bytes();
        seal::seal(to, Purpose::Ping, &rows::told(case), &told.bytes(), &seed)
    }

    /// The tags under which a message of this case may wait, under the keys that live.
    fn ping_tags(&self, case: CaseRef, now: Seconds) -> Result<Vec<RandomId>, KeyringError> {
        let days = self.days.living(now)?;
        let tag = |day: &super::keyring::DayKey| {
            let bound = day.seal_key("ping tag").derive_with("case", &case.0);
            let mut tag = [0; 16];
            tag.copy_from_slice(&bound.expose()[..16]);
            tag
        };
        Ok(days.iter().map(|day| tag(day)).collect())
    }

    /// How the person of a case is told; none when there is nothing that can be read.
    pub(crate) async fn contact(
        &self,
        pair: &Pair,
        case: CaseRef,
    ) -> Result<Option<Contact>, StoreError> {
        let Some(row) = self.store.find_contact(case).await? else {
            return Ok(None);
        };
        let opened = |body: &[u8], aad| seal::open(pair, Purpose::Ping, &aad, body).ok();
        let body =
            opened(&row.body, rows::contact(case)).and_then(|plain| ContactBody::read(&plain).ok());
        let told =
            opened(&row.told, rows::told(case)).and_then(|plain| ToldBody::read(&plain).ok());
        let (Some(body), Some(told)) = (body, told) else {
            tracing::warn!("the contact of a case cannot be read");
            return Ok(None);
        };
        let waits = told.state == Told::Waiting
            && match self.store.find_ping(told.tag).await? {
                Some(row) => {
                    let now = self.now();
                    self.open_ping(&row, now)
                        .is_some_and(|ping| ping.case == case && now < ping.until)
                }
                None => false,
            };
        Ok(Some(Contact {
            window: body.window,
            inner: body.inner,
            told,
            waits,
        }))
    }

    /// What a waiting message says, unless the key of its day is gone.
    fn open_ping(&self, row: &PingRow, now: Seconds) -> Option<PingBody> {
        let days = match self.days.living(now) {
            Ok(days) => days,
            Err(why) => {
                tracing::warn!(%why, "messages that wait cannot be opened now");
                return None;
            }
        };
        let plain = days.iter().find_map(|day| {
            let key = day.seal_key("ping");
            seal::unwrap(&key, Purpose::Outbox, &rows::ping(&row.tag), &row.body).ok()
        })?;
        PingBody::read(&plain).ok()
    }

    fn sealed_ping(
        &self,
        tag: &RandomId,
        body: &PingBody,
        now: Seconds,
    ) -> Result<Vec<u8>, KeyringError> {
        let key = self.days.today(now)?.seal_key("ping");
        let nonce = self.random.bytes();
        let aad = rows::ping(tag);
        Ok(seal::wrap(
            &key,
            Purpose::Outbox,
            &aad,
            &body.bytes(),
            &nonce,
        ))
    }

    /// What has to be written so that a message waits; none when none is wanted, one waits
    /// already, or no safe hour lies ahead.
    pub(crate) fn arming(
        &self,
        to: &PublicKey,
        case: CaseRef,
        contact: &Contact,
    ) -> Result<Option<Arming>, KeyringError> {
        let Some(window) = contact.window.filter(|_| !contact.waits) else {
            return Ok(None);
        };
        let (now, sure) = (self.now(), self.sure());
        let rested = match contact.told.state {
            // By a clock that had jumped it may have been sent in another year.
            Told::Sent => contact.told.at.min(sure) + SPACING,
            Told::Never | Told::Waiting | Told::Unreachable | Told::Seen => sure,
        };
        let until = now + LIFE;
        let next = window.next(rested.max(sure));
        let Some((due, _)) = next.filter(|(due, _)| *due < until) else {
            return Ok(None);
        };
        let mut former = self.ping_tags(case, now)?;
        // The newest key that lives may be tomorrow's, made by a process whose clock is ahead.
        let today = self.days.today(now)?;
        let place = self
            .days
            .living(now)?
            .iter()
            .position(|day| day.day == today.day);
        let tag = former[place.unwrap_or_default()];
        if contact.told.state == Told::Waiting {
            former.push(contact.told.tag);
        }
        let body = PingBody {
            case,
            case_key: *to.as_bytes(),
            window,
            due,
            until,
            inner: contact.inner.clone(),
        };
        let told = ToldBody {
            state: Told::Waiting,
            at: now,
            tag,
        };
        Ok(Some(Arming {
            case,
            former,
            row: PingRow {
                tag,
                version: 0,
                expires_at: hour(until),
                body: self.sealed_ping(&tag, &body, now)?,
            },
            told: self.sealed_told(case, to, told),
        }))
    }

    /// The same for a change that must not fail because of it.
    pub(crate) async fn arming_of(&self, pair: &Pair, case: CaseRef) -> Option<Arming> {
        let contact = match self.contact(pair, case).await {
            Ok(contact) => contact?,
            Err(why) => {
                tracing::warn!(%why, "nobody is told of an answer");
                return None;
            }
        };
        match self.arming(&pair.public, case, &contact) {
            Ok(arming) => arming,
            Err(why) => {
                tracing::warn!(%why, "nobody is told of an answer");
                None
            }
        }
    }

    /// Lets a message wait, in place of one that waited.
    pub(crate) async fn write_arming(
        &self,
        change: &mut Change<'_>,
        arming: &Arming,
    ) -> Result<(), StoreError> {
        change.drop_pings(&arming.former).await?;
        change.save_ping(&arming.row).await?;
        change.note_told(arming.case, &arming.told).await?;
        Ok(())
    }

    /// The person looks: no message need tell them.
    pub(crate) async fn looked(
        &self,
        change: &mut Change<'_>,
        visit: &Visit,
    ) -> Result<(), StoreError> {
        self.drop_waiting(change, visit.case).await?;
        let told = ToldBody {
            state: Told::Seen,
            at: self.now(),
            tag: [0; 16],
        };
        let told = self.sealed_told(visit.case, &visit.case_key, told);
        change.note_told(visit.case, &told).await?;
        Ok(())
    }

    /// From now on an answer is seen only by looking; the chat is forgotten.
    pub(crate) async fn only_look(
        &self,
        change: &mut Change<'_>,
        visit: &Visit,
    ) -> Result<(), StoreError> {
        self.drop_waiting(change, visit.case).await?;
        let blank = self.contact_row(visit.case, &visit.case_key, None);
        change.save_contact(&blank).await?;
        let head = MailboxHead {
            case: visit.case,
            case_key: *visit.case_key.as_bytes(),
            told: false,
        };
        let to = Pair::from_private(&visit.key).public;
        let aad = rows::mailbox(&visit.mailbox);
        let seed = self.random.bytes();
        let sealed = seal::seal(&to, Purpose::MailboxHead, &aad, &head.bytes(), &seed);
        change.set_head(visit.mailbox, &sealed).await?;
        Ok(())
    }

    /// It is not safe to tell this person anything, now and later.
    pub(crate) async fn never_tell(
        &self,
        change: &mut Change<'_>,
        case: CaseRef,
    ) -> Result<(), StoreError> {
        self.drop_waiting(change, case).await?;
        change.drop_contact(case).await?;
        Ok(())
    }

    /// Takes away the message that waits for a case.
    pub(crate) async fn drop_waiting(
        &self,
        change: &mut Change<'_>,
        case: CaseRef,
    ) -> Result<(), StoreError> {
        match self.ping_tags(case, self.now()) {
            Ok(tags) => change.drop_pings(&tags).await.map(drop),
            // What waits under a key that cannot be read cannot be sent either.
            Err(why) => {
                tracing::warn!(%why, "a message that waits could not be looked for");
                Ok(())
            }
        }
    }

    /// How many messages wait that nobody can open since the power was cut.
    pub async fn stranded_pings(&self, who: &Signed) -> Result<usize, StoreError> {
        if !may(who.roles, Deed::List, Whose::Nobodys, State::New) {
            return Ok(0);
        }
        let now = self.now();
        let rows = self.store.list_pings().await?;
        let lost = |row: &&PingRow| now < row.expires_at && self.open_ping(row, now).is_none();
        Ok(rows.iter().filter(lost).count())
    }
}

/// What lies in the contact of somebody who is never told, as long as an address.
fn nobody(house: &House) -> AddressBody {
    let first = house.live().content.languages.first().map(|l| l.code);
    AddressBody {
        chat: 0,
        here: Here {
            language: first.expect("inspect lets no content through without a language"),
            country: None,
            secret: Secret::new([0; 16]),
        },
        words: String::new(),
    }
}
