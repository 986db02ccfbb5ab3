//! The one sender, with the time in the test's hands and a messenger that writes down its calls.

#![expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sanad::app::arrival::{Arrival, Deletion, Menu, Outcome, Show};
use sanad::app::budget::Standing;
use sanad::app::deliver::{Deliverer, Desk, Pace};
use sanad::app::messenger::{Button, Card, ChatId, MessageId, Messenger, Refusal};
use sanad::domain::conversation::{Here, RandomId, Seconds};
use sanad::domain::payload::{LanguageCode, Secret};
use tokio::time::{Instant, sleep};

#[path = "deliver/outage.rs"]
mod outage;
#[path = "deliver/voices.rs"]
mod voices;

type Scripted = Box<dyn Fn(&str) -> Option<Refusal> + Send + Sync>;

/// Writes every call down as one line, and refuses what the script says.
struct Recorder {
    lines: Mutex<Vec<(Duration, String)>>,
    begun: Instant,
    next: AtomicI64,
    refusals: Mutex<VecDeque<(String, Refusal)>>,
    always: Mutex<Option<Scripted>>,
    panics: AtomicBool,
}

impl Recorder {
    fn note(&self, line: &str) -> Result<(), Refusal> {
        let refusal = self.always.lock().unwrap().as_ref().and_then(|f| f(line));
        let mut refusals = self.refusals.lock().unwrap();
        let scripted = refusals
            .iter()
            .position(|(part, _)| line.starts_with(part.as_str()));
        let refusal = refusal.or_else(|| Some(refusals.remove(scripted?)?.1));
        drop(refusals);
        let shown = refusal.map_or(line.to_owned(), |refusal| format!("{line} !{refusal:?}"));
        self.lines
            .lock()
            .unwrap()
            .push((self.begun.elapsed(), shown));
        assert!(
            !(self.panics.swap(false, Ordering::SeqCst)),
            "as the test asked"
        );
        refusal.map_or(Ok(()), Err)
    }
}

fn look(card: &Card) -> String {
    let lock = if card.protected { "*" } else { "" };
    let voice = if card.voice.is_some() { "♪" } else { "" };
    format!(
        "{voice}{}{lock}{}",
        card.text,
        if card.rows.is_empty() { "" } else { " [b]" }
    )
}

