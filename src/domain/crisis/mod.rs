//! Finds words of danger in what people write.
//!
//! A find says only how strong it is and which screen answers it: never the word, so nothing
//! that a person wrote can reach a log. Which words are looked for stands in the content.
//!
//! Invariant: the work grows with the length of the text, not with the number of phrases.

mod age;
mod layer;
mod list;
mod pattern;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::words::{fold, tokens};
use age::find_young_age;
use layer::{Layer, Place, Spelling};

pub use list::{BadLine, Block, Sense, parse_crisis};
pub use pattern::{Part, expand};

/// The screen that an age below eighteen leads to, unless the content names another.
pub const CHILDREN: &str = "children";

/// The screen that asks, where words may not be meant as they stand.
pub const ASK: &str = "ask-danger";

/// A text of so few words says nothing else.
const WHOLE: usize = 2;

/// Signs that somebody laughs.
const LAUGHTER: [char; 6] = ['😂', '🤣', '😹', '😆', '😅', '😝'];

/// A word of danger was found; what it was is not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// 1 (strongest) to 3.
    pub tier: u8,
    /// The screen that answers.
    pub screen: String,
}

/// All phrases of all languages, ready to be looked for.
#[derive(Debug, Clone)]
pub struct CrisisWords {
    /// As they are typed, in the sound of Latin Darija, and by their consonants.
    layers: [Layer<End>; 3],
    signs: Layer<Sense>,
    /// Words that are harmless by themselves and must not be taken for a misspelt other word.
    harmless: HashSet<String>,
    age_screen: String,
}

/// What a phrase leads to.
#[derive(Debug, Clone)]
struct End {
    tier: u8,
    screen: String,
    talked: bool,
}

/// A place, in words of the text, where a phrase was found.
#[derive(Debug, Clone, Copy)]
struct Hit<'a> {
    tier: u8,
    screen: &'a str,
    place: Place,
}

impl Hit<'_> {
    /// Smaller is better: the strongest, then the longest, then the better spelt, then the first.
    fn rank(&self) -> (u8, usize, bool, usize) {
        let Place { from, to, exact } = self.place;
        (self.tier, usize::MAX - (to - from), !exact, from)
    }
}

/// How a text is to be taken as a whole.
#[derive(Debug, Default)]
struct Air {
    /// What is said beside words of danger: of oneself, of a film, as a joke, as a question.
    said: Vec<Sense>,
    whole: bool,
    /// For each word: how far the exceptions reach that begin at it or before.
    excused: Vec<usize>,
}

impl CrisisWords {
    /// Prepares the phrases of all blocks.
    ///
    /// An exception of several words takes away what is found inside it. One of a single word
    /// ("help") holds only when it is the whole text, and is never taken for a misspelt word.
    pub fn compile(blocks: &[Block]) -> Self {
        let spellings = [Spelling::Typed, Spelling::Sound, Spelling::Bones];
        let mut words = Self {
            layers: spellings.map(Layer::new),
            signs: Layer::new(Spelling::Exact),
            harmless: HashSet::new(),
            age_screen: CHILDREN.to_owned(),
        };
        for block in blocks {
            for phrase in &block.phrases {
                // What cannot be read was refused when the list was parsed.
                for parts in expand(phrase).unwrap_or_default() {
                    words.add(block, &parts);
                }
            }
        }
        words.layers = words.layers.map(Layer::settled);
        words
    }

    /// Names the screen that an age below eighteen leads to.
    #[must_use]
    pub fn with_age_screen(mut self, screen: &str) -> Self {
        screen.clone_into(&mut self.age_screen);
        self
    }

    /// The strongest find in a text; of equal ones the longest phrase, then the better spelt,
    /// then the earlier.
    pub fn find(&self, text: &str) -> Option<Found> {
        let laughs = laughs(text);
        readings(&fold(text))
            .iter()
            .filter_map(|reading| self.find_in(&tokens(reading).collect::<Vec<_>>(), laughs))
            .min_by_key(|found| found.tier)
    }

    /// Whether something in a text says that danger in it is not meant: a joke, a film, a
    /// question, or words that only look dangerous.
    pub fn is_light(&self, text: &str) -> bool {
        let laughs = laughs(text);
        readings(&fold(text)).iter().any(|reading| {
            let parts: Vec<&str> = tokens(reading).collect();
            let air = self.air(&parts, laughs);
            let excused = air.excused.iter().any(|reach| *reach > 0);
            let light = [Sense::Joke, Sense::Talk, Sense::Question];
            excused || light.iter().any(|sense| air.is(*sense))
        })
    }

