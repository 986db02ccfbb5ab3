//! What may happen next in a world: a call goes on or fails, somebody acts, an update is
//! handed over, staff work, time passes.
//!
//! Which of them it is, is decided in `mod.rs`. Invariant: every draw is one of the world's
//! dice, and each move is noted.

use std::sync::atomic::Ordering;
use std::time::Duration;

use sanad::store::gate::Point;
use tokio::time::Instant;

use super::super::board::{Fate, What};
use super::super::weather::Planted;
use super::World;

impl World {
    /// Lets a call go on, or fail, or wait.
    pub fn release(&mut self, place: usize, what: &What) {
        let bad = match what {
            What::Store(_) => self.weather.store,
            What::Call(_) => self.weather.calls,
        };
        let fate = if self.dice.chance(bad) {
            self.counted.faults += 1;
            match (what, self.dice.below(10)) {
                (_, 0..3) => {
                    let wait = Duration::from_millis(200 + self.dice.draw() % 6000);
                    self.board.hold(place, Instant::now() + wait);
                    self.trace.note("something has to wait".to_owned());
                    return;
                }
                (What::Store(Point::Commit | Point::Write) | What::Call(_), 3..7) => {
                    Fate::LoseAnswer
                }
                (What::Call(_), 7..9) => {
                    Fate::Flood(1 + u32::try_from(self.dice.below(5)).unwrap())
                }
                _ => Fate::Refuse,
            }
        } else {
            Fate::Go
        };
        let process = self.board.release(place, fate);
        let words = match what {
            What::Store(point) => format!("{point:?}"),
            What::Call(line) => line.clone(),
        };
        self.trace.note(format!("{process} {words}: {fate:?}"));
    }

    pub(super) fn someone_acts(&mut self) -> bool {
        let ready: Vec<usize> = (0..self.people.len())
            .filter(|p| self.people[*p].is_ready())
            .collect();
        let Some(place) = self.dice.pick(&ready).copied() else {
            return false;
        };
        let person = &mut self.people[place];
        let (words, update) = person.act(&mut self.dice);
        self.trace
            .note(format!("chat {} does {words}: {update}", person.chat.0));
        self.counted.acts += 1;
        if self.dice.chance(self.weather.repeats) {
            self.ground.post.repeat(update);
        }
        true
    }

    /// An update is handed to a process that lives; sometimes to two.
    pub(super) fn hand_over(&mut self) -> bool {
        let post = self.ground.post.clone();
        let living: Vec<usize> = (0..self.processes.len())
            .filter(|p| !self.processes[*p].stopped)
            .collect();
        let Some(place) = self.dice.pick(&living).copied() else {
            return false;
        };
        let number = self.processes[place].number;
        let any = self.dice.chance(self.weather.disorder);
        let waiting = post.waiting(any);
        let once_more = if self.dice.chance(300) {
            post.take_again(&mut self.dice)
        } else {
            None
        };
        let arrival = match once_more {
            Some(arrival) => {
                post.hand(arrival.update, number);
                Some(arrival)
            }
            None => {
                let update = self.dice.pick(&waiting).copied();
                let early = update.is_some_and(|update| post.is_early(update));
                self.counted.early += usize::from(early);
                update.and_then(|update| post.hand(update, number))
            }
        };
        let Some(arrival) = arrival else {
            return false;
        };
        self.trace
            .note(format!("{number} is handed {}", arrival.update));
        let update = arrival.update;
        if self.dice.chance(self.weather.repeats)
            && let Some(other) = self.dice.pick(&living).copied()
        {
            // A second copy comes at the same moment, perhaps to another process.
            let number = self.processes[other].number;
            self.trace.note(format!("{number} is handed {update} too"));
            post.hand(update, number);
            self.processes[other].take(arrival.clone());
        }
        self.processes[place].take(arrival);
        if self.planted == Planted::EarlyAcknowledgement {
            post.acknowledge(update);
        }
        true
    }

    /// Time passes: mostly a little, seldom much.
    pub async fn pass(&mut self) {
        let milliseconds = match self.dice.below(40) {
            0..20 => 50 + self.dice.draw() % 400,
            20..38 => 500 + self.dice.draw() % 4000,
            38 => 20_000,
            _ if self.dice.chance(200) => 700_000,
            _ => 5_000,
        };
        if self.dice.chance(2) {
            let by = i64::try_from(self.dice.below(1200)).unwrap() - 60;
            self.jump.fetch_add(by, Ordering::SeqCst);
            self.trace.note(format!("the clock jumps by {by} s"));
        }
        self.trace.note(format!("{milliseconds} ms pass"));
        tokio::time::advance(Duration::from_millis(milliseconds)).await;
    }

    /// Somebody of the staff takes a case or answers one.
    pub(super) fn staff_work(&mut self) -> bool {
        let place = self.dice.below(self.processes.len());
        let chosen = self.dice.draw();
        let process = &mut self.processes[place];
        if process.stopped {
            return false;
        }
        let (house, amal) = (process.house.clone(), self.amal.clone());
        let judge = self.judge.clone();
        let begun = process.work(async move {
            let Ok(cases) = house.list_cases(&amal).await else {
                return;
            };
            let most = u64::try_from(cases.len().max(1)).unwrap();
            let at = usize::try_from(chosen % most).unwrap();
            let Some(line) = cases.get(at) else { return };
            // Whatever comes of it is seen by what people see.
            if line.assignee.is_none() {
                judge.known().taken.insert(line.case.hex());
                let _ = house.take_case(&amal, line.case).await;
            } else if chosen.is_multiple_of(3) {
                let _ = house
                    .write_reply(&amal, line.case, "We have read what you wrote.")
                    .await;
            } else {
                let _ = house.open_case(&amal, line.case).await;
            }
        });
        if begun {
            let number = self.processes[place].number;
            self.trace.note(format!("staff work at process {number}"));
        }
        begun
    }
}
