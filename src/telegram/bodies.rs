//! What the three methods of browsing say to Telegram, written straight from a card.
//!
//! All others are teloxide's. Tests check every request against types that were made
//! elsewhere (`tests/double`). Invariant: a body has no field that a card does not fill.

use serde::{Serialize, Serializer};

use crate::app::messenger::{Button, Card};

#[derive(Serialize)]
pub(super) struct SendMessage<'a> {
    pub(super) chat_id: i64,
    #[serde(flatten)]
    pub(super) shown: Shown<'a>,
    pub(super) disable_notification: bool,
    pub(super) protect_content: bool,
}

#[derive(Serialize)]
pub(super) struct EditMessageText<'a> {
    pub(super) chat_id: i64,
    pub(super) message_id: i32,
    #[serde(flatten)]
    pub(super) shown: Shown<'a>,
}

#[derive(Serialize)]
pub(super) struct AnswerCallbackQuery<'a> {
    pub(super) callback_query_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<&'a str>,
}

/// What people see of a card.
#[derive(Serialize)]
pub(super) struct Shown<'a> {
    text: &'a str,
    parse_mode: &'static str,
    link_preview_options: NoPreview,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<Keyboard<'a>>,
}

#[derive(Serialize)]
struct NoPreview {
    is_disabled: bool,
}

#[derive(Serialize)]
struct Keyboard<'a> {
    #[serde(serialize_with = "rows")]
    inline_keyboard: &'a [Vec<Button>],
}

#[derive(Serialize)]
struct Key<'a> {
    text: &'a str,
    callback_data: &'a str,
}

impl<'a> Shown<'a> {
    pub(super) fn of(card: &'a Card) -> Self {
        let keyboard = Keyboard {
            inline_keyboard: &card.rows,
        };
        Self {
            text: &card.text,
            parse_mode: "HTML",
            link_preview_options: NoPreview { is_disabled: true },
            reply_markup: Some(keyboard).filter(|keyboard| !keyboard.inline_keyboard.is_empty()),
        }
    }
}

fn rows<S: Serializer>(rows: &[Vec<Button>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(rows.iter().map(|row| Row(row)))
}

struct Row<'a>(&'a [Button]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|button| Key {
            text: &button.label,
            callback_data: &button.press,
        }))
    }
}
