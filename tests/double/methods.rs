//! What the methods do, and the words in which Telegram refuses them.

use serde_json::{Value, json};

use super::{Refused, Shown, World, chat_of, html};

pub(super) fn bad(text: &str) -> Refused {
    Refused(400, format!("Bad Request: {text}"), Value::Null)
}

fn forbidden(text: &str) -> Refused {
    Refused(403, format!("Forbidden: {text}"), Value::Null)
}

impl World {
    /// Does what a method asks for.
    pub fn call(&mut self, method: &str, params: &Value) -> Result<Value, Refused> {
        let chat = params["chat_id"].as_i64().unwrap_or(0);
        if let Some(answer) = self.about_the_bot(method, params) {
            return answer;
        }
        match method {
            "sendmessage" => self.send(chat, params),
            "sendvoice" => self.send_voice(chat, params),
            "editmessagetext" => self.edit(chat, params),
            "editmessagecaption" => self.edit_caption(chat, params),
            "deletemessages" => self.delete(chat, params),
            "answercallbackquery" => self.answer(params),
            "getfile" => self.file(params),
            "leavechat" => {
                self.left.push(chat);
                Ok(json!(true))
            }
            "sendchataction" => self.reach(chat).map(|()| json!(true)),
            "setwebhook" => self.set_webhook(params),
            "deletewebhook" => Ok(self.delete_webhook(params)),
            _ => Err(Refused(404, "Not Found".to_owned(), Value::Null)),
        }
    }

    pub(super) fn reach(&self, chat: i64) -> Result<(), Refused> {
        if let Some(to) = self.moved.get(&chat) {
            let text = "Bad Request: group chat was upgraded to a supergroup chat";
            return Err(Refused(
                400,
                text.to_owned(),
                json!({ "migrate_to_chat_id": to }),
            ));
        }
        if self.blocked.contains(&chat) {
            return Err(forbidden("bot was blocked by the user"));
        }
        if self.left.contains(&chat) {
            return Err(forbidden("bot is not a member of the supergroup chat"));
        }
        Ok(())
    }

    fn send(&mut self, chat: i64, params: &Value) -> Result<Value, Refused> {
        self.reach(chat)?;
        let text = content(params)?;
        let shown = Shown {
            id: self.fresh_message(),
            from_bot: true,
            text,
            rows: rows(params),
            protected: params["protect_content"].as_bool().unwrap_or(false),
            voice: None,
            hours_old: 0,
        };
        let message = told(chat, &shown);
        self.chats.entry(chat).or_default().push(shown);
        Ok(message)
    }

    fn edit(&mut self, chat: i64, params: &Value) -> Result<Value, Refused> {
        self.reach(chat)?;
        let text = content(params)?;
        let id = params["message_id"].as_i64().unwrap_or(0);
        let messages = self.chats.entry(chat).or_default();
        let Some(shown) = messages.iter_mut().find(|m| m.id == id) else {
            return Err(bad("message to edit not found"));
        };
        if !shown.from_bot {
            return Err(bad("message can't be edited"));
        }
        if shown.voice.is_some() {
            return Err(bad("there is no text in the message to edit"));
        }
        let rows = rows(params);
        if shown.text == text && shown.rows == rows {
            return Err(bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
            ));
        }
        shown.text = text;
        shown.rows = rows;
        Ok(told(chat, shown))
    }

    fn delete(&mut self, chat: i64, params: &Value) -> Result<Value, Refused> {
        let ids: Vec<_> = params["message_ids"]
            .as_array()
            .into_iter()
            .flatten()
            .collect();
        let wanted = |m: &Shown| ids.iter().any(|id| id.as_i64() == Some(m.id));
        let messages = self.chats.entry(chat).or_default();
        // One message that cannot be deleted fails the whole call.
        if messages.iter().any(|m| wanted(m) && m.hours_old >= 48) {
            return Err(bad("message can't be deleted for everyone"));
        }
        messages.retain(|m| !wanted(m));
        Ok(json!(true))
    }

    fn answer(&mut self, params: &Value) -> Result<Value, Refused> {
        let id = params["callback_query_id"].as_str().unwrap_or_default();
        if !self.presses.contains(id) {
            return Err(bad(
                "query is too old and response timeout expired or query ID is invalid",
            ));
        }
        let toast = params["text"].as_str().unwrap_or_default();
        self.toasts.push((id.to_owned(), toast.to_owned()));
        Ok(json!(true))
    }

    fn file(&self, params: &Value) -> Result<Value, Refused> {
        let id = params["file_id"].as_str().unwrap_or_default();
        match self.files.get(id).map(Vec::len) {
            None => Err(bad("wrong file_id or the file is temporarily unavailable")),
            Some(size) if size > 20 * 1024 * 1024 && !id.starts_with("unsized") => {
                Err(bad("file is too big"))
            }
            Some(size) => Ok(
                json!({ "file_id": id, "file_unique_id": "u", "file_size": size,
                "file_path": format!("files/{id}") }),
            ),
        }
    }
}

fn content(params: &Value) -> Result<String, Refused> {
    let text = params["text"].as_str().unwrap_or_default();
    let plain = match params["parse_mode"].as_str() {
        Some("HTML") => {
            html::plain(text).map_err(|why| bad(&format!("can't parse entities: {why}")))?
        }
        _ => text.to_owned(),
    };
    if plain.trim().is_empty() {
        return Err(bad("message text is empty"));
    }
    if plain.encode_utf16().count() > 4096 {
        return Err(bad("message is too long"));
    }
    Ok(plain)
}

pub(super) fn rows(params: &Value) -> Vec<Vec<(String, String)>> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rows = params["reply_markup"]["inline_keyboard"].as_array();
    let row = |row: &Value| {
        let buttons = row.as_array().into_iter().flatten();
        let carried = |b: &Value| {
            word(if b["url"].is_null() {
                &b["callback_data"]
            } else {
                &b["url"]
            })
        };
        buttons.map(|b| (word(&b["text"]), carried(b))).collect()
    };
    rows.into_iter().flatten().map(row).collect()
}

pub(super) fn told(chat: i64, shown: &Shown) -> Value {
    json!({ "message_id": shown.id, "date": 1_700_000_000, "chat": chat_of(chat),
        "from": { "id": 4711, "is_bot": true, "first_name": "Sanad" }, "text": shown.text })
}
