//! The house behind the console in these tests: that of the demo, with its invented cases.

use std::sync::Arc;

use axum::http::Method;
use sanad::app::house::{Clock, House, Parts, Random};
use sanad::app::keyring::{DayKeys, Stretcher};
use sanad::app::turn::App;
use sanad::content::{self, Live, LiveCell};
use sanad::demo::DemoHouse;
use sanad::store::Store;
use sanad::web::{Simulator, WebState, router};

use crate::visit::ask;

/// The name of the invented worker, as a form sends it and as a page shows it.
pub const KNOWN: (&str, &str) = ("Amal+(invented)", "Amal (invented)");

pub fn live() -> Live {
    let loaded = content::load(&content::shipped());
    loaded.live.expect("the shipped content is right")
}

// Tests end with their process, so its folder in the temporary folder may outlive the test.
pub fn folder() -> std::path::PathBuf {
    tempfile::tempdir().expect("a temporary folder").keep()
}

/// A console that is set up, outside the demo, and the cookie of a case worker's session.
pub async fn served() -> (WebState, String) {
    served_in(&folder()).await
}

/// The same, in a folder that the test knows.
pub async fn served_in(folder: &std::path::Path) -> (WebState, String) {
    let mut state = demo_in(folder).await;
    let link = format!("/demo/{}", state.demo.as_ref().expect("a demo").link());
    let seen = ask(&router(state.clone()), &Method::GET, &link, &[]).await;
    let cookie = seen
        .header("set-cookie")
        .split(';')
        .next()
        .expect("a cookie");
    state.demo = None;
    (state, cookie.to_owned())
}

/// A console before it was set up, and the token of its set-up link.
pub async fn fresh() -> (WebState, String) {
    let parts = Parts {
        store: Store::open_memory().await.expect("a store"),
        live: LiveCell::new(live()),
        keys_folder: folder().join("keys"),
        days: DayKeys::in_memory(),
        stretcher: Stretcher::new(),
        clock: Clock::of_the_machine(),
        random: Random::of_the_machine(),
        recovery_work: 2,
    };
    let house = Arc::new(House::new(parts).expect("a house"));
    let once = house.make_once("set-up", 600).await.expect("a link");
    let (app, _fetches) = App::new(house.clone());
    let simulator = Simulator::new(Arc::new(app), Arc::default());
    (state(house, simulator), once)
}

/// The demo; each of its links begins a session.
pub async fn demo() -> WebState {
    demo_in(&folder()).await
}

async fn demo_in(folder: &std::path::Path) -> WebState {
    let demo = DemoHouse::build(folder, live()).await.expect("a demo");
    let simulator = Simulator::new(demo.app.clone(), demo.phone.clone());
    let mut state = state(demo.house.clone(), simulator);
    state.demo = Some(Arc::new(demo.doors()));
    state
}

fn state(house: Arc<House>, simulator: Simulator) -> WebState {
    WebState {
        house,
        simulator: Some(Arc::new(simulator)),
        demo: None,
        public_url: None,
        now: || Clock::of_the_machine().now(),
    }
}
