//! Which message is the line above a screen.
//!
//! The words are in `bot.ftl`. Invariant: each notice has a message of its own.

use crate::domain::conversation::Notice;

/// The message of a notice.
pub(super) fn id(notice: Notice) -> &'static str {
    match notice {
        Notice::Kept => "notice-kept",
        Notice::KeptPleaseChoose => "notice-kept-please-choose",
        Notice::FileComing => "notice-file-coming",
        Notice::FileTooLarge => "notice-file-too-large",
        Notice::FileUnreadable => "notice-file-unreadable",
        Notice::FilesNotArrived => "notice-files-not-arrived",
        Notice::NotTaken => "notice-not-taken",
        Notice::ContactNotTaken => "notice-contact-not-taken",
        Notice::NotKept => "notice-not-kept",
        Notice::NotUnderstood => "notice-not-understood",
        Notice::OldMenu => "notice-old-menu",
        Notice::FirstVersionCounts => "notice-first-version-counts",
        Notice::NotSaved => "notice-not-saved",
        Notice::Full => "notice-full",
        Notice::Erased => "notice-erased",
        Notice::CaseErased => "notice-case-erased",
        Notice::Added => "notice-added",
        Notice::NothingToSend => "notice-nothing-to-send",
        Notice::DraftGone => "notice-draft-gone",
        Notice::CodeMistyped => "notice-code-mistyped",
        Notice::NoRequestsNow => "notice-no-requests-now",
        Notice::TooManyTries => "notice-too-many-tries",
        Notice::Slower => "notice-slower",
        Notice::PressAgain => "notice-press-again",
        Notice::ManyNumbers => "notice-many-numbers",
        Notice::FilesFull => "notice-files-full",
        Notice::FilesNotNow => "notice-files-not-now",
        Notice::AddedToday => "notice-added-today",
        Notice::NumberReported => "notice-number-reported",
        Notice::Closed => "notice-closed",
        Notice::OnlyLook => "notice-only-look",
        Notice::ClosedOrErased => "notice-closed-or-erased",
        Notice::SaidBefore => "notice-said-before",
        Notice::BeforeThisRequest => "notice-before-this-request",
        Notice::WordsOfDanger => "notice-words-of-danger",
    }
}
