//! What a chat has in progress: a request, what was sent, an open mailbox.
//!
//! Invariant: nothing here has a `Debug`; it holds what people wrote, and keys.

use super::super::press::Name;
use super::{CaseRef, Code, Event, Here, PublicKey, RandomId, ScreenId, Seconds, SentFile};

/// What becomes of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileState {
    /// To be fetched.
    Waiting,
    /// Sealed to the case.
    Kept,
    /// Kept, and it may hold the name of its author inside.
    KeptMayName,
    /// Above 20 MB.
    TooLarge,
    /// It could not be read, so it is not kept.
    Unreadable,
}

/// One thing that was said in a request or to an open case.
#[derive(Clone)]
pub struct Piece {
    /// Its id, also that of its record.
    pub id: RandomId,
    /// When it was said.
    pub at: Seconds,
    /// What it is.
    pub body: PieceBody,
}

/// What was said.
#[derive(Clone)]
pub enum PieceBody {
    /// Words.
    Text(String),
    /// A file, and what became of it.
    File(SentFile, FileState),
    /// A place rounded to a tenth of a degree; the exact spot only while, or because, it is wanted.
    Place {
        /// Latitude and longitude, rounded.
        rounded: (f64, f64),
        /// Latitude and longitude as sent.
        exact: Option<(f64, f64)>,
        /// Whether the person was asked and chose the exact spot.
        wanted: bool,
    },
}

/// The answer to one question, with the words that were seen.
#[derive(Clone)]
pub struct Answer {
    /// The question.
    pub question: ScreenId,
    /// The ids of the choices; empty when it was skipped.
    pub choices: Vec<String>,
    /// The words of the choices as they were shown.
    pub words: Vec<String>,
}

/// A request that is being written.
#[derive(Clone)]
pub struct Request {
    /// Names this draft; unique among cases.
    pub id: RandomId,
    /// The update that began it.
    pub opened: u64,
    /// The case that it becomes.
    pub case: CaseRef,
    /// Seed of the case's pair; forgotten after sending.
    pub case_seed: [u8; 32],
    /// When it began.
    pub begun: Seconds,
    /// The consent that was given.
    pub consent: u32,
    /// The step that is shown.
    pub asked: ScreenId,
    /// Whether the person went elsewhere; then what they type is guidance.
    pub aside: bool,
    /// Answers, in the order in which they were first given.
    pub answers: Vec<Answer>,
    /// What was written, spoken or shown.
    pub pieces: Vec<Piece>,
}

/// What remains in the chat of a request that was sent.
#[derive(Clone)]
pub struct Sent {
    /// The update that sent it.
    pub opened: u64,
    /// What its buttons call it; none where they were drawn before they named anything.
    pub name: Option<Name>,
    /// Its code.
    pub code: Code,
    /// Its case.
    pub case: CaseRef,
    /// When it was sent.
    pub at: Seconds,
    /// The draft that it was, so that a repeated press finds it.
    pub draft: RandomId,
    /// How this phone may open the mailbox.
    pub way: Way,
    /// When the receipt was shown first; none while nobody can have seen it.
    pub taken: Option<Seconds>,
    /// The process that has its receipt under way, or had it until it was taken; none when
    /// something else took its place first.
    pub bearer: Option<RandomId>,
    /// Whether a silent message was asked for.
    pub told: bool,
    /// Whether the receipt was left, hidden, or gave way to something else: then it is never
    /// drawn again, whatever another process remembers of the chat.
    pub left: bool,
}

/// How a phone may open the mailbox.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Not chosen yet: only the whole code opens it.
    Unchosen,
    /// Only by the whole code.
    Whole,
    /// Here by the last six digits.
    Six,
}

/// An open mailbox, for ten minutes.
#[derive(Clone)]
pub struct Visit {
    /// The update that opened it.
    pub opened: u64,
    /// The case.
    pub case: CaseRef,
    /// The mailbox.
    pub mailbox: RandomId,
    /// Private key of the mailbox (32 bytes).
    pub key: [u8; 32],
    /// Public key of the case, from inside the mailbox.
    pub case_key: PublicKey,
    /// When it ends.
    pub until: Seconds,
    /// Whether what is typed now goes to the case.
    pub writing: bool,
}

/// All that a chat has in progress; one sealed row.
#[derive(Clone)]
pub struct Draft {
    /// What the chat's buttons carried last.
    pub here: Here,
    /// When the person last did something with it.
    pub touched: Seconds,
    /// The message that shows it, if known.
    pub menu: Option<i64>,
    /// The last 64 updates that were applied.
    pub applied: Vec<u64>,
    /// The request being written.
    pub request: Option<Request>,
    /// The request that was sent last.
    pub sent: Option<Sent>,
    /// The mailbox that is open.
    pub visit: Option<Visit>,
    /// Files for cases that are still to be fetched; they outlive the visit that brought them.
    pub waiting: Vec<WaitingFile>,
}

/// A file on its way to a case.
#[derive(Clone)]
pub struct WaitingFile {
    /// The case.
    pub case: CaseRef,
    /// Its public key, from inside the mailbox.
    pub case_key: PublicKey,
    /// The file.
    pub piece: Piece,
}

