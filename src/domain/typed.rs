//! What a typed text means: a door, a code, a piece of a request, danger, a number, a country, a
//! question.
//!
//! They are tried in this order, and the first that fits is taken. Invariant: a text that
//! means nothing is asked about, or answered with the harmless screen while that stands.

use super::code;
use super::conversation::{Draft, Effect, Event, Here, Key, Notice, Seconds, Sent};
use super::country_names::{ELSEWHERE, Named};
use super::crisis::Found;
use super::flow::{Content, Kind};
use super::need::{Shelf, is_for_children, suits_children};
use super::payload::{Argument, ScreenId};
use super::search::{Alarm, Guess};
use super::step::{LEAVING, refused, show, standing, with_notice};
use super::{danger, mailbox, quiz, request, side_doors, walk, words};

/// So long a receipt that nobody saw may be on its way, in seconds.
const ON_ITS_WAY: Seconds = 60;

/// What a text leads to.
pub(super) fn texted(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    text: &str,
) -> Vec<Effect> {
    if let Some(effects) = side_doors::word(content, draft, event, text) {
        return effects;
    }
    if is_meant_as_code(draft.as_ref(), event, text) {
        return match code::Code::read(text) {
            Ok(code) => vec![Effect::OpenMailbox(Key::Whole(code)), Effect::Sweep],
            Err(_) => vec![
                with_notice(mailbox::nothing(content, event.here), Notice::CodeMistyped),
                Effect::Sweep,
            ],
        };
    }
    if is_covered(content, event) {
        return covered(content, draft, event, text);
    }
    if let Some(six) = typed_on_pad(content, event, text) {
        return vec![Effect::OpenMailbox(Key::Six(six)), Effect::Sweep];
    }
    if let Some(effects) = request::text(content, draft, event, text) {
        return effects;
    }
    let guess = content.search.guess(text);
    let danger = danger::danger(content, text, &guess);
    if danger.is_none()
        && let Some(screen) = numbered(content, event, text)
    {
        return vec![screen, Effect::Sweep];
    }
    if came_too_late(draft.as_ref(), event) && danger.as_ref().is_none_or(|found| found.tier > 1) {
        // It stays in the chat, because it was meant for people.
        return vec![standing(
            content,
            draft.as_ref(),
            event,
            Some(Notice::NotKept),
        )];
    }
    let receipt = at_receipt(content, draft.as_ref(), event).is_some();
    // The receipt is shown once: only danger itself takes its place, no guess.
    if receipt && danger.as_ref().is_none_or(|found| found.tier > 1) {
        return refused(content, draft.as_ref(), event, Notice::NotUnderstood);
    }
    // A name alone is no danger, whatever its letters are like.
    let alone = || content.crisis.find(text).is_none() && !receipt;
    let named = content.country_names.find(text).filter(|_| alone());
    let asked = || {
        let asks = danger.is_none() && asks_whom_to_call(content, &guess);
        content.country_names.mentioned(text).filter(|_| asks)
    };
    if let Some(named) = named.or_else(asked) {
        return vec![country(content, event, named), Effect::Sweep];
    }
    let words = words::tokens(&words::fold(text)).count();
    vec![
        sentence(content, event, words, &guess, danger.as_ref()),
        Effect::Sweep,
    ]
}

/// Whether a sentence asks for a number before everything else.
fn asks_whom_to_call(content: &Content, guess: &Guess) -> bool {
    let first = content.search.screens(guess).first().copied();
    guess.sure && first == Some(content.landmarks.directory)
}

