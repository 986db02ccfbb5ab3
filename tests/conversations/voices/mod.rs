//! Screens that are heard: one message in the chat, gone at the next press, and nothing of it
//! left when nobody presses any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sanad::app::messenger::{ChatId, Refusal};
use sanad::app::phone::{PhoneMessage, Side};
use sanad::content::{Live, load, shipped};
use sanad::domain::conversation::FileKind;
use sanad::domain::payload::{Payload, ScreenId};
use sanad::store::Fault;

use crate::clips::recorded;
use crate::house::face::AfterAVoice;
use crate::house::{Face, TestHouse};

mod ends;

const CHAT: ChatId = ChatId(1);
const HOUR: i64 = 3600;
const SCREENS: [(&str, u64); 9] = [
    ("en/ask-danger", 4),
    ("en/home", 5),
    ("en/papers", 12),
    ("en/signs", 20),
    ("en/danger", 9),
    ("en/request", 30),
    ("en/request-age", 6),
    ("en/request-message", 7),
    ("en/mailbox", 8),
];

fn content() -> Live {
    let files = recorded(&shipped(), &SCREENS);
    load(&files).live.expect("no error")
}

/// English, at home.
async fn house() -> TestHouse {
    let house = TestHouse::with_content(content()).await.speaking_english();
    house.meets(CHAT).await;
    house
}

impl TestHouse {
    /// To a screen from wherever the chat stands.
    async fn go(&self, screen: &str) {
        self.press_data(CHAT, &self.forged(CHAT, screen, "")).await;
    }

    async fn hear(&self) {
        self.press_label(CHAT, "🔊 Listen").await;
    }

    fn can_be_heard(&self) -> bool {
        self.buttons(CHAT).iter().any(|b| b.label == "🔊 Listen")
    }

    /// The one message of the chat.
    fn only(&self) -> PhoneMessage {
        let mut shown = self.face.phone.screen(CHAT);
        assert_eq!(shown.len(), 1, "one message stands in the chat");
        shown.remove(0)
    }

    /// The only message is a voice, and these are the calls that brought it.
    fn is_heard(&self) -> PhoneMessage {
        let only = self.only();
        assert!(only.file == Some(FileKind::Voice), "{}", only.text);
        only
    }

    async fn sweeps(&self) -> usize {
        let far = self.now() + 47 * HOUR;
        self.store.due_sweeps(far, 100).await.unwrap().len()
    }
}

fn presses(message: &PhoneMessage) -> Vec<String> {
    let buttons = message.rows.iter().flatten();
    buttons.map(|button| button.press.clone()).collect()
}

#[tokio::test]
async fn a_screen_is_heard_with_its_words_and_read_again_at_the_next_press() {
    let house = house().await;
    house.go("papers").await;
    let read = house.only();
    house.face.take_calls(CHAT);
    house.hear().await;
    let heard = house.is_heard();
    assert_eq!(heard.text, read.text);
    assert_eq!(presses(&heard), presses(&read)[1..], "the same buttons");
    assert!(!heard.protected);
    let calls = house.face.take_calls(CHAT);
    assert!(calls.iter().any(|call| call.starts_with("send voice=12s")));
    assert_eq!(calls.last().map(String::as_str), Some("delete menu-1"));

    house.press(CHAT, "home", "").await;
    let only = house.only();
    assert!(only.file.is_none() && only.id != heard.id);
    house.go("papers").await;
    assert!(
        house.only().id == only.id,
        "browsing goes on in one message"
    );
}

#[tokio::test]
async fn only_recorded_screens_in_their_language_have_the_button() {
    let house = house().await;
    assert!(house.can_be_heard());
    house.go("rights").await;
    assert!(!house.can_be_heard());
    house.say(CHAT, "/language").await;
    house.press_label(CHAT, "Français").await;
    assert!(!house.can_be_heard(), "nobody recorded this in French");
    // A button from before the text was changed leads to the text.
    house
        .press_data(CHAT, &house.forged(CHAT, "rights", "?h"))
        .await;
    assert!(house.only().file.is_none());
}

