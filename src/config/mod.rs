//! Every setting of Sanad: environment variables and nothing else.
//!
//! Reading them is pure: names, values, files and the present folder are handed in, so that
//! all mistakes can be told at once and tested. Not here: whether a folder exists, a server
//! answers or a token is still good. Invariant: no value of a variable is ever printed.

mod reader;
mod settings;

use std::{
    fmt, io,
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use tracing::level_filters::LevelFilter;
use zeroize::Zeroize;

use reader::Reader;
pub use settings::{SETTINGS, Setting};

/// What must not be shown. `Debug` prints `***`; there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret<T: Zeroize = String>(T);

impl<T: Zeroize> Secret<T> {
    /// Keeps a value from being shown.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, for the one place that needs it.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The settings of one start. Every path is absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Folder of the database.
    pub data_dir: PathBuf,
    /// Folder of the server key and of what the bot trusts; not inside the data folder.
    pub keys_dir: PathBuf,
    /// The folder in memory that was named.
    pub runtime_dir: Option<PathBuf>,
    /// The folder of this sign-in to the machine (`XDG_RUNTIME_DIR`), the next best place.
    pub session_dir: Option<String>,
    /// Where whoever started this process waits to be told that it serves (`NOTIFY_SOCKET`).
    pub notify_socket: Option<String>,
    /// How long it may be silent before it is started anew (`WATCHDOG_USEC`).
    pub watchdog: Option<Duration>,
    /// PostgreSQL; `None` means SQLite in the data folder.
    pub database_url: Option<Secret>,
    /// `None`: Telegram is not connected.
    pub telegram_token: Option<Secret>,
    /// Another server of the Bot API, without a slash at the end.
    pub telegram_api_url: Option<String>,
    /// Whether Telegram sends updates to the public address; else they are asked for.
    pub webhook: bool,
    /// Scheme and host for links, without a slash at the end.
    pub public_url: Option<String>,
    /// Where the console listens.
    pub listen: SocketAddr,
    /// The folder of content that was named.
    pub locales: Option<PathBuf>,
    /// The group of staff, always negative.
    pub staff_chat: Option<Secret<i64>>,
    /// How much is logged.
    pub log: LevelFilter,
}

impl Config {
    /// Reads the settings from the variables of this process.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads variables"
    )]
    pub fn from_environment() -> Result<Self, Mistakes> {
        let names: Vec<String> = std::env::vars_os()
            .map(|(name, _)| name.to_string_lossy().into_owned())
            .collect();
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/"));
        let value = |name: &str| {
            let value = std::env::var_os(name)?;
            Some(value.to_string_lossy().into_owned())
        };
        Self::from_vars(&names, &here, value, |path| std::fs::read_to_string(path))
    }

    /// Reads the settings from what is handed in: the names of all variables that are set, the
    /// folder that relative paths start from, and how to read a variable and a file.
    pub fn from_vars(
        names: &[String],
        here: &Path,
        value: impl Fn(&str) -> Option<String>,
        read_file: impl Fn(&Path) -> io::Result<String>,
    ) -> Result<Self, Mistakes> {
        let mut reader = Reader {
            here,
            value: &value,
            read_file: &read_file,
            mistakes: Vec::new(),
        };
        reader.refuse_unknown(names);
        let config = reader.read_all();
        if reader.mistakes.is_empty() {
            Ok(config)
        } else {
            Err(Mistakes(reader.mistakes))
        }
    }

    /// The filter of the log. Other crates stay silent: their lines may hold addresses with the
    /// token, or rows of the database.
    pub fn log_filter(&self) -> String {
        format!("sanad={}", self.log)
    }
}

/// One variable that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The variable.
    pub variable: String,
    /// What is wrong and what to do, never the value.
    pub advice: String,
}

