//! Looks for many phrases in one text at once: a vocabulary that forgives one slip of the finger
//! in long words, and a tree of phrases made of its words.
//!
//! What the phrases mean is not known here.
//!
//! Invariant: a look-up costs a few hashes per letter of the text, however many phrases there are.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher as _};
use std::sync::Arc;

/// Words shorter than this must be typed as they are: too many of them are one letter apart.
const LONG_WORD: usize = 6;

/// A wrong letter is forgiven only from here on: among words of six letters it makes everyday
/// words of words of danger ("random" and "ransom", "raison" and "ranson", "looked" and "locked").
const LONG_FOR_WRONG_LETTER: usize = 7;

/// Stands in a phrase for up to `MOST_BETWEEN` words of any kind.
pub const GAP: u32 = u32::MAX;

/// How many words a gap may hold.
const MOST_BETWEEN: usize = 3;

/// A beginning or an end of a word has at least this many letters.
const SHORTEST_PIECE: usize = 2;

/// What a word of a text may stand for.
#[derive(Debug, Clone, Default)]
pub struct Meanings {
    /// The word itself, when it is known.
    pub exact: Option<u32>,
    /// Known beginnings and ends of words, and groups, that fit.
    pub pieces: Vec<u32>,
    /// Words that are one slip away, and their groups.
    pub near: Vec<u32>,
}

/// Numbers for words, found again with one wrong, missing, doubled or swapped letter.
///
/// A hundred thousand spellings lack one letter of a known word, so they are kept as numbers: two
/// that share one cost a comparison more.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: Vec<Arc<str>>,
    index: HashMap<Arc<str>, u32>,
    /// Numbers of spellings with a word that may be meant, in order once they are settled.
    links: Vec<(u32, u32)>,
    begins: HashMap<String, u32>,
    ends: HashMap<String, u32>,
    /// In which groups a word, beginning or end is.
    groups: HashMap<u32, Vec<u32>>,
    named: HashMap<Vec<u32>, u32>,
    longest: usize,
    longest_piece: usize,
}

impl Vocabulary {
    /// Every number is below this one.
    pub fn next(&self) -> usize {
        self.words.len()
    }

    /// The number of a word, which must be typed exactly.
    pub fn learn(&mut self, word: &str) -> u32 {
        if let Some(known) = self.exact(word) {
            return known;
        }
        let id = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let word: Arc<str> = word.into();
        self.words.push(Arc::clone(&word));
        self.index.insert(word, id);
        id
    }

    /// The number of a word that may be typed with one slip when it is long.
    pub fn learn_with_slips(&mut self, word: &str) -> u32 {
        let id = self.learn(word);
        let letters: Vec<char> = word.chars().collect();
        if letters.len() >= LONG_WORD {
            self.longest = self.longest.max(letters.len());
            for_each_shorter(&letters, |shorter| self.link(shorter, id));
            // Under its own spelling too, so that only what was learnt this way is near.
            self.link(word, id);
        }
        id
    }

    fn link(&mut self, spelling: &str, word: u32) {
        self.links.push((number_of(spelling), word));
    }

    /// The same with nothing twice, when all words were learnt: before, none is near.
    #[must_use]
    pub fn settled(mut self) -> Self {
        self.links.sort_unstable();
        self.links.dedup();
        self.links.shrink_to_fit();
        self
    }

    /// The words that may be meant by a spelling, or by another one of the same number.
    fn linked(&self, spelling: &str) -> impl Iterator<Item = u32> {
        let number = number_of(spelling);
        let from = self.links.partition_point(|(known, _)| *known < number);
        let from_there = self.links.get(from..).unwrap_or_default().iter();
        let same = from_there.take_while(move |(known, _)| *known == number);
        same.map(|(_, word)| *word)
    }

    /// The number of a beginning of words.
    pub fn learn_begin(&mut self, begin: &str) -> u32 {
        let id = self.number(begin);
        *self.begins.entry(begin.to_owned()).or_insert(id)
    }

    /// The number of an end of words.
    pub fn learn_end(&mut self, end: &str) -> u32 {
        let id = self.number(end);
        *self.ends.entry(end.to_owned()).or_insert(id)
    }

