//! What a person does whose program is killed under their hands.

use std::time::Duration;

use super::super::house::until;
use super::super::person::Person;
use crate::double::Double;

/// What a button of the receipt says: the request was sent.
pub const RECEIPT: &str = "🔢 Facile : 6 chiffres ici";

/// Buttons on the way of somebody under age, each with the one that comes after it. The first
/// only shows what will be asked: nothing is stored before somebody agrees.
pub const PATH: [(&str, &str); 6] = [
    ("💬 Demander de l'aide", "✅ Continuer"),
    ("✅ Continuer", "Non, seulement moi"),
    ("Non, seulement moi", "J'ai moins de 18 ans"),
    ("J'ai moins de 18 ans", "Non, pas maintenant"),
    ("Non, pas maintenant", "Au Maroc"),
    ("Au Maroc", "✅ Terminé"),
];

/// The one step of the way that stores nothing.
pub const SHOWS_ONLY: &str = PATH[0].0;

/// One thing that a person does.
pub enum Act<'a> {
    Press(&'a str),
    Write(&'a str),
}

/// The button of the free message that leads to the review.
const TO_THE_REVIEW: &str = "✅ Terminé";

impl Act<'_> {
    /// Whether something is stored by it.
    pub fn stores(&self) -> bool {
        !matches!(self, Self::Press(label) if *label == SHOWS_ONLY)
    }

    /// Does it; the number of its update.
    pub async fn done_by(&self, person: &Person) -> u64 {
        match self {
            Self::Press(label) => person.taps_in_the_end(label).await,
            Self::Write(text) => {
                person.double.text(person.chat, text);
            }
        }
        person.double.newest_of(person.chat)
    }
}

pub async fn dealt_with(double: &Double, update: u64) {
    until("the update is dealt with", || {
        !double.waiting().contains(&update)
    })
    .await;
}

impl Person {
    /// Writes, and waits for this alone: others go on writing.
    pub async fn writes_alone(&self, text: &str) {
        self.double.text(self.chat, text);
        dealt_with(&self.double, self.double.newest_of(self.chat)).await;
    }

    pub async fn presses_alone(&self, label: &str) {
        self.taps_in_the_end(label).await;
        dealt_with(&self.double, self.double.newest_of(self.chat)).await;
    }

    /// Presses a button as soon as it can be pressed: what a kill left behind may still take a
    /// screen away under somebody's finger.
    pub async fn taps_in_the_end(&self, label: &str) {
        until(&format!("“{label}” is pressed"), || {
            self.tries_to_tap(label)
        })
        .await;
    }

    /// Presses again, as people do, until the next step is there. A review that was shown while
    /// nothing could be saved may give way to the step before it.
    pub async fn goes_on(&self, label: &str, next: &str) {
        for _ in 0..30 {
            let one_of_both = until("one of both buttons", || {
                self.has(label) || self.has(next) || self.has(TO_THE_REVIEW)
            });
            let waits = Duration::from_secs(25);
            if tokio::time::timeout(waits, one_of_both).await.is_err() {
                // The world is locked while it is looked at, and the text looks, too.
                let text = self.text();
                let world = self.double.world();
                let own = world
                    .calls
                    .iter()
                    .filter(|(_, c)| c["chat_id"] == self.chat);
                let last: Vec<_> = own.rev().take(8).collect();
                panic!("neither “{label}” nor “{next}” is there but {text}; last calls {last:?}");
            }
            if self.has(next) {
                return;
            }
            let label = if self.has(label) {
                label
            } else {
                TO_THE_REVIEW
            };
            // Where it was taken away at this moment, the other comes.
            if self.tries_to_tap(label) {
                dealt_with(&self.double, self.double.newest_of(self.chat)).await;
            }
        }
        panic!("“{label}” never leads to “{next}”: {}", self.text());
    }

    /// Writes again what was not saved, until it is gone from the chat; how often it was said
    /// that it is not saved.
    pub async fn writes_until_kept(&self, text: &str) -> usize {
        for told_before in 0..30 {
            let told = || self.text().contains("Pas enregistré");
            let left = || self.double.screen(self.chat).iter().any(|m| !m.from_bot);
            until("it is gone, or it is said that it was not saved", || {
                !left() || told()
            })
            .await;
            if !left() {
                return told_before;
            }
            self.double.forget_typed(self.chat);
            self.writes_alone(text).await;
        }
        panic!("never kept: {}", self.text());
    }
}
