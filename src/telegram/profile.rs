//! What the bot says of itself: commands and descriptions, in every language.
//!
//! Words come from the content, by ids. Invariant: a failure here is tried again later and
//! never keeps people from being answered.

use std::time::Duration;

use teloxide::RequestError;
use teloxide::payloads::{
    SetMyCommandsSetters as _, SetMyDescriptionSetters as _, SetMyShortDescriptionSetters as _,
};
use teloxide::prelude::Requester as _;
use teloxide::types::{BotCommand, BotCommandScope};

use super::outbound::{CALL, Telegram, refusal_of};
use crate::app::messenger::Refusal;

/// The commands of the menu, in this order; their words are `command-<name>`.
pub const COMMANDS: [&str; 7] = [
    "start", "help", "language", "privacy", "stop", "delete", "settings",
];
const FIRST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_mins(15);

/// What the face itself says, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaceWords {
    /// The code of the language.
    pub language: String,
    /// The commands that have words, with their words.
    pub commands: Vec<(&'static str, String)>,
    /// What the empty chat shows.
    pub description: String,
    /// What the profile shows.
    pub short: String,
    /// The line for groups, before they are left.
    pub group_line: String,
}

impl FaceWords {
    /// Collects the words of one language; `text` finds a message by its id.
    pub fn collect(language: &str, text: impl Fn(&str) -> String) -> Self {
        let commands = COMMANDS
            .iter()
            .map(|name| (*name, text(&format!("command-{name}"))))
            .filter(|(_, words)| !words.is_empty());
        Self {
            language: language.to_owned(),
            commands: commands.collect(),
            description: text("profile-description"),
            short: text("profile-short"),
            group_line: text("notice-group-line"),
        }
    }
}

/// One call: which text, of which of the languages; `None` is for all others.
#[derive(Clone, Copy)]
enum Step {
    Commands,
    Description,
    Short,
}

/// Sets all texts; what fails is tried again with growing pauses.
///
/// The first of `words` also stands for every other language.
pub(super) async fn set(telegram: &Telegram, words: &[FaceWords]) {
    let mut waiting: Vec<(Step, usize, bool)> = Vec::new();
    for step in [Step::Commands, Step::Description, Step::Short] {
        waiting.extend((!words.is_empty()).then_some((step, 0, true)));
        let two_letters = |at: &usize| words[*at].language.len() == 2;
        waiting.extend(
            (0..words.len())
                .filter(two_letters)
                .map(|at| (step, at, false)),
        );
    }
    let mut pause = FIRST_PAUSE;
    while !waiting.is_empty() {
        let mut failed = Vec::new();
        for (step, at, is_default) in waiting {
            let result = set_one(telegram, step, &words[at], is_default).await;
            match result {
                Ok(()) => {}
                Err(Refusal::Again | Refusal::After(_)) => failed.push((step, at, is_default)),
                Err(_) => tracing::warn!(
                    language = words[at].language,
                    "Telegram refused a text of the profile; check its length"
                ),
            }
        }
        waiting = failed;
        if waiting.is_empty() {
            return;
        }
        tracing::warn!(
            texts = waiting.len(),
            "texts of the profile will be tried again"
        );
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

async fn set_one(
    telegram: &Telegram,
    step: Step,
    words: &FaceWords,
    is_default: bool,
) -> Result<(), Refusal> {
    let bot = &telegram.bot;
    let code = (!is_default).then(|| words.language.clone());
    let call = async {
        match step {
            Step::Commands => {
                let commands = words
                    .commands
                    .iter()
                    .map(|(name, said)| BotCommand::new(*name, said));
                let mut request = bot
                    .set_my_commands(commands)
                    .scope(BotCommandScope::AllPrivateChats);
                request.language_code = code;
                request.await
            }
            Step::Description => {
                let mut request = bot.set_my_description().description(&words.description);
                request.language_code = code;
                request.await
            }
            Step::Short => {
                let mut request = bot
                    .set_my_short_description()
                    .short_description(&words.short);
                request.language_code = code;
                request.await
            }
        }
    };
    let result: Result<_, RequestError> = tokio::time::timeout(CALL, call)
        .await
        .map_err(|_| Refusal::Again)?;
    result.map(drop).map_err(|error| refusal_of(&error))
}
