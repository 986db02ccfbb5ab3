//! The staff's group, which gets another number when it becomes a supergroup, and all others.
//!
//! Each process keeps the number by itself and may be the last to hear of a new one: another
//! was told, or nobody listened. Telegram says it whenever it is asked under the old number.
//! Invariant: a supergroup is left only after Telegram said that it is not the staff's.

use std::sync::atomic::Ordering;
use std::time::Duration;

use teloxide::payloads::{self, SendMessageSetters as _};
use teloxide::types;
use tokio::time::sleep;

use super::connect::FIRST_PAUSE;
use super::inbound::Foreign;
use super::line::Refused;
use super::outbound::{CALL, Telegram, no_preview};
use crate::app::messenger::{ChatId, MessageId, Refusal};
use crate::app::telling::StaffGroup;

/// How often it is asked where the staff's group is, before a group is left alone.
const LOOKS: u32 = 4;
/// The update of a group is not held longer than so for one of these.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

impl Telegram {
    /// The staff's group as it is numbered now.
    pub fn staff_chat(&self) -> Option<ChatId> {
        Some(ChatId(self.staff.load(Ordering::Relaxed))).filter(|chat| chat.0 != 0)
    }

    pub(super) fn set_staff_chat(&self, chat: ChatId) {
        if self.staff.swap(chat.0, Ordering::Relaxed) != chat.0 {
            tracing::info!("the staff's group became a supergroup and is followed");
        }
    }

    /// Where the staff's group is now, if the refusal says that it moved.
    pub(super) fn follow(&self, old: ChatId, refused: &Refused) -> Result<ChatId, Refusal> {
        match refused.moved_to.map(ChatId).filter(|new| *new != old) {
            Some(new) => {
                self.set_staff_chat(new);
                Ok(new)
            }
            None => Err(refused.refusal),
        }
    }

    /// Finds out whether the staff's group moved while nobody was listening; it shows nothing.
    pub(super) async fn find_staff_chat(&self) -> Result<(), Refusal> {
        let Some(chat) = self.staff_chat() else {
            return Ok(());
        };
        let payload =
            payloads::SendChatAction::new(types::ChatId(chat.0), types::ChatAction::Typing);
        match self.line.call(&payload, CALL).await {
            Ok(_) => Ok(()),
            Err(refused) => self.follow(chat, &refused).map(drop),
        }
    }

    /// One line into a group, then out of it, unless the staff's group became this one.
    pub(super) async fn leave_foreign(&self, group: &Foreign, line: &str) {
        if !group.may_be_staffs || self.is_foreign(group.chat).await {
            self.leave(group.chat, line).await;
        }
    }

    /// Whether a supergroup is surely not the staff's.
    async fn is_foreign(&self, chat: ChatId) -> bool {
        let mut pause = FIRST_PAUSE;
        for _ in 0..LOOKS {
            let wait = match self.find_staff_chat().await {
                Err(Refusal::After(seconds)) => Duration::from_secs(u64::from(seconds)),
                Err(Refusal::Again) => pause,
                // Under a number that Telegram does not know any more nothing can be followed.
                Ok(()) | Err(_) => return self.staff_chat() != Some(chat),
            };
            sleep(wait.min(LONGEST_WAIT)).await;
            pause *= 2;
        }
        tracing::warn!(
            "a group stays until it is heard of again: Telegram does not say whether it is the staff's"
        );
        false
    }

    /// One line into a group, then out of it.
    async fn leave(&self, chat: ChatId, text: &str) {
        let payload = payloads::SendMessage::new(types::ChatId(chat.0), text)
            .link_preview_options(no_preview())
            .disable_notification(true);
        // Whether or not the line could be said, the group is left.
        let _ = self.line.call(&payload, CALL).await;
        let payload = payloads::LeaveChat::new(types::ChatId(chat.0));
        if let Err(refused) = self.line.call(&payload, CALL).await {
            tracing::warn!(class = refused.class, "a group could not be left");
        }
    }
}

impl StaffGroup for Telegram {
    async fn tell(&self, text: &str, button: Option<(&str, &str)>) -> Result<MessageId, Refusal> {
        self.send_alert(text, button).await
    }

    async fn change(
        &self,
        message: MessageId,
        text: &str,
        button: Option<(&str, &str)>,
    ) -> Result<(), Refusal> {
        self.edit_alert(message, text, button).await
    }
}
