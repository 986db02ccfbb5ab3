//! Older screens that still stand in a chat, and buttons of a former version: they change
//! nothing of what is open now.

use sanad::app::messenger::ChatId;
use sanad::domain::case::CaseRef;
use sanad::domain::code::Code;
use sanad::domain::conversation::{
    Detail, Draft, Effect, Event, Fresh, Here, Notice, Sent, View, Way, What,
};
use sanad::domain::payload::{Argument, LanguageCode, Secret};
use sanad::domain::press::{Name, Press};
use sanad::domain::step::step;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);
const OF_A_VISIT: [Press; 4] = [Press::Write, Press::Erase, Press::EraseAll, Press::OnlyLook];

fn says(house: &TestHouse, notice: Notice) -> bool {
    let line = live().notice(LanguageCode::new("en").unwrap(), notice);
    house.menu(CHAT).text.contains(&line)
}

/// Two cases of one chat, of which the second is open; the two screens of the first, with
/// which it would have been erased, still stand.
async fn with_an_older_visit() -> (TestHouse, [String; 2]) {
    let house = TestHouse::met_by(CHAT).await;
    let first = house.sends("first words").await;
    house.say(CHAT, "/delete").await;
    let second = house.sends("second words").await;
    house.say(CHAT, "/delete").await;
    house.say(CHAT, &first).await;
    let asks = house.button(CHAT, "visit", "erase").press;
    house.press_data(CHAT, &asks).await;
    let erases = house.button(CHAT, "visit", "erase2").press;
    house.say(CHAT, &second).await;
    (house, [asks, erases])
}

#[tokio::test]
async fn an_older_screen_erases_nothing_of_the_mailbox_that_is_open_now() {
    let (house, older) = with_an_older_visit().await;
    for data in &older {
        house.press_data(CHAT, data).await;
        assert!(says(&house, Notice::OldMenu));
        assert!(house.find_button(CHAT, "visit", "erase2").is_none());
    }
    assert_eq!(
        house.words_of_cases().await,
        ["first words", "second words"]
    );
    // The screen that is shown now belongs to what is open.
    house.press(CHAT, "visit", "erase").await;
    house.press_data(CHAT, &older[1]).await;
    house.press(CHAT, "visit", "erase").await;
    house.press(CHAT, "visit", "erase2").await;
    assert_eq!(house.words_of_cases().await, ["first words"]);
}

#[tokio::test]
async fn the_same_mailbox_opened_again_is_not_erased_by_a_screen_of_before() {
    let house = TestHouse::met_by(CHAT).await;
    let code = house.sends("first words").await;
    house.say(CHAT, &code).await;
    house.press(CHAT, "visit", "erase").await;
    let erases = house.button(CHAT, "visit", "erase2").press;
    house.press(CHAT, "visit", "").await;
    house.press(CHAT, "visit", "close").await;
    house.say(CHAT, &code).await;
    house.press_data(CHAT, &erases).await;
    assert_eq!(house.words_of_cases().await, ["first words"]);
}

#[tokio::test]
async fn buttons_of_a_former_version_and_of_other_visits_write_nothing() {
    let house = TestHouse::met_by(CHAT).await;
    let code = house.sends("first words").await;
    house.say(CHAT, &code).await;
    let before = house.store.list_drafts().await.unwrap();
    let other = Name::drawn(&[7; 16]);
    for press in OF_A_VISIT {
        for argument in [press.as_str(), press.on(other).as_str()] {
            let data = house.forged(CHAT, "visit", argument);
            house.press_data(CHAT, &data).await;
            assert!(says(&house, Notice::OldMenu), "{argument}");
            let after = house.store.list_drafts().await.unwrap();
            assert_eq!(after[0].version, before[0].version, "{argument}");
        }
    }
    assert_eq!(house.words_of_cases().await, ["first words"]);
    house.press(CHAT, "visit", "write").await;
    let after = house.store.list_drafts().await.unwrap();
    assert_ne!(after[0].version, before[0].version);
}

#[tokio::test]
async fn where_no_mailbox_is_open_an_older_screen_leads_to_the_pad() {
    let (house, older) = with_an_older_visit().await;
    house.press(CHAT, "visit", "close").await;
    for data in &older {
        house.press_data(CHAT, data).await;
        house.button(CHAT, "mailbox", "1");
    }
    assert_eq!(house.words_of_cases().await.len(), 2);
}

#[tokio::test]
async fn a_choice_under_an_older_receipt_leaves_the_newer_one_as_it_is() {
    let house = TestHouse::met_by(CHAT).await;
    house.begins("first words").await;
    house.press(CHAT, "request-review", "send").await;
    let six = house.button(CHAT, "request-receipt", "six").press;
    house.press(CHAT, "home", "x").await;
    house.begins("second words").await;
    house.press(CHAT, "request-review", "send").await;
    let number = house.number(CHAT);
    house.press_data(CHAT, &six).await;
    assert!(says(&house, Notice::OldMenu) && house.number(CHAT) == number);
    house.press(CHAT, "request-receipt", "six").await;
    assert!(!says(&house, Notice::OldMenu));
    assert!(house.find_button(CHAT, "request-receipt", "six").is_none());
}

/// A press at a receipt that was sent before buttons named anything, or after.
fn chosen(name: Option<Name>, argument: Argument) -> (Option<Way>, View) {
    let content = &live().content;
    let here = Here {
        language: LanguageCode::new("en").unwrap(),
        country: None,
        secret: Secret::new([5; 16]),
    };
    let code = Code::draw(&(0..64).collect::<Vec<u8>>()).unwrap();
    let event = Event {
        at: 2,
        sure: 2,
        update: 9,
        here,
        shown: None,
        intake: true,
        fresh: Fresh {
            draft: [1; 16],
            case: CaseRef([2; 16]),
            case_seed: [3; 32],
            piece: [4; 16],
            code: code.clone(),
        },
        what: What::Pressed(content.landmarks.receipt, argument),
    };
    let mut draft = Draft::begin(&event);
    draft.sent = Some(Sent {
        opened: 8,
        name,
        code,
        case: CaseRef([2; 16]),
        at: 1,
        draft: [1; 16],
        way: Way::Unchosen,
        taken: None,
        bearer: None,
        told: false,
        left: false,
    });
    let effects = step(content, Some(draft), &event).effects;
    let way = effects.iter().find_map(|effect| match effect {
        Effect::Lock(way) => Some(*way),
        _ => None,
    });
    let shown = effects.into_iter().find_map(|effect| match effect {
        Effect::Show(view) => Some(view),
        _ => None,
    });
    (way, shown.expect("a screen"))
}

#[test]
fn a_receipt_of_a_former_version_takes_the_buttons_that_stand_under_it() {
    let old = Argument::new("six").unwrap();
    let name = Name::drawn(&[7; 16]);
    let (way, shown) = chosen(None, old);
    assert_eq!(way, Some(Way::Six));
    let card = live().card(&shown);
    assert_eq!(card.rows[0][0].press.rsplit('.').next(), Some("whole"));
    let (way, shown) = chosen(Some(name), old);
    assert!(way.is_none() && matches!(shown.detail, Detail::Receipt(..)));
    assert!(chosen(None, Press::Six.on(name)).0.is_none());
    assert_eq!(
        chosen(Some(name), Press::Whole.on(name)).0,
        Some(Way::Whole)
    );
}
