//! Screens and options: the checked content that everything is drawn from.
//!
//! Words are not here, but for what a typed answer is compared with. Invariant: a `Content`
//! is only made by `inspect`, so every id that it names exists and every special screen
//! is there exactly once.

use std::collections::{BTreeMap, HashMap};

use super::case::Urgency;
use super::country_names::CountryNames;
use super::crisis::CrisisWords;
use super::directory::Service;
use super::language::{Language, Organisation};
use super::payload::{Argument, Country, LanguageCode, ScreenId};
use super::search::{self, Search};

/// What a screen does beside showing its text and options.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// A text with options.
    Card,
    /// Items to tick, and a result by their count.
    Checklist {
        /// The message ids of the items, at most 32.
        items: Vec<ScreenId>,
        /// From how many ticks on which screen is the result, ascending; the first is 0.
        results: Vec<(u32, ScreenId)>,
        /// A card for each item, or none: the walk through what was ticked.
        cards: Vec<ScreenId>,
    },
    /// Questions one after the other, and a result by their score.
    Quiz {
        /// Screens of kind `Scenario`, at most 8.
        questions: Vec<ScreenId>,
        /// From how many right answers on which screen is the result; the first is 0.
        results: Vec<(u32, ScreenId)>,
    },
    /// One question of a quiz.
    Scenario {
        /// Two to four ids; their words are attributes of the message.
        choices: Vec<String>,
        /// The place of the right one.
        right: usize,
    },
    /// Who to call, by country.
    Directory,
    /// The emergency card.
    Danger,
    /// Chooses a country.
    Country,
    /// Chooses a language.
    Language,
    /// The harmless screen.
    Cover,
    /// What is kept and who sees it, before a request.
    Consent,
    /// One step of a request with choices.
    Question(Question),
    /// The free message of a request.
    Message,
    /// What was written, before it is sent.
    Review,
    /// Shows the code.
    Receipt,
    /// The pad of digits.
    Mailbox,
    /// An open mailbox.
    Visit,
    /// What /delete does and leaves.
    Erase,
    /// What was found for a typed sentence.
    Found,
}

/// The choices of one step of a request.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// Ids of at most eight characters; their words are attributes of the message.
    pub choices: Vec<String>,
    /// Whether several may be chosen; then a press carries the whole set as ticks.
    pub many: bool,
    /// The urgency that a choice gives at least.
    pub urgency: Vec<(String, Urgency)>,
    /// Choices after which the emergency card is shown before the next question.
    pub danger: Vec<String>,
    /// The question is asked only when that one was answered so.
    pub only_if: Option<(ScreenId, String)>,
    /// The question is not asked when that one was answered so.
    pub unless: Option<(ScreenId, String)>,
}

/// One screen.
#[derive(Clone, PartialEq, Debug)]
pub struct Screen {
    /// Its id, also the id of its message.
    pub id: ScreenId,
    /// What it does.
    pub kind: Kind,
    /// Rows of buttons that lead to other screens.
    pub options: Vec<Vec<ScreenId>>,
    /// Whether it must be complete in every language that is offered.
    pub safety: bool,
    /// Whether it has a row to leave quickly.
    pub sensitive: bool,
    /// Whether it is meant to have no way on.
    pub end: bool,
    /// The screen before it on the shortest way from the start.
    pub back: Option<ScreenId>,
}

/// The screens that exist once and that the engine itself leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Landmarks {
    /// The first screen.
    pub home: ScreenId,
    /// The emergency card.
    pub danger: ScreenId,
    /// The harmless screen.
    pub cover: ScreenId,
    /// Chooses the language.
    pub language: ScreenId,
    /// Chooses the country.
    pub country: ScreenId,
    /// Who to call.
    pub directory: ScreenId,
    /// The screen that begins a request.
    pub consent: ScreenId,
    /// The free message of a request.
    pub message: ScreenId,
    /// The review of a request.
    pub review: ScreenId,
    /// The receipt.
    pub receipt: ScreenId,
    /// The pad of digits.
    pub mailbox: ScreenId,
    /// The open mailbox.
    pub visit: ScreenId,
    /// What /delete shows.
    pub erase: ScreenId,
    /// What is kept and who sees it, for /privacy.
    pub privacy: ScreenId,
    /// Asks whether somebody is in danger now (crisis words of tier 2).
    pub ask_danger: ScreenId,
    /// What was found for a typed sentence.
    pub found: ScreenId,
    /// Asks what is closest, when nothing fits well enough.
    pub unsure: ScreenId,
}

/// The words of one choice in one language: as people saw them, and folded for comparing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChoiceWords {
    /// The id of the choice.
    pub choice: String,
    /// The words on the button.
    pub shown: String,
    /// The same, folded.
    pub folded: String,
}

