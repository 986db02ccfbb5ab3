//! Taking a case, noting, replying: what changes is sealed, signed and logged at once.
//!
//! Invariant: a change and its line in the log are one transaction.

use super::{CaseworkError, LONGEST_TEXT, answers_of, purpose_of};
use crate::app::house::House;
use crate::app::rows;
use crate::app::signin::Signed;
use crate::domain::act::Written;
use crate::domain::case::{CannotTake, CaseRef};
use crate::domain::conversation::RandomId;
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::letter::{Letter, sign_letter};
use crate::domain::seal::{self, Purpose};
use crate::domain::staff::Deed;
use crate::store::cases::RecordRow;
use crate::store::hour;
use crate::store::records::{AnswersRecord, NoteRecord, ReplyRecord};
use crate::store::wraps::WrapRow;

impl House {
    /// Makes a case one's own: wraps its key to the taker, the supervisors and recovery,
    /// and takes it from intake, in one transaction.
    pub async fn take_case(&self, who: &Signed, case: CaseRef) -> Result<(), CaseworkError> {
        let row = self
            .store
            .find_case(case)
            .await?
            .ok_or(CaseworkError::NotFound)?;
        row.state.take().map_err(CaseworkError::Conflict)?;
        self.permitted(who, case, Deed::Take).await?;
        let trust = self.trust().await.ok_or(CaseworkError::Keys)?;
        let pair = self.case_pair(who, case).await?;
        let wraps = [
            self.wrap_case(case, &pair, "staff", who.staff, &who.keys.sealing().public),
            self.wrap_case(
                case,
                &pair,
                "supervisors",
                rows::epoch_holder(trust.supervisors.number),
                &trust.supervisors.public,
            ),
            self.wrap_case(
                case,
                &pair,
                "recovery",
                rows::epoch_holder(trust.recovery.number),
                &trust.recovery.public,
            ),
        ];
        let mut change = self.store.begin().await?;
        if !change.take_case(case, who.staff, self.now()).await? {
            return Err(CaseworkError::Conflict(CannotTake::AlreadyTaken));
        }
        change.delete_wraps(case, "intake").await?;
        for wrap in &wraps {
            change.insert_wrap(wrap).await?;
        }
        change.touch_case(case, hour(self.now()), false).await?;
        change
            .audit(self.audit_entry(Some(who.staff), "took", Some(case)))
            .await?;
        change.commit().await?;
        Ok(())
    }

    pub(crate) fn wrap_case(
        &self,
        case: CaseRef,
        pair: &Pair,
        holder_kind: &str,
        holder: RandomId,
        to: &PublicKey,
    ) -> WrapRow {
        let aad = rows::case_wrap(case, holder_kind, &holder);
        let seed = self.random.bytes();
        WrapRow {
            case,
            holder_kind: holder_kind.to_owned(),
            holder,
            body: seal::seal(to, Purpose::CasePrivate, &aad, pair.private.expose(), &seed),
        }
    }

    /// Writes an internal note.
    pub async fn write_note(
        &self,
        who: &Signed,
        case: CaseRef,
        text: &str,
    ) -> Result<(), CaseworkError> {
        let text = checked(text)?;
        self.permitted(who, case, Deed::Note).await?;
        let pair = self.case_pair(who, case).await?;
        let id = self.random.bytes();
        let written = Written {
            case: case.0,
            record: id,
            kind: "note".to_owned(),
            at: self.now(),
            staff: who.staff,
            text: text.clone(),
        };
        let note = NoteRecord {
            at: written.at,
            staff: who.staff,
            text,
            signature: Some(signature(who, &written)?),
        };
        let row = self.sealed_record(case, &pair.public, id, "note", "internal", &note.bytes());
        let mut change = self.store.begin().await?;
        change.insert_record(&row).await?;
        change.touch_case(case, hour(self.now()), false).await?;
        change
            .audit(self.audit_entry(Some(who.staff), "noted", Some(case)))
            .await?;
        change.commit().await?;
        Ok(())
    }

    /// Writes a reply: signed by who writes, sealed to the case and to the mailbox.
    pub async fn write_reply(
        &self,
        who: &Signed,
        case: CaseRef,
        text: &str,
    ) -> Result<(), CaseworkError> {
        let text = checked(text)?;
        let line = self.permitted(who, case, Deed::Reply).await?;
        if line.is_not_safe() {
            return Err(CaseworkError::Forbidden);
        }
        let pair = self.case_pair(who, case).await?;
        let answers = self.answers(&pair, case).await?;
        let to = PublicKey::from_bytes(answers.mailbox_key).ok_or(CaseworkError::Keys)?;
        let now = self.now();
        let id: RandomId = self.random.bytes();
        let letter = Letter {
            case: case.0,
            mailbox: answers.mailbox,
            letter: id,
            written_at: now,
            staff: who.staff,
            text: text.clone(),
        };
        let signed = sign_letter(&who.keys.signing(), &letter).map_err(|_| CaseworkError::Keys)?;
        let sealed = seal::seal(
            &to,
            Purpose::MailboxLetter,
            &rows::letter(&answers.mailbox, &id),
            &signed.to_bytes(),
            &self.random.bytes(),
        );
        let written = Written {
            case: case.0,
            record: id,
            kind: "reply".to_owned(),
            at: now,
            staff: who.staff,
            text: text.clone(),
        };
        let reply = ReplyRecord {
            at: now,
            staff: who.staff,
            text,
            letter: id,
            signature: Some(signature(who, &written)?),
        };
        let row = self.sealed_record(case, &pair.public, id, "reply", "out", &reply.bytes());
        let arming = self.arming_of(&pair, case).await;
        let mut change = self.store.begin().await?;
        change.insert_record(&row).await?;
        change.insert_letter(answers.mailbox, id, &sealed).await?;
        if let Some(arming) = &arming {
            self.write_arming(&mut change, arming).await?;
        }
        change.touch_case(case, hour(now), false).await?;
        change
            .audit(self.audit_entry(Some(who.staff), "replied", Some(case)))
            .await?;
        change.commit().await?;
        Ok(())
    }

    async fn answers(&self, pair: &Pair, case: CaseRef) -> Result<AnswersRecord, CaseworkError> {
        let rows = self.store.list_records(case).await?;
        let row = rows
            .iter()
            .find(|row| row.kind == "answers")
            .ok_or(CaseworkError::Keys)?;
        answers_of(pair, row)
    }

    pub(crate) fn sealed_record(
        &self,
        case: CaseRef,
        to: &PublicKey,
        id: RandomId,
        kind: &str,
        direction: &str,
        plain: &[u8],
    ) -> RecordRow {
        let aad = rows::record(case, &id, kind, direction);
        let purpose = purpose_of(kind);
        let body = seal::seal(to, purpose, &aad, plain, &self.random.bytes());
        RecordRow {
            case,
            id,
            kind: kind.to_owned(),
            direction: direction.to_owned(),
            at_hour: hour(self.now()),
            size_step: i64::try_from(body.len()).unwrap_or(i64::MAX),
            body,
        }
    }
}

fn signature(who: &Signed, written: &Written) -> Result<[u8; 64], CaseworkError> {
    let signed = written.sign(&who.keys.signing());
    signed.map_err(|_| CaseworkError::Keys)
}

fn checked(text: &str) -> Result<String, CaseworkError> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() {
        return Err(CaseworkError::Invalid("empty"));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(CaseworkError::Invalid("too-long"));
    }
    Ok(text)
}
