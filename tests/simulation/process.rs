//! One process of the house: the real app, the real sender, and lanes as polling has them.
//!
//! Killing it takes all that it remembers; the database, the keys and the chats stay.
//! Invariant: an update is acknowledged when its screen was taken, replaced or given up, or
//! five seconds after it came, and never before its turn ended.

use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use sanad::app::arrival::Arrival;
use sanad::app::deliver::Deliverer;
use sanad::app::file_queue::Fetches;
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::messenger::ChatId;
use sanad::app::turn::App;
use sanad::content::LiveCell;
use sanad::store::Store;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::board::Fate;
use super::face::Face;
use super::post::Post;
use super::trace::Dice;

/// What all processes of a world share.
#[derive(Clone)]
pub struct Ground {
    pub folder: Arc<tempfile::TempDir>,
    pub live: LiveCell,
    pub clock: Clock,
    pub post: Arc<Post>,
    /// Whether an alert is claimed before staff are told.
    pub claims: bool,
}

/// A house on this ground; its randomness follows from the seed.
pub fn house(ground: &Ground, store: Store, seed: u64) -> Arc<House> {
    let dice = Mutex::new(Dice::new(seed));
    let folder: &Path = ground.folder.path();
    let parts = Parts {
        store,
        live: ground.live.clone(),
        keys_folder: folder.join("keys"),
        days: DayKeys::in_folder(&folder.join("days")).unwrap(),
        stretcher: Stretcher::for_tests(),
        clock: ground.clock.clone(),
        random: Random::new(move |bytes| {
            let mut dice = dice.lock().unwrap();
            for part in bytes.chunks_mut(8) {
                part.copy_from_slice(&dice.draw().to_be_bytes()[..part.len()]);
            }
        }),
        recovery_work: 2,
    };
    Arc::new(House::new(parts).unwrap())
}

/// Work that a process does again and again, one after the other.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Chore {
    Lease,
    Alerts,
    Sweeps,
    Pings,
    Tidy,
    Work,
}

type Lanes = Arc<Mutex<HashMap<ChatId, VecDeque<Arrival>>>>;

pub struct Process {
    pub number: usize,
    pub stopped: bool,
    pub house: Arc<House>,
    pub app: Arc<App>,
    pub face: Arc<Face>,
    pub deliverer: Deliverer<Face, App>,
    ground: Ground,
    lanes: Lanes,
    tasks: Vec<JoinHandle<()>>,
    busy: HashMap<Chore, Arc<AtomicBool>>,
    due: HashMap<Chore, Instant>,
    _fetches: Fetches,
}

impl Process {
    pub fn start(number: usize, ground: &Ground, store: Store, face: Arc<Face>, seed: u64) -> Self {
        let house = house(ground, store, seed);
        let (app, fetches) = App::new(house.clone());
        let app = Arc::new(app);
        Self {
            number,
            stopped: false,
            house,
            deliverer: Deliverer::new(face.clone(), app.clone()),
            app,
            face,
            ground: ground.clone(),
            lanes: Lanes::default(),
            tasks: Vec::new(),
            busy: HashMap::new(),
            due: HashMap::new(),
            _fetches: fetches,
        }
    }

    /// Ends what this process was about to do.
    pub fn end(&mut self) {
        self.tasks.drain(..).for_each(|task| task.abort());
    }

    fn spawn(&mut self, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.retain(|task| !task.is_finished());
        self.tasks.push(tokio::spawn(work));
    }

    /// An update comes in; those of one chat wait for each other.
    pub fn take(&mut self, arrival: Arrival) {
        let chat = arrival.chat;
        let mut lanes = self.lanes.lock().unwrap();
        if let Some(lane) = lanes.get_mut(&chat) {
            lane.push_back(arrival);
            return;
        }
        lanes.insert(chat, VecDeque::from([arrival]));
        drop(lanes);
        let (lanes, app) = (self.lanes.clone(), self.app.clone());
        let (deliverer, post) = (self.deliverer.clone(), self.ground.post.clone());
        let (number, board) = (self.number, self.face.board.clone());
        self.spawn(async move {
            loop {
                let next = {
                    let mut lanes = lanes.lock().unwrap();
                    let next = lanes.get_mut(&chat).and_then(VecDeque::pop_front);
                    if next.is_none() {
                        lanes.remove(&chat);
                    }
                    next
                };
                let Some(arrival) = next else { return };
                let (update, arrived) = (arrival.update, Instant::now());
                let outcome = app.turn(arrival).await;
                post.outcome(number, chat, update, &outcome);
                let shown = deliverer.submit(chat, arrived, outcome);
                let (post, board) = (post.clone(), board.clone());
                // It ends with the runtime; of a process that was killed it waits for ever.
                drop(tokio::spawn(async move {
                    shown.await;
                    let line = || format!("acknowledge {update}");
                    while !matches!(
                        board.call(number, line()).await,
                        Fate::Go | Fate::LoseAnswer
                    ) {}
                    post.acknowledge(update);
                }));
            }
        });
    }

