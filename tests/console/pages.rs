//! Every page in every language, and the headers of every answer.

use axum::http::{Method, StatusCode};
use sanad::app::casework::{CaseLine, Telling};
use sanad::domain::staff::Whose;
use sanad::web::{WebState, router, routes};
use sqlx::Connection as _;

use crate::house;
use crate::visit::{Seen, ask, filled, send};

const LANGUAGES: [(&str, &str); 3] = [("ar", "rtl"), ("fr", "ltr"), ("en", "ltr")];

/// The addresses of all pages that a case worker can see, each case of the list too.
async fn pages(state: WebState, cookie: &str) -> Vec<String> {
    let router = router(state);
    let list = ask(&router, &Method::GET, "/cases", &[("cookie", cookie)]).await;
    let mut all: Vec<String> = list
        .body
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with("/cases/"))
        .map(str::to_owned)
        .collect();
    assert!(!all.is_empty(), "the list shows no case");
    for page in [
        "/cases",
        "/cases?show=mine",
        "/cases?show=unassigned",
        "/chat",
        "/nowhere",
    ] {
        all.push(page.to_owned());
    }
    all
}

fn look_at(seen: &Seen, page: &str, language: &str, direction: &str) {
    let html = &seen.body;
    let place = format!("{page} in {language}");
    assert!(
        html.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")),
        "{place}"
    );
    assert!(
        !html.contains('⟦'),
        "{place} misses {:?}",
        html.split('⟦').nth(1).map(|rest| rest.split('⟧').next())
    );
    assert_eq!(html.matches("<h1").count(), 1, "{place} has one heading");
    assert!(html.contains("data-page="), "{place} says which page it is");
    assert!(html.trim_end().ends_with("</html>"), "{place} is whole");
    let inside = html.split("<body").nth(1).unwrap_or_default();
    for forbidden in [
        " style=",
        "<script",
        "<style",
        " onclick=",
        "javascript:",
        "src=\"http",
        "href=\"//",
    ] {
        assert!(!inside.contains(forbidden), "{place} has {forbidden}");
    }
}

fn in_language(page: &str, language: &str) -> String {
    let sign = if page.contains('?') { '&' } else { '?' };
    format!("{page}{sign}lang={language}")
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let (state, cookie) = house::served().await;
    let all = pages(state.clone(), &cookie).await;
    let router = router(state);
    for (language, direction) in LANGUAGES {
        for page in &all {
            let seen = ask(
                &router,
                &Method::GET,
                &in_language(page, language),
                &[("cookie", &cookie)],
            )
            .await;
            look_at(&seen, page, language, direction);
        }
        let door = ask(&router, &Method::GET, &in_language("/", language), &[]).await;
        look_at(&door, "the front door", language, direction);
    }
}

#[tokio::test]
async fn the_demo_and_the_set_up_speak_every_language() {
    let demo = router(house::demo().await);
    let (state, once) = house::fresh().await;
    let fresh = router(state);
    let set_up = format!("/setup/{once}");
    for (language, direction) in LANGUAGES {
        for (router, page) in [(&demo, "/demo"), (&fresh, "/"), (&fresh, set_up.as_str())] {
            let seen = ask(router, &Method::GET, &in_language(page, language), &[]).await;
            assert_eq!(seen.status, StatusCode::OK, "{page}");
            look_at(&seen, page, language, direction);
        }
    }
}

#[tokio::test]
async fn what_is_shown_once_offers_no_other_language_and_is_not_kept() {
    let (state, once) = house::fresh().await;
    let router = router(state);
    let own = [
        ("sec-fetch-site", "same-origin"),
        ("accept-language", "fr-FR,fr;q=0.9"),
    ];
    let path = format!("/setup/{once}");
    let short = send(
        &router,
        &Method::POST,
        &path,
        &own,
        "name=Amal&password=short&again=short",
    )
    .await;
    assert!(short.body.contains("data-page=\"setup\"") && short.body.contains("role=\"alert\""));
    let form = "name=Amal&password=a+sentence+of+mine&again=a+sentence+of+mine";
    let seen = send(&router, &Method::POST, &path, &own, form).await;
    look_at(&seen, "set-up done", "fr", "ltr");
    assert!(seen.body.contains("data-page=\"setup-done\""));
    assert!(seen.body.contains("class=\"qr\""));
    assert!(!seen.body.contains("class=\"languages\""));
    assert_eq!(seen.header("cache-control"), "no-store");
}

