//! Files: committed as "to be fetched", fetched afterwards, cleaned, sealed to their case.
//!
//! What was fetched lies beside the draft, sealed to the case that the draft becomes, or in
//! the case of an open visit. Invariant: bytes that were not cleaned are never sealed, and a
//! second fetch of one piece changes nothing; while the database is away a file waits on.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::timeout;

use super::arrival::Outcome;
use super::clean::{self, Cleaned, Declared, Kind, Note, Refused};
use super::commit::NotCommitted;
use super::file_queue::Fetch;
use super::messenger::{ChatId, Messenger, Refusal};
use super::metrics::File;
use super::turn::App;
use crate::domain::case::CaseRef;
use crate::domain::conversation::{
    Draft, Effect, Event, FileKind, FileState, Notice, Piece, PieceBody, RandomId, Seconds,
    SentFile, What,
};
use crate::domain::keys::{Pair, PublicKey};
use crate::domain::step::step;
use crate::store::StoreError;
use crate::store::drafts::PieceRow;
use crate::store::hour;
use crate::store::records::AttachmentRecord;

/// How often a file is asked for before it is given up.
const MOST_TRIES: u32 = 5;
const MOST_ATTEMPTS: usize = 8;
/// So many seconds a file keeps its place while Telegram puts it off; whoever is put off for
/// longer comes again, because others wait for the place.
const LONGEST_WAIT: u64 = 30;
/// How long the draft of a file is waited for; other files wait behind it.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long it may take to seal a file and to write it.
const LONGEST_KEEPING: Duration = Duration::from_secs(30);

/// The files of a chat that wait to be fetched.
pub(crate) fn waiting(draft: Option<&Draft>) -> Vec<Piece> {
    let Some(draft) = draft else {
        return Vec::new();
    };
    let written = draft.request.iter().flat_map(|request| &request.pieces);
    let added = draft.waiting.iter().map(|file| &file.piece);
    written
        .chain(added)
        .filter(|piece| file_of(piece).is_some())
        .cloned()
        .collect()
}

fn file_of(piece: &Piece) -> Option<&SentFile> {
    match &piece.body {
        PieceBody::File(file, FileState::Waiting) => Some(file),
        PieceBody::File(..) | PieceBody::Text(_) | PieceBody::Place { .. } => None,
    }
}

/// Where a fetched file belongs.
enum Place {
    /// Beside the draft, until it is sent.
    Draft(CaseRef, PublicKey),
    /// In a case that exists.
    Case(CaseRef, PublicKey),
}

impl App {
    /// Asks again for all files that wait, after a start.
    pub async fn resume_fetching(&self) {
        let waiting = |chat, draft| {
            let waiting = waiting(Some(&draft)).into_iter();
            waiting.map(|piece| (chat, piece.id)).collect()
        };
        let files = match self.house.of_each_draft(waiting).await {
            Ok(files) => files,
            Err(why) => {
                tracing::warn!(%why, "waiting files could not be listed");
                self.unfetched.store(true, Ordering::Relaxed);
                return;
            }
        };
        let now = self.house.now();
        for (chat, piece) in files {
            if self.pauses.are_over(piece, now) {
                self.ask_for_file(chat, piece);
            }
        }
    }

    /// Lets a file wait for its turn. While too many wait it stays in its draft, and the
    /// timers ask for it again.
    pub(crate) fn ask_for_file(&self, chat: ChatId, piece: RandomId) {
        let sent = self.caps.files_today(chat, self.house.now());
        if !self.files.put(chat, piece, sent) {
            self.unfetched.store(true, Ordering::Relaxed);
        }
    }

