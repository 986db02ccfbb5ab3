//! Finds the screens that answer a sentence: BM25 over topics, and how much of a phrase is said.
//!
//! A topic is described by the phrases of `search.txt` and by the words of its screens, in all
//! languages at once: people write in another language than that of their menu. A guess names
//! screens, never a word of the sentence. Invariant: a sentence is looked up in a time that
//! grows with its length; nothing of it is kept.

mod arabic;
mod index;
mod list;
mod stop;
mod terms;

use super::payload::{Argument, ScreenId};
use index::{Index, Writer};

pub use list::{BadLine, Synonyms, parse_synonyms};
pub use terms::Tongue;

/// A topic: what people ask for, and the screens that answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id, also the head of its phrases.
    pub id: String,
    /// The screens that answer, the best first.
    pub screens: Vec<ScreenId>,
    /// Whether it is about danger now: then the emergency card is offered first.
    pub card: bool,
}

/// Words that describe a topic.
#[derive(Debug, Clone)]
pub struct Words {
    /// The number of the topic.
    pub topic: usize,
    /// The language that they are written in.
    pub tongue: Tongue,
    /// How much they count beside a phrase that somebody chose by hand, which counts 1.
    pub weight: f32,
    /// The words.
    pub text: String,
    /// The screen that they stand on, when they tell the screens of one topic apart.
    pub screen: Option<ScreenId>,
}

/// Everything that can be found.
#[derive(Debug, Clone, Default)]
pub struct Search {
    topics: Vec<Topic>,
    index: Index,
    /// The words of single screens, for choosing among those of one topic.
    screens: Vec<ScreenId>,
    by_screen: Index,
}

/// What a sentence may be about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Guess {
    /// Numbers of topics with how well they fit, the best first.
    pub topics: Vec<(usize, f32)>,
    /// Whether the best fits so well that it need not be asked about.
    pub sure: bool,
    /// Whether the best is about danger now.
    pub danger: bool,
    /// Screens that tell more than the others of their topic, the best first.
    screens: Vec<ScreenId>,
}

/// From this on the best topic is shown without asking.
const SURE: f32 = 3.0;

/// A topic that fits less than this part of the best is not offered beside it.
const BESIDE: f32 = 0.25;

/// At most so many buttons are offered.
pub const MOST: usize = 3;

impl Search {
    /// Describes topics by words. Words of a topic that does not exist are left out.
    pub fn compile(topics: Vec<Topic>, words: &[Words]) -> Self {
        let mut writer = Writer::new(topics.len());
        let mut screens: Vec<ScreenId> = words.iter().filter_map(|w| w.screen).collect();
        screens.sort_unstable();
        screens.dedup();
        let mut by_screen = Writer::new(screens.len());
        for words in words.iter().filter(|words| words.topic < topics.len()) {
            writer.add(words.topic, words.tongue, words.weight, &words.text);
            let at = words.screen.and_then(|id| screens.binary_search(&id).ok());
            if let Some(at) = at {
                by_screen.add(at, words.tongue, words.weight, &words.text);
            }
        }
        Self {
            topics,
            index: writer.finish(),
            screens,
            by_screen: by_screen.finish(),
        }
    }

    /// What a sentence may be about; nothing when no word of it is known.
    pub fn guess(&self, text: &str) -> Guess {
        let topics = self.index.rank(text);
        let Some((best, score)) = topics.first().copied() else {
            return Guess::default();
        };
        let on_screens = self.by_screen.rank(text);
        Guess {
            sure: score >= SURE,
            danger: self.topics.get(best).is_some_and(|topic| topic.card),
            screens: on_screens
                .iter()
                .filter_map(|(at, _)| self.screens.get(*at).copied())
                .collect(),
            topics,
        }
    }

    /// The topic of that number.
    pub fn topic(&self, number: usize) -> Option<&Topic> {
        self.topics.get(number)
    }

    /// The screens to offer for a guess, the best first and each once: one of each topic that
    /// fits, then further ones of the best.
    pub fn screens(&self, guess: &Guess) -> Vec<ScreenId> {
        let least = guess.topics.first().map_or(0.0, |(_, best)| best * BESIDE);
        let fitting = guess.topics.iter().filter(|(_, score)| *score >= least);
        let topics: Vec<&Topic> = fitting.filter_map(|(at, _)| self.topic(*at)).collect();
        let mut found: Vec<ScreenId> = Vec::new();
        for topic in topics.iter().take(MOST) {
            found.extend(best_of(topic, guess).filter(|id| !found.contains(id)));
        }
        let rest = topics.first().map_or(&[][..], |topic| &topic.screens[..]);
        for id in rest {
            if !found.contains(id) {
                found.push(*id);
            }
        }
        found.truncate(MOST);
        found
    }
}

/// The screen of a topic that says most of the sentence in its name; else its first.
fn best_of(topic: &Topic, guess: &Guess) -> Option<ScreenId> {
    let named = guess.screens.iter().find(|id| topic.screens.contains(id));
    named.or_else(|| topic.screens.first()).copied()
}

/// Found screens as an argument of a button: each is a number of two signs.
///
/// The numbers hold for one version of the content; a wrong one leads to another screen that
/// exists, or to none.
pub fn to_argument(all: &[ScreenId], found: &[ScreenId], danger: bool) -> Argument {
    let mut text = String::from(if danger { "-" } else { "_" });
    for id in found.iter().take(MOST) {
        if let Ok(number) = all.binary_search(id) {
            text.extend([number / 36, number % 36].map(|n| sign(n % 36)));
        }
    }
    Argument::new(&text).unwrap_or(Argument::NONE)
}

/// The screens that an argument names, and whether danger stands first; none for any other
/// argument.
pub fn from_argument(all: &[ScreenId], argument: Argument) -> Option<(Vec<ScreenId>, bool)> {
    let text = argument.as_str();
    let danger = text.starts_with('-');
    let signs = text.strip_prefix(['-', '_'])?.as_bytes();
    let number = |pair: &[u8]| {
        let [high, low] = pair else { return None };
        let value = |b: u8| char::from(b).to_digit(36);
        Some(value(*high)? * 36 + value(*low)?)
    };
    let named = signs.chunks(2).filter_map(number);
    let found = named.filter_map(|n| all.get(usize::try_from(n).ok()?).copied());
    Some((found.collect(), danger))
}

fn sign(n: usize) -> char {
    u32::try_from(n)
        .ok()
        .and_then(|n| char::from_digit(n, 36))
        .unwrap_or('0')
}
