//! What waits to be done in one chat, and what comes next of it.
//!
//! No call is made here. Invariant: at most one screen waits, the newest; what a replaced
//! screen left in the chat (an empty card, a menu that was to go) is taken over by the one
//! that replaces it.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use super::answers::Answers;
use super::next::{Next, Speaking};
use super::pace::{ChatPace, Pace, Rank};
use super::removal::{Removal, Removals};
use super::screen::Screen;
use crate::app::arrival::{Menu, Ping};
use crate::app::messenger::MessageId;
use crate::domain::payload::Secret;

/// The first pause after a failure; it doubles up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// So many replaced menus are remembered while the chat is awake.
const REMEMBERED: usize = 8;
/// What waits in one chat.
pub(super) struct Chat {
    pub(super) wake: Arc<Notify>,
    pub(super) pace: ChatPace,
    pub(super) screen: Option<Screen>,
    /// A line that goes after it.
    pub(super) beside: Option<Screen>,
    pub(super) answers: Answers,
    /// What is to be taken out of it.
    pub(super) removals: Removals,
    ping: Option<Ping>,
    moved: VecDeque<(MessageId, Menu, Secret)>,
    /// How far a voice is that is sent beside all else.
    speaking: Option<Speaking>,
    /// The voice that was sent last, and which recording it is.
    spoken: Option<(Menu, [u8; 32])>,
    /// Telegram asked for silence until then.
    not_before: Instant,
    /// The pause after a failure.
    paused_until: Instant,
    failures: u32,
}

impl Chat {
    pub(super) fn new(now: Instant, pace: Pace) -> Self {
        Self {
            wake: Arc::new(Notify::new()),
            pace: ChatPace::new(now, pace),
            screen: None,
            beside: None,
            answers: Answers::new(now),
            removals: Removals::default(),
            ping: None,
            moved: VecDeque::new(),
            speaking: None,
            spoken: None,
            not_before: now,
            paused_until: now,
            failures: 0,
        }
    }

    /// Lets a screen wait; it replaces an older one.
    ///
    /// A quiet screen never takes the place of an answer: it is dropped, and its sweep row
    /// stays due.
    pub(super) fn put_screen(&mut self, mut screen: Screen) {
        if screen.rank > Rank::Quiet {
            self.beside = None;
        }
        if self.speaking == Some(Speaking::Sent) {
            if screen.rank == Rank::Quiet {
                return;
            }
            if screen.show.card.voice.is_none() {
                self.speaking = Some(Speaking::Passed);
            }
        }
        match self.screen.take() {
            Some(older) if screen.rank == Rank::Quiet && older.rank > Rank::Quiet => {
                self.screen = Some(older);
            }
            Some(older) => {
                screen.absorb(&older);
                self.screen = Some(screen);
            }
            None => self.screen = Some(screen),
        }
    }

    /// Gives back a screen that was not taken; a newer one that came meanwhile goes first.
    pub(super) fn put_back(&mut self, screen: Screen) {
        if screen.beside {
            self.put_back_beside(screen);
            return;
        }
        match &mut self.screen {
            Some(newer) => newer.absorb(&screen),
            None => self.screen = Some(screen),
        }
    }

    /// A screen will not be shown: what it left in the chat is to go.
    pub(super) fn let_go(&mut self, screen: Screen, now: Instant) {
        let placed = screen.placed.map(|menu| menu.message);
        for message in screen.leftover.into_iter().chain(placed) {
            self.removals.put(Removal::Menu(Menu::text(message), now));
        }
    }

    /// Too many wait for what is removed first: what has its row is handed in again, all else
    /// lines up anew a second later.
    pub(super) fn pass_removal(&mut self, now: Instant) {
        let removal = self.removals.take();
        self.removals.end();
        if let Some(removal) = removal.filter(|removal| removal.sweep().is_none()) {
            self.hold(now, 1);
            self.removals.put_back(removal, now);
        }
    }

    /// Lets a silent message wait. It is tried once; what it led to is the desk's to note.
    pub(super) fn put_ping(&mut self, ping: Ping) {
        self.ping = Some(ping);
    }

    pub(super) fn take_ping(&mut self) -> Option<Ping> {
        self.ping.take()
    }

    pub(super) fn take_screen(&mut self) -> Option<Screen> {
        self.screen.take().or_else(|| self.beside.take())
    }

    /// From when on presses are answered; who asked for silence in a chat means them as well.
    pub(super) fn answers_at(&self) -> Option<Instant> {
        self.answers.at().map(|at| at.max(self.not_before))
    }

    /// Nothing is sent into this chat before so many seconds have passed.
    pub(super) fn hold(&mut self, now: Instant, seconds: u32) {
        let until = now + Duration::from_secs(u64::from(seconds.max(1)));
        self.not_before = self.not_before.max(until);
    }

