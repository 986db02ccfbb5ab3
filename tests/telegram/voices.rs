//! Recordings toward Telegram: uploaded once for each bot, sent by their id from then on,
//! and read where a voice is not taken.

use std::sync::Arc;

use sanad::app::file_ids::FileIds;
use sanad::app::messenger::{Card, ChatId, MessageId, Messenger as _, Recording, Refusal};
use sanad::store::Fault;
use sanad::telegram::Telegram;
use sha2::{Digest as _, Sha256};

use crate::clips::clip;
use crate::desk::card;
use crate::double::{Double, TOKEN, Trouble};
use crate::house::TestHouse;

pub fn voice(name: &str, protected: bool) -> Card {
    let bytes = clip(name, 2);
    let recording = Recording {
        sound: Sha256::digest(&bytes).into(),
        bytes: Arc::from(bytes),
        seconds: 2,
    };
    Card {
        voice: Some(recording),
        ..card(&format!("112 <b>{name}</b> &amp; more"), protected)
    }
}

fn telegram(double: &Double, ids: FileIds) -> Telegram {
    let telegram = Telegram::new(TOKEN, Some(&double.url), None).unwrap();
    telegram.remembering(ids)
}

fn uploads(double: &Double) -> usize {
    double.world().voices.uploads
}

#[tokio::test]
async fn a_recording_is_uploaded_once_whoever_hears_it() {
    let double = Double::start().await;
    let telegram = telegram(&double, FileIds::default());
    for chat in 1..4 {
        telegram
            .send(ChatId(chat), &voice("papers", chat == 2))
            .await
            .unwrap();
    }
    telegram
        .send(ChatId(1), &voice("wages", false))
        .await
        .unwrap();
    assert_eq!(uploads(&double), 2, "one for each recording");
    for chat in 1..4 {
        let shown = double.screen(chat).swap_remove(0);
        assert_eq!(shown.voice, Some(clip("papers", 2)));
        assert_eq!(shown.text, "112 papers & more");
        assert_eq!(shown.protected, chat == 2);
        assert_eq!(shown.rows[0][0].0, "Go on");
    }
    double.assert_clean();
}

#[tokio::test]
async fn an_id_outlives_the_process_and_belongs_to_one_bot() {
    let double = Double::start().await;
    let mut house = TestHouse::new().await;
    let ids = FileIds::of(&house.house);
    let first = telegram(&double, ids.clone());
    first
        .send(ChatId(1), &voice("papers", false))
        .await
        .unwrap();
    house.restart();
    let ids = FileIds::of(&house.house);
    let again = telegram(&double, ids.clone());
    again
        .send(ChatId(2), &voice("papers", false))
        .await
        .unwrap();
    assert_eq!(uploads(&double), 1);
    let sound = voice("papers", false).voice.unwrap().sound;
    assert!(ids.find(4711, sound).await.is_some());
    assert!(ids.find(4712, sound).await.is_none(), "another bot");
    double.assert_clean();
}

#[tokio::test]
async fn an_id_that_telegram_forgot_costs_one_upload() {
    let double = Double::start().await;
    let house = TestHouse::new().await;
    let telegram = telegram(&double, FileIds::of(&house.house));
    let send = || async {
        let sent = telegram.send(ChatId(1), &voice("papers", false)).await;
        sent.unwrap();
    };
    send().await;
    double.world().voices.known.clear();
    send().await;
    send().await;
    assert_eq!((uploads(&double), double.screen(1).len()), (2, 3));
    double.assert_clean();
}

#[tokio::test]
async fn without_a_database_a_recording_is_uploaded_by_each_process() {
    let double = Double::start().await;
    let mut house = TestHouse::new().await;
    for fault in [Fault::Broken, Fault::AtCommit, Fault::Silent] {
        house.restart();
        house.store.fail(fault);
        let before = uploads(&double);
        let telegram = telegram(&double, FileIds::of(&house.house));
        for _ in 0..2 {
            let sent = telegram.send(ChatId(1), &voice("papers", false)).await;
            assert!(sent.is_ok(), "{fault:?}");
        }
        if fault != Fault::AtCommit {
            assert_eq!(uploads(&double), before + 1, "{fault:?}");
        }
    }
}

/// The same recording into so many chats at the same moment; gives how many were taken.
async fn at_once(telegram: &Telegram, chats: std::ops::Range<i64>) -> usize {
    let sends = chats.map(|chat| {
        let telegram = telegram.clone();
        async move {
            let voice = voice("papers", false);
            telegram.send(ChatId(chat), &voice).await.is_ok()
        }
    });
    let sent = futures::future::join_all(sends).await;
    sent.into_iter().filter(|taken| *taken).count()
}

