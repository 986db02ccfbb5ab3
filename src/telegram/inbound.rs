//! From an update to what is to be done about it; pure.
//!
//! Every message and press of a private chat becomes an arrival, so that nobody meets
//! silence; service messages and the bot's own do not. Invariant: nothing of a group but
//! its number and the app language of who spoke passes through here.

use super::update::{Chat, ChatKind, File, Membership, Message, Press, Read, Update};
use crate::app::arrival::{Arrival, Incoming, Menu, Pressed};
use crate::app::messenger::{ChatId, MessageId};
use crate::domain::conversation::{Command, FileKind, NotTaken, Seconds, SentFile};

/// Telegram hands files up to this size to bots.
pub(super) const LARGEST_FILE: u64 = 20 * 1024 * 1024;

/// What is to be done about an update.
pub(super) enum Task {
    /// To be dealt with at the desk.
    Arrival(Box<Arrival>),
    /// A group that is not the staff's: one line, then leave.
    Leave(Foreign),
    /// The staff's group has another number from now on.
    StaffMoved(ChatId),
    /// Nothing.
    Nothing,
}

/// A group that does not have the number of the staff's.
pub(super) struct Foreign {
    pub(super) chat: ChatId,
    /// The app language of who spoke.
    pub(super) language: Option<String>,
    /// Whether the staff's group may have become this one, and nobody told this process.
    pub(super) may_be_staffs: bool,
}

/// The number of an update, if it could be read, and what is to be done about it.
pub(super) fn sort(read: Read, at: Seconds, staff: Option<ChatId>) -> (Option<u64>, Task) {
    match read {
        Read::Whole(update) => (Some(update.id), sort_whole(*update, at, staff)),
        Read::Broken(Some(number), Some(chat)) => {
            tracing::warn!("an update of an unknown shape was answered with the menu");
            (Some(number), menu_instead(ChatId(chat), number, at))
        }
        Read::Broken(number, _) => {
            tracing::warn!("an update of an unknown shape was passed over");
            (number, Task::Nothing)
        }
    }
}

/// The number of an update as Telegram sends it, and what reaches the desk; for tests that
/// feed it with anything.
#[doc(hidden)]
pub fn read_update(raw: &str) -> (Option<u64>, Option<Arrival>) {
    match sort(super::update::read(raw), 0, None) {
        (number, Task::Arrival(arrival)) => (number, Some(*arrival)),
        (number, _) => (number, None),
    }
}

/// What stands for an update that cannot be dealt with: its chat gets the menu.
pub(super) fn menu_instead(chat: ChatId, update: u64, at: Seconds) -> Task {
    Task::Arrival(Box::new(Arrival {
        chat,
        update,
        at,
        typed: None,
        app_language: None,
        what: Incoming::Other(NotTaken::Unknown),
    }))
}

fn sort_whole(update: Update, at: Seconds, staff: Option<ChatId>) -> Task {
    let number = update.id;
    if let Some(press) = update.callback_query {
        return sort_press(press, number, at, staff);
    }
    if let Some(membership) = update.my_chat_member {
        return sort_membership(membership, staff);
    }
    if let Some(message) = update.message {
        return sort_message(message, number, at, staff, false);
    }
    if let Some(message) = update.edited_message {
        return sort_message(message, number, at, staff, true);
    }
    Task::Nothing
}

fn sort_press(press: Press, update: u64, at: Seconds, staff: Option<ChatId>) -> Task {
    let language = press.from.and_then(|from| from.language_code);
    // A press without a message is of an inline message, which this bot never sends.
    let Some(message) = press.message else {
        return Task::Nothing;
    };
    if message.chat.kind != ChatKind::Private {
        return leave(&message.chat, language, staff);
    }
    let menu = (message.date != 0).then_some(Menu {
        message: MessageId(message.message_id),
        protected: message.has_protected_content,
        voice: message.voice.is_some(),
    });
    Task::Arrival(Box::new(Arrival {
        chat: ChatId(message.chat.id),
        update,
        at,
        typed: None,
        app_language: language,
        what: Incoming::Pressed(Pressed {
            press: press.id,
            data: press.data,
            message: menu,
        }),
    }))
}

fn sort_membership(membership: Membership, staff: Option<ChatId>) -> Task {
    let is_in = !matches!(
        membership.new_chat_member.status.as_str(),
        "left" | "kicked"
    );
    if membership.chat.kind == ChatKind::Private || !is_in {
        // Somebody blocked or unblocked the bot: nothing may follow from it.
        return Task::Nothing;
    }
    let language = membership.from.and_then(|from| from.language_code);
    leave(&membership.chat, language, staff)
}

