//! Connections of browsers, and of Telegram where it calls us.
//!
//! Invariant: whoever sends nothing, or half of something, is hung up on, and so many may be
//! connected that the process keeps descriptors for its database and for Telegram.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::serve::Listener;
use futures::StreamExt as _;
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower_service::Service;

/// For whom how long is waited, and how many may be connected.
#[derive(Clone, Copy)]
struct Patience {
    /// For the head of a request; also for the next one of a connection that is kept.
    head: Duration,
    /// For each further piece of its body.
    body: Duration,
    /// For whoever comes beyond that, the one that is connected longest is hung up on.
    places: usize,
}

const USUAL: Patience = Patience {
    head: Duration::from_secs(15),
    body: Duration::from_secs(30),
    places: 512,
};

/// So many connections are noted before those that ended are left out; more than are open.
const MOST_NOTED: usize = 4096;

/// Listens and serves; with `or_another` on any free port when the one named is taken.
pub(crate) async fn listen(
    tasks: &TaskTracker,
    address: SocketAddr,
    or_another: bool,
    router: axum::Router,
    stop: &CancellationToken,
) -> anyhow::Result<SocketAddr> {
    let listener = match TcpListener::bind(address).await {
        Ok(listener) => listener,
        Err(why) if or_another && why.kind() == std::io::ErrorKind::AddrInUse => {
            TcpListener::bind((address.ip(), 0))
                .await
                .context("listening on any free port")?
        }
        Err(why) => {
            return Err(why).with_context(|| {
                format!("listening on {address} (set SANAD_LISTEN to another address)")
            });
        }
    };
    let address = listener.local_addr()?;
    tasks.spawn(serving(listener, router, USUAL, stop.clone()));
    Ok(address)
}

/// Takes connections until the stop, then waits for the requests that are under way.
async fn serving(
    mut listener: TcpListener,
    router: axum::Router,
    patience: Patience,
    stop: CancellationToken,
) {
    // Who asks is told by the connection, never by what a header says.
    let mut router = router.into_make_service_with_connect_info::<SocketAddr>();
    let places = Arc::new(Semaphore::new(patience.places));
    let mut connections = Connections::default();
    let open = TaskTracker::new();
    loop {
        // It rests by itself while there are no descriptors.
        let next = Listener::accept(&mut listener);
        let Some((stream, from)) = stop.run_until_cancelled(next).await else {
            break;
        };
        if places.available_permits() == 0 {
            connections.end_the_oldest();
        }
        let waits = places.clone().acquire_owned();
        let Some(place) = stop.run_until_cancelled(waits).await else {
            break;
        };
        let Ok(answering) = router.call(from).await;
        let (stop, ended) = (stop.clone(), connections.begin());
        open.spawn(async move {
            let answered = connected(stream, answering, patience, &stop);
            ended.run_until_cancelled(answered).await;
            ended.cancel();
            drop(place);
        });
    }
    drop(listener);
    open.close();
    open.wait().await;
}

/// The connections that are open, the oldest first: who holds many open for long does not keep
/// others out.
#[derive(Default)]
struct Connections(VecDeque<CancellationToken>);

impl Connections {
    /// One more; the token ends it, and is cancelled when it has ended.
    fn begin(&mut self) -> CancellationToken {
        if self.0.len() >= MOST_NOTED {
            self.0.retain(|ended| !ended.is_cancelled());
        }
        let ended = CancellationToken::new();
        self.0.push_back(ended.clone());
        ended
    }

    fn end_the_oldest(&mut self) {
        while let Some(oldest) = self.0.pop_front() {
            if !oldest.is_cancelled() {
                return oldest.cancel();
            }
        }
    }
}

/// One connection; from the stop on it ends with the request that is under way.
async fn connected<S>(stream: TcpStream, answering: S, patience: Patience, stop: &CancellationToken)
where
    S: Service<Request, Response = Response, Error = std::convert::Infallible> + Clone,
{
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let request = request.map(|body| patient(body, patience.body));
        answering.clone().call(request)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience.head);
    let mut serving = pin!(http.serve_connection(TokioIo::new(stream), service));
    let over = stop.run_until_cancelled(serving.as_mut()).await;
    if over.is_none() {
        serving.as_mut().graceful_shutdown();
        // However it ended, nobody is left to be told.
        let _ = serving.await;
    }
}