#[tokio::test]
async fn every_answer_has_the_headers() {
    let (state, cookie) = house::served().await;
    let router = router(state);
    for route in routes() {
        for cookie in ["", cookie.as_str()] {
            let seen = ask(
                &router,
                &route.method,
                &filled(route.path),
                &[("cookie", cookie)],
            )
            .await;
            let policy = seen.header("content-security-policy");
            assert!(
                policy.starts_with("default-src 'none';"),
                "{} {policy}",
                route.path
            );
            assert!(policy.contains("frame-ancestors 'none'"), "{}", route.path);
            assert_eq!(
                seen.header("x-content-type-options"),
                "nosniff",
                "{}",
                route.path
            );
            assert_eq!(
                seen.header("referrer-policy"),
                "no-referrer",
                "{}",
                route.path
            );
            assert_eq!(seen.header("cache-control"), "no-store", "{}", route.path);
        }
    }
}

#[tokio::test]
async fn assets_may_be_kept_for_ever_because_their_address_changes() {
    let (state, _) = house::served().await;
    let router = router(state);
    for name in ["sanad.css", "sanad.js", "sanad.svg", "favicon.svg"] {
        let path = sanad::web::pages::asset_path(name);
        let seen = ask(&router, &Method::GET, &path, &[]).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        assert!(seen.header("cache-control").contains("immutable"), "{path}");
    }
}

#[tokio::test]
async fn what_somebody_typed_never_becomes_markup() {
    let (state, cookie) = house::served().await;
    let router = router(state);
    let own = [
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie.as_str()),
    ];
    let form = "name=%3Cscript%3Ealert(1)%3C/script%3E%22&password=x&totp=1";
    let seen = send(&router, &Method::POST, "/sign-in", &own, form).await;
    let inside = seen.body.split("<body").nth(1).expect("a body");
    assert!(!inside.contains("<script"), "{inside}");
}

#[tokio::test]
async fn the_list_says_when_nothing_changed() {
    let (state, cookie) = house::served().await;
    let router = router(state);
    let first = ask(&router, &Method::GET, "/cases/news", &[("cookie", &cookie)]).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.len() > 10);
    let headers = [("cookie", cookie.as_str()), ("if-none-match", tag.as_str())];
    let second = ask(&router, &Method::GET, "/cases/news", &headers).await;
    assert_eq!(second.status, StatusCode::NOT_MODIFIED);
    assert!(second.body.is_empty());
    let stranger = ask(&router, &Method::GET, "/cases/news", &[]).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_open_case_says_that_something_came_also_within_the_same_hour() {
    let (state, cookie) = house::served().await;
    let router = router(state.clone());
    let token = cookie.split_once('=').expect("a cookie").1;
    let who = state.house.session(token, true).await.expect("a session");
    let mine = |line: &CaseLine| line.whose == Whose::Mine;
    let lines = state.house.list_cases(&who).await.expect("cases");
    let case = lines.into_iter().find(mine).expect("a case of ours").case;
    let path = format!("/cases/{}", case.hex());
    let own = [("cookie", cookie.as_str())];
    let news = async || {
        let page = ask(&router, &Method::GET, &path, &own).await.body;
        let rest = page.split("data-news=\"").nth(1).expect("it asks for news");
        rest.split('"').next().expect("an address").to_owned()
    };
    let write = async || {
        let sent = state.house.write_note(&who, case, "a second word").await;
        sent.expect("a note is written");
    };
    write().await;
    let seen = news().await;
    let quiet = ask(&router, &Method::GET, &seen, &own).await;
    assert!(quiet.status == StatusCode::OK && quiet.body.is_empty());
    write().await;
    let banner = ask(&router, &Method::GET, &seen, &own).await;
    assert!(banner.body.contains("class=\"news\""));
    let after = ask(&router, &Method::GET, &news().await, &own).await;
    assert!(after.body.is_empty());
}

