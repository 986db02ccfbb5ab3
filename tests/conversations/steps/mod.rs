//! `step` on events and drafts that nobody would think of, and every card that it leads to.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use sanad::content::card::Card;
use sanad::domain::case::{CaseRef, State};
use sanad::domain::code::Code;
use sanad::domain::conversation::{
    Command, Detail, Draft, Effect, Event, FileKind, FileState, Fresh, Here, Key, Letter, NotTaken,
    Opened, SentFile, Turn, View, Visit, Way, What,
};
use sanad::domain::keys::Pair;
use sanad::domain::language::Direction;
use sanad::domain::payload::{Argument, Country, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::step;
use sanad::store::records::draft_bytes;

use crate::house::live;

mod cards;
mod events;

use events::{Told, event, opened, told};

/// A view so that two of them can be compared.
fn seen(view: &View) -> String {
    let card = live().card(view);
    let buttons: Vec<_> = card
        .rows
        .iter()
        .flatten()
        .map(|b| format!("{}={}", b.label, b.press))
        .collect();
    format!(
        "{} {:?} {} {:?} {buttons:?}",
        view.screen, view.notice, card.text, view.vanish
    )
}

/// What is to be done, so that two turns can be compared.
fn form(turn: &Turn) -> Vec<String> {
    let draft = turn.draft.as_ref().map(draft_bytes);
    let effects = turn.effects.iter().map(|effect| match effect {
        Effect::Show(view) => format!("show {}", seen(view)),
        Effect::Toast(notice) => format!("toast {notice:?}"),
        Effect::Sweep => "sweep".to_owned(),
        Effect::SaveDraft => "save".to_owned(),
        Effect::DropDraft => "drop".to_owned(),
        Effect::Submit(s) => format!(
            "submit {:?} {:?} {} {}",
            s.urgency,
            s.reasons,
            s.watched,
            *s.code.grouped()
        ),
        Effect::Append(pieces) => format!(
            "append {:?}",
            pieces.iter().map(|p| p.id).collect::<Vec<_>>()
        ),
        Effect::OpenMailbox(Key::Six(six)) => format!("six {:?}", *six.digits()),
        Effect::OpenMailbox(Key::Whole(code)) => format!("whole {}", *code.grouped()),
        Effect::OpenMailbox(Key::Again) => "again".to_owned(),
        Effect::Lock(way) => format!("lock {way:?}"),
        Effect::EraseCase(case) => format!("erase {case:?}"),
        Effect::OnlyLook => "only look".to_owned(),
        Effect::Count(counted) => format!("count {counted:?}"),
    });
    std::iter::once(format!("{draft:?}"))
        .chain(effects)
        .collect()
}

/// What holds for every card, whatever it shows.
fn check(card: &Card, view: &View) {
    let screen = view.screen;
    assert!(!card.rows.is_empty(), "{screen} has a way on");
    assert!(card.rows.iter().all(|row| !row.is_empty()), "{screen}");
    assert!(
        !card.text.is_empty() && card.text.chars().count() <= 4096,
        "{screen}"
    );
    for button in card.rows.iter().flatten() {
        assert!(
            !button.label.is_empty() && button.press.len() <= 64,
            "{screen}"
        );
        let payload = Payload::parse(&button.press).expect("a payload that parses");
        assert!(payload.render() == button.press, "{screen}");
        assert!(live().content.screen(payload.screen).is_some(), "{screen}");
    }
    let private = live().content.is_private(screen);
    assert!(!private || card.protected, "{screen} is protected");
}

/// What the buttons of the last card carry.
fn shown_buttons(views: &[View]) -> Vec<Payload> {
    let Some(view) = views.last() else {
        return Vec::new();
    };
    let card = live().card(view);
    let buttons = card.rows.iter().flatten();
    let parsed = buttons.map(|b| Payload::parse(&b.press).unwrap());
    // A request is begun more often than it would be by chance.
    let consent = live().content.landmarks.consent;
    let mut all: Vec<Payload> = parsed.collect();
    if let Some(go_on) = all.iter().find(|p| p.screen == consent).copied() {
        all.extend([go_on; 40]);
    }
    all
}

/// Plays a conversation; gives all views that came of it.
fn play(all: &[Told]) -> Vec<View> {
    let content = &live().content;
    let mut draft: Option<Draft> = None;
    let (mut at, mut shown, mut views) = (1_772_445_600, None, Vec::new());
    for (update, told) in (1..).zip(all) {
        at += i64::from(told.wait);
        let update = if told.again { update - 1 } else { update };
        let mut event = event(told, at, update, shown);
        // Most of the time somebody presses one of the buttons that they see.
        if let Some(payload) = shown_buttons(&views)
            .get(told.screen % 40)
            .filter(|_| told.kind < 8)
        {
            event.what = What::Pressed(payload.screen, payload.argument);
        }
        let turn = step(content, draft.clone(), &event);
        let twin = step(content, draft.clone(), &event);
        assert_eq!(form(&turn), form(&twin), "the same event leads to the same");
        let screens = turn
            .effects
            .iter()
            .filter(|e| matches!(e, Effect::Show(_)))
            .count();
        assert!(screens <= 1, "one screen at most");
        let follows = |e: &Effect| matches!(e, Effect::Submit(_) | Effect::OpenMailbox(_));
        if event.what.is_from_person() {
            let more = turn.effects.iter().any(follows);
            assert!(
                screens == 1 || more,
                "every event of a person leads to a screen"
            );
        }
        for effect in &turn.effects {
            if let Effect::Show(view) = effect {
                check(&live().card(view), view);
                shown = Some((view.screen, view.argument));
                views.push(view.clone());
            }
        }
        let opens = turn
            .effects
            .iter()
            .any(|e| matches!(e, Effect::OpenMailbox(_)));
        draft = turn.draft;
        if opens {
            let visit = Visit {
                opened: event.update,
                case: CaseRef([told.number; 16]),
                mailbox: [told.number; 16],
                key: [told.number; 32],
                case_key: Pair::from_seed(&[1; 32]).public,
                until: at + 600,
                writing: false,
            };
            draft.get_or_insert_with(|| Draft::begin(&event)).visit = Some(visit);
        }
    }
    views
}

#[test]
fn every_event_leads_to_the_same_screen_each_time_whatever_came_before() {
    let mut runner = TestRunner::new_with_rng(
        ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(200)
        },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let seen = RefCell::new(BTreeSet::new());
    let conversations = prop::collection::vec(told(), 1..80);
    let played = runner.run(&conversations, |all| {
        seen.borrow_mut()
            .extend(play(&all).into_iter().map(|view| view.screen));
        Ok(())
    });
    played.unwrap();
    let content = &live().content;
    let missed: Vec<_> = content
        .screens
        .keys()
        .filter(|id| !seen.borrow().contains(id))
        .collect();
    // The walk through all screens is in `guidance`; here most of them must have been met.
    let met = content.screens.len() - missed.len();
    assert!(
        met >= 180,
        "conversations came to {met} only, not to {missed:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn what_a_button_carries_comes_back_as_it_was(
        language in "[a-z][a-z0-9]{1,4}", country in prop::option::of("[A-Z]{2}"), secret in any::<[u8; 16]>(),
        screen in "[a-z][a-z0-9-]{0,23}", argument in "[A-Za-z0-9_?-]{0,8}",
    ) {
        let payload = Payload {
            language: LanguageCode::new(&language).unwrap(),
            country: country.and_then(|c| Country::new(&c)),
            secret: Secret::new(secret),
            screen: ScreenId::new(&screen).unwrap(),
            argument: Argument::new(&argument).unwrap(),
        };
        let data = payload.render();
        prop_assert!(data.len() <= 63 && data.is_ascii());
        prop_assert!(Payload::parse(&data) == Some(payload));
    }

    #[test]
    fn no_callback_data_breaks_the_parser_and_what_parses_renders_to_itself(
        data in prop_oneof![
            "\\PC{0,80}",
            "[\\x00-\\x7f]{0,70}",
            "1[a-z]{2}___(--|MA)[A-Za-z0-9_-]{22}[a-z.-]{0,25}[A-Za-z0-9.]{0,9}",
        ],
    ) {
        if let Some(payload) = Payload::parse(&data) {
            prop_assert_eq!(payload.render(), data);
        }
    }

    #[test]
    fn one_changed_letter_of_a_button_never_breaks_it(place in 0..63_usize, byte in any::<char>()) {
        let good = Payload {
            language: LanguageCode::new("en").unwrap(),
            country: None,
            secret: Secret::new([5; 16]),
            screen: ScreenId::new("request-watched").unwrap(),
            argument: Argument::new("yes").unwrap(),
        }.render();
        let bad: String = good.chars().enumerate().map(|(at, c)| if at == place { byte } else { c }).collect();
        if let Some(payload) = Payload::parse(&bad) {
            prop_assert_eq!(payload.render(), bad);
        }
    }
}
