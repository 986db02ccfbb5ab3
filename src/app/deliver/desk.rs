//! What the faces and the sender ask of the house.
//!
//! Most of it has an answer that suits a test. Invariant: the sender decides nothing about
//! what is stored; it tells the desk, and waits for a word of it.

use std::time::Duration;

use tokio::time::Instant;

use crate::app::arrival::{Arrival, Menu, Outcome, Ping};
use crate::app::budget::Standing;
use crate::app::haste::Matter;
use crate::app::messenger::{ChatId, MessageId, Refusal};
use crate::domain::conversation::{Here, RandomId, Seconds};

/// What is known of a screen that comes late.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waits {
    /// It is a receipt, and to be shown here.
    Here,
    /// It is a receipt that was left, or that another process shows.
    Gone,
    /// It is a receipt, and the database gave no answer: somebody else may hold the phone.
    Unknown,
    /// It is no receipt.
    NoReceipt,
}

/// Whether a silent message may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MayPing {
    /// Not now.
    No,
    /// Under this row it is looked for until its number is known; none where no number is known
    /// to look above.
    Yes(Option<RandomId>),
}

/// Where updates are dealt with: what the faces and the sender need of `App`.
pub trait Desk: Send + Sync + 'static {
    /// Deals with one update; it never fails, and returns after the commit.
    fn turn(&self, arrival: Arrival) -> impl Future<Output = Outcome> + Send;
    /// Deals with an update beyond the budget of its chat; `passed` when a newer one of the
    /// chat that says what is to be said waits behind it.
    fn turn_beyond(&self, arrival: Arrival, passed: bool) -> impl Future<Output = Outcome> + Send {
        let _ = passed;
        self.turn(arrival)
    }
    /// An update of a chat came; called once for each, in their order.
    fn arrived(&self, chat: ChatId) -> Standing {
        let _ = chat;
        Standing::Usual
    }
    /// How a chat stands with its budget.
    fn standing(&self, chat: ChatId) -> Standing {
        let _ = chat;
        Standing::Usual
    }
    /// What is at stake in an update that comes beyond the budget.
    fn matter(&self, arrival: &Arrival) -> Matter {
        let _ = arrival;
        Matter::Effect
    }
    /// Whether an update is dealt with at once, without waiting for anything.
    fn needs_nothing(&self, arrival: &Arrival) -> bool {
        let _ = arrival;
        false
    }
    /// A screen was taken by Telegram and stands in that message.
    fn menu_shown(&self, chat: ChatId, menu: Menu, here: Here);
    /// A line was taken in a message of its own, beside the screen.
    fn said_beside(&self, chat: ChatId, menu: Menu, here: Here) {
        self.menu_shown(chat, menu, here);
    }
    /// A screen that must vanish was taken: its time begins now.
    fn shown_for_a_while(
        &self,
        chat: ChatId,
        menu: Menu,
        here: Here,
    ) -> impl Future<Output = ()> + Send {
        let _ = (chat, menu, here);
        std::future::ready(())
    }
    /// Whether a sweep is still due; it may have been renewed since it was handed out.
    fn is_due(&self, sweep: RandomId) -> impl Future<Output = bool> + Send {
        let _ = sweep;
        std::future::ready(true)
    }
    /// A sweep cannot be done now and makes room for others, for so many seconds.
    fn put_off(&self, sweep: RandomId, by: Seconds) -> impl Future<Output = ()> + Send {
        let _ = (sweep, by);
        std::future::ready(())
    }
    /// What had to vanish was hidden: another screen stands in that message.
    fn menu_hidden(&self, chat: ChatId, menu: Menu, here: Here) {
        let _ = (chat, menu, here);
    }
    /// A voice is about to be sent, after that message: that it must vanish is written down,
    /// under the id that is given, if it can be.
    fn voice_coming(
        &self,
        chat: ChatId,
        after: MessageId,
        here: Here,
    ) -> impl Future<Output = Option<RandomId>> + Send {
        let _ = (chat, after, here);
        std::future::ready(None)
    }
    /// A voice that was to come was not taken for sure.
    fn voice_refused(&self, coming: RandomId) -> impl Future<Output = ()> + Send {
        let _ = coming;
        std::future::ready(())
    }
    /// A voice was taken: what was written down before it gets its number.
    fn voice_shown(
        &self,
        chat: ChatId,
        menu: Menu,
        here: Here,
        coming: Option<RandomId>,
    ) -> impl Future<Output = ()> + Send {
        let _ = (chat, menu, here, coming);
        std::future::ready(())
    }
    /// A protected message may have been taken although no answer came, above that number: that
    /// it will be looked for is written down, under the id that is given, if it can be.
    fn menu_in_doubt(
        &self,
        chat: ChatId,
        after: MessageId,
        here: Here,
    ) -> impl Future<Output = Option<RandomId>> + Send {
        let _ = (chat, after, here);
        std::future::ready(None)
    }
    /// What may have been taken has a number between these; it is looked for now.
    fn look_between(
        &self,
        chat: ChatId,
        between: (MessageId, MessageId),
        here: Here,
        row: RandomId,
        voice: bool,
    ) -> impl Future<Output = ()> + Send {
        let _ = (chat, between, here, row, voice);
        std::future::ready(())
    }
    /// A voice is out of the chat.
    fn voice_gone(&self, chat: ChatId, message: MessageId) -> impl Future<Output = ()> + Send {
        let _ = (chat, message);
        std::future::ready(())
    }
    /// The time of a voice was over: a harmless screen stands in a new message instead.
    fn voice_ended(&self, chat: ChatId, voice: MessageId, menu: Menu, here: Here) {
        let _ = (chat, voice, menu, here);
    }
    /// Writes down that a new, still empty message must vanish; only after `true` it is filled.
    fn will_vanish(
        &self,
        chat: ChatId,
        menu: Menu,
        here: Here,
        at: Seconds,
    ) -> impl Future<Output = bool> + Send;
    /// Whether a silent message may be sent at this moment, above that number; that it must
    /// vanish is written down then.
    fn may_ping(
        &self,
        chat: ChatId,
        ping: &Ping,
        after: MessageId,
    ) -> impl Future<Output = MayPing> + Send {
        let _ = (chat, ping, after);
        std::future::ready(MayPing::No)
    }
    /// What sending a silent message led to: the number that its own is above, and its row.
    fn pinged(
        &self,
        chat: ChatId,
        ping: &Ping,
        coming: (MessageId, Option<RandomId>),
        sent: Result<MessageId, Refusal>,
    ) -> impl Future<Output = ()> + Send {
        let _ = (chat, ping, coming, sent);
        std::future::ready(())
    }
    /// What a sweep row asked for is done.
    fn swept(&self, sweep: RandomId) -> impl Future<Output = ()> + Send;
    /// When this process stood still after that time, if another may have dealt meanwhile with
    /// what had come here.
    fn stopped_since(&self, then: Instant) -> Option<Instant> {
        let _ = then;
        None
    }
    /// Whether what waits in that chat is a receipt, and still to be shown here.
    fn receipt_waits(&self, chat: ChatId) -> impl Future<Output = Waits> + Send {
        let _ = chat;
        std::future::ready(Waits::Here)
    }
    /// Something else was taken instead of what was to vanish, or nothing can be.
    fn receipt_passed(&self, chat: ChatId) -> impl Future<Output = ()> + Send {
        let _ = chat;
        std::future::ready(())
    }
    /// Whether what comes now may have come while this process stood still.
    fn is_waking(&self) -> bool {
        false
    }
    /// How long another process that asks Telegram for updates is left alone.
    fn gives_way(&self) -> Duration {
        Duration::from_secs(5)
    }
}
