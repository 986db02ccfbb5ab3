//! Processes that are killed and updates that come twice: nothing is lost, nothing doubled.

use sanad::app::arrival::Arrival;
use sanad::app::messenger::ChatId;
use sanad::app::phone::PhoneMessage;
use sanad::domain::conversation::FileKind;
use sanad::store::Fault;

use crate::house::TestHouse;

const CHAT: ChatId = ChatId(1);

/// What the phone shows, with the secret of the buttons.
fn look(menu: &PhoneMessage) -> String {
    let labels = menu.rows.iter().flatten();
    let labels: Vec<_> = labels.map(|b| format!("{}={}", b.label, b.press)).collect();
    format!("{} | {}", menu.text, labels.join(" · "))
}

/// English, at the question of that number in the request.
async fn at_step(step: usize) -> TestHouse {
    let house = TestHouse::met_by(CHAT).await;
    house.consents(CHAT).await;
    house.answers(CHAT, &ANSWERS[..step]).await;
    house
}

const ANSWERS: [(&str, &str); 9] = [
    ("request-watched", "no"),
    ("request-age", "adult"),
    ("request-danger", "no"),
    ("request-who", "me"),
    ("request-what", "1"),
    ("request-what", "3"),
    ("request-what", "done"),
    ("request-where", "ma"),
    ("request-reply", "look"),
];

/// At the review, with one message.
async fn at_review() -> TestHouse {
    let house = at_step(ANSWERS.len()).await;
    house.say(CHAT, "he has my passport").await;
    house.press(CHAT, "request-review", "").await;
    house
}

#[tokio::test]
async fn a_request_that_is_killed_after_each_step_is_sent_whole() {
    let mut house = at_step(0).await;
    for (screen, argument) in ANSWERS {
        house.restart();
        house.press(CHAT, screen, argument).await;
    }
    house.restart();
    // Without memory the words come with no menu; the draft knows where they belong.
    house.say(CHAT, "he has my passport").await;
    house.restart();
    house.send(CHAT, FileKind::Photo, Some("the room")).await;
    house.restart();
    house.app.resume_fetching().await;
    house.fetch_files().await;
    house.press(CHAT, "request-review", "").await;
    house.restart();
    house.press(CHAT, "request-review", "send").await;
    let number = house.number(CHAT);
    house.restart();
    house.press(CHAT, "request-receipt", "six").await;
    assert_eq!(house.number(CHAT), number);
    let read = house.read(house.newest().await).await;
    assert_eq!(read, ["he has my passport", "the room", "(photo)"]);
    assert!(house.left_standing(CHAT).is_empty());
}

/// The same update twice, with and without a kill between: one effect, one look.
async fn comes_twice(house: &mut TestHouse, arrival: Arrival) {
    house.deal(arrival.clone()).await;
    let (first, after) = (look(&house.menu(CHAT)), written(house).await);
    for kill in [false, true] {
        if kill {
            house.restart();
        }
        house.deal(arrival.clone()).await;
        assert_eq!(
            look(&house.menu(CHAT)),
            first,
            "the same is shown, kill: {kill}"
        );
        let now = written(house).await;
        assert_eq!(now, after, "nothing is done twice, kill: {kill}");
    }
}

/// How many cases there are, and how much was written to them.
async fn written(house: &TestHouse) -> usize {
    let mut parts = 0;
    for line in house.cases().await {
        parts += 1000 + house.read(line.case).await.len();
    }
    parts
}

#[tokio::test]
async fn a_press_that_comes_twice_shows_the_same_and_changes_nothing() {
    for (step, (screen, argument)) in ANSWERS.into_iter().enumerate() {
        let mut house = at_step(step).await;
        let arrival = house.pressing(CHAT, &house.button(CHAT, screen, argument).press);
        comes_twice(&mut house, arrival).await;
    }
}

#[tokio::test]
async fn danger_that_is_named_twice_shows_the_emergency_card_twice() {
    for named in ["press", "number", "words"] {
        let mut house = at_step(2).await;
        let arrival = match named {
            "press" => house.pressing(CHAT, &house.button(CHAT, "request-danger", "yes").press),
            "number" => house.saying(CHAT, "yes"),
            _ => house.saying(CHAT, "they will kill me"),
        };
        comes_twice(&mut house, arrival).await;
        assert!(house.menu(CHAT).text.contains("112"), "{named}");
    }
}

#[tokio::test]
async fn words_files_and_places_that_come_twice_are_kept_once() {
    let mut house = at_step(ANSWERS.len()).await;
    let arrival = house.saying(CHAT, "he has my passport");
    comes_twice(&mut house, arrival).await;
    let arrival = house.sending(CHAT, FileKind::Photo, Some("the room"));
    comes_twice(&mut house, arrival).await;
    let place = sanad::app::arrival::Incoming::Place(33.9, -6.8);
    let arrival = house.arrival(CHAT, place, None);
    comes_twice(&mut house, arrival).await;
    house.press(CHAT, "request-message", "town").await;
    house.app.resume_fetching().await;
    house.fetch_files().await;
    house.press(CHAT, "request-review", "").await;
    house.press(CHAT, "request-review", "send").await;
    let read = house.read(house.newest().await).await;
    let expected = [
        "he has my passport",
        "the room",
        "(place, town: 33.9 -6.8)",
        "(photo)",
    ];
    assert_eq!(read, expected);
}

#[tokio::test]
async fn a_request_that_is_sent_twice_is_one_case_with_one_number() {
    let mut house = at_review().await;
    let data = house.button(CHAT, "request-review", "send").press;
    let arrival = house.pressing(CHAT, &data);
    comes_twice(&mut house, arrival).await;
    let number = house.number(CHAT);
    house.press_data(CHAT, &data).await;
    assert_eq!(
        house.number(CHAT),
        number,
        "a second tap shows the same number"
    );
    assert_eq!(house.cases().await.len(), 1);
}

