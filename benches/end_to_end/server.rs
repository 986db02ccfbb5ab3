//! A Bot API as light as it can be: it hands out presses and takes answers, and counts.
//!
//! One press of a chat is under way at a time; the next one comes when both calls that
//! answer it were taken. Not here: whether requests are right (`tests/double` sees to that).
//! Invariant: what this server spends is not counted, and it is the same for all candidates.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use sanad::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc};

/// Screens that are pressed one after another, so that every edit changes something.
const SCREENS: [&str; 4] = ["signs", "papers", "wages", "home"];
/// Asking twice with one offset is answered with one update for so long.
const SAME_OFFSET: Duration = Duration::from_millis(500);

/// What a run asks for.
#[derive(Clone, Copy)]
pub struct Load {
    /// Chats that press at the same time.
    pub chats: i64,
    /// Presses in all.
    pub presses: usize,
    /// Whether each press comes from a chat that was never seen before.
    pub strangers: bool,
    /// Whether updates are brought to the candidate instead of being asked for.
    pub webhook: bool,
}

#[derive(Default)]
struct World {
    load: Option<Load>,
    updates: VecDeque<(u64, String)>,
    asked: Option<(u64, Instant)>,
    next: u64,
    strangers: i64,
    begun: usize,
    under_way: HashMap<i64, Press>,
    times: Vec<Duration>,
}

struct Press {
    since: Instant,
    edited: bool,
    answered: bool,
}

/// The server; cheap to clone.
#[derive(Clone)]
pub struct Server {
    world: Arc<Mutex<World>>,
    arrived: Arc<Notify>,
    over: Arc<Notify>,
    brought: mpsc::UnboundedSender<String>,
    pub url: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Call {
    offset: Option<u64>,
    timeout: u64,
    chat_id: i64,
    callback_query_id: String,
}

impl Server {
    /// Listens on a free port. What is to be brought to a webhook comes out of the receiver.
    pub async fn start() -> (Self, mpsc::UnboundedReceiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let (brought, receiver) = mpsc::unbounded_channel();
        let server = Self {
            world: Arc::default(),
            arrived: Arc::default(),
            over: Arc::default(),
            brought,
            url,
        };
        let accepting = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let server = accepting.clone();
                tokio::spawn(async move {
                    let answer = service_fn(move |request| server.clone().answer(request));
                    let _ = hyper::server::conn::http1::Builder::new()
                        .timer(TokioTimer::new())
                        .serve_connection(TokioIo::new(stream), answer)
                        .await;
                });
            }
        });
        (server, receiver)
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the chats press, and waits until all presses were answered; how long each took.
    pub async fn run(&self, load: Load) -> Vec<Duration> {
        let over = self.over.notified();
        tokio::pin!(over);
        over.as_mut().enable();
        {
            let mut world = self.world();
            world.load = Some(load);
            world.begun = 0;
            world.times = Vec::with_capacity(load.presses);
            for number in 0..load.chats.min(i64::try_from(load.presses).unwrap_or(1)) {
                let chat = world.chat_of(load, 1_000 + number);
                self.press(&mut world, chat);
            }
        }
        self.arrived.notify_waiters();
        over.await;
        std::mem::take(&mut self.world().times)
    }

    fn press(&self, world: &mut World, chat: i64) {
        let number = world.next;
        world.next += 1;
        world.begun += 1;
        let begun = Press {
            since: Instant::now(),
            edited: false,
            answered: false,
        };
        world.under_way.insert(chat, begun);
        let text = press(
            number,
            chat,
            SCREENS[usize::try_from(number).unwrap_or(0) % 4],
        );
        if world.load.is_some_and(|load| load.webhook) {
            let _ = self.brought.send(text);
        } else {
            world.updates.push_back((number, text));
        }
    }

    async fn answer(self, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
        let path = request.uri().path().to_owned();
        let body = request.into_body().collect().await;
        let body = body
            .map(http_body_util::Collected::to_bytes)
            .unwrap_or_default();
        // Telegram does not mind capitals in names of methods.
        let method = path.rsplit('/').next().unwrap_or_default().to_lowercase();
        let call: Call = serde_json::from_slice(&body).unwrap_or_default();
        let result = match method.as_str() {
            "getupdates" => self.updates(&call).await,
            "editmessagetext" | "sendmessage" => {
                self.taken(call.chat_id, |press| press.edited = true);
                let chat = call.chat_id;
                format!(
                    "{{\"message_id\":7,\"date\":1700000000,\"chat\":{{\"id\":{chat},\"type\":\"private\"}},\"text\":\"shown\"}}"
                )
            }
            "answercallbackquery" => {
                let chat = call.callback_query_id.parse().unwrap_or(0);
                self.taken(chat, |press| press.answered = true);
                "true".to_owned()
            }
            _ => "true".to_owned(),
        };
        let body = format!("{{\"ok\":true,\"result\":{result}}}");
        let response = Response::builder().header("content-type", "application/json");
        Ok(response
            .body(Full::new(Bytes::from(body)))
            .expect("a response"))
    }

    /// One of the two calls that answer a press; with both the chat presses again.
    fn taken(&self, chat: i64, note: impl FnOnce(&mut Press)) {
        let mut world = self.world();
        let Some(press) = world.under_way.get_mut(&chat) else {
            return;
        };
        note(press);
        if !(press.edited && press.answered) {
            return;
        }
        let took = press.since.elapsed();
        world.under_way.remove(&chat);
        world.times.push(took);
        let Some(load) = world.load else { return };
        if world.begun < load.presses {
            let next = world.chat_of(load, chat);
            self.press(&mut world, next);
            drop(world);
            self.arrived.notify_waiters();
        } else if world.times.len() == load.presses {
            self.over.notify_waiters();
        }
    }

    async fn updates(&self, call: &Call) -> String {
        let until = Instant::now() + Duration::from_secs(call.timeout);
        loop {
            let arrived = self.arrived.notified();
            tokio::pin!(arrived);
            arrived.as_mut().enable();
            let batch = self.world().batch(call.offset);
            if batch.is_some() || Instant::now() >= until {
                return batch.unwrap_or_else(|| "[]".to_owned());
            }
            let _ = tokio::time::timeout_at(until.into(), arrived).await;
        }
    }
}

