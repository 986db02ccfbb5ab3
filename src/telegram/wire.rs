//! Connections to the Bot API that stay open, one request at a time over each.
//!
//! A general client has a task for each connection and hands every request and answer from
//! task to task; here whoever asks moves the connection while waiting, and a connection that
//! nobody uses is looked at when it is taken. Invariant: a request that may have been sent is
//! never sent again here, and what failed is told without a word of it.

use std::future::{Future as _, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{ACCEPT, CONTENT_TYPE, HOST, HeaderValue};
use hyper::{Method, Request, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder, MaybeHttpsStream};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};
use tower_service::Service as _;

/// How long connecting to one address may take.
const CONNECT: Duration = Duration::from_secs(5);
/// The largest answer that is read, in bytes: a hundred updates have far less.
const LARGEST: usize = 16 << 20;
/// So often a connection that the server closed at once is replaced for one request.
const TRIES: usize = 8;
/// A connection that nobody used for so long is not used any more; servers and what lies on
/// the way to them forget it at some time.
const UNUSED: Duration = Duration::from_secs(50);
/// So many are kept open for later.
const MOST_IDLE: usize = 200;

type Stream = MaybeHttpsStream<TokioIo<TcpStream>>;

/// One connection. It moves only while somebody polls it.
struct Open {
    sender: SendRequest<Full<Bytes>>,
    connection: http1::Connection<Stream, Full<Bytes>>,
    unused_since: Instant,
}

/// A connection is moved for each request, and is large.
type Idle = Vec<Box<Open>>;

/// Connections to one server.
pub(super) struct Wire {
    connector: HttpsConnector<HttpConnector>,
    server: Uri,
    host: HeaderValue,
    /// The one that was used last is taken first, so that the others may end.
    idle: Mutex<Idle>,
}

