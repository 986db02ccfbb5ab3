//! A request becomes a case, and more is added to it: all that the bot seals.
//!
//! Invariant: the bot keeps no key with which a case could be opened; what it makes is
//! wrapped to intake and forgotten.

use zeroize::Zeroizing;

use super::house::{House, Trust};
use super::rows;
use crate::domain::case::CaseRef;
use crate::domain::code::Code;
use crate::domain::conversation::{Piece, PieceBody, RandomId, Seconds, Submission, Visit, Way};
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::locks::{self, Lock};
use crate::domain::payload::{Country, Secret};
use crate::domain::seal::{self, Purpose};
use crate::store::cases::NewCase;
use crate::store::gate::Check;
use crate::store::records::{
    AnswersRecord, LockBody, LockKind, MailboxHead, PlaceRecord, TextRecord,
};
use crate::store::{Change, StoreError, hour};

/// What is derived slowly before the transaction of a submission begins.
pub(crate) struct Prepared {
    whole: Lock,
}

impl House {
    /// The slow part of a submission.
    pub(crate) async fn prepare(&self, code: &Code) -> Prepared {
        Prepared {
            whole: self.whole_lock(code).await,
        }
    }

    pub(crate) async fn whole_lock(&self, code: &Code) -> Lock {
        let pepper = self.server_key.code_pepper();
        Lock::whole(
            &*self
                .stretcher
                .stretch(&locks::whole_input(code), &*pepper)
                .await,
        )
    }

    /// What the pad's six digits derive in this chat: to open, and to mark "not safe".
    pub(crate) async fn six_locks(
        &self,
        secret: Secret,
        six: &crate::domain::code::SixDigits,
    ) -> (Lock, Lock) {
        let pepper = self.server_key.code_pepper();
        let input = locks::six_input(secret.bytes(), six);
        let stretched = self.stretcher.stretch(&input, &*pepper).await;
        (Lock::six(&stretched), Lock::duress(&stretched))
    }

    /// Writes the case of a request: rows, wraps, mailbox; false when that draft made one.
    pub(crate) async fn write_case(
        &self,
        change: &mut Change<'_>,
        trust: &Trust,
        submission: &Submission,
        prepared: &Prepared,
        now: Seconds,
    ) -> Result<bool, StoreError> {
        let request = &submission.request;
        let pair = Pair::from_seed(&request.case_seed);
        let country = submission.here.country;
        let new = NewCase {
            case: request.case,
            draft: request.id,
            urgency: submission.urgency.as_str(),
            reasons: submission.reasons.join(" "),
            language: submission.here.language.as_str().to_owned(),
            country: country.as_ref().map(|c| Country::as_str(c).to_owned()),
            arrived_hour: hour(now),
        };
        if !change.insert_case(&new).await? {
            return Ok(false);
        }
        let wrap = self.wrap_case(
            request.case,
            &pair,
            "intake",
            rows::epoch_holder(trust.intake.number),
            &trust.intake.public,
        );
        change.insert_wrap(&wrap).await?;
        let mailbox: RandomId = self.random.bytes();
        let mailbox_pair = Pair::from_seed(&self.random.bytes());
        self.write_answers(change, submission, &pair, mailbox, &mailbox_pair, now)
            .await?;
        for piece in &request.pieces {
            self.write_piece(change, request.case, &pair.public, piece, "text")
                .await?;
        }
        change.move_pieces(request.case).await?;
        let told = submission.ping.is_some();
        self.write_mailbox(change, (&pair, told), mailbox, &mailbox_pair, prepared)
            .await?;
        change.insert_alert(request.case, now).await?;
        Ok(true)
    }

    async fn write_answers(
        &self,
        change: &mut Change<'_>,
        submission: &Submission,
        pair: &Pair,
        mailbox: RandomId,
        mailbox_pair: &Pair,
        now: Seconds,
    ) -> Result<(), StoreError> {
        let answers = AnswersRecord {
            at: now,
            mailbox,
            mailbox_key: *mailbox_pair.public.as_bytes(),
            watched: submission.watched,
            language: submission.here.language.as_str().to_owned(),
            country: submission
                .here
                .country
                .as_ref()
                .map(|c| c.as_str().to_owned()),
            consent: submission.request.consent,
            reasons: submission.reasons.clone(),
            answers: submission.request.answers.clone(),
        };
        let id = self.random.bytes();
        let case = submission.request.case;
        let row = self.sealed_record(case, &pair.public, id, "answers", "in", &answers.bytes());
        change.insert_record(&row).await?;
        Ok(())
    }

