//! The short silent message that tells of an answer: who may ask for it, and when it may come.
//!
//! It says nothing but the words that were chosen. Invariant: whoever holds the phone may
//! see it, so it is offered only to somebody who said that nobody else looks, and it never
//! comes outside the hours that were chosen, whichever of the possible clocks is theirs.

use super::conversation::{Answer, Here, Request, Seconds};
use super::flow::Content;
use super::payload::{Argument, Country, ScreenId};

/// The argument of the buttons under a ping: they lead on in a new message, and the ping goes.
pub const FROM_PING: &str = "_ping";

/// The question how an answer comes, and the two answers that the engine knows.
const REPLY: &str = "request-reply";
const PING: &str = "ping";
const LOOK: &str = "look";
/// The questions for the words, shown as they will look, and for the hours.
const WORDS: &str = "request-ping";
const HOURS: &str = "request-hours";
/// What somebody answers who may be told: nobody else looks at the phone.
const UNWATCHED: (&str, &str) = ("request-watched", "no");
/// Who is never told.
const MINOR: (&str, &str) = ("request-age", "minor");
/// Where people are.
const WHERE: &str = "request-where";

/// A waiting ping ends after so many seconds.
pub const LIFE: Seconds = 48 * HOUR;
/// A chat is told at most once in so many seconds.
pub const SPACING: Seconds = 4 * HOUR;
const HOUR: Seconds = 3600;
const DAY: Seconds = 24 * HOUR;
/// What is left of the chosen hours on every possible clock must be at least so long.
const LEAST: Seconds = HOUR;

/// The hours in which a ping may come, on the clock of the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hours {
    /// At any time.
    Any,
    /// From six to twelve.
    Morning,
    /// From twelve to eighteen.
    Noon,
    /// From eighteen to midnight.
    Evening,
    /// From midnight to six.
    Night,
}

impl Hours {
    /// All hours, in the order of a day.
    pub const ALL: [Self; 5] = [
        Self::Any,
        Self::Morning,
        Self::Noon,
        Self::Evening,
        Self::Night,
    ];

    /// The choice of the question, and the word that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Morning => "morning",
            Self::Noon => "noon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }

    /// Reads a choice.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hours| hours.as_str() == word)
    }

    /// From and to, in seconds of the person's day; none for any time.
    fn span(self) -> Option<(Seconds, Seconds)> {
        match self {
            Self::Any => None,
            Self::Morning => Some((6 * HOUR, 12 * HOUR)),
            Self::Noon => Some((12 * HOUR, 18 * HOUR)),
            Self::Evening => Some((18 * HOUR, DAY)),
            Self::Night => Some((0, 6 * HOUR)),
        }
    }
}

/// The clocks that may be the person's: the least and the most that one of them is ahead of
/// UTC, in minutes.
///
/// Summer time, Ramadan in Morocco and large regions are all told by two numbers, so no
/// calendar is needed and a rule that a government changes does no harm.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Zone {
    /// The clock that is ahead least.
    pub least: i32,
    /// The clock that is ahead most.
    pub most: i32,
}

/// When a ping may come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// The hours that were chosen.
    pub hours: Hours,
    /// On which clocks.
    pub zone: Zone,
}

impl Window {
    /// The next time in which it may come, from and until; none when no moment lies within
    /// the chosen hours on all possible clocks.
    pub fn next(self, now: Seconds) -> Option<(Seconds, Seconds)> {
        let Some((from, to)) = self.hours.span() else {
            return Some((now, now + DAY));
        };
        let begins = from - Seconds::from(self.zone.least) * 60;
        let ends = to - Seconds::from(self.zone.most) * 60;
        if ends - begins < LEAST {
            return None;
        }
        // The first day whose end is still to come.
        let days = (now - ends).div_euclid(DAY) + 1;
        Some(((begins + days * DAY).max(now), ends + days * DAY))
    }
}

/// What a person asked for, when it may be done.
#[derive(Clone, PartialEq, Eq)]
pub struct Wish {
    /// The words as they were seen.
    pub words: String,
    /// When it may come.
    pub window: Window,
}

/// Countries: letters, the answer where they lie, and how far their clocks are ahead.
/// Spain with the Canaries; Morocco is at UTC in Ramadan and an hour ahead otherwise.
const COUNTRIES: [(&str, &str, i32, i32); 14] = [
    ("MA", "ma", 0, 60),
    ("DZ", "maghreb", 60, 60),
    ("TN", "maghreb", 60, 60),
    ("LY", "maghreb", 120, 120),
    ("MR", "maghreb", 0, 0),
    ("ES", "europe", 0, 120),
    ("FR", "europe", 60, 120),
    ("BE", "europe", 60, 120),
    ("IT", "europe", 60, 120),
    ("DE", "europe", 60, 120),
    ("EG", "africa", 120, 180),
    ("SN", "africa", 0, 0),
    ("NG", "africa", 60, 60),
    ("LB", "gulf", 120, 180),
];

