//! The bot, as Telegram knows it.
//!
//! Invariant: what is asked changes nothing at Telegram, and while our own server polls
//! nothing is asked that would send it away.

use super::Surroundings;
use super::database::is_served;
use super::report::{Check, Report};
use super::server::Running;
use crate::app::messenger::ChatId;
use crate::config::Config;
use crate::content::Live;
use crate::serve::face_words;
use crate::store::Store;
use crate::telegram::{Inquiry, NoAnswer, Registered};

/// Two clocks may differ by so many seconds.
const SKEW: i64 = 30;
/// With more the six digits of the second factor fail.
const MUCH: i64 = 90;
/// More updates than this wait for somebody who is not there.
const MANY: u64 = 100;
/// An error of the webhook, or a conflict, is of today's concern for so many seconds.
const LATELY: i64 = 3600;
/// All that needs an answer of Telegram.
const ALL: [Check; 11] = [
    Check::TelegramReach,
    Check::Clock,
    Check::Bot,
    Check::BotGroups,
    Check::BotPrivacy,
    Check::Webhook,
    Check::WebhookErrors,
    Check::Pending,
    Check::SecondPoller,
    Check::Profile,
    Check::StaffChat,
];

/// What the rest of the house said that matters here.
pub(super) struct Beside<'a> {
    pub(super) store: Option<&'a Store>,
    pub(super) running: Option<&'a Running>,
    pub(super) live: Option<&'a Live>,
}

pub(super) async fn look(
    report: &mut Report,
    config: &Config,
    around: &Surroundings,
    beside: Beside<'_>,
) {
    let Some(token) = &config.telegram_token else {
        report.warn(
            Check::Token,
            "no token is set",
            "get one from @BotFather (/newbot) and name its file in SANAD_TELEGRAM_TOKEN_FILE",
        );
        skip(report, &ALL, "there is no token");
        return;
    };
    report.ok(Check::Token, "has the form that BotFather gives");
    let api = config.telegram_api_url.as_deref();
    let inquiry = match Inquiry::new(token.expose(), api) {
        Ok(inquiry) => inquiry,
        Err(why) => {
            report.fail(
                Check::TelegramReach,
                why.to_string(),
                "check SANAD_TELEGRAM_API_URL",
            );
            skip(report, &ALL[1..], "Telegram is not reached");
            return;
        }
    };
    let Some(time) = inquiry.time().await else {
        report.fail(
            Check::TelegramReach,
            "the Bot API does not answer",
            "open https to api.telegram.org in the firewall; where it is blocked, set HTTPS_PROXY to a proxy outside, or SANAD_TELEGRAM_API_URL to a Bot API server of yours",
        );
        skip(report, &ALL[1..], "Telegram is not reached");
        return;
    };
    report.ok(Check::TelegramReach, "the Bot API answers");
    clock(report, around.now, time);
    if bot(report, &inquiry).await {
        updates(report, config, around, &inquiry, &beside).await;
        profile(report, &inquiry, beside.live).await;
        staff_chat(report, config, &inquiry).await;
    } else {
        skip(report, &ALL[3..], "Telegram does not know the bot");
    }
}

fn skip(report: &mut Report, checks: &[Check], why: &str) {
    for check in checks {
        report.skip(*check, why);
    }
}

fn clock(report: &mut Report, now: i64, time: Option<i64>) {
    let Some(time) = time else {
        report.skip(Check::Clock, "the answer names no time");
        return;
    };
    let (off, way) = (
        (now - time).abs(),
        if now > time { "ahead of" } else { "behind" },
    );
    let seen = format!("{off} s {way} Telegram's");
    let repair = "set the clock by the network: `timedatectl set-ntp true`";
    if off <= SKEW {
        report.ok(Check::Clock, "agrees with Telegram's");
    } else if off <= MUCH {
        report.warn(Check::Clock, seen, repair);
    } else {
        report.fail(Check::Clock, seen, repair);
    }
}

/// Whether Telegram knows the bot.
async fn bot(report: &mut Report, inquiry: &Inquiry) -> bool {
    let bot = match inquiry.bot().await {
        Ok(bot) => bot,
        Err(NoAnswer {
            code: 401 | 404, ..
        }) => {
            report.fail(
                Check::Bot,
                "Telegram does not know the token",
                "copy it again from @BotFather (/mybots, API Token) into the file of SANAD_TELEGRAM_TOKEN_FILE, and restart",
            );
            return false;
        }
        Err(why) => {
            report.fail(
                Check::Bot,
                format!("no answer ({})", why.class),
                "run this again in a minute",
            );
            return false;
        }
    };
    report.ok(Check::Bot, "Telegram knows it");
    if bot.can_join_groups {
        report.warn(
            Check::BotGroups,
            "anybody may add the bot to a group",
            "once it is in the group of staff: @BotFather, /setjoingroups, Disable",
        );
    } else {
        report.ok(Check::BotGroups, "nobody may add it to a group");
    }
    if bot.can_read_all_group_messages {
        let repair = "@BotFather, /setprivacy, Enable; then add it to the group of staff again";
        report.warn(Check::BotPrivacy, "privacy mode is off", repair);
    } else {
        report.ok(Check::BotPrivacy, "privacy mode is on");
    }
    true
}

