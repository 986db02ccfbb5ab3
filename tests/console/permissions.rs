//! Who gets in: the whole table of routes, foreign pages, foreign names, cookies.

use axum::http::{Method, StatusCode};
use sanad::web::{Needs, Route, WebState, router, router_of, routes};

use crate::house;
use crate::visit::{ask, filled, send};

/// All that a stranger may see. Whoever adds a line here says that it shows nothing of anybody.
const FOR_EVERYBODY: [(&str, &str); 6] = [
    ("GET", "/"),
    ("GET", "/health"),
    ("GET", "/ready"),
    ("GET", "/assets/{name}"),
    ("GET", "/favicon.ico"),
    ("POST", "/sign-in"),
];

/// The routes of a table that a stranger is let through, though they are not for everybody.
async fn unprotected(state: WebState, table: fn() -> Vec<Route>) -> (usize, Vec<String>) {
    let router = router_of(state, table());
    let mut open = Vec::new();
    let all = table();
    for route in &all {
        let name = (route.method.as_str(), route.path);
        if FOR_EVERYBODY.contains(&name) {
            continue;
        }
        let seen = ask(&router, &route.method, &filled(route.path), &[]).await;
        let hidden = matches!(
            route.needs,
            Needs::DemoOnly | Needs::SetUpLink | Needs::ThisComputer
        ) && seen.is_nothing();
        if !seen.is_refused() && !hidden {
            open.push(format!("{} {} ({:?})", name.0, name.1, route.needs));
        }
    }
    (all.len(), open)
}

#[tokio::test]
async fn no_stranger_passes_any_route_that_is_not_for_everybody() {
    let (state, _) = house::served().await;
    let (walked, open) = unprotected(state, routes).await;
    println!("{walked} routes walked");
    assert!(walked >= 28, "only {walked} routes were walked");
    assert_eq!(open, Vec::<String>::new());
}

#[tokio::test]
async fn a_route_without_protection_is_found() {
    fn planted() -> Vec<Route> {
        let mut table = routes();
        table.push(Route::get(Needs::Open, "/cases/all", || async {
            "everything"
        }));
        table
    }
    let (state, _) = house::served().await;
    let (_, open) = unprotected(state, planted).await;
    assert_eq!(open, ["GET /cases/all (Open)"]);
}

#[tokio::test]
async fn the_demo_doors_are_walls_outside_the_demo_and_from_outside() {
    let mut state = house::demo().await;
    state.public_url = Some("https://console.example.org".into());
    let router = router(state);
    let outside = [("host", "console.example.org")];
    for path in ["/demo", "/demo/guess"] {
        assert!(
            ask(&router, &Method::GET, path, &outside)
                .await
                .is_nothing(),
            "{path}"
        );
    }
    assert!(
        ask(&router, &Method::GET, "/chat", &outside)
            .await
            .is_refused()
    );
    let seen = ask(&router, &Method::GET, "/demo", &[]).await;
    assert_eq!(seen.status, StatusCode::OK);
}

#[tokio::test]
async fn a_demo_link_signs_in_once() {
    let state = house::demo().await;
    let link = format!("/demo/{}", state.demo.as_ref().expect("a demo").link());
    let router = router(state);
    let first = ask(&router, &Method::GET, &link, &[]).await;
    assert!(first.header("set-cookie").starts_with("sanad-local="));
    assert_eq!(first.header("location"), "/cases");
    let second = ask(&router, &Method::GET, &link, &[]).await;
    assert_eq!(second.header("location"), "/demo");
    assert_eq!(second.header("set-cookie"), "");
}

#[tokio::test]
async fn a_change_from_a_foreign_page_is_refused_on_every_route() {
    let (state, cookie) = house::served().await;
    let router = router(state);
    let foreign: [&[(&str, &str)]; 6] = [
        &[("origin", "https://evil.example")],
        &[("origin", "http://127.0.0.1:9999")],
        &[("origin", "null")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "http://127.0.0.1:8080"),
        ],
        &[("sec-fetch-site", "same-site")],
        &[],
    ];
    for route in routes().iter().filter(|route| route.method == Method::POST) {
        for headers in foreign {
            let all = [headers, &[("cookie", cookie.as_str())]].concat();
            let seen = send(&router, &Method::POST, &filled(route.path), &all, "text=x").await;
            assert_eq!(
                seen.status,
                StatusCode::FORBIDDEN,
                "{} {headers:?}",
                route.path
            );
        }
    }
}

#[tokio::test]
async fn a_foreign_name_for_this_computer_is_not_answered() {
    let (state, cookie) = house::served().await;
    let router = router(state);
    let ours = [
        "localhost:8080",
        "127.0.0.1",
        "127.0.0.1:8080",
        "[::1]:8080",
    ];
    for (host, answered) in ours.map(|h| (h, true)).into_iter().chain(
        [
            "evil.example",
            "127.0.0.1.evil.example:8080",
            "192.168.1.4:8080",
            "localhost.evil.example",
            "",
        ]
        .map(|h| (h, false)),
    ) {
        let headers = [("host", host), ("cookie", cookie.as_str())];
        let seen = ask(&router, &Method::GET, "/cases", &headers).await;
        assert_eq!(seen.status == StatusCode::OK, answered, "{host}");
    }
}

#[tokio::test]
async fn the_cookie_of_the_public_console_is_secure_and_bound_to_its_host() {
    let (mut state, cookie) = house::served().await;
    state.public_url = Some("https://console.example.org".into());
    let router = router(state);
    let cookie = cookie.replace("sanad-local", "__Host-sanad");
    let headers = [
        ("host", "console.example.org"),
        ("origin", "https://console.example.org"),
        ("cookie", cookie.as_str()),
    ];
    let seen = send(&router, &Method::POST, "/sign-out", &headers, "").await;
    let cookie = seen.header("set-cookie");
    assert!(cookie.starts_with("__Host-sanad=;"), "{cookie}");
    for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(
        seen.header("strict-transport-security")
            .starts_with("max-age=")
    );
}

#[tokio::test]
async fn the_public_console_does_not_take_the_cookie_of_this_computer() {
    let (mut state, cookie) = house::served().await;
    state.public_url = Some("https://console.example.org".into());
    let headers = [("host", "console.example.org"), ("cookie", cookie.as_str())];
    let seen = ask(&router(state), &Method::GET, "/cases", &headers).await;
    assert!(seen.is_refused());
}

#[tokio::test]
async fn whatever_was_wrong_at_the_front_door_the_answer_is_the_same() {
    let (state, _) = house::served().await;
    let router = router(state);
    let own = [("sec-fetch-site", "same-origin")];
    let unknown = "name=Nobody&password=x&totp=000000";
    let known = format!("name={}&password=x&totp=000000", house::KNOWN.0);
    let first = send(&router, &Method::POST, "/sign-in", &own, unknown).await;
    let second = send(&router, &Method::POST, "/sign-in", &own, &known).await;
    assert_eq!(first.status, second.status);
    assert_eq!(first.body.replace("Nobody", house::KNOWN.1), second.body);
    assert_eq!(first.header("set-cookie"), "");
}
