//! While the harmless screen stands somebody else may hold the phone: whatever is typed then,
//! and whatever does not work at that moment, it stays what it is.

use sanad::app::messenger::ChatId;
use sanad::domain::conversation::{FileKind, NotTaken, Notice};
use sanad::store::Fault;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);
const FAULTS: [Fault; 4] = [Fault::None, Fault::Broken, Fault::AtCommit, Fault::Silent];

/// English, in a request of which somebody must not know.
async fn in_a_request() -> TestHouse {
    let house = TestHouse::met_by(CHAT).await;
    house.consents(CHAT).await;
    house.say(CHAT, "he has my passport").await;
    house
}

/// The same, hidden while that is wrong with the database.
async fn hidden_during(fault: Fault) -> TestHouse {
    let house = in_a_request().await;
    house.store.fail(fault);
    house.press(CHAT, "cover", "x").await;
    house.store.fail(Fault::None);
    house
}

fn line(notice: Notice) -> String {
    live().notice(english(), notice)
}

impl TestHouse {
    /// Only the harmless screen stands, without a line above it.
    fn is_covered(&self, when: &str) {
        let shown = self.face.phone.screen(CHAT);
        let texts: Vec<_> = shown.iter().map(|m| m.text.as_str()).collect();
        let cover = live().texts.screen(english(), "cover", None);
        assert_eq!(texts, [cover.as_str()], "{when}");
    }

    /// All that can be sent without a button.
    async fn sends_everything(&self) {
        self.say(CHAT, "is there an answer?").await;
        self.say(CHAT, "7").await;
        self.say(CHAT, "/who").await;
        self.send(CHAT, FileKind::Photo, None).await;
        self.send(CHAT, FileKind::Voice, Some("look")).await;
        self.send_place(CHAT, 33.9, -6.8).await;
        self.send_other(CHAT, NotTaken::Sticker).await;
        self.edit(CHAT).await;
    }
}

fn english() -> sanad::domain::payload::LanguageCode {
    sanad::domain::payload::LanguageCode::new("en").unwrap()
}

#[tokio::test]
async fn what_is_sent_under_the_cover_goes_and_the_cover_stays_whatever_the_database_does() {
    let pairs = FAULTS
        .into_iter()
        .flat_map(|one| FAULTS.map(|other| (one, other)));
    let cases = pairs.map(|(before, during)| async move {
        let house = hidden_during(before).await;
        house.is_covered(&format!("hidden during {before:?}"));
        house.store.fail(during);
        house.sends_everything().await;
        house.is_covered(&format!("hidden during {before:?}, sent during {during:?}"));
        house.store.fail(Fault::None);
        house.fetch_files().await;
        house.is_covered(&format!("{before:?}, {during:?}, files were fetched"));
    });
    futures::future::join_all(cases).await;
}

#[tokio::test]
async fn a_screen_that_belongs_to_the_cover_gives_way_to_nothing_but_the_cover() {
    let house = hidden_during(Fault::None).await;
    house.press(CHAT, "cover-tea", "").await;
    house.store.fail(Fault::Silent);
    house.say(CHAT, "is there an answer?").await;
    house.is_covered("beside the cover");
}

#[tokio::test]
async fn a_flood_under_the_cover_is_told_when_the_person_is_back() {
    let house = hidden_during(Fault::None).await;
    house.spend_budget(CHAT);
    house.face.take_calls(CHAT);
    for passed in [false, true, false] {
        let arrival = house.saying(CHAT, "is there an answer?");
        let outcome = house.app.turn_beyond(arrival, passed).await;
        house.deliver(CHAT, outcome).await;
    }
    assert!(house.face.take_calls(CHAT).is_empty(), "the cover stays");
    assert_eq!(house.left_standing(CHAT).len(), 3, "as in every flood");
    house.press(CHAT, "cover-tea", "").await;
    let slower = line(Notice::Slower);
    assert!(!house.menu(CHAT).text.contains(&slower));
    house.say(CHAT, "home").await;
    assert!(
        house.menu(CHAT).text.contains(&slower),
        "on the next screen"
    );
}

#[tokio::test]
async fn what_a_flood_refused_before_is_not_told_on_the_cover() {
    let house = in_a_request().await;
    house.spend_budget(CHAT);
    let passed = house.saying(CHAT, "and then");
    house.app.turn_beyond(passed, true).await;
    house.press(CHAT, "cover", "x").await;
    let slower = line(Notice::Slower);
    assert!(!house.menu(CHAT).text.contains(&slower));
    house.say(CHAT, "/start").await;
    assert!(house.menu(CHAT).text.contains(&slower));
}

#[tokio::test]
async fn a_cap_that_is_reached_is_not_told_on_the_cover() {
    // What was open when the database was silent is open still.
    let house = hidden_during(Fault::Silent).await;
    house.fill_with_pieces().await;
    house.send(CHAT, FileKind::Photo, None).await;
    house.is_covered("no room for files");
}

#[tokio::test]
async fn the_word_that_hides_hides_without_a_line_when_nothing_can_be_saved() {
    for fault in FAULTS {
        let house = in_a_request().await;
        house.store.fail(fault);
        house.say(CHAT, "weather").await;
        let menu = house.menu(CHAT);
        let cover = live().texts.screen(english(), "cover", None);
        assert_eq!(menu.text, cover, "{fault:?}");
    }
}

#[tokio::test]
async fn words_of_danger_and_a_number_lead_away_from_the_cover_without_a_database() {
    let house = hidden_during(Fault::None).await;
    house.store.fail(Fault::Broken);
    house.say(CHAT, "1234 5678 9012 3456 7890").await;
    assert!(house.left_standing(CHAT).is_empty(), "a number never stays");
    assert!(house.menu(CHAT).text.contains(&line(Notice::NotSaved)));
    house.store.fail(Fault::None);
    house.say(CHAT, "weather").await;
    house.store.fail(Fault::Broken);
    house.say(CHAT, "he will kill me").await;
    assert!(!house.buttons(CHAT).is_empty());
    let cover = live().texts.screen(english(), "cover", None);
    assert_ne!(house.menu(CHAT).text, cover);
}
