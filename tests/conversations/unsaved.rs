//! While the database is broken or silent: what is answered all the same, and what is not saved.
//!
//! That guidance asks for none is in `guidance`.

use std::time::{Duration, Instant};

use sanad::app::messenger::ChatId;
use sanad::domain::payload::LanguageCode;
use sanad::store::Store;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);

#[tokio::test]
async fn start_and_words_of_danger_are_answered_while_the_database_is_broken_or_silent() {
    let danger = live()
        .texts
        .screen(LanguageCode::new("en").unwrap(), "danger", None);
    for store in [Store::broken(), Store::silent()] {
        let house = TestHouse::over(store).speaking_english();
        for (said, expected) in [
            ("/start", "Choose your language"),
            ("danger", &danger),
            ("they want to kill me", &danger),
            ("kaydrbni", &danger),
            ("weather", "Today"),
            ("/help", "Sanad"),
            ("/privacy", "What we know about you"),
            // Whether anything was erased is not known, so it is not said.
            ("/delete", "Not saved"),
            ("/stop", "Not saved"),
        ] {
            let begun = Instant::now();
            house.say(CHAT, said).await;
            assert!(begun.elapsed() < Duration::from_secs(1), "{said}");
            assert!(house.menu(CHAT).text.contains(expected), "{said}");
        }
    }
}

#[tokio::test]
async fn who_reads_guidance_and_asks_in_words_is_answered_without_a_database() {
    for fault in [sanad::store::Fault::Broken, sanad::store::Fault::Silent] {
        let house = TestHouse::met_by(CHAT).await;
        house.press(CHAT, "more", "").await;
        house.store.fail(fault);
        house.say(CHAT, "my boss keeps my passport").await;
        let card = house.menu(CHAT);
        let leads = |screen: &str| {
            let mut buttons = card.rows.iter().flatten();
            buttons.any(|button| button.press.contains(screen))
        };
        assert!(card.text.contains("Not saved"), "{}", card.text);
        assert!(leads("papers"), "{}", card.text);
        assert_eq!(house.left_standing(CHAT).len(), 1, "what was typed stays");
        // In a request it was meant for people, and its step stays.
        house.store.fail(sanad::store::Fault::None);
        house.consents(CHAT).await;
        let step = house.menu(CHAT).text;
        house.store.fail(fault);
        house.say(CHAT, "my boss keeps my passport").await;
        assert!(house.menu(CHAT).text.contains(&step));
    }
}

#[tokio::test]
async fn a_request_says_that_it_was_not_saved_and_leaves_what_was_typed() {
    for fault in [sanad::store::Fault::Broken, sanad::store::Fault::Silent] {
        let house = TestHouse::met_by(CHAT).await;
        house.consents(CHAT).await;
        house.store.fail(fault);
        house.press(CHAT, "request-watched", "no").await;
        assert!(house.menu(CHAT).text.contains("Not saved"), "{fault:?}");
        house.say(CHAT, "I cook and clean all day").await;
        assert!(house.menu(CHAT).text.contains("Not saved"), "{fault:?}");
        house.button(CHAT, "request-watched", "no");
        assert_eq!(house.left_standing(CHAT).len(), 1, "what was typed stays");
        house.store.fail(sanad::store::Fault::None);
        house.press(CHAT, "request-watched", "no").await;
        house.button(CHAT, "request-age", "minor");
        // Words of danger are answered, and are told to be not saved all the same.
        house.store.fail(fault);
        house.say(CHAT, "they will kill me").await;
        let card = house.menu(CHAT).text;
        assert!(
            card.contains("Not saved") && card.contains("112"),
            "{fault:?}"
        );
        assert_eq!(house.left_standing(CHAT).len(), 2, "what was typed stays");
    }
}