async fn updates(
    report: &mut Report,
    config: &Config,
    around: &Surroundings,
    inquiry: &Inquiry,
    beside: &Beside<'_>,
) {
    match inquiry.webhook().await {
        Ok(webhook) => {
            way(report, config, &webhook);
            delivery(report, around, &webhook);
            if config.webhook || !webhook.url.is_empty() {
                let why = "nobody can poll while a webhook is registered";
                report.skip(Check::SecondPoller, why);
                return;
            }
        }
        Err(why) => {
            for check in [Check::Webhook, Check::WebhookErrors, Check::Pending] {
                report.skip(check, format!("no answer ({})", why.class));
            }
        }
    }
    second_poller(report, around, inquiry, beside).await;
}

/// Whether updates come the way that the settings say.
fn way(report: &mut Report, config: &Config, webhook: &Registered) {
    let ours = config.public_url.as_deref().filter(|_| config.webhook);
    let comes_here = ours.is_some_and(|url| webhook.url.starts_with(&format!("{url}/telegram/")));
    match (config.webhook, webhook.url.is_empty()) {
        (false, true) => report.ok(Check::Webhook, "polling, and no webhook is in its way"),
        (true, _) if comes_here => report.ok(Check::Webhook, "the webhook of this house"),
        (false, false) => report.fail(
            Check::Webhook,
            "a webhook is registered, though this house polls",
            "start `sanad serve`, which removes it; if it comes back, another program uses this token: revoke it at @BotFather",
        ),
        (true, true) => report.fail(
            Check::Webhook,
            "no webhook is registered",
            "start `sanad serve`, which registers it; if it runs, its log says what Telegram refused",
        ),
        (true, false) => report.fail(
            Check::Webhook,
            "the webhook of another address is registered",
            "start `sanad serve` anew; if it comes back, another program uses this token: revoke it at @BotFather",
        ),
    }
}

fn delivery(report: &mut Report, around: &Surroundings, webhook: &Registered) {
    let lately = webhook
        .last_error_date
        .filter(|at| around.now - at < LATELY);
    match lately {
        Some(at) => report.warn(
            Check::WebhookErrors,
            format!("Telegram failed to deliver {} min ago", (around.now - at).max(0) / 60),
            "check that SANAD_PUBLIC_URL is reached from outside, with a certificate that browsers take",
        ),
        None => report.ok(Check::WebhookErrors, "none within the last hour"),
    }
    let waiting = webhook.pending_update_count;
    if waiting > MANY {
        report.warn(
            Check::Pending,
            format!("{waiting} updates wait"),
            "start `sanad serve`; if it runs, look at its log and at the line of the server here",
        );
    } else {
        report.ok(Check::Pending, format!("{waiting} updates wait"));
    }
}

async fn second_poller(
    report: &mut Report,
    around: &Surroundings,
    inquiry: &Inquiry,
    beside: &Beside<'_>,
) {
    let repair = "stop the other process; if you know of none, somebody else has the token: revoke it at @BotFather (/revoke)";
    if let Some(running) = beside.running {
        // Asking would send our own server away, so it is believed.
        let met = running
            .figure("sanad_telegram_last_conflict_seconds")
            .filter(|at| *at > 0);
        match met.filter(|at| around.now - at < LATELY) {
            Some(at) => {
                let ago = (around.now - at).max(0) / 60;
                report.fail(
                    Check::SecondPoller,
                    format!("the server met one {ago} min ago"),
                    repair,
                );
            }
            None => report.ok(
                Check::SecondPoller,
                "the server met none within the last hour",
            ),
        }
        return;
    }
    let served = match beside.store {
        Some(store) => is_served(store, around).await,
        None => false,
    };
    if served {
        report.skip(
            Check::SecondPoller,
            "another process of this house polls; run this beside it",
        );
        return;
    }
    match inquiry.is_polled_by_another().await {
        Ok(false) => report.ok(Check::SecondPoller, "nobody else asks with this token"),
        Ok(true) => {
            let seen = "another process asks Telegram with this token";
            report.fail(Check::SecondPoller, seen, repair);
        }
        Err(why) => report.skip(Check::SecondPoller, format!("no answer ({})", why.class)),
    }
}

async fn profile(report: &mut Report, inquiry: &Inquiry, live: Option<&Live>) {
    let Some(live) = live else {
        report.skip(Check::Profile, "the content does not pass the check");
        return;
    };
    match inquiry.differences(&face_words(live)).await {
        Ok(found) if found.is_empty() => {
            report.ok(Check::Profile, "commands and descriptions are those of the content");
        }
        Ok(found) => report.warn(
            Check::Profile,
            format!("not as the content says: {}", found.join(", ")),
            "start `sanad serve` anew: it sets them; if it was started, its log says what Telegram refused",
        ),
        Err(why) => report.skip(Check::Profile, format!("no answer ({})", why.class)),
    }
}

async fn staff_chat(report: &mut Report, config: &Config, inquiry: &Inquiry) {
    let Some(chat) = &config.staff_chat else {
        report.warn(
            Check::StaffChat,
            "no group of staff is set, so nobody is told of an urgent request",
            "make a group, add the bot, and set SANAD_STAFF_CHAT to the group's number",
        );
        return;
    };
    match inquiry.may_write(ChatId(*chat.expose())).await {
        Ok(()) => report.ok(Check::StaffChat, "the bot may write in the group of staff"),
        Err(why) => report.fail(
            Check::StaffChat,
            format!("the bot cannot write in the group of staff ({})", why.class),
            "add the bot to the group again, let members write there, and check the number in SANAD_STAFF_CHAT",
        ),
    }
}