/// All mistakes of the settings, never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistakes(pub Vec<Mistake>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the settings cannot be used")?;
        for Mistake { variable, advice } in &self.0 {
            write!(f, "\n  {variable}: {advice}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistakes {}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg-_";

    fn read(vars: &[(&str, &str)], files: &[(&str, &str)]) -> Result<Config, Mistakes> {
        let names: Vec<String> = vars.iter().map(|(name, _)| (*name).to_owned()).collect();
        let find = |list: &[(&str, &str)], key: &str| {
            let found = list.iter().find(|(name, _)| *name == key);
            found.map(|(_, value)| (*value).to_owned())
        };
        Config::from_vars(
            &names,
            Path::new("/srv"),
            |name| find(vars, name),
            |path| find(files, &path.to_string_lossy()).ok_or(io::ErrorKind::NotFound.into()),
        )
    }

    /// The one mistake that these variables make, as it would be printed.
    #[track_caller]
    fn mistake(vars: &[(&str, &str)]) -> String {
        let mistakes = read(vars, &[]).unwrap_err();
        assert_eq!(mistakes.0.len(), 1, "{mistakes}");
        mistakes.to_string()
    }

    #[test]
    fn without_any_variable_it_stays_on_this_machine() {
        let config = read(&[], &[]).unwrap();
        assert_eq!(config.data_dir, Path::new("/srv/data"));
        assert_eq!(config.keys_dir, Path::new("/srv/sanad-keys"));
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert!(config.telegram_token.is_none() && config.database_url.is_none());
        assert_eq!(config.log_filter(), "sanad=info");
    }

    #[test]
    fn an_empty_variable_counts_as_not_set() {
        let empty: Vec<_> = SETTINGS.iter().map(|setting| (setting.name, " ")).collect();
        assert_eq!(read(&empty, &[]).unwrap(), read(&[], &[]).unwrap());
    }

    #[test]
    fn every_example_that_is_a_value_would_be_taken() {
        for setting in SETTINGS
            .iter()
            .filter(|setting| setting.name != "SANAD_TELEGRAM_TOKEN")
        {
            let taken = read(&[(setting.name, setting.example)], &[]);
            assert!(taken.is_ok(), "{}: {:?}", setting.name, taken);
        }
    }

    #[test]
    fn a_secret_may_lie_in_a_file_and_its_last_newline_is_not_part_of_it() {
        let file = format!("{TOKEN}\n");
        let vars = [("SANAD_TELEGRAM_TOKEN_FILE", "token")];
        let config = read(&vars, &[("/srv/token", &file)]).unwrap();
        assert_eq!(config.telegram_token.unwrap().expose(), TOKEN);
    }

    #[test]
    fn a_secret_given_twice_missing_or_empty_is_told() {
        let twice = [
            ("SANAD_TELEGRAM_TOKEN", TOKEN),
            ("SANAD_TELEGRAM_TOKEN_FILE", "token"),
        ];
        assert!(mistake(&twice).contains("keep one of the two"));
        assert!(mistake(&[("SANAD_DATABASE_URL_FILE", "none")]).contains("cannot be read"));
        let empty = read(&[("SANAD_DATABASE_URL_FILE", "url")], &[("/srv/url", "\n")]);
        assert!(empty.unwrap_err().to_string().contains("the file is empty"));
    }

    #[test]
    fn a_token_of_another_form_is_refused_and_never_printed() {
        for wrong in [
            "123456",
            "bot:secretsecret",
            "12x:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi",
        ] {
            let told = mistake(&[("SANAD_TELEGRAM_TOKEN", wrong)]);
            assert!(
                told.contains("SANAD_TELEGRAM_TOKEN") && !told.contains(wrong),
                "{told}"
            );
        }
    }

    #[test]
    fn nothing_secret_shows_in_a_printed_config() {
        let url = "postgres://sanad:hunter2@db/sanad";
        let vars = [
            ("SANAD_TELEGRAM_TOKEN", TOKEN),
            ("SANAD_DATABASE_URL", url),
            ("SANAD_STAFF_CHAT", "-100777"),
        ];
        let printed = format!("{:?}", read(&vars, &[]).unwrap());
        assert!(printed.contains("***"));
        for hidden in ["ABCDEF", "hunter2", "100777"] {
            assert!(!printed.contains(hidden), "{printed}");
        }
    }

    #[test]
    fn all_mistakes_are_told_at_once_each_with_its_variable() {
        let vars = [
            ("SANAD_LISTEN", "everywhere"),
            ("SANAD_STAFF_CHAT", "4711"),
            ("SANAD_DATABASE_URL", "mysql://root:hunter2@db"),
            ("SANAD_LOG", "loud"),
            ("SANAD_TELEGRAM_MODE", "pigeon"),
            ("SANAD_PUBLIC_URL", "sanad.example.org/console?x"),
        ];
        let mistakes = read(&vars, &[]).unwrap_err();
        assert_eq!(mistakes.0.len(), vars.len());
        let told = mistakes.to_string();
        assert!(
            vars.iter()
                .all(|(name, value)| told.contains(name) && !told.contains(value))
        );
    }

    #[test]
    fn keys_never_lie_inside_the_data_folder() {
        for keys in ["data/keys", "data", "./data/../data/x", "/srv/data/keys"] {
            assert!(mistake(&[("SANAD_KEYS_DIR", keys)]).contains("inside the data folder"));
        }
        assert!(read(&[("SANAD_KEYS_DIR", "data/../data-keys")], &[]).is_ok());
        assert!(mistake(&[("SANAD_DATA_DIR", "/")]).contains("SANAD_KEYS_DIR"));
    }

    #[test]
    fn plain_http_leaves_this_machine_only_behind_https() {
        let open = ("SANAD_LISTEN", "0.0.0.0:8080");
        assert!(mistake(&[open]).contains("SANAD_LISTEN"));
        assert!(
            read(
                &[open, ("SANAD_PUBLIC_URL", "https://sanad.example.org/")],
                &[]
            )
            .is_ok()
        );
        assert!(mistake(&[("SANAD_PUBLIC_URL", "http://sanad.example.org")]).contains("https"));
        assert!(mistake(&[("SANAD_TELEGRAM_API_URL", "http://10.0.0.7")]).contains("token"));
        let local = read(&[("SANAD_PUBLIC_URL", "http://localhost:9000")], &[]).unwrap();
        assert_eq!(local.public_url.as_deref(), Some("http://localhost:9000"));
        assert!(read(&[("SANAD_TELEGRAM_API_URL", "http://[::1]:81")], &[]).is_ok());
    }

    #[test]
    fn a_webhook_needs_an_address_that_telegram_can_reach() {
        let webhook = ("SANAD_TELEGRAM_MODE", "webhook");
        let with = |url: &'static str| ("SANAD_PUBLIC_URL", url);
        let own_api = ("SANAD_TELEGRAM_API_URL", "http://127.0.0.1:8081");
        let reached = with("https://sanad.example.org:8443");
        assert!(read(&[webhook, reached], &[]).unwrap().webhook);
        assert!(mistake(&[webhook]).contains("needs SANAD_PUBLIC_URL"));
        assert!(mistake(&[webhook, with("https://localhost")]).contains("cannot reach"));
        assert!(mistake(&[webhook, with("http://127.0.0.1:9000")]).contains("cannot reach"));
        let odd_port = with("https://sanad.example.org:9000");
        assert!(mistake(&[webhook, odd_port]).contains("443, 80, 88 or 8443"));
        // A server of one's own may stand on this machine and knows no such rule.
        for url in [with("http://127.0.0.1:9000"), odd_port] {
            assert!(read(&[webhook, own_api, url], &[]).unwrap().webhook);
        }
        // One mistake is told once.
        let plain = with("http://sanad.example.org");
        assert!(mistake(&[webhook, plain]).contains("https"));
        let polling = ("SANAD_TELEGRAM_MODE", "polling");
        assert!(!read(&[polling, odd_port], &[]).unwrap().webhook);
    }

    #[test]
    fn a_variable_that_does_not_exist_names_the_one_that_was_meant() {
        for (wrong, meant) in [
            ("SANAD_LISTN", "SANAD_LISTEN"),
            ("SANAD_TOKEN", "SANAD_TELEGRAM_TOKEN"),
            ("SANAD_DATABSE_URL", "SANAD_DATABASE_URL"),
            ("SANAD_LOG_FILE", "SANAD_LOG"),
        ] {
            assert!(
                mistake(&[(wrong, "x")]).contains(&format!("{meant}?")),
                "{wrong}"
            );
        }
        assert!(mistake(&[("SANAD_QUUX", "x")]).contains("remove it"));
        assert!(read(&[("SANAD_BROWSER_TESTS", "1"), ("HOME", "/")], &[]).is_ok());
    }
}
