//! What a turn is about before anything is loaded: who speaks from which screen, in which
//! language.
//!
//! Invariant: language, country and secret come from the press, else from memory, else from
//! the draft, else they are guessed and made once.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::arrival::{Arrival, Incoming, Menu};
use super::hints::{Drawn, Hint};
use super::messenger::{ChatId, MessageId};
use super::turn::App;
use crate::content::live::Live;
use crate::domain::case::CaseRef;
use crate::domain::code::{self, Code};
use crate::domain::conversation::{Command, Draft, Event, Fresh, Here, Seconds, What};
use crate::domain::keys::Pair;
use crate::domain::payload::{Argument, LanguageCode, Payload, ScreenId, Secret};
use crate::domain::ping::is_from_ping;
use crate::domain::step::needs_draft;
use crate::domain::words::{Script, script};

/// A press that is not answered after so long gets an empty answer.
pub(crate) const SPINNING: Duration = Duration::from_secs(1);
/// From then on a short line may come too late, so it is said in another way as well.
const LATE: Duration = Duration::from_millis(900);

/// What a turn is about, before the draft is known.
pub(crate) struct Context {
    pub live: Arc<Live>,
    /// When it began to be dealt with.
    pub began: Instant,
    pub chat: ChatId,
    pub update: u64,
    pub now: Seconds,
    /// From the pressed button.
    pub payload: Option<Here>,
    pub hint: Option<Hint>,
    /// What is on its way into the chat.
    pub coming: Option<Drawn>,
    pub guess: LanguageCode,
    pub what: What,
    pub menu: Option<Menu>,
    pub typed: Option<MessageId>,
    pub press: Option<String>,
    pub anew: bool,
    /// Whether the pressed button stood under a silent message.
    pub from_ping: bool,
    /// The screen that is to be heard.
    pub hears: Option<ScreenId>,
}

impl App {
    pub(crate) fn context(&self, arrival: Arrival) -> Context {
        let live = self.house.live();
        let (hint, coming) = self.hints.of(arrival.chat);
        let mut hears = None;
        let (payload, what, menu, press) = match arrival.what {
            Incoming::Pressed(pressed) => {
                let payload = pressed.data.as_deref().and_then(Payload::parse);
                let what = self::pressed(pressed.data.as_deref());
                hears = payload.filter(|p| p.argument.heard().1).map(|p| p.screen);
                let here = payload.map(|p| Here {
                    language: p.language,
                    country: p.country,
                    secret: p.secret,
                });
                (here, what, pressed.message, Some(pressed.press))
            }
            Incoming::Commanded(command) => (None, What::Commanded(command), None, None),
            Incoming::Text(text) => (None, What::TextSent(text), None, None),
            Incoming::Files(files, words) => (None, What::FilesSent(files, words), None, None),
            Incoming::Place(lat, lon) => (None, What::PlaceSent(lat, lon), None, None),
            Incoming::Other(kind) => (None, What::OtherSent(kind), None, None),
            Incoming::Edited => (None, What::Edited, None, None),
        };
        let guess = guess(&live, &what, arrival.app_language.as_deref());
        let from_ping = matches!(what, What::Pressed(_, argument) if is_from_ping(argument));
        let anew = from_ping || matches!(what, What::Commanded(Command::Start));
        Context {
            menu: menu.or_else(|| menu_of(hint, payload)),
            live,
            began: Instant::now(),
            chat: arrival.chat,
            update: arrival.update,
            now: self.house.now(),
            payload,
            hint,
            coming,
            guess,
            what,
            typed: arrival.typed,
            press,
            anew,
            from_ping,
            hears,
        }
    }

    pub(crate) fn event(&self, context: &Context, here: Here, intake: bool) -> Event {
        let random = &self.house.random;
        let code = loop {
            if let Some(code) = Code::draw(&random.bytes::<64>()) {
                break code;
            }
        };
        let case_seed = random.bytes();
        // Guidance makes no case, and is not to pay for a key.
        let case = if needs_draft(&context.live.content, &context.what) {
            CaseRef::of(&Pair::from_seed(&case_seed).public)
        } else {
            CaseRef(random.bytes())
        };
        Event {
            at: context.now,
            sure: self.house.sure(),
            update: context.update,
            here,
            shown: context.shown(),
            intake,
            fresh: Fresh {
                draft: random.bytes(),
                case,
                case_seed,
                piece: random.bytes(),
                code,
            },
            what: context.what.clone(),
        }
    }

    /// A context for what comes back from the shell, with no press and nothing typed.
    pub(crate) fn quiet_context(&self, chat: ChatId, what: What) -> Context {
        let arrival = Arrival {
            chat,
            update: 0,
            at: self.house.now(),
            typed: None,
            app_language: None,
            what: Incoming::Edited,
        };
        Context {
            what,
            ..self.context(arrival)
        }
    }
}