/// All screens, services and words that are compared, of one version.
#[derive(Clone, Debug)]
pub struct Content {
    /// The screens by id.
    pub screens: BTreeMap<ScreenId, Screen>,
    /// The screens that the engine leads to.
    pub landmarks: Landmarks,
    /// The steps of a request in their order: questions, the message, the review.
    pub steps: Vec<ScreenId>,
    /// Changes when the text of the consent changes: it is asked again then.
    pub consent_version: u32,
    /// The languages that are offered, in the order of the file.
    pub languages: Vec<Language>,
    /// Who runs this house.
    pub organisation: Organisation,
    /// The directory.
    pub services: Vec<Service>,
    /// The countries that can be chosen, in the order of the directory.
    pub countries: Vec<Country>,
    /// How people write them.
    pub country_names: CountryNames,
    /// Words of danger.
    pub crisis: CrisisWords,
    /// What people ask for, and the screens that answer it.
    pub search: Search,
    /// Whole typed texts, folded, that open a side door, with the screen that they lead to.
    pub side_words: HashMap<String, ScreenId>,
    /// Words of the choices, by language and question.
    pub choice_words: HashMap<(LanguageCode, ScreenId), Vec<ChoiceWords>>,
}

impl Content {
    /// The screen of that id.
    pub fn screen(&self, id: ScreenId) -> Option<&Screen> {
        self.screens.get(&id)
    }

    /// The language of that code.
    pub fn language(&self, code: LanguageCode) -> Option<&Language> {
        self.languages.iter().find(|l| l.code == code)
    }

    /// Whether drawing or leaving this screen belongs to a request or the mailbox.
    pub fn is_private(&self, id: ScreenId) -> bool {
        self.screen(id).is_some_and(|screen| match screen.kind {
            Kind::Consent
            | Kind::Question(_)
            | Kind::Message
            | Kind::Review
            | Kind::Receipt
            | Kind::Mailbox
            | Kind::Visit => true,
            Kind::Card
            | Kind::Checklist { .. }
            | Kind::Quiz { .. }
            | Kind::Scenario { .. }
            | Kind::Directory
            | Kind::Danger
            | Kind::Country
            | Kind::Language
            | Kind::Cover
            | Kind::Erase
            | Kind::Found => false,
        })
    }

    /// Whether a screen is the harmless one or belongs to it: while it stands somebody else may
    /// hold the phone.
    pub fn is_cover(&self, id: ScreenId) -> bool {
        let cover = self.landmarks.cover;
        let screen = self.screen(id);
        id == cover || screen.is_some_and(|s| s.end && s.back == Some(cover))
    }

    /// The found screens that an argument names, and whether danger stands first.
    pub fn found(&self, argument: Argument) -> Option<(Vec<ScreenId>, bool)> {
        let named = search::from_argument(|at| self.screens.keys().nth(at).copied(), argument);
        // A button of another version counts the screens differently.
        let marks = self.landmarks;
        let open = |id: &ScreenId| {
            let entrance = [marks.consent, marks.mailbox].contains(id);
            *id != marks.cover && (entrance || !self.is_private(*id))
        };
        let (mut found, danger) = named?;
        found.retain(open);
        Some((found, danger))
    }

    /// Where the buttons of a screen lead when it shows found screens too: on the screen for
    /// that they stand first, and danger before them when the argument says so.
    pub fn offered(&self, screen: &Screen, argument: Argument) -> Vec<ScreenId> {
        let (found, danger) = self.found(argument).unwrap_or_default();
        let own = screen.options.iter().flatten().copied();
        let first = Some(self.landmarks.danger).filter(|_| danger);
        let ways: Vec<ScreenId> = if screen.kind == Kind::Found {
            first.into_iter().chain(found).chain(own).collect()
        } else {
            own.chain(found).collect()
        };
        let mut offered = Vec::with_capacity(ways.len());
        for way in ways {
            if !offered.contains(&way) && way != screen.id {
                offered.push(way);
            }
        }
        offered
    }

    /// An argument that names found screens.
    pub fn found_argument(&self, found: &[ScreenId], danger: bool) -> Argument {
        let number = |id: &ScreenId| self.screens.keys().position(|known| known == id);
        search::to_argument(found.iter().filter_map(number), danger)
    }

    /// The question with that id.
    pub fn question(&self, id: ScreenId) -> Option<&Question> {
        let screen = self.screen(id)?;
        if let Kind::Question(question) = &screen.kind {
            return Some(question);
        }
        None
    }
}

/// The screen that a count of ticks or of right answers leads to.
pub fn result(results: &[(u32, ScreenId)], count: u32) -> Option<ScreenId> {
    let found = results.iter().rev().find(|(from, _)| count >= *from);
    found.map(|(_, screen)| *screen)
}
