//! Messages that Telegram took although nobody was told: they are found, and soon.

use sanad::app::messenger::{ChatId, MessageId};
use sanad::app::phone::{PhoneMessage, Side};
use sanad::domain::conversation::Here;
use sanad::domain::payload::Payload;

use crate::house::TestHouse;

const CHAT: ChatId = ChatId(1);

impl TestHouse {
    fn ours(&self) -> Vec<PhoneMessage> {
        let shown = self.face.phone.screen(CHAT).into_iter();
        shown.filter(|m| m.side == Side::Bot).collect()
    }

    /// Time passes, and number after number is looked at.
    async fn looks(&self, seconds: i64) {
        self.pass(seconds).await;
        self.until_nothing_is_due(0).await;
    }
}

#[tokio::test]
async fn a_private_screen_that_was_taken_twice_does_not_stay_twice() {
    let house = TestHouse::met_by(CHAT).await;
    house.face.lose_answers(1);
    house.press(CHAT, "request", "").await;
    let menu = house.menu(CHAT);
    let consent = menu.text.clone();
    let both = house.ours();
    assert_eq!(both.iter().filter(|m| m.text == consent).count(), 2);
    house.looks(5).await;
    let left = house.ours();
    assert!(left.iter().any(|m| m.id == menu.id && m.text == consent));
    assert_eq!(left.iter().filter(|m| m.text == consent).count(), 1);
}

#[tokio::test]
async fn what_was_never_taken_is_not_looked_for_in_the_screen_that_came_next() {
    let house = TestHouse::met_by(CHAT).await;
    house.press(CHAT, "request", "").await;
    let menu = house.menu(CHAT);
    let read = Payload::parse(&house.buttons(CHAT)[0].press).unwrap();
    let here = Here {
        language: read.language,
        country: read.country,
        secret: read.secret,
    };
    // One was sent before it, and the row could not be dropped while the database was away.
    let before = MessageId(menu.id.0 - 1);
    let row = house.app.menu_in_doubt(CHAT, before, here).await;
    assert!(row.is_some());
    house.looks(120).await;
    assert_eq!(house.menu(CHAT).text, menu.text);
}

#[tokio::test]
async fn a_private_screen_that_was_taken_before_a_kill_does_not_stay() {
    let mut house = TestHouse::met_by(CHAT).await;
    house.face.lose_answers(100);
    let press = house.forged(CHAT, "request", "");
    let asking = house.press_data(CHAT, &press);
    let asked = tokio::time::timeout(std::time::Duration::from_millis(300), asking).await;
    assert!(asked.is_err(), "it is tried again and again");
    let consent = house.ours().last().unwrap().text.clone();
    house.restart();
    house.face.lose_answers(0);
    house.looks(120).await;
    assert!(house.ours().iter().all(|m| m.text != consent));
}