/// Who to call in a country that was typed; where a danger card or a part of the directory is
/// shown, the same for that country. Of a country that nobody knows here, what can be done.
fn country(content: &Content, event: &Event, named: Named) -> Effect {
    let marks = content.landmarks;
    let (screen, argument) = event.shown.unwrap_or((marks.home, Argument::NONE));
    let kind = content.screen(screen).map(|screen| &screen.kind);
    let here = Here {
        country: match named {
            Named::Known(country) => Some(country),
            Named::Elsewhere => None,
        },
        ..event.here
    };
    if named == Named::Elsewhere {
        let [in_danger, otherwise] = ELSEWHERE;
        let fits = if kind == Some(&Kind::Danger) {
            in_danger
        } else {
            otherwise
        };
        let known = ScreenId::new(fits).filter(|id| content.screen(*id).is_some());
        return show(
            content,
            here,
            known.unwrap_or(marks.directory),
            Argument::NONE,
        );
    }
    match kind {
        Some(Kind::Danger) => show(content, here, screen, Argument::NONE),
        Some(Kind::Directory) => {
            let need = Shelf::read(argument).need;
            let part = need.map_or(Argument::NONE, |need| Shelf::of(need).carried());
            show(content, here, screen, part)
        }
        _ => show(content, here, marks.directory, Argument::NONE),
    }
}

/// The screens that answer a sentence: the card of what is in danger; what asks, or what was
/// found, with the best ways on; and where nothing fits, what is closest.
fn sentence(
    content: &Content,
    event: &Event,
    words: usize,
    guess: &Guess,
    danger: Option<&Found>,
) -> Effect {
    let card = danger.map(|found| (found.tier, side_doors::crisis_screen(content, found)));
    if let Some((1, screen)) = card {
        return show(content, event.here, screen, Argument::NONE);
    }
    let reads_as_a_child = event.shown.is_some_and(|(shown, _)| is_for_children(shown));
    let suits = |screen: ScreenId| !reads_as_a_child || suits_children(screen);
    let mut found = content.search.screens(guess);
    found.retain(|other| suits(*other));
    // The weakest words of danger put their help on top of what answers the rest, and where
    // little else is said, they are the answer.
    let weak = card.filter(|(tier, screen)| *tier == 3 && *screen != content.landmarks.home);
    if let Some((_, screen)) = weak {
        found.retain(|other| *other != screen);
        found.insert(0, screen);
    }
    let alarm = danger.is_some() || matches!(guess.alarm, Alarm::Loud | Alarm::Quiet);
    let screen = match card {
        Some((2, screen)) => screen,
        Some((3, screen)) if weak.is_some() && words <= danger::LITTLE => screen,
        _ if guess.sure && !found.is_empty() => content.landmarks.found,
        Some((_, screen)) => screen,
        None => content.landmarks.unsure,
    };
    if is_for_children(screen) {
        found.retain(|other| suits_children(*other));
    }
    let argument = content.found_argument(&found, alarm);
    show(content, event.here, screen, argument)
}

/// What was sent, while its receipt stands in the chat or is on its way there, and nobody left
/// it: who writes in that moment must see it, because nothing else shows the code.
pub(super) fn at_receipt<'a>(
    content: &Content,
    draft: Option<&'a Draft>,
    event: &Event,
) -> Option<&'a Sent> {
    let draft = draft.filter(|draft| draft.request.is_none())?;
    let sent = draft.receipt()?;
    let shown = event.shown.map(|(screen, _)| screen);
    let unseen = sent.taken.is_none() && event.at - sent.at < ON_ITS_WAY;
    let pad = content.landmarks.mailbox;
    let not_left = shown.is_none_or(|screen| screen != pad && content.is_private(screen));
    let stands = shown == Some(content.landmarks.receipt);
    (stands || (unseen && not_left && draft.visit.is_none())).then_some(sent)
}

/// Whether something that was done after this text was dealt with before it, such as *send*:
/// what it was meant for is closed by now.
fn came_too_late(draft: Option<&Draft>, event: &Event) -> bool {
    // Whoever holds the phone later can bring about none of these: numbers rise.
    draft.is_some_and(|draft| draft.applied.iter().any(|update| *update > event.update))
}

