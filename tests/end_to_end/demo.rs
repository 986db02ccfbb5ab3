//! The demo: started with nothing at all, and both halves of it within a minute.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use super::house::Place;
use super::staff::{Browser, between};

/// How long a visitor's first request and its answer may take.
const A_MINUTE: Duration = Duration::from_mins(1);

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_starts_with_nothing_set_and_a_request_is_answered_within_a_minute() {
    // Whoever listens there already holds it as well as we would.
    let _taken = TcpListener::bind("127.0.0.1:8080");
    let place = Place::bare();
    let process = place.start(&[]);
    let begun = Instant::now();
    let link = between(
        &process.says("Staff console").await,
        "console",
        "(signs in once)",
    );
    process.says("Stop: Ctrl-C").await;
    let started = begun.elapsed();
    let (base, once) = link.trim().split_at(link.trim().find("/demo/").unwrap());
    assert!(
        !base.ends_with(":8080"),
        "another port than the taken one: {base}"
    );
    assert!(
        process.out().contains(&format!("{base}/chat")),
        "{}",
        process.out()
    );

    let staff = Browser::new(base);
    assert_eq!(
        staff.get("/cases").await.to,
        "/",
        "nobody is in before the link"
    );
    assert_eq!(staff.get(once).await.to, "/cases");
    assert_eq!(staff.cases().await.len(), 12);
    let second = Browser::new(base);
    assert_eq!(second.get(once).await.to, "/demo", "the link signs in once");
    assert_eq!(second.get("/cases").await.to, "/");
    assert_eq!(second.get("/demo").await.status, 200);

    let stranger = Browser::new(base);
    let begun = Instant::now();
    let code = asks(&stranger).await;
    let cases = staff.waits_for_cases(13).await;
    let case = is_on_top(&staff, &cases).await;
    answers(&staff, &case).await;
    reads(&stranger, &code).await;
    assert!(begun.elapsed() < A_MINUTE, "{:?}", begun.elapsed());
    assert!(started < Duration::from_secs(20), "{started:?}");

    let (ended, took) = process.terminate();
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(took < Duration::from_secs(10), "{took:?}");
    let left: Vec<_> = super::house::files(place.root.path());
    let left = left.iter().filter(|(path, _)| !path.ends_with("password"));
    assert_eq!(left.count(), 0, "nothing of it is left on the disk");
}

async fn asks(stranger: &Browser) -> String {
    assert_eq!(stranger.get("/chat").await.status, 200);
    let labels = [
        "English",
        "💬 Ask for help",
        "✅ Go on",
        "No, it is only me",
        "I am 18 or older",
        "Yes",
        "✅ Go on",
        "About me",
        "✅ Done",
        "Morocco",
        "Only when I look",
    ];
    for label in labels {
        stranger.taps(label).await;
    }
    stranger
        .post("/chat/write", &[("text", "Words of a visitor")])
        .await;
    let page = stranger.taps("✅ Done").await;
    assert!(
        !page.body.contains("of a visitor"),
        "what was typed is gone"
    );
    stranger.taps("📤 Send").await;
    let page = stranger.taps("🔢 Easier: six digits here").await;
    let code = between(&page.body, "<code>", "</code>").replace(' ', "");
    assert_eq!(code.len(), 20, "{code}");
    code
}

/// The new case, which stands on top.
async fn is_on_top(staff: &Browser, cases: &[String]) -> String {
    let page = staff.get(&cases[0]).await.body;
    assert!(page.contains("of a visitor"), "{page}");
    cases[0].clone()
}

async fn answers(staff: &Browser, case: &str) {
    assert_eq!(staff.post(&format!("{case}/take"), &[]).await.status, 303);
    let reply = [("text", "We are here for you.")];
    assert_eq!(
        staff.post(&format!("{case}/reply"), &reply).await.status,
        303
    );
}

async fn reads(stranger: &Browser, code: &str) {
    stranger.taps("✅ Done").await;
    stranger.taps("📬 Answers").await;
    let mut page = stranger.get("/chat").await;
    for digit in code[14..].chars() {
        page = stranger.taps(&digit.to_string()).await;
    }
    assert!(page.body.contains("We are here for you."), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_is_found_by_the_terminal_while_it_runs_and_not_when_it_was_killed() {
    const FOUND: &str = "In the demo that runs";
    let place = Place::bare();
    let first = place.start(&["demo"]);
    first.says("Stop: Ctrl-C").await;
    let second = place.start(&["demo"]);
    second.says("Stop: Ctrl-C").await;
    let (ended, _) = second.terminate();
    assert_eq!(ended.code, Some(0));
    assert!(
        place.run(&["chat"]).out.contains(FOUND),
        "the first still runs"
    );
    assert_eq!(first.err(), "");
    first.kill();
    let chat = place.run(&["chat"]);
    assert!(chat.out.contains("No demo runs"), "{}", chat.out);
}
