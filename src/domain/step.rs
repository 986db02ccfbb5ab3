//! One event of one chat: what the chat has in progress after it, and what is to be done.
//!
//! Total and deterministic: no `Result`, no clock, no hidden read. It sorts events to
//! `side_doors`, `request` and `mailbox`, and answers guidance itself. Invariant: every
//! event leads to a screen, whatever it was.

use super::conversation::{
    Command, Counted, Detail, Draft, Effect, Event, Here, NotTaken, Notice, REMEMBERED, Seconds,
    Sent, Turn, View, What, is_since,
};
use super::flow::{Content, Kind};
use super::need::Shelf;
use super::payload::{Argument, ScreenId};
use super::press::Name;
use super::quiz::Score;
use super::{answer, mailbox, ping, place, repeated, request, side_doors, typed, walk};

/// The argument of a button that leaves a request or the mailbox.
pub const LEAVING: &str = "x";

/// The argument of a button on the emergency card that stays inside a request.
pub const INSIDE: &str = "in";

/// Whether what happened can only be answered with the chat's row at hand.
///
/// Guidance presses say no: they touch no database.
pub fn needs_draft(content: &Content, what: &What) -> bool {
    match what {
        What::Pressed(screen, argument) => {
            argument.as_str() == LEAVING
                || (ping::is_from_ping(*argument) && *screen != content.landmarks.mailbox)
                || argument.as_str() == INSIDE
                || (*screen == content.landmarks.erase && !argument.is_none())
                || (content.is_private(*screen)
                    && !mailbox::is_only_digits(content, *screen, *argument))
        }
        What::PressedUnknown => false,
        What::Commanded(_)
        | What::TextSent(_)
        | What::FilesSent(..)
        | What::PlaceSent(..)
        | What::OtherSent(_)
        | What::Edited
        | What::Saved
        | What::NotSaved
        | What::MailboxOpened(_)
        | What::NothingToRead
        | What::Fetched(..) => true,
    }
}

/// What one event leads to.
pub fn step(content: &Content, draft: Option<Draft>, event: &Event) -> Turn {
    let mut draft = draft.map(|draft| draft.tidy(event.sure));
    if let Some(known) = &draft
        && known.applied.contains(&event.update)
        && event.what.is_from_person()
    {
        return repeated::repeated(content, draft, event);
    }
    let mut effects = match &event.what {
        What::Pressed(screen, argument) => pressed(content, &mut draft, event, *screen, *argument),
        What::PressedUnknown => vec![home(content, event.here, Some(Notice::OldMenu))],
        What::Commanded(command) => commanded(content, &mut draft, event, *command),
        What::TextSent(text) => typed::texted(content, &mut draft, event, text),
        What::FilesSent(_, caption) if typed::is_covered(content, event) => {
            let words = caption.as_deref().unwrap_or_default();
            typed::covered(content, &mut draft, event, words)
        }
        What::PlaceSent(..) if typed::is_covered(content, event) => {
            typed::covered(content, &mut draft, event, "")
        }
        What::FilesSent(files, caption) => {
            match request::files(content, &mut draft, event, files, caption.as_deref()) {
                Some(effects) => effects,
                None => refused(content, draft.as_ref(), event, Notice::NotKept),
            }
        }
        What::PlaceSent(latitude, longitude) => {
            let exact = (*latitude, *longitude);
            match request::place(content, &mut draft, event, exact) {
                Some(effects) => effects,
                None => place::shared(content, draft.as_ref(), event, exact),
            }
        }
        What::OtherSent(kind) => {
            let notice = match kind {
                NotTaken::Contact => Notice::ContactNotTaken,
                NotTaken::Sticker | NotTaken::Unknown => Notice::NotTaken,
            };
            refused(content, draft.as_ref(), event, notice)
        }
        What::Edited => {
            let mut effects = refused(content, draft.as_ref(), event, Notice::FirstVersionCounts);
            effects.retain(|effect| !matches!(effect, Effect::Sweep));
            effects
        }
        What::Saved => vec![request::after_saving(content, draft.as_ref(), event)],
        What::NotSaved => {
            let notice = Some(Notice::NotSaved);
            vec![standing(content, draft.as_ref(), event, notice)]
        }
        What::MailboxOpened(opened) => {
            vec![mailbox::opened(content, draft.as_ref(), event, opened)]
        }
        What::NothingToRead => vec![mailbox::nothing(content, event.here)],
        What::Fetched(piece, state) => request::fetched(content, &mut draft, event, *piece, *state),
    };
    pass_receipt(content, &mut draft, event, &mut effects);
    remember(&mut draft, event, &effects);
    Turn { draft, effects }
}