#[tokio::test]
async fn a_recording_that_many_ask_for_at_once_is_uploaded_once() {
    let double = Double::start().await;
    let house = TestHouse::new().await;
    let telegram = telegram(&double, FileIds::of(&house.house));
    assert_eq!(at_once(&telegram, 1..31).await, 30);
    assert_eq!(uploads(&double), 1);
    // Telegram forgot its id, which thirty find out together.
    double.world().voices.known.clear();
    assert_eq!(at_once(&telegram, 1..31).await, 30);
    assert_eq!(uploads(&double), 2);
    double.assert_clean();
}

#[tokio::test]
async fn an_upload_that_fails_holds_nobody_and_one_for_a_single_person_is_made_by_the_next() {
    let double = Double::start().await;
    let telegram = telegram(&double, FileIds::default());
    double.always("sendVoice", None, Trouble::Page(502));
    assert_eq!(at_once(&telegram, 1..31).await, 0);
    assert_eq!(
        double.count("sendVoice"),
        1,
        "the others try again by themselves"
    );
    double.world().forget_troubles();
    // Some do not take voices, and whoever uploads may be one of them.
    double.world().voices.unwanted.extend(1..4);
    assert_eq!(at_once(&telegram, 1..31).await, 27);
    let made = uploads(&double);
    assert!((1..=4).contains(&made), "{made}");
}

#[tokio::test]
async fn a_cache_that_does_not_answer_is_no_silent_database() {
    let double = Double::start().await;
    let house = TestHouse::new().await;
    let ids = FileIds::of(&house.house);
    for fault in [Fault::Silent, Fault::Broken] {
        house.store.fail(fault);
        for number in 0..7 {
            let telegram = telegram(&double, ids.clone());
            let sent = telegram
                .send(ChatId(1), &voice(&format!("{number}"), false))
                .await;
            assert!(sent.is_ok());
            assert!(house.house.is_answering(), "{fault:?} {number}");
        }
    }
}

#[tokio::test]
async fn what_goes_wrong_with_a_voice_is_told_apart() {
    let double = Double::start().await;
    let telegram = telegram(&double, FileIds::default());
    let send = |chat| {
        let telegram = telegram.clone();
        async move {
            telegram
                .send(ChatId(chat), &voice("papers", false))
                .await
                .err()
        }
    };
    double.trouble("sendVoice", None, Trouble::Flood(3));
    assert_eq!(send(1).await, Some(Refusal::After(3)));
    double.trouble("sendVoice", None, Trouble::Page(502));
    assert_eq!(send(1).await, Some(Refusal::Again));
    double.trouble("sendVoice", None, Trouble::Cut);
    assert_eq!(send(1).await, Some(Refusal::Again));
    double.world().blocked.insert(3);
    assert_eq!(send(3).await, Some(Refusal::Unreachable));
    assert_eq!(send(1).await, None);
    let before = uploads(&double);
    double.world().voices.unwanted.insert(2);
    assert_eq!(send(2).await, Some(Refusal::GiveUp));
    assert_eq!(uploads(&double), before, "the id is not to blame");
    double.trouble("sendVoice", None, Trouble::Flood(3));
    assert_eq!(send(1).await, Some(Refusal::After(3)), "nor for a flood");
    assert_eq!(uploads(&double), before);
}

#[tokio::test]
async fn the_words_under_a_voice_change_and_those_of_a_text_do_not() {
    let double = Double::start().await;
    let telegram = telegram(&double, FileIds::default());
    let heard = telegram.send(ChatId(1), &voice("papers", false)).await;
    let read = telegram.send(ChatId(1), &card("text", false)).await;
    let (heard, read) = (heard.unwrap(), read.unwrap());
    let blank = card("·", false);
    for _ in 0..2 {
        let changed = telegram.recaption(ChatId(1), heard, &blank).await;
        assert_eq!(changed, Ok(()), "the same again is no failure");
    }
    assert_eq!(double.screen(1)[0].text, "·");
    let refused = Err(Refusal::CannotChange);
    assert_eq!(telegram.recaption(ChatId(1), read, &blank).await, refused);
    assert_eq!(telegram.edit(ChatId(1), heard, &blank).await, refused);
    let gone = MessageId(99_999);
    assert_eq!(telegram.recaption(ChatId(1), gone, &blank).await, refused);
    double.assert_clean();
}
