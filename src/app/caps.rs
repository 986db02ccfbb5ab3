//! What one chat may leave with us in a day, and all chats together before they send.
//!
//! Counted in memory, by chat and day, and never stored: a row for a chat that sent nothing
//! would be a trace of it. A restart forgets the counts, and of several processes each
//! counts for itself; the caps are wide enough for that. Invariant: what a cap refuses is
//! said, stays in the chat, and leaves another way open.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::context::Context;
use super::messenger::ChatId;
use crate::domain::code;
use crate::domain::conversation::{
    Draft, Effect, MOST_BYTES, Notice, PieceBody, Seconds, SentFile, Turn, What,
};

/// Requests that one chat may send in a day.
pub const MOST_REQUESTS: u32 = 5;
/// Messages that one chat may add to its cases in a day.
pub const MOST_ADDED: u32 = 150;
/// Files that one chat may send in a day, in requests and to cases.
pub const MOST_FILES_A_DAY: u32 = 60;
/// Bytes of files that one chat may send in a day.
pub const MOST_BYTES_A_DAY: u64 = 300 * 1024 * 1024;
/// From here on all requests that are not sent yet hold much: each gets less room.
pub const TIGHT: i64 = 2 * 1024 * 1024 * 1024;
/// So much all requests that are not sent yet may hold.
pub const FULL: i64 = 4 * 1024 * 1024 * 1024;
/// What one request may hold while room is tight.
pub const WHEN_TIGHT: u64 = 10 * 1024 * 1024;
/// Chats that are counted at most.
const MOST_CHATS: usize = 100_000;

/// What a chat left today.
#[derive(Clone, Copy, Default)]
struct Today {
    requests: u32,
    added: u32,
    files: u32,
    bytes: u64,
}

/// Counts of the day.
#[derive(Default)]
pub(crate) struct Caps {
    day: Mutex<(i64, HashMap<ChatId, Today>)>,
    unsent: AtomicI64,
}

impl Caps {
    fn of(&self, now: Seconds) -> MutexGuard<'_, (i64, HashMap<ChatId, Today>)> {
        let mut known = self.day.lock().unwrap_or_else(PoisonError::into_inner);
        let today = super::visits::day_of(now);
        if known.0 != today {
            *known = (today, HashMap::new());
        }
        known
    }

    /// How many files a chat sent today.
    pub(crate) fn files_today(&self, chat: ChatId, now: Seconds) -> u32 {
        self.of(now).1.get(&chat).map_or(0, |today| today.files)
    }

    /// What all requests that are not sent yet hold, as the database says.
    pub(crate) fn weigh(&self, bytes: i64) {
        self.unsent.store(bytes, Ordering::Relaxed);
    }

    /// A file was laid beside a draft.
    pub(crate) fn laid(&self, bytes: i64) {
        self.unsent.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Why an update is not taken, if a cap is reached.
    pub(crate) fn refuses(&self, context: &Context, draft: Option<&Draft>) -> Option<Notice> {
        let (content, now) = (&context.live.content, context.now);
        let today = self.of(now).1.get(&context.chat).copied();
        let today = today.unwrap_or_default();
        if let What::Pressed(screen, argument) = &context.what {
            let begins = *screen == content.landmarks.consent && argument.as_str() == "yes";
            if !begins || today.requests < MOST_REQUESTS {
                return None;
            }
            // Somebody else may hold the phone: nothing may say that requests were sent.
            let goes_on = draft.is_some_and(|d| d.clone().tidy(now).request.is_some());
            return (!goes_on).then_some(Notice::NoRequestsNow);
        }
        // Nothing is kept while the harmless screen stands, and no line may stand above it.
        if !said(context) || context.is_under_cover() {
            return None;
        }
        let draft = draft?.clone().tidy(now);
        let request = draft.open_request(now);
        if let What::FilesSent(files, _) = &context.what
            && (draft.visit.is_some() || request.is_some())
        {
            let many = today.files.saturating_add(count(files)) > MOST_FILES_A_DAY;
            if many || today.bytes + weight(files) > MOST_BYTES_A_DAY {
                return Some(Notice::FilesFull);
            }
            let kept = request.into_iter().flat_map(|request| &request.pieces);
            let held: u64 = kept.map(|piece| bytes(&piece.body)).sum();
            let room = match self.unsent.load(Ordering::Relaxed) {
                ..TIGHT => u64::MAX,
                TIGHT..FULL => WHEN_TIGHT,
                FULL.. => 0,
            };
            if draft.visit.is_none() && held + weight(files) > room {
                return Some(Notice::FilesNotNow);
            }
        }
        let adds = draft.visit.is_some();
        (adds && today.added >= MOST_ADDED).then_some(Notice::AddedToday)
    }

    /// Counts what a turn that was committed left with us.
    pub(crate) fn note(&self, context: &Context, turn: &Turn) {
        let saved = turn.effects.iter().any(|e| matches!(e, Effect::SaveDraft));
        let mut new = Today::default();
        for effect in &turn.effects {
            match effect {
                Effect::Submit(_) => new.requests = 1,
                Effect::Append(_) => new.added = 1,
                _ => {}
            }
        }
        if let What::FilesSent(files, _) = &context.what
            && saved
        {
            new.files = count(files);
            new.bytes = weight(files);
        }
        if (new.requests, new.added, new.files) == (0, 0, 0) {
            return;
        }
        let mut known = self.of(context.now);
        if known.1.len() >= MOST_CHATS {
            known.1.retain(|_, today| today.is_much());
        }
        let today = known.1.entry(context.chat).or_default();
        today.requests += new.requests;
        today.added += new.added;
        today.files += new.files;
        today.bytes += new.bytes;
    }
}

impl Today {
    /// Whether it is worth remembering when too many chats are.
    fn is_much(&self) -> bool {
        self.requests > 1 || self.added > MOST_ADDED / 4 || self.files > MOST_FILES_A_DAY / 4
    }
}

fn count(files: &[SentFile]) -> u32 {
    u32::try_from(files.len()).unwrap_or(u32::MAX)
}

fn weight(files: &[SentFile]) -> u64 {
    files
        .iter()
        .map(|file| file.size.unwrap_or(MOST_BYTES))
        .sum()
}

fn bytes(body: &PieceBody) -> u64 {
    match body {
        PieceBody::File(file, _) => file.size.unwrap_or(MOST_BYTES),
        PieceBody::Text(_) | PieceBody::Place { .. } => 0,
    }
}

/// Whether something is said that would be kept; doors and danger are never capped.
fn said(context: &Context) -> bool {
    match &context.what {
        What::TextSent(text) => {
            !code::looks_like_code(text) && !super::hints::opens_a_door(&context.live.content, text)
        }
        What::FilesSent(..) | What::PlaceSent(..) => true,
        _ => false,
    }
}
