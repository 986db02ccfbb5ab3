//! One world: a few people, a house of one or two processes, and a scheduler that decides
//! over every call by a seed.
//!
//! Time stands still until the scheduler moves it. What a single decision does is in
//! `moves.rs`. Invariant: whatever is decided follows from the seed alone, and is in the trace.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;

use sanad::app::house::House;
use sanad::app::messenger::ChatId;
use sanad::app::phone::Phone;
use sanad::app::signin::Signed;
use sanad::store::Store;
use tokio::time::Instant;

use super::board::{Board, Fate, What};
use super::face::Face;
use super::ground::{clock, folder, hire, live};
use super::judge::Judge;
use super::person::Person;
use super::post::Post;
use super::process::{Chore, Ground, Process, house};
use super::trace::{Dice, Trace};
use super::weather::{Counted, Planted, Weather, weather};

mod moves;

/// How often each chore is due, in milliseconds.
const CHORES: [(Chore, u64); 5] = [
    (Chore::Lease, 5_000),
    (Chore::Alerts, 3_000),
    (Chore::Sweeps, 8_000),
    (Chore::Pings, 20_000),
    (Chore::Tidy, 60_000),
];

/// The same when nothing fails any more.
const CALM: [(Chore, u64); 2] = [(Chore::Alerts, 30_000), (Chore::Sweeps, 20_000)];

pub struct World {
    pub board: Board,
    pub trace: Arc<Trace>,
    pub judge: Arc<Judge>,
    pub dice: Dice,
    pub people: Vec<Person>,
    pub processes: Vec<Process>,
    pub ground: Ground,
    pub store: Store,
    pub phone: Arc<Phone>,
    planted: Planted,
    weather: Weather,
    started: usize,
    jump: Arc<AtomicI64>,
    seed: u64,
    amal: Arc<Signed>,
    reader: Arc<House>,
    pub counted: Counted,
}

impl World {
    pub async fn new(seed: u64, planted: Planted, board: Board) -> Self {
        let mut dice = Dice::new(seed);
        let trace = Arc::new(Trace::default());
        let judge = Arc::new(Judge::new(&live().now()));
        let jump = Arc::new(AtomicI64::new(0));
        let ground = Ground {
            folder: Arc::new(folder(seed)),
            live: live(),
            clock: clock(jump.clone(), if dice.chance(200) { 50_100 } else { 0 }),
            post: Arc::new(Post::new(judge.clone(), trace.clone())),
            claims: planted != Planted::NoClaim,
        };
        let store = Store::open_memory().await.unwrap();
        let amal = hire(&ground, &store).await;
        let reader = house(&ground, store.clone(), seed ^ 0xabcd);
        let phone = Arc::new(Phone::new());
        let weather = weather(&mut dice);
        let people = (1..=2 + dice.below(3)).map(|n| {
            let language = ["en", "fr", "ar", "en"][n % 4];
            let chat = ChatId(i64::try_from(n).unwrap());
            Person::new(chat, language, &ground.post, &judge, &phone)
        });
        let people = people.collect();
        let mut world = Self {
            board,
            trace,
            judge,
            people,
            processes: Vec::new(),
            ground,
            store,
            phone,
            planted,
            weather,
            started: 0,
            jump,
            seed,
            amal,
            reader,
            counted: Counted::default(),
            dice,
        };
        for _ in 0..*world.dice.pick(&[1, 2, 2, 2, 3]).unwrap() {
            world.start();
        }
        world
    }

    /// Another process begins; it has a number of its own.
    pub fn start(&mut self) {
        let number = self.started;
        self.started += 1;
        let left_out = self.planted.left_out();
        let store = self.store.gated(self.board.gate(number, left_out));
        let face = Face {
            phone: self.phone.clone(),
            judge: self.judge.clone(),
            trace: self.trace.clone(),
            board: self.board.clone(),
            process: number,
        };
        let seed = self.seed.wrapping_mul(1000).wrapping_add(number as u64 + 1);
        let process = Process::start(number, &self.ground, store, Arc::new(face), seed);
        self.processes.push(process);
        self.trace.note(format!("process {number} begins"));
    }

    fn kill(&mut self, place: usize) {
        let mut process = self.processes.remove(place);
        self.trace
            .note(format!("process {} is killed", process.number));
        self.board.kill(process.number);
        process.end();
        self.ground.post.ended(process.number);
        let mut known = self.judge.known();
        known.interrupts(process.number);
        known.lets_go(process.number);
        known.kills += 1;
        drop(known);
        self.counted.kills += 1;
    }

