//! Updates of the Bot API in our own small words.
//!
//! Telegram's types hold names, usernames and phone numbers; these have **no field for
//! them**, so nothing of the kind is ever in memory beyond the parsing. What is not known
//! parses to nothing known. Invariant: `read` never fails, whatever bytes came.

use serde::Deserialize;
use serde::de::IgnoredAny;

/// Present or not; its content is not read.
#[derive(Clone, Copy)]
pub(super) struct Present;

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

/// One update.
#[derive(Deserialize)]
pub(super) struct Update {
    #[serde(rename = "update_id")]
    pub(super) id: u64,
    pub(super) message: Option<Message>,
    pub(super) edited_message: Option<Message>,
    pub(super) callback_query: Option<Press>,
    pub(super) my_chat_member: Option<Membership>,
}

/// A chat and what kind it is.
#[derive(Deserialize)]
pub(super) struct Chat {
    pub(super) id: i64,
    #[serde(rename = "type")]
    pub(super) kind: ChatKind,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum ChatKind {
    Private,
    Group,
    Supergroup,
    Channel,
    #[serde(other)]
    Other,
}

/// Who sent something: only whether it is a bot, and the language of the app.
#[derive(Deserialize)]
pub(super) struct Sender {
    #[serde(default)]
    pub(super) is_bot: bool,
    pub(super) language_code: Option<String>,
}

/// A message. Fields that tell of nobody's words are only noted as present.
#[derive(Deserialize)]
pub(super) struct Message {
    #[serde(rename = "message_id")]
    pub(super) id: i64,
    pub(super) chat: Chat,
    pub(super) from: Option<Sender>,
    pub(super) text: Option<String>,
    pub(super) caption: Option<String>,
    pub(super) photo: Option<Vec<File>>,
    pub(super) voice: Option<File>,
    pub(super) audio: Option<File>,
    pub(super) video: Option<File>,
    pub(super) video_note: Option<File>,
    pub(super) document: Option<File>,
    pub(super) animation: Option<Present>,
    pub(super) sticker: Option<Present>,
    pub(super) contact: Option<Present>,
    pub(super) location: Option<Place>,
    pub(super) venue: Option<Venue>,
    pub(super) migrate_to_chat_id: Option<i64>,
    pub(super) migrate_from_chat_id: Option<i64>,
    #[serde(
        default,
        alias = "new_chat_members",
        alias = "left_chat_member",
        alias = "new_chat_title",
        alias = "new_chat_photo",
        alias = "delete_chat_photo",
        alias = "group_chat_created",
        alias = "supergroup_chat_created",
        alias = "channel_chat_created",
        alias = "message_auto_delete_timer_changed",
        alias = "pinned_message",
        alias = "successful_payment",
        alias = "refunded_payment",
        alias = "users_shared",
        alias = "chat_shared",
        alias = "connected_website",
        alias = "write_access_allowed",
        alias = "passport_data",
        alias = "proximity_alert_triggered",
        alias = "boost_added",
        alias = "chat_background_set",
        alias = "forum_topic_created",
        alias = "forum_topic_edited",
        alias = "forum_topic_closed",
        alias = "forum_topic_reopened",
        alias = "general_forum_topic_hidden",
        alias = "general_forum_topic_unhidden",
        alias = "video_chat_scheduled",
        alias = "video_chat_started",
        alias = "video_chat_ended",
        alias = "video_chat_participants_invited",
        alias = "web_app_data",
        alias = "gift",
        alias = "unique_gift"
    )]
    pub(super) service: Option<Present>,
}

/// A file as it is announced. Its name is not read.
#[derive(Deserialize)]
pub(super) struct File {
    pub(super) file_id: String,
    pub(super) file_size: Option<u64>,
}

#[derive(Deserialize, Clone, Copy)]
pub(super) struct Place {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

#[derive(Deserialize)]
pub(super) struct Venue {
    pub(super) location: Place,
}

/// A pressed button.
#[derive(Deserialize)]
pub(super) struct Press {
    pub(super) id: String,
    pub(super) from: Option<Sender>,
    pub(super) message: Option<Pressed>,
    pub(super) data: Option<String>,
}

/// The message with the button; its date is 0 when it is out of reach.
#[derive(Deserialize)]
pub(super) struct Pressed {
    pub(super) message_id: i64,
    pub(super) chat: Chat,
    #[serde(default)]
    pub(super) date: i64,
    #[serde(default)]
    pub(super) has_protected_content: bool,
    pub(super) voice: Option<Present>,
}

/// The bot's own place in a chat changed.
#[derive(Deserialize)]
pub(super) struct Membership {
    pub(super) chat: Chat,
    pub(super) from: Option<Sender>,
    pub(super) new_chat_member: Member,
}

#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) status: String,
}

/// What was read of an update.
pub(super) enum Read {
    /// All of it that matters.
    Whole(Box<Update>),
    /// It could not be understood: its number, and the private chat that it is of.
    Broken(Option<u64>, Option<i64>),
}

/// The number of an update, without reading the rest of it.
pub(super) fn number(raw: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct Numbered {
        update_id: u64,
    }
    // Telegram writes the number first; then nothing behind it has to be looked at.
    let first = raw.strip_prefix("{\"update_id\":").unwrap_or_default();
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    if first[digits..].starts_with(',') {
        return first[..digits].parse().ok();
    }
    serde_json::from_str::<Numbered>(raw)
        .ok()
        .map(|numbered| numbered.update_id)
}

/// Reads one update, mended when it holds half a character.
pub(super) fn read(raw: &str) -> Read {
    if let Ok(update) = serde_json::from_str(raw) {
        return Read::Whole(Box::new(update));
    }
    let mended = mend(raw);
    match serde_json::from_str(&mended) {
        Ok(update) => Read::Whole(Box::new(update)),
        Err(_) => read_broken(&mended),
    }
}

/// Finds the number and the private chat of an update that has another shape than known.
fn read_broken(raw: &str) -> Read {
    let Ok(value) = serde_json::from_str::<serde_json::Value>(raw) else {
        return Read::Broken(scan_number(raw), None);
    };
    let chat = ["message", "edited_message", "callback_query"]
        .iter()
        .filter_map(|kind| value.get(kind))
        .find_map(|inner| inner.get("chat").or_else(|| inner.pointer("/message/chat")))
        .filter(|chat| chat.get("type").and_then(|kind| kind.as_str()) == Some("private"))
        .and_then(|chat| chat.get("id")?.as_i64());
    let number = value.get("update_id").and_then(serde_json::Value::as_u64);
    Read::Broken(number.or_else(|| scan_number(raw)), chat)
}

fn scan_number(raw: &str) -> Option<u64> {
    let (_, rest) = raw.split_once("\"update_id\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse().ok()
}

/// Puts the sign for an unreadable character where half of a surrogate pair stands.
///
/// Phones send such halves, for example from emoji cut in two; `serde_json` refuses them.
pub(super) fn mend(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match (unit(rest), rest.get(6..).and_then(unit)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                out.push_str("\\ufffd");
                rest = &rest[6..];
                continue;
            }
            (Some(_), _) => 6,
            // A backslash and the character after it, so that `\\u` is not taken for `\u`.
            (None, _) => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The UTF-16 unit of an escape `\uXXXX` at the start of the text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}
