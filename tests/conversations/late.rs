//! Updates that come again, or late: they end nothing that was begun after them.

use sanad::app::arrival::Arrival;
use sanad::app::messenger::ChatId;
use sanad::domain::conversation::{Answer, FileKind};
use sanad::store::Fault;

use crate::house::TestHouse;
use crate::house::asking::ANSWERS;

const CHAT: ChatId = ChatId(1);

impl TestHouse {
    /// A request is begun and something said in it.
    pub(super) async fn begins(&self, words: &str) {
        self.say(CHAT, "/start").await;
        self.consents(CHAT).await;
        self.answers(CHAT, &ANSWERS).await;
        self.say(CHAT, words).await;
        self.press(CHAT, "request-review", "").await;
    }

    /// The same, sent; the code that is shown.
    pub(super) async fn sends(&self, words: &str) -> String {
        self.begins(words).await;
        self.press(CHAT, "request-review", "send").await;
        let code = self.number(CHAT);
        self.say(CHAT, "/help").await;
        code
    }

    pub(super) async fn words_of_cases(&self) -> Vec<String> {
        let mut words = Vec::new();
        for line in self.cases().await {
            let read = self.read(line.case).await;
            words.extend(read.into_iter().filter(|line| line.contains("words")));
        }
        words.sort();
        words
    }
}

#[tokio::test]
async fn an_erasing_that_comes_again_leaves_the_next_request_as_it_is() {
    let house = TestHouse::met_by(CHAT).await;
    for by_press in [false, true] {
        house.begins("old words").await;
        let erases = if by_press {
            house.pressing(CHAT, &house.forged(CHAT, "erase", "yes"))
        } else {
            house.saying(CHAT, "/delete")
        };
        house.deal(erases.clone()).await;
        assert!(house.store.list_drafts().await.unwrap().is_empty());
        house.begins("new words").await;
        let shown = house.menu(CHAT).text;
        house.deal(erases).await;
        assert_eq!(house.menu(CHAT).text, shown, "the request stands as it was");
        house.press(CHAT, "request-review", "send").await;
        house.say(CHAT, "/help").await;
    }
    assert_eq!(house.words_of_cases().await, ["new words", "new words"]);
}