/// Whether a text is answered as a code, and so must not stay in the chat.
pub fn is_meant_as_code(draft: Option<&Draft>, event: &Event, text: &str) -> bool {
    let takes_words =
        |draft: &Draft| draft.visit.is_some() || draft.open_request(event.at).is_some();
    code::looks_like_code(text) && !(draft.is_some_and(takes_words) && is_no_code(text))
}

/// Two telephone numbers have as many digits as a code: in a message they are words.
fn is_no_code(text: &str) -> bool {
    let groups = words::fold(text);
    let long = groups
        .split_whitespace()
        .filter(|group| group.len() > 8)
        .count();
    long == 2 || code::Code::read(text).is_err()
}

/// While the harmless screen stands somebody else may hold the phone: only words of danger
/// lead away from it, and what was open is laid aside if it was not yet.
pub(super) fn covered(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    text: &str,
) -> Vec<Effect> {
    let leaving = Argument::new(LEAVING).unwrap_or(Argument::NONE);
    let mut effects = side_doors::lay_aside(draft, event, leaving);
    let screen = content
        .crisis
        .find(text)
        .map_or(content.landmarks.cover, |found| {
            side_doors::crisis_screen(content, &found)
        });
    effects.push(show(content, event.here, screen, Argument::NONE));
    effects.push(Effect::Sweep);
    effects
}

/// Six digits that were typed while the chat shows the pad.
fn typed_on_pad(content: &Content, event: &Event, text: &str) -> Option<code::SixDigits> {
    let (screen, _) = event.shown?;
    (screen == content.landmarks.mailbox)
        .then(|| code::SixDigits::read(text))
        .flatten()
}

/// Whether the chat shows the harmless screen or one that belongs to it.
pub fn is_covered(content: &Content, event: &Event) -> bool {
    event
        .shown
        .is_some_and(|(shown, _)| content.is_cover(shown))
}

/// The option that a typed number means on the screen that is shown.
fn numbered(content: &Content, event: &Event, text: &str) -> Option<Effect> {
    let number = usize::from(words::number_typed(text)?);
    let (screen, argument) = event.shown?;
    let screen = content.screen(screen)?;
    if let Kind::Checklist { items, .. } = &screen.kind
        && number <= items.len()
    {
        let set = argument.as_ticks() ^ (1 << (number - 1));
        return Some(show(content, event.here, screen.id, Argument::ticks(set)));
    }
    if let Some(asked) = quiz::asked(content, screen, argument)
        && asked.chosen.is_none()
        && number <= asked.choices.len()
    {
        let chosen = asked.choosing(number - 1);
        return Some(show(content, event.here, screen.id, chosen));
    }
    let asks_country = screen.kind == Kind::Country || event.here.country.is_none();
    if asks_country
        && matches!(screen.kind, Kind::Country | Kind::Danger | Kind::Directory)
        && let Some(country) = content.countries.get(number - 1)
    {
        let here = Here {
            country: Some(*country),
            ..event.here
        };
        let next = if screen.kind == Kind::Country {
            content.landmarks.home
        } else {
            screen.id
        };
        return Some(show(content, here, next, Argument::NONE));
    }
    if screen.kind == Kind::Language {
        let language = content.languages.get(number - 1)?.code;
        let here = Here {
            language,
            ..event.here
        };
        return Some(show(content, here, content.landmarks.home, Argument::NONE));
    }
    // What stands first on the way through a quiz or through cards is number one.
    let onward = quiz::onward(content, screen, argument)
        .or_else(|| walk::onward(content, screen.id, argument));
    let offered = content.offered(screen, argument).into_iter();
    let asked = |target| {
        if target == content.landmarks.directory {
            return Shelf::asked_on(screen.id);
        }
        Argument::NONE
    };
    let mut targets = onward
        .into_iter()
        .chain(offered.map(|target| (target, asked(target))));
    let (target, argument) = targets.nth(number - 1)?;
    Some(show(content, event.here, target, argument))
}
