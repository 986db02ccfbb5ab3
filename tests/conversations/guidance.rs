//! Guidance without a database: every screen by presses, whatever the store does.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::Write as _;

use futures::FutureExt as _;
use sanad::app::arrival::{Incoming, Menu, Pressed};
use sanad::app::messenger::{Button, Card, ChatId, MessageId};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use sanad::domain::step::needs_draft;
use sanad::store::Store;

use crate::house::{TestHouse, live};

const CHAT: ChatId = ChatId(1);

/// The card that a press of this data leads to.
pub async fn pressed(house: &TestHouse, data: &str) -> Card {
    let menu = Menu {
        message: MessageId(1),
        protected: false,
        voice: false,
    };
    let pressed = Pressed {
        press: "press".to_owned(),
        data: Some(data.to_owned()),
        message: Some(menu),
    };
    let arrival = house.arrival(CHAT, Incoming::Pressed(pressed), None);
    let outcome = house.app.turn(arrival).await;
    assert!(outcome.answer.is_some(), "a press is always answered");
    outcome.show.expect("a press always shows a screen").card
}

/// What a button of a screen carries in a chat without a country.
pub fn payload(language: &str, screen: &str, argument: &str) -> Payload {
    Payload {
        language: LanguageCode::new(language).unwrap(),
        country: None,
        secret: Secret::new([9; 16]),
        screen: ScreenId::new(screen).unwrap(),
        argument: Argument::new(argument).unwrap(),
    }
}

/// Whether a checklist need not be walked with these ticks: the first ones, up to four, show
/// every result.
fn is_enough(payload: &Payload) -> bool {
    if let Some(ticks) = sanad::domain::walk::ticks(payload.argument) {
        return ticks.count_ones() > 4 || payload.country.is_some();
    }
    let ticks = payload.argument.as_ticks();
    let most = if payload.country.is_some() { 0 } else { 4 };
    let first_ones = ticks & ticks.wrapping_add(1) == 0;
    let kind = live()
        .content
        .screen(payload.screen)
        .map(|s| s.kind.clone());
    let is_checklist = matches!(kind, Some(sanad::domain::flow::Kind::Checklist { .. }));
    is_checklist && (!first_ones || ticks.count_ones() > most)
}

/// A screen with the country that was chosen: what a card is drawn for.
fn spot(payload: &Payload) -> String {
    let country = payload.country.map(|c| c.as_str().to_owned());
    format!("{} {}", payload.screen, country.unwrap_or_default())
}

/// Where the buttons of each screen lead in each country, as they are drawn.
type Ways = BTreeMap<String, BTreeSet<String>>;

/// In what a card is not what Telegram takes or a person needs on every card.
fn unfit(card: &Card) -> Vec<String> {
    let mut wrong = Vec::new();
    let letters = card.text.chars().count();
    if !(1..=4096).contains(&letters) {
        wrong.push(format!("{letters} characters"));
    }
    let buttons: Vec<_> = card.rows.iter().flatten().collect();
    if buttons.is_empty() {
        wrong.push("a dead end".to_owned());
    }
    if buttons.len() > 100 {
        wrong.push(format!("{} buttons", buttons.len()));
    }
    for button in buttons {
        if button.press.len() > 64 {
            wrong.push(format!(
                "{} bytes under {}",
                button.press.len(),
                button.label
            ));
        }
        if button.label.trim().is_empty() {
            wrong.push("a button without words".to_owned());
        }
    }
    wrong
}