#[tokio::test]
async fn whoever_is_asked_about_danger_hears_it_with_all_that_was_found() {
    let house = house().await;
    let known = content().content;
    let id = |name| ScreenId::new(name).unwrap();
    let found = ["papers", "wages", "signs"].map(id);
    let argument = known.found_argument(&found, true);
    house
        .press_data(CHAT, &house.forged(CHAT, "ask-danger", argument.as_str()))
        .await;
    let read = house.only();
    house.hear().await;
    let heard = house.is_heard();
    assert_eq!(heard.text, read.text);
    assert_eq!(presses(&heard), presses(&read)[1..]);
    let leads = |screen| {
        let mut data = presses(&heard).into_iter();
        data.any(|data| Payload::parse(&data).unwrap().screen == screen)
    };
    assert!(found.into_iter().all(leads), "what was found is offered");
}

#[tokio::test]
async fn a_changed_text_takes_the_button_away_and_an_old_button_leads_to_the_text() {
    let house = house().await;
    house.go("papers").await;
    assert!(house.can_be_heard());
    let mut files = recorded(&shipped(), &SCREENS);
    let texts = files.0.get_mut("locales/en/guidance.ftl").unwrap();
    let changed = String::from_utf8(texts.clone()).unwrap();
    let changed = changed.replacen("\npapers = ", "\npapers = Listen now: ", 1);
    assert_ne!(*texts, changed.as_bytes());
    *texts = changed.into_bytes();
    house.swap(load(&files).live.expect("only a warning"));
    house.hear().await;
    let only = house.only();
    assert!(only.file.is_none() && only.text.contains("Listen now"));
    assert!(!house.can_be_heard());
}

#[tokio::test]
async fn ticks_and_the_way_back_into_a_request_are_not_lost_by_hearing() {
    let house = house().await;
    house.go("signs").await;
    house.press(CHAT, "signs", "2").await;
    house.hear().await;
    assert!(house.is_heard().text.contains("✅ 2."));
    house.press(CHAT, "signs", "6").await;
    assert!(house.only().text.contains("✅ 3."));

    house
        .press_data(CHAT, &house.forged(CHAT, "request", "yes"))
        .await;
    house.press(CHAT, "request-watched", "no").await;
    house.press(CHAT, "request-age", "adult").await;
    house.press(CHAT, "request-danger", "yes").await;
    house.hear().await;
    assert!(
        house.is_heard().protected,
        "the emergency card of a request"
    );
    house.press_label(CHAT, "✅ Go on").await;
    assert!(house.only().protected && house.only().file.is_none());
}

#[tokio::test]
async fn steps_of_a_request_are_heard_in_protected_messages_and_change_nothing() {
    let house = house().await;
    house.go("request").await;
    house.hear().await;
    assert!(house.is_heard().protected);
    house.press(CHAT, "request", "yes").await;
    house.press(CHAT, "request-watched", "no").await;
    house.hear().await;
    assert!(house.is_heard().protected);
    house.press(CHAT, "request-age", "adult").await;
    assert!(house.only().protected && house.only().file.is_none());
    let to_words = house.forged(CHAT, "request-message", "");
    house.press_data(CHAT, &to_words).await;
    house.hear().await;
    house.say(CHAT, "he has my passport").await;
    let only = house.only();
    assert!(only.file.is_none(), "what is written is answered in words");
    house.press(CHAT, "request-review", "").await;
    house.press(CHAT, "request-review", "send").await;
    let read = house.read(house.newest().await).await;
    assert_eq!(read, ["he has my passport"]);
}

#[tokio::test]
async fn a_receipt_after_a_voice_is_a_new_message_that_vanishes() {
    let house = house().await;
    house.short_request(CHAT, 1).await;
    let number = house.number(CHAT);
    house.press(CHAT, "home", "x").await;
    house.go("mailbox").await;
    house.hear().await;
    assert!(house.is_heard().protected);
    house.say(CHAT, &number).await;
    let only = house.only();
    assert!(only.protected && only.file.is_none());
    house.pass(11 * 60).await;
    assert_ne!(house.only().text, only.text, "the open mailbox vanished");
}

#[tokio::test]
async fn an_update_that_comes_twice_leaves_one_voice() {
    let mut house = house().await;
    house.go("papers").await;
    let press = house.button(CHAT, "papers", "?h").press;
    let arrival = house.pressing(CHAT, &press);
    house.deal(arrival.clone()).await;
    let heard = house.is_heard();
    for kill in [false, true] {
        if kill {
            house.restart();
        }
        house.deal(arrival.clone()).await;
        let shown = house.face.phone.screen(CHAT);
        let voices: Vec<_> = shown.iter().filter(|m| m.file.is_some()).collect();
        assert_eq!(voices.len(), shown.len(), "no text came between");
        assert!(voices.iter().all(|voice| voice.text == heard.text));
    }
    // What a kill between sending and acknowledging left over is taken away in time.
    house.press(CHAT, "home", "").await;
    house.pass(47 * HOUR - 60).await;
    let only = house.only();
    assert!(only.file.is_none() && only.side == Side::Bot);
}

