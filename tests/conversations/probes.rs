//! Whoever holds the phone must not be able to tell whether a request exists.
//!
//! The same 1,000 probes go into chats with different pasts; every call that the face gets
//! must be the same: method, text, buttons, protection, order. Where a chat may differ is
//! written down as a test of its own.

use sanad::app::messenger::ChatId;
use sanad::domain::conversation::{FileKind, NotTaken};

use crate::house::asking::ANSWERS;
use crate::house::{TestHouse, live};

const NOTHING: ChatId = ChatId(1);
const LAID_ASIDE: ChatId = ChatId(2);
const OPEN_CASE: ChatId = ChatId(3);
const WAITING_REPLY: ChatId = ChatId(4);
const ERASED: ChatId = ChatId(5);
const SENT_NOW: ChatId = ChatId(6);
const TO_BE_TOLD: ChatId = ChatId(7);
const ALL: [(ChatId, &str); 7] = [
    (NOTHING, "nothing"),
    (LAID_ASIDE, "a draft laid aside"),
    (OPEN_CASE, "an open case"),
    (WAITING_REPLY, "a reply that waits"),
    (ERASED, "a case that was erased"),
    (SENT_NOW, "a case that was sent a moment ago"),
    (TO_BE_TOLD, "a silent message that waits"),
];

/// How many things are tried in each chat.
const PROBES: usize = 1_000;

/// One thing that somebody may try.
#[derive(Clone, Debug)]
enum Probe {
    Press(String, String),
    Digits(String),
    Data(String),
    Say(String),
    File(FileKind),
    Other(NotTaken),
    Place,
    Edit,
    /// Through the consent to the first question, and away again.
    Consent,
}

async fn ask(house: &TestHouse, chat: ChatId) {
    house.consents(chat).await;
    house.answers(chat, &ANSWERS[..2]).await;
    if chat == TO_BE_TOLD {
        house.passes_over(chat).await;
        house.press(chat, "request-reply", "ping").await;
        house.press(chat, "request-ping", "day").await;
        house.press(chat, "request-hours", "night").await;
    }
    house.say(chat, "I cook and clean all day").await;
}

/// A request that was sent, to be opened here by six digits; gives these.
async fn sent(house: &TestHouse, chat: ChatId) -> String {
    ask(house, chat).await;
    house.sends_for_six_digits(chat).await
}

/// The chats with their pasts, all at the first screen; gives digits that open something.
async fn pasts() -> (TestHouse, Vec<String>) {
    let house = TestHouse::in_english().await;
    for (chat, _) in ALL {
        house.meets(chat).await;
    }
    let mut known = Vec::new();
    for chat in [OPEN_CASE, WAITING_REPLY, ERASED, TO_BE_TOLD] {
        known.push(sent(&house, chat).await);
        if chat == WAITING_REPLY || chat == TO_BE_TOLD {
            let case = house.newest().await;
            house.take(case).await;
            house.reply(case, "We have read your message.").await;
        }
    }
    house.press(ERASED, "mailbox", "").await;
    house.press_digits(ERASED, &known[2]).await;
    house.press(ERASED, "visit", "erase").await;
    house.press(ERASED, "visit", "erase2").await;
    house.pass(660).await;
    ask(&house, LAID_ASIDE).await;
    house.press(LAID_ASIDE, "cover", "x").await;
    let home = house.forged(LAID_ASIDE, "home", "");
    house.press_data(LAID_ASIDE, &home).await;
    known.push(sent(&house, SENT_NOW).await);
    assert_eq!(
        house.store.list_pings().await.unwrap().len(),
        1,
        "one waits"
    );
    for (chat, _) in ALL {
        house.face.take_calls(chat);
    }
    (house, known)
}

/// Numbers that repeat themselves.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }
}

const TEXTS: [&str; 22] = [
    "hello",
    "danger",
    "weather",
    "home",
    "erase",
    "language",
    "1",
    "٢",
    "7",
    "99",
    "thank you",
    "they locked me in",
    "madam hold my passport",
    "i am 15",
    "ran away",
    "yes",
    "no",
    "1234 5678 9012 3456 7890",
    "11111111111111111111",
    "is there an answer?",
    "خطر",
    "ask for help",
];
const COMMANDS: [&str; 8] = [
    "/start",
    "/help",
    "/language",
    "/privacy",
    "/stop",
    "/delete",
    "/settings",
    "/who",
];
const ARGUMENTS: [&str; 8] = ["", "", "", "", "x", "?", "p1", "3"];

fn probe(dice: &mut Dice, known: &[String]) -> Probe {
    let content = &live().content;
    match dice.roll(12) {
        0..=3 => {
            let open: Vec<_> = content
                .screens
                .keys()
                .filter(|id| !content.is_private(**id))
                .collect();
            let screen = open[dice.roll(open.len())].to_string();
            Probe::Press(screen, dice.one_of(&ARGUMENTS).to_owned())
        }
        4 => {
            let screen = dice.one_of(&["request", "mailbox", "erase", "visit"]);
            Probe::Press(
                screen.to_owned(),
                dice.one_of(&["", "", "keep", "stop", "yes1"]).to_owned(),
            )
        }
        5 => {
            let digits = format!("{:06}", dice.roll(1_000_000));
            let backwards: String = digits.chars().rev().collect();
            if known.contains(&digits) || known.contains(&backwards) {
                return Probe::Consent;
            }
            Probe::Digits(digits)
        }
        6 => Probe::Data(
            dice.one_of(&["", "1", "home", "1en___--zzzz", "ÿÿÿÿ"])
                .to_owned(),
        ),
        7 | 8 => Probe::Say(dice.one_of(&TEXTS).to_owned()),
        // What erases a draft makes the pasts alike, so it comes last, in a test of its own.
        9 => Probe::Say(dice.one_of(&COMMANDS).replace("/delete", "/help")),
        10 => match dice.roll(6) {
            0 => Probe::Other(NotTaken::Sticker),
            1 => Probe::Other(NotTaken::Contact),
            2 => Probe::Other(NotTaken::Unknown),
            3 => Probe::File(FileKind::Voice),
            4 => Probe::Place,
            _ => Probe::Edit,
        },
        _ => Probe::Consent,
    }
}

