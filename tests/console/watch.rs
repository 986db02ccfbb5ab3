//! What whoever watches over the house sees, and from where.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::metrics::Side;
use sanad::content::LiveCell;
use sanad::store::{Fault, Store};
use sanad::web::{WebState, router};
use tower::ServiceExt as _;

use crate::house;

const PUBLIC: &str = "https://console.example.org";

struct Watched {
    store: Store,
    house: std::sync::Arc<House>,
    router: Router,
}

impl Watched {
    async fn new() -> Self {
        let store = Store::open_memory().await.expect("a store");
        let parts = Parts {
            store: store.clone(),
            live: LiveCell::new(house::live()),
            keys_folder: house::folder().join("keys"),
            days: DayKeys::in_memory(),
            stretcher: Stretcher::new(),
            clock: Clock::of_the_machine(),
            random: Random::of_the_machine(),
            recovery_work: 2,
        };
        let house = std::sync::Arc::new(House::new(parts).expect("a house"));
        let state = WebState {
            house: house.clone(),
            simulator: None,
            demo: None,
            public_url: Some(PUBLIC.into()),
            now: || Clock::of_the_machine().now(),
        };
        Self {
            store,
            house,
            router: router(state),
        }
    }

    async fn ask(&self, path: &str, from: &str, headers: &[(&str, &str)]) -> (StatusCode, String) {
        let mut request = Request::builder().uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::empty()).expect("a request");
        if !from.is_empty() {
            let peer: SocketAddr = from.parse().expect("an address");
            request.extensions_mut().insert(ConnectInfo(peer));
        }
        let answer = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
        (status, String::from_utf8_lossy(&body).into_owned())
    }
}

#[tokio::test]
async fn figures_are_for_programs_on_this_computer_alone() {
    let here = ("host", "127.0.0.1:8080");
    let passed_on = |name: &'static str| vec![here, (name, "203.0.113.9")];
    let watched = Watched::new().await;
    for (from, headers, answered) in [
        ("127.0.0.1:50000", vec![here], true),
        ("[::1]:50000", vec![("host", "localhost:8080")], true),
        ("[::ffff:127.0.0.1]:50000", vec![here], true),
        // By the connection, not by what is said.
        ("203.0.113.9:50000", vec![here], false),
        (
            "10.0.0.7:50000",
            vec![here, ("x-forwarded-for", "127.0.0.1")],
            false,
        ),
        ("", vec![here], false),
        // A proxy on this computer asks for somebody else.
        (
            "127.0.0.1:50000",
            vec![("host", "console.example.org")],
            false,
        ),
        ("127.0.0.1:50000", passed_on("x-forwarded-for"), false),
        ("127.0.0.1:50000", passed_on("x-forwarded-proto"), false),
        ("127.0.0.1:50000", passed_on("forwarded"), false),
        ("127.0.0.1:50000", passed_on("via"), false),
        ("127.0.0.1:50000", passed_on("x-real-ip"), false),
        ("127.0.0.1:50000", vec![("host", "evil.example")], false),
    ] {
        let (status, body) = watched.ask("/metrics", from, &headers).await;
        assert_eq!(status == StatusCode::OK, answered, "{from} {headers:?}");
        assert_eq!(body.contains("sanad_"), answered, "{from} {headers:?}");
    }
}

#[tokio::test]
async fn readiness_names_the_part_that_keeps_people_waiting() {
    let watched = Watched::new().await;
    let ready = || watched.ask("/ready", "127.0.0.1:1", &[("host", "127.0.0.1")]);
    let (status, body) = ready().await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        body,
        "{\"ready\":true,\"database\":\"ok\",\"content\":\"up\",\"telegram\":\"not_connected\"}\n"
    );
    for (fault, at_most) in [(Fault::Broken, 1), (Fault::Silent, 4)] {
        watched.store.fail(fault);
        let begun = Instant::now();
        let (status, body) = ready().await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{fault:?}");
        assert!(
            body.contains("\"ready\":false,\"database\":\"no_answer\""),
            "{body}"
        );
        assert!(
            begun.elapsed() < Duration::from_secs(at_most),
            "{:?}",
            begun.elapsed()
        );
        let (status, _) = watched.ask("/health", "", &[("host", "127.0.0.1")]).await;
        assert_eq!(status, StatusCode::OK, "the process lives");
        let figures = watched
            .ask("/metrics", "127.0.0.1:1", &[("host", "127.0.0.1")])
            .await
            .1;
        assert!(figures.contains("\nsanad_database_up 0\n"), "{figures}");
    }
    watched.store.fail(Fault::None);
    for (side, word, is_ready) in [
        (Side::Connecting, "connecting", false),
        (Side::Serving, "serving", true),
        (Side::StandingBy, "standing_by", true),
        (Side::Stopped, "stopped", false),
    ] {
        watched.house.metrics().set_side(side);
        let (status, body) = ready().await;
        assert_eq!(status == StatusCode::OK, is_ready, "{word}");
        assert!(body.contains(&format!("\"telegram\":\"{word}\"")), "{body}");
    }
}

#[tokio::test]
async fn a_balancer_may_ask_by_the_number_of_the_machine_and_sees_nothing_else() {
    let watched = Watched::new().await;
    let by_number = [("host", "10.1.2.3:8080")];
    for (path, answered) in [
        ("/health", true),
        ("/ready", true),
        ("/", false),
        ("/metrics", false),
    ] {
        let (status, _) = watched.ask(path, "10.1.2.9:4000", &by_number).await;
        assert_eq!(status == StatusCode::OK, answered, "{path}");
    }
}