/// Why there is no answer, in a fixed word.
pub(super) struct Broken(pub(super) &'static str);

const NO_ANSWER: Broken = Broken("no answer");
const HALF: Broken = Broken("half an answer");

/// Whether the surroundings name a proxy for that address; then a general client is used.
pub(super) fn is_behind_proxy(server: &Uri) -> bool {
    Matcher::from_env().intercept(server).is_some()
}

impl Wire {
    /// No connection yet to the server of that address; none when it is not an address.
    pub(super) fn new(server: Uri) -> Option<Self> {
        let mut plain = HttpConnector::new();
        plain.enforce_http(false);
        plain.set_nodelay(true);
        plain.set_connect_timeout(Some(CONNECT));
        plain.set_keepalive(Some(UNUSED));
        let connector = HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .wrap_connector(plain);
        let authority = server.authority()?;
        let host = match (authority.port_u16(), server.scheme_str()?) {
            (None, _) | (Some(443), "https") | (Some(80), "http") => authority.host().to_owned(),
            (Some(port), _) => format!("{}:{port}", authority.host()),
        };
        Some(Self {
            connector,
            host: HeaderValue::from_str(&host).ok()?,
            server,
            idle: Mutex::default(),
        })
    }

    fn idle(&self) -> MutexGuard<'_, Idle> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends JSON to that path, and gives the code and the body of the answer.
    ///
    /// Whoever stops waiting gives up the connection, too.
    pub(super) async fn post(&self, path: &str, json: Vec<u8>) -> Result<(u16, Bytes), Broken> {
        let mut request = Request::new(Full::new(Bytes::from(json)));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = path.parse().map_err(|_| NO_ANSWER)?;
        let headers = request.headers_mut();
        headers.insert(HOST, self.host.clone());
        headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let mut tries = Tries(TRIES);
        loop {
            let mut open = self.ready().await?;
            let failed = match open.exchange(request).await {
                Ok(answer) => {
                    self.keep(open);
                    return Ok(answer);
                }
                Err(failed) => failed,
            };
            request = tries.again(failed)?;
        }
    }

    /// A connection over which a request can be sent now.
    async fn ready(&self) -> Result<Box<Open>, Broken> {
        loop {
            let idle = self.idle().pop();
            let Some(mut open) = idle else {
                let connected = timeout(CONNECT, Box::pin(self.connect())).await;
                return connected.unwrap_or(Err(NO_ANSWER));
            };
            if open.unused_since.elapsed() < UNUSED && open.is_ready().await {
                return Ok(open);
            }
        }
    }

    async fn connect(&self) -> Result<Box<Open>, Broken> {
        let mut connector = self.connector.clone();
        let server = self.server.clone();
        poll_fn(|cx| connector.poll_ready(cx))
            .await
            .map_err(|_| NO_ANSWER)?;
        let stream = connector.call(server).await.map_err(|_| NO_ANSWER)?;
        let (sender, connection) = http1::handshake(stream).await.map_err(|_| NO_ANSWER)?;
        let mut open = Box::new(Open {
            sender,
            connection,
            unused_since: Instant::now(),
        });
        if open.is_ready().await {
            Ok(open)
        } else {
            Err(NO_ANSWER)
        }
    }

    fn keep(&self, mut open: Box<Open>) {
        if open.sender.is_closed() {
            return;
        }
        open.unused_since = Instant::now();
        let mut idle = self.idle();
        if idle.len() < MOST_IDLE {
            idle.push(open);
        }
        // Those at the bottom were not needed for long.
        if idle
            .first()
            .is_some_and(|first| first.unused_since.elapsed() >= UNUSED)
        {
            idle.remove(0);
        }
    }
}

enum Failed {
    /// The server closed the connection before a byte of the request was sent.
    NotSent(Box<Request<Full<Bytes>>>),
    Broken(Broken),
}

/// So many connections are left for one request.
struct Tries(usize);

impl Tries {
    /// The request for another connection, if it was not sent and there are tries left.
    fn again(&mut self, failed: Failed) -> Result<Request<Full<Bytes>>, Broken> {
        self.0 = self.0.saturating_sub(1);
        match failed {
            Failed::NotSent(request) if self.0 > 0 => Ok(*request),
            Failed::NotSent(_) => Err(NO_ANSWER),
            Failed::Broken(broken) => Err(broken),
        }
    }
}

impl Open {
    /// Moves the connection; false when it is over.
    fn moves(&mut self, cx: &mut Context<'_>) -> bool {
        Pin::new(&mut self.connection).poll(cx).is_pending()
    }

    async fn is_ready(&mut self) -> bool {
        poll_fn(|cx| {
            if !self.moves(cx) {
                return Poll::Ready(false);
            }
            self.sender.poll_ready(cx).map(|ready| ready.is_ok())
        })
        .await
    }

    /// One request and its answer.
    async fn exchange(&mut self, request: Request<Full<Bytes>>) -> Result<(u16, Bytes), Failed> {
        let sent = self.sender.try_send_request(request);
        let mut answered = pin!(async {
            let response = sent.await.map_err(|mut error| match error.take_message() {
                Some(request) => Failed::NotSent(Box::new(request)),
                None => Failed::Broken(NO_ANSWER),
            })?;
            let code = response.status().as_u16();
            let body = Limited::new(response.into_body(), LARGEST).collect().await;
            let body = body.map_err(|_| Failed::Broken(HALF))?.to_bytes();
            Ok((code, body))
        });
        let connection = &mut self.connection;
        let mut is_over = false;
        poll_fn(|cx| {
            is_over = is_over || Pin::new(&mut *connection).poll(cx).is_ready();
            match answered.as_mut().poll(cx) {
                // What a closed connection still had to say was handed over before it ended.
                Poll::Pending if is_over => Poll::Ready(Err(Failed::Broken(NO_ANSWER))),
                polled => polled,
            }
        })
        .await
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests start their own tasks")]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use futures::FutureExt as _;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

    /// A server that answers so often over one connection; counts the connections.
    async fn server(answers: usize, answer: &'static [u8]) -> (Wire, Arc<AtomicUsize>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let met = Arc::<AtomicUsize>::default();
        let count = met.clone();
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let mut request = [0; 4096];
                    for _ in 0..answers {
                        if stream.read(&mut request).await.unwrap_or(0) == 0 {
                            return;
                        }
                        stream.write_all(answer).await.unwrap();
                    }
                });
            }
        });
        (Wire::new(address.parse().unwrap()).unwrap(), met)
    }

    async fn asks(wire: &Wire) -> Option<(u16, Bytes)> {
        wire.post("/method", b"{}".to_vec()).await.ok()
    }

    #[tokio::test]
    async fn a_connection_is_used_again() {
        let (wire, met) = server(9, ANSWER).await;
        for _ in 0..9 {
            let (code, body) = asks(&wire).await.unwrap();
            assert_eq!((code, &*body), (200, &b"{}"[..]));
        }
        assert_eq!(met.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_connection_that_was_closed_meanwhile_is_not_used() {
        let (wire, met) = server(1, ANSWER).await;
        for _ in 0..3 {
            assert!(asks(&wire).await.is_some());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(met.load(Ordering::SeqCst), 3);
    }

    #[tokio::test]
    async fn half_an_answer_and_none_are_told_apart_from_an_answer() {
        let half = b"HTTP/1.1 200 OK\r\ncontent-length: 200\r\n\r\n{}";
        let (wire, _) = server(1, half).await;
        assert!(asks(&wire).await.is_none());
        let (wire, _) = server(0, ANSWER).await;
        assert!(asks(&wire).await.is_none());
        let nobody = Wire::new("http://127.0.0.1:9/".parse().unwrap()).unwrap();
        assert!(asks(&nobody).await.is_none());
    }

    /// An answer with a body of so many bytes.
    fn answer_of(bytes: usize) -> &'static [u8] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {bytes}\r\n\r\n");
        let mut answer = head.into_bytes();
        answer.resize(answer.len() + bytes, b' ');
        Box::leak(answer.into_boxed_slice())
    }

    #[tokio::test]
    async fn an_answer_that_is_too_large_is_none_and_does_not_fill_the_memory() {
        let (wire, _) = server(1, answer_of(16 << 20)).await;
        let (code, body) = asks(&wire).await.unwrap();
        assert_eq!((code, body.len()), (200, 16 << 20));
        let (wire, _) = server(1, answer_of((16 << 20) + 1)).await;
        assert!(asks(&wire).await.is_none());
    }

    #[test]
    fn a_request_that_no_connection_takes_is_given_up_after_eight() {
        let not_sent = || Failed::NotSent(Box::new(Request::new(Full::new(Bytes::new()))));
        let mut tries = Tries(TRIES);
        let again = (0..20).take_while(|_| tries.again(not_sent()).is_ok());
        assert_eq!(again.count(), 7, "the first try is one of eight");
        let broken = Tries(TRIES).again(Failed::Broken(HALF));
        assert!(broken.is_err(), "it may have been sent");
    }

    #[tokio::test]
    async fn a_server_that_takes_a_connection_and_stays_silent_is_left_after_five_seconds() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("https://{}/", listener.local_addr().unwrap());
        let _silent = tokio::spawn(async move { listener.accept().await.unwrap() });
        let wire = Wire::new(address.parse().unwrap()).unwrap();
        let began = Instant::now();
        let left = timeout(2 * CONNECT, asks(&wire)).await;
        assert!(left.is_ok_and(|answer| answer.is_none()));
        assert!(began.elapsed() + Duration::from_millis(100) >= CONNECT);
    }

    #[tokio::test]
    async fn who_stops_waiting_leaves_no_answer_to_the_next() {
        let (wire, met) = server(9, ANSWER).await;
        assert!(asks(&wire).now_or_never().is_none());
        assert!(asks(&wire).await.is_some());
        assert!(asks(&wire).now_or_never().is_none());
        assert!(asks(&wire).await.is_some());
        assert!(met.load(Ordering::SeqCst) >= 2, "none is used after that");
    }
}
