//! The way out: what it writes down, and what it owes while the database is away.
//!
//! The harmless screen comes at once, whatever the database does. That a request is laid
//! aside and a receipt left, and that the message which was left must go, is written with the
//! turn; what the database did not take is kept in memory alone until it does, so a kill at
//! that moment loses it. Not here: what is laid aside (`domain`). Invariant: whether the end of
//! a message is written down depends on that message, never on what its chat has, unless the
//! way out was taken before that was begun.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::arrival::Menu;
use super::commit::NotCommitted;
use super::context::Context;
use super::drafts::Loaded;
use super::keyring::KeyringError;
use super::messenger::ChatId;
use super::turn::App;
use crate::domain::conversation::{Command, Draft, Effect, Here, Seconds, Turn, What, is_since};
use crate::domain::ping::is_from_ping;
use crate::domain::step::LEAVING;
use crate::domain::words;
use crate::store::Change;
use crate::store::sweeps::SweepRow;

/// Whoever leaves waits no longer than this; what was not written by then is owed.
pub(crate) const AT_ONCE: Duration = Duration::from_millis(500);
/// The sender takes the message away; after so many seconds whoever holds the lease does.
const LEFT_FOR: Seconds = 30;
/// So many wait in memory until the database takes them.
const MOST: usize = 1000;

/// Somebody left, and it is not written down.
#[derive(Clone)]
struct Left {
    chat: ChatId,
    at: Seconds,
    /// By this update: what was begun after it was not left.
    update: u64,
    menu: Option<(Menu, Here)>,
}

/// Who left while the database was away.
#[derive(Default)]
pub(crate) struct Owed(Mutex<VecDeque<Left>>);

impl Owed {
    fn all(&self) -> MutexGuard<'_, VecDeque<Left>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same button twice leaves one message; what comes late takes back nothing.
    fn put(&self, mut left: Left) {
        let mut all = self.all();
        let menu = |left: &Left| left.menu.map(|(menu, _)| menu.message);
        let same = |known: &Left| known.chat == left.chat && menu(known) == menu(&left);
        if let Some(known) = all.iter().rposition(same).and_then(|at| all.remove(at))
            && is_since(known.update, left.update)
        {
            left.update = known.update;
        }
        if all.len() == MOST {
            all.pop_front();
        }
        all.push_back(left);
    }

    fn done(&self, left: &Left) {
        self.all()
            .retain(|known| known.chat != left.chat || known.at != left.at);
    }
}

impl Context {
    /// Whether this leads out of whatever is open, and is answered without a database.
    pub(crate) fn leaves(&self) -> bool {
        let content = &self.live.content;
        let erase = content.landmarks.erase;
        match &self.what {
            What::Pressed(screen, argument) => {
                // A voice cannot become the harmless screen, so even guidance leaves one behind.
                let from_voice = self.menu.is_some_and(|menu| menu.voice);
                let hides = *screen == content.landmarks.cover && from_voice;
                let says_so = argument.as_str() == LEAVING || is_from_ping(*argument);
                (says_so || hides) && *screen != erase && !content.is_private(*screen)
            }
            What::Commanded(Command::Stop | Command::Delete | Command::Unknown) => false,
            What::Commanded(_) => true,
            What::TextSent(text) => content
                .side_words
                .get(&words::fold(text))
                .is_some_and(|screen| *screen != erase),
            _ => false,
        }
    }

    /// The message that goes because a new one takes its place: a protected one, or a voice.
    fn left_behind(&self) -> Option<Menu> {
        let menu = self.menu.filter(|_| self.leaves())?;
        (menu.protected || menu.voice).then_some(menu)
    }
}