impl World {
    fn chat_of(&mut self, load: Load, known: i64) -> i64 {
        if !load.strangers {
            return known;
        }
        self.strangers += 1;
        10_000 + self.strangers
    }

    fn batch(&mut self, offset: Option<u64>) -> Option<String> {
        let offset = offset.unwrap_or(0);
        while self.updates.front().is_some_and(|(id, _)| *id < offset) {
            self.updates.pop_front();
        }
        if self.updates.is_empty() {
            return None;
        }
        let now = Instant::now();
        let again = self
            .asked
            .is_some_and(|(asked, at)| asked == offset && now - at < SAME_OFFSET);
        self.asked = Some((offset, now));
        let most = if again { 1 } else { 100 };
        let some: Vec<&str> = self
            .updates
            .iter()
            .take(most)
            .map(|(_, text)| text.as_str())
            .collect();
        Some(format!("[{}]", some.join(",")))
    }
}

/// A press as Telegram writes it: with the message that it stands under.
fn press(number: u64, chat: i64, screen: &str) -> String {
    let payload = |screen: &str| {
        Payload {
            language: LanguageCode::new("fr").expect("a code"),
            country: None,
            secret: Secret::new([7; 16]),
            screen: ScreenId::new(screen).expect("an id"),
            argument: Argument::NONE,
        }
        .render()
    };
    let rows: Vec<String> = (0..6)
        .map(|_| {
            format!(
                "[{{\"text\":\"Un bouton comme un autre\",\"callback_data\":\"{}\"}}]",
                payload("home")
            )
        })
        .collect();
    let words = "Quelques phrases simples, comme elles se trouvent sur un écran. ".repeat(6);
    format!(
        "{{\"update_id\":{number},\"callback_query\":{{\"id\":\"{chat}\",\"from\":{{\"id\":{chat},\"is_bot\":false,\
         \"first_name\":\"Nobody\",\"language_code\":\"fr\"}},\"message\":{{\"message_id\":7,\"from\":{{\"id\":4711,\
         \"is_bot\":true,\"first_name\":\"Sanad\",\"username\":\"sanad_bench_bot\"}},\"chat\":{{\"id\":{chat},\
         \"first_name\":\"Nobody\",\"type\":\"private\"}},\"date\":1700000000,\"text\":\"{words}\",\
         \"reply_markup\":{{\"inline_keyboard\":[{}]}}}},\"chat_instance\":\"1\",\"data\":\"{}\"}}}}",
        rows.join(","),
        payload(screen)
    )
}

/// Brings updates to a webhook, up to sixty-four at a time.
pub async fn bring(address: String, mut updates: mpsc::UnboundedReceiver<String>) {
    use hyper_util::client::legacy::Client;
    use hyper_util::rt::TokioExecutor;
    let http: Client<_, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    while let Some(update) = updates.recv().await {
        let request = Request::post(&address)
            .header("content-type", "application/json")
            .header("x-telegram-bot-api-secret-token", crate::candidates::SHOWN)
            .body(Full::new(Bytes::from(update)))
            .expect("a request");
        let sending = http.request(request);
        tokio::spawn(async move {
            if let Ok(response) = sending.await {
                let _ = response.into_body().collect().await;
            }
        });
    }
}
