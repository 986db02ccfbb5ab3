//! Telegram takes nothing for longer than anything is tried: what must vanish vanishes after it.
//!
//! The rows are of the real app, and one sender has them all the time. Time moves second by
//! second, and what the database has to do is done in between.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;

use sanad::app::arrival::Incoming;
use sanad::app::deliver::Deliverer;
use sanad::app::messenger::{Card, ChatId, MessageId, Messenger, Refusal};
use sanad::app::phone::Side;
use sanad::app::turn::App;
use sanad::store::Store;

use crate::house::{Face, TestHouse};

/// More than are handed to the sender at once.
const CHATS: i64 = 260;

/// Chats up to this one are out of reach.
struct Away {
    face: Arc<Face>,
    until: AtomicI64,
    tries: AtomicUsize,
}

impl Away {
    fn reaches(&self, chat: ChatId) -> Result<(), Refusal> {
        self.tries.fetch_add(1, Ordering::SeqCst);
        if chat.0 <= self.until.load(Ordering::SeqCst) {
            return Err(Refusal::Again);
        }
        Ok(())
    }
}

impl Messenger for Away {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        self.reaches(chat)?;
        self.face.send(chat, card).await
    }
    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        self.reaches(chat)?;
        self.face.edit(chat, message, card).await
    }
    async fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        self.reaches(chat)?;
        self.face.recaption(chat, message, card).await
    }
    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        self.reaches(chat)?;
        self.face.delete(chat, messages).await
    }
    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        self.face.answer(press, toast).await
    }
    async fn fetch(&self, key: &str) -> Result<Vec<u8>, Refusal> {
        self.face.fetch(key).await
    }
}

struct Outage {
    house: TestHouse,
    away: Arc<Away>,
    sender: Deliverer<Away, App>,
}

impl Outage {
    async fn until(chat: i64) -> Self {
        let house = TestHouse::over(Store::open_memory().await.unwrap());
        let away = Arc::new(Away {
            face: house.face.clone(),
            until: AtomicI64::new(chat),
            tries: AtomicUsize::new(0),
        });
        let sender = Deliverer::new(away.clone(), house.app.clone());
        Self {
            house,
            away,
            sender,
        }
    }

    /// Somebody sends where they are; that it must go is written down, and the process that
    /// was to do it is no more.
    async fn sends_a_place(&self, chat: i64) {
        let chat = ChatId(chat);
        let typed = self.house.face.phone.say(chat, "here I am", None);
        let place = Incoming::Place(33.5, -7.6);
        let arrival = self.house.arrival(chat, place, Some(typed));
        let outcome = self.house.app.turn(arrival).await;
        let named = outcome.delete.iter().all(|d| d.sweep.is_some());
        assert!(named && !outcome.delete.is_empty(), "it has a row");
    }

    /// So many seconds, with the sweeps of every fifth.
    async fn pass(&self, seconds: u64) {
        for second in 0..seconds {
            self.house.wait(1);
            tokio::time::advance(Duration::from_secs(1)).await;
            if second % 5 == 0 {
                for (chat, outcome) in self.house.app.due_sweeps().await {
                    self.sender.submit_quietly(chat, outcome);
                }
            }
            let rest = || std::thread::sleep(Duration::from_millis(2));
            tokio::task::spawn_blocking(rest).await.unwrap();
        }
    }

    /// The chats in which what was sent still stands.
    fn left(&self) -> Vec<i64> {
        let stands = |chat: &i64| {
            let shown = self.house.face.phone.screen(ChatId(*chat));
            shown.iter().any(|m| m.side == Side::Person)
        };
        (1..=CHATS).filter(stands).collect()
    }

    async fn rows(&self) -> usize {
        let far = self.house.now() + 40 * 3600;
        self.house.store.due_sweeps(far, 9999).await.unwrap().len()
    }
}

/// Time stands still but for what a test moves.
fn timeless(work: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    // While a blocking task runs, the runtime does not move the time by itself.
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    runtime.spawn_blocking(move || stopped.recv());
    runtime.block_on(work);
    drop(stop);
}

#[test]
fn what_was_given_up_in_an_outage_vanishes_after_it() {
    timeless(async {
        let outage = Outage::until(CHATS).await;
        for chat in 1..=CHATS {
            outage.sends_a_place(chat).await;
        }
        outage.pass(20 * 60).await;
        assert_eq!(outage.left().len(), 260);
        assert_eq!(outage.rows().await, 260);
        let before = outage.away.tries.load(Ordering::SeqCst);
        outage.away.until.store(0, Ordering::SeqCst);
        outage.pass(150).await;
        assert_eq!(outage.left(), Vec::<i64>::new());
        assert_eq!(outage.rows().await, 0);
        let after = outage.away.tries.load(Ordering::SeqCst) - before;
        assert!(after <= 280, "none is queued twice: {after} tries");
    });
}

#[test]
fn chats_out_of_reach_keep_nobody_elses_sweep_from_being_done() {
    timeless(async {
        let outage = Outage::until(CHATS - 1).await;
        for chat in 1..=CHATS {
            outage.sends_a_place(chat).await;
        }
        outage.pass(60).await;
        let left = outage.left();
        assert_eq!(left.len(), 259, "only the last is in reach");
        assert!(!left.contains(&CHATS));
    });
}
