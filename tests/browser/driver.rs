//! A browser, driven by the protocol of `WebDriver` over plain HTTP.
//!
//! Only what these tests need; the driver and its browser end when it is dropped.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// A browser with one window.
pub struct Browser {
    driver: Child,
    session: String,
    http: reqwest::Client,
}

impl Browser {
    /// Starts the driver and a browser without a screen.
    pub async fn start() -> Result<Self, String> {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn();
        let mut driver = started.map_err(|error| format!("chromedriver: {error}"))?;
        let output = driver.stdout.take().ok_or("chromedriver has no output")?;
        let port = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split("successfully on port ")
                    .nth(1)
                    .map(str::to_owned)
            })
            .ok_or("chromedriver names no port")?;
        let root = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
        ];
        let wishes = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": arguments } } } });
        let http = reqwest::Client::new();
        let mut browser = Self {
            driver,
            session: root.clone(),
            http,
        };
        let answer = browser.call("session", wishes).await;
        let id = answer["sessionId"]
            .as_str()
            .ok_or_else(|| format!("no session: {answer}"))?;
        browser.session = format!("{root}/session/{id}");
        Ok(browser)
    }

    async fn call(&self, what: &str, body: Value) -> Value {
        let address = format!("{}/{what}", self.session);
        let answer = self
            .http
            .post(address)
            .json(&body)
            .send()
            .await
            .expect("the driver answers");
        let mut answer: Value = answer.json().await.expect("the driver answers in JSON");
        answer["value"].take()
    }

    /// Opens an address and waits until it is loaded.
    pub async fn open(&self, address: &str) {
        self.call("url", json!({ "url": address })).await;
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn run(&self, script: &str) -> Value {
        self.call("execute/sync", json!({ "script": script, "args": [] }))
            .await
    }

    /// Waits until an expression is true, at most five seconds.
    pub async fn wait_for(&self, expression: &str) {
        for _ in 0..50 {
            if self.run(&format!("return Boolean({expression})")).await == true {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("waited in vain for {expression}");
    }

    async fn tool(&self, command: &str, parameters: Value) -> Value {
        self.call(
            "goog/cdp/execute",
            json!({ "cmd": command, "params": parameters }),
        )
        .await
    }

    /// Makes the page so many pixels wide, as a phone or a desk shows it.
    pub async fn resize(&self, width: u32) {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.tool("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// A picture of the whole page as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        // Asked for more than there is, the browser draws a right-to-left page beside itself.
        let taller = "return document.documentElement.scrollHeight > innerHeight";
        let beyond = self.run(taller).await;
        let wishes = json!({ "format": "png", "captureBeyondViewport": beyond });
        let picture = self.tool("Page.captureScreenshot", wishes).await;
        let data = picture["data"].as_str().expect("a picture");
        STANDARD.decode(data).expect("a picture in base64")
    }

    /// What the browser refused to load or to run; a missing page is no refusal.
    pub async fn refusals(&self) -> Vec<String> {
        let log = self.call("se/log", json!({ "type": "browser" })).await;
        let lines = log.as_array().cloned().unwrap_or_default();
        let messages = lines.iter().filter_map(|line| line["message"].as_str());
        messages
            .filter(|line| !line.contains("404"))
            .map(str::to_owned)
            .collect()
    }

    /// Closes the browser.
    pub async fn stop(self) {
        let closed = self.http.delete(&self.session).send().await;
        assert!(closed.is_ok(), "the browser closes");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
