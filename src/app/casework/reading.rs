//! Listing and opening cases.
//!
//! Invariant: the opening of a case or a file is in the log before anything is shown.

use super::{
    Attachment, CaseFile, CaseLine, CaseworkError, Entry, EntryBody, LogLine, Telling, answers_of,
    open_record,
};
use crate::app::case_keys::CaseKeys;
use crate::app::house::House;
use crate::app::pings::Arming;
use crate::app::signin::Signed;
use crate::domain::act::Written;
use crate::domain::case::{CaseRef, State};
use crate::domain::conversation::{RandomId, Seconds};
use crate::domain::keys::Pair;
use crate::domain::staff::{Deed, Whose, may};
use crate::store::StoreError;
use crate::store::cases::{CaseRow, RecordRow};
use crate::store::records::{
    AttachmentRecord, NoteRecord, PlaceRecord, ReplyRecord, TextRecord, Told, kind_word,
};

impl House {
    /// All cases that may be listed: the most urgent first, then what nobody has read,
    /// then the oldest.
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
                !line.unread,
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
            records: row.records,
        }
    }

    /// The name of a member of staff, also of one who has left.
    async fn name_of(&self, staff: [u8; 16]) -> Option<String> {
        let trust = self.trust().await?;
        let member = trust.roster.members.iter().find(|m| m.staff == staff)?;
        Some(member.name.clone())
    }

    pub(super) async fn permitted(
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
        let (telling, arming) = self.telling(&pair, &line).await?;
        let mut change = self.store.begin().await?;
        change
            .audit(self.audit_entry(Some(who.staff), "opened", Some(case)))
            .await?;
        if let Some(arming) = &arming {
            self.write_arming(&mut change, arming).await?;
        }
        if line.whose == Whose::Mine {
            change.touch_case(case, line.changed, false).await?;
        }
        change.commit().await?;
        line.unread &= line.whose != Whose::Mine;

        let mut answers = None;
        let mut entries = Vec::new();
        let rows = self.store.list_records(case).await?;
        line.records = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        for row in rows {
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
            may_reply: allowed(Deed::Reply) && !line.is_not_safe(),
            line,
            telling,
        })
    }

    /// How the person learns of a reply; a message that was lost is armed again.
    async fn telling(
        &self,
        pair: &Pair,
        line: &CaseLine,
    ) -> Result<(Telling, Option<Arming>), CaseworkError> {
        let over = line.is_not_safe() || line.state == State::Closed;
        let contact = self.contact(pair, line.case).await?.filter(|_| !over);
        let Some((contact, window)) = contact.and_then(|c| c.window.map(|window| (c, window)))
        else {
            return Ok((Telling::OnlyLook, None));
        };
        if contact.is_stranded() {
            let arming = self.arming(&pair.public, line.case, &contact);
            let arming = arming.map_err(|_| CaseworkError::Keys)?;
            return Ok((Telling::Again(window.hours), arming));
        }
        let telling = match contact.told.state {
            Told::Never | Told::Seen => Telling::Next(window.hours),
            Told::Waiting => Telling::Waits(window.hours),
            Told::Sent => Telling::Sent(contact.told.at),
            Told::Unreachable => Telling::Unreachable,
        };
        Ok((telling, None))
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
                let staff = (note.staff, note.signature);
                (note.at, Some(staff), EntryBody::Note(note.text))
            }
            "reply" => {
                let reply = ReplyRecord::read(&plain).map_err(corrupt)?;
                let staff = (reply.staff, reply.signature);
                (reply.at, Some(staff), EntryBody::Reply(reply.text))
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
        let (by, unverified) = match staff {
            Some((staff, signature)) => {
                let by = self.name_of(staff).await.unwrap_or_default();
                let signed = self.is_signed(&row, at, staff, &body, signature).await;
                (Some(by), !signed)
            }
            None => (None, false),
        };
        Ok(Entry {
            id: row.id,
            at,
            by,
            unverified,
            body,
        })
    }

    /// Whether the member of staff who is named signed these words for this record.
    async fn is_signed(
        &self,
        row: &RecordRow,
        at: Seconds,
        staff: RandomId,
        body: &EntryBody,
        signature: Option<[u8; 64]>,
    ) -> bool {
        let (EntryBody::Note(text) | EntryBody::Reply(text)) = body else {
            return false;
        };
        let written = Written {
            case: row.case.0,
            record: row.id,
            kind: row.kind.clone(),
            at,
            staff,
            text: text.clone(),
        };
        match (self.trust().await, signature) {
            (Some(trust), Some(signature)) => written.is_signed(&trust.roster, signature),
            _ => false,
        }
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
            unverified: false,
            body: EntryBody::Attachment {
                kind: kind_word(record.kind).to_owned(),
                media_type: record.media_type.clone(),
                bytes: size,
                may_name: record.may_name,
            },
        })
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

    /// The pair of a case, for somebody who holds a key to it.
    pub(crate) async fn case_pair(
        &self,
        who: &Signed,
        case: CaseRef,
    ) -> Result<Pair, CaseworkError> {
        CaseKeys::of(self, who).open(case).await
    }
}