/// What the face was asked to do for one probe in one chat.
async fn answer(house: &TestHouse, chat: ChatId, probe: &Probe) -> Vec<String> {
    match probe {
        Probe::Press(screen, argument) => {
            house
                .press_data(chat, &house.forged(chat, screen, argument))
                .await;
        }
        Probe::Digits(digits) => {
            house
                .press_data(chat, &house.forged(chat, "mailbox", ""))
                .await;
            house.press_digits(chat, digits).await;
        }
        Probe::Data(data) => house.press_data(chat, data).await,
        Probe::Say(text) => house.say(chat, text).await,
        Probe::File(kind) => house.send(chat, *kind, None).await,
        Probe::Other(kind) => house.send_other(chat, *kind).await,
        Probe::Place => house.send_place(chat, 33.9, -6.8).await,
        Probe::Edit => house.edit(chat).await,
        Probe::Consent => {
            house
                .press_data(chat, &house.forged(chat, "request", ""))
                .await;
            house.press(chat, "request", "yes").await;
            house.press(chat, "cover", "x").await;
        }
    }
    house.fetch_files().await;
    house.face.take_calls(chat)
}

/// The chats in which a probe is answered in another way than in one without a past.
async fn who_differs(house: &TestHouse, probe: &Probe) -> Vec<String> {
    let expected = answer(house, NOTHING, probe).await;
    assert!(!expected.is_empty(), "{probe:?} is answered");
    let mut different = Vec::new();
    for (chat, past) in &ALL[1..] {
        let got = answer(house, *chat, probe).await;
        if got != expected {
            let pair = got.iter().zip(&expected).find(|(a, b)| a != b);
            different.push(format!(
                "{past}: {probe:?}\n  {pair:#?} of {} and {}",
                got.len(),
                expected.len()
            ));
        }
    }
    different
}

#[tokio::test]
async fn a_thousand_probes_are_answered_alike_whatever_the_past_of_a_chat() {
    let (house, known) = pasts().await;
    let mut dice = Dice(20_260_302);
    for number in 0..PROBES {
        let probe = probe(&mut dice, &known);
        let different = who_differs(&house, &probe).await;
        assert!(
            different.is_empty(),
            "probe {number}\n{}",
            different.join("\n")
        );
    }
}

#[tokio::test]
async fn erasing_what_was_not_sent_looks_alike_whatever_the_past_of_a_chat() {
    let (house, _) = pasts().await;
    for (screen, argument) in [
        ("erase", ""),
        ("erase", "stop"),
        ("erase", "keep"),
        ("erase", "yes"),
    ] {
        let probe = Probe::Press(screen.to_owned(), argument.to_owned());
        let different = who_differs(&house, &probe).await;
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
    let (house, _) = pasts().await;
    let different = who_differs(&house, &Probe::Say("/delete".to_owned())).await;
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[tokio::test]
async fn after_a_kill_the_first_thing_that_happens_is_answered_alike() {
    for probe in [
        Probe::Say("/start".to_owned()),
        Probe::Say("hello".to_owned()),
        Probe::Say("1".to_owned()),
        Probe::Other(NotTaken::Sticker),
        Probe::Press("papers".to_owned(), String::new()),
        Probe::Press("home".to_owned(), "x".to_owned()),
        Probe::Digits("121314".to_owned()),
        Probe::Consent,
        Probe::Data("garbage".to_owned()),
    ] {
        let (mut house, _) = pasts().await;
        house.restart();
        let different = who_differs(&house, &probe).await;
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
}

#[tokio::test]
async fn an_open_mailbox_is_told_apart() {
    let (house, known) = pasts().await;
    house.press(OPEN_CASE, "mailbox", "").await;
    house.press_digits(OPEN_CASE, &known[0]).await;
    house.face.take_calls(OPEN_CASE);
    let different = who_differs(&house, &Probe::Say("hello".to_owned())).await;
    assert!(
        !different.is_empty(),
        "the probes see a difference where there is one"
    );
    assert!(
        different
            .iter()
            .all(|line| line.starts_with("an open case"))
    );
}

/// Known, and said to the owner: who goes on after the consent and answers the first
/// question sees the first one that was not answered yet, not the second.
#[tokio::test]
async fn a_draft_that_was_laid_aside_is_told_apart_after_its_first_question_only() {
    let (house, _) = pasts().await;
    for (screen, argument) in [("request", ""), ("request", "yes")] {
        let probe = Probe::Press(screen.to_owned(), argument.to_owned());
        let different = who_differs(&house, &probe).await;
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
    let probe = Probe::Press("request-watched".to_owned(), "no".to_owned());
    let different = who_differs(&house, &probe).await;
    assert_eq!(different.len(), 1);
    assert!(different[0].starts_with("a draft laid aside"));
}