/// Whatever else is shown takes the place of a receipt that somebody has seen, and it is not
/// drawn again: another process may remember the chat as it was before.
fn pass_receipt(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    effects: &mut Vec<Effect>,
) {
    let receipt = content.landmarks.receipt;
    let another = effects.iter().any(|effect| match effect {
        Effect::Show(view) => view.screen != receipt,
        Effect::OpenMailbox(_) => true,
        _ => false,
    });
    let stood = event.shown.is_some_and(|(shown, _)| shown == receipt);
    let sent = draft.as_mut().and_then(|draft| draft.sent.as_mut());
    // What comes late was asked for before that receipt, which may still come after it.
    let late = |sent: &Sent| event.what.is_from_person() && is_since(sent.opened, event.update);
    let passes = |sent: &Sent| !sent.left && !late(sent) && (stood || sent.taken.is_some());
    let Some(sent) = sent.filter(|sent| passes(sent)) else {
        return;
    };
    if another {
        sent.left = true;
        if !effects.iter().any(|e| matches!(e, Effect::SaveDraft)) {
            effects.insert(0, Effect::SaveDraft);
        }
    }
}

fn remember(draft: &mut Option<Draft>, event: &Event, effects: &[Effect]) {
    let saved = effects.iter().any(|e| matches!(e, Effect::SaveDraft));
    if let Some(draft) = draft
        && saved
        && event.what.is_from_person()
    {
        draft.here = event.here;
        draft.touched = event.at;
        draft.applied.push(event.update);
        let surplus = draft.applied.len().saturating_sub(REMEMBERED);
        draft.applied.drain(..surplus);
    }
}

/// A button was pressed.
pub(super) fn pressed(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    screen: ScreenId,
    argument: Argument,
) -> Vec<Effect> {
    let Some(found) = content.screen(screen) else {
        return vec![home(content, event.here, Some(Notice::OldMenu))];
    };
    // A ping may have come in the middle of something, which its buttons lay aside.
    let argument = if ping::is_from_ping(argument) {
        Argument::new(LEAVING).unwrap_or(Argument::NONE)
    } else {
        argument
    };
    match &found.kind {
        Kind::Consent | Kind::Question(_) | Kind::Message | Kind::Review | Kind::Receipt => {
            request::pressed(content, draft, event, screen, argument)
        }
        Kind::Mailbox | Kind::Visit => mailbox::pressed(content, draft, event, screen, argument),
        Kind::Erase => side_doors::erase(content, draft, event, argument),
        Kind::Directory => directory(content, event, screen, argument),
        Kind::Card
        | Kind::Checklist { .. }
        | Kind::Quiz { .. }
        | Kind::Scenario { .. }
        | Kind::Danger
        | Kind::Country
        | Kind::Language
        | Kind::Cover
        | Kind::Found => {
            let shown = show(content, event.here, screen, argument);
            let counted = Effect::Count(Counted::Screen(screen));
            if argument.as_str() == LEAVING {
                let mut effects = side_doors::leave(content, draft, event, shown);
                effects.push(counted);
                return effects;
            }
            let inside = draft
                .as_ref()
                .filter(|_| found.kind == Kind::Danger && argument.as_str() == INSIDE)
                .and_then(|draft| draft.open_request(event.at));
            let shown = match inside {
                Some(request) => with_detail(shown, Detail::GoOn(request.asked)),
                None => shown,
            };
            vec![shown, counted]
        }
    }
}

fn directory(
    content: &Content,
    event: &Event,
    screen: ScreenId,
    argument: Argument,
) -> Vec<Effect> {
    let shown = show(content, event.here, screen, argument);
    if Shelf::asked(argument).is_some() {
        return vec![with_detail(shown, Detail::Broken)];
    }
    match content.services.iter().find(|s| s.id.0 == argument) {
        Some(service) => {
            let shown = with_detail(shown, Detail::Instead(service.id));
            vec![
                with_notice(shown, Notice::NumberReported),
                Effect::Count(Counted::BrokenNumber(service.id)),
            ]
        }
        None => vec![shown, Effect::Count(Counted::Screen(screen))],
    }
}

