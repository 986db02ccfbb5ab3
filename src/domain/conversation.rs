//! The vocabulary of a conversation: what happened, what is kept, what is to be done.
//!
//! Types that hold what people wrote, chat secrets or codes have no `Debug`. Invariant: an
//! `Effect` says what to do, never how; ids and randomness come in with the event.

use super::case::{CaseRef, State, Urgency};
use super::code::{Code, SixDigits};
use super::directory::ServiceId;
use super::keys::PublicKey;
use super::payload::{Argument, Country, LanguageCode, ScreenId, Secret};

/// Seconds since 1970, UTC.
pub type Seconds = i64;

/// Sixteen random bytes that name a draft, a piece or a record.
pub type RandomId = [u8; 16];

/// What a chat's buttons carry from screen to screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Here {
    /// The language of the chat.
    pub language: LanguageCode,
    /// The country that was chosen, if any.
    pub country: Option<Country>,
    /// Half of the mailbox key.
    pub secret: Secret,
}

/// Randomness that the domain may use for one event.
#[derive(Clone)]
pub struct Fresh {
    /// For the id of a draft.
    pub draft: RandomId,
    /// For the reference of a case.
    pub case: CaseRef,
    /// For the pair of a case.
    pub case_seed: [u8; 32],
    /// For the id of a piece (a text, a file, a place) of this event.
    pub piece: RandomId,
    /// The code that a sent request would get.
    pub code: Code,
}

/// One thing that happened in a chat.
#[derive(Clone)]
pub struct Event {
    /// When.
    pub at: Seconds,
    /// Which update it was, for telling repetitions; equality is all that is asked of it.
    pub update: u64,
    /// What the chat's buttons carry.
    pub here: Here,
    /// The screen that the chat shows, while that is remembered.
    pub shown: Option<(ScreenId, Argument)>,
    /// Whether requests can be taken (there is an intake key that verifies).
    pub intake: bool,
    /// Randomness for what is made now.
    pub fresh: Fresh,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone)]
pub enum What {
    /// A button was pressed.
    Pressed(ScreenId, Argument),
    /// A button whose payload could not be read was pressed.
    PressedUnknown,
    /// A command was sent.
    Commanded(Command),
    /// A text was sent.
    TextSent(String),
    /// One or more files were sent in one message, with the words under them.
    FilesSent(Vec<SentFile>, Option<String>),
    /// A place was sent: latitude, longitude in degrees.
    PlaceSent(f64, f64),
    /// Something was sent that is not taken (sticker, contact, poll, …).
    OtherSent(NotTaken),
    /// A message that was dealt with was edited afterwards.
    Edited,
    /// The transaction of this turn is committed.
    Saved,
    /// The transaction of this turn could not be committed.
    NotSaved,
    /// A mailbox was opened with what was entered.
    MailboxOpened(Opened),
    /// What was entered opens nothing.
    NothingToRead,
    /// A file was fetched and sealed, or refused.
    Fetched(RandomId, FileState),
}

/// A command of the menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// /start, with or without a campaign.
    Start,
    /// /help
    Help,
    /// /language
    Language,
    /// /privacy and /`developer_info`
    Privacy,
    /// /stop
    Stop,
    /// /delete
    Delete,
    /// /settings
    Settings,
    /// Any other.
    Unknown,
}

/// Kinds of files that are taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// A picture.
    Photo,
    /// A voice message.
    Voice,
    /// A music or sound file.
    Audio,
    /// A film.
    Video,
    /// A round film.
    VideoNote,
    /// Any other file.
    Document,
}

/// A file as it was announced; its name and caption are not kept.
#[derive(Clone)]
pub struct SentFile {
    /// What kind of message brought it.
    pub kind: FileKind,
    /// What the messenger needs to fetch it; never shown, never logged.
    pub key: String,
    /// Its size in bytes, when it was said.
    pub size: Option<u64>,
}

/// Why something was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotTaken {
    /// A sticker or animation.
    Sticker,
    /// A contact card; it names somebody.
    Contact,
    /// Polls, dice, games, stories and whatever comes later.
    Unknown,
}

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
    /// Files that are still to be fetched for the case.
    pub waiting: Vec<Piece>,
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
    /// Files that are still to be fetched for a case whose mailbox was closed meanwhile.
    pub owed: Vec<Owed>,
}

/// A file that a closed visit promised to its case.
#[derive(Clone)]
pub struct Owed {
    /// The case.
    pub case: CaseRef,
    /// Its public key.
    pub case_key: PublicKey,
    /// The file.
    pub piece: Piece,
}

/// A reply of staff as the person reads it.
#[derive(Clone)]
pub struct Letter {
    /// When it was written.
    pub at: Seconds,
    /// Its words; never HTML.
    pub text: String,
}

/// What an opened mailbox holds.
#[derive(Clone)]
pub struct Opened {
    /// Where the case stands.
    pub state: State,
    /// Replies, the oldest first; only those that verified.
    pub letters: Vec<Letter>,
    /// Whether some reply did not verify and is not shown.
    pub refused: bool,
    /// What the person wrote afterwards, counted.
    pub written: usize,
}

