//! Cards to Bot API calls, and files from it.
//!
//! The methods of browsing go over our own connection, the others by teloxide's `Bot`.
//! Invariant: nothing of what Telegram or the network answered is logged but a fixed word.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;

use futures::StreamExt as _;
use reqwest::Url;
use serde::Deserialize;
use serde_json::value::RawValue;
use teloxide::net::Download as _;
use teloxide::payloads::{self, EditMessageTextSetters as _, SendMessageSetters as _};
use teloxide::types::{self, FileId, InlineKeyboardButton, InlineKeyboardMarkup};
use teloxide::{Bot, RequestError};

use super::CannotServe;
use super::bodies::{AnswerCallbackQuery, EditMessageText, SendMessage, Shown};
use super::inbound::LARGEST_FILE;
use super::line::{self, Line, Refused};
use super::proof::Proof;
use super::refusals;
use crate::app::file_ids::FileIds;
use crate::app::messenger::{Card, ChatId, MessageId, Messenger, Refusal};
use crate::app::metrics::Metrics;

/// How long one call may take.
pub(super) const CALL: Duration = Duration::from_secs(17);
/// How long fetching one file may take.
const FETCH: Duration = Duration::from_secs(150);

/// Telegram, as the face toward people and toward the staff's group.
#[derive(Clone)]
pub struct Telegram {
    pub(super) bot: Bot,
    pub(super) line: Line,
    /// The number of the bot, and under which ids Telegram keeps its recordings.
    pub(super) number: i64,
    pub(super) file_ids: FileIds,
    /// The staff's group; it changes when the group becomes a supergroup. 0 is none.
    pub(super) staff: Arc<AtomicI64>,
}

#[derive(Deserialize)]
pub(super) struct Sent {
    message_id: i64,
}

#[derive(Deserialize)]
struct Found {
    file_path: Option<String>,
}

impl Telegram {
    /// A face that has not said anything yet.
    pub fn new(
        token: &str,
        api_url: Option<&str>,
        staff: Option<ChatId>,
    ) -> Result<Self, CannotServe> {
        let base = api_url.unwrap_or(teloxide::net::TELEGRAM_API_URL);
        let base = Url::parse(base)
            .ok()
            .filter(|url| !url.cannot_be_a_base())
            .ok_or(CannotServe::BadAddress)?;
        let bot = Bot::with_client(token, line::client(&base, FETCH)?).set_api_url(base.clone());
        Ok(Self {
            bot,
            line: Line::new(&base, token)?,
            number: token
                .split(':')
                .next()
                .and_then(|n| n.parse().ok())
                .unwrap_or(0),
            file_ids: FileIds::default(),
            staff: Arc::new(AtomicI64::new(staff.map_or(0, |chat| chat.0))),
        })
    }

    /// The same face, whose calls are counted there.
    #[must_use]
    pub fn counting(mut self, metrics: Arc<Metrics>) -> Self {
        self.line.count_in(metrics);
        self
    }

    /// The same face, which knows from there whether its token ever worked.
    #[must_use]
    pub fn proven_by(mut self, proof: Proof) -> Self {
        self.line.proven_by(proof);
        self
    }

    /// The same face, which finds the ids of its recordings there.
    #[must_use]
    pub fn remembering(mut self, file_ids: FileIds) -> Self {
        self.file_ids = file_ids;
        self
    }

    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        self.line.metrics()
    }

    /// Tells the staff's group something, with a button that opens a page. With a sound.
    pub async fn send_alert(
        &self,
        text: &str,
        button: Option<(&str, &str)>,
    ) -> Result<MessageId, Refusal> {
        let mut chat = self.staff_chat().ok_or(Refusal::Unreachable)?;
        let mut markup = link(button);
        loop {
            let mut payload = payloads::SendMessage::new(types::ChatId(chat.0), text)
                .parse_mode(types::ParseMode::Html)
                .link_preview_options(no_preview());
            payload.reply_markup = markup.clone().map(Into::into);
            match self.line.call(&payload, CALL).await {
                Ok(result) => return sent(&result),
                // Telegram refuses addresses like that of this machine; staff are told anyway.
                Err(refused) if refused.refusal == Refusal::GiveUp && markup.is_some() => {
                    tracing::warn!(class = refused.class, "an alert is sent without its button");
                    markup = None;
                }
                Err(refused) => chat = self.follow(chat, &refused)?,
            }
        }
    }

    /// Changes what the staff's group was told.
    pub async fn edit_alert(
        &self,
        message: MessageId,
        text: &str,
        button: Option<(&str, &str)>,
    ) -> Result<(), Refusal> {
        let chat = self.staff_chat().ok_or(Refusal::Unreachable)?;
        let Some(id) = number(message) else {
            return Err(Refusal::CannotChange);
        };
        let mut markup = link(button);
        loop {
            let mut payload = payloads::EditMessageText::new(types::ChatId(chat.0), id, text)
                .parse_mode(types::ParseMode::Html)
                .link_preview_options(no_preview());
            payload.reply_markup = markup.clone();
            match self.line.call(&payload, CALL).await.map(drop) {
                // As when it was told: Telegram refuses some addresses.
                Err(refused) if refused.refusal == Refusal::GiveUp && markup.is_some() => {
                    markup = None;
                }
                result => return changed(result, refusals::NOT_MODIFIED),
            }
        }
    }
}