    /// The number of a group: any of its members stands for it.
    pub fn learn_group(&mut self, mut members: Vec<u32>) -> u32 {
        members.sort_unstable();
        members.dedup();
        if let Some(known) = self.named.get(&members) {
            return *known;
        }
        let id = self.number("");
        for member in &members {
            self.groups.entry(*member).or_default().push(id);
        }
        self.named.insert(members, id);
        id
    }

    /// The numbers of the groups that some words belong to.
    pub fn groups(&self, members: &[u32]) -> Vec<u32> {
        let of = |member| self.groups.get(member).into_iter().flatten().copied();
        members.iter().flat_map(of).collect()
    }

    /// A new number for a piece of a word.
    fn number(&mut self, piece: &str) -> u32 {
        self.longest_piece = self.longest_piece.max(piece.chars().count());
        let id = u32::try_from(self.words.len()).unwrap_or(GAP);
        self.words.push(piece.into());
        id
    }

    /// The numbers of known beginnings and ends that a word has.
    pub fn pieces(&self, word: &str) -> Vec<u32> {
        let from_start = word
            .char_indices()
            .map(|(at, c)| &word[..at + c.len_utf8()]);
        let begins = from_start
            .take(self.longest_piece)
            .skip(SHORTEST_PIECE - 1)
            .filter_map(|begin| self.begins.get(begin));
        let from_end = word.char_indices().rev().map(|(at, _)| &word[at..]);
        let ends = from_end
            .take(self.longest_piece)
            .skip(SHORTEST_PIECE - 1)
            .filter_map(|end| self.ends.get(end));
        begins.chain(ends).copied().collect()
    }

    /// The number of a word that is typed exactly.
    pub fn exact(&self, word: &str) -> Option<u32> {
        self.index.get(word).copied()
    }

    /// The numbers of long words that this word is one slip away from.
    pub fn near(&self, word: &str) -> Vec<u32> {
        let mut near = Vec::new();
        // Counted up to the limit only: a hostile word may be very long.
        let length = word.chars().take(self.longest + 2).count();
        if length < LONG_WORD || length > self.longest + 1 {
            return near;
        }
        let letters: Vec<char> = word.chars().collect();
        let mut consider = |spelling: &str| {
            for id in self.linked(spelling) {
                if near.contains(&id) {
                    continue;
                }
                let other = self.words.get(id as usize).map_or("", |word| word);
                let other: Vec<char> = other.chars().collect();
                if is_one_slip(&letters, &other) {
                    near.push(id);
                }
            }
        };
        consider(word);
        for_each_shorter(&letters, consider);
        near
    }
}

/// The number of a spelling; others may share it.
fn number_of(spelling: &str) -> u32 {
    let mut hasher = DefaultHasher::new();
    hasher.write(spelling.as_bytes());
    let bytes = hasher.finish().to_le_bytes();
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// Calls with each spelling that lacks one letter.
fn for_each_shorter(letters: &[char], mut call: impl FnMut(&str)) {
    let mut shorter = String::with_capacity(letters.len() * 2);
    for skipped in 0..letters.len() {
        shorter.clear();
        shorter.extend(
            letters
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != skipped)
                .map(|(_, c)| c),
        );
        call(&shorter);
    }
}

/// Whether two words differ by one letter too many, too few, wrong, or by two swapped ones.
/// Another first letter makes another word ("wrapped" is not "trapped").
fn is_one_slip(one: &[char], other: &[char]) -> bool {
    let is_long = one.len() >= LONG_FOR_WRONG_LETTER;
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([_, rest @ ..], _) if rest == other => true,
        (_, [_, rest @ ..]) if rest == one => true,
        ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c && one == other => true,
        ([_, one @ ..], [_, other @ ..]) => is_long && same > 0 && one == other,
        _ => false,
    }
}

