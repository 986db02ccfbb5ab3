//! Events that nobody would think of.

use super::*;

/// What is needed to make one event again.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) kind: u8,
    pub(super) screen: usize,
    pub(super) argument: String,
    pub(super) words: String,
    pub(super) number: u8,
    pub(super) wait: u16,
    pub(super) again: bool,
    pub(super) intake: bool,
}

pub(super) fn told() -> impl Strategy<Value = Told> {
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

pub(super) fn what(told: &Told) -> What {
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

pub(super) fn opened(number: u8) -> Opened {
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

pub(super) fn here(number: u8) -> Here {
    let language = ["en", "fr", "ar"][usize::from(number) % 3];
    Here {
        language: LanguageCode::new(language).unwrap(),
        country: Country::new("MA").filter(|_| number.is_multiple_of(2)),
        secret: Secret::new([5; 16]),
    }
}

pub(super) fn event(
    told: &Told,
    at: i64,
    update: u64,
    shown: Option<(ScreenId, Argument)>,
) -> Event {
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
