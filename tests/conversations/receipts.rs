//! The receipt is shown once, so hardly anything may take its place; and how grave a request
//! is, is found out also where no word of danger stands.

use sanad::app::arrival::Outcome;
use sanad::app::deliver::Deliverer;
use sanad::app::messenger::ChatId;
use sanad::domain::case::{CaseRef, Urgency};
use sanad::domain::conversation::{Notice, Piece, PieceBody, Request};
use sanad::domain::danger::danger;
use sanad::domain::payload::{Argument, LanguageCode};
use sanad::domain::triage::judge;
use sanad::store::Fault;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);

async fn at_the_receipt() -> (TestHouse, String) {
    let house = TestHouse::in_english().await;
    house.short_request(CHAT, 1).await;
    let number = house.number(CHAT);
    (house, number)
}

fn says(house: &TestHouse, notice: Notice) -> bool {
    let english = LanguageCode::new("en").unwrap();
    let line = live().notice(english, notice);
    let shown = house.face.phone.screen(CHAT);
    shown.iter().any(|message| message.text.contains(&line))
}

#[tokio::test]
async fn a_choice_that_is_not_saved_is_told_beside_the_receipt_when_a_short_line_comes_too_late() {
    let (house, number) = at_the_receipt().await;
    house.store.fail(Fault::Broken);
    house.press(CHAT, "request-receipt", "six").await;
    assert!(!says(&house, Notice::NotSaved), "a short line says it");
    house.store.fail(Fault::Silent);
    house.press(CHAT, "request-receipt", "six").await;
    assert!(says(&house, Notice::NotSaved));
    let shown = house.face.phone.screen(CHAT);
    assert!(shown.iter().any(|message| message.text.contains(&number)));
}

/// A receipt is on its way when the database fails and something is typed.
async fn before_the_receipt(fault: Fault) -> (TestHouse, [Outcome; 2]) {
    let house = TestHouse::in_english().await;
    house.say(CHAT, "/start").await;
    let press = |screen: &str, argument: &str| house.forged(CHAT, screen, argument);
    house.press_data(CHAT, &press("request", "yes")).await;
    house.say(CHAT, "what happened").await;
    let sends = house.pressing(CHAT, &press("request-review", "send"));
    let receipt = house.app.turn(sends).await;
    house.store.fail(fault);
    let line = house.app.turn(house.saying(CHAT, "one thing more")).await;
    house.store.fail(Fault::None);
    (house, [receipt, line])
}

/// One sender has it all, in this order.
async fn sends(house: &TestHouse, outcomes: impl IntoIterator<Item = Outcome>) {
    let sender = Deliverer::new(house.face.clone(), house.app.clone());
    let (last, done) = house.face.last_of_all();
    for outcome in outcomes.into_iter().chain([last]) {
        drop(sender.submit(CHAT, tokio::time::Instant::now(), outcome));
    }
    done.await.unwrap();
}

#[tokio::test]
async fn what_is_not_saved_while_the_receipt_is_on_its_way_is_told_after_it() {
    for fault in [Fault::Broken, Fault::Silent] {
        let (house, outcomes) = before_the_receipt(fault).await;
        sends(&house, outcomes).await;
        let english = LanguageCode::new("en").unwrap();
        let line = live().notice(english, Notice::NotSaved);
        let shown = house.face.phone.screen(CHAT);
        let place = |words: &str| shown.iter().position(|m| m.text.contains(words));
        let (receipt, told) = (place("<code>").unwrap(), place(&line).expect("it is told"));
        assert!(receipt < told, "{fault:?}");
        assert!(place("one thing more").is_some(), "what was typed stays");
        // The next line stands where the first stood, and the number stays.
        house.store.fail(fault);
        house.say(CHAT, "and one thing more").await;
        let shown = house.face.phone.screen(CHAT);
        let all = |words: &str| shown.iter().filter(|m| m.text.contains(words)).count();
        assert_eq!((all("<code>"), all(&line)), (1, 1), "{fault:?}");
    }
}

#[tokio::test]
async fn nothing_is_told_under_the_harmless_screen_that_takes_the_place_of_the_receipt() {
    let (house, [receipt, line]) = before_the_receipt(Fault::Broken).await;
    let leaves = house.app.turn(house.saying(CHAT, "/stop")).await;
    sends(&house, [receipt, line, leaves]).await;
    assert!(!says(&house, Notice::NotSaved));
    let shown = house.face.phone.screen(CHAT);
    assert!(shown.iter().all(|message| !message.text.contains("<code>")));
}

