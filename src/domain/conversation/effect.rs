//! What is to be done and shown.
//!
//! Invariant: an effect says what, never how; everything but `Show` and `Toast` belongs to
//! the transaction of its turn.

use super::super::ping::Wish;
use super::draft::{Answer, Draft, Piece, Request, Way};
use super::{
    Argument, CaseRef, Code, Country, Here, RandomId, ScreenId, Seconds, ServiceId, SixDigits,
    State, Urgency,
};

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
    /// Whether a silent message tells of answers.
    pub told: bool,
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
    /// Too much at once: what came was not kept and is to be sent again.
    Slower,
    /// Too much at once: the press did nothing and is to be repeated.
    PressAgain,
    /// Many people try numbers at this moment.
    ManyNumbers,
    /// No more files of this chat; words are always taken.
    FilesFull,
    /// No files of anybody at this moment; words are always taken.
    FilesNotNow,
    /// No more messages to open cases today.
    AddedToday,
    /// Thank you for telling that a number did not work.
    NumberReported,
    /// The mailbox was closed.
    Closed,
    /// The mailbox is closed, and the number tells whether it was erased.
    ClosedOrErased,
    /// From now on an answer is seen only by looking.
    OnlyLook,
    /// Kept; nobody has read it yet, and here is what helps in danger.
    WordsOfDanger,
    /// What was said before this mailbox was opened is not added to it.
    SaidBefore,
    /// What was said before this request was begun is not kept with it.
    BeforeThisRequest,
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
    /// The choices of a question that are offered here; the others are left out.
    Offers(Vec<String>),
    /// The free message: how many pieces there are.
    Pieces {
        /// How many.
        count: usize,
        /// Whether it is written by somebody under 18.
        young: bool,
    },
    /// A place waits for "the exact spot, or only the town?".
    PlaceChoice {
        /// The place.
        place: RandomId,
        /// Whether it was sent by somebody under 18.
        young: bool,
    },
    /// The review, shown or folded.
    Review {
        /// Whether the earlier answers are shown.
        open: bool,
        /// The answers.
        answers: Vec<Answer>,
        /// What was written.
        pieces: Vec<Piece>,
    },
    /// The receipt, and whether a silent message tells of the answer.
    Receipt(Code, Way, bool),
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
    /// The services of a part of the directory, from which the one that did not work is named.
    Broken,
    /// The country in which a shared place seems to lie; none near a border or elsewhere.
    Placed(Option<Country>),
    /// Another number for the same need, after this one did not work.
    Instead(ServiceId),
}

/// One screen that is to be shown.
#[derive(Clone)]
pub struct View {
    /// What its buttons carry.
    pub here: Here,
    /// The screen.
    pub screen: ScreenId,
    /// Its argument (ticks of a checklist, the name of a visit or a receipt; else none).
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
    /// No silent message tells of answers any more in the case of the open visit.
    OnlyLook,
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
    /// The silent message that was asked for, if any.
    pub ping: Option<Wish>,
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