    /// Fetches one file; gives what is to be shown when it is refused.
    pub async fn fetch<M: Messenger>(&self, messenger: &M, fetch: &Fetch) -> Option<Outcome> {
        let loading = timeout(PATIENCE, self.house.load(fetch.chat)).await;
        let Ok(Ok(loaded)) = loading else {
            // It still waits in its draft, which cannot be seen at this moment.
            self.unfetched.store(true, Ordering::Relaxed);
            return None;
        };
        let pieces = waiting(loaded.draft.as_ref());
        let piece = pieces.into_iter().find(|piece| piece.id == fetch.piece)?;
        let file = file_of(&piece)?.clone();
        let had = match self.is_erased(loaded.draft.as_ref(), piece.id).await {
            Ok(false) => self.have(messenger, &file).await,
            // Nothing is sealed to a case that is gone, and nothing is said of it.
            Ok(true) => Ok(Err(FileState::Kept)),
            Err(_) => {
                self.unfetched.store(true, Ordering::Relaxed);
                return None;
            }
        };
        let put_off = had.as_ref().err().copied().map_or(0, Seconds::from);
        if let Ok(cleaned) = had {
            for _ in 0..MOST_ATTEMPTS {
                let keeping = self.keep_file(fetch.chat, &piece, file.kind, &cleaned);
                match timeout(LONGEST_KEEPING, keeping).await {
                    Ok(Ok(outcome)) => {
                        self.pauses.end(fetch.piece);
                        return outcome;
                    }
                    Ok(Err(NotCommitted::Stale)) => {}
                    Ok(Err(NotCommitted::Unavailable)) | Err(_) => break,
                }
            }
        }
        // It waits in the draft; the timers ask for it again, later each time.
        self.pauses.failed(fetch.piece, self.house.now(), put_off);
        None
    }

    /// Whether a file belongs to a case that somebody erased while it waited.
    async fn is_erased(&self, draft: Option<&Draft>, piece: RandomId) -> Result<bool, StoreError> {
        match place_of(draft, piece) {
            Some(Place::Case(case, _)) => Ok(self.house.store.find_case(case).await?.is_none()),
            Some(Place::Draft(..)) | None => Ok(false),
        }
    }

    /// A file, fetched and cleaned, or what became of it; or for how many seconds at least it is
    /// to be left alone before it is asked for again.
    async fn have<M: Messenger>(
        &self,
        messenger: &M,
        file: &SentFile,
    ) -> Result<Result<Cleaned, FileState>, u32> {
        let cleaned = match patiently(messenger, &file.key).await {
            Ok(bytes) => {
                let _one_at_a_time = self.cleaning.acquire().await;
                cleaned(bytes, file.kind).await
            }
            Err(Refusal::TooLarge) => Err(FileState::TooLarge),
            Err(Refusal::After(seconds)) => return Err(seconds),
            Err(Refusal::Again) => return Err(0),
            Err(Refusal::CannotChange | Refusal::Unreachable | Refusal::GiveUp) => {
                Err(FileState::Unreadable)
            }
        };
        self.house.metrics().file(match &cleaned {
            Ok(_) => File::Cleaned,
            Err(_) => File::Refused,
        });
        Ok(cleaned)
    }

    /// Asks again for what could not be fetched or kept, if there was any.
    pub async fn fetch_again(&self) {
        let over = self.pauses.any_over(self.house.now());
        if self.unfetched.swap(false, Ordering::Relaxed) || over {
            self.resume_fetching().await;
        }
    }

    async fn keep_file(
        &self,
        chat: ChatId,
        piece: &Piece,
        kind: FileKind,
        cleaned: &Result<Cleaned, FileState>,
    ) -> Result<Option<Outcome>, NotCommitted> {
        let unavailable = |_| NotCommitted::Unavailable;
        let loaded = self.house.load(chat).await.map_err(unavailable)?;
        let Some(place) = place_of(loaded.draft.as_ref(), piece.id) else {
            return Ok(None);
        };
        let state = match cleaned {
            Ok(cleaned) if cleaned.note == Some(Note::MayNameItsAuthor) => FileState::KeptMayName,
            Ok(_) => FileState::Kept,
            Err(state) => *state,
        };
        let context = self.quiet_context(chat, What::Fetched(piece.id, state));
        let here = context.here(loaded.draft.as_ref(), self);
        let event: Event = self.event(&context, here, true);
        let turn = step(&context.live.content, loaded.draft.clone(), &event);
        let mut change = self.house.store.begin().await?;
        if let Ok(cleaned) = cleaned {
            let plain = attachment(piece, kind, cleaned);
            self.write_file(&mut change, &place, piece.id, &plain, event.at)
                .await?;
        }
        self.house
            .save(&mut change, chat, &loaded, turn.draft.as_ref())
            .await?;
        change.commit().await?;
        let refused = turn.effects.iter().any(|e| {
            matches!(e, Effect::Show(view) if matches!(view.notice, Some(Notice::FileTooLarge | Notice::FileUnreadable)))
        });
        Ok(refused.then(|| self.outcome(&context, &turn.effects, None)))
    }

