//! The phone simulator: the same turns as on Telegram, on a page that looks like a phone.
//!
//! Each browser has a chat of its own by a random cookie; it lives in memory and ends with
//! the process. Invariant: one chat is dealt with one update at a time, as on Telegram.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};

use axum::extract::{Extension, Form, Multipart, State};
use axum::http::header::{self, HeaderMap};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use tokio::sync::Mutex;

use super::error::WebError;
use super::guard::Door;
use super::phone_page::{self, PLACES};
use super::words::Words;
use super::{WebState, cases, pages};
use crate::app::arrival::{Arrival, Incoming, Pressed};
use crate::app::messenger::{ChatId, MessageId};
use crate::app::phone::Phone;
use crate::app::turn::App;
use crate::domain::conversation::{Command, FileKind, Seconds, SentFile};

/// Telegram hands a bot at most 20 MiB; a little more is let in, so that it can be refused in words.
pub(super) const LARGEST_UPLOAD: usize = 24 * 1024 * 1024;
/// A text of Telegram has at most so many characters.
const LONGEST_TEXT: usize = 4096;
/// At most so many browsers are remembered.
const MOST_BROWSERS: usize = 500;

/// The phones of all browsers.
pub struct Simulator {
    app: Arc<App>,
    phone: Arc<Phone>,
    updates: AtomicU64,
    browsers: std::sync::Mutex<HashMap<String, Arc<Chat>>>,
}

struct Chat {
    id: ChatId,
    turn: Mutex<()>,
}

impl Simulator {
    /// A simulator over these turns; `phone` must be the messenger that the app fetches from.
    pub fn new(app: Arc<App>, phone: Arc<Phone>) -> Self {
        Self {
            app,
            phone,
            updates: AtomicU64::new(1),
            browsers: std::sync::Mutex::default(),
        }
    }

    fn find(&self, name: &str) -> Option<Arc<Chat>> {
        let browsers = self.browsers.lock().unwrap_or_else(PoisonError::into_inner);
        browsers.get(name).cloned()
    }

    fn add(&self, name: &str) -> Arc<Chat> {
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        // Above the ids of Telegram, so that the two can never meet.
        let id = ChatId((1 << 60) | i64::try_from(hasher.finish() >> 8).unwrap_or_default());
        let chat = Arc::new(Chat {
            id,
            turn: Mutex::default(),
        });
        let mut browsers = self.browsers.lock().unwrap_or_else(PoisonError::into_inner);
        if browsers.len() >= MOST_BROWSERS
            && let Some(some) = browsers.keys().next().cloned()
        {
            browsers.remove(&some);
        }
        browsers.insert(name.to_owned(), Arc::clone(&chat));
        chat
    }

    async fn turn(
        &self,
        chat: &Chat,
        at: Seconds,
        language: &str,
        typed: Option<MessageId>,
        what: Incoming,
    ) {
        let _one_at_a_time = chat.turn.lock().await;
        let arrival = Arrival {
            chat: chat.id,
            update: self.updates.fetch_add(1, Ordering::Relaxed),
            at,
            typed,
            app_language: Some(language.to_owned()),
            what,
        };
        let outcome = self.app.turn(arrival).await;
        self.phone.carry_out(&self.app, chat.id, outcome).await;
    }
}