    fn add(&mut self, block: &Block, parts: &[Part]) {
        if block.tier == 0 {
            if let ([Part::Word(only)], Sense::Harmless) = (parts, block.sense) {
                self.harmless.insert(only.clone());
            }
            self.signs.add(parts, block.sense, |_, _| false);
            return;
        }
        let end = End {
            tier: block.tier,
            screen: block.screen.clone(),
            talked: block.sense == Sense::Talked,
        };
        let stronger = |new: &End, old: &End| (new.tier, new.talked) < (old.tier, old.talked);
        for layer in &mut self.layers {
            layer.add(parts, end.clone(), stronger);
        }
    }

    fn find_in(&self, parts: &[&str], laughs: bool) -> Option<Found> {
        let air = self.air(parts, laughs);
        let mut best: Option<Hit> = None;
        let mut keep = |end_tier: u8, screen, talked: bool, place: Place| {
            let excused = air.excused.get(place.from);
            if excused.is_some_and(|reach| *reach >= place.to) {
                return;
            }
            let hit = air.weigh(end_tier, screen, talked, place);
            if best.is_none_or(|old| hit.rank() < old.rank()) {
                best = Some(hit);
            }
        };
        for layer in &self.layers {
            layer.each(parts, &self.harmless, &mut |end, place| {
                keep(end.tier, &end.screen, end.talked, place);
            });
        }
        if let Some((from, to)) = find_young_age(parts) {
            let exact = true;
            keep(2, &self.age_screen, false, Place { from, to, exact });
        }
        best.map(|hit| Found {
            tier: hit.tier,
            screen: hit.screen.to_owned(),
        })
    }

    /// What is said beside the words of danger, and where exceptions stand.
    fn air(&self, parts: &[&str], laughs: bool) -> Air {
        let mut air = Air {
            said: laughs.then_some(Sense::Joke).into_iter().collect(),
            whole: parts.len() <= WHOLE,
            excused: vec![0; parts.len()],
        };
        self.signs
            .each(parts, &self.harmless, &mut |sense, place| match sense {
                Sense::Me | Sense::Talk | Sense::Joke | Sense::Question => {
                    if !air.is(*sense) {
                        air.said.push(*sense);
                    }
                }
                Sense::Sure | Sense::Talked => {}
                Sense::Harmless => {
                    if (place.to - place.from > 1 || parts.len() == 1)
                        && let Some(reach) = air.excused.get_mut(place.from)
                    {
                        *reach = (*reach).max(place.to);
                    }
                }
            });
        let mut reach = 0;
        for own in &mut air.excused {
            reach = reach.max(*own);
            *own = reach;
        }
        air
    }
}

impl Air {
    fn is(&self, sense: Sense) -> bool {
        self.said.contains(&sense)
    }

    /// A find as strong as it is in this text: what may not be meant asks first.
    fn weigh<'a>(&self, tier: u8, screen: &'a str, talked: bool, place: Place) -> Hit<'a> {
        let of_oneself = self.is(Sense::Me) || self.whole;
        let meant = !talked || (of_oneself && !self.is(Sense::Talk));
        if tier == 1 && (self.is(Sense::Joke) || !meant) {
            return Hit {
                tier: 2,
                screen: ASK,
                place,
            };
        }
        Hit {
            tier,
            screen,
            place,
        }
    }
}

/// Whether a text shows laughter: a face, or nothing but one letter of it again and again.
fn laughs(text: &str) -> bool {
    let is_laughter = |word: &str| {
        let mut letters = word.chars();
        letters.clone().count() >= 3 && letters.all(|c| matches!(c, 'h' | 'H' | 'ه'))
    };
    text.contains(LAUGHTER) || text.split_whitespace().any(is_laughter)
}

/// A text with an apostrophe is read twice, because people leave it out or write a space:
/// "m'a" as "ma" and as "m a".
fn readings(folded: &str) -> Vec<String> {
    if folded.contains('\'') {
        vec![folded.replace('\'', ""), folded.replace('\'', " ")]
    } else {
        vec![folded.to_owned()]
    }
}