#[tokio::test]
async fn two_taps_on_send_at_the_same_time_make_one_case() {
    let house = at_review().await;
    let data = house.button(CHAT, "request-review", "send").press;
    let (one, other) = (house.pressing(CHAT, &data), house.pressing(CHAT, &data));
    let (one, other) = tokio::join!(house.app.turn(one), house.app.turn(other));
    let card = |outcome: sanad::app::arrival::Outcome| outcome.show.unwrap().card.text;
    assert_eq!(card(one), card(other));
    assert_eq!(house.cases().await.len(), 1);
}

#[tokio::test]
async fn a_press_of_an_older_question_answers_that_question_and_no_other() {
    let house = at_step(ANSWERS.len()).await;
    let older = house.forged(CHAT, "request-where", "gulf");
    house.press_data(CHAT, &older).await;
    house.say(CHAT, "words").await;
    let review = house.forged(CHAT, "request-review", "show");
    house.press_data(CHAT, &review).await;
    let text = house.menu(CHAT).text;
    assert!(text.contains("<b>Gulf or Lebanon</b>"), "{text}");
    assert!(text.contains("<b>About me</b>") && !text.contains("<b>Morocco</b>"));
}

#[tokio::test]
async fn a_tick_that_is_pressed_twice_is_one_tick() {
    let house = at_step(4).await;
    let tick = house.button(CHAT, "request-what", "1").press;
    house.press_data(CHAT, &tick).await;
    let once = look(&house.menu(CHAT));
    house.press_data(CHAT, &tick).await;
    assert_eq!(look(&house.menu(CHAT)), once);
    assert!(once.contains("✅ They keep my papers"));
}

#[tokio::test]
async fn a_letter_from_an_open_mailbox_and_its_erasing_happen_once() {
    let mut house = at_review().await;
    house.press(CHAT, "request-review", "send").await;
    let number = house.number(CHAT);
    house.press(CHAT, "home", "x").await;
    house.say(CHAT, &number).await;
    house.press(CHAT, "visit", "write").await;
    let arrival = house.saying(CHAT, "one word more");
    comes_twice(&mut house, arrival).await;
    let read = house.read(house.newest().await).await;
    assert_eq!(read, ["he has my passport", "one word more"]);
    house.press(CHAT, "visit", "").await;
    let close = house.pressing(CHAT, &house.button(CHAT, "visit", "close").press);
    comes_twice(&mut house, close).await;
}

#[tokio::test]
async fn what_could_not_be_committed_is_said_and_stays_and_goes_through_later() {
    let house = at_review().await;
    house.store.fail(sanad::store::Fault::AtCommit);
    house.press(CHAT, "request-review", "send").await;
    assert!(house.menu(CHAT).text.contains("Not saved"));
    house.say(CHAT, "one word more").await;
    assert!(house.menu(CHAT).text.contains("Not saved"));
    assert_eq!(house.left_standing(CHAT).len(), 1, "what was typed stays");
    house.store.fail(sanad::store::Fault::None);
    house.press(CHAT, "request-review", "send").await;
    let number = house.number(CHAT);
    house.store.fail(sanad::store::Fault::AtCommit);
    house.press(CHAT, "request-receipt", "six").await;
    assert_eq!(house.number(CHAT), number, "the number stays in sight");
    house.store.fail(sanad::store::Fault::None);
    assert_eq!(house.cases().await.len(), 1);
}

#[tokio::test]
async fn nobody_writes_to_a_person_who_said_by_the_number_backwards_that_it_is_not_safe() {
    let house = at_review().await;
    house.press(CHAT, "request-review", "send").await;
    let number = house.number(CHAT).replace(' ', "");
    house.press(CHAT, "request-receipt", "six").await;
    house.press(CHAT, "home", "x").await;
    let case = house.newest().await;
    house.take(case).await;
    house.reply(case, "We have read your message.").await;
    assert!(house.open(case).await.may_reply);
    let backwards: String = number[14..].chars().rev().collect();
    house.press(CHAT, "mailbox", "").await;
    house.press_digits(CHAT, &backwards).await;
    assert!(!house.open(case).await.may_reply);
    let refused = house.house.write_reply(house.amal(), case, "Are you well?");
    assert!(refused.await.is_err());
}

#[tokio::test]
async fn a_case_in_which_nothing_happens_ends_by_itself_and_not_before() {
    let house = at_review().await;
    house.press(CHAT, "request-review", "send").await;
    let case = house.newest().await;
    // Half a year of silence, and the ninety days that the organisation states.
    for (days, left) in [(269, true), (2, false)] {
        house.pass(days * 86_400).await;
        house.app.tidy().await.unwrap();
        let kept = house.store.find_case(case).await.unwrap().is_some();
        assert_eq!(kept, left, "after {days} days more");
    }
}

#[tokio::test]
async fn a_code_that_is_typed_in_an_open_mailbox_does_not_stay_when_nothing_can_be_saved() {
    let house = TestHouse::new().await;
    house.short_request(CHAT, 1).await;
    let code = house.number(CHAT);
    house.say(CHAT, &code).await;
    house.store.fail(Fault::AtCommit);
    house.say(CHAT, &code).await;
    assert!(house.left_standing(CHAT).is_empty());
    // The counter-proof: words that could be meant for staff stay, because they are not saved.
    house.say(CHAT, "Is anybody there?").await;
    assert_eq!(house.left_standing(CHAT).len(), 1);
}