/// How long a visit lasts and a shown secret stays, in seconds.
pub const VISIT: Seconds = 600;

/// After this long without a touch a text is guidance again, in seconds.
pub const OPEN_FOR: Seconds = 30 * 60;

/// How long a draft is kept, in seconds.
pub const DRAFT_LIFE: Seconds = 24 * 3600;

/// How long the code of a sent request may be shown again, in seconds, at most: longer than a
/// day, so that a receipt is not lost when Telegram takes nothing for a day. The key under
/// which it lies lives at least a day from its sending, mostly two.
pub const SENT_LIFE: Seconds = 47 * 3600;

/// At most so many pieces in one draft.
pub const MOST_PIECES: usize = 60;

/// At most so many files in one draft, and on their way to one case.
pub const MOST_FILES: usize = 20;

/// At most so many bytes of files in one draft.
pub const MOST_FILE_BYTES: u64 = 100 * 1024 * 1024;

/// How many applied updates a draft remembers.
pub const REMEMBERED: usize = 64;

/// Numbers of updates that are further apart are of two bots, and say nothing of each other.
const OF_ONE_BOT: u64 = 1 << 24;

/// Whether something was opened after that update: the numbers of a bot rise. What comes
/// again, or late, must not end what began since.
pub fn is_since(opened: u64, update: u64) -> bool {
    let later = opened.checked_sub(update);
    later.is_some_and(|by| (1..OF_ONE_BOT).contains(&by))
}

impl Draft {
    /// What of it began after that update; none when there is no such thing.
    pub fn since(mut self, update: u64) -> Option<Self> {
        self.request = self.request.filter(|part| is_since(part.opened, update));
        self.sent = self.sent.filter(|part| is_since(part.opened, update));
        self.visit = self.visit.filter(|part| is_since(part.opened, update));
        let open = self.visit.as_ref().map(|visit| visit.case);
        self.waiting.retain(|file| Some(file.case) == open);
        (!self.is_empty()).then_some(self)
    }

    /// A row with nothing in progress yet.
    pub fn begin(event: &Event) -> Self {
        Self {
            here: event.here,
            touched: event.at,
            menu: None,
            applied: Vec::new(),
            request: None,
            sent: None,
            visit: None,
            waiting: Vec::new(),
        }
    }

    /// The request that what is typed belongs to: open, not laid aside, touched lately.
    pub fn open_request(&self, at: Seconds) -> Option<&Request> {
        self.request
            .as_ref()
            .filter(|request| !request.aside && at - self.touched < OPEN_FOR)
    }

    /// The draft without what is over by now.
    #[must_use]
    pub fn tidy(mut self, at: Seconds) -> Self {
        let life = DRAFT_LIFE;
        self.visit = self.visit.filter(|visit| at < visit.until);
        self.request = self.request.filter(|request| at - request.begun < life);
        self.sent = self.sent.filter(|sent| at - sent.at < SENT_LIFE);
        self.waiting.retain(|file| at - file.piece.at < life);
        self
    }

    /// Whether a request or a mailbox is open: not over, and not laid aside.
    pub fn is_open(&self) -> bool {
        self.visit.is_some() || self.request.as_ref().is_some_and(|request| !request.aside)
    }

    /// The receipt of what was sent, as long as nobody left it.
    pub fn receipt(&self) -> Option<&Sent> {
        self.sent.as_ref().filter(|sent| !sent.left)
    }

    /// Lays an open request aside, closes an open visit and leaves a receipt, if they were there
    /// when that update came; says whether there was any of these.
    pub fn leave(&mut self, update: u64) -> bool {
        let mut left = false;
        if let Some(request) = &mut self.request
            && !is_since(request.opened, update)
        {
            left |= !request.aside;
            request.aside = true;
        }
        if let Some(sent) = &mut self.sent
            && !is_since(sent.opened, update)
        {
            left |= !sent.left;
            sent.left = true;
        }
        let visit = self.visit.take();
        let was = visit.is_some();
        self.visit = visit.filter(|visit| is_since(visit.opened, update));
        left || (was && self.visit.is_none())
    }

    /// Whether something was done with it after that update.
    pub fn went_on_since(&self, update: u64) -> bool {
        self.applied.iter().any(|done| is_since(*done, update))
    }

    /// Whether nothing is in progress.
    pub fn is_empty(&self) -> bool {
        self.request.is_none()
            && self.sent.is_none()
            && self.visit.is_none()
            && self.waiting.is_empty()
    }

    /// When the row may go: after what lives longest.
    pub fn expires_at(&self) -> Seconds {
        let life = DRAFT_LIFE;
        let ends = [
            self.request.as_ref().map(|r| r.begun + life),
            self.sent.as_ref().map(|s| s.at + SENT_LIFE),
            self.visit.as_ref().map(|v| v.until),
            self.waiting.iter().map(|file| file.piece.at + life).max(),
        ];
        ends.into_iter().flatten().max().unwrap_or(self.touched)
    }
}
