//! How the phone of the simulator looks.
//!
//! Invariant: what the person typed is escaped, and what the bot sent passes
//! `telegram_text`, so the chat cannot bring markup of its own.

use askama::Template;

use super::telegram_text;
use super::words::Words;
use crate::app::phone::{PhoneMessage, Side};
use crate::domain::conversation::FileKind;

#[derive(Template)]
#[template(path = "chat.html")]
struct ChatPage<'a> {
    w: &'a Words,
    screen: String,
    places: [&'static str; 4],
}

#[derive(Template)]
#[template(path = "chat_news.html")]
struct Screen<'a> {
    w: &'a Words,
    bubbles: Vec<Bubble>,
    toast: Option<String>,
}

struct Bubble {
    id: i64,
    mine: bool,
    html: String,
    text: String,
    file: Option<String>,
    rows: Vec<Vec<(String, String)>>,
    protected: bool,
    edited: bool,
}

/// Invented whereabouts that the simulator can share: id of the words, latitude, longitude.
pub(super) const PLACES: [(&str, f64, f64); 4] = [
    ("rabat", 34.0209, -6.8416),
    ("tunis", 36.8065, 10.1815),
    ("tripoli", 32.8872, 13.1913),
    ("marseille", 43.2965, 5.3698),
];

/// The page with the phone.
pub fn phone_page(w: &Words, messages: &[PhoneMessage], toast: Option<String>) -> String {
    let page = ChatPage {
        w,
        screen: phone_screen(w, messages, toast),
        places: PLACES.map(|(id, _, _)| id),
    };
    super::pages::drawn(&page)
}

/// The part of the phone that renews itself.
pub(super) fn phone_screen(w: &Words, messages: &[PhoneMessage], toast: Option<String>) -> String {
    let screen = Screen {
        w,
        bubbles: messages.iter().map(|message| bubble(w, message)).collect(),
        toast,
    };
    super::pages::drawn(&screen)
}

fn bubble(w: &Words, message: &PhoneMessage) -> Bubble {
    let mine = message.side == Side::Person;
    let rows = message.rows.iter().map(|row| {
        let words = row
            .iter()
            .map(|button| (button.label.clone(), button.press.clone()));
        words.collect()
    });
    Bubble {
        id: message.id.0,
        mine,
        html: if mine {
            String::new()
        } else {
            telegram_text::html(&message.text)
        },
        text: if mine {
            message.text.clone()
        } else {
            String::new()
        },
        file: message.file.map(|kind| w.t(file_words(kind))),
        rows: rows.collect(),
        protected: message.protected,
        edited: message.edited,
    }
}

fn file_words(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Photo => "file-picture",
        FileKind::Voice | FileKind::Audio => "file-sound",
        FileKind::Video | FileKind::VideoNote => "file-film",
        FileKind::Document => "file-other",
    }
}