#[tokio::test]
async fn an_erasing_that_comes_late_erases_what_was_there_when_it_was_asked() {
    let house = TestHouse::met_by(CHAT).await;
    house.begins("old words").await;
    let erases = house.saying(CHAT, "/delete");
    let after = house.saying(CHAT, "/help");
    house.deal(after).await;
    house.deal(erases).await;
    assert!(house.store.list_drafts().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_case_that_is_erased_again_takes_no_other_case_with_it() {
    let house = TestHouse::met_by(CHAT).await;
    let first = house.sends("first words").await;
    house.say(CHAT, "/delete").await;
    let second = house.sends("second words").await;
    house.say(CHAT, "/delete").await;
    house.say(CHAT, &first).await;
    house.press(CHAT, "visit", "erase").await;
    let erases = house.pressing(CHAT, &house.button(CHAT, "visit", "erase2").press);
    house.deal(erases.clone()).await;
    assert_eq!(house.words_of_cases().await, ["second words"]);
    assert!(house.store.list_drafts().await.unwrap().is_empty());
    house.say(CHAT, &second).await;
    house.deal(erases).await;
    assert_eq!(house.words_of_cases().await, ["second words"]);
    // Who means this one erases this one.
    house.say(CHAT, &second).await;
    house.press(CHAT, "visit", "erase").await;
    house.press(CHAT, "visit", "erase2").await;
    assert!(house.cases().await.is_empty());
}

#[tokio::test]
async fn whoever_did_not_see_that_a_case_was_erased_is_told_how_to_be_sure() {
    let mut house = TestHouse::met_by(CHAT).await;
    let code = house.sends("first words").await;
    house.say(CHAT, "/delete").await;
    house.say(CHAT, &code).await;
    house.press(CHAT, "visit", "erase").await;
    let erases = house.pressing(CHAT, &house.button(CHAT, "visit", "erase2").press);
    // The process ends between the commit and the screen that says so.
    house.app.turn(erases.clone()).await;
    house.restart();
    house.deal(erases).await;
    assert!(house.menu(CHAT).text.contains("when nothing opens"));
    house.say(CHAT, &code).await;
    assert!(!house.menu(CHAT).text.contains("first words"));
    assert!(house.cases().await.is_empty());
}

#[tokio::test]
async fn a_number_that_comes_again_takes_the_place_of_no_later_visit() {
    let house = TestHouse::met_by(CHAT).await;
    let first = house.sends("first words").await;
    house.say(CHAT, "/delete").await;
    let second = house.sends("second words").await;
    house.say(CHAT, "/delete").await;
    let opens = house.saying(CHAT, &first);
    house.deal(opens.clone()).await;
    house.press(CHAT, "visit", "close").await;
    house.say(CHAT, &second).await;
    house.deal(opens).await;
    house.press(CHAT, "visit", "erase").await;
    house.press(CHAT, "visit", "erase2").await;
    assert_eq!(house.words_of_cases().await, ["first words"]);
}

#[tokio::test]
async fn a_sending_that_comes_again_does_not_send_the_next_request() {
    let house = TestHouse::met_by(CHAT).await;
    house.begins("first words").await;
    let sends = house.pressing(CHAT, &house.button(CHAT, "request-review", "send").press);
    house.deal(sends.clone()).await;
    house.say(CHAT, "/delete").await;
    house.begins("second words").await;
    house.deal(sends).await;
    assert_eq!(house.words_of_cases().await, ["first words"]);
    house.press(CHAT, "request-review", "send").await;
    assert_eq!(
        house.words_of_cases().await,
        ["first words", "second words"]
    );
}

#[tokio::test]
async fn words_of_an_erased_request_that_come_again_are_kept_with_no_later_one() {
    let house = TestHouse::met_by(CHAT).await;
    house.begins("first words").await;
    let words = house.saying(CHAT, "erased words");
    let danger = house.saying(CHAT, "erased words: he will kill me");
    let photo = house.sending(CHAT, FileKind::Photo, Some("words under it"));
    let answer = house.pressing(CHAT, &house.forged(CHAT, "request-age", "minor"));
    for of_the_first in [&words, &danger, &photo, &answer] {
        house.deal(of_the_first.clone()).await;
    }
    house.say(CHAT, "/delete").await;
    house.begins("second words").await;
    let shown = house.menu(CHAT).text;
    for of_the_first in [words, photo] {
        house.deal(of_the_first).await;
        let told = house.menu(CHAT).text;
        assert!(told.contains("was not kept with it"), "{told}");
    }
    house.deal(danger).await;
    let told = house.menu(CHAT).text;
    assert!(told.contains("112"), "danger is answered");
    assert!(told.contains("was not kept with it"), "{told}");
    house.deal(answer).await;
    assert_eq!(house.menu(CHAT).text, shown, "the request stands as it was");
    house.press(CHAT, "request-review", "send").await;
    assert_eq!(house.words_of_cases().await, ["second words"]);
    let file = house.open(house.newest().await).await;
    let is_minor = |answer: &Answer| answer.choices.iter().any(|choice| choice == "minor");
    assert!(
        !file.answers.iter().any(is_minor),
        "it was of the request before"
    );
}

#[tokio::test]
async fn words_that_come_again_are_added_to_no_other_case() {
    let house = TestHouse::met_by(CHAT).await;
    let first = house.sends("first words").await;
    house.say(CHAT, "/delete").await;
    let second = house.sends("second words").await;
    house.say(CHAT, "/delete").await;
    house.say(CHAT, &first).await;
    let words = house.saying(CHAT, "more words");
    house.deal(words.clone()).await;
    house.press(CHAT, "visit", "close").await;
    let danger = house.saying(CHAT, "these words: he will kill me");
    let photo = house.sending(CHAT, FileKind::Photo, Some("words under it"));
    house.say(CHAT, &second).await;
    let kept = ["first words", "more words", "second words"];
    house.deal(words).await;
    assert!(house.menu(CHAT).text.contains("was not added"));
    house.deal(photo).await;
    assert!(house.menu(CHAT).text.contains("was not added"));
    house.deal(danger).await;
    let shown = house.menu(CHAT).text;
    assert!(
        shown.contains("was not added") && shown.contains("112"),
        "{shown}"
    );
    assert_eq!(house.words_of_cases().await, kept);
    // What is said now is added.
    house.say(CHAT, "words of now").await;
    assert_eq!(house.words_of_cases().await.len(), 4);
}

#[tokio::test]
async fn a_closing_that_comes_late_closes_no_later_visit() {
    let house = TestHouse::met_by(CHAT).await;
    let code = house.sends("first words").await;
    house.say(CHAT, "/delete").await;
    house.say(CHAT, &code).await;
    let closes = house.pressing(CHAT, &house.button(CHAT, "visit", "close").press);
    house.deal(closes.clone()).await;
    house.say(CHAT, &code).await;
    house.deal(closes).await;
    house.say(CHAT, "more words").await;
    assert_eq!(house.words_of_cases().await, ["first words", "more words"]);
}

/// Somebody leaves where nothing is in progress, and that comes again.
async fn left_at_the_consent() -> (TestHouse, Arrival) {
    let house = TestHouse::met_by(CHAT).await;
    house.press(CHAT, "request", "").await;
    let leaves = house.pressing(CHAT, &house.button(CHAT, "cover", "x").press);
    house.deal(leaves.clone()).await;
    (house, leaves)
}

#[tokio::test]
async fn a_leaving_that_comes_again_leaves_no_request_that_was_begun_after_it() {
    let (house, leaves) = left_at_the_consent().await;
    house.begins("first words").await;
    let shown = house.menu(CHAT).text;
    house.deal(leaves.clone()).await;
    assert_eq!(house.menu(CHAT).text, shown, "the request stands as it was");
    house.pass(60).await;
    assert_eq!(
        house.menu(CHAT).text,
        shown,
        "nothing takes its place later"
    );
    house.say(CHAT, "more words").await;
    house.press(CHAT, "request-review", "send").await;
    let words: Vec<_> = house.read(house.newest().await).await;
    assert!(words.contains(&"more words".to_owned()), "{words:?}");
}

#[tokio::test]
async fn a_leaving_that_comes_again_leaves_no_receipt_that_came_after_it() {
    let (mut house, leaves) = left_at_the_consent().await;
    house.begins("first words").await;
    let sends = house.pressing(CHAT, &house.button(CHAT, "request-review", "send").press);
    // The receipt is on its way, and then nobody has seen it.
    house.app.turn(sends.clone()).await;
    house.deal(leaves.clone()).await;
    let number = house.number(CHAT);
    house.restart();
    house.app.turn(leaves.clone()).await;
    house.deal(sends.clone()).await;
    assert_eq!(house.number(CHAT), number);
    // Who leaves it now has left it.
    house.press(CHAT, "cover", "x").await;
    let again = house.app.turn(sends).await.show.expect("a screen");
    assert!(!again.card.text.contains(&number));
}

#[tokio::test]
async fn a_receipt_that_a_late_press_brings_into_an_older_message_stands_there_alone() {
    let house = TestHouse::met_by(CHAT).await;
    house.press(CHAT, "request", "").await;
    let leaves = house.pressing(CHAT, &house.button(CHAT, "cover", "x").press);
    house.begins("first words").await;
    house.press(CHAT, "request-review", "send").await;
    let number = house.number(CHAT);
    house.deal(leaves).await;
    let shown = house.face.phone.screen(CHAT);
    let receipts = shown
        .iter()
        .filter(|message| message.text.contains(&number));
    assert_eq!(receipts.count(), 1);
}

#[tokio::test]
async fn a_leaving_that_is_written_later_leaves_no_receipt_that_came_after_it() {
    for comes_again in [false, true] {
        let house = TestHouse::met_by(CHAT).await;
        house.press(CHAT, "request", "").await;
        let leaves = house.pressing(CHAT, &house.button(CHAT, "cover", "x").press);
        house.store.fail(Fault::Broken);
        house.deal(leaves.clone()).await;
        house.store.fail(Fault::None);
        if comes_again {
            house.app.leave_again().await;
        }
        house.begins("first words").await;
        let sends = house.pressing(CHAT, &house.button(CHAT, "request-review", "send").press);
        house.app.turn(sends.clone()).await;
        if comes_again {
            house.wait(60);
            house.store.fail(Fault::Broken);
            house.app.turn(leaves).await;
            house.store.fail(Fault::None);
        }
        house.app.leave_again().await;
        house.deal(sends).await;
        assert!(house.menu(CHAT).text.contains("<code>"), "{comes_again}");
    }
}

#[tokio::test]
async fn what_cannot_be_written_leaves_no_receipt_that_nobody_saw() {
    let mut house = TestHouse::met_by(CHAT).await;
    house.begins("first words").await;
    let sends = house.pressing(CHAT, &house.button(CHAT, "request-review", "send").press);
    house.app.turn(sends.clone()).await;
    house.restart();
    house.store.fail(Fault::AtCommit);
    house.say(CHAT, "1234 5678 9012 3456 7890").await;
    house.store.fail(Fault::None);
    house.app.leave_again().await;
    let again = house.app.turn(sends).await.show.expect("a screen");
    assert!(again.card.text.contains("<code>"));
}
