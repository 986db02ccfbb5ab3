//! What the bot is at Telegram: its flags, its texts in each language, how updates come.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Refused, World};

/// What BotFather and the bot itself have set.
#[derive(Clone, Default)]
pub struct Profile {
    pub can_join_groups: bool,
    pub reads_groups: bool,
    pub pending: Option<u64>,
    pub last_error_date: Option<i64>,
    /// Texts by method without `setmy` or `getmy`, and by language.
    pub texts: BTreeMap<(String, String), Value>,
}

impl World {
    /// Does what a method about the bot itself asks for; none when it is no such method.
    pub fn about_the_bot(
        &mut self,
        method: &str,
        params: &Value,
    ) -> Option<Result<Value, Refused>> {
        let language = params["language_code"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        if let Some(what) = method.strip_prefix("setmy") {
            let texts = &mut self.profile.texts;
            texts.insert((what.to_owned(), language), params.clone());
            return Some(Ok(json!(true)));
        }
        if let Some(what) = method.strip_prefix("getmy") {
            let found = self.profile.texts.get(&(what.to_owned(), language));
            let empty = if what == "commands" {
                json!([])
            } else {
                json!({})
            };
            let found = found.cloned().unwrap_or(empty.clone());
            let found = if what == "commands" {
                found["commands"].clone()
            } else {
                found
            };
            return Some(Ok(if found.is_null() { empty } else { found }));
        }
        let profile = &self.profile;
        match method {
            "getme" => Some(Ok(
                json!({ "id": 4711, "is_bot": true, "first_name": "Sanad",
                "username": "sanad_double_bot", "can_join_groups": profile.can_join_groups,
                "can_read_all_group_messages": profile.reads_groups,
                "supports_inline_queries": false }),
            )),
            "getwebhookinfo" => {
                let mut info = self.webhook_info();
                if let Some(pending) = profile.pending {
                    info["pending_update_count"] = pending.into();
                }
                if let Some(at) = profile.last_error_date {
                    info["last_error_date"] = at.into();
                    info["last_error_message"] = "Connection refused".into();
                }
                Some(Ok(info))
            }
            "getchat" => {
                let chat = params["chat_id"].as_i64().unwrap_or(0);
                Some(self.reach(chat).map(|()| super::chat_of(chat)))
            }
            _ => None,
        }
    }
}