    async fn write_file(
        &self,
        change: &mut crate::store::Change<'_>,
        place: &Place,
        id: RandomId,
        plain: &[u8],
        now: i64,
    ) -> Result<(), NotCommitted> {
        match place {
            Place::Case(case, to) => {
                let row = self
                    .house
                    .sealed_record(*case, to, id, "attachment", "in", plain);
                change.insert_record(&row).await?;
                change.touch_case(*case, hour(now), true).await?;
            }
            Place::Draft(case, to) => {
                let row = self
                    .house
                    .sealed_record(*case, to, id, "attachment", "in", plain);
                let piece = PieceRow {
                    id,
                    case: *case,
                    expires_at: now + crate::domain::conversation::DRAFT_LIFE,
                    size_step: row.size_step,
                    body: row.body,
                };
                if change.insert_piece(&piece).await? {
                    self.caps.laid(row.size_step);
                }
            }
        }
        Ok(())
    }
}

fn place_of(draft: Option<&Draft>, piece: RandomId) -> Option<Place> {
    let draft = draft?;
    if let Some(file) = draft.waiting.iter().find(|file| file.piece.id == piece) {
        return Some(Place::Case(file.case, file.case_key));
    }
    let request = draft.request.as_ref()?;
    let known = request
        .pieces
        .iter()
        .any(|p| p.id == piece && file_of(p).is_some());
    let pair = Pair::from_seed(&request.case_seed);
    known.then_some(Place::Draft(request.case, pair.public))
}

async fn patiently<M: Messenger>(messenger: &M, key: &str) -> Result<Vec<u8>, Refusal> {
    let mut pause = 1;
    let mut tries = 0;
    let mut waited = 0;
    loop {
        tries += 1;
        let why = match messenger.fetch(key).await {
            Err(why @ (Refusal::After(_) | Refusal::Again)) if tries < MOST_TRIES => why,
            done => return done,
        };
        let wait = match &why {
            Refusal::After(seconds) => u64::from(*seconds),
            _ => pause,
        };
        waited += wait;
        if waited > LONGEST_WAIT {
            return Err(why);
        }
        tokio::time::sleep(Duration::from_secs(wait)).await;
        pause *= 2;
    }
}

async fn cleaned(bytes: Vec<u8>, kind: FileKind) -> Result<Cleaned, FileState> {
    let declared = match kind {
        FileKind::Photo => Declared::Photo,
        FileKind::Voice => Declared::Voice,
        FileKind::Audio => Declared::Audio,
        FileKind::Video => Declared::Video,
        FileKind::VideoNote => Declared::VideoNote,
        FileKind::Document => Declared::Document,
    };
    let cleaning = tokio::task::spawn_blocking(move || clean::clean(bytes, declared));
    match cleaning.await {
        Ok(Ok(cleaned)) => Ok(cleaned),
        Ok(Err(Refused::TooLarge)) => Err(FileState::TooLarge),
        Ok(Err(Refused::Empty | Refused::Unreadable)) | Err(_) => Err(FileState::Unreadable),
    }
}

fn attachment(piece: &Piece, declared: FileKind, cleaned: &Cleaned) -> Vec<u8> {
    let kind = match cleaned.kind {
        Kind::Picture => FileKind::Photo,
        Kind::Voice => FileKind::Voice,
        Kind::Audio => FileKind::Audio,
        Kind::Video if declared == FileKind::VideoNote => FileKind::VideoNote,
        Kind::Video => FileKind::Video,
        Kind::File => FileKind::Document,
    };
    let record = AttachmentRecord {
        at: piece.at,
        kind,
        media_type: cleaned.media_type.to_owned(),
        may_name: cleaned.note == Some(Note::MayNameItsAuthor),
    };
    record.bytes(&cleaned.bytes)
}