/// A body that fails when its next piece does not come.
fn patient(body: Incoming, patience: Duration) -> Body {
    if body.is_end_stream() {
        return Body::empty();
    }
    let pieces = Body::new(body).into_data_stream();
    Body::from_stream(futures::stream::unfold(
        pieces,
        move |mut pieces| async move {
            let next = timeout(patience, pieces.next()).await;
            let piece = match next {
                Ok(piece) => piece?,
                Err(late) => Err(axum::Error::new(late)),
            };
            Some((piece, pieces))
        },
    ))
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Bytes;
    use axum::routing::post;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    const WHOLE: &str = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nhello";

    struct Served {
        address: SocketAddr,
        stop: CancellationToken,
        tasks: TaskTracker,
    }

    /// A server that repeats after a moment what it was told, and waits a quarter of a second.
    async fn served(places: usize) -> Served {
        patiently_served(places, Duration::from_millis(250)).await
    }

    async fn patiently_served(places: usize, waits: Duration) -> Served {
        let echo = |body: Bytes| async move {
            tokio::time::sleep(Duration::from_millis(100)).await;
            body
        };
        let router = Router::new().route("/", post(echo));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        let patience = Patience {
            head: waits,
            body: waits,
            places,
        };
        let address = listener.local_addr().unwrap();
        tasks.spawn(serving(listener, router, patience, stop.clone()));
        Served {
            address,
            stop,
            tasks,
        }
    }

    impl Served {
        async fn send(&self, words: &str) -> TcpStream {
            let mut stream = TcpStream::connect(self.address).await.unwrap();
            stream.write_all(words.as_bytes()).await.unwrap();
            stream
        }
    }

    /// All that still comes until the connection is closed.
    async fn rest(mut stream: TcpStream) -> String {
        let mut said = Vec::new();
        let end = stream.read_to_end(&mut said);
        let ended = timeout(Duration::from_secs(10), end).await;
        // Closed with a word unread it is reset.
        drop(ended.expect("it is closed"));
        String::from_utf8(said).unwrap()
    }

    #[tokio::test]
    async fn who_sends_half_a_head_is_hung_up_on_while_others_are_served() {
        let served = served(8).await;
        let half = served.send("POST / HTTP/1.1\r\nhost: ").await;
        let silent = served.send("").await;
        let whole = rest(served.send(WHOLE).await).await;
        assert!(whole.starts_with("HTTP/1.1 200") && whole.ends_with("hello"));
        assert_eq!(rest(silent).await, "");
        assert!(!rest(half).await.contains("200"));
    }

    #[tokio::test]
    async fn who_sends_half_a_body_is_hung_up_on() {
        let served = served(8).await;
        let half = served.send(&WHOLE[..WHOLE.len() - 1]).await;
        let said = rest(half).await;
        assert!(said.starts_with("HTTP/1.1 400"), "{said}");
    }

    #[tokio::test]
    async fn who_holds_a_place_longest_gives_way_when_all_are_taken() {
        let served = patiently_served(2, Duration::from_mins(1)).await;
        let slow = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 900\r\n\r\n";
        let mut oldest = served.send(slow).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
        let mut younger = served.send(slow).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
        let whole = WHOLE.replace("host: x", "host: x\r\nconnection: close");
        let whole = rest(served.send(&whole).await).await;
        assert!(whole.starts_with("HTTP/1.1 200"), "{whole}");
        let mut said = [0; 1];
        let ended = timeout(Duration::from_secs(10), oldest.read(&mut said)).await;
        assert!(
            matches!(ended, Ok(Ok(0) | Err(_))),
            "the oldest is hung up on"
        );
        let waits = timeout(Duration::from_millis(50), younger.read(&mut said)).await;
        assert!(waits.is_err(), "the younger one goes on");
    }

    #[test]
    fn connections_that_ended_are_not_noted_for_ever() {
        let mut connections = Connections::default();
        let open = connections.begin();
        for _ in 0..3 * MOST_NOTED {
            connections.begin().cancel();
        }
        assert!(connections.0.len() <= MOST_NOTED);
        connections.end_the_oldest();
        assert!(open.is_cancelled());
    }

    #[tokio::test]
    async fn at_the_stop_a_request_that_is_under_way_is_answered_and_nobody_else_comes_in() {
        let served = served(8).await;
        let mut whole = served.send(WHOLE).await;
        let idle = served.send(WHOLE).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        served.stop.cancel();
        served.tasks.close();
        let mut said = String::new();
        whole.read_to_string(&mut said).await.unwrap();
        assert!(said.ends_with("hello"), "{said}");
        assert!(rest(idle).await.ends_with("hello"));
        served.tasks.wait().await;
        assert!(TcpStream::connect(served.address).await.is_err());
    }
}
