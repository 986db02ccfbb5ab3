//! Voices: a recording is uploaded once, and sent by its id from then on.
//! However many want it at the same moment, one of them uploads it and the others wait.
//!
//! The words stand under it as its caption, with the buttons of the screen. Invariant: an id
//! that Telegram does not take any more costs one upload, and no voice.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide::payloads::{self, EditMessageCaptionSetters as _};
use teloxide::types::{self, InlineKeyboardMarkup};
use tokio::time::timeout;

use super::line::Refused;
use super::outbound::{CALL, Telegram, changed, keyboard, number, said, sent};
use super::refusals::{self, NO_VOICES};
use crate::app::messenger::{Card, ChatId, MessageId, Recording, Refusal};

/// How long an upload may take; a recording has a megabyte at most.
const UPLOAD: Duration = Duration::from_mins(1);

/// `sendVoice` with an id.
#[derive(Serialize)]
struct SendVoice<'a> {
    chat_id: i64,
    voice: &'a str,
    caption: &'a str,
    parse_mode: &'static str,
    disable_notification: bool,
    protect_content: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<InlineKeyboardMarkup>,
}

#[derive(Deserialize)]
struct SentVoice {
    voice: Option<Kept>,
}

#[derive(Deserialize)]
struct Kept {
    file_id: String,
}

impl Telegram {
    /// Sends a recording with the words of the card under it.
    pub(super) async fn send_voice(
        &self,
        chat: ChatId,
        card: &Card,
        recording: &Recording,
    ) -> Result<MessageId, Refusal> {
        let mut forgotten = None;
        if let Some(id) = self.file_ids.find(self.number, recording.sound).await {
            match self.send_known(chat, card, &id).await {
                Ok(result) => return sent(&result),
                // Whatever is wrong with an id, Telegram says it as of a bad request.
                Err(refused)
                    if refused.refusal == Refusal::GiveUp && refused.class != NO_VOICES =>
                {
                    tracing::info!("a recording is uploaded once more");
                    forgotten = Some(id);
                }
                Err(refused) => return Err(said(&refused)),
            }
        }
        self.send_anew(chat, card, recording, forgotten).await
    }

    /// Uploads a recording, unless somebody else just did.
    async fn send_anew(
        &self,
        chat: ChatId,
        card: &Card,
        recording: &Recording,
        forgotten: Option<String>,
    ) -> Result<MessageId, Refusal> {
        let (number, sound) = (self.number, recording.sound);
        let waiting = timeout(UPLOAD, self.file_ids.turn_to_upload(number, sound));
        let Ok(Some(mut turn)) = waiting.await else {
            return Err(Refusal::Again);
        };
        let known = self.file_ids.find(number, sound).await;
        if let Some(id) = known.filter(|id| Some(id) != forgotten.as_ref()) {
            drop(turn);
            let result = self.send_known(chat, card, &id).await;
            return sent(&result.map_err(|refused| said(&refused))?);
        }
        let result = self.upload(chat, card, recording).await;
        let result = result.map_err(|refused| {
            if refused.refusal == Refusal::Again {
                turn.failed();
            }
            said(&refused)
        })?;
        let kept = serde_json::from_str::<SentVoice>(result.get()).ok();
        if let Some(kept) = kept.and_then(|sent| sent.voice) {
            self.file_ids.learn(number, sound, &kept.file_id);
            drop(turn);
            self.file_ids.keep(number, sound, &kept.file_id).await;
        }
        sent(&result)
    }

    async fn send_known(
        &self,
        chat: ChatId,
        card: &Card,
        id: &str,
    ) -> Result<Box<RawValue>, Refused> {
        let payload = SendVoice {
            chat_id: chat.0,
            voice: id,
            caption: &card.text,
            parse_mode: "HTML",
            disable_notification: true,
            protect_content: card.protected,
            reply_markup: keyboard(card),
        };
        self.line.call_named("SendVoice", &payload, CALL).await
    }

    async fn upload(
        &self,
        chat: ChatId,
        card: &Card,
        recording: &Recording,
    ) -> Result<Box<RawValue>, Refused> {
        let unusable = |_| Refused::network("a form that cannot be made");
        let sound = Part::bytes(recording.bytes.to_vec())
            .file_name("voice.ogg")
            .mime_str("audio/ogg")
            .map_err(unusable)?;
        let mut form = Form::new()
            .text("chat_id", chat.0.to_string())
            .part("voice", sound)
            .text("caption", card.text.clone())
            .text("parse_mode", "HTML")
            .text("duration", recording.seconds.to_string())
            .text("disable_notification", "true")
            .text("protect_content", card.protected.to_string());
        if let Some(markup) = keyboard(card)
            && let Ok(markup) = serde_json::to_string(&markup)
        {
            form = form.text("reply_markup", markup);
        }
        let general = (self.bot.client(), self.bot.api_url());
        let url = general.1.clone();
        self.line
            .call_form((general.0, &url), "SendVoice", form, UPLOAD)
            .await
    }

    /// Changes the words and buttons under a voice.
    pub(super) async fn edit_caption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        let id = number(message).ok_or(Refusal::CannotChange)?;
        let mut payload = payloads::EditMessageCaption::new(types::ChatId(chat.0), id)
            .caption(&card.text)
            .parse_mode(types::ParseMode::Html);
        payload.reply_markup = keyboard(card);
        let changed_now = self.line.call(&payload, CALL).await.map(drop);
        changed(changed_now, refusals::NOT_MODIFIED)
    }
}
