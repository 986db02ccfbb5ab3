//! Every stored form by the name of its frozen sample, and how it is read.

use sanad::domain::case::CaseRef;
use sanad::store::records::{
    AddressBody, AnswersRecord, AttachmentRecord, ContactBody, Corrupt, LockBody, LockKind,
    MailboxHead, NoteRecord, PingBody, PlaceRecord, ReplyRecord, SweepBody, SweepWhat, TextRecord,
    ToldBody, draft, draft_bytes,
};

use super::samples::{
    address, answers, attachment, borne_draft, contact, full_draft, hide, left, left_draft, lock,
    named_draft, note, ping, place, reply, some_menu, some_voice, sweep, text, told, told_draft,
    told_head, voice, window,
};

/// Every form by the name of its frozen sample: its bytes, and reading and writing them again.
pub type Again = fn(&[u8]) -> Result<Vec<u8>, Corrupt>;

#[expect(clippy::too_many_lines, reason = "a table, a line for each form")]
pub fn forms() -> Vec<(&'static str, Vec<u8>, Again)> {
    let head = MailboxHead {
        case: CaseRef([1; 16]),
        case_key: [2; 32],
        told: false,
    };
    vec![
        ("draft", draft_bytes(&full_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("draft-told", draft_bytes(&told_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("draft-left", draft_bytes(&left_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("draft-borne", draft_bytes(&borne_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("draft-named", draft_bytes(&named_draft()), |b| {
            draft(b).map(|d| draft_bytes(&d))
        }),
        ("mailbox-head-told", told_head().bytes(), |b| {
            MailboxHead::read(b).map(|h| h.bytes())
        }),
        ("contact", contact(Some(window())).bytes(), |b| {
            ContactBody::read(b).map(|c| c.bytes())
        }),
        ("contact-none", contact(None).bytes(), |b| {
            ContactBody::read(b).map(|c| c.bytes())
        }),
        ("address", address().bytes(), |b| {
            AddressBody::read(b).map(|a| a.bytes())
        }),
        ("told", told().bytes(), |b| {
            ToldBody::read(b).map(|t| t.bytes())
        }),
        ("ping", ping().bytes(), |b| {
            PingBody::read(b).map(|p| p.bytes())
        }),
        ("answers", answers().bytes(), |b| {
            AnswersRecord::read(b).map(|r| r.bytes())
        }),
        ("text", text().bytes(), |b| {
            TextRecord::read(b).map(|r| r.bytes())
        }),
        ("place", place().bytes(), |b| {
            PlaceRecord::read(b).map(|r| r.bytes())
        }),
        ("note", note().bytes(), |b| {
            NoteRecord::read(b).map(|r| r.bytes())
        }),
        ("reply", reply().bytes(), |b| {
            ReplyRecord::read(b).map(|r| r.bytes())
        }),
        ("attachment", attachment().bytes(b"RAW"), |b| {
            AttachmentRecord::read(b).map(|(r, raw)| r.bytes(raw))
        }),
        ("mailbox-head", head.bytes(), |b| {
            MailboxHead::read(b).map(|h| h.bytes())
        }),
        ("lock", lock(LockKind::Open).bytes(), |b| {
            LockBody::read(b).map(|l| l.bytes())
        }),
        (
            "sweep-delete",
            sweep(SweepWhat::Delete(vec![1, 2])).bytes(),
            |b| SweepBody::read(b).map(|s| s.bytes()),
        ),
        ("sweep-hide", sweep(hide()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        ("sweep-voice", sweep(voice()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        ("sweep-some-voice", sweep(some_voice(None)).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        (
            "sweep-voice-between",
            sweep(some_voice(Some(9))).bytes(),
            |b| SweepBody::read(b).map(|s| s.bytes()),
        ),
        ("sweep-some-menu", sweep(some_menu()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
        ("sweep-left", sweep(left()).bytes(), |b| {
            SweepBody::read(b).map(|s| s.bytes())
        }),
    ]
}
