//! Knows what people, staff and Telegram saw, and says what must not have been.
//!
//! A sentence that somebody was told is kept must be found once, in a case of that chat. A
//! code that was shown must open the case of its chat, and no other. Invariant: nothing here
//! looks into a draft or a process; the database is read only as staff read it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use sanad::app::arrival::Outcome;
use sanad::app::messenger::{Card, ChatId, MessageId};
use sanad::content::Live;
use sanad::domain::conversation::Notice;

/// A sentence that somebody typed.
#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent fact"
)]
pub struct Sentence {
    pub chat: ChatId,
    pub token: String,
    pub update: u64,
    pub message: MessageId,
    /// The person was told that it is kept.
    pub kept: bool,
    /// The person was told in words what else became of it.
    pub told: bool,
    /// The person was told to send it again, so it may stand in the chat.
    pub stays: bool,
    /// The person was shown the code of the request in which it was.
    pub sent: bool,
    /// The person threw away what was not sent, so it may be anywhere or nowhere.
    pub thrown: bool,
}

/// A code that was shown.
#[derive(Clone, Default)]
pub struct Shown {
    pub chat: i64,
    /// The person was told that its case is erased.
    pub erased: bool,
    /// The person asked for it, and may not know yet.
    pub may_be_erased: bool,
}

#[derive(Default)]
pub struct Known {
    pub sentences: Vec<Sentence>,
    pub codes: BTreeMap<String, Shown>,
    /// Updates that were dealt with, by an outcome that somebody may see.
    pub dealt: BTreeSet<u64>,
    /// How often staff were told of a case by a new message.
    pub told: BTreeMap<String, usize>,
    /// Cases that staff took, or tried to take.
    pub taken: BTreeSet<String>,
    /// Codes that were typed: chat, message, update.
    pub typed: Vec<(i64, MessageId, u64)>,
    /// Updates of which somebody was told that nothing was saved.
    pub unsaved: BTreeSet<u64>,
    /// Updates that throw away what was not sent.
    pub throwing: BTreeSet<u64>,
    /// Codes that a turn has shown.
    drawn: BTreeSet<String>,
    staff_messages: i64,
    /// So often something ended between telling staff and noting it.
    pub interruptions: usize,
    pub kills: usize,
    /// What must not have been.
    pub broken: Vec<String>,
}

/// The judge of one world.
pub struct Judge {
    known: Mutex<Known>,
    lines: Lines,
}

/// What the bot says about what was typed, in all languages.
struct Lines {
    kept: Vec<String>,
    again: Vec<String>,
    erased: Vec<String>,
}

impl Judge {
    pub fn new(live: &Arc<Live>) -> Self {
        let lines = |notices: &[Notice]| {
            let languages = live.content.languages.iter();
            let all = languages.flat_map(|l| notices.iter().map(|n| live.notice(l.code, *n)));
            all.collect::<Vec<_>>()
        };
        let kept = [
            Notice::Kept,
            Notice::KeptPleaseChoose,
            Notice::Added,
            Notice::WordsOfDanger,
        ];
        Self {
            known: Mutex::default(),
            lines: Lines {
                kept: lines(&kept),
                again: lines(&[Notice::NotSaved, Notice::Full]),
                erased: lines(&[Notice::CaseErased]),
            },
        }
    }

    pub fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap()
    }

    /// A screen came into a chat: a code on it is a promise.
    pub fn seen(&self, chat: ChatId, card: &Card) {
        let Some(code) = code_on(&card.text) else {
            return;
        };
        let mut known = self.known();
        let shown = known.codes.entry(code).or_default();
        if shown.chat != 0 && shown.chat != chat.0 {
            known
                .broken
                .push("a code of one chat is shown in another".to_owned());
            return;
        }
        shown.chat = chat.0;
    }

    /// A turn ended: what it says of what was typed.
    pub fn dealt(&self, chat: ChatId, update: u64, outcome: &Outcome) {
        let text = outcome.show.as_ref().map(|show| show.card.text.clone());
        let text = text.unwrap_or_default();
        let says = |lines: &[String]| lines.iter().any(|line| text.contains(line.as_str()));
        let mut known = self.known();
        known.dealt.insert(update);
        if says(&self.lines.again) {
            known.unsaved.insert(update);
        }
        let throws = known.throwing.contains(&update);
        let is_new = code_on(&text).is_some_and(|code| known.drawn.insert(code));
        for sentence in known.sentences.iter_mut().filter(|s| s.chat == chat) {
            // It may come once more, and then it throws away what was typed since.
            sentence.thrown |= throws && !sentence.sent;
            sentence.sent |=
                is_new && sentence.kept && !sentence.thrown && sentence.update < update;
        }
        let of = known.sentences.iter_mut().find(|s| s.update == update);
        if let Some(sentence) = of {
            if says(&self.lines.kept) {
                sentence.kept = true;
                sentence.stays = false;
            } else {
                sentence.told = !text.is_empty();
                sentence.stays = says(&self.lines.again);
            }
        }
    }

    /// Whether a typed code may stand: while the database was down nothing could be written
    /// down, its deletion took longer than five seconds, and the process was killed.
    pub fn may_stand(known: &Known, chat: ChatId, message: MessageId) -> bool {
        let of_message =
            |(of, typed, _): &&(i64, MessageId, u64)| *of == chat.0 && *typed == message;
        let update = known
            .typed
            .iter()
            .find(of_message)
            .map(|(.., update)| update);
        known.kills > 0 && update.is_some_and(|update| known.unsaved.contains(update))
    }

    /// Whether this outcome says that a case is erased.
    pub fn is_erased(&self, outcome: &Outcome) -> bool {
        let toast = outcome.answer.as_ref().and_then(|(_, toast)| toast.clone());
        toast.is_some_and(|line| self.lines.erased.contains(&line))
    }

    /// Staff are told of a case; the number of the message.
    pub fn staff_told(&self, link: &str, message: Option<i64>) -> i64 {
        let mut known = self.known();
        if let Some(message) = message {
            return message;
        }
        *known.told.entry(link.to_owned()).or_default() += 1;
        known.staff_messages += 1;
        known.staff_messages
    }

    /// The person throws away what was not sent, by this update.
    pub fn throws_away(&self, update: u64) {
        self.known().throwing.insert(update);
    }

    /// The person erases an open case: any of this chat's may be gone.
    pub fn erases(&self, chat: ChatId) {
        let mut known = self.known();
        let of_chat = known.sentences.iter_mut().filter(|s| s.chat == chat);
        of_chat.for_each(|sentence| sentence.thrown = true);
        let codes = known.codes.values_mut().filter(|s| s.chat == chat.0);
        codes.for_each(|shown| shown.may_be_erased = true);
    }
}

/// The digits of the code on a receipt.
pub fn code_on(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("<code>")?;
    let (code, _) = rest.split_once("</code>")?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    (digits.len() == 20).then_some(digits)
}
