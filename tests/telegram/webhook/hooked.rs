//! A bot with a console behind its webhook.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use sanad::app::deliver::Deliverer;
use sanad::app::metrics::Metrics;
use sanad::telegram::{CannotServe, Settings, Telegram, Way, Webhook, serve};
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::desk::{STAFF, Script, words};
use crate::double::{Double, TOKEN, until};

pub const PATH: &str = "0123456789abcdef0123456789abcdef";
pub const SHOWN: &str = "fedcba9876543210";

/// The bot with a console behind its webhook, in a runtime of its own that can be killed.
pub struct Hooked {
    pub double: Double,
    pub desk: Arc<Script>,
    pub metrics: Arc<Metrics>,
    pub stop: CancellationToken,
    pub base: String,
    pub runtime: Runtime,
    pub serving: JoinHandle<Result<(), CannotServe>>,
    pub console: JoinHandle<()>,
}

pub fn hooked(double: Double, runtime_folder: Option<PathBuf>) -> Hooked {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let (desk, stop) = (Arc::new(Script::default()), CancellationToken::new());
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let webhook = Webhook::new(&base, PATH, SHOWN);
    let unknown = || async {
        (
            StatusCode::NOT_FOUND,
            [("x-console", "yes")],
            "nothing here",
        )
    };
    let router = webhook.before(Router::new().fallback(unknown));
    let stopped = stop.clone().cancelled_owned();
    let console = runtime.spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        let served = axum::serve(listener, router).with_graceful_shutdown(stopped);
        served.await.unwrap();
    });
    let metrics = Arc::new(Metrics::new(0));
    let telegram = Telegram::new(TOKEN, Some(&double.url), Some(STAFF)).unwrap();
    let telegram = telegram.counting(metrics.clone());
    let deliverer = Deliverer::new(Arc::new(telegram.clone()), Arc::clone(&desk));
    let settings = Settings {
        way: Way::Webhook(webhook),
        runtime_folder,
        words: words(),
        clock: || 1_700_000_000,
    };
    let serving = serve(
        telegram,
        Arc::clone(&desk),
        deliverer,
        settings,
        stop.clone(),
    );
    let serving = runtime.spawn(serving);
    Hooked {
        double,
        desk,
        metrics,
        stop,
        base,
        runtime,
        serving,
        console,
    }
}

/// The same on a Telegram of its own, once its webhook is registered there.
pub async fn registered() -> Hooked {
    let house = hooked(Double::start().await, None);
    house.is_registered().await;
    house
}

impl Hooked {
    pub fn seen(&self) -> Vec<String> {
        self.desk.seen.lock().unwrap().clone()
    }

    pub async fn is_registered(&self) {
        let url = format!("{}/telegram/{PATH}", self.base);
        until("the webhook is registered", || {
            self.double.world().webhook.url.as_ref() == Some(&url)
        })
        .await;
    }

    /// As a machine does it: connections break, nothing more is done.
    pub fn kill(self) -> Double {
        let runtime = self.runtime;
        let end = std::thread::spawn(move || runtime.shutdown_timeout(Duration::from_secs(5)));
        end.join().unwrap();
        self.double
    }

    pub async fn stop(self) -> (Double, Result<(), CannotServe>) {
        self.stop.cancel();
        let result = self.serving.await.unwrap();
        self.console.await.unwrap();
        self.runtime.shutdown_background();
        (self.double, result)
    }

    /// Code, headers and body of the answer to a request.
    pub async fn ask(&self, request: reqwest::RequestBuilder) -> (u16, HeaderMap, String) {
        let answer = request.send().await.unwrap();
        let (code, mut headers) = (answer.status().as_u16(), answer.headers().clone());
        headers.remove("date");
        (code, headers, answer.text().await.unwrap())
    }
}

pub fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

pub fn codes(double: &Double, update: u64) -> Vec<u16> {
    let world = double.world();
    let attempts = world.webhook.attempts.iter();
    attempts.filter(|a| a.0 == update).map(|a| a.1).collect()
}