impl App {
    /// The row of the message that is left behind. Its sender takes it away; a process that
    /// is killed before leaves it to the next.
    pub(crate) fn end_of_left(
        &self,
        context: &Context,
        here: Here,
        turn: &Turn,
    ) -> Result<Option<SweepRow>, KeyringError> {
        let content = &context.live.content;
        // Then it came late, and what was begun since stands in that message.
        let stays = turn.effects.iter().any(|effect| match effect {
            Effect::Show(view) => content.is_private(view.screen),
            _ => false,
        });
        let left = context.left_behind().filter(|_| !stays);
        let left = left.map(|menu| (menu, here));
        left.map(|left| self.row_of_left(context.chat, left))
            .transpose()
    }

    fn row_of_left(
        &self,
        chat: ChatId,
        (menu, here): (Menu, Here),
    ) -> Result<SweepRow, KeyringError> {
        let now = self.house.now();
        let due = now + LEFT_FOR;
        if menu.voice {
            return self.house.ending_voice(chat, menu.message, here, due, now);
        }
        self.house.ending_left(chat, menu.message, here, due, now)
    }

    /// Somebody left, and nothing could be written.
    pub(crate) fn owe_leaving(&self, context: &Context) {
        let here = context.here(None, self);
        self.owed.put(Left {
            chat: context.chat,
            at: context.now,
            update: context.update,
            menu: context.left_behind().map(|menu| (menu, here)),
        });
    }

    /// Writes down what the database did not take when somebody left.
    pub async fn leave_again(&self) {
        let waiting: Vec<Left> = self.owed.all().iter().cloned().collect();
        for left in waiting {
            match self.write_leaving(&left).await {
                Ok(()) => self.owed.done(&left),
                // Another turn of the chat came between.
                Err(NotCommitted::Stale) => {}
                Err(NotCommitted::Unavailable) => return,
            }
        }
    }

    async fn write_leaving(&self, left: &Left) -> Result<(), NotCommitted> {
        let loaded = self.house.load(left.chat).await;
        let loaded = loaded.map_err(|_| NotCommitted::Unavailable)?;
        let mut draft = loaded.draft.clone();
        // Whoever went on with it since did not leave it.
        let went_on = |draft: &Draft| draft.touched > left.at || draft.went_on_since(left.update);
        let leaves = |draft: &mut Draft| !went_on(draft) && draft.leave(left.update);
        let is_left = draft.as_mut().is_some_and(leaves);
        let row = left.menu.map(|menu| self.row_of_left(left.chat, menu));
        let row = row.transpose()?;
        if !is_left && row.is_none() {
            return Ok(());
        }
        let drafts = (is_left, &loaded, draft.as_ref());
        let (asked, change) = self.house.begin_for_people().await?;
        let written = self.write_left(change, left.chat, drafts, row);
        asked.after(written.await)
    }

    async fn write_left(
        &self,
        mut change: Change<'_>,
        chat: ChatId,
        (is_left, loaded, draft): (bool, &Loaded, Option<&Draft>),
        row: Option<SweepRow>,
    ) -> Result<(), NotCommitted> {
        if is_left {
            self.house.save(&mut change, chat, loaded, draft).await?;
        }
        if let Some(row) = row {
            change.insert_sweep(&row).await?;
        }
        Ok(change.commit().await?)
    }
}

/// Whether a turn writes nothing but that a receipt was left, or that it was touched: then the
/// person sees the same when it cannot be written.
pub(crate) fn only_marks(loaded: &Loaded, turn: &Turn) -> bool {
    let is_open = |draft: &Option<Draft>| draft.as_ref().is_some_and(Draft::is_open);
    let marks = |effect: &Effect| match effect {
        Effect::Show(view) => view.vanish.is_none(),
        Effect::SaveDraft | Effect::Toast(_) | Effect::Count(_) | Effect::Sweep => true,
        _ => false,
    };
    !is_open(&loaded.draft) && !is_open(&turn.draft) && turn.effects.iter().all(marks)
}

/// Whether a receipt was left by a turn that did not come by a way out: something else took
/// its place.
pub(crate) fn passes_receipt(loaded: &Loaded, turn: &Turn) -> bool {
    let stands = |draft: &Option<Draft>| draft.as_ref().and_then(Draft::receipt).is_some();
    stands(&loaded.draft) && !stands(&turn.draft)
}