impl Messenger for Telegram {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        if let Some(recording) = &card.voice {
            return self.send_voice(chat, card, recording).await;
        }
        let message = SendMessage {
            chat_id: chat.0,
            shown: Shown::of(card),
            disable_notification: true,
            protect_content: card.protected,
        };
        let called = self.line.call_named("sendMessage", &message, CALL).await;
        sent(&called.map_err(|refused| said(&refused))?)
    }

    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        let edit = EditMessageText {
            chat_id: chat.0,
            message_id: number(message).ok_or(Refusal::CannotChange)?.0,
            shown: Shown::of(card),
        };
        let called = self.line.call_named("editMessageText", &edit, CALL).await;
        changed(called.map(drop), refusals::NOT_MODIFIED)
    }

    async fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        self.edit_caption(chat, message, card).await
    }

    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        for some in messages.chunks(100) {
            let ids: Vec<_> = some.iter().copied().filter_map(number).collect();
            if ids.is_empty() {
                continue;
            }
            let payload = payloads::DeleteMessages::new(types::ChatId(chat.0), ids);
            changed(
                self.line.call(&payload, CALL).await.map(drop),
                refusals::GONE,
            )?;
        }
        Ok(())
    }

    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        let answer = AnswerCallbackQuery {
            callback_query_id: press,
            text: toast,
        };
        let called = self.line.call_named("answerCallbackQuery", &answer, CALL);
        called.await.map(drop).map_err(|refused| said(&refused))
    }

    async fn fetch(&self, key: &str) -> Result<Vec<u8>, Refusal> {
        let asked = payloads::GetFile::new(FileId(key.to_owned()));
        let path = |found: &RawValue| serde_json::from_str::<Found>(found.get()).ok()?.file_path;
        let found = self.line.call_reading("getFile", &asked, CALL, path).await;
        let path = found.map_err(|refused| not_fetched(&refused))?;
        let mut stream = self.bot.download_file_stream(&path);
        let mut bytes = Vec::new();
        while let Some(chunk) = stream.next().await {
            let chunk = chunk.map_err(|_| Refusal::Again)?;
            if (bytes.len() + chunk.len()) as u64 > LARGEST_FILE {
                return Err(Refusal::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}

pub(super) fn keyboard(card: &Card) -> Option<InlineKeyboardMarkup> {
    let rows = card.rows.iter().map(|row| {
        row.iter()
            .map(|button| InlineKeyboardButton::callback(&button.label, &button.press))
            .collect::<Vec<_>>()
    });
    (!card.rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

fn link(button: Option<(&str, &str)>) -> Option<InlineKeyboardMarkup> {
    let (label, url) = button?;
    let url = Url::parse(url).ok()?;
    Some(InlineKeyboardMarkup::new([[InlineKeyboardButton::url(
        label, url,
    )]]))
}

pub(super) fn no_preview() -> types::LinkPreviewOptions {
    types::LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

pub(super) fn number(message: MessageId) -> Option<types::MessageId> {
    i32::try_from(message.0).ok().map(types::MessageId)
}

pub(super) fn sent(result: &RawValue) -> Result<MessageId, Refusal> {
    // It was sent, so another try would show it twice.
    let sent: Sent = serde_json::from_str(result.get()).map_err(|_| Refusal::GiveUp)?;
    Ok(MessageId(sent.message_id))
}

/// A change that was refused only because it is so already is done.
pub(super) fn changed(result: Result<(), Refused>, harmless: &str) -> Result<(), Refusal> {
    match result {
        Err(refused) if refused.class == harmless => Ok(()),
        other => other.map_err(|refused| said(&refused)),
    }
}

/// Notes what is wrong on our side by its class, and hands on what follows.
pub(super) fn said(refused: &Refused) -> Refusal {
    if refused.refusal == Refusal::GiveUp && refused.code == 400 {
        tracing::warn!(class = refused.class, "Telegram refused a request");
    }
    refused.refusal
}

/// What was sent may be there alone, so a file is given up only when Telegram can never give
/// it; a new token, a new server or another day may bring all others.
fn not_fetched(refused: &Refused) -> Refusal {
    match said(refused) {
        Refusal::GiveUp if refused.class == refusals::NO_FILE => Refusal::GiveUp,
        known @ (Refusal::TooLarge | Refusal::After(_)) => known,
        _ => Refusal::Again,
    }
}

/// What follows from an error of teloxide; its text is never shown.
pub(super) fn refusal_of(error: &RequestError) -> Refusal {
    match error {
        RequestError::RetryAfter(seconds) => Refusal::After(seconds.seconds()),
        RequestError::MigrateToChatId(_) => Refusal::Unreachable,
        RequestError::Network(_) | RequestError::Io(_) | RequestError::InvalidJson { .. } => {
            Refusal::Again
        }
        RequestError::Api(api) => {
            let text = api.to_string();
            // teloxide wraps texts that it does not know.
            let text = text.strip_prefix("Unknown error: \"").unwrap_or(&text);
            match text {
                // Only a token that worked is still used then.
                "Invalid bot token" => Refusal::Again,
                _ if text.starts_with("Internal Server Error") => Refusal::Again,
                _ => refusals::classify(400, text, None).0,
            }
        }
    }
}
