//! The words in which Telegram refuses, and what follows from each.
//!
//! Invariant: of what Telegram says only a fixed word of ours goes on from here.

use crate::app::messenger::Refusal;

/// The class of an edit that would change nothing; the only such word that is decided on.
pub(super) const NOT_MODIFIED: &str = "not modified";
/// The class of a message that is not there any more.
pub(super) const GONE: &str = "message gone";

/// The class of asking for updates that go to a webhook.
pub(super) const WEBHOOK_SET: &str = "webhook set";
/// How descriptions begin that say so.
const IN_THE_WAY: [&str; 2] = [
    "Conflict: can't use getUpdates method while webhook is active",
    "Conflict: terminated by setWebhook request",
];

/// The class of a voice to somebody who takes none from bots.
pub(super) const NO_VOICES: &str = "no voices wanted";
/// The class of a file that never was; all others may come another day.
pub(super) const NO_FILE: &str = "no such file";

/// Descriptions by how they begin after "Bad Request: ", with what follows.
const BAD_REQUESTS: &[(&str, Refusal, &str)] = &[
    ("message to edit not found", Refusal::CannotChange, GONE),
    ("message to delete not found", Refusal::CannotChange, GONE),
    (
        "message can't be edited",
        Refusal::CannotChange,
        "message too old",
    ),
    (
        "message can't be deleted",
        Refusal::CannotChange,
        "message too old",
    ),
    (
        "message identifier is not specified",
        Refusal::CannotChange,
        GONE,
    ),
    ("MESSAGE_ID_INVALID", Refusal::CannotChange, GONE),
    (
        "there is no caption in the message to edit",
        Refusal::CannotChange,
        "message without caption",
    ),
    (
        "there is no text in the message to edit",
        Refusal::CannotChange,
        "message without text",
    ),
    ("chat not found", Refusal::Unreachable, "chat gone"),
    (
        "group chat was upgraded",
        Refusal::Unreachable,
        "group moved",
    ),
    ("PEER_ID_INVALID", Refusal::Unreachable, "chat gone"),
    ("USER_IS_BLOCKED", Refusal::Unreachable, "blocked"),
    (
        "INPUT_USER_DEACTIVATED",
        Refusal::Unreachable,
        "account gone",
    ),
    ("VOICE_MESSAGES_FORBIDDEN", Refusal::GiveUp, NO_VOICES),
    ("invalid file_id", Refusal::GiveUp, NO_FILE),
    ("file is too big", Refusal::TooLarge, "file too large"),
    (
        "message is not modified",
        Refusal::CannotChange,
        NOT_MODIFIED,
    ),
    ("query is too old", Refusal::GiveUp, "press too old"),
    ("can't parse entities", Refusal::GiveUp, "bad markup"),
    ("message is too long", Refusal::GiveUp, "text too long"),
    ("message text is empty", Refusal::GiveUp, "text empty"),
    ("BUTTON_", Refusal::GiveUp, "bad button"),
    (
        "reply markup is too long",
        Refusal::GiveUp,
        "too many buttons",
    ),
];

/// Sorts a refusal by its code and the beginning of its description.
pub(super) fn classify(
    code: u16,
    description: &str,
    after: Option<u32>,
) -> (Refusal, &'static str) {
    if let Some(seconds) = after {
        return (Refusal::After(seconds), "flood");
    }
    match code {
        429 => (Refusal::After(1), "flood"),
        500.. => (Refusal::Again, "server failure"),
        409 if IN_THE_WAY
            .iter()
            .any(|start| description.starts_with(start)) =>
        {
            (Refusal::Again, WEBHOOK_SET)
        }
        409 => (Refusal::Again, "conflict"),
        401 | 404 => (Refusal::GiveUp, "token refused"),
        403 => (Refusal::Unreachable, "forbidden"),
        _ if description.starts_with("Forbidden: ") => (Refusal::Unreachable, "forbidden"),
        _ => {
            let reason = description
                .strip_prefix("Bad Request: ")
                .unwrap_or(description);
            BAD_REQUESTS
                .iter()
                .find(|(start, ..)| reason.starts_with(start))
                .map_or((Refusal::GiveUp, "bad request"), |(_, refusal, class)| {
                    (*refusal, class)
                })
        }
    }
}
