//! What Telegram, or the machine, refuses at a start and gives later.

use std::time::Duration;

use super::house::{Place, files, until};
use super::person::Person;
use super::staff::Browser;
use super::troubles::{serving, waits_until_ready};
use crate::double::{Double, TOKEN, Trouble};

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_worked_is_waited_for_over_a_restart_and_the_receipt_comes() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let process = serving(&place).await;
    let person = Person::at_the_message(&double, 56).await;
    person.writes("Aidez-moi").await;
    person.press("✅ Terminé").await;
    person.sees_button("📤 Envoyer").await;
    for method in ["*", "getUpdates"] {
        let refused = Trouble::Says(401, "Unauthorized");
        double.always(method, None, refused);
    }
    let shown = || double.count("editMessageText") + double.count("sendMessage");
    let before = shown();
    person.taps("📤 Envoyer");
    until("the receipt is tried", || shown() > before).await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);

    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    let before = double.count("deleteWebhook");
    until("it is tried again", || {
        double.count("deleteWebhook") >= before + 2
    })
    .await;
    assert_eq!(browser.get("/ready").await.status, 503);
    assert_eq!(browser.get("/health").await.status, 200);
    double.world().forget_troubles();
    person.receipt().await;
    waits_until_ready(&browser).await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let told = ended.err.matches("does not accept the token any more");
    assert_eq!(told.count(), 1, "{}", ended.err);
    assert!(!ended.err.contains(TOKEN));
    for (path, bytes) in files(&place.path("data")) {
        let has = |part: &[u8]| bytes.windows(part.len()).any(|w| w == part);
        assert!(!has(TOKEN.as_bytes()), "{}", path.display());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_whose_webhook_telegram_refuses_is_not_ready() {
    let double = Double::start().await;
    let refused = Trouble::Refuse("Bad Request: bad webhook: Failed to resolve host");
    double.always("setWebhook", None, refused);
    let place = Place::new().behind_a_balancer(&double).await;
    place.init();
    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    until("it is refused", || double.count("setWebhook") >= 2).await;
    assert_eq!(browser.get("/ready").await.status, 503);
    double.world().forget_troubles();
    waits_until_ready(&browser).await;
    assert!(double.world().webhook.is_set());
    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_is_heard_although_somebody_sets_a_webhook_meanwhile() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let process = serving(&place).await;
    let person = Person::in_french(&double, 58).await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let elsewhere = serde_json::json!({ "url": "http://127.0.0.1:9/elsewhere" });
    let set = client.post(format!("{}/bot{TOKEN}/setWebhook", double.url));
    set.json(&elsewhere).send().await.unwrap();
    person.press("🆘 En danger").await;
    person.sees("Votre sécurité d'abord").await;
    assert!(!double.world().webhook.is_set());
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_without_room_for_temporary_files_serves_people_and_says_so_once() {
    let double = Double::start().await;
    let place = Place::new().beside(&double);
    place.init();
    let nowhere = place.path("nowhere").to_string_lossy().into_owned();
    let place = place.with("TMPDIR", nowhere);
    let process = serving(&place).await;
    let browser = Browser::new(&process.console().await);
    waits_until_ready(&browser).await;
    let person = Person::at_the_message(&double, 57).await;
    person.writes("Aidez-moi").await;
    person.presses(&["✅ Terminé", "📤 Envoyer"]).await;
    person.receipt().await;
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let told = ended.err.matches("the bot cannot be tried in the console");
    assert_eq!(told.count(), 1, "{}", ended.err);
}
