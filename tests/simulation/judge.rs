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
    /// The first update of which the person was told that it threw this away.
    pub thrown_by: Option<u64>,
    /// The person was told that it is added to an open case.
    pub added: bool,
    /// The code of the request in which it was sent.
    code: Option<String>,
    /// The codes that were entered last when it was typed: of a case that may be open.
    open: BTreeSet<String>,
}

impl Sentence {
    pub fn typed(
        (chat, token): (ChatId, String),
        (update, message): (u64, MessageId),
        open: BTreeSet<String>,
    ) -> Self {
        Self {
            chat,
            token,
            update,
            message,
            kept: false,
            told: false,
            stays: false,
            sent: false,
            thrown: false,
            thrown_by: None,
            added: false,
            code: None,
            open,
        }
    }

    /// Whether it is of one of these cases, as far as the person can know.
    fn is_of(&self, codes: &BTreeSet<String>) -> bool {
        match &self.code {
            Some(code) => codes.contains(code),
            None => !self.open.is_disjoint(codes),
        }
    }
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
    /// Erasings that staff's cases may not outlive: by whom, and the codes of what was open.
    erasings: Vec<(ChatId, BTreeSet<String>)>,
    /// Updates that threw something away, as the person was told.
    threw: BTreeSet<(i64, u64)>,
    /// The first of these may come again, but what was begun by the second it must leave.
    over: BTreeMap<u64, u64>,
    /// Alerts that a process is telling at this moment.
    claimed: BTreeMap<usize, String>,
    /// So often a claimed alert may be told once more: something ended before it was noted.
    pub excused: BTreeMap<String, usize>,
    pub kills: usize,
    /// What must not have been.
    pub broken: Vec<String>,
}

impl Known {
    /// A process tells an alert. Whoever claimed it before and has not told it is too slow.
    pub fn claims(&mut self, process: usize, link: &str) {
        if self.claimed.values().any(|other| other == link) {
            *self.excused.entry(link.to_owned()).or_default() += 1;
        }
        self.claimed.insert(process, link.to_owned());
    }

    /// A process ends, stands still or is told nothing: what it claimed may be told again.
    pub fn interrupts(&mut self, process: usize) {
        if let Some(link) = self.claimed.get(&process) {
            *self.excused.entry(link.clone()).or_default() += 1;
        }
    }

    /// It tells this alert no more.
    pub fn lets_go(&mut self, process: usize) {
        self.claimed.remove(&process);
    }

    /// Whether the person erased the case in which a sentence is.
    pub fn is_erased(&self, sentence: &Sentence) -> bool {
        let mut erasings = self.erasings.iter();
        erasings.any(|(chat, codes)| *chat == sentence.chat && sentence.is_of(codes))
    }
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
    /// It was not kept because something was begun after it, and stands in the chat.
    before: Vec<String>,
    erased: Vec<String>,
    added: Vec<String>,
    threw: Vec<String>,
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
                before: lines(&[Notice::BeforeThisRequest]),
                erased: lines(&[Notice::CaseErased]),
                added: lines(&[Notice::Added]),
                threw: lines(&[Notice::Erased]),
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
        // While a receipt that nobody has seen is on its way the line comes after it.
        let said = outcome.show.as_ref().or(outcome.after.as_ref());
        let text = said.map(|show| show.card.text.clone());
        let text = text.unwrap_or_default();
        let says = |lines: &[String]| lines.iter().any(|line| text.contains(line.as_str()));
        let mut known = self.known();
        known.dealt.insert(update);
        if says(&self.lines.again) {
            known.unsaved.insert(update);
        }
        let throws = known.throwing.contains(&update);
        let threw = throws && says(&self.lines.threw);
        if threw {
            known.threw.insert((chat.0, update));
        }
        // What was begun after that was told it must leave when it comes once more.
        let until = known.over.get(&update).copied().unwrap_or(u64::MAX);
        let new = code_on(&text).filter(|code| known.drawn.insert(code.clone()));
        for sentence in known.sentences.iter_mut().filter(|s| s.chat == chat) {
            let is_thrown = throws && !sentence.sent && sentence.update < until;
            sentence.thrown |= is_thrown;
            if is_thrown && threw && sentence.update < update {
                sentence.thrown_by.get_or_insert(update);
            }
            let is_in = sentence.kept && !sentence.thrown && sentence.update < update;
            if new.is_some() && is_in && !sentence.sent && !sentence.added {
                sentence.sent = true;
                sentence.code.clone_from(&new);
            }
        }
        let of = known.sentences.iter_mut().find(|s| s.update == update);
        if let Some(sentence) = of {
            if says(&self.lines.kept) {
                sentence.kept = true;
                sentence.added |= says(&self.lines.added);
                sentence.stays = false;
            } else {
                sentence.told = !text.is_empty();
                sentence.stays = says(&self.lines.again) || says(&self.lines.before);
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

    /// The person begins a request: of what threw things away before, as they were told, none
    /// takes anything of it.
    pub fn begins(&self, chat: ChatId, update: u64) {
        let known = &mut *self.known();
        let threw = known.threw.iter().filter(|(of, _)| *of == chat.0);
        for (_, before) in threw {
            known.over.entry(*before).or_insert(update);
        }
    }

    /// The person erases the case that is open: one of those whose codes were entered last.
    pub fn erases(&self, chat: ChatId, open: BTreeSet<String>) {
        let mut known = self.known();
        for code in &open {
            if let Some(shown) = known.codes.get_mut(code) {
                shown.may_be_erased = true;
            }
        }
        known.erasings.push((chat, open));
    }
}

/// The digits of the code on a receipt.
pub fn code_on(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("<code>")?;
    let (code, _) = rest.split_once("</code>")?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    (digits.len() == 20).then_some(digits)
}
