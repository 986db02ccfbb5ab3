//! Effects once: updates that come twice or in another order, and calls that Telegram carried
//! out without the bot learning of it, double nothing and show no second code.

use super::house::{Place, Process, SetUp, tell, until};
use super::person::{BEFORE_THE_MESSAGE, Person, photo, voice};
use super::staff::Browser;
use crate::double::{Double, Trouble};

/// A house, set up and serving, and a person who speaks French.
struct Scene {
    double: Double,
    person: Person,
    process: Process,
    set_up: SetUp,
    _place: Place,
}

/// How updates come to the house of a scene.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Polling,
    Webhook,
}

async fn scene(way: Way) -> Scene {
    let double = Double::start().await;
    let place = match way {
        Way::Polling => Place::new().beside(&double),
        Way::Webhook => Place::new().behind_a_balancer(&double).await,
    };
    let set_up = place.init();
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    let person = Person::in_french(&double, 61).await;
    Scene {
        double,
        person,
        process,
        set_up,
        _place: place,
    }
}

impl Scene {
    async fn reaches_the_message(&self) {
        for label in BEFORE_THE_MESSAGE {
            self.step(label).await;
        }
        self.person.sees("Dites-le avec vos mots").await;
    }

    /// A press of which all that follows is done.
    async fn step(&self, label: &str) {
        self.person.press(label).await;
    }

