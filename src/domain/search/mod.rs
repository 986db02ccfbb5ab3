//! Finds the screens that answer a sentence: BM25 over topics, and how much of a phrase is said.
//!
//! A topic is described by the phrases of `search.txt` and by the words of its screens, in all
//! languages at once: people write in another language than that of their menu. A guess names
//! screens, never a word of the sentence. Invariant: a sentence is looked up in a time that
//! grows with its length; nothing of it is kept.

mod arabic;
mod bayes;
mod evidence;
mod grams;
mod index;
mod keys;
mod list;
mod lists;
mod meanings;
mod stop;
mod terms;
#[cfg(test)]
mod tests;
mod weights;

use std::sync::{Arc, LazyLock};

use super::payload::{Argument, ScreenId};
use bayes::{Bayes, Lessons};
use grams::Grams;
use index::{Index, Writer};
use meanings::said_at_all;

pub use evidence::Alarm;
pub use list::{BadLine, Synonyms, parse_synonyms};
pub use meanings::{Meanings, MeaningsWriter};
pub use terms::Tongue;
pub use weights::{Evidence, Weights};

/// A topic: what people ask for, and the screens that answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id, also the head of its phrases.
    pub id: String,
    /// The screens that answer, the best first.
    pub screens: Vec<ScreenId>,
    /// Whether it is about danger now: then the emergency card is offered first.
    pub card: bool,
    /// Whether it only looks like danger: then it is never offered, and lowers an alarm.
    pub harmless: bool,
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
#[derive(Debug, Clone)]
pub struct Search {
    topics: Vec<Topic>,
    meanings: Arc<Meanings>,
    weights: Weights,
    /// Learnt when it is first needed: most who look at content ask nothing of it.
    known: Arc<LazyLock<Known, Learn>>,
}

/// Learns what is known of words.
type Learn = Box<dyn FnOnce() -> Known + Send>;

/// What is known of words.
#[derive(Debug, Default)]
struct Known {
    index: Index,
    /// The words of single screens, for choosing among those of one topic.
    screens: Vec<ScreenId>,
    by_screen: Index,
    grams: Grams,
    bayes: Bayes,
}

/// What a sentence may be about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Guess {
    /// Numbers of topics with how well they fit, the best first.
    pub topics: Vec<(usize, f32)>,
    /// Whether the best fits so well that it need not be asked about.
    pub sure: bool,
    /// Whether it is about danger now.
    pub alarm: Alarm,
    /// What speaks for and against danger now, without its words of danger.
    evidence: Vec<Evidence>,
    /// Screens that tell more than the others of their topic, the best first.
    screens: Vec<ScreenId>,
}

/// From this on the best topic is shown without asking.
const SURE: f32 = 4.0;

/// How much the likeness to known sentences counts beside words.
const LIKE: f32 = 6.0;

/// How much the most likely topic by naive Bayes gains.
const BY_SHARE: f32 = 10.0;

/// A topic that fits less than this part of the best is not offered beside it.
const BESIDE: f32 = 0.25;

/// A topic that fits less than this is met by chance.
const LEAST: f32 = 2.0;

/// How an argument begins that names found screens.
const FOUND: &str = "f_";

/// The same, with danger before them.
const DANGER_TOO: &str = "f-";

/// At most so many buttons are offered.
pub const MOST: usize = 3;

impl Known {
    fn learn(topics: usize, words: &[Words], meanings: &Meanings) -> Self {
        let mut writer = Writer::new(topics);
        let mut screens: Vec<ScreenId> = words.iter().filter_map(|w| w.screen).collect();
        screens.sort_unstable();
        screens.dedup();
        let mut by_screen = Writer::new(screens.len());
        let mut grams = grams::Writer::default();
        let mut lessons = Lessons::default();
        for words in words.iter().filter(|words| words.topic < topics) {
            writer.add(words.topic, words.tongue, words.weight, &words.text);
            if words.weight >= 1.0 {
                grams.add(words.topic, &words.text);
                let said = said_at_all(&meanings.written(words.tongue, &words.text));
                lessons.add(words.topic, &words.text, &said);
            }
            let at = words.screen.and_then(|id| screens.binary_search(&id).ok());
            if let Some(at) = at {
                by_screen.add(at, words.tongue, words.weight, &words.text);
            }
        }
        Self {
            grams: grams.finish(),
            bayes: lessons.finish(),
            index: writer.finish(),
            screens,
            by_screen: by_screen.finish(),
        }
    }

    /// The screens whose own words a sentence says, the best first.
    fn screens_named(&self, text: &str) -> Vec<ScreenId> {
        let ranked = self.by_screen.rank(text).into_iter();
        ranked
            .filter_map(|(at, _)| self.screens.get(at).copied())
            .collect()
    }
}

impl Default for Search {
    fn default() -> Self {
        let (meanings, weights) = (Meanings::default(), Weights::default());
        Self::compile(Vec::new(), Vec::new(), meanings, weights)
    }
}