    async fn write_mailbox(
        &self,
        change: &mut Change<'_>,
        (pair, told): (&Pair, bool),
        mailbox: RandomId,
        mailbox_pair: &Pair,
        prepared: &Prepared,
    ) -> Result<(), StoreError> {
        let case = CaseRef::of(&pair.public);
        let head = MailboxHead {
            case,
            case_key: *pair.public.as_bytes(),
            told,
        };
        let sealed = seal::seal(
            &mailbox_pair.public,
            Purpose::MailboxHead,
            &rows::mailbox(&mailbox),
            &head.bytes(),
            &self.random.bytes(),
        );
        change.insert_mailbox(mailbox, case, &sealed).await?;
        let body = LockBody {
            kind: LockKind::Open,
            mailbox,
            key: *mailbox_pair.private.expose(),
        };
        self.write_lock(change, &prepared.whole, mailbox, &body)
            .await
    }

    async fn write_lock(
        &self,
        change: &mut Change<'_>,
        lock: &Lock,
        mailbox: RandomId,
        body: &LockBody,
    ) -> Result<(), StoreError> {
        let aad = rows::lock(&lock.find);
        let nonce = self.random.bytes();
        let wrapped = seal::wrap(
            &lock.kek,
            Purpose::MailboxPrivate,
            &aad,
            &body.bytes(),
            &nonce,
        );
        change.insert_lock(&lock.find, mailbox, &wrapped).await
    }

    /// Seals a text or a place to a case. Files come by `write_attachment`.
    pub(crate) async fn write_piece(
        &self,
        change: &mut Change<'_>,
        case: CaseRef,
        to: &PublicKey,
        piece: &Piece,
        text_kind: &str,
    ) -> Result<(), StoreError> {
        let (kind, plain) = match &piece.body {
            PieceBody::Text(text) => (
                text_kind,
                TextRecord {
                    at: piece.at,
                    text: text.clone(),
                }
                .bytes(),
            ),
            PieceBody::Place {
                rounded,
                exact,
                wanted,
            } => {
                let spot = exact.filter(|_| *wanted);
                let (lat, lon) = spot.unwrap_or(*rounded);
                let place = PlaceRecord {
                    at: piece.at,
                    lat,
                    lon,
                    exact: spot.is_some(),
                };
                ("place", place.bytes())
            }
            PieceBody::File(..) => return Ok(()),
        };
        let row = self.sealed_record(case, to, piece.id, kind, "in", &plain);
        change.insert_record(&row).await?;
        Ok(())
    }

    /// Adds what was said in a visit to its case.
    pub(crate) async fn append(
        &self,
        change: &mut Change<'_>,
        visit: &Visit,
        pieces: &[Piece],
        now: Seconds,
    ) -> Result<(), StoreError> {
        for piece in pieces {
            let mut piece = piece.clone();
            if self.store.leaves_out(Check::Uniqueness) {
                piece.id = self.random.bytes();
            }
            self.write_piece(change, visit.case, &visit.case_key, &piece, "message")
                .await?;
        }
        if !pieces.is_empty() {
            change.touch_case(visit.case, hour(now), true).await?;
        }
        Ok(())
    }

    /// Sets how a phone may open the mailbox of what it sent.
    pub(crate) async fn write_way(
        &self,
        change: &mut Change<'_>,
        way: Way,
        slow: &SlowWay,
    ) -> Result<(), StoreError> {
        let Some(body) = &slow.body else {
            return Ok(());
        };
        // A choice from an older menu of the chat may have left locks under another secret.
        change.delete_other_locks(body.mailbox, &slow.whole).await?;
        match way {
            Way::Six => {
                self.write_lock(change, &slow.six, body.mailbox, body)
                    .await?;
                let mark = LockBody {
                    kind: LockKind::Duress,
                    mailbox: body.mailbox,
                    key: [0; 32],
                };
                self.write_lock(change, &slow.duress, body.mailbox, &mark)
                    .await
            }
            Way::Whole | Way::Unchosen => Ok(()),
        }
    }

    /// The slow part of choosing a way.
    pub(crate) async fn prepare_way(
        &self,
        secret: Secret,
        code: &Code,
    ) -> Result<SlowWay, StoreError> {
        let whole = self.whole_lock(code).await;
        let found = self.store.find_locks(&[whole.find]).await?;
        let body = found.first().and_then(|row| open_lock(&whole, &row.body));
        let six = code.last_six();
        let (open, _) = self.six_locks(secret, &six).await;
        let (_, duress) = self.six_locks(secret, &six.reversed()).await;
        Ok(SlowWay {
            whole: whole.find,
            six: open,
            duress,
            body,
        })
    }
}

/// What choosing a way derives slowly.
pub(crate) struct SlowWay {
    whole: [u8; 32],
    six: Lock,
    duress: Lock,
    body: Option<LockBody>,
}

/// The body of a lock, when it is this lock's.
pub(crate) fn open_lock(lock: &Lock, body: &[u8]) -> Option<LockBody> {
    let aad = rows::lock(&lock.find);
    let plain: Zeroizing<Vec<u8>> =
        seal::unwrap(&lock.kek, Purpose::MailboxPrivate, &aad, body).ok()?;
    LockBody::read(&plain).ok()
}
