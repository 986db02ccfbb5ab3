//! What the doctor reports: one finding for each thing that was looked at.
//!
//! Here are all ids, why each matters, and how a report is printed; what is looked at is in
//! the other files. Invariant: no secret of the settings passes `Report::add`, and an id, once
//! told to operators, keeps its meaning.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::config::Config;

/// What came of looking at something.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    /// As it should be.
    Ok,
    /// It could not be looked at, because something else is missing.
    Skipped,
    /// It should be mended.
    Warning,
    /// People are not served, or not safe, until it is mended.
    Error,
}

impl State {
    /// A sign and a word, so that neither colour nor a font is needed.
    pub fn shown(self) -> (char, &'static str) {
        match self {
            Self::Ok => ('✓', "ok"),
            Self::Skipped => ('–', "skipped"),
            Self::Warning => ('!', "warning"),
            Self::Error => ('✗', "error"),
        }
    }
}

macro_rules! checks {
    ($($name:ident $id:literal $why:literal)+) => {
        /// Something that is looked at.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Check { $(#[doc = $why] $name,)+ }

        impl Check {
            /// All of them, in the order of the report.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its name, for programs and for asking somebody.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Why it matters.
            pub fn why(self) -> &'static str {
                match self { $(Self::$name => $why,)+ }
            }
        }
    };
}

checks! {
    Version "version" "whoever helps must know which version runs"
    Settings "settings" "nothing starts with a setting that cannot be used"
    DataFolder "data-folder" "the database lies there; whoever enters it sees sizes, hours and urgency of cases"
    FreeSpace "free-space" "on a full disk nothing new is saved, and people are told so"
    NetworkDisk "network-disk" "SQLite loses data on a network disk, because locks do not hold there"
    KeysFolder "keys-folder" "whoever reads the server key needs only the database to try out codes"
    ServerKey "server-key" "without it no code opens its request any more, and nobody signs in"
    Pins "pins" "by them the house knows a list of staff that somebody else wrote; while they cannot be read every request is refused"
    KeysApart "keys-apart" "one stolen folder would hold both the database and its keys"
    RecoveryFile "recovery-file" "on this machine it opens all past cases to whoever has its passphrase"
    RuntimeFolder "runtime-folder" "keys of the day on a disk can be read after the power is cut; without a folder a restart loses what is being written"
    Memory "memory" "opening a code takes 64 MiB at a time; without them people wait or are turned away"
    Swap "swap" "keys in memory may reach the disk and stay there"
    CoreDumps "core-dumps" "a dump after a crash holds keys and what people wrote"
    Database "database" "without it no request is taken; guidance and numbers still answer"
    Migrations "migrations" "program and database must know the same tables"
    Journal "journal" "without the write-ahead log every reader waits for the writer"
    PostgresVersion "postgres-version" "older versions get no mending of security faults"
    PostgresLog "postgres-log" "PostgreSQL writes values of rows into its log unless it is told not to"
    SetUp "set-up" "until then the bot guides people and takes no requests"
    StaffList "staff-list" "it says who may answer people; while it cannot be read every request is refused"
    Trust "trust" "a list of staff or a key that the organisation did not sign is refused, and with it every request"
    SecondFactor "second-factor" "a password alone can be guessed, seen or stolen"
    Server "server" "people and staff are served by it"
    Lease "lease" "one process polls, alerts staff and removes what is over; without it nobody does"
    Retention "retention" "what is over must be gone; people were told so"
    Token "token" "without it nobody is reached over Telegram"
    TelegramReach "telegram-reach" "people are reached over it alone"
    Clock "clock" "six digits of the second factor, deadlines and deletions go by the clock"
    Bot "bot" "a token that Telegram does not know serves nobody"
    BotGroups "bot-groups" "a bot that anybody adds to a group shows that it is there"
    BotPrivacy "bot-privacy" "it would be handed everything that is said in groups"
    Webhook "webhook" "updates go where somebody else said, and polling gets none"
    WebhookErrors "webhook-errors" "people wait while Telegram cannot deliver"
    Pending "pending" "so many people wait for an answer"
    SecondPoller "second-poller" "two processes with one token take each other's updates"
    Profile "profile" "people read it before they write"
    StaffChat "staff-chat" "staff are told of urgent requests there"
    PublicUrl "public-url" "links in alerts lead staff to the case"
    PublicName "public-name" "staff cannot find the console"
    PublicPort "public-port" "staff cannot reach the console"
    PublicTls "public-tls" "what staff read would be seen on the way"
    PublicAnswer "public-answer" "something else answers in the place of the console"
    Hsts "hsts" "without it a browser may be led to plain http once"
    Content "content" "what does not pass the check never goes live"
    Organisation "organisation" "consent, privacy and receipt name who answers"
    Hotlines "hotlines" "a person in danger calls a number that does not answer"
    Confirmed "confirmed" "what a text says of the law, and who answers a number, is the organisation's word to people in danger"
    DeadNumbers "dead-numbers" "people said that a number which the bot shows does not work"
    BackupKey "backup-key" "copies are sealed to it; without it none is made"
    Backup "backup" "a lost disk takes all cases along"
    Rehearsal "rehearsal" "a backup that was never restored may be none"
    OldCopies "old-copies" "people were told that erased requests are gone from copies within 30 days"
    ErasedMarks "erased-marks" "by them an erased case is erased again when an older copy comes back"
}