#[test]
fn a_card_that_telegram_refuses_and_a_dead_end_are_found() {
    let button = |label: &str, bytes: usize| Button {
        label: label.to_owned(),
        press: "x".repeat(bytes),
    };
    let card = |letters: usize, buttons: Vec<Button>| Card {
        text: "ن".repeat(letters),
        rows: vec![buttons],
        ..Card::default()
    };
    let all_right = card(4096, vec![button("🏠", 64); 100]);
    assert_eq!(unfit(&all_right), Vec::<String>::new());
    for (planted, found) in [
        (card(0, vec![button("🏠", 64)]), "0 characters"),
        (card(4097, vec![button("🏠", 64)]), "4097 characters"),
        (card(1, Vec::new()), "a dead end"),
        (card(1, vec![button("🏠", 64); 101]), "101 buttons"),
        (card(1, vec![button("🏠", 65)]), "65 bytes under 🏠"),
        (card(1, vec![button(" ", 1)]), "a button without words"),
    ] {
        assert_eq!(unfit(&planted), [found]);
    }
}

/// The screen of a spot.
fn screen_of(spot: &str) -> &str {
    spot.split(' ').next().unwrap_or_default()
}

/// Spots from which one of these screens is more than two taps away.
fn far_from(ways: &Ways, wanted: &str, except: &[&str]) -> Vec<String> {
    let leads = |to: &BTreeSet<String>| to.iter().any(|spot| screen_of(spot) == wanted);
    let near = |spot: &String| {
        let one = &ways[spot];
        let mut two = one.iter().filter_map(|to| ways.get(to));
        screen_of(spot) == wanted || leads(one) || two.any(leads)
    };
    let all = ways
        .keys()
        .filter(|spot| !except.contains(&screen_of(spot)));
    all.filter(|screen| !near(screen)).cloned().collect()
}

/// All screens that presses reach from the first one in this language, without what needs
/// the chat's row.
async fn walk(house: &TestHouse, language: &str, ways: &mut Ways) -> BTreeSet<String> {
    let content = &live().content;
    let mut seen = BTreeSet::new();
    let mut drawn = BTreeSet::new();
    let mut next = VecDeque::from([payload(language, "home", "")]);
    while let Some(payload) = next.pop_front() {
        let what = sanad::domain::conversation::What::Pressed(payload.screen, payload.argument);
        let other = payload.language.as_str() != language;
        if other || needs_draft(content, &what) || is_enough(&payload) {
            continue;
        }
        // The digits of the pad are a million ways to the same card.
        let is_pad = payload.screen == content.landmarks.mailbox;
        if (is_pad && payload.argument.as_str().len() > 1) || !seen.insert(payload.render()) {
            continue;
        }
        let card = pressed(house, &payload.render()).await;
        let wrong = unfit(&card);
        assert!(wrong.is_empty(), "{}: {wrong:?}", payload.screen);
        drawn.insert(spot(&payload));
        let leads_to = ways.entry(spot(&payload)).or_default();
        for button in card.rows.iter().flatten() {
            let to = Payload::parse(&button.press).expect("a button that parses");
            leads_to.insert(spot(&to));
            next.push_back(to);
        }
    }
    drawn
}