impl Messenger for Recorder {
    async fn send(&self, chat: ChatId, card: &Card) -> Result<MessageId, Refusal> {
        self.note(&format!("{} send {}", chat.0, look(card)))?;
        Ok(MessageId(self.next.fetch_add(1, Ordering::SeqCst)))
    }
    async fn edit(&self, chat: ChatId, message: MessageId, card: &Card) -> Result<(), Refusal> {
        self.note(&format!("{} edit {} {}", chat.0, message.0, look(card)))
    }
    async fn recaption(
        &self,
        chat: ChatId,
        message: MessageId,
        card: &Card,
    ) -> Result<(), Refusal> {
        let line = format!("{} recaption {} {}", chat.0, message.0, look(card));
        self.note(&line)
    }
    async fn delete(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Refusal> {
        let ids: Vec<_> = messages.iter().map(|m| m.0.to_string()).collect();
        self.note(&format!("{} delete {}", chat.0, ids.join("+")))
    }
    async fn answer(&self, press: &str, toast: Option<&str>) -> Result<(), Refusal> {
        self.note(&format!("answer {press} {}", toast.unwrap_or("-")))
    }
    async fn fetch(&self, _key: &str) -> Result<Vec<u8>, Refusal> {
        Err(Refusal::GiveUp)
    }
}

/// A desk that only listens to the sender.
#[derive(Default)]
struct Listener {
    lines: Mutex<Vec<String>>,
    silent: AtomicBool,
}

/// Chats from here on are beyond their budget, in a test that says so.
const FLOODERS: i64 = 1_000;

impl Desk for Listener {
    fn standing(&self, chat: ChatId) -> Standing {
        match chat.0 {
            FLOODERS.. => Standing::Beyond,
            500.. => Standing::Usual,
            _ => Standing::First,
        }
    }
    async fn turn(&self, _arrival: Arrival) -> Outcome {
        Outcome::default()
    }
    fn menu_shown(&self, chat: ChatId, menu: Menu, _here: Here) {
        self.lines
            .lock()
            .unwrap()
            .push(format!("{} shown {}", chat.0, menu.message.0));
    }
    async fn will_vanish(&self, chat: ChatId, menu: Menu, _here: Here, at: Seconds) -> bool {
        let silent = self.silent.load(Ordering::SeqCst);
        let line = format!("{} vanishes {} at {at} {}", chat.0, menu.message.0, !silent);
        self.lines.lock().unwrap().push(line);
        !silent
    }
    async fn voice_coming(&self, chat: ChatId, after: MessageId, _here: Here) -> Option<RandomId> {
        let line = format!("{} coming after {}", chat.0, after.0);
        self.lines.lock().unwrap().push(line);
        Some([9; 16])
    }
    async fn voice_refused(&self, coming: RandomId) {
        let line = format!("refused {}", coming[0]);
        self.lines.lock().unwrap().push(line);
    }
    async fn voice_shown(&self, chat: ChatId, menu: Menu, _: Here, coming: Option<RandomId>) {
        let known = if coming.is_some() { "" } else { " in doubt" };
        let line = format!("{} heard {}{known}", chat.0, menu.message.0);
        self.lines.lock().unwrap().push(line);
    }
    async fn voice_gone(&self, chat: ChatId, message: MessageId) {
        let line = format!("{} unheard {}", chat.0, message.0);
        self.lines.lock().unwrap().push(line);
    }
    fn voice_ended(&self, chat: ChatId, voice: MessageId, menu: Menu, _here: Here) {
        let line = format!("{} ended {} by {}", chat.0, voice.0, menu.message.0);
        self.lines.lock().unwrap().push(line);
    }
    async fn put_off(&self, sweep: RandomId) {
        let line = format!("put off {}", sweep[0]);
        self.lines.lock().unwrap().push(line);
    }
    async fn swept(&self, sweep: RandomId) {
        self.lines
            .lock()
            .unwrap()
            .push(format!("swept {}", sweep[0]));
    }
}

struct House {
    recorder: Arc<Recorder>,
    desk: Arc<Listener>,
    deliverer: Deliverer<Recorder, Listener>,
}

fn house() -> House {
    house_paced(Pace::TELEGRAM)
}

fn house_paced(pace: Pace) -> House {
    let recorder = Arc::new(Recorder {
        lines: Mutex::default(),
        begun: Instant::now(),
        next: AtomicI64::new(100),
        refusals: Mutex::default(),
        always: Mutex::default(),
        panics: AtomicBool::new(false),
    });
    let desk = Arc::new(Listener::default());
    let deliverer = Deliverer::paced(Arc::clone(&recorder), Arc::clone(&desk), pace);
    House {
        recorder,
        desk,
        deliverer,
    }
}

impl House {
    fn refuse(&self, start: &str, refusal: Refusal) {
        self.recorder
            .refusals
            .lock()
            .unwrap()
            .push_back((start.to_owned(), refusal));
    }
    fn submit(&self, chat: i64, outcome: Outcome) -> impl Future<Output = ()> + Send + use<> {
        self.deliverer.submit(ChatId(chat), Instant::now(), outcome)
    }
    fn calls(&self) -> Vec<String> {
        self.recorder
            .lines
            .lock()
            .unwrap()
            .iter()
            .map(|(_, line)| line.clone())
            .collect()
    }
    fn told(&self) -> Vec<String> {
        self.desk.lines.lock().unwrap().clone()
    }
    fn when(&self, start: &str) -> Duration {
        let lines = self.recorder.lines.lock().unwrap();
        lines
            .iter()
            .find(|(_, line)| line.starts_with(start))
            .unwrap()
            .0
    }
}

fn here() -> Here {
    Here {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([1; 16]),
    }
}

fn screen(text: &str) -> Show {
    let button = Button {
        label: "Go on".to_owned(),
        press: "1".to_owned(),
    };
    let card = Card {
        text: text.to_owned(),
        rows: vec![vec![button]],
        protected: false,
        voice: None,
    };
    Show {
        card,
        over: None,
        former: None,
        anew: false,
        here: here(),
        vanish: None,
    }
}

fn over(show: Show, message: i64) -> Show {
    Show {
        over: Some(Menu {
            message: MessageId(message),
            protected: false,
            voice: false,
        }),
        ..show
    }
}

fn protected(mut show: Show) -> Show {
    show.card.protected = true;
    show
}

fn shows(show: Show) -> Outcome {
    Outcome {
        show: Some(show),
        ..Outcome::default()
    }
}

fn deletes(messages: &[i64], sweep: u8) -> Outcome {
    let messages = messages.iter().map(|m| MessageId(*m)).collect();
    let delete = vec![Deletion {
        messages,
        voice: false,
        sweep: Some([sweep; 16]),
    }];
    Outcome {
        delete,
        ..Outcome::default()
    }
}

async fn settle() {
    sleep(Duration::from_millis(600)).await;
}

#[tokio::test(start_paused = true)]
async fn browsing_edits_the_message_that_was_pressed_and_answers_the_press() {
    let house = house();
    let answer = Some(("p".to_owned(), Some("Changed".to_owned())));
    house
        .submit(
            1,
            Outcome {
                answer,
                ..shows(over(screen("two"), 7))
            },
        )
        .await;
    settle().await;
    assert_eq!(house.calls(), ["1 edit 7 two [b]", "answer p Changed"]);
    assert_eq!(house.told(), ["1 shown 7"]);
}

#[tokio::test(start_paused = true)]
async fn a_protected_screen_is_sent_anew_and_the_old_one_goes_after_it() {
    let house = house();
    let mut outcome = shows(protected(over(screen("consent"), 7)));
    outcome.delete = deletes(&[8], 5).delete;
    house.submit(1, outcome).await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send consent* [b]", "1 delete 7", "1 delete 8"]
    );
    assert_eq!(house.told(), ["1 shown 100", "swept 5"]);
}