#[tokio::test]
async fn that_all_is_erased_is_said_on_the_screen_when_a_short_line_comes_too_late() {
    let (house, number) = at_the_receipt().await;
    house.press(CHAT, "home", "x").await;
    house.say(CHAT, &number).await;
    house.press(CHAT, "visit", "erase").await;
    let change = house.store.begin().await.unwrap();
    let slow = async {
        tokio::time::sleep(std::time::Duration::from_millis(1300)).await;
        drop(change);
    };
    tokio::join!(house.press(CHAT, "visit", "erase2"), slow);
    assert!(house.store.list_cases().await.unwrap().is_empty());
    assert!(says(&house, Notice::CaseErased));
}

/// All sentences of the tests, whatever they should find.
fn sentences() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences/first");
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let table: toml::Table = text.parse().unwrap();
        for sentence in table["sentence"].as_array().unwrap() {
            found.push(sentence["text"].as_str().unwrap().to_owned());
        }
    }
    found
}

/// Sentences without a word of danger, of which it is guessed that they are so grave.
fn guessed(tier: u8) -> Vec<String> {
    let content = &live().content;
    let is_so = |text: &String| {
        let guess = content.search.guess(text);
        let found = danger(content, text, &guess);
        content.crisis.find(text).is_none() && found.is_some_and(|found| found.tier == tier)
    };
    let mut found = sentences();
    found.retain(is_so);
    assert!(!found.is_empty(), "a sentence of tier {tier}");
    found
}

#[tokio::test]
async fn a_shared_place_and_a_mere_guess_leave_the_receipt() {
    let (house, number) = at_the_receipt().await;
    house.send_place(CHAT, 33.9, -6.8).await;
    assert_eq!(house.number(CHAT), number);
    for text in guessed(2).iter().take(3) {
        house.say(CHAT, text).await;
        assert_eq!(house.number(CHAT), number, "{text}");
    }
    house.say(CHAT, "he will kill me").await;
    assert!(
        !house.menu(CHAT).text.contains(&number),
        "danger goes first"
    );
}

#[tokio::test]
async fn the_receipt_stays_when_nothing_can_be_saved_and_in_a_flood() {
    for fault in [Some(Fault::Broken), Some(Fault::Silent), None] {
        let (house, number) = at_the_receipt().await;
        let notice = match fault {
            Some(fault) => {
                house.store.fail(fault);
                Notice::NotSaved
            }
            None => {
                house.spend_budget(CHAT);
                Notice::Slower
            }
        };
        house.say(CHAT, "thank you").await;
        let shown = house.face.phone.screen(CHAT);
        let stands = |words: &str| shown.iter().any(|message| message.text.contains(words));
        assert!(stands(&number), "{fault:?}");
        let english = LanguageCode::new("en").unwrap();
        assert!(stands(&live().notice(english, notice)), "{fault:?}");
    }
}

#[test]
fn a_request_about_danger_now_is_urgent_without_a_word_of_danger() {
    let content = &live().content;
    let of = |text: &str| {
        let request = Request {
            id: [1; 16],
            opened: 0,
            case: CaseRef([2; 16]),
            case_seed: [3; 32],
            begun: 0,
            consent: content.consent_version,
            asked: content.landmarks.message,
            aside: false,
            answers: Vec::new(),
            pieces: vec![Piece {
                id: [4; 16],
                at: 0,
                body: PieceBody::Text(text.to_owned()),
            }],
        };
        judge(content, &request).0
    };
    for text in guessed(1) {
        assert!(of(&text) == Urgency::Now, "{text}");
    }
    for text in guessed(2) {
        assert!(of(&text) != Urgency::Now, "only asked about: {text}");
    }
    assert!(of("good morning") != Urgency::Now);
}

#[test]
fn a_button_of_another_version_offers_no_private_screen() {
    let content = &live().content;
    let marks = content.landmarks;
    let count = content.screens.len();
    let mut private = 0;
    for (number, screen) in content.screens.keys().enumerate() {
        let named = content.found_argument(&[*screen], number % 2 == 0);
        let (found, _) = content.found(named).unwrap();
        let entrance = [marks.consent, marks.mailbox].contains(screen);
        let hidden = *screen == marks.cover || (content.is_private(*screen) && !entrance);
        private += usize::from(hidden);
        let offered: &[_] = if hidden { &[] } else { &[*screen] };
        assert!(found == offered, "{screen}");
    }
    assert!(private > 5 && count > private);
    let beyond = Argument::new("f_zzzzzz").unwrap();
    assert!(
        content
            .found(beyond)
            .is_none_or(|(found, _)| found.is_empty())
    );
}