/// Regions by the answer where somebody is.
const PLACES: [(&str, i32, i32); 6] = [
    ("ma", 0, 60),
    ("maghreb", 0, 120),
    ("africa", 0, 180),
    ("europe", 0, 180),
    ("gulf", 120, 240),
    ("road", 0, 180),
];

/// From West Africa to the Gulf: where somebody is of whom nothing is known.
const ANYWHERE: Zone = Zone {
    least: 0,
    most: 240,
};

/// The clocks of a chosen country and an answer where; none when they may be any.
pub fn zone(country: Option<Country>, place: Option<&str>) -> Option<Zone> {
    let letters = country.as_ref().map(Country::as_str);
    let of_country = COUNTRIES
        .iter()
        .find(|(code, of, ..)| Some(*code) == letters && place.is_none_or(|place| place == *of));
    if let Some((_, _, least, most)) = of_country {
        return Some(Zone {
            least: *least,
            most: *most,
        });
    }
    let Some(place) = place else {
        return Some(ANYWHERE);
    };
    let found = PLACES.iter().find(|(of, ..)| *of == place);
    found.map(|(_, least, most)| Zone {
        least: *least,
        most: *most,
    })
}

/// Whether some choices of a question are offered to some people only.
pub fn is_guarded(question: ScreenId) -> bool {
    matches!(question.as_str(), REPLY | HOURS)
}

/// Whether the choices of a question are words that are shown as they will look.
pub fn shows_words(question: ScreenId) -> bool {
    question.as_str() == WORDS
}

/// Whether a choice may be offered to somebody of whom nothing is known.
pub fn is_harmless(question: ScreenId, choice: &str) -> bool {
    match question.as_str() {
        REPLY => choice != PING,
        HOURS => choice == Hours::Any.as_str(),
        _ => true,
    }
}

/// Whether it was said that the person is under 18.
pub fn is_young(request: &Request) -> bool {
    said(request, MINOR)
}

/// Whether a choice is offered in this request.
pub fn offers(request: &Request, here: Here, question: ScreenId, choice: &str) -> bool {
    if is_harmless(question, choice) {
        return true;
    }
    if question.as_str() == REPLY {
        return said(request, UNWATCHED) && !is_young(request);
    }
    let Some(hours) = Hours::parse(choice) else {
        return false;
    };
    let place = answer(request, WHERE).and_then(|a| a.choices.first());
    zone(here.country, place.map(String::as_str)).is_some_and(|zone| {
        let window = Window { hours, zone };
        window.next(0).is_some()
    })
}

/// What was asked for, when all of it was answered and may still be done.
pub fn wish(request: &Request, here: Here) -> Option<Wish> {
    let chosen = |id: &str| {
        let given = answer(request, id)?;
        let choice = given.choices.first()?;
        offers(request, here, given.question, choice).then_some(given)
    };
    let reply = chosen(REPLY)?;
    if reply.choices.first().is_none_or(|choice| choice != PING) {
        return None;
    }
    let words = chosen(WORDS)?.words.first()?.clone();
    let hours = Hours::parse(chosen(HOURS)?.choices.first()?)?;
    let place = answer(request, WHERE).and_then(|a| a.choices.first());
    let zone = zone(here.country, place.map(String::as_str)).unwrap_or(ANYWHERE);
    Some(Wish {
        words,
        window: Window { hours, zone },
    })
}

/// Takes back what does not hold any more after an answer: a ping that is not offered now,
/// or whose words or hours were passed over, becomes *only when I look*.
pub fn settle(content: &Content, here: Here, request: &mut Request) {
    let withheld = |request: &Request, answer: &Answer| {
        let mut choices = answer.choices.iter();
        choices.any(|choice| !offers(request, here, answer.question, choice))
    };
    let known = request.clone();
    request.answers.retain(|answer| !withheld(&known, answer));
    if !said(request, (REPLY, PING)) {
        request
            .answers
            .retain(|a| !matches!(a.question.as_str(), WORDS | HOURS));
        return;
    }
    let passed = |id: &str| answer(request, id).is_some_and(|a| a.choices.is_empty());
    if !passed(WORDS) && !passed(HOURS) {
        return;
    }
    request
        .answers
        .retain(|a| !matches!(a.question.as_str(), WORDS | HOURS));
    if let Some(reply) = request
        .answers
        .iter_mut()
        .find(|a| a.question.as_str() == REPLY)
    {
        let seen = content.choice_words.get(&(here.language, reply.question));
        let look = seen.and_then(|all| all.iter().find(|w| w.choice == LOOK));
        reply.choices = vec![LOOK.to_owned()];
        reply.words = vec![look.map_or_else(|| LOOK.to_owned(), |w| w.shown.clone())];
    }
}

