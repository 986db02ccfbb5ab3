//! The double itself: it behaves as the source of the Bot API server says.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::{Value, json};

use crate::double::{Balancer, Double, TOKEN, Trouble, until};

/// A webhook that answers with the codes it is told, 200 afterwards.
#[derive(Clone, Default)]
struct Hook {
    came: Arc<Mutex<Vec<Value>>>,
    secrets: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<Vec<u16>>>,
    slow: Arc<Mutex<bool>>,
}

impl Hook {
    async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new()
            .route("/", post(take))
            .with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        url
    }

    fn texts(&self) -> Vec<String> {
        let came = self.came.lock().unwrap();
        let text = |update: &Value| update["message"]["text"].as_str().map(str::to_owned);
        came.iter().filter_map(text).collect()
    }
}

async fn take(State(hook): State<Hook>, headers: HeaderMap, body: String) -> StatusCode {
    let secret = headers.get("x-telegram-bot-api-secret-token");
    let secret = secret.and_then(|value| value.to_str().ok());
    hook.secrets
        .lock()
        .unwrap()
        .push(secret.unwrap_or_default().to_owned());
    hook.came
        .lock()
        .unwrap()
        .push(serde_json::from_str(&body).unwrap());
    if *hook.slow.lock().unwrap() {
        std::future::pending::<()>().await;
    }
    let code = hook.answers.lock().unwrap().pop().unwrap_or(200);
    StatusCode::from_u16(code).unwrap()
}

async fn call(double: &Double, method: &str, params: Value) -> Result<Value, reqwest::Error> {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/bot{TOKEN}/{method}", double.url);
    let answer = client.post(url).json(&params).send().await?;
    answer.json().await
}

async fn set(double: &Double, url: &str, most: u32) -> Value {
    let params = json!({ "url": url, "secret_token": "s3cret", "max_connections": most });
    call(double, "setWebhook", params).await.unwrap()
}

#[tokio::test]
async fn updates_go_to_the_webhook_until_it_takes_them() {
    let (double, hook) = (Double::start().await, Hook::default());
    *hook.answers.lock().unwrap() = vec![500, 503, 404];
    let url = hook.start().await;
    assert_eq!(set(&double, &url, 40).await["ok"], true);
    double.text(1, "hello");
    until("it is taken", || double.waiting().is_empty()).await;
    let codes: Vec<_> = double.world().webhook.attempts.clone();
    assert_eq!(codes, [(500, 404), (500, 503), (500, 500), (500, 200)]);
    assert!(hook.secrets.lock().unwrap().iter().all(|s| s == "s3cret"));
    let info = call(&double, "getWebhookInfo", json!({})).await.unwrap();
    assert_eq!(info["result"]["url"], url);
    assert_eq!(info["result"]["pending_update_count"], 0);
    assert!(
        info["result"]["last_error_message"]
            .as_str()
            .unwrap()
            .contains("500")
    );
    let polled = call(&double, "getUpdates", json!({})).await.unwrap();
    assert_eq!(polled["error_code"], 409);
    assert_eq!(
        set(&double, &url, 40).await["error_code"],
        429,
        "once a second"
    );
    double.assert_clean();
}

#[tokio::test]
async fn texts_of_one_chat_wait_for_each_other_and_presses_do_not_wait_for_them() {
    let (double, hook) = (Double::start().await, Hook::default());
    *hook.slow.lock().unwrap() = true;
    set(&double, &hook.start().await, 40).await;
    double.text(1, "first");
    double.text(1, "second");
    double.push(json!({ "callback_query": { "id": "p", "from": { "id": 1 } } }));
    double.text(2, "other");
    until("three are under way", || {
        hook.came.lock().unwrap().len() == 3
    })
    .await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(hook.texts(), ["first", "other"]);
    assert_eq!(double.waiting().len(), 4);
}

