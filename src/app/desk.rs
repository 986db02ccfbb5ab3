//! The app as the desk at which the faces and the sender hand in and ask.
//!
//! Not here: what is done; each of these is a word of `turn`, `haste`, `timers`, `hearing`,
//! `receipts` or `budget`.
//! Invariant: nothing is decided here.

use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::arrival::{Arrival, Menu, Outcome, Ping};
use super::budget::Standing;
use super::deliver::{Desk, MayPing, Waits};
use super::haste::Matter;
use super::messenger::{ChatId, MessageId, Refusal};
use super::receipts::Fate;
use super::turn::App;
use crate::domain::conversation::{Here, RandomId, Seconds};

/// The sender of a chat waits for these, so a silent database must not hold it for ever.
const PATIENCE: Duration = Duration::from_secs(3);

impl Desk for App {
    async fn turn(&self, arrival: Arrival) -> Outcome {
        Self::turn(self, arrival).await
    }

    async fn turn_beyond(&self, arrival: Arrival, passed: bool) -> Outcome {
        Self::turn_beyond(self, arrival, passed).await
    }

    fn arrived(&self, chat: ChatId) -> Standing {
        self.budgets.arrived(chat, Instant::now())
    }

    fn standing(&self, chat: ChatId) -> Standing {
        self.budgets.standing(chat, Instant::now())
    }

    fn matter(&self, arrival: &Arrival) -> Matter {
        Self::matter(self, arrival)
    }

    fn needs_nothing(&self, arrival: &Arrival) -> bool {
        Self::needs_nothing(self, arrival)
    }

    fn menu_shown(&self, chat: ChatId, menu: Menu, here: Here) {
        Self::menu_shown(self, chat, menu, here);
        self.budgets.shown(chat);
    }

    fn said_beside(&self, chat: ChatId, menu: Menu, here: Here) {
        Self::said_beside(self, chat, menu, here);
        self.budgets.shown(chat);
    }

    fn menu_hidden(&self, chat: ChatId, menu: Menu, here: Here) {
        let content = &self.house.live().content;
        let hint = self.hints.of(chat).0;
        // What was left became the harmless screen.
        let screen = match hint.filter(|hint| content.is_cover(hint.drawn.screen)) {
            Some(_) => content.landmarks.cover,
            None => content.landmarks.home,
        };
        self.hints.hidden(chat, menu, here, screen);
    }

    // The sender of a chat waits for these, so a silent database must not hold it for ever.

    async fn will_vanish(&self, chat: ChatId, menu: Menu, here: Here, at: Seconds) -> bool {
        let written = Self::will_vanish(self, chat, menu, here, at);
        timeout(PATIENCE, written).await.unwrap_or(false)
    }

    async fn shown_for_a_while(&self, chat: ChatId, menu: Menu, here: Here) {
        let noted = Self::shown_for_a_while(self, chat, menu, here);
        let _ = timeout(PATIENCE, noted).await;
    }

    async fn voice_coming(&self, chat: ChatId, after: MessageId, here: Here) -> Option<RandomId> {
        Self::voice_coming(self, chat, after, here).await
    }

    async fn voice_refused(&self, coming: RandomId) {
        let _ = timeout(PATIENCE, Self::voice_refused(self, coming)).await;
    }

    async fn voice_shown(&self, chat: ChatId, menu: Menu, here: Here, coming: Option<RandomId>) {
        let noted = Self::voice_shown(self, chat, menu, here, coming);
        let _ = timeout(PATIENCE, noted).await;
    }

    async fn menu_in_doubt(&self, chat: ChatId, after: MessageId, here: Here) -> Option<RandomId> {
        let written = Self::menu_in_doubt(self, chat, after, here);
        timeout(PATIENCE, written).await.ok().flatten()
    }

    async fn look_between(
        &self,
        chat: ChatId,
        between: (MessageId, MessageId),
        here: Here,
        row: RandomId,
        voice: bool,
    ) {
        let noted = Self::look_between(self, chat, between, here, row, voice);
        let _ = timeout(PATIENCE, noted).await;
    }

    async fn voice_gone(&self, chat: ChatId, message: MessageId) {
        let noted = Self::voice_gone(self, chat, message);
        let _ = timeout(PATIENCE, noted).await;
    }

    fn voice_ended(&self, chat: ChatId, voice: MessageId, menu: Menu, here: Here) {
        let cover = self.house.live().content.landmarks.cover;
        self.hints.replaced(chat, voice, menu, here, cover);
    }

    async fn is_due(&self, sweep: RandomId) -> bool {
        let asked = Self::is_due(self, sweep);
        timeout(PATIENCE, asked).await.unwrap_or(true)
    }

    async fn put_off(&self, sweep: RandomId, by: Seconds) {
        let _ = timeout(PATIENCE, Self::put_off(self, sweep, by)).await;
    }

    async fn may_ping(&self, chat: ChatId, ping: &Ping, after: MessageId) -> MayPing {
        let asked = Self::may_ping(self, chat, ping, after);
        timeout(PATIENCE, asked).await.unwrap_or(MayPing::No)
    }

    async fn pinged(
        &self,
        chat: ChatId,
        ping: &Ping,
        coming: (MessageId, Option<RandomId>),
        sent: Result<MessageId, Refusal>,
    ) {
        let _ = timeout(PATIENCE, Self::pinged(self, chat, ping, coming, sent)).await;
    }

    async fn swept(&self, sweep: RandomId) {
        let _ = timeout(PATIENCE, Self::swept(self, sweep)).await;
    }

    fn stopped_since(&self, then: Instant) -> Option<Instant> {
        self.house.stopped_since(then)
    }

    async fn receipt_waits(&self, chat: ChatId) -> Waits {
        Self::receipt_waits(self, chat).await
    }

    async fn receipt_passed(&self, chat: ChatId) {
        let _ = timeout(PATIENCE, self.note_fate(chat, Fate::Passed)).await;
    }

    fn is_waking(&self) -> bool {
        self.house.is_waking()
    }

    /// Who holds the lease asks again soon; who does not, because its database does not answer,
    /// leaves people to a process that may take their requests.
    fn gives_way(&self) -> Duration {
        match self.house.lease_epoch() {
            Some(_) => Duration::from_secs(2),
            None => Duration::from_secs(30),
        }
    }
}