#[tokio::test]
async fn what_is_written_down_of_a_voice_goes_with_it() {
    let house = house().await;
    assert_eq!(house.sweeps().await, 0, "reading leaves no row");
    house.hear().await;
    assert_eq!(house.sweeps().await, 1);
    house.go("papers").await;
    assert_eq!(house.sweeps().await, 0);
}

#[tokio::test]
async fn a_voice_that_nobody_left_ends_as_the_harmless_screen_with_the_same_key() {
    let mut house = house().await;
    let secret = |message: &PhoneMessage| {
        let press = presses(message).swap_remove(0);
        *Payload::parse(&press).unwrap().secret.bytes()
    };
    let before = secret(&house.only());
    house.go("papers").await;
    house.hear().await;
    house.pass(45 * HOUR).await;
    house.is_heard();
    house.restart();
    house.pass(HOUR + 60).await;
    let only = house.only();
    assert!(only.file.is_none() && !only.text.contains("passport"));
    assert_eq!(secret(&only), before, "the last six digits still open here");
    assert_eq!(house.sweeps().await, 0);
}

#[tokio::test]
async fn the_end_of_a_voice_is_tried_until_the_bot_may_speak_again() {
    let house = house().await;
    house.go("papers").await;
    house.hear().await;
    house.face.refuse(CHAT, Some(Refusal::GiveUp));
    for _ in 0..4 {
        house.pass(12 * HOUR).await;
        house.app.tidy().await.unwrap();
    }
    house.is_heard();
    assert_eq!(house.sweeps().await, 1, "two days later it is still due");
    house.face.refuse(CHAT, None);
    house.pass(HOUR).await;
    let only = house.only();
    assert!(only.file.is_none() && !only.text.contains("passport"));
    assert_eq!(house.sweeps().await, 0);
}

#[tokio::test]
async fn a_voice_that_does_not_wait_for_a_slow_database_does_not_call_it_silent() {
    let house = house().await;
    house.go("papers").await;
    house.store.fail(Fault::Silent);
    let (store, of_house) = (house.store.clone(), house.house.clone());
    let counts = Arc::new(AtomicBool::new(false));
    let there = counts.clone();
    let goes_on = move || {
        there.store(of_house.is_answering(), Ordering::Relaxed);
        store.fail(Fault::None);
    };
    house
        .face
        .after_a_voice(AfterAVoice::Then(Box::new(goes_on)));
    house.hear().await;
    house.is_heard();
    assert!(counts.load(Ordering::Relaxed), "nobody else has asked it");
    assert_eq!(
        house.sweeps().await,
        1,
        "its end is written down afterwards"
    );
}

#[tokio::test]
async fn whoever_takes_no_voices_reads() {
    let house = house().await;
    house.go("papers").await;
    let read = house.only();
    house.face.refuse(CHAT, Some(Refusal::GiveUp));
    house.hear().await;
    house.face.refuse(CHAT, None);
    let only = house.only();
    assert!(only.file.is_none() && only.text == read.text && only.id == read.id);
    assert_eq!(house.sweeps().await, 0);
}

#[tokio::test]
async fn the_simulator_hears_as_telegram_does() {
    let house = house().await;
    let phone = Arc::new(Face::default());
    let press = house.button(CHAT, "home", "?h").press;
    let arrival = house.pressing(CHAT, &press);
    let outcome = house.app.turn(arrival).await;
    phone.phone.carry_out(&house.app, CHAT, outcome).await;
    let shown = phone.phone.screen(CHAT);
    assert!(shown.len() == 1 && shown[0].file == Some(FileKind::Voice));
    let menu = phone.phone.menu(CHAT, shown[0].id).unwrap();
    let arrival = house.pressing(CHAT, &house.forged(CHAT, "papers", ""));
    let mut outcome = house.app.turn(arrival).await;
    outcome.show.as_mut().unwrap().over = Some(menu);
    phone.phone.carry_out(&house.app, CHAT, outcome).await;
    let shown = phone.phone.screen(CHAT);
    assert!(shown.len() == 1 && shown[0].file.is_none());
}