#[tokio::test]
async fn no_more_requests_are_under_way_than_allowed() {
    let (double, hook) = (Double::start().await, Hook::default());
    *hook.slow.lock().unwrap() = true;
    set(&double, &hook.start().await, 3).await;
    for chat in 1..10 {
        double.text(chat, "hello");
    }
    until("three are under way", || {
        hook.came.lock().unwrap().len() == 3
    })
    .await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(hook.came.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn of_two_who_poll_the_first_is_told_to_go() {
    let double = Double::start().await;
    let params = || json!({ "timeout": 20, "offset": 0 });
    let first = tokio::spawn({
        let double = double.clone();
        async move { call(&double, "getUpdates", params()).await.unwrap() }
    });
    until("one polls", || double.count("getUpdates") == 1).await;
    let second = tokio::spawn({
        let double = double.clone();
        async move { call(&double, "getUpdates", params()).await.unwrap() }
    });
    assert_eq!(first.await.unwrap()["error_code"], 409);
    double.text(1, "hello");
    assert_eq!(
        second.await.unwrap()["result"][0]["message"]["text"],
        "hello"
    );
}

#[tokio::test]
async fn a_reset_call_was_carried_out_and_a_cut_one_was_not() {
    let double = Double::start().await;
    for (trouble, said) in [(Trouble::Cut, 0), (Trouble::Reset, 1)] {
        double.trouble("sendMessage", Some(1), trouble);
        let sent = call(&double, "sendMessage", json!({ "chat_id": 1, "text": "x" })).await;
        assert!(sent.is_err(), "{trouble:?}");
        assert_eq!(double.said(1).len(), said, "{trouble:?}");
    }
    double.always("*", None, Trouble::Flood(3));
    for _ in 0..2 {
        let refused = call(&double, "sendMessage", json!({ "chat_id": 2, "text": "x" })).await;
        assert_eq!(refused.unwrap()["parameters"]["retry_after"], 3);
    }
}

#[tokio::test]
async fn updates_come_twice_and_reversed_when_asked_for() {
    let double = Double::start().await;
    double.deliver_twice(true);
    double.hold();
    double.text(1, "a");
    double.text(1, "b");
    assert_eq!(
        call(&double, "getUpdates", json!({})).await.unwrap()["result"],
        json!([])
    );
    double.release_reversed();
    let came = async |offset: u64| {
        let asked = json!({ "offset": offset });
        let came = call(&double, "getUpdates", asked).await.unwrap();
        let one = |update: &Value| {
            let text = update["message"]["text"].as_str().unwrap();
            format!("{} {text}", update["update_id"])
        };
        let came = came["result"].as_array().unwrap().iter().map(one);
        came.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(came(500).await, "500 b, 500 b, 501 a, 501 a");
    assert_eq!(came(502).await, "500 b, 501 a", "once more");
    assert_eq!(came(503).await, "");
}

#[tokio::test]
async fn the_balancer_goes_round_and_skips_who_is_gone() {
    let (double, balancer) = (Double::start().await, Balancer::start().await);
    let hooks = [Hook::default(), Hook::default()];
    let urls = [hooks[0].start().await, hooks[1].start().await];
    balancer.add(&urls[0]);
    balancer.add("http://127.0.0.1:1");
    balancer.add(&urls[1]);
    set(&double, &balancer.url, 1).await;
    for n in 0..9 {
        double.text(n + 1, "hello");
    }
    until("all are taken", || double.waiting().is_empty()).await;
    let came: Vec<_> = hooks.iter().map(|h| h.came.lock().unwrap().len()).collect();
    assert_eq!(came.iter().sum::<usize>(), 9, "each once");
    assert!(came.iter().all(|n| *n >= 3), "{came:?}");
    assert_eq!(balancer.passed(&urls[0]), came[0]);
    assert_eq!(
        hooks[0].secrets.lock().unwrap()[0],
        "s3cret",
        "headers are carried"
    );
    balancer.remove(&urls[0]);
    balancer.remove(&urls[1]);
    double.text(1, "nobody there");
    until("it was tried in vain", || {
        double.world().webhook.attempts.last().unwrap().1 == 503
    })
    .await;
    balancer.add(&urls[1]);
    until("it is taken later", || double.waiting().is_empty()).await;
}
