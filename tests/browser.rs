//! The whole house in a real browser: every page of the demo, in three languages and two widths.
//!
//! It needs the packages chromium and chromium-driver, so it runs only when
//! `SANAD_BROWSER_TESTS` is set; pictures go to `SANAD_PICTURES`, else to a folder of their own.

#![expect(
    clippy::disallowed_methods,
    reason = "the switches of these tests are no settings of the house"
)]

#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/house.rs"]
mod house;

use std::io::Write as _;
use std::path::PathBuf;

use driver::Browser;
use house::{Demo, NewHouse};

const LANGUAGES: [(&str, &str); 3] = [("ar", "rtl"), ("fr", "ltr"), ("en", "ltr")];
/// In the order of the buttons that choose one.
const LANGUAGES_OF_THE_BOT: [&str; 3] = ["en", "fr", "ar"];
const WIDTHS: [u32; 2] = [360, 1280];

/// Where pictures go.
fn pictures() -> PathBuf {
    let folder = std::env::var_os("SANAD_PICTURES").map_or_else(
        || std::env::temp_dir().join("sanad-pictures"),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}

/// The browser, or a line that says why there is none.
async fn browser() -> Option<Browser> {
    let started = if std::env::var_os("SANAD_BROWSER_TESTS").is_some() {
        Browser::start().await
    } else {
        Err("SANAD_BROWSER_TESTS is not set".to_owned())
    };
    started
        .inspect_err(|why| {
            let _ = writeln!(std::io::stderr(), "skipped: {why}");
        })
        .ok()
}

/// The page is the page, in its language, without an error of the browser, and fits.
async fn check(browser: &Browser, page: &str, language: &str, direction: &str) {
    let shown = browser
        .run("return document.querySelector('[data-page]')?.dataset.page")
        .await;
    assert_eq!(shown, page, "{page} in {language}");
    let heads = browser
        .run("return document.querySelectorAll('h1').length")
        .await;
    assert_eq!(heads, 1, "{page} has one heading");
    let root = browser
        .run("return [document.documentElement.lang, document.documentElement.dir].join()")
        .await;
    assert_eq!(root, format!("{language},{direction}"), "{page}");
    let holes = browser
        .run("return document.body.innerText.includes('⟦')")
        .await;
    assert_eq!(holes, false, "{page} in {language} misses a text");
}

/// The page at each width: nothing is cut off, and a picture of it.
async fn picture(browser: &Browser, page: &str, language: &str, direction: &str) {
    check(browser, page, language, direction).await;
    for width in WIDTHS {
        browser.resize(width).await;
        let over = browser
            .run("return document.documentElement.scrollWidth - innerWidth")
            .await;
        assert!(
            over.as_i64().is_some_and(|over| over <= 0),
            "{page} in {language} is cut off at {width}"
        );
        let file = pictures().join(format!("{page}-{language}-{width}.png"));
        std::fs::write(file, browser.picture().await).expect("a picture is written");
    }
}

#[tokio::test]
async fn every_page_of_the_demo_is_whole_in_a_real_browser() {
    let Some(browser) = browser().await else {
        return;
    };
    let demo = Demo::start();
    browser.open(&demo.console).await;
    for (language, direction) in LANGUAGES {
        let at = |path: &str| format!("{}{path}?lang={language}", demo.origin);
        for (page, path) in [
            ("demo", "/demo"),
            ("chat", "/chat"),
            ("cases", "/cases"),
            ("error", "/nowhere"),
        ] {
            browser.open(&at(path)).await;
            picture(&browser, page, language, direction).await;
        }
        greet(&browser, &at("/chat"), language, direction).await;
        browser.open(&at("/cases")).await;
        let first = browser
            .run("return new URL(document.querySelector('a.row').href).pathname")
            .await;
        browser
            .open(&at(first.as_str().expect("a case in the list")))
            .await;
        picture(&browser, "case", language, direction).await;
    }
    let errors = browser.refusals().await;
    assert_eq!(
        errors,
        Vec::<String>::new(),
        "the browser refused something"
    );
    browser.stop().await;
}

/// The first screen of the bot in its language, as the phone shows it.
async fn greet(browser: &Browser, chat: &str, language: &str, direction: &str) {
    browser.open(chat).await;
    let place = LANGUAGES_OF_THE_BOT
        .iter()
        .position(|code| *code == language);
    let place = place.expect("the bot speaks it");
    let press = format!(
        "document.querySelector('.keys').dataset.old = 'yes'; \
         document.querySelectorAll('.keys button')[{place}].click()"
    );
    browser.run(&press).await;
    let answered = "document.readyState === 'complete' && document.querySelector('.keys') \
                    && !document.querySelector('[data-old]')";
    browser.wait_for(answered).await;
    check(browser, "chat", language, direction).await;
    for width in WIDTHS {
        browser.resize(width).await;
        let file = pictures().join(format!("home-{language}-{width}.png"));
        std::fs::write(file, browser.picture().await).expect("a picture is written");
    }
    browser
        .run("document.querySelector('form[action=\"/chat/anew\"] button').click()")
        .await;
}

#[tokio::test]
async fn a_house_is_set_up_and_signed_in_to_in_a_real_browser() {
    let Some(browser) = browser().await else {
        return;
    };
    for (language, direction) in LANGUAGES {
        // A house is set up once, so each language has one of its own.
        let house = NewHouse::start();
        browser
            .open(&format!("{}?lang={language}", house.link))
            .await;
        picture(&browser, "setup", language, direction).await;
        let fill = "for (const [name, value] of [['name', 'Amal (invented)'], \
                    ['password', 'long enough, and invented'], \
                    ['again', 'long enough, and invented']]) \
                    document.querySelector(`[name=${name}]`).value = value; \
                    document.querySelector('[name=again]').form.requestSubmit()";
        browser.run(fill).await;
        browser
            .wait_for("document.querySelector('[data-page]')?.dataset.page === 'setup-done'")
            .await;
        picture(&browser, "setup-done", language, direction).await;
        browser
            .open(&format!("{}/?lang={language}", house.origin))
            .await;
        picture(&browser, "sign-in", language, direction).await;
    }
    browser.stop().await;
}

#[tokio::test]
async fn forms_work_under_the_headers_of_the_console() {
    let Some(browser) = browser().await else {
        return;
    };
    let demo = Demo::start();
    browser.open(&format!("{}/chat?lang=en", demo.origin)).await;
    let press = "document.querySelector('.keys').dataset.old = 'yes'; document.querySelector('.keys button').click()";
    browser.run(press).await;
    let answered = "document.readyState === 'complete' && document.querySelector('.keys') && !document.querySelector('[data-old]')";
    browser.wait_for(answered).await;
    let in_view = "const end = [...document.querySelectorAll('.keys')].pop().getBoundingClientRect().bottom; \
        return end <= document.querySelector('.typing').getBoundingClientRect().top";
    assert_eq!(
        browser.run(in_view).await,
        true,
        "the newest buttons are in view"
    );
    browser.open(&demo.console).await;
    check(&browser, "cases", "en", "ltr").await;
    browser
        .run("document.querySelector('.leave button').click()")
        .await;
    browser
        .wait_for("document.querySelector('[data-page]')?.dataset.page === 'demo'")
        .await;
    browser.stop().await;
}

#[tokio::test]
async fn escape_twice_hides_the_page() {
    let Some(browser) = browser().await else {
        return;
    };
    let demo = Demo::start();
    browser.open(&format!("{}/demo?lang=en", demo.origin)).await;
    let seen = "return document.body.getClientRects().length > 0";
    let press = "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))";
    for visible in [true, false, false, true] {
        browser.run(press).await;
        assert_eq!(browser.run(seen).await, visible);
    }
    browser.stop().await;
}