impl Search {
    /// Describes topics by words. Words of a topic that does not exist are left out.
    pub fn compile(
        topics: Vec<Topic>,
        words: Vec<Words>,
        meanings: Meanings,
        weights: Weights,
    ) -> Self {
        let meanings = Arc::new(meanings);
        let (count, of_words) = (topics.len(), Arc::clone(&meanings));
        let learn: Learn = Box::new(move || Known::learn(count, &words, &of_words));
        Self {
            topics,
            meanings,
            weights,
            known: Arc::new(LazyLock::new(learn)),
        }
    }

    /// Learns the words now, which takes a while, so that nobody who asks waits for it.
    pub fn learn(&self) {
        LazyLock::force(&self.known);
    }

    /// The names of all evidence, in its order.
    pub fn evidence_names(&self) -> impl Iterator<Item = &str> {
        self.meanings.evidence_names()
    }

    /// What a sentence may be about; nothing when no word of it is known.
    pub fn guess(&self, text: &str) -> Guess {
        let mut scores = self.known.index.scores(text);
        let likeness = self.known.grams.likeness(text, self.topics.len());
        let said = self.meanings.of(text);
        let shares = self.known.bayes.shares(text, &said_at_all(&said));
        let evidence = self.evidence(&said, &scores, &likeness, &shares);
        add(&mut scores, LIKE, &likeness);
        // What is true of every sentence finds nothing by itself.
        let best = self.ranked(&scores).first().map_or(0.0, |(_, best)| *best);
        if best <= 0.0 && !self.means_something(&evidence) {
            return Guess::default();
        }
        let by_words = scores.clone();
        add(&mut scores, BY_SHARE, &shares);
        self.weights
            .add_to(&mut scores, &self.for_topics(&evidence, best));
        let topics = self.ranked(&scores);
        let Some((first, score)) = topics.first().copied() else {
            return Guess::default();
        };
        // What was learnt is no reason to show a screen without asking.
        let said = by_words.get(first).copied().unwrap_or_default();
        let mut guess = Guess {
            sure: f32::min(score, said) >= SURE,
            alarm: Alarm::None,
            evidence,
            screens: self.known.screens_named(text),
            topics,
        };
        guess.alarm = self.alarm(&guess, None, false);
        guess
    }

    /// The topics of which a sentence says something, the best first, without the harmless.
    fn ranked(&self, scores: &[f32]) -> Vec<(usize, f32)> {
        let is_offered = |(at, score): &(usize, f32)| {
            *score > 0.0 && self.topic(*at).is_some_and(|topic| !topic.harmless)
        };
        let scores = scores.iter().copied().enumerate();
        let mut ranked: Vec<(usize, f32)> = scores.filter(is_offered).collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        ranked
    }

    /// The card of the best topic of danger.
    pub fn card(&self, guess: &Guess) -> Option<ScreenId> {
        let mut topics = guess.topics.iter().filter_map(|(at, _)| self.topic(*at));
        topics.find(|topic| topic.card)?.screens.first().copied()
    }

    /// The topic of that number.
    pub fn topic(&self, number: usize) -> Option<&Topic> {
        self.topics.get(number)
    }

    /// The screens to offer for a guess, the best first and each once: one of each topic that
    /// fits, then further ones of the best.
    pub fn screens(&self, guess: &Guess) -> Vec<ScreenId> {
        let best = guess.topics.first().map_or(0.0, |(_, best)| *best);
        let least = f32::max(best * BESIDE, LEAST);
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

fn add(scores: &mut [f32], counts: f32, more: &[f32]) {
    for (score, more) in scores.iter_mut().zip(more) {
        *score += counts * more;
    }
}

/// The screen of a topic that says most of the sentence in its name; else its first.
fn best_of(topic: &Topic, guess: &Guess) -> Option<ScreenId> {
    let named = guess.screens.iter().find(|id| topic.screens.contains(id));
    named.or_else(|| topic.screens.first()).copied()
}

/// Found screens, by their numbers, as an argument of a button: two signs for each.
///
/// The numbers hold for one version of the content; a wrong one leads to another screen that
/// exists, or to none.
pub fn to_argument(found: impl Iterator<Item = usize>, danger: bool) -> Argument {
    let mut text = String::from(if danger { DANGER_TOO } else { FOUND });
    for number in found.take(MOST).filter(|number| *number < 36 * 36) {
        text.extend([number / 36, number % 36].map(sign));
    }
    Argument::new(&text).unwrap_or(Argument::NONE)
}

/// The screens that an argument names, and whether danger stands first; none for any other
/// argument.
pub fn from_argument(
    screen: impl Fn(usize) -> Option<ScreenId>,
    argument: Argument,
) -> Option<(Vec<ScreenId>, bool)> {
    let text = argument.as_str();
    let danger = text.starts_with(DANGER_TOO);
    let signs = text.strip_prefix("f")?.strip_prefix(['-', '_'])?.as_bytes();
    let value = |byte: u8| usize::try_from(char::from(byte).to_digit(36)?).ok();
    let number = |pair: &[u8]| {
        let [high, low] = pair else { return None };
        Some(value(*high)? * 36 + value(*low)?)
    };
    let found = signs.chunks(2).filter_map(|pair| screen(number(pair)?));
    Some((found.collect(), danger))
}

fn sign(n: usize) -> char {
    let digit = u32::try_from(n).ok().and_then(|n| char::from_digit(n, 36));
    digit.unwrap_or('0')
}
