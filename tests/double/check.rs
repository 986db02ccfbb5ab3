//! What is wrong with a request: its shape by `frankenstein`'s types, its sizes by a table.
//!
//! The limits are those that the Bot API documents, or ours where they are stricter.

use frankenstein::methods as m;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::html;

/// All that Telegram would refuse, or silently drop, of this request.
pub fn check(method: &str, params: &Value) -> Vec<String> {
    let mut found: Vec<String> = shape(method, params).into_iter().collect();
    limits(method, params, &mut found);
    found
        .into_iter()
        .map(|what| format!("{method}: {what}"))
        .collect()
}

fn shape(method: &str, params: &Value) -> Option<String> {
    match method {
        "getme" | "getwebhookinfo" => {
            (params.as_object().is_some_and(|o| !o.is_empty())).then(|| "takes nothing".to_owned())
        }
        "getupdates" => same::<m::GetUpdatesParams>(params),
        "setwebhook" => same::<m::SetWebhookParams>(params),
        "deletewebhook" => same::<m::DeleteWebhookParams>(params),
        "sendmessage" => same::<m::SendMessageParams>(params),
        "sendvoice" => same::<m::SendVoiceParams>(params),
        "editmessagetext" => same::<m::EditMessageTextParams>(params),
        "editmessagecaption" => same::<m::EditMessageCaptionParams>(params),
        "deletemessages" => same::<m::DeleteMessagesParams>(params),
        "answercallbackquery" => same::<m::AnswerCallbackQueryParams>(params),
        "sendchataction" => same::<m::SendChatActionParams>(params),
        "leavechat" => same::<m::LeaveChatParams>(params),
        "getfile" => same::<m::GetFileParams>(params),
        "setmycommands" => same::<m::SetMyCommandsParams>(params),
        "setmydescription" => same::<m::SetMyDescriptionParams>(params),
        "setmyshortdescription" => same::<m::SetMyShortDescriptionParams>(params),
        "setmyname" => same::<m::SetMyNameParams>(params),
        "getmycommands" => same::<m::GetMyCommandsParams>(params),
        "getmydescription" => same::<m::GetMyDescriptionParams>(params),
        "getmyshortdescription" => same::<m::GetMyShortDescriptionParams>(params),
        "getchat" => same::<m::GetChatParams>(params),
        _ => Some("has no row in the table of this double".to_owned()),
    }
}

/// Reads the parameters as that type and writes them again: nothing may be lost or missing.
fn same<P: DeserializeOwned + Serialize>(params: &Value) -> Option<String> {
    let parsed: P = match serde_json::from_value(params.clone()) {
        Ok(parsed) => parsed,
        Err(error) => return Some(format!("not as the Bot API wants it: {error}")),
    };
    let again = serde_json::to_value(&parsed).expect("parameters are JSON");
    let lost = || format!("has fields that the Bot API does not know: {params} became {again}");
    (again != *params).then(lost)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn within(
    found: &mut Vec<String>,
    what: &str,
    length: usize,
    range: std::ops::RangeInclusive<usize>,
) {
    if !range.contains(&length) {
        found.push(format!(
            "{what} has {length}, not {} to {}",
            range.start(),
            range.end()
        ));
    }
}

#[expect(clippy::too_many_lines, reason = "a table, a line for each method")]
fn limits(method: &str, params: &Value, found: &mut Vec<String>) {
    let field = |name: &str| params.get(name).and_then(Value::as_str);
    if let "sendmessage" | "editmessagetext" = method {
        formatted(
            found,
            "text",
            field("text").unwrap_or_default(),
            field("parse_mode"),
            1..=4096,
        );
    }
    if let Some(caption) = field("caption") {
        formatted(found, "caption", caption, field("parse_mode"), 0..=1024);
    }
    if let Some(rows) = params["reply_markup"]["inline_keyboard"].as_array() {
        keyboard(found, rows);
    }
    match method {
        "answercallbackquery" => within(
            found,
            "toast",
            units(field("text").unwrap_or_default()),
            0..=200,
        ),
        "deletemessages" => {
            within(
                found,
                "message_ids",
                params["message_ids"].as_array().map_or(0, Vec::len),
                1..=100,
            );
        }
        "getupdates" => within(
            found,
            "limit",
            params["limit"]
                .as_u64()
                .map_or(100, |n| usize::try_from(n).unwrap()),
            1..=100,
        ),
        "setwebhook" => webhook(found, params),
        "setmycommands" => commands(found, params),
        "setmydescription" => within(
            found,
            "description",
            units(field("description").unwrap_or_default()),
            0..=512,
        ),
        "setmyshortdescription" => {
            within(
                found,
                "short description",
                units(field("short_description").unwrap_or_default()),
                0..=120,
            );
        }
        "setmyname" => within(
            found,
            "name",
            units(field("name").unwrap_or_default()),
            0..=64,
        ),
        _ => {}
    }
    if let Some(code) = field("language_code")
        && !(code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()))
    {
        found.push("language_code is not of two letters".to_owned());
    }
}

