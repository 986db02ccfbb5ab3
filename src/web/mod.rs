//! The face toward staff: every route in one table, with the permission it needs.
//!
//! Pages are drawn on the server from compile-checked templates; what the console may read
//! or change passes `House`, which asks for the permission once more and writes the access
//! log. Invariant: no handler is reached but through `guard::keep`, and nobody adds a route
//! without naming its permission.

mod case_page;
mod cases;
mod error;
mod guard;
mod icons;
pub mod pages;
mod phone_page;
mod session;
mod setup;
mod simulator;
mod telegram_text;
pub mod words;

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::house::House;
use crate::domain::conversation::Seconds;

pub use case_page::{Listed, case_page, list_page};
pub use phone_page::phone_page;
pub use session::sign_in_page;
pub use setup::{done_page, setup_page};
pub use simulator::Simulator;

/// What forms may hold at most, in bytes; uploads of the simulator have their own limit.
const FORM: usize = 128 * 1024;

/// What all pages share; cheap to clone.
#[derive(Clone)]
pub struct WebState {
    /// The house behind the console.
    pub house: Arc<House>,
    /// The phone simulator; in `serve` it is for signed-in staff only.
    pub simulator: Option<Arc<Simulator>>,
    /// The doors of the demo; none outside it.
    pub demo: Option<Arc<Demo>>,
    /// Where people outside reach this console (`https://console.example.org`).
    pub public_url: Option<Arc<str>>,
    /// The clock, in seconds since 1970.
    pub now: fn() -> Seconds,
}

/// A token of a new session, or none when it could not be begun.
pub type Entering = Pin<Box<dyn Future<Output = Option<String>> + Send>>;

/// The doors of the demo: each link signs in once.
pub struct Demo {
    links: Mutex<Vec<String>>,
    enter: Box<dyn Fn() -> Entering + Send + Sync>,
}

impl Demo {
    /// A demo whose links begin a session by calling `enter`.
    pub fn new(enter: impl Fn() -> Entering + Send + Sync + 'static) -> Self {
        Self {
            links: Mutex::new(Vec::new()),
            enter: Box::new(enter),
        }
    }

    /// A new link token for `/demo/<token>`; at most sixteen are alive.
    pub fn link(&self) -> String {
        let token = simulator::random_name();
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        if links.len() >= 16 {
            links.remove(0);
        }
        links.push(token.clone());
        token
    }

    /// Uses up a link and begins the session of the invented member of staff.
    pub(crate) async fn enter(&self, token: &str) -> Option<String> {
        let known = {
            let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
            let place = links.iter().position(|link| link == token);
            place.map(|at| links.remove(at))
        };
        known?;
        (self.enter)().await
    }
}

/// What somebody must have to get an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// Nothing: it shows nothing of anybody.
    Open,
    /// A program on this computer itself, by its connection and without anything between.
    ThisComputer,
    /// The link that the first start prints.
    SetUpLink,
    /// A session.
    SignedIn,
    /// A session of somebody who works on cases.
    CaseWork,
    /// The demo, on this computer.
    DemoOnly,
    /// The demo, or a session: the simulator can make no case outside the demo.
    Simulator,
}

/// One line of the table.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// What it needs.
    pub needs: Needs,
    /// Whether the page asks by itself; that is no activity of a person.
    pub by_itself: bool,
    answer: MethodRouter<WebState>,
}

impl Route {
    /// A page.
    pub fn get<H, T>(needs: Needs, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, WebState>,
        T: 'static,
    {
        Self::new(Method::GET, needs, path, get(handler))
    }

    /// A change.
    pub fn post<H, T>(needs: Needs, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, WebState>,
        T: 'static,
    {
        Self::new(Method::POST, needs, path, post(handler))
    }

    /// News: a page that is asked for by the script.
    fn news<H, T>(needs: Needs, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, WebState>,
        T: 'static,
    {
        Self {
            by_itself: true,
            ..Self::get(needs, path, handler)
        }
    }

    fn new(
        method: Method,
        needs: Needs,
        path: &'static str,
        answer: MethodRouter<WebState>,
    ) -> Self {
        Self {
            method,
            path,
            needs,
            by_itself: false,
            answer,
        }
    }

    fn with_limit(mut self, bytes: usize) -> Self {
        self.answer = self.answer.layer(DefaultBodyLimit::max(bytes));
        self
    }
}

/// Every route of the console.
pub fn routes() -> Vec<Route> {
    use Needs::{
        CaseWork, DemoOnly, Open, SetUpLink, SignedIn, Simulator as Simulated, ThisComputer,
    };
    vec![
        Route::get(Open, "/", pages::landing),
        Route::get(Open, "/health", pages::health),
        Route::get(Open, "/ready", pages::ready),
        Route::get(ThisComputer, "/metrics", pages::metrics),
        Route::get(Open, "/assets/{name}", pages::asset),
        Route::get(Open, "/favicon.ico", pages::favicon),
        Route::post(Open, "/sign-in", session::sign_in),
        Route::post(SignedIn, "/sign-out", session::sign_out),
        Route::get(SetUpLink, "/setup/{once}", setup::ask),
        Route::post(SetUpLink, "/setup/{once}", setup::set_up),
        Route::get(CaseWork, "/cases", cases::list),
        Route::news(CaseWork, "/cases/news", cases::list_news),
        Route::get(CaseWork, "/cases/{case}", cases::open),
        Route::news(CaseWork, "/cases/{case}/news", cases::case_news),
        Route::post(CaseWork, "/cases/{case}/take", cases::take),
        Route::post(CaseWork, "/cases/{case}/note", cases::note),
        Route::post(CaseWork, "/cases/{case}/reply", cases::reply),
        Route::get(CaseWork, "/cases/{case}/files/{file}", cases::show_file),
        Route::post(CaseWork, "/cases/{case}/files/{file}", cases::save_file),
        Route::get(Simulated, "/chat", simulator::chat),
        Route::news(Simulated, "/chat/news", simulator::news),
        Route::post(Simulated, "/chat/press", simulator::press),
        Route::post(Simulated, "/chat/write", simulator::write),
        Route::post(Simulated, "/chat/place", simulator::place),
        Route::post(Simulated, "/chat/anew", simulator::anew),
        Route::post(Simulated, "/chat/file", simulator::file).with_limit(simulator::LARGEST_UPLOAD),
        Route::get(DemoOnly, "/demo", pages::demo),
        Route::get(DemoOnly, "/demo/{once}", session::enter_demo),
    ]
}

/// The console and the simulator.
pub fn router(state: WebState) -> Router {
    router_of(state, routes())
}

/// The same for another table; tests plant a mistake with it.
pub fn router_of(state: WebState, table: Vec<Route>) -> Router {
    let mut router = Router::new();
    for route in table {
        let keeper = guard::Keeper {
            state: state.clone(),
            needs: route.needs,
            by_itself: route.by_itself,
        };
        let answer = route.answer.layer(from_fn_with_state(keeper, guard::keep));
        router = router.route(route.path, answer);
    }
    router
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::not_found)
        .layer(CatchPanicLayer::custom(error::after_panic))
        .layer(DefaultBodyLimit::max(FORM))
        .layer(from_fn_with_state(state.clone(), guard::dress))
        .layer(from_fn(guard::give_headers))
        .layer(axum::Extension(guard::Outside(state.public_url.clone())))
        .with_state(state)
}