/// What a button with this data means. To hear a screen is the same as to be shown it.
pub(crate) fn pressed(data: Option<&str>) -> What {
    data.and_then(Payload::parse)
        .map_or(What::PressedUnknown, |payload| {
            What::Pressed(payload.screen, payload.argument.heard().0)
        })
}

impl Context {
    /// Whether an answer to the press may have gone out empty by now.
    pub(crate) fn is_late(&self) -> bool {
        self.press.is_some() && self.began.elapsed() >= LATE
    }

    /// What stands in the chat, as far as it is known, or takes its place at this moment: once
    /// the harmless screen is on its way, nothing that stood before it may come back.
    fn drawn(&self) -> Option<Drawn> {
        let content = &self.live.content;
        let counts = |id| content.is_cover(id) || content.is_private(id);
        // Where nothing was shown before, the first screens of all are still to come.
        let coming = self
            .coming
            .filter(|drawn| self.hint.is_some() || counts(drawn.screen));
        coming.or(self.hint.map(|hint| hint.drawn))
    }

    /// The same, for the domain.
    pub(crate) fn shown(&self) -> Option<(ScreenId, Argument)> {
        let drawn = self.drawn()?;
        Some((drawn.screen, drawn.argument))
    }

    /// The same beside what the chat has in progress: when that was touched later, another
    /// process has shown something else since.
    pub(crate) fn shown_after(&self, draft: Option<&Draft>) -> Option<(ScreenId, Argument)> {
        let drawn = self.drawn()?;
        let is_over = draft.is_some_and(|draft| draft.touched > drawn.at);
        self.shown().filter(|_| !is_over)
    }

    /// Whether that screen is on its way and nobody has seen it.
    pub(crate) fn is_coming(&self, screen: ScreenId) -> bool {
        self.coming.is_some_and(|drawn| drawn.screen == screen)
    }

    /// Whether the harmless screen stands and this came by no button: nothing but a door or a
    /// code leads away from it.
    pub(crate) fn is_under_cover(&self) -> bool {
        let covered = self
            .shown()
            .is_some_and(|(screen, _)| self.live.content.is_cover(screen));
        let leads_away = match &self.what {
            What::Pressed(..) | What::PressedUnknown => true,
            What::Commanded(command) => *command != Command::Unknown,
            _ => self.typed_a_code(),
        };
        covered && !leads_away
    }

    /// Whether nothing is lost with what was sent, and much when somebody else sees it: a code
    /// opens what was written, and a place tells where somebody is.
    pub(crate) fn must_not_stay(&self) -> bool {
        self.typed_a_code() || matches!(self.what, What::PlaceSent(..))
    }

    /// Whether all that was not sent is to be erased, whatever there is.
    pub(crate) fn erases(&self) -> bool {
        match &self.what {
            What::Commanded(command) => *command == Command::Delete,
            What::Pressed(screen, argument) => {
                *screen == self.live.content.landmarks.erase && argument.as_str() == "yes"
            }
            _ => false,
        }
    }

    /// Whether what was typed is, or nearly is, a whole code.
    pub(crate) fn typed_a_code(&self) -> bool {
        matches!(&self.what, What::TextSent(text) if code::looks_like_code(text))
    }

    /// What the chat's buttons carry: of the press, of the hint, of the draft, else a guess.
    pub(crate) fn here(&self, draft: Option<&Draft>, app: &App) -> Here {
        let known = self.payload.or(self.hint.map(|hint| hint.here));
        // What was laid aside says nothing: somebody else may hold the phone.
        let open = draft.filter(|draft| draft.is_open());
        known.or(open.map(|draft| draft.here)).unwrap_or_else(|| {
            app.hints.newcomer(self.chat, || Here {
                language: self.guess,
                country: None,
                secret: Secret::new(app.house.random.bytes()),
            })
        })
    }
}

/// The language of a newcomer: the script of the text, then that of the app, then the first.
fn guess(live: &Live, what: &What, app_language: Option<&str>) -> LanguageCode {
    let languages = &live.content.languages;
    let offered = |code: &str| {
        languages
            .iter()
            .find(|l| l.code.as_str() == code)
            .map(|l| l.code)
    };
    if let What::TextSent(text) = what
        && script(text) == Script::Arabic
        && let Some(arabic) = offered("ar")
    {
        return arabic;
    }
    let tag = app_language.and_then(|tag| tag.split('-').next());
    tag.and_then(offered)
        .or_else(|| offered("en"))
        .or_else(|| languages.first().map(|l| l.code))
        .expect("inspect lets no content through without a language")
}

/// The menu that is remembered, unless the press came from one with another secret: half a
/// mailbox key goes only when it lives on in what replaces it.
fn menu_of(hint: Option<Hint>, payload: Option<Here>) -> Option<Menu> {
    hint.filter(|hint| payload.is_none_or(|here| here.secret == hint.here.secret))
        .map(|hint| hint.menu)
}
