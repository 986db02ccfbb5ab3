//! The double's own eyes: one planted mistake per limit, and each is found.

use serde_json::{Value, json};

use crate::double::check;

fn send(text: &str) -> Value {
    json!({ "chat_id": 1, "text": text, "parse_mode": "HTML" })
}

fn with_rows(rows: &Value) -> Value {
    json!({ "chat_id": 1, "text": "x", "reply_markup": { "inline_keyboard": rows } })
}

fn with_button(button: &Value) -> Value {
    with_rows(&json!([[button]]))
}

fn commands(name: &str, words: &str) -> Value {
    json!({ "commands": [{ "command": name, "description": words }] })
}

fn webhook(field: &str, value: &Value) -> Value {
    let mut params = json!({ "url": "https://example.org/x", "secret_token": "x" });
    params[field] = value.clone();
    params
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn planted() -> Vec<(&'static str, &'static str, Value)> {
    let button = |n: usize| json!({ "text": n.to_string(), "callback_data": "x" });
    let many: Vec<_> = (0..101).map(|n| json!([button(n)])).collect();
    let wide: Vec<_> = (0..9).map(button).collect();
    let command = json!({ "command": "x", "description": "x" });
    vec![
        ("no text", "sendmessage", json!({ "chat_id": 1 })),
        (
            "an unknown field",
            "sendmessage",
            json!({ "chat_id": 1, "text": "x", "silent": true }),
        ),
        (
            "an unknown field inside",
            "sendmessage",
            json!({ "chat_id": 1, "text": "x", "link_preview_options": { "off": true } }),
        ),
        (
            "a wrong type",
            "sendmessage",
            json!({ "chat_id": 1, "text": 5 }),
        ),
        (
            "a wrong parse mode",
            "sendmessage",
            json!({ "chat_id": 1, "text": "x", "parse_mode": "XML" }),
        ),
        (
            "a voice without one",
            "sendvoice",
            json!({ "chat_id": 1, "caption": "x" }),
        ),
        (
            "an unknown field of a voice",
            "sendvoice",
            json!({ "chat_id": 1, "voice": "id", "silent": true }),
        ),
        (
            "too many words under a voice",
            "sendvoice",
            json!({ "chat_id": 1, "voice": "id", "caption": "x".repeat(1025) }),
        ),
        ("an empty text", "sendmessage", send(" ")),
        ("an empty text in tags", "sendmessage", send("<b></b>")),
        ("a long text", "sendmessage", send(&"x".repeat(4097))),
        (
            "a text long in UTF-16",
            "sendmessage",
            send(&"\u{1f600}".repeat(2049)),
        ),
        (
            "a long edited text",
            "editmessagetext",
            json!({ "chat_id": 1, "message_id": 1, "text": "x".repeat(4097) }),
        ),
        ("a tag left open", "sendmessage", send("<b>x")),
        ("crossed tags", "sendmessage", send("<b><i>x</b></i>")),
        ("an unknown tag", "sendmessage", send("<p>x</p>")),
        ("a bare sign", "sendmessage", send("1 < 2")),
        ("an unknown entity", "sendmessage", send("&nbsp;")),
        ("a bare ampersand", "sendmessage", send("you & me")),
        ("a link without address", "sendmessage", send("<a>x</a>")),
        ("no rows", "sendmessage", with_rows(&json!([]))),
        ("an empty row", "sendmessage", with_rows(&json!([[]]))),
        ("too many buttons", "sendmessage", with_rows(&json!(many))),
        ("too wide a row", "sendmessage", with_rows(&json!([wide]))),
        (
            "an empty label",
            "sendmessage",
            with_button(&json!({ "text": "", "callback_data": "x" })),
        ),
        (
            "a long label",
            "sendmessage",
            with_button(&json!({ "text": "x".repeat(65), "callback_data": "x" })),
        ),
        (
            "a long payload",
            "sendmessage",
            with_button(&json!({ "text": "x", "callback_data": "x".repeat(65) })),
        ),
        (
            "a payload long in bytes",
            "sendmessage",
            with_button(&json!({ "text": "x", "callback_data": "é".repeat(33) })),
        ),
        (
            "a button that does nothing",
            "sendmessage",
            with_button(&json!({ "text": "x" })),
        ),
        (
            "a telephone link",
            "sendmessage",
            with_button(&json!({ "text": "x", "url": "tel:190" })),
        ),
        (
            "a long toast",
            "answercallbackquery",
            json!({ "callback_query_id": "x", "text": "x".repeat(201) }),
        ),
        (
            "nothing to delete",
            "deletemessages",
            json!({ "chat_id": 1, "message_ids": [] }),
        ),
        (
            "too much to delete",
            "deletemessages",
            json!({ "chat_id": 1, "message_ids": (0..101).collect::<Vec<_>>() }),
        ),
        (
            "too many commands",
            "setmycommands",
            json!({ "commands": vec![command; 101] }),
        ),
        (
            "a command with capitals",
            "setmycommands",
            commands("Start", "x"),
        ),
        (
            "a long command",
            "setmycommands",
            commands(&"x".repeat(33), "x"),
        ),
        (
            "a command without words",
            "setmycommands",
            commands("start", ""),
        ),
        (
            "a command with long words",
            "setmycommands",
            commands("start", &"x".repeat(257)),
        ),
        (
            "a long description",
            "setmydescription",
            json!({ "description": "x".repeat(513) }),
        ),
        (
            "a long short description",
            "setmyshortdescription",
            json!({ "short_description": "x".repeat(121) }),
        ),
        (
            "a language of three letters",
            "setmydescription",
            json!({ "description": "x", "language_code": "ary" }),
        ),
        ("too large a batch", "getupdates", json!({ "limit": 101 })),
        (
            "an unknown kind of update",
            "getupdates",
            json!({ "allowed_updates": ["messages"] }),
        ),
        (
            "a webhook without https",
            "setwebhook",
            webhook("url", &json!("http://example.org/x")),
        ),
        (
            "an empty secret of a webhook",
            "setwebhook",
            webhook("secret_token", &json!("")),
        ),
        (
            "a long secret of a webhook",
            "setwebhook",
            webhook("secret_token", &json!("x".repeat(257))),
        ),
        (
            "a secret of a webhook with a colon",
            "setwebhook",
            webhook("secret_token", &json!("a:b")),
        ),
        (
            "no connection for a webhook",
            "setwebhook",
            webhook("max_connections", &json!(0)),
        ),
        (
            "too many connections for a webhook",
            "setwebhook",
            webhook("max_connections", &json!(101)),
        ),
        (
            "an unknown kind of update for a webhook",
            "setwebhook",
            webhook("allowed_updates", &json!(["messages"])),
        ),
        (
            "a webhook that is nowhere",
            "setwebhook",
            json!({ "secret_token": "x" }),
        ),
        (
            "something asked of the state of a webhook",
            "getwebhookinfo",
            json!({ "url": "x" }),
        ),
        (
            "something unknown asked of a removal",
            "deletewebhook",
            json!({ "url": "x" }),
        ),
        (
            "a method without a row",
            "sendpoll",
            json!({ "chat_id": 1 }),
        ),
    ]
}

#[test]
fn every_planted_mistake_is_found() {
    let planted = planted();
    let missed: Vec<_> = planted
        .iter()
        .filter(|(_, method, params)| check(method, params).is_empty())
        .collect();
    assert!(
        missed.is_empty(),
        "not found: {:?}",
        missed.iter().map(|(name, ..)| name).collect::<Vec<_>>()
    );
    println!("{} planted mistakes, all found", planted.len());
}

#[test]
fn what_is_right_is_let_through() {
    let right = [
        ("sendmessage", send(&"x".repeat(4096))),
        (
            "sendmessage",
            send("<b>a</b> &lt; <a href=\"https://example.org\">b</a>"),
        ),
        (
            "sendmessage",
            with_button(&json!({ "text": "x", "callback_data": "x".repeat(64) })),
        ),
        (
            "deletemessages",
            json!({ "chat_id": 1, "message_ids": [1] }),
        ),
        ("answercallbackquery", json!({ "callback_query_id": "x" })),
        ("getme", json!({})),
        ("getwebhookinfo", json!({})),
        ("deletewebhook", json!({ "drop_pending_updates": false })),
        (
            "setwebhook",
            webhook("secret_token", &json!("aZ09_-".repeat(42))),
        ),
    ];
    for (method, params) in right {
        assert_eq!(check(method, &params), Vec::<String>::new());
    }
}