/// 24 random characters for a cookie or a link.
pub(super) fn random_name() -> String {
    let mut bytes = [0; 18];
    // Without randomness there is nothing safe to go on with; the page then fails.
    getrandom::fill(&mut bytes).expect("the system has randomness");
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether a text could be such a name, before it is looked up or copied anywhere.
pub(super) fn is_name(text: &str) -> bool {
    let fair = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (1..=64).contains(&text.len()) && text.bytes().all(fair)
}

/// The chat of this browser, if it has one already.
fn known(simulator: &Simulator, door: Door, headers: &HeaderMap) -> Option<Arc<Chat>> {
    simulator.find(&door.cookie(headers, "-chat")?)
}

fn simulator(state: &WebState) -> Result<&Arc<Simulator>, WebError> {
    state.simulator.as_ref().ok_or(WebError::NotFound)
}

pub(super) async fn chat(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let simulator = simulator(&state)?;
    if let Some(chat) = known(simulator, door, &headers) {
        let toast = simulator.phone.toast(chat.id);
        let page = phone_page::phone_page(&words, &simulator.phone.screen(chat.id), toast);
        return Ok(pages::draw_html(page));
    }
    let name = random_name();
    let chat = simulator.add(&name);
    let start = Incoming::Commanded(Command::Start);
    simulator
        .turn(&chat, (state.now)(), words.language.as_str(), None, start)
        .await;
    let page = phone_page::phone_page(&words, &simulator.phone.screen(chat.id), None);
    let cookie = [(header::SET_COOKIE, door.set_cookie("-chat", &name, None))];
    Ok((AppendHeaders(cookie), pages::draw_html(page)).into_response())
}

/// The chat once more, for the script: replies and what vanished show by themselves.
pub(super) async fn news(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let simulator = simulator(&state)?;
    let chat = known(simulator, door, &headers).ok_or(WebError::NotFound)?;
    let screen = phone_page::phone_screen(&words, &simulator.phone.screen(chat.id), None);
    Ok(cases::if_changed(&headers, screen))
}

/// One update of this browser's chat, and back to the phone.
async fn arrive(
    state: &WebState,
    words: &Words,
    door: Door,
    headers: &HeaderMap,
    make: impl FnOnce(&Phone, ChatId) -> Option<(Option<MessageId>, Incoming)>,
) -> Result<Redirect, WebError> {
    let simulator = simulator(state)?;
    if let Some(chat) = known(simulator, door, headers)
        && let Some((typed, what)) = make(&simulator.phone, chat.id)
    {
        simulator
            .turn(&chat, (state.now)(), words.language.as_str(), typed, what)
            .await;
    }
    Ok(Redirect::to("/chat"))
}

/// A pressed button. No `Debug`: what it carries is secret.
#[derive(Deserialize)]
pub(super) struct Press {
    message: i64,
    press: String,
}

pub(super) async fn press(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
    Form(form): Form<Press>,
) -> Result<Redirect, WebError> {
    arrive(&state, &words, door, &headers, |phone, chat| {
        let pressed = Pressed {
            press: phone.press(chat),
            data: Some(form.press),
            message: phone.menu(chat, MessageId(form.message)),
        };
        Some((None, Incoming::Pressed(pressed)))
    })
    .await
}

/// A typed text. No `Debug`.
#[derive(Deserialize)]
pub(super) struct Text {
    text: String,
}

pub(super) async fn write(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
    Form(form): Form<Text>,
) -> Result<Redirect, WebError> {
    let text: String = form.text.trim().chars().take(LONGEST_TEXT).collect();
    arrive(&state, &words, door, &headers, |phone, chat| {
        if text.is_empty() {
            return None;
        }
        let typed = phone.say(chat, &text, None);
        Some((Some(typed), command(&text).unwrap_or(Incoming::Text(text))))
    })
    .await
}

fn command(text: &str) -> Option<Incoming> {
    let word = text.strip_prefix('/')?.split_whitespace().next()?;
    Some(Incoming::Commanded(match word {
        "start" => Command::Start,
        "help" => Command::Help,
        "language" => Command::Language,
        "privacy" | "developer_info" => Command::Privacy,
        "stop" => Command::Stop,
        "delete" => Command::Delete,
        "settings" => Command::Settings,
        _ => Command::Unknown,
    }))
}

/// One of the invented whereabouts.
#[derive(Deserialize)]
pub(super) struct Place {
    place: String,
}

pub(super) async fn place(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
    Form(form): Form<Place>,
) -> Result<Redirect, WebError> {
    let found = PLACES.iter().find(|(id, _, _)| *id == form.place);
    let (id, lat, lon) = *found.ok_or(WebError::Invalid)?;
    arrive(&state, &words, door, &headers, |phone, chat| {
        let typed = phone.say(chat, &words.t(&format!("place-{id}")), None);
        Some((Some(typed), Incoming::Place(lat, lon)))
    })
    .await
}

/// A picture, a voice or a file.
pub(super) async fn file(
    State(state): State<WebState>,
    Extension(words): Extension<Words>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
    mut form: Multipart,
) -> Result<Redirect, WebError> {
    let Ok(Some(field)) = form.next_field().await else {
        return Err(WebError::Invalid);
    };
    let kind = kind_of(field.content_type().unwrap_or_default());
    let bytes = field.bytes().await.map_err(|_| WebError::TooLarge)?;
    arrive(&state, &words, door, &headers, |phone, chat| {
        if bytes.is_empty() {
            return None;
        }
        let typed = phone.say(chat, "", Some(kind));
        let size = u64::try_from(bytes.len()).ok();
        let key = phone.upload(bytes.to_vec());
        Some((
            Some(typed),
            Incoming::Files(vec![SentFile { kind, key, size }], None),
        ))
    })
    .await
}

fn kind_of(media_type: &str) -> FileKind {
    match media_type.split('/').next() {
        Some("image") => FileKind::Photo,
        Some("audio") if media_type.contains("ogg") => FileKind::Voice,
        Some("audio") => FileKind::Audio,
        Some("video") => FileKind::Video,
        _ => FileKind::Document,
    }
}

/// Another phone: the chat is forgotten, the next page begins a new one.
pub(super) async fn anew(
    State(state): State<WebState>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let simulator = simulator(&state)?;
    if let Some(name) = door.cookie(&headers, "-chat") {
        let mut browsers = simulator
            .browsers
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(chat) = browsers.remove(&name) {
            simulator.phone.forget(chat.id);
        }
    }
    let cookie = [(header::SET_COOKIE, door.set_cookie("-chat", "", Some(0)))];
    Ok((AppendHeaders(cookie), Redirect::to("/chat")).into_response())
}
