//! What staff do with cases: permission, change and audit in one transaction.
//!
//! Every read of a case passes here, is allowed by `domain::staff::may`, and stands in the
//! log. Invariant: nothing is opened that the signed roster does not allow, and no opening
//! is without its line.

use super::case_keys::CaseKeys;
use super::house::House;
use super::rows;
use super::signin::Signed;
use crate::domain::case::{CannotTake, CaseRef, State, Urgency};
use crate::domain::conversation::{Answer, RandomId, Seconds};
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::letter::{Letter, sign_letter};
use crate::domain::seal::{self, Purpose};
use crate::domain::staff::{Deed, Whose, may};
use crate::store::cases::{CaseRow, RecordRow, WrapRow};
use crate::store::records::{
    AnswersRecord, AttachmentRecord, NoteRecord, PlaceRecord, ReplyRecord, TextRecord, kind_word,
};
use crate::store::{StoreError, hour};

/// The longest note or reply, in characters: a letter must fit one message.
pub const LONGEST_TEXT: usize = 2_500;

/// A case as it stands in the list.
#[derive(Clone)]
pub struct CaseLine {
    /// Its reference.
    pub case: CaseRef,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Why, as codes.
    pub reasons: Vec<String>,
    /// Language of the chat.
    pub language: String,
    /// Country that was chosen.
    pub country: Option<String>,
    /// Where it stands.
    pub state: State,
    /// The hour in which it arrived.
    pub arrived: Seconds,
    /// The hour in which it last changed.
    pub changed: Seconds,
    /// Whose it is, seen from who asks.
    pub whose: Whose,
    /// The name of whose it is.
    pub assignee: Option<String>,
    /// Whether the person wrote something that was not opened yet.
    pub unread: bool,
}

/// A case that was opened.
pub struct CaseFile {
    /// What stands in the list.
    pub line: CaseLine,
    /// Whether the person said that somebody looks at the phone.
    pub watched: bool,
    /// The answers with the words that were seen.
    pub answers: Vec<Answer>,
    /// What was written since, the oldest first.
    pub entries: Vec<Entry>,
    /// Who did what with it.
    pub log: Vec<LogLine>,
    /// Whether it may be taken.
    pub may_take: bool,
    /// Whether a note may be written.
    pub may_note: bool,
    /// Whether a reply may be written.
    pub may_reply: bool,
    /// The language in which a reply is read.
    pub reply_language: String,
}

/// One piece of a case.
pub struct Entry {
    /// Its id.
    pub id: RandomId,
    /// When.
    pub at: Seconds,
    /// The member of staff; none is the person.
    pub by: Option<String>,
    /// What it is.
    pub body: EntryBody,
}

/// What a piece of a case is.
pub enum EntryBody {
    /// Words of the person.
    Text(String),
    /// An internal note.
    Note(String),
    /// A reply to the person.
    Reply(String),
    /// A place in degrees.
    Place {
        /// Latitude.
        lat: f64,
        /// Longitude.
        lon: f64,
        /// Whether it is the exact spot.
        exact: bool,
    },
    /// A file.
    Attachment {
        /// Photo, voice, audio, video or file.
        kind: String,
        /// Its media type.
        media_type: String,
        /// Its size in bytes, rounded up in steps.
        bytes: u64,
        /// Whether it may hold the name of its author.
        may_name: bool,
    },
}

/// One line of the log of a case.
pub struct LogLine {
    /// When.
    pub at: Seconds,
    /// Who.
    pub who: Option<String>,
    /// What, as a code.
    pub action: String,
}

