//! Voices as Telegram takes them: uploaded once, then sent by an id of this bot.
//!
//! Invariant: an id is given for an upload alone, and an unknown one is refused.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::methods::{bad, rows, told};
use super::{Refused, Shown, World, html};

/// The recordings that were uploaded.
#[derive(Default)]
pub struct Voices {
    /// The file in the request that is being answered.
    pub uploaded: Option<Vec<u8>>,
    /// Recordings by their ids.
    pub known: HashMap<String, Vec<u8>>,
    /// How many were uploaded, ever.
    pub uploads: usize,
    /// Chats that take no voices from bots.
    pub unwanted: HashSet<i64>,
}

impl World {
    pub(super) fn send_voice(&mut self, chat: i64, params: &Value) -> Result<Value, Refused> {
        self.reach(chat)?;
        let (id, voice) = self.voice(params)?;
        if self.voices.unwanted.contains(&chat) {
            return Err(bad("VOICE_MESSAGES_FORBIDDEN"));
        }
        let shown = Shown {
            id: self.fresh_message(),
            from_bot: true,
            text: caption(params)?,
            rows: rows(params),
            protected: params["protect_content"].as_bool().unwrap_or(false),
            voice: Some(voice.clone()),
            hours_old: 0,
        };
        if params["disable_notification"].as_bool() != Some(true) {
            self.violations.push("sendvoice: with a sound".to_owned());
        }
        let mut message = told(chat, &shown);
        message["voice"] = json!({ "file_id": id, "file_unique_id": "u", "duration": 1 });
        self.voices.known.insert(id, voice);
        self.chats.entry(chat).or_default().push(shown);
        Ok(message)
    }

    fn voice(&mut self, params: &Value) -> Result<(String, Vec<u8>), Refused> {
        if let Some(bytes) = self.voices.uploaded.take() {
            // Anything else is shown as a file to be saved, not as a voice.
            if !bytes.starts_with(b"OggS") || !bytes.windows(8).any(|part| part == b"OpusHead") {
                let what = "sendvoice: no OGG with Opus";
                self.violations.push(what.to_owned());
            }
            self.voices.uploads += 1;
            return Ok((format!("voice-{}", self.voices.uploads), bytes));
        }
        let id = params["voice"].as_str().unwrap_or_default();
        let known = self.voices.known.get(id).cloned();
        known
            .map(|bytes| (id.to_owned(), bytes))
            .ok_or_else(|| bad("wrong file identifier/HTTP URL specified"))
    }

    pub(super) fn edit_caption(&mut self, chat: i64, params: &Value) -> Result<Value, Refused> {
        self.reach(chat)?;
        let text = caption(params)?;
        let id = params["message_id"].as_i64().unwrap_or(0);
        let messages = self.chats.entry(chat).or_default();
        let Some(shown) = messages.iter_mut().find(|m| m.id == id) else {
            return Err(bad("message to edit not found"));
        };
        if !shown.from_bot || shown.voice.is_none() {
            return Err(bad("there is no caption in the message to edit"));
        }
        let rows = rows(params);
        if shown.text == text && shown.rows == rows {
            return Err(bad("message is not modified"));
        }
        shown.text = text;
        shown.rows = rows;
        Ok(told(chat, shown))
    }
}

fn caption(params: &Value) -> Result<String, Refused> {
    let text = params["caption"].as_str().unwrap_or_default();
    let plain = html::plain(text).map_err(|why| bad(&format!("can't parse entities: {why}")))?;
    if plain.encode_utf16().count() > 1024 {
        return Err(bad("message caption is too long"));
    }
    Ok(plain)
}