#[tokio::test]
async fn every_screen_of_guidance_comes_without_touching_the_database() {
    let house = TestHouse::over(Store::forbidden());
    let content = &live().content;
    let mut walked = 0;
    let mut pairs = 0;
    for language in ["ar", "fr", "en"] {
        let mut ways = Ways::new();
        let drawn = walk(&house, language, &mut ways).await;
        // On the harmless screens nothing says what the chat is; /start leads back.
        let covers: Vec<&str> = ways
            .keys()
            .map(|spot| screen_of(spot))
            .filter(|id| id.starts_with("cover"))
            .collect();
        for wanted in ["danger", "home"] {
            let far = far_from(&ways, wanted, &covers);
            assert!(far.is_empty(), "{language}: {wanted} is far from {far:?}");
        }
        let mut planted = ways.clone();
        // Known in one country and lonely in another: the two are not taken for one.
        planted.insert("papers MA".to_owned(), ["papers MA".to_owned()].into());
        assert_eq!(far_from(&planted, "danger", &covers), ["papers MA"]);
        let screens: BTreeSet<&str> = drawn.iter().filter_map(|d| d.split(' ').next()).collect();
        let missing: Vec<_> = content
            .screens
            .keys()
            .filter(|id| !content.is_private(**id) && !screens.contains(id.as_str()))
            // Only a request leads to the erase screen, and typed sentences to what was found.
            .filter(|id| {
                let marks = content.landmarks;
                ![marks.erase, marks.found, marks.unsure].contains(id)
            })
            .collect();
        assert!(
            missing.is_empty(),
            "{language}: no press leads to {missing:?}"
        );
        walked += screens.len();
        pairs += drawn.len();
    }
    let line = format!("walked {walked} screens, {pairs} with their countries\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    assert!(walked >= 500, "{walked}");
    assert!(pairs > walked, "countries were chosen");
}

#[tokio::test]
async fn forged_and_old_and_broken_buttons_need_no_database_either() {
    let house = TestHouse::over(Store::forbidden());
    let good = payload("en", "papers", "").render();
    let words = |id: &str| {
        let texts = &live().texts;
        texts.screen(LanguageCode::new("en").unwrap(), id, None)
    };
    for (data, screen) in [
        (payload("en", "papers", "zzz").render(), "papers"),
        (payload("en", "danger", "zzz").render(), "danger"),
        (payload("en", "call", "p99").render(), "call"),
        (payload("en", "call", "ma-xxxx").render(), "call"),
        (payload("en", "signs", "ffffffff").render(), "signs"),
        (payload("en", "a-screen-of-last-year", "").render(), "home"),
        (payload("xx", "papers", "").render(), "papers"),
        (payload("en", "mailbox", "12345").render(), "mailbox"),
        (payload("en", "mailbox", "abc").render(), "mailbox"),
        (good.replacen('1', "2", 1), "home"),
        (good[..20].to_owned(), "home"),
        (String::new(), "home"),
        ("home".to_owned(), "home"),
        ("\u{0}\u{202e}🙂".repeat(9), "home"),
    ] {
        let card = pressed(&house, &data).await;
        assert!(card.text.contains(&words(screen)), "{data}: {}", card.text);
    }
}

#[tokio::test]
async fn a_press_of_a_request_does_ask_the_database() {
    for (screen, argument) in [
        ("request", "yes"),
        ("request-watched", "no"),
        ("request-review", "send"),
        ("visit", ""),
        ("mailbox", "123456"),
        ("erase", "yes"),
        ("home", "x"),
    ] {
        let house = TestHouse::over(Store::forbidden());
        let data = payload("en", screen, argument).render();
        let asked = std::panic::AssertUnwindSafe(pressed(&house, &data)).catch_unwind();
        assert!(asked.await.is_err(), "{screen}.{argument}");
    }
}

/// Notes where the buttons of the card lead that a chat shows now.
fn note(house: &TestHouse, ways: &mut Ways, name: &str) {
    let buttons = house.buttons(CHAT);
    let leads = buttons.iter().filter_map(|b| Payload::parse(&b.press));
    let leads: BTreeSet<String> = leads.map(|to| spot(&to)).collect();
    assert!(!leads.is_empty(), "{name} is a dead end");
    for button in &buttons {
        assert!(button.press.len() <= 64, "{name}: {}", button.label);
    }
    assert!(house.menu(CHAT).text.chars().count() <= 4096, "{name}");
    ways.insert(name.to_owned(), leads);
}

#[tokio::test]
async fn from_every_card_of_a_request_and_of_the_mailbox_danger_and_home_are_two_taps_away() {
    for name in ["English", "Français", "العربية", "الدارجة"] {
        let house = TestHouse::new().await;
        let mut ways = Ways::new();
        house.say(CHAT, "/start").await;
        house.press_label(CHAT, name).await;
        note(&house, &mut ways, "home ");
        house.press(CHAT, "danger", "").await;
        note(&house, &mut ways, "danger ");
        house.press(CHAT, "home", "").await;
        house.press(CHAT, "request", "").await;
        note(&house, &mut ways, "request ");
        house.press(CHAT, "request", "yes").await;
        let mut steps = 0;
        loop {
            let buttons = house.buttons(CHAT);
            let asked = buttons.iter().find_map(|button| {
                let to = Payload::parse(&button.press)?;
                (to.argument.as_str() == "skip").then_some(to.screen)
            });
            let Some(question) = asked else { break };
            note(&house, &mut ways, &format!("{question} "));
            house.press(CHAT, question.as_str(), "skip").await;
            steps += 1;
        }
        assert!(steps >= 5, "{name}: only {steps} questions");
        note(&house, &mut ways, "request-message ");
        house.say(CHAT, "I cook and clean all day").await;
        note(&house, &mut ways, "request-message kept");
        house.press(CHAT, "request-review", "").await;
        note(&house, &mut ways, "request-review ");
        house.press(CHAT, "request-review", "show").await;
        note(&house, &mut ways, "request-review shown");
        house.press(CHAT, "request-review", "send").await;
        note(&house, &mut ways, "request-receipt ");
        house.press(CHAT, "request-receipt", "six").await;
        note(&house, &mut ways, "request-receipt six");
        let number = house.number(CHAT).replace(' ', "");
        house.press(CHAT, "home", "x").await;
        house.press(CHAT, "mailbox", "").await;
        note(&house, &mut ways, "mailbox ");
        house.press_digits(CHAT, &number[number.len() - 6..]).await;
        note(&house, &mut ways, "visit ");
        house.press(CHAT, "visit", "erase").await;
        note(&house, &mut ways, "visit erase");
        for wanted in ["danger", "home"] {
            let far = far_from(&ways, wanted, &[]);
            assert!(far.is_empty(), "{name}: {wanted} is far from {far:?}");
        }
        assert!(ways.len() >= 15, "{name}: {:?}", ways.keys());
        ways.insert(
            "request lonely".to_owned(),
            ["visit lonely".to_owned()].into(),
        );
        assert_eq!(far_from(&ways, "home", &[]), ["request lonely"]);
    }
}

#[tokio::test]
async fn whoever_has_an_app_in_moroccan_arabic_reads_arabic_and_is_offered_darija() {
    let mut house = TestHouse::new().await;
    house.app_language = Some("ar-MA".to_owned());
    let language = |house: &TestHouse, screen: &str| {
        let buttons = house.buttons(CHAT);
        let to = buttons.iter().filter_map(|b| Payload::parse(&b.press));
        let mut to = to.filter(|to| to.screen.as_str() == screen);
        to.next().map(|to| to.language.as_str().to_owned())
    };
    let has = |house: &TestHouse, label: &str| house.buttons(CHAT).iter().any(|b| b.label == label);
    house.say(CHAT, "/start").await;
    let arabic = LanguageCode::new("ar").unwrap();
    let asked = live().texts.screen(arabic, "language", None);
    assert!(house.menu(CHAT).text.contains(&asked));
    assert!(has(&house, "الدارجة") && has(&house, "العربية"));
    house.press_label(CHAT, "العربية").await;
    house.press(CHAT, "call", "").await;
    let morocco = house.buttons(CHAT).into_iter().find(|button| {
        let country = Payload::parse(&button.press).and_then(|to| to.country);
        country.is_some_and(|country| country.as_str() == "MA")
    });
    house
        .press_data(CHAT, &morocco.expect("Morocco can be chosen").press)
        .await;
    assert_eq!(language(&house, "home").as_deref(), Some("ar"));
    house
        .press_data(CHAT, &house.forged(CHAT, "language", ""))
        .await;
    assert!(has(&house, "الدارجة"), "Darija is offered by its name");
    house.press_label(CHAT, "الدارجة").await;
    assert_eq!(language(&house, "danger").as_deref(), Some("ar-MA"));
}
