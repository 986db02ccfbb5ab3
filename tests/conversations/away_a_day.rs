//! A database that is away for longer than a day, with midnight in it.
//!
//! Guidance goes on, everything else is told to be not saved, nothing that was receipted is
//! lost, and what had to vanish meanwhile vanishes once the database is back.

use std::time::{Duration, Instant};

use sanad::app::messenger::ChatId;
use sanad::domain::conversation::Notice;
use sanad::domain::payload::LanguageCode;
use sanad::store::Fault;

use crate::house::{TestHouse, live};

const SENT: ChatId = ChatId(1);
const SEES: ChatId = ChatId(2);
const WRITES: ChatId = ChatId(3);
const GUIDED: ChatId = ChatId(4);
const LATER: ChatId = ChatId(5);
const HOURS: i64 = 25;
const REPLY: &str = "We have read your message.";

fn line(notice: Notice) -> String {
    live().notice(LanguageCode::new("en").unwrap(), notice)
}

/// One has sent and was answered, one sees the code at this moment, one is writing.
async fn begun() -> (TestHouse, [String; 2]) {
    let house = TestHouse::in_english().await;
    for chat in [SENT, SEES, WRITES, GUIDED] {
        house.meets(chat).await;
    }
    house.short_request(SENT, 1).await;
    let case = house.newest().await;
    house.take(case).await;
    house.reply(case, REPLY).await;
    let first = house.number(SENT);
    house.press(SENT, "home", "x").await;
    house.short_request(SEES, 2).await;
    let second = house.number(SEES);
    let writes = house.forged(WRITES, "request", "yes");
    house.press_data(WRITES, &writes).await;
    house.say(WRITES, "this was kept").await;
    (house, [first, second])
}

/// What somebody is told who does this, and that it is told at once.
async fn told(house: &TestHouse, chat: ChatId, data: &str) -> String {
    let begun = Instant::now();
    house.press_data(chat, data).await;
    assert!(begun.elapsed() < Duration::from_secs(1), "told at once");
    house.menu(chat).text
}

/// One hour without a database; so many things were done.
async fn an_hour(house: &TestHouse, hour: i64) -> usize {
    let danger = house.forged(GUIDED, "danger", "");
    let card = told(house, GUIDED, &danger).await;
    assert!(card.contains("112"), "hour {hour}: {card}");
    let home = house.forged(GUIDED, "home", "");
    let shown = told(house, GUIDED, &home).await;
    assert!(!shown.contains("112") && !shown.contains(&line(Notice::NotSaved)));
    let newcomer = ChatId(100 + hour);
    house.meets(newcomer).await;
    assert_eq!(house.menu(newcomer).text, shown, "hour {hour}");
    // Whoever sends is told; what is said is guided or told, and never said to be kept.
    let sends = house.forged(WRITES, "request-review", "send");
    let answer = told(house, WRITES, &sends).await;
    assert!(answer.contains(&line(Notice::NotSaved)), "{hour}: {answer}");
    assert!(!answer.contains("<code>"), "hour {hour}: {answer}");
    house.say(WRITES, &format!("this is hour {hour}")).await;
    let answer = house.menu(WRITES).text;
    for kept in [Notice::Kept, Notice::KeptPleaseChoose, Notice::Added] {
        assert!(!answer.contains(&line(kept)), "hour {hour}: {answer}");
    }
    // Whoever asks for answers is not told that there are none.
    let opens = house.forged(newcomer, "request", "yes");
    let answer = told(house, newcomer, &opens).await;
    assert!(answer.contains(&line(Notice::NotSaved)), "{hour}: {answer}");
    house.app.tidy().await.unwrap_err();
    house.app.leave_again().await;
    house.pass(3600).await;
    5
}

/// Whether the number opens the mailbox of a chat, and what stands in it.
async fn opened(house: &TestHouse, chat: ChatId, number: &str) -> String {
    house.say(chat, number).await;
    let text = house.menu(chat).text;
    house.button(chat, "visit", "close");
    house.press(chat, "visit", "close").await;
    text
}

#[tokio::test]
async fn a_day_and_an_hour_without_a_database_lose_nothing_that_was_receipted() {
    let (mut house, [first, second]) = begun().await;
    let began = house.now();
    house.store.fail(Fault::Broken);
    let mut done = 0;
    for hour in 0..HOURS {
        done += an_hour(&house, hour).await;
    }
    assert_eq!(house.now() - began, HOURS * 3600);
    assert_ne!(house.now() / 86_400, began / 86_400, "midnight was in it");
    assert!(done >= 100, "{done}");
    // What could not be deleted without a database is owed, and is done when it is back.
    assert!(house.menu(SEES).text.contains(&second));
    house.store.fail(Fault::None);
    house.app.leave_again().await;
    house.app.tidy().await.unwrap();
    house.pass(60).await;
    let shown = house.face.phone.screen(SEES);
    assert!(
        shown.iter().all(|message| !message.text.contains("<code>")),
        "the receipt is hidden"
    );
    assert_eq!(house.cases().await.len(), 2, "nothing was sent meanwhile");

    let found = opened(&house, SENT, &first).await;
    assert!(found.contains(REPLY), "{found}");
    opened(&house, SEES, &second).await;
    house.meets(LATER).await;
    house.short_request(LATER, 3).await;
    let third = house.number(LATER);
    assert_eq!(house.cases().await.len(), 3);
    house.press(LATER, "home", "x").await;
    // Also after a restart, in which the keys of the day before have gone their way.
    house.restart();
    opened(&house, LATER, &third).await;
    let found = opened(&house, SENT, &first).await;
    assert!(found.contains(REPLY), "{found}");
    // The unsent message was over after its day, and nothing of it is left.
    assert!(house.store.list_drafts().await.unwrap().len() <= 3);
    let words = house.read(house.newest().await).await;
    assert_eq!(words, ["it is request 3"]);
}
