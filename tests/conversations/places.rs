//! A place that somebody shares tells where they are: whatever becomes of it, it leaves the chat.

use sanad::app::arrival::{Arrival, Incoming};
use sanad::app::messenger::ChatId;
use sanad::domain::conversation::Notice;
use sanad::domain::payload::LanguageCode;
use sanad::store::Fault;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);

impl TestHouse {
    /// A place somewhere in Morocco stands in the chat and arrives.
    fn sharing(&self) -> Arrival {
        let typed = self.face.phone.say(CHAT, "", None);
        self.arrival(CHAT, Incoming::Place(33.9, -6.8), Some(typed))
    }

    fn says(&self, notice: Notice) -> bool {
        let line = live().notice(LanguageCode::new("en").unwrap(), notice);
        self.menu(CHAT).text.contains(&line)
    }
}

#[tokio::test]
async fn a_kill_between_a_place_and_its_deletion_leaves_no_place() {
    let mut house = TestHouse::met_by(CHAT).await;
    house.app.turn(house.sharing()).await;
    house.restart();
    assert_eq!(house.left_standing(CHAT).len(), 1, "it was not deleted yet");
    house.pass(60).await;
    assert!(house.left_standing(CHAT).is_empty());
}

#[tokio::test]
async fn what_is_written_down_of_a_place_goes_with_it() {
    let house = TestHouse::met_by(CHAT).await;
    house.deal(house.sharing()).await;
    assert!(house.menu(CHAT).text.contains("Morocco"));
    assert!(house.left_standing(CHAT).is_empty());
    let far = house.now() + 47 * 3600;
    assert!(house.store.due_sweeps(far, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_place_beyond_the_budget_of_its_chat_is_refused_in_words_and_goes() {
    for passed in [false, true] {
        for screen in ["papers", "cover", "request-message"] {
            let house = TestHouse::met_by(CHAT).await;
            let begin = house.forged(CHAT, "request", "yes");
            house.press_data(CHAT, &begin).await;
            house
                .press_data(CHAT, &house.forged(CHAT, screen, ""))
                .await;
            house.spend_budget(CHAT);
            let outcome = house.app.turn_beyond(house.sharing(), passed).await;
            house.deliver(CHAT, outcome).await;
            assert!(house.left_standing(CHAT).is_empty(), "{passed} {screen}");
            let is_told = house.says(Notice::Slower);
            assert_eq!(is_told, !passed && screen != "cover", "{passed} {screen}");
            house.say(CHAT, "/start").await;
            assert!(house.says(Notice::Slower) || is_told, "{passed} {screen}");
        }
    }
}

#[tokio::test]
async fn a_place_that_could_not_be_written_down_is_answered_and_goes() {
    let house = TestHouse::met_by(CHAT).await;
    house.store.fail(Fault::AtCommit);
    house.deal(house.sharing()).await;
    assert!(house.menu(CHAT).text.contains("Morocco"));
    assert!(house.left_standing(CHAT).is_empty());
}