    /// Presses *send* until the files have come, as a person does.
    async fn sends(&self) -> String {
        self.step("✅ Terminé").await;
        self.person.sees_button("📤 Envoyer").await;
        for _ in 0..40 {
            if self.person.code().is_some() {
                break;
            }
            if self.person.has("📤 Envoyer") {
                self.step("📤 Envoyer").await;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        self.person.receipt().await
    }

    async fn staff(&self) -> Browser {
        let staff = Browser::new(&self.process.console().await);
        assert_eq!(staff.signs_in(&self.set_up.secret).await.to, "/cases");
        staff
    }

    /// Every code that any message of the bot ever held, as the double was told to show it.
    fn codes_ever(&self) -> Vec<String> {
        let world = self.double.world();
        let texts = world.calls.iter().filter_map(|(_, p)| p["text"].as_str());
        let mut codes: Vec<_> = texts.flat_map(codes_in).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// How many messages show a code now.
    fn receipts(&self) -> usize {
        let said = self.double.said(self.person.chat);
        said.iter()
            .filter(|text| !codes_in(text).is_empty())
            .count()
    }
}

pub fn codes_in(text: &str) -> Vec<String> {
    let plain = text.replace(['\u{a0}', '\u{202f}'], " ");
    let bare = |line: &str| line.replace("<code>", "").replace("</code>", "");
    let lines = plain.lines().map(|line| bare(line).replace(' ', ""));
    lines
        .map(|line| line.replace("<b>", "").replace("</b>", ""))
        .filter(|line| line.len() == 20 && line.bytes().all(|b| b.is_ascii_digit()))
        .collect()
}

#[track_caller]
fn holds_once(page: &str, words: &str) {
    assert_eq!(page.matches(words).count(), 1, "“{words}” in {page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn updates_that_come_twice_by_polling_make_one_case_that_holds_all_once() {
    comes_twice(Way::Polling).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn updates_that_come_twice_by_webhook_make_one_case_that_holds_all_once() {
    comes_twice(Way::Webhook).await;
}

async fn comes_twice(way: Way) {
    let scene = scene(way).await;
    let person = &scene.person;
    scene.reaches_the_message().await;
    scene.double.deliver_twice(true);
    person.writes("On m'a pris mon passeport").await;
    person.sends_voice("voice-1", voice());
    person.sends_photo("photo-1", photo());
    person.dealt_with().await;
    let code = scene.sends().await;
    person.press("🔢 Facile : 6 chiffres ici").await;
    person
        .sees("les six derniers chiffres ouvrent vos réponses")
        .await;
    scene.double.deliver_twice(false);
    person.press("✅ Terminé").await;
    person.opens_with(&code[14..]).await;
    person.sees("Votre demande est arrivée").await;
    person.press("📝 Écrire encore").await;
    scene.double.deliver_twice(true);
    person.writes("Et encore ceci").await;
    person.sees("Ajouté").await;
    let staff = scene.staff().await;
    let cases = staff.waits_for_cases(1).await;
    let page = staff.waits_for(&cases[0], "Et encore ceci").await.body;
    for words in [
        "pris mon passeport",
        "Et encore ceci",
        "<audio controls",
        "<img src=\"/cases/",
    ] {
        holds_once(&page, words);
    }
    assert_eq!(scene.codes_ever(), [code]);
    if way == Way::Webhook {
        let attempts = scene.double.world().webhook.attempts.len();
        tell(&format!(
            "{attempts} requests of the webhook, each update twice"
        ));
    }
    scene.double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_in_another_order_is_kept_whole_and_once_by_polling_and_by_webhook() {
    for way in [Way::Polling, Way::Webhook] {
        let scene = scene(way).await;
        let person = &scene.person;
        scene.reaches_the_message().await;
        let said = ["Première phrase", "Deuxième phrase", "Troisième phrase"];
        scene.double.hold();
        for text in said {
            scene.double.text(person.chat, text);
        }
        scene.double.deliver_twice(true);
        scene.double.release_reversed();
        person.dealt_with().await;
        person.nothing_typed_is_left().await;
        let code = scene.sends().await;
        let staff = scene.staff().await;
        let cases = staff.waits_for_cases(1).await;
        let page = staff.get(&cases[0]).await.body;
        for text in said {
            holds_once(&page, text);
        }
        assert_eq!(scene.codes_ever(), [code]);
        scene.double.assert_clean();
    }
}

impl Scene {
    /// What is held comes in another order: what it brings by polling, where numbers rise; each
    /// under its own number by webhook, where one connection overtakes another.
    async fn comes_backwards(&self, way: Way) {
        if way == Way::Polling {
            self.double.release_reversed();
            return self.person.dealt_with().await;
        }
        for update in self.double.take_held().into_iter().rev() {
            self.double.hand_in(update);
            self.person.dealt_with().await;
        }
    }
}

/// What the bot says of words that it did not keep, by a line of its own.
const NOT_KEPT: &str = "Ceci n'a pas été gardé";
const NOT_UNDERSTOOD: &str = "je n'ai pas compris";

#[tokio::test(flavor = "multi_thread")]
async fn last_words_that_send_overtook_are_told_to_be_not_kept_and_all_else_is_there_once() {
    for way in [Way::Polling, Way::Webhook] {
        let scene = scene(way).await;
        let person = &scene.person;
        scene.reaches_the_message().await;
        person.writes("On m'a pris mon passeport").await;
        person.press("✅ Terminé").await;
        person.sees_button("📤 Envoyer").await;
        scene.double.hold();
        scene.double.text(person.chat, "Il y a encore une chose");
        person.taps("📤 Envoyer");
        scene.comes_backwards(way).await;
        let code = person.receipt().await;
        match way {
            // Nothing shows that they were written before.
            Way::Polling => person.sees(NOT_UNDERSTOOD).await,
            Way::Webhook => {
                person.sees(NOT_KEPT).await;
                let left = scene.double.screen(person.chat);
                let left = left.iter().filter(|m| m.text == "Il y a encore une chose");
                assert_eq!(left.count(), 1, "they stay in the chat");
            }
        }
        let staff = scene.staff().await;
        let cases = staff.waits_for_cases(1).await;
        let page = staff.get(&cases[0]).await.body;
        holds_once(&page, "pris mon passeport");
        assert!(!page.contains("encore une chose"), "{page}");
        assert_eq!(scene.codes_ever(), [code]);
        scene.double.assert_clean();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_for_an_open_mailbox_in_another_order_are_added_once_or_told_to_be_not_kept() {
    for way in [Way::Polling, Way::Webhook] {
        let scene = scene(way).await;
        let person = &scene.person;
        scene.reaches_the_message().await;
        person.writes("On m'a pris mon passeport").await;
        let code = scene.sends().await;
        person.press("🔢 Facile : 6 chiffres ici").await;
        person.press("✅ Terminé").await;
        person.opens_with(&code[14..]).await;
        person.press("📝 Écrire encore").await;
        let said = ["Première suite", "Deuxième suite", "Troisième suite"];
        scene.double.hold();
        for text in said {
            scene.double.text(person.chat, text);
        }
        scene.double.deliver_twice(true);
        scene.comes_backwards(way).await;
        person.sees("✅ Ajouté").await;
        scene.double.deliver_twice(false);
        // The mailbox is closed before the words come that were written before.
        person.sees_button("🏁 Fermer").await;
        scene.double.hold();
        scene.double.text(person.chat, "Trop tard venu");
        person.taps("🏁 Fermer");
        scene.comes_backwards(way).await;
        if way == Way::Webhook {
            person.sees(NOT_KEPT).await;
        } else {
            person
                .sees("Ce que vous venez d'écrire n'est pas gardé")
                .await;
        }
        let staff = scene.staff().await;
        let cases = staff.waits_for_cases(1).await;
        let page = staff.waits_for(&cases[0], said[0]).await.body;
        for text in said {
            holds_once(&page, text);
        }
        assert!(!page.contains("Trop tard"), "{page}");
        assert_eq!(scene.codes_ever(), [code]);
        scene.double.assert_clean();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_telegram_took_and_the_bot_did_not_hear_of_shows_no_second_code() {
    for (way, method) in [
        (Way::Polling, "editMessageText"),
        (Way::Webhook, "editMessageText"),
        (Way::Webhook, "sendMessage"),
    ] {
        let scene = scene(way).await;
        let person = &scene.person;
        scene.reaches_the_message().await;
        person.writes("On m'a pris mon passeport").await;
        person.press("✅ Terminé").await;
        person.sees_button("📤 Envoyer").await;
        scene
            .double
            .trouble(method, Some(person.chat), Trouble::Reset);
        person.press("📤 Envoyer").await;
        let code = person.receipt().await;
        person.press("🔢 Facile : 6 chiffres ici").await;
        person
            .sees("les six derniers chiffres ouvrent vos réponses")
            .await;
        assert_eq!(scene.codes_ever(), std::slice::from_ref(&code));
        assert!((1..=2).contains(&scene.receipts()), "{}", scene.receipts());
        person.press("✅ Terminé").await;
        until("no code is left in the chat", || scene.receipts() == 0).await;
        let staff = scene.staff().await;
        staff.waits_for_cases(1).await;
        person.opens_with(&code[14..]).await;
        person.sees("Votre demande est arrivée").await;
        scene.double.assert_clean();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_bot_hears_of_none_of_its_calls_at_first_a_whole_request_is_still_one() {
    let scene = scene(Way::Webhook).await;
    let person = &scene.person;
    let reset = || {
        scene.double.world().forget_troubles();
        for method in ["editMessageText", "sendMessage", "deleteMessages"] {
            let world = &scene.double;
            world.trouble(method, Some(person.chat), Trouble::Reset);
        }
    };
    for label in BEFORE_THE_MESSAGE {
        reset();
        scene.step(label).await;
    }
    reset();
    person.writes("On m'a pris mon passeport").await;
    person.nothing_typed_is_left().await;
    reset();
    let code = scene.sends().await;
    let staff = scene.staff().await;
    let cases = staff.waits_for_cases(1).await;
    holds_once(&staff.get(&cases[0]).await.body, "pris mon passeport");
    assert_eq!(scene.codes_ever(), [code]);
    scene.double.assert_clean();
}