fn sort_message(
    message: Message,
    update: u64,
    at: Seconds,
    staff: Option<ChatId>,
    is_edited: bool,
) -> Task {
    let chat = ChatId(message.chat.id);
    if message.chat.kind != ChatKind::Private {
        if let Some(to) = message.migrate_to_chat_id.filter(|_| staff == Some(chat)) {
            return Task::StaffMoved(ChatId(to));
        }
        let from = message.migrate_from_chat_id.map(ChatId);
        if from.is_some() && staff == from {
            return Task::StaffMoved(chat);
        }
        let language = message.from.and_then(|from| from.language_code);
        // An old group that became a supergroup is closed already.
        if message.migrate_to_chat_id.is_some() {
            return Task::Nothing;
        }
        return leave(&message.chat, language, staff);
    }
    if message.service.is_some() || message.from.as_ref().is_some_and(|from| from.is_bot) {
        return Task::Nothing;
    }
    // A place that is shared live moves by itself; nobody said anything.
    if is_edited && message.location.is_some() {
        return Task::Nothing;
    }
    Task::Arrival(Box::new(Arrival {
        chat,
        update,
        at,
        typed: Some(MessageId(message.id)),
        app_language: message
            .from
            .as_ref()
            .and_then(|from| from.language_code.clone()),
        what: if is_edited {
            Incoming::Edited
        } else {
            incoming(message)
        },
    }))
}

fn leave(chat: &Chat, language: Option<String>, staff: Option<ChatId>) -> Task {
    if staff == Some(ChatId(chat.id)) {
        return Task::Nothing;
    }
    Task::Leave(Foreign {
        chat: ChatId(chat.id),
        language,
        may_be_staffs: staff.is_some() && chat.kind == ChatKind::Supergroup,
    })
}

/// What a message brought. The words of a forwarded one count like typed ones.
fn incoming(message: Message) -> Incoming {
    if let Some(text) = message.text {
        return command(&text).map_or(Incoming::Text(text), Incoming::Commanded);
    }
    // A venue also has a location, and an animation also a document.
    if let Some(place) = message
        .venue
        .map(|venue| venue.location)
        .or(message.location)
    {
        return Incoming::Place(place.latitude, place.longitude);
    }
    if message.animation.is_some() || message.sticker.is_some() {
        return Incoming::Other(NotTaken::Sticker);
    }
    if message.contact.is_some() {
        return Incoming::Other(NotTaken::Contact);
    }
    let files: Vec<_> = [
        (FileKind::Photo, message.photo.and_then(best)),
        (FileKind::Voice, message.voice),
        (FileKind::Audio, message.audio),
        (FileKind::Video, message.video),
        (FileKind::VideoNote, message.video_note),
        (FileKind::Document, message.document),
    ]
    .into_iter()
    .filter_map(|(kind, file)| Some(sent(kind, file?)))
    .collect();
    if files.is_empty() {
        return match message.caption {
            Some(words) => Incoming::Text(words),
            None => Incoming::Other(NotTaken::Unknown),
        };
    }
    Incoming::Files(files, message.caption)
}

/// The largest size of a picture that can be fetched.
fn best(mut sizes: Vec<File>) -> Option<File> {
    let fits = |file: &File| file.file_size.is_none_or(|size| size <= LARGEST_FILE);
    let at = sizes
        .iter()
        .rposition(fits)
        .or(sizes.len().checked_sub(1))?;
    Some(sizes.swap_remove(at))
}

fn sent(kind: FileKind, file: File) -> SentFile {
    SentFile {
        kind,
        key: file.file_id,
        size: file.file_size,
    }
}

/// The command that a text is. What only begins with a stroke is a text.
fn command(text: &str) -> Option<Command> {
    let mut words = text.strip_prefix('/')?.split_whitespace();
    if !text[1..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let name = words.next()?.split('@').next()?.to_ascii_lowercase();
    let known = match name.as_str() {
        "start" => Command::Start,
        "help" => Command::Help,
        "language" => Command::Language,
        "privacy" | "developer_info" => Command::Privacy,
        "stop" => Command::Stop,
        "delete" => Command::Delete,
        "settings" => Command::Settings,
        // Whoever writes on after an unknown word writes to us, not to a machine.
        _ if words.next().is_some() => return None,
        _ => Command::Unknown,
    };
    Some(known)
}