fn formatted(
    found: &mut Vec<String>,
    what: &str,
    text: &str,
    mode: Option<&str>,
    range: std::ops::RangeInclusive<usize>,
) {
    let plain = match mode {
        Some("HTML") => html::plain(text),
        _ => Ok(text.to_owned()),
    };
    match plain {
        Ok(plain) => within(found, what, units(plain.trim()), range),
        Err(why) => found.push(format!("{what}: {why}")),
    }
}

fn keyboard(found: &mut Vec<String>, rows: &[Value]) {
    let buttons: Vec<_> = rows.iter().filter_map(Value::as_array).flatten().collect();
    within(found, "rows", rows.len(), 1..=100);
    within(found, "buttons", buttons.len(), 1..=100);
    for row in rows {
        within(
            found,
            "buttons of a row",
            row.as_array().map_or(0, Vec::len),
            1..=8,
        );
    }
    for button in buttons {
        within(
            found,
            "label",
            units(button["text"].as_str().unwrap_or_default()),
            1..=64,
        );
        match (button["callback_data"].as_str(), button["url"].as_str()) {
            (Some(data), None) => within(found, "callback_data", data.len(), 1..=64),
            (None, Some(url))
                if url.starts_with("https://")
                    || url.starts_with("http://")
                    || url.starts_with("tg://") => {}
            _ => found.push("a button needs callback_data or a web address".to_owned()),
        }
    }
}

fn webhook(found: &mut Vec<String>, params: &Value) {
    let url = params["url"].as_str().unwrap_or_default();
    // A server of one's own also takes plain http, which here exists on this machine only.
    let is_local = url.starts_with("http://127.0.0.1:");
    if !url.is_empty() && !url.starts_with("https://") && !is_local {
        found.push("a webhook needs https".to_owned());
    }
    if let Some(secret) = params["secret_token"].as_str() {
        within(found, "secret_token", secret.len(), 1..=256);
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if !secret.bytes().all(plain) {
            found.push("secret_token has other characters than A-Z, a-z, 0-9, _ and -".to_owned());
        }
    }
    let most = params["max_connections"].as_u64().unwrap_or(40);
    within(
        found,
        "max_connections",
        usize::try_from(most).unwrap(),
        1..=100,
    );
}

fn commands(found: &mut Vec<String>, params: &Value) {
    let list = params["commands"].as_array().cloned().unwrap_or_default();
    within(found, "commands", list.len(), 0..=100);
    for command in &list {
        let name = command["command"].as_str().unwrap_or_default();
        within(found, "command", name.len(), 1..=32);
        if !name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        {
            found.push("command has other characters than a-z, 0-9 and _".to_owned());
        }
        within(
            found,
            "words of a command",
            units(command["description"].as_str().unwrap_or_default()),
            1..=256,
        );
    }
}
