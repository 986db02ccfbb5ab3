//! What is wrong with the bot and its settings at Telegram.

use sanad::doctor::Check;
use sanad::doctor::State::{Error, Warning};

use super::super::super::fixture::STAFF;
use super::super::super::house::free_port;
use super::Fault::{Around, Serving, Setting, Telegram};
use super::{Row, set};

#[expect(clippy::too_many_lines, reason = "a table")]
pub fn rows() -> Vec<Row> {
    vec![
        (
            Check::Token,
            Warning,
            "BotFather",
            Setting(|h| {
                h.variables.remove("SANAD_TELEGRAM_TOKEN");
            }),
        ),
        (
            Check::TelegramReach,
            Error,
            "HTTPS_PROXY",
            Setting(|h| {
                set(
                    h,
                    "SANAD_TELEGRAM_API_URL",
                    format!("http://127.0.0.1:{}", free_port()),
                );
            }),
        ),
        (
            Check::Clock,
            Warning,
            "timedatectl",
            Around(|a| a.now += 60),
        ),
        (
            Check::Clock,
            Error,
            "ahead of Telegram's",
            Around(|a| a.now += 600),
        ),
        (
            Check::Bot,
            Error,
            "copy it again",
            Setting(|h| {
                set(
                    h,
                    "SANAD_TELEGRAM_TOKEN",
                    format!("4711:{}", "x".repeat(35)),
                );
            }),
        ),
        (
            Check::BotGroups,
            Warning,
            "/setjoingroups",
            Telegram(|w| w.profile.can_join_groups = true),
        ),
        (
            Check::BotPrivacy,
            Warning,
            "/setprivacy",
            Telegram(|w| w.profile.reads_groups = true),
        ),
        (
            Check::Webhook,
            Error,
            "revoke it",
            Telegram(|w| w.webhook.url = Some("https://elsewhere.example.org/x".to_owned())),
        ),
        (
            Check::Webhook,
            Error,
            "no webhook is registered",
            Setting(|h| set(h, "SANAD_TELEGRAM_MODE", "webhook")),
        ),
        (
            Check::Webhook,
            Error,
            "of another address",
            Setting(|h| {
                set(h, "SANAD_TELEGRAM_MODE", "webhook");
                let elsewhere = "https://elsewhere.example.org/x".to_owned();
                h.double.world().webhook.url = Some(elsewhere);
            }),
        ),
        (
            Check::WebhookErrors,
            Warning,
            "SANAD_PUBLIC_URL",
            Telegram(|w| w.profile.last_error_date = Some(i64::MAX / 2)),
        ),
        (
            Check::Pending,
            Warning,
            "4000 updates wait",
            Telegram(|w| w.profile.pending = Some(4000)),
        ),
        (
            Check::SecondPoller,
            Error,
            "/revoke",
            Serving(|s| s.figures = "sanad_telegram_last_conflict_seconds 9999999999\n".to_owned()),
        ),
        (
            Check::Profile,
            Warning,
            "fr description",
            Telegram(|w| {
                w.profile
                    .texts
                    .remove(&("description".to_owned(), "fr".to_owned()));
            }),
        ),
        (
            Check::StaffChat,
            Warning,
            "SANAD_STAFF_CHAT",
            Setting(|h| {
                h.variables.remove("SANAD_STAFF_CHAT");
            }),
        ),
        (
            Check::StaffChat,
            Error,
            "add the bot to the group again",
            Telegram(|w| w.left.push(STAFF)),
        ),
    ]
}
