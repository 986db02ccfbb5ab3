//! A browser of a member of staff, or of somebody at the simulator: pages, forms, cookies.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use reqwest::{Client, RequestBuilder, redirect};
use sanad::app::house::Clock;
use sanad::app::signin::digits_now;

use super::house::{NAME, PASSWORD};

pub struct Browser {
    inner: Client,
    base: Mutex<String>,
    cookies: Mutex<BTreeMap<String, String>>,
}

pub struct Page {
    pub status: u16,
    pub kind: String,
    pub to: String,
    pub body: String,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        let inner = Client::builder()
            .redirect(redirect::Policy::none())
            .no_proxy()
            .timeout(Duration::from_secs(30));
        Self {
            inner: inner.build().unwrap(),
            base: Mutex::new(base.to_owned()),
            cookies: Mutex::default(),
        }
    }

    /// The same browser after the house came up elsewhere.
    pub fn moves_to(&self, base: &str) {
        base.clone_into(&mut self.base.lock().unwrap());
    }

    pub fn base(&self) -> String {
        self.base.lock().unwrap().clone()
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with("http") {
            return path.to_owned();
        }
        format!("{}{path}", self.base())
    }

    async fn send(&self, request: RequestBuilder) -> Page {
        let cookies = self.cookies.lock().unwrap().clone();
        let cookies: Vec<_> = cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let request = request
            .header("cookie", cookies.join("; "))
            .header("accept-language", "en");
        let answer = request.send().await.expect("the console answers");
        let word = |name: &str| {
            let value = answer.headers().get(name).and_then(|v| v.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        for set in answer.headers().get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut jar = self.cookies.lock().unwrap();
            jar.insert(name.to_owned(), value.to_owned());
        }
        Page {
            status: answer.status().as_u16(),
            kind: word("content-type"),
            to: word("location"),
            body: String::from_utf8_lossy(&answer.bytes().await.unwrap()).into_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(self.inner.get(self.address(path))).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        let request = self
            .inner
            .post(self.address(path))
            .header("sec-fetch-site", "same-origin");
        self.send(request.form(form)).await
    }

    pub async fn signs_in(&self, secret: &str) -> Page {
        let digits = digits_now(secret, Clock::of_the_machine().now()).unwrap();
        let entry = [("name", NAME), ("password", PASSWORD), ("totp", &digits)];
        self.post("/sign-in", &entry).await
    }

    /// The addresses of the cases, as the list shows them.
    pub async fn cases(&self) -> Vec<String> {
        let page = self.get("/cases").await;
        assert_eq!(page.status, 200, "the list: {} {}", page.to, page.body);
        let rows = page.body.split("<a class=\"row ").skip(1);
        rows.map(|row| between(row, "href=\"", "\"")).collect()
    }

    /// Waits until the list has so many cases.
    pub async fn waits_for_cases(&self, count: usize) -> Vec<String> {
        let begun = Instant::now();
        loop {
            let cases = self.cases().await;
            if cases.len() == count {
                return cases;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "{} cases, not {count}",
                cases.len()
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until a page holds these words.
    pub async fn waits_for(&self, path: &str, words: &str) -> Page {
        let begun = Instant::now();
        loop {
            let page = self.get(path).await;
            if page.body.contains(words) {
                return page;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "no “{words}” on {path}: {}",
                page.body
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses a button of the phone simulator.
    pub async fn taps(&self, label: &str) -> Page {
        let page = self.get("/chat").await;
        let mark = format!(">{label}</button>");
        let at = page.body.rfind(&mark);
        let at = at.unwrap_or_else(|| panic!("no button “{label}” in {}", page.body));
        let before = &page.body[..at];
        let press = between(
            &before[before.rfind("name=\"press\"").unwrap()..],
            "value=\"",
            "\"",
        );
        let message = before.rfind("name=\"message\"").unwrap();
        let message = between(&before[message..], "value=\"", "\"");
        let form = [("message", message.as_str()), ("press", press.as_str())];
        self.post("/chat/press", &form).await;
        self.get("/chat").await
    }
}

/// The first thing between two marks.
pub fn between(text: &str, from: &str, to: &str) -> String {
    let rest = text
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from} in {text}"));
    rest.1.split(to).next().unwrap().to_owned()
}
