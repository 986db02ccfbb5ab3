//! The programs that are compared, each a process of its own: the floor and the house.
//!
//! The floor does what nobody could do without: it reads updates, parses each, and makes the
//! same two calls with a text that is ready. Invariant: both use the same runtime.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use sanad::app::deliver::{Deliverer, Pace};
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::turn::App;
use sanad::content::{LiveCell, load, shipped};
use sanad::store::Store;
use sanad::telegram::{Settings, Telegram, Way, Webhook, serve};
use serde::Deserialize;
use serde_json::value::RawValue;
use tokio_util::sync::CancellationToken;

type Http = Client<HttpConnector, Full<Bytes>>;

/// What Telegram shows to a webhook.
pub const SHOWN: &str = "bench-shown";
const TOKEN: &str = "4711:bench-bench-bench-bench-bench-bench0";

#[derive(Deserialize)]
struct Update {
    update_id: u64,
    callback_query: Option<Query>,
}

#[derive(Deserialize)]
struct Query {
    id: String,
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    message_id: i64,
    chat: Chat,
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
}

#[derive(Deserialize)]
struct Batch {
    result: Vec<Box<RawValue>>,
}

/// The floor by polling: nothing is kept, nothing is in order, nothing is tried again.
pub async fn floor(url: &str) {
    let http: Http = Client::builder(TokioExecutor::new()).build_http();
    let (url, mut offset) = (Arc::<str>::from(url), 0);
    loop {
        let ask = format!("{{\"offset\":{offset},\"limit\":100,\"timeout\":25}}");
        let Some(bytes) = call(&http, &url, "getUpdates", ask).await else {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let batch: Batch = serde_json::from_slice(&bytes).expect("a batch");
        for raw in batch.result {
            let update: Update = serde_json::from_str(raw.get()).expect("an update");
            offset = update.update_id + 1;
            let (http, url) = (http.clone(), url.clone());
            tokio::spawn(async move { answer(&http, &url, update).await });
        }
    }
}

/// The floor by webhook: it prints where it listens.
pub async fn floor_webhook(url: &str) {
    let http: Http = Client::builder(TokioExecutor::new()).build_http();
    let url = Arc::<str>::from(url);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    println!("http://{}/", listener.local_addr().expect("an address"));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let (http, url) = (http.clone(), url.clone());
        let deal = service_fn(move |request: Request<hyper::body::Incoming>| {
            let (http, url) = (http.clone(), url.clone());
            async move {
                let body = request.into_body().collect().await?.to_bytes();
                let update: Update = serde_json::from_slice(&body).expect("an update");
                answer(&http, &url, update).await;
                Ok::<_, hyper::Error>(Response::new(Full::new(Bytes::new())))
            }
        });
        tokio::spawn(async move {
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), deal)
                .await;
        });
    }
}

async fn answer(http: &Http, url: &str, update: Update) {
    let Some(query) = update.callback_query else {
        return;
    };
    let (chat, message) = (query.message.chat.id, query.message.message_id);
    let edit = format!("{{\"chat_id\":{chat},\"message_id\":{message},{}", ready());
    let toast = format!("{{\"callback_query_id\":\"{}\"}}", query.id);
    tokio::join!(
        call(http, url, "editMessageText", edit),
        call(http, url, "answerCallbackQuery", toast)
    );
}

/// A screen of usual size, without its beginning.
fn ready() -> &'static str {
    static READY: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    READY.get_or_init(|| {
        let words = "Quelques phrases simples, comme elles se trouvent sur un écran. ".repeat(6);
        let data = "1fr___--AAAAAAAAAAAAAAAAAAAAAAhome.";
        let rows: Vec<String> = (0..6)
            .map(|_| format!("[{{\"text\":\"Un bouton comme un autre\",\"callback_data\":\"{data}\"}}]"))
            .collect();
        format!(
            "\"text\":\"{words}\",\"parse_mode\":\"HTML\",\"link_preview_options\":{{\"is_disabled\":true}},\
             \"reply_markup\":{{\"inline_keyboard\":[{}]}}}}",
            rows.join(",")
        )
    })
}

async fn call(http: &Http, url: &str, method: &str, body: String) -> Option<Bytes> {
    let request = Request::builder()
        .method(Method::POST)
        .uri(format!("{url}/bot{TOKEN}/{method}"))
        .header("content-type", "application/json")
        .body(Full::new(Bytes::from(body)))
        .expect("a request");
    let response = http.request(request).await.ok()?;
    Some(response.into_body().collect().await.ok()?.to_bytes())
}

/// The house by polling, without Telegram's limits of speed: real turns, a real sender.
pub async fn house(url: &str) {
    serve_house(url, Way::Polling(Duration::from_secs(25))).await;
}

/// The same by webhook: it prints where it listens.
pub async fn house_webhook(url: &str) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let webhook = Webhook::new(&base, "bench", SHOWN);
    let router = webhook.before(axum::Router::new());
    println!("{base}/telegram/bench");
    tokio::spawn(async move { axum::serve(listener, router).await });
    serve_house(url, Way::Webhook(webhook)).await;
}

async fn serve_house(url: &str, way: Way) {
    let folder = tempfile::tempdir().expect("a folder");
    let app = app(folder.path()).await;
    let telegram = Telegram::new(TOKEN, Some(url), None).expect("an address");
    let pace = Pace::TELEGRAM.quicker(1_000_000);
    let deliverer = Deliverer::paced(Arc::new(telegram.clone()), app.clone(), pace);
    let settings = Settings {
        way,
        runtime_folder: None,
        words: Vec::new(),
        clock: now,
    };
    let _ = serve(telegram, app, deliverer, settings, CancellationToken::new()).await;
}

pub async fn app(folder: &std::path::Path) -> Arc<App> {
    let live = load(&shipped()).live.expect("the shipped content");
    live.content.search.learn();
    let parts = Parts {
        store: Store::open_sqlite(&folder.join("sanad.db"))
            .await
            .expect("a database"),
        live: LiveCell::new(live),
        keys_folder: folder.join("keys"),
        days: DayKeys::in_memory(),
        stretcher: Stretcher::new(),
        clock: Clock::of_the_machine(),
        random: Random::of_the_machine(),
        recovery_work: 2,
    };
    let (app, fetches) = App::new(Arc::new(House::new(parts).expect("a house")));
    std::mem::forget(fetches);
    Arc::new(app)
}

fn now() -> i64 {
    Clock::of_the_machine().now()
}