/// One line above the text of a screen: what became of what was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Notice {
    /// Kept with the message.
    Kept,
    /// Kept with the message; please choose an answer of this question.
    KeptPleaseChoose,
    /// A file is on its way into the request.
    FileComing,
    /// A file above 20 MB is not taken.
    FileTooLarge,
    /// A file could not be read and was not kept.
    FileUnreadable,
    /// Some files have not arrived yet.
    FilesNotArrived,
    /// This kind of message is not taken.
    NotTaken,
    /// A contact card is not taken: it names somebody.
    ContactNotTaken,
    /// Outside a request nothing is kept.
    NotKept,
    /// What was typed is not understood; here is the menu.
    NotUnderstood,
    /// The menu was old.
    OldMenu,
    /// The first version of a message counts.
    FirstVersionCounts,
    /// It was not saved; send it again.
    NotSaved,
    /// The draft is full.
    Full,
    /// The draft is erased.
    Erased,
    /// All of the case is erased.
    CaseErased,
    /// What was written reached the case.
    Added,
    /// There is nothing to send yet.
    NothingToSend,
    /// The draft is gone (a new day key, or its 24 hours are over).
    DraftGone,
    /// The code has a slip of the pen.
    CodeMistyped,
    /// Requests cannot be taken now.
    NoRequestsNow,
    /// Too many tries today.
    TooManyTries,
    /// Thank you for telling that a number did not work.
    NumberReported,
    /// The language is changed.
    LanguageChanged,
    /// Write to me in private (in groups).
    GroupLine,
    /// The mailbox was closed.
    Closed,
    /// The request was laid aside.
    LaidAside,
}

/// What is drawn beside the text of a screen.
#[derive(Clone)]
pub enum Detail {
    /// Nothing.
    None,
    /// In the middle of a request: the step with which it goes on.
    GoOn(ScreenId),
    /// The choices of a question; those that are chosen are marked.
    Choices(Vec<String>),
    /// The free message: how many pieces there are.
    Pieces(usize),
    /// A place waits for "the exact spot, or only the town?".
    PlaceChoice(RandomId),
    /// The review, shown or folded.
    Review {
        /// Whether the earlier answers are shown.
        open: bool,
        /// The answers.
        answers: Vec<Answer>,
        /// What was written.
        pieces: Vec<Piece>,
    },
    /// The receipt.
    Receipt(Code, Way),
    /// The pad with the digits so far.
    Pad(Argument),
    /// The pad after something that opens nothing.
    PadNothing,
    /// An open mailbox.
    Mailbox(Opened),
    /// In a visit: what is typed now goes to the case.
    Writing,
    /// In a visit: is everything to be erased?
    EraseAsked,
    /// The services of the directory, from which the one that did not work is named.
    Broken,
}

/// One screen that is to be shown.
#[derive(Clone)]
pub struct View {
    /// What its buttons carry.
    pub here: Here,
    /// The screen.
    pub screen: ScreenId,
    /// Its argument (ticks of a checklist; else none).
    pub argument: Argument,
    /// What is drawn beside its text.
    pub detail: Detail,
    /// One line above.
    pub notice: Option<Notice>,
    /// In how many seconds it must vanish, when it holds a code or a reply.
    pub vanish: Option<Seconds>,
}

/// What an entered number is.
#[derive(Clone)]
pub enum Key {
    /// Six digits of the pad.
    Six(SixDigits),
    /// A whole code.
    Whole(Code),
    /// The visit that is open.
    Again,
}

/// What is to be done. Everything but `Show` and `Toast` belongs to the transaction.
#[derive(Clone)]
pub enum Effect {
    /// Show a screen.
    Show(View),
    /// Answer a press with a short line.
    Toast(Notice),
    /// Delete what was typed from the chat, once this turn is committed.
    Sweep,
    /// Keep the draft of the turn.
    SaveDraft,
    /// Drop the chat's row.
    DropDraft,
    /// Turn the request of the draft into a case; the draft of the turn holds `Sent`.
    Submit(Box<Submission>),
    /// Add pieces to the case of the open visit.
    Append(Vec<Piece>),
    /// Try to open a mailbox.
    OpenMailbox(Key),
    /// Let the last six digits open the mailbox in this chat, or no longer.
    Lock(Way),
    /// Erase the case of the open visit with all that belongs to it.
    EraseCase(CaseRef),
    /// Count something, without a person.
    Count(Counted),
}

/// A request on its way to becoming a case.
#[derive(Clone)]
pub struct Submission {
    /// The request.
    pub request: Request,
    /// Its code.
    pub code: Code,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Why: reason codes, never words of the person.
    pub reasons: Vec<String>,
    /// Whether somebody looks at the phone.
    pub watched: bool,
    /// Language and country of the chat.
    pub here: Here,
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// A screen was shown.
    Screen(ScreenId),
    /// A number did not work.
    BrokenNumber(ServiceId),
}

/// What one event leads to.
#[derive(Clone)]
pub struct Turn {
    /// What the chat has in progress after it.
    pub draft: Option<Draft>,
    /// What is to be done, in this order.
    pub effects: Vec<Effect>,
}

/// How long a visit lasts and a shown secret stays, in seconds.
pub const VISIT: Seconds = 600;
/// After this long without a touch a text is guidance again, in seconds.
pub const OPEN_FOR: Seconds = 30 * 60;
/// How long a draft is kept, in seconds.
pub const DRAFT_LIFE: Seconds = 24 * 3600;
/// How long the code of a sent request may be shown again, in seconds, at most.
pub const SENT_LIFE: Seconds = 24 * 3600;
/// Bytes of one file, at most: 20 MiB, the limit of Telegram's own download.
pub const MOST_BYTES: u64 = 20 * 1024 * 1024;
/// At most so many pieces in one draft.
pub const MOST_PIECES: usize = 60;
/// How many applied updates a draft remembers.
pub const REMEMBERED: usize = 64;