    /// Begins the chores whose time has come and that are not under way.
    pub fn chores(&mut self, every: &[(Chore, u64)]) -> Vec<Chore> {
        let now = Instant::now();
        let mut begun = Vec::new();
        for (chore, milliseconds) in every {
            let due = self.due.get(chore).is_none_or(|due| *due <= now);
            let busy = self.busy.entry(*chore).or_default().clone();
            if !due || busy.load(Ordering::SeqCst) {
                continue;
            }
            let next = now + std::time::Duration::from_millis(*milliseconds);
            self.due.insert(*chore, next);
            begun.push(*chore);
            busy.store(true, Ordering::SeqCst);
            let work = self.chore(*chore);
            self.spawn(async move {
                work.await;
                busy.store(false, Ordering::SeqCst);
            });
        }
        begun
    }

    /// Something else that this process does, one thing at a time; false while it is busy.
    pub fn work(&mut self, work: impl Future<Output = ()> + Send + 'static) -> bool {
        let busy = self.busy.entry(Chore::Work).or_default().clone();
        if busy.swap(true, Ordering::SeqCst) {
            return false;
        }
        self.spawn(async move {
            work.await;
            busy.store(false, Ordering::SeqCst);
        });
        true
    }

    fn chore(&self, chore: Chore) -> futures::future::BoxFuture<'static, ()> {
        let (app, house) = (self.app.clone(), self.house.clone());
        let (face, deliverer) = (self.face.clone(), self.deliverer.clone());
        let claims = self.ground.claims;
        match chore {
            Chore::Lease => Box::pin(async move {
                // What it led to is in the house.
                let _ = house.renew_lease().await;
                let _ = house.share_days().await;
            }),
            Chore::Alerts => Box::pin(async move {
                if house.holds_lease().await {
                    tell_staff(&house, &face, claims).await;
                }
            }),
            Chore::Sweeps => Box::pin(async move {
                if !house.holds_lease().await {
                    return;
                }
                for (chat, outcome) in app.due_sweeps().await {
                    deliverer.submit_quietly(chat, outcome);
                }
            }),
            Chore::Pings => Box::pin(async move {
                if !house.holds_lease().await {
                    return;
                }
                for (chat, outcome) in app.due_pings().await {
                    deliverer.submit_quietly(chat, outcome);
                }
            }),
            Chore::Tidy => Box::pin(async move {
                if house.holds_lease().await {
                    // What could not be done is due again.
                    let _ = app.tidy().await;
                }
            }),
            Chore::Work => Box::pin(std::future::ready(())),
        }
    }
}

async fn tell_staff(house: &House, face: &Face, claims: bool) {
    let language = house.live().content.languages.first().map(|l| l.code);
    let Some(language) = language else { return };
    let Ok(due) = house.due_alerts(language, Some("https://x.example")).await else {
        return;
    };
    for alert in due {
        let link = alert.link.clone().unwrap_or_default();
        if claims {
            face.judge.known().claims(face.process, &link);
            if !house.claim_alert(&alert).await.unwrap_or(false) {
                face.judge.known().lets_go(face.process);
                return;
            }
        }
        match face.tell_staff(&link, alert.message).await {
            Ok(message) => {
                if house.alert_done(&alert, message).await.is_err() {
                    face.judge.known().interrupts(face.process);
                    face.judge.known().lets_go(face.process);
                    return;
                }
            }
            Err(_) => {
                // A message that was taken after all is told again.
                face.judge.known().interrupts(face.process);
                if house.alert_failed(&alert).await.is_err() {
                    face.judge.known().lets_go(face.process);
                    return;
                }
            }
        }
        face.judge.known().lets_go(face.process);
    }
}
