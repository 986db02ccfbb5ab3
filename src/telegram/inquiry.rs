//! What Telegram knows of this bot, asked for by `sanad doctor`: nothing is changed, shown or
//! acknowledged by it.
//!
//! Invariant: only fixed words and numbers of what Telegram answered leave this file, never
//! an address or a description.

use std::time::Duration;

use reqwest::{Client, Url};
use serde::Deserialize;
use serde_json::json;

use super::CannotServe;
use super::line::{self, Line, Refused};
use super::profile::FaceWords;
use crate::app::messenger::ChatId;

/// How long one question may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long Telegram holds the question that finds another poller. Those who are sent away
/// ask again within five seconds.
const HOLD: u64 = 7;

/// Somebody who asks and changes nothing.
pub struct Inquiry {
    line: Line,
    client: Client,
    base: Url,
}

/// Why there is no answer, in a fixed word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoAnswer {
    /// The HTTP code; 0 when there was no answer at all.
    pub code: u16,
    /// What it means.
    pub class: &'static str,
}

impl From<Refused> for NoAnswer {
    fn from(refused: Refused) -> Self {
        Self {
            code: refused.code,
            class: refused.class,
        }
    }
}

/// What Telegram says of the bot.
#[derive(Deserialize, Clone, Copy)]
pub struct Bot {
    /// Whether anybody may add it to a group.
    #[serde(default)]
    pub can_join_groups: bool,
    /// Whether it reads everything that is said in a group.
    #[serde(default)]
    pub can_read_all_group_messages: bool,
}

/// What Telegram says of how updates come.
#[derive(Deserialize, Clone)]
pub struct Registered {
    /// Where they are sent; empty with polling. It holds a secret and is never shown.
    #[serde(default)]
    pub url: String,
    /// How many wait.
    #[serde(default)]
    pub pending_update_count: u64,
    /// When delivering one failed last.
    #[serde(default)]
    pub last_error_date: Option<i64>,
}

#[derive(Deserialize)]
struct Command {
    command: String,
    description: String,
}

#[derive(Deserialize, Default)]
struct Described {
    #[serde(default)]
    description: String,
    #[serde(default)]
    short_description: String,
}

impl Inquiry {
    /// Somebody who asks this server of the Bot API about the bot of this token.
    pub fn new(token: &str, api_url: Option<&str>) -> Result<Self, CannotServe> {
        let base = Url::parse(api_url.unwrap_or(teloxide::net::TELEGRAM_API_URL))
            .ok()
            .filter(|url| !url.cannot_be_a_base())
            .ok_or(CannotServe::BadAddress)?;
        let client = line::client(&base, PATIENCE * 2)?;
        Ok(Self {
            line: Line::new(&base, token)?,
            client,
            base,
        })
    }

    /// The server's time in seconds since 1970; `Some(None)` when it answers without one.
    pub async fn time(&self) -> Option<Option<i64>> {
        let date = line::knock(&self.client, &self.base, PATIENCE).await?;
        let parsed = httpdate::parse_http_date(&date).ok();
        let since = parsed.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        Some(since.and_then(|since| i64::try_from(since.as_secs()).ok()))
    }

    /// What the bot is.
    pub async fn bot(&self) -> Result<Bot, NoAnswer> {
        self.ask("getMe", &json!({})).await
    }

    /// How updates come.
    pub async fn webhook(&self) -> Result<Registered, NoAnswer> {
        self.ask("getWebhookInfo", &json!({})).await
    }

    /// Whether the bot may write in a chat: for some seconds it is seen there as typing, which
    /// Telegram lets only those do who may write, and nothing stays.
    pub async fn may_write(&self, chat: ChatId) -> Result<(), NoAnswer> {
        let asked = json!({ "chat_id": chat.0, "action": "typing" });
        let done: serde_json::Value = self.ask("sendChatAction", &asked).await?;
        drop(done);
        Ok(())
    }

    /// Whether another process polls with this token. Asking sends it away once, and it comes
    /// back; so this is not asked while our own process polls. Nothing is acknowledged, for no
    /// offset is named.
    pub async fn is_polled_by_another(&self) -> Result<bool, NoAnswer> {
        let question = json!({ "limit": 1, "timeout": HOLD });
        let within = Duration::from_secs(HOLD) + PATIENCE;
        match self.line.call_named("getUpdates", &question, within).await {
            Ok(_) => Ok(false),
            Err(refused) if refused.code == 409 => Ok(true),
            Err(refused) => Err(refused.into()),
        }
    }

    /// Languages and texts of the profile that are not those of the content, as in "fr
    /// commands"; the first of `words` also stands for all other languages.
    pub async fn differences(&self, words: &[FaceWords]) -> Result<Vec<String>, NoAnswer> {
        let mut found = Vec::new();
        let default = words.first().map(|words| (words, None));
        let each = words.iter().filter(|words| words.language.len() == 2);
        let each = each.map(|words| (words, Some(words.language.as_str())));
        for (words, code) in default.into_iter().chain(each) {
            for what in self.differs(words, code).await? {
                found.push(format!("{} {what}", code.unwrap_or("other languages")));
            }
        }
        Ok(found)
    }

    async fn differs(
        &self,
        words: &FaceWords,
        code: Option<&str>,
    ) -> Result<Vec<&'static str>, NoAnswer> {
        let of = |mut question: serde_json::Value| {
            if let Some(code) = code {
                question["language_code"] = code.into();
            }
            question
        };
        let scope = json!({ "scope": { "type": "all_private_chats" } });
        let commands: Vec<Command> = self.ask("getMyCommands", &of(scope)).await?;
        let long: Described = self.ask("getMyDescription", &of(json!({}))).await?;
        let short: Described = self.ask("getMyShortDescription", &of(json!({}))).await?;
        let shown = commands.iter().map(|c| (&*c.command, c.description.trim()));
        let wanted = words
            .commands
            .iter()
            .map(|(name, said)| (*name, said.trim()));
        let same = [
            ("commands", shown.eq(wanted)),
            (
                "description",
                long.description.trim() == words.description.trim(),
            ),
            (
                "short description",
                short.short_description.trim() == words.short.trim(),
            ),
        ];
        let differing = same.into_iter().filter(|(_, same)| !same);
        Ok(differing.map(|(what, _)| what).collect())
    }

    async fn ask<T: for<'de> Deserialize<'de>>(
        &self,
        method: &str,
        question: &serde_json::Value,
    ) -> Result<T, NoAnswer> {
        let answer = self.line.call_named(method, question, PATIENCE).await?;
        serde_json::from_str(answer.get()).map_err(|_| NoAnswer {
            code: 0,
            class: "unreadable answer",
        })
    }
}