/// Phrases as sequences of words, each ending in what it means.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    ends: Vec<Option<T>>,
    steps: HashMap<(u32, u32), u32>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            ends: vec![None],
            steps: HashMap::new(),
        }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase; of two meanings the one that `prefer` chooses over the older stays.
    pub fn add(&mut self, words: &[u32], end: T, prefer: impl FnOnce(&T, &T) -> bool) {
        if words.is_empty() {
            return;
        }
        let mut at = 0;
        for word in words {
            let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
            at = *self.steps.entry((at, *word)).or_insert(next);
            if at == next {
                self.ends.push(None);
            }
        }
        if let Some(slot) = self.ends.get_mut(at as usize)
            && slot.as_ref().is_none_or(|old| prefer(&end, old))
        {
            *slot = Some(end);
        }
    }

    /// Calls with every phrase that begins with the first of these words: its meaning, how many
    /// words it takes with its gaps, and whether all were typed exactly.
    pub fn each_from<'a>(&'a self, text: &[Meanings], call: &mut impl FnMut(&'a T, usize, bool)) {
        self.walk(0, text, 0, true, call);
    }

    fn walk<'a>(
        &'a self,
        at: u32,
        text: &[Meanings],
        depth: usize,
        exact: bool,
        call: &mut impl FnMut(&'a T, usize, bool),
    ) {
        if let Some(Some(end)) = self.ends.get(at as usize) {
            call(end, depth, exact);
        }
        let Some(word) = text.get(depth) else { return };
        if let Some(gap) = self.steps.get(&(at, GAP)) {
            for skipped in 0..=MOST_BETWEEN {
                self.walk(*gap, text, depth + skipped, exact, call);
            }
        }
        let typed = word.exact.iter().chain(&word.pieces).map(|id| (*id, exact));
        let slips = word.near.iter().map(|id| (*id, false));
        for (id, exact) in typed.chain(slips) {
            if let Some(next) = self.steps.get(&(at, id)) {
                self.walk(*next, text, depth + 1, exact, call);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_near(learnt: &str, typed: &str) -> bool {
        let mut words = Vocabulary::default();
        let id = words.learn_with_slips(learnt);
        words.settled().near(typed) == vec![id]
    }

    #[test]
    fn a_long_word_is_found_with_one_slip() {
        for typed in [
            "kidnaped",
            "kidnappped",
            "kidnspped",
            "kindapped",
            "kidnappd",
        ] {
            assert!(is_near("kidnapped", typed), "{typed}");
        }
    }

    #[test]
    fn two_slips_a_short_word_or_another_first_letter_are_another_word() {
        for (learnt, typed) in [
            ("kidnapped", "kidnaed"),
            ("slave", "slavee"),
            ("trapped", "wrapped"),
            ("mortes", "morts"),
            ("ransom", "random"),
            ("locked", "looked"),
        ] {
            assert!(!is_near(learnt, typed), "{learnt} {typed}");
        }
    }

    #[test]
    fn a_beginning_and_an_end_are_found_in_a_longer_word() {
        let mut words = Vocabulary::default();
        let (begin, end) = (words.learn_begin("kidnap"), words.learn_end("ني"));
        assert_eq!(words.pieces("kidnapping"), [begin]);
        assert_eq!(words.pieces("kidnap"), [begin]);
        assert_eq!(words.pieces("خطفوني"), [end]);
        assert!(words.pieces("kidna").is_empty());
    }

    #[test]
    fn a_gap_holds_up_to_three_words() {
        let mut words = Vocabulary::default();
        let (one, two) = (words.learn("one"), words.learn("two"));
        let mut phrases = Phrases::default();
        phrases.add(&[one, GAP, two], (), |(), ()| false);
        let length = |text: &str| {
            let text: Vec<Meanings> = text
                .split(' ')
                .map(|word| Meanings {
                    exact: words.exact(word),
                    ..Meanings::default()
                })
                .collect();
            let mut found = None;
            phrases.each_from(&text, &mut |(), length, _| found = Some(length));
            found
        };
        assert_eq!(length("one two"), Some(2));
        assert_eq!(length("one a b c two"), Some(5));
        assert_eq!(length("one a b c d two"), None);
        assert_eq!(length("one"), None);
    }

    #[test]
    fn words_learnt_exactly_are_not_near_anything() {
        let mut words = Vocabulary::default();
        words.learn("urgences");
        assert!(words.settled().near("urgencess").is_empty());
    }
}
