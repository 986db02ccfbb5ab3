//! Opening a mailbox with what was entered on the pad or typed.
//!
//! Known and unknown numbers cost the same: one slow derivation, one look-up. Invariant: a
//! reply whose signature does not verify is never shown.

use super::house::House;
use super::intake::open_lock;
use super::rows;
use crate::domain::case::CaseRef;
use crate::domain::code::{Code, SixDigits};
use crate::domain::conversation::{Event, Key, Letter, Opened, RandomId, Seconds, VISIT, Visit};
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::letter::SignedLetter;
use crate::domain::locks::{self, Lock};
use crate::domain::payload::Secret;
use crate::domain::seal::{self, Purpose};
use crate::store::StoreError;
use crate::store::records::{LockBody, LockKind, MailboxHead};

impl House {
    /// The visit that a number opens; `None` for every other number.
    pub(crate) async fn visit(
        &self,
        key: &Key,
        event: &Event,
        known: Option<&Visit>,
    ) -> Result<Option<Visit>, StoreError> {
        let body = match key {
            Key::Again => return Ok(known.cloned()),
            Key::Whole(code) => {
                let lock = self.tried_lock(code).await;
                let found = self.store.find_locks(&[lock.find]).await?;
                found.first().and_then(|row| open_lock(&lock, &row.body))
            }
            Key::Six(six) => {
                let (open, duress) = self.tried_locks(event.here.secret, six).await;
                let found = self.store.find_locks(&[open.find, duress.find]).await?;
                let marked = found
                    .iter()
                    .filter(|row| row.find == duress.find)
                    .find_map(|row| open_lock(&duress, &row.body));
                if let Some(mark) = marked {
                    self.mark_not_safe(&mark).await?;
                }
                found
                    .iter()
                    .filter(|row| row.find == open.find)
                    .find_map(|row| open_lock(&open, &row.body))
            }
        };
        match body.filter(|body| body.kind == LockKind::Open) {
            Some(body) => self.begin_visit(&body, event.update).await,
            None => Ok(None),
        }
    }

    async fn tried_lock(&self, code: &Code) -> Lock {
        let pepper = self.server_key.code_pepper();
        let input = locks::whole_input(code);
        Lock::whole(&*self.numbers.stretch(&input, &*pepper).await)
    }

    async fn tried_locks(&self, secret: Secret, six: &SixDigits) -> (Lock, Lock) {
        let pepper = self.server_key.code_pepper();
        let input = locks::six_input(secret.bytes(), six);
        let stretched = self.numbers.stretch(&input, &*pepper).await;
        (Lock::six(&stretched), Lock::duress(&stretched))
    }

    async fn mark_not_safe(&self, mark: &LockBody) -> Result<(), StoreError> {
        let Some((case, _)) = self.store.find_mailbox(mark.mailbox).await? else {
            return Ok(());
        };
        let mut change = self.store.begin().await?;
        change.add_reason(case, "not-safe").await?;
        self.never_tell(&mut change, case).await?;
        change.commit().await
    }

    async fn begin_visit(&self, body: &LockBody, opened: u64) -> Result<Option<Visit>, StoreError> {
        let Some((_, head)) = self.store.find_mailbox(body.mailbox).await? else {
            return Ok(None);
        };
        let Some(head) = open_head(&Pair::from_private(&body.key), body.mailbox, &head) else {
            return Ok(None);
        };
        let Some(case_key) = PublicKey::from_bytes(head.case_key) else {
            return Ok(None);
        };
        if CaseRef::of(&case_key) != head.case {
            return Ok(None);
        }
        Ok(Some(Visit {
            opened,
            case: head.case,
            mailbox: body.mailbox,
            key: body.key,
            case_key,
            until: self.now() + VISIT,
            writing: false,
        }))
    }

    /// What an open mailbox holds; `None` when the case was erased.
    pub(crate) async fn letters(&self, visit: &Visit) -> Result<Option<Opened>, StoreError> {
        let Some(case) = self.store.find_case(visit.case).await? else {
            return Ok(None);
        };
        let pair = Pair::from_private(&visit.key);
        let trust = self.trust().await;
        let mut letters: Vec<Letter> = Vec::new();
        let mut refused = false;
        for (id, body) in self.store.list_letters(visit.mailbox).await? {
            let aad = rows::letter(&visit.mailbox, &id);
            let read = seal::open(&pair, Purpose::MailboxLetter, &aad, &body)
                .ok()
                .and_then(|plain| SignedLetter::from_bytes(&plain))
                .and_then(|signed| {
                    let roster = &trust.as_ref()?.roster;
                    signed.verify_against(roster, &visit.mailbox).ok()
                })
                .filter(|letter| letter.letter == id && letter.case == visit.case.0);
            match read {
                Some(letter) => letters.push(Letter {
                    at: letter.written_at,
                    text: letter.text.clone(),
                }),
                None => refused = true,
            }
        }
        letters.sort_by_key(|letter| letter.at);
        let head = self.store.find_mailbox(visit.mailbox).await?;
        let head = head.and_then(|(_, head)| open_head(&pair, visit.mailbox, &head));
        let records = self.store.list_records(visit.case).await?;
        let written = records.iter().filter(|row| row.kind == "message").count();
        Ok(Some(Opened {
            state: case.state,
            letters,
            refused,
            written,
            told: head.is_some_and(|head| head.told),
        }))
    }
}

fn open_head(pair: &Pair, mailbox: RandomId, head: &[u8]) -> Option<MailboxHead> {
    let aad = rows::mailbox(&mailbox);
    let plain = seal::open(pair, Purpose::MailboxHead, &aad, head).ok()?;
    MailboxHead::read(&plain).ok()
}

/// Since when tries of a chat count: the beginning of the day, UTC.
pub(crate) fn day_of(now: Seconds) -> i64 {
    now.div_euclid(86_400)
}
