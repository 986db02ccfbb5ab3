//! Who may come in: host, origin, session, permission; and the headers of every answer.
//!
//! Invariant: whatever is refused here is refused before a handler runs, and every answer
//! leaves with the headers, those of errors and of unknown addresses too.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::error::WebError;
use super::words::Words;
use super::{Needs, WebState, pages, simulator};
use crate::app::signin::Signed;
use crate::domain::payload::LanguageCode;
use crate::domain::roster::Roles;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The public address, for the headers.
#[derive(Clone)]
pub(super) struct Outside(pub Option<Arc<str>>);

/// Through which door a request came: the public address over HTTPS, or this computer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    Public,
    Loopback,
}

impl Door {
    /// The name of a cookie here. `__Host-` needs HTTPS, which loopback does not have.
    pub fn cookie_name(self, what: &str) -> String {
        match self {
            Self::Public => format!("__Host-sanad{what}"),
            Self::Loopback => format!("sanad-local{what}"),
        }
    }

    /// The value of a `Set-Cookie` header; `max_age` in seconds, none for the browser's session.
    pub fn set_cookie(self, what: &str, value: &str, max_age: Option<u32>) -> String {
        let secure = if self == Self::Public { "; Secure" } else { "" };
        let age = max_age.map_or_else(String::new, |age| format!("; Max-Age={age}"));
        let name = self.cookie_name(what);
        format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{age}")
    }

    /// The value of a cookie that was set here.
    pub fn cookie(self, headers: &HeaderMap, what: &str) -> Option<String> {
        let name = self.cookie_name(what);
        let all = headers.get_all(header::COOKIE);
        let pairs = all
            .iter()
            .filter_map(|v| v.to_str().ok())
            .flat_map(|v| v.split(';'));
        let mut found = pairs.filter_map(|pair| pair.trim().split_once('='));
        found
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.to_owned())
    }
}