#[tokio::test]
async fn a_case_says_in_each_language_how_the_person_learns_of_a_reply() {
    let (state, cookie) = house::served().await;
    let router = router(state.clone());
    let token = cookie.split_once('=').expect("a cookie").1;
    let who = state.house.session(token, true).await.expect("a session");
    let lines = state.house.list_cases(&who).await.expect("cases");
    let mut told = Vec::new();
    for line in lines {
        let file = state.house.open_case(&who, line.case).await;
        if matches!(file.map(|f| f.telling), Ok(Telling::Next(_))) {
            told.push(line.case);
        }
    }
    let [case] = told[..] else {
        panic!("one invented person asked to be told, not {}", told.len());
    };
    let path = format!("/cases/{}", case.hex());
    let own = [("cookie", cookie.as_str())];
    let page = async |language: &str| {
        let path = in_language(&path, language);
        ask(&router, &Method::GET, &path, &own).await.body
    };
    for (language, words) in [
        ("en", "at any time"),
        ("fr", "à toute heure"),
        ("ar", "في أي وقت"),
    ] {
        let body = page(language).await;
        let line = body.split("class=\"telling").nth(1).expect("it is said");
        assert!(
            line.split("</p>").next().unwrap().contains(words),
            "{language}"
        );
    }
    let sent = state
        .house
        .write_reply(&who, case, "We have read it.")
        .await;
    sent.expect("a reply is written");
    assert!(page("en").await.contains("A silent message waits"));
}

#[tokio::test]
async fn the_list_counts_what_a_power_cut_stranded_and_nothing_else() {
    let folder = house::folder();
    let (state, cookie) = house::served_in(&folder).await;
    let router = router(state);
    let own = [("cookie", cookie.as_str())];
    let page = async |language: &str| {
        let path = in_language("/cases", language);
        ask(&router, &Method::GET, &path, &own).await.body
    };
    for (language, said) in [("en", "power cut"), ("fr", "coupure"), ("ar", "الكهرباء")] {
        assert!(!page(language).await.contains(said), "{language}");
    }
    // What lies under a key that is gone cannot be told from noise.
    let url = format!("sqlite://{}", folder.join("sanad.db").display());
    let mut database = sqlx::SqliteConnection::connect(&url)
        .await
        .expect("it opens");
    sqlx::raw_sql(
        "insert into pings values (x'01010101010101010101010101010101', 1, 99999999999, x'00'), \
         (x'02020202020202020202020202020202', 1, 99999999999, x'00'), \
         (x'03030303030303030303030303030303', 1, 1, x'00')",
    )
    .execute(&mut database)
    .await
    .expect("rows");
    for (language, said) in [("en", "2 silent"), ("fr", "2 messages"), ("ar", "رسالتان")] {
        assert!(page(language).await.contains(said), "{language}");
    }
}

#[tokio::test]
async fn the_phone_remembers_its_chat_and_starts_over_when_asked() {
    let router = router(house::demo().await);
    let first = ask(&router, &Method::GET, "/chat", &[]).await;
    let cookie = first
        .header("set-cookie")
        .split(';')
        .next()
        .expect("a cookie")
        .to_owned();
    let own = [
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie.as_str()),
    ];
    let sent = send(
        &router,
        &Method::POST,
        "/chat/write",
        &own,
        "text=%3Cb%3Ehello",
    )
    .await;
    assert_eq!(sent.header("location"), "/chat");
    let page = ask(&router, &Method::GET, "/chat", &[("cookie", &cookie)]).await;
    assert!(!page.body.contains("<b>hello"));
    let anew = send(&router, &Method::POST, "/chat/anew", &own, "").await;
    assert!(anew.header("set-cookie").contains("Max-Age=0"));
}
