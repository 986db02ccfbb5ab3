//! The table of all settings, from which the README's is checked, and their names.
//!
//! Not here: what a value may be (`reader.rs`). Invariant: a variable that is not in this
//! table is refused, so a slip of the finger never passes for a default.

/// One environment variable, as the README and `--help` tell it.
pub struct Setting {
    /// The variable.
    pub name: &'static str,
    /// What holds without it, in words where it is not a value.
    pub default: &'static str,
    /// What it decides.
    pub meaning: &'static str,
    /// A value that would be taken.
    pub example: &'static str,
    /// Whether it may be given as a file instead, in a variable of this name with `_FILE` behind.
    pub secret: bool,
}

const fn setting(
    name: &'static str,
    default: &'static str,
    meaning: &'static str,
    example: &'static str,
) -> Setting {
    Setting {
        name,
        default,
        meaning,
        example,
        secret: false,
    }
}

const fn secret(
    name: &'static str,
    default: &'static str,
    meaning: &'static str,
    example: &'static str,
) -> Setting {
    Setting {
        name,
        default,
        meaning,
        example,
        secret: true,
    }
}

/// All settings, in the order in which the README shows them.
pub const SETTINGS: &[Setting] = &[
    setting(
        "SANAD_DATA_DIR",
        "./data",
        "Folder of the database.",
        "/var/lib/sanad",
    ),
    setting(
        "SANAD_KEYS_DIR",
        "sanad-keys, beside the data folder",
        "Folder of the server's keys. Never inside the data folder.",
        "/etc/sanad/keys",
    ),
    setting(
        "SANAD_RUNTIME_DIR",
        "a folder in memory",
        "Folder in memory (tmpfs) for the keys of the day.",
        "/run/sanad",
    ),
    secret(
        "SANAD_DATABASE_URL",
        "SQLite in the data folder",
        "PostgreSQL instead of SQLite.",
        "postgres://sanad@localhost/sanad",
    ),
    secret(
        "SANAD_TELEGRAM_TOKEN",
        "Telegram is not connected",
        "Token of the bot, as BotFather gave it.",
        "123456789:…",
    ),
    setting(
        "SANAD_TELEGRAM_API_URL",
        "Telegram's own",
        "Another server of the Bot API.",
        "http://127.0.0.1:8081",
    ),
    setting(
        "SANAD_TELEGRAM_MODE",
        "polling",
        "How updates come: polling asks for them, webhook lets Telegram send them to the public URL.",
        "polling",
    ),
    setting(
        "SANAD_PUBLIC_URL",
        "none",
        "Address of the console as staff see it, for links and the webhook. https, but on this machine alone.",
        "https://sanad.example.org",
    ),
    setting(
        "SANAD_LISTEN",
        "127.0.0.1:8080",
        "Address and port of the console. Other than loopback only with an https public URL.",
        "127.0.0.1:9000",
    ),
    setting(
        "SANAD_LOCALES",
        "./locales if there, else as shipped",
        "Folder of the content.",
        "./locales",
    ),
    setting(
        "SANAD_STAFF_CHAT",
        "none",
        "Telegram group in which staff are told of requests: its negative number.",
        "-1001234567890",
    ),
    setting(
        "SANAD_LOG",
        "info",
        "How much Sanad tells of its work: error, warn, info, debug or trace.",
        "debug",
    ),
];

/// Variables that belong to the tests and say nothing to Sanad.
const FOR_TESTS: &[&str] = &[
    "SANAD_BROWSER_TESTS",
    "SANAD_KILLS",
    "SANAD_PICTURES",
    "SANAD_SIMULATION_FROM",
    "SANAD_SIMULATION_SEED",
    "SANAD_SIMULATION_SEEDS",
    "SANAD_STORED",
    "SANAD_TRY_LOCALES",
    "SANAD_UPDATE",
];

/// Whether Sanad or its tests know a variable.
pub(super) fn is_known(name: &str) -> bool {
    let of_setting = |setting: &Setting| {
        name == setting.name || (setting.secret && name.strip_suffix("_FILE") == Some(setting.name))
    };
    FOR_TESTS.contains(&name) || SETTINGS.iter().any(of_setting)
}

/// The setting that was probably meant. Words left out count as near, slips of the finger too.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let meant = name.trim_start_matches("SANAD_").trim_end_matches("_FILE");
    let near = |setting: &Setting| {
        let ours = setting.name.trim_start_matches("SANAD_");
        let part = meant.len() >= 3 && ours.split('_').any(|word| word == meant);
        if part {
            0.9
        } else {
            strsim::normalized_damerau_levenshtein(meant, ours)
        }
    };
    SETTINGS
        .iter()
        .map(|setting| (near(setting), setting.name))
        .filter(|(nearness, _)| *nearness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