#[tokio::test(start_paused = true)]
async fn a_menu_that_is_too_old_to_delete_is_blanked() {
    let house = house();
    house.refuse("1 delete 7", Refusal::CannotChange);
    let show = Show {
        former: Some(MessageId(7)),
        anew: true,
        ..screen("home")
    };
    house.submit(1, shows(show)).await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send home [b]", "1 delete 7 !CannotChange", "1 edit 7 ·"]
    );
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_edited_is_sent_anew() {
    let house = house();
    house.refuse("1 edit 7", Refusal::CannotChange);
    house.submit(1, shows(over(screen("two"), 7))).await;
    settle().await;
    assert_eq!(
        house.calls(),
        [
            "1 edit 7 two [b] !CannotChange",
            "1 send two [b]",
            "1 delete 7"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn the_newest_screen_replaces_those_that_wait() {
    let house = house();
    house.refuse("1 edit 7 one", Refusal::After(3));
    let first = tokio::spawn(house.submit(1, shows(over(screen("one"), 7))));
    sleep(Duration::from_millis(10)).await;
    let second = tokio::spawn(house.submit(1, shows(over(screen("two"), 7))));
    let third = house.submit(1, shows(over(screen("three"), 7)));
    first.await.unwrap();
    second.await.unwrap();
    assert!(
        house.recorder.begun.elapsed() < Duration::from_secs(1),
        "replaced ones count as answered"
    );
    third.await;
    assert_eq!(
        house.calls(),
        ["1 edit 7 one [b] !After(3)", "1 edit 7 three [b]"]
    );
    assert!(house.when("1 edit 7 three") >= Duration::from_secs(3));
}

#[tokio::test(start_paused = true)]
async fn a_blocked_chat_slows_no_other() {
    let house = house();
    house.refuse("1 send", Refusal::After(30));
    let blocked = house.submit(1, shows(screen("one")));
    for chat in 2..12 {
        house.submit(chat, shows(screen("hello"))).await;
    }
    assert!(house.recorder.begun.elapsed() < Duration::from_secs(1));
    blocked.await;
    assert_eq!(
        house.recorder.begun.elapsed().as_secs(),
        5,
        "five seconds, then dealt with"
    );
    sleep(Duration::from_secs(40)).await;
    assert_eq!(house.calls().last().unwrap(), "1 send one [b]");
}

#[tokio::test(start_paused = true)]
async fn a_failing_network_is_tried_again_with_growing_pauses() {
    let house = house();
    *house.recorder.always.lock().unwrap() = Some(Box::new(|line| {
        line.starts_with('1').then_some(Refusal::Again)
    }));
    house.submit(1, shows(screen("one"))).await;
    sleep(Duration::from_mins(1)).await;
    let tries = house.calls().len();
    assert!((6..10).contains(&tries), "{tries} tries in a minute");
    *house.recorder.always.lock().unwrap() = None;
    sleep(Duration::from_mins(1)).await;
    assert_eq!(house.calls().last().unwrap(), "1 send one [b]");
    assert_eq!(house.told(), ["1 shown 100"]);
}

#[tokio::test(start_paused = true)]
async fn an_unreachable_person_is_given_up() {
    let house = house();
    house.refuse("1 send", Refusal::Unreachable);
    house.submit(1, shows(screen("one"))).await;
    assert!(house.recorder.begun.elapsed() < Duration::from_secs(1));
    sleep(Duration::from_secs(100)).await;
    assert_eq!(house.calls(), ["1 send one [b] !Unreachable"]);
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_receipt_is_filled_only_after_its_end_is_written_down() {
    let house = house();
    house.desk.silent.store(true, Ordering::SeqCst);
    let show = Show {
        vanish: Some(900),
        ..protected(over(screen("code"), 7))
    };
    let waits = house.submit(1, shows(show));
    settle().await;
    assert_eq!(house.calls(), ["1 send …*"]);
    house.desk.silent.store(false, Ordering::SeqCst);
    waits.await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send …*", "1 edit 100 code* [b]", "1 delete 7"]
    );
    assert_eq!(house.told().last().unwrap(), "1 shown 100");
}

#[tokio::test(start_paused = true)]
async fn an_empty_card_is_used_by_the_screen_that_replaces_it() {
    let house = house();
    house.desk.silent.store(true, Ordering::SeqCst);
    let _code = house.submit(
        1,
        shows(Show {
            vanish: Some(900),
            ..protected(over(screen("code"), 7))
        }),
    );
    settle().await;
    house.submit(1, shows(over(screen("home"), 7))).await;
    settle().await;
    assert_eq!(
        house.calls(),
        ["1 send …*", "1 edit 7 home [b]", "1 delete 100"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_second_tap_on_a_menu_that_moved_follows_it() {
    let house = house();
    house
        .submit(1, shows(protected(over(screen("consent"), 7))))
        .await;
    house
        .submit(1, shows(protected(over(screen("consent"), 7))))
        .await;
    settle().await;
    assert_eq!(
        house.calls(),
        [
            "1 send consent* [b]",
            "1 delete 7",
            "1 edit 100 consent* [b]"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn one_undeletable_message_does_not_keep_the_others() {
    let house = house();
    house.refuse("1 delete 1+2", Refusal::CannotChange);
    house.refuse("1 delete 2", Refusal::CannotChange);
    house.refuse("1 edit 2", Refusal::CannotChange);
    house.submit(1, deletes(&[1, 2], 9)).await;
    settle().await;
    assert_eq!(house.calls().last().unwrap(), "1 delete 1");
    assert_eq!(house.told(), ["swept 9"]);
}

#[tokio::test(start_paused = true)]
async fn what_no_sweep_row_names_is_deleted_before_its_update_is_dealt_with() {
    for (sweep, waits) in [(None, true), (Some([7; 16]), false)] {
        let house = house();
        house.refuse("1 delete 9", Refusal::After(2));
        let mut outcome = shows(over(screen("not saved"), 7));
        outcome.delete = vec![Deletion {
            messages: vec![MessageId(9)],
            voice: false,
            sweep,
        }];
        house.submit(1, outcome).await;
        assert_eq!(house.recorder.begun.elapsed().as_secs() >= 2, waits);
    }
}

#[tokio::test(start_paused = true)]
async fn a_chat_gets_three_at_once_and_then_one_a_second() {
    let house = house();
    for n in 0..6 {
        house.submit(1, shows(screen(&n.to_string()))).await;
    }
    assert_eq!(house.recorder.begun.elapsed().as_secs(), 3);
}

#[tokio::test(start_paused = true)]
async fn answers_go_before_sweeps() {
    let house = house();
    for chat in 100..200 {
        house
            .deliverer
            .submit_quietly(ChatId(chat), deletes(&[1], 1));
    }
    sleep(Duration::from_millis(300)).await;
    for chat in 1..10 {
        house.submit(chat, shows(screen("hello"))).await;
    }
    assert!(house.recorder.begun.elapsed() < Duration::from_millis(600));
    sleep(Duration::from_secs(10)).await;
    assert_eq!(
        house
            .told()
            .iter()
            .filter(|line| *line == "swept 1")
            .count(),
        100
    );
}

#[tokio::test(start_paused = true)]
async fn a_bug_in_one_delivery_ends_neither_the_chat_nor_the_sender() {
    let house = house();
    house.recorder.panics.store(true, Ordering::SeqCst);
    house.submit(1, shows(screen("one"))).await;
    house.submit(1, shows(screen("two"))).await;
    assert_eq!(house.calls(), ["1 send one [b]", "1 send two [b]"]);
}

#[tokio::test(start_paused = true)]
async fn idle_chats_leave_nothing_behind() {
    let house = house();
    for chat in 0..50 {
        house.submit(chat, shows(screen("hello"))).await;
    }
    sleep(Duration::from_secs(10)).await;
    assert_eq!(house.deliverer.chats(), 0);
}

/// Telegram takes nothing for most of a day; receipts wait, and then all come, none twice, in
/// the measure that Telegram allows.
#[tokio::test(start_paused = true)]
async fn after_a_day_without_telegram_every_receipt_comes_once_and_nobody_is_run_over() {
    const CHATS: i64 = 90;
    const OUTAGE: Duration = Duration::from_hours(20);
    let house = house();
    let begun = house.recorder.begun;
    *house.recorder.always.lock().unwrap() = Some(Box::new(move |_| {
        (begun.elapsed() < OUTAGE).then_some(Refusal::Again)
    }));
    for chat in 0..CHATS {
        let mut receipt = protected(screen("receipt"));
        receipt.vanish = Some(600);
        drop(house.submit(chat, shows(receipt)));
        drop(house.submit(CHATS + chat, shows(screen("guidance"))));
    }
    sleep(OUTAGE).await;
    house.recorder.lines.lock().unwrap().clear();
    sleep(Duration::from_mins(10)).await;
    let lines = house.recorder.lines.lock().unwrap().clone();
    for chat in 0..CHATS {
        let filled = format!("{chat} edit ");
        let filled = lines.iter().filter(|(_, line)| line.starts_with(&filled));
        assert_eq!(filled.count(), 1, "chat {chat}");
    }
    let guidance = lines.iter().filter(|(_, line)| line.contains("guidance"));
    assert_eq!(guidance.count(), 0, "what is a press away is given up");
    let most = lines.iter().map(|(from, _)| {
        let within = |at: &Duration| *at >= *from && *at < *from + Duration::from_secs(1);
        lines.iter().filter(|(at, _)| within(at)).count()
    });
    let most = most.max().unwrap();
    // A second of slots, the burst before it, and one call at each end.
    assert!(most <= 1_500 / 34 + 2, "{most} calls within a second");
    println!(
        "after 20 hours: {} calls for {CHATS} receipts, {most} in the busiest second",
        lines.len()
    );
}
/// Lets so many flooders and others wait, then somebody new, and gives who was shown when.
async fn crowded(house: &House) -> Vec<i64> {
    for chat in FLOODERS..FLOODERS + 300 {
        drop(house.submit(chat, shows(screen("flood"))));
    }
    for chat in 500..600 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    house
        .deliverer
        .submit_quietly(ChatId(700), deletes(&[1], 1));
    sleep(Duration::from_secs(1)).await;
    for chat in 1..=3 {
        drop(house.submit(chat, shows(screen("new here"))));
    }
    let code = Show {
        vanish: Some(900),
        ..protected(over(screen("code"), 7))
    };
    drop(house.submit(FLOODERS + 1_000, shows(code)));
    sleep(Duration::from_secs(30)).await;
    let calls = house.calls();
    let chat = |line: &String| line.split(' ').next().unwrap().parse().unwrap();
    calls.iter().map(chat).collect()
}

#[tokio::test(start_paused = true)]
async fn who_is_new_here_goes_before_all_others_and_a_receipt_before_them() {
    let house = house();
    let order = crowded(&house).await;
    let at = |chat: i64| order.iter().position(|of| *of == chat).unwrap();
    let begun = order.iter().filter(|chat| **chat >= 500).take(50).count();
    assert_eq!(begun, 50, "the crowd had begun");
    let when = |chat: i64| house.when(&format!("{chat} send"));
    for chat in 1..=3 {
        assert!(
            when(chat) < Duration::from_millis(1_300),
            "{:?}",
            when(chat)
        );
    }
    assert!(at(FLOODERS + 1_000) < at(1), "the receipt");
    assert!(at(3) < at(1), "of those who are alike the newest");
    let last_usual = (500..600).map(at).max().unwrap();
    let before = order[..last_usual].iter();
    let flooders = before
        .filter(|chat| (FLOODERS..FLOODERS + 300).contains(chat))
        .count();
    // The burst at the beginning is theirs; afterwards they get one slot in sixteen.
    assert!(
        (15..30).contains(&flooders),
        "flooders share a little: {flooders}"
    );
    assert!(at(700) < last_usual, "and a sweep comes in time");
}

#[tokio::test(start_paused = true)]
async fn without_ranks_who_is_new_waits_for_the_whole_crowd() {
    let house = house_paced(Pace::TELEGRAM.in_order());
    crowded(&house).await;
    assert!(house.when("1 send") > Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn when_too_many_wait_the_oldest_are_given_up_and_never_a_receipt() {
    let house = house_paced(Pace::TELEGRAM.most_waiting(150));
    let order = crowded(&house).await;
    let shown = |chat: i64| order.contains(&chat);
    assert!((1..=3).all(shown) && shown(FLOODERS + 1_000));
    assert!((500..600).all(shown), "flooders are given up first");
    let flooders = (FLOODERS..FLOODERS + 300)
        .filter(|chat| shown(*chat))
        .count();
    assert!(flooders < 150, "{flooders}");
    sleep(Duration::from_secs(10)).await;
    assert_eq!(house.deliverer.chats(), 0, "and nothing is left of them");
    drop(house.submit(FLOODERS, shows(screen("again"))));
    sleep(Duration::from_secs(1)).await;
    assert!(
        house
            .calls()
            .contains(&format!("{FLOODERS} send again [b]"))
    );
}

#[tokio::test(start_paused = true)]
async fn of_a_burst_of_presses_the_last_are_answered() {
    let house = house();
    *house.recorder.always.lock().unwrap() = None;
    for number in 0..200 {
        let outcome = Outcome {
            answer: Some((format!("p{number}"), None)),
            ..Outcome::default()
        };
        drop(house.submit(1, outcome));
    }
    settle().await;
    let calls = house.calls();
    assert_eq!(calls.len(), 32);
    assert_eq!(calls.last().unwrap(), "answer p199 -");
}

#[tokio::test(start_paused = true)]
async fn a_screen_never_waits_behind_something_of_its_chat_that_is_only_taken_away() {
    let house = house();
    // Somebody new typed a word, which is to be deleted, while a crowd is waiting.
    for chat in 1..=300 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    drop(house.submit(400, deletes(&[1], 9)));
    sleep(Duration::from_secs(1)).await;
    drop(house.submit(400, shows(screen("first"))));
    sleep(Duration::from_millis(500)).await;
    assert!(house.calls().contains(&"400 send first [b]".to_owned()));
}

/// What stands in the chat, and no row names.
fn deletes_without_a_row(message: i64) -> Outcome {
    let mut outcome = deletes(&[message], 0);
    outcome.delete[0].sweep = None;
    outcome
}

#[tokio::test(start_paused = true)]
async fn what_no_sweep_row_names_is_taken_away_after_the_crowd() {
    let house = house_paced(Pace::TELEGRAM.most_waiting(150));
    for chat in 1..=120 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    drop(house.submit(700, deletes_without_a_row(1)));
    sleep(Duration::from_millis(200)).await;
    for chat in 121..=400 {
        drop(house.submit(chat, shows(screen("hello"))));
    }
    sleep(Duration::from_millis(100)).await;
    assert!(!house.calls().contains(&"700 delete 1".to_owned()));
    sleep(Duration::from_mins(1)).await;
    assert!(house.calls().contains(&"700 delete 1".to_owned()));
    assert_eq!(house.deliverer.chats(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_no_sweep_row_names_is_taken_away_also_after_an_hour_without_telegram() {
    let house = house();
    let refuses = |line: &str| line.contains("delete").then_some(Refusal::Again);
    *house.recorder.always.lock().unwrap() = Some(Box::new(refuses));
    drop(house.submit(1, deletes_without_a_row(9)));
    sleep(Duration::from_hours(1)).await;
    *house.recorder.always.lock().unwrap() = None;
    sleep(Duration::from_mins(2)).await;
    assert_eq!(house.calls().last().unwrap(), "1 delete 9");
}
