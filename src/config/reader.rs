//! Reads and judges one variable after the other, and collects what is wrong.
//!
//! Not here: which settings exist (`settings.rs`). Invariant: a mistake names the variable and
//! what to do, never the value.

use std::{
    io,
    net::SocketAddr,
    path::{Component, Path, PathBuf},
    time::Duration,
};

use tracing::level_filters::LevelFilter;

use super::{
    Config, Mistake, Secret,
    settings::{is_known, nearest},
};

const PUBLIC_URL: &str = "SANAD_PUBLIC_URL";

pub(super) type ReadFile<'a> = dyn Fn(&Path) -> io::Result<String> + 'a;

pub(super) struct Reader<'a> {
    pub(super) here: &'a Path,
    pub(super) value: &'a dyn Fn(&str) -> Option<String>,
    pub(super) read_file: &'a ReadFile<'a>,
    pub(super) mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    pub(super) fn read_all(&mut self) -> Config {
        let (data_dir, keys_dir) = self.folders();
        let public_url = self.public_url();
        let api_url = self.api_url();
        Config {
            data_dir,
            keys_dir,
            runtime_dir: self.path("SANAD_RUNTIME_DIR"),
            session_dir: (self.value)("XDG_RUNTIME_DIR"),
            notify_socket: (self.value)("NOTIFY_SOCKET"),
            watchdog: self.watchdog(),
            database_url: self.database_url(),
            telegram_token: self.token(),
            webhook: self.webhook(public_url.as_deref(), api_url.is_some()),
            telegram_api_url: api_url,
            listen: self.listen(public_url.as_deref()),
            public_url,
            locales: self.path("SANAD_LOCALES"),
            staff_chat: self.staff_chat(),
            log: self.log(),
        }
    }

    /// What the supervisor sets is no setting: what makes no sense is as if it were not there.
    fn watchdog(&self) -> Option<Duration> {
        let microseconds = (self.value)("WATCHDOG_USEC")?.trim().parse().ok()?;
        Some(Duration::from_micros(microseconds)).filter(|time| !time.is_zero())
    }

    fn mistake(&mut self, variable: &str, advice: impl Into<String>) {
        self.mistakes.push(Mistake {
            variable: variable.to_owned(),
            advice: advice.into(),
        });
    }

    pub(super) fn refuse_unknown(&mut self, names: &[String]) {
        let mut unknown: Vec<_> = names
            .iter()
            .filter(|name| name.starts_with("SANAD_") && !is_known(name))
            .collect();
        unknown.sort();
        for name in unknown {
            let advice = match nearest(name) {
                Some(near) => format!("there is no such setting; did you mean {near}?"),
                None => "there is no such setting; remove it".to_owned(),
            };
            // The name is shown as text of a log line, so nothing in it may draw or break it.
            self.mistake(&name.escape_default().to_string(), advice);
        }
    }

    /// A variable that is empty counts as not set: that is how compose files leave one out.
    fn plain(&mut self, name: &str) -> Option<String> {
        let value = (self.value)(name)?.trim().to_owned();
        if value.contains(char::REPLACEMENT_CHARACTER) {
            self.mistake(name, "holds bytes that are not UTF-8; write it anew");
            return None;
        }
        Some(value).filter(|value| !value.is_empty())
    }

    fn secret(&mut self, name: &str) -> Option<Secret> {
        let in_file = format!("{name}_FILE");
        let (value, path) = (self.plain(name), self.path(&in_file));
        match (value, path) {
            (Some(_), Some(_)) => {
                let advice = format!("{in_file} is set as well; keep one of the two");
                self.mistake(name, advice);
                None
            }
            (Some(value), None) => Some(Secret::new(value)),
            (None, Some(path)) => self.secret_in(&in_file, &path),
            (None, None) => None,
        }
    }

    fn secret_in(&mut self, variable: &str, path: &Path) -> Option<Secret> {
        let read = (self.read_file)(path).map(Secret::new);
        match read {
            Ok(text) if text.expose().trim().is_empty() => {
                self.mistake(variable, "the file is empty; write the secret into it");
                None
            }
            Ok(text) => Some(Secret::new(text.expose().trim_end().to_owned())),
            Err(error) => {
                let advice = format!(
                    "the file cannot be read ({}); name a file that this account may read",
                    error.kind()
                );
                self.mistake(variable, advice);
                None
            }
        }
    }

    fn path(&mut self, name: &str) -> Option<PathBuf> {
        let value = self.plain(name)?;
        Some(settled(&self.here.join(value)))
    }

    fn folders(&mut self) -> (PathBuf, PathBuf) {
        let data = self
            .path("SANAD_DATA_DIR")
            .unwrap_or_else(|| settled(&self.here.join("data")));
        let keys = self
            .path("SANAD_KEYS_DIR")
            .unwrap_or_else(|| settled(&data.join("../sanad-keys")));
        if keys.starts_with(&data) {
            self.mistake(
                "SANAD_KEYS_DIR",
                "lies inside the data folder, so one stolen folder would hold both; name a folder outside it",
            );
        }
        (data, keys)
    }

    fn database_url(&mut self) -> Option<Secret> {
        let url = self.secret("SANAD_DATABASE_URL")?;
        let rest = ["postgres://", "postgresql://"]
            .iter()
            .find_map(|scheme| url.expose().strip_prefix(scheme));
        if rest.is_none_or(str::is_empty) {
            self.mistake(
                "SANAD_DATABASE_URL",
                "must begin with postgres:// and name a server; leave it out for SQLite in the data folder",
            );
            return None;
        }
        Some(url)
    }

    fn token(&mut self) -> Option<Secret> {
        let token = self.secret("SANAD_TELEGRAM_TOKEN")?;
        if !is_token(token.expose()) {
            self.mistake(
                "SANAD_TELEGRAM_TOKEN",
                "does not look like a token (a number, a colon, 35 letters and digits); copy it again from BotFather",
            );
            return None;
        }
        Some(token)
    }

    /// Whether Telegram is to send updates. An address that was refused already is not told
    /// a second time.
    fn webhook(&mut self, public_url: Option<&str>, own_api: bool) -> bool {
        const MODE: &str = "SANAD_TELEGRAM_MODE";
        match self.plain(MODE).as_deref() {
            None | Some("polling") => return false,
            Some("webhook") => {}
            Some(_) => {
                self.mistake(MODE, "write polling or webhook");
                return false;
            }
        }
        let Some(host) = public_url
            .and_then(|url| url.split_once("://"))
            .map(|url| url.1)
        else {
            if !self.mistakes.iter().any(|told| told.variable == PUBLIC_URL) {
                self.mistake(
                    MODE,
                    "webhook needs SANAD_PUBLIC_URL, the https address at which Telegram reaches this machine",
                );
            }
            return true;
        };
        if own_api {
            return true;
        }
        if is_loopback(host) {
            self.mistake(
                PUBLIC_URL,
                "Telegram cannot reach an address of this machine alone; write the https address by which others reach it, or take SANAD_TELEGRAM_MODE=polling",
            );
        } else if !has_webhook_port(host) {
            self.mistake(
                PUBLIC_URL,
                "Telegram sends updates to the ports 443, 80, 88 or 8443 only; use one of them, or take SANAD_TELEGRAM_MODE=polling",
            );
        }
        true
    }

    fn api_url(&mut self) -> Option<String> {
        self.url(
            "SANAD_TELEGRAM_API_URL",
            "the token would cross the network in clear",
        )
    }

    fn public_url(&mut self) -> Option<String> {
        self.url(
            "SANAD_PUBLIC_URL",
            "what staff read would cross the network in clear",
        )
    }

    /// A scheme and a host. Plain http is for this machine only.
    fn url(&mut self, name: &str, danger: &str) -> Option<String> {
        let value = self.plain(name)?;
        let url = value.trim_end_matches('/');
        let (scheme, host) = url.split_once("://").unwrap_or(("", url));
        if !matches!(scheme, "http" | "https") || !is_host(host) {
            self.mistake(
                name,
                "write scheme and host alone, such as https://sanad.example.org",
            );
            return None;
        }
        if scheme == "http" && !is_loopback(host) {
            self.mistake(name, format!("needs https: {danger}"));
            return None;
        }
        Some(url.to_owned())
    }

    fn listen(&mut self, public_url: Option<&str>) -> SocketAddr {
        let default = SocketAddr::from(([127, 0, 0, 1], 8080));
        let Some(value) = self.plain("SANAD_LISTEN") else {
            return default;
        };
        let Ok(address) = value.parse::<SocketAddr>() else {
            self.mistake(
                "SANAD_LISTEN",
                "write an address and a port, such as 127.0.0.1:8080",
            );
            return default;
        };
        let https = public_url.is_some_and(|url| url.starts_with("https://"));
        if !address.ip().is_loopback() && !https {
            self.mistake(
                "SANAD_LISTEN",
                "other machines would reach the console over plain http; put a proxy with https before it and set SANAD_PUBLIC_URL to its https address, or listen on 127.0.0.1",
            );
        }
        address
    }

    fn staff_chat(&mut self) -> Option<Secret<i64>> {
        let value = self.plain("SANAD_STAFF_CHAT")?;
        match value.parse::<i64>() {
            Ok(chat) if chat < 0 => Some(Secret::new(chat)),
            _ => {
                self.mistake(
                    "SANAD_STAFF_CHAT",
                    "write the number of a group, which begins with a minus",
                );
                None
            }
        }
    }

    fn log(&mut self) -> LevelFilter {
        let value = self.plain("SANAD_LOG");
        match value.as_deref() {
            None | Some("info") => LevelFilter::INFO,
            Some("error") => LevelFilter::ERROR,
            Some("warn") => LevelFilter::WARN,
            Some("debug") => LevelFilter::DEBUG,
            Some("trace") => LevelFilter::TRACE,
            Some(_) => {
                self.mistake("SANAD_LOG", "write error, warn, info, debug or trace");
                LevelFilter::INFO
            }
        }
    }
}

fn is_token(token: &str) -> bool {
    token.split_once(':').is_some_and(|(bot, key)| {
        let digits = !bot.is_empty() && bot.bytes().all(|byte| byte.is_ascii_digit());
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        digits && key.len() == 35 && key.bytes().all(plain)
    })
}

fn is_host(host: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    !host.is_empty() && host.bytes().all(plain)
}

fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost" | "[::1]") || host == "[::1]"
}

/// Whether Telegram would send updates to the port of this host.
fn has_webhook_port(host: &str) -> bool {
    let port = host.rsplit_once(':').map(|(_, port)| port);
    port.is_none_or(|port| port.ends_with(']') || matches!(port, "443" | "80" | "88" | "8443"))
}

/// A path without `.` and `..`, so that "inside" can be told. Links are not looked at here.
fn settled(path: &Path) -> PathBuf {
    let mut settled = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                settled.pop();
            }
            other => settled.push(other),
        }
    }
    settled
}
