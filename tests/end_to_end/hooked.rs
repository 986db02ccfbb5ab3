//! The webhook of the program itself: who may come in, what a stop does, and the way back to
//! polling.

use std::time::Duration;

use super::house::{Place, Process, until};
use super::person::Person;
use crate::double::{Balancer, Double, Trouble};

async fn serving(place: &Place) -> Process {
    let process = place.start(&["serve"]);
    process.says("Serving people").await;
    process
}

/// Where Telegram sends updates, and what it shows there.
async fn registered(double: &Double) -> (String, String) {
    until("the webhook is registered", || {
        double.world().webhook.is_set()
    })
    .await;
    let world = double.world();
    let (url, secret) = (world.webhook.url.clone(), world.webhook.secret.clone());
    (url.unwrap(), secret.unwrap())
}

/// All that a stranger sees of the answer to a POST, but for the date; as from a page of the
/// console, or from anywhere.
async fn strange(url: &str, token: Option<&str>, same_origin: bool) -> (u16, Vec<String>, String) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut request = client.post(url).body("{\"update_id\":1}");
    if same_origin {
        request = request.header("Sec-Fetch-Site", "same-origin");
    }
    if let Some(token) = token {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", token);
    }
    let answer = request.send().await.unwrap();
    let headers = answer.headers().iter();
    let headers = headers.filter(|(name, _)| *name != "date");
    let headers = headers.map(|(name, value)| format!("{name}: {value:?}"));
    let (code, headers) = (answer.status().as_u16(), headers.collect());
    let mut body = answer.text().await.unwrap();
    // Each error page has a code of its own for the log.
    if let Some((before, after)) = body.split_once("<code dir=\"ltr\">") {
        body = format!("{before}{}", &after[6..]);
    }
    (code, headers, body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_cannot_tell_the_webhook_from_a_page_that_does_not_exist() {
    let double = Double::start().await;
    let place = Place::new().behind_a_balancer(&double).await;
    place.init();
    let process = serving(&place).await;
    let (url, token) = registered(&double).await;
    let (base, path) = url.split_once("/telegram/").unwrap();
    assert!(path.len() == 43 && token.len() == 43 && path != token);
    assert_eq!(strange(&url, Some(&token), false).await.0, 200);
    for (same_origin, code) in [(true, 404), (false, 403)] {
        let unknown = strange(&format!("{base}/no-such-page"), None, same_origin).await;
        assert_eq!(unknown.0, code);
        for (url, token) in [
            (&url, None),
            (&url, Some(&*"0".repeat(43))),
            (
                &format!("{base}/telegram/{}", "0".repeat(43)),
                Some(&*token),
            ),
            (&format!("{base}/telegram/{}", "0".repeat(43)), None),
        ] {
            assert_eq!(strange(url, token, same_origin).await, unknown, "{url}");
        }
    }
    let (ended, _) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    for secret in [path, &*token_of(&double)] {
        assert!(!ended.err.contains(secret) && !ended.out.contains(secret));
    }
    // The same after a restart, without anything stored; and the way back.
    let process = serving(&place).await;
    until("it registers again", || double.count("setWebhook") >= 2).await;
    assert_eq!(double.world().webhook.changes, 1);
    process.kill();
    let place = place.with("SANAD_TELEGRAM_MODE", "polling");
    let _process = serving(&place).await;
    until("the webhook is gone", || !double.world().webhook.is_set()).await;
    let person = Person::new(&double, 71);
    person.writes("/start").await;
    person.sees("Choisissez votre langue").await;
    double.assert_clean();
}

fn token_of(double: &Double) -> String {
    double.world().webhook.secret.clone().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_behind_a_webhook_ends_what_is_under_way_and_the_rest_goes_to_the_next_replica() {
    let double = Double::start().await;
    let place = Place::new().behind_a_balancer(&double).await;
    place.init();
    let process = serving(&place).await;
    registered(&double).await;
    let person = Person::new(&double, 72);
    person.writes("/start").await;
    double.trouble(
        "editMessageText",
        Some(72),
        Trouble::Stall(Duration::from_secs(2)),
    );
    let edits = double.count("editMessageText");
    person.sees_button("Français").await;
    person.taps("Français");
    let pressed = *double.waiting().last().unwrap();
    until("its answer is on its way", || {
        double.count("editMessageText") > edits
    })
    .await;
    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
    until("it got its 200", || double.waiting().is_empty()).await;
    let attempts = double.world().webhook.attempts.clone();
    assert!(attempts.contains(&(pressed, 200)) && attempts.iter().all(|a| a.1 == 200));
    person.sees("Bonjour. Ici Sanad").await;
    let late = Person::new(&double, 73);
    double.text(73, "/start");
    until("it is sent in vain", || {
        double.world().webhook.attempts.last().unwrap().1 == 503
    })
    .await;
    let _process = serving(&place).await;
    late.sees("Choisissez votre langue").await;
    double.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_replicas_of_one_house_agree_on_the_webhook_and_share_the_work() {
    let (double, balancer) = (Double::start().await, Balancer::start().await);
    let first = Place::new().behind_a_balancer(&double).await;
    first.init();
    let port = super::house::free_port();
    let hooked = |place: Place| place.with("SANAD_PUBLIC_URL", balancer.url.clone());
    let first = hooked(first).with("SANAD_LISTEN", format!("127.0.0.1:{port}"));
    balancer.add(&format!("http://127.0.0.1:{port}"));
    let one = serving(&first).await;
    registered(&double).await;
    // A replica has the keys of the house; here it has its database too.
    let other = super::house::free_port();
    let second = first.with("SANAD_LISTEN", format!("127.0.0.1:{other}"));
    balancer.add(&format!("http://127.0.0.1:{other}"));
    let two = serving(&second).await;
    until("both registered", || double.count("setWebhook") >= 2).await;
    for chat in 80..100 {
        double.text(chat, "/start");
    }
    until("all are answered", || double.waiting().is_empty()).await;
    for port in [port, other] {
        let passed = balancer.passed(&format!("http://127.0.0.1:{port}"));
        assert!(passed >= 5, "{passed} by one of two");
    }
    assert_eq!(double.world().webhook.changes, 1);
    one.kill();
    two.kill();
}