/// The headers of SECURITY.md §5, on every answer.
pub(super) async fn give_headers(request: Request, next: Next) -> Response {
    let outside = request.extensions().get::<Outside>().cloned();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut give = |name: HeaderName, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    give(header::CONTENT_SECURITY_POLICY, POLICY);
    give(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    give(header::REFERRER_POLICY, "no-referrer");
    give(header::CACHE_CONTROL, "no-store");
    give(header::X_FRAME_OPTIONS, "DENY");
    give(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    give(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    give(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    );
    if outside
        .and_then(|o| o.0)
        .is_some_and(|url| url.starts_with("https://"))
    {
        give(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

/// Checks host and origin, finds the reader's language, and draws the page of an error.
pub(super) async fn dress(
    State(state): State<WebState>,
    mut request: Request,
    next: Next,
) -> Response {
    let door = door(&state, &request);
    let words = words(&state, &request, door.unwrap_or(Door::Loopback));
    let chosen = asked_language(request.uri()).filter(|code| *code == words.language);
    request.extensions_mut().insert(words.clone());
    let mut response = match door {
        // Who balances the load asks by the number of this machine; the answer says nothing.
        None if is_watch(&request) => next.run(request).await,
        None => WebError::Foreign.into_response(),
        Some(_) if is_foreign(&state, &request) => WebError::Foreign.into_response(),
        Some(door) => {
            request.extensions_mut().insert(door);
            next.run(request).await
        }
    };
    if let Some(error) = response.extensions().get::<WebError>().copied() {
        response = pages::error_page(&words, error);
    }
    if let (Some(code), Some(door)) = (chosen, door) {
        let cookie = door.set_cookie("-language", code.as_str(), Some(365 * 24 * 3600));
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}

// A page of a foreign name that resolves to this computer must not be able to read it, so
// only loopback names and the public address are answered.
fn door(state: &WebState, request: &Request) -> Option<Door> {
    let host = host(request)?;
    let public = state.public_url.as_deref();
    if let Some(authority) = public.and_then(|url| url.strip_prefix("https://"))
        && authority.trim_end_matches('/').eq_ignore_ascii_case(&host)
    {
        return Some(Door::Public);
    }
    is_loopback(&host).then_some(Door::Loopback)
}

fn is_watch(request: &Request) -> bool {
    request.method() == Method::GET && matches!(request.uri().path(), "/health" | "/ready")
}

fn host(request: &Request) -> Option<String> {
    let named = request
        .headers()
        .get(header::HOST)
        .and_then(|h| h.to_str().ok());
    let authority = request
        .uri()
        .authority()
        .map(axum::http::uri::Authority::as_str);
    named.or(authority).map(str::to_ascii_lowercase)
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let address = name.parse::<std::net::IpAddr>();
    name == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// Whether a change comes from another site. Under `no-referrer` browsers say `Origin: null`
/// for forms, so that value proves nothing either way; `Sec-Fetch-Site` then must.
fn is_foreign(state: &WebState, request: &Request) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return false;
    }
    let header = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    let site = header("sec-fetch-site");
    let origin = header("origin").filter(|origin| *origin != "null");
    if site.is_some_and(|site| site != "same-origin") {
        return true;
    }
    match origin {
        Some(origin) => !is_ours(state, request, origin),
        None => site.is_none(),
    }
}

fn is_ours(state: &WebState, request: &Request, origin: &str) -> bool {
    let public = state
        .public_url
        .as_deref()
        .map(|url| url.trim_end_matches('/'));
    let here = host(request).filter(|host| is_loopback(host));
    public.is_some_and(|public| origin.eq_ignore_ascii_case(public))
        || here.is_some_and(|host| origin.eq_ignore_ascii_case(&format!("http://{host}")))
}

fn asked_language(uri: &Uri) -> Option<LanguageCode> {
    let pairs = uri.query().unwrap_or_default().split('&');
    let mut values = pairs.filter_map(|pair| pair.strip_prefix("lang="));
    values.next().and_then(LanguageCode::new)
}

/// The words of the page: ?lang=, the cookie, what the browser prefers, the first language.
fn words(state: &WebState, request: &Request, door: Door) -> Words {
    let live = state.house.live();
    let offered: Vec<LanguageCode> = live.content.languages.iter().map(|l| l.code).collect();
    let headers = request.headers();
    let kept = door
        .cookie(headers, "-language")
        .and_then(|c| LanguageCode::new(&c));
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok());
    let preferred = accepted.unwrap_or_default().split(',').filter_map(|tag| {
        let tag = tag.split([';', '-']).next().unwrap_or_default();
        LanguageCode::new(&tag.trim().to_ascii_lowercase())
    });
    let wishes = asked_language(request.uri())
        .into_iter()
        .chain(kept)
        .chain(preferred);
    let mut known = wishes.filter(|code| offered.contains(code));
    let fallback = || offered.first().copied().or_else(|| LanguageCode::new("en"));
    let language = known
        .next()
        .or_else(fallback)
        .expect("`en` is a language code");
    let mut words = Words::new(live, language, request.uri().path());
    words.again = request.method() == Method::GET;
    words.demo = state.demo.is_some();
    words.simulator = state.simulator.is_some();
    words
}

/// What `keep` checks for one route.
#[derive(Clone)]
pub(super) struct Keeper {
    pub state: WebState,
    pub needs: Needs,
    pub by_itself: bool,
}

/// Lets a request through to its handler, or says why not.
pub(super) async fn keep(
    State(keeper): State<Keeper>,
    mut request: Request,
    next: Next,
) -> Response {
    let door = request
        .extensions()
        .get::<Door>()
        .copied()
        .unwrap_or(Door::Loopback);
    let signed = match keeper.needs {
        Needs::Open | Needs::ThisComputer | Needs::SetUpLink | Needs::DemoOnly => None,
        Needs::SignedIn | Needs::CaseWork | Needs::Simulator => {
            signed(&keeper.state, door, request.headers(), !keeper.by_itself).await
        }
    };
    // What is for programs of this computer does not exist for anybody else.
    if keeper.needs == Needs::ThisComputer && !(door == Door::Loopback && is_near(&request)) {
        return WebError::NotFound.into_response();
    }
    if let Err(refused) = allow(&keeper, door, request.uri(), signed.as_deref()).await {
        return refused.into_response();
    }
    if let Some(signed) = signed {
        if let Some(words) = request.extensions_mut().get_mut::<Words>() {
            words.staff = Some(Arc::from(signed.name.as_str()));
        }
        request.extensions_mut().insert(signed);
    }
    next.run(request).await
}

/// Whether a program on this computer asks for itself: its connection comes from here, and
/// nothing says that somebody else is behind it. A proxy before the console asks from here too.
fn is_near(request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let from_here = peer.is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    let passed_on = request.headers().keys().any(|name| {
        let name = name.as_str();
        name.starts_with("x-forwarded")
            || matches!(
                name,
                "forwarded" | "via" | "x-real-ip" | "true-client-ip" | "cf-connecting-ip"
            )
    });
    from_here && !passed_on
}

/// How somebody is kept out.
enum Refused {
    ToTheDoor,
    With(WebError),
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            Self::ToTheDoor => Redirect::to("/").into_response(),
            Self::With(error) => error.into_response(),
        }
    }
}

async fn allow(
    keeper: &Keeper,
    door: Door,
    uri: &Uri,
    signed: Option<&Signed>,
) -> Result<(), Refused> {
    let state = &keeper.state;
    let in_demo = state.demo.is_some() && door == Door::Loopback;
    match keeper.needs {
        Needs::Open | Needs::ThisComputer => Ok(()),
        Needs::DemoOnly if in_demo => Ok(()),
        Needs::DemoOnly => Err(Refused::With(WebError::NotFound)),
        Needs::SetUpLink => {
            let once = uri.path().rsplit('/').next().unwrap_or_default();
            let fresh = simulator::is_name(once) && state.house.check_setup_link(once).await;
            if fresh {
                Ok(())
            } else {
                Err(Refused::With(WebError::NotFound))
            }
        }
        Needs::Simulator if state.simulator.is_none() => Err(Refused::With(WebError::NotFound)),
        Needs::Simulator if in_demo => Ok(()),
        Needs::SignedIn | Needs::CaseWork | Needs::Simulator => match signed {
            None if keeper.by_itself => Err(Refused::With(WebError::Forbidden)),
            None => Err(Refused::ToTheDoor),
            Some(who) if keeper.needs == Needs::CaseWork && !works(who) => {
                Err(Refused::With(WebError::Forbidden))
            }
            Some(_) => Ok(()),
        },
    }
}

fn works(who: &Signed) -> bool {
    who.roles.has(Roles::CASE_WORKER) || who.roles.has(Roles::SUPERVISOR)
}

/// Who sent this request, by the cookie of their session.
pub(super) async fn signed(
    state: &WebState,
    door: Door,
    headers: &HeaderMap,
    active: bool,
) -> Option<Arc<Signed>> {
    let token = door.cookie(headers, "")?;
    state.house.session(&token, active).await.map(Arc::new)
}