/// A file of a case, opened.
pub struct Attachment {
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Photo, voice, audio, video or file.
    pub kind: String,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum CaseworkError {
    /// There is no such case, or it was erased.
    #[error("there is no such case")]
    NotFound,
    /// The roles do not allow it.
    #[error("not allowed")]
    Forbidden,
    /// Somebody was first, or the case is over.
    #[error("the case cannot be taken")]
    Conflict(CannotTake),
    /// What was entered cannot be used; the code says why.
    #[error("what was entered cannot be used: {0}")]
    Invalid(&'static str),
    /// The database gave no answer or refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A key is missing or does not open.
    #[error("a key is missing or does not open")]
    Keys,
}

impl House {
    /// All cases that may be listed, the most urgent and then the oldest first.
    pub async fn list_cases(&self, who: &Signed) -> Result<Vec<CaseLine>, CaseworkError> {
        let rows = self.store.list_cases().await?;
        let mut lines: Vec<CaseLine> = Vec::with_capacity(rows.len());
        for row in rows {
            let line = self.line(who, row).await;
            if may(who.roles, Deed::List, line.whose, line.state) {
                lines.push(line);
            }
        }
        lines.sort_by_key(|line| {
            let closed = line.state == State::Closed;
            (
                closed,
                std::cmp::Reverse(line.urgency),
                line.arrived,
                line.case,
            )
        });
        Ok(lines)
    }

    async fn line(&self, who: &Signed, row: CaseRow) -> CaseLine {
        let whose = match row.assignee {
            None => Whose::Nobodys,
            Some(staff) if staff == who.staff => Whose::Mine,
            Some(_) => Whose::AnOthers,
        };
        let assignee = match row.assignee {
            Some(staff) => self.name_of(staff).await,
            None => None,
        };
        CaseLine {
            case: row.case,
            urgency: row.urgency,
            reasons: row.reasons.split_whitespace().map(str::to_owned).collect(),
            language: row.language,
            country: row.country,
            state: row.state,
            arrived: row.arrived_hour,
            changed: row.changed_hour,
            whose,
            assignee,
            unread: row.unread,
        }
    }

    /// The name of a member of staff, also of one who has left.
    async fn name_of(&self, staff: [u8; 16]) -> Option<String> {
        let trust = self.trust().await?;
        let member = trust.roster.members.iter().find(|m| m.staff == staff)?;
        Some(member.name.clone())
    }

    async fn permitted(
        &self,
        who: &Signed,
        case: CaseRef,
        deed: Deed,
    ) -> Result<CaseLine, CaseworkError> {
        let row = self
            .store
            .find_case(case)
            .await?
            .ok_or(CaseworkError::NotFound)?;
        let line = self.line(who, row).await;
        if may(who.roles, deed, line.whose, line.state) {
            return Ok(line);
        }
        Err(CaseworkError::Forbidden)
    }

    /// Opens a case; the opening stands in its log before anything is shown.
    pub async fn open_case(&self, who: &Signed, case: CaseRef) -> Result<CaseFile, CaseworkError> {
        let mut line = self.permitted(who, case, Deed::Open).await?;
        let pair = self.case_pair(who, case).await?;
        let mut change = self.store.begin().await?;
        change
            .audit(self.audit_entry(Some(who.staff), "opened", Some(case)))
            .await?;
        if line.whose == Whose::Mine {
            change.touch_case(case, line.changed, false).await?;
        }
        change.commit().await?;
        line.unread &= line.whose != Whose::Mine;

        let mut answers = None;
        let mut entries = Vec::new();
        for row in self.store.list_records(case).await? {
            if row.kind == "answers" {
                answers = Some(answers_of(&pair, &row)?);
            } else {
                entries.push(self.entry(&pair, row).await?);
            }
        }
        entries.sort_by_key(|entry| entry.at);
        let answers = answers.ok_or(CaseworkError::Keys)?;
        let allowed = |deed| may(who.roles, deed, line.whose, line.state);
        Ok(CaseFile {
            watched: answers.watched,
            reply_language: answers.language,
            answers: answers.answers,
            entries,
            log: self.log_of(case).await?,
            may_take: allowed(Deed::Take),
            may_note: allowed(Deed::Note),
            may_reply: allowed(Deed::Reply),
            line,
        })
    }

    async fn log_of(&self, case: CaseRef) -> Result<Vec<LogLine>, CaseworkError> {
        let mut lines = Vec::new();
        for row in self.store.audit_of(case).await? {
            let who = match row.staff {
                Some(staff) => self.name_of(staff).await,
                None => None,
            };
            lines.push(LogLine {
                at: row.at,
                who,
                action: row.action,
            });
        }
        Ok(lines)
    }

    async fn entry(&self, pair: &Pair, row: RecordRow) -> Result<Entry, CaseworkError> {
        if row.kind == "attachment" {
            return self.attachment_entry(pair, &row).await;
        }
        let plain = open_record(pair, &row)?;
        let corrupt = |_| CaseworkError::Store(StoreError::Corrupt { table: "records" });
        let (at, staff, body) = match row.kind.as_str() {
            "note" => {
                let note = NoteRecord::read(&plain).map_err(corrupt)?;
                (note.at, Some(note.staff), EntryBody::Note(note.text))
            }
            "reply" => {
                let reply = ReplyRecord::read(&plain).map_err(corrupt)?;
                (reply.at, Some(reply.staff), EntryBody::Reply(reply.text))
            }
            "place" => {
                let place = PlaceRecord::read(&plain).map_err(corrupt)?;
                let body = EntryBody::Place {
                    lat: place.lat,
                    lon: place.lon,
                    exact: place.exact,
                };
                (place.at, None, body)
            }
            _ => {
                let text = TextRecord::read(&plain).map_err(corrupt)?;
                (text.at, None, EntryBody::Text(text.text))
            }
        };
        let by = match staff {
            Some(staff) => Some(self.name_of(staff).await.unwrap_or_default()),
            None => None,
        };
        Ok(Entry {
            id: row.id,
            at,
            by,
            body,
        })
    }

    async fn attachment_entry(&self, pair: &Pair, row: &RecordRow) -> Result<Entry, CaseworkError> {
        let whole = self.store.find_record(row.case, row.id).await?;
        let whole = whole.ok_or(CaseworkError::NotFound)?;
        let plain = open_record(pair, &whole)?;
        let (record, bytes) = AttachmentRecord::read(&plain).map_err(|_| CaseworkError::Keys)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(Entry {
            id: row.id,
            at: record.at,
            by: None,
            body: EntryBody::Attachment {
                kind: kind_word(record.kind).to_owned(),
                media_type: record.media_type.clone(),
                bytes: size,
                may_name: record.may_name,
            },
        })
    }

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
        let note = NoteRecord {
            at: self.now(),
            staff: who.staff,
            text,
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
        self.permitted(who, case, Deed::Reply).await?;
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
        let reply = ReplyRecord {
            at: now,
            staff: who.staff,
            text,
            letter: id,
        };
        let row = self.sealed_record(case, &pair.public, id, "reply", "out", &reply.bytes());
        let mut change = self.store.begin().await?;
        change.insert_record(&row).await?;
        change.insert_letter(answers.mailbox, id, &sealed).await?;
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

    /// Opens a file of a case; saving it is logged apart from showing it.
    pub async fn attachment(
        &self,
        who: &Signed,
        case: CaseRef,
        id: RandomId,
        saved: bool,
    ) -> Result<Attachment, CaseworkError> {
        self.permitted(who, case, Deed::Open).await?;
        let pair = self.case_pair(who, case).await?;
        let row = self
            .store
            .find_record(case, id)
            .await?
            .ok_or(CaseworkError::NotFound)?;
        if row.kind != "attachment" {
            return Err(CaseworkError::NotFound);
        }
        let action = if saved { "saved-file" } else { "opened-file" };
        let mut change = self.store.begin().await?;
        change
            .audit(self.audit_entry(Some(who.staff), action, Some(case)))
            .await?;
        change.commit().await?;
        let plain = open_record(&pair, &row)?;
        let (record, bytes) = AttachmentRecord::read(&plain).map_err(|_| CaseworkError::Keys)?;
        Ok(Attachment {
            media_type: record.media_type.clone(),
            bytes: bytes.to_vec(),
            kind: kind_word(record.kind).to_owned(),
        })
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

    /// The pair of a case, for somebody who holds a key to it.
    pub(crate) async fn case_pair(
        &self,
        who: &Signed,
        case: CaseRef,
    ) -> Result<Pair, CaseworkError> {
        CaseKeys::of(self, who).open(case).await
    }
}

fn purpose_of(kind: &str) -> Purpose {
    if kind == "attachment" {
        Purpose::Attachment
    } else {
        Purpose::CaseRecord
    }
}

fn open_record(pair: &Pair, row: &RecordRow) -> Result<zeroize::Zeroizing<Vec<u8>>, CaseworkError> {
    let aad = rows::record(row.case, &row.id, &row.kind, &row.direction);
    seal::open(pair, purpose_of(&row.kind), &aad, &row.body).map_err(|_| CaseworkError::Keys)
}

fn answers_of(pair: &Pair, row: &RecordRow) -> Result<AnswersRecord, CaseworkError> {
    let plain = open_record(pair, row)?;
    AnswersRecord::read(&plain).map_err(|_| CaseworkError::Keys)
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