/// A command was sent.
pub(super) fn commanded(
    content: &Content,
    draft: &mut Option<Draft>,
    event: &Event,
    command: Command,
) -> Vec<Effect> {
    let marks = &content.landmarks;
    let screen = match command {
        // The same with and without something in progress: somebody else may hold the phone.
        Command::Start if event.shown.is_none() => marks.language,
        Command::Start | Command::Help => marks.home,
        Command::Language => marks.language,
        Command::Privacy => marks.privacy,
        Command::Settings => settings(content),
        Command::Stop => {
            let stop = Argument::new("stop").unwrap_or(Argument::NONE);
            let mut effects = side_doors::erase(content, draft, event, stop);
            effects.push(Effect::Sweep);
            return effects;
        }
        Command::Delete => {
            let yes = Argument::new("yes").unwrap_or(Argument::NONE);
            let mut effects = side_doors::erase(content, draft, event, yes);
            effects.push(Effect::Sweep);
            return effects;
        }
        Command::Unknown => return refused(content, draft.as_ref(), event, Notice::NotUnderstood),
    };
    let goes = show(content, event.here, screen, Argument::NONE);
    let mut effects = side_doors::leave(content, draft, event, goes);
    effects.push(Effect::Sweep);
    effects
}

/// Language, country and erasing, where the content has such a screen.
fn settings(content: &Content) -> ScreenId {
    ScreenId::new("settings")
        .filter(|id| content.screen(*id).is_some())
        .unwrap_or(content.landmarks.language)
}

/// Something that is not kept: one line above the screen where the person is.
pub(super) fn refused(
    content: &Content,
    draft: Option<&Draft>,
    event: &Event,
    notice: Notice,
) -> Vec<Effect> {
    vec![standing(content, draft, event, Some(notice)), Effect::Sweep]
}

/// The screen where the person is, the receipt too while the chat still shows it.
///
/// Once it was left it must not come back by a word: somebody else may hold the phone.
pub(super) fn standing(
    content: &Content,
    draft: Option<&Draft>,
    event: &Event,
    notice: Option<Notice>,
) -> Effect {
    // While the harmless screen stands somebody else may hold the phone.
    if typed::is_covered(content, event) {
        return show(content, event.here, content.landmarks.cover, Argument::NONE);
    }
    if let Some(sent) = typed::at_receipt(content, draft, event) {
        let receipt = request::receipt(content, event.here, sent);
        return match notice {
            Some(notice) => with_notice(receipt, notice),
            None => receipt,
        };
    }
    current(content, draft, event.here, event.at, notice)
}

/// The screen where the person is: the step of an open request, the open visit, else home.
pub fn current(
    content: &Content,
    draft: Option<&Draft>,
    here: Here,
    at: Seconds,
    notice: Option<Notice>,
) -> Effect {
    if let Some(draft) = draft {
        if let Some(visit) = &draft.visit {
            return mailbox::writing(content, here, visit, notice);
        }
        if let Some(request) = draft.open_request(at) {
            return request::shown(content, here, request, request.asked, notice);
        }
    }
    home(content, here, notice)
}

/// The first screen, with a line above it.
pub fn home(content: &Content, here: Here, notice: Option<Notice>) -> Effect {
    let shown = show(content, here, content.landmarks.home, Argument::NONE);
    match notice {
        Some(notice) => with_notice(shown, notice),
        None => shown,
    }
}

/// Shows a screen as it is.
pub fn show(content: &Content, here: Here, screen: ScreenId, argument: Argument) -> Effect {
    let kind = content.screen(screen).map(|s| &s.kind);
    let is_on_a_way = walk::ticks(argument).is_some() || Score::read(argument).is_some();
    let draws_argument = match kind {
        Some(Kind::Checklist { .. } | Kind::Scenario { .. } | Kind::Directory | Kind::Found) => {
            true
        }
        Some(Kind::Visit) => Name::read(argument.as_str()).is_some(),
        Some(Kind::Card) => is_on_a_way || content.found(argument).is_some(),
        _ => false,
    };
    Effect::Show(View {
        here,
        screen,
        argument: if draws_argument {
            argument
        } else {
            Argument::NONE
        },
        detail: Detail::None,
        notice: None,
        vanish: None,
    })
}

/// The same with another detail; other effects stay as they are.
pub fn with_detail(effect: Effect, detail: Detail) -> Effect {
    if let Effect::Show(view) = effect {
        return Effect::Show(View { detail, ..view });
    }
    effect
}

/// The same with a line above; other effects stay as they are.
pub fn with_notice(effect: Effect, notice: Notice) -> Effect {
    if let Effect::Show(view) = effect {
        return Effect::Show(View {
            notice: Some(notice),
            ..view
        });
    }
    effect
}

/// A typed text that means one of the choices of a question.
pub fn choice_meant(
    content: &Content,
    here: Here,
    question: ScreenId,
    text: &str,
) -> Option<String> {
    let words = content.choice_words.get(&(here.language, question))?;
    let choices: Vec<(&str, &str)> = words
        .iter()
        .map(|w| (w.choice.as_str(), w.folded.as_str()))
        .collect();
    answer::match_choice(text, &choices).map(|index| words[index].choice.clone())
}