/// Whether a pressed button stood under a ping.
pub fn is_from_ping(argument: Argument) -> bool {
    argument.as_str() == FROM_PING
}

fn answer<'a>(request: &'a Request, id: &str) -> Option<&'a Answer> {
    request.answers.iter().find(|a| a.question.as_str() == id)
}

fn said(request: &Request, (id, choice): (&str, &str)) -> bool {
    answer(request, id).is_some_and(|a| a.choices.iter().any(|c| c == choice))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Midnight UTC of some day.
    const MIDNIGHT: Seconds = 20_000 * DAY;

    fn of(letters: &str) -> Zone {
        zone(Country::new(letters), None).unwrap()
    }

    /// The hour of the day on a clock that is so many minutes ahead.
    fn hour_there(at: Seconds, ahead: i32) -> Seconds {
        (at + Seconds::from(ahead) * 60).rem_euclid(DAY) / HOUR
    }

    fn all_zones() -> Vec<Zone> {
        let countries = COUNTRIES.iter().map(|(_, _, least, most)| (*least, *most));
        let places = PLACES.iter().map(|(_, least, most)| (*least, *most));
        let all = countries.chain(places).chain([(0, 240), (-60, 60)]);
        all.map(|(least, most)| Zone { least, most }).collect()
    }

    #[test]
    fn a_ping_comes_within_the_chosen_hours_on_every_clock_that_may_be_theirs() {
        let mut tried = 0;
        for zone in all_zones() {
            for hours in Hours::ALL {
                let Some((from, to)) = hours.span() else {
                    continue;
                };
                for quarter in 0..200 {
                    let now = MIDNIGHT + quarter * 900;
                    let (begins, ends) = Window { hours, zone }.next(now).unwrap();
                    assert!(begins >= now && ends > begins && begins - now < DAY);
                    for at in [begins, ends - 1] {
                        for ahead in [zone.least, zone.most] {
                            let there = hour_there(at, ahead) * HOUR;
                            assert!((from..to).contains(&there), "{hours:?} {zone:?}");
                            tried += 1;
                        }
                    }
                }
            }
        }
        assert!(tried > 10_000);
    }

    #[test]
    fn hours_before_and_after_midnight_are_found_from_both_sides_of_it() {
        let night = Window {
            hours: Hours::Night,
            zone: of("DZ"),
        };
        // Algiers is an hour ahead: its night is from 23:00 to 5:00 UTC.
        let at = |hour: Seconds| MIDNIGHT + hour * HOUR;
        assert_eq!(night.next(at(22)), Some((at(23), at(29))));
        assert_eq!(night.next(at(23)), Some((at(23), at(29))));
        assert_eq!(night.next(at(26)), Some((at(26), at(29))));
        assert_eq!(night.next(at(29)), Some((at(47), at(53))));
        let evening = Window {
            hours: Hours::Evening,
            zone: of("LY"),
        };
        assert_eq!(evening.next(at(21)), Some((at(21), at(22))));
        assert_eq!(evening.next(at(22)), Some((at(40), at(46))));
    }

    #[test]
    fn clocks_that_lie_too_far_apart_leave_no_safe_hour() {
        let zone = Zone {
            least: -300,
            most: 180,
        };
        let hours = Hours::Evening;
        assert_eq!(Window { hours, zone }.next(MIDNIGHT), None);
        let any = Window {
            hours: Hours::Any,
            zone,
        };
        assert_eq!(any.next(MIDNIGHT), Some((MIDNIGHT, MIDNIGHT + DAY)));
    }

    #[test]
    fn where_somebody_is_counts_more_than_the_country_that_they_read_about() {
        let ma = Country::new("MA");
        assert_eq!(zone(ma, Some("ma")), Some(of("MA")));
        assert_eq!(zone(ma, None), Some(of("MA")));
        assert_eq!(zone(ma, Some("gulf")).map(|z| z.most), Some(240));
        assert_eq!(zone(ma, Some("road")).map(|z| z.most), Some(180));
        assert_eq!(zone(Country::new("LY"), Some("maghreb")), Some(of("LY")));
        assert_eq!(zone(None, None), Some(ANYWHERE));
        assert_eq!(zone(ma, Some("else")), None);
    }
}
