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

/// What is needed to make one event again.
#[derive(Clone, Debug)]
struct Told {
    kind: u8,
    screen: usize,
    argument: String,
    words: String,
    number: u8,
    wait: u16,
    again: bool,
    intake: bool,
}

fn told() -> impl Strategy<Value = Told> {
    let argument = prop_oneof![
        5 => prop::sample::select(vec![
            "", "yes", "no", "skip", "done", "x", "in", "send", "sendnow", "show", "six", "whole",
            "exact", "town", "write", "erase", "erase2", "close", "keep", "stop", "?", "p1", "3",
            "ff", "123456", "1234", "minor", "adult", "me", "look", "ma", "ffffffff", "ping",
            "yes", "send", "send",
        ]).prop_map(ToOwned::to_owned),
        1 => "[A-Za-z0-9_?-]{0,8}",
    ];
    let words = prop_oneof![
        3 => prop::sample::select(vec![
            "danger", "yes", "non", "1", "٢", "they will kill me", "erase", "home", "i am 15",
            "1234 5678 9012 3456 7890", "<b>", "weather", "نعم", "hello",
        ]).prop_map(ToOwned::to_owned),
        1 => "\\PC{0,200}",
        1 => "[0-9 ]{18,26}",
    ];
    let parts = (0..20_u8, 0..200_usize, argument, words, any::<u8>());
    (
        parts,
        prop_oneof![9 => 0..60_u16, 1 => any::<u16>()],
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.95),
    )
        .prop_map(
            |((kind, screen, argument, words, number), wait, again, intake)| Told {
                kind,
                screen,
                argument,
                words,
                number,
                wait,
                again,
                intake,
            },
        )
}

fn what(told: &Told) -> What {
    let content = &live().content;
    let screens: Vec<ScreenId> = content.screens.keys().copied().collect();
    let private: Vec<ScreenId> = screens
        .iter()
        .copied()
        .filter(|s| content.is_private(*s))
        // How a request begins and ends is met more often than each of its questions.
        .chain([content.landmarks.consent, content.landmarks.review])
        .collect();
    let argument = Argument::new(&told.argument).unwrap();
    let file = |kind| SentFile {
        kind,
        key: "key".to_owned(),
        size: Some(u64::from(told.wait) * 1000),
    };
    let degrees = f64::from(told.number) * 3.0 - 190.0;
    match told.kind {
        0..=7 => What::Pressed(private[told.screen % private.len()], argument),
        8 | 9 => What::Pressed(screens[told.screen % screens.len()], argument),
        10 => What::PressedUnknown,
        11 => What::Commanded(
            [
                Command::Start,
                Command::Help,
                Command::Language,
                Command::Privacy,
                Command::Stop,
                Command::Delete,
                Command::Settings,
                Command::Unknown,
            ][told.screen % 8],
        ),
        12..=14 => What::TextSent(told.words.clone()),
        15 => What::FilesSent(
            vec![file(FileKind::Photo), file(FileKind::Voice)],
            Some(told.words.clone()),
        ),
        16 => What::PlaceSent(degrees, degrees),
        17 => What::OtherSent(
            [NotTaken::Sticker, NotTaken::Contact, NotTaken::Unknown][told.screen % 3],
        ),
        18 => What::Edited,
        _ => [
            What::Saved,
            What::NotSaved,
            What::NothingToRead,
            What::Fetched([told.number; 16], FileState::TooLarge),
            What::MailboxOpened(opened(told.number)),
        ]
        .into_iter()
        .nth(told.screen % 5)
        .unwrap(),
    }
}

fn opened(number: u8) -> Opened {
    let letter = |text: &str| Letter {
        at: 1_772_445_600,
        text: text.to_owned(),
    };
    Opened {
        state: State::ALL[usize::from(number) % 3],
        letters: vec![letter("<i>one</i> & two"), letter(&"long ".repeat(500))],
        refused: number.is_multiple_of(2),
        written: usize::from(number),
        told: number.is_multiple_of(3),
    }
}

fn here(number: u8) -> Here {
    let language = ["en", "fr", "ar"][usize::from(number) % 3];
    Here {
        language: LanguageCode::new(language).unwrap(),
        country: Country::new("MA").filter(|_| number.is_multiple_of(2)),
        secret: Secret::new([5; 16]),
    }
}

fn event(told: &Told, at: i64, update: u64, shown: Option<(ScreenId, Argument)>) -> Event {
    let random: Vec<u8> = (0..64_u8)
        .map(|byte| byte.wrapping_mul(told.number | 1) % 250)
        .collect();
    let code = Code::draw(&random).or_else(|| Code::draw(&(0..64).collect::<Vec<u8>>()));
    Event {
        at,
        sure: at,
        update,
        here: here(told.number),
        shown,
        intake: told.intake,
        fresh: Fresh {
            draft: [told.number; 16],
            case: CaseRef([told.number; 16]),
            case_seed: [told.number; 32],
            piece: [told.number; 16],
            code: code.unwrap(),
        },
        what: what(told),
    }
}

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