    /// A call failed; the next try waits longer each time.
    pub(super) fn failed(&mut self, now: Instant) {
        let pause = FIRST_PAUSE * 2_u32.saturating_pow(self.failures.min(10));
        self.failures += 1;
        self.paused_until = now + pause.min(LONGEST_PAUSE);
    }

    /// Whether it pauses after a failure.
    pub(super) fn is_paused(&self, now: Instant) -> bool {
        self.paused_until > now
    }

    /// Since when its screen waits; those without one come last.
    pub(super) fn waits(&self) -> (bool, Option<Instant>) {
        let since = self.screen.as_ref().map(|screen| screen.waits);
        (since.is_none(), since)
    }

    /// Telegram takes messages again: the pause is over.
    pub(super) fn resume(&mut self, now: Instant) {
        self.paused_until = now;
        self.wake.notify_one();
    }

    fn quiet_until(&self) -> Instant {
        self.not_before.max(self.paused_until)
    }

    pub(super) fn succeeded(&mut self) {
        self.failures = 0;
    }

    /// A menu went from one message to another; presses on their way still name the old one.
    pub(super) fn note_moved(&mut self, old: MessageId, new: Menu, secret: Secret) {
        if self.moved.len() == REMEMBERED {
            self.moved.pop_front();
        }
        self.moved.push_back((old, new, secret));
    }

    /// A voice is sent, which takes long; what is to be read does not wait for it.
    pub(super) fn begin_speaking(&mut self) {
        self.speaking = Some(Speaking::Sent);
    }

    /// The voice was taken or not; says whether something to be read came meanwhile.
    pub(super) fn spoke(&mut self) -> bool {
        let passed = self.speaking == Some(Speaking::Passed);
        self.speaking = Some(Speaking::Taken);
        passed
    }

    /// All that goes with the voice is settled.
    pub(super) fn end_speaking(&mut self) {
        self.speaking = None;
        self.wake.notify_one();
    }

    /// Whether a screen may be shown beside the voice that is on its way.
    fn may_show(&self, screen: &Screen) -> bool {
        match self.speaking {
            None => true,
            Some(Speaking::Sent | Speaking::Passed) => screen.show.card.voice.is_none(),
            Some(Speaking::Taken) => false,
        }
    }

    /// A recording stands in that message.
    pub(super) fn note_spoken(&mut self, menu: Menu, sound: [u8; 32]) {
        self.spoken = Some((menu, sound));
    }

    /// Whether that message is the recording that is to be heard: the same press may come
    /// twice, and the person hears it already.
    pub(super) fn speaks(&self, menu: Menu, sound: [u8; 32]) -> bool {
        self.spoken == Some((menu, sound))
    }

    /// Where the menu that was in this message is now, if it moved.
    pub(super) fn successor(&self, old: MessageId, secret: Secret) -> Option<Menu> {
        let mut at = None;
        for (from, to, with) in &self.moved {
            let current = at.map_or(old, |menu: Menu| menu.message);
            if *from == current && *with == secret {
                at = Some(*to);
            }
        }
        at
    }

    /// What comes next.
    pub(super) fn next(&self, now: Instant) -> Next {
        let answers_at = self.answers_at();
        let quiet_until = self.quiet_until();
        let show_at = quiet_until.max(self.pace.ready_at());
        let screen = self.screen.as_ref().or(self.beside.as_ref());
        let screen = screen.filter(|screen| self.may_show(screen));
        if let Some(screen) = screen.filter(|_| show_at <= now) {
            // Of all but receipts who asked last goes first, so each try lines up anew.
            let since = match screen.rank {
                Rank::Receipt => screen.waits,
                _ => now,
            };
            return Next::Show(screen.rank, since);
        }
        if answers_at.is_some_and(|at| at <= now) {
            return Next::Answer;
        }
        if self.ping.is_some() && show_at <= now {
            return Next::Ping;
        }
        if let Some(removal) = self.removals.first().filter(|_| quiet_until <= now) {
            return Next::Remove(removal.rank());
        }
        let waits = [
            screen.map(|_| show_at),
            answers_at,
            self.removals.first().map(|_| quiet_until),
            self.ping.as_ref().map(|_| show_at),
        ];
        match waits.into_iter().flatten().min() {
            Some(at) => Next::Wait(at),
            None if self.rested_at() > now => Next::Wait(self.rested_at()),
            None if self.speaking.is_some() => Next::Wait(now + LONGEST_PAUSE),
            None => Next::End,
        }
    }

    /// The limits are remembered until they have no effect any more.
    fn rested_at(&self) -> Instant {
        self.pace.rested_at().max(self.quiet_until())
    }
}