    /// So many decisions while people act and things fail.
    pub async fn live(&mut self, steps: usize) {
        for _ in 0..steps {
            self.board.rest().await;
            self.counted.steps += 1;
            if self.dice.chance(self.weather.kills) {
                let place = self.dice.below(self.processes.len());
                self.kill(place);
                self.start();
                continue;
            }
            if self.dice.chance(self.weather.stops) {
                let place = self.dice.below(self.processes.len());
                let process = &mut self.processes[place];
                process.stopped = !process.stopped;
                let words = if process.stopped {
                    self.judge.known().interrupts(process.number);
                    "stopped"
                } else {
                    "resumed"
                };
                self.trace
                    .note(format!("process {} is {words}", process.number));
                self.counted.stops += 1;
                continue;
            }
            if self.dice.chance(self.weather.outages) {
                self.outage().await;
                continue;
            }
            self.decide().await;
        }
    }

    /// Telegram takes nothing for more than twenty minutes; the house goes on.
    async fn outage(&mut self) {
        self.trace.note("Telegram takes nothing".to_owned());
        self.counted.outages += 1;
        for _ in 0..130 {
            for process in self.processes.iter_mut().filter(|p| !p.stopped) {
                process.chores(&CHORES);
            }
            for _ in 0..100 {
                self.board.rest().await;
                let stopped = self.stopped();
                let ready = self.board.ready(|process| stopped.contains(&process));
                let Some((place, what)) = self.dice.pick(&ready).cloned() else {
                    break;
                };
                let fate = match what {
                    What::Store(_) => Fate::Go,
                    What::Call(_) => Fate::Refuse,
                };
                self.board.release(place, fate);
                self.counted.steps += 1;
            }
            tokio::time::advance(Duration::from_secs(10)).await;
        }
        self.trace.note("Telegram is back".to_owned());
    }

    fn stopped(&self) -> Vec<usize> {
        let stopped = self.processes.iter().filter(|p| p.stopped);
        stopped.map(|p| p.number).collect()
    }

    /// One decision.
    async fn decide(&mut self) {
        for process in self.processes.iter_mut().filter(|p| !p.stopped) {
            let begun = process.chores(&CHORES);
            if !begun.is_empty() {
                self.trace
                    .note(format!("process {} begins {begun:?}", process.number));
                return;
            }
        }
        let stopped = self.stopped();
        let ready = self.board.ready(|process| stopped.contains(&process));
        match self.dice.below(100) {
            0..60 if !ready.is_empty() => {
                let (place, what) = self.dice.pick(&ready).unwrap().clone();
                self.release(place, &what);
            }
            60..76 if self.hand_over() => {}
            76..92 if self.someone_acts() => {}
            92 if self.staff_work() => {}
            93..97 => self.pass().await,
            _ if !ready.is_empty() => {
                let (place, what) = self.dice.pick(&ready).unwrap().clone();
                self.release(place, &what);
            }
            _ if self.hand_over() || self.someone_acts() => {}
            _ => self.pass().await,
        }
    }

    /// Who reads for the judge, past every gate.
    pub fn reader(&self) -> (Arc<House>, Arc<Signed>) {
        (self.reader.clone(), self.amal.clone())
    }

    /// Nothing fails any more, and all processes run.
    pub fn calm(&mut self) {
        self.weather = Weather {
            store: 0,
            calls: 0,
            kills: 0,
            stops: 0,
            repeats: 0,
            disorder: 0,
            outages: 0,
        };
        self.processes.iter_mut().for_each(|p| p.stopped = false);
        self.trace.note("all is calm".to_owned());
    }

    /// Lets everything go on until nothing is left to do, for so long in seconds.
    pub async fn drain(&mut self, seconds: u64) {
        let step = if seconds > 60 { 10_000 } else { 500 };
        let end = Instant::now() + Duration::from_secs(seconds);
        let late = end + Duration::from_mins(2);
        let post = self.ground.post.clone();
        loop {
            self.board.rest().await;
            self.counted.steps += 1;
            for process in &mut self.processes {
                process.chores(&CALM);
            }
            self.board.rest().await;
            let ready = self.board.ready(|_| false);
            if let Some((place, what)) = self.dice.pick(&ready).cloned() {
                self.release(place, &what);
            } else if self.hand_over() {
            } else if Instant::now() < end || (!post.is_empty() && Instant::now() < late) {
                tokio::time::advance(Duration::from_millis(step)).await;
            } else {
                return;
            }
        }
    }
}