/// One line of the report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// What was looked at.
    pub check: Check,
    /// What came of it.
    pub state: State,
    /// What was seen.
    pub seen: String,
    /// What to do; empty when there is nothing to do.
    pub repair: String,
}

/// Everything that was seen.
pub struct Report {
    /// In the order in which it was looked at.
    pub findings: Vec<Finding>,
    /// What the organisation has still to confirm, as a list that is printed; empty when nothing is.
    to_confirm: String,
    secrets: Vec<String>,
}

impl Report {
    /// A report that shows none of the secrets in these settings.
    pub fn new(config: Option<&Config>) -> Self {
        let mut secrets = Vec::new();
        if let Some(token) = config.and_then(|c| c.telegram_token.as_ref()) {
            secrets.push(token.expose().clone());
            secrets.extend(
                token
                    .expose()
                    .split_once(':')
                    .map(|(_, key)| key.to_owned()),
            );
        }
        if let Some(url) = config.and_then(|c| c.database_url.as_ref()) {
            secrets.push(url.expose().clone());
            secrets.extend(credentials(url.expose()));
        }
        if let Some(chat) = config.and_then(|c| c.staff_chat.as_ref()) {
            secrets.push(chat.expose().to_string());
        }
        // The longest first, so that no end of one is left.
        secrets.retain(|secret| secret.len() >= 3);
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Self {
            findings: Vec::new(),
            to_confirm: String::new(),
            secrets,
        }
    }

    /// Adds the list of what the organisation has still to confirm, below the findings.
    pub fn lists(&mut self, to_confirm: &str) {
        self.to_confirm = self.redacted(to_confirm);
    }

    /// The only way into the report.
    pub fn add(
        &mut self,
        check: Check,
        state: State,
        seen: impl AsRef<str>,
        repair: impl AsRef<str>,
    ) {
        let finding = Finding {
            check,
            state,
            seen: self.redacted(seen.as_ref()),
            repair: self.redacted(repair.as_ref()),
        };
        self.findings.push(finding);
        self.let_go_of_praise(check);
    }

    /// What is to be mended is in order in no other line.
    fn let_go_of_praise(&mut self, check: Check) {
        let of = |finding: &Finding| finding.check == check;
        if self
            .findings
            .iter()
            .any(|f| of(f) && f.state >= State::Warning)
        {
            self.findings.retain(|f| !of(f) || f.state != State::Ok);
        }
    }

    /// All is well with it.
    pub fn ok(&mut self, check: Check, seen: impl AsRef<str>) {
        self.add(check, State::Ok, seen, "");
    }

    /// It could not be looked at.
    pub fn skip(&mut self, check: Check, seen: impl AsRef<str>) {
        self.add(check, State::Skipped, seen, "");
    }

    /// It should be mended.
    pub fn warn(&mut self, check: Check, seen: impl AsRef<str>, repair: impl AsRef<str>) {
        self.add(check, State::Warning, seen, repair);
    }

    /// It must be mended.
    pub fn fail(&mut self, check: Check, seen: impl AsRef<str>, repair: impl AsRef<str>) {
        self.add(check, State::Error, seen, repair);
    }

    fn redacted(&self, text: &str) -> String {
        let hide = |text: String, secret: &String| text.replace(secret, "***");
        self.secrets.iter().fold(text.to_owned(), hide)
    }

    /// 0 when all is well, 1 with a warning, 2 with an error.
    pub fn code(&self) -> u8 {
        match self.findings.iter().map(|finding| finding.state).max() {
            Some(State::Error) => 2,
            Some(State::Warning) => 1,
            _ => 0,
        }
    }

    fn count(&self, state: State) -> usize {
        self.findings.iter().filter(|f| f.state == state).count()
    }

    /// As people read it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for finding in &self.findings {
            let (sign, word) = finding.state.shown();
            let id = finding.check.id();
            let _ = writeln!(text, "{sign} {word:8} {id:17} {}", finding.seen);
            if !finding.repair.is_empty() {
                let _ = writeln!(text, "    why  {}", finding.check.why());
                let _ = writeln!(text, "    do   {}", finding.repair);
            }
        }
        if !self.to_confirm.is_empty() {
            let _ = write!(text, "\n{}", self.to_confirm);
        }
        let _ = writeln!(
            text,
            "\n{} ok, {} skipped, {} to mend soon, {} to mend now. No secret stands in this report.",
            self.count(State::Ok),
            self.count(State::Skipped),
            self.count(State::Warning),
            self.count(State::Error),
        );
        text
    }

    /// As programs read it.
    pub fn json(&self) -> String {
        let object = |finding: &Finding| {
            json!({
                "id": finding.check.id(),
                "state": finding.state.shown().1,
                "seen": finding.seen,
                "why": finding.check.why(),
                "repair": finding.repair,
            })
        };
        let all: Vec<Value> = self.findings.iter().map(object).collect();
        format!("{:#}\n", Value::Array(all))
    }
}

/// Name, password and host of an address of a database: none of them is anybody's business.
fn credentials(url: &str) -> Vec<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (who, _) = rest[..end].rsplit_once('@').unwrap_or_default();
    let password = who.split_once(':').map(|(_, password)| password);
    let asked = rest.split_once("password=").map(|(_, value)| value);
    let asked = asked.map(|value| value.split('&').next().unwrap_or(value));
    password
        .into_iter()
        .chain(asked)
        .map(str::to_owned)
        .collect()
}
