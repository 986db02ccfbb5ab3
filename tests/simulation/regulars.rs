//! Those who come back to their mailbox, and to whom Telegram repeats what they said there.
//!
//! The row of a chat names the updates that were applied, but it goes with the visit. So an
//! update that comes again in a later visit is known by its number, which is lower than that of
//! the visit; and where numbers jumped in between, by nothing but the name of its record.
//! Invariant: the copy comes in a visit after the one in which it was said.

use super::screen::Screen;
use super::world::World;

impl World {
    /// In some worlds all who have a mailbox return, twice.
    pub async fn regulars_return(&mut self) {
        if !self.dice.chance(400) {
            return;
        }
        let mut said = Vec::new();
        for place in 0..self.people.len() {
            if self.opens(place).await {
                let update = self.people[place].tell();
                said.extend(self.ground.post.copy(update).map(|copy| (place, copy)));
                self.drain(3).await;
            }
        }
        // The visits end by themselves, and their rows go.
        self.drain(900).await;
        if self.dice.chance(500) {
            self.ground.post.jump();
        }
        for (place, copy) in said {
            if !self.opens(place).await {
                continue;
            }
            let (chat, update) = (copy.chat.0, copy.update);
            self.trace
                .note(format!("{update} of chat {chat} comes in a later visit"));
            let process = self.dice.below(self.processes.len());
            self.processes[process].take(copy);
            self.counted.later += 1;
            self.drain(3).await;
        }
    }

    /// Somebody types the number of a mailbox that was not erased; whether it is open.
    async fn opens(&mut self, place: usize) -> bool {
        self.people[place].look();
        let Some(code) = self.people[place].code.clone() else {
            return false;
        };
        let known = self.judge.known().codes.get(&code).cloned();
        if known.is_none_or(|shown| shown.erased || shown.may_be_erased) {
            return false;
        }
        self.people[place].say("/start");
        self.drain(3).await;
        self.people[place].say(&code);
        self.drain(3).await;
        self.people[place].screen() == Screen::Visit
    }
}
